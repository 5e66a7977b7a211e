"""What somebody asks of themselves who has said in the chat who on the programme they are; nobody checks it."""

from itertools import pairwise
from typing import Final

from bot.language.tokens import plain_words
from bot.programme.lasting import next_or_last
from bot.programme.model import PAUSES, SPEECH, Item, Kind
from bot.questions.details import BEFORE, OwnSlot
from bot.questions.intent import Asked
from bot.questions.names import NameMatch
from bot.questions.question import Question, Window
from bot.questions.readers.claims import name_said
from bot.questions.readers.lines_asked import about_window, after_item
from bot.questions.readers.own_slot import asked_of_slot
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES, KINDS
from bot.questions.windows import preceding

# What is everybody's, whoever says `our`.
_OF_ALL = PAUSES | {Kind.EVENING, Kind.SONG, Kind.OPENING, Kind.CLOSING}
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
    own = next_or_last(items, r.now)
    if own is None or not _of_oneself(r, items) or _of_something_else(r, person):
        return None
    if r.tags.has("calendar", "put", "own") or r.tags.has("reminders") or r.ask("remind"):
        return None
    return _asked(r, person, own)


def oneself(r: Reading) -> str:
    """Whom of the programme somebody says that they are, in this message or before; empty where they do not.

    A first name alone may be anybody's.
    """
    if r.scope != r.event:
        return r.conversation.oneself
    if _takes_back(r):
        return ""
    said = name_said(r) if r.tags.has("claim", "cue") else frozenset()
    named = [m for m in r.people_here if m.parts > 1 and not _is_genitive(r, m)]
    claimed = {m.person for m in named if _presents(r, m) or (said and said <= m.positions)}
    return claimed.pop() if len(claimed) == 1 else r.conversation.oneself


def _takes_back(r: Reading) -> bool:
    """True for `I am not Hansen`; what else one is not (`not sure`) says nothing of one's name."""
    words, negations = r.tags.words, r.lexicon.signs["negations"]
    behind = [h.last + 1 for h in r.tags.of("claim", "cue") if h.last + 1 < len(words)]
    denied = {p + 1 for p in behind if words[p].plain in negations}
    return any(not m.positions.isdisjoint(denied) for m in r.people_here)


def _is_genitive(r: Reading, match: NameMatch) -> bool:
    """True for `Hansen's secretary`, written as one word."""
    last, names = r.tags.words[max(match.positions)].plain, plain_words(r.programme.people[match.person].name)
    return last.endswith("s") and last not in names and last[:-1] in names


def _presents(r: Reading, match: NameMatch) -> bool:
    """True for `it is Dennis Hansen from …`, and for a bare name beside `my talk`: before a question of one's own."""
    words, signs = r.tags.words, r.lexicon.signs
    first, last = min(match.positions), max(match.positions)
    clause = [p for p, c in enumerate(r.tags.clauses) if c == r.tags.clauses[first] and words[p].token.kind == "word"]
    before, behind = [p for p in clause if p < first], [p for p in clause if p > last]
    alone = all(words[p].plain in signs["presenting"] for p in before)
    ends = not behind or words[behind[0]].plain in signs["from"]
    own = r.tags.has("own_slot") if before else r.tags.has("own_slot", "stage")
    return alone and ends and own


def _of_oneself(r: Reading, items: tuple[Item, ...]) -> bool:
    """True for `my talk`, `when am I on`, `after us`, and for `our session` of who is on in one."""
    words, own = r.tags.words, {i.kind for i in items}
    theirs = (h for h in r.tags.of("kind") if h.first and words[h.first - 1].plain in r.lexicon.signs["me"])
    ours = any(kinds <= SPEECH or kinds & own & CHOICES for h in theirs if (kinds := KINDS.get(h.value)))
    return r.tags.has("own_slot") or ours or bool(_beside_us(r))


def _beside_us(r: Reading) -> str:
    """`after` or `before`, where it is of oneself; empty where neither is."""
    words, signs = r.tags.words, r.lexicon.signs
    of_us = [w.plain for w, after in pairwise(words) if after.plain in signs["us"]]
    sides = {OwnSlot.AFTER: signs["after_us"], OwnSlot.BEFORE: signs["before_us"]}
    return next((side for side, said in sides.items() if not said.isdisjoint(of_us)), "")


def _of_something_else(r: Reading, person: str) -> bool:
    """True where an item, somebody else, an hour or a subject is named."""
    others = any(m.person != person for m in r.people_here)
    own = r.tags.positions("own_slot", "claim", "kind") | {p for m in r.people_here for p in m.positions}
    telling = sum(r.tags.weight_of(p) for p in r.tags.content if p in r.tags.focus and p not in own)
    kinds = (KINDS.get(h.value, frozenset()) for h in r.tags.of("kind") if not r.tags.focus.isdisjoint(h.positions))
    practical = any(own.isdisjoint(h.positions) for h in r.tags.of("practical"))
    elsewhere = r.subjects.numbered or any(k & _OF_ALL for k in kinds) or practical
    return bool(others or elsewhere or r.tags.time.at or telling > _TELLING)


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
        return r.question("nothing_after", items=(line.id,), detail=BEFORE)
    return about_window(r, Window("before", r.now, anchor=line.id), (earlier[-1].id,))
