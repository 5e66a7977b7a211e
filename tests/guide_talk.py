"""Somebody who talks with the guide in a test: what they ask, and what is on the buttons."""

from datetime import datetime

from bot.answers.answer import Answer
from bot.assistant import Assistant
from bot.basics.clock import COPENHAGEN
from bot.basics.texts import texts
from bot.people.attendees import read_conversation, write_conversation
from bot.programme.model import Audience, Kind
from bot.questions.conversation import Conversation
from tests.evaluation.scoring import assistant

say, speak = texts("da").say, texts("en").say
THURSDAY, FRIDAY = "2024-05-16T13:30", "2024-05-17T09:50"
ELECTED, OTHER = Audience.ELECTED, Audience.OTHERS
EVENTS = {"2022": "2022-05-24T12:40", "2023": "2023-05-09T10:00", "2024": THURSDAY, "eksempel": "2027-04-15T10:20"}
OF_KIND = {
    Kind.HOUSE: "hvilket forsamlingshus passer til mig",
    Kind.SESSION: "hvilken session passer til mig",
    Kind.THEME_MEETING: "hvilket temamøde passer til mig",
}


class Talk:
    """Somebody who talks with the assistant, and whose conversation is stored between two messages."""

    def __init__(
        self,
        at: str = THURSDAY,
        event: str = "2024",
        role: Audience | None = ELECTED,
        knows: Assistant | None = None,
    ) -> None:
        self.knows, self.event, self.role = knows or assistant(), event, role
        self.at = datetime.fromisoformat(at).replace(tzinfo=COPENHAGEN)
        self.conversation = Conversation()
        self.last: Answer | None = None

    def says(self, *messages: str) -> Answer:
        """Say one message after the other; return the answer to the last."""
        for message in messages:
            reply = self.knows.ask(
                message, event=self.event, at=self.at, audience=self.role, conversation=self.conversation
            )
            self.conversation = read_conversation(write_conversation(reply.conversation))
            self.last = reply.answer
        assert self.last
        return self.last

    def presses(self, label: str) -> Answer:
        """Press a button of the last answer."""
        assert self.last
        return self.says(next(choice.question for choice in self.last.choices if choice.label == label))
