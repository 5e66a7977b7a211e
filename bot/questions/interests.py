"""What somebody goes for, as keys of the programme's vocabulary: small enough to keep, and enough to rank by."""

from collections.abc import Iterable, Sequence

from bot.language.spelling import plain, stem
from bot.language.tokens import Token
from bot.questions.evidence import Found
from bot.questions.guide import MOST_KEPT, Fit, Guide
from bot.questions.index import ProgrammeIndex
from bot.questions.words import Word

# What a key counts for as a word of a message.
_WEIGHT = 0.8
# What an interest from before somebody changed their mind counts for, alone and beside a new one.
_EARLIER, _BESIDE = 0.35, 0.1
# An item is about what is not wanted where that says so much of it, beside the item that it says most of.
_ABOUT = 0.5
# It is left out where that is nearly as much as speaks for it, and ranks behind where it is less.
_OUTWEIGHED, _AGAINST = 0.75, 0.5
# How near to the likeliest meaning of a word another one must be to be meant as well.
_EVEN = 0.02
# From here on a word is rare enough in a programme to say why an item fits.
_RARE = 0.45
# The letters of a part of a compound that tells something by itself.
_PART = 4
# What a suggestion scores, and how far behind the next one is, where it fits well, and the least where it likely does.
_WELL, _AHEAD, _LIKELY, _SHARE = 0.85, 0.8, 0.55, 0.34


def keys_at(index: ProgrammeIndex, words: Sequence[Word], positions: Iterable[int]) -> tuple[str, ...]:
    """The keys that words at these positions mean, in order; words that the programme does not know leave none."""
    found: list[str] = []
    for position in sorted(positions):
        meanings = words[position].topic
        best = max(meanings.values(), default=0.0)
        likely = [key for key, score in meanings.items() if score >= best - _EVEN]
        likely = likely or [part for part in words[position].parts if len(part) >= _PART]
        found += [key for key in likely if key in index.items.weights or key in index.thesaurus.words]
    return tuple(dict.fromkeys(found))[:MOST_KEPT]


def found_by(index: ProgrammeIndex, keys: Sequence[str]) -> tuple[Found, ...]:
    """The items that keys lead to, best first, as the words of a message would."""
    words = [Word(Token(key, key, "word", 0, 0), {}, {key: 1.0}, (), _WEIGHT) for key in keys]
    return index.find(words, range(len(words)), index.items) if words else ()


def ranked(index: ProgrammeIndex, guide: Guide, candidates: frozenset[str]) -> tuple[Found, ...]:
    """The candidates that fit what is wanted, best first, without those that are as much about something unwanted."""
    against = _against(index, guide.unwanted, candidates)
    now = {f.id: f for f in found_by(index, guide.wanted) if f.id in candidates}
    before = {f.id: f for f in found_by(index, guide.earlier) if f.id in candidates}
    found = []
    for item in sorted(now.keys() | before.keys()):
        one, earlier = now.get(item), before.get(item)
        known = one or earlier
        assert known is not None  # it is one of theirs
        score = one.score if one else 0.0
        if earlier:  # it decides between two that are as near to what is wanted now, or stands in where nothing is
            score += _BESIDE * min(1.0, earlier.score) if one else _EARLIER * earlier.score
        unwanted = against.get(item, 0.0)
        if unwanted and unwanted >= _OUTWEIGHED * score:
            continue
        score -= _AGAINST * unwanted
        reasons = (*(one.reasons if one else ()), *(earlier.reasons if earlier else ()))
        found.append(
            Found(item, score, known.share, known.positions, tuple(dict.fromkeys(reasons)), one.strong if one else 0)
        )
    return tuple(sorted(found, key=lambda f: (-f.score, f.id)))


def about(index: ProgrammeIndex, unwanted: Sequence[str], candidates: frozenset[str]) -> frozenset[str]:
    """The candidates that are about something unwanted, each given as its keys with a space between them."""
    return frozenset(_against(index, unwanted, candidates))


def _against(index: ProgrammeIndex, unwanted: Sequence[str], candidates: frozenset[str]) -> dict[str, float]:
    """How much speaks against each candidate that is about something unwanted."""
    scores: dict[str, float] = {}
    for keys in unwanted:
        found = [f for f in found_by(index, keys.split()) if f.id in candidates]
        for one in found:
            if one.score >= _ABOUT * found[0].score:
                scores[one.id] = max(one.score, scores.get(one.id, 0.0))
    return scores


def telling(index: ProgrammeIndex, reasons: Sequence[str]) -> tuple[str, ...]:
    """Those of an item's words that few other items have too; of words that all have the first."""
    rare = tuple(w for w in reasons if index.items.rarity.get(stem(plain(w)), 1.0) >= _RARE)
    return rare or tuple(reasons[:1])


def fit_of(found: Sequence[Found]) -> Fit:
    """How sure the first of some ranked items is the right one: by what speaks for it, and how far ahead it is."""
    best = found[0]
    behind = found[1].score / best.score if len(found) > 1 else 0.0
    if best.score >= _WELL and behind <= _AHEAD and best.share >= _SHARE:
        return Fit.WELL
    return Fit.PROBABLY if best.score >= _LIKELY and best.share >= _SHARE else Fit.LOOSELY
