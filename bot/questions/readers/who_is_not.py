"""Who of some people is not what is named: `who of them is no politician`, `who in house 3 is not from Hobro`."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.timeline import cast, people_on
from bot.questions.question import Question
from bot.questions.readers.who_of_item import named_items, those_of, told_of
from bot.questions.reading import Reading
from bot.questions.sorts_of_people import sort_places, sorts_named
from bot.questions.subjects import CHOICES

_ASKED: Final[frozenset[Cue]] = frozenset({"count", "exists", "instead", "list", "now", "people_of", "speakers", "who"})


def who_is_not(r: Reading) -> Question | None:
    """All of those who are asked of but those who are what stands behind the `not`; None where either is unclear."""
    if answered := _whether_only(r):
        return answered
    place = _denial(r)
    if place is None or r.tags.asks - _ASKED or r.people_here or r.tags.time.within_day:
        return None
    among = _asked_of(r, [p for p in sorted(r.tags.focus) if p < place])
    behind = r.only([p for p in sorted(r.tags.focus) if p > place])
    they = (_in_a_choice(behind, among) or those_of(behind, among)) if among else None
    people = tuple(p for p in among if p not in they) if they is not None else ()
    if not people:
        return None
    return told_of(r, people) if named_items(r) else told_of(r, people).with_(borrowed=True)


def _in_a_choice(behind: Reading, among: tuple[str, ...]) -> tuple[str, ...]:
    """Those of them who are on in a house or session, where that is what stands behind the `not`."""
    kinds = behind.subjects.kinds & CHOICES
    told = set(behind.tags.content) - behind.tags.positions("kind")
    if not kinds or behind.subjects.numbered or told:
        return ()
    return tuple(p for p in among if any(i.kind in kinds for i in behind.programme.items_of(p)))


def _whether_only(r: Reading) -> Question | None:
    """`Are there only politicians in house 1`: whoever is none, or all of them."""
    on = cast(r.subjects.numbered) if r.ask("exists") else ()
    if not on or r.tags.openers or r.people_here:
        return None
    named = sort_places(r)
    only = any(p + 1 in named and r.tags.words[p].plain in r.lexicon.signs["only_so"] for p in r.tags.focus)
    they = those_of(r, on) if only else None
    if not they:
        return None
    others = tuple(p for p in on if p not in they)
    if not others:
        return r.question("who", items=tuple(i.id for i in r.subjects.numbered), verdict="yes")
    return r.question("person" if len(others) == 1 else "people", people=others, verdict="no")


def _denial(r: Reading) -> int | None:
    """Where the `not` stands in `who … is not …`, `how many … are no …`."""
    negations, words = r.lexicon.signs["negations"], r.tags.words
    asked = {words[p].plain for p in r.tags.openers} & (r.lexicon.signs["who"] | r.lexicon.signs["which"])
    if not asked and not r.ask("count"):
        return None
    return next((p for p in sorted(r.tags.focus) if p > min(r.tags.focus) and words[p].plain in negations), None)


def _asked_of(r: Reading, before: list[int]) -> tuple[str, ...]:
    """Those of whom it is asked: in an item, on the stage, of a sort, or those of the thread."""
    if items := named_items(r):
        return cast(items)
    if not r.tags.forms.isdisjoint(r.lexicon.signs["stage"] | r.lexicon.signs["in_there"]):
        on = people_on(r.programme, r.now) if r.scope == r.event else frozenset()
        return tuple(p for p in r.programme.people if p in on)
    if sorts := sorts_named(r.only(before)) if before else []:
        return tuple(p for p in r.programme.appearances_of if all(fits(p) for fits in sorts))
    told = r.thread.people if len(r.thread.people) > 1 else cast(r.thread.items)
    return told if r.wording.says_thing or r.wording.leans("among") else ()
