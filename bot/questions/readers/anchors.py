"""Questions about what comes after or before something."""

from itertools import islice

from bot.programme.model import Item, Kind
from bot.programme.timeline import lines
from bot.questions.question import Question, Window
from bot.questions.readers.lines_asked import about_window, after_item, next_line
from bot.questions.readers.people import about_people
from bot.questions.readers.picking import upcoming_or_last
from bot.questions.reading import Reading
from bot.questions.subjects import KINDS
from bot.questions.windows import current_items, following, preceding

# What the words beside `then` may weigh.
_BESIDE = 0.6
# How near to the best others come who may be meant as well.
_ALIKE = 0.84
# The ends of a span, and how far apart they stand: `lunch and the break`.
_BOTH = 2
# Kinds that name nothing certain by themselves.
_GENERIC = frozenset({"talk", "debate", "theme", "house", "session"})
_CERTAIN = KINDS.keys() - _GENERIC
_PAUSES = frozenset({Kind.BREAK, Kind.MEAL})
# How many words on what is counted from stands at most.
_NEXT_TO = 4
# How near a word must be to a kind to be what ends.
_SURELY = 0.86


def anchor_window(r: Reading) -> Question | None:
    if r.shut_out or r.asks_book_title or (r.ask("repeats") and r.subjects.numbered):
        return None
    relation = r.tags.time.relation if lines(r.programme) else ""
    if between := between_items(r):
        return between
    if not relation and goes_on(r):
        anchor = thread_anchor(r)
        return after_item(r, anchor) if anchor else None
    then = next((h.first for h in r.tags.of("ask", "then")), None)
    if not relation and then and (anchor := thread_anchor(r)) and (beside := of_kind_beside(r, anchor, then)):
        return r.question("when", items=(beside.id,))
    if not relation and (ended := what_ends(r)):
        return after_item(r, ended)
    if not relation or r.ask("fit") or r.which_choice:
        return None
    place = r.tags.time.relation_position
    anchor = anchor_item(r, place) if not r.tags.time.at else _at_its_time(r, place)
    if r.tags.time.at and anchor is None:
        return None
    if anchor is None and relation == "before" and (back := goes_back(r)):
        return before_item(r, back)
    if anchor is None and relation == "after" and _bare(r, place):
        return next_line(r)
    if anchor is None or (r.people_here and not anchored_on_person(r, place)):
        return None
    if beside := of_kind_beside(r, anchor, place):
        return r.question("when", items=(beside.id,))
    if r.ask("count") and (counted := counted_beside(r, anchor, place)):
        return counted
    if relation == "after":
        items = following(r.programme, anchor)
        shown = 2 if r.ask("when", "start", "next", "about") else 3
        found = list(islice((i for i in items if i.day == anchor.day), shown)) or list(items[:shown])
    else:
        earlier = [i for i in preceding(r.programme, anchor) if i.id != anchor.id]
        by_thread = anchor in r.thread.items and not r.tags.content
        if by_thread or (r.tags.time.last and not r.tags.time.first):
            found = earlier[-1:]
        elif anchor.day == r.now.date() and anchor.start and r.now < anchor.start:
            upcoming = [i for i in earlier if not i.end or i.end > r.now]
            found = earlier[-1:] if r.ask("previous") else upcoming or earlier[-1:]
        else:
            found = earlier[-1:] if r.ask("previous") else earlier if r.tags.time.names_day else earlier[-3:]
    if not found:
        return r.question("nothing_after", items=(anchor.id,), detail=relation)
    bearers = () if counts_from_office(r) else r.subjects.bearers(r.lexicon.offices)
    inside = tuple(
        p
        for p in bearers
        if any(a.person == p for i in (items if relation == "after" else found) for a in i.appearances)
    )
    if inside:
        later = [i.id for i in (items if relation == "after" else found)]
        first = min(
            inside, key=lambda p: min(later.index(i.id) for i, _ in r.programme.appearances_of[p] if i.id in later)
        )
        return about_people(r, (first,))
    return about_window(r, Window(relation, r.now, anchor=anchor.id), tuple(i.id for i in found))


def of_kind_beside(r: Reading, anchor: Item, place: int) -> Item | None:
    """The nearest item that day of the kind that is asked for before or after another (`the break after lunch`)."""
    named = [h for h in r.tags.of("kind") if h.last < place and h.first in r.tags.focus and h.value in _CERTAIN]
    kinds = frozenset(kind for h in named for kind in KINDS[h.value])
    if not kinds or anchor.kind in kinds or r.ask("who", "about", "where", "list", "until"):
        return None
    after = r.tags.time.relation != "before"
    beside = following(r.programme, anchor) if after else reversed(list(preceding(r.programme, anchor)))
    found = next((i for i in beside if i.kind in kinds and i.day == anchor.day), None)
    over = found is not None and (found.end or r.now) < r.now < (anchor.start or r.now)
    return None if over else found


