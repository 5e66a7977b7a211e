"""Questions about what comes after or before something, or between two things."""

from collections.abc import Collection, Sequence
from datetime import time
from itertools import islice
from typing import Final

from bot.language.meanings import Cue
from bot.programme.lasting import is_ahead
from bot.programme.model import PAUSES, SPEECH, Item, Kind
from bot.programme.timeline import lines
from bot.questions.details import AFTER, BEFORE
from bot.questions.question import Question, Window
from bot.questions.readers.anchors import (
    GENERIC,
    counted_from,
    counts_from_office,
    goes_back,
    thread_anchor,
)
from bot.questions.readers.lines_asked import about_window, next_line
from bot.questions.readers.people import about_people
from bot.questions.readers.picking import upcoming_or_last
from bot.questions.readers.what_follows import what_ends, what_follows
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES, KINDS
from bot.questions.windows import following, preceding

# The ends of a span, and how far apart they stand: `lunch and the break`.
_BOTH = 2
# Kinds that name something certain by themselves.
_CERTAIN = KINDS.keys() - GENERIC
_NONE: frozenset[Kind] = frozenset()
# What is asked of what was told of, whatever else is told beside (`can you say more? I have to choose before lunch`).
_OF_WHAT_WAS_TOLD: Final[frozenset[Cue]] = frozenset({"about", "who", "speakers", "moderator", "title", "affiliation"})
# How many lines are told: of what comes where it is asked when or what that is, and else; and of what was before.
_FEW, _SEVERAL = 2, 3


def before_or_after(r: Reading) -> Question | None:
    """What comes after, before or between what is named or was talked of; None where nothing is counted from."""
    if r.shut_out or r.wording.asks_book_title or (r.ask("repeats") and r.subjects.numbered):
        return None
    return (
        _of_whom(r)
        or _between(r)
        or _up_to(r)
        or _from_on(r)
        or (_counted(r) if r.tags.time.relation and lines(r.programme) else _and_then(r))
    )


def _of_whom(r: Reading) -> Question | None:
    """`Is he on before lunch`, of whoever the thread is about: the answer tells which side of it they are on."""
    counted = r.tags.time.relation and (r.subjects.kinds or r.subjects.numbered)
    whether = r.wording.whether and r.wording.says_person and not (r.people_here or r.asks)
    return about_people(r, r.whom[:1], borrowed=True) if counted and whether and r.whom else None


def _counted(r: Reading) -> Question | None:
    """What a word for after or before asks for."""
    if _counts_nothing(r):
        return None
    place = r.tags.time.relation_position
    anchor = counted_from(r, place)
    if anchor is None:
        return _of_nothing_named(r, place)
    if r.people_here and not _person_behind(r, place):
        return None
    return _nearest_of_kind(r, anchor, place) or _how_many(r, anchor, place) or beside(r, anchor)


def _counts_nothing(r: Reading) -> bool:
    """True where the word is but told (`I have sat here since the song, how long is it until the break`)."""
    aside = r.tags.time.relation_position not in r.tags.focus
    of_thread = aside and r.thread.known and bool(r.asks) and r.asks <= _OF_WHAT_WAS_TOLD and not r.wording.says_person
    # `which sessions after lunch are on X`
    subject = r.ask("about") and bool(r.subjects.kinds & CHOICES) and r.strong_topic
    timed = any(set(h.positions) & r.tags.focus for h in r.tags.of("part"))
    # `they fetch us after the debate on AI, when is that over`
    pointed = aside and r.ask("end", "duration") and bool(r.tags.pointers("thing"))
    if pointed or _before_one_goes(r):
        return True
    return r.ask("fit") or r.which_choice or subject or of_thread or (aside and (timed or r.ask("until", "duration")))


def _before_one_goes(r: Reading) -> bool:
    """True for `where do I get my lunch before I leave`, which counts from nothing in the programme."""
    place, words = r.tags.time.relation_position + 1, r.tags.words
    own = place < len(words) and words[place].plain in r.lexicon.signs["own_subject"]
    behind = any(h.first > place for h in (*r.tags.of("kind"), *r.tags.of("ask", "end", "start")))
    return own and bool(r.tags.kinds) and not (behind or r.tags.time.at or r.people_here)


def _between(r: Reading) -> Question | None:
    """`What is between lunch and the last break`: what begins after the one and before the other, on the same day."""
    place = next((h.last for h in r.tags.of("clock", "between") if h.first in r.tags.focus), None)
    if place is None or not lines(r.programme):
        return None
    kinds = [h for h in r.tags.of("kind") if place < h.first and h.value in _CERTAIN]
    if len(kinds) != _BOTH or kinds[1].first - kinds[0].last != _BOTH:
        return None
    lowers, uppers = (r.of_kind(KINDS[hit.value]) for hit in kinds)
    if not lowers:
        return None
    lower = upcoming_or_last(r, lowers)
    behind = [i for i in following(r.programme, lower) if i.day == lower.day]
    upper = next((i for i in uppers if i in behind), None)
    items = behind[: behind.index(upper)] if upper else []
    return about_window(r, Window("after", r.now, anchor=lower.id), tuple(i.id for i in items)) if items else None


