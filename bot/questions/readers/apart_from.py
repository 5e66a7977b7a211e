"""Everybody of a sort but some: `all ministers but Berg`, `is anybody else from the union than Hansen`."""

from typing import Final

from bot.programme.model import Role
from bot.programme.timeline import cast
from bot.questions.leaving_out import leaving_out
from bot.questions.question import Question
from bot.questions.readers.who_of_item import named_items, those_of
from bot.questions.readers.whoever_told import whoever_told
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# What is asked of whoever is left.
_ASKED: Final = frozenset(
    {"besides", "count", "exists", "instead", "list", "moderator", "people_of", "speakers", "title", "when", "who"}
)
# How near behind `but` whoever is left out stands.
_NEAR = 3


def apart_from(r: Reading) -> Question | None:
    """Those who are what is asked, without whoever is left out; a no of these, where they are all."""
    cue, time = leaving_out(r), r.tags.time
    within = time.within_day or time.relation or (r.subjects.kinds and not r.subjects.kinds <= CHOICES)
    if not cue or within or r.asks - _ASKED:
        return None
    out, places = _left_out(r, max(cue))
    rest = r.only([p for p in range(len(r.tags.words)) if p not in cue and p not in places]) if out else None
    they = _asked_for(rest, out) if rest else ()
    if not they:
        return None
    left = tuple(p for p in they if p not in out)
    if not left:
        return r.question("person", people=tuple(sorted(out)), verdict="no") if r.ask("exists") else None
    items = tuple(i.id for i in r.subjects.numbered)
    return r.question("person" if len(left) == 1 else "people", people=left, items=items, kinds=frozenset())


def _left_out(r: Reading, cue: int) -> tuple[frozenset[str], frozenset[int]]:
    """Whoever is named right behind, by name or by office, and by which words."""
    named = [m for m in r.people_here if cue < min(m.positions) <= cue + _NEAR]
    if named:
        return frozenset(m.person for m in named), frozenset(p for m in named for p in m.positions)
    if described := _described_behind(r, cue):
        return described
    places = [p for p in r.description.office_places if cue < p <= cue + _NEAR]
    office = r.only(range(places[0], places[-1] + 1)) if places else None
    holders = office.referents.offices.holders if office else None
    return holders or frozenset(), frozenset(places)


def _described_behind(r: Reading, cue: int) -> tuple[frozenset[str], frozenset[int]] | None:
    """Whoever of them is told of by a pronoun and what it is with (`other ministers than her with the schools`)."""
    words, signs = r.tags.words, r.lexicon.signs
    if not any(w.plain in signs["he"] for w in words[cue + 1 : cue + 2]):
        return None
    places = frozenset(p for p in range(cue + 1, len(words)) if r.tags.clauses[p] == r.tags.clauses[cue])
    among = r.referents.offices.holders
    best = next(iter(r.only(sorted(places)).referents.ranked(among)), None)
    return (frozenset({best.person}), places) if best and best.is_likely and best.told else None


def _asked_for(rest: Reading, out: frozenset[str]) -> tuple[str, ...]:
    """Those who are what is asked, whoever is left out among them."""
    items = named_items(rest)
    if rest.ask("moderator"):
        inside = items or rest.of_kind(rest.subjects.kinds & CHOICES) or rest.programme.items
        return tuple(dict.fromkeys(a.person for i in inside for a in i.appearances if a.role is Role.MODERATOR))
    of_day = (i for i in rest.programme.items if rest.day in (None, i.day))
    among = cast(items or of_day)
    they = those_of(rest, among)
    if they:
        return they
    told = next((people for people in whoever_told(rest) if not out.isdisjoint(people)), ())
    return tuple(p for p in told if p in among)
