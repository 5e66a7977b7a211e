"""Whether something is now or only later: `is the one on schools now or after the break`."""

from bot.programme.model import Item
from bot.questions.question import Question
from bot.questions.readers.anchors import item_at
from bot.questions.reading import Reading

# How many are told of where several are about the same.
_SHOWN = 2


def now_or_later(r: Reading) -> Question | None:
    """When that is which stands before `now or later`; None where nothing is named there."""
    place = _alternative(r)
    of_somebody = r.people_here or r.description.office_places
    if not place or of_somebody or r.tags.asks - {"now", "when", "next"}:
        return None
    items = _told(r, place)
    return r.question("when", items=tuple(i.id for i in items)) if items else None


def _told(r: Reading, place: int) -> tuple[Item, ...]:
    """What is told before a place by number, kind or subject."""
    side = r.only(list(range(place)))
    if side.subjects.numbered or side.tags.kinds:
        item = item_at(r, range(place))
        return side.subjects.numbered or ((item,) if item else ())
    best = side.subjects.best_topics()
    return tuple(r.programme.by_id[f.id] for f in best[:_SHOWN]) if side.strong_topic else ()


def _alternative(r: Reading) -> int:
    """The place of the `now` in `now or after`, or the `before` in `before or after`; 0 where there is none."""
    words, signs = r.tags.words, r.lexicon.signs
    return next(
        (
            p
            for p in range(1, len(words) - 2)
            if words[p].plain in signs["by_now"]
            and words[p + 1].plain in signs["either"]
            and words[p + 2].plain in signs["by_then"]
        ),
        0,
    )
