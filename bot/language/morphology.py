"""How the words of a language change, and which spellings sound alike in it: `lexicon/morphology.toml`."""

import re
from dataclasses import dataclass
from functools import cache

from bot.basics.texts import LOCALE
from bot.language.lexicon_files import folders, read_file


@dataclass(frozen=True, slots=True)
class Morphology:
    """The endings of a language, in their plain form; each may be none at all."""

    stemmer: str
    """Snowball's name of the language."""
    deriving: tuple[str, ...]
    """Endings that Snowball takes off although they make another word."""
    double: tuple[str, ...]
    """Endings of which Snowball takes off the last one only."""
    contracted: tuple[tuple[str, str], ...]
    """Endings of words that lose a vowel before an ending, and the word that they are forms of."""
    definite: tuple[str, ...]
    """Endings of the definite form: `ministeren` is somebody certain, `minister` is a job."""
    definite_things: tuple[str, ...]
    """Endings of the definite form that words for people have not."""
    articles: frozenset[str]
    """Words that make the next one definite."""
    genitive: tuple[str, ...]
    """Endings of the genitive."""
    joints: tuple[str, ...]
    """What may stand between the parts of a compound."""
    surnames: tuple[str, ...]
    """Endings by which a word is known to be a last name."""
    sounds: tuple[tuple[re.Pattern[str], str], ...]
    """Spellings that sound alike, to be replaced in this order in a word's loose form."""

    def is_definite(self, form: str, before: str = "") -> bool:
        """Whether a word in its plain form, with the one before it, is of somebody or something certain."""
        return form.endswith(self.definite) or before in self.articles

    def uncontracted(self, form: str) -> str:
        """Return the plain form of the word that one is of which has lost a vowel, else the form itself."""
        for ending, word in self.contracted:
            if form.endswith(ending):
                return form.removesuffix(ending) + word
        return form

    def without_genitive(self, form: str) -> str:
        """Return the plain form without the ending of the genitive, as it stands where it has none."""
        return form.removesuffix(next(filter(form.endswith, self.genitive), ""))


@cache
def morphology(language: str) -> Morphology:
    """The morphology of a language.

    Raises FileNotFoundError for one that has no such file, KeyError for a line that the file lacks.
    """
    table = read_file(language, "morphology")
    if not table:
        raise FileNotFoundError(LOCALE / language / "lexicon" / "morphology.toml")
    return Morphology(
        stemmer=table["stemmer"],
        deriving=tuple(table["deriving"].split()),
        double=tuple(table["double"].split()),
        contracted=tuple((form, word) for form, word in table["contracted"]),
        definite=tuple(table["definite"].split()),
        definite_things=tuple(table["definite_things"].split()),
        articles=frozenset(table["articles"].split()),
        genitive=tuple(table["genitive"].split()),
        joints=tuple(table["joints"].split()),
        surnames=tuple(table["surnames"].split()),
        sounds=tuple((re.compile(spelt), heard) for spelt, heard in table["sounds"]),
    )


@cache
def genitives() -> frozenset[str]:
    """The endings of the genitive in all languages: words are cut before it is known which one they are of."""
    return frozenset(ending for language in folders() for ending in morphology(language).genitive)
