"""Whether the words of a subject are only said beside what a message asks, or are too few to be of it."""

from collections.abc import Callable
from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import PAUSES
from bot.programme.timeline import lines
from bot.questions.evidence import Found
from bot.questions.reading import Reading

# An item's own words (`polykriser`) are certain even where the rest of the message is chatter.
_CERTAIN, _CERTAIN_SHARE = 0.95, 0.4
# How soon behind `what happens` it is said what it happens to.
_CLOSE = 2
# From this share on the words are of what they describe; below the other there is more that they do not.
_MOSTLY, _HALF = 0.8, 0.5
# From here on a message weighs too much to be told by less than half of it.
_MUCH = 1.5
# What score and share come to at least, unless a telling word and few others beside it say so.
_WORTH, _TOLD, _BESIDE = 0.3, 0.33, 1.3
# What is asked of the clock rather than of a subject that is but faintly spoken of.
_OF_CLOCK: Final[tuple[Cue, ...]] = ("duration", "until", "end", "start")
_FAINT = 0.8
# `who was it that` asks who was before, but where a subject follows who was on for that.
_WHO_WAS, _SUBJECT_FOLLOWS = frozenset({"previous", "who"}), 0.75
# What an item must score where a subject is what is asked for, whatever story is told with it.
_SOUGHT = 0.6


def only_beside(r: Reading, item: Found) -> bool:
    """True where an item, though its words are said, is not what a message asks of."""
    return any(reason(r, item) for reason in _REASONS)


def surely_about(item: Found) -> bool:
    """True for an item that is enough of what somebody looks for, whatever story they tell with it."""
    return item.score >= _SOUGHT and item.strong > 0


def leads_to_subject(r: Reading, position: int) -> bool:
    """True where a word like `on` stands right behind a position (`the talk on housing`)."""
    behind = r.tags.words[position + 1 : position + 2]
    return any(w.plain in r.lexicon.signs["about"] for w in behind)


def _of_the_clock(r: Reading, item: Found) -> bool:
    """True where the clock answers what is asked, and hardly a word is of the item."""
    if _happens_to_it(r, item):
        return False
    who_was = r.tags.asks <= _WHO_WAS and item.share > _SUBJECT_FOLLOWS
    return item.strong <= 1 and r.on_clock and bool(lines(r.programme)) and not who_was


def _happens_to_it(r: Reading, item: Found) -> bool:
    """True for `what happens to the care of the old`, which the clock does not answer."""
    happens = [h for h in r.tags.of("ask", "now", "next") if len(h.positions) > 1]
    led = [p for p, w in enumerate(r.tags.words) if w.plain in r.lexicon.signs["happening_to"]]
    close = any(h.last < p <= h.last + _CLOSE for h in happens for p in led)
    return item.strong > 0 and close and any(min(led) < p for p in item.positions)


def _but_faint(r: Reading, item: Found) -> bool:
    """True where it is asked when something ends, and what it is has but a faint word; a break needs no more."""
    of_pause = r.programme.by_id[item.id].kind in PAUSES
    faint = item.strong <= 1 and item.score < _FAINT
    return faint and r.ask(*_OF_CLOCK) and not (of_pause or r.on_subject or r.wording.points_at_subject)


def _how_to(r: Reading, item: Found) -> bool:
    """True for `how do I get a house like that` and `what does housing cost`."""
    return r.ask("howto", "price") and item.share < _MOSTLY and not r.on_subject


def _of_more(r: Reading, item: Found) -> bool:
    """True where most of a long message is about something else."""
    if item.share >= _HALF or r.tags.weight <= _MUCH:
        return False
    certain = bool(r.tags.asks) and item.score >= _CERTAIN and item.share >= _CERTAIN_SHARE
    looked_for = r.ask("exists", "fit") and item.strong
    return not (certain or looked_for or _sought(r, item))


def _of_too_little(r: Reading, item: Found) -> bool:
    """True where hardly anything says that a message is about the item."""
    beside = r.tags.focus_weight * (1 - item.share)
    telling = item.strong and item.share >= _TOLD and beside <= _BESIDE
    return item.score * item.share < _WORTH and not (telling or _sought(r, item))


def _sought(r: Reading, item: Found) -> bool:
    """True where a subject is what is asked for, and the item surely about it."""
    return r.on_subject and surely_about(item)


_REASONS: tuple[Callable[[Reading, Found], bool], ...] = (_of_the_clock, _but_faint, _how_to, _of_more, _of_too_little)
