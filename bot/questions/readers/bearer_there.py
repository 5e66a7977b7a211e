"""Whoever holds an office among those told of: `where is the professor from`, behind the house that one is in."""

from typing import Final

from bot.programme.timeline import cast
from bot.questions.question import Question
from bot.questions.readers.people import about_people
from bot.questions.reading import Reading

# So many items are what the thread is about at most.
_FEW: Final = 2


def bearer_there(r: Reading) -> Question | None:
    """The only one of them who holds the office that is named as a certain one's."""
    places = r.description.office_places
    of_oneself = any(map(r.subjects.self_described, places))
    if not places or of_oneself or not all(map(r.tags.is_definite, places)) or _names_more(r):
        return None
    holders = r.referents.offices.holders or frozenset()
    told = tuple(p for p in _on_in_what_was_told(r) if p in holders)
    return about_people(r, told, borrowed=True) if len(told) == 1 and len(holders) > 1 else None


def _names_more(r: Reading) -> bool:
    """True where an item, a time, somebody or more of the office is told."""
    time, subjects = r.tags.time, r.subjects
    later = time.rest or not r.tags.forms.isdisjoint(r.lexicon.signs["again"])
    timed = later or time.names_time or time.names_day or time.relation or time.year or r.tags.this_year
    named = subjects.numbered or subjects.kinds or r.people_here or r.tags.has("practical", "other")
    beside = any(p not in r.description.office_places for p in r.tags.content_asked)
    now = r.ask("now", "next", "then", "previous") or r.tags.has("pronoun", "deictic")
    return bool(timed or named or beside or now) or r.wording.says_event or r.wording.plural


def _on_in_what_was_told(r: Reading) -> tuple[str, ...]:
    """Everybody in the few items that the thread is about, else in those of whoever was told of."""
    if r.conversation.event != r.scope:
        return ()
    items = r.thread.items or tuple(i for p in r.thread.people[:1] for i in r.programme.items_of(p))
    return cast(items) if len(items) <= _FEW else ()
