"""Questions that leave out what the thread is about."""

from datetime import timedelta
from typing import Final

from bot.programme.model import PAUSES, Item, Kind
from bot.programme.timeline import is_over, not_begun
from bot.questions.question import Question, Window
from bot.questions.readers.facts import next_facts
from bot.questions.readers.hall import on_or_next
from bot.questions.readers.items import about_items
from bot.questions.readers.lines_asked import about_window
from bot.questions.readers.people import about_people
from bot.questions.readers.pronouns import OF_SOMEBODY, whoever
from bot.questions.reading import ITEM_ASKS, Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import current_items, next_item

# So many items are a day as a whole rather than any of them.
_WHOLE_DAY = 4
# How shortly before an item one asks where to go to it.
_SHORTLY = timedelta(minutes=15)
# What is asked of an item rather than of the people on it.
_OF_ITEMS: Final = ("moderator", "duration", "end", "until", "where", "attend")
# Kinds in which nobody speaks, or nobody whom a programme names.
_WITHOUT_SPEAKERS = PAUSES | {Kind.PRIZE, Kind.SONG}
# What one unheard word may weigh.
_ONE_WORD = 1.0


def follow_up(r: Reading) -> Question | None:
    of_somebody = r.says_person and r.ask("title", "affiliation", "party", "with_whom")
    if r.weighty and r.unexplained_share > 0.55 and not r.ask("attend") and not of_somebody and not points(r):
        return None
    conversation = r.conversation
    known = conversation.event == r.scope
    asks = r.tags.asks & ITEM_ASKS
    if r.ask(*OF_SOMEBODY) and (r.says_person or r.thing) and not conversation.people:
        return about_people(r, people, borrowed=True) if (people := whoever(r)) else _of_unnamed(r)
    if (
        known
        and (conversation.people or (r.says_person and r.whom))
        and (r.says_person or not conversation.items or r.ask("with_whom", "title", "affiliation", "party", "earlier"))
        and asks
    ):
        same = r.same_items()
        if r.ask("with_whom") and same and (len(same) < len(conversation.items) or _only_some(r, same)):
            return r.question("with_whom", people=r.same_people(), items=same, borrowed=True)
        if (
            conversation.items
            and r.ask("moderator", "duration", "end", "until", "where")
            and not r.tags.has("pronoun", "person")
        ):
            return about_items(r, same, borrowed=True)
        rows = _rows(r)
        if rows and r.thing and not r.says_person and r.ask(*_OF_ITEMS):
            return about_items(r, rows, borrowed=True)
        return about_people(r, r.same_people(), borrowed=True)
    if known and conversation.facts and asks:
        return r.question("fact", facts=next_facts(r), borrowed=True)
    if known and conversation.items and asks:
        items = r.same_items()
        if r.ask("who", "speakers", "with_whom"):
            items = tuple(i for i in items if r.programme.by_id[i].kind not in _WITHOUT_SPEAKERS) or items
        if r.ask("where") and len(items) > _WHOLE_DAY and conversation.asks == "schedule":
            return r.question("venue")
        if r.ask("end") and len(items) > 1 and conversation.asks == "schedule":
            items = items[-1:]
        if (
            r.ask("moderator")
            and not any(r.programme.by_id[i].kind in CHOICES for i in items)
            and not r.has_moderator(items)
        ):
            alone = len(items) == 1 and r.programme.by_id[items[0]].kind is Kind.LIVE
            return about_items(r, items, borrowed=True).with_(intent="who") if alone else r.question("chair")
        return about_items(r, items, borrowed=True)
    if known and r.tags.bare_ordinals and (conversation.items or conversation.listed):
        listed = tuple(p for p in conversation.listed if p in r.programme.people)
        picked = r.picked(listed)
        if picked and (not conversation.items or len(conversation.people) == 1):
            return about_people(r, picked).with_(borrowed=True)
        items = r.same_items()
        if len(items) == 1:
            return about_items(r, items).with_(borrowed=True)
    if r.ask("moderator", "chair"):
        return r.question("chair")
    if asks and not r.weighty:
        if r.ask("where") and (ahead := _about_to_go(r)):
            return about_window(r, Window("next", r.now), (ahead.id,))
        nearby = on_or_next(r, people=r.ask("who", "speakers", "with_whom"))
        if r.ask("where") and not nearby:
            return r.question("venue")
        if nearby and r.ask("who", "speakers", "about", "where", "duration", "until", "end", "when", "with_whom"):
            if r.ask("where") and not_begun(r.programme, r.now):
                return r.question("venue")
            if r.ask("who", "speakers") and not_begun(r.programme, r.now) and r.now.date() not in r.programme.days:
                return r.question("speakers")
            return about_items(r, tuple(i.id for i in nearby), borrowed=True)
        if is_over(r.programme, r.now):
            return r.question("over")
    return None


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


def points(r: Reading) -> bool:
    """True where a pronoun goes back to the thread, and one unheard word beside it makes it no other subject."""
    pronouns = r.tags.of("pronoun", "thing", "person", "people", "other")
    pointed = any(set(h.positions) & r.tags.focus for h in pronouns)
    return pointed and r.thing_known and r.tags.focus_weight <= _ONE_WORD and not r.foreign
