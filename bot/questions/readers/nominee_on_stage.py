"""Which municipality it is that shows its project, while one that is nominated for a prize is on or has just been."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import PAUSES, Item, Kind
from bot.programme.timeline import before
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.windows import current_items

# What is asked of it.
_ASKED: Final[frozenset[Cue]] = frozenset(
    {"who", "speakers", "people_of", "now", "previous", "about", "affiliation", "result", "title", "exists"}
)
_OF_PRIZE: Final = frozenset({Kind.PRIZE})


def nominee_on_stage(r: Reading) -> Question | None:
    """Who that is, which a programme printed beforehand hardly tells."""
    if r.scope != r.event or r.asks - _ASKED or not _points_at_one(r) or _names_more(r):
        return None
    item = _shown(r)
    return r.question("result", items=(item.id,), kinds=_OF_PRIZE) if item else None


def _points_at_one(r: Reading) -> bool:
    """True for `what municipality is this`, `which one is it that shows its project`; not for the one at home."""
    signs, words = r.lexicon.signs, r.tags.words
    places = [p for p in r.tags.focus if words[p].plain in signs["municipality"]]
    led = any(words[p - 1].plain in signs["which"] | signs["articles"] | signs["the"] for p in places if p)
    shown = r.tags.has("pronoun", "thing", "deictic") or r.tags.forms & (signs["it"] | signs["shows_project"])
    return led and bool(shown)


def _names_more(r: Reading) -> bool:
    """True where somebody, another time or kind, or a subject is told."""
    signs, time = r.lexicon.signs, r.tags.time
    known = signs["municipality"] | signs["shows_project"] | signs["project"]
    named = r.people_here or r.subjects.numbered or r.subjects.kinds - _OF_PRIZE or r.tags.has("practical", "party")
    timed = time.names_day or time.names_time or time.relation or time.year
    return bool(named or timed or r.tags.content_besides(known))


def _shown(r: Reading) -> Item | None:
    """The one that is on; else, where nobody is, the last that has been."""
    now = current_items(r.programme, r.now)
    nominated = next((i for i in now if i.kind is Kind.PRIZE and i.number), None)
    spoken = [i for i in before(r.programme, r.now) if i.kind not in PAUSES] if r.wording.past else []
    return nominated or next((i for i in spoken[-1:] if i.kind is Kind.PRIZE and i.number), None)
