"""Somebody who is described: by any part of a name, an office, where they are from, what they are on for, and when."""

from typing import Final

from bot.language.frequency import zipf
from bot.language.meanings import Cue
from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.timeline import lines, people_on
from bot.questions.question import Question
from bot.questions.readers.anchors import counts_from_office, follows_somebody
from bot.questions.readers.bearers import in_there, is_theirs
from bot.questions.readers.facts import ends_a_body
from bot.questions.readers.names import elsewhere, narrowed
from bot.questions.readers.offices import within_focus
from bot.questions.readers.organisations import missing_guest, missing_organisation, organisation
from bot.questions.readers.people import about_people, several_people
from bot.questions.readers.pronouns import asks_of_them
from bot.questions.readers.strangers import (
    lone_name,
    missing_office,
    stranger,
    unknown_name,
)
from bot.questions.reading import Reading
from bot.questions.referents import Description, Referent
from bot.questions.subjects import CHOICES, Subjects

# How near to the best others must come to be meant as well; what must be explained, and how well.
_CLOSE, _SHARE, _SCORE = 0.84, 0.6, 0.5
_MOSTLY, _LITTLE, _ELSEWHERE = 0.75, 0.3, 0.7
_FEW, _SOME, _MANY = 3, 6, 8
_SILENT = 0.5
# What one unheard word may weigh.
_ONE_WORD = 1.0
_PRACTICAL = 0.85
# What is asked of somebody whose name is said.
_ASKED: Final = ("when", "who", "where", "exists", "title", "affiliation", "party")
# What is asked of somebody whom one sees.
_OF_WHOM: Final[frozenset[Cue]] = frozenset({"who", "title", "affiliation", "party"})
# What is asked of other things than of who somebody is and when they are on.
_OTHERWISE = frozenset(
    ["opinion", "howto", "signup", "remind", "result", "count", "options", "instead", "chair", "moderator", "contact"]
)


def referred_person(r: Reading) -> Question | None:
    """The person whom a message describes, if it describes one well."""
    telling = r.description
    if (
        r.subjects.numbered
        or asks_otherwise(r)
        or counts_from_office(r)
        or follows_somebody(r)
        or ends_a_body(r)
        or not r.programme.people
        or r.tags.has("party")
    ):
        return None
    if r.ask("earlier") and not lines(r.programme) and (telling.points or not telling.office_places):
        return None
    if r.subjects.kinds & CHOICES and not (
        r.tags.asks or telling.points or r.people_here or r.tags.has("pronoun", "ours")
    ):
        return None  # `the house with the commission, number?`
    if _named_before(r):
        return None  # `Ulrik Wilbek, may I hear him without being elected?`
    if r.whom and is_theirs(r):
        return about_people(r, r.whom[:1], borrowed=True)
    if r.whom and says_whether_they(r):
        return about_people(r, r.whom[:1], borrowed=True)
    here, there = r.subjects.people_named()
    unlike = stranger(r, (*here, *there)) or lone_name(r)
    if unlike:
        return r.question("no_person", detail=unlike)
    of_day = bool(r.tags.kinds) or r.ask("now", "next", "list", "start", "end", "until")
    pointed = bool(telling.points) and (not of_day or bool(telling.points & r.tags.focus))
    if guest := missing_guest(r):
        return guest
    if not (
        pointed
        or r.people_here
        or (r.ask("who") and (here or (r.tags.has("pronoun", "deictic") and not r.past)))
        or telling.office_places
        or r.ask("people_of")
        or organisation(r)
        or titled(r)
        or of_ours(r)
    ):
        return None
    if unknown_name(r):
        return None
    practical = any(h.score >= _PRACTICAL for h in r.tags.of("practical"))
    if practical and not r.ask("when", "who"):
        return None
    found = telling.likeliest
    best = found[0] if found else None
    of_them = telling.points or r.tags.has("pronoun", "people")
    if best and not best.named and best.positions <= r.tags.positions_of("kind", "prize") and not of_them:
        return None  # `who hands over the prize` asks for nobody whose book is called one
    if best and not best.named and best.person in r.whom and asks_of_them(r):
        return None
    on = on_stage(r) if pointed or r.tags.has("pronoun", "deictic") else ()
    if not ((best and best.named) or on):
        if in_a_fact(r) and not telling.offices.holders:
            return None
        if told := telling.offices.facts:
            return r.question("fact", facts=told)
        missing = missing_office(r) or missing_organisation(r)
        if missing or telling.offices.certain_missing:
            return missing
    if inside := in_there(r, tuple(sorted(telling.offices.holders or ()))):
        return about_people(r, inside)
    on = on or one_on_stage(r)
    if on:
        return r.question("people", people=on) if r.ask("who", "title", "party") else about_people(r, on)
    if own := of_ours(r):
        return about_people(r, own)
    holders = tuple(telling.offices.holders or ())
    asked_more = sum(r.tags.words[p].weight for p in r.tags.focus.intersection(r.tags.content))
    told_before = r.says_person and asked_more <= _ONE_WORD and r.tags.focus.isdisjoint(telling.office_places)
    if told_before and len(holders) == 1 and telling.fits_gender(holders[0]):
        return about_people(r, holders)  # `I have a word for the minister. When is she on?`
    if not (best and likely(best)) and telling.gender:
        found = tuple(f for f in telling.ranked(of_gender=False) if f.told and f.share >= _MOSTLY)
        best = found[0] if found else None
    if best is None or not likely(best) or not (pointed or best.told):
        return described_elsewhere(r) if telling.points and not r.thing_known else None
    close = tuple(f for f in found if f.score >= best.score * _CLOSE and f.share >= best.share * _CLOSE)
    return named(r, tuple(f for f in close if f.named)) if best.named else unnamed(r, close)


