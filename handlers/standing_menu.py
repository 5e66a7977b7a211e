"""The menu that stays under the chat: buttons that write for somebody what they ask most."""

from functools import cache

from bot.basics.texts import Message, message, texts
from bot.language.detect import languages
from handlers.command_names import HELP, HOUSE, NEXT, NOW, PLAN, PROGRAMME, Called, Command

Menu = tuple[tuple[str, ...], ...]
"""Rows of what is on the buttons."""

_ROWS: tuple[tuple[tuple[Message, Command], ...], ...] = (
    ((message("Now"), NOW), (message("Next"), NEXT), (message("Programme"), PROGRAMME)),
    ((message("My plan"), PLAN), (message("Help"), HELP)),
    ((message("Find an assembly house"), HOUSE),),
)


@cache
def menu(language: str) -> Menu:
    """Return the menu in a language."""
    return tuple(tuple(texts(language).render(label) for label, _ in row) for row in _ROWS)


def pressed(text: str) -> Called | None:
    """Return the command of the menu's button that says `text`, in any language; None where none does."""
    return _by_label().get(text.strip().casefold())


@cache
def _by_label() -> dict[str, Called]:
    found: dict[str, Called] = {}
    for language in languages():
        for label, command in (button for row in _ROWS for button in row):
            said = texts(language).render(label).casefold()
            found[said] = Called(command, "" if said in found else language)
    return found
