"""Whoever asks: what a chat is about, and what they have told of themselves in it."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.assistant import Assistant
from bot.programme.model import Audience
from bot.questions.conversation import Conversation
from bot.reply import Reply
from bot.wishes.wish import Speak, TakeRole


@dataclass(frozen=True, slots=True)
class Asker:
    """What is known of somebody between two messages: `role` and `speaks` are what they have said themselves."""

    conversation: Conversation = field(default_factory=Conversation)
    role: Audience | None = None
    speaks: str = ""

    def ask(
        self,
        assistant: Assistant,
        text: str,
        *,
        event: str,
        at: datetime,
        role: Audience | None = None,
        language: str | None = None,
    ) -> tuple[Reply, "Asker"]:
        """Return the reply to a message, and what is known after it.

        `role` and `language` hold until they say what they are, or speak. Raises KeyError for an unknown event.
        """
        reply = assistant.ask(
            text,
            event=event,
            at=at,
            audience=self.role or role,
            language=language,
            speaks=self.speaks,
            conversation=self.conversation,
        )
        after = replace(self, conversation=reply.conversation)
        match reply.answer.wish:
            case TakeRole(taken):
                after = replace(after, role=taken)
            case Speak(chosen):
                after = replace(after, speaks=chosen)
        return reply, after
