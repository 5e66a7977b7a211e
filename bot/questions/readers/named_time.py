"""Questions about a time that is named: an hour, a part of a day, a day."""

from datetime import time
from typing import Final

from bot.language.meanings import Cue
from bot.programme.lasting import is_ahead
from bot.programme.model import Item, Kind
from bot.programme.timeline import between, is_over, on_day
from bot.questions.question import Question, Window
from bot.questions.readers.day_edges import last_line, start_question
from bot.questions.readers.lines_asked import about_window, items_in
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import moment

_FIRST_ORDINAL = 1
# The most words of an hour that somebody wants confirmed (`at two, right`).
_TERSE = 4
# How much of a message a choice must explain, and how near to the best another one must be; so many are told.
_FITTING, _CLOSE, _SHOWN = 0.3, 0.72, 3
# How many of the programme's words are told as reasons.
_REASONS = 3
# What is asked of the time itself where one is told what fits at it.
_OF_THE_TIME: Final[tuple[Cue, ...]] = ("attend", "duration", "end", "list", "miss", "previous", "speakers", "who")


def at_the_same_time(r: Reading) -> Question | None:
    """`What else is on then`, of the time of what was talked of."""
    if not r.ask("same_time") or not r.thing_known or r.span():
        return None
    talked = (r.programme.by_id.get(i) for i in r.conversation.items)
    start = next((i.start for i in talked if i and i.start), None)
    return in_span(r, Window("at", start, day=start.date())) if start else None


def held_then(r: Reading) -> Question | None:
    """`Is it not at two`, `at two, right`: when what was talked of is."""
    terse = sum(w.token.kind in ("word", "number") for w in r.tags.words) <= _TERSE and not r.tags.content
    one = r.thing_known and len(r.conversation.items) == 1 and (r.wording.says_thing or terse)
    span = r.span() if one and r.wording.denies and r.tags.asks <= {"exists", "repeats"} else None
    of_an_hour = span is not None and span.label == "at"
    return r.question("when", items=r.conversation.items, borrowed=True) if of_an_hour else None


def at_a_named_time(r: Reading) -> Question | None:
    """`What is on at two`, `on Friday`, `before lunch`."""
    span = r.span()
    ahead = span is not None and span.label == "at" and span.start >= r.now and span.start.date() == r.now.date()
    if ahead and is_over(r.programme, r.now):
        return r.question("over")  # `what is on in an hour`, once all have gone
    return in_span(r, span) if span else None


def in_span(r: Reading, span: Window) -> Question | None:
    """What is on in a span of time; of an hour also what is missed by whoever leaves then, or only comes then."""
    if span.label == "day" and span.day:
        return _on_day(r, span)
    if span.label == "at" and (_leaves_then(r, span) or _catches(r)):
        rest = Window("after", span.start, moment(span.start.date(), time.max), span.day)
        left = between(r.programme, span.start, moment(span.start.date(), time.max))
        return about_window(r, rest, tuple(i.id for i in left))
    if span.label == "at" and (r.wording.missing or _comes_then(r, span) or _was_until_then(r)):
        begun = [i for i in on_day(r.programme, span.start.date()) if i.start and i.start <= span.start]
        if _away_until_then(r) and span.start > r.now and not r.wording.past:
            begun = [i for i in begun if is_ahead(i, r.now)]  # of today nothing that one was at
        return about_window(r, Window("before", span.start, span.start, span.day), tuple(i.id for i in begun))
    items = items_in(r, span)
    return _fitting_inside(r, items) or about_window(r, span, tuple(i.id for i in items))


def _leaves_then(r: Reading, span: Window) -> bool:
    """True for `what do I miss if I go at two`, or `if I only stay until two`."""
    stays = _until_then(r) and not r.tags.forms.isdisjoint(r.lexicon.signs["only_so"])
    return _misses(r) and not _comes_then(r, span) and (_goes(r) or r.tags.time.last or stays)


