"""Who holds the offices that a message names (`the minister for the old`), and which of them nobody holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import takewhile

from propcache.api import cached_property
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language.morphology import Morphology
from bot.language.spelling import loose, stem
from bot.questions.described_people import People
from bot.questions.description import Description
from bot.questions.person_evidence import PersonEvidence
from bot.questions.proper_names import is_place, looks_like_name
from bot.questions.whom import office_form

# How much of an organisation's or a field's words somebody must be known by to be of it.
_HOLDS = 0.35
# The most words of an office's field, how much of it somebody must be known by, how near a word must be to one of it,
# and how much of a word a title has to begin with.
_FIELD, _HALF, _LIKE, _SHORT, _ENDING = 4, 0.5, 0.8, 4, 3
_TELLING = 0.3
# The shortest beginning of a compound that may have a slip in it.
_SLIP = 6
# The most facts that tell of an office.
_FEW = 2


def _begins(word: str, beginning: str) -> bool:
    """Whether a word begins so; a long beginning may have a slip in it."""
    begun, wanted = loose(word), loose(beginning)
    slipped = len(beginning) >= _SLIP and OSA.distance(begun[: len(wanted)], wanted, score_cutoff=1) <= 1
    return begun.startswith(wanted) or slipped


@dataclass(frozen=True)
class Offices:
    """The offices of a description."""

    evidence: PersonEvidence

    @property
    def description(self) -> Description:
        """The words that may name an office."""
        return self.evidence.description

    @property
    def _people(self) -> People:
        return self.description.subjects.index.described

    @property
    def _endings(self) -> Morphology:
        return self.description.lexicon.morphology

    @cached_property
    def holders(self) -> frozenset[str] | None:
        """Those who hold the office that is named; None where none is, nobody where it is not on the programme."""
        found: frozenset[str] | None = None
        for place in self.description.office_places:
            holding = self._holding(place)
            found = holding if found is None else (found & holding) or found | holding
        return found

    def _holding(self, place: int) -> frozenset[str]:
        words = self.description.subjects.tags.words
        office = office_form(words[place], self.description.lexicon)
        roots = [o for o in self.description.lexicon.offices if office.endswith(o)]
        ends = self._family(max(roots, key=len))
        titles = self._people.titles
        of_root = {p: titles[p] for p in self._people.ending_in(ends)}
        field, fields = office[: len(office) - len(max(roots, key=len))], self._field(place)
        if field and fields and fields[0] > place:  # `the chief executive of Hobro`
            holding = self._of_compound(place, office, field, of_root)
            return self._in_field({p: titles[p] for p in holding}, fields)
        if field:
            return self._of_compound(place, office, field, of_root)
        parts = self._heading_parts(fields)
        found = self._in_field(of_root, fields) - parts
        heads = self.description.lexicon.signs.get("heads", frozenset())
        seat = self._seat(place)
        # Whoever heads something in a town is not the head of whatever is asked for there.
        alike = () if self._in_town(seat) else {max(roots, key=len)} if seat else set(roots)
        if found or parts or heads.isdisjoint(alike):
            return found
        tops = tuple(heads)
        leading = {p: titles[p] for p in self._people.ending_in(tops).union(*map(self._people.starting_like, tops))}
        return self._in_field(leading, fields)

    def _of_compound(self, place: int, office: str, field: str, of_root: Mapping[str, Iterable[str]]) -> frozenset[str]:
        """Those whose office is one word with its field (`the housing minister`), or begins like it."""
        told = self.evidence.told
        exactly = {p for p in told if told[p].get(place, 0.0) > _HOLDS and self._is(p, office)}
        if exactly:
            return frozenset(exactly)
        begins = self._endings.without_genitive(field)
        return frozenset(p for p, forms in of_root.items() if any(_begins(w, begins) for w in forms))

    def _heading_parts(self, fields: tuple[int, ...]) -> frozenset[str]:
        """Those whose title is of a part of an organisation (`chair of KL's committee`), where all of it is named."""
        if len(fields) != 1:
            return frozenset()
        form = self.description.subjects.tags.words[fields[0]].plain
        forms = {form, self._endings.without_genitive(form)}
        return frozenset(p for p, wholes in self._people.of_parts.items() if forms & wholes)

    def _family(self, office: str) -> tuple[str, ...]:
        """The forms of an office in the language of the programme: what it begins with, and what is but a letter away.

        `borgmestrene` begins with `borgmestre`, and `ministre` is a letter away from `minister`; `anthropologist` is an
        office there too. None are known of one that has no translation.
        """
        home = self.description.subjects.knowledge.home
        office, offices = home.translations.get(office, office), home.offices
        begin = [o for o in offices if office.startswith(o)]
        rows = (process.extract(b, offices, scorer=OSA.distance, score_cutoff=1, limit=None) for b in begin)
        near = {row[0] for found in rows for row in found}
        return tuple(o for o in offices if o in near)

    def _in_field(self, people: Mapping[str, Iterable[str]], fields: tuple[int, ...]) -> frozenset[str]:
        words = self.description.subjects.tags.words
        total = sum(words[f].weight for f in fields)
        return frozenset(
            p
            for p, forms in people.items()
            if sum(words[f].weight for f in fields if self._of_field(p, forms, f)) >= _HALF * total
        )

    def _field(self, place: int) -> tuple[int, ...]:
        """The words that say of what an office is: after it (`minister for culture`), or whose it is (`KL's chair`).

        Where offices are no compounds, it may be the word before it (`the tax minister`).
        """
        words = self.description.subjects.tags.words
        signs = self.description.lexicon.signs
        before = place - 2 if place > 1 and words[place - 1].plain in signs["affairs"] else place - 1
        apart = words[place].plain in signs["offices_apart"]
        if apart and before >= 0 and words[before].plain in signs["fields_apart"]:
            return (before,)
        owner = words[place - 1].token.text.casefold() if place else ""
        if owner.endswith(self._endings.genitive) and place - 1 in self.description.needed:
            return (place - 1,)
        behind = words[place + 1].plain if place + 1 < len(words) else ""
        if behind not in self.description.lexicon.signs["of_field"]:
            return self._seat(place)
        found: list[int] = []
        for p in range(place + 2, min(place + 2 + _FIELD, len(words))):
            if words[p].weight >= _TELLING and p in self.description.positions:
                found.append(p)
            elif found or words[p].token.kind != "word":
                break
        people = self.description.lexicon.signs["people_counted"]
        return tuple(p for p in found if words[p].plain not in people) or tuple(found)  # `minister for old people`

    def _seat(self, place: int) -> tuple[int, ...]:
        """The words that say where an office is held (`mayor of Hobro`, `director at Danfoss`): what looks like a name.

        A town does, however it is written, and so does what has a capital or is a word that nobody knows.
        """
        words, lexicon = self.description.subjects.tags.words, self.description.lexicon
        if place + 2 >= len(words) or words[place + 1].plain not in lexicon.signs["of_seat"]:
            return ()
        behind = range(place + 2, min(place + 2 + _FIELD, len(words)))
        found = tuple(takewhile(self._is_named, behind))
        after = found[-1] + 1 if found else len(words)
        asks = after in self.description.subjects.tags.openers
        goes_on = after < len(words) and not asks and words[after].token.kind == "word" and words[after].weight > 0
        return () if goes_on else found  # `the director in the AI house`

    def _is_named(self, place: int) -> bool:
        tags, lexicon = self.description.subjects.tags, self.description.lexicon
        if is_place(tags.words[place].plain, lexicon):
            return True
        telling = tags.words[place].weight >= _TELLING and place in self.description.positions
        return telling and looks_like_name(tags, place, lexicon)

    def _in_town(self, seat: tuple[int, ...]) -> bool:
        """True of a seat that is a municipality or a part of the country."""
        words = self.description.subjects.tags.words
        return bool(seat) and all(is_place(words[p].plain, self.description.lexicon) for p in seat)

    def _held_nowhere(self, place: int) -> bool:
        """True where the office at a place is held in a town, or at what nobody is of: certainly not on the programme.

        Whoever tells what they do themselves asks for nobody.
        """
        tags, seat = self.description.subjects.tags, self._seat(place)
        me = self.description.lexicon.signs["me"]
        clause = (w.plain for w, c in zip(tags.words, tags.clauses, strict=True) if c == tags.clauses[place])
        asked = place in tags.focus or tags.has("pronoun", "person")  # `the mayor of Hobro, when is he on`
        of_others = asked and me.isdisjoint(clause)
        return bool(seat) and of_others and (self._in_town(seat) or self._unheard_of(seat))

    def _of_field(self, person: str, titles: Iterable[str], position: int) -> bool:
        """True where somebody is known by a word of a field; a title may begin with it (`housing minister`)."""
        word, weights = self.description.subjects.tags.words[position], self.description.subjects.index.people.weights
        if any(score >= _LIKE and person in weights.get(key, ()) for key, score in word.topic.items()):
            return True
        begins = word.plain[: max(_SHORT, len(word.plain) - _ENDING)]
        return any(form.startswith(begins) for form in titles)

    def phrase(self, place: int) -> tuple[int, ...]:
        """The words that name the office at a place, with those of its field."""
        named = (place, *self._field(place))
        return tuple(range(min(named), max(named) + 1))

    def of_field(self, place: int) -> bool:
        """True where it is said of what the office at a place is."""
        return bool(self._field(place))

    @cached_property
    def words(self) -> tuple[int, ...]:
        """The words of the offices that are named with a field, and of the fields."""
        fields = {place: self._field(place) for place in self.description.office_places}
        return tuple(p for place, field in fields.items() if field for p in (place, *field))

    def _is(self, person: str, office: str) -> bool:
        return any(stem(w) == stem(office) for w in self._people.titles[person])

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The facts that are headed by an office that nobody on the programme holds (`the ministers`)."""
        words = self.description.subjects.tags.words
        lexicon, home = self.description.lexicon, self.description.subjects.knowledge.home
        roots = tuple(o for p in self.missing for o in self._family(office_form(words[p], lexicon)))
        ends = tuple(o for o in home.offices if roots and o.startswith(roots))
        titles = self.description.subjects.index.fact_titles if ends else {}
        return tuple(fact for fact, forms in titles.items() if any(form.endswith(ends) for form in forms))[:_FEW]

    @cached_property
    def certain_missing(self) -> tuple[int, ...]:
        """The words of an office nobody on the programme holds, said of somebody certain or of a field unheard of."""
        return tuple(
            p
            for p in self.missing
            if self._is_certain(p)
            or self._held_nowhere(p)
            or self._unheard_of(self._field(p))
            or self._heading_parts(self._field(p))
        )

    def _is_certain(self, place: int) -> bool:
        """True where the office at a place is somebody's (`the minister`) and one that the programme may have."""
        tags = self.description.subjects.tags
        form = self._endings.without_genitive(tags.words[place].plain)
        roots = [o for o in self.description.lexicon.offices if form.endswith(o)]
        return (tags.is_definite(place) or self._endings.is_definite(form)) and any(map(self._family, roots))

    def _unheard_of(self, field: tuple[int, ...]) -> bool:
        """True of a field or an organisation that is named and that nobody is known by, whatever they are."""
        words = self.description.subjects.tags.words
        half = _HALF * sum(words[p].weight for p in field)
        return bool(field) and not any(
            sum(words[p].weight for p in field if told.get(p, 0.0) > _HOLDS) >= half
            for told in self.evidence.told.values()
        )

    @cached_property
    def missing(self) -> tuple[int, ...]:
        """The words of an office of any sort that nobody on the programme holds."""
        return tuple(p for p in self.description.office_places if not self._holding(p))
