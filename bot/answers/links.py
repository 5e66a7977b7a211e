"""Addresses on Telegram that lead to the bot, or pass something of it on."""

from urllib.parse import quote, urlencode


def opening(bot: str, payload: str) -> str:
    """Return the address that opens the bot called `bot` at what a payload of `deep_links` stands for."""
    return f"https://t.me/{bot}?{urlencode({'start': payload})}"


def sharing(address: str, text: str) -> str:
    """Return the address at which Telegram asks to whom `address` is to go, with some words."""
    # Some of Telegram's apps show a plus as a plus.
    return f"https://t.me/share/url?{urlencode({'url': address, 'text': text}, quote_via=quote)}"
