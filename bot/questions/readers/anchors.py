"""What a message counts from where it asks what comes after or before: an item that it names, or that of the thread."""

from collections.abc import Callable, Sequence

from bot.programme.lasting import is_ahead, next_or_last
from bot.programme.model import PAUSES, Item, Kind
from bot.programme.timeline import lines
from bot.questions.readers.picking import award_or_nominees, upcoming_or_last
from bot.questions.readers.subject_beside import leads_to_subject
from bot.questions.reading import Reading
from bot.questions.subjects import KINDS
from bot.questions.windows import current_items

GENERIC = frozenset({"talk", "debate", "theme", "house", "session"})
"""Kinds that name nothing certain by themselves."""

# Of these the first is meant, whenever it is.
_CHOICES = frozenset({"house", "session"})
# How near to the best others come who may be meant as well.
_ALIKE = 0.84
# How many words on what is counted from stands at most, and a break with its hour.
_REACH, _NEXT_TO = 5, 3
# From this share on a message is of an item's subject.
_OF_SUBJECT = 0.4
# What the words beside `just before` may weigh.
_LITTLE = 1.0
_POINTING = ("person", "people", "thing", "other", "anaphor", "deictic")


def counted_from(r: Reading, place: int) -> Item | None:
    """What is counted from: what stands behind the `after` or `before` at a place."""
    if r.tags.time.at:
        return _pause_at_its_hour(r, place)
    clauses = r.tags.clauses
    behind = range(place + 1, min(place + 1 + _REACH, len(clauses)))
    return item_at(r, [p for p in behind if clauses[p] == clauses[place]])


def item_at(r: Reading, places: Sequence[int]) -> Item | None:
    """What the words at some places name: an item, somebody's item, or what they describe or point at."""
    full = any(m.parts > 1 and m.is_sure and not m.positions.isdisjoint(places) for m in r.people_here)  # `Mads Berg`
    named = _first_of(_NAMED, r, places) if not full else None
    if named or _person_in(r, places):
        return named or _of_person(r, places)
    return _first_of(_TOLD, r, places)


def thread_anchor(r: Reading) -> Item | None:
    """What `after that` is counted from: of several told of the one that the message's other words lead to.

    `After this here` is counted from what is on, where all that was told of is over.
    """
    if len(r.thread.items) > 1 and r.tags.content:
        found = r.subjects.index.find(r.tags.words, r.tags.content, r.subjects.index.items)
        told = {i.id: i for i in r.thread.items}
        best = next((told[f.id] for f in found if f.id in told and f.strong), None)
        if best:
            return best
    last = r.thread.anchor(r.now, first=r.tags.time.relation == "before")
    if last and r.wording.says_this_here and not (r.wording.past or is_ahead(last, r.now)):
        return next(iter(current_items(r.programme, r.now)), last)
    return last


def goes_back(r: Reading) -> Item | None:
    """The thread's item where a message ends in `just before`: it is before that, while that is yet to come."""
    cue = max((h.last for h in r.tags.of("ask", "previous")), default=-1)
    ends = cue >= 0 and not any(w.token.kind == "word" for w in r.tags.words[cue + 1 :])
    of_more = r.wording.past or r.tags.kinds or r.people_here or r.tags.time.names_day or r.tags.focus_weight > _LITTLE
    if not ends or of_more:
        return None
    anchor = r.thread.anchor(r.now, first=True)
    return anchor if anchor and anchor.start and anchor.start > r.now else None


def counts_from_office(r: Reading) -> bool:
    """True where somebody told by office is what a message counts from (`who is on after the minister`)."""
    place = r.tags.time.relation_position
    if not r.tags.time.relation or not lines(r.programme):
        return False
    clauses = r.tags.clauses
    behind = [p for p in range(place + 1, len(clauses)) if clauses[p] == clauses[place]]
    offices = set(r.description.office_places)
    return bool(offices) and offices <= set(behind) and _of_office(r, behind) is not None


def follows_somebody(r: Reading) -> bool:
    """True where it is asked who comes after somebody who is but pointed at (`who takes over from him there`)."""
    behind = r.tags.time.relation == "after" and r.ask("who", "people_of")
    first = min(r.description.points, default=-1)
    counted = behind and first > r.tags.time.relation_position
    return bool(lines(r.programme)) and (counted or (r.ask("next", "then") and asks_who_is_next(r)))


