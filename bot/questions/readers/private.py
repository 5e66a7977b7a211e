"""What is asked of somebody's private life, which no programme tells: how old they are, whether they are ill."""

from bot.questions.question import Question
from bot.questions.reading import Reading

PRIVATE = "personal"
"""The practical subject under which the lexicon has these questions."""

_LEAST = 0.9


def private_matter(r: Reading) -> Question | None:
    """`How old is she`: of somebody who is named, or of whom the thread is."""
    asked = any(h.score >= _LEAST and set(h.positions) & r.tags.focus for h in r.tags.of("practical", PRIVATE))
    people = tuple(m.person for m in r.people_here) or (r.same_people() if r.says_person else ())
    return r.question("practical", practical=PRIVATE, people=people[:1]) if asked and people else None
