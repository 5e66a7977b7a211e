"""Somebody who is described: by any part of a name, an office, where they are from, what they are on for, and when."""

from bot.language.frequency import zipf
from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.timeline import lines
from bot.questions.question import Question
from bot.questions.readers.anchors import counts_from_office, follows_somebody
from bot.questions.readers.bearers import about_bearers, in_there
from bot.questions.readers.best_described import best_described, held_elsewhere
from bot.questions.readers.facts import ends_a_body
from bot.questions.readers.names import holder_now, nobody
from bot.questions.readers.of_whom_told import of_whom_told
from bot.questions.readers.on_stage import on_stage, one_on_stage
from bot.questions.readers.organisations import missing_guest, missing_organisation, organisation
from bot.questions.readers.people import OF_NAMED, about_people
from bot.questions.readers.pronouns import asks_of_them, points_at_somebody
from bot.questions.readers.regions import missing_region
from bot.questions.readers.strangers import lone_name, missing_office, stranger, unknown_name
from bot.questions.reading import Reading
from bot.questions.referents import Referent
from bot.questions.subjects import CHOICES

_LITTLE = 0.3
# What one unheard word may weigh.
_ONE_WORD = 1.0
_PRACTICAL = 0.85
# More words than these are surely a practical matter.
_SURELY = 2
# What is asked of other things than of who somebody is and when they are on.
_OTHERWISE = frozenset(
    ["opinion", "howto", "signup", "remind", "result", "count", "options", "instead", "chair", "moderator", "contact"]
)


def referred_person(r: Reading) -> Question | None:
    """The person whom a message describes, if it describes one well."""
    if _speaks_of_else(r) or _asks_of_an_hour(r) or _asks_of_papers(r) or _names_choice(r) or _named_before(r):
        return None
    if theirs := of_whom_told(r):
        return theirs
    here, there = r.subjects.people_named
    if certain := (holder_now(r) if there else None) or _whether_from(r) or _whether_one_is(r):
        return certain
    unknown = nobody(r, stranger(r, (*here, *there)) or lone_name(r)) or missing_region(r) or missing_guest(r)
    if unknown:
        return unknown
    if not _tells_of_somebody(r) or unknown_name(r) or _is_practical(r):
        return None
    return _described(r)


def _whether_from(r: Reading) -> Question | None:
    """Whoever is named in full where it is asked whether they are from somewhere (`does Berg work at the union`)."""
    whole = [m for m in r.people_here if m.parts > 1 and m.is_sure]
    if len({m.person for m in whole}) != 1 or r.tags.openers:
        return None
    behind = range(max(whole[0].positions) + 1, len(r.tags.words))
    from_where = r.ask("affiliation") or any(r.tags.words[p].plain in r.lexicon.signs["from"] for p in behind)
    return about_people(r, (whole[0].person,)) if from_where else None


def _whether_one_is(r: Reading) -> Question | None:
    """Whoever is from a town, where it is asked what they are (`is the woman from Hobro a doctor`)."""
    words, towns = r.tags.words, r.subjects.index.described.by_town
    pairs = ((p, towns.get(stem(words[p].plain), ())) for p in r.tags.content if p and p in r.tags.focus)
    leading = r.lexicon.signs["from"]
    named = next(((p, people) for p, people in pairs if people and words[p - 1].plain in leading), None)
    pointed = r.description.points or r.tags.has("pronoun", "person")
    if not named or not pointed or not r.wording.whether or r.tags.asks - {"people_of"}:
        return None
    place, people = named
    told = [p for p in r.tags.content if p > place]
    if told != [place + 1] or set(r.tags.content) != {place, place + 1}:
        return None
    fitting = tuple(p for p in people if r.description.fits_gender(p))
    return about_people(r, fitting or tuple(people))


def _speaks_of_else(r: Reading) -> bool:
    """True where something else than people is asked for, or they are only told of on the way."""
    return bool(
        r.subjects.numbered
        or _asks_which_choice(r)
        or _inside_choice(r)
        or _asks_otherwise(r)
        or counts_from_office(r)
        or follows_somebody(r)
        or ends_a_body(r)
        or (r.ask("attend") and bool(r.subjects.kinds & CHOICES) and not r.people_here)
        or not r.programme.people
        or r.tags.has("party")
        or _names_several(r)
    )


def _names_several(r: Reading) -> bool:
    """True where two are named in full, each with words of their own: neither is told of by the other's."""
    whole = [m.positions for m in r.people_here if m.parts > 1 and m.is_sure]
    return len(whole) > 1 and whole[0].isdisjoint(whole[1])


def _asks_of_an_hour(r: Reading) -> bool:
    """True for `who is on at 12.25, can I get his slides`: whoever is on then, and nobody who was pointed at before."""
    time, points = r.tags.time, r.description.points
    named = r.description.office_places or r.people_here or r.thread.known
    return bool(time.at and points) and r.ask("who") and not named and min(points) > max(time.positions)


