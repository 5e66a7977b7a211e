"""Telegram's HTML: what it lets through, and the plain text that people see."""

import re
from dataclasses import dataclass

TAGS = frozenset(
    "a b strong i em s strike del u ins tg-spoiler tg-emoji span pre code blockquote".split()  # noqa: SIM905
)
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ENTITY = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")
_ATTRIBUTE = re.compile(r"""\s*([^\s=>]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]*))?""")


class MarkupError(Exception):
    """Text that Telegram cannot read as HTML; says so in Telegram's words."""


@dataclass(frozen=True)
class Plain:
    """Text without its markup, and which stretches of it had which tag."""

    text: str
    tags: tuple[tuple[str, str], ...]


def parse(html: str) -> Plain:
    """Read HTML as Telegram does. Raises MarkupError."""
    text: list[str] = []
    tags: list[tuple[str, str]] = []
    stack: list[tuple[str, int]] = []
    position = 0
    while position < len(html):
        letter = html[position]
        if letter == "&":
            entity = _ENTITY.match(html, position)
            text.append(_decoded(entity) if entity else "&")
            position = entity.end() if entity else position + 1
        elif letter != "<":
            text.append(letter)
            position += 1
        elif html.startswith("</", position):
            position = _close(html, position, stack, text, tags)
        else:
            name, position = _open(html, position)
            stack.append((name, len(text)))
    if stack:
        message = f'Can\'t find end tag corresponding to start tag "{stack[-1][0]}"'
        raise MarkupError(message)
    return Plain("".join(text), tuple(tags))


def _open(html: str, start: int) -> tuple[str, int]:
    """Read a start tag; return its name and where it ends."""
    at = f"at byte offset {len(html[:start].encode())}"
    name = re.compile(r"[^\s>]*").match(html, start + 1)
    assert name
    tag, position = name[0].lower(), name.end()
    if position >= len(html):
        message = f"Unclosed start tag {at}"
        raise MarkupError(message)
    if tag not in TAGS:
        message = f'Unsupported start tag "{tag}" {at}'
        raise MarkupError(message)
    attributes: dict[str, str] = {}
    while True:
        while html[position : position + 1].isspace():
            position += 1
        if html.startswith(">", position):
            break
        attribute = _ATTRIBUTE.match(html, position)
        if not attribute:
            message = f'Unclosed start tag "{tag}" {at}'
            raise MarkupError(message)
        attributes[attribute[1].lower()] = (attribute[2] or "").strip("\"'")
        position = attribute.end()
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        message = f'Tag "span" must have class "tg-spoiler" {at}'
        raise MarkupError(message)
    return tag, position + 1


def _close(html: str, start: int, stack: list[tuple[str, int]], text: list[str], tags: list[tuple[str, str]]) -> int:
    """Read an end tag, note down what its tag was around, and return where it ends."""
    at = f"at byte offset {len(html[:start].encode())}"
    end = html.find(">", start)
    if not stack:
        message = f"Unexpected end tag {at}"
        raise MarkupError(message)
    if end < 0:
        message = f"Unclosed end tag {at}"
        raise MarkupError(message)
    name, (expected, begun) = html[start + 2 : end].strip().lower(), stack[-1]
    if name and name != expected:
        message = f'Unmatched end tag {at}, expected "</{expected}>", found "</{name}>"'
        raise MarkupError(message)
    stack.pop()
    tags.append((expected, "".join(text[begun:])))
    return end + 1


def _decoded(entity: re.Match[str]) -> str:
    decimal, hexadecimal, name = entity.groups()
    if name:
        return _NAMED[name]
    return chr(int(decimal) if decimal else int(hexadecimal, 16))
