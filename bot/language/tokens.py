"""A message cut into tokens, without losing where each stood in the original."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

from bot.language.morphology import genitives
from bot.language.spelling import plain

_TOKEN = re.compile(
    r"""
    (?P<word>[^\W\d_]+(?:['\u2019\u00b4`][^\W\d_]+)?)
    | (?P<clock>(?<![\d.,])\d{1,2}[.:]\d{2}(?![\d]))    # 10.10, 9:15
    | (?P<date>(?<!\d)\d{1,2}/\d{1,2}(?!\d))          # 16/5
    | (?P<number>\d{1,18})
    | (?P<symbol>[\U0001F000-\U0001FAFF\u2600-\u27BF])
    | (?P<stop>[.?!]+|[\n])
    | (?P<comma>[,;:()\u2013\u2014\u2026]|(?<=\s)-(?=\s))
    """,
    re.VERBOSE,
)
# A word that is written with its letters apart, in capitals or not, two blanks from the next one.
_LETTERS_APART = re.compile(r"(?<!\S)(?:[^\W\d_] )+[^\W\d_](?!\S)")
# A message of nothing but such words; among others one has these many characters, or it may be words of a letter each.
_SPACED = re.compile(r"(?:(?:[^\W\d_] )+[^\W\d_]\W*)+")
_SURELY_SPACED = 7
APOSTROPHES = re.compile(r"['\u2019\u00b4`]")
"""What people type for an apostrophe."""


TokenKind = Literal["word", "clock", "date", "number", "symbol", "stop", "comma"]
"""The groups of `_TOKEN`."""


@dataclass(frozen=True, slots=True)
class Token:
    """One token. `plain` is its comparable form."""

    text: str
    plain: str
    kind: TokenKind
    start: int
    end: int

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper() and not self.text.isupper()


# Characters in use: more than one language has, far fewer than there are.
_REMEMBERED = 4096


class _Visible(dict[int, str]):
    """What stands for each character, as `str.translate` wants it; found out when it is first seen."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if category == "Cc" and character != "\n":
            character = " "
        elif category == "Cf" or character == "\ufe0f":
            character = ""
        if len(self) < _REMEMBERED:
            self[code] = character
        return character


_VISIBLE = _Visible()


@lru_cache(maxsize=4096)
def clean(text: str) -> str:
    """The message in compatibility form, without zero-width marks; what is written letter by letter is joined."""
    shown = unicodedata.normalize("NFKC", text).translate(_VISIBLE)
    least = 0 if _SPACED.fullmatch(shown) else _SURELY_SPACED
    return _LETTERS_APART.sub(lambda word: word[0].replace(" ", "") if len(word[0]) >= least else word[0], shown)


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a cleaned message. What follows an apostrophe is no part of a word where it is its genitive."""
    found = []
    for match in _TOKEN.finditer(text):
        kind = cast("TokenKind", match.lastgroup)
        word = match.group()
        if kind == "word" and word.isalpha():
            key = plain(word)
        elif kind == "word":
            head, *tail = APOSTROPHES.split(word)
            key = plain(head) if tail and plain(tail[0]) in genitives() else plain("".join([head, *tail]))
        else:
            key = word
        found.append(Token(word, key, kind, *match.span()))
    return tuple(found)


def plain_words(text: str) -> list[str]:
    """The comparable forms of a text's words and numbers."""
    return [t.plain for t in tokens(clean(text)) if t.kind in ("word", "number")]
