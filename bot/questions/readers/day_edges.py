"""Where a day begins and ends: when we start, what is first and last, when we are done."""

from collections.abc import Sequence
from datetime import date, time
from typing import Final

from bot.language.meanings import Cue
from bot.programme.lasting import is_ahead
from bot.programme.model import PAUSES, SPEECH, Item, Kind
from bot.programme.timeline import between, day_ends, first_of, not_begun, on_day
from bot.questions.question import Question, Window
from bot.questions.readers.lines_asked import about_window
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import current_items, likely_day, moment, next_item

# What people go into, and come out of again (`when are we out of there`).
_CHOSEN = CHOICES | {Kind.BREAKOUT, Kind.LIVE}
_WHEN_DONE: Final[frozenset[Cue]] = frozenset({"when", "end"})
# The most words of a question like `done when`, and of one that an `and` joins to what was talked of.
_TERSE, _BARE = 2, 4


def first_or_last_talk(r: Reading) -> Question | None:
    """`hvem taler sidst i morgen`: the talk that a day, or what is left of it, begins or ends with."""
    said = r.tags.time
    of_talks = r.subjects.kinds & {Kind.TALK, Kind.DEBATE}
    ends, starts = (r.ask("who") and not of_talks and r.ask(edge) for edge in ("end", "start"))
    final = -1 in r.tags.bare_ordinals and (bool(of_talks and said.names_day) or _says_speaker(r))
    last = said.last or ends or final
    if (
        r.wording.says_this
        or (said.first or starts) == last
        or not (of_talks or r.ask("who", "speakers"))
        or said.names_time
    ):
        return None
    if said.relation == "after":
        return None
    of_day = said.names_day or r.tags.has("pronoun", "deictic")  # `who ends it today`, `the last man on the stage`
    listed = r.conversation.listed and not (of_talks or of_day)
    if r.subjects.kinds - SPEECH or listed or r.weighty:
        return None
    day = r.day or _day_of_edge(r, last=last)
    talks = [i for i in on_day(r.programme, day) if i.appearances or (i.kind is Kind.OPENING and i.unnamed)]
    ahead = [i for i in talks if is_ahead(i, r.now)] or talks
    if not ahead:
        return None
    picked = ahead[-1] if last else (talks if said.names_day or r.wording.past else ahead)[0]
    return about_window(r, Window("at", picked.start or r.now, day=day), (picked.id,))


def _day_of_edge(r: Reading, *, last: bool) -> date:
    """The day that is meant where none is named: of another forum the one that it began or ended with."""
    days = r.programme.days
    if days and r.scope != r.event:
        return days[-1 if last else 0]
    told = r.conversation.day if r.conversation.event == r.scope else None
    return told if told in days and told and told > r.now.date() else likely_day(r.programme, r.now)


def _says_speaker(r: Reading) -> bool:
    return r.ask("who") and any(r.tags.words[p].plain in r.lexicon.signs["speaker"] for p in r.tags.focus)


def _is_gone(r: Reading) -> bool:
    """True once the last day of the current forum is past."""
    return r.scope == r.event and r.now.date() > r.programme.days[-1]


def start_question(r: Reading, day: date | None = None) -> Question | None:
    """When a day begins: the one that is named, else the likeliest; a forum that is over begins no more."""
    programme = r.programme
    if not programme.days:
        return r.question("day_starts", window=Window("day", r.now, day=r.now.date()))
    if _is_gone(r) and not (day or r.day or r.wording.past):
        return r.question("over")
    if r.wording.both_days:
        return r.question("day_starts", items=tuple(i.id for d in programme.days if (i := first_of(programme, d))))
    usual = likely_day(programme, r.now) if r.scope == r.event and not _is_gone(r) else programme.days[0]
    return _start_of(r, day or r.day or usual)


