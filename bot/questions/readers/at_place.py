"""What goes on where the programme says in words that something is: `what is on in the great hall`."""

from itertools import pairwise

from bot.language.tokens import plain_words
from bot.programme.lasting import is_ahead
from bot.programme.model import Item
from bot.programme.timeline import is_on
from bot.questions.question import Question
from bot.questions.readers.items import about_items
from bot.questions.reading import Reading


def at_place(r: Reading) -> Question | None:
    """What is asked of what is on at such a place; where it is asked when or what is next, of what comes there."""
    if not r.tags.has("place") or r.scope != r.event or not r.ask("now", "next", "who", "about", "when", "speakers"):
        return None
    if r.subjects.numbered or r.people_here or r.subjects.kinds or r.tags.time.names_time or r.tags.time.names_day:
        return None
    coming = r.ask("when", "next")
    there = [i for i in r.programme.items if i.start and is_ahead(i, r.now) and _is_named(r, i)]
    there = [i for i in there if coming or is_on(i, r.now)]  # what else is in the hall before that is not told
    first = min(there, key=lambda i: i.start or r.now, default=None)
    return about_items(r, (first.id,)) if first else None


def _is_named(r: Reading, item: Item) -> bool:
    """True where two words of the place stand side by side in the message too, the last of which tells something."""
    said = set(pairwise(w.plain for w in r.tags.words))
    named = set(pairwise(plain_words(item.place)))
    silent = r.lexicon.stop | r.knowledge.towns
    return any(last not in silent for _, last in said & named)
