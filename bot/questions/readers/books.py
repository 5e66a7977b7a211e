"""Questions of somebody's book: by its title (`who wrote that one, may-I-be-free`), and whether it is theirs."""

from bot.questions.question import Question
from bot.questions.quoting import quoted
from bot.questions.readers.people import about_people
from bot.questions.reading import Reading


def by_book(r: Reading) -> Question | None:
    """Whoever is known by a book that is told of."""
    return _quoted(r) or _written_by_another(r)


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
