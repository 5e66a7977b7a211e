"""Two questions in one message: `hvem er ordstyrer og hvad er klokken`."""

from bot.language.lexicon import Lexicon
from bot.language.tokens import clean, tokens

_MOST = 2
# A half of fewer words leaves out so much that only the whole says what is meant (`hvem og hvor`).
_FEWEST = 2


def halves(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The two questions of a message, each with a question word of its own; nothing where there is but one, or more.

    They part after a question mark, or where a word like `og` stands before a question word.
    """
    found = [t for t in tokens(clean(text)) if t.kind in ("word", "stop")]
    starts = [
        found[place + 1].start
        for place, token in enumerate(found[:-1])
        if "?" in token.plain
        or (token.plain in lexicon.signs["joining"] and found[place + 1].plain in lexicon.interrogatives)
    ]
    cleaned = clean(text)
    parts = [cleaned[a:b].strip() for a, b in zip([0, *starts], [*starts, len(cleaned)], strict=True)]
    asking = [part for part in parts if _asks(part, lexicon)]
    return tuple(asking) if len(asking) == _MOST else ()


def _asks(part: str, lexicon: Lexicon) -> bool:
    words = [t.plain for t in tokens(clean(part)) if t.kind == "word"]
    return len(words) >= _FEWEST and any(word in lexicon.interrogatives for word in words)
