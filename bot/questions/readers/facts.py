"""Questions that a recap, a letter or a note answers."""

from math import prod

from bot.basics.texts import HOME
from bot.language.spelling import plain, stem
from bot.programme.model import Kind
from bot.programme.timeline import lines
from bot.questions.evidence import Found
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.telling import tells_number

# Kinds that only a timetable has.
_OF_A_DAY = frozenset({Kind.MEAL, Kind.BREAK, Kind.EVENING, Kind.SONG})
# The share of what is asked that a fact explains where it surely answers, and where it may.
_MOST, _SOME = 0.55, 0.3
_CLEAR, _ALL = 0.7, 0.9
# From this score on a fact is about whoever is named: a commission, an agreement.
_FAR = 1.5
# How much more a fact must be about what ends than any item is.
_BEYOND = 1.4
# How near to the best item a fact with a date must come that all its words lead to, where it is asked when.
_AS_GOOD = 0.9
# From here on an office is known by its stem (`ministerens`).
_ROOT_LETTERS = 5
# The most words of a question that names nothing.
_BARE = 3
# The least score of a fact, where facts are all there is and beside a timetable.
_LEAST_TOLD, _LEAST_BESIDE = 0.45, 0.9
# What weighs as much as a telling word, and what a word has to weigh to count at all.
_MUCH, _TELLING = 0.6, 0.3


def best_fact(r: Reading) -> Found | None:
    """The fact that the message's words lead to most, those first that can answer what is asked."""
    untimed = not lines(r.programme)
    facts = r.programme.facts
    fit: list[tuple[float, frozenset[str]]] = []
    if r.ask("who", "speakers") and untimed:
        fit.append((1.4, frozenset(f.id for f in facts if f.people)))
    if any(len(h.positions) > 1 for h in r.tags.of("practical")):
        fit.append((1.4, frozenset(f.id for f in facts if f.about in r.tags.values("practical"))))
    if r.ask("when"):
        fit.append((1.25, r.subjects.index.dated_facts))
    if r.ask("count"):
        fit.append((1.5, frozenset(f.id for f in facts if tells_number(f.text, HOME))))
    found = r.subjects.facts
    if fit and found:
        found = tuple(sorted(found, key=lambda f: -f.score * prod(more for more, ids in fit if f.id in ids)))
    return found[0] if found and found[0].score >= (_LEAST_TOLD if untimed else _LEAST_BESIDE) else None


def _many_choices(r: Reading) -> bool:
    return sum(i.kind in CHOICES for i in r.programme.items) > 2


def told(r: Reading) -> Found | None:
    """The fact that clearly answers, in an event that is told by facts (a recap, a letter).

    It explains most of what is asked: more than any cue or practical word that the message may hold as well.
    """
    if not r.scope or lines(r.programme) or r.subjects.numbered or (r.ask("howto") and r.subjects.kinds & CHOICES):
        return None
    fact = best_fact(r)
    if (
        fact is None
        or fact.share < _MOST
        or _whole(r)
        or _elsewhere_told(r, fact)
        or not fact.strong
        or fact.score < _CLEAR
    ):
        return None
    return None if _about_items(r, fact) or not own_words(r, fact) else fact


def own_words(r: Reading, fact: Found) -> float:
    """The weight of the words that lead to the fact and that no cue explains as well."""
    cues = r.tags.positions("ask", "kind", "pronoun", "practical", "weekday", "month") | r.tags.time.positions
    return sum(r.tags.weight_of(p) for p in fact.positions - cues if r.tags.words[p].weight >= _TELLING)


def beyond_source(r: Reading, fact: Found) -> bool:
    """True where more than the word for the letter or the note leads to the fact."""
    if any(r.tags.words[p].plain in r.lexicon.signs["signed"] for h in r.tags.of("ask", "author") for p in h.positions):
        return False  # who signed is nothing but that
    content = r.tags.focus.intersection(r.tags.content)
    return any(r.tags.words[p].plain not in r.tags.sources and p in content for p in fact.positions)


def _elsewhere_told(r: Reading, fact: Found) -> bool:
    """True for what no fact tells: a room, somebody known by office, who wrote it all."""
    if r.asked_for("chair") and not r.programme.chairs:
        return True
    room = any(set(h.positions) - r.tags.openers for h in r.tags.of("ask", "where"))
    known = r.ask("who") and not _people_of(r, fact) and bool(r.subjects.bearers(r.lexicon.offices))
    return room or known or (r.ask("author", "contact", "published") and not beyond_source(r, fact))


def tells_of_more(r: Reading) -> bool:
    """True where the message's own words lead to a fact, so that its date is asked for and not the forum's."""
    if not r.scope or lines(r.programme):
        return False
    fact = best_fact(r)
    return fact is not None and own_words(r, fact) >= _MUCH


