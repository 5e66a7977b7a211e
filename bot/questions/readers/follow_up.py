"""Questions that leave out what the thread is about."""

from datetime import timedelta
from typing import Final

from bot.programme.model import PAUSES, Item, Kind
from bot.programme.timeline import is_over, not_begun, peopled
from bot.questions.question import Question, Window
from bot.questions.readers.facts import next_facts
from bot.questions.readers.hall import on_or_next
from bot.questions.readers.items import about_items
from bot.questions.readers.lines_asked import about_window
from bot.questions.readers.people import about_people
from bot.questions.readers.pronouns import OF_SOMEBODY, says_who_leads, whoever
from bot.questions.reading import ITEM_ASKS, Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import current_items, following, next_item, overlaps

# The most words of a question that but takes up what was told.
_BRIEF = 4
# How shortly before an item one asks where to go to it.
_SHORTLY = timedelta(minutes=15)
# What is asked of an item rather than of the people on it.
_OF_ITEMS: Final = ("moderator", "duration", "end", "until", "where", "attend")
# Kinds in which nobody speaks, or nobody whom a programme names.
_WITHOUT_SPEAKERS = PAUSES | {Kind.PRIZE, Kind.SONG}
# The most unheard words of what everybody is at, while they are.
_UNHEARD = 3
# What one unheard word may weigh.
_ONE_WORD = 1.0


def follow_up(r: Reading) -> Question | None:
    """What is asked of the thread, else of whoever leads the conference, of what is on, or of what comes next."""
    if _of_another_subject(r):
        return None
    if _of_somebody_untold(r):
        people = whoever(r)
        return about_people(r, people, borrowed=True) if people else _of_unnamed(r)
    return _of_thread(r) or _of_chair(r) or _of_the_hour(r)


def _of_another_subject(r: Reading) -> bool:
    """True where most of what is told is unheard of, and nothing points back."""
    unheard = r.weighty and r.unexplained_share > 0.55
    of_somebody = r.wording.says_person and r.ask("title", "affiliation", "party", "with_whom")
    return unheard and not (r.ask("attend") or of_somebody or _points(r) or _how_long_for_us(r))


def _of_somebody_untold(r: Reading) -> bool:
    """True for what is asked of a person where the thread has none."""
    return r.ask(*OF_SOMEBODY) and (r.wording.says_person or r.wording.says_thing) and not r.conversation.people


def _asks_item(r: Reading) -> bool:
    """True where something is asked that a certain item or person can be asked."""
    return bool((r.asks | r.tags.asks) & ITEM_ASKS)


def _of_thread(r: Reading) -> Question | None:
    """What is asked of the people, facts or items that the thread is about."""
    before = r.conversation
    if before.event != r.scope or (len(before.items) != 1 and _of_one_in_sight(r)):
        return None
    if before.facts and _ends_with_what(r):
        return r.question("fact", facts=next_facts(r), borrowed=True)
    if not _asks_item(r):
        return _picked(r)
    if _means_people(r):
        return _of_its_people(r)
    if before.facts:
        return r.question("fact", facts=next_facts(r), borrowed=True)
    return _of_its_items(r) if before.items else _picked(r)


def _of_one_in_sight(r: Reading) -> bool:
    """True for `where do I go` and, while something is on, `when is this here over`: of none of several told of."""
    over = r.ask("end") and r.wording.says_this_here and r.conversation.asks == "schedule"
    return r.wording.leans("whither") or (bool(over) and bool(current_items(r.programme, r.now)))


def _ends_with_what(r: Reading) -> bool:
    """True for `instead of what`, and for nothing that is told besides."""
    words = [w.plain for w in r.tags.words if w.token.kind == "word"]
    return 1 < len(words) <= _BRIEF and words[-1] in r.lexicon.signs["what"] and not (r.tags.content or r.asks)


def _means_people(r: Reading) -> bool:
    """True where it is asked of the thread's people, and not of the items that they are on."""
    before = r.conversation
    if _when_do_we_begin(r) or (before.items and says_who_leads(r)):
        return False  # `she who gives them the floor` is described, and none of those told of
    of_them = r.wording.says_person or (before.asks == "fact" and r.tags.has("pronoun", "people"))
    if before.asks in {"author", "fact"} and before.facts and r.ask("when") and not of_them:
        return False  # `when is it from`, of a letter and not of who signed it
    if before.people and before.asks in {"person", "people"} and _asks_who_that_is(r):
        return True
    known = before.people or (r.wording.says_person and r.whom)
    return bool(known) and (
        r.wording.says_person or not before.items or r.ask("with_whom", "title", "affiliation", "party", "earlier")
    )


