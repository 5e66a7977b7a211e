"""Points by their place in a day: the third point tomorrow, the last but one today."""

from bot.programme.timeline import points_of
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.windows import likely_day

# The first one is told with where a day begins, the last one with where it ends.
_SECOND, _LAST_BUT_ONE = 2, -2


def nth_point(r: Reading) -> Question | None:
    """The point of that place, on the day that is named or the likeliest."""
    place = _place(r)
    named = r.people_here or r.tags.kinds or r.tags.has("party") or r.tags.has("practical") or r.wording.says_person
    limited = r.tags.time.within_day or r.ask("count", "until")
    if not place or named or limited or _tells_more(r):
        return None
    day = r.day or likely_day(r.programme, r.now)
    points = points_of(r.programme, day)
    if not -len(points) <= place <= len(points):
        return None
    item = points[place - 1 if place > 0 else place]
    return r.question("who" if r.ask("who", "speakers") else "card", items=(item.id,))


def _place(r: Reading) -> int:
    """The place that is asked of, from the end where it is negative; 0 for none."""
    tags, signs = r.tags, r.lexicon.signs
    of_day = r.wording.says_point or (tags.time.names_day and not r.thing_known)
    if not of_day:
        return 0
    if not tags.forms.isdisjoint(signs["last_but_one"]):
        return _LAST_BUT_ONE
    counted = not tags.forms.isdisjoint(r.lexicon.numbering) and not r.ask("who", "speakers")
    of_programme = not tags.forms.isdisjoint(signs["programmes"])
    if not (r.wording.says_point or counted or of_programme) or (r.ask("next") and not counted):
        return 0
    unnamed = tuple(n.number for n in tags.numbered if not n.kind)
    numbers = (*tags.bare_ordinals, *unnamed, *tags.bare_numbers, *tags.loose_numbers)
    return numbers[0] if numbers and numbers[0] >= _SECOND else 0


def _tells_more(r: Reading) -> bool:
    """True where something else is told than a place in the programme of a day."""
    signs = r.lexicon.signs
    known = signs["points"] | signs["programmes"] | signs["last_but_one"] | r.lexicon.numbering
    return bool(r.tags.content_besides(known))
