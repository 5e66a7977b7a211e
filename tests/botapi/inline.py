"""Answers to inline queries, checked as the server checks them."""

from dataclasses import dataclass
from typing import Any

from tests.botapi.html import Plain
from tests.botapi.messages import LONGEST_TEXT, Fields, need, read_markup, read_text

MOST_RESULTS = 50
LONGEST_ID = 64
LONGEST_OFFSET = 64


@dataclass(frozen=True)
class Find:
    """One of the results, as somebody sees it in the list, and what choosing it posts."""

    id: str
    title: str
    description: str
    posted: Plain
    markup: dict[str, Any]
    thumbnail: str = ""

    @property
    def link(self) -> str:
        """Where the only button of what is posted leads, or "" if it has none."""
        buttons = [button for row in self.markup.get("inline_keyboard", []) for button in row]
        return str(buttons[0]["url"]) if buttons else ""


def read_results(fields: Fields) -> list[Find]:
    """Return the results of a call to answerInlineQuery."""
    results = fields["results"]
    need(len(results) <= MOST_RESULTS, "RESULTS_TOO_MUCH")
    need(fields.get("cache_time", 300) >= 0, "CACHE_TIME_INVALID")
    need(len(fields.get("next_offset", "").encode()) <= LONGEST_OFFSET, "NEXT_OFFSET_INVALID")
    found = [_find(result) for result in results]
    need(len({find.id for find in found}) == len(found), "RESULT_ID_DUPLICATE")
    return found


def _find(result: Any) -> Find:
    need(isinstance(result, dict), "can't parse InlineQueryResult: expected an Object")
    need(result.get("type") == "article", "can't parse inline query result: unallowed type of the inline query result")
    need(1 <= len(str(result.get("id", "")).encode()) <= LONGEST_ID, "RESULT_ID_INVALID")
    need(result.get("title"), "ARTICLE_TITLE_EMPTY")
    content = result.get("input_message_content")
    need(isinstance(content, dict) and "message_text" in content, "can't find input message content")
    posted = read_text({**content, "text": content["message_text"]}, "text", LONGEST_TEXT)
    need(posted.text, "message text is empty")
    return Find(
        result["id"],
        result["title"],
        result.get("description", ""),
        posted,
        read_markup(result),
        result.get("thumbnail_url", ""),
    )
