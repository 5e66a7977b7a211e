"""The part of a long message that asks: people tell a whole story before, and after, the one question in it."""

import re

from bot.language.lexicon import Lexicon
from bot.language.spelling import plain
from bot.questions.inversion import is_inverted

# From how many words on a message may be a story, and a long one.
_STORY, _LONG = 30, 45
# How much of a sentence before its question word may tell what is asked about, in words.
_BEFORE = 12
# The most sentences that ask, and how many words they may have to lean on the one before them.
_ASKED, _SHORT = 2, 15
# The fewest words of a question that says something by itself.
_FEWEST = 3
_MARKS = ".,:;?!"
_WORD = re.compile(r"[^\W\d_]+,?")
# A full stop ends no sentence before a number (`at 10.10`, `no. 3`) or an initial with one (`bl.a.`), nor before a
# small letter behind a number (`the 11. of May`) or an initial (`e.g. the`).
_SMALL = "[^\\W\\d_A-Z\u00c0-\u00de]"  # a letter, but no capital of Western Europe
_WITHIN = rf"\.(?=\s?\d|\w\.)|(?:(?<=\d)|(?<=\b\w))\.(?=\s?{_SMALL})"
_SENTENCE = re.compile(rf"(?:{_WITHIN}|[^.!?\n])*(?:[.!?\n]+|$)")


def sentences(text: str) -> list[str]:
    """The sentences of a text, each with the marks that end it."""
    return [s.strip() for s in _SENTENCE.findall(text) if s.strip()]


def condense(text: str, lexicon: Lexicon) -> str:
    """A short message as it is; of a long one the sentences that ask, and nothing where none does.

    The sentence before a short question is kept, for that may lean on it (`… a book by a poet. Who is it?`); of a
    story that is not quite as long, only what stands before that sentence is left out.
    A sentence asks that ends in a question mark, or that begins with a question word; `ved du hvad,` only leads in.
    Where none does, it is the last one with a question word in it. Of a sentence that is long itself the end asks.
    """
    words = len(text.split())
    if words <= _STORY:
        return text
    said = sentences(text)
    asking = _asking(said, lexicon)
    if words <= _LONG:
        leans = asking and _leans(said, asking, lexicon)
        return " ".join(said[max(0, asking[0] - 1) :]) if leans else text
    asking = asking or [p for p, s in enumerate(said) if p == len(said) - 1 and _places(s.split(), lexicon)]
    shown = [_end(said[p], lexicon) for p in asking[-_ASKED:]]
    return " ".join((*_led_up_to(said, asking[-_ASKED:], lexicon), *shown))


def question_alone(text: str, lexicon: Lexicon) -> str:
    """The last sentence that asks, of a message with others beside it; empty where it is all there is, or too short."""
    said = sentences(text)
    asking = _asking(said, lexicon)
    alone = said[asking[-1]] if asking and len(said) > 1 else ""
    return alone if len(alone.split()) >= _FEWEST else ""


def _asking(said: list[str], lexicon: Lexicon) -> list[int]:
    """The places of the sentences that ask: those with a question mark, else those that begin like a question."""
    return [p for p, s in enumerate(said) if s.endswith("?")] or [p for p, s in enumerate(said) if _opens(s, lexicon)]


def _led_up_to(said: list[str], asking: list[int], lexicon: Lexicon) -> list[str]:
    """The sentence before the ones that ask, where these lean on it: it may tell what `it` is, or which one."""
    if not asking or not asking[0] or not _leans(said, asking, lexicon):
        return []
    before = said[asking[0] - 1]
    return [before] if len(before.split()) <= _LONG else []


def _leans(said: list[str], asking: list[int], lexicon: Lexicon) -> bool:
    """True for short questions with a word that points at what is told before them (`who is it`, `which one`)."""
    words = [word for p in asking for word in said[p].split()]
    return len(words) <= _SHORT and any(plain(w.strip(_MARKS)) in lexicon.signs["pointing"] for w in words)


def _opens(sentence: str, lexicon: Lexicon) -> bool:
    words = [plain(w) for w in _WORD.findall(sentence)[:3]]
    return is_inverted(words, lexicon) or any(
        w.rstrip(",") in lexicon.interrogatives and not w.endswith(",") for w in words
    )


def _places(words: list[str], lexicon: Lexicon) -> list[int]:
    """Where the question words stand."""
    return [p for p, word in enumerate(words) if plain(word.strip(_MARKS)) in lexicon.interrogatives]


def _end(sentence: str, lexicon: Lexicon) -> str:
    """A sentence, of a long one what stands around its last question word."""
    words = sentence.split()
    places = _places(words, lexicon)
    if len(words) <= _LONG or not places:
        return sentence
    return " ".join(words[max(0, places[-1] - _BEFORE) :])
