"""People, offices and organisations that are asked for and that the programme does not have."""

from collections.abc import Mapping, Sequence
from functools import cache

from rapidfuzz.distance import OSA

from bot.language.frequency import is_word, zipf
from bot.language.lexicon import lexicon
from bot.language.spelling import plain, sound
from bot.questions.index import plain_words
from bot.questions.names import NameMatch
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.words import Word

_SURNAME = "sen"
# How common a word may be that is a last name all the same, beside a first name.
_COMMON = 4.2
# From here on a first name is an ordinary word as well (`bo`, `per`).
_EVERYDAY = 5.4
# From here on a first name is one that somebody on a programme has; how long one must be that is spelt another way.
_LIKE, _HEARD = 0.85, 5
# The most words of a question that asks no more than whether somebody comes.
_GUEST = 6
# How alike a last name that was heard wrong and the right one sound.
_ALIKE = 0.55
_EXACT, _FIRM, _WEIGHTY, _TELLING = 0.98, 0.94, 0.3, 0.5
# The longest question after an office of any sort, in words; how much else may be said around one.
_SHORT = 9
_ONLY = 1.6
# The most words of an organisation's name, how much of it somebody must be of, and of a word that a part of it says.
_ORGANISATION, _OF_IT, _IN_PART = 3, 0.4, 0.45
# How much more a word says that is known of others than one that is not known at all.
_ELSE = 3


def stranger(r: Reading, here: tuple[NameMatch, ...]) -> str:
    """A first name with a last name beside it that fits nobody of that first name (`mette frederiksen`)."""
    if any(m.parts > 1 for m in here):
        return ""
    words = r.tags.words
    for place in range(len(words) - 1):
        fits = [m for m in here if m.positions == {place} and first_name_only(r, m)]
        wrong = [m for m in here if m.positions == {place} and m.sure < _FIRM and words[place + 1].token.capital]
        if not (fits or wrong or is_first_name(r, place)) or r.subjects.self_described(place) or introduced(r, place):
            continue
        after = words[place + 1]
        if not may_be_last_name(r, after) or any(
            place + 1 in m.positions and starts_name(r, m, place + 1) for m in here
        ):
            continue
        if resembles(r, words[place], after):
            continue
        if after.token.capital or after.plain.endswith(_SURNAME) or zipf(after.plain) < _COMMON:
            return f"{words[place].token.text} {after.token.text}".title()
    return ""


def is_first_name(r: Reading, place: int) -> bool:
    word = r.tags.words[place]
    form = word.token.plain
    names = r.knowledge.home.first_names
    heard = len(form) >= _HEARD and not zipf(form) and sound(form) in _sounds(r.knowledge.home.language)
    known = (form in names or heard) and place in r.tags.focus
    return known and word.weight > 0 and (word.token.capital or zipf(word.token.plain) < _EVERYDAY)


@cache
def _sounds(language: str) -> frozenset[str]:
    return frozenset(sound(name) for name in lexicon(language).first_names)


def lone_name(r: Reading) -> str:
    """A first name alone that nobody has, on any programme (`er der en der hedder Henrik`)."""
    words = r.tags.words
    if not r.tags.asks and words[0].plain not in r.lexicon.signs.get("coming", ()):
        return ""
    for place, word in enumerate(words):
        if (
            word.token.plain in r.knowledge.home.first_names
            and is_first_name(r, place)
            and (word.token.capital or word.plain not in r.knowledge.home.signs["not_names"])
            and not any(score > _LIKE for _, score in r.knowledge.names.near(word.token.plain))
            and not introduced(r, place)
            and sum(words[p].weight for p in r.description.needed if p != place) < _TELLING
        ):
            return word.token.text.title()
    return ""


def missing_guest(r: Reading) -> Question | None:
    """`kommer X`, `er X med`, of an organisation of which nobody is on the programme."""
    words = [w for w in r.tags.words if w.token.kind == "word"]
    if len(words) < 2 or len(words) > _GUEST or words[0].plain not in r.lexicon.signs.get("coming", ()):
        return None
    taken = r.tags.positions("ask", "kind", "practical", "other", "clock", "weekday", "talk", "pronoun")
    with_us = r.lexicon.signs.get("with_us", frozenset())
    if r.ask("list") or (words[0].plain in r.lexicon.copulas and not any(w.plain in with_us for w in words)):
        return None
    named = [1]
    if 1 in taken or (r.tags.words[1].weight < _WEIGHTY and not r.tags.words[1].token.capital):
        return None
    if len(words) > 2 and 2 not in taken and r.tags.words[2].weight >= _WEIGHTY:
        named.append(2)
    of_items = r.subjects.index.items.weights
    if any(m.positions & set(named) for m in r.subjects.names):
        return None
    topical = any(key in of_items for p in named for key in r.tags.words[p].topic)
    if topical and not any(r.tags.words[p].token.capital for p in named):
        return None
    if set(r.tags.content) - set(named) or known_share(r, r.scope, tuple(named)) >= _OF_IT:
        return None
    return r.question("no_organisation", detail=r.tags.text_of(named))


def introduced(r: Reading, place: int) -> bool:
    """True where people say their own name (`hilsen Mette Holm`)."""
    before = {w.plain for w in r.tags.words[max(0, place - 2) : place]}
    return bool(before & r.lexicon.signs.get("signing", frozenset()))


