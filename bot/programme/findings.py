"""What a review of a programme finds."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.basics.texts import Message, Texts
from bot.programme.model import Item, Person


class Severity(StrEnum):
    """An error is surely wrong; a remark may be as it should."""

    ERROR = "error"
    REMARK = "remark"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that an editor would mark.

    `code` names the sort of finding ("overlap"), `place` what it is about in the programme's own words, `table` and
    `id` where that is in the content files ("items", "session-3"), both empty for the programme as a whole.
    """

    severity: Severity
    code: str
    place: str
    message: Message
    table: str = ""
    id: str = ""

    def render(self, texts: Texts) -> str:
        """Return the finding as one line of text."""
        return ": ".join(filter(None, (self.place, texts.render(self.message))))


def item_error(code: str, item: Item, what: Message) -> Finding:
    return Finding(Severity.ERROR, code, item.title, what, "items", item.id)


def item_remark(code: str, item: Item, what: Message) -> Finding:
    return Finding(Severity.REMARK, code, item.title, what, "items", item.id)


def person_finding(severity: Severity, code: str, person: Person, what: Message) -> Finding:
    return Finding(severity, code, person.name, what, "people", person.id)


def all_or_each(found: Sequence[Finding], candidates: int, together: Message) -> Sequence[Finding]:
    """Say it once if it holds for every candidate (and there are several), else for each that it holds for."""
    if len(found) < candidates or candidates == 1 or not found:
        return found
    return [Finding(found[0].severity, found[0].code, "", together)]
