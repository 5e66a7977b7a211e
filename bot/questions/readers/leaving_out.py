"""What a day begins or ends with for somebody who leaves something out: `we skip the song, when does it begin then`."""

from typing import Final

from bot.programme.lasting import next_or_last
from bot.programme.model import PAUSES, Kind
from bot.programme.timeline import lines
from bot.questions.question import Question
from bot.questions.readers.day_edges import last_line
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES, KINDS
from bot.questions.windows import following

# How near before what is left out a `not` or a `without` stands.
_NEAR: Final = 5
# What is asked of the first thing that is left.
_ASKED: Final = frozenset({"list", "next", "speakers", "start", "then", "when", "who"})


def without_the_first(r: Reading) -> Question | None:
    """The first thing of the day that is no break and of none of the kinds that somebody says they leave out."""
    kinds = _left_out(r)
    asked = r.asks - ({"fit"} if r.ask("when") else set())  # `when shall I be there`
    if not kinds or asked - _ASKED or r.subjects.numbered or r.people_here or not _asks_of_the_start(r):
        return None
    skipped = [i for i in lines(r.programme) if i.kind in kinds and r.day in (None, i.day)]
    last = next_or_last(skipped, r.now)
    behind = following(r.programme, last) if last else ()
    first = next((i for i in behind if i.kind not in kinds | PAUSES and last and i.day == last.day), None)
    return r.question("who" if r.ask("who", "speakers") else "when", items=(first.id,)) if first else None


def without_the_evening(r: Reading) -> Question | None:
    """When the day is done for somebody who leaves out its evening (`I skip the dinner, when are we done`)."""
    named = [h.first for h in r.tags.of("kind", "evening")]
    others = {h.value for h in r.tags.of("kind")} - {"evening", "food", "meal"}
    asked = r.tags.has("ask", "end") and not r.ask("attend", "where")
    if not named or others or not asked or r.subjects.numbered or r.people_here:
        return None
    return last_line(r) if any(_is_left_out(r, place) for place in named) else None


def _is_left_out(r: Reading, place: int) -> bool:
    """True for `not with to the dinner`, `without the dinner`, `I skip the dinner`."""
    signs, tags = r.lexicon.signs, r.tags
    skipping = signs["skips"] | signs["leaving_out"]
    skipped = any(w.plain in skipping and tags.clauses[p] == tags.clauses[place] for p, w in enumerate(tags.words))
    denying = signs["negations"] | signs["without_any"]
    before = (w.plain for p, w in enumerate(tags.words) if place - _NEAR <= p < place)
    return skipped or any(form in denying for form in before)


def _left_out(r: Reading) -> frozenset[Kind]:
    """The kinds of which that is said, in another clause than the one that asks."""
    tags, words = r.tags, r.lexicon.signs["skips"] | r.lexicon.signs["leaving_out"]
    clauses = {tags.clauses[p] for p, w in enumerate(tags.words) if w.plain in words}
    told = [h for h in tags.of("kind") if tags.clauses[h.first] in clauses and h.first not in tags.focus]
    pointed = any(tags.clauses[h.first] in clauses for h in tags.of("pronoun", "people", "thing"))
    of_thread = {i.kind for i in r.thread.items} if pointed and not told else set()
    return frozenset((*of_thread, *(kind for h in told for kind in KINDS.get(h.value, ())))) - CHOICES


def _asks_of_the_start(r: Reading) -> bool:
    """True where what begins is asked, or what comes first; of what has a kind of its own that is asked."""
    own = {h.value for h in r.tags.of("kind") if h.first in r.tags.focus} - {"talk"}
    first = any(h.first in r.tags.focus for h in r.tags.of("clock", "first"))
    return not own and (first or r.ask("start", "next", "then"))