def _asks_which_choice(r: Reading) -> bool:
    """True for `she works with housing, which session do I put her down for`, unless somebody is told by name."""
    which = r.lexicon.signs["which"]
    asked = any(h.first and r.tags.words[h.first - 1].plain in which for h in r.tags.of("kind"))
    return bool(asked and r.subjects.kinds & CHOICES) and not (
        r.people_here or r.tags.has("pronoun", "ours") or r.description.office_places or (r.whom and not r.strong_topic)
    )


def _inside_choice(r: Reading) -> bool:
    """True for `whom can one meet in the session on psychiatry`: whoever is in it, and nobody who is told by that."""
    within, words = r.lexicon.signs["within"], r.tags.words
    inside = any(h.first and words[h.first - 1].plain in within for h in r.tags.of("kind"))
    pointed = r.description.points or r.description.office_places or r.people_here
    return inside and bool(r.subjects.kinds & CHOICES) and r.ask("who", "speakers") and not pointed


def _asks_of_papers(r: Reading) -> bool:
    """True for whether somebody was there before, of a forum without a programme, unless they are told by an office."""
    by_office = r.description.office_places and not r.description.points
    return r.ask("earlier") and not lines(r.programme) and not by_office


def _names_choice(r: Reading) -> bool:
    """True for `the house with the commission, number?`."""
    of_somebody = r.tags.asks or r.description.points or r.people_here or r.tags.has("pronoun", "ours")
    return bool(r.subjects.kinds & CHOICES) and not of_somebody


def _named_before(r: Reading) -> bool:
    """True where `he` in the clause that asks is the one person whom a clause before it names in full.

    `Ulrik Wilbek, may I hear him without being elected?`
    """
    whole = [m for m in r.people_here if m.parts > 1]
    pointed = r.tags.focus & r.description.points
    return len(whole) == 1 and bool(pointed) and max(whole[0].positions) < min(pointed)


def _tells_of_somebody(r: Reading) -> bool:
    """True where somebody is pointed at, or told of by a part of a name, an office or where they are from."""
    return bool(
        points_at_somebody(r)
        or r.people_here
        or (r.ask("who") and _somebody_there(r))
        or r.description.office_places
        or r.ask("people_of")
        or organisation(r)
        or _titled(r)
        or _of_ours(r)
        or _says_next_politician(r)
    )


def _somebody_there(r: Reading) -> bool:
    """True where somebody may be named, or is pointed at with a finger."""
    return bool(r.subjects.people_named[0]) or (r.tags.has("pronoun", "deictic") and not r.wording.past)


def _is_practical(r: Reading) -> bool:
    """True for a practical matter of somebody; whose it is may be asked of it (`who do I see about an interview`)."""
    hits = [h for h in r.tags.of("practical") if h.score >= _PRACTICAL]
    surely = any(len(h.positions) > _SURELY and not r.tags.focus.isdisjoint(h.positions) for h in hits)
    return bool(hits) and not r.ask("when") and (surely or not r.ask("who"))


def _described(r: Reading) -> Question | None:
    """Whoever is seen, or the description fits; where it tells of an office that nobody holds, that."""
    best, offices = next(iter(r.referents.likeliest), None), r.referents.offices
    if best and not best.named and (_is_prize(r, best) or (best.person in r.whom and asks_of_them(r))):
        return None
    seen = (points_at_somebody(r) or r.tags.has("pronoun", "deictic")) and not (_all_absent(r) or r.tags.this_year)
    on = on_stage(r) if seen else ()
    if not on and not (best and best.named):
        if _in_a_fact(r) and not offices.holders:
            return None
        scholar = any(w.plain in r.lexicon.signs["scholars"] for w in r.tags.words)  # no title that anybody has
        absent = None if scholar and best and best.is_likely else _of_nobody_here(r)
        if absent or offices.certain_missing:
            return absent
    return (
        _next_politician(r)
        or (about_bearers(r, tuple(sorted(offices.holders or ()))) if _next_of_several(r) else None)
        or _about(r, in_there(r, tuple(sorted(offices.holders or ()))))
        or _about_seen(r, on or one_on_stage(r))
        or _about(r, _of_ours(r))
        or _about(r, _holder_told_before(r))
        or best_described(r)
    )


def _all_absent(r: Reading) -> bool:
    """True for `which mayors are on the stage`, where there is none."""
    several = not r.tags.forms.isdisjoint(r.lexicon.signs["office_holders"])
    return several and r.referents.offices.holders == frozenset()


def _next_politician(r: Reading) -> Question | None:
    """`Who is the next politician`: of everybody who is of a party."""
    if not _says_next_politician(r):
        return None
    politicians = tuple(p for p in r.programme.appearances_of if r.programme.people[p].party)
    return about_bearers(r, politicians) if politicians else None


