"""What time a message means: what it names, seen from the thread and from now."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, time, timedelta

from bot.language.time_reference import TimeRef
from bot.programme.timeline import first_of
from bot.questions.conversation import Conversation
from bot.questions.either_day import either_day
from bot.questions.question import Window
from bot.questions.said import Said
from bot.questions.windows import moment, window

_TWELVE, _HOURS = 12, 24
# The most words of a message that may go on from the day of the thread without saying so.
_SHORT = 4


def time_meant(said: Said) -> TimeRef:
    """The time that the message names; a day counted from the thread's (`the day after`) as the day it is."""
    named = said.tags.time
    asks = said.ask("start", "end", "when", "which_day") or said.tags.kinds
    if named.names_day and asks and either_day(said.tags, said.programme, said.lexicon.signs["either"]):
        named = replace(named, day=None, event_day=None)
    if (hour := _corrected_hour(said)) is not None:
        return replace(named, at=time(hour), hour_twelve=hour <= _TWELVE)
    if named.hour_twelve and said.ask("start") and not said.subjects.kinds:
        named = replace(named, hour_twelve=False)  # a day begins in the morning, whatever else it has at night
    if said.wording.past and named.at and not (named.names_day or named.offset or named.year):
        over = [d for d in said.programme.days if moment(d, named.at) <= said.now]
        been = [d for d in over if d in _days_of_kind(said)] or over
        return replace(named, day=been[-1]) if been else named  # `who was on at eleven`, that evening
    if day := _day_of_part(said, named) or _day_before(said, named) or _day_told(said, named):
        return replace(named, day=day)
    if named.days_on is None or (not named.days_on and named.names_day):
        return named
    thread = said.thread
    told = thread.conversation.day or next((i.day for i in thread.items if i.day), None)
    return replace(named, day=(told or said.now.date()) + timedelta(days=named.days_on))


def _day_told(said: Said, named: TimeRef) -> date | None:
    """The day that was told of, where a kind is asked for `there` (`and the first break there`)."""
    last = next((w.plain for w in reversed(said.tags.words) if w.token.kind == "word"), "")
    points = last in said.lexicon.signs["there"] and said.tags.kinds and len(said.tags.words) <= _SHORT
    return said.thread.conversation.day if points and not (named.names_day or named.within_day) else None


def _day_of_part(said: Said, named: TimeRef) -> date | None:
    """The last day of which the part that is named has begun, where it has been (`who spoke this morning`)."""
    if not named.part or named.names_day or said.scope != said.event:
        return None
    begun = [d for d in said.programme.days if moment(d, time(int(named.part[0]))) <= said.now]
    today = said.wording.past and begun[-1:] == [said.now.date()]
    return begun[-1] if begun and (today or _says_it_has_been(said)) else None


def _day_before(said: Said, named: TimeRef) -> date | None:
    """The day that has been where its start or end is asked of before today's begins (`when did we end`)."""
    edge = named.first or named.last or said.ask("start", "end")
    if not edge or named.names_day or named.within_day or named.year or said.scope != said.event:
        return None
    of_thing = said.subjects.kinds or said.tags.numbered or (said.thread.known and said.wording.says_thing)
    today = first_of(said.programme, said.now.date()) if _says_what_was_done(said) and not of_thing else None
    been = [d for d in said.programme.days if d < said.now.date()]
    return been[-1] if been and today and today.start and said.now < today.start else None


def _says_it_has_been(said: Said) -> bool:
    """True where a part of the day is one that has been, by its own form (`i formiddags`) or by what was done in it."""
    own = any(w.token.plain in said.lexicon.signs["parts_been"] for w in said.tags.words)
    return own or _says_what_was_done(said)


def _says_what_was_done(said: Said) -> bool:
    """True for a verb of the past, but for a `was`: that asks of what is to come as well (`when was it we begin`)."""
    past = said.lexicon.signs["past"] - said.tags.copulas
    return any(said.tags.words[p].plain in past for p in said.tags.focus)


def _days_of_kind(said: Said) -> Collection[date | None]:
    """The days of the programme; where a kind is named those that have any of it (`dinner was at six`)."""
    kinds = said.subjects.kinds
    return {i.day for i in said.knowledge.items_of_kind(said.scope, kinds)} if kinds else said.programme.days


def _corrected_hour(said: Said) -> int | None:
    """The hour that is meant instead of the one asked of last (`sorry, I meant 14`)."""
    numbers = said.tags.bare_numbers
    corrected = bool(said.conversation.clock) and said.tags.has("connective", "correction")
    own = said.tags.time.names_time or said.tags.kinds or said.tags.content
    return numbers[0] if corrected and not own and len(numbers) == 1 and numbers[0] < _HOURS else None


def span_meant(said: Said, meant: TimeRef) -> Window | None:
    """The span of the time that is meant; a day alone, said as a correction, keeps the thread's time of day."""
    tags = said.tags
    before = said.conversation if said.conversation.event == said.scope else Conversation()
    usual = before.day if tags.has("connective") or len(tags.words) <= _SHORT else None
    if (
        before.clock
        and meant.names_day
        and not meant.names_time
        and (tags.has("connective", "correction") or said.ask("same_time"))
    ):
        hours, minutes = (int(part) for part in before.clock.split(":"))
        meant = replace(meant, at=time(hours, minutes))
    return window(meant, said.programme, said.now, usual)
