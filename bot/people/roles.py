"""What people are to the forum, elected politicians or others, as they say it of themselves."""

from functools import cache

from bot.language.spelling import plain
from bot.programme.model import Audience
from bot.texts import message, texts

# The words that the assistant knows are those of its home language; people may use another one's.
HOME = "da"
LANGUAGES = (HOME, "en")
ROLES = (message("elected"), message("other"))


@cache
def roles() -> tuple[str, ...]:
    """Return the roles that the assistant knows."""
    return tuple(texts(HOME).render(role) for role in ROLES)


def read_role(word: str) -> str:
    """Return the role that a word in any language names, as the assistant knows it. Raises ValueError for none."""
    for role, known in zip(ROLES, roles(), strict=True):
        if plain(word.strip()) in {plain(texts(language).render(role)) for language in LANGUAGES}:
            return known
    raise ValueError(word)


def audience_of(role: str) -> Audience | None:
    """Return which audience somebody of a role belongs to; None for a role that has not been said."""
    if not role:
        return None
    return dict(zip(roles(), (Audience.ELECTED, Audience.OTHERS), strict=True)).get(role)


def role_of(audience: Audience) -> str:
    """Return the role of those who belong to an audience. Raises KeyError for everyone."""
    return dict(zip((Audience.ELECTED, Audience.OTHERS), roles(), strict=True))[audience]
