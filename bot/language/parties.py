"""Parties as people speak of them: by their names, by the wing that they are of, by their letters."""

from collections.abc import Iterator, Mapping
from functools import cache

from bot.language.lexicon_files import read_file


@cache
def parties(language: str) -> Mapping[str, str]:
    """The phrases for each party, under the letter that programmes have for it: its own ones first."""
    table = read_file(language, "parties")
    by_letter, wings = table.get("letters", {}), table.get("wings", {})
    return {
        letter: " | ".join(
            (
                own,
                *_with_each(by_letter.get("phrases", ""), by_letter.get(letter, "")),
                *(words for words, letters in wings.items() if letter in letters.split()),
            )
        )
        for letter, own in table.get("parties", {}).items()
    }


def _with_each(template: str, letters: str) -> Iterator[str]:
    """Yield the phrases with each of these letters in them (`anybody from {letter}`)."""
    return (template.format(letter=letter) for letter in letters.split())
