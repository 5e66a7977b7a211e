"""Breaks and meals by their place: the second break, break number two, the first and the third one."""

from bot.programme.model import PAUSES
from bot.questions.question import Question
from bot.questions.readers.items import about_items
from bot.questions.readers.picking import of_place
from bot.questions.reading import Reading


def nth_pause(r: Reading) -> Question | None:
    """The breaks or meals of the places that are asked of, where there are as many."""
    kinds = r.subjects.kinds
    if not kinds or not kinds <= PAUSES or r.tags.time.within_day or r.ask("count", "fit") or r.tags.has("party"):
        return None
    places = () if r.people_here or r.strong_topic else _places(r)
    found = of_place(r, [i for i in r.of_kind(kinds) if i.start], places) if places else ()
    return about_items(r, tuple(i.id for i in found)) if found else None


def _places(r: Reading) -> tuple[int, ...]:
    """The places that are asked of, in order; none where it is but the first or the last one."""
    tags = r.tags
    numbered = (n.number for n in tags.numbered)
    first = (1,) if tags.time.first else ()
    places = sorted({*first, *tags.bare_ordinals, *numbered})
    return tuple(places) if places and places[0] > 0 and places != [1] else ()
