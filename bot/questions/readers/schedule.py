"""Questions by the clock: now, next, at a time, a day, when it starts and ends."""

from dataclasses import replace
from datetime import time

from bot.programme.model import Item, Kind
from bot.programme.timeline import between, lines, on_day
from bot.questions.details import WHOLE
from bot.questions.question import Question, Window
from bot.questions.readers.day_edges import end_question, first_or_last_talk, last_line, start_question
from bot.questions.readers.lines_asked import about_window, current_or_next, items_in, next_line
from bot.questions.reading import Reading
from bot.questions.windows import current_items, likely_day, moment

_PAUSES = frozenset({Kind.BREAK, Kind.MEAL})
_FIRST_ORDINAL = 1
# How much of a message a choice must explain, and how near to the best another one must be.
_FITTING, _CLOSE = 0.3, 0.72


def by_time(r: Reading) -> Question | None:
    tags = r.tags
    if (
        r.conversation.people
        and r.thing_known
        and r.tags.has("pronoun", "person")
        and r.ask("with_whom", "who", "about", "where")
    ):
        return None
    if r.ask("time_of_day"):
        return r.question("time_of_day", items=tuple(i.id for i in current_items(r.programme, r.now)))
    asked = r.ask("now", "next", "previous", "miss", "list", "end", "start", "until")
    on_schedule = asked or tags.time.rest or bool(tags.time.at)
    if r.weighty and r.unexplained_share > 0.6 and r.tags.weight > 1.3 and not on_schedule:
        return None
    talk = first_or_last_talk(r)
    if talk:
        return talk
    ended = end_question(r)
    if ended:
        return ended
    span = r.span()
    starts = [i.start for c in r.conversation.items if (i := r.programme.by_id.get(c)) and i.start]
    if r.ask("same_time") and starts and not span and r.thing_known:
        return in_span(r, Window("at", starts[0], day=starts[0].date()))
    today = span is not None and span.start <= r.now and span.start.date() == r.now.date()
    if span and today and r.ask("previous") and not r.tags.time.at:  # `what have I missed today`
        until_now = replace(span, end=r.now if r.missing else min(span.end or r.now, r.now))
        return in_span(r, until_now) if r.tags.time.part else _before_now(r)
    if span:
        known = r.thing_known and len(r.conversation.items) == 1
        if span.label == "at" and known and not tags.asks - {"exists", "repeats"} and r.thing and r.denies:
            return r.question("when", items=r.conversation.items, borrowed=True)
        return in_span(r, span)
    if r.ask("miss") and not span:
        current = current_items(r.programme, r.now)
        return about_window(r, Window("now", r.now), tuple(i.id for i in current))
    if r.ask("previous") and (r.tags.has("pronoun", "person") or (r.ask("who") and r.tags.has("pronoun", "thing"))):
        spoken = [
            i for i in lines(r.programme) if i.start and i.start < r.now and i.appearances and i.day == r.now.date()
        ]
        if spoken:
            return r.question("who_in_window", window=Window("previous", r.now), items=(spoken[-1].id,))
    if r.ask("previous"):
        return _before_now(r)
    if r.ask("duration") and any(r.tags.words[p].plain in r.lexicon.signs["day"] for p in r.tags.focus):
        return last_line(r)
    if r.ask("until", "duration") and not r.thing_known:
        return current_or_next(r, "until" if r.ask("until") else "duration")
    if r.ask("then", "next"):
        return next_line(r)
    if r.ask("now") and not (r.thread.items and r.ask("about", "where", "who")):
        current = current_items(r.programme, r.now)
        return about_window(r, Window("now", r.now), tuple(i.id for i in current))
    if r.ask("start") and not r.thing_known:
        return start_question(r)
    first_or_last = r.tags.time.first or r.tags.time.last or bool({1, -1}.intersection(r.tags.bare_ordinals))
    pointed = r.says_person or r.tags.has("pronoun", "people")  # `in the last row, who are they all`
    if first_or_last and not (r.weighty or r.thing_known or r.tags.kinds or pointed):
        last = r.tags.time.last or -1 in r.tags.bare_ordinals
        return last_line(r) if last else start_question(r)
    if r.ask("list") and not r.weighty:
        day = likely_day(r.programme, r.now)
        return r.question(
            "schedule",
            window=Window("day", r.now, day=day),
            items=tuple(i.id for i in on_day(r.programme, day)),
            detail=WHOLE,
        )
    return None


