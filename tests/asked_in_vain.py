"""Questions that are asked in vain in a test: people ask them, organisers open, answer and list them."""

import re

from bot.basics.texts import texts
from tests.botapi import Person, Seen

DANISH = texts("da")
say = DANISH.say
ASKED, FIGURES = "/spoergsmaal", "/tal"
ANSWER, ASIDE, BACK, AGAIN, CANCEL = (
    say(label) for label in ("Answer it", "Not relevant", "Back", "Take it up again", "Cancel")
)
GIVE, ANOTHER, CHANGE, REMOVE = (say(label) for label in ("Yes, give it", "Write another", "Change it", "Remove it"))
THEIRS = say("Answer from the organisers:")
NONE = say("Every question so far has had an answer.")
CODE = "Koden er Sommer2024."


async def ask(person: Person, *questions: str) -> None:
    for question in questions:
        await person.asks(question)


async def pressed(person: Person, label: str) -> Seen:
    await person.presses(label)
    return await person.answer()


async def opened(organiser: Person, number: int = 1) -> Seen:
    """Return the screen of a question in the list, which is opened anew."""
    await organiser.asks(ASKED)
    return await pressed(organiser, say("Question {number}", number=number))


async def written(organiser: Person, text: str, number: int = 1) -> Seen:
    """Return what an organiser sees who has written an answer to a question in the list."""
    await opened(organiser, number)
    await pressed(organiser, ANSWER)
    return await organiser.asks(text)


async def answers(organiser: Person, text: str, number: int = 1) -> Seen:
    """Let an organiser give an answer to a question in the list."""
    assert (await written(organiser, text, number)).buttons == (GIVE, ANOTHER, CANCEL)
    return await pressed(organiser, GIVE)


def listed(seen: Seen) -> list[str]:
    return [line.partition(". ")[2] for line in seen.text.splitlines() if re.match(r"\d+\. ", line)]
