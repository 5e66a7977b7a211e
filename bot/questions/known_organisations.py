"""Organisations as people call them, whether or not anybody of them is on a programme."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from bot.language.lexicon import Lexicon, phrases_apart
from bot.language.lexicon import lexicon as lexicon_of
from bot.language.tokens import plain_words

_FILE = "organisations"
# Names that are one anywhere, and those that are one behind a `from`, as they are ordinary words as well.
_SECTIONS = ("names", "after_from")
_REMEMBERED = 20_000

Name = tuple[str, ...]
"""A name as plain words."""


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation: what answers call it, and each of its names."""

    title: str
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """An organisation that a message names, and the positions of the words that do."""

    organisation: Organisation
    positions: tuple[int, ...]


def mentions(forms: Sequence[str], lexicon: Lexicon) -> Iterator[Mention]:
    """Each organisation that plain words name, in their order: the longest name, which may be in the genitive."""
    place = 0
    while place < len(forms):
        mention = _named_at(forms, place, lexicon)
        if mention:
            yield mention
        place += len(mention.positions) if mention else 1


def _named_at(forms: Sequence[str], place: int, lexicon: Lexicon) -> Mention | None:
    if not _begins_name(forms[place], lexicon.language):
        return None
    anywhere, after_from = (_by_name(lexicon.language, section) for section in _SECTIONS)
    sent = place > 0 and forms[place - 1] in lexicon.signs["from"]
    for length in range(min(_longest(lexicon.language), len(forms) - place), 0, -1):
        *first, last = forms[place : place + length]
        for name in ((*first, last), (*first, lexicon.morphology.without_genitive(last))):
            found = anywhere.get(name) or (after_from.get(name) if sent else None)
            if found:
                return Mention(found, tuple(range(place, place + length)))
    return None


@cache
def _by_name(language: str, section: str) -> Mapping[Name, Organisation]:
    """The organisations of a section of the lexicon by each of their names."""
    found: dict[Name, Organisation] = {}
    for title, others in phrases_apart(language, _FILE, section).items():
        names = tuple(tuple(plain_words(name)) for name in (title, *others))
        found |= dict.fromkeys(names, Organisation(title, names))
    return found


@cache
def _longest(language: str) -> int:
    """The most words of a name."""
    return max((len(name) for section in _SECTIONS for name in _by_name(language, section)), default=0)


@lru_cache(_REMEMBERED)
def _begins_name(form: str, language: str) -> bool:
    """Whether a name begins with a word, which nearly none does."""
    first_words = _first_words(language)
    return form in first_words or lexicon_of(language).morphology.without_genitive(form) in first_words


@cache
def _first_words(language: str) -> frozenset[str]:
    """The words that names begin with."""
    return frozenset(name[0] for section in _SECTIONS for name in _by_name(language, section) if name)
