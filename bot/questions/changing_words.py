"""The words of changes, which are looked for only in what organisers write: nobody else's questions know of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from bot.language.lexicon import lexicon, phrases_apart, signs_apart
from bot.language.phrases import Hit, PhraseTable
from bot.language.vocabulary import Vocabulary
from bot.questions.words import Word

_FILE = "changing"
_LIKE = 0.8


@dataclass(frozen=True)
class ChangingWords:
    """The phrases and small words of one language; the categories of hits are `changing` and `ways`."""

    table: PhraseTable
    vocabulary: Vocabulary
    signs: Mapping[str, frozenset[str]]

    def find(self, words: Sequence[Word]) -> tuple[Hit, ...]:
        """Return every phrase in a message, misspelt or not."""
        return self.table.find([self._keys(word) for word in words])

    def _keys(self, word: Word) -> Mapping[str, float]:
        if word.token.kind != "word":
            return {}
        near = self.vocabulary.near(word.token.plain)
        return {n.key: n.score for n in near if n.score >= max(_LIKE, near[0].score)}


@cache
def changing_words(language: str) -> ChangingWords:
    """Return the words of a language."""
    table = PhraseTable()
    for section in ("changing", "ways"):
        for value, phrases in phrases_apart(language, _FILE, section).items():
            table.add(section, value, phrases)
    table.freeze({word: word for word in table.words})
    known = lexicon(language)
    vocabulary = Vocabulary(sorted(table.words), language, known.stop | table.exact, beside=known.beside, by_form=True)
    return ChangingWords(table, vocabulary, signs_apart(language, _FILE))
