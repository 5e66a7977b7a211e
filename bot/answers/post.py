"""What an organiser has written to many people: as it looks on Telegram, not as the bot would word it."""

from dataclasses import dataclass
from enum import StrEnum

LONGEST_TEXT, LONGEST_CAPTION = 4096, 1024
"""Telegram's limits to a text and to one below a photo or a document, as `length` counts."""


class Medium(StrEnum):
    """What a post is on Telegram; `OTHER` is what cannot be passed on: stickers, voice messages and so on."""

    TEXT = "text"
    PHOTO = "photo"
    DOCUMENT = "document"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Post:
    """A text with its formatting as Telegram's HTML, below the photo or the document `file` (Telegram's id) if any.

    `head` is a line above the text that says whom it is from, in the reader's language. `length` is how long Telegram
    finds the text without its markup.
    """

    html: str
    length: int
    medium: Medium = Medium.TEXT
    file: str = ""
    head: str = ""

    @property
    def longest(self) -> int:
        """How long the head and the text may be together."""
        return LONGEST_TEXT if self.medium is Medium.TEXT else LONGEST_CAPTION

    @property
    def empty(self) -> bool:
        return not self.length and self.medium is Medium.TEXT

    def excess(self, head: str) -> int:
        """Return by how much the text is too long below a head; 0 if it is not."""
        return max(length(head) + 1 + self.length - self.longest, 0)


def length(text: str) -> int:
    """Return how long Telegram finds a text: in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2
