"""When and where the conference itself is: its dates, its venue, its town."""

from typing import Final

from bot.language.tokens import plain_words
from bot.programme.model import Kind
from bot.programme.timeline import lines, not_begun
from bot.questions.intent import Intent
from bot.questions.question import Question, Window
from bot.questions.readers.facts import best_fact, own_words, tells_of_more
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# What the name of another town weighs at most.
_ANOTHER_TOWN = 1.0
# What a word weighs at most that says nothing by itself.
_SMALL = 0.5
# From this share on the words are of the fact that they lead to.
_NEARLY_ALL = 0.9
# The most words of a bare `and which town`; what was asked before it of somebody, or of the conference.
_FEW: Final = 3
_OF_PERSON: Final[frozenset[Intent]] = frozenset({"person", "people", "who", "who_in_window", "moderator"})
_OF_CONFERENCE: Final[frozenset[Intent]] = frozenset({"dates", "venue", "day_starts", "day_ends"})


def when_it_will_be(r: Reading) -> Question | None:
    """`When is it`, before it has begun."""
    if not r.ask("when", "dates") or not r.about_event or r.weighty or r.tags.time.names_day:
        return None
    if (r.ask("end", "start") and r.programme.days) or (r.thing_known and not r.ask("dates")) or _of_edge(r):
        return None
    ahead = not_begun(r.programme, r.now) and r.now.date() not in r.programme.days
    return r.question("dates") if ahead else None


def _of_edge(r: Reading) -> bool:
    """True for `when is the last speaker on`."""
    edge = r.tags.time.first or r.tags.time.last or r.tags.bare_ordinals
    return bool(edge) and r.ask("who", "speakers")


def where_it_is(r: Reading) -> Question | None:
    """`Where is it`, of the conference by name or by what was asked before."""
    if not r.ask("where") or not r.about_event:
        return None
    on_from_before = not r.weighty and r.conversation.asks in _OF_CONFERENCE and not r.ask("now")
    named = (r.wording.says_event or _in_its_town(r)) and not r.ask("when", "who")
    return r.question("venue") if on_from_before or named else None


def _in_its_town(r: Reading) -> bool:
    """True for `where in Aalborg`, which names no more than the town of the forum."""
    city = set(plain_words(r.programme.event.city))
    told = [r.tags.words[p].plain for p in r.tags.content if r.tags.words[p].weight > _SMALL]
    return bool(told) and city.issuperset(told)


def how_long_it_is(r: Reading) -> Question | None:
    """`How many days is the forum`, `how many days does it last`."""
    in_days = any(r.tags.words[p].plain in r.lexicon.signs["days"] for p in r.tags.positions_of("ask", "duration"))
    of_it = r.ask("duration", "count") and (r.wording.says_event or (in_days and not r.thing_known)) and r.about_event
    return r.question("dates") if of_it and not r.tags.time.names_day and r.programme.days else None


def when_it_was(r: Reading) -> Question | None:
    """`When was the forum in 2019`: of one without a programme, or another one than where people are."""
    undated = not lines(r.programme) or r.scope != r.event
    whole = not (r.ask("start", "end") and lines(r.programme))
    of_it = r.wording.says_event or r.ask("venue") or _it_in_a_year(r)
    if not undated or not whole or not r.ask("dates", "when") or not of_it:
        return None
    return None if r.weighty or r.thing_known else r.question("venue" if r.ask("where") else "dates")


def _it_in_a_year(r: Reading) -> bool:
    """True for `when was it in 2019`, and for `when was it` of a forum without a programme."""
    alone = bool(r.tags.time.year) or not (lines(r.programme) or r.tags.content)
    return alone and r.tags.has("pronoun", "thing") and r.about_event and not r.tags.asks - {"when"}


def dates_by_name(r: Reading) -> Question | None:
    """`What date is it`, or `is it one day or two`."""
    of_a_day = r.ask("list") and r.tags.time.names_day  # `the Thursday in outline, for my calendar`
    named = r.wording.says_event and r.tags.asks == {"when"} and not _of_a_time(r)
    if (r.ask("dates") or named) and r.asks_of_event and not (of_a_day or tells_of_more(r)):
        if _is_over(r):
            return r.question("day_ends", window=Window("day", r.now, day=r.programme.days[-1]))
        site = any(set(h.positions) & r.tags.focus for h in r.tags.of("place", "site"))
        town = r.wording.whether and any(r.tags.words[p].plain in r.knowledge.towns for p in r.tags.focus)
        return r.question("venue" if r.ask("where") or site or town else "dates")
    days = r.wording.says_event and r.several_days and r.wording.whether and r.about_event
    return r.question("dates") if days or _says_date(r) else None


def _says_date(r: Reading) -> bool:
    """True for `the forum is on the 10th and 11th of May, right`, or `it is`."""
    it = r.wording.says_event or (r.wording.whether and r.tags.has("pronoun", "thing") and not r.thing_known)
    stated = it and r.tags.has("month") and _is_stated(r)
    return stated and not (r.tags.asks or r.tags.kinds or r.tags.content or r.people_here)


def _is_stated(r: Reading) -> bool:
    """True where the clause says what is: a copula stands in it."""
    return any(r.tags.words[p].plain in r.tags.copulas for p in r.tags.focus)


def _is_over(r: Reading) -> bool:
    """True for `when is the conference over`, and not for `on which dates`."""
    signs = r.lexicon.signs
    dates = not r.tags.forms.isdisjoint(signs["dates"])
    ends = r.ask("end") and not r.ask("start") and lines(r.programme)
    return bool(ends) and not dates and not r.tags.time.names_day


