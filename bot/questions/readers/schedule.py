"""Questions by the clock: which sort is asked of before which, and what is on now, next and for how long."""

from collections.abc import Callable, Iterable
from typing import Final

from bot.language.meanings import Cue
from bot.programme.timeline import first_of, is_on, on_day
from bot.questions.details import WHOLE
from bot.questions.proper_names import is_place
from bot.questions.question import Question, Window
from bot.questions.readers.day_edges import end_question, first_or_last_talk, last_line, start_question
from bot.questions.readers.earlier_lines import before_now, last_on_stage, missed_today
from bot.questions.readers.lines_asked import about_window, current_or_next, next_line
from bot.questions.readers.named_time import at_a_named_time, at_the_same_time, held_then
from bot.questions.reading import Reading
from bot.questions.windows import current_items, likely_day, next_item

# What was asked of a day of which the other end is asked now.
_OF_DAY_EDGES = frozenset({"day_starts", "day_ends"})
# The ordinals of what stands first and last.
_EDGES = frozenset({1, -1})
# What share of the words is unexplained, and what all weigh, where a message is about something else.
_UNEXPLAINED, _WEIGHTY = 0.6, 1.3
# What is asked of the programme by the clock, whatever is told besides.
_OF_CLOCK: Final[tuple[Cue, ...]] = ("now", "next", "previous", "miss", "list", "end", "start", "until")


def by_time(r: Reading) -> Question | None:
    """What is on, comes or was; None where a person or a subject is asked of, or nothing by the clock."""
    if _of_somebody(r) or _of_something_else(r):
        return None
    if _of_no_subject(r):
        return r.question("no_topic", words=r.tags.quote_of(sorted(r.tags.content_asked)))
    return next((question for reader in _BY_CLOCK if (question := reader(r)) is not None), None)


def _of_somebody(r: Reading) -> bool:
    """True for `what does she talk about`, of whom the thread is about."""
    known = (r.conversation.people and r.thing_known) or (r.whom and r.ask("start"))  # `when does he get going`
    asked = r.ask("with_whom", "who", "about", "where", "start")
    return bool(known) and r.tags.has("pronoun", "person") and asked


def _of_no_subject(r: Reading) -> bool:
    """True for `when does the one on farming begin`, where nothing in the programme is about it."""
    told = r.tags.content_asked
    return bool(told) and r.wording.points_at_subject and r.ask("when", "start", "end", "duration", "until")


def _of_something_else(r: Reading) -> bool:
    """True where most of what a message tells is unexplained, and nothing is asked by the clock."""
    if _who_is_that(r) or _begins_or_ends(r):
        return True
    on_schedule = r.ask(*_OF_CLOCK) or r.tags.time.rest or r.tags.time.at or _stays_here(r)
    return not on_schedule and r.weighty and r.unexplained_share > _UNEXPLAINED and r.tags.weight > _WEIGHTY


def _who_is_that(r: Reading) -> bool:
    """True for `who is king now`, and not for `who is it with the microphone now`."""
    copulas = r.tags.copulas
    behind = (h.last + 1 for h in r.tags.of("ask", "who") if r.tags.words[h.last].plain in copulas)
    return r.tags.asks == {"who", "now"} and _nothing_here(r, behind)


def _begins_or_ends(r: Reading) -> bool:
    """True for `when does the zoo open`, of what stands right behind the verb; not for `when does it open`."""
    behind = (h.last + 1 for h in r.tags.of("ask", "start", "end"))
    of_forum = r.wording.says_event or r.tags.kinds
    asked = r.ask("when") and r.tags.asks <= {"start", "end", "when"}
    return asked and not of_forum and _nothing_here(r, behind)


def _nothing_here(r: Reading, places: Iterable[int]) -> bool:
    """True where a word that is asked of leads to nothing in the programme."""
    told = set(r.tags.content_asked) - r.explained
    return any(p in told and not is_place(r.tags.words[p].plain, r.lexicon) for p in places)


def _stays_here(r: Reading) -> bool:
    """True for `how long are we to stand here and look at pens`."""
    said = {r.tags.words[p].plain for p in r.tags.focus}
    signs = r.lexicon.signs
    return r.ask("duration") and not said.isdisjoint(signs["own_subject"]) and not said.isdisjoint(signs["here"])


def _time_of_day(r: Reading) -> Question | None:
    """`What time is it`, told with what is on."""
    return r.question("time_of_day", items=_on_now(r)) if r.ask("time_of_day") else None


def _missed_now(r: Reading) -> Question | None:
    """`What am I missing`, while it is on."""
    return about_window(r, Window("now", r.now), _on_now(r)) if r.ask("miss") else None


def _how_long_a_day(r: Reading) -> Question | None:
    """`How long is the day`, `how many hours are we here tomorrow`."""
    of_day = any(r.tags.words[p].plain in r.lexicon.signs["day"] for p in r.tags.focus)
    of_day = of_day or (_stays_here(r) and r.tags.time.names_day)
    if not of_day or not r.ask("duration") or r.tags.time.within_day or r.weighty:
        return None
    return last_line(r, r.day).with_(detail=WHOLE)


