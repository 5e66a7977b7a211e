"""The conversation at a terminal: a line to type on, with history, and the time at the forum below it."""

import os
from pathlib import Path

from prompt_toolkit import PromptSession, print_formatted_text
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import FileHistory, History, InMemoryHistory

from bot.commands.conversation import Chat

_SOFT = "fg:ansibrightblack"


def talk(conversation: Chat) -> None:
    """Talk until Ctrl-D or a goodbye."""
    session: PromptSession[str] = PromptSession(history=_history(), auto_suggest=AutoSuggestFromHistory())

    def below() -> str:
        return f"{conversation.programme.event.name} · {conversation.time()}"

    _print(conversation.opening(), _SOFT)
    while not conversation.over:
        try:
            typed = session.prompt("\n> ", bottom_toolbar=below, refresh_interval=10)
        except KeyboardInterrupt:
            continue  # the line typed so far is dropped
        except EOFError:
            return
        if not typed.strip():
            continue
        question = conversation.asked(typed)
        if question != typed:
            _print(question, _SOFT)
        _print(conversation.answer(question))
        for suggestion in conversation.suggestions():
            _print(suggestion, _SOFT)


def _print(text: str, style: str = "") -> None:
    print_formatted_text(FormattedText([(style, text)]))


def _history() -> History:
    """Return the lines of earlier conversations, kept in the user's cache folder if that can be written."""
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ordstyrer"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "history").touch()
    except OSError:
        return InMemoryHistory()
    return FileHistory(folder / "history")
