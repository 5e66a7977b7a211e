"""What was told of goes into the plan: `I'll take that one`, `I want to go to it`, outside the guide as well."""

from typing import Final

from bot.questions.details import IN
from bot.questions.question import Question
from bot.questions.reading import Reading

# The most words beside it, and beside a `yes` or an `and`.
_FEW: Final = 1


def taking(r: Reading) -> Question | None:
    """The one item that the thread is about, where somebody says of it that they take it, and no more."""
    pointing = r.lexicon.signs["it"] | r.lexicon.signs["that_one"]
    accepts = [h for h in r.tags.of("guide", "accept") if any(r.tags.words[p].plain in pointing for p in h.positions)]
    said = r.tags.positions_of("guide", "accept") | r.tags.positions("connective", "talk")
    beside = [p for p, w in enumerate(r.tags.words) if w.token.kind == "word" and p not in said]
    if not accepts or len(beside) > _FEW or r.asks or r.tags.openers or r.wording.denies or _names_more(r):
        return None
    items = tuple(i.id for i in r.thread.items)
    return r.question("plan", items=items, detail=IN) if len(items) == 1 else None


def _names_more(r: Reading) -> bool:
    """True where another item, a time or somebody is named."""
    named = r.tags.numbered or r.subjects.kinds or r.people_here or r.tags.content
    return bool(named or r.tags.time.names_time or r.tags.time.names_day or r.tags.has("practical", "other"))
