"""What somebody asks of themselves who has said in the chat who on the programme they are; nobody checks it."""

from itertools import pairwise
from typing import Final

from bot.programme.lasting import is_ahead
from bot.programme.model import Item
from bot.questions.details import OwnSlot
from bot.questions.intent import Asked
from bot.questions.question import Question, Window
from bot.questions.readers.claims import name_said
from bot.questions.readers.lines_asked import about_window, after_item
from bot.questions.readers.own_slot import asked_of_slot
from bot.questions.reading import Reading
from bot.questions.windows import preceding

# From here on words tell of something else.
_TELLING = 0.6
# What is asked of the item, by what is asked of one's own appearance.
_OF_ITEM: Final[dict[OwnSlot, Asked]] = {
    OwnSlot.WHERE: "where",
    OwnSlot.WHO: "with_whom",
    OwnSlot.MODERATOR: "moderator",
    OwnSlot.DURATION: "duration",
}
# What was asked of the conference, and is meant of one's own item.
_MEANT: Final[dict[str, Asked]] = {"chair": "moderator", "moderator": "moderator", "who": "who", "about": "about"}


def told_self(r: Reading) -> Question | None:
    """`When am I on`, `who is just before me`, `who moderates our session`, of the person somebody says they are."""
    person = oneself(r) if r.scope == r.event and not r.speaker else ""
    items = r.programme.items_of(person) if person else ()
    if not items or not _of_oneself(r) or _of_something_else(r, person):
        return None
    own = next((i for i in items if is_ahead(i, r.now)), items[0])
    return _asked(r, person, own)


def oneself(r: Reading) -> str:
    """Whom of the programme somebody says that they are, in this message or before; empty where they do not."""
    if r.scope != r.event:
        return r.conversation.oneself
    named = tuple(dict.fromkeys(m.person for m in r.people_here if m.parts > 1))
    said = name_said(r) if r.tags.has("claim", "cue") else frozenset()
    claimed = {m.person for m in r.people_here if said and said <= m.positions and m.parts > 1}
    if len(claimed) == 1:
        return claimed.pop()
    if len(named) == 1 and r.tags.has("own_slot") and not r.wording.says_person:
        return named[0]
    return r.conversation.oneself if r.conversation.event == r.event else ""


def _of_oneself(r: Reading) -> bool:
    """True for `my talk`, `when am I on`, `after us`, `our session`."""
    words = r.tags.words
    ours = any(words[h.first - 1].plain in r.lexicon.signs["me"] for h in r.tags.of("kind") if h.first)
    return r.tags.has("own_slot") or ours or bool(_beside_us(r))


def _beside_us(r: Reading) -> str:
    """`after` or `before`, where it is of oneself; empty where neither is."""
    words, signs = r.tags.words, r.lexicon.signs
    of_us = [w.plain for w, after in pairwise(words) if after.plain in signs["me"]]
    sides = {OwnSlot.AFTER: signs["after_us"], OwnSlot.BEFORE: signs["before_us"]}
    return next((side for side, said in sides.items() if not said.isdisjoint(of_us)), "")


def _of_something_else(r: Reading, person: str) -> bool:
    """True where an item, somebody else, an hour or a subject is named."""
    others = any(m.person != person for m in r.people_here)
    own = r.tags.positions("own_slot", "claim", "kind") | {p for m in r.people_here for p in m.positions}
    telling = sum(r.tags.weight_of(p) for p in r.tags.content if p in r.tags.focus and p not in own)
    return bool(others or r.subjects.numbered or r.tags.time.at or telling > _TELLING)


def _asked(r: Reading, person: str, own: Item) -> Question | None:
    asked = _beside_us(r) or asked_of_slot(r)
    if asked == OwnSlot.BEFORE:
        return _just_before(r, own)
    if asked == OwnSlot.AFTER:
        return after_item(r, own)
    if not asked and not r.tags.asks:
        meant = _MEANT.get(r.conversation.asks)
        return r.question(meant, items=(own.id,), borrowed=True) if meant else None
    if r.ask("about", "title"):
        return r.question("about", items=(own.id,))
    intent = _OF_ITEM.get(OwnSlot(asked)) if asked in set(OwnSlot) else None
    if intent is None:
        return r.question("person", people=(person,))
    return r.question(intent, people=(person,) if intent == "with_whom" else (), items=(own.id,))


def _just_before(r: Reading, own: Item) -> Question:
    line = r.line_of(own)
    earlier = preceding(r.programme, line)
    if not earlier:
        return r.question("nothing_after", items=(line.id,), detail="before")
    return about_window(r, Window("before", r.now, anchor=line.id), (earlier[-1].id,))
