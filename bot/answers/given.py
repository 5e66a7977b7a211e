"""An answer that the organisers have given themselves."""

from dataclasses import replace

from bot.answers.answer import Answer
from bot.answers.ground import Ground


def given(ground: Ground, text: str) -> Answer:
    """Return an answer of the organisers, which says that it is theirs."""
    items = () if ground.question.intent == "no_topic" else None  # those of it are but near to what was asked
    answer = ground.answer(ground.say("Answer from the organisers:"), text, items=items)
    return replace(answer, intent="given")
