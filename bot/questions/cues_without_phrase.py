"""What a message asks by the place of its words, and in no phrase of the lexicon."""

from collections.abc import Iterable, Iterator, Sequence

from bot.language.lexicon import Lexicon
from bot.language.phrases import Hit
from bot.questions.words import Word

# The most words of a message that is but one, and what ends it.
_BARE = 2


def cues_without_phrase(
    words: Sequence[Word], hits: Iterable[Hit], lexicon: Lexicon, *, interrogative: bool
) -> Iterator[Hit]:
    """What is asked in no phrase of the lexicon: an hour, only where no question word asks, when, and what is now."""
    ends = last_word(words)
    if not interrogative and _asks_hour(words, ends, lexicon):
        yield Hit("ask", "when", (ends,), 1.0)
    if begins_with_when(words, lexicon):
        yield Hit("ask", "when", (0,), 1.0)
    yield from _whether_now(words, hits, lexicon)


def last_word(words: Sequence[Word]) -> int:
    """The place of the last word that is no stop or the like; -1 where there is none."""
    return next((p for p in range(len(words) - 1, -1, -1) if words[p].token.kind == "word"), -1)


def _asks_hour(words: Sequence[Word], ends: int, lexicon: Lexicon) -> bool:
    """True for the sign of an hour at the very end, which asks for it (`the nominees, o'clock?`)."""
    if ends == 0 and len(words) <= _BARE and words[0].plain in lexicon.signs["hour_alone"]:
        return True  # `o'clock?`
    if ends < 1 or any(w.token.kind not in ("stop", "comma", "symbol") for w in words[ends + 1 :]):
        return False
    sign, before = words[ends], words[ends - 1]
    return sign.plain in lexicon.before_number and not sign.token.text.isupper() and before.weight > 0


def begins_with_when(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """True for a `when` before a verb, as Norwegians ask; before a subject it begins a clause that depends."""
    signs = lexicon.signs
    return len(words) > 2 and words[0].plain in signs["when"] and words[1].plain not in signs["subjects"]


def _whether_now(words: Sequence[Word], hits: Iterable[Hit], lexicon: Lexicon) -> Iterator[Hit]:
    """What asks of now where a sentence opens with `is it now` (`hello, is it now that the minister is on`)."""
    sure = {h.first for h in hits if h.value == "sure"}  # `is it now right that she is on at ten`
    signs = (lexicon.copulas, lexicon.signs["it"], lexicon.signs["at_present"])
    for place in range(len(words) - len(signs) + 1):
        opens = (
            not place or words[place - 1].token.kind != "word" or words[place - 1].plain in lexicon.signs["salutations"]
        )
        if opens and place not in sure and all(w.plain in said for w, said in zip(words[place:], signs, strict=False)):
            yield Hit("ask", "now", tuple(range(place, place + len(signs))), 1.0)
