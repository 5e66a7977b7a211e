"""A reply: an answer, the conversation after it, how the message was read, and what of it is left open."""

from dataclasses import dataclass, replace
from typing import Final

from bot.answers.answer import Answer, Status
from bot.questions.boiling_down import gist_of
from bot.questions.conversation import Conversation
from bot.questions.gist import Gist
from bot.questions.intent import PERSONAL, Intent
from bot.questions.masking import masked
from bot.questions.question import Question
from bot.questions.readers.from_speaker import may_tell
from bot.questions.reading import Reading

# What is unanswered as it is about the person who asks, and not about the forum.
_OWN: Final[frozenset[Intent]] = PERSONAL | {"remind", "reminders", "fit", "choose"}


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A question that was not understood, or that the programme does not answer: its text, and what it comes down to.

    The text is only what asks in a long message, without what may tell who wrote it.
    """

    text: str
    gist: Gist


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, the conversation that the next message of the same chat continues, and how it was read.

    `unanswered` is what of it somebody who knows could answer.
    """

    answer: Answer
    conversation: Conversation
    question: Question
    reading: Reading
    unanswered: tuple[Unanswered, ...] = ()

    @property
    def may_tell(self) -> bool:
        """Whether a known speaker may be telling the organisers something, whatever the answer is."""
        return may_tell(self.reading)


def left_open(reading: Reading, question: Question, answer: Answer) -> Unanswered | None:
    """Return a question that is left open, if it is one that somebody could answer."""
    silent = answer.status is Status.MISSING and question.intent not in _OWN
    lost = answer.status is Status.UNKNOWN and question.intent == "unknown" and not _tells_of_oneself(reading)
    says_anything = any(w.token.kind == "word" for w in reading.tags.words)
    if not (silent or lost) or answer.wish is not None or not (reading.scope and says_anything):
        return None
    text = masked(reading.text)
    shown = reading if text == reading.text else replace(reading, text=text)
    return Unanswered(text, gist_of(shown, question))


def _tells_of_oneself(reading: Reading) -> bool:
    """True for what begins with oneself and asks nothing (`my dog is called …`): it is for nobody else to read."""
    tags = reading.tags
    said = (w for p, w in enumerate(tags.words) if w.token.kind == "word" and p not in tags.positions("talk"))
    first = next(said, None)
    asks = tags.asks or tags.openers or "?" in reading.text
    return first is not None and first.plain in reading.lexicon.signs["me"] and not asks
