"""Questions about people by office, organisation or municipality."""

from collections.abc import Iterator
from datetime import timedelta

from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.model import Kind
from bot.programme.timeline import after, people_on
from bot.questions.question import Question
from bot.questions.readers.lines_asked import items_in
from bot.questions.readers.organisations import missing_organisation
from bot.questions.readers.people import about_people, several_people
from bot.questions.readers.strangers import missing_office
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.whom import office_form
from bot.questions.windows import current_items

# How shortly before they are on somebody is taken to be meant.
_SOON = timedelta(minutes=30)
# A message of no more words leaves out what it is about where the thread tells it.
_SHORT = 6


def by_office(r: Reading) -> Question | None:
    """People by office or organisation, where the message asks for people or says nothing else."""
    if r.ask("fit") and not r.tags.has("pronoun", "person"):
        return None
    other = r.subjects.kinds - CHOICES or r.subjects.numbered or r.thread.items or r.ask("result")
    if r.ask("municipalities") and not other:
        from_one = tuple(p.id for p in r.programme.people.values() if p.municipality)
        inside = set(r.restriction()) if r.subjects.kinds else set()
        there = tuple(p for p in from_one if any(i.id in inside for i in r.programme.items_of(p)))
        return r.question("municipalities", people=there or from_one)
    opening = [
        i for i in r.of_kind(frozenset({Kind.OPENING, Kind.CLOSING})) if i.kind in r.subjects.kinds and i.unnamed
    ]
    if opening:
        return r.question("who", items=(opening[0].id,), detail="unnamed")
    known = r.conversation.event == r.scope and bool(r.conversation.items)
    if (
        known
        and r.tags.has("pronoun", "thing")
        and r.ask("who", "speakers")
        and (not r.subjects.offices or r.subjects.offices[0].score < 0.85)
    ):
        return None
    if (
        not r.ask("people_of")
        and r.subjects.kinds & {Kind.PRIZE, Kind.BREAK, Kind.MEAL, Kind.SONG, Kind.EVENING}
        and not r.subjects.names_office(r.lexicon.offices)
    ):
        return None
    here = r.thing_known and r.tags.has("pronoun", "thing")
    if r.ask("who", "speakers") and not here and (neighbours := from_there(r)):
        return about_people(r, neighbours)
    bearers = r.subjects.bearers(r.lexicon.offices)
    if bearers and not r.ask("fit", "opinion", "howto"):
        return about_bearers(r, bearers)
    cues = r.tags.positions_of("ask", "affiliation")
    found = tuple(f for f in r.subjects.offices if not f.positions <= cues)  # `which organisation` names none
    if not found:
        return missing_organisation(r) or missing_office(r)
    best = found[0]
    if r.subjects.kinds & {Kind.LIVE} or r.subjects.numbered:
        return None
    if on := _of_organisation(r):
        return about_people(r, on)
    topics = r.subjects.topics
    rival = topics[0].score * topics[0].share if topics else 0.0
    asked = (
        r.ask("people_of", "title", "affiliation", "who", "party")
        or r.tags.has("pronoun", "person")
        or r.subjects.names_office(r.lexicon.offices)
    )
    alone = not (r.tags.asks or topics) and len(r.tags.content) == 1  # `aarhus`
    asked = asked or alone
    office_word = best.share > 0.6 and best.score > 0.75
    if asked:
        if best.score < 0.45 or best.share < 0.3:
            return missing_organisation(r) or missing_office(r)
        if r.ask("moderator") and not r.subjects.kinds & CHOICES and best.share > 0.45:
            return about_people(r, (best.id,))
        bare_who = not (r.ask("people_of", "title") or r.tags.has("pronoun", "person")) and bool(
            topics and topics[0].strong
        )
        least = 0.9 if bare_who else 1.25
        if rival > best.score * best.share * least and not (
            r.ask("people_of", "title", "affiliation") or r.subjects.names_office(r.lexicon.offices)
        ):
            return None
    elif (r.on_subject and r.ask("exists") and not r.tags.kinds) or not (
        office_word
        and best.score * best.share > rival * 0.95
        and (r.ask("when", "exists", "earlier", "with_whom", "remind") or len(r.tags.content) <= 2)
    ):
        return None
    telling = max(best.positions, key=lambda p: r.tags.words[p].weight)
    if r.ask("people_of"):
        close = tuple(
            f for f in found if (telling in f.positions and f.score >= best.score * 0.6) or f.score >= best.score * 0.75
        )
    else:
        close = tuple(f for f in found if f.score >= best.score * 0.86 and f.share >= best.share * 0.8)
    on_now = people_on(r.programme, r.now)
    if len(close) > 1 and not r.ask("people_of", "exists") and len([f for f in close if f.id in on_now]) == 1:
        close = tuple(f for f in close if f.id in on_now)
    people = tuple(f.id for f in close)[:8]
    if r.ask("fit") and r.subjects.kinds & CHOICES and not r.tags.has("pronoun", "person"):
        return None
    within = within_focus(r, people)
    if within is not None:
        return within
    if len(people) == 1 or not r.tags.has("pronoun", "person") or r.ask("who", "speakers", "people_of"):
        return about_people(r, people)
    return several_people(r, people[:6])