def counted_beside(r: Reading, anchor: Item, place: int) -> Question | None:
    """How many of a kind there are that day before or after an item (`how many talks before lunch`)."""
    named = [h for h in r.tags.of("kind") if h.last < place and h.first in r.tags.focus and h.value in KINDS]
    kinds = frozenset(kind for h in named for kind in KINDS[h.value])
    beside = following(r.programme, anchor) if r.tags.time.relation == "after" else preceding(r.programme, anchor)
    found = tuple(i.id for i in beside if i.kind in kinds and i.day == anchor.day and i != anchor)
    return r.question("count", kinds=kinds, items=found) if found else None


def between_items(r: Reading) -> Question | None:
    """`What is between lunch and the last break`: what begins after the one and before the other, on the same day."""
    place = next((h.last for h in r.tags.of("clock", "between") if h.first in r.tags.focus), None)
    if place is None or not lines(r.programme):
        return None
    kinds = [h for h in r.tags.of("kind") if place < h.first and h.value in KINDS and h.value not in _GENERIC]
    if len(kinds) != _BOTH or kinds[1].first - kinds[0].last != _BOTH:
        return None
    lower = upcoming_or_last(r, r.of_kind(KINDS[kinds[0].value]))
    behind = [i for i in following(r.programme, lower) if i.day == lower.day]
    upper = next((i for i in r.of_kind(KINDS[kinds[1].value]) if i in behind), None)
    items = behind[: behind.index(upper)] if upper else []
    return about_window(r, Window("after", r.now, anchor=lower.id), tuple(i.id for i in items)) if items else None


def anchored_on_person(r: Reading, place: int) -> bool:
    return any(min(m.positions) > place for m in r.people_here)


def anchor_item(r: Reading, place: int) -> Item | None:
    tags = r.tags
    near = [p for p in range(place + 1, place + 6) if p < len(tags.clauses) and tags.clauses[p] == tags.clauses[place]]
    for ref in tags.numbered:
        if any(p in near for p in ref.positions):
            items = r.subjects.by_number(ref)
            if items:
                return r.line_of(items[0])
    for hit in tags.of("kind"):
        if hit.first in near and hit.value in KINDS and hit.value != "theme":
            items = r.of_kind(KINDS[hit.value])
            if hit.value in ("talk", "debate") and not tags.content:
                continue
            if items and hit.value not in ("talk", "debate", "house", "session"):
                return upcoming_or_last(r, items)
            if items and hit.value in ("house", "session"):
                return r.line_of(items[0])
    if any(h.first in near for h in tags.of("practical", "stands")) and (breaks := r.of_kind(frozenset({Kind.BREAK}))):
        return upcoming_or_last(r, breaks)  # that is when they are visited
    if any(set(m.positions) & set(near) for m in r.people_here):
        match = next(m for m in r.people_here if set(m.positions) & set(near))
        rows = r.programme.appearances_of.get(match.person, ())
        coming = [i for i, _ in rows if i.start and (i.start >= r.now)] or [i for i, _ in rows]
        return r.line_of(coming[0]) if coming else None
    if (described := described_in(r, near)) is not None:
        return described
    topical = [f for f in r.subjects.best_topics() if any(p in near for p in f.positions)]
    if topical and topical[0].share > 0.4:
        return r.line_of(r.programme.by_id[topical[0].id])
    pointed = any(
        h.first in near for h in tags.of("pronoun", "person", "people", "thing", "other", "anaphor", "deictic")
    )
    if pointed or not any(tags.words[p].token.kind != "stop" for p in near):
        known = None if pointed else said_before(r)
        known = known or thread_anchor(r)
        if known:
            return r.line_of(known)
        seen = any(h.first in near for h in tags.of("pronoun", "deictic"))
        leans = seen or (pointed and (r.conversation.event == r.scope or r.says_person))
        current = current_items(r.programme, r.now) if leans else ()
        return current[0] if current else None
    return None


def _at_its_time(r: Reading, place: int) -> Item | None:
    """The break or meal behind `after` that is told with its hour (`after the break at ten`)."""
    named = [h for h in r.tags.of("kind") if h.first in range(place + 1, place + _NEXT_TO) and h.value in KINDS]
    items = r.of_kind(KINDS[named[0].value] & _PAUSES) if named else ()
    return next((i for i in items if i.start and i.start.time() == r.tags.time.at), None)


def described_in(r: Reading, places: list[int]) -> Item | None:
    """The item of somebody told by office (`after the minister`): who is on, else whose turn is next."""
    if not set(r.description.office_places).intersection(places):
        return None
    found = r.description.likeliest
    alike = [f.person for f in found if f.score >= _ALIKE * found[0].score]
    rows = [r.line_of(i) for p in alike for i, _ in r.programme.appearances_of.get(p, ()) if i.start]
    rows.sort(key=lambda i: i.start or r.now)
    ahead = [i for i in rows if (i.end or i.start or r.now) > r.now] or rows[-1:]
    return ahead[0] if ahead else None


