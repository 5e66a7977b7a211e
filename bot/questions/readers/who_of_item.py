"""Who in an item is what is asked: `is there a mayor in house 2`, `how many women are in it`, `anybody from KL`."""

from collections.abc import Iterable
from typing import Final

from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.model import Item, Kind
from bot.programme.timeline import cast
from bot.questions.leaving_out import leaving_out
from bot.questions.proper_names import is_place
from bot.questions.question import Question
from bot.questions.readers.offices import from_there
from bot.questions.reading import Reading
from bot.questions.sorts_of_people import is_trade, sort_places, sorts_named
from bot.questions.subjects import CHOICES
from bot.questions.windows import overlaps

# Of which there is but one that people call by its kind.
_ALONE: Final = frozenset({Kind.DEBATE, Kind.LIVE})
# How many words before a kind an `in` stands at most.
_LED: Final = 3
# The same before a choice that is told apart by its subject.
_NEAR: Final = 2
# What may be asked of some of those in an item.
_ASKED: Final = frozenset({"count", "exists", "list", "people_of", "speakers", "title", "who"})


def who_of_item(r: Reading) -> Question | None:
    """Those in an item who are of the sort, the trade, the organisation or the town that is named, or that none is."""
    return _moderator(r) or _but_those(r) or _those_named(r)


def _moderator(r: Reading) -> Question | None:
    """`Who leads the session on homes`, of the choice that is named by its subject."""
    told = _choice_by_subject(r) if r.tags.asks == {"moderator"} and not r.people_here else None
    told = told if told and not r.subjects.numbered and not r.tags.time.names_time else None
    return r.question("moderator", items=(told.id,)) if told else None


def _those_named(r: Reading) -> Question | None:
    items = named_items(r)
    by_subject = items and not r.subjects.numbered  # `who is in the house that is about data`
    asks = (r.asks - {"about"} if by_subject else r.asks) or r.asks
    if asks - _ASKED or not (asks or r.wording.without_interrogative):
        return None
    on = cast(items)
    if not items or _names_others(r):
        return None
    if not on:
        told = any(i.unnamed for i in items) or those_of(r, on) is None
        return None if told else r.question("who", items=tuple(i.id for i in items))
    people = those_of(r, on)
    if people is None:
        return None
    if not people:
        return r.question("none_of_them", people=on)
    return told_of(r, people)


def _but_those(r: Reading) -> Question | None:
    """`Who in the debate is no politician`, `who besides politicians`: all in it but those of the sort."""
    if r.asks - _ASKED - {"besides", "instead"} or not r.ask("who", "exists"):
        return None
    but = r.ask("who") and (r.ask("besides") or not r.tags.forms.isdisjoint(r.lexicon.signs["negations"]))
    than = r.ask("exists") and bool(leaving_out(r))
    items = named_items(r) if but or than else ()
    on = cast(items)
    excluded = those_of(r, on) if on and not r.people_here else None
    rest = tuple(p for p in on if p not in excluded) if excluded else ()
    return told_of(r, rest) if rest else None


def told_of(r: Reading, people: tuple[str, ...]) -> Question:
    """Some of those in the items that are named: what else they are on in is no other than what is asked."""
    items = tuple(i.id for i in named_items(r))
    every = those_of(r, tuple(r.programme.appearances_of)) or ()
    asked = r.question("person" if len(people) == 1 else "people", people=people, items=items, kinds=frozenset())
    return asked.with_(among=among_whom(r, every))


