"""Questions that facts answer before all else: what a recap, a letter or a note tells."""

from typing import Final

from bot.language.meanings import Cue
from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.model import Item, Kind
from bot.programme.timeline import lines
from bot.questions.evidence import Found
from bot.questions.names import NameMatch
from bot.questions.question import Question
from bot.questions.readers.bodies import done_body
from bot.questions.readers.facts import (
    MOST,
    MUCH,
    about_of,
    asks_for_whole,
    best_fact,
    date_of_paper,
    ends_a_body,
    fact_question,
    is_of_items,
    is_told_elsewhere,
    own_words,
    people_of,
    told,
)
from bot.questions.readers.people import about_people
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# Kinds that only a timetable has.
_OF_A_DAY = frozenset({Kind.MEAL, Kind.BREAK, Kind.EVENING, Kind.SONG})
# The share of what is asked that a fact explains where it may answer, and where hardly anything is left.
_SOME, _ALL = 0.3, 0.9
# How near to the best item a fact with a date must come that all its words lead to, where it is asked when.
_AS_GOOD = 0.9
# What is asked, or seems to be, with a party.
_OF_PARTY: Final[frozenset[Cue]] = frozenset({"party", "affiliation", "who"})
# The most words of a question that names nothing.
_BARE = 3


def told_by_fact(r: Reading) -> Question | None:
    """What a fact clearly answers, in an event that is told by facts; of its only meeting when and where that was."""
    if meeting := _only_meeting(r):
        return r.question("venue" if r.ask("where", "venue") else "when", items=(meeting.id,))
    if dated := date_of_paper(r):
        return r.question("fact", facts=(dated,))
    fact = told(r)
    if fact and (somebody := _whose_party(r)):
        return about_people(r, somebody)
    return fact_question(r, fact) if fact else None


def _whose_party(r: Reading) -> tuple[str, ...]:
    """The one person whose party is asked, who has none: what else is told of them is no answer."""
    named = tuple({m.person for m in r.people_here})
    asked = r.asks <= _OF_PARTY and r.ask("party") and len(named) == 1
    return named if asked and not r.programme.people[named[0]].party else ()


def _only_meeting(r: Reading) -> Item | None:
    """The only item of an event, where it is asked when or where that was, in words of its title."""
    only = r.programme.items[0] if len(r.programme.items) == 1 and not lines(r.programme) else None
    asked = r.ask("when", "where", "venue") and r.asks <= {"when", "where", "venue", "which_day"}
    if only is None or not asked or r.people_here:
        return None
    own = {stem(word) for word in plain_words(only.title)}
    forms = {r.tags.words[p].plain for p in (*r.tags.content, *r.tags.positions("kind"))}
    said = {stem(form) for form in forms - r.lexicon.signs["past"]}
    return only if said and said <= own else None


def told_by_thread(r: Reading) -> Question | None:
    """When what was told of, or whoever was, is to have done what it does (`when are they done with their work`).

    So of whoever is named and heads it (`when is Hansen's commission done`).
    """
    if not r.ask("when", "end") or r.tags.kinds or r.tags.time.names_day or r.subjects.numbered:
        return None
    if body := done_body(r):
        return body
    if r.people_here:
        return None
    dated = r.subjects.index.dated_facts
    told = [f for f in r.conversation.facts if f in dated] if r.conversation.event == r.scope else []
    ours = not r.tags.forms.isdisjoint(r.lexicon.signs["we"])  # `and when we are done there`
    points = r.tags.has("pronoun", "people", "thing") and not ours
    if told and points and not (r.wording.says_person or r.subjects.best_topics()):
        return r.question("fact", facts=tuple(told[:1]), borrowed=True)
    fact = best_fact(r)
    theirs = fact is not None and set(people_of(r, fact)).intersection(r.thread.people)
    own = fact is not None and fact.id in dated and fact.strong and fact.share > MOST and own_words(r, fact) >= MUCH
    return r.question("fact", facts=(fact.id,), borrowed=True) if fact and theirs and own else None


