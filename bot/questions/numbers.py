"""Numbers and ordinals in a message, and the items that they number: `session 3`, `toeren`, `den anden nominerede`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.language.frequency import is_word
from bot.language.lexicon import Lexicon
from bot.language.phrases import Hit
from bot.language.spelling import sound
from bot.questions.words import Word

# Kinds that carry numbers, and how far from the kind its number may stand.
_NUMBERED = frozenset({"session", "house", "theme_meeting", "prize", "theme", "talk"})
_REACH = 3
_TELLING = 0.3
# The letters of a number word, and more than any programme numbers.
_SHORTEST_NUMBER, _LONGEST_NUMBER, _MANY = 3, 5, 10


@dataclass(frozen=True, slots=True)
class Numbered:
    """`session 3`: a kind and the number of the item; `kind` is empty for a bare `nummer 3` or `toeren`."""

    kind: str
    number: int
    positions: frozenset[int]


def numbered_items(
    words: Sequence[Word],
    hits: Sequence[Hit],
    numbers: Sequence[int | None],
    ordinals: Sequence[int | None],
    taken: frozenset[int],
    lexicon: Lexicon,
) -> tuple[Numbered, ...]:
    """Every number that names an item, beside a kind or made a noun; the `taken` ones number something else."""
    found = _by_kind(words, hits, numbers, ordinals, taken, lexicon)
    used = {p for n in found for p in n.positions} | taken
    counted = _out_of(words, hits, numbers, ordinals, lexicon.signs["out_of"], used)
    found += counted
    used |= {p for n in counted for p in n.positions}
    return found + _by_noun(words, numbers, lexicon.number_nouns, lexicon.numbering, used)


def _out_of(
    words: Sequence[Word],
    hits: Sequence[Hit],
    numbers: Sequence[int | None],
    ordinals: Sequence[int | None],
    between: frozenset[str],
    taken: set[int],
) -> tuple[Numbered, ...]:
    """`number 3 of the nominees`: a number before a kind, with no more than small words in between."""
    found = []
    for hit in hits:
        place = hit.first - 1
        while place >= 0 and words[place].plain in between:
            place -= 1
        value = ordinals[place] if ordinals[place] is not None else numbers[place]
        apart = 0 <= place < hit.first - 1 and place not in taken and not taken.intersection(hit.positions)
        article = value == 1 and ordinals[place] is None and words[place].token.kind == "word"
        if hit.category == "kind" and hit.value in _NUMBERED and apart and value is not None and not article:
            found.append(Numbered(hit.value, value, frozenset({*hit.positions, place})))
    return tuple(found)


def _by_noun(
    words: Sequence[Word],
    numbers: Sequence[int | None],
    nouns: frozenset[str],
    numbering: frozenset[str],
    taken: set[int],
) -> tuple[Numbered, ...]:
    """`toeren`, `2'eren`: an item by its number alone."""
    found = []
    for p, word in enumerate(words):
        value = numbers[p]
        if value is None or p in taken:
            continue
        noun = (word.plain in nouns and word.token.text.isascii()) or len(word.plain) > 5
        after = words[p + 1] if p + 1 < len(words) else None
        split = word.token.kind == "number" and after and {after.plain, *after.maybe} & nouns
        marked = p > 0 and (
            words[p - 1].plain in numbering or (p > 1 and words[p - 1].plain == "." and words[p - 2].plain in numbering)
        )
        if noun or split or marked:
            found.append(Numbered("", value, frozenset({p, p + 1} if split else {p})))
    return tuple(found)


def number_of(word: Word, lexicon: Lexicon) -> int | None:
    """The number that a word says: in digits, by name, or with a slip in a long name or a noun (`toeren`)."""
    if word.token.kind == "number":
        return int(word.plain)
    names, form = lexicon.numbers, word.plain
    value = names.get(form)
    if value is None and form in lexicon.spellings:
        value = next((names[name] for name in lexicon.spellings[form] if name in names), None)
    near = not word.topic and len(form) > _LONGEST_NUMBER
    if value is not None or word.token.kind != "word" or not (word.maybe or near):
        return value
    if is_word(word.token.plain, lexicon.language):
        return None
    noun = next((names[name] for name in word.maybe if name in lexicon.number_nouns and name in names), None)
    if noun is not None or not near:
        return noun
    long = (name for name, n in names.items() if n < _MANY and len(name) > _LONGEST_NUMBER)
    return next((names[name] for name in long if OSA.distance(name, form, score_cutoff=1) <= 1), None)


def ordinal_of(words: Sequence[Word], position: int, names: Mapping[str, int]) -> int | None:
    word = words[position]
    if word.token.kind == "number" and position + 1 < len(words) and words[position + 1].plain == ".":
        return int(word.plain)
    if not word.maybe:
        return names.get(word.plain)
    return next((names[form] for form in (word.plain, *word.maybe) if form in names), None)


def _by_kind(
    words: Sequence[Word],
    hits: Sequence[Hit],
    numbers: Sequence[int | None],
    ordinals: Sequence[int | None],
    taken: frozenset[int],
    lexicon: Lexicon,
) -> tuple[Numbered, ...]:
    signs, joining = lexicon.signs, lexicon.signs["joining"]
    found: list[Numbered] = []
    used: set[int] = set(taken)
    for hit in hits:
        if hit.category != "kind" or hit.value not in _NUMBERED:
            continue
        after = list(range(hit.last + 1, min(hit.last + 1 + _REACH, len(words))))
        for p in after:
            here = words[p]
            if p in used:
                break
            if here.plain in signs["all_of"]:
                break  # `the nominees, all 3`
            value = numbers[p] if numbers[p] is not None else _misspelt(here, lexicon.numbers)
            if value is not None and p > hit.last + 1 and _counts(words, p):
                break  # `the session on the ten year plan`
            article = here.token.kind == "word" and value == 1 and not (p == hit.last + 1 and p + 1 >= len(words))
            if value is not None and not article:
                found.append(Numbered(hit.value, value, frozenset({*hit.positions, p})))
                used.add(p)
                more = p + 1
                while more + 1 < len(words) and _joins(words, more, joining) and numbers[more + 1] is not None:
                    second = numbers[more + 1]
                    assert second is not None  # checked in the line above
                    found.append(Numbered(hit.value, second, frozenset({*hit.positions, more + 1})))
                    used.add(more + 1)
                    more += 2
                break
            if here.weight > 0.3 or (here.token.kind == "stop" and here.plain != "."):
                break
        if any(hit.last in n.positions for n in found):
            continue
        for p in range(hit.first - 1, max(hit.first - 3, -1), -1):
            if p in used:
                break
            if ordinals[p] is not None and not (
                words[p].token.kind == "word" and words[p].plain in signs["last"] and hit.value in ("talk", "theme")
            ):
                value = ordinals[p]
                assert value is not None  # checked in the line above
                found.append(Numbered(hit.value, value, frozenset({*hit.positions, p})))
                used.add(p)
                break
            if words[p].plain != ".":
                break
    return tuple(found)


def _counts(words: Sequence[Word], place: int) -> bool:
    """True for a number in words that counts what stands behind it."""
    after = words[place + 1] if place + 1 < len(words) else None
    return words[place].token.kind == "word" and after is not None and after.weight > _TELLING


def _joins(words: Sequence[Word], place: int, joining: frozenset[str]) -> bool:
    """True for an `and`, or a comma behind which a number counts nothing (`session 3, 2 speakers are ill`)."""
    after = words[place + 2] if place + 2 < len(words) else None
    counts = after is not None and after.token.kind == "word" and after.plain not in joining
    return words[place].plain in joining or (words[place].token.kind == "comma" and not counts)


def _misspelt(word: Word, names: Mapping[str, int]) -> int | None:
    """A number word beside a kind, misheard (`session tra`) or with a slip in it (`session gire`)."""
    if word.token.kind != "word" or not _SHORTEST_NUMBER <= len(word.token.plain) <= _LONGEST_NUMBER:
        return None
    heard = sound(word.token.plain)
    return next(
        (
            n
            for name, n in names.items()
            if n < _MANY and (name in word.maybe or (word.weight and sound(name) == heard))
        ),
        None,
    )