def _start_of(r: Reading, on: date) -> Question:
    """When a day begins, or the room; what is on or next, where that day has begun."""
    first = first_of(r.programme, on)
    if first and r.wording.whether and (r.tags.has("place") or r.ask("where")) and not r.ask("when"):
        return r.question("where", items=(first.id,))  # `is it in the big hall that we start`
    has_begun = on == r.now.date() and not r.tags.time.names_day
    current = current_items(r.programme, r.now)
    if current and has_begun and not r.ask("when"):
        return about_window(r, Window("now", r.now), tuple(i.id for i in current))
    upcoming = next_item(r.programme, r.now)
    if has_begun and first and first.start and first.start < r.now and upcoming and not r.wording.says_event:
        return r.question("schedule", window=Window("next", r.now), items=(upcoming.id,))
    return r.question("day_starts", items=(first.id,) if first else (), window=Window("day", r.now, day=on))


def end_question(r: Reading) -> Question | None:
    """When it ends: what people are in, what is on, a day, or the conference."""
    if not r.ask("end") or (r.subjects.kinds and not we_end(r)) or _how_long_free(r) or _of_thread_item(r):
        return None
    return _end_of_chosen(r) or (_end_of_day(r) if r.programme.days else _end_of_no_day(r))


def _of_thread_item(r: Reading) -> bool:
    """True where the end is asked of what the thread is about."""
    named = not r.tags.forms.isdisjoint(r.lexicon.signs["end_nouns"])  # `and the time it ends`
    pointed = r.wording.says_thing or named or _only_asks_when(r)
    known = r.thing_known and not r.day and not r.tags.time.rest
    return known and pointed and not (r.wording.says_event or _of_thread_day(r))


def _only_asks_when(r: Reading) -> bool:
    """True for `and ends?` and `done when`, which lean on the one thing that was just talked of."""
    joined = any(h.first == 0 for h in r.tags.of("connective")) or r.wording.says_point
    few = sum(w.token.kind == "word" for w in r.tags.words) <= (_BARE if joined else _TERSE)
    few = few and not any(w.plain in r.lexicon.signs["day"] for w in r.tags.words)
    return few and r.tags.asks <= _WHEN_DONE and len(r.thread.items) == 1 and not _ours(r)


def _end_of_chosen(r: Reading) -> Question | None:
    chosen = None if r.day else _out_of(r)
    return r.question("end", items=(chosen.id,), borrowed=True) if chosen else None


def _end_of_no_day(r: Reading) -> Question:
    """What is told where a programme has no days."""
    return r.question("day_ends", window=Window("day", r.now, day=r.now.date()))


def _end_of_day(r: Reading) -> Question:
    """When a day ends, or both do, what is left or last before that, or when what is on ends."""
    if r.wording.both_days:
        closing = (day_ends(r.programme, day) for day in r.programme.days)
        return r.question("day_ends", items=tuple(i.id for i in closing if i))
    if _what_is_left(r):
        return _until_the_end(r, r.day or likely_day(r.programme, r.now))
    day = r.day or _day_meant(r)
    if not day and (current := _of_what_is_on(r)):
        return r.question("end", items=(current.id,), borrowed=True)
    if r.tags.time.last and r.tags.time.relation == "before":
        return _last_before_end(r, day or likely_day(r.programme, r.now))
    if not day and r.ask("start") and len(r.programme.days) > 1 and _of_whole_forum(r):
        return r.question("day_spans")
    return last_line(r, day or _day_of_the_end(r))


def _of_whole_forum(r: Reading) -> bool:
    """True where both ends of the forum are asked for, and not those of the day that it is."""
    return r.scope != r.event or r.wording.says_event or not_begun(r.programme, r.now)


def _how_long_free(r: Reading) -> bool:
    """True for `how long are we free now`, in a break."""
    return r.ask("duration") and any(i.kind in PAUSES for i in current_items(r.programme, r.now))


def _until_the_end(r: Reading, day: date) -> Question:
    span = Window("rest", max(r.now, moment(day, time.min)), moment(day, time.max), day)
    left = between(r.programme, span.start, moment(day, time.max))
    return about_window(r, span, tuple(i.id for i in left))