def _of_a_time(r: Reading) -> bool:
    """True where a day or an hour is named, or what is on first or last: something in the programme is asked for."""
    said = r.tags.time
    of_day = said.names_day or said.part or any(w.plain in r.lexicon.signs["day"] for w in r.tags.words)
    return bool(of_day or said.within_day or said.rest or said.first or said.last)


def venue_by_name(r: Reading) -> Question | None:
    """`Which building`, `what is the address`, `is it in Aalborg or in Copenhagen`."""
    if told := _of_house_told(r) or _of_person_told(r):
        return told
    of_item = r.wording.says_thing and r.conversation.items and not r.wording.says_event
    if r.subjects.kinds & {Kind.EVENING, Kind.MEAL}:
        return None  # `is the dinner at the same place as the conference`
    asked = r.wording.asked_for("venue") and r.asks_of_event and not of_item and not r.ask("repeats")
    asked = asked and not (_of_something_else(r) or _of_a_fact(r))
    if asked or _in_which_town(r) or _supposes_town(r) or (r.ask("venue") and r.wording.says_event):
        return r.question("venue")
    return None


def _of_house_told(r: Reading) -> Question | None:
    """`What is the house called`, behind one of those to choose between: that one, and not the building."""
    named = r.tags.positions("kind") & r.tags.positions_of("ask", "venue")
    items = tuple(i.id for i in r.thread.items if i.kind in CHOICES)
    return r.question("about", items=items, borrowed=True) if named and len(items) == 1 else None


def _of_person_told(r: Reading) -> Question | None:
    """A bare `which town`, behind somebody: the one that they are from."""
    told, words = r.thread.people, [w for w in r.tags.words if w.token.kind == "word"]
    bare = len(words) <= _FEW and not (r.tags.content or r.tags.time.names_day or r.wording.says_event)
    asked = r.wording.asked_for("venue") and not r.ask("where") and r.conversation.asks in _OF_PERSON
    if not (bare and asked) or len(told) != 1:
        return None
    return r.question("person", people=told, borrowed=True)


def _of_something_else(r: Reading) -> bool:
    """True for `where is the nearest cash machine`, of which nothing is known."""
    where = (h for h in r.tags.of("ask", "venue") if r.tags.words[h.first].plain in r.lexicon.signs["relative"])
    named = {h.last + behind for h in where for behind in (1, 2)}
    words = (r.tags.words[p] for p in named & {*r.tags.content})
    unknown = any(w.weight > _SMALL and not (w.topic or w.phrase) for w in words)
    return unknown and not r.wording.says_event and not _in_its_town(r)


def _of_a_fact(r: Reading) -> bool:
    """True for `the courses against stress, where were they`, of which the papers tell."""
    fact = best_fact(r)
    told = fact is not None and fact.strong > 0 and fact.share > _NEARLY_ALL and own_words(r, fact) > _SMALL
    return told and not r.wording.says_event


def _sites(r: Reading) -> frozenset[int]:
    """The positions of words for a place that forums are held in, whichever it is."""
    return frozenset(p for p, w in enumerate(r.tags.words) if w.plain in r.lexicon.signs["sites"])


def _towns(r: Reading) -> frozenset[int]:
    """The positions of the names of towns, municipalities and parts of the country."""
    known = (r.knowledge.towns, r.lexicon.regions, r.lexicon.parts_of_country)
    return frozenset(p for p, w in enumerate(r.tags.words) if any(w.plain in names for names in known))


def _supposes_town(r: Reading) -> bool:
    """True for `I thought it was in Aarhus` and `my husband says Odense, is that right`: a town and who supposes it."""
    signs, towns = r.lexicon.signs, _towns(r)
    supposes = not r.tags.forms.isdisjoint(signs["holding_that"]) or (towns and r.wording.leans("sure"))
    of_else = r.tags.asks - {"earlier", "exists"} or r.tags.kinds or r.people_here or r.thing_known
    explained = towns | {p for p, w in enumerate(r.tags.words) if w.plain in signs["holding_that"] | signs["relatives"]}
    it = r.tags.has("pronoun", "thing", "event") or r.wording.leans("sure")
    return bool(towns and supposes and it) and not (of_else or r.tags.openers) and explained.issuperset(r.tags.content)


def _in_which_town(r: Reading) -> bool:
    """True for `is it in Aalborg or in Copenhagen`: it is asked of the forum, in a town that could hold one."""
    inside = {h.last + 1 for h in r.tags.of("clock", "to", "in_")}
    towns = set(r.tags.focus & inside & _towns(r))
    towns |= _sites(r) & {q for p in r.tags.focus & inside for q in (p, p + 1)}
    if not towns:
        return False
    rest = r.tags.weight_besides(towns)
    asked = r.tags.asks - {"earlier", "exists"}
    # `is the Friday in Copenhagen`, `was 2023 in Aalborg as well`
    we = r.wording.whether and not r.tags.forms.isdisjoint(r.lexicon.signs["we"])  # `are we in Aalborg again`
    it = r.tags.has("pronoun", "thing", "event") or r.tags.time.names_day or r.tags.time.year or we
    of_it = it and not (asked or r.tags.kinds or r.thing_known)
    lies = not r.tags.forms.isdisjoint(r.lexicon.signs["lies"])
    stated = r.wording.whether or lies or ((r.wording.says_event or bool(r.tags.time.year)) and _is_stated(r))
    return bool(stated and of_it) and rest <= _ANOTHER_TOWN and not r.wording.says_person