def _about_items(r: Reading, fact: Found) -> bool:
    """True where items (themes, meetings) are asked about rather than what a fact tells."""
    own = own_words(r, fact)
    if r.subjects.kinds and not own and r.knowledge.items_of_kind(r.scope, r.subjects.kinds):
        return True
    topical = r.subjects.best_topics()
    if not _many_choices(r):
        return False
    if r.ask("fit") or (bool(topical) and topical[0].strong > 0 and topical[0].score > fact.score):
        return True
    said = frozenset(p for f in r.subjects.topics[:1] if f.strong for p in f.positions)
    more = sum(r.tags.weight_of(p) for p in fact.positions & frozenset(r.tags.content) - said)
    return bool(r.subjects.kinds & CHOICES) and (more < _MUCH or r.ask("list", "options"))


def told_by_thread(r: Reading) -> Question | None:
    """When what was told of, or whoever was, is to have done what it does (`when are they done with their work`)."""
    if not r.ask("when", "end") or r.tags.kinds or r.tags.time.names_day or r.subjects.numbered or r.people_here:
        return None
    dated = r.subjects.index.dated_facts
    told = [f for f in r.conversation.facts if f in dated] if r.conversation.event == r.scope else []
    if told and r.tags.has("pronoun", "people", "thing") and not (r.says_person or r.subjects.best_topics()):
        return r.question("fact", facts=tuple(told[:1]), borrowed=True)
    fact = best_fact(r)
    theirs = fact is not None and set(_people_of(r, fact)).intersection(r.thread.people)
    own = fact is not None and fact.id in dated and fact.strong and fact.share > _MOST and own_words(r, fact) >= _MUCH
    return r.question("fact", facts=(fact.id,), borrowed=True) if fact and theirs and own else None


def told_by_fact(r: Reading) -> Question | None:
    fact = told(r)
    return fact_question(r, fact) if fact else None


def fact_first(r: Reading) -> Question | None:
    """In an event that is told by facts (a recap, a letter) they come before all else."""
    untimed = not lines(r.programme)
    if untimed and _everybody(r):
        return r.question("nobody")
    if untimed and r.ask("howto") and r.subjects.kinds & CHOICES:
        best = [f.id for f in r.subjects.facts if about_of(r, f.id) == "signup"]
        return r.question("signup", facts=tuple(best[:1])) if best else None
    if untimed and _whole(r):
        return r.question("fact", facts=tuple(f.id for f in r.programme.facts if f.about == "summary"))
    rules = [f.id for f in r.programme.facts if f.about == "choices"]
    if untimed and rules and r.ask("simultaneous", "repeats") and (r.subjects.kinds & CHOICES or r.subjects.numbered):
        return r.question("fact", facts=tuple(rules))
    clock_only = r.ask("start", "end") and not r.tags.content and not r.tags.asks - {"start", "end", "when"}
    if r.subjects.numbered or clock_only or (fact := best_fact(r)) is None:
        return None
    if untimed and r.ask("when") and r.subjects.kinds & _OF_A_DAY and not r.of_kind(r.subjects.kinds):
        return None  # `when do they eat tonight, my wife does not answer her phone`
    said = fact.share > _SOME and fact.positions - r.tags.openers
    if untimed and said and not (_about_items(r, fact) or _elsewhere_told(r, fact)):
        return fact_question(r, fact)
    if not untimed and ((r.ask("why") and fact.share > _MOST) or _says_more(r, fact) or ends_a_body(r)):
        return r.question("fact", facts=(fact.id,))
    return None


def ends_a_body(r: Reading) -> bool:
    """True where it is asked when something ends that is no item (`when is his commission done`), and a fact tells."""
    if (
        not r.ask("end")
        or r.ask("people_of")
        or r.tags.has("pronoun", "people")  # `when are they done talking of the commission`
        or r.tags.kinds
        or r.people_here
        or not lines(r.programme)
        or (fact := best_fact(r)) is None
    ):
        return False
    of_items = r.subjects.topics[0].score if r.subjects.topics else 0.0
    beyond = fact.score > _BEYOND * of_items and fact.share > _MOST and bool(own_words(r, fact))
    return beyond or (fact.score > _FAR and not (r.thing or r.says_person))


def about_of(r: Reading, fact: str) -> str:
    return next(f.about for f in r.programme.facts if f.id == fact)


def _people_of(r: Reading, fact: Found) -> tuple[str, ...]:
    return next(f.people for f in r.programme.facts if f.id == fact.id)


def _whole(r: Reading) -> bool:
    """True where it is asked what the letter or the note says, and of nothing in it."""
    sources = {p for p, w in enumerate(r.tags.words) if w.plain in r.tags.sources}
    rest = sum(r.tags.weight_of(p) for p in r.tags.content if p not in sources)
    summary = any(f.about == "summary" for f in r.programme.facts)
    asked = any(not set(h.positions) <= sources for h in r.tags.of("ask", "about", "said"))
    named = bool(sources) or (r.says_event and r.ask("said"))
    return summary and named and asked and rest < _TELLING and not r.ask("who", "when", "author")


