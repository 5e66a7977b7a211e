"""What is asked of the world rather than of the programme, in words that the programme has too."""

from typing import Final

from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.model import SPEECH
from bot.programme.timeline import lines
from bot.questions.evidence import Found
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# What the world is asked for: how many, how long. Items have these as well, once it is said which one is meant.
_MEASURES: Final = ("count", "duration")
# From here on a word is the same as one of the title's.
_SAME = 0.9
_TELLING = 0.5
# The share from which a message may be about people by what they are or where they come from.
_KNOWN = 0.4
_TO_GO_TO = CHOICES | SPEECH


def of_the_world(r: Reading) -> Question | None:
    """`How many nursing homes are there`: an item is about them, and yet it is none that is asked about.

    An item is meant where its kind, number, time, people or title is named, or a pronoun points at it.
    """
    tags = r.tags
    asked = [h for value in _MEASURES for h in tags.of("ask", value) if set(h.positions) & tags.focus]
    if (
        not asked
        or not lines(r.programme)
        or r.anchored
        or r.wording.says_thing
        or r.on_subject
        or r.ask("fit", "now", "next", "who")
    ):
        return None
    if r.subjects.offices and r.subjects.offices[0].share > _KNOWN:
        return None  # `how many come from Aarhus`
    best = next((f for f in r.subjects.topics[:1] if r.programme.by_id[f.id].kind in _TO_GO_TO), None)
    own = [p for p in tags.content if p in tags.focus and tags.words[p].weight >= _TELLING]
    if not own or best is None or not best.strong or set(own) - best.positions or _titled(r, best):
        return None
    return r.question("unknown")


def _titled(r: Reading, found: Found) -> bool:
    """True where a word of the message stands in the item's title, or in another name of it."""
    item = r.programme.by_id[found.id]
    title = {stem(form) for text in (item.title, *item.aliases) for form in plain_words(text)}
    return any(score >= _SAME and key in title for p in found.positions for key, score in r.tags.words[p].topic.items())
