"""What sort of person somebody is said to be: a politician, of a municipality, of an organisation, a doctor."""

from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.model import Person
from bot.questions.claim import Claim
from bot.questions.described_people import names_of
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.sorts_of_people import is_politician, is_trade
from bot.questions.stated.asked_of import is_named, person_of


def sort_stated(r: Reading, question: Question) -> Claim | None:
    """`Is Berg a politician`: that somebody is none is not told; that they are of another organisation is."""
    person = person_of(question)
    someone = r.programme.people[person] if person and is_named(r, person) else None
    if someone is None or r.tags.asks or r.tags.time.names_time:
        return None
    return _politician(r, someone) or _of_municipality(r, someone) or _of_organisation(r, someone) or _trade(r, someone)


def _places(r: Reading, forms: frozenset[str]) -> frozenset[int]:
    return frozenset(p for p in r.tags.focus if r.tags.words[p].plain in forms)


def _politician(r: Reading, someone: Person) -> Claim | None:
    places = _places(r, r.lexicon.signs["politicians"])
    return Claim(is_politician(r, someone.id) or None, places) if places else None


def _of_municipality(r: Reading, someone: Person) -> Claim | None:
    """`Is she from a municipality`, and no town beside it."""
    places = _places(r, r.lexicon.signs["municipal"])
    towns = any(r.tags.words[p].plain in r.lexicon.regions for p in r.tags.focus)
    if not places or towns or not (someone.municipality or someone.organisation):
        return None
    unsaid = None if someone.party else False  # who is of a board of all municipalities is from one, mostly
    return Claim(bool(someone.municipality) or unsaid, places)


def _of_organisation(r: Reading, someone: Person) -> Claim | None:
    """`Is she from KL`: an organisation that others on the programme are of."""
    words, leads = r.tags.words, r.lexicon.signs["from"]
    behind = {p for p in r.tags.content if p and words[p - 1].plain in leads}
    told = frozenset(p for p in r.tags.content if behind and p >= min(behind))
    said = {stem(words[p].plain) for p in told}
    known = r.subjects.index.described.whose_place_says(said)
    if not known or not someone.organisation:
        return None
    return Claim(said <= names_of(someone), told)


def _trade(r: Reading, someone: Person) -> Claim | None:
    """`Is he a doctor`, of whom no title says so; who is of a union of doctors may be one."""
    places = frozenset(p for p in r.tags.content if is_trade(r.tags.words[p].plain, r.lexicon))
    if not places or len(places) < len(r.tags.content_asked - {p for m in r.people_here for p in m.positions}):
        return None
    told = {stem(word) for word in plain_words(someone.organisation)}
    if any(word.startswith(stem(r.tags.words[p].plain)) for p in places for word in told):
        return None
    titles = [a.title for _, a in r.programme.appearances_of.get(someone.id, ())]
    held = {stem(word) for title in (someone.title, *titles) for word in plain_words(title)}
    holds = all(any(word.endswith(stem(r.tags.words[p].plain)) for word in held) for p in places)
    return Claim(holds or None, places)