def _everybody(r: Reading) -> bool:
    """True where it is asked who spoke, and nothing narrower."""
    bare = len(r.tags.words) <= _BARE and not (r.thread.matters or r.conversation.facts)
    return (
        r.ask("speakers", "who")
        and not r.ask("chair", "moderator")
        and (r.says_event or r.scope != r.event or r.ask("speakers") or bare)
        and r.about_event
        and not r.tags.content
        and not _names_office(r)
    )


def _says_more(r: Reading, fact: Found) -> bool:
    """In an event with a timetable: the fact explains more of what is asked than any item does, and can answer it."""
    nothing_else = not (r.subjects.topics or r.subjects.kinds or r.people_here or _names_office(r))
    if r.scope != r.event and fact.share > _ALL and nothing_else:
        return True
    if fact.share < _MUCH or not own_words(r, fact) or r.ask("fit", "exists", "where", "result", "people_of"):
        return False
    named = frozenset(p for m in r.people_here for p in m.positions)
    of_them = any(m.person in _people_of(r, fact) for m in r.people_here) and not r.ask("when")
    if of_them and any(p in r.tags.content for p in fact.positions - named):
        return not r.asks or r.ask("who", "about", "title", "list")
    if r.people_here or r.subjects.kinds or r.tags.has("pronoun", "person") or _names_office(r):
        return False
    if r.ask("list") or r.tags.has("party") or (r.tags.asks == {"when"} and _is_somebodys(r)):
        return False
    best = r.subjects.topics[0].score if r.subjects.topics else 0.0
    own = _of_best_item(r)
    if r.ask("when") and len(own) > 1 and fact.id in r.subjects.index.dated_facts and fact.positions >= own:
        return fact.score > best * _AS_GOOD
    # What is asked of `when` is mostly an item.
    more = 0.8 if r.ask("count") else 1.2 if r.ask("when") else 1.05
    return fact.score > best * more and r.ask("count", "when", "who", "about", "title")


def _of_best_item(r: Reading) -> frozenset[int]:
    """The words that lead to the best item, but for those of time and of giving (`delivers`)."""
    best = r.subjects.topics[0].positions if r.subjects.topics else frozenset[int]()
    return frozenset(p for p in best if r.tags.words[p].plain not in r.lexicon.signs["delivering"])


def _is_somebodys(r: Reading) -> bool:
    """True where nothing but the organisation of somebody on the programme is said (`when is the commission on`)."""
    best = next(iter(r.subjects.offices), None)
    return best is not None and best.positions.issuperset(r.tags.content) and best.score > _MUCH


def _names_office(r: Reading) -> bool:
    return r.subjects.names_office(r.lexicon.offices)


def fact_question(r: Reading, fact: Found) -> Question:
    """A fact as the answer; where an office's holder is asked for whom no fact names, that is told instead."""
    told = next(f for f in r.programme.facts if f.id == fact.id)
    how_many = any(set(h.positions) & r.tags.openers for h in r.tags.of("ask", "count"))
    asks = r.asks if how_many else r.asks - {"count"}
    offices = r.lexicon.offices
    endings = (*offices, *(root for o in offices if len(root := stem(o)) >= _ROOT_LETTERS))
    held = next((w for w in fact.reasons if plain(w).endswith(offices) or stem(plain(w)).endswith(endings)), "")
    which = any(r.tags.words[p].plain.endswith(offices) for h in r.tags.of("ask", "who") for p in h.positions)
    named = r.ask("who") or any(w.plain in r.lexicon.signs["called"] for w in r.tags.words)
    if (
        named
        and held
        and not told.people
        and not which
        and not any(r.subjects.self_described(p) for p in fact.positions)
    ):
        return r.question("fact", facts=(fact.id,), detail="unnamed", subject=held)
    return r.question("fact", facts=facts_with(r, fact), asks=asks)


def facts_with(r: Reading, fact: Found) -> tuple[str, ...]:
    least = 0.9 if lines(r.programme) else 0.7
    close = [f.id for f in r.subjects.facts[:3] if f.id != fact.id and f.score >= fact.score * least]
    return (fact.id, *close[:1])


def next_facts(r: Reading) -> tuple[str, ...]:
    """The facts of the thread, or one beside them that the message's own words lead to."""
    own = [f.id for f in r.subjects.facts if f.share > 0.3 and f.id not in r.conversation.facts]
    order = [f.id for f in r.programme.facts]
    last = max((order.index(f) for f in r.conversation.facts if f in order), default=-1)
    if own and r.ask("when", "who", "where", "why"):
        return (own[0],)
    if r.ask("when") and 0 <= last < len(order) - 1:
        return (*r.conversation.facts[:1], order[last + 1])
    return r.conversation.facts
