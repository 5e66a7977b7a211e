"""A moment to come, as somebody types it: `i morgen kl. 8.30`, `om 20 minutter`."""

from datetime import datetime, timedelta
from enum import StrEnum

from bot.language.detect import spoken_language
from bot.language.lexicon import lexicon
from bot.questions.conversation import Conversation
from bot.questions.knowledge import Knowledge
from bot.questions.said import Said
from bot.questions.windows import day_of, moment


class Unclear(StrEnum):
    """What a text lacks to be a moment."""

    NOTHING = "nothing"
    CLOCK = "clock"


def moment_in(text: str, knowledge: Knowledge, event: str, language: str, now: datetime) -> datetime | Unclear:
    """Return the moment that a text tells, seen from `now` (aware): a clock time without a day is one of today.

    It may be over. What is written in another language than `language` is read in that one.
    """
    said = Said(text, knowledge, lexicon(spoken_language(text, language)), event, now, None, Conversation())
    told = said.tags.time
    if told.offset is not None:
        return now + told.offset
    if told.at is None:
        return Unclear.CLOCK if told.names_day or told.names_time else Unclear.NOTHING
    day = day_of(told, knowledge.programmes[event], now) if told.names_day else now.date()
    if told.days_on is not None:
        day = now.date() + timedelta(days=told.days_on)
    return moment(day or now.date(), told.at)
