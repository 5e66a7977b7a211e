"""Questions by the clock: now, next, at a time, a day, when it starts and ends."""

from dataclasses import replace
from datetime import date, time

from bot.programme.model import Item, Kind
from bot.programme.timeline import between, day_ends, first_of, lines, not_begun, on_day
from bot.questions.question import Question, Window
from bot.questions.reading import Reading
from bot.questions.windows import current_items, day_of, following, likely_day, moment, next_item

WHOLE = "whole"
"""The detail of a schedule of which no day was named: the programme as a whole."""

_PAUSES = frozenset({Kind.BREAK, Kind.MEAL})
_FIRST = 1
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


def first_or_last_talk(r: Reading) -> Question | None:
    """`hvem taler sidst i morgen`: the talk that a day, or what is left of it, begins or ends with."""
    said = r.tags.time
    of_talks = r.subjects.kinds & {Kind.TALK, Kind.DEBATE}
    ends, starts = (r.ask("who") and not of_talks and r.ask(edge) for edge in ("end", "start"))
    last = said.last or ends or (bool(of_talks) and -1 in r.tags.bare_ordinals and said.names_day)
    if (said.first or starts) == last or not (of_talks or r.ask("who", "speakers")) or said.names_time:
        return None
    if said.relation == "after":
        return None
    if r.subjects.kinds - {Kind.TALK, Kind.DEBATE, Kind.THEME} or r.conversation.listed or r.weighty:
        return None
    day = day_of(said, r.programme, r.now) or likely_day(r.programme, r.now)
    talks = [i for i in on_day(r.programme, day) if i.appearances]
    ahead = [i for i in talks if (i.end or i.start or r.now) > r.now] or talks
    if not ahead:
        return None
    picked = ahead[-1] if last else (talks if said.names_day or r.past else ahead)[0]
    return about_window(r, Window("at", picked.start or r.now, day=day), (picked.id,))


def end_question(r: Reading) -> Question | None:
    if not r.ask("end") or (r.subjects.kinds and not we_end(r)):
        return None
    day = r.day
    if r.thing_known and not day and r.thing and not r.tags.time.rest and not r.says_event:
        return None
    programme = r.programme
    if not programme.days:
        return r.question("day_ends", window=Window("day", r.now, day=r.now.date()))
    if _what_is_left(r):
        on = day or likely_day(programme, r.now)
        span = Window("rest", max(r.now, moment(on, time.min)), moment(on, time.max), on)
        return about_window(r, span, tuple(i.id for i in between(programme, span.start, moment(on, time.max))))
    if r.says_event and r.thing_known and not day and r.conversation.day:
        day = r.conversation.day
    if r.says_event and not day and any(w.plain in r.lexicon.signs["day"] for w in r.tags.words):
        day = likely_day(programme, r.now)
    here_and_now = (r.tags.has("ask", "now") and r.thing) or r.says_this
    if (here_and_now or _they_end(r)) and not day:
        current = current_items(programme, r.now)
        if current and (here_and_now or current[0].appearances):
            return r.question("end", items=(current[0].id,), borrowed=True)
    if r.tags.time.last and r.tags.time.relation == "before":
        return _last_before_end(r, day or likely_day(programme, r.now))
    today = bool(r.tags.time.at) and r.now.date() in programme.days  # `are we done before five`
    if not day and (r.says_event or (not_begun(programme, r.now) and not today)):
        day = programme.days[-1]
    closing = day_ends(programme, r.now.date())
    if r.ask("when") and not (day or r.past) and closing and closing.start and closing.start <= r.now:
        day = next((d for d in programme.days if d > r.now.date()), None)  # today is over: of the day to come
    return last_line(r, day)


def _what_is_left(r: Reading) -> bool:
    """True for `what do we have left before we may go home`, where the end is only how far it is asked."""
    what = any(r.tags.words[p].plain in r.lexicon.signs["what"] for p in r.tags.focus)
    said = r.tags.time
    far = any(h.first > said.relation_position >= 0 for h in r.tags.of("ask", "end"))
    return what and said.relation == "before" and far and not (said.last or r.ask("when", "duration", "title"))


def _last_before_end(r: Reading, day: date) -> Question:
    """`The last thing before we end`: what comes before a day's closing line."""
    closing = day_ends(r.programme, day)
    earlier = [i for i in on_day(r.programme, day) if closing and i.start and closing.start and i.start < closing.start]
    if not earlier:
        return last_line(r, day)
    return about_window(r, Window("at", earlier[-1].start or r.now, day=day), (earlier[-1].id,))


def last_line(r: Reading, day: date | None = None) -> Question:
    """What a day ends with."""
    on = day or r.day or likely_day(r.programme, r.now)
    closing = day_ends(r.programme, on)
    return r.question("day_ends", items=(closing.id,) if closing else (), window=Window("day", r.now, day=on))


def we_end(r: Reading) -> bool:
    """True for `when are we done`, whatever there is to eat after that; but not for `… done with lunch`."""
    signs, words = r.lexicon.signs, r.tags.words
    return _ours(r) and not any(words[h.first - 1].plain in signs["with"] for h in r.tags.of("kind") if h.first)


