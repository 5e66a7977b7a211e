"""What is asked about the lines of a programme, once it is known which: those of a span, the next ones."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.programme.model import Item
from bot.programme.timeline import between, lines
from bot.questions.details import AFTER, REQUIRED
from bot.questions.intent import Asked
from bot.questions.question import Question, Window
from bot.questions.reading import Reading
from bot.questions.windows import current_items, following, next_item

# How exact people are who count the minutes.
_ABOUT = timedelta(minutes=5)
# How near behind `after` stands what is counted from, as `her panel`.
_NEXT_TO = 2
# How much somebody tells who looks for something on it.
_A_STORY = 1.5


def about_window(r: Reading, span: Window, items: tuple[str, ...]) -> Question:
    """What is asked about the lines of a span of time."""
    if r.ask("attend") and len(items) == 1 and (r.wording.whether or not r.ask("when", "list", "who")):
        return r.question("attend", window=span, items=items, detail=REQUIRED if r.requires else "")
    if r.ask("who", "speakers", "moderator") and not r.ask("list", "result") and not _counts_from_panel(r):
        return r.question("who_in_window", window=span, items=items)
    if r.ask("about") and items and not r.ask("list"):
        return r.question("about", window=span, items=items[:1], borrowed=True)
    if r.ask("where") and items and not r.ask("now") and not _whither(r, span, items):
        return r.question("where", window=span, items=items[:1], borrowed=True)
    return r.question("schedule", window=span, items=items)


def _counts_from_panel(r: Reading) -> bool:
    """True for `what comes after her panel`, which asks for nobody."""
    hits = [h for h in r.tags.of("ask", "who", "speakers", "moderator") if set(h.positions) & r.tags.focus]
    behind = range(r.tags.time.relation_position + 1, r.tags.time.relation_position + 1 + _NEXT_TO)
    return bool(r.tags.time.relation and hits) and all(h.first in behind for h in hits)


def _whither(r: Reading, span: Window, items: tuple[str, ...]) -> bool:
    """True for `where must I go after the theme`, `… in a quarter of an hour`: what is then, wherever it is."""
    told_beside = r.tags.weight - r.tags.focus_weight > _A_STORY  # what somebody looks for
    parts = [part for i in items for part in r.programme.children.get(i, (r.programme.by_id[i],))]
    if r.audience and any(part.place and part.is_for(r.audience) for part in parts):
        return False  # the one thing that they may go to has a place of its own
    later = span.label == "after" or r.tags.time.offset is not None
    return later and (r.wording.leans("whither") or r.ask("fit")) and not told_beside


def items_in(r: Reading, span: Window) -> tuple[Item, ...]:
    if span.end is None:
        at = span.start
        on = [
            i
            for i in lines(r.programme)
            if i.start and i.start <= at and (i.end is None or at < i.end) and i.day == at.date()
        ]
        starting = [i for i in on if i.start == at]
        return _on_soon(r, at, on[-1:]) or tuple(starting or on[-1:])
    if span.label in ("after", "rest", "before"):
        return tuple(i for i in lines(r.programme) if i.start and span.start <= i.start < span.end)
    ahead = span.start.date() == r.now.date() and r.now < span.end and not r.wording.past
    start = max(span.start, r.now) if ahead else span.start
    return between(r.programme, start, span.end)


def _on_soon(r: Reading, at: datetime, on: Sequence[Item]) -> tuple[Item, ...]:
    """What begins within the minutes by which somebody is out who says `in a quarter of an hour`.

    It is meant rather than what is on now and will just be on by then.
    """
    if r.tags.time.offset is None or not set(on) <= set(current_items(r.programme, r.now)):
        return ()
    coming = [i for i in lines(r.programme) if i.start and at <= i.start <= at + _ABOUT]
    return tuple(i for i in coming if i.start == coming[0].start)


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
        return r.question("nothing_after", items=(anchor.id,), detail=AFTER)
    return about_window(r, Window("after", r.now, anchor=anchor.id), tuple(i.id for i in follow[:2]))


def current_or_next(r: Reading, intent: Asked) -> Question | None:
    if not lines(r.programme):
        return r.question("dates")
    current = current_items(r.programme, r.now)
    if current:
        return r.question(intent, items=(current[0].id,), borrowed=True)
    upcoming = next_item(r.programme, r.now)
    return r.question("until", items=(upcoming.id,), borrowed=True) if upcoming else r.question("over")
