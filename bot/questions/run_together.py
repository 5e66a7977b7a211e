"""A whole question typed without spaces (`whoisonnow`): the likeliest words by how common each is."""

from collections.abc import Callable, Sequence

from bot.language.frequency import zipf
from bot.language.lexicon import Lexicon
from bot.language.vocabulary import Vocabulary

Named = Callable[[str], Sequence[tuple[str, float]]]
"""The names that a form may be, with how likely each is, the likeliest first."""

# The shortest run that is looked at and the longest; beyond that it is no question but nonsense.
_LEAST, _MOST = 10, 120
_LONGEST = 24
# How common a piece of one letter, of two and of three has to be.
_BRIEF = {1: 7.0, 2: 5.6, 3: 4.0}
# How common a word of the programmes or of the lexicon is taken to be that the language at large hardly has.
_OF_OURS = 3.5
# How common the rarest piece must be, of the Zipf scale's 0 to 7.5, and what the scale counts from.
_RAREST, _ALL = 2.0, 9.0
# Up to so many letters a piece is only one that is common at large.
_SMALLEST = 2
# The fewest letters of a name, and how surely it has to be one.
_NAME, _SURE = 4, 0.85


def words_run_together(form: str, lexicon: Lexicon, topics: Vocabulary, named: Named) -> tuple[str, ...]:
    """The words of a run, given in its plain form; empty where it is none.

    One of them has to be a question word, as a compound has none; else it is a first name with a last one that
    somebody has.
    """
    if not _LEAST <= len(form) <= _MOST:
        return ()
    if any(word in form for word in lexicon.interrogatives if len(word) > _SMALLEST):
        pieces = _likeliest(form, lexicon, topics)
        return pieces if not lexicon.interrogatives.isdisjoint(pieces) else ()
    return _full_name(form, lexicon, named)


def _full_name(form: str, lexicon: Lexicon, named: Named) -> tuple[str, ...]:
    """A first name and the last one behind it, with a middle one where that is how it fits."""
    firsts = (form[:end] for end in range(_NAME, len(form) - _NAME + 1) if form[:end] in lexicon.first_names)
    first = max(firsts, key=len, default="")
    rest = form.removeprefix(first)
    if not first:
        return ()
    cuts = range(_NAME, len(rest) - _NAME + 1)
    ways = [(rest,), *((rest[:cut], rest[cut:]) for cut in cuts)]
    return next(((first, *way) for way in ways if all(_is_known(name, named) for name in way)), ())


def _is_known(name: str, named: Named) -> bool:
    return next(iter(named(name)), ("", 0.0))[1] >= _SURE


def _likeliest(form: str, lexicon: Lexicon, topics: Vocabulary) -> tuple[str, ...]:
    """The pieces whose frequencies multiply to the most; empty where some letters are in no word."""
    best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ())]
    for end in range(1, len(form) + 1):
        ways = []
        for start in range(max(0, end - _LONGEST), end):
            before, piece = best[start], form[start:end]
            if before is not None and (common := _common(piece, lexicon, topics)):
                ways.append((before[0] + common - _ALL, (*before[1], piece)))
        best.append(max(ways, default=None))
    found = best[-1]
    return found[1] if found else ()


def _common(piece: str, lexicon: Lexicon, topics: Vocabulary) -> float:
    """How common a word is; 0 for none that may be a piece."""
    at_large, least = zipf(piece, lexicon.language), _BRIEF.get(len(piece), _RAREST)
    known = (lexicon.vocabulary, lexicon.spellings, topics, lexicon.first_names)
    ours = len(piece) > _SMALLEST and any(piece in words for words in known)
    return max(at_large, _OF_OURS) if ours else at_large if at_large >= least else 0.0
