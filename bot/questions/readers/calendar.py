"""What people want in the calendar of their phone or computer."""

from typing import Final

from bot.language.meanings import Cue
from bot.questions.details import OF_PLAN, OF_PROGRAMME, OWN
from bot.questions.question import Question
from bot.questions.readers.numbered_items import no_such_number
from bot.questions.readers.picking import named_items
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import day_of

_TELLING = 0.5
# Who asks one of these has a question, and wants the calendar for its answer.
_ASKED: Final[frozenset[Cue]] = frozenset(
    {"when", "dates", "where", "venue", "who", "remind", "signup", "attend", "duration", "until", "end", "start"}
)
# What else a message may be about; then a calendar in it is chatter.
_OTHERWISE: Final = ("kind", "practical", "party", "other", "reminders", "planning", "shown")


def for_calendar(r: Reading) -> Question | None:
    """`send session 3 to my calendar`, `can I have it as an ics file`."""
    if r.scope != r.event:
        return None
    if r.tags.has("calendar", OWN):
        return r.question("calendar", detail=OWN)
    asks_else = r.ask("where", "venue") and r.tags.focus.isdisjoint(r.tags.positions("calendar"))
    if asks_else or not (_wanted(r) or _goes_on(r)):
        return None  # `where is it, I have an invitation for my calendar`
    bare = r.without(r.tags.positions("calendar"))
    return no_such_number(bare) or _of_items(r, named_items(bare) or _several(bare)) or _of_more(r, bare)


def _of_items(r: Reading, items: tuple[str, ...]) -> Question | None:
    return r.question("calendar", items=items) if items else None


def _of_more(r: Reading, bare: Reading) -> Question:
    """All of a programme or plan; what the thread is about, where the message but for its calendar tells nothing."""
    scopes = r.tags.of("calendar", OF_PLAN, OF_PROGRAMME)
    if scopes:
        return r.question("calendar", detail=max(scopes, key=lambda hit: len(hit.positions)).value)
    if bare.subjects.kinds & CHOICES or bare.tags.focus_weight > _TELLING:
        return r.question("calendar")
    return _of_items(r, tuple(i.id for i in r.thread.items)) or r.question("calendar", detail=OF_PLAN)


def _several(r: Reading) -> tuple[str, ...]:
    """All items of a kind to choose from, or of a day, where that is what is named."""
    if kinds := r.subjects.kinds & CHOICES:
        return tuple(i.id for i in r.of_kind(kinds)) if r.wording.plural else ()
    day = day_of(r.tags.time, r.programme, r.now) if r.tags.time.names_day else None
    return tuple(i.id for i in r.programme.items if i.day == day) if day else ()


def _goes_on(r: Reading) -> bool:
    """Whether it names something more, after something for the calendar: `and lunch`."""
    return r.conversation.asks == "calendar" and r.continues and r.tags.has("connective") and bool(named_items(r))


def _wanted(r: Reading) -> bool:
    """Whether it is asked for, and not told of: `which days are it, my calendar has to be planned`."""
    tags = r.tags
    if not tags.has("calendar", "into", "file", "alone", "export") or r.wording.denies:
        return False
    own = tags.positions("calendar")
    if tags.has("calendar", "file") or (tags.has("calendar", "export") and tags.has("calendar", OF_PLAN, OF_PROGRAMME)):
        return not tags.has("ask", "remind")
    if into := tags.of("calendar", "into"):
        asked = {tags.words[p].plain for p in tags.openers} - r.lexicon.signs["how"]
        besides = [h for h in tags.of("ask") if not own.issuperset(h.positions)]
        # `I have it in my calendar, is it still on?`
        told = not tags.has("calendar", "put") and not any(tags.focus.issuperset(h.positions) for h in into)
        return not (told or asked & r.lexicon.interrogatives or any(h.value in _ASKED for h in besides))
    telling = tags.weight_besides(own)
    return telling <= _TELLING and tags.positions("ask", *_OTHERWISE) <= own
