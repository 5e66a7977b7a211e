"""What has changed since the programme was printed: called off, moved, or changed in any way."""

from collections.abc import Sequence

from bot.language.phrases import Hit
from bot.questions.details import NEWS
from bot.questions.proper_names import is_place
from bot.questions.question import Question, Window
from bot.questions.readers.names import by_name
from bot.questions.readers.numbered_items import no_such_number
from bot.questions.readers.picking import one_of
from bot.questions.reading import Reading
from bot.questions.windows import day_of

_TELLING, _SURE = 0.5, 0.9


def changes(r: Reading) -> Question | None:
    """`is session 3 called off`, `are there changes`, `has lunch been moved`."""
    detail = _asked_change(r)
    if not detail:
        return None
    if _of_a_journey(r):
        return r.question("unknown")
    if named := _of_number(r, detail) or no_such_number(r) or _of_named_person(r, detail):
        return named
    if _weight_beside(r) > _TELLING:
        return _of_what_is_described(r, detail)
    if r.subjects.kinds:
        return _of_kinds(r, detail)
    return None if _of_other_matters(r) else (_of_thread(r, detail) or _of_all(r, detail))


def _asked_change(r: Reading) -> str:
    """What may have become of something; empty where that is only told (`it is called off, what is on instead`)."""
    cars = {h.first - 1 for h in r.tags.of("report", "travel")}  # `I have to move the car`
    asked = (h for h in r.tags.of("changes") if h.score >= _SURE and r.tags.focus.issuperset(h.positions))
    hits = [h for h in asked if h.last not in cars]
    told = any(opener > hit.last for opener in r.tags.openers for hit in hits) or _asks_later(r, hits)
    if not hits or told or r.tags.has("talk", "power"):
        return ""
    return max(hits, key=lambda h: (len(h.positions), h.score)).value


def _asks_later(r: Reading, hits: Sequence[Hit]) -> bool:
    """True for `she has called off. Is there anybody else`: the clause behind it asks, and not it."""
    words, clauses = r.tags.words, r.tags.clauses
    begins = [p for p in range(1, len(words)) if clauses[p] != clauses[p - 1] and words[p].token.kind == "word"]
    asking = [p for p in begins if words[p].plain in r.tags.copulas]
    first = {clauses[h.first] for h in hits}
    opens = {next(p for p, c in enumerate(clauses) if c == clause) for clause in first}
    itself = any(words[p].plain in r.tags.copulas | r.lexicon.signs["modals"] for p in opens)
    return not itself and any(p > h.last for p in asking for h in hits)


def _of_a_journey(r: Reading) -> bool:
    """True for `is the 07.12 from Hobro late`: an hour, and a town that nothing here is of."""
    if r.tags.kinds or r.subjects.numbered or r.people_here:
        return False
    towns = (w.plain for w in r.tags.words if w.plain not in r.knowledge.towns)
    return r.tags.time.at is not None and any(is_place(town, r.lexicon) for town in towns)


def _of_number(r: Reading, detail: str) -> Question | None:
    items = tuple(i.id for i in r.subjects.numbered)
    return r.question("changes", items=items, detail=detail) if items else None


def _of_named_person(r: Reading, detail: str) -> Question | None:
    people = tuple(m.person for m in r.people_here[:1])
    return r.question("changes", people=people, detail=detail) if people else None


def _weight_beside(r: Reading) -> float:
    """What the words weigh that do not ask of changes, since something was printed."""
    return r.tags.weight_besides(r.tags.positions("changes") | _printed(r))


def _printed(r: Reading) -> frozenset[int]:
    return frozenset(p for p, w in enumerate(r.tags.words) if w.plain in r.lexicon.signs["printed"])


def _of_what_is_described(r: Reading, detail: str) -> Question | None:
    """`Is the one on housing moved`: of the person or item that words beside lead to."""
    meant = by_name(r.without(r.tags.positions("changes")))
    if meant and meant.intent == "person" and len(meant.people) == 1:
        return r.question("changes", people=meant.people, detail=detail)
    topical = r.subjects.best_topics(r.subjects.kinds)
    pointed = r.tags.has("kind") or r.wording.points_at_subject
    sure = topical and topical[0].strong > (not pointed) and detail != NEWS
    return r.question("changes", items=(topical[0].id,), detail=detail) if sure else None


def _of_kinds(r: Reading, detail: str) -> Question | None:
    """`Has lunch been moved`."""
    items = r.of_kind(r.subjects.kinds)
    found = items if r.wording.plural else one_of(r, items)
    return r.question("changes", items=tuple(i.id for i in found), detail=detail) if found else None


def _of_other_matters(r: Reading) -> bool:
    """True where something may have changed that is nothing of the programme."""
    travels = any(w.plain in r.lexicon.signs["travel"] for w in r.tags.words)
    practical = any(_printed(r).isdisjoint(h.positions) for h in r.tags.of("practical"))
    return travels or practical or r.tags.has("other")


def _of_thread(r: Reading, detail: str) -> Question | None:
    """`Is it called off`, `is she`."""
    if detail != NEWS and r.wording.says_thing and r.thread.items and not r.tags.has("pronoun", "event"):
        return r.question("changes", items=tuple(i.id for i in r.thread.items), detail=detail, borrowed=True)
    if r.wording.says_person and r.whom:
        return r.question("changes", people=r.whom[:1], detail=detail, borrowed=True)
    return None


def _of_all(r: Reading, detail: str) -> Question:
    """`Are there changes`, of a day or at all."""
    day = day_of(r.tags.time, r.programme, r.now)
    return r.question("changes", detail=detail, window=Window("day", r.now, day=day) if day else None)