def fact_first(r: Reading) -> Question | None:
    """What facts tell: of a recap or a letter whatever they can, beside a timetable what no item tells as well."""
    if r.tags.bare_numbers and any(i.kind in CHOICES for i in r.thread.items):
        return None  # `and four, what is it about`, after the houses
    if r.whom and r.ask("said") and not r.tags.content:
        return None  # `what was her point`
    return _beside_timetable(r) if lines(r.programme) else _without_timetable(r)


def _without_timetable(r: Reading) -> Question | None:
    """In an event that is told by facts (a recap, a letter) they come before all else."""
    if _asks_for_everybody(r):
        return r.question("nobody")
    chosen = r.ask("when") and not r.tags.forms.isdisjoint(r.lexicon.signs["choosing"])
    if (r.ask("howto") or chosen) and r.subjects.kinds & CHOICES:
        return _how_to_sign_up(r)
    if asks_for_whole(r):
        return r.question("fact", facts=tuple(f.id for f in r.programme.facts if f.about == "summary"))
    return _rules_of_choosing(r) or _what_it_tells(r)


def _how_to_sign_up(r: Reading) -> Question | None:
    best = [f.id for f in r.subjects.facts if about_of(r, f.id) == "signup"]
    return r.question("signup", facts=tuple(best[:1])) if best else None


def _rules_of_choosing(r: Reading) -> Question | None:
    """`Are the sessions at the same time`, of a forum in which it is told how one chooses."""
    rules = tuple(f.id for f in r.programme.facts if f.about == "choices")
    of_choices = r.subjects.kinds & CHOICES or r.subjects.numbered
    asked = rules and r.ask("simultaneous", "repeats") and of_choices
    return r.question("fact", facts=rules) if asked else None


def _what_it_tells(r: Reading) -> Question | None:
    """The fact that the words lead to, where it explains some of them and no item is asked of."""
    fact = _asked_for(r)
    if fact is None or _of_no_such_meal(r):
        return None
    said = fact.share > _SOME and fact.positions - r.tags.openers
    return fact_question(r, fact) if said and not (is_of_items(r, fact) or is_told_elsewhere(r, fact)) else None


def _of_no_such_meal(r: Reading) -> bool:
    """True for what a timetable would tell (`when do they eat tonight, my wife does not answer her phone`)."""
    return r.ask("when") and bool(r.subjects.kinds & _OF_A_DAY) and not r.of_kind(r.subjects.kinds)


def _beside_timetable(r: Reading) -> Question | None:
    """In an event with a timetable: why something is, what items tell less of, and when a body ends."""
    fact = _asked_for(r)
    if fact is None or _asks_of_somebody(r):
        return None
    why = r.ask("why") and fact.share > MOST
    return r.question("fact", facts=(fact.id,)) if why or _says_more(r, fact) or ends_a_body(r) else None


def _asks_of_somebody(r: Reading) -> bool:
    """True for `Anna Hansen, is she on later`, `it is on Thursday that Anna Hansen speaks of the young`.

    Who is named in full is asked of, whatever fact names them, too.
    """
    later = r.wording.says_person and r.tags.time.rest
    stated = r.wording.whether and (r.tags.time.names_day or r.ask("about"))
    return any(m.parts > 1 and (later or stated or _is_said_to_be(r, m)) for m in r.people_here)


def _is_said_to_be(r: Reading, named: NameMatch) -> bool:
    """True for `Anna Hansen is editor of the Times, right`: a name beside an `is`."""
    words = r.tags.words
    beside = (min(named.positions) - 1, max(named.positions) + 1)
    is_so = any(0 <= p < len(words) and words[p].plain in r.tags.copulas for p in beside)
    return is_so and r.wording.without_interrogative and not r.tags.asks


