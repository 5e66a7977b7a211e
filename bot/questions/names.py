"""People found by any part of their names, misspelt or written by ear."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.language.frequency import zipf
from bot.language.lexicon import Lexicon
from bot.language.slips import Shapes, likeness
from bot.language.spelling import loose, sound
from bot.language.tokens import plain_words
from bot.programme.model import Person, Programme
from bot.questions.words import Word

_LEAST, _LEAST_LIKELY = 0.7, 0.64
# Names are slipped in more often than other words: few people know how they are spelt.
_KINDER = 0.05
# How likely a name that sounds the same as the one written (`Jakob`, `Jacob`) is meant.
_TWIN = 0.89
# The same where it sounds nearly the same, in a name of more letters than so many; where only Nordic letters differ.
_NEARLY, _LONG_NAME, _SAME_LETTERS = 0.78, 5, 0.95
# What a name loses where the word is likelier one of the lexicon's.
_LIKELIER = 0.1
# What a common word loses as a slip of a name: one that is a name itself, and any other.
_ANOTHER_NAME, _ANOTHER_WORD = 0.12, 0.02
# From here on a single word of a name surely is that name.
_SURE = 0.86
# From here on a name is also so common a word that it alone is no evidence of a person.
_EVERYDAY = 4.4
_REMEMBERED = 50_000


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A person whose name stands in the message; `parts` counts the name's words found, `score` sums how well."""

    event: str
    person: str
    positions: frozenset[int]
    parts: int
    score: float
    sure: float

    @property
    def is_sure(self) -> bool:
        """True where it surely is this name, and not another word: by one word of it that fits well, or by several."""
        return self.parts > 1 or self.sure >= _SURE


@dataclass(frozen=True, slots=True)
class _Part:
    event: str
    person: str
    place: int
    last: bool


