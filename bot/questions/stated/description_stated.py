"""What somebody is said to be, and where from: held against what the programme tells of them."""

import re
from collections.abc import Collection
from itertools import takewhile

from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.model import Person
from bot.questions.claim import Claim
from bot.questions.proper_names import is_place
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.stated.asked_of import is_named, person_of
from bot.questions.whom import office_form

# From here on a word surely is the one by which somebody is known.
_SURE = 0.8
# The shortest word that a longer one may end in.
_LONG = 6


def described_as(r: Reading, question: Question) -> Claim | None:
    """`Is Berg minister for health`, `Hansen is from Hobro, right`: what is told of them beside their name.

    Words by which they are but looked for, and that are no office and no place, are neither told nor not.
    """
    person = person_of(question)
    someone = r.programme.people[person] if person and is_named(r, person) else None
    if someone is None or r.tags.has("other") or r.ask("about", "said"):
        return None
    said = _describing(r) - naming_places(r, person)
    offices = frozenset(p for p in said if _is_office(r, p))
    seats = {p for office in offices for p in _seat(r, office)}
    regions = (p for p in said - offices if _is_region(r, p) and _is_origin(r, p, seats))
    told = frozenset((*regions, *(p for p in said - offices if p in seats or _is_of(r, someone, p))))
    others = told - _untold_trades(r, someone)
    if not offices | others or _tells_of_others(r, offices):
        return None
    holds = _is_so(r, someone, offices, others)
    if holds is False and offices and (r.wording.past or not r.tags.forms.isdisjoint(r.lexicon.signs["former"])):
        return None  # what somebody was before is not told
    unclear = holds is None and (offices or seats) and any(_is_like(r, someone, p) for p in offices)
    return None if unclear else Claim(holds, offices | others)


def _untold_trades(r: Reading, someone: Person) -> frozenset[int]:
    """The positions of trades that no title tells: nobody has one for leading a union of those who do."""
    trades = {stem(trade) for trade in r.lexicon.signs["trades"]}
    told = {stem(word) for title, _ in _titles(r, someone) for word in plain_words(title)}
    return frozenset(p for p in r.tags.content if stem(r.tags.words[p].plain) in trades - told)


def _is_origin(r: Reading, place: int, seats: Collection[int]) -> bool:
    """True for a town behind a `from`, or of an office; somebody may be on in any other (`is she in Hobro today`)."""
    before = r.tags.words[place - 1].plain if place else ""
    return place in seats or before in r.lexicon.signs["from"]


def _tells_of_others(r: Reading, offices: Collection[int]) -> bool:
    """True for an office of somebody else (`is she before the mayor`, `does he debate with a minister`)."""
    words, opposite = r.tags.words, r.lexicon.signs["opposite"]
    before = {words[q].plain for p in offices for q in (p - 1, p - 2) if q >= 0}
    return bool(offices) and (bool(r.tags.time.relation) or not before.isdisjoint(opposite))


def naming_places(r: Reading, person: str) -> frozenset[int]:
    """The words that say who of those without a name is meant: `the minister`, all by which they are known."""
    if not person or any(m.person == person for m in r.people_here):
        return frozenset()
    definite = (p for p in _describing(r) if _is_office(r, p) and r.tags.is_definite(p))
    naming = {place for p in definite for place in (p, *_seat(r, p))}
    if not is_named(r, person):
        naming |= {p for p in _describing(r) if _is_known_by(r, person, p)}
    return frozenset(naming)


def is_described_otherwise(r: Reading, person: str) -> bool:
    """True where whoever was found holds no office by which they are spoken of: somebody else may be meant."""
    someone = r.programme.people.get(person)
    if someone is None or is_named(r, person):
        return False
    titles = [title for title, _ in _titles(r, someone)]
    offices = (p for p in _describing(r) if _is_office(r, p) and r.tags.is_definite(p))
    return any(not any(_holds(r, someone, title, p) for title in titles) for p in offices)


def _describing(r: Reading) -> frozenset[int]:
    """The telling words that are no part of a name."""
    names = {p for m in r.people_here for p in m.positions}
    return frozenset(p for p in r.tags.content if p not in names) - r.tags.positions_of("leaning", "sure")


def _is_so(r: Reading, someone: Person, offices: frozenset[int], others: frozenset[int]) -> bool | None:
    """Whether somebody is what all these words say; None where that is not told."""
    if any(_another_office(r, someone, p) for p in offices) or any(_another_town(r, someone, p) for p in others):
        return False
    if not offices:
        return True if all(_is_of(r, someone, p) for p in others) else None
    told = (
        all(_holds(r, someone, title, p) for p in offices)
        and all(_is_in(r, f"{title} {seat}", someone, p) for p in others)
        for title, seat in _titles(r, someone)
    )
    return True if any(told) else None


def _titles(r: Reading, someone: Person) -> list[tuple[str, str]]:
    """What somebody is, each by itself, the last one with where: `deputy of the council` and `chair`, the union."""
    found: list[tuple[str, str]] = []
    joining = "|".join(map(re.escape, r.knowledge.home.signs["and"]))
    for title in dict.fromkeys((someone.title, *(a.title for _, a in r.programme.appearances_of.get(someone.id, ())))):
        *before, last = re.split(rf"(?<!-) (?:{joining}) ", title)
        found += [*((part, "") for part in before), (last, someone.organisation)]
    return found


