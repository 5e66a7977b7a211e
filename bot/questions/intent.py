"""The kinds of answers: what a message can ask, and what is told without a question."""

from typing import Final, Literal, TypeGuard, get_args

Asked = Literal[
    "about",
    "archive",  # which forums there are
    "attend",
    "author",
    "calendar",  # certain items for the calendar, or with a `detail` the plan or the programme
    "capabilities",
    "card",
    "chair",
    "changes",  # what has become of some items, or of somebody's; without any, what there is of changes at all
    "choose",
    "claim",  # to be one of some people, or with a `detail` somebody whom the programme does not name
    "comes_next",  # whether the first of the items does, with what comes before it behind it
    "contact",
    "count",
    "count_people",
    "counts",  # of which of two there are more
    "dates",
    "day_ends",
    "day_spans",
    "day_starts",
    "difference",
    "distress",
    "duration",
    "earlier",
    "earlier_chair",
    "emergency",
    "end",
    "fact",
    "fit",
    "floor_plan",  # the plan of the house, with nothing marked on it
    "hall",  # to send a question at an item, or with a `detail` to its moderator
    "here",  # that somebody on the programme is there
    "hour_then",  # when something is, and when it was at another forum
    "in_between",  # how long there is between two items
    "in_year",
    "instead",
    "insult",
    "language",  # to be spoken to in another language, the `detail`, or to choose one
    "list",
    "moderator",
    "moderators",
    "municipalities",
    "my_slot",  # when they are on themselves; the `detail` is what of it, empty for all
    "no_choice_on_day",
    "no_interest",
    "no_organisation",
    "no_person",
    "no_trade",
    "no_such_number",  # an item of a kind, the `subject`, with a `number` that none has
    "no_topic",
    "nobody",
    "none_left",  # of a kind, whose last one is told
    "none_of_kind",
    "none_of_them",
    "none_so_many",  # how many are on in each of several choices, as none has so many as were asked for
    "none_that_day",
    "nothing_after",
    "on_again",  # those who were on at the forum that is the `detail` as well
    "opinion",
    "order",  # which of two comes first
    "organisation_elsewhere",
    "organisations",  # which there are, by the people who are from one
    "other_event",
    "over",
    "parties",  # which there are, by the people who are of one
    "partners",  # with whom the organiser has made an item
    "party",  # everybody of the `parties`
    "people",
    "person",
    "person_about",
    "person_elsewhere",
    "picture",  # the lines of the day in `window`, with a picture of it
    "plan",  # items to put into the plan, or as the `detail` says to take out of it; without items, to see it
    "power",
    "practical",  # a practical subject
    "previous",
    "privacy",  # to see or delete what is kept of them, as the `detail` says
    "published",
    "remind",  # to be reminded of certain items; `reminding` says how
    "reminders",  # how reminders stand in general, or shall; `reminding` as for `remind`
    "repeats",
    "report",  # something for the organisers, whose text is the `subject`
    "result",
    "role",  # what they are to the forum, the `detail`, or to see it
    "room",  # the room whose id is the `detail`
    "schedule",
    "search",
    "signup",
    "simultaneous",
    "speakers",
    "talk",
    "theme",
    "time_of_day",
    "unknown",  # nothing of the programme was found in it
    "until",
    "venue",
    "was_there",
    "when",
    "when_choices",
    "where",
    "who",
    "who_in_window",
    "with_whom",
    "together",
]
"""What a message can ask; `bot/answers/compose.py` has the answer to each."""

Unasked = Literal[
    "announcement",
    "change",  # what has changed, sent to those concerned
    "given",  # what an organiser wrote as the answer
    "organise",  # what is said to an organiser
    "reminder",
    "speaker_reminder",
    "start",  # what /start says and asks
    "told",  # a screen or a line that no question led to
]
"""What is told otherwise: sent, shown by a button, said to an organiser, or given in an organiser's words."""

Intent = Literal[Asked, Unasked]

PERSONAL: Final[frozenset[Intent]] = frozenset(
    {"role", "plan", "language", "privacy", "calendar", "claim", "my_slot", "report", "here"}
)
"""What is about the person."""


_ASKED: Final = frozenset(get_args(Asked))


def is_asked(intent: str) -> TypeGuard[Asked]:
    """Whether a message can ask it: what was told last may have been no answer."""
    return intent in _ASKED
