"""What follows a pause: after `when is the coffee over` a bare `and who is on` asks of what people come back to."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import PAUSES, Item
from bot.programme.timeline import after
from bot.questions.intent import Intent
from bot.questions.question import Question
from bot.questions.readers.items import about_items
from bot.questions.reading import Reading

# What was asked of a pause by whoever wants to be back, and what nobody asks of the pause itself.
_UNTIL_BACK: Final[frozenset[Intent]] = frozenset({"end", "duration", "until"})
_OF_TALKS: Final[frozenset[Cue]] = frozenset({"who", "speakers", "about", "with_whom"})
# The most words of a question that asks no more than what.
_FEW = 6
# Answers that tell of a pause, behind which one speaks of being back.
_PAUSE_TOLD: Final[frozenset[Intent]] = frozenset({"when", "card"})


def after_pause(r: Reading) -> Question | None:
    """Who is on, or what it is about, once the pause that was talked of is over."""
    items = r.thread.items
    back = r.conversation.asks in _UNTIL_BACK or (r.conversation.asks in _PAUSE_TOLD and r.wording.leans("resume"))
    if len(items) != 1 or items[0].kind not in PAUSES or not back:
        return None
    told = r.tags.content or r.tags.kinds or r.people_here or r.tags.time.names_day or r.tags.time.names_time
    if told or not (r.tags.asks or _asks_what(r)) or not r.tags.asks <= _OF_TALKS:
        return None
    following = _following(r, items[0])
    return about_items(r, (following.id,), borrowed=True) if following else None


def _asks_what(r: Reading) -> bool:
    """True for `with what`, `and what are we to do there`: a few small words with a `what` among them."""
    signs, words = r.lexicon.signs, [w.plain for w in r.tags.words if w.token.kind == "word"]
    ends = bool(words) and words[-1] in signs["what"] | signs["there"] | signs["it"]
    return len(words) <= _FEW and ends and not signs["what"].isdisjoint(words)


def _following(r: Reading, pause: Item) -> Item | None:
    """What comes next; where it is asked who, what somebody known by name is in."""
    ahead = after(r.programme, pause.end, inclusive=True) if pause.end else ()
    known = [i for i in ahead if i.appearances and i.day == pause.day]
    of_what = r.ask("about") or not r.tags.asks
    return next(iter(ahead if of_what or not known else known), None)