def among_whom(r: Reading, people: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The items that people are in, each with the one, as a question's `among`."""
    return tuple((item.id, person) for person in people for item in r.programme.items_of(person))


def named_items(r: Reading) -> tuple[Item, ...]:
    """The items named by number, the only one of its kind, a choice named by its subject, or a theme with its parts."""
    if r.subjects.numbered or not r.asks:
        return r.subjects.numbered
    alone = r.of_kind(r.subjects.kinds & _ALONE)
    if len(alone) == 1 and _is_inside(r):
        return alone
    if (told := _choice_by_subject(r)) and _led_inside(r):
        return (told,)
    topics = r.subjects.best_topics(frozenset({Kind.THEME})) if Kind.THEME in r.subjects.kinds else ()
    theme = r.programme.by_id[topics[0].id] if topics and topics[0].strong else None
    return (theme, *r.programme.children.get(theme.id, ())) if theme else ()


def _choice_by_subject(r: Reading) -> Item | None:
    """The one choice meant by `the house on AI`."""
    kinds = r.subjects.kinds & CHOICES
    topics = r.subjects.best_topics(kinds) if kinds and not r.wording.plural else ()
    behind = max((h.last for h in r.tags.of("kind")), default=0)
    telling = topics[0].positions & r.tags.focus - sort_places(r) if len(topics) == 1 and topics[0].strong else ()
    comma = next((p for p, w in enumerate(r.tags.words) if p > behind and w.token.kind == "comma"), len(r.tags.words))
    told = any(behind < p < comma for p in telling)
    return r.programme.by_id[topics[0].id] if told else None


def _led_inside(r: Reading) -> bool:
    """True for `in the house`, `in that house`."""
    words, leads = r.tags.words, r.lexicon.signs["in_place"]
    return any(w.plain in leads for h in r.tags.of("kind") for w in words[max(0, h.first - _NEAR) : h.first])


def _is_inside(r: Reading) -> bool:
    """True for `in the debate`, `in the democratic debate`; not for `who has to debate`."""
    words, leads = r.tags.words, r.lexicon.signs["in_place"]
    for hit in r.tags.of("kind"):
        before = [w.plain for w in words[max(0, hit.first - _LED) : hit.first]]
        told_apart = r.tags.is_definite(hit.last) or (len(before) > 1 and before[-1] not in leads)
        if told_apart and not leads.isdisjoint(before):
            return True
    return False


def _names_others(r: Reading) -> bool:
    """True where somebody or a time is named, one office-holder is meant, or all but some are asked for."""
    definite = any(r.tags.is_definite(p) for p in r.description.office_places)
    span = r.span() if r.tags.time.names_time and not r.tags.time.relation else None
    then = r.tags.time.within_day and not (span and all(overlaps(i, span) for i in named_items(r)))
    return bool(r.people_here) or definite or then or r.wording.denies


def those_of(r: Reading, on: tuple[str, ...]) -> tuple[str, ...] | None:
    """Whoever of them is all that is named; None where no sort is named, or words that are none."""
    sorts, known = sorts_named(r), sort_places(r) | _naming(r) | r.tags.positions_of("leaning", "employed")
    # `which women spoke in 2022`, `how many women has KL sent`
    spoken = r.lexicon.signs["past"] | r.lexicon.signs["speaking"] | r.lexicon.signs["sending"]
    said = frozenset(p for p in r.tags.content if r.tags.words[p].plain not in spoken) & r.tags.focus - known
    of_words = _of_words(r, said, on) if said else frozenset(on)
    if of_words is None or not (sorts or said):
        return None
    return tuple(p for p in on if p in of_words and all(fits(p) for fits in sorts))


def _naming(r: Reading) -> frozenset[int]:
    """The words that name what is no number (`the theme on homes`, `the democratic debate`)."""
    named = {i.id for i in named_items(r)} if not r.subjects.numbered else set()
    return frozenset(p for f in r.subjects.topics if f.id in named for p in f.positions)


def _of_words(r: Reading, places: frozenset[int], on: tuple[str, ...]) -> frozenset[str] | None:
    """Those of the organisation, town or trade that the words name; None where they name something else."""
    said = {stem(r.tags.words[p].plain) for p in places}
    led = r.ask("people_of") or _follows(r, min(places), "from", "sending") or _employs(r, max(places))
    known = frozenset(p.id for p in r.subjects.index.described.whose_place_says(said)).union(from_there(r))
    if known and led:
        return known
    titles = r.subjects.index.described.titles
    if all(is_trade(r.tags.words[p].plain, r.lexicon) for p in places):
        held = {p: {stem(w) for title in titles[p] for w in plain_words(title)} for p in on}
        return frozenset(p for p in on if all(any(w.endswith(trade) for w in held[p]) for trade in said))
    town = all(is_place(r.tags.words[p].plain, r.knowledge.home) for p in places)
    return frozenset() if led and town else None


def _employs(r: Reading, place: int) -> bool:
    """True for `KL employees`."""
    return any(h.first == place + 1 for h in r.tags.of("leaning", "employed"))


def _follows(r: Reading, place: int, *signs: str) -> bool:
    return place > 0 and any(r.tags.words[place - 1].plain in r.lexicon.signs[sign] for sign in signs)
