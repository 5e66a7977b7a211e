"""Questions about what has been: who was on, what was last, what one has missed of today."""

from collections.abc import Sequence
from dataclasses import replace

from bot.programme.lasting import lasts
from bot.programme.model import PAUSES, Item
from bot.programme.timeline import lines, on_day
from bot.questions.question import Question, Window
from bot.questions.readers.named_time import in_span
from bot.questions.readers.placed import asks_who
from bot.questions.reading import Reading
from bot.questions.windows import preceding

# So many lines are told of as what was on just before.
_LATEST = 2


def missed_today(r: Reading) -> Question | None:
    """`What have I missed today`: what has been of it, or of the part of it that is named."""
    span = r.span() if r.ask("previous") and not r.tags.time.at else None
    if span is None or span.start > r.now or span.start.date() != r.now.date():
        return None
    if not r.tags.time.part:
        return _what_was(r)
    return in_span(r, replace(span, end=r.now if r.wording.missing else min(span.end or r.now, r.now)))


def last_on_stage(r: Reading) -> Question | None:
    """`Who was that`: whoever was on last today."""
    of_somebody = r.tags.has("pronoun", "person") or (r.ask("who") and r.tags.has("pronoun", "thing"))
    if not of_somebody or not r.ask("previous"):
        return None
    today = (i for i in lines(r.programme) if i.start and i.start < r.now and i.day == r.now.date())
    spoken = [i for i in today if i.appearances]
    return r.question("who_in_window", window=Window("previous", r.now), items=(spoken[-1].id,)) if spoken else None


def before_now(r: Reading) -> Question | None:
    """`What was on`; what they have missed who come late and say no hour."""
    return _what_was(r) if r.ask("previous", "late") else None


def _what_was(r: Reading) -> Question:
    """What has been: the last of it, who was in what was talked of, or all of it."""
    signs, words = r.lexicon.signs, r.tags.words
    latest = _latest(r) if any(w.plain in signs["latest"] for w in words) else None
    if latest:
        return r.question("card", items=(latest.id,))
    just = any(w.plain in signs["just_now"] and p in r.tags.focus for p, w in enumerate(words))
    if just and all(lasts(i, r.now) for i in r.thread.items) and (before := _over(r)):
        return _just_before(r, before)
    of_whom = any(words[h.first].plain in signs["who"] for h in r.tags.of("ask", "previous"))
    if of_whom and len(r.thread.items) == 1:
        them = any(words[p].plain in signs["he"] for p in r.tags.positions_of("ask", "previous"))
        before = _with_somebody(preceding(r.programme, r.line_of(r.thread.items[0]))) if them else ()
        if before:
            return r.question("who", items=(before[-1].id,))  # `who was before her`
        return r.question("who", items=r.same_items(), borrowed=True)
    return r.question("previous", window=Window("previous", r.now))


def _just_before(r: Reading, before: Sequence[Item]) -> Question:
    """`What was it just now`, `who was it right before`: whoever or what was on last and is over."""
    spoken = _with_somebody(before)
    if spoken and asks_who(r):
        return r.question("who", items=(spoken[-1].id,))
    return r.question("previous", window=Window("previous", r.now), items=tuple(i.id for i in before[-_LATEST:]))


def _over(r: Reading) -> Sequence[Item]:
    """What of today is over, in order."""
    return [i for i in on_day(r.programme, r.now.date()) if i.start and i.start < r.now and not lasts(i, r.now)]


def _with_somebody(items: Sequence[Item]) -> list[Item]:
    return [i for i in items if i.appearances]


def _latest(r: Reading) -> Item | None:
    """What was on last and is over, breaks left aside."""
    over = (i for i in on_day(r.programme, r.now.date()) if i.end and i.end <= r.now and i.kind not in PAUSES)
    return max(over, key=lambda i: i.start or r.now, default=None)
