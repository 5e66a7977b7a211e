"""What there is on a subject after or before something that is named."""

from collections.abc import Iterable
from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import Item
from bot.questions.question import Question
from bot.questions.readers.anchors import counted_from
from bot.questions.readers.items import about_items
from bot.questions.readers.subject_beside import surely_about
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# What else may be asked.
_OTHERWISE: Final[tuple[Cue, ...]] = ("who", "when", "count", "now", "next", "opinion", "remind")
# How near before a subject the word stands that leads to it (`on new homes`).
_NEAR = 3


def subject_then(r: Reading) -> Question | None:
    """`Is there anything on housing after lunch`: what is surely about it on that side of what is counted from."""
    if not r.tags.time.relation or _asks_otherwise(r) or r.people_here or r.subjects.numbered or r.wording.plural:
        return None
    anchor = counted_from(r, r.tags.time.relation_position)
    then = tuple(i.id for i in _about_it(r) if _is_then(r, i, anchor)) if anchor else ()
    if len(then) > 1:
        return r.question("search", items=then)
    return about_items(r, then) if then else None


def _asks_otherwise(r: Reading) -> bool:
    """True where more is asked than what there is; a story that leads up to that asks nothing (`how many homes …`)."""
    hits = r.tags.of("ask", *_OTHERWISE) if r.ask(*_OTHERWISE) else ()
    begins = min((h.first for h in r.tags.of("ask", "exists")), default=0) if _asks_for_oneself(r) else 0
    return any(h.first >= begins for h in hits)


def _about_it(r: Reading) -> list[Item]:
    """The items that are surely on what is spoken of besides what is counted from."""
    found = r.subjects.best_topics(r.subjects.kinds & CHOICES)
    for_oneself = _asks_for_oneself(r)
    return [
        r.programme.by_id[f.id]
        for f in found
        if surely_about(f) and (_is_led_to(r, f.positions) or (for_oneself and _is_told_before(r, f.positions)))
    ]


def _asks_for_oneself(r: Reading) -> bool:
    """True for `we build homes. Is there anything after the break for me`, `that I can use`."""
    behind = {w.plain for w in r.tags.words[r.tags.time.relation_position + 1 :]}
    anything = r.ask("exists", "fit") or not r.tags.forms.isdisjoint(r.lexicon.signs["anything"])
    return anything and not behind.isdisjoint(r.lexicon.signs["me"])


def _is_told_before(r: Reading, places: Iterable[int]) -> bool:
    return max(places) < r.tags.time.relation_position


def _is_led_to(r: Reading, places: Iterable[int]) -> bool:
    """True for a subject behind a word like `on`, but for that of what is counted from (`after the theme on homes`)."""
    near = range(min(places) - 1, max(0, min(places) - _NEAR), -1)
    about = next((p for p in near if r.tags.words[p].plain in r.lexicon.signs["about"]), 0)
    return about > 0 and about - 1 not in r.tags.positions("kind")


def _is_then(r: Reading, item: Item, anchor: Item) -> bool:
    if not item.start or not anchor.start or item.day != anchor.day:
        return False
    return item.start > anchor.start if r.tags.time.relation == "after" else item.start < anchor.start