def _up_to(r: Reading) -> Question | None:
    """`What is the plan until lunch`: what is left of the day before the break or meal that is named."""
    ends = {h.last + 1 for h in r.tags.of("clock", "until") if h.first in r.tags.focus}
    named = next((h for h in r.tags.of("kind") if h.first in ends and KINDS.get(h.value, _NONE) & PAUSES), None)
    asked = r.ask("list", "now", "next", "about") or (r.ask("exists") and bool(r.tags.openers))
    if named is None or not asked or r.ask("when", "until", "duration", "end"):
        return None
    pauses = r.of_kind(KINDS[named.value] & PAUSES)
    if not pauses:
        return None
    anchor = upcoming_or_last(r, pauses)
    left = [i for i in preceding(r.programme, anchor) if i.day == anchor.day and (not i.end or i.end > r.now)]
    return about_window(r, Window("before", r.now, anchor=anchor.id), tuple(i.id for i in left)) if left else None


def _from_on(r: Reading) -> Question | None:
    """`What is on Thursday from lunch until they are done`: the break or meal that is named, and the day behind it."""
    begins = {h.last + 1 for h in r.tags.of("clock", "from_") if h.first in r.tags.focus}
    named = next((h for h in r.tags.of("kind") if h.first in begins and KINDS.get(h.value, _NONE) & PAUSES), None)
    closed = named and any(h.first > named.last for h in r.tags.of("clock", "until"))
    pauses = r.of_kind(KINDS[named.value] & PAUSES) if named and closed else ()
    if not pauses or not r.ask("list", "now", "next", "exists", "about"):
        return None
    anchor = upcoming_or_last(r, pauses)
    until = r.tags.time.at or time.max  # `to three o'clock`, else to where the day ends
    rest = (i for i in following(r.programme, anchor) if i.day == anchor.day and i.start and i.start.time() < until)
    items = [anchor, *rest]
    ids = tuple(i.id for i in items)
    if r.tags.time.at and anchor.start:
        end = anchor.start.replace(hour=until.hour, minute=until.minute)
        return about_window(r, Window("between", anchor.start, end, anchor.day), ids)
    return about_window(r, Window("after", r.now, anchor=anchor.id), ids)


def _and_then(r: Reading) -> Question | None:
    """What `then` asks for, without a word for after or before."""
    return what_follows(r) or _kind_then(r) or what_ends(r)


def _kind_then(r: Reading) -> Question | None:
    """`When is the break then`: the next one after what was talked of."""
    place = next((h.first for h in r.tags.of("ask", "then")), 0)
    anchor = thread_anchor(r) if place else None
    return _nearest_of_kind(r, anchor, place) if anchor else None


def _of_nothing_named(r: Reading, place: int) -> Question | None:
    """`And just before?`, `and after?`: of the thread, or of now."""
    if r.tags.time.at:
        return None
    last = next((h.last for h in r.tags.of("clock", "after", "before") if h.first == place), place)
    bare = r.tags.focus_weight == 0 and not any(w.token.kind == "word" for w in r.tags.words[last + 1 :])
    if r.tags.time.relation == "before":
        bare = bare and bool(r.tags.openers) and not (r.wording.says_person or r.subjects.kinds)
        back = goes_back(r) or (thread_anchor(r) if _until_then(r, place) or bare else None)
        return _just_before(r, back) if back else None
    return next_line(r) if bare else None


def _until_then(r: Reading, place: int) -> bool:
    """True for `and before then, what is on`, of what was told of."""
    clauses = r.tags.clauses
    behind = [r.tags.words[p] for p in range(place + 1, len(clauses)) if clauses[p] == clauses[place]]
    said = [w.plain for w in behind if w.token.kind == "word"]
    return bool(said) and r.lexicon.signs["that_time"].issuperset(said[:1])


def _just_before(r: Reading, item: Item) -> Question:
    """What is right before an item; where somebody is asked for, the nearest that has anybody in it."""
    line = r.line_of(item)
    earlier = preceding(r.programme, line)
    of_somebody = r.wording.says_person or r.ask("who", "speakers")
    spoken = [i for i in earlier if i.appearances] if of_somebody else []
    if not earlier:
        return r.question("nothing_after", items=(line.id,), detail=BEFORE)
    return about_window(r, Window("before", r.now, anchor=line.id), ((spoken or earlier)[-1].id,))


def _person_behind(r: Reading, place: int) -> bool:
    return any(min(m.positions) > place for m in r.people_here)


def _nearest_of_kind(r: Reading, anchor: Item, place: int) -> Question | None:
    """When the nearest item that day is of the kind asked for before or after another (`the break after lunch`)."""
    if r.ask("who", "about", "where", "list", "until"):
        return None
    kinds = _kinds_before(r, place, _CERTAIN)
    if not kinds or anchor.kind in kinds:
        return None
    after = r.tags.time.relation != "before"
    beside = following(r.programme, anchor) if after else reversed(preceding(r.programme, anchor))
    found = next((i for i in beside if i.kind in kinds and i.day == anchor.day), None)
    over = found is not None and (found.end or r.now) < r.now < (anchor.start or r.now)
    return r.question("when", items=(found.id,)) if found and not over else None


