"""What people are to the forum, elected politicians or others, in the words of the command line."""

from functools import cache
from typing import Final

from bot.basics.texts import HOME, message, texts
from bot.language.spelling import plain
from bot.programme.model import Audience

# The words that are told are those of the home language; people may use another one's.
LANGUAGES: Final = (HOME, "en")
_SAID: Final = {Audience.ELECTED: message("elected"), Audience.OTHERS: message("other")}


@cache
def roles() -> tuple[str, ...]:
    """Return the words for the roles."""
    return tuple(texts(HOME).render(said) for said in _SAID.values())


def read_role(word: str) -> Audience:
    """Return the role that a word in any language names. Raises ValueError for none."""
    for role, said in _SAID.items():
        if plain(word.strip()) in {plain(texts(language).render(said)) for language in LANGUAGES}:
            return role
    raise ValueError(word)