def _before_now(r: Reading) -> Question:
    """What has been: the last of it, who was in what was talked of, or all of it."""
    signs, words = r.lexicon.signs, r.tags.words
    latest = _latest(r) if any(w.plain in signs["latest"] for w in words) else None
    if latest:
        return r.question("card", items=(latest.id,))
    of_whom = any(words[h.first].plain in signs["who"] for h in r.tags.of("ask", "previous"))
    if of_whom and len(r.thread.items) == 1:
        return r.question("who", items=r.same_items(), borrowed=True)
    return r.question("previous", window=Window("previous", r.now))


def _latest(r: Reading) -> Item | None:
    """What was on last and is over, breaks left aside."""
    over = (i for i in on_day(r.programme, r.now.date()) if i.end and i.end <= r.now and i.kind not in _PAUSES)
    return max(over, key=lambda i: i.start or r.now, default=None)


def in_span(r: Reading, span: Window) -> Question | None:
    day = span.day
    if span.label == "day" and day:
        first = r.tags.time.first or (r.says_point and _FIRST_ORDINAL in (*r.tags.bare_ordinals, *r.tags.bare_numbers))
        if r.ask("start") or (first and not r.ask("list")):
            return start_question(r)
        return about_day(r, span)
    misses = r.ask("miss") or bool(r.missed)
    comes_late = r.ask("late") or (misses and r.tags.time.first)
    late = r.tags.has("report", "late") and span.start > r.now
    comes_late = comes_late or (late and (r.ask("previous") or misses))
    if misses and not comes_late and span.label == "at" and (leaves(r) or r.tags.time.last):
        span = Window("after", span.start, moment(span.start.date(), time.max), day)
        left = between(r.programme, span.start, span.end or span.start)
        return about_window(r, span, tuple(i.id for i in left))
    if (comes_late or r.missing) and span.label == "at":
        begun = [i for i in on_day(r.programme, span.start.date()) if i.start and i.start <= span.start]
        return about_window(r, Window("before", span.start, span.start, day), tuple(i.id for i in begun))
    items = items_in(r, span)
    fit = fitting_inside(r, items)
    return fit or about_window(r, span, tuple(i.id for i in items))


def leaves(r: Reading) -> bool:
    """True where somebody says that they go then, and do not come back."""
    asking = {p for h in r.tags.of("ask") if r.missed.intersection(h.positions) for p in h.positions}
    return any(w.plain in r.lexicon.signs["leaving"] for p, w in enumerate(r.tags.words) if p not in asking)


def fitting_inside(r: Reading, items: tuple[Item, ...]) -> Question | None:
    """What fits somebody at a time at which there is a choice (`jeg arbejder med boliger, hvad er der kl. 10.25`)."""
    inside = {i.id for i in r.programme.items if i.parent in {line.id for line in items if line.kind is Kind.BREAKOUT}}
    if not inside or not r.tags.content or r.ask("who", "speakers", "list", "end", "duration", "previous", "miss"):
        return None
    index = r.subjects.index
    told = index.find(r.tags.words, r.tags.content, index.items, "item")  # what they work with is told before they ask
    found = [f for f in told if f.id in inside and f.strong and f.share > _FITTING]
    if not found:
        return None
    best = [f for f in found if f.score >= _CLOSE * found[0].score][:3]
    return r.question(
        "fit",
        items=tuple(f.id for f in best),
        reasons=tuple(f.reasons[:3] for f in best),
        kinds=frozenset(r.programme.by_id[f.id].kind for f in best),
        detail=r.tags.text_of(r.tags.content),
    )


def about_day(r: Reading, span: Window) -> Question:
    day = span.day
    assert day is not None  # a day window has its day
    items = on_day(r.programme, day)
    if r.ask("moderator") and not r.weighty:
        return r.question("chair")
    if r.ask("who", "speakers") and not r.weighty and not r.tags.time.last and any(i.appearances for i in items):
        return r.question("speakers", window=span)
    if r.tags.time.last and items:
        return last_line(r, day)
    return r.question("schedule", window=span, items=tuple(i.id for i in items))