def _kinds_before(r: Reading, place: int, names: Collection[str]) -> frozenset[Kind]:
    """The kinds of these names that stand before a word of the question."""
    return frozenset(kind for name in _names_before(r, place) if name in names for kind in KINDS[name])


def _names_before(r: Reading, place: int) -> list[str]:
    """What the kinds that stand before a word of the question are called."""
    return [h.value for h in r.tags.of("kind") if h.last < place and h.first in r.tags.focus]


def _how_many(r: Reading, anchor: Item, place: int) -> Question | None:
    """How many of a kind there are that day before or after an item (`how many talks before lunch`)."""
    if not r.ask("count"):
        return None
    kinds = _kinds_before(r, place, KINDS)
    beside = following(r.programme, anchor) if r.tags.time.relation == "after" else preceding(r.programme, anchor)
    found = tuple(i.id for i in beside if i.kind in kinds and i.day == anchor.day and i != anchor)
    return r.question("count", kinds=kinds, items=found) if found else None


def beside(r: Reading, anchor: Item) -> Question:
    """What comes after or before an item."""
    if r.tags.time.relation == "after":
        behind = following(r.programme, anchor)
        spoken = (
            [i for i in behind if i.kind in SPEECH] if "talk" in _names_before(r, r.tags.time.relation_position) else []
        )
        return _told(r, anchor, behind, _next_few(r, anchor, spoken or behind))
    earlier = _last_few(r, anchor)
    return _told(r, anchor, earlier, earlier)


def _told(r: Reading, anchor: Item, beside: Sequence[Item], shown: Sequence[Item]) -> Question:
    """What is beside an item, as far as it is to be shown; where an office is asked for, who holds it in all of it."""
    relation = r.tags.time.relation
    if not shown:
        return r.question("nothing_after", items=(anchor.id,), detail=BEFORE if relation == "before" else AFTER)
    bearers = () if counts_from_office(r) else r.subjects.bearers(r.lexicon)
    on = (p for i in beside for p in bearers if any(a.person == p for a in i.appearances))
    if first := next(on, None):
        return about_people(r, (first,))
    assert relation  # what stands beside nothing is asked elsewhere
    return about_window(r, Window(relation, r.now, anchor=anchor.id), tuple(i.id for i in shown))


def _next_few(r: Reading, anchor: Item, behind: Sequence[Item]) -> Sequence[Item]:
    """The next lines of the same day, or all of them; where there are none, those of the days after it."""
    if of_day := [i for i in behind if i.day == anchor.day] if _asks_for_all(r, anchor) else []:
        return of_day
    if _asks_for_first(r):
        return _first_behind(r, behind)
    shown = 1 if r.wording.leans("resume") else _FEW if r.ask("when", "start", "next", "about") else _SEVERAL
    return list(islice((i for i in behind if i.day == anchor.day), shown)) or behind[:shown]


def _asks_for_first(r: Reading) -> bool:
    """True for `the first thing after lunch`, not for `not until after lunch`, which is the same word in Danish."""
    place, words, signs = r.tags.time.relation_position, r.tags.words, r.lexicon.signs
    hits = [h for h in r.tags.of("clock", "first") if h.last < place and set(h.positions) & r.tags.focus]
    definite = signs["the"] | signs["it"]
    named = (not definite.isdisjoint(w.plain for w in words[max(0, h.first - 1) : h.last]) for h in hits)
    return any(h.last < place - 1 for h in hits) or any(named)


def _first_behind(r: Reading, behind: Sequence[Item]) -> Sequence[Item]:
    """The first thing that is of none of the kinds it is to come after (`the first after the song and the prize`)."""
    told = [h.value for h in r.tags.of("kind") if h.first > r.tags.time.relation_position]
    kinds = frozenset(kind for name in told for kind in KINDS.get(name, _NONE))
    return [i for i in behind if i.kind not in kinds][:1] or behind[:1]


def _asks_for_all(r: Reading, anchor: Item) -> bool:
    """True for `list what there was after lunch`."""
    return r.ask("list") or (r.wording.past and not is_ahead(anchor, r.now))


def _last_few(r: Reading, anchor: Item) -> Sequence[Item]:
    """Of the lines before an item that day what is meant: the last one, what is left of today, or the last few."""
    earlier = [i for i in preceding(r.programme, anchor) if i.id != anchor.id]
    if _asks_for_last(r, anchor):
        return earlier[-1:]
    if anchor.day == r.now.date() and anchor.start and r.now < anchor.start:
        return [i for i in earlier if not i.end or i.end > r.now] or earlier[-1:]
    return earlier if r.tags.time.names_day else earlier[-_SEVERAL:]


def _asks_for_last(r: Reading, anchor: Item) -> bool:
    """True for `and what was before that`, `the last thing before lunch`."""
    by_thread = anchor in r.thread.items and not r.tags.content
    return by_thread or r.ask("previous") or (r.tags.time.last and not r.tags.time.first)
