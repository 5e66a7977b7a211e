"""When the winner of a prize is told: `is it tonight that they reveal the winner`, `do we hear today who has won`."""

from bot.programme.lasting import next_or_last
from bot.programme.model import Item, Kind
from bot.questions.claim import Verdict
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.windows import overlaps


def prize_told(r: Reading) -> Question | None:
    """When that is; with a yes or a no, where it is asked whether it is then."""
    signs, forms = r.lexicon.signs, r.tags.forms
    of_thread = {i.kind for i in r.thread.items} == {Kind.PRIZE} and r.tags.has("pronoun", "thing")
    told = (of_thread or not forms.isdisjoint(signs["winning"])) and not forms.isdisjoint(signs["revealing"])
    if not told or r.subjects.numbered or r.people_here or r.scope != r.event or r.ask("where", "duration", "count"):
        return None
    givings = [i for i in r.knowledge.items_of_kind(r.scope, frozenset({Kind.PRIZE})) if i.number is None]
    item = next_or_last(givings, r.now)
    if item is None or not (r.ask("when", "which_day") or _says_when(r)):
        return None
    return r.question("when", items=(item.id,), verdict=_verdict(r, item))


def _says_when(r: Reading) -> bool:
    time = r.tags.time
    return bool(time.names_day or time.within_day or r.subjects.kinds - {Kind.PRIZE})


def _verdict(r: Reading, item: Item) -> Verdict | None:
    """Whether it is then; none where it is asked when, or of several times."""
    if r.ask("when", "which_day") or r.wording.both_days or len(r.tags.of("relative_day")) > 1 or r.tags.openers:
        return None
    others = r.subjects.kinds - {Kind.PRIZE}
    if others:
        return "no"
    span = r.span() if r.tags.time.within_day else None
    then = overlaps(item, span) if span else r.day == item.day
    return "yes" if then else "no"
