"""Two questions in one message: `hvem er ordstyrer og hvad er klokken`."""

from collections.abc import Sequence

from bot.language.lexicon import Lexicon
from bot.language.time_reference import YEARS
from bot.language.tokens import Token, clean, tokens
from bot.questions.inversion import begins_question, is_inverted, whatever_it_is

_MOST = 2
# A half of fewer words leaves out so much that only the whole says what is meant (`hvem og hvor`).
_FEWEST = 2
# How many words tell whether a question begins, and whether it is but `or whatever it now is`.
_OPENING, _ASIDE = 2, 4
# The most words of a part that only names what the next one asks about.
_LEAD = 3


def halves(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The two questions of a message, with a question word or the verb first; nothing where there is but one, or more.

    They part after a question mark, or where a word like `og` stands before a question word or before a verb and its
    subject (`and is there a lift`).
    """
    found = [t for t in tokens(clean(text)) if t.kind in ("word", "stop")]
    seams = [
        (token.start if _joins(token, lexicon) else found[place + 1].start, found[place + 1].start)
        for place, token in enumerate(found[:-1])
        if "?" in token.plain or (_joins(token, lexicon) and _begins(found[place + 1 : place + 1 + _ASIDE], lexicon))
    ]
    if not seams:
        return ()
    cleaned = clean(text)
    ends, starts = [*(end for end, _ in seams), len(cleaned)], [0, *(start for _, start in seams)]
    asking = _with_what_leads_in([cleaned[a:b].strip() for a, b in zip(starts, ends, strict=True)], lexicon)
    return tuple(asking) if len(asking) == _MOST else ()


def _with_what_leads_in(parts: Sequence[str], lexicon: Lexicon) -> list[str]:
    """The parts that ask, each with the few words before it that do not (`the AI house?? when is it and who is on`)."""
    asking: list[str] = []
    before = ""
    for part in parts:
        if _asks(part, lexicon):
            asking.append(f"{before} {part}".strip())
            before = ""
        elif len(part.split()) <= _LEAD:
            before = part
    return asking


def _joins(token: Token, lexicon: Lexicon) -> bool:
    """True for `and` however it is spelt."""
    return not lexicon.signs["joining"].isdisjoint((token.plain, *lexicon.spellings.get(token.plain, ())))


def _asks(part: str, lexicon: Lexicon) -> bool:
    words = [t.plain for t in tokens(clean(part)) if t.kind == "word"]
    asks = any(word in lexicon.interrogatives for word in words)
    return len(words) >= _FEWEST and (asks or is_inverted(words, lexicon))


def _begins(following: Sequence[Token], lexicon: Lexicon) -> bool:
    opening = [t.plain for t in following[:_OPENING] if t.kind == "word"]
    aside = whatever_it_is([t.plain for t in following], lexicon)
    return begins_question(opening, lexicon) and not aside


def in_each_year(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A question of two years as one of each (`what was said of sleep in 2022 and 2023`); nothing of other questions.

    What is asked of both together, as who was on again, is one question.
    """
    found = [t for t in tokens(clean(text)) if t.kind in ("word", "number")]
    rows = zip(found, found[1:], found[2:], strict=False)
    pairs = [
        (first, second)
        for first, joint, second in rows
        if _two_years(first, joint, second, lexicon) and not _which_of_them(joint, found, lexicon)
    ]
    if len(pairs) != 1 or any(t.plain in lexicon.signs["years_together"] for t in found):
        return ()
    first, second = pairs[0]
    cleaned = clean(text)
    return cleaned[: first.end] + cleaned[second.end :], cleaned[: first.start] + cleaned[second.start :]


def _two_years(first: Token, joint: Token, second: Token, lexicon: Lexicon) -> bool:
    years = all(t.kind == "number" and t.plain.isdigit() and int(t.plain) in YEARS for t in (first, second))
    return years and _joins(joint, lexicon)


def _which_of_them(joint: Token, found: Sequence[Token], lexicon: Lexicon) -> bool:
    """True for `was it in 2022 or 2023`, which asks which year it was."""
    asks = any(t.plain in lexicon.interrogatives for t in found)
    return joint.plain in lexicon.signs["either"] and not asks