def follows_somebody(r: Reading) -> bool:
    """True where it is asked who comes after somebody who is but pointed at (`who takes over from him there`)."""
    behind = r.tags.time.relation == "after" and r.ask("who", "people_of")
    points = r.description.points
    first = min(points, default=-1)
    counted = behind and first > r.tags.time.relation_position
    return bool(lines(r.programme)) and (counted or (r.ask("next", "then") and _after_somebody(r)))


def counts_from_office(r: Reading) -> bool:
    """True where somebody told by office is what a message counts from (`who is on after the minister`)."""
    place = r.tags.time.relation_position
    if not r.tags.time.relation or not lines(r.programme):
        return False
    behind = {p for p in range(place + 1, len(r.tags.clauses)) if r.tags.clauses[p] == r.tags.clauses[place]}
    offices = set(r.description.office_places)
    return bool(offices) and offices <= behind and described_in(r, sorted(behind)) is not None


def _bare(r: Reading, place: int) -> bool:
    """True for a message that says `and after?` and no more."""
    return r.tags.focus_weight == 0 and not any(w.token.kind == "word" for w in r.tags.words[place + 1 :])


def said_before(r: Reading) -> Item | None:
    """What a message names before it asks what comes after (`no singing for me, what is after`)."""
    if r.subjects.numbered:
        return r.subjects.numbered[0]
    kinds = [h.value for h in r.tags.of("kind") if h.value in KINDS and h.value not in _GENERIC]
    items = r.of_kind(KINDS[kinds[0]]) if kinds else ()
    return upcoming_or_last(r, items) if items else None


def thread_anchor(r: Reading) -> Item | None:
    """What `after that` is counted from: of several told of the one that the message's other words lead to."""
    if len(r.thread.items) > 1 and r.tags.content:
        found = r.subjects.index.find(r.tags.words, r.tags.content, r.subjects.index.items)
        told = {i.id: i for i in r.thread.items}
        best = next((told[f.id] for f in found if f.id in told and f.strong), None)
        if best:
            return best
    return r.thread.anchor(r.now, first=r.tags.time.relation == "before")


def goes_back(r: Reading) -> Item | None:
    """The thread's item where a message ends in `just before`: it is before that, while that is yet to come."""
    cue = max((h.last for h in r.tags.of("ask", "previous")), default=-1)
    ends = cue >= 0 and not any(w.token.kind == "word" for w in r.tags.words[cue + 1 :])
    if not ends or r.past or r.tags.kinds or r.people_here or r.tags.time.names_day or r.tags.focus_weight > 1:
        return None
    anchor = r.thread.anchor(r.now, first=True)
    return anchor if anchor and anchor.start and anchor.start > r.now else None


def before_item(r: Reading, item: Item) -> Question:
    """What is right before an item; where somebody is asked for, the nearest that has anybody in it."""
    line = r.line_of(item)
    earlier = preceding(r.programme, line)
    if r.says_person or r.ask("who", "speakers"):
        earlier = [i for i in earlier if i.appearances] or earlier
    if not earlier:
        return r.question("nothing_after", items=(line.id,), detail="before")
    return about_window(r, Window("before", r.now, anchor=line.id), (earlier[-1].id,))


def goes_on(r: Reading) -> bool:
    """True for `and then?`: what follows is asked for, and nothing is named that it should follow."""
    asked = r.asked_for("then") or (r.asked_for("next") and _after_somebody(r))
    if not asked or r.tags.focus_weight > _BESIDE:
        return False
    kinds = any(set(h.positions) & r.tags.focus for h in r.tags.of("kind"))
    own = r.subjects.numbered or kinds or r.people_here or r.tags.time.names_day or r.tags.time.names_time
    anchor = thread_anchor(r)
    return bool(anchor and anchor.start) and not own


def what_ends(r: Reading) -> Item | None:
    """The break or meal that a message names besides asking what comes then (`coffee first, but what then`)."""
    named = [h for h in r.tags.of("kind") if h.score >= _SURELY and h.value in KINDS and KINDS[h.value] <= _PAUSES]
    asked = r.ask("then") and not r.ask("when", "until", "duration", "where", "who", "list", "end")
    pauses = r.of_kind(KINDS[named[0].value]) if named and asked else ()
    return upcoming_or_last(r, pauses) if pauses else None


def _after_somebody(r: Reading) -> bool:
    """True where somebody is spoken of who is not the one that comes (`who takes over from him`)."""
    others = r.lexicon.signs["he"] - r.lexicon.signs["subjects"]
    return any(r.tags.words[p].plain in others for p in r.tags.focus)
