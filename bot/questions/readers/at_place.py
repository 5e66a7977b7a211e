"""What goes on where the programme says in words that something is: `what is on in the great hall`."""

from itertools import pairwise
from typing import Final

from bot.language.meanings import Cue
from bot.language.tokens import plain_words
from bot.programme.model import Item
from bot.programme.timeline import is_on
from bot.questions.question import Question
from bot.questions.readers.items import about_items
from bot.questions.reading import Reading

# What is asked of what is on.
_OF_NOW: Final[frozenset[Cue]] = frozenset(
    {"now", "who", "about", "speakers", "exists", "end", "until", "duration", "when"}
)


def at_place(r: Reading) -> Question | None:
    """What or who is on at such a place now; what else there is in it is not told."""
    if not r.tags.has("place") or r.scope != r.event or not r.tags.asks or r.tags.asks - _OF_NOW:
        return None
    if r.tags.content and not r.ask("now"):
        return None  # `who clears up in the great hall`
    if r.subjects.numbered or r.people_here or r.subjects.kinds or r.tags.time.names_time or r.tags.time.names_day:
        return None
    there = tuple(i.id for i in r.programme.items if is_on(i, r.now) and _is_named(r, i))
    return about_items(r, there[:1]) if there else None


def _is_named(r: Reading, item: Item) -> bool:
    """True where two words of the place stand side by side in the message too, the last of which tells something."""
    said = set(pairwise(w.plain for w in r.tags.words))
    named = set(pairwise(plain_words(item.place)))
    silent = r.lexicon.stop | r.knowledge.towns
    return any(last not in silent for _, last in said & named)
