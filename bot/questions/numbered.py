"""The items that a message names by number: `session 3`, `toeren`, `den anden nominerede`."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.language.lexicon import Lexicon
from bot.language.phrases import Hit
from bot.questions.marks import Marks
from bot.questions.numbers import misspelt_number
from bot.questions.words import Word

# Kinds that carry numbers or are counted, how far behind the kind its number may stand, and how far before it an
# ordinal with its dot.
_NUMBERED = frozenset({"session", "house", "theme_meeting", "prize", "theme", "talk", "break", "meal"})
_REACH, _REACH_BACK = 3, 2
# The last of these is what a day ends with.
_OF_A_DAY = frozenset({"talk", "theme", "break", "meal"})
# From here on a word tells something.
_TELLING = 0.3
# From here on a slip is like enough to a word to be it.
_LIKE = 0.85
# The longest number word that is no noun.
_LONGEST_NUMBER = 5


@dataclass(frozen=True, slots=True)
class Numbered:
    """`session 3`: a kind and the number of the item; `kind` is empty for a bare `nummer 3` or `toeren`."""

    kind: str
    number: int
    positions: frozenset[int]


def numbered_items(marked: Marks, taken: frozenset[int], lexicon: Lexicon) -> tuple[Numbered, ...]:
    """Every number that names an item, beside a kind or made a noun; the `taken` ones number something else."""
    beside = _beside_kinds(marked, taken, lexicon)
    used = taken | _positions(beside)
    counted = _out_of(marked, used, lexicon)
    return (*beside, *counted, *_by_noun(marked, used | _positions(counted), lexicon))


def _positions(found: Iterable[Numbered]) -> frozenset[int]:
    return frozenset(p for numbered in found for p in numbered.positions)


def _beside_kinds(marked: Marks, taken: frozenset[int], lexicon: Lexicon) -> tuple[Numbered, ...]:
    """`session 3`, `house 1 and 2`, `the second nominee`."""
    found: list[Numbered] = []
    used = set(taken)
    for hit in _kinds(marked):
        behind = dict(_numbers_behind(marked, hit, used, lexicon))
        has_one = any(hit.last in n.positions for n in found)
        numbers = behind or ({} if has_one else dict(_ordinal_before(marked, hit, used, lexicon)))
        found += [Numbered(hit.value, number, frozenset({*hit.positions, place})) for place, number in numbers.items()]
        used |= numbers.keys()
    return tuple(found)


def _kinds(marked: Marks) -> Iterator[Hit]:
    return (hit for hit in marked.hits if hit.category == "kind" and hit.value in _NUMBERED)


def _numbers_behind(marked: Marks, hit: Hit, used: Collection[int], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The number behind a kind and those that are joined to it, with their places."""
    words = marked.words
    quantity = lexicon.signs["having"] | lexicon.signs["with_one"] | lexicon.signs["there"]
    for place in range(hit.last + 1, min(hit.last + 1 + _REACH, len(words))):
        here, said = words[place], marked.numbers[place]
        if here.plain in quantity:  # `which house has four on stage`
            return
        if place in used or here.plain in lexicon.signs["all_of"]:  # `the nominees, all 3`
            return
        number = misspelt_number(here, lexicon.numbers, lexicon.language) if said is None else said
        next_to = place == hit.last + 1
        if number is not None and not next_to and _counts(words, place, lexicon):  # `the session on the ten year plan`
            return
        ends = place + 1 == len(words) or words[place + 1].token.kind == "stop"
        article = number == 1 and here.token.kind == "word" and not (next_to and ends)
        if number is not None and not article:
            yield place, number
            yield from _joined(marked, place, lexicon.signs["joining"])
            return
        if here.weight > _TELLING or (here.token.kind == "stop" and here.plain != "."):
            return


def _joined(marked: Marks, place: int, joining: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The numbers behind another one, each behind an `and` or a comma, with their places."""
    for joint in range(place + 1, len(marked.words) - 1, 2):
        number = marked.numbers[joint + 1]
        if number is None or not _joins(marked.words, joint, joining):
            return
        yield joint + 1, number


def _ordinal_before(marked: Marks, hit: Hit, used: Collection[int], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The ordinal before a kind, with its place."""
    for place in range(hit.first - 1, max(hit.first - 1 - _REACH_BACK, -1), -1):
        word, ordinal = marked.words[place], marked.ordinals[place]
        if place in used:
            return
        of_day = word.token.kind == "word" and word.plain in lexicon.signs["last"] and hit.value in _OF_A_DAY
        if ordinal is not None and not of_day:
            yield place, ordinal
            return
        if word.plain != ".":
            return


def _out_of(marked: Marks, taken: frozenset[int], lexicon: Lexicon) -> tuple[Numbered, ...]:
    """`number 3 of the nominees`: a number before a kind, with no more than small words in between."""
    words, found = marked.words, []
    for hit in _kinds(marked):
        place = hit.first - 1
        while place >= 0 and words[place].plain in lexicon.signs["out_of"]:
            place -= 1
        if not 0 <= place < hit.first - 1 or not taken.isdisjoint((place, *hit.positions)):
            continue
        ordinal, number = marked.ordinals[place], marked.numbers[place]
        value = number if ordinal is None else ordinal
        article = number == 1 and ordinal is None and words[place].token.kind == "word"
        if value is not None and not article:
            found.append(Numbered(hit.value, value, frozenset({*hit.positions, place})))
    return tuple(found)


def _by_noun(marked: Marks, taken: frozenset[int], lexicon: Lexicon) -> tuple[Numbered, ...]:
    """`toeren`, `2'eren`, `number 2`: an item by its number alone."""
    found = []
    for place, number in enumerate(marked.numbers):
        if number is None or place in taken:
            continue
        split = _split_noun(marked.words, place, lexicon.number_nouns)
        if split or _is_noun(marked.words[place], lexicon.number_nouns) or _marked(marked.words, place, lexicon):
            found.append(Numbered("", number, frozenset({place, place + 1} if split else {place})))
    return tuple(found)


def _is_noun(word: Word, nouns: frozenset[str]) -> bool:
    """True for a number made a noun (`toeren`), which is written without accents, and for a long number word."""
    return (word.plain in nouns and word.token.text.isascii()) or len(word.plain) > _LONGEST_NUMBER


def _split_noun(words: Sequence[Word], place: int, nouns: frozenset[str]) -> bool:
    """True for `2'eren`, which is two words."""
    if words[place].token.kind != "number" or place + 1 == len(words):
        return False
    behind = words[place + 1]
    return not nouns.isdisjoint((behind.plain, *behind.maybe))


def _marked(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """True behind `number`, or `no.` with its dot."""
    before = place - 2 if place > 1 and words[place - 1].plain == "." else place - 1
    if before < 0:
        return False
    word = words[before]
    alike = (key for key, score in word.phrase.items() if score >= _LIKE)
    return not lexicon.numbering.isdisjoint((word.plain, *alike))


def _counts(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """True for a number in words, or behind an `about`, that counts what stands behind it."""
    after = words[place + 1] if place + 1 < len(words) else None
    led = words[place].token.kind == "word" or words[place - 1].plain in lexicon.signs["about"]
    return led and after is not None and after.token.kind == "word" and after.weight > _TELLING


def _joins(words: Sequence[Word], place: int, joining: frozenset[str]) -> bool:
    """True for an `and`, or a comma behind which a number counts nothing (`session 3, 2 speakers are ill`)."""
    after = words[place + 2] if place + 2 < len(words) else None
    counts = after is not None and after.token.kind == "word" and after.plain not in joining
    return words[place].plain in joining or (words[place].token.kind == "comma" and not counts)