def _is_known_by(r: Reading, person: str, place: int) -> bool:
    """True for a word by which somebody is looked for, which they need not be (`psychologist`, of their union)."""
    word, postings = r.tags.words[place], r.subjects.index.people.weights
    return any(score > _SURE and person in postings.get(key, ()) for key, score in word.topic.items())


def _office(r: Reading, place: int) -> str:
    return stem(office_form(r.tags.words[place], r.lexicon))


def _is_office(r: Reading, place: int) -> bool:
    form = office_form(r.tags.words[place], r.lexicon)
    return any(form.endswith(office) for office in r.lexicon.offices)


def _held(r: Reading, title: str) -> list[str]:
    """The offices within a title."""
    ends = tuple(map(stem, r.knowledge.home.offices))
    return [word for word in map(stem, plain_words(title)) if word.endswith(ends)]


def _holds(r: Reading, someone: Person, title: str, place: int) -> bool:
    """True for an office that is in a title, or for what all of its sort are (`minister`, of a health minister)."""
    office, held = _office(r, place), _held(r, title)
    if any(word.endswith(office) and not _is_deputy(r, word, office) for word in held):
        return True
    root = _root(r, office)  # of the one half of `health and housing minister`
    return (
        root != office
        and _is_known_by(r, someone.id, place)
        and any(word.endswith(root) and word != root for word in held)
    )


def _is_deputy(r: Reading, held: str, office: str) -> bool:
    """True for a deputy chairman, who is no chairman, and a national one, who is not that of anything else."""
    return held.removesuffix(office) in r.lexicon.signs["deputies"]


def _is_like(r: Reading, someone: Person, place: int) -> bool:
    """True where somebody holds an office that is like the one said, so that it is not clear whether it is meant."""
    office = _office(r, place)
    held = {word for title, _ in _titles(r, someone) for word in _held(r, title)}
    return office not in held and any(word.endswith(office) for word in held)


def _root(r: Reading, office: str) -> str:
    """The office that a compound ends in (`minister` in `health minister`)."""
    roots = {stem(o) for o in r.lexicon.offices}
    return max((o for o in roots if office.endswith(o) and office != o), key=len, default=office)


def _another_office(r: Reading, someone: Person, place: int) -> bool:
    """True for one of a kind with a field of its own, of somebody who is one of another field (`health minister`)."""
    office, titles = _office(r, place), [title for title, _ in _titles(r, someone)]
    root = _root(r, office)
    own = {word for title in titles for word in _held(r, title) if word.endswith(root)}
    compound = office != root and bool(own) and root not in own
    return compound and not any(_holds(r, someone, title, place) for title in titles)


def _seat(r: Reading, office: int) -> frozenset[int]:
    """The positions of the telling words behind an office that say of what it is (`editor of the Times`)."""
    words, leads = r.tags.words, r.lexicon.signs["of_seat"] | r.lexicon.signs["of_field"]
    led = office + 1 < len(words) and words[office + 1].plain in leads
    behind = takewhile(lambda p: words[p].token.kind == "word", range(office + 2, len(words) if led else 0))
    return frozenset(behind) & _describing(r)


def _forms(r: Reading, place: int) -> frozenset[str]:
    form = r.tags.words[place].plain
    return frozenset((form, r.lexicon.morphology.without_genitive(form)))


def _is_region(r: Reading, place: int) -> bool:
    """True for the name of a municipality or a part of the country, also as `Hobro's`."""
    return any(is_place(form, r.knowledge.home) for form in _forms(r, place))


def _regions_of(r: Reading, someone: Person) -> frozenset[str]:
    """The municipality that somebody is from, and the parts of the country that it lies in."""
    towns = r.knowledge.home.regions
    words = plain_words(f"{someone.municipality} {someone.organisation}")
    parts = (part for word in words for part in plain_words(towns.get(word, "")))
    return frozenset((*(word for word in words if word in towns), *parts))


def _is_in(r: Reading, title: str, someone: Person, place: int) -> bool:
    """True for a word of a title, or for where somebody is from."""
    told, forms = plain_words(title), _forms(r, place)
    long = tuple(form for form in forms if len(form) >= _LONG)  # `the committee`, of its longer name
    alike = {stem(form) for form in forms} & {stem(word) for word in told}
    return bool(alike) or any(word.endswith(long) for word in told) or bool(forms & _regions_of(r, someone))


def _is_of(r: Reading, someone: Person, place: int) -> bool:
    """True for a word of any of somebody's titles, their organisation or where they are from."""
    return any(_is_in(r, f"{title} {seat}", someone, place) for title, seat in _titles(r, someone))


def _another_town(r: Reading, someone: Person, place: int) -> bool:
    """True for a municipality that is none of somebody who is of another one."""
    towns = r.knowledge.home.regions
    return bool(_regions_of(r, someone)) and not _forms(r, place).isdisjoint(towns) and not _is_of(r, someone, place)
