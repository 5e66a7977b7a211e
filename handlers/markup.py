"""An answer as Telegram shows it: HTML of the same text, in messages that are not too long."""

from collections.abc import Iterable, Iterator
from html import escape

from bot.answers.answer import Answer

LONGEST = 4096
"""Telegram's limit to a message, in the UTF-16 units in which it counts, after the markup is taken out."""

LONGEST_CAPTION = 1024
"""The same for what is said below a picture."""

# A first block longer than this is a text to read, and bold from end to end would be shouting.
_HEADLINE = 160

# Where a block that is too long for one message may be cut, best first.
_CUTS = ("\n", ". ", " ")


def messages(answer: Answer) -> tuple[str, ...]:
    """Return the HTML of the messages that show an answer, at least one. Read without markup, its text is unchanged."""
    blocks = [block for block in answer.blocks if block.strip()]
    bold = len(blocks) > 1 and len(blocks[0]) <= _HEADLINE and "\n" not in blocks[0]
    parts = list(_joined(blocks)) or ["\N{HORIZONTAL ELLIPSIS}"]
    html = [escape(part, quote=False) for part in parts]
    if bold:
        headline = escape(blocks[0], quote=False)
        html[0] = f"<b>{headline}</b>{html[0].removeprefix(headline)}"
    return tuple(html)


def caption(lines: Iterable[str]) -> str:
    """Return the HTML of what is said below a picture, the first line bold; lines that are too many are left out."""
    text = "\n".join(lines)
    if length(text) > LONGEST_CAPTION:
        text = next(_cut(text, LONGEST_CAPTION))
    first, _, rest = text.partition("\n")
    return f"<b>{escape(first, quote=False)}</b>" + (f"\n{escape(rest, quote=False)}" if rest else "")


def length(text: str) -> int:
    """Return how long Telegram finds a text."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le")) // 2


def _joined(blocks: Iterable[str]) -> Iterator[str]:
    """Put blocks together, a line each, into texts that fit into one message."""
    text = ""
    for block in blocks:
        for piece in _cut(block):
            if text and length(text) + 1 + length(piece) > LONGEST:
                yield text
                text = piece
            else:
                text = f"{text}\n{piece}" if text else piece
    if text:
        yield text


def _cut(block: str, longest: int = LONGEST) -> Iterator[str]:
    """Cut a block that fits into no message: after a line, else a sentence, else a word, else anywhere."""
    while length(block) > longest:
        window = block.encode("utf-16-le")[: 2 * longest].decode("utf-16-le", errors="ignore")
        ends = [window.rfind(mark) + len(mark) for mark in _CUTS if window.rfind(mark) > len(window) // 2]
        end = ends[0] if ends else len(window)
        yield block[:end].rstrip()
        block = block[end:].lstrip()
    if block:
        yield block
