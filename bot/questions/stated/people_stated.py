"""What is said of people: in which item they are, of which party, what they are and where from, what they lead."""

from itertools import takewhile

from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.model import Person, Role
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


def item_stated(r: Reading, question: Question) -> Claim | None:
    """`Berg is in house 4, is he not`, `is Berg in one of the houses`."""
    person, numbered, kinds = person_of(question), r.subjects.numbered, r.subjects.choices
    own = r.programme.items_of(person) if person else ()
    if not own or r.ask("moderator") or not (numbered or kinds):
        return None
    if not numbered:  # of one that is described another may be meant
        return None if _describing(r) else Claim(any(i.kind in kinds for i in own), r.tags.positions("kind"))
    words = frozenset(p for n in r.tags.numbered for p in n.positions)
    return Claim(any(i in own for i in numbered), words)


def leading_stated(r: Reading, question: Question) -> Claim | None:
    """`It is Lene Johansen who moderates house 2, is it not`, `does she chair the conference`."""
    named = {m.person for m in r.people_here if m.is_sure}
    words = frozenset(p for n in r.tags.numbered for p in n.positions)
    if question.intent == "chair" or (person_of(question) and r.ask("chair") and not r.subjects.numbered):
        chairs = {a.person for a in r.programme.chairs}
        return Claim(bool(named & chairs), words) if named and chairs else None
    if question.intent != "moderator" or len(question.items) != 1 or not named:
        return None
    item = r.programme.by_id[question.items[0]]
    leading = {a.person for a in item.appearances if a.role is Role.MODERATOR}
    return Claim(bool(named & leading), words) if leading else None


def party_stated(r: Reading, question: Question) -> Claim | None:
    """`Is Berg a Liberal`; of whom no party is told, it is not told either."""
    person, said = person_of(question), r.tags.of("party")
    if not person or len({h.value for h in said}) != 1:
        return None
    own, words = r.programme.people[person].party, r.tags.positions("party")
    return Claim(own == said[0].value if own else None, words)


def year_stated(r: Reading, question: Question) -> Claim | None:
    """`Berg was there in 2022, was he not`, of whoever was; who was not is told of otherwise."""
    person, time = person_of(question), r.tags.time
    there = bool(person) and is_named(r, person) and time.year == r.programme.event.year
    return Claim(holds=True, positions=time.positions) if there and r.programme.items_of(person) else None


def described_as(r: Reading, question: Question) -> Claim | None:
    """`Is Berg minister for health`, `Hansen is from Hobro, right`: every word that is told of them, but their name."""
    person = person_of(question)
    someone = r.programme.people[person] if person and is_named(r, person) else None
    if someone is None or r.tags.has("other"):
        return None
    said = _describing(r) - naming_places(r, person)
    offices = frozenset(p for p in said if _is_office(r, p))
    seats = {p for office in offices for p in _seat(r, office)} & said
    others = frozenset(p for p in said - offices if p in seats or _is_region(r, p) or _is_known_by(r, person, p))
    places = offices | others
    if not places:
        return None
    if any(_another_office(r, someone, p) for p in offices) or any(_another_town(r, someone, p) for p in others):
        return Claim(holds=False, positions=places)
    held = _offices_of(r, someone)
    if any(_as_deputy(r, word, p) for word in held for p in offices) or (offices and others and len(held) > 1):
        return None  # a deputy chairman is no chairman, and of which of two things somebody is chairman is not clear
    told = all(_holds(r, someone, p) for p in offices) and all(_is_of(r, someone, p) for p in others)
    return Claim(holds=True if told else None, positions=places)


def naming_places(r: Reading, person: str) -> frozenset[int]:
    """The words that say who of those without a name is meant: `the minister`, all by which they are known."""
    if not person or any(m.person == person for m in r.people_here):
        return frozenset()
    definite = (p for p in _describing(r) if _is_office(r, p) and r.tags.is_definite(p))
    naming = {place for p in definite for place in (p, *_seat(r, p))}
    if not is_named(r, person):
        naming |= {p for p in _describing(r) if _is_known_by(r, person, p)}
    return frozenset(naming)


def _describing(r: Reading) -> frozenset[int]:
    """The telling words that are no part of a name."""
    names = {p for m in r.people_here for p in m.positions}
    return frozenset(p for p in r.tags.content if p not in names) - r.tags.positions_of("leaning", "sure")


