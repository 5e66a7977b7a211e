"""A chat with the assistant about a forum of content/, at the moment that a test says."""

from datetime import datetime

from bot.basics.clock import COPENHAGEN
from bot.programme.model import Audience
from bot.questions.conversation import Conversation
from bot.reply import Reply
from tests.evaluation.scoring import assistant

THURSDAY, FRIDAY = "2024-05-16T13:20", "2024-05-17T10:05"


def last(at: str, *messages: str, event: str = "2024", role: Audience | None = None) -> Reply:
    """Return the reply to the last of some messages of one chat."""
    conversation, moment = Conversation(), datetime.fromisoformat(at).replace(tzinfo=COPENHAGEN)
    for message in messages:
        reply = assistant().ask(message, event=event, at=moment, audience=role, conversation=conversation)
        conversation = reply.conversation
    return reply
