"""What an organiser wants done: a value behind a button, whose right is looked at again when it is carried out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

_SIGN = "/organise "


@dataclass(frozen=True, slots=True)
class Action:
    """The name of something that a Power does, and what it is to be done with: plain values that JSON can hold.

    Where a screen waits for a text, one of its buttons (cancel, skip) says so: `typed` is what is done with what is
    written instead of pressing it, before `until` (seconds since 1970), or whenever in reply to its message.
    """

    name: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
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
        return _SIGN + json.dumps(self.as_json(), ensure_ascii=False)

    @classmethod
    def read(cls, asked: str) -> "Action | None":
        """Return the action behind a button; None where it is something else, or spoilt."""
        if not asked.startswith(_SIGN):
            return None
        try:
            return cls.from_json(json.loads(asked.removeprefix(_SIGN)))
        except (ValueError, TypeError, KeyError, AttributeError):
            return None

    def as_json(self) -> dict[str, Any]:
        """Return the action as plain values, without what is empty."""
        given: dict[str, Any] = {"do": self.name}
        if self.arguments:
            given["with"] = dict(self.arguments)
        if self.typed:
            given |= {"typed": self.typed.as_json(), "until": self.until}
        return given

    @classmethod
    def from_json(cls, given: Mapping[str, Any]) -> "Action":
        """Read what `as_json` returned. Raises KeyError, TypeError, ValueError or AttributeError if it is spoilt."""
        typed = cls.from_json(given["typed"]) if "typed" in given else None
        return cls(str(given["do"]), dict(given.get("with", {})), typed, float(given.get("until", 0.0)))
