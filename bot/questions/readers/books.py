"""Questions that quote the title of somebody's book (`who wrote that one, may-I-be-free`)."""

from bot.questions.question import Question
from bot.questions.quoting import quoted
from bot.questions.readers.people import about_people
from bot.questions.reading import Reading


def by_book(r: Reading) -> Question | None:
    """Whoever is known by a book with a title of small words, which would else be read as a question."""
    said = [p for p, w in enumerate(r.tags.words) if w.token.kind == "word"]
    found = quoted([r.tags.words[p].plain for p in said], r.subjects.index.office_runs)
    if found is None:
        return None
    person, places = found
    own = {said[p] for p in places}
    asks = any(set(h.positions) < own for h in r.tags.of("ask"))
    return about_people(r.without(own), (person,)) if asks else None
