"""Questions about talks and debates that name none: `the debate`, `the last talk`."""

from bot.programme.model import SPEECH, Item, Kind
from bot.programme.timeline import lines
from bot.questions.question import Question, Window
from bot.questions.readers.follow_up import follow_up
from bot.questions.readers.items import about_items
from bot.questions.readers.lines_asked import about_window, items_in
from bot.questions.readers.schedule import by_time
from bot.questions.reading import ITEM_ASKS, Reading
from bot.questions.windows import current_items


def talks_in_general(r: Reading, kinds: frozenset[Kind], items: tuple[Item, ...]) -> Question | None:
    """One by its place, or what is on."""
    return (
        _at_its_hour(r, kinds)
        or _next_one(r, kinds)
        or _nobody_known(r)
        or _first_or_last(r, kinds, items)
        or _on_now(r)
        or _told_of(r)
        or _moderator_of_told(r, items)
        or _debate(r, kinds, items)
        or by_time(r)
        or _of_what_is_on(r)
    )


def _at_its_hour(r: Reading, kinds: frozenset[Kind]) -> Question | None:
    """`The talk at half past eleven`: what begins then and has somebody speaking."""
    of_talks = Kind.THEME not in kinds or len(kinds) > 1
    span = r.span() if of_talks and r.tags.time.at and not r.tags.time.relation else None
    if span is None or span.label != "at":
        return None
    then = [i for i in items_in(r, span) if i.start == span.start and i.kind in SPEECH]
    return about_items(r, tuple(i.id for i in then)) if then else None


def _next_one(r: Reading, kinds: frozenset[Kind]) -> Question | None:
    """The next one of the kinds that are named, else the next talk of any."""
    ahead = [i for i in lines(r.programme) if i.start and i.start > r.now and i.kind in SPEECH]
    upcoming = iter([i for i in ahead if i.kind in kinds] or ahead)
    first = next(upcoming, None) if r.ask("next") else None
    return about_window(r, Window("next", r.now), (first.id,)) if first else None


def _nobody_known(r: Reading) -> Question | None:
    """Who speaks, of a forum without a programme."""
    return r.question("nobody") if r.ask("who", "speakers") and not lines(r.programme) else None


def _first_or_last(r: Reading, kinds: frozenset[Kind], items: tuple[Item, ...]) -> Question | None:
    """The first or last theme or debate."""
    timed, time = tuple(i for i in items if i.start), r.tags.time
    if kinds not in ({Kind.THEME}, {Kind.DEBATE}) or not timed or not (time.first or time.last):
        return None
    return about_items(r, (timed[-1 if time.last else 0].id,))


def _on_now(r: Reading) -> Question | None:
    """What is on: `this talk`, or what it is about without a word on which one."""
    current = current_items(r.programme, r.now)
    about_it = r.ask("about") and (r.ask("now") or not (r.tags.content or r.thing_known))
    if not current or current[0].kind not in SPEECH or not (r.wording.says_this or about_it):
        return None
    return about_items(r, (current[0].id,), borrowed=True)


def _told_of(r: Reading) -> Question | None:
    """`Who is it that gives the talk`, of what the thread is about."""
    if not r.thing_known or r.tags.content or not r.tags.has("pronoun", "thing") or not r.tags.asks & ITEM_ASKS:
        return None
    said = follow_up(r)
    return said if said and said.borrowed else None


def _moderator_of_told(r: Reading, items: tuple[Item, ...]) -> Question | None:
    """Who leads what the thread is about, where that has a moderator and none of the items has."""
    told = tuple(i.id for i in r.thread.items) if r.ask("moderator") else ()
    if len(told) != 1 or not r.has_moderator(told) or r.has_moderator(tuple(i.id for i in items)):
        return None
    return about_items(r, told, borrowed=True)


def _debate(r: Reading, kinds: frozenset[Kind], items: tuple[Item, ...]) -> Question | None:
    """`The debate`: of several none where the thread tells which."""
    debates = tuple(i.id for i in items if i.kind is Kind.DEBATE)
    named = Kind.DEBATE in kinds and "debate" in r.tags.kinds
    if not named or not debates or (len(debates) > 1 and r.thing_known):
        return None
    return about_items(r, debates)


def _of_what_is_on(r: Reading) -> Question | None:
    """What is asked of a talk that the message does not tell: of what the thread is about, or is on."""
    return follow_up(r) if r.wording.says_thing or r.ask("now", "who", "about", "end", "duration", "until") else None
