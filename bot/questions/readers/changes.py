"""What has changed since the programme was printed: called off, moved, or changed in any way."""

from bot.questions.details import NEWS
from bot.questions.question import Question, Window
from bot.questions.readers.items import no_such_number
from bot.questions.readers.names import by_name
from bot.questions.readers.picking import one_of
from bot.questions.reading import Reading
from bot.questions.windows import day_of

_TELLING, _SURE = 0.5, 0.9


def changes(r: Reading) -> Question | None:
    """`is session 3 called off`, `are there changes`, `has lunch been moved`."""
    hits = [h for h in r.tags.of("changes") if h.score >= _SURE and r.tags.focus.issuperset(h.positions)]
    told = any(opener > hit.last for opener in r.tags.openers for hit in hits)  # `it is called off, what is on instead`
    if not hits or told or r.tags.has("talk", "power"):
        return None
    detail = max(hits, key=lambda h: (len(h.positions), h.score)).value
    own = r.tags.positions("changes")
    telling = sum(r.tags.weight_of(p) for p in r.tags.content if p not in own)
    if r.subjects.numbered:
        return r.question("changes", items=tuple(i.id for i in r.subjects.numbered), detail=detail)
    missing = no_such_number(r)
    if missing is not None:
        return missing
    if r.people_here:
        return r.question("changes", people=tuple(m.person for m in r.people_here[:1]), detail=detail)
    kinds = r.subjects.kinds
    topical = r.subjects.best_topics(kinds)
    if telling > _TELLING:
        meant = by_name(r.without(own))
        if meant and meant.intent == "person" and len(meant.people) == 1:
            return r.question("changes", people=meant.people, detail=detail)
        sure = topical and topical[0].strong > (not r.tags.has("kind")) and detail != NEWS
        return r.question("changes", items=(topical[0].id,), detail=detail) if sure else None
    if kinds:
        items = r.of_kind(kinds)
        found = items if r.plural else one_of(r, items)
        return r.question("changes", items=tuple(i.id for i in found), detail=detail) if found else None
    if (
        r.tags.has("practical")
        or r.tags.has("other")
        or any(w.plain in r.lexicon.signs["travel"] for w in r.tags.words)
    ):
        return None
    if detail != NEWS and r.thing and r.thread.items and not r.tags.has("pronoun", "event"):
        return r.question("changes", items=tuple(i.id for i in r.thread.items), detail=detail, borrowed=True)
    if r.says_person and r.whom:
        return r.question("changes", people=r.whom[:1], detail=detail, borrowed=True)
    day = day_of(r.tags.time, r.programme, r.now)
    window = Window("day", r.now, day=day) if day else None
    return r.question("changes", detail=detail, window=window)
