"""Somebody told by being on now or having just been: `him from Hobro who is on now`, `the professor who just spoke`."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import PAUSES, Item
from bot.programme.timeline import cast, on_day
from bot.questions.question import Question
from bot.questions.readers.people import about_people
from bot.questions.reading import Reading
from bot.questions.referents import CLOSE
from bot.questions.windows import current_items

# What is asked of them.
_ASKED: Final[frozenset[Cue]] = frozenset(
    {"about", "affiliation", "exists", "now", "party", "people_of", "previous", "speakers", "title", "who"}
)
# How near behind `who` it is said that they are on, or just were.
_NEAR: Final = 7


def on_stage_now(r: Reading) -> Question | None:
    """Whoever of those on, or of those who were on last, is what is told."""
    if r.scope != r.event or r.tags.asks - _ASKED or _names_else(r) or not _tells_of_one(r):
        return None
    items = _last(r) if _says_just_before(r) else current_items(r.programme, r.now) if _says_now(r) else ()
    on = cast(items)
    found = [f for f in r.referents.ranked(on) if f.told or f.person in (r.referents.offices.holders or ())]
    people = tuple(f.person for f in found if f.score >= CLOSE * found[0].score)
    if len(people) != 1 or set(people) == set(r.thread.people):
        return None
    here = tuple(i.id for i in items if any(a.person in people for a in i.appearances))
    told = about_people(r, people)
    return told.with_(items=here) if told.intent in {"person", "people", "person_about"} else told


def _names_else(r: Reading) -> bool:
    """True where another time, an item or somebody by name is told."""
    time = r.tags.time
    named = r.subjects.numbered or r.subjects.kinds or r.people_here or r.tags.has("practical")
    return bool(named or time.names_day or time.within_day or time.year or r.tags.this_year or r.wording.denies)


def _tells_of_one(r: Reading) -> bool:
    """True for `he`, `she`, `the minister`, `a minister who`."""
    pointed = not r.tags.forms.isdisjoint(r.lexicon.signs["he"]) or r.wording.says_person
    return bool(pointed or r.description.office_places) and bool(r.description.needed)


def _relative(r: Reading) -> list[int]:
    """Where `who` or `that` stands behind somebody."""
    return [p for p, w in enumerate(r.tags.words) if p and w.plain in r.lexicon.signs["that_did"]]


def _says_now(r: Reading) -> bool:
    """True for `who is on now`, `who speaks right now`."""
    now = r.tags.positions_of("ask", "now") | r.tags.positions_of("pronoun", "deictic")
    return any(q in now for p in _relative(r) for q in range(p, p + _NEAR))


def _says_just_before(r: Reading) -> bool:
    """True for `who just was on`, `that has just talked`."""
    just, past, words = r.lexicon.signs["just_now"], r.lexicon.signs["past"], r.tags.words
    near = [{w.plain for w in words[p + 1 : p + _NEAR]} for p in _relative(r)]
    return any(forms & just and forms & past for forms in near)


def _last(r: Reading) -> tuple[Item, ...]:
    """What somebody spoke at last before now, the same day; what is on does not count."""
    been = [i for i in on_day(r.programme, r.now.date()) if i.end and i.end <= r.now and i.kind not in PAUSES]
    return tuple(i for i in been if i.appearances)[-1:]
