"""What is said of items: of what they are, how long they last, how many there are, for whom."""

from itertools import pairwise

from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.model import Audience, Kind
from bot.programme.timeline import same_time
from bot.questions.claim import Claim
from bot.questions.numbers import number_of
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.sorts_of_people import is_trade
from bot.questions.stated.asked_of import AS_GOOD

_HOUR = 60
_HALF = 30
_BOTH = 2


def subject_stated(r: Reading, question: Question) -> Claim | None:
    """`Session 4 is the one on data, right`: what is about the words that are said."""
    numbered = r.subjects.numbered
    if question.intent not in {"card", "about"} or len(numbered) != 1 or question.people:
        return None
    said = r.ask("about") or not r.tags.forms.isdisjoint(r.tags.copulas)
    if not said or r.description.office_places or _takes_part(r):
        return None
    alike = [f for f in r.subjects.topics if r.programme.by_id[f.id].kind is numbered[0].kind]
    own = next((f for f in alike if f.id == numbered[0].id), None)
    best = alike[0] if alike and alike[0].strong else None
    if best is None or any(_is_of_people(r, p) for p in best.positions):
        return None
    if own is not None and own.score >= best.score * AS_GOOD:
        return Claim(holds=True, positions=own.positions)
    return Claim(holds=False, positions=best.positions, instead=best.id) if own is None else None


def _is_of_people(r: Reading, place: int) -> bool:
    """True for a word for a sort of people, who need not be in what is about them (`is a doctor in house 1`)."""
    form = r.tags.words[place].plain
    return is_trade(form, r.lexicon) or form.endswith(tuple(r.lexicon.signs["politicians"]))


def _takes_part(r: Reading) -> bool:
    """True for `is the union in session 1`, which says nothing of what that is about."""
    signs, forms = r.lexicon.signs, [w.plain for w in r.tags.words]
    return any(a in signs["taking_part_in"] and b in signs["in_place"] for a, b in pairwise(forms))


def bearer_stated(r: Reading, question: Question) -> Claim | None:
    """`The minister for housing is in house 2, right`: whether whoever holds the office is."""
    if question.intent not in {"card", "who"} or len(r.subjects.numbered) != 1 or r.people_here:
        return None
    holders, places = r.referents.offices.holders, frozenset(r.description.office_places)
    if not holders or not all(r.tags.is_definite(p) for p in places):
        return None
    cast = {a.person for a in r.subjects.numbered[0].appearances}
    words = places | {p for f in r.subjects.offices if f.id in holders for p in f.positions}
    return Claim(bool(cast & holders), words)


def number_stated(r: Reading, question: Question) -> Claim | None:
    """`There are six sessions, right`."""
    if question.intent != "count":
        return None
    items = [r.programme.by_id[i] for i in question.items]
    items = [i for i in items if i.number is not None or Kind.PRIZE not in question.kinds] or items
    kinds = [h.first for h in r.tags.of("kind")]
    said = {p: n for p in kinds if p and (n := number_of(r.tags.words[p - 1], r.lexicon)) is not None}
    if len(said) != 1:
        return None
    ((kind, number),) = said.items()
    return Claim(number == len(items), frozenset({kind - 1, *r.tags.time.positions}))


def length_stated(r: Reading, question: Question) -> Claim | None:
    """`The break is half an hour, right`."""
    if question.intent != "duration" or len(question.items) != 1:
        return None
    item, said = r.programme.by_id[question.items[0]], _minutes(r)
    if said is None or item.start is None or item.end is None:
        return None
    minutes, words = said
    return Claim((item.end - item.start).total_seconds() == minutes * _HOUR, words)


def _minutes(r: Reading) -> tuple[int, frozenset[int]] | None:
    """How many minutes are said, and where: `half an hour`, `one and a half hours`, `an hour`, `25 minutes`."""
    units = [h for h in r.tags.of("clock", "hours", "minutes") if len(h.positions) == 1]
    if len(units) != 1:
        return None
    unit, words = units[0], r.tags.words
    before = unit.first - 1
    size = _HOUR if unit.value == "hours" else 1
    halves = {p: h.value for h in r.tags.of("clock", "half", "one_and_half") for p in h.positions}
    if before in halves and size == _HOUR:
        return (_HALF if halves[before] == "half" else _HOUR + _HALF), frozenset({before, unit.first})
    number = number_of(words[before], r.lexicon) if before >= 0 else None
    if number is None and before >= 0 and words[before].plain in r.lexicon.signs["articles"]:
        number = 1
    return (number * size, frozenset({before, unit.first})) if number is not None else None


def together_stated(r: Reading, question: Question) -> Claim | None:
    """`Sessions 1 and 2 are at the same time, right`."""
    items = [r.programme.by_id[i] for i in question.items]
    said = r.tags.forms & r.lexicon.signs["at_once"]
    if question.intent != "simultaneous" or len(items) < _BOTH or not said or not all(i.start for i in items):
        return None
    return Claim(all(same_time(items[0], i) for i in items), frozenset())


def place_stated(r: Reading, question: Question) -> Claim | None:
    """`The podcast is in the great hall, right`; of what has no place, none is told."""
    if question.intent not in {"card", "where"} or len(question.items) != 1 or question.people:
        return None
    item, words, said = r.programme.by_id[question.items[0]], r.tags.words, _behind_in(r)
    own = {stem(word) for word in plain_words(item.place)}
    if not said or item.room:
        return None
    if not own:
        return Claim(holds=None, positions=said)
    sizes = frozenset(p - 1 for p in said if p and words[p - 1].plain in r.lexicon.signs["sizes"])
    if any(stem(words[p].plain) not in own for p in sizes):
        return Claim(holds=False, positions=said | sizes)  # `in the small hall`, of what is in the great one
    return Claim(holds=True, positions=said) if all(stem(words[p].plain) in own for p in said) else None


def _behind_in(r: Reading) -> frozenset[int]:
    """The words for a place: `hall`, or what is no word of the programme right behind `in` (`in Radiosalen`)."""
    words, leads = r.tags.words, r.lexicon.signs["in_place"]
    unknown = (p for p in r.tags.content if p and words[p - 1].plain in leads and not words[p].topic)
    return r.tags.positions("place").union(unknown)


def for_everybody(r: Reading, question: Question) -> Claim | None:
    """`The houses are for everybody, right`."""
    if question.intent != "attend" or question.detail or r.tags.forms.isdisjoint(r.lexicon.signs["everybody"]):
        return None
    items = [part for i in question.items for part in (r.programme.children.get(i) or (r.programme.by_id[i],))]
    only = {i.audience for i in items} - {Audience.EVERYONE}
    return Claim(holds=False, positions=frozenset()) if items and only else None
