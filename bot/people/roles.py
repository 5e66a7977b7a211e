"""What somebody is to the forum, elected or not, as the database holds it."""

from bot.programme.model import Audience


def stored(role: Audience | None) -> str:
    """Return a role as it is stored; "" for one that is not known."""
    return role.value if role else ""


def read_stored(role: str) -> Audience | None:
    """Return the role that `stored` wrote. Raises ValueError for what it did not write."""
    return Audience(role) if role else None