def _comes_then(r: Reading, span: Window) -> bool:
    """True for `what do I miss if I am not there until ten`, or `if I sleep until then`."""
    if r.ask("late") or (_misses(r) and (r.tags.time.first or _away_until_then(r))):
        return True
    late = r.tags.has("report", "late") and span.start > r.now
    return late and (r.ask("previous") or _misses(r))


def _catches(r: Reading) -> bool:
    """True for `what can I catch if I am not there until two`."""
    return r.ask("late") and not (r.wording.denies or r.tags.forms.isdisjoint(r.lexicon.signs["catching"]))


def _was_until_then(r: Reading) -> bool:
    """True for `what has been on today until two`."""
    return r.ask("previous") and _until_then(r)


def _away_until_then(r: Reading) -> bool:
    """True for `if I sleep until ten` and `if I am busy until ten`."""
    stays = not r.tags.forms.isdisjoint(r.lexicon.signs["only_so"])  # `if I only stay until two, as I have a meeting`
    return _until_then(r) and not stays and not r.tags.forms.isdisjoint(r.lexicon.signs["asleep"])


def _until_then(r: Reading) -> bool:
    """True where the hour stands behind an `until`."""
    ends = {h.last + 1 for h in r.tags.of("clock", "until")} | {h.last + 2 for h in r.tags.of("clock", "until")}
    return not ends.isdisjoint(r.tags.time.positions)


def _misses(r: Reading) -> bool:
    return r.ask("miss") or bool(r.wording.missed)


def _goes(r: Reading) -> bool:
    """True where somebody says that they go then, and do not come back."""
    asking = {p for h in r.tags.of("ask") if r.wording.missed.intersection(h.positions) for p in h.positions}
    return any(w.plain in r.lexicon.signs["leaving"] for p, w in enumerate(r.tags.words) if p not in asking)


def _fitting_inside(r: Reading, items: tuple[Item, ...]) -> Question | None:
    """What fits somebody at a time at which there is a choice (`jeg arbejder med boliger, hvad er der kl. 10.25`)."""
    breakouts = {i.id for i in items if i.kind is Kind.BREAKOUT}
    inside = {i.id for i in r.programme.items if i.parent in breakouts}
    if not inside or not r.tags.content or r.ask(*_OF_THE_TIME):
        return None
    index = r.subjects.index
    told = index.find(r.tags.words, r.tags.content, index.items)  # what they work with is told before they ask
    found = [f for f in told if f.id in inside and f.strong and f.share > _FITTING]
    if not found:
        return None
    best = [f for f in found if f.score >= _CLOSE * found[0].score][:_SHOWN]
    return r.question(
        "fit",
        items=tuple(f.id for f in best),
        reasons=tuple(f.reasons[:_REASONS] for f in best),
        kinds=frozenset(r.programme.by_id[f.id].kind for f in best),
        words=r.tags.quote_of(r.tags.content),
    )


def _moderators(r: Reading, span: Window) -> Question | None:
    """`Who are the moderators tomorrow`: those of the choices that there are that day."""
    if r.tags.forms.isdisjoint(r.lexicon.signs["moderators"]):
        return None
    led = [i for i in r.programme.items if i.day == span.day and i.kind in CHOICES and r.has_moderator((i.id,))]
    return (
        r.question("moderators", items=tuple(i.id for i in led), kinds=frozenset(i.kind for i in led)) if led else None
    )


def _on_day(r: Reading, span: Window) -> Question | None:
    """What is asked of a day: when it starts, who is on, what it ends with, or what it holds."""
    first = r.wording.says_point and _FIRST_ORDINAL in (*r.tags.bare_ordinals, *r.tags.bare_numbers)
    if r.ask("start") or ((first or r.tags.time.first) and not r.ask("list")):
        return start_question(r)
    assert span.day is not None  # a day window has its day
    items = on_day(r.programme, span.day)
    if r.ask("moderator") and not r.weighty:
        return _moderators(r, span) or r.question("chair")
    if r.tags.time.last and items:
        return last_line(r, span.day)
    if r.ask("who", "speakers") and not r.weighty and any(i.appearances for i in items):
        return r.question("speakers", window=span)
    return r.question("schedule", window=span, items=tuple(i.id for i in items))
