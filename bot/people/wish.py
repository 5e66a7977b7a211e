"""What somebody wants the bot to do for them from now on: a value that an answer carries, until it is carried out."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

LEADS = (5, 10, 15, 30)
"""How many minutes before a slot its reminder may come, as the buttons offer it."""

USUAL_LEAD = 10
LONGEST_LEAD = 180

_SIGN = "/wish "


class Before(StrEnum):
    """What somebody is reminded of: every slot, what is in their plan, or nothing but single items."""

    EVERY = "every"
    PLAN = "plan"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Wish:
    """What to change; what is empty stays as it is, and an empty wish is to see how things stand.

    `lead` is in minutes: of the single items if some are named in `items`, else of all reminders. `forget` are items to
    be reminded of no more. `pick` is an item for the plan, `options` a break-out whose choices are to be shown.
    """

    before: Before | None = None
    lead: int | None = None
    items: tuple[str, ...] = ()
    forget: tuple[str, ...] = ()
    pick: str = ""
    options: str = ""

    def as_choice(self) -> str:
        """Return the wish as what a button asks; `read` reads it again."""
        named = {"before": self.before, "lead": self.lead, "items": self.items, "forget": self.forget}
        given = {name: value for name, value in {**named, "pick": self.pick, "options": self.options}.items() if value}
        return _SIGN + json.dumps(given)

    @classmethod
    def read(cls, asked: str) -> Self | None:
        """Return the wish behind a button, or None where it asks a question. Raises ValueError if it is spoilt."""
        if not asked.startswith(_SIGN):
            return None
        given: dict[str, Any] = json.loads(asked.removeprefix(_SIGN))
        try:
            return cls(
                before=Before(given["before"]) if "before" in given else None,
                lead=int(given["lead"]) if "lead" in given else None,
                items=tuple(given.get("items", ())),
                forget=tuple(given.get("forget", ())),
                pick=str(given.get("pick", "")),
                options=str(given.get("options", "")),
            )
        except (AttributeError, TypeError) as error:
            raise ValueError(asked) from error
