"""What people want in their plan, and what not any more."""

from bot.questions.details import IN, OUT
from bot.questions.question import Question
from bot.questions.readers.numbered_items import no_such_number
from bot.questions.readers.picking import named_items
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# How many words may stand before the verb of somebody who commands.
_BEFORE = 2
_TELLING = 0.5


def planning(r: Reading) -> Question | None:
    """`put session 2 in my plan`, `remove assembly house 4`."""
    if r.scope != r.event or r.tags.has("reminders") or r.tags.has("ask", "remind"):
        return None
    detail, named = _wanted(r)
    if not detail or (r.ask("count") and r.weighty):
        return None  # `how many recommendations are there in the plan`
    bare = r.without(r.tags.positions("planning"))
    if not named:
        # Without the word plan it may be a wish to have the programme changed: only what one chooses is meant.
        chosen = [i for i in bare.subjects.numbered if i.kind in CHOICES]
        asked = bare.tags.asks or bare.tags.time.names_time or len(bare.tags.content) > 0
        return r.question("plan", items=tuple(i.id for i in chosen), detail=detail) if chosen and not asked else None
    missing = no_such_number(bare)
    if missing is not None:
        return missing
    items = named_items(bare) or _talked_of(bare)
    if detail == IN and bare.tags.openers and not items:  # asks what is in it
        return r.question("plan")
    return r.question("plan", items=items, detail=detail, kinds=bare.subjects.kinds)


def _wanted(r: Reading) -> tuple[str, bool]:
    """What somebody wants, if anything, and whether they name their plan."""
    tags = r.tags
    commands = [h.value for h in tags.of("planning", "put", "take") if h.first <= _BEFORE]
    if tags.has("planning", "from") or (tags.has("planning", "into") and "take" in commands):
        return OUT, True
    if tags.has("planning", "into"):
        return IN, True
    return ({"put": IN, "take": OUT}[commands[0]], False) if commands else ("", False)


def _talked_of(r: Reading) -> tuple[str, ...]:
    """What the thread is about, where the message names nothing."""
    return tuple(i.id for i in r.thread.items) if not r.subjects.kinds and r.tags.focus_weight <= _TELLING else ()