def _day_meant(r: Reading) -> date | None:
    """The day that is meant without being named: `when does that day end`, or the thread's."""
    of_day = any(w.plain in r.lexicon.signs["day"] for w in r.tags.words)
    if r.thing_known and r.conversation.day and (r.wording.says_event or of_day or _of_thread_day(r)):
        return r.conversation.day
    return likely_day(r.programme, r.now) if of_day and r.wording.says_event else None


def _of_thread_day(r: Reading) -> bool:
    """True for `and when does it end`, where it was asked when a day begins."""
    return r.conversation.asks == "day_starts" and r.conversation.event == r.scope


def _of_what_is_on(r: Reading) -> Item | None:
    """What is on now, where its end is asked rather than the day's: `when is this over`, `are they done soon`."""
    here = any(r.tags.words[p].plain in r.lexicon.signs["here"] for p in r.tags.focus)
    ends_here = here and not (r.wording.says_event or r.ask("when"))  # `are we about to be done here`
    bare_this = any(r.tags.words[p].plain in r.lexicon.signs["this_one"] for p in r.tags.focus) and not r.tags.kinds
    ends_this = (bare_this and not r.wording.says_event) or r.wording.says_this
    here_and_now = (r.tags.has("ask", "now") and r.wording.says_thing) or ends_this or ends_here
    current = current_items(r.programme, r.now) if here_and_now or _they_end(r) else ()
    return current[0] if current and (here_and_now or current[0].appearances) else None


def _day_of_the_end(r: Reading) -> date | None:
    """The last day, where it is the conference's end that is asked; the next one once today has ended."""
    days, today = r.programme.days, r.now.date()
    before_five = bool(r.tags.time.at) and today in days  # `are we done before five` is asked of today
    if r.wording.says_event or (not_begun(r.programme, r.now) and not before_five):
        return days[-1]
    closing = day_ends(r.programme, today)
    over = closing is not None and closing.start is not None and closing.start <= r.now
    return next((d for d in days if d > today), None) if over and r.ask("when") and not r.wording.past else None


def _out_of(r: Reading) -> Item | None:
    """What people have chosen and ask when they are out of again (`when are we out again`), today and not over."""
    again = any(w.plain in r.lexicon.signs["again"] for w in r.tags.words) or len(r.tags.words) <= _TERSE
    of_more = r.wording.says_event or r.tags.time.rest or r.tags.time.last or not r.tags.asks <= _WHEN_DONE
    evening = [i for i in r.thread.items if i.kind is Kind.EVENING and i.day == r.now.date()]
    if evening and len(r.thread.items) == 1 and not of_more:
        return evening[0]
    if not again or of_more:
        return None
    chosen = [i for i in _told_of(r) if i.kind in _CHOSEN and i.end is not None and i.end > r.now]
    near = [i for i in chosen if i.day == r.now.date()] or [i for i in chosen if len(chosen) == 1]
    return next(iter(near), None)


def _told_of(r: Reading) -> Sequence[Item]:
    """The items that the thread is about, else those that everybody told of is in."""
    shared = [i for i in r.programme.items if set(r.thread.people) <= {a.person for a in i.appearances}]
    return r.thread.items or (shared if r.thread.people else ())


def _what_is_left(r: Reading) -> bool:
    """True for `what do we have left before we may go home`, where the end is only how far it is asked."""
    what = any(r.tags.words[p].plain in r.lexicon.signs["what"] for p in r.tags.focus)
    said = r.tags.time
    if what and said.rest and not r.ask("when"):
        return True
    far = said.relation_position in r.tags.focus
    far = far and any(h.first > said.relation_position for h in r.tags.of("ask", "end"))
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
    choices = r.subjects.kinds & CHOICES  # `when are we done in the houses`
    done_with = any(words[h.first - 1].plain in signs["with"] for h in r.tags.of("kind") if h.first)
    return _ours(r) and not (choices or done_with)


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
    return any(r.tags.words[p].plain in they for p in r.tags.focus) and not (r.wording.says_event or r.tags.time.last)