def _asks_who_that_is(r: Reading) -> bool:
    """True for a bare `who is that`, behind some of those in an item."""
    words = [w.plain for w in r.tags.words if w.token.kind == "word"]
    pointing = r.lexicon.signs["it"] | r.lexicon.signs["they"]
    return len(words) <= _BRIEF and r.asks <= {"who", "title"} and bool(words) and words[-1] in pointing


def _when_do_we_begin(r: Reading) -> bool:
    """True for `when do we begin`, behind an answer about somebody: it is all who are there, and not they."""
    we = not r.tags.forms.isdisjoint(r.lexicon.signs["we"])
    return we and r.ask("start") and not (r.wording.says_person or r.wording.says_thing)


def _of_its_people(r: Reading) -> Question:
    """What is asked of the thread's people, or of what they are on."""
    items = r.same_items()
    if r.ask("with_whom") and (then := _of_theirs_then(r)):
        return r.question("with_whom", people=r.same_people(), items=then, borrowed=True)
    if r.ask("with_whom") and items and (len(items) < len(r.conversation.items) or _only_some(r, items)):
        return r.question("with_whom", people=r.same_people(), items=items, borrowed=True)
    if _of_what_they_are_on(r):
        return about_items(r, items, borrowed=True)
    rows = _rows(r)
    counts = r.ask("count") and r.ask("speakers") and len(rows) == 1  # `how many speakers are there on it`
    if rows and r.wording.says_thing and (counts or (not r.wording.says_person and r.ask(*_OF_ITEMS))):
        return about_items(r, rows, borrowed=True)
    return about_people(r, r.same_people(), borrowed=True)


def _of_theirs_then(r: Reading) -> tuple[str, ...]:
    """What the thread's people are on in, in the part of the day that is told (`whom was he on with this morning`)."""
    span = r.span() if r.tags.time.part else None
    theirs = (i for p in r.same_people() for i in r.programme.items_of(p))
    return tuple(i.id for i in theirs if overlaps(i, span)) if span else ()


def _of_what_they_are_on(r: Reading) -> bool:
    """True where it is asked of an item that was told of with its people."""
    asked = r.ask("moderator", "duration", "end", "until", "where")
    return bool(r.conversation.items) and asked and not r.tags.has("pronoun", "person")


def _of_its_items(r: Reading) -> Question:
    """What is asked of the thread's items, or of the day that they are."""
    items = r.same_items()
    of_day = r.conversation.asks == "schedule"
    if r.ask("who", "speakers", "with_whom"):
        items = _with_somebody(r, items)
    if r.conversation.of_whole_day and r.ask("where"):
        return r.question("venue")
    if of_day and r.ask("end"):
        items = items[-1:]
    if r.ask("moderator") and _unmoderated(r, items) and not _without_speakers(r, items):
        return _who_leads_instead(r, items)
    return about_items(r, items, borrowed=True)


