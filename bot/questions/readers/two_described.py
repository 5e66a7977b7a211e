"""Two people of whom one at least is told by what they are: who is on first, whether they are on together.

`Is the commission's chairman on before the minister`, `who is first, the chief of the union or the professor`.
"""

from collections.abc import Sequence
from typing import Final

from bot.programme.lasting import next_or_last
from bot.questions.question import Question
from bot.questions.readers.which_first import asks_for_the_first
from bot.questions.readers.whoever_told import whoever_told
from bot.questions.reading import Reading

_TWO: Final = 2


def two_described(r: Reading) -> Question | None:
    """Both of them, as it is asked; None where either is not told, or both are by their names."""
    signs = r.lexicon.signs
    pointed = not r.tags.forms.isdisjoint(signs["he"] & signs["subjects"])  # `the doctor with the beard, is he ...`
    named = r.subjects.numbered or r.tags.time.at or len(r.people_here) > 1
    if named or pointed or not r.description.office_places:
        return None
    return _in_order(r) or _together(r)


def _in_order(r: Reading) -> Question | None:
    """`Is she on before the minister`, `which of them is first, the chief or the chairman`."""
    joint = _before_or_after(r)
    either = _joint(r, "either") if joint is None and asks_for_the_first(r) else None
    people = _sides(r, joint if joint is not None else either)
    items = [i for i in (next_or_last(r.programme.items_of(p), r.now) for p in people) if i]
    if len(items) != _TWO:
        return None
    if items[0] == items[1]:  # a yes to `before or after` only, as to `before` alone it would be one
        open_ended = not r.tags.forms.isdisjoint(r.lexicon.signs["either"])
        return r.question("together", people=people) if open_ended else None
    earlier = sorted(items, key=lambda i: i.start or r.now)
    question = r.question("order", items=tuple(i.id for i in earlier))
    if joint is None or r.tags.openers:
        return question
    first = earlier[0] == items[0]
    return question.with_(verdict="yes" if first == (r.tags.time.relation == "before") else "no")


def _together(r: Reading) -> Question | None:
    """`Is the chief from the home in the same house as the consultant`, `do they share the stage`."""
    signs = r.lexicon.signs
    same = r.ask("simultaneous", "same_time", "with_whom") or not r.tags.forms.isdisjoint(signs["same"])
    if not same or r.tags.openers:
        return None
    people = next((p for sign in ("as", "with_one", "and") if len(p := _sides(r, _joint(r, sign))) == _TWO), ())
    return r.question("together", people=people) if people else None


def _before_or_after(r: Reading) -> int | None:
    """Where the one word for before or after stands, where no question word asks who that is."""
    place = r.tags.time.relation_position
    return place if r.tags.time.relation and place > 0 and not (r.tags.openers or r.ask("next", "then")) else None


def _joint(r: Reading, sign: str) -> int | None:
    places = [p for p, w in enumerate(r.tags.words) if w.plain in r.lexicon.signs[sign]]
    return places[-1] if places else None


def _sides(r: Reading, joint: int | None) -> tuple[str, ...]:
    """Whoever is told on either side of a word; nobody unless it is one person on each."""
    if joint is None:
        return ()
    commas = [p for p in range(joint) if r.tags.words[p].token.kind == "comma"]
    words = range(max(commas, default=-1) + 1, len(r.tags.words))
    found = (_told_by(r, [p for p in words if p < joint]), _told_by(r, [p for p in words if p > joint]))
    return tuple(p for p in found if p) if all(found) and found[0] != found[1] else ()


def _told_by(r: Reading, places: Sequence[int]) -> str:
    """The one person whom some words tell of; empty where it is nobody or several."""
    own = [p for p in places if r.tags.words[p].plain not in r.tags.copulas]
    part = r.only(own) if own else None
    if part is None:
        return ""
    return next((people[0] for people in whoever_told(part) if len(people) == 1), "")
