"""Questions of books: who has written any, by a title (`who wrote that one, may-I-be-free`), whether it is theirs."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.timeline import lines, people_on
from bot.questions.question import Question
from bot.questions.quoting import quoted
from bot.questions.readers.people import about_people
from bot.questions.reading import Reading
from bot.questions.sorts_of_people import authors, sort_places, sorts_named

# What is asked of those who have written something.
_OF_WRITERS: Final[frozenset[Cue]] = frozenset({"who", "speakers", "people_of", "exists", "author"})


def by_book(r: Reading) -> Question | None:
    """Whoever is known by a book that is told of, or all who have written any."""
    return _quoted(r) or _written_by_another(r) or _writers(r)


def _writers(r: Reading) -> Question | None:
    """`Who of the speakers has written a book`: those on the programme who have, of a day where one is told."""
    signs, forms = r.lexicon.signs, r.tags.forms
    wrote = r.wording.asked_for("author") or not forms.isdisjoint(signs["written"])
    something = r.wording.says_book or not forms.isdisjoint(signs["anything"])
    if not (wrote and something and r.asks) or r.asks - _OF_WRITERS or not lines(r.programme):
        return None
    known = signs["books"] | signs["written"] | signs["anything"] | signs["stage"]
    told = r.tags.content_asked - sort_places(r) - r.tags.positions("ask") - frozenset(r.description.office_places)
    if r.people_here or r.subjects.kinds or r.wording.says_person or _of_those_told(r):
        return None
    if any(r.tags.words[p].plain not in known for p in told):
        return None
    known_for, sorts = authors(r), sorts_named(r)
    rows = r.programme.appearances_of.items()
    then = [p for p, on in rows if r.day is None or any(i.day == r.day for i, _ in on)]
    people = tuple(p for p in then if p in known_for and all(fits(p) for fits in sorts))
    return r.question("people" if len(people) > 1 else "person", people=people) if people else None


def _of_those_told(r: Reading) -> bool:
    """True for `any of them`, of whoever was talked of or is on the stage now."""
    seen = r.day is None and people_on(r.programme, r.now)
    return r.tags.has("pronoun", "people") and bool(r.thread.known or seen)


def _written_by_another(r: Reading) -> Question | None:
    """`Was it her who wrote that`, of whoever was told of: no, and who it was."""
    written = not r.tags.forms.isdisjoint(r.lexicon.signs["written"])
    if not (written and r.wording.whether and r.wording.says_person) or len(r.whom) != 1 or r.people_here:
        return None
    best = next(iter(r.referents.ranked(of_gender=False, of_items=False)), None)
    theirs = bool(r.referents.evidence.told.get(r.whom[0]))
    if best is None or theirs or not (best.told and best.fits_well):
        return None
    return r.question("person", people=(best.person,), verdict="no")


def _quoted(r: Reading) -> Question | None:
    """By a title of small words, which would else be read as a question."""
    said = [p for p, w in enumerate(r.tags.words) if w.token.kind == "word"]
    found = quoted([r.tags.words[p].plain for p in said], r.subjects.index.office_runs)
    if found is None:
        return None
    person, places = found
    own = {said[p] for p in places}
    asks = any(set(h.positions) < own for h in r.tags.of("ask"))
    return about_people(r.without(own), (person,)) if asks else None
