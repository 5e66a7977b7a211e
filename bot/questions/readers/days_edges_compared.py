"""Which day begins or ends earliest: `which day starts first`, `do we start later tomorrow than today`."""

from bot.programme.timeline import day_ends, first_of
from bot.questions.details import EARLIEST, LATEST
from bot.questions.question import Question, Window
from bot.questions.reading import Reading

# From so many days on they are compared.
_TWO = 2


def days_edges_compared(r: Reading) -> Question | None:
    """When each day begins, or ends, the earliest or the latest first; of a day that is named, whether it is that."""
    days, extreme = r.programme.days, _extreme(r)
    named = r.names_something or r.wording.says_person or r.wording.says_point
    if len(days) < _TWO or not extreme or named or _tells_more(r):
        return None
    ends = r.ask("end")
    if not (ends or r.ask("start")):
        return None
    edges = [day_ends(r.programme, day) if ends else first_of(r.programme, day) for day in days]
    items = tuple(item.id for item in edges if item)
    day = None if _which_day(r) else r.day_before_than or r.now.date()
    window = Window("day", r.now, day=day) if day else None
    return r.question("day_ends" if ends else "day_starts", items=items, detail=extreme, window=window)


def _extreme(r: Reading) -> str:
    """Whether the earliest or the latest is asked for, or which of two days is earlier or later."""
    signs, said = r.lexicon.signs, r.tags.forms
    compared = not said.isdisjoint(signs["than"]) and (r.tags.time.names_day or r.tags.time.rest)
    earlier, later = signs["earliest"] if _which_day(r) else (), signs["last_of_all"] if _which_day(r) else ()
    if compared:
        earlier, later = signs["sooner"], signs["later"]
    if not said.isdisjoint(earlier):
        return EARLIEST
    return "" if said.isdisjoint(later) else LATEST


def _tells_more(r: Reading) -> bool:
    """True where something else is told than a day and an extreme."""
    signs = r.lexicon.signs
    known = signs["earliest"] | signs["last_of_all"] | signs["sooner"] | signs["later"]
    return bool(r.tags.content_besides(known))


def _which_day(r: Reading) -> bool:
    """True for `which day`, and `which of the days`."""
    signs, said = r.lexicon.signs, r.tags.forms
    return not said.isdisjoint(signs["which"]) and not said.isdisjoint(signs["day"] | signs["days"])
