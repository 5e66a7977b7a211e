"""What somebody may wish by a button, as the text behind it.

The text of a wish is JSON in which one key tells which wish it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, Final, TypeVar

from bot.basics.plain import from_json, from_plain, to_json, to_plain
from bot.wishes.hall_wish import HallWish
from bot.wishes.speaker_wish import (
    BeKnownAs,
    HaveSeen,
    SpeakerSee,
    SpeakerWish,
    Tell,
    Telling,
    TurnReminder,
    Unlink,
)
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

T = TypeVar("T")

_SIGN: Final = "/wish "

_HALL, _SPEAKING = "hall", "speaking"
"""The keys under which what is about questions from the hall stands whole, and what is about speakers."""

_OF_SPEAKER: Final[Mapping[str, type[SpeakerWish]]] = {
    "claim": BeKnownAs,
    "unlink": Unlink,
    "turn": TurnReminder,
    "seen": HaveSeen,
    "report": Tell,
}
"""The wishes of speakers whose key is a field of theirs; without any of them `show` tells `Tell` from `SpeakerSee`."""

_OF_ANYBODY: Final[Mapping[str, type[Wish]]] = {
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
"""The other wishes, whose key is a field of theirs as well; where there is no key, it is `Reminders`."""

_TELLING: Final = frozenset(Telling) - {Telling.REPORT}


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
    if isinstance(wish, HallWish):
        return {_HALL: plain}
    return {_SPEAKING: plain} if isinstance(wish, SpeakerWish) else plain


# The same buttons stand below what many are told.
@lru_cache(maxsize=1024)
def _read(text: str) -> Offered:
    plain, waiting = from_json(dict[str, Any], text), from_json(_Waiting, text)
    return Offered(_wish(plain), _wish(waiting.typed) if waiting.typed is not None else None, waiting.until)


def _wish(plain: Mapping[str, Any]) -> Wish:
    if _HALL in plain:
        return from_plain(HallWish, plain[_HALL])
    if _SPEAKING in plain:
        within = from_plain(dict[str, Any], plain[_SPEAKING])
        told = Tell if within.get("show") in _TELLING else SpeakerSee
        return from_plain(_kind(_OF_SPEAKER, within, told), within)
    return from_plain(_kind(_OF_ANYBODY, plain, Reminders), plain)


def _kind(kinds: Mapping[str, type[T]], plain: Mapping[str, Any], otherwise: type[T]) -> type[T]:
    """Return the kind whose key there is."""
    return next((kind for key, kind in kinds.items() if key in plain), otherwise)
