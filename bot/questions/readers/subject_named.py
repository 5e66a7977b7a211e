"""The subject by which a message asks for items, and what may be asked so."""

from typing import Final

from bot.language.meanings import Cue
from bot.questions.evidence import Found
from bot.questions.reading import Reading

OF_A_SUBJECT: Final[frozenset[Cue]] = frozenset({"exists", "when", "where", "who", "speakers", "about", "list"})
"""What may be asked of whatever is on a subject."""

# What a word weighs that tells something, and the most words from the first to the last of a subject.
_TELLING, _LONGEST = 0.3, 4


def subject_named(r: Reading) -> tuple[int, ...]:
    """The positions of the telling words behind an `about`, where all that is told stands there, or of a lone word.

    Empty where a story is told rather than a subject named, and where people or numbers are.
    """
    tags, about = r.tags, r.lexicon.signs["about"]
    told = sorted(tags.content_asked)
    if not told or r.people_here or tags.numbered:
        return ()
    between = [tags.words[p] for p in range(told[0], told[-1] + 1)]
    if len(between) > _LONGEST or any(w.token.kind != "word" for w in between):
        return ()
    led = [p for p in tags.focus if p < told[0] and tags.words[p].plain in about]
    behind = any(all(tags.words[q].weight < _TELLING for q in range(p + 1, told[0])) for p in led)
    alone = sum(w.token.kind == "word" for w in tags.words) == 1
    return tuple(told) if alone or (behind and tags.asks) else ()


def led_by_field_alone(r: Reading, best: Found) -> bool:
    """True for `who speaks about war`, where only words of the same field of work lead to the best of what is found."""
    return not best.reasons and r.tags.asks <= OF_A_SUBJECT and len(subject_named(r)) == 1
