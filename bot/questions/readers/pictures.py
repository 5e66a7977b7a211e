"""What people want to see as a picture: the programme of a day, or the plan of the house."""

from bot.programme.timeline import on_day
from bot.questions.question import Question, Window
from bot.questions.reading import Reading
from bot.questions.windows import likely_day

_ASKED = {"list", "exists", "now", "next", "attend", "where", "venue", "published"}
_TELLING = 0.5


def pictured(r: Reading) -> Question | None:
    """`show the programme as a picture`, `send an overview`, `do you have a map`, `show session 2 on the map`."""
    if not r.tags.has("picture"):
        return None
    if not r.tags.has("picture", "programme"):
        return _on_plan(r)
    if not _nothing_else(r):
        return None
    span = r.span()
    day = (span and span.day) or likely_day(r.programme, r.now)
    window = Window("day", r.now, day=day)
    return r.question("picture", window=window, items=tuple(item.id for item in on_day(r.programme, day)))


def _on_plan(r: Reading) -> Question | None:
    if r.subjects.numbered and r.programme.event.floor_plan:
        return r.question("where", items=tuple(item.id for item in r.subjects.numbered))
    return r.question("floor_plan") if _nothing_else(r) else None


def _nothing_else(r: Reading) -> bool:
    """True where hardly anything is said but what is to be pictured, and when."""
    tags = r.tags
    own = tags.positions("picture")
    besides = tags.positions("kind", "practical", "party", "other") | {p for n in tags.numbered for p in n.positions}
    showing = r.lexicon.signs["showing"]
    telling = sum(tags.weight_of(p) for p in tags.content if p not in own and tags.words[p].token.plain not in showing)
    return telling <= _TELLING and besides <= own and r.tags.asks <= _ASKED and not r.people_here
