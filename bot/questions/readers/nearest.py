"""Whether the items of an answer are about the subject that is asked for, or but the nearest that there is to it."""

from typing import Final

from bot.language.meanings import Cue
from bot.questions.intent import Intent
from bot.questions.question import Question
from bot.questions.reading import Reading

# What tells items by their subject.
_BY_SUBJECT: Final[frozenset[Intent]] = frozenset({"search", "fit", "when", "who", "about", "speakers"})
# What may be asked of whatever is on a subject.
_ASKED: Final[frozenset[Cue]] = frozenset({"exists", "when", "who", "speakers", "about", "list"})
# How much of a subject's words an item must have for it to be about that.
_HALF = 0.5
# What a word weighs that tells something, and the most words from the first to the last of a subject that is named.
_TELLING, _LONGEST = 0.3, 4


def only_nearest(r: Reading, question: Question) -> Question:
    """The question, with the subject that it is asked by where none of its items has that in the programme's own words.

    What fits somebody may well be near to what they tell; so may what was talked of.
    """
    if question.intent not in _BY_SUBJECT or not question.items or question.borrowed or question.people:
        return question
    named = _subject(r) if r.tags.asks <= _ASKED else ()
    if not named or any(_has(r, item, named) for item in question.items):
        return question
    return question.with_(nearest_to=r.tags.text_of(range(named[0], named[-1] + 1)))


def _subject(r: Reading) -> tuple[int, ...]:
    """The telling words behind an `about`, where all that is told stands there, or the only word of a message."""
    tags, about = r.tags, r.lexicon.signs["about"]
    told = sorted(tags.focus.intersection(tags.content))
    if not told or r.people_here or tags.numbered:
        return ()
    between = [tags.words[p] for p in range(told[0], told[-1] + 1)]
    if len(between) > _LONGEST or any(w.token.kind != "word" for w in between):
        return ()  # a story rather than a subject
    led = [p for p in tags.focus if p < told[0] and tags.words[p].plain in about]
    behind = any(all(tags.words[q].weight < _TELLING for q in range(p + 1, told[0])) for p in led)
    alone = sum(w.token.kind == "word" for w in tags.words) == 1
    return tuple(told) if alone or (behind and tags.asks) else ()


def _has(r: Reading, item: str, named: tuple[int, ...]) -> bool:
    """True where an item's own words say at least half of a subject."""
    words, index = r.tags.words, r.subjects.index
    said = sum(words[p].weight for p in named if index.says(item, words[p]))
    return said >= _HALF * sum(words[p].weight for p in named)
