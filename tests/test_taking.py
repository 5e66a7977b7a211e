"""Whoever takes what was told of wants it in their plan, in whatever words they say so."""

import pytest

from tests.chats import last

MORNING = "2024-05-16T10:20"


@pytest.mark.parametrize(
    "message",
    ["den tager jeg", "ok så tager jeg den", "den vil jeg gerne med til", "jeg går til den", "I will take it"],
)
def test_what_was_told_of_is_taken(message: str) -> None:
    reply = last(MORNING, "hvornår er den om data", message)
    assert reply.question.intent == "plan"
    assert reply.question.items == ("session-5",)


@pytest.mark.parametrize("message", ["den tager jeg. og den efter?", "den vil jeg gerne høre mere om"])
def test_what_is_asked_besides_is_answered(message: str) -> None:
    assert last(MORNING, "hvornår er den om data", message).question.intent != "plan"
