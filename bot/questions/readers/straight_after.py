"""Whether something comes next: `and then there is coffee?`, `is it lunch after him`, `so dinner then?`."""

from itertools import takewhile
from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import PAUSES, Item, Kind
from bot.questions.question import Question
from bot.questions.readers.anchors import counted_from
from bot.questions.readers.lines_asked import after_item
from bot.questions.reading import Reading
from bot.questions.subjects import KINDS
from bot.questions.windows import current_items, following, next_item

# What is asked of no more than whether it comes.
_ASKED: Final[frozenset[Cue]] = frozenset({"exists", "then", "next"})
# What is told by its kind alone, as a day has few of it.
_COMING: Final = PAUSES | {Kind.EVENING, Kind.SONG, Kind.DEBATE, Kind.BREAKOUT}
# The most words of it.
_SHORT: Final = 8


def straight_after(r: Reading) -> Question | None:
    """That the break or meal named comes right after what is told of or on, or what comes before it on that day."""
    kinds = _kinds(r)
    if not kinds or r.asks - _ASKED or r.tags.openers or _tells_more(r):
        return None
    anchor = _anchor(r)
    behind = [i for i in following(r.programme, anchor) if i.day == anchor.day] if anchor else []
    before = list(takewhile(lambda item: not r.knowledge.kinds[item.event, item.id] & kinds, behind))
    if anchor is None or len(before) == len(behind):
        return after_item(r, anchor).with_(verdict="no") if anchor and behind else None
    target = behind[len(before)]
    before = [i for i in before if i.kind is not Kind.CLOSING]
    if r.tags.time.at:
        so = target.start is not None and target.start.time() == r.tags.time.at
        return r.question("when", items=(target.id,), verdict="yes" if so else "no")
    items = tuple(i.id for i in (target, *before))
    checked = not r.tags.forms.isdisjoint(r.tags.copulas) or "?" in r.text  # `and then dinner` asks for no yes
    verdict = ("no" if before else "yes") if checked else None
    return r.question("comes_next", items=items, verdict=verdict, borrowed=True)


def _kinds(r: Reading) -> frozenset[Kind]:
    """What is said to come, behind the word for after or `then`, and not what it would come after."""
    named = [h for h in r.tags.of("kind") if h.value in KINDS]
    kinds = frozenset[Kind]().union(*(KINDS[h.value] for h in named)) if len(named) == 1 else frozenset[Kind]()
    joining = (h.first for h in r.tags.of("ask", "then") if r.tags.words[h.first].plain in r.lexicon.signs["and"])
    behind = [r.tags.time.relation_position] if r.tags.time.relation else []
    counted = any(named and named[0].last < p for p in joining)  # `lunch, and then?`
    return kinds & _COMING if not counted and all(h.last < p for h in named for p in behind) else frozenset()


def _tells_more(r: Reading) -> bool:
    """True where a day or a part of it, an item by its number, the first of a kind or a subject is told."""
    time = r.tags.time
    counted = time.first or time.last or time.relation == "before"
    timed = time.part or time.offset or time.names_day or time.rest or time.until
    words = [w for w in r.tags.words if w.token.kind == "word"]
    more = r.tags.numbered or r.tags.bare_numbers or r.weighty or r.wording.denies or len(words) > _SHORT
    return bool(timed or counted or more or r.scope != r.event or _tells_besides(r))


def _tells_besides(r: Reading) -> bool:
    """True where a word is no part of `and then there is lunch after him`: `and then I forgot my lunch`."""
    signs, tags = r.lexicon.signs, r.tags
    known = (
        tags.positions("ask", "kind", "connective", "clock")
        | tags.time.positions
        | {p for m in r.people_here for p in m.positions}
    )
    known |= {p for h in tags.of("pronoun", "thing", "person", "people", "other") for p in h.positions}
    small = tags.copulas | signs["it"] | signs["they"] | signs["articles"] | signs["coming"]
    words = (p for p, w in enumerate(tags.words) if w.token.kind == "word" and w.plain not in small)
    return any(p not in known for p in words)


def _anchor(r: Reading) -> Item | None:
    """What it would come after: what is named behind `after`, else what was told of, else what is on."""
    told = r.thread.anchor(r.now) if r.thread.items or r.thread.people else None
    if r.tags.time.relation == "after":
        points = not (r.people_here or r.tags.content) and r.tags.has("pronoun", "thing", "person", "anaphor")
        named = told if told and points else counted_from(r, r.tags.time.relation_position)
        return r.line_of(named) if named else None
    if not r.ask("then"):
        return None
    if told and told.start and told.start >= r.now:
        return r.line_of(told)
    return next(iter(current_items(r.programme, r.now)), None) or _foregoing(r)


def _foregoing(r: Reading) -> Item | None:
    """What has just been, where nothing is on."""
    upcoming = next_item(r.programme, r.now)
    before = [i for i in r.programme.items if i.start and upcoming and i.start < (upcoming.start or r.now)]
    return before[-1] if before else None
