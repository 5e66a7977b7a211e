"""The kinds of questions that organisers see in figures, and which intents count as each."""

from collections.abc import Mapping
from typing import Final

from bot.basics.texts import Message, message
from bot.questions.intent import Asked

KINDS: Final[Mapping[str, Message]] = {
    "time": message("times"),
    "place": message("places"),
    "people": message("people"),
    "subject": message("subjects"),
    "choice": message("choosing"),
    "practical": message("practical things"),
    "own": message("their own plan and reminders"),
}
"""What each kind is called; what is of none is something else."""

_INTENTS: Final[Mapping[str, tuple[Asked, ...]]] = {
    "time": (
        "schedule",
        "previous",
        "day_ends",
        "day_spans",
        "day_starts",
        "nothing_after",
        "until",
        "time_of_day",
        "over",
        "when",
        "duration",
        "end",
        "simultaneous",
        "repeats",
        "when_choices",
        "none_that_day",
        "no_choice_on_day",
        "dates",
        "changes",
        "picture",
    ),
    "place": (
        "where",
        "venue",
        "room",
        "floor_plan",
    ),
    "people": (
        "who",
        "who_in_window",
        "moderator",
        "moderators",
        "count_people",
        "person",
        "people",
        "person_about",
        "with_whom",
        "together",
        "party",
        "parties",
        "organisations",
        "municipalities",
        "person_elsewhere",
        "organisation_elsewhere",
        "no_organisation",
        "no_trade",
        "earlier",
        "was_there",
        "no_person",
        "nobody",
        "none_of_them",
        "speakers",
        "chair",
        "earlier_chair",
    ),
    "subject": (
        "card",
        "about",
        "search",
        "list",
        "count",
        "difference",
        "no_topic",
        "theme",
        "fact",
        "result",
        "in_year",
        "none_left",
        "none_of_kind",
        "no_such_number",
    ),
    "choice": (
        "fit",
        "choose",
        "no_interest",
        "attend",
        "instead",
    ),
    "own": (
        "remind",
        "reminders",
        "role",
        "plan",
        "calendar",
        "language",
        "privacy",
        "my_slot",
        "claim",
        "report",
        "here",
    ),
    "practical": (
        "practical",
        "contact",
        "author",
        "signup",
        "published",
        "hall",
    ),
}

KIND_OF: Final[Mapping[str, str]] = {intent: kind for kind, intents in _INTENTS.items() for intent in intents}
"""The kind of each intent."""
