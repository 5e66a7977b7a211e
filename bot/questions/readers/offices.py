"""Questions about people by office, organisation or municipality."""

from collections.abc import Iterator

from bot.language.spelling import stem
from bot.programme.model import Item, Kind
from bot.programme.timeline import people_on
from bot.questions.described_people import names_of
from bot.questions.details import OFFICE, UNNAMED
from bot.questions.evidence import Found
from bot.questions.numbers import number_of
from bot.questions.question import Question
from bot.questions.readers.bearers import about_bearers
from bot.questions.readers.lines_asked import items_in
from bot.questions.readers.organisations import missing_organisation
from bot.questions.readers.people import about_people, several_people
from bot.questions.readers.strangers import missing_office
from bot.questions.reading import Reading
from bot.questions.sorts_of_people import sorts_named
from bot.questions.subjects import CHOICES
from bot.questions.windows import current_items

# What nobody is asked for by but where an office is named.
_WITHOUT_PEOPLE = frozenset({Kind.PRIZE, Kind.BREAK, Kind.MEAL, Kind.SONG, Kind.EVENING})


def by_office(r: Reading) -> Question | None:
    """People by office or organisation, where the message asks for people or says nothing else."""
    if r.ask("fit") and not r.tags.has("pronoun", "person"):
        return None
    if told := _from_municipalities(r) or _opens_or_closes(r):
        return told
    if _asks_of_thread(r) or _asks_of_kind(r):
        return None
    return _from_named_town(r) or _bearers(r) or _by_words(r)


def _from_municipalities(r: Reading) -> Question | None:
    """`Which municipalities are there`, in all or in an item; who is in it, where none of them is from one."""
    other = r.subjects.kinds - CHOICES or r.ask("result")
    offices = r.description.office_places  # `which municipalities have a mayor here`
    topic = r.subjects.best_topics()[:1] if r.strong_topic and not offices else ()
    named = tuple(i.id for i in r.subjects.numbered) or tuple(f.id for f in topic)
    of_thread = r.thread.items if r.wording.says_thing else ()
    if other or not r.ask("municipalities") or (r.thread.items and not (of_thread or named)):
        return None
    from_one = tuple(p.id for p in r.programme.people.values() if p.municipality)
    inside = set(named) or {i.id for i in of_thread} or (set(r.restriction()) if r.subjects.kinds else set())
    then = _on_then(r)
    inside |= {i.id for i in then}
    there = tuple(p for p in from_one if any(i.id in inside for i in r.programme.items_of(p)))
    if named and not there:
        return r.question("who", items=named)
    holders = r.referents.offices.holders or ()
    counted = {number_of(w, r.lexicon) for w in r.tags.words}
    # `The four chairs at twelve`, one of whom is none.
    of_all = not offices or (then and len(there) in counted)
    from_there = tuple(p for p in there or from_one if of_all or p in holders)
    if offices and not from_there:
        absent = r.question("no_person", words=r.tags.text_of(offices), detail=OFFICE)
        return r.question("none_of_them", people=tuple(sorted(holders))) if holders else absent
    return r.question("municipalities", people=from_there)


def _on_then(r: Reading) -> tuple[Item, ...]:
    """What is on at the hour that is named."""
    span = r.span() if r.tags.time.at else None
    return items_in(r, span) if span else ()


def _opens_or_closes(r: Reading) -> Question | None:
    """`Which mayor opens`, where the programme tells no name."""
    if r.ask("when", "where", "duration", "end", "until") and not r.ask("who"):
        return None
    ends = r.of_kind(frozenset({Kind.OPENING, Kind.CLOSING}))
    unnamed = [i for i in ends if i.kind in r.subjects.kinds and i.unnamed]
    return r.question("who", items=(unnamed[0].id,), detail=UNNAMED) if unnamed else None


def _asks_of_thread(r: Reading) -> bool:
    """True for `who speaks at it`, unless somebody is surely told by what they are."""
    known = r.conversation.event == r.scope and bool(r.conversation.items)
    asked = known and r.tags.has("pronoun", "thing") and r.ask("who", "speakers")
    return asked and (not r.subjects.offices or r.subjects.offices[0].score < 0.85)


