"""A few words that check what was just told: `so an hour?`, `till two?`, `is it not at seven`, `is that all`."""

from typing import Final

from bot.programme.model import Item
from bot.programme.timeline import cast
from bot.questions.intent import Asked, Intent
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.stated.items_stated import length_stated

# Answers that tell when something is, when it ends, and who is in it.
_WHEN_TOLD: Final[frozenset[Intent]] = frozenset({"when", "duration", "end", "until", "schedule", "card"})
_END_TOLD: Final[frozenset[Intent]] = frozenset({"duration", "end", "until"})
_WHO_TOLD: Final[frozenset[Intent]] = frozenset({"who", "who_in_window", "people", "with_whom"})
# The most words of a check, and the hours that a bare number may be.
_BRIEF: Final = 7
_HOURS: Final = range(7, 24)


def checked(r: Reading) -> Question | None:
    """What the one item of the thread is, with whether it is so; where all are asked for, that nobody else is in it."""
    words = [w for w in r.tags.words if w.token.kind == "word"]
    items = r.thread.items
    if len(items) != 1 or r.conversation.event != r.scope or len(words) > _BRIEF or _names_more(r):
        return None
    if r.wording.leans("complete") and r.conversation.asks in _WHO_TOLD and cast(items):
        return r.question("with_whom", people=cast(items), items=(items[0].id,), borrowed=True)
    return _of_its_time(r, items[0]) if r.conversation.asks in _WHEN_TOLD else None


def _names_more(r: Reading) -> bool:
    """True where something or somebody is named, or anything is asked but whether it is so."""
    told = r.tags.content_besides(r.lexicon.numbers.keys())
    oneself = not r.tags.forms.isdisjoint(r.lexicon.signs["me"])  # `so I go at three`
    named = oneself or r.people_here or r.subjects.numbered or r.tags.kinds or told or r.wording.says_person
    time = r.tags.time
    return bool(
        named or r.tags.openers or r.asks - {"exists", "duration"} or time.relation or time.names_day or time.offset
    )


def _of_its_time(r: Reading, item: Item) -> Question | None:
    """The length, the end or the hour that is said, of an item."""
    length = length_stated(r, r.question("duration", items=(item.id,)))
    if length and not r.tags.time.at:
        return _told(r, "duration", item, holds=bool(length.holds))
    first = next((w.plain for w in r.tags.words if w.token.kind == "word"), "")
    leads = r.wording.whether or first in r.lexicon.signs["concluding"]
    hours = _hours(r)
    if not hours or item.start is None:
        return None
    of_end = r.tags.of("clock", "until") or r.conversation.asks in _END_TOLD
    if of_end and item.end:
        return _told(r, "end", item, holds=(item.end.hour, item.end.minute) in hours)
    return _told(r, "when", item, holds=(item.start.hour, item.start.minute) in hours) if leads else None


def _told(r: Reading, intent: Asked, item: Item, *, holds: bool) -> Question:
    return r.question(intent, items=(item.id,), borrowed=True, verdict="yes" if holds else "no")


def _hours(r: Reading) -> frozenset[tuple[int, int]]:
    """The hour and minute that are said, and those of the afternoon that they may be; a bare number is an hour."""
    at = r.tags.time.at
    said = (at.hour, at.minute) if at else next(((n, 0) for n in r.tags.bare_numbers if n in _HOURS), None)
    return frozenset({said, ((said[0] + 12) % 24, said[1])}) if said else frozenset()