def _with_somebody(r: Reading, items: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the thread's items that somebody may be on in, else the next that names any, told beside them or not.

    A bare `who is that` means what was told of, though nobody is on in it.
    """
    by_id = r.programme.by_id
    spoken = tuple(i for i in items if by_id[i].kind not in _WITHOUT_SPEAKERS)
    if spoken or not items or _asks_who_that_is(r):
        return spoken or items
    told = tuple(i for i in r.conversation.listed if i in by_id)
    after = told[told.index(items[-1]) + 1 :] if items[-1] in told else ()
    last = by_id[items[-1]]
    behind = following(r.programme, last) if last.kind is not Kind.PRIZE and r.scope == r.event else ()
    later = (*after, *(i.id for i in behind if i.day == last.day))  # `lunch until two. Who is on then`
    return next(((i,) for i in later if peopled(r.programme, by_id[i])), items)


def _unmoderated(r: Reading, items: tuple[str, ...]) -> bool:
    return not any(r.programme.by_id[i].kind in CHOICES for i in items) and not r.has_moderator(items)


def _without_speakers(r: Reading, items: tuple[str, ...]) -> bool:
    """True for the song or the dinner: whoever leads the conference is not said to lead that."""
    silent = _WITHOUT_SPEAKERS | {Kind.EVENING}
    return bool(items) and all(r.programme.by_id[i].kind in silent for i in items)


def _who_leads_instead(r: Reading, items: tuple[str, ...]) -> Question:
    """Whoever is in a live recording, else whoever leads the conference."""
    live = len(items) == 1 and r.programme.by_id[items[0]].kind is Kind.LIVE
    return about_items(r, items, borrowed=True).with_(intent="who") if live else r.question("chair")


def _picked(r: Reading) -> Question | None:
    """`The second one`, of those that the thread lists."""
    before = r.conversation
    if not r.tags.bare_ordinals or not (before.items or before.listed):
        return None
    people = r.picked(tuple(p for p in before.listed if p in r.programme.people))
    if people and (not before.items or len(before.people) == 1):
        return about_people(r, people).with_(borrowed=True)
    items = r.same_items()
    return about_items(r, items).with_(borrowed=True) if len(items) == 1 else None


def _of_chair(r: Reading) -> Question | None:
    return r.question("chair") if r.ask("moderator", "chair") else None


def _of_the_hour(r: Reading) -> Question | None:
    """What is asked of now, where the thread has nothing of which it may be asked."""
    if not _asks_item(r) or (r.weighty and not _how_long_for_us(r)):
        return None
    return _where_to_be(r) if r.ask("where") else _of_what_is_on(r)


def _how_long_for_us(r: Reading) -> bool:
    """True for `how long do we have to sit and chew`, whatever it is that everybody is at."""
    ours = not r.tags.forms.isdisjoint(r.lexicon.signs["we"] & r.lexicon.first_person)
    at_it = bool(current_items(r.programme, r.now)) and not (r.foreign or r.names_something)
    return ours and at_it and r.ask("duration", "until") and len(r.tags.content) <= _UNHEARD


def _where_to_be(r: Reading) -> Question:
    """`Where do I go`: to what begins shortly, to what is on or next, or to the conference."""
    if ahead := _about_to_go(r):
        return about_window(r, Window("next", r.now), (ahead.id,))
    nearby = _nearby(r)
    if not nearby or not_begun(r.programme, r.now):
        return r.question("venue")
    return about_items(r, nearby, borrowed=True)


def _of_what_is_on(r: Reading) -> Question | None:
    """What is asked of what is on or next; who speaks at all, before the days of the conference."""
    nearby = _nearby(r)
    if nearby and r.ask("who", "speakers", "about", "duration", "until", "end", "when", "with_whom"):
        to_come = not_begun(r.programme, r.now) and r.now.date() not in r.programme.days
        if to_come and r.ask("who", "speakers"):
            return r.question("speakers")
        return about_items(r, nearby, borrowed=True)
    return r.question("over") if is_over(r.programme, r.now) else None


def _nearby(r: Reading) -> tuple[str, ...]:
    """What is on, or next where nothing is; where people are asked of, what has any."""
    return tuple(i.id for i in on_or_next(r, people=r.ask("who", "speakers", "with_whom")))


def _of_unnamed(r: Reading) -> Question | None:
    """What is told of those whom the programme announces without a name, in what was talked of or is on."""
    nearby = (*r.thread.items, *current_items(r.programme, r.now))
    item = next((i for i in nearby if i.unnamed), None)
    return about_items(r, (item.id,), borrowed=True) if item else None


def _about_to_go(r: Reading) -> Item | None:
    """The next item, where people ask where they are to go shortly before it (`where do I go?`)."""
    plain = {w.plain for w in r.tags.words}
    upcoming = next_item(r.programme, r.now)
    goes = bool(plain & r.lexicon.signs["going"]) and bool(plain & r.lexicon.signs["me"])
    if not goes or upcoming is None or upcoming.start is None or upcoming.start - r.now > _SHORTLY:
        return None
    return upcoming


def _rows(r: Reading) -> tuple[str, ...]:
    """What the people of the thread are on."""
    return tuple(dict.fromkeys(i.id for p in r.same_people() for i in r.programme.items_of(p)))


def _only_some(r: Reading, items: tuple[str, ...]) -> bool:
    """True where the thread holds some but not all of what its people are on (`today`, `the second one`)."""
    return set(items) < set(_rows(r))


def _points(r: Reading) -> bool:
    """True where a pronoun goes back to the thread, and one unheard word beside it makes it no other subject."""
    pronouns = r.tags.of("pronoun", "thing", "person", "people", "other")
    pointed = any(set(h.positions) & r.tags.focus for h in pronouns)
    return pointed and r.thing_known and r.tags.focus_weight <= _ONE_WORD and not r.foreign
