"""What somebody sees first: hello, what comes next, and the two things that are asked once."""

from dataclasses import replace

from bot.answers import reminder_screen, role_screen
from bot.answers.answer import Answer, Status
from bot.answers.ground import Ground, tidy
from bot.answers.slot import starts
from bot.answers.wording import begins, capital, label
from bot.basics.texts import Texts
from bot.programme.model import Item
from bot.programme.timeline import after
from bot.wishes.wish import Asked


def greeting(ground: Ground) -> Answer:
    """Return hello, what the bot can do in a line, and what comes next on the programme."""
    say = ground.say
    coming = after(ground.programme, ground.now)
    blocks = (
        say("Hello! I am Ordstyrer, and I know the programme by heart."),
        say("Ask me as you would ask a colleague: who is speaking, when is lunch, which session is about prevention?"),
        f"{_soon(ground, coming[0])}: {label(ground, coming[0])}" if coming else "",
    )
    return Answer(Status.ANSWERED, "start", tuple(tidy(b) for b in blocks if b), language=ground.language, menu=True)


def questions(speech: Texts, *, role: bool, reminders: bool) -> Answer | None:
    """Return what is asked: the role, which reminders, or both; None where nothing is."""
    asked = []
    if role:
        asked.append(role_screen.question(speech, Asked.REMINDERS if reminders else None))
    if reminders:
        asked.append(reminder_screen.question(speech, Asked.ROLE if role else None))
    if not asked:
        return None
    return Answer(
        Status.ANSWERED,
        "start",
        (*(line for line, _ in asked), speech.say("You need not answer, and can change it at any time.")),
        choices=tuple(choice for _, choices in asked for choice in choices),
        language=speech.language,
    )


def asking_on(answer: Answer, speech: Texts, then: Asked | None) -> Answer:
    """Return the answer to what /start asked, with what it asked besides."""
    if then is None:
        return answer
    line, choices = {Asked.ROLE: role_screen.question, Asked.REMINDERS: reminder_screen.question}[then](speech)
    return replace(answer, blocks=(*answer.blocks, line), choices=(*answer.choices, *choices))


def _soon(ground: Ground, item: Item) -> str:
    """`Om 10 minutter, kl. 10.25`; the day where that is not today."""
    assert item.start is not None  # it comes next
    today = item.start.date() == ground.now.date()
    return starts(ground, item) if today else capital(begins(ground, item))
