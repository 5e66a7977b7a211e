"""What an organiser wants done: a value behind a button, whose right is looked at again when it is carried out."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Annotated, Any, Self

from pydantic import Field

from bot.basics.plain import from_json, to_json

_SIGN = "/organise "


@dataclass(frozen=True, slots=True)
class Action:
    """The name of something that a Power does, and what it is to be done with: plain values that JSON can hold.

    Where a screen waits for a text, one of its buttons (cancel, skip) says so: `typed` is what is done with what is
    written instead of pressing it, before `until` (seconds since 1970), or whenever in reply to its message.
    """

    name: Annotated[str, Field(alias="do")]
    arguments: Annotated[Mapping[str, Any], Field(alias="with")] = field(default_factory=dict)
    typed: "Action | None" = None
    until: float = 0.0

    @classmethod
    def of(cls, name: str, **arguments: Any) -> Self:
        """Return an action with its arguments."""
        return cls(name, arguments)

    def or_typed(self, typed: "Action", until: datetime) -> Self:
        """Return this action for a button beside which a text is waited for, until an aware time."""
        return replace(self, typed=typed, until=until.timestamp())

    def or_reply(self, typed: "Action") -> Self:
        """Return this action for a button to whose message a reply of Telegram's may be written, whenever that is."""
        return replace(self, typed=typed)

    def as_choice(self) -> str:
        """Return the action as what a button asks; `read` reads it again."""
        return _SIGN + to_json(self)

    @classmethod
    def read(cls, asked: str) -> "Action | None":
        """Return the action behind a button; None where it is something else, or spoilt."""
        if not asked.startswith(_SIGN):
            return None
        try:
            return from_json(cls, asked.removeprefix(_SIGN))
        except ValueError:
            return None
