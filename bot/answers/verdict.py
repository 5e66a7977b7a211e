"""Yes or no in front of an answer, where somebody has said that something is so."""

from dataclasses import replace

from bot.answers.answer import Answer, Status
from bot.answers.ground import Ground

# Within so many lines an answer that says yes or no by itself has said it.
_BEFORE = 3
# How a line of a list begins.
_ROW = "•"


def with_verdict(ground: Ground, answer: Answer) -> Answer:
    """The answer with whether it is so, before its first line or above a list; unchanged where it says so by itself."""
    said = ground.question.verdict
    if said is None or answer.status is not Status.ANSWERED or not answer.blocks or _says_itself(ground, answer):
        return answer
    if said == "untold":
        unsaid = ground.say("The programme does not say that, only this:")
        asked = ground.question.intent == "fact"  # and not said, as of people: that they are something else answers
        return replace(answer, blocks=(unsaid, *answer.blocks), status=Status.MISSING if asked else answer.status)
    word = {
        "yes": ground.say("Yes."),
        "yet": ground.say("Yes indeed."),
        "no": ground.say("No."),
        "partly": ground.say("Not all of it."),
    }[said]
    first, *rest = answer.blocks
    return replace(answer, blocks=(word, first, *rest) if first.startswith(_ROW) else (f"{word} {first}", *rest))


def _says_itself(ground: Ground, answer: Answer) -> bool:
    """True where one of the first lines is a yes or a no."""
    begins = tuple(ground.say(word) for word in ("Yes,", "Yes.", "No,", "No."))
    return any(block.startswith(begins) for block in answer.blocks[:_BEFORE])