def _around_start(r: Reading) -> set[str]:
    """The words in and beside a cue for when something starts."""
    words = r.tags.words
    beside = (p for h in r.tags.of("ask", "start") for p in (*h.positions, h.first - 1, h.last + 1))
    return {words[p].plain for p in beside if 0 <= p < len(words)}


def _until_we_start(r: Reading) -> Question | None:
    """`How long is it until we begin`: until the next line, at dinner too, whatever was told of."""
    ours = not r.lexicon.signs["own_subject"].isdisjoint(_around_start(r))
    of_all = not (r.thread.known and r.wording.says_thing) and ours and not r.subjects.kinds
    upcoming = next_item(r.programme, r.now) if of_all and r.ask("until") and r.ask("start") else None
    return r.question("until", items=(upcoming.id,)) if upcoming else None


def _how_long(r: Reading) -> Question | None:
    """`How long does it go on`, of what is on."""
    if r.thing_known or not r.ask("until", "duration"):
        return None
    return current_or_next(r, "until" if r.ask("until") else "duration")


def _when_we_start(r: Reading) -> Question | None:
    """`We start at half past nine on Friday, right?`, or `it starts`: when it is that a day begins."""
    points = r.wording.says_thing and r.thing_known
    we = r.lexicon.signs["we"] if points else r.lexicon.signs["we"] | r.lexicon.signs["it"]
    ours = not we.isdisjoint(_around_start(r))
    else_told = r.tags.openers or r.tags.kinds or r.weighty or points
    if not ours or r.tags.time.at is None or else_told:
        return None
    day = r.day or likely_day(r.programme, r.now)
    if day == r.now.date() and r.tags.time.at > r.now.time():
        return start_question(r)  # `again`, as it goes on
    first = first_of(r.programme, day)
    return r.question("day_starts", items=(first.id,), window=Window("day", r.now, day=day)) if first else None


def _what_comes(r: Reading) -> Question | None:
    return next_line(r) if r.ask("then", "next") else None


def _what_is_on(r: Reading) -> Question | None:
    """`What is on now`; what is asked of the thread's item is not asked of the clock, unless that is not on."""
    if not r.ask("now") or (r.thread.items and _asks_of_thread(r)):
        return None
    return about_window(r, Window("now", r.now), _on_now(r))


def _asks_of_thread(r: Reading) -> bool:
    """True for `where is it now`, `what was it about now`, and for who speaks now while what was told of is on."""
    by_now = not r.tags.forms.isdisjoint(r.lexicon.signs["at_present"]) and not r.wording.past
    elsewhere = by_now and not any(is_on(item, r.now) for item in r.thread.items)
    return r.ask("where", "about", "moderator") or (r.ask("who") and not elsewhere)


def _when_it_starts(r: Reading) -> Question | None:
    return start_question(r) if r.ask("start") and not r.thing_known else None


def _first_or_last(r: Reading) -> Question | None:
    """`And the last thing?`, of a day: but not `in the last row, who are they all`."""
    last = r.tags.time.last or -1 in r.tags.bare_ordinals
    of_edge = last or r.tags.time.first or not _EDGES.isdisjoint(r.tags.bare_ordinals)
    pointed = r.wording.says_person or r.tags.has("pronoun", "people")
    of_day = r.conversation.day if r.conversation.asks in _OF_DAY_EDGES and not r.tags.time.names_day else None
    if not of_edge or pointed or r.weighty or (r.thing_known and not of_day) or r.tags.kinds:
        return None
    return last_line(r, of_day) if last else start_question(r, of_day)


def _whole_programme(r: Reading) -> Question | None:
    """`Show me the programme`: of the likeliest day."""
    if not r.ask("list") or r.weighty:
        return None
    day = likely_day(r.programme, r.now)
    items = tuple(i.id for i in on_day(r.programme, day))
    return r.question("schedule", window=Window("day", r.now, day=day), items=items, detail=WHOLE)


def _on_now(r: Reading) -> tuple[str, ...]:
    return tuple(i.id for i in current_items(r.programme, r.now))


# The edges of a day may be told with an hour of their own (`are we done before five`), so they come before the time
# that is named, and that before what leaves the time to now.
_BY_CLOCK: tuple[Callable[[Reading], Question | None], ...] = (
    _time_of_day,
    first_or_last_talk,
    end_question,
    at_the_same_time,
    missed_today,
    held_then,
    _how_long_a_day,
    _until_we_start,
    _when_we_start,
    at_a_named_time,
    _missed_now,
    last_on_stage,
    before_now,
    _how_long,
    _what_comes,
    _what_is_on,
    _when_it_starts,
    _first_or_last,
    _whole_programme,
)