def _asks_of_kind(r: Reading) -> bool:
    """True for what nobody is asked for by: the prize, a meal, a song; but for `are the ministers at the dinner`."""
    kinds = r.subjects.kinds & _WITHOUT_PEOPLE
    of_them = r.wording.whether and not r.tags.focus.isdisjoint(r.description.office_places)
    return bool(kinds) and not of_them and not r.ask("people_of") and not r.subjects.names_office(r.lexicon)


def _from_named_town(r: Reading) -> Question | None:
    here = r.thing_known and r.tags.has("pronoun", "thing")
    neighbours = from_there(r) if r.ask("who", "speakers") and not here else ()
    return about_people(r, neighbours) if neighbours else None


def _bearers(r: Reading) -> Question | None:
    people = r.subjects.bearers(r.lexicon)
    return about_bearers(r, people) if people and not r.ask("opinion", "howto", "fit") else None


def _by_words(r: Reading) -> Question | None:
    """Those to whom the words of the message lead; where people are asked for and nobody fits, that nobody does."""
    cues = r.tags.positions_of("ask", "affiliation", "moderator", "chair")
    found = tuple(f for f in r.subjects.offices if not f.positions <= cues)  # `which organisation` names none
    missing = set(r.referents.offices.certain_missing)
    nobody_holds = r.tags.content and (missing.issuperset(r.tags.content) or (found and found[0].positions <= missing))
    if not found or nobody_holds:
        return _missing(r)
    pointed = r.wording.points_at_subject and not r.wording.says_person
    of_item = pointed and r.subjects.best_topics()  # `the one with the homes`, a union's too
    if of_item or Kind.LIVE in r.subjects.kinds or r.subjects.numbered:
        return None
    if on := _of_organisation(r):
        return about_people(r, on)
    if _asks_for_people(r):
        return _asked_for(r, found)
    # `There are too few hands in care` names no organisation that has care in its name.
    in_phrase = any(not r.tags.focus.isdisjoint(h.positions) for h in r.tags.of("subject"))
    return _those_found(r, found) if _surely_told(r, found[0]) and not in_phrase else None


def _missing(r: Reading) -> Question | None:
    return missing_organisation(r) or missing_office(r)


def _asks_for_people(r: Reading) -> bool:
    alone = not (r.tags.asks or r.subjects.topics) and len(r.tags.content) == 1  # `aarhus`
    asked = r.ask("people_of", "title", "affiliation", "who", "party") or r.tags.has("pronoun", "person")
    return asked or alone or r.subjects.names_office(r.lexicon)


def _asked_for(r: Reading, found: tuple[Found, ...]) -> Question | None:
    """Those found, where people are asked for: that nobody is there, where hardly anything fits the best of them."""
    best = found[0]
    if best.score < 0.45 or best.share < 0.3:
        return _missing(r)
    return None if _is_subject(r, best) else _those_found(r, found)


def _is_subject(r: Reading, best: Found) -> bool:
    """True where the words say what an item is about rather than what somebody is."""
    if r.ask("people_of", "title", "affiliation") or r.subjects.names_office(r.lexicon):
        return False
    topics = r.subjects.topics
    bare_who = bool(topics and topics[0].strong) and not r.tags.has("pronoun", "person")
    return _of_topics(r) > best.score * best.share * (0.9 if bare_who else 1.25)


def _of_topics(r: Reading) -> float:
    """How well what an item is about explains the message."""
    topics = r.subjects.topics
    return topics[0].score * topics[0].share if topics else 0.0


def _surely_told(r: Reading, best: Found) -> bool:
    """True where the words say what somebody is, though nobody is asked for by it (`when is the commission on`)."""
    aside = r.ask("start", "end") and r.tags.focus.isdisjoint(best.positions)
    if aside or (r.on_subject and r.ask("exists") and not r.tags.kinds):
        return False
    told = best.share > 0.6 and best.score > 0.75 and best.score * best.share > _of_topics(r) * 0.95
    return told and (r.ask("when", "exists", "earlier", "with_whom", "remind") or len(r.tags.content) <= 2)


def _those_found(r: Reading, found: tuple[Found, ...]) -> Question:
    near = tuple(f.id for f in _nearly_best(r, found))
    sorts = sorts_named(r, offices=False)
    people = tuple(p for p in near if all(fits(p) for fits in sorts)) or near  # `how many women are from Hobro`
    if within := within_focus(r, people):
        return within
    if len(people) == 1 or not r.tags.has("pronoun", "person") or r.ask("who", "speakers", "people_of"):
        return about_people(r, people)
    return several_people(r, people[:6])


