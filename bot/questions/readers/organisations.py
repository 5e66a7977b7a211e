"""Organisations and places that somebody is asked for by, and that nobody on the programme is of."""

from collections.abc import Mapping, Sequence
from typing import Final

from bot.language.spelling import plain, stem
from bot.programme.model import FRAME
from bot.questions.described_people import names_of
from bot.questions.intent import Intent
from bot.questions.proper_names import looks_like_name
from bot.questions.question import Question
from bot.questions.readers.on_other_forums import organisation_elsewhere
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.words import Word

# The most words of a question that asks no more than whether somebody comes.
_GUEST = 6
_WEIGHTY, _TELLING = 0.3, 0.5
# The most words of an organisation's name, how much of it somebody must be of, and of a word that a part of it says.
_LONGEST, _OF_IT, _IN_PART = 3, 0.4, 0.45
# The share of a message's words that a subject told of explains.
_MOSTLY = 0.75
# Answers that nobody is from an organisation.
_OF_NONE: Final[frozenset[Intent]] = frozenset({"no_organisation", "organisation_elsewhere"})
# How much more a word says that is known of others than one that is not known at all.
_ELSE = 3


def missing_guest(r: Reading) -> Question | None:
    """`Does X come`, `is X with us`, of an organisation of which nobody is on the programme."""
    named = _guest_named(r, 1) if _asks_whether_somebody_comes(r) else ()
    if not named and _asks_when_somebody_is_on(r):
        named = tuple(p for p in _guest_named(r, 2) if looks_like_name(r.tags, p, r.lexicon))
    if not named or _means_else(r, named):
        return None
    if set(r.tags.content) - set(named) or _known_share(r, r.scope, named) >= _OF_IT:
        return None
    words, holder = r.tags.text_of(named), any(p in r.description.office_places for p in named)
    if holder and r.referents.offices.holders:
        return None
    if not holder and r.tags.words[named[-1]].plain.endswith(r.lexicon.offices):
        return None  # `are ministers with us`, of whom others know
    return r.question("no_person", words=words) if holder else r.question("no_organisation", words=words)


def _asks_whether_somebody_comes(r: Reading) -> bool:
    """True for a short question that begins with `comes`, or with `is` where a `with us` follows."""
    words = [w.plain for w in r.tags.words if w.token.kind == "word"]
    if not 1 < len(words) <= _GUEST or words[0] not in r.lexicon.signs["coming"] or r.ask("list"):
        return False
    return words[0] not in r.lexicon.copulas or not r.lexicon.signs["with_us"].isdisjoint(words)


def _asks_when_somebody_is_on(r: Reading) -> bool:
    """True for `when is Greenpeace on`, and no more."""
    words = [w.plain for w in r.tags.words if w.token.kind == "word"]
    asked = len(words) > 2 and r.tags.openers == {0} and words[1] in r.lexicon.signs["coming"]
    on_stage = asked and (words[-1] in r.lexicon.signs["on"] or words[1] not in r.lexicon.copulas)
    return on_stage and len(words) <= _GUEST and r.tags.asks <= {"when", "who"}


def _guest_named(r: Reading, place: int) -> tuple[int, ...]:
    """The one or two telling words from a place on, which may be an organisation's name."""
    words = r.tags.words
    taken = r.tags.positions("ask", "kind", "practical", "other", "clock", "weekday", "talk", "pronoun")
    if place in taken or (words[place].weight < _WEIGHTY and not words[place].token.capital):
        return ()
    after = place + 1
    several = sum(w.token.kind == "word" for w in words) > after
    return (place, after) if several and after not in taken and words[after].weight >= _WEIGHTY else (place,)


def _means_else(r: Reading, named: tuple[int, ...]) -> bool:
    """True for words that are somebody's name, or in small letters what an item is about."""
    if any(m.positions.intersection(named) for m in r.subjects.names):
        return True
    words, of_items = [r.tags.words[p] for p in named], r.subjects.index.items.weights
    return any(key in of_items for w in words for key in w.topic) and not any(w.token.capital for w in words)


