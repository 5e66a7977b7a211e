"""Whether something is at the hour of an earlier forum: `is the song at the same time as in 2022`."""

from bot.programme.model import Item, Kind, Programme
from bot.programme.timeline import day_ends, first_of, lines
from bot.questions.question import Question
from bot.questions.reading import Reading


def same_hour_then(r: Reading) -> Question | None:
    """The item of both forums, each with its hour; None where either has none, or several of the kind."""
    if not r.ask("same_time", "simultaneous") or r.scope == r.event or r.people_here or r.subjects.numbered:
        return None
    here, there = (_meant(r, event) for event in (r.event, r.scope))
    if here is None or there is None:
        return None
    return r.question("hour_then", event=r.event, items=(here.id,), elsewhere=((r.scope, there.id),))


def _meant(r: Reading, event: str) -> Item | None:
    """The one item of the kind named, else what a forum begins with, or ends with if that is asked."""
    programme = r.knowledge.programmes[event]
    if not lines(programme):
        return None
    if r.subjects.kinds:
        items = r.knowledge.items_of_kind(event, r.subjects.kinds)
        items = tuple(i for i in items if i.kind is not Kind.CLOSING) or items  # of two lunches the one at a table
        return items[0] if len(items) == 1 else None
    return _edge(programme, ends=r.ask("end")) if r.ask("start", "end") else None


def _edge(programme: Programme, *, ends: bool) -> Item | None:
    return day_ends(programme, programme.days[-1]) if ends else first_of(programme, programme.days[0])
