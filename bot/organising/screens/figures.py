"""Numbers and short spans of time as organisers read them on the way."""

from math import ceil

from babel.numbers import format_decimal

from bot.answers.ground import Ground

_MINUTE = 60


def figure(ground: Ground, number: int) -> str:
    """`1.950`."""
    return str(format_decimal(number, locale=ground.language))


def people(ground: Ground, number: int) -> str:
    """`1.950 personer`."""
    return ground.texts.plural("{number} person", "{number} people", number, number=figure(ground, number))


def span(ground: Ground, seconds: float) -> str:
    """`45 s` or `1 min 12 s`, at least a second."""
    minutes, rest = divmod(max(ceil(seconds), 1), _MINUTE)
    if not minutes:
        return ground.say("{seconds} s", seconds=rest)
    if not rest:
        return ground.say("{minutes} min", minutes=minutes)
    return ground.say("{minutes} min {seconds} s", minutes=minutes, seconds=rest)