def _of_organisation(r: Reading) -> tuple[str, ...]:
    """Those of the organisation of which nothing is asked but when it is on (`when is the commission on`)."""
    said = {stem(r.tags.words[p].plain) for p in r.tags.content}
    if r.tags.asks != {"when"} or not said or r.tags.kinds:
        return ()
    people = (r.programme.people[f.id] for f in r.subjects.offices)
    return tuple(p.id for p in people if said <= {stem(w) for w in plain_words(p.organisation)})


def from_there(r: Reading) -> tuple[str, ...]:
    """Those from a municipality that the question names behind `from`, unless it is that of whoever asks."""
    if r.ask("moderator") or r.subjects.names_office(r.lexicon.offices):
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


def about_bearers(r: Reading, people: tuple[str, ...]) -> Question:
    """`ministeren`, `borgmesteren`: everybody who is one, narrowed by what else is said."""
    items = r.restriction()
    if items:
        people = tuple(p for p in people if any(i.id in items for i in r.programme.items_of(p))) or people
    told = _told_of(r, people)
    borrowed = bool(told) and set(told) <= set(r.thread.cast)
    people = told or people
    several = any(w.token.plain in r.lexicon.signs["office_holders"] for w in r.tags.words)
    if len(people) > 1 and not several:
        people = _on_stage(r, people) or people
    if len(people) == 1 or several or r.ask("who", "speakers", "list", "people_of", "exists", "count"):
        return about_people(r, people[:10]).with_(borrowed=borrowed)
    return several_people(r, people[:8])


def _on_stage(r: Reading, people: tuple[str, ...]) -> tuple[str, ...]:
    """Those who are on now, or the one who is on next, where the message says so (`the next minister`)."""
    if r.ask("next"):
        ahead = (i for i in after(r.programme, r.now) for a in i.appearances if a.person in people)
        upcoming = next(ahead, None)
        return tuple(p for p in people if upcoming and any(a.person == p for a in upcoming.appearances))
    span = r.span()
    if span and span.label in ("at", "between"):
        there = {a.person for i in items_in(r, span) for a in i.appearances}
        return tuple(p for p in people if p in there)
    on_now = people_on(r.programme, r.now)
    single = r.tags.has("pronoun", "person") and not r.ask("list", "people_of")
    time = r.tags.time
    timed = time.names_day or time.names_time or time.relation or time.rest or r.past
    seen = not timed and any(r.tags.words[p].plain in r.lexicon.signs["stage"] for p in r.tags.focus)
    lasting = r.ask("duration", "until", "end", "with_whom") and not timed
    if not (r.ask("now") or single or seen or lasting):
        return ()
    return tuple(p for p in people if p in on_now) or (_about_to_go_on(r, people) if seen else ())


def _about_to_go_on(r: Reading, people: tuple[str, ...]) -> tuple[str, ...]:
    """Those who are on within half an hour (`has the minister gone on`)."""
    soon = [i for i in after(r.programme, r.now) if i.start and i.start <= r.now + _SOON]
    return tuple(p for p in people if any(a.person == p for i in soon for a in i.appearances))


def _told_of(r: Reading, people: tuple[str, ...]) -> tuple[str, ...]:
    """Those in the item whose subject is named too, else those of the thread where it is somebody certain."""
    items = {f.id for f in r.subjects.best_topics()[:1] if f.strong > 1}
    inside = tuple(p for p in people if any(i.id in items for i in r.programme.items_of(p)))
    inside = inside or in_there(r, people)
    if inside or not _of_thread(r):
        return inside
    told = (tuple(p for p in people if p in circle) for circle in r.thread.circles)
    return next((found for found in told if found), ())


def in_there(r: Reading, people: tuple[str, ...]) -> tuple[str, ...]:
    """Those who are in what the thread is about, where the message says `there` (`is a minister in that room`)."""
    there = r.tags.has("pronoun", "thing") or r.tags.has("place")
    said = {i.id for i in r.thread.items} if there and not r.tags.time.names_time else set()
    return tuple(p for p in people if any(i.id in said for i in r.programme.items_of(p)))


def _of_thread(r: Reading) -> bool:
    """True where an office is somebody certain (`the minister`), one of `them`, or may be in what was told of."""
    forms = [office_form(w, r.lexicon.offices) for w in r.tags.words]
    if is_theirs(r):
        return True
    definite = (form in r.lexicon.offices and r.tags.is_definite(place) for place, form in enumerate(forms))
    if any(definite) or r.tags.has("pronoun", "people"):
        return True
    time = r.tags.time
    return bool(r.thread.items) and len(forms) <= _SHORT and not (time.names_day or time.names_time or time.year)


def is_theirs(r: Reading) -> bool:
    """True for `what is he chair of`: the office is that of whoever is spoken of."""
    words, signs = r.tags.words, r.lexicon.signs
    held = (p for p, w in enumerate(words) if p > 1 and office_form(w, r.lexicon.offices).endswith(r.lexicon.offices))
    return any(words[p - 1].plain in r.tags.copulas and words[p - 2].plain in signs["he"] for p in held)


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
        return r.question("who", items=tuple(i.id for i in items if i.unnamed), detail="unnamed")
    return None
