"""What was asked last, asked of another day: `and tomorrow?`."""

from datetime import date
from typing import Final

from bot.programme.model import Kind
from bot.programme.timeline import day_ends, first_of
from bot.questions.intent import Intent, is_asked
from bot.questions.question import Question, Window
from bot.questions.readers.about_kinds import about_kinds
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import day_of

# The most words of a message that leaves out all but the day without an `and`.
_SHORT = 4
# Answers about somebody, who may be on another day as well.
_OF_PEOPLE: Final[frozenset[Intent]] = frozenset({"person", "with_whom", "person_about"})
# Answers about when a day begins and ends, and about everybody who speaks then.
_OF_EDGES: Final[frozenset[Intent]] = frozenset({"day_ends", "day_starts", "day_spans"})
_OF_SPEAKERS: Final[frozenset[Intent]] = frozenset({"speakers", "who_in_window"})
# Questions that are asked of a whole kind of item, and so of the same kind on another day.
_OF_KIND: Final[frozenset[Intent]] = frozenset(
    {"when", "where", "list", "count", "card", "when_choices", "none_that_day", "schedule", "who", "until", "duration"}
)


def of_another_day(r: Reading) -> Question | None:
    """The last question again, of the day that a message names and of which it says no more."""
    day = day_of(r.tags.time, r.programme, r.now)
    if day is None or not _says_no_more(r):
        return None
    return _of_people(r, day) or _of_edges(r, day) or _of_speakers(r, day) or _of_kind(r, day)


def _says_no_more(r: Reading) -> bool:
    time = r.tags.time
    leans = r.tags.has("connective") or len(r.tags.words) <= _SHORT
    more = time.names_time or time.first or time.last or r.tags.asks - {"exists"}
    theirs = r.wording.says_person and r.whom  # `is she on that day as well`
    return time.names_day and leans and not (more or theirs)


def _of_people(r: Reading, day: date) -> Question | None:
    before = r.conversation
    if before.asks not in _OF_PEOPLE or not r.thread.people or r.wording.says_person:
        return None
    on = tuple(i.id for p in before.people for i in r.programme.items_of(p) if i.day == day)
    asked = before.asks if before.asks == "with_whom" and on else "person"
    items = on if asked != "person" else ()
    return r.question(asked, people=before.people, items=items, window=Window("day", r.now, day=day), borrowed=True)


def _of_edges(r: Reading, day: date) -> Question | None:
    asked = r.conversation.asks
    if not is_asked(asked) or asked not in _OF_EDGES or r.tags.has("connective", "correction"):
        return None
    found = first_of(r.programme, day) if asked == "day_starts" else day_ends(r.programme, day)
    items = (found.id,) if found else ()
    return r.question(asked, items=items, window=Window("day", r.now, day=day), borrowed=True)


def _of_speakers(r: Reading, day: date) -> Question | None:
    if r.conversation.asks not in _OF_SPEAKERS or r.wording.says_person:
        return None
    return r.question("speakers", window=Window("day", r.now, day=day), borrowed=True)


def _of_kind(r: Reading, day: date) -> Question | None:
    asked, kinds = r.conversation.asks, frozenset(Kind(k) for k in r.conversation.kinds)
    if not kinds or asked not in _OF_KIND:
        return None
    every = r.of_kind(kinds)
    of_day = tuple(i.id for i in every if i.day == day)
    if of_day and asked == "count":
        return r.question("count", items=of_day, kinds=kinds, borrowed=True)
    if not every or kinds & CHOICES:
        return about_kinds(r, kinds).with_(borrowed=True)
    return r.question("when", items=tuple(i.id for i in every), kinds=kinds, borrowed=True)
