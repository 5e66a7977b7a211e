"""Several people who share the choices out: `one of us is for homes and one for data, who goes where`."""

from itertools import pairwise
from typing import Final

from bot.programme.model import Kind
from bot.questions.question import Question
from bot.questions.readers.picking import next_choices
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# So many are several, and from which share on the words of one of them are of an item.
_SEVERAL, _OF_IT = 2, 0.35
# What is asked of something else than of where to go.
_OTHERWISE: Final = ("attend", "duration", "end", "moderator", "simultaneous", "same_time", "difference")


def sharing_out(r: Reading) -> Question | None:
    """For each of them what fits best of what there is to choose, in the order that they are told of."""
    if r.ask(*_OTHERWISE) or r.people_here or r.subjects.numbered or not _is_shared(r):
        return None
    kinds = r.subjects.kinds & CHOICES or next_choices(r)
    found = [_best(r, part, kinds) for part in _parts(r)] if kinds else []
    items = tuple(dict.fromkeys(item for item in found if item))
    return r.question("search", items=items, kinds=kinds) if len(items) >= _SEVERAL else None


def _is_shared(r: Reading) -> bool:
    """True where people say that they share something out, or tell of one and another one of them."""
    signs, words = r.lexicon.signs, r.tags.words
    shares = any(one.plain in signs["sharing"] and other.plain in signs["me"] for one, other in pairwise(words))
    shares = shares or not r.tags.forms.isdisjoint(signs["each_where"])
    each = sum(w.plain in signs["one_of_us"] and _opens(r, p) for p, w in enumerate(words))
    colleagues = sum(
        one.plain in signs["mine"] and other.plain in signs["companions"] for one, other in pairwise(words)
    )
    oneself = bool(words) and words[0].plain in signs["me"] and bool(colleagues) and r.ask("options", "list", "fit")
    return shares or each + colleagues + oneself >= _SEVERAL


def _opens(r: Reading, place: int) -> bool:
    """True for a word that begins what is told of one of them (`, one for data`)."""
    before = r.tags.words[place - 1] if place else None
    joining = r.lexicon.signs["and"]
    return before is None or before.token.kind != "word" or before.plain in joining


def _parts(r: Reading) -> list[list[int]]:
    """The words of what is told of each, as commas, stops and `and` divide them."""
    parts: list[list[int]] = [[]]
    for place, word in enumerate(r.tags.words):
        if word.token.kind in ("comma", "stop") or word.plain in r.lexicon.signs["and"]:
            parts.append([])
        else:
            parts[-1].append(place)
    return [part for part in parts if part]


def _best(r: Reading, part: list[int], kinds: frozenset[Kind]) -> str:
    """The choice that some words are of; empty where they are of none."""
    found = r.only(part).subjects.best_topics(kinds)
    return found[0].id if found and found[0].strong and found[0].share >= _OF_IT else ""