def _named_before(r: Reading) -> bool:
    """True where `he` in the clause that asks is the one person whom a clause before it names in full."""
    whole = [m for m in r.people_here if m.parts > 1]
    pointed = r.tags.focus & r.description.points
    return len(whole) == 1 and bool(pointed) and max(whole[0].positions) < min(pointed)


def says_whether_they(r: Reading) -> bool:
    """True for `is she from Copenhagen?`: whoever was talked of, whatever else would fit the words."""
    asking = [r.tags.words[p].plain for p in sorted(r.tags.focus) if r.tags.words[p].token.kind == "word"][:3]
    pronoun = {w.plain for h in r.tags.of("pronoun", "person") for p in h.positions if (w := r.tags.words[p])}
    of_origin = len(asking) > 2 and asking[2] in r.lexicon.signs["from"]
    return of_origin and asking[0] in r.tags.copulas and asking[1] in pronoun & r.lexicon.signs["he"]


def in_a_fact(r: Reading) -> bool:
    """True where a recap or a letter tells of the office, as it does of ministers that it does not name."""
    told = {p for f in r.subjects.facts[:2] if f.share > _LITTLE for p in f.positions}
    return not lines(r.programme) and bool(told.intersection(r.description.office_places))


def asks_otherwise(r: Reading) -> bool:
    """True where something else is asked than who somebody is or when they are on; a fit only where people are told."""
    told = {r.tags.clauses[p] for p in (*r.description.points, *r.description.office_places)}
    told |= {r.tags.clauses[p] for m in r.people_here for p in m.positions}
    fits = {r.tags.clauses[p] for h in r.tags.of("ask", "fit") for p in h.positions}
    asked = told & {r.tags.clauses[h.first] for h in r.tags.of("ask", *_ASKED)}
    apart = bool(fits) and bool(asked) and not fits & told and not r.subjects.kinds & CHOICES
    naming = r.ask("who", "title", "party") and bool(r.description.points or r.description.office_places)
    others = _OTHERWISE - {"remind", "contact"} if naming else _OTHERWISE
    if not naming and r.tags.of("ask", "remind"):
        return True
    return bool(r.tags.asks & others) or (r.ask("fit") and not apart)


def of_ours(r: Reading) -> tuple[str, ...]:
    """Those of the municipality or organisation that people say they are from, where they ask for their own."""
    cues = {p for h in r.tags.of("ask", "people_of") for p in range(h.first, h.last + 1)}
    ours = r.tags.has("pronoun", "ours") or any(r.tags.words[p].plain in r.lexicon.signs["we"] for p in cues)
    if not ours or not r.ask("who", "exists", "people_of", "list"):
        return ()
    said = {key for p, w in enumerate(r.tags.words) if r.subjects.self_described(p) for key in w.topic}
    people = r.programme.people.values()
    return tuple(p.id for p in people if said & {stem(w) for w in plain_words(p.municipality)})


def described_elsewhere(r: Reading) -> Question | None:
    """Somebody whom the message describes well, and who was on another forum only."""
    for event, programme in reversed(list(r.knowledge.programmes.items())):
        if event == r.scope or programme.event.invented:
            continue
        found = Description(Subjects(r.knowledge, r.tags, event), r.lexicon).ranked()
        if found and found[0].share >= _MOSTLY and found[0].score >= _ELSEWHERE:
            return elsewhere(r, ((event, found[0].person),))
    return None