def asks_who_is_next(r: Reading) -> bool:
    """True where somebody is spoken of who is not the one that comes (`who takes over from him`)."""
    others = r.lexicon.signs["he"] - r.lexicon.signs["subjects"]
    return any(r.tags.words[p].plain in others for p in r.tags.focus)


_Finder = Callable[[Reading, Sequence[int]], Item | None]


def _first_of(finders: Sequence[_Finder], r: Reading, near: Sequence[int]) -> Item | None:
    return next((item for find in finders if (item := find(r, near)) is not None), None)


def _pause_at_its_hour(r: Reading, place: int) -> Item | None:
    """The break or meal behind `after` that is told with its hour (`after the break at ten`)."""
    near = range(place + 1, place + 1 + _NEXT_TO)
    named = next((h for h in r.tags.of("kind") if h.first in near and h.value in KINDS), None)
    items = r.of_kind(KINDS[named.value] & PAUSES) if named else ()
    return next((i for i in items if i.start and i.start.time() == r.tags.time.at), None)


def _of_number(r: Reading, near: Sequence[int]) -> Item | None:
    """`After session 3`."""
    named = (r.subjects.by_number(ref) for ref in r.tags.numbered if not ref.positions.isdisjoint(near))
    items = next((items for items in named if items), ())
    return r.line_of(items[0]) if items else None


def _of_kind(r: Reading, near: Sequence[int]) -> Item | None:
    """`After lunch`, `after the sessions`; a talk is told by its kind where it is on now, or the only one."""
    for hit in r.tags.of("kind"):
        if hit.first in near and _is_here(r, hit.first) and (on := next(iter(current_items(r.programme, r.now)), None)):
            return r.line_of(on)
        certain = hit.value in KINDS.keys() - GENERIC
        if hit.first in near and hit.value in GENERIC:
            kinds = KINDS[hit.value]
            on_subject = leads_to_subject(r, hit.last)  # `the debate on housing`, which may be a session
            titled = _on_subject(r, kinds, near) or (_best_about(r, near) if on_subject else None)
            only = _only_one(r, kinds) if hit.value not in _CHOICES else None
            if found := titled or only:
                return found
        if hit.first not in near or not (certain or hit.value in _CHOICES):
            continue
        items = r.of_kind(KINDS[hit.value])
        if items and (over := _just_over(r, items)):
            return over
        if items:
            return upcoming_or_last(r, award_or_nominees(r, items)) if certain else r.line_of(items[0])
    return None


def _just_over(r: Reading, items: tuple[Item, ...]) -> Item | None:
    """Of today's the one that is over, for `who is on now after lunch`, unless the next is nearer or one is on."""
    today = [(i, i.start, i.end or i.start) for i in items if i.start and i.day == r.now.date()]
    asked = r.ask("now") and r.tags.time.relation == "after"
    past = [(i, end) for i, _, end in today if end and end <= r.now] if asked else []
    to_come = min((start for _, start, end in today if not end or end > r.now), default=None)
    if not past or (to_come and to_come - r.now < r.now - past[-1][1]):
        return None
    return r.line_of(past[-1][0])


def _is_here(r: Reading, place: int) -> bool:
    """True for the kind in `this debate here`, as the words stand in Danish (`den her debat`)."""
    before = [w.plain for w in r.tags.words[max(0, place - 2) : place]]
    signs = r.lexicon.signs
    return len(before) > 1 and before[0] in signs["it"] and before[1] in signs["here"]


def _only_one(r: Reading, kinds: frozenset[Kind]) -> Item | None:
    """Of talks the one that is on now, else the only one that there is."""
    items = r.of_kind(kinds)
    on = next((i for i in current_items(r.programme, r.now) if i in items), None)
    return on or (items[0] if len(items) == 1 else None)


def _on_subject(r: Reading, kinds: frozenset[Kind], near: Sequence[int]) -> Item | None:
    """`After the theme on social affairs`: the one of its kind that is about that."""
    best = next((f for f in r.subjects.best_topics(kinds) if not f.positions.isdisjoint(near)), None)
    return r.line_of(r.programme.by_id[best.id]) if best and best.share > _OF_SUBJECT else None


def _of_stands(r: Reading, near: Sequence[int]) -> Item | None:
    """`After the stands`: the break in which they are visited."""
    said = any(h.first in near for h in r.tags.of("practical", "stands"))
    breaks = r.of_kind(frozenset({Kind.BREAK})) if said else ()
    return upcoming_or_last(r, breaks) if breaks else None


