"""Which fact of a recap, a letter or a note is asked for, and how surely."""

from math import prod

from bot.basics.texts import HOME
from bot.language.spelling import plain, stem
from bot.language.tokens import plain_words
from bot.programme.timeline import lines
from bot.questions.details import UNNAMED
from bot.questions.evidence import Found
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.telling import tells_number

# The share of what is asked that a fact explains where it surely answers, and its score.
MOST, _CLEAR = 0.55, 0.7
# From this score on a fact is about whoever is named: a commission, an agreement.
_FAR = 1.5
# How much more a fact must be about what ends than any item is.
_BEYOND = 1.4
# From here on an office is known by its stem (`ministerens`).
_ROOT_LETTERS = 5
# The least score of a fact, where facts are all there is and beside a timetable.
_LEAST_TOLD, _LEAST_BESIDE = 0.45, 0.9
# What weighs as much as a telling word, and what a word has to weigh to count at all.
MUCH, _TELLING = 0.6, 0.3


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


def date_of_paper(r: Reading) -> str:
    """The fact of when a paper is from that is named, whoever wrote it (`when was their letter written`)."""
    if lines(r.programme) or not r.ask("when") or r.tags.forms.isdisjoint(r.lexicon.signs["written"]):
        return ""
    said = {stem(form) for form in r.tags.forms & r.tags.sources}
    dated = (f for f in r.programme.facts if f.id in r.subjects.index.dated_facts)
    return next((f.id for f in dated if not said.isdisjoint(stem(form) for form in plain_words(f.title))), "")


def _many_choices(r: Reading) -> bool:
    return sum(i.kind in CHOICES for i in r.programme.items) > 2


def told(r: Reading) -> Found | None:
    """The fact that clearly answers, in an event that is told by facts (a recap, a letter).

    It explains most of what is asked: more than any cue or practical word that the message may hold as well.
    """
    if lines(r.programme) or r.subjects.numbered or (r.ask("howto") and r.subjects.kinds & CHOICES):
        return None
    fact = best_fact(r)
    if (
        fact is None
        or fact.share < MOST
        or asks_for_whole(r)
        or is_told_elsewhere(r, fact)
        or not fact.strong
        or fact.score < _CLEAR
    ):
        return None
    return None if is_of_items(r, fact) or not own_words(r, fact) else fact


def own_words(r: Reading, fact: Found) -> float:
    """The weight of the words that lead to the fact and that no cue explains as well."""
    cues = r.tags.positions("ask", "kind", "pronoun", "practical", "weekday", "month") | r.tags.time.positions
    return sum(r.tags.weight_of(p) for p in fact.positions - cues if r.tags.words[p].weight >= _TELLING)


def beyond_source(r: Reading, fact: Found) -> bool:
    """True where more than the word for the letter or the note leads to the fact."""
    if any(r.tags.words[p].plain in r.lexicon.signs["signed"] for h in r.tags.of("ask", "author") for p in h.positions):
        return False  # who signed is nothing but that
    content = r.tags.content_asked
    return any(r.tags.words[p].plain not in r.tags.sources and p in content for p in fact.positions)


def is_told_elsewhere(r: Reading, fact: Found) -> bool:
    """True for what no fact tells: a room, somebody known by office, who wrote it all."""
    if r.wording.asked_for("chair") and not r.programme.chairs:
        return True
    room = any(set(h.positions) - r.tags.openers for h in r.tags.of("ask", "where"))
    known = r.ask("who") and not people_of(r, fact) and bool(r.subjects.bearers(r.lexicon))
    return room or known or (r.ask("author", "contact", "published") and not beyond_source(r, fact))


def tells_of_more(r: Reading) -> bool:
    """True where the message's own words lead to a fact, so that its date is asked for and not the forum's."""
    if lines(r.programme):
        return False
    fact = best_fact(r)
    return fact is not None and own_words(r, fact) >= MUCH


def is_of_items(r: Reading, fact: Found) -> bool:
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
    return bool(r.subjects.kinds & CHOICES) and (more < MUCH or r.ask("list", "options"))


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
    beyond = fact.score > _BEYOND * of_items and fact.share > MOST and bool(own_words(r, fact))
    return beyond or (fact.score > _FAR and not (r.wording.says_thing or r.wording.says_person))


def about_of(r: Reading, fact: str) -> str:
    return next(f.about for f in r.programme.facts if f.id == fact)


def people_of(r: Reading, fact: Found) -> tuple[str, ...]:
    return next(f.people for f in r.programme.facts if f.id == fact.id)


def asks_for_whole(r: Reading) -> bool:
    """True where it is asked what the letter or the note says, and of nothing in it."""
    sources = {p for p, w in enumerate(r.tags.words) if w.plain in r.tags.sources}
    rest = r.tags.weight_besides(sources)
    summary = any(f.about == "summary" for f in r.programme.facts)
    asked = any(not set(h.positions) <= sources for h in r.tags.of("ask", "about", "said"))
    asked = asked or (bool(sources & r.tags.focus) and bool(r.tags.openers) and not r.asks)  # `what stands in it`
    named = bool(sources) or (r.wording.says_event and r.ask("said"))
    return summary and named and asked and rest < _TELLING and not r.ask("who", "when", "author")


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
    bare = r.knowledge.home.morphology.without_genitive(held)
    if (
        named
        and held
        and not told.people
        and not which
        and not any(r.subjects.self_described(p) for p in fact.positions)
        and not _does_something(r, bare)
    ):
        office = bare if plain(bare).endswith(offices) else held
        return r.question("fact", facts=(fact.id,), detail=UNNAMED, subject=office)
    return r.question("fact", facts=facts_with(r, fact), asks=asks)


def _does_something(r: Reading, office: str) -> bool:
    """True where it is asked who else it is, or for whom an office's holder would do something."""
    words, signs = r.tags.words, r.lexicon.signs
    behind = [words[p + 1].plain for p, w in enumerate(words[:-1]) if w.token.plain == plain(office)]
    return r.ask("besides") or any(word in signs["wanting"] for word in behind)


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