def likely(best: Referent) -> bool:
    """True where enough is told, and enough of what is told fits."""
    return best.share >= _SHARE and (best.score >= _SCORE or (best.share >= _MOSTLY and best.score >= _LITTLE))


def named(r: Reading, close: tuple[Referent, ...]) -> Question | None:
    """Somebody of whom a part of the name is said."""
    if not lines(r.programme) or r.tags.time.relation or not r.ask(*_ASKED):
        return None
    people = tuple(f.person for f in close)
    if len(people) > 1:
        match = max((m for m in r.subjects.names if m.person in people), key=lambda m: m.score)
        people = narrowed(r, people, match)
    if len(people) > 1:
        return several_people(r, people) if r.ask("who", "exists") else None
    return about_people(r, people)


def unnamed(r: Reading, close: tuple[Referent, ...]) -> Question | None:
    """Somebody who is told of by what they are or do."""
    best = close[0]
    people = tuple(f.person for f in close)
    foreign = r.foreign and not all(h.first in best.positions for h in r.tags.of("other"))
    if foreign or (len(close) > 1 and (r.description.office_places or r.tags.time.relation)):
        return None
    if not best.told and (len(close) > _FEW or leans_on_thread(r, best)):
        return None
    if len(close) > (_MANY if r.ask("exists", "people_of") else _SOME):
        return None
    now = r.tags.has("ask", "now") and r.tags.has("pronoun", "deictic")
    said_more = r.description.else_than(best.person) or r.tags.time.names_time or r.ask("now") or now
    within = within_focus(r, people) if said_more else None
    if within is not None:
        return within
    if len(people) <= _FEW or r.ask("exists", "people_of", "who", "list"):
        return about_people(r, people)
    return several_people(r, people)


def leans_on_thread(r: Reading, best: Referent) -> bool:
    """True where the message may go on with somebody whom the thread is about."""
    return bool(r.conversation.people) and r.conversation.event == r.scope and best.score < 1


def on_stage(r: Reading) -> tuple[str, ...]:
    """Those who are on now, where the message points at somebody there: all that fit what it says of them besides."""
    telling = r.description
    if r.ask("next", "then"):
        return ()
    unsaid = not (r.conversation.people or r.tags.asks - _OF_WHOM) and r.ask("who", "title")
    seen = r.tags.has("pronoun", "deictic") or any(w.plain in r.lexicon.signs["up_there"] for w in r.tags.words)
    if (
        not ((r.ask("now") and not _goes_on(r)) or seen or (unsaid and telling.weight <= _SILENT))
        or r.whether
        or (r.tags.time.relation and not r.tags.time.names_time)
    ):
        return ()
    there = people_on(r.programme, r.now)
    on = tuple(p for p in r.programme.people if p in there)
    fitting = tuple(p for p in on if telling.fits_gender(p)) or on
    found = telling.ranked(fitting, of_gender=False)
    if found and found[0].told and found[0].share >= _SHARE:
        return tuple(f.person for f in found if f.score >= found[0].score * _CLOSE)
    # How somebody looks and what they do there is told of nobody.
    looks = seen and not r.ask("when", "where") and not any(likely(f) for f in telling.likeliest)
    return fitting if telling.weight <= _SILENT or looks else ()


def one_on_stage(r: Reading) -> tuple[str, ...]:
    """Whoever is on, where `he` or `she` is asked of by an office and nobody was talked of (`is he a professor`)."""
    asked = r.description.office_places and asks_of_them(r) and not r.tags.asks - _OF_WHOM - {"about", "said"}
    if not asked or r.thread.known or r.people_here:
        return ()
    there = people_on(r.programme, r.now)
    fitting = tuple(p for p in r.programme.people if p in there and r.description.fits_gender(p))
    held = tuple(f.person for f in r.description.ranked(fitting) if f.told)
    return held or fitting if len(held or fitting) <= _FEW else ()


def _goes_on(r: Reading) -> bool:
    """True where `now` is but a small word in a question about whom the thread is about (`where is she from now`)."""
    pointed = {p + 1 for p in r.description.points}
    return bool(r.whom) and not any(h.first in pointed for h in r.tags.of("ask", "now"))


def titled(r: Reading) -> bool:
    """True where somebody certain is asked for by what they are (`hvem er antropologen`), or by a proper name."""
    told = r.description.exactly_told
    if r.ask("who") and any(map(r.tags.is_definite, told)):
        return True
    known = [r.tags.words[p] for p in told]
    of_items = r.subjects.index.items.weights
    rare = [w for w in known if not zipf(w.plain)]
    proper = [w for w in rare if w.token.capital or not any(key in of_items for key in w.topic)]
    return r.ask("who", "exists") and bool(proper)
