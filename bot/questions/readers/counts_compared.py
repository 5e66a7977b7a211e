"""Of which of two there are more: `more ministers than professors`, `are there fewer in house 4 than in house 3`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.language.meanings import Cue
from bot.language.spelling import stem
from bot.programme.model import Item, Kind
from bot.programme.timeline import cast, points_of
from bot.questions.details import AS_MANY, FEWER, MORE, MOST
from bot.questions.numbers import number_of
from bot.questions.question import Counted, Question
from bot.questions.readers.in_all import is_all
from bot.questions.readers.offices import from_there
from bot.questions.readers.who_of_thread import told_together
from bot.questions.reading import Reading
from bot.questions.sorts_of_people import Sort, sort_places, sorts_named

# From so many on a number is one that something may be more than.
_FEWEST = 2
# What is asked of something else than how many there are.
_OTHERWISE: Final[frozenset[Cue]] = frozenset({"attend", "fit", "about", "where", "duration", "until", "said"})


@dataclass(frozen=True, slots=True)
class _Side:
    """What is counted on one side: people of these sorts, or items; and where, if that is said."""

    words: str
    sorts: tuple[Sort, ...] = ()
    kinds: frozenset[Kind] = frozenset()
    everything: str = ""
    inside: tuple[Item, ...] | None = None

    @property
    def tells_what(self) -> bool:
        return bool(self.sorts or self.kinds or self.everything)

    def like(self, other: "_Side") -> "_Side":
        """It, with what it leaves out as the other side says it (`more women in house 3 than in house 4`)."""
        inside = other.inside if self.inside is None else self.inside
        if self.tells_what:
            return replace(self, inside=inside)
        return replace(self, sorts=other.sorts, kinds=other.kinds, everything=other.everything, inside=inside)


def counts_compared(r: Reading) -> Question | None:
    """How many there are of both, where it is asked whether there are more or fewer of the one, or as many."""
    most = r.tags.forms & (r.lexicon.signs["most"] | r.lexicon.signs["fewest"])  # `where are there most`
    if r.people_here or r.tags.time.year or (r.asks & _OTHERWISE - ({"where"} if most else set())):
        return None
    return _than_a_figure(r) or _of_two(r)


def _of_two(r: Reading) -> Question | None:
    """`More ministers than professors`, `as many women as men`, `of which are there most, sessions or houses`."""
    parts = _parts(r)
    if parts is None:
        one, other, detail = _beside_the_thread(r)
    else:
        detail, first, second = parts
        one, other = _side(r, first), _side(r, second)
    if one is None or other is None:
        return None
    if not (one.tells_what or other.tells_what or (one.inside and other.inside)):
        return None
    if one.sorts and one.inside is None and other.inside is None and len(told_together(r)) >= _FEWEST:
        one = replace(one, inside=r.thread.items)
    counted = (_counted(r, one.like(other)), _counted(r, other.like(one)))
    return r.question("counts", sides=counted, detail=detail) if any(c.number for c in counted) else None


def _than_a_figure(r: Reading) -> Question | None:
    """`Are there more than four houses`."""
    signs, words = r.lexicon.signs, r.tags.words
    if r.tags.kinds and not r.tags.positions("kind").isdisjoint(range(_first_more(r))):
        return None  # `is there a house with more than four people`
    for detail, forms in {MORE: signs["more_than"], FEWER: signs["fewer_of"]}.items():
        for place in range(len(words) - 2):
            than = words[place].plain in forms and words[place + 1].plain in signs["than"] and place in r.tags.focus
            number = number_of(words[place + 2], r.lexicon) or 0 if than else 0
            one = _side(r, [p for p in _focus_words(r) if p > place + 2]) if number >= _FEWEST else None
            if one and one.tells_what:
                return r.question("counts", sides=(_counted(r, one), Counted("", number)), detail=detail)
    return None


def _first_more(r: Reading) -> int:
    """Where `more` or `fewer` stands first; 0 where it does not."""
    said = r.lexicon.signs["more_than"] | r.lexicon.signs["fewer_of"]
    return next((p for p, w in enumerate(r.tags.words) if w.plain in said), 0)


def _parts(r: Reading) -> tuple[str, Sequence[int], Sequence[int]] | None:
    """How the two are compared, and the positions of the words for each."""
    signs, words = r.lexicon.signs, r.tags.words
    focus = _focus_words(r)
    for detail, forms in {MORE: signs["more_of"], FEWER: signs["fewer_of"]}.items():
        place = next((p for p in focus if words[p].plain in forms), None)
        than = next((p for p in focus if place is not None and p > place and words[p].plain in signs["than"]), None)
        if place is not None and than is not None:
            return detail, [p for p in focus if place < p < than], [p for p in focus if p > than]
    alike = next((p for p in focus if _as_many(r, p)), None)
    start = alike or next((p for p in focus if words[p].plain in signs["most"]), None)
    joining = signs["joining"] | signs["as"] if alike else signs["either"]
    between = [p for p in focus if start is not None and p > start and words[p].plain in joining]
    if start is not None and not between and (joint := _joint_before(r, start)):
        numbers = sorted(p for n in r.tags.numbered for p in n.positions)
        return MOST, [p for p in numbers if p < joint], [p for p in numbers if joint < p < start]
    if start is None or len(between) != 1:
        return None
    first, second = [p for p in focus if start < p < between[0]], [p for p in focus if p > between[0]]
    named = [n.positions for n in r.tags.numbered if not n.positions.isdisjoint(second)]
    if len(named) == 1 and named[0].issuperset(second):  # `in house 2 or 3`
        first, second = [p for p in first if p not in second], sorted(named[0])
    return AS_MANY if alike else MOST, first, second


def _joint_before(r: Reading, place: int) -> int:
    """Where two are joined that are named by number before what is asked of them (`house 2 or 3, where are most`)."""
    joints = [p for p in range(place) if r.tags.words[p].plain in r.lexicon.signs["either"]]
    return joints[0] if len(joints) == 1 and len(r.tags.numbered) > 1 else 0


def _focus_words(r: Reading) -> list[int]:
    """The places of what asks, in order, without its punctuation."""
    return sorted(p for p in r.tags.focus if r.tags.words[p].token.kind in ("word", "number"))


def _as_many(r: Reading, place: int) -> bool:
    """True where `as many` or `just as many` ends."""
    signs, before = r.lexicon.signs, {w.plain for w in r.tags.words[max(0, place - 2) : place]}
    return r.tags.words[place].plain in signs["many"] and not before.isdisjoint(signs["equally"])


def _beside_the_thread(r: Reading) -> tuple[_Side | None, _Side | None, str]:
    """`Are there fewer in house 4`, than in the choice that was told of."""
    signs, words = r.lexicon.signs, r.tags.words
    numbered, told = r.subjects.numbered, r.thread.items
    if len(numbered) == len(told) == 1 and numbered != told and numbered[0].kind is told[0].kind:
        for detail, forms in {MORE: signs["more_of"], FEWER: signs["fewer_of"]}.items():
            place = next((p for p in _focus_words(r) if words[p].plain in forms), None)
            if place is not None:
                return _side(r, [p for p in _focus_words(r) if p > place]), _Side("", inside=told), detail
    return None, None, ""


def _side(r: Reading, places: Sequence[int]) -> _Side | None:
    """What some words of the message name to be counted; None where they say something else."""
    if not places:
        return None
    s = r.only(places)
    tags, signs = s.tags, s.lexicon.signs
    if s.people_here or tags.time.names_time or tags.has("practical"):
        return None
    generic = signs["points"] | signs["speaker"] | signs["people_counted"] | signs["talkers"]
    numbered = {p for n in tags.numbered for p in n.positions}
    explained = sort_places(s) | tags.time.positions | numbered | tags.positions("kind", "pronoun", "clock")
    explained |= tags.positions_of("calendar", "programme")
    left = [
        p
        for p, w in enumerate(tags.words)
        if p not in explained and w.token.kind == "word" and w.weight > 0 and w.plain not in generic
    ]
    sorts = tuple(sorts_named(s))
    if left and (of_it := _from(s, left)):
        sorts = (*sorts, of_it.__contains__)
    elif left:
        return None
    points = not tags.forms.isdisjoint(signs["points"])
    people = not tags.forms.isdisjoint(signs["speaker"] | signs["people_counted"] | signs["talkers"])
    everything = "points" if points else "people" if people else ""
    return _Side(s.text, sorts, frozenset() if s.subjects.numbered else s.subjects.kinds, everything, _inside(s))


def _from(r: Reading, places: Sequence[int]) -> frozenset[str]:
    """Those of the office that words begin with, or of the organisation or the town behind a `from`."""
    before = r.tags.words[places[0] - 1].plain if places[0] else ""
    if before and before not in r.lexicon.signs["from"]:
        return frozenset()
    said = {stem(r.tags.words[p].plain) for p in places}
    of_it = (p for p in r.programme.appearances_of if is_all(r.programme.people[p], said))
    return frozenset((*of_it, *from_there(r)))


def _inside(r: Reading) -> tuple[Item, ...] | None:
    """The items that what is counted is limited to: by number or day; None where it is not."""
    if r.subjects.numbered:
        return r.subjects.numbered
    return tuple(i for i in r.programme.items if i.day == r.day) if r.day and not r.several_days else None


def _counted(r: Reading, side: _Side) -> Counted:
    """How many there are of what a side names, and who they are."""
    inside = r.programme.items if side.inside is None else side.inside
    if side.sorts or side.everything == "people" or not (side.kinds or side.everything):
        there = cast(inside)
        people = tuple(p for p in there if all(fits(p) for fits in side.sorts))
        unnamed = 0 if side.sorts or side.inside is None else sum(len(i.unnamed) for i in inside)
        told = () if side.words else tuple(i.id for i in inside)
        return Counted(side.words, len(people) + unnamed, items=told, people=people)
    if side.everything == "points":
        points = (i for day in r.programme.days for i in points_of(r.programme, day))
        return Counted(side.words, sum(i in inside for i in points))
    items = [i for i in inside if i.kind in side.kinds and not (i.kind is Kind.PRIZE and i.number is None)]
    return Counted(side.words, len(items), items=tuple(i.id for i in items))
