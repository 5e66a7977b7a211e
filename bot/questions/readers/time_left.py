"""How long there is still: of the day, until somebody is on, before the next point."""

from bot.programme.timeline import day_ends
from bot.questions.details import WHOLE
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.windows import next_item

# How far behind a `before` the word for what is next stands.
_NEAR = 2


def time_left(r: Reading) -> Question | None:
    """`How much is left of the day`, `how long until Berg`, `can I make a call before the next point`."""
    if r.tags.numbered or r.tags.time.names_time or r.wording.past:
        return None
    if not r.ask("duration", "until"):
        return _before_it_starts(r)
    return _of_the_day(r) or _until_somebody(r) or _before_next(r) or _before_it_starts(r)


def _of_the_day(r: Reading) -> Question | None:
    """How long it is until the day's programme is over."""
    signs, today = r.lexicon.signs, r.now.date()
    left = not r.tags.forms.isdisjoint(signs["left"])
    known = signs["left"] | signs["day"] | signs["programmes"]
    told = r.tags.content_besides(known)
    of_day = r.day == today or (r.day is None and not r.tags.forms.isdisjoint(signs["day"] | signs["programmes"]))
    closing = day_ends(r.programme, today)
    if not left or not of_day or told or r.tags.kinds or r.people_here or r.scope != r.event:
        return None
    ahead = closing is not None and closing.start is not None and closing.start > r.now
    return r.question("until", items=(closing.id,), detail=WHOLE) if closing and ahead else None


def _until_somebody(r: Reading) -> Question | None:
    """How long it is until somebody who is named is on next."""
    people = {m.person for m in r.people_here}
    named = frozenset(p for m in r.people_here for p in m.positions)
    before = {p for p, w in enumerate(r.tags.words) if w.plain in r.lexicon.signs["up_to"]}
    behind = any(p + 1 in named for p in before)
    if len(people) != 1 or not r.ask("until") or not behind or r.tags.kinds or set(r.tags.content) - named:
        return None
    own = (i for i in r.programme.items_of(people.pop()) if i.start and i.start > r.now)
    first = min(own, key=lambda i: i.start or r.now, default=None)
    return r.question("until", items=(first.id,)) if first else None


def _before_it_starts(r: Reading) -> Question | None:
    """How long it is until the next line, where somebody would be in time for something before `it` starts."""
    catches = not r.tags.forms.isdisjoint(r.lexicon.signs["catching"])
    starts, kinds = r.tags.positions_of("ask", "start"), r.tags.positions("kind")
    before = [h.last for h in r.tags.of("clock", "before") if h.last + 1 not in kinds]
    behind = any(p + step in starts for p in before for step in range(1, _NEAR + 1))
    named = r.people_here or r.tags.time.names_day or r.scope != r.event or r.tags.openers
    upcoming = next_item(r.programme, r.now) if catches and behind and not named else None
    return r.question("until", items=(upcoming.id,)) if upcoming else None


def _before_next(r: Reading) -> Question | None:
    """How long it is until the next line, where something is wanted before that."""
    near = {p + step for h in r.tags.of("clock", "before") for p in h.positions for step in range(1, _NEAR + 1)}
    following = r.tags.positions_of("ask", "next") & near
    upcoming = next_item(r.programme, r.now) if following and r.ask("until") and not r.people_here else None
    return r.question("until", items=(upcoming.id,)) if upcoming else None