def _nearly_best(r: Reading, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Those whom the words fit nearly as well as the best; of several the one who is on, where one is asked for."""
    best = found[0]
    if r.ask("people_of"):
        telling = max(best.positions, key=lambda p: r.tags.words[p].weight)
        return tuple(f for f in found if f.score >= best.score * (0.6 if telling in f.positions else 0.75))
    close = tuple(f for f in found if f.score >= best.score * 0.86 and f.share >= best.share * 0.8)
    on_now = people_on(r.programme, r.now) if len(close) > 1 and not r.ask("exists") else ()
    there = tuple(f for f in close if f.id in on_now)
    return there if len(there) == 1 else close


def _of_organisation(r: Reading) -> tuple[str, ...]:
    """Those of the organisation or town of which only is asked when it is on, what it is in, or what it tells of."""
    said = {stem(r.tags.words[p].plain) for p in r.tags.content}
    if not said or r.tags.kinds or not (r.tags.asks == {"when"} or _takes_part(r) or _speaks(r)):
        return ()
    people = (r.programme.people[f.id] for f in r.subjects.offices)
    return tuple(p.id for p in people if said <= names_of(p))


def _takes_part(r: Reading) -> bool:
    """True for `what is Horsens in` and `where is it taking part`, which ask for no room."""
    ends = [w.plain for w in r.tags.words if w.token.kind == "word"][-2:]
    part = not r.lexicon.signs["taking_part_in"].isdisjoint(ends)
    return r.tags.asks <= {"where"} and bool(r.tags.openers) and part


def _speaks(r: Reading) -> bool:
    """True for `what does Horsens talk about`."""
    spoken = {r.tags.words[p].plain for h in r.tags.of("ask", "about", "said") for p in h.positions}
    return r.tags.asks <= {"about", "said"} and not spoken.isdisjoint(r.lexicon.signs["says_of_it"])


def from_there(r: Reading) -> tuple[str, ...]:
    """Those from a municipality that the question names behind `from`, unless it is that of whoever asks."""
    if r.ask("moderator") or r.subjects.names_office(r.lexicon):
        return ()
    words, signs, clauses = r.tags.words, r.lexicon.signs, r.tags.clauses
    apart = {clauses[p] for p, w in enumerate(words) if w.plain in signs["negations"]}
    apart |= {clause for clause in set(clauses) if words[clauses.index(clause)].plain in signs["me"]}
    places = [p for p in sorted(r.tags.focus) if p and words[p - 1].plain in signs["from"] and clauses[p] not in apart]
    by_town = r.subjects.index.described.by_town
    named = [tuple(person for k in words[p].topic for person in by_town.get(k, ())) for q in places for p in _row(r, q)]
    return tuple(dict.fromkeys(person for people in named for person in people))


def _row(r: Reading, place: int) -> Iterator[int]:
    """Yield the positions of a list that begins at a place (`Horsens, Faxe and Guldborgsund`)."""
    words = r.tags.words
    yield place
    joining = r.lexicon.signs["joining"]
    while place + 2 < len(words) and (words[place + 1].token.kind == "comma" or words[place + 1].plain in joining):
        place += 2
        yield place


def within_focus(r: Reading, people: tuple[str, ...]) -> Question | None:
    """Somebody of an organisation who is on now, at a time or in an item that the message names.

    Where none of its people known by name is, the item may announce one without a name: that is the answer then.
    """
    span = r.span()
    if r.ask("now") or (r.tags.has("pronoun", "deictic") and r.tags.has("ask", "now")):
        items = current_items(r.programme, r.now)
    elif span and span.label == "at":
        items = items_in(r, span)
    else:
        said = {p for f in r.subjects.offices[:1] for p in f.positions}
        items = tuple(
            r.programme.by_id[f.id]
            for f in r.subjects.best_topics()
            if f.strong and f.positions - said and f.score > 0.8
        )[:1]
        if not r.ask("who", "speakers"):
            items = ()
    if not items:
        return None
    inside = tuple(p for p in people if any(a.person == p for i in items for a in i.appearances))
    if inside:
        return about_people(r, inside)
    if any(i.unnamed for i in items):
        return r.question("who", items=tuple(i.id for i in items if i.unnamed), detail=UNNAMED)
    return None
