"""An answer as the outbox stores it."""

import json
from dataclasses import asdict
from functools import lru_cache

from bot.answers.answer import Answer, Choice, Status
from bot.answers.post import Post
from bot.basics.plain import from_plain

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
        post=from_plain(Post, stored["post"]) if "post" in stored else None,
    )
