"""What somebody may wish by a button, as the text behind it.

The text of a wish is JSON in which one key tells which wish it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, Final

from bot.basics.plain import from_json, from_plain, to_json, to_plain
from bot.wishes.hall_wish import HallWish
from bot.wishes.speaker_wish import SpeakerWish
from bot.wishes.wish import (
    Drop,
    Erase,
    Forget,
    Pick,
    Remind,
    Reminders,
    See,
    SeeOptions,
    Speak,
    TakeRole,
    ToCalendar,
    Wish,
)

_SIGN: Final = "/wish "

_WITHIN: Final[Mapping[str, type[Wish]]] = {"hall": HallWish, "speaking": SpeakerWish}
"""The wishes that stand whole under their key."""

_BESIDE: Final[Mapping[str, type[Wish]]] = {
    "show": See,
    "options": SeeOptions,
    "calendar": ToCalendar,
    "items": Remind,
    "forget": Forget,
    "pick": Pick,
    "drop": Drop,
    "role": TakeRole,
    "language": Speak,
    "erase": Erase,
}
"""The wishes whose key is a field of theirs, beside the others; where there is none of all keys, it is `Reminders`."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A wish, and what is done instead with what somebody writes rather than pressing its button.

    `typed` is that, where a text is waited for: before `until` (seconds since 1970), or whenever in reply to the
    button's message.
    """

    wish: Wish
    typed: Wish | None = None
    until: float = 0.0

    @staticmethod
    def read(asked: str) -> "Offered | None":
        """Return what is behind a button, or None where it asks a question. Raises ValueError if it is spoilt."""
        return _read(asked.removeprefix(_SIGN)) if asked.startswith(_SIGN) else None


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What stands beside a wish where a text is waited for."""

    typed: dict[str, Any] | None = None
    until: float = 0.0


def as_choice(wish: Wish, *, typed: Wish | None = None, until: datetime | None = None) -> str:
    """Return a wish as what a button asks; `Offered.read` reads it again.

    `typed` is for a button (never mind) beside which a text is waited for: what is done with that, until an aware time,
    or with a reply of Telegram's to its message, whenever that is.
    """
    waiting = _Waiting(_plain(typed) if typed is not None else None, until.timestamp() if until else 0.0)
    return _SIGN + to_json(_plain(wish) | to_plain(waiting))


def _plain(wish: Wish) -> dict[str, Any]:
    plain = to_plain(wish)
    return next(({key: plain} for key, kind in _WITHIN.items() if isinstance(wish, kind)), plain)


# The same buttons stand below what many are told.
@lru_cache(maxsize=1024)
def _read(text: str) -> Offered:
    plain, waiting = from_json(dict[str, Any], text), from_json(_Waiting, text)
    return Offered(_wish(plain), _wish(waiting.typed) if waiting.typed is not None else None, waiting.until)


def _wish(plain: Mapping[str, Any]) -> Wish:
    for key, kind in _WITHIN.items():
        if key in plain:
            return from_plain(kind, plain[key])
    return from_plain(next((kind for key, kind in _BESIDE.items() if key in plain), Reminders), plain)
