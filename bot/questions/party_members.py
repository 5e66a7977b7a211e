"""Members of a party by its letters, with an apostrophe before the ending (`S'eren`, `DF'ere`)."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from bot.language.lexicon import lexicon
from bot.language.parties import parties
from bot.language.spelling import plain
from bot.language.tokens import APOSTROPHES, Token


def with_party_members(found: Sequence[Token], language: str) -> list[Token]:
    """The tokens, each member of a party by the one form that the lexicon has for them (`S'erne`: `s'er`)."""
    return [_as_member(token, language) for token in found]


def _as_member(token: Token, language: str) -> Token:
    if token.kind != "word" or token.text.isalpha():
        return token
    letters, _, ending = plain(APOSTROPHES.sub("'", token.text)).partition("'")
    endings = lexicon(language).signs["member_endings"]
    shortest_first = sorted(endings, key=lambda e: (len(e), e)) if ending in endings else ()
    members = (f"{letters}'{e}" for e in shortest_first)
    return next((replace(token, plain=member) for member in members if member in _members(language)), token)


@cache
def _members(language: str) -> frozenset[str]:
    """The words for members of a party that are written with an apostrophe."""
    said = (plain(word) for phrases in parties(language).values() for word in phrases.split())
    return frozenset(word for word in said if "'" in word)