def _is_known_by(r: Reading, person: str, place: int) -> bool:
    """True for a word by which somebody is looked for, which they need not be (`psychologist`, of their union)."""
    word, postings = r.tags.words[place], r.subjects.index.people.weights
    return any(score > _SURE and person in postings.get(key, ()) for key, score in word.topic.items())


def _is_office(r: Reading, place: int) -> bool:
    form = office_form(r.tags.words[place], r.lexicon)
    return any(form.endswith(office) for office in r.lexicon.offices)


def _seat(r: Reading, office: int) -> frozenset[int]:
    """The positions of the words behind an office that say of what it is (`editor of the Times`)."""
    words, leads = r.tags.words, r.lexicon.signs["of_seat"] | r.lexicon.signs["of_field"]
    led = office + 1 < len(words) and words[office + 1].plain in leads
    return frozenset(takewhile(lambda p: words[p].token.kind == "word", range(office + 2, len(words) if led else 0)))


def _offices_of(r: Reading, someone: Person) -> list[str]:
    """The words for what somebody is, as the programme has them."""
    titles = {someone.title, *(a.title for _, a in r.programme.appearances_of.get(someone.id, ()))}
    words = dict.fromkeys(word for title in titles for word in plain_words(title))
    return [word for word in words if any(word.endswith(office) for office in r.knowledge.home.offices)]


def _as_deputy(r: Reading, held: str, place: int) -> bool:
    form = office_form(r.tags.words[place], r.lexicon)
    return held.endswith(form) and held.removesuffix(form) in r.lexicon.signs["deputies"]


def _holds(r: Reading, someone: Person, place: int) -> bool:
    """True for an office that somebody holds, or for what all of its sort are (`minister`, of a health minister)."""
    form = office_form(r.tags.words[place], r.lexicon)
    held = _offices_of(r, someone)
    if any(stem(word).endswith(stem(form)) for word in held):
        return True
    root = _root(r, form)  # of the one half of `health and housing minister`
    return _is_known_by(r, someone.id, place) and any(word.endswith(root) for word in held)


def _root(r: Reading, form: str) -> str:
    """The office that a compound ends in (`minister` in `health minister`)."""
    return max((o for o in r.lexicon.offices if form.endswith(o) and form != o), key=len, default=form)


def _another_office(r: Reading, someone: Person, place: int) -> bool:
    """True for one of a kind with a field of its own, of somebody who is one of another field (`health minister`)."""
    form = office_form(r.tags.words[place], r.lexicon)
    root = _root(r, form)
    own = [word for word in _offices_of(r, someone) if word.endswith(root)]
    return form != root and bool(own) and root not in own and not _holds(r, someone, place)


def _regions_of(r: Reading, someone: Person) -> frozenset[str]:
    """The municipality that somebody is from, and the parts of the country that it lies in."""
    towns = r.knowledge.home.regions
    words = plain_words(f"{someone.municipality} {someone.organisation}")
    parts = (part for word in words for part in plain_words(towns.get(word, "")))
    return frozenset((*(word for word in words if word in towns), *parts))


def _forms(r: Reading, place: int) -> frozenset[str]:
    form = r.tags.words[place].plain
    return frozenset((form, r.lexicon.morphology.without_genitive(form)))


def _is_region(r: Reading, place: int) -> bool:
    """True for the name of a municipality or a part of the country, also as `Hobro's`."""
    return any(is_place(form, r.knowledge.home) for form in _forms(r, place))


def _is_of(r: Reading, someone: Person, place: int) -> bool:
    """True for a word of somebody's title, organisation or municipality, or the part of the country that it is in."""
    titles = (a.title for _, a in r.programme.appearances_of.get(someone.id, ()))
    told = plain_words(" ".join((someone.title, someone.organisation, someone.municipality, *titles)))
    forms = _forms(r, place)
    alike = {stem(f) for f in forms} & {stem(word) for word in told}
    ends = any(
        word.endswith(tuple(f for f in forms if len(f) >= _LONG)) for word in told
    )  # of a committee's longer name
    return bool(alike) or ends or bool(forms & _regions_of(r, someone))


def _another_town(r: Reading, someone: Person, place: int) -> bool:
    """True for a municipality that is none of somebody who is of another one."""
    towns = r.knowledge.home.regions
    return bool(_regions_of(r, someone)) and not _forms(r, place).isdisjoint(towns) and not _is_of(r, someone, place)