def _says_next_politician(r: Reading) -> bool:
    upcoming = r.tags.positions_of("ask", "next") | r.tags.positions_of("guide", "next_best")
    politicians = r.lexicon.signs["politicians"]
    return any(p - 1 in upcoming and w.plain in politicians for p, w in enumerate(r.tags.words))


def _next_of_several(r: Reading) -> bool:
    """True for `who is the next minister`, of more than one."""
    return r.ask("next") and len(r.referents.offices.holders or ()) > 1


def _about(r: Reading, people: tuple[str, ...]) -> Question | None:
    return about_people(r, people) if people else None


def _about_seen(r: Reading, on: tuple[str, ...]) -> Question | None:
    """Those on the stage; who they are, where that is asked."""
    told_before = bool(r.description.office_places) and r.tags.focus.isdisjoint(r.description.office_places)
    beside = r.ask("with_whom") and told_before  # `the mayor speaks well. Whom is she on with`
    told = on and r.ask("who", "title", "party") and not beside
    return r.question("people", people=on) if told else _about(r, on)


def _is_prize(r: Reading, best: Referent) -> bool:
    """True for `who hands over the prize`, which asks for nobody whose book is called one."""
    of_them = r.description.points or r.tags.has("pronoun", "people")
    return not of_them and best.positions <= r.tags.positions_of("kind", "prize")


def _of_nobody_here(r: Reading) -> Question | None:
    """What a fact tells of the office, or that nobody holds it or is of the organisation."""
    told = r.referents.offices.facts
    if told:
        return r.question("fact", facts=told)
    return held_elsewhere(r) or missing_office(r) or missing_organisation(r)


def _holder_told_before(r: Reading) -> tuple[str, ...]:
    """The one holder of the office that is told of before `she` (`I have a word for the minister. When is she on?`)."""
    holders = tuple(r.referents.offices.holders or ())
    asked_more = sum(r.tags.words[p].weight for p in r.tags.content_asked)
    before = r.wording.says_person and asked_more <= _ONE_WORD and r.tags.focus.isdisjoint(r.description.office_places)
    other = any(
        m.is_sure and m.person not in holders for m in r.people_here
    )  # `that doctor, Hansen or so, what is he on`
    meant = before and len(holders) == 1 and not other
    return holders if meant and r.description.fits_gender(holders[0]) else ()


def _in_a_fact(r: Reading) -> bool:
    """True where a recap or a letter tells of the office, as it does of ministers that it does not name."""
    told = {p for f in r.subjects.facts[:2] if f.share > _LITTLE for p in f.positions}
    return not lines(r.programme) and bool(told.intersection(r.description.office_places))


def _asks_otherwise(r: Reading) -> bool:
    """True where something else is asked than who somebody is or when they are on; a fit only where people are told."""
    told = {r.tags.clauses[p] for p in (*r.description.points, *r.description.office_places)}
    told |= {r.tags.clauses[p] for m in r.people_here for p in m.positions}
    fits = {r.tags.clauses[p] for h in r.tags.of("ask", "fit") for p in h.positions}
    openers = r.tags.openers or r.tags.positions("ask")
    asked = told & {r.tags.clauses[h.first] for h in r.tags.of("ask", *OF_NAMED) if h.first in openers}
    apart = bool(fits) and bool(asked) and not fits & told and not r.subjects.kinds & CHOICES
    naming = r.ask("who", "title", "party") and bool(r.description.points or r.description.office_places)
    others = _OTHERWISE - {"remind", "contact"} if naming else _OTHERWISE
    if r.ask("people_of"):
        others -= {"count"}  # `how many are from KL`
    if not naming and r.tags.of("ask", "remind"):
        return True
    return bool(r.tags.asks & others) or (r.ask("fit") and not apart)


def _of_ours(r: Reading) -> tuple[str, ...]:
    """Those of the municipality or organisation that people say they are from, where they ask for their own."""
    cues = {p for h in r.tags.of("ask", "people_of") for p in range(h.first, h.last + 1)}
    ours = r.tags.has("pronoun", "ours") or any(r.tags.words[p].plain in r.lexicon.signs["we"] for p in cues)
    if not ours or not r.ask("who", "exists", "people_of", "list"):
        return ()
    told = (w for p, w in enumerate(r.tags.words) if r.subjects.self_described(p) or p not in r.tags.focus)
    said = {key for w in told for key in w.topic}
    people = r.programme.people.values()
    return tuple(p.id for p in people if said & {stem(w) for w in plain_words(p.municipality)})


def _titled(r: Reading) -> bool:
    """True where somebody certain is asked for by what they are (`hvem er antropologen`), or by a proper name."""
    told = r.description.exactly_told
    if r.ask("who") and any(map(r.tags.is_definite, told)):
        return True
    known = [r.tags.words[p] for p in told]
    of_items = r.subjects.index.items.weights
    rare = [w for w in known if not zipf(w.plain)]
    proper = [w for w in rare if w.token.capital or not any(key in of_items for key in w.topic)]
    return r.ask("who", "exists") and bool(proper)
