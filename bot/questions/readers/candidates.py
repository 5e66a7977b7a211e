"""Replies to a question asked back: a number, an ordinal, part of a name or title."""

from collections.abc import Sequence
from typing import Final

from bot.questions.question import Question
from bot.questions.readers.items import about_items
from bot.questions.reading import ITEM_ASKS, Reading

# What was asked before it was asked back which one is meant, and is answered of the one that is picked.
_ASKED_BEFORE: Final = ("when", "where", "who", "about", "moderator", "duration", "end", "attend")


def candidate(r: Reading) -> Question | None:
    """A reply to candidates that the last answer listed: a number, an ordinal, part of a name or title."""
    candidates = r.conversation.candidates
    if not candidates or r.conversation.event != r.scope:
        return None
    small = len([w for w in r.tags.words if w.token.kind != "stop"]) <= 6
    if not small or r.ask("when", "where", "list", "now", "next"):
        return None
    picked = (
        _with_its_number(r, candidates)
        or _by_bare_number(r, candidates)
        or r.picked(tuple(candidates))
        or _by_name_or_title(r, candidates)
        or _of_a_kind(r, candidates)
        or _all_of_them(r, candidates)
    )
    return _about(r, picked) if picked else None


def _with_its_number(r: Reading, candidates: Sequence[str]) -> Sequence[str]:
    """`Session 3`."""
    return [i.id for i in r.subjects.numbered if i.id in candidates]


def _by_bare_number(r: Reading, candidates: Sequence[str]) -> Sequence[str]:
    """`3`: the one that has this number, else the third of the list."""
    numbers = r.tags.bare_numbers
    if not numbers or r.tags.numbered:
        return []
    by_id, number = r.programme.by_id, numbers[0]
    of_number = [c for c in candidates if c in by_id and by_id[c].number == number]
    return of_number or ([candidates[number - 1]] if 0 < number <= len(candidates) else [])


def _by_name_or_title(r: Reading, candidates: Sequence[str]) -> Sequence[str]:
    """Those that are named, else the one whose office or title is told most clearly."""
    named = {m.person for m in r.subjects.people_named[0]} & set(candidates)
    offices = [f.id for f in r.subjects.offices if f.id in candidates and f.score > 0.3]
    titled = [f.id for f in r.subjects.topics if f.id in candidates and f.share > 0.3]
    return sorted(named, key=candidates.index) or offices[:1] or titled[:1]


def _of_a_kind(r: Reading, candidates: Sequence[str]) -> Sequence[str]:
    """`The debate`."""
    by_id, kinds = r.programme.by_id, r.subjects.kinds
    return [c for c in candidates if c in by_id and by_id[c].kind in kinds]


def _all_of_them(r: Reading, candidates: Sequence[str]) -> Sequence[str]:
    """`Both`."""
    words = {w.plain for w in r.tags.words if w.token.kind == "word"}
    return candidates if words and words <= r.lexicon.signs["all_of_them"] else []


def _about(r: Reading, picked: Sequence[str]) -> Question:
    """What was asked, or is asked now, about those that are picked."""
    people = tuple(p for p in picked if p in r.programme.people)
    items = tuple(i for i in picked if i in r.programme.by_id)
    if people:
        return r.question("person", people=people, borrowed=True)
    if r.tags.asks & ITEM_ASKS:
        return about_items(r, items, borrowed=True)
    before = r.conversation.asks
    return r.question(before if before in _ASKED_BEFORE else "card", items=items, borrowed=True)
