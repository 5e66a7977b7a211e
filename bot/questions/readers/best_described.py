"""Whom a description fits best: somebody named in part, or told of by what they are or do."""

from collections.abc import Iterator

from bot.programme.timeline import lines
from bot.questions.question import Question
from bot.questions.readers.names import narrowed
from bot.questions.readers.offices import within_focus
from bot.questions.readers.on_other_forums import people_elsewhere
from bot.questions.readers.organisations import organisation
from bot.questions.readers.people import OF_NAMED, about_people, several_people
from bot.questions.readers.pronouns import points_at_somebody
from bot.questions.reading import Reading
from bot.questions.referents import CLOSE, Referent, Referents
from bot.questions.sorts_of_people import sent_from
from bot.questions.subjects import Subjects

# How much must speak for somebody who was on another forum only.
_ELSEWHERE = 0.7
# How many may be meant at most: where little tells of them, where one is asked for, and where several are.
_FEW, _SOME, _MANY = 3, 6, 8


def best_described(r: Reading) -> Question | None:
    """Those whom the words fit best; whoever was on another forum only, where nobody here is likely."""
    found = r.referents.likeliest
    if r.description.gender and not (found and found[0].is_likely):
        kinds = r.tags.positions("kind")  # `my wife set the alarm, who gets the prize`
        anybody = r.referents.ranked(of_gender=False)
        found = tuple(f for f in anybody if f.told and f.fits_well and not f.positions <= kinds)
    found = _of_that_place(r, found)
    best = found[0] if found else None
    if best is None or not best.is_likely or not (best.told or points_at_somebody(r)):
        return _described_elsewhere(r) if r.description.points and not r.thing_known else None
    if several := _several_of_an_office(r, best):
        return about_people(r, several)
    close = tuple(f for f in found if f.score >= best.score * CLOSE and f.share >= best.share * CLOSE)
    return _named(r, tuple(f for f in close if f.named)) if best.named else _unnamed(r, close)


def _of_that_place(r: Reading, found: tuple[Referent, ...]) -> tuple[Referent, ...]:
    """Those of the place behind a `from` alone, where somebody of it fits nearly as well as the best one of another."""
    sent = sent_from(r) if found and r.description.points else frozenset[str]()
    if not sent or found[0].person in sent or found[0].named:
        return found
    near = tuple(f for f in found if f.person in sent and f.fits_well and f.score >= CLOSE * found[0].score)
    return near or found


def _several_of_an_office(r: Reading, best: Referent) -> tuple[str, ...]:
    """Everybody who holds an office, where several are asked for (`which heads of section are from KL`), or nobody.

    What else the message tells fits some of them better, and says nothing against the others.
    """
    holders = r.referents.offices.holders or frozenset()
    places = [p for p in r.description.office_places if p in r.tags.focus]
    before = {r.tags.words[p].plain for p in r.tags.focus if places and p < places[0]}
    asked = not before.isdisjoint(r.lexicon.signs["any_holder"])
    limited = r.tags.time.relation or r.tags.time.at or r.subjects.kinds  # those who are on then, or in it
    all_told = best.person in holders and not (best.named or limited) and 1 < len(holders) <= _MANY
    return tuple(p for p in r.programme.appearances_of if p in holders) if asked and all_told else ()


def _described_elsewhere(r: Reading) -> Question | None:
    """Somebody whom the message describes well, and who was on another forum only."""
    for event, described in _others(r):
        found = described.ranked()
        if found and found[0].fits_well and found[0].score >= _ELSEWHERE:
            return people_elsewhere(r, ((event, found[0].person),))
    return None


def held_elsewhere(r: Reading) -> Question | None:
    """Whoever on another forum holds an office that nobody does here: of a town, or spoken of as past."""
    of_town = any(w.plain in r.lexicon.regions for w in r.tags.words)
    if not r.referents.offices.certain_missing or not (of_town or r.wording.past):
        return None
    for event, described in _others(r):
        if holders := described.offices.holders:
            return people_elsewhere(r, tuple((event, person) for person in sorted(holders)[:_FEW]))
    return None


def _others(r: Reading) -> Iterator[tuple[str, Referents]]:
    """Whom the message describes at each other forum, the latest first."""
    for programme in r.knowledge.other_forums(r.scope):
        event = programme.event.id
        yield event, Referents.of(Subjects(r.knowledge, r.tags, event), r.lexicon)


def _named(r: Reading, close: tuple[Referent, ...]) -> Question | None:
    """Somebody of whom a part of the name is said."""
    if not lines(r.programme) or r.tags.time.relation or not r.ask(*OF_NAMED):
        return None
    people = tuple(f.person for f in close)
    if len(people) > 1:
        match = max((m for m in r.subjects.names if m.person in people), key=lambda m: m.score)
        people = narrowed(r, people, match)
    if len(people) > 1:
        return several_people(r, people) if r.ask("who", "exists") else None
    return about_people(r, people)


def _unnamed(r: Reading, close: tuple[Referent, ...]) -> Question | None:
    """Somebody who is told of by what they are or do."""
    best = close[0]
    people = tuple(f.person for f in close)
    foreign = r.foreign and not all(h.first in best.positions for h in r.tags.of("other"))
    if foreign or (len(close) > 1 and (r.description.office_places or r.tags.time.relation)):
        return None
    of_organisation = bool(organisation(r))
    if not (best.told or of_organisation) and (len(close) > _FEW or _leans_on_thread(r, best)):
        return None
    if len(close) > (_MANY if r.ask("exists", "people_of") or of_organisation else _SOME):
        return None
    now = r.tags.has("ask", "now") and r.tags.has("pronoun", "deictic")
    said_more = r.referents.else_than(best.person) or r.tags.time.names_time or r.ask("now") or now
    within = within_focus(r, people) if said_more else None
    if within is not None:
        return within
    if len(people) <= _FEW or of_organisation or r.ask("exists", "people_of", "who", "list"):
        return about_people(r, people)
    return several_people(r, people)


def _leans_on_thread(r: Reading, best: Referent) -> bool:
    """True where the message may go on with somebody whom the thread is about."""
    return bool(r.conversation.people) and r.conversation.event == r.scope and best.score < 1
