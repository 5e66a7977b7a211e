"""In time or not for what is named: `can I make the house on AI if I am not there until two`, `do I miss Berg then`."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.language.meanings import Cue
from bot.programme.lasting import next_or_last
from bot.programme.model import Item
from bot.questions.claim import Verdict
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import likely_day, moment

# What being in time for something may seem to ask besides.
_ASKED: Final[frozenset[Cue]] = frozenset(
    {"until", "end", "late", "miss", "fit", "attend", "about", "exists", "speakers", "who"}
)
# How near behind `if` those stand who come.
_NEAR: Final = 4


def still_caught(r: Reading) -> Question | None:
    """When it is, with whether one who comes then is in time for it, or misses it."""
    words, signs = r.tags.words, r.lexicon.signs
    start = next((p for p, w in enumerate(words) if w.plain in signs["conditional"] and _comes(r, p)), None)
    if start is None or r.scope != r.event:
        return None
    condition = _condition(r, start)
    rest, told = r.without(condition), r.only(sorted(condition))
    if told.subjects.numbered or not told.tags.forms.isdisjoint(signs["leaving"] | signs["own_modals"]):
        return None  # `if I have to be in house 2 at two`
    asked = rest.ask("end", "miss", "until") or not rest.tags.forms.isdisjoint(signs["catching"] | signs["missing"])
    if not asked or rest.asks - _ASKED or rest.tags.time.names_time or rest.tags.has("practical", "pause"):
        return None
    time, items = told.time, _named(rest)
    if time.at is None or time.offset or not items:
        return None
    day = r.day or next((i.day for i in items if i.day), None) or likely_day(r.programme, r.now)
    then = moment(day, time.at)
    of_day = [i for i in items if i.day == day]
    caught = [i for i in of_day if i.start and i.start >= then] or [i for i in of_day if i.end and i.end > then]
    of_these = caught or of_day[-1:]
    if not of_these:
        return None
    verdict = _verdict(rest, of_these[0], then)
    return r.question("when", items=tuple(i.id for i in of_these), verdict=verdict)


def _comes(r: Reading, place: int) -> bool:
    """True where an `if` leads to oneself, or to what one comes with (`if I come`, `if the train is there`)."""
    near = [w.plain for w in r.tags.words[place + 1 : place + 1 + _NEAR]]
    return not (r.lexicon.signs["me"] | r.lexicon.signs["turning_up"]).isdisjoint(near)


def _condition(r: Reading, start: int) -> frozenset[int]:
    """The words of the condition: to its hour where the question follows it, else all that is left."""
    hours = [p for p in r.tags.time.positions if p > start]
    leads = start == 0 or r.tags.words[start - 1].token.kind != "word"
    end = max(hours, default=start) + 1 if leads else len(r.tags.words)
    return frozenset(range(start, end))


def _named(r: Reading) -> Sequence[Item]:
    """The items that are named: by number or kind, by their subject, or by who is on in them; else those told of."""
    if r.subjects.numbered:
        return r.subjects.numbered
    people = {m.person for m in r.people_here if m.is_sure}
    if people:
        return [i for p in people for i in r.programme.items_of(p)] if len(people) == 1 else ()
    if r.strong_topic:
        return [r.programme.by_id[r.subjects.best_topics()[0].id]]
    if r.tags.has("pronoun", "thing", "anaphor") and not (r.tags.content or r.subjects.kinds):
        return r.thread.items
    of_kind = r.of_kind(r.subjects.kinds - CHOICES) if r.subjects.kinds else ()
    item = next_or_last(of_kind, r.now) if of_kind else None
    return (item,) if item else ()


def _verdict(r: Reading, item: Item, then: datetime) -> Verdict | None:
    """Whether one hears it, misses it or finds it over, whichever is asked; none where one is asked not to."""
    if r.wording.denies or item.start is None or item.end is None:
        return None
    if r.ask("end"):
        return "yes" if item.end <= then else "no"
    missed = r.ask("miss") or bool(r.wording.missed)
    if item.start < then < item.end:
        return "partly"
    return "yes" if missed == (item.end <= then) else "no"