def _person_in(r: Reading, near: Sequence[int]) -> str:
    """Whom a message names at some places."""
    return next((m.person for m in r.people_here if not m.positions.isdisjoint(near)), "")


def _of_person(r: Reading, near: Sequence[int]) -> Item | None:
    """`After Hansen`: what they are on in now or next, else last."""
    return line_of_person(r, _person_in(r, near))


def line_of_person(r: Reading, person: str) -> Item | None:
    """The line of the day that somebody is on in now or next, else last; None where they are on at no time."""
    item = next_or_last(r.programme.items_of(person), r.now)
    return r.line_of(item) if item else None


def _of_office(r: Reading, near: Sequence[int]) -> Item | None:
    """The item of somebody told by office (`after the minister`): who is on, else whose turn is next."""
    if set(r.description.office_places).isdisjoint(near):
        return None
    found, holders = r.referents.likeliest, r.referents.offices.holders or frozenset()
    alike = [f.person for f in found if f.score >= _ALIKE * found[0].score]
    if holders.isdisjoint(alike):
        alike = sorted(holders) or alike  # `is the minister before or after him`
    rows = [r.line_of(i) for p in alike for i in r.programme.items_of(p) if i.start]
    rows.sort(key=lambda i: i.start or r.now)
    return next_or_last(rows, r.now)


def _of_subject(r: Reading, near: Sequence[int]) -> Item | None:
    """`After the one on housing`."""
    best = next((f for f in r.subjects.best_topics() if not f.positions.isdisjoint(near)), None)
    return r.line_of(r.programme.by_id[best.id]) if best and best.share > _OF_SUBJECT else None


def _best_about(r: Reading, near: Sequence[int]) -> Item | None:
    """The item that is best about what is said there, whatever else is told."""
    best = next((f for f in r.subjects.best_topics() if f.strong and f.positions.issubset(near)), None)
    return r.programme.by_id[best.id] if best else None


def _pointed_at(r: Reading, near: Sequence[int]) -> Item | None:
    """`After that`: of what was talked of; `after this one` and, on from the chat, `after him` of what is on."""
    if not any(h.first in near for h in r.tags.of("pronoun", *_POINTING)):
        return None
    if (his := _of_whom(r, near)) is not None:
        return his
    told = thread_anchor(r)
    if told:
        return r.line_of(told)
    seen = any(h.first in near for h in r.tags.of("pronoun", "deictic"))
    here = seen or r.wording.says_this_here or r.conversation.event == r.scope or r.wording.says_person
    return next(iter(current_items(r.programme, r.now)), None) if here else None


def _of_whom(r: Reading, near: Sequence[int]) -> Item | None:
    """The item of whoever `him` is, where the last answer told of something else (`whom did we hear before him`)."""
    said = any(h.first in near for h in r.tags.of("pronoun", "person"))
    his = r.programme.items_of(r.whom[0]) if said and r.whom else ()
    item = next_or_last(his, r.now) if set(his).isdisjoint(r.thread.items) else None
    return r.line_of(item) if item else None


def _said_before(r: Reading, near: Sequence[int]) -> Item | None:
    """`No singing for me, what is after`: what a message names before it asks, else what was talked of."""
    if any(r.tags.words[p].token.kind != "stop" for p in near):
        return None
    told = (thread_anchor(r) if _asks_of_kind(r) else None) or _named_anywhere(r) or thread_anchor(r)
    return r.line_of(told) if told else None


def _asks_of_kind(r: Reading) -> bool:
    """True for `is there a break right after`."""
    return r.ask("exists") and any(h.last < r.tags.time.relation_position for h in r.tags.of("kind"))


def _named_anywhere(r: Reading) -> Item | None:
    if r.subjects.numbered:
        return r.subjects.numbered[0]
    kind = next((h.value for h in r.tags.of("kind") if h.value in KINDS.keys() - GENERIC), None)
    items = r.of_kind(KINDS[kind]) if kind else ()
    return upcoming_or_last(r, items) if items else None


# What is named behind the word for after or before, and, where nobody is named there, what is told in other ways.
_NAMED: tuple[_Finder, ...] = (_of_number, _of_kind, _of_stands)
_TOLD: tuple[_Finder, ...] = (_of_office, _of_subject, _pointed_at, _said_before)