def missing_organisation(r: Reading) -> Question | None:
    """Somebody of an organisation or a place of which nobody is on the programme, or who was on another forum."""
    spoken_for = _spoken_for(r)
    named = spoken_for or organisation(r) or _sent_by(r)
    if not named or r.subjects.kinds & CHOICES or _known_share(r, r.scope, named) >= _OF_IT:
        return None
    words = r.tags.text_of(named)
    for programme in r.knowledge.other_forums(r.scope):
        event = programme.event.id
        index = r.knowledge.indexes[event]
        found = index.find(r.tags.words, named, index.people)
        if found and _known_share(r, event, named) > 2 * _OF_IT:
            rows = tuple((event, f.id) for f in found if f.score >= found[0].score * 0.9)
            return organisation_elsewhere(r, rows, words)
    if spoken_for:
        return r.question("no_organisation", words=words)
    topical = r.subjects.best_topics() if len(named) == 1 else ()
    subject = topical and topical[0].share > _TELLING
    if not any(looks_like_name(r.tags, p, r.lexicon) for p in named) and (
        _generic(r, named) or subject or _is_subject(r, named)
    ):
        return None
    return r.question("no_organisation", words=words)


def _spoken_for(r: Reading) -> tuple[int, ...]:
    """The group or organisation that is asked who speaks for it (`who represents the patients`)."""
    stands, words = r.lexicon.signs["represents"], r.tags.words
    places = (p for p, w in enumerate(words) if w.plain in stands and p in r.tags.focus and r.ask("people_of"))
    return next((found for p in places if (found := _named_after(r, p))), ())


def _is_subject(r: Reading, named: tuple[int, ...]) -> bool:
    """True for words that say, with the rest of the message, what is told of (`at the homes of frail old people`)."""
    told = (*r.subjects.best_topics()[:1], *r.subjects.facts[:1])
    return any(f.strong > 1 and f.share > _MOSTLY and f.positions.issuperset(named) for f in told)


def _generic(r: Reading, named: tuple[int, ...]) -> bool:
    """True where nothing but words for any organisation is said (`from the municipality itself`), or words misspelt."""
    words = [r.tags.words[p] for p in named]
    any_of_them = r.lexicon.signs.get("any_organisation", frozenset())
    return all(w.plain in any_of_them or (w.meant and not w.token.capital) for w in words)


def organisation(r: Reading) -> tuple[int, ...]:
    """The words after a `from` that somebody is asked for by."""
    words = r.tags.words
    somebody, leading = r.lexicon.signs["somebody"], r.lexicon.signs["from"]
    if named := _named_again(r) or _town_of_ours(r):
        return named
    exists = r.ask("exists") and not r.subjects.kinds & FRAME  # `is there a break, Jonas from Odder asks`
    asked = r.ask("people_of") or exists or bool(r.description.points) or _asks_of_somebody(r) or _says_speaking(r)
    for place, word in enumerate(words):
        if word.plain not in leading or place not in r.tags.focus:
            continue
        before = {w.plain for w in words[max(0, place - 2) : place]}
        if _in_company(r, place) or _presents_oneself(r, place):
            continue
        whom = before & r.lexicon.signs["who"] and not r.thread.known
        if before & r.lexicon.first_person or not (asked or whom or before & somebody):
            continue
        if found := _named_after(r, place):
            return found
    return ()


def _in_company(r: Reading, place: int) -> bool:
    """True for the `from` of whom one is with (`I sit with those from Hobro`), not for `what about her from`."""
    with_them = place > 1 and r.tags.words[place - 2].plain in r.lexicon.signs["in_company"]
    return with_them and place - 2 not in r.tags.positions("connective")


def _presents_oneself(r: Reading, place: int) -> bool:
    """True for the `from` of a clause of its own that says who writes (`Nurse from Hobro. When do we eat`)."""
    clauses = r.tags.clauses
    return place == 1 and clauses[place] != clauses[-1] and not r.tags.is_definite(0)


def _town_of_ours(r: Reading) -> tuple[int, ...]:
    """The town that is named as one's own (`anybody from our municipality, Greve`)."""
    if not r.tags.has("pronoun", "ours"):
        return ()
    return tuple(p for p, w in enumerate(r.tags.words) if w.plain in r.lexicon.regions)[:1]


