"""When something is said to be: on a day, at an hour, in the morning, before or after something else."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final

from bot.language.meanings import Cue
from bot.language.vocabulary import EXACT
from bot.programme.lasting import lasts
from bot.programme.model import Item, Kind
from bot.questions.claim import Claim
from bot.questions.intent import Intent
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.stated.asked_of import items_of, person_of
from bot.questions.stated.description_stated import naming_places
from bot.questions.stated.stating import says_only
from bot.questions.subjects import KINDS
from bot.questions.windows import begins_in, moment

_NOON: Final = 12
# The words of `is it` before the day.
_WORDS_BEFORE: Final = 2
_ENDS: Final[frozenset[Intent]] = frozenset({"end", "until", "day_ends"})
_EDGES: Final[frozenset[Intent]] = frozenset({"day_starts", "day_ends"})
# What is asked of something that goes on at an hour, whenever it began.
_GOING_ON: Final[tuple[Cue, ...]] = ("exists", "now")


def day_stated(r: Reading, question: Question) -> Claim | None:
    """`Is house 3 tomorrow`, `the forum begins on the 15th, right`, `is Berg on both days`."""
    holds = _on_several(r, question) if r.several_days or r.wording.both_days else _on_the_day(r, question)
    return None if holds is None else Claim(holds, r.tags.time.positions | r.tags.positions("weekday"))


def _on_several(r: Reading, question: Question) -> bool | None:
    """Whether it is on the two days that are named."""
    held = {d.weekday() for d in r.programme.days}
    named = held if r.wording.both_days else {int(h.value) for h in r.tags.of("weekday")}
    if question.intent == "dates":
        return named == held if named and not r.time.names_time else None
    if _leads_all(r, question):
        return True
    own = {i.day.weekday() for i in items_of(r, question) if i.day} if r.wording.both_days else set()
    return own >= named if own else None


def _is_edge(r: Reading, question: Question, day: date) -> bool | None:
    """Whether the forum begins or ends on a day; not told of a later day, whose own start the answer tells."""
    days = r.programme.days
    starts = question.intent == "day_starts"
    edge = days[0 if starts else -1] if days else day
    if days and day not in days:
        return False
    whole = r.wording.says_event and not (r.time.names_time or r.wording.says_done)
    return day == edge if whole and not (starts and day != edge) else None


def _leads_all(r: Reading, question: Question) -> bool:
    """True of who chairs the whole forum, on each of its days."""
    return person_of(question) in {a.person for a in r.programme.chairs}


def _on_the_day(r: Reading, question: Question) -> bool | None:
    """Whether it is on the day that is named; of the forum whether it begins or ends on it."""
    day, days = r.day or _day_within_cue(r), r.programme.days
    if day is None or _is_a_surname(r):
        return None
    if question.intent in {"dates", "venue"}:
        return day in days if days else None
    if question.intent in _EDGES:
        return _is_edge(r, question, day)
    if day in days and _leads_all(r, question):
        return True
    held = {i.day for i in items_of(r, question)}
    if not held or None in held or (len(held) > 1 and not person_of(question)):
        return None
    first = min(d for d in held if d)
    return day == first if r.wording.not_until else held == {day} if says_only(r) else day in held


def _is_a_surname(r: Reading) -> bool:
    """True for a weekday with a slip behind a first name, which is a last name."""
    named = {p for m in r.people_here for p in m.positions}
    return any(h.score < EXACT and h.first - 1 in named for h in r.tags.of("weekday"))


def _day_within_cue(r: Reading) -> date | None:
    """The day in what asks which day it is (`is it today that`)."""
    hits = [h for h in r.tags.of("ask", "which_day") if len(h.positions) > _WORDS_BEFORE]
    return r.only(hits[0].positions[_WORDS_BEFORE:]).day if hits else None


def hour_stated(r: Reading, question: Question) -> Claim | None:
    """`Dinner is at six, right`, `do we end at four today`."""
    if r.time.at is None or r.time.offset:
        return None
    if r.time.until:
        return _span_stated(r, question)
    of_edge = question.intent in _EDGES | _ENDS
    holds = _edge_is_then(r, question) if of_edge else _begins_then(r, question)
    return None if holds is None else Claim(holds, r.tags.time.positions)


def _span_stated(r: Reading, question: Question) -> Claim | None:
    """`House 1 is from a quarter to three till a quarter to four, right`."""
    items = items_of(r, question)
    start, end = (items[0].start, items[0].end) if len(items) == 1 else (None, None)
    if start is None or end is None or r.time.relation:
        return None
    return Claim(_is_hour(r, start) and end.time() == r.time.until, r.tags.time.positions)


def _edge_is_then(r: Reading, question: Question) -> bool | None:
    """Whether it begins or ends at the hour that is said, or before or after it; None where that is not told."""
    if r.ask("exists"):
        return None  # `is there a bus, as we end at noon`
    edge = next((r.programme.by_id[i] for i in question.items), None)
    at = edge and (edge.end if question.intent in _ENDS - _EDGES else edge.start)
    talked_of = r.day or r.thread.conversation.day  # another day may be meant than the one that is told
    return _is_hour(r, at) if at and talked_of in {None, at.date()} else None


def _begins_then(r: Reading, question: Question) -> bool | None:
    """Whether it begins at the hour that is said; of somebody who is on then, but from another hour, neither."""
    items = [i for i in items_of(r, question) if i.start]
    person = person_of(question)
    if r.day and not any(i.day == r.day for i in items) and not person:
        return None  # `is it at noon on Friday`, of Thursday's
    items = [i for i in items if i.day == r.day] or items
    if person and items and says_only(r):
        return all(i.start and _is_hour(r, i.start) for i in items)
    if person and items and r.tags.time.first:
        items = items[:1]
    if not items or r.time.relation or (len(items) > 1 and not (r.subjects.kinds or person)):
        return None
    begins = any(i.start and _is_hour(r, i.start) for i in items)
    if not (begins or r.day or person) and _is_of_another_day(r, items):
        return None  # the break of another day may be meant
    if begins or not any(_goes_on_at(r, i) for i in items):
        return begins
    return True if r.ask(*_GOING_ON) else None if person else False


def _is_of_another_day(r: Reading, items: Sequence[Item]) -> bool:
    """True for a break of another day than today, of which there are more."""
    return len(items) == 1 and _is_one_of_several(r, items[0]) and items[0].day != r.now.date()


def _hours(r: Reading) -> tuple[time, ...]:
    """The hour that is said, and the one of the afternoon that it may be as well."""
    at = r.time.at or time(0)
    later = (at.replace(hour=at.hour + _NOON),) if r.time.hour_twelve and at.hour < _NOON else ()
    return (at, *later)


def _is_hour(r: Reading, at: datetime) -> bool:
    """Whether something is at the hour that is said, or on the side of it that is said."""
    if r.time.relation and r.time.at:
        hour = min(_hours(r), key=lambda hour: abs(_hour_of(at) - hour.hour - hour.minute / 60))
        return at.time() < hour if r.time.relation == "before" else at.time() >= hour
    return any((at.hour, at.minute) == (hour.hour, hour.minute) for hour in _hours(r))


def _goes_on_at(r: Reading, item: Item) -> bool:
    return item.start is not None and any(lasts(item, moment(item.start.date(), hour)) for hour in _hours(r))


def part_stated(r: Reading, question: Question) -> Claim | None:
    """`House 5 is in the afternoon, right`; what begins before it and goes on into it is neither in it nor not."""
    part = r.time.part
    items = [i for i in items_of(r, question) if i.start]
    if part is None or r.time.at or r.time.relation or not items or _untold_alike(r, question, items):
        return None
    today = r.day is None and not r.wording.part_of_any_day
    inside = [begins_in(i, part) and not (today and i.day != r.now.date()) for i in items]
    if all(inside) or (any(inside) and not says_only(r)):
        return Claim(holds=True, positions=r.tags.time.positions)
    if any(inside):
        return Claim(holds=False, positions=r.tags.time.positions)
    reaching = any(i.start and i.end and _hour_of(i.start) < part[1] and _hour_of(i.end) > part[0] for i in items)
    return None if reaching or not all(i.end for i in items) else Claim(holds=False, positions=r.tags.time.positions)


def _untold_alike(r: Reading, question: Question, items: Sequence[Item]) -> bool:
    """True for `is the only break in the morning`, where the others are not told."""
    kinds = {i.kind for i in items}
    own = person_of(question) or r.subjects.numbered
    others = (i for i in r.programme.items if i.kind in kinds and i not in items)
    return says_only(r) and not own and any(others)


def _hour_of(at: datetime) -> float:
    return at.hour + at.minute / 60


def side_stated(r: Reading, question: Question) -> Claim | None:
    """`Is Berg after lunch`, `does Berg speak before Hansen`, `lunch is before the houses, right`."""
    side, place = r.tags.time.relation, r.tags.time.relation_position
    if side not in {"before", "after"}:
        return None
    words = frozenset({place}) | r.tags.positions("kind")
    if question.intent == "order" and len(question.items) > 1:
        if len({r.programme.by_id[i].day for i in question.items}) > 1:
            return None  # each has its own lunch to be before or after
        first = _said_first(r, question, place)
        return Claim((first == question.items[0]) == (side == "before"), words) if first else None
    other = r.programme.by_id.get(question.detail)
    person = person_of(question)
    if other is None or other.start is None or not person:
        return None
    own = (i for i in r.programme.items_of(person) if r.line_of(i) != other)  # what is within it is on neither side
    starts = [i.start for i in own if i.start and i.day == other.day]
    sides = {"before" if start < other.start else "after" for start in starts if start != other.start}
    if r.counts_from(naming_places(r, person) | {p for m in r.people_here for p in m.positions}):
        side = "after" if side == "before" else "before"  # `is lunch before Berg`
    return Claim(side in sides, words) if len(sides) == 1 else None


def _said_first(r: Reading, question: Question, place: int) -> str:
    """Of items in order the one that stands before `before` or `after`; empty where it is not clear which that is."""
    before = {m.person for m in r.people_here if max(m.positions) < place}
    kinds = {kind for h in r.tags.of("kind") if h.last < place for kind in KINDS.get(h.value, ())}
    numbers = {n for n in r.tags.numbered if max(n.positions) < place}
    items = [r.programme.by_id[i] for i in question.items]
    numbered = {i.id for n in numbers for i in r.subjects.by_number(n)}
    told = [i.id for i in items if i.id in numbered or any(a.person in before for a in i.appearances)]
    told = told or [i.id for i in items if kinds & _kinds_in(r, i) and not _is_one_of_several(r, i)]
    return told[0] if len(told) == 1 else ""


def _kinds_in(r: Reading, item: Item) -> frozenset[Kind]:
    """Its kind, and of a break-out those of what runs in it."""
    return frozenset((item.kind, *(part.kind for part in r.programme.children.get(item.id, ()))))


def _is_one_of_several(r: Reading, item: Item) -> bool:
    """True for a break of which there is another one."""
    return item.kind is Kind.BREAK and len(r.knowledge.items_of_kind(r.scope, frozenset({item.kind}))) > 1
