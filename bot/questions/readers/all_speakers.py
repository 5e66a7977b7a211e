"""Who speaks at all."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import Kind
from bot.programme.timeline import lines
from bot.questions.question import Question, Window
from bot.questions.reading import Reading
from bot.questions.sorts_of_people import sorts_named
from bot.questions.subjects import CHOICES

# The mark of a word for what anybody does who speaks.
_TALK = "talk"
# What asks who was on at another forum.
_WHO_WAS_ON: Final[frozenset[Cue]] = frozenset({"who", "speakers", "earlier", "exists", "previous", "people_of"})


def all_speakers(r: Reading) -> Question | None:
    """Everybody who speaks, where nothing narrower is asked."""
    elsewhere = of_another_year(r)
    if not (r.ask("speakers") or elsewhere) or r.tags.time.names_time or r.ask("now", "next", "then"):
        return None
    narrower = (
        r.tags.has("party")
        or r.subjects.numbered
        or (set(r.tags.kinds) != {_TALK} and r.subjects.kinds & (CHOICES | {Kind.LIVE, Kind.DEBATE}))
        or r.people_here
        or r.weighty
        or r.ask("municipalities")
    )
    if len(r.thread.items) == 1 and r.thread.items[0].appearances and not (elsewhere or r.ask("list")):
        return None  # those of what was talked of
    if narrower:
        return None
    window = Window("day", r.now, day=r.day) if r.tags.time.names_day else None
    return r.question("speakers" if any(i.appearances for i in lines(r.programme)) else "nobody", window=window)


def of_another_year(r: Reading) -> bool:
    """True for `who was on in 2022`, where nothing else is told."""
    named = bool(r.tags.time.year) or r.conversation.event == r.scope  # `who spoke there`, behind what 2022 was about
    other = named and r.scope != r.event
    time, kinds = r.tags.time, set(r.tags.kinds) - {_TALK}  # `who gave a talk in 2022`
    told = r.tags.content or kinds or _says_what(r) or time.first or time.last
    on_stage = r.tags.forms & r.lexicon.signs["stage"]  # `who was on the panel`
    asked = r.ask("who") and r.tags.asks <= _WHO_WAS_ON
    besides = r.asks == {"with_whom"} and r.tags.has("clock", "that_year")  # `who else was on that year`
    whole = other and (asked or besides) and not (told or on_stage)
    return whole and not (sorts_named(r) or r.description.office_places)


def _says_what(r: Reading) -> bool:
    """True where `it` or `there` is something smaller than the forum that the thread is about."""
    return r.wording.says_thing and (r.thing_known or bool(r.tags.time.year))
