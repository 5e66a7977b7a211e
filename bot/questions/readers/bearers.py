"""People who are told of by an office and no more: `the minister`, `the mayors`."""

from datetime import timedelta

from bot.programme.timeline import after, cast, people_on
from bot.questions.question import Question
from bot.questions.readers.lines_asked import items_in
from bot.questions.readers.people import about_people, several_people
from bot.questions.reading import Reading
from bot.questions.whom import office_form
from bot.questions.windows import current_items

# How shortly before they are on somebody is taken to be meant.
_SOON = timedelta(minutes=30)
# A message of no more words leaves out what it is about where the thread tells it.
_SHORT = 6


def about_bearers(r: Reading, people: tuple[str, ...]) -> Question:
    """`ministeren`, `borgmesteren`: everybody who is one, narrowed by what else is said."""
    items = r.restriction()
    if items:
        people = tuple(p for p in people if any(i.id in items for i in r.programme.items_of(p))) or people
    if r.ask("next") and len(people) > 1 and (upcoming := _on_stage(r, people)):
        return about_people(r, upcoming)
    if len(people) > 1 and (edge := _first_or_last(r, people)):
        return about_people(r, edge)
    if outside := _asked_of_thread(r, people):
        return outside
    told = _told_of(r, people)
    borrowed = bool(told) and set(told) <= set(r.thread.cast)
    people = told or people
    several = any(w.token.plain in r.lexicon.signs["office_holders"] for w in r.tags.words)
    if len(people) > 1 and not several:
        people = _on_stage(r, people) or people
    if (
        len(people) == 1
        or several
        or _any_of_them(r)
        or r.ask("who", "speakers", "list", "people_of", "exists", "count")
    ):
        return about_people(r, people).with_(borrowed=borrowed)
    return several_people(r, people)


def _first_or_last(r: Reading, people: tuple[str, ...]) -> tuple[str, ...]:
    """Whoever of them is on first (`which minister is on first`), or last; nothing where neither is asked for."""
    first, last = (any(h.first in r.tags.focus for h in r.tags.of("clock", edge)) for edge in ("first", "last"))
    starts = {p: [i.start for i in r.programme.items_of(p) if i.start] for p in people}
    on = [p for p in people if starts[p]]
    if not on or first == last or r.tags.kinds or not r.ask("who", "when", "next"):
        return ()
    edge = min(min(starts[p]) for p in on) if first else max(max(starts[p]) for p in on)
    return tuple(p for p in on if edge in starts[p])


def _any_of_them(r: Reading) -> bool:
    """True for `may I hear a minister today`: whichever it is."""
    articles = r.lexicon.signs["articles"]
    return any(p and r.tags.words[p - 1].plain in articles for p in r.description.office_places)


def _on_stage(r: Reading, people: tuple[str, ...]) -> tuple[str, ...]:
    """Those who are on now, or those who are on next, where the message says so (`the next minister`)."""
    if r.ask("next"):
        ahead = [i for i in after(r.programme, r.now) if any(a.person in people for a in i.appearances)]
        slot = {a.person for i in ahead if i.start == ahead[0].start for a in i.appearances}
        on_now = people_on(r.programme, r.now) if r.ask("where") else frozenset[str]()  # `where does she go then`
        upcoming = tuple(p for p in people if p in slot)
        return tuple(p for p in upcoming if p in on_now) or upcoming
    span = r.span()
    if span and span.label in ("at", "between"):
        there = {a.person for i in items_in(r, span) for a in i.appearances}
        return tuple(p for p in people if p in there)
    on_now = people_on(r.programme, r.now)
    single = r.tags.has("pronoun", "person") and not r.ask("list")
    time = r.tags.time
    timed = time.names_day or time.within_day or time.rest or r.wording.past
    seen = not timed and any(r.tags.words[p].plain in r.lexicon.signs["stage"] for p in r.tags.focus)
    lasting = r.ask("duration", "until", "end", "with_whom") and not timed
    if not (r.ask("now") or single or seen or lasting):
        return ()
    return tuple(p for p in people if p in on_now) or (_about_to_go_on(r, people) if seen else ())


def _about_to_go_on(r: Reading, people: tuple[str, ...]) -> tuple[str, ...]:
    """Those who are on within half an hour (`has the minister gone on`)."""
    soon = [i for i in after(r.programme, r.now) if i.start and i.start <= r.now + _SOON]
    return tuple(p for p in people if any(a.person == p for i in soon for a in i.appearances))


def _told_of(r: Reading, people: tuple[str, ...]) -> tuple[str, ...]:
    """Those in the item whose subject is named too, else those of the thread where it is somebody certain."""
    items = {f.id for f in r.subjects.best_topics()[:1] if f.strong > 1 and not _are_all(r, people, f.positions)}
    inside = tuple(p for p in people if any(i.id in items for i in r.programme.items_of(p)))
    inside = inside or in_there(r, people)
    if inside or not _of_thread(r):
        return inside
    told = (tuple(p for p in people if p in circle) for circle in r.thread.circles)
    return next((found for found in told if found), ())


def _are_all(r: Reading, people: tuple[str, ...], positions: frozenset[int]) -> bool:
    """True for `the chair of the commission` where there are two: words that tell an office, and all who hold it."""
    told = r.referents.evidence.told
    return positions <= {*r.referents.offices.words} and all(positions <= told.get(p, {}).keys() for p in people)


def _asked_of_thread(r: Reading, people: tuple[str, ...]) -> Question | None:
    """`Does a minister come to it`, of the item that the thread is about and that has none."""
    ends = max((p for p, w in enumerate(r.tags.words) if w.token.kind == "word"), default=-1)
    it = any(h.last == ends for h in r.tags.of("pronoun", "thing"))
    of_thread = it and len(r.thread.items) == 1 and r.tags.asks == {"exists"}
    inside = cast(r.thread.items) if of_thread else ()
    return r.question("none_of_them", people=inside) if inside and not {*inside}.intersection(people) else None


def in_there(r: Reading, people: tuple[str, ...]) -> tuple[str, ...]:
    """Those who are in what the thread is about (`is a minister in that room`), or in what is on (`those two here`)."""
    inside = not r.tags.forms.isdisjoint(r.lexicon.signs["in_there"])
    there = inside or r.tags.has("pronoun", "thing") or r.tags.has("place")
    here = r.tags.has("pronoun", "people") and not r.tags.forms.isdisjoint(r.lexicon.signs["here"])
    meant = current_items(r.programme, r.now) if here else r.thread.items if there else ()
    said = {i.id for i in meant} if not r.tags.time.names_time else set()
    return tuple(p for p in people if any(i.id in said for i in r.programme.items_of(p)))


def _of_thread(r: Reading) -> bool:
    """True where an office is somebody certain (`the minister`), one of `them`, or may be in what was told of."""
    forms = [office_form(w, r.lexicon) for w in r.tags.words]
    if is_theirs(r):
        return True
    definite = (form in r.lexicon.offices and r.tags.is_definite(place) for place, form in enumerate(forms))
    if any(definite) or r.tags.has("pronoun", "people", "person"):
        return True
    time = r.tags.time
    return bool(r.thread.items) and len(forms) <= _SHORT and not (time.names_day or time.names_time or time.year)


def is_theirs(r: Reading) -> bool:
    """True for `what is he chair of`: the office is that of whoever is spoken of."""
    words, signs = r.tags.words, r.lexicon.signs
    held = (p for p, w in enumerate(words) if p > 1 and office_form(w, r.lexicon).endswith(r.lexicon.offices))
    return any(words[p - 1].plain in r.tags.copulas and words[p - 2].plain in signs["he"] for p in held)