def may_be_last_name(r: Reading, word: Word) -> bool:
    return (
        word.token.kind == "word"
        and word.weight >= _WEIGHTY
        and word.ordinary < _FIRM
        and (max(word.topic.values(), default=0.0) < _EXACT or word.plain in r.knowledge.names)
        and not word.plain.endswith(r.lexicon.offices)
    )


def resembles(r: Reading, first: Word, last: Word) -> bool:
    """True where the two words are somebody's names after all, the last one heard wrong (`nina schmidt`)."""
    names = r.knowledge.names
    heard = sound(last.token.plain)
    others = (said for form, _ in names.near(first.token.plain) for said in names.sounds_after(form))
    return any(said[0] == heard[0] and OSA.normalized_similarity(said, heard) >= _ALIKE for said in others)


def starts_name(r: Reading, match: NameMatch, place: int) -> bool:
    """True where a word is somebody's first name: two people side by side."""
    names = plain_words(r.knowledge.programmes[match.event].people[match.person].name)
    return match.sure > _FIRM and names[:1] == [r.tags.words[place].plain]


def first_name_only(r: Reading, match: NameMatch) -> bool:
    place = next(iter(match.positions))
    first = r.knowledge.programmes[match.event].people[match.person].name.split()[0]
    return plain(first) == r.tags.words[place].plain


def unknown_name(r: Reading) -> str:
    """Two words side by side that look like somebody's name and that no programme knows (`Lars Hansen`)."""
    if not (r.ask("when", "who", "exists", "people_of", "title") or r.tags.words[0].plain in r.lexicon.stop):
        return ""
    words = r.tags.words
    for place in range(len(words) - 1):
        pair = words[place : place + 2]
        if any(
            w.token.kind != "word" or w.weight < _TELLING or r.knowledge.vocabulary.exact(w.plain) or w.phrase
            for w in pair
        ):
            continue
        if (
            not all(w.token.capital for w in pair)
            and not r.ask("who", "exists", "people_of")
            and "who" not in r.tags.values("ask")
        ):
            continue
        if place in r.tags.focus and (
            all(w.token.capital for w in pair)
            or (not all(is_word(w.plain, r.lexicon.language) for w in pair) and len(r.tags.content) <= 2)
        ):
            return " ".join(w.token.text for w in pair).title()
    return ""


def missing_office(r: Reading) -> Question | None:
    """An office that nobody on the programme holds (`statsministeren`)."""
    own = sum(r.tags.words[p].weight for p in r.description.office_places)
    alone = r.description.weight - own < _TELLING and len(r.tags.words) <= _SHORT
    places = r.description.missing_office or (r.description.missing_holders if r.ask("exists") and alone else ())
    if not places or r.subjects.kinds & CHOICES or r.description.weight > _ONLY + r.tags.words[places[0]].weight:
        return None
    if not (
        r.ask("who", "speakers", "when", "exists", "where", "people_of", "title", "start", "end")
        or len(r.tags.words) <= _ORGANISATION * 2
    ):
        return None
    return r.question("no_person", detail=r.tags.text_of(r.description.office_phrase(places[0])))


def missing_organisation(r: Reading) -> Question | None:
    """Somebody `from` an organisation or a place of which nobody is on the programme."""
    named = organisation(r)
    if not named or r.subjects.kinds & CHOICES or known_share(r, r.scope, named) >= _OF_IT:
        return None
    detail = r.tags.text_of(named)
    for event in reversed(list(r.knowledge.programmes)):
        if event == r.scope or r.knowledge.programmes[event].event.invented:
            continue
        index = r.knowledge.indexes[event]
        found = index.find(r.tags.words, named, index.people, "person")
        if found and known_share(r, event, named) > 2 * _OF_IT:
            rows = tuple((event, f.id) for f in found if f.score >= found[0].score * 0.9)
            return r.question("organisation_elsewhere", elsewhere=rows, detail=detail)
    topical = r.subjects.best_topics()
    if len(named) == 1 and not r.tags.words[named[0]].token.capital and topical and topical[0].share > _TELLING:
        return None
    return r.question("no_organisation", detail=detail)


def organisation(r: Reading) -> tuple[int, ...]:
    """The words after a `from` that somebody is asked for by."""
    words = r.tags.words
    somebody = r.lexicon.signs.get("somebody", frozenset())
    asked = r.ask("people_of", "exists") or bool(r.description.points)
    taken = r.tags.positions("ask", "clock", "weekday", "kind", "practical", "other", "month") | r.tags.time.positions
    for place, word in enumerate(words):
        if word.plain not in r.lexicon.signs.get("from", ()) or place not in r.tags.focus:
            continue
        before = {w.plain for w in words[max(0, place - 2) : place]}
        if before & r.lexicon.first_person or not (asked or before & somebody):
            continue
        found: list[int] = []
        for p in range(place + 1, min(place + 1 + _ORGANISATION, len(words))):
            telling = words[p].token.kind == "word" and words[p].weight > 0 and p not in taken
            if not telling:
                break
            found.append(p)
        if sum(words[p].weight for p in found) > _TELLING:
            return tuple(found)
    return ()


def known_share(r: Reading, event: str, named: tuple[int, ...]) -> float:
    """How much of an organisation's name is what one person of an event is known by."""
    postings, words = r.knowledge.indexes[event].people, r.tags.words
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
