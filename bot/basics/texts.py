"""What people read, in their language: gettext catalogues under locale/, English sentences as their keys.

The catalogues are compiled in memory at first use, so only the .po files that translators edit are kept.
"""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).resolve().parents[2] / "locale"
DOMAIN = "ordstyrer"
HOME: Final = "da"
"""The language of the programmes, and of whoever has told no other one."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence in no language yet: an English msgid with {named} placeholders, and what to put into them."""

    msgid: str
    arguments: tuple[tuple[str, object], ...] = ()


def message(msgid: str, /, **arguments: object) -> Message:
    """Note down a sentence now, to be said in the reader's language later."""
    return Message(msgid, tuple(arguments.items()))


class Texts:
    """Says sentences in one language; what its catalogue lacks comes out in English."""

    def __init__(self, language: str, catalogue: gettext.NullTranslations) -> None:
        self.language = language
        self._catalogue = catalogue

    def say(self, msgid: str, /, **arguments: object) -> str:
        """Return the translation of `msgid` with its {placeholders} filled in. Raises KeyError if one is missing."""
        return self._fill(self._catalogue.gettext(msgid), arguments) if msgid else ""

    def plural(self, one: str, many: str, count: int, /, **arguments: object) -> str:
        """Return `one` or `many`, as the language wants it for `count`; {count} is filled in with the others."""
        return self._fill(self._catalogue.ngettext(one, many, count), {"count": count, **arguments})

    def render(self, sentence: Message) -> str:
        """Say a sentence that was noted down earlier."""
        return self.say(sentence.msgid, **dict(sentence.arguments))

    def _fill(self, text: str, arguments: Mapping[str, object]) -> str:
        said = {name: self.render(value) if isinstance(value, Message) else value for name, value in arguments.items()}
        return text.format(**said)


def texts(language: str) -> Texts:
    """Return the texts of a language tag (`da`, `da-DK`, `da_DK`); a language without a catalogue speaks English."""
    return _read(language.replace("_", "-").split("-")[0].lower())


@cache
def _read(language: str) -> Texts:
    path = LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    if not path.is_file():
        return Texts(language, gettext.NullTranslations())
    with path.open("rb") as file:
        catalogue = read_po(file, locale=language, domain=DOMAIN)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Texts(language, gettext.GNUTranslations(compiled))