def _named_again(r: Reading) -> tuple[int, ...]:
    """`And KL?`, behind those of another organisation or town; who lives there may be named behind anybody."""
    if not r.tags.has("connective") or r.tags.asks or r.conversation.event != r.scope:
        return ()
    named, before = tuple(sorted(r.tags.content)), r.conversation.asks
    words = [r.tags.words[p] for p in named]
    town = any(w.plain in r.lexicon.regions for w in words)
    lives_there = town and any(plain(w.token.text) != w.plain for w in words)
    told_from = any(w.plain in r.lexicon.signs["from"] for w in r.tags.words)
    if before == "person" and (lives_there or (town and told_from)):
        return named
    if not named or not (before in _OF_NONE or (before == "people" and _of_one_organisation(r))):
        return ()
    said = {stem(w.plain) for w in words}
    known = town or bool(r.subjects.index.described.whose_place_says(said))
    return named if known else ()


def _of_one_organisation(r: Reading) -> bool:
    """True where all who were told of are of one organisation or town, as where they were asked for by it."""
    names = [names_of(r.programme.people[p]) for p in r.thread.people]
    return bool(names) and bool(frozenset.intersection(*names))


def _asks_of_somebody(r: Reading) -> bool:
    """True for `is the director from Horsens here`, and not for `is it far from Horsens`."""
    asking = [r.tags.words[p].plain for p in sorted(r.tags.focus) if r.tags.words[p].token.kind == "word"][:2]
    return r.wording.whether and not r.thing_known and not r.lexicon.signs["it"].intersection(asking)


def _says_speaking(r: Reading) -> bool:
    """True for `when does the doctor from Hobro speak`."""
    return r.ask("when") and r.ask("who", "speakers")


def _sent_by(r: Reading) -> tuple[int, ...]:
    """The organisation that is asked whom it sends: nothing that does not look like a name."""
    for place in sorted(p for h in r.tags.of("ask", "people_of") for p in h.positions if not _in_company(r, p)):
        found = _named_after(r, place)
        of_subject = any(set(h.positions) <= set(found) for h in r.subjects.phrases)  # `him with Lord of the Flies`
        if any(looks_like_name(r.tags, p, r.lexicon) for p in found) and not of_subject:
            return found
    return ()


def _named_after(r: Reading, place: int) -> tuple[int, ...]:
    """The telling words right after another one, as many as an organisation's name has."""
    words = r.tags.words
    taken = r.tags.positions("ask", "clock", "weekday", "kind", "practical", "other", "month") | r.tags.time.positions
    found: list[int] = []
    for p in range(place + 1, min(place + 1 + _LONGEST, len(words))):
        if words[p].token.kind != "word" or not words[p].weight or p in taken:
            break
        if found and words[found[-1]].plain in r.lexicon.regions and words[p].plain.endswith(r.lexicon.offices):
            break  # `is the one from Hobro a director`
        found.append(p)
    municipal = any(words[p].plain in r.lexicon.regions for p in found)  # however common the name of a town is
    return tuple(found) if municipal or sum(words[p].weight for p in found) >= _TELLING else ()


def _known_share(r: Reading, event: str, named: tuple[int, ...]) -> float:
    """How much of an organisation's name is what one person of an event is known by."""
    postings, words = r.knowledge.indexes[event].people, r.tags.words
    any_of_them = r.lexicon.signs.get("any_organisation", frozenset())
    named = tuple(p for p in named if words[p].plain not in any_of_them) or named
    shares: dict[str, dict[int, float]] = {}
    others = [index.people.weights for index in r.knowledge.indexes.values()]
    known = {p for p in named if any(key in rows for key in words[p].topic for rows in others)}
    weights = {p: words[p].weight * (_ELSE if p in known else 1) for p in named}
    for p in named:
        rows = [(key, 1.0) for key, score in words[p].topic.items() if score > 0.8]
        rows += [(part, _IN_PART) for part in words[p].parts]
        best: dict[str, float] = {}
        for key, said in rows:
            for person in postings.weights.get(key, ()):
                best[person] = max(said, best.get(person, 0.0))
        for person, said in best.items():
            row = shares.setdefault(person, {})
            row[p] = said
    return max((_share(row, weights, words) for row in shares.values()), default=0.0)


def _share(row: Mapping[int, float], weights: Mapping[int, float], words: Sequence[Word]) -> float:
    """The part of an organisation's words that fits; a word of another organisation's speaks against it."""
    fits = sum(said * words[p].weight for p, said in row.items())
    return fits / (fits + sum(weight for p, weight in weights.items() if p not in row) or 1.0)
