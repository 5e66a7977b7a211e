"""Which event a message is about."""

from collections.abc import Mapping
from typing import Final

from bot.language.meanings import Cue
from bot.questions.conversation import Conversation
from bot.questions.knowledge import Knowledge
from bot.questions.subjects import KINDS
from bot.questions.tags import Tags

# A year further ahead is one that things are planned for (`80 homes before 2030`), and no conference's.
_SOON = 2
# What is asked of what is to come, where nothing says that it has been.
_OF_WHAT_COMES: Final[frozenset[Cue]] = frozenset({"when", "until", "start", "end"})


def event_of(
    tags: Tags, knowledge: Knowledge, current: str, conversation: Conversation, words: Mapping[str, frozenset[str]]
) -> str:
    """The id of the event asked about; "" for a year in which the store has none.

    A year or a date that only one event has names it; so do words for last year. Otherwise it is the current event,
    or the one the thread is about while the message goes on from it. `words` are the lexicon's signs.
    """
    past = words["past"]
    now_year = knowledge.programmes[current].event.year
    if tags.time.year is not None and tags.time.year <= now_year + _SOON and not _only_told(tags):
        years = tags.time.years or (tags.time.year,)
        named = [event for year in years if (event := knowledge.event_of_year(year))]
        if named:
            return named[0]
        printed = " ".join(p.text for item in knowledge.programmes[current].items for p in item.printed)
        return current if now_year in years or any(str(year) in printed for year in years) else ""
    signs = tags.values("clock")
    if tags.this_year:
        return current
    if then := _then(tags, knowledge, current, conversation, words["formerly"]):
        return then
    if {"last_year", "year_before"}.intersection(signs) and "earlier" not in tags.asks and not _ahead(tags, past):
        # The year before that of the thread, or before this one.
        told = knowledge.programmes.get(conversation.event) if "year_before" in signs else None
        until = told.event.year if told else now_year
        earlier = [e for e, p in knowledge.programmes.items() if p.event.year < until and not p.event.invented]
        if earlier:
            return earlier[-1]
    if "that_year" in signs and conversation.event:
        return conversation.event
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
    elsewhere = bool(conversation.event) and conversation.event != current
    if elsewhere and _of_thread(tags, knowledge, current, conversation, past):
        return conversation.event
    return current


def _then(tags: Tags, knowledge: Knowledge, current: str, conversation: Conversation, back: frozenset[str]) -> str:
    """The latest other event where whoever the thread is about was on, for `back then` and the like; "" for none."""
    if tags.forms.isdisjoint(back) or conversation.event != current or not tags.has("pronoun", "person"):
        return ""
    here = knowledge.programmes[current]
    names = {here.people[p].name for p in conversation.people if p in here.people}
    earlier = (
        event
        for event, programme in reversed(list(knowledge.programmes.items()))
        if programme.event.year < here.event.year and not programme.event.invented
        if any(programme.people[p].name in names for p in programme.appearances_of)
    )
    return next(earlier, "")


def _ahead(tags: Tags, past: frozenset[str]) -> bool:
    """True where it is asked when something comes, and not what has been (`when is the last time that …`)."""
    return bool(tags.asks & _OF_WHAT_COMES) and not any(w.plain in past for w in tags.words)


def _only_told(tags: Tags) -> bool:
    """True where a year is but told of, and this year asked about (`he was on in 2022. Is he here this year?`)."""
    here = tags.this_year_at
    told = [tags.clauses[p] for p in tags.time.positions if tags.words[p].token.kind == "number"]
    return tags.this_year and max(told, default=0) < tags.clauses[here] == tags.clauses[-1]


def _leans(tags: Tags) -> bool:
    """True for a message that may go on from what was said with words of its own (`and the one about homes`)."""
    joined = any(h.first == 0 for h in tags.of("connective"))
    timed = tags.time.names_day or tags.time.names_time or {"now", "next"} & tags.asks
    return not timed and (joined or tags.has("pronoun", "thing", "person", "people", "other"))


def _told(tags: Tags, knowledge: Knowledge, event: str) -> float:
    """How much of a message's own words an event tells of."""
    index = knowledge.indexes[event]
    words, told = tags.words, tags.content
    found = (
        index.find(words, told, index.items)[:1],
        index.find(words, told, index.facts)[:1],
        index.find(words, told, index.people)[:1],
    )
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


def _of_thread(
    tags: Tags, knowledge: Knowledge, current: str, conversation: Conversation, past: frozenset[str]
) -> bool:
    """True for a message that goes on about the other forum that the thread is about.

    It leans on what was said, or it speaks of what only that forum has (its letter, its kinds of items), or of the
    past, or goes on (`og den om ...`) with a subject that this forum tells no more of than that one.
    """
    if {"now", "next"} & tags.asks or tags.time.names_day or tags.time.names_time:
        return False
    if _goes_on(tags):
        return True
    there = conversation.event
    if any(w.plain in tags.sources for w in tags.words):
        return True
    kinds = frozenset(kind for value in tags.kinds for kind in KINDS.get(value, frozenset()))
    if kinds and knowledge.items_of_kind(there, kinds) and not knowledge.items_of_kind(current, kinds):
        return True
    spoken_of_past = any(tags.words[p].plain in past for p in tags.focus)
    if spoken_of_past and not tags.content:
        return True
    if not (spoken_of_past or _leans(tags)) or not tags.content:
        return False
    return _told(tags, knowledge, there) > _told(tags, knowledge, current)
