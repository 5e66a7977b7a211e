"""Who sees to something around the conference (`who is responsible for the sound`, `who makes the dinner`)."""

from typing import Final

from bot.programme.model import PAUSES, Kind
from bot.questions.question import Question
from bot.questions.readers.picking import upcoming_or_last
from bot.questions.reading import Reading

# What is served or sung, and not spoken.
_SERVED: Final = PAUSES | {Kind.EVENING, Kind.SONG}
# As many words has the shortest such question (`who makes lunch`).
_SHORTEST = 3


def responsible(r: Reading) -> Question | None:
    """Who is in what is served, whom to turn to about the programme; of what a house sees to, that nothing is said."""
    named = _seen_to(r)
    if named is None or r.people_here or r.tags.has("practical"):
        return None
    word, signs = r.tags.words[named], r.lexicon.signs
    served = r.of_kind(r.subjects.kinds) if r.subjects.kinds and r.subjects.kinds <= _SERVED else ()
    if served and any(named in h.positions for h in r.tags.of("kind")):
        return r.question("who", items=(upcoming_or_last(r, served).id,))
    if word.plain in signs["the_programme"]:
        return r.question("contact")
    return r.question("no_topic", words=word.token.text.casefold()) if word.plain in signs["seen_to"] else None


def _seen_to(r: Reading) -> int | None:
    """The position of what it is asked who sees to: the last word, behind `who` and a word for seeing to it."""
    words = [p for p, w in enumerate(r.tags.words) if w.token.kind == "word"]
    forms = [r.tags.words[p].plain for p in words]
    if len(words) < _SHORTEST or forms[0] not in r.lexicon.signs["who"]:
        return None
    seeing = r.lexicon.signs["seeing_to"]
    told = (r.tags.words[p].plain for p in r.tags.content if p != words[-1])
    return words[-1] if not seeing.isdisjoint(forms[1:-1]) and all(form in seeing for form in told) else None