def _asked_for(r: Reading) -> Found | None:
    """The best fact, unless a numbered item or no more than the clock is asked of."""
    clock_only = r.ask("start", "end") and not r.tags.content and not r.tags.asks - {"start", "end", "when"}
    return None if r.subjects.numbered or clock_only else best_fact(r)


def _asks_for_everybody(r: Reading) -> bool:
    """True where it is asked who spoke, and nothing narrower."""
    bare = len(r.tags.words) <= _BARE and not (r.thread.matters or r.conversation.facts)
    return (
        r.ask("speakers", "who")
        and not r.ask("chair", "moderator")
        and (r.wording.says_event or r.scope != r.event or r.ask("speakers") or bare)
        and r.about_event
        and not r.tags.content
        and not _names_office(r)
    )


def _says_more(r: Reading, fact: Found) -> bool:
    """In an event with a timetable: the fact explains more of what is asked than any item does, and can answer it."""
    if _says_nearly_all(r, fact):
        return True
    whether = r.ask("exists") and not r.ask("count")  # unlike `how many are there`
    if fact.share < MUCH or not own_words(r, fact) or whether:
        return False
    if r.ask("fit", "where", "result", "people_of", "start"):
        return False
    if r.wording.points_at_subject and r.subjects.best_topics() and r.ask("when", "end", "duration", "until", "who"):
        return False
    if _is_of_those_named(r, fact):
        return not r.asks or r.ask("who", "about", "title", "list")
    return not _is_of_programme(r) and _leads_further_than_items(r, fact)


def _says_nearly_all(r: Reading, fact: Found) -> bool:
    """True in another event than today's, of which nothing else is named."""
    nothing_else = not (r.subjects.topics or r.subjects.kinds or r.people_here or _names_office(r))
    return r.scope != r.event and fact.share > _ALL and nothing_else


def _is_of_those_named(r: Reading, fact: Found) -> bool:
    """True where the fact is about somebody who is named, and about what is told besides their name."""
    named = frozenset(p for m in r.people_here for p in m.positions)
    of_them = any(m.person in people_of(r, fact) for m in r.people_here) and not r.ask("when")
    return of_them and any(p in r.tags.content for p in fact.positions - named)


def _is_of_programme(r: Reading) -> bool:
    """True where somebody or a kind of item is named, or it is asked who or what there is of them."""
    if r.people_here or r.subjects.kinds or r.tags.has("pronoun", "person") or _names_office(r):
        return True
    return r.ask("list") or r.tags.has("party") or (r.tags.asks == {"when"} and _is_somebodys(r))


def _leads_further_than_items(r: Reading, fact: Found) -> bool:
    """True where more of the words lead to the fact than to the best item, and it can tell what is asked."""
    best = r.subjects.topics[0].score if r.subjects.topics else 0.0
    own = _of_best_item(r)
    if r.ask("when") and len(own) > 1 and fact.id in r.subjects.index.dated_facts and fact.positions >= own:
        return fact.score > best * _AS_GOOD
    # What is asked of `when` is mostly an item.
    more = 0.8 if r.ask("count") else 1.2 if r.ask("when") else 1.05
    return fact.score > best * more and r.ask("count", "when", "who", "about", "title")


def _names_office(r: Reading) -> bool:
    return r.subjects.names_office(r.lexicon)


def _of_best_item(r: Reading) -> frozenset[int]:
    """The words that lead to the best item, but for those of time and of giving (`delivers`)."""
    best = r.subjects.topics[0].positions if r.subjects.topics else frozenset[int]()
    return frozenset(p for p in best if r.tags.words[p].plain not in r.lexicon.signs["delivering"])


def _is_somebodys(r: Reading) -> bool:
    """True where nothing but the organisation of somebody on the programme is said (`when is the commission on`)."""
    best = next(iter(r.subjects.offices), None)
    return best is not None and best.positions.issuperset(r.tags.content) and best.score > MUCH
