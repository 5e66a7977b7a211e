"""An answer as the outbox stores it."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache
from typing import Any

from bot.answers.answer import Answer, Choice, Status
from bot.answers.post import Medium, Post

# An announcement is the same for everybody.
_SAME = 256


@lru_cache(maxsize=_SAME)
def write_answer(answer: Answer) -> str:
    """Return an answer as JSON, without what is empty."""
    return json.dumps({name: value for name, value in asdict(answer).items() if value}, ensure_ascii=False)


@lru_cache(maxsize=_SAME)
def read_answer(text: str) -> Answer:
    """Read what `write_answer` wrote."""
    stored = json.loads(text)
    return Answer(
        status=Status(stored["status"]),
        intent=stored.get("intent", ""),
        blocks=tuple(stored.get("blocks", ())),
        items=tuple(stored.get("items", ())),
        people=tuple(stored.get("people", ())),
        facts=tuple(stored.get("facts", ())),
        choices=tuple(Choice(**choice) for choice in stored.get("choices", ())),
        language=stored.get("language", ""),
        live=stored.get("live", ""),
        post=read_post(stored["post"]) if "post" in stored else None,
    )


def read_post(stored: Mapping[str, Any]) -> Post:
    """Read a post from its fields as JSON has them. Raises TypeError or ValueError if they are spoilt."""
    return Post(**{**stored, "medium": Medium(stored["medium"])})