class NameIndex:
    """The words of all names, over all events.

    `home` is the lexicon of the language that they are of; `only_names` are common words that mean nothing else
    (`lars`).
    """

    def __init__(self, programmes: Iterable[Programme], home: Lexicon, only_names: frozenset[str]) -> None:
        self._beside = home.beside
        self._language = home.language
        self._without_genitive = home.morphology.without_genitive
        self._only_names = only_names
        self._surnames = home.morphology.surnames
        self._parts: dict[str, list[_Part]] = defaultdict(list)
        self._sounds: dict[str, set[str]] = defaultdict(set)
        self._by_shape: dict[str, list[str]] = defaultdict(list)
        self._after: dict[str, set[str]] = defaultdict(set)
        self._shapes = Shapes()
        self._heard = Shapes()
        self._near_once = lru_cache(_REMEMBERED)(self._near)
        for programme in programmes:
            for person in programme.people.values():
                self._add(programme.event.id, person)
        for form in self._parts:
            shape = loose(form)
            self._by_shape[shape].append(form)
            self._shapes.add(shape)
            self._heard.add(sound(form, self._language))
            self._sounds[sound(form, self._language)].add(form)

    def _add(self, event: str, person: Person) -> None:
        for name in (person.name, *person.aliases):
            forms = [f for f in plain_words(name) if len(f) > 1]
            self._after[forms[0] if forms else ""].update(sound(f, self._language) for f in forms[1:])
            for place, form in enumerate(forms):
                part = _Part(event, person.id, place, place == len(forms) - 1)
                if part not in self._parts[form]:
                    self._parts[form].append(part)

    def sounds_after(self, first: str) -> Iterable[str]:
        """How the other names of everybody of a first name sound."""
        return self._after.get(first, ())

    def __contains__(self, form: str) -> bool:
        return form in self._parts

    def near(self, form: str) -> tuple[tuple[str, float], ...]:
        """Name words that a typed word may be, with scores 0 to 1."""
        return self._near_once(form)

    def _near(self, form: str) -> tuple[tuple[str, float], ...]:
        if form in self._parts:
            return ((form, 1.0), *self._beside_it(form))
        bare = self._without_genitive(form)
        if bare in self._parts and len(form) > 4:
            return ((bare, 0.97),)
        common = zipf(form)
        toll = 0.0 if common < 2.5 else 0.1 if common < 4 else 0.2
        found: dict[str, float] = {}
        for other, score in (*self._by_sound(form, toll), *self._by_letters(form, toll)):
            found[other] = max(found.get(other, 0.0), score)
        ranked = sorted(((w, s) for w, s in found.items() if s >= _LEAST_LIKELY), key=lambda ws: (-ws[1], ws[0]))
        return tuple(row for row in ranked[:8] if row[1] >= ranked[0][1] - 0.1)

    def _by_sound(self, form: str, toll: float) -> Iterator[tuple[str, float]]:
        """The names that sound the same as a word, or nearly so; `toll` is what speaks against an ordinary word."""
        key = sound(form, self._language)
        if len(loose(form)) > 3:
            score = 0.88 - (toll if form not in self._only_names else 0.0)
            yield from ((other, score) for other in self._sounds.get(key, ()))
        nearly = self._heard.one_slip(key) if len(key) > 4 else ()
        alike = (k for k in nearly if len(k) > 3 and k[0] == key[0])
        yield from ((other, 0.76 - toll) for k in alike for other in self._sounds[k])

    def _by_letters(self, form: str, toll: float) -> Iterator[tuple[str, float]]:
        """The names that a word is spelt like, but for accents and slips."""
        shape = loose(form)
        yield from ((other, _SAME_LETTERS - toll) for other in self._by_shape.get(shape, ()))
        for target, distance in self._shapes.within_reach(shape, _LEAST_LIKELY - _KINDER + toll):
            score = likeness(shape, target, distance, self._beside) + _KINDER * distance / len(target) - toll
            yield from ((other, score) for other in self._by_shape[target])

    def _beside_it(self, form: str) -> Iterable[tuple[str, float]]:
        """The names that are easily taken for this one: those that sound the same, and nearly so (`Petersen`)."""
        key = sound(form, self._language)
        nearly = [k for k, distance in self._heard.within_reach(key) if distance == 1 and k[0] == key[0]]
        yield from ((twin, _TWIN) for twin in sorted(self._sounds[key]) if twin != form)
        if len(key) > _LONG_NAME:
            yield from ((other, _NEARLY) for k in nearly for other in sorted(self._sounds[k]))

    def find(self, words: Sequence[Word], free: Iterable[int]) -> tuple[NameMatch, ...]:
        """Every person that the words at the free positions may name, best first."""
        rows: dict[tuple[str, str], dict[int, tuple[int, float, bool]]] = defaultdict(dict)
        for position in free:
            word = words[position]
            if word.token.kind != "word" or len(word.plain) < 3:
                continue
            for form, near in (*self.near(word.plain), *self._behind_first(words, position)):
                score = near - (_LIKELIER if near < min(1.0, word.ordinary) and not word.token.capital else 0.0)
                for part in self._parts[form]:
                    row = rows[part.event, part.person]
                    if position not in row or row[position][1] < score:
                        row[position] = (part.place, score, part.last)
        matches = [self._match(words, key, row) for key, row in rows.items()]
        return tuple(sorted((m for m in matches if m), key=lambda m: (-m.score, m.event, m.person)))

    def _behind_first(self, words: Sequence[Word], position: int) -> Iterator[tuple[str, float]]:
        """The names that a short word sounds like, behind a first name that goes with them (`Ulrik Kaer`)."""
        form, first = words[position].plain, words[position - 1].plain if position else ""
        key = sound(form, self._language)
        if form not in self._parts and key in self._after.get(first, ()):
            yield from ((other, _TWIN) for other in self._sounds[key])

    def _is_a_name(self, form: str) -> bool:
        """True for a common word that is a name itself (`laursen`, `eric`), and so hardly a slip of another one."""
        return form in self._only_names or form.endswith(self._surnames)

    def _match(
        self, words: Sequence[Word], key: tuple[str, str], row: dict[int, tuple[int, float, bool]]
    ) -> NameMatch | None:
        best = _best_words(row)
        positions = sorted(position for position, _, _ in best.values())
        if len(positions) > 1 and positions[-1] - positions[0] > len(positions) + 1:
            keep = max(best.values(), key=lambda b: b[1])
            best = {0: keep}
        parts = len(best)
        score = sum(s * (1.05 if last else 1.0) for _, s, last in best.values())
        weakest = min(s for _, s, _ in best.values())
        sure = weakest if parts == 1 else min(1.0, sum(s for _, s, _ in best.values()) / parts + 0.12 * (parts - 1))
        if parts == 1:
            ((position, part_score, _),) = best.values()
            word = words[position]
            if zipf(word.plain) >= _EVERYDAY and not (word.token.capital or self._is_a_name(word.plain)):
                sure -= 0.25
            if part_score < 1 and zipf(word.plain) >= 3.3:
                sure -= _ANOTHER_NAME if self._is_a_name(word.plain) else _ANOTHER_WORD
        if sure < _LEAST - 0.02:
            return None
        return NameMatch(key[0], key[1], frozenset(p for p, _, _ in best.values()), parts, score, sure)


def _best_words(row: Mapping[int, tuple[int, float, bool]]) -> dict[int, tuple[int, float, bool]]:
    """For each place of a name the word that fits best: its position, how well, and whether it is the last name.

    Of two that fit alike it is the one next to the last name (`Mette Hansen and Mette Jensen`).
    """
    lasts = {position: score for position, (_, score, last) in row.items() if last}
    last_name = max(lasts, key=lambda position: lasts[position], default=0)
    best: dict[int, tuple[int, float, bool]] = {}
    for position, (place, score, last) in sorted(row.items(), key=lambda entry: abs(entry[0] - last_name)):
        if place not in best or best[place][1] < score:
            best[place] = (position, score, last)
    return best
