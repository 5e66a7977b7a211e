"""The number of what was told of: `and which number is it`, `number?`."""

from typing import Final

from bot.language.meanings import Cue
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# What a question for a number may seem to ask.
_ASKED: Final[frozenset[Cue]] = frozenset({"about", "fit", "options", "now"})
# The fewest words and signs of it: a bare `no.` is rather a no.
_LEAST: Final = 2


def its_number(r: Reading) -> Question | None:
    """The choices that the thread is about, with their numbers."""
    told = tuple(i.id for i in r.thread.items if i.kind in CHOICES and i.number is not None)
    asked = r.tags.forms & (r.lexicon.numbering - r.lexicon.signs["negations"])
    if not told or not asked or len(r.tags.words) < _LEAST or r.asks - _ASKED or _names_more(r):
        return None
    return r.question("card", items=told, borrowed=True)


def _names_more(r: Reading) -> bool:
    """True where a figure, a time, somebody or something else is named."""
    named = r.tags.numbered or r.subjects.kinds or r.people_here or r.tags.time.names_time or r.tags.time.names_day
    beside = r.tags.content_besides(r.lexicon.numbering)
    return bool(named or beside or r.tags.has("practical", "other"))
