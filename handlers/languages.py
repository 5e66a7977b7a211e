"""Which language to speak to somebody whom the bot only knows from Telegram."""

from bot.language.detect import languages


def spoken(tag: str) -> str:
    """Return the language of a tag as Telegram gives it (`da`, `en-GB`), or "" if the bot does not speak it."""
    language = tag.replace("_", "-").split("-")[0].lower()
    return language if language in languages() else ""