def let_out(r: Reading) -> bool:
    """True for `when are we out for lunch`: it is asked when that begins."""
    towards = {p + 1 for h in r.tags.of("clock", "until") for p in h.positions}
    return _ours(r) and any(h.first in towards for h in r.tags.of("kind"))


def _ours(r: Reading) -> bool:
    """True where it is of oneself and others that the end is asked."""
    signs, words = r.lexicon.signs, r.tags.words
    return any(
        words[p].plain in signs["we"]
        for h in r.tags.of("ask", "end")
        for p in range(max(0, h.first - 1), h.last + 1)
        if h.first in r.tags.focus
    )


def _they_end(r: Reading) -> bool:
    """True where somebody is asked of rather than the day: `are they done soon`."""
    they = r.lexicon.signs["they"] | r.lexicon.signs["he"]
    return any(r.tags.words[p].plain in they for p in r.tags.focus) and not (r.says_event or r.tags.time.last)


def start_question(r: Reading, day: date | None = None) -> Question | None:
    programme = r.programme
    if not programme.days:
        return r.question("day_starts", window=Window("day", r.now, day=r.now.date()))
    usual = likely_day(programme, r.now) if r.scope == r.event else programme.days[0]
    on = day or r.day or usual
    first = first_of(programme, on)
    current = current_items(programme, r.now)
    if current and on == r.now.date() and not r.ask("when") and not r.tags.time.names_day:
        return about_window(r, Window("now", r.now), tuple(i.id for i in current))
    if first and first.start and first.start < r.now and on == r.now.date() and not r.tags.time.names_day:
        upcoming = next_item(programme, r.now)
        if upcoming and not r.says_event:
            return r.question("schedule", window=Window("next", r.now), items=(upcoming.id,))
    return r.question("day_starts", items=(first.id,) if first else (), window=Window("day", r.now, day=on))


def in_span(r: Reading, span: Window) -> Question | None:
    day = span.day
    if span.label == "day" and day:
        first = r.tags.time.first or (r.says_point and _FIRST in (*r.tags.bare_ordinals, *r.tags.bare_numbers))
        if r.ask("start") or (first and not r.ask("list")):
            return start_question(r)
        return about_day(r, span)
    misses = r.ask("miss") or bool(r.missed)
    comes_late = r.ask("late") or (misses and r.tags.time.first)
    comes_late = comes_late or (r.ask("previous") and r.tags.has("report", "late") and span.start > r.now)
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


def items_in(r: Reading, span: Window) -> tuple[Item, ...]:
    if span.end is None:
        at = span.start
        on = [
            i
            for i in lines(r.programme)
            if i.start and i.start <= at and (i.end is None or at < i.end) and i.day == at.date()
        ]
        starting = [i for i in on if i.start == at]
        return tuple(starting or on[-1:])
    if span.label in ("after", "rest", "before"):
        return tuple(i for i in lines(r.programme) if i.start and span.start <= i.start < span.end)
    ahead = span.start.date() == r.now.date() and r.now < span.end and not r.past
    start = max(span.start, r.now) if ahead else span.start
    return between(r.programme, start, span.end)


def next_line(r: Reading) -> Question | None:
    programme = r.programme
    if not lines(programme) and len(r.thread.items) == 1:
        (talked,) = r.thread.items
        listed = [i for i in programme.items if i.kind is talked.kind]
        after = listed[listed.index(talked) + 1 :]
        return r.question("about", items=(after[0].id,)) if after else r.question("over")
    known = r.thread.anchor(r.now)
    if r.ask("then") and known and known.start:
        return after_item(r, known)
    upcoming = next_item(programme, r.now)
    if upcoming is None:
        return r.question("over")
    return about_window(r, Window("next", r.now), (upcoming.id,))


def after_item(r: Reading, item: Item) -> Question:
    """What follows an item that is told by the thread."""
    anchor = r.line_of(item)
    follow = list(following(r.programme, anchor))
    if not follow:
        return r.question("nothing_after", items=(anchor.id,), detail="after")
    return about_window(r, Window("after", r.now, anchor=anchor.id), tuple(i.id for i in follow[:2]))


def current_or_next(r: Reading, intent: str) -> Question | None:
    if not lines(r.programme):
        return r.question("dates")
    current = current_items(r.programme, r.now)
    if current:
        return r.question(intent, items=(current[0].id,), borrowed=True)
    upcoming = next_item(r.programme, r.now)
    return r.question("until", items=(upcoming.id,), borrowed=True) if upcoming else r.question("over")


def about_window(r: Reading, span: Window, items: tuple[str, ...]) -> Question:
    """What is asked about the lines of a span of time."""
    if r.ask("attend") and len(items) == 1 and not r.ask("when", "list", "who"):
        return r.question("attend", window=span, items=items)
    if r.ask("who", "speakers", "moderator") and not r.ask("list", "result"):
        return r.question("who_in_window", window=span, items=items)
    if r.ask("about") and not r.ask("list"):
        return r.question("about", window=span, items=items[:1], borrowed=True)
    if r.ask("where") and not r.ask("now"):
        return r.question("where", window=span, items=items[:1], borrowed=True)
    return r.question("schedule", window=span, items=items)
