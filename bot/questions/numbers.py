"""What number a word says: `3`, `tre`, `den tredje`, or with a slip in it."""

from collections.abc import Mapping, Sequence

from rapidfuzz.distance import OSA

from bot.language.frequency import is_word
from bot.language.lexicon import Lexicon
from bot.language.spelling import sound
from bot.questions.words import Word

# The letters of a number word, and more than any programme numbers.
_SHORTEST_NUMBER, _LONGEST_NUMBER, _MANY = 3, 5, 10


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


def misspelt_number(word: Word, names: Mapping[str, int], language: str) -> int | None:
    """A number word beside a kind, misheard (`session tra`) or with a slip in it (`session gire`)."""
    if word.token.kind != "word" or not _SHORTEST_NUMBER <= len(word.token.plain) <= _LONGEST_NUMBER:
        return None
    heard = sound(word.token.plain, language)
    return next(
        (
            n
            for name, n in names.items()
            if n < _MANY and (name in word.maybe or (word.weight and sound(name, language) == heard))
        ),
        None,
    )
