"""Talks and speakers by their place in a day: the second talk, number three on the stage."""

from bot.programme.model import SPEECH
from bot.programme.timeline import on_day
from bot.questions.question import Question
from bot.questions.readers.items import about_items
from bot.questions.reading import Reading
from bot.questions.windows import likely_day

# The first one is told with where a day begins.
_SECOND = 2


def nth_talk(r: Reading) -> Question | None:
    """What is asked of the talk of that place, on the day that is named or the likeliest."""
    place = _place(r)
    named = r.people_here or r.tags.has("party") or len(r.tags.kinds) > 1 or r.strong_topic
    if place < _SECOND or named or r.tags.time.within_day:
        return None
    day = r.day or likely_day(r.programme, r.now)
    talks = [i for i in on_day(r.programme, day) if i.kind in SPEECH and i.appearances]
    return about_items(r, (talks[place - 1].id,)) if place <= len(talks) else None


def _place(r: Reading) -> int:
    """The place that is asked of; 0 for none."""
    by_kind = next((n.number for n in r.tags.numbered if n.kind == "talk"), 0)
    if by_kind or r.subjects.kinds or r.thing_known:
        return by_kind
    said = r.tags.forms
    if r.tags.bare_ordinals and said & (r.lexicon.signs["speaker"] | r.lexicon.signs["talks"]):
        return r.tags.bare_ordinals[0]
    on_stage = said & r.lexicon.signs["stage"] and r.ask("who", "speakers")
    return next((n.number for n in r.tags.numbered if not n.kind), 0) if on_stage else 0
