"""What is asked of somebody's private life, which no programme tells: how old they are, whether they are ill."""

from bot.questions.question import Question
from bot.questions.reading import Reading

PRIVATE = "personal"
"""The practical subject under which the lexicon has these questions."""

_LEAST = 0.9


def private_matter(r: Reading) -> Question | None:
    """`How old is she`: of somebody who is named, or of whom the thread is."""
    asked = any(h.score >= _LEAST and set(h.positions) & r.tags.focus for h in r.tags.of("practical", PRIVATE))
    people = tuple(m.person for m in r.people_here) or (r.same_people() if r.wording.says_person else ())
    asked = asked or _counts_their_own(r)
    return r.question("practical", practical=PRIVATE, people=people[:1]) if asked and people else None


def _counts_their_own(r: Reading) -> bool:
    """True for `how many children has she`: it is their family that is counted."""
    if not r.ask("count") or r.tags.kinds or r.ask("list", "when", "said"):
        return False
    named = {p for m in r.people_here for p in m.positions}
    after = [h.last + 1 for h in r.tags.of("ask", "count")]
    words = r.tags.words
    return any(
        p + 1 < len(words)
        and words[p].plain in r.lexicon.signs["family"]
        and words[p + 1].plain in r.lexicon.signs["having"]
        and (p + 2 in named or r.wording.says_person)
        for p in after
    )
