"""Which event a message is about."""

from bot.questions.conversation import Conversation
from bot.questions.knowledge import Knowledge
from bot.questions.tags import Tags


def event_of(tags: Tags, knowledge: Knowledge, current: str, conversation: Conversation) -> str:
    """The id of the event asked about; "" for a year in which the store has none.

    A year or a date that only one event has names it; so do words for last year. Otherwise it is the current event,
    or the one the thread is about while the message goes on from it.
    """
    now_year = knowledge.programmes[current].event.year
    if tags.time.year is not None:
        years = tags.time.years or (tags.time.year,)
        named = [event for year in years if (event := knowledge.event_of_year(year))]
        if named:
            return named[0]
        printed = " ".join(p.text for item in knowledge.programmes[current].items for p in item.printed)
        return current if now_year in years or any(str(year) in printed for year in years) else ""
    signs = tags.values("clock")
    if "this_year" in signs:
        return current
    if "last_year" in signs and "earlier" not in tags.asks:
        earlier = [e for e, p in knowledge.programmes.items() if p.event.year < now_year and not p.event.invented]
        if earlier:
            return earlier[-1]
    day = tags.time.day
    if day and day not in knowledge.programmes[current].days and "month" in {h.category for h in tags.hits}:
        for event, programme in reversed(list(knowledge.programmes.items())):
            span = (programme.event.starts, programme.event.ends)
            if (
                span[0]
                and span[1]
                and (span[0].month, span[0].day) <= (day.month, day.day) <= (span[1].month, span[1].day)
            ):
                return event
    if tags.has("pronoun", "person") and conversation.people and conversation.event != current and conversation.event:
        return conversation.event if _goes_on(tags) else current
    if conversation.event and conversation.event != current:
        more = _leans(tags) and _told(tags, knowledge, conversation.event) > _told(tags, knowledge, current)
        return conversation.event if more or _goes_on(tags) else current
    return current


def _leans(tags: Tags) -> bool:
    """True for a message that may go on from what was said with words of its own (`and the one about homes`)."""
    joined = any(h.first == 0 for h in tags.of("connective"))
    timed = tags.time.names_day or tags.time.names_time or {"now", "next"} & tags.asks
    return not timed and (joined or tags.has("pronoun", "thing", "person", "people", "other"))


def _told(tags: Tags, knowledge: Knowledge, event: str) -> float:
    """How much of a message's own words an event tells of."""
    index = knowledge.indexes[event]
    tables = ((index.items, "item"), (index.facts, "fact"), (index.people, "person"))
    found = (index.find(tags.words, tags.content, table, name)[:1] for table, name in tables)
    return max((f.score * f.share for best in found for f in best), default=0.0)


def _goes_on(tags: Tags) -> bool:
    """True for a message that leans on what was said: a pronoun or a bare ask, and nothing of its own."""
    if {"now", "next"} & tags.asks:
        return False
    own = (
        tags.kinds
        or any(n.kind for n in tags.numbered)
        or tags.time.names_day
        or tags.time.names_time
        or tags.weight > 0.8
    )
    return not own and bool(tags.has("pronoun") or tags.asks or tags.numbered)
