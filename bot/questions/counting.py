"""The numbers of a message that stand beside no kind: alone, in passing, or counting something else."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.language.lexicon import Lexicon
from bot.language.time_reference import UNITS
from bot.questions.marks import Marks
from bot.questions.words import Word

# From here on a word tells what a number, or what an ordinal, before it counts.
_NAMING, _COUNTED = 0.3, 0.5
# The letters of number words that are small words as well, and the words and stops of a short message.
_SMALL_NUMBER, _SHORT = 3, 5
# Marks in whose phrases of more than two words a number is none (`from one end to the other`, `long time no see`).
_IDIOMS, _COUPLE = frozenset({"ask", "clock", "connective", "talk"}), 2


@dataclass(frozen=True, slots=True)
class Unattached:
    """Such numbers.

    `bare` are those that are said by themselves, `loose` those that stand among other words and count none of them, so
    that one may be that of what was talked of; `ordinals` are bare, too.
    """

    bare: tuple[int, ...]
    loose: tuple[int, ...]
    ordinals: tuple[int, ...]


def unattached(marked: Marks, attached: frozenset[int], lexicon: Lexicon) -> Unattached:
    """The numbers that are not at a position of `attached`: those of an item or a time."""
    words, hits = marked.words, marked.hits
    phrased = [h for h in hits if h.category in _IDIOMS and len(h.positions) > _COUPLE]
    phrased += [h for h in hits if h.value == "simultaneous"]  # `two` of `take two`
    taken = attached | {p for h in phrased for p in h.positions}
    numbers = [(p, n) for p, n in enumerate(marked.numbers) if n is not None and p not in taken]
    denied = [(p, n) for p, n in numbers if p and words[p - 1].plain in lexicon.signs["negations"]]
    numbers = [said for said in numbers if said not in denied] or numbers  # `not two, four`
    ordinals = [(p, o) for p, o in enumerate(marked.ordinals) if o is not None and p not in taken]
    if not (numbers or ordinals):
        return Unattached((), (), ())
    kinds = frozenset(h.first for h in hits if h.category == "kind")
    explained = {p for h in hits for p in h.positions}
    naming = {p for p, w in enumerate(words) if p not in explained and w.weight >= _NAMING}  # `in row 4`
    counting = {p for p in range(len(words)) if _counts_else(words, p, kinds, lexicon)}
    counting |= {h.first - 1 for h in hits if h.category == "clock" and h.value in UNITS}
    counting_us = {p for p in range(2, len(words)) if _counts_us(words, p, lexicon)}
    turns = [h for h in hits if h.first == 0 and h.category == "connective" and h.value == "words"]
    leading = {0, *(h.last + 1 for h in turns if words[0].plain not in lexicon.signs["negations"])}
    return Unattached(
        bare=tuple(n for p, n in numbers if p - 1 not in naming and _stands_alone(words, p, lexicon, leading)),
        loose=tuple(n for p, n in numbers if p not in counting | counting_us and _is_loose(words, p)),
        ordinals=tuple(o for p, o in ordinals if o <= 1 or p not in counting),
    )


def _stands_alone(words: Sequence[Word], place: int, lexicon: Lexicon, leading: Collection[int]) -> bool:
    """True for digits before no word, and in a short message, or set apart, for a number word that is no article.

    `leading` are the places at which what a message is about may stand before what it asks.
    """
    signs, word = lexicon.signs, words[place]
    after = words[place + 1] if place + 1 < len(words) else None
    asked_of = place in leading and after is not None and after.plain in lexicon.interrogatives  # `3 who is on`
    meant = after is not None and after.plain in signs["meaning"]  # `no, 3 I meant`
    if after and after.token.kind == "word" and after.plain not in signs["joining"] and not (asked_of or meant):
        return False
    if place in leading and after and after.token.kind == "comma" and word.plain not in signs["articles"]:
        return True  # `six, what is it about`
    if place and words[place - 1].plain in signs["they"] | signs["all_of"]:
        return False
    return word.token.kind == "number" or (len(words) <= _SHORT and word.plain not in signs["articles"])


def _counts_else(words: Sequence[Word], place: int, kinds: frozenset[int], lexicon: Lexicon) -> bool:
    """True before a telling word that no programme numbers (`the fourth vacancy`), or of times (`the third year`)."""
    after = words[place + 1] if place + 1 < len(words) else None
    if after is None or after.token.kind != "word":
        return False
    numbered = place + 1 in kinds or after.plain in lexicon.signs["speaker"]
    return (after.weight > _COUNTED and not numbered) or after.plain in lexicon.signs["counted_times"]


def _counts_us(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """True for the number of those who ask (`we are 2`), or of what is talked of (`both 2`)."""
    first, second = words[place - 2].plain, words[place - 1].plain
    return second in lexicon.signs["they"] or (second in lexicon.copulas and first in lexicon.first_person)


def _is_loose(words: Sequence[Word], place: int) -> bool:
    """True for a digit, or a number word that is no small word too (`one`, `to`)."""
    return words[place].token.kind == "number" or len(words[place].plain) > _SMALL_NUMBER
