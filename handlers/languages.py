"""Which languages the bot speaks: those that have a folder under locale/."""

from functools import cache

from bot.texts import LOCALE


@cache
def languages() -> tuple[str, ...]:
    """Return the languages' tags, in alphabetical order."""
    return tuple(sorted(folder.name for folder in LOCALE.iterdir() if folder.is_dir()))


def spoken(tag: str) -> str:
    """Return the language of a tag as Telegram gives it (`da`, `en-GB`), or "" if the bot does not speak it."""
    language = tag.replace("_", "-").split("-")[0].lower()
    return language if language in languages() else ""
