"""A set of words and the fuzzy way into it."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from propcache.api import cached_property

from bot.language.frequency import is_word
from bot.language.morphology import morphology
from bot.language.slips import Neighbours, Shapes, likeness
from bot.language.spelling import loose, plain, sound, stem, word_stems

EXACT, SAME_STEM, SAME_LETTERS, SAME_SOUND = 1.0, 0.97, 0.95, 0.86
_LOWEST = 0.66
_REMEMBERED = 50_000
_MOST = 6
_REAL_WORD_TOLL = 0.16
_SHORTEST_FUZZY = 4
# A word has fewer than so many times the letters of one that it only doubles some letters of (`kkkl` is no `KL`).
_DOUBLED = 2
_SHORTEST_SOUND = 3
# What a compound of two known words is worth, neither of them short: nothing is worth more.
_BEST_COMPOUND = 5
# A part of no more letters counts only in the form that is known: `wind` is none of `winner`.
_SHORT_PART = 4
# Longer ones than this are no words that people type, and taking them apart would cost too much.
_LONGEST_COMPOUND = 40


@dataclass(frozen=True, slots=True)
class Near:
    """A word of the vocabulary, by its key (the stem), that a typed word may mean; `score` is 0 to 1."""

    key: str
    score: float


class Vocabulary:
    """Words with look-up that forgives spelling. Look-ups are remembered.

    The keys that look-ups give are the words' stems, or with `by_form` the words' own plain forms, for phrases in which
    `bare` and `bar` must stay apart. `small` are the language's function words: they have no endings to forgive.
    `beside` tells which keys a finger may hit instead.
    """

    def __init__(
        self,
        words: Iterable[str],
        language: str = "da",
        small: frozenset[str] = frozenset(),
        *,
        beside: Neighbours,
        by_form: bool = False,
    ) -> None:
        self.language = language
        self._beside = beside
        self._small = small
        self._by_form = by_form
        self._plain: dict[str, str] = {}
        self._stems: dict[str, set[str]] = defaultdict(set)
        self._loose: dict[str, set[str]] = defaultdict(set)
        self._sounds: dict[str, set[str]] = defaultdict(set)
        self._shapes = Shapes()
        self._exact_once = lru_cache(_REMEMBERED)(self._exact)
        self._near_once = lru_cache(_REMEMBERED)(self._near)
        self._parts_once = lru_cache(_REMEMBERED)(self._parts)
        for word in words:
            form = plain(word)
            if form not in self._plain:
                self._add(form)
        self._shapes.settle()

    def _add(self, form: str) -> None:
        root = stem(form, self.language)
        key = form if self._by_form else root
        self._plain[form] = key
        if form not in self._small:
            for shared in self._roots(form):
                self._stems[shared].add(key)
            self._loose[loose(root)].add(key)
        shape = loose(form)
        self._shapes.add(shape)
        self._loose[shape].add(key)
        self._sounds[sound(form, self.language)].add(key)

    def _roots(self, form: str) -> tuple[str, ...]:
        """What the forms of one word share: among phrases of one word only, among subjects of all words of a family."""
        return word_stems(form, self.language) if self._by_form else (stem(form, self.language),)

    def __contains__(self, form: str) -> bool:
        return form in self._plain

    def __len__(self) -> int:
        return len(self._plain)

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset(form[:end] for form in self._plain for end in range(1, len(form) + 1))

    def begins(self, letters: str) -> bool:
        """True where a word begins with these letters: a quick no for most that are put together by chance."""
        return letters in self._beginnings

    def exact(self, form: str) -> tuple[Near, ...]:
        """The words that this plain form is, but for its ending and the spelling of Nordic letters."""
        return self._exact_once(form)

    def _exact(self, form: str) -> tuple[Near, ...]:
        found = {self._plain[form]: EXACT} if form in self._plain else {}
        if form in self._small:
            return tuple(Near(k, s) for k, s in found.items())
        keys = {key for shared in self._roots(form) if shared in self._stems for key in self._stems[shared]}
        for key in sorted(keys):
            found.setdefault(key, SAME_STEM)
        if not found and not is_word(form, self.language):
            root, shape = loose(stem(form, self.language)), loose(form)
            same = self._loose.get(shape) or (self._loose.get(root) if len(root) > 3 else None)
            found = dict.fromkeys(sorted(same or ()), SAME_LETTERS) if len(form) < _DOUBLED * len(shape) else {}
        return tuple(Near(k, s) for k, s in found.items())

    def near(self, form: str, shape: str = "") -> tuple[Near, ...]:
        """The words that this plain form may mean, best first; empty where none is close enough.

        `shape` is the loose form of the word as it was typed, where that is known.
        """
        return self._near_once(form, shape or loose(form))

    def _near(self, form: str, shape: str) -> tuple[Near, ...]:
        return self.exact(form) or self._fuzzy(form, shape)

    def _fuzzy(self, form: str, shape: str) -> tuple[Near, ...]:
        length = len(shape)
        found: dict[str, float] = {}
        toll = _REAL_WORD_TOLL if is_word(form, self.language) else 0.0
        if length >= _SHORTEST_SOUND:
            for key in self._sounds.get(sound(form, self.language), ()):
                found[key] = SAME_SOUND - toll - (0.1 if length < _SHORTEST_FUZZY else 0.0)
        for word, distance in self._shapes.within_reach(shape, _LOWEST + toll):
            score = likeness(shape, word, distance, self._beside) - toll
            for key in self._loose[word]:
                if toll and key in self._small:
                    continue
                found[key] = max(found.get(key, 0.0), score)
        ranked = sorted((Near(k, s) for k, s in found.items() if s >= _LOWEST), key=lambda n: (-n.score, n.key))
        return tuple(n for n in ranked[:_MOST] if n.score >= ranked[0].score - 0.12)

    def parts(self, form: str) -> tuple[str, ...]:
        """A compound's two parts as keys of this vocabulary (`boligsession`: bolig, session), or nothing.

        At least one part is in the vocabulary and the other one too, or a word of the language.
        """
        return self._parts_once(form)

    def _parts(self, form: str) -> tuple[str, ...]:
        best: tuple[int, tuple[str, ...]] = (0, ())
        if len(form) > _LONGEST_COMPOUND:
            return ()
        joints = morphology(self.language).joints
        for cut in range(3, len(form) - 2):
            left, right = form[:cut], form[cut:]
            if left in self._small:
                continue
            known_right = self.exact(right)
            if not (known_right or is_word(right, self.language)):
                continue
            heads = [left] + [left[:-1]] * (left.endswith(joints) and len(left) > 4)
            for head in heads:
                known_left = self.exact(head) if len(head) > _SHORT_PART or head in self else ()
                keys = (*(n.key for n in known_left[:1]), *(n.key for n in known_right[:1]))
                whole = bool(known_left or is_word(head, self.language))
                worth = 2 * len(keys) + (min(len(head), len(right)) > 3)
                if keys and whole and worth > best[0]:
                    best = (worth, keys)
            if best[0] == _BEST_COMPOUND:
                break
        return best[1]
