"""What a message's words are, whatever the time: cues, kinds and names, where they ask, clauses, numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.language.dates import DAYS_ON
from bot.language.lexicon import Lexicon
from bot.language.meanings import Category, Cue
from bot.language.phrases import Hit
from bot.questions.clauses import clauses_of, relative_openers
from bot.questions.cues_meant import cues_meant, is_of_oneself
from bot.questions.cues_without_phrase import begins_with_when, cues_without_phrase, last_word
from bot.questions.event_names import Names, event_named
from bot.questions.numbers import number_of, ordinal_of
from bot.questions.reread import reread
from bot.questions.words import Word, silenced

_CUE_LEAST, _KIND_LEAST, _EVEN = 0.75, 0.67, 0.04
# The longest word that is a party only as its initials are written.
_INITIALS = 2
# Below this a word that is made of the programme's words names no party.
_SURELY = 0.96
# What a lone place asks, and in how many words it is alone.
_ASKED_BY_PLACE: Final[Mapping[str, Cue]] = {"place": "where", "site": "venue"}
_TERSE = 4
# Marks that name a day or a part of one.
_DAYS: Final[frozenset[Category]] = frozenset({"relative_day", "weekday", "event_day", "part"})
# The words of `is that so`, behind which what is so may follow.
_SO = 2
# The most words of a name under a message.
_NAME = 4


@dataclass(frozen=True, slots=True)
class Marks:
    """What a message's words are, whatever the time: cues, where they ask, clauses, numbers."""

    words: tuple[Word, ...]
    hits: tuple[Hit, ...]
    openers: frozenset[int]
    clauses: tuple[int, ...]
    numbers: Sequence[int | None]
    ordinals: Sequence[int | None]


def marks(words: tuple[Word, ...], lexicon: Lexicon, names: Names) -> Marks:
    """Mark what a message's words are, whenever they are said; `names` are those of the events.

    The stages stand in an order that matters: each looks at the marks that those before it have left.
    """
    relative = relative_openers(words, lexicon)
    interrogatives = frozenset(p for p, w in enumerate(words) if w.plain in lexicon.interrogatives) - relative
    openers = interrogatives | {0} if begins_with_when(words, lexicon) else interrogatives
    clauses = clauses_of(words, openers, lexicon)
    hits = _without_sayings(reread(_found(words, relative, lexicon), words, lexicon), words)
    verbs = _debating(words, hits, lexicon)
    hits = cues_meant(_without_homonyms(hits, words, verbs, lexicon))
    unphrased = cues_without_phrase(words, hits, lexicon, interrogative=bool(interrogatives))
    hits = (*hits, *_signature(words, lexicon), *unphrased)
    hits = tuple(h for h in hits if not is_of_oneself(h, words, clauses, openers, lexicon))
    return Marks(
        silenced(words, verbs | event_named(words, hits, names)),
        _of_time_asked(hits, words, clauses, openers, lexicon),
        openers,
        clauses,
        numbers=[number_of(w, lexicon) for w in words],
        ordinals=[ordinal_of(words, p, lexicon.ordinals) for p in range(len(words))],
    )


def _found(words: Sequence[Word], relative: frozenset[int], lexicon: Lexicon) -> tuple[Hit, ...]:
    """The phrases of the lexicon, without what is too vague and the lone question words that ask nothing.

    It stands first: what a place asks, and where, is settled before any other rule looks at cues.
    """
    return tuple(
        h
        for h in _places(lexicon.phrases.find([w.phrase for w in words]), words)
        if not _vague(h, words) and not (h.category == "ask" and len(h.positions) == 1 and h.first in relative)
    )


def _places(hits: Iterable[Hit], words: Sequence[Word]) -> Iterator[Hit]:
    """A place (`room`, `congress centre`) asks where by itself; among other words it is but where something is."""
    for hit in hits:
        if hit.category != "ask" or hit.value not in _ASKED_BY_PLACE:
            yield hit
        else:
            terse = sum(w.token.kind == "word" for w in words) <= _TERSE
            yield replace(hit, value=_ASKED_BY_PLACE[hit.value]) if terse else replace(hit, category="place")


def _vague(hit: Hit, words: Sequence[Word]) -> bool:
    """A lone word that is but roughly like a phrase says nothing; kinds are few, and heard in many ways.

    Among other words it may mean the less likely one of two, alone only the likeliest.
    """
    if len(hit.positions) > 1:
        return False
    likeliest = words[hit.first].ordinary
    if hit.category == "party" and len(words[hit.first].plain) <= _INITIALS and hit.score < 1:
        return True
    if (
        hit.category == "party"
        and words[hit.first].parts
        and hit.score < min(_SURELY, max(words[hit.first].topic.values(), default=0.0))
    ):
        return True
    return hit.score < max(likeliest - _EVEN, _KIND_LEAST if hit.category == "kind" else _CUE_LEAST)


def _without_sayings(hits: tuple[Hit, ...], words: Sequence[Word]) -> tuple[Hit, ...]:
    """The marks without what is but said in `is that so` and `is she right`: no fit is asked for, nobody is meant.

    It stands behind the words that are read otherwise, which may be those of such a saying, and before the cues.
    """
    sure = [h for h in hits if h.category == "leaning" and h.value == "sure"]
    if not sure:
        return hits
    ends = last_word(words)
    so = {h.positions[:1] for h in sure if h.last == ends or len(h.positions) > _SO}
    right = {p for h in sure if h.last == ends and len(h.positions) > _SO for p in h.positions}
    return tuple(
        h
        for h in hits
        if not (h.value == "fit" and h.positions in so)
        and not (h.category == "pronoun" and right.issuperset(h.positions))
    )


def _without_homonyms(
    hits: tuple[Hit, ...], words: Sequence[Word], verbs: frozenset[int], lexicon: Lexicon
) -> tuple[Hit, ...]:
    """The marks without the kinds that are but words like them: what they do on a stage (`verbs`), and ordinals.

    It stands before the cues, some of which run into a kind.
    """
    return tuple(h for h in hits if h.category != "kind" or not (h.first in verbs or _is_ordinal(h, words, lexicon)))


def _debating(words: Sequence[Word], hits: Sequence[Hit], lexicon: Lexicon) -> frozenset[int]:
    """The positions of what they do on a stage (`when are they done debating`), which is no item that is a debate.

    Of what comes it is one (`when do they debate`).
    """
    asked = {h.value for h in hits if h.category == "ask"}
    if "when" in asked and "end" not in asked:
        return frozenset()
    signs = lexicon.signs
    verbs = (p for p, w in enumerate(words) if w.plain in signs["debating"])
    return frozenset(p for p in verbs if any(w.plain in signs["beside_debating"] for w in words[max(0, p - 1) : p + 2]))


def _is_ordinal(hit: Hit, words: Sequence[Word], lexicon: Lexicon) -> bool:
    """True for `the fifth`, which is but roughly like a word for a kind (`feast`)."""
    return hit.score < 1 and len(hit.positions) == 1 and words[hit.first].plain in lexicon.ordinals


def _signature(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Hit]:
    """The name under a message, which is no part of what it asks (`…? Yours, Tom Hansen`)."""
    signs = lexicon.signs["signing"]
    place = next((p for p in range(len(words) - 1, 0, -1) if words[p].plain in signs), None)
    if place is None:
        return
    after = range(place + 1, len(words))
    named = [p for p in after if words[p].token.kind == "word"]
    signed = bool(named) and words[named[0]].weight > 0  # `a greeting to her` is signed by nobody
    if signed and len(named) <= _NAME and not any(words[p].plain in lexicon.interrogatives for p in named):
        yield Hit("signature", "name", (place, *named), 1.0)


def _of_time_asked(
    hits: Sequence[Hit], words: Sequence[Word], clauses: Sequence[int], openers: frozenset[int], lexicon: Lexicon
) -> tuple[Hit, ...]:
    """The marks without the days told in other clauses, where a clause with a question word names one itself.

    A part of any day names none (`I had to leave yesterday. What did I miss in the afternoon?`).
    """
    asking = {clauses[p] for p in openers}
    days = [h for h in hits if h.category in _DAYS]
    of_any = lexicon.signs["of_any_day"]
    certain = [h for h in days if h.category != "part" or words[h.first].plain not in of_any]
    naming = [h for h in days if clauses[h.first] in asking and h.value not in DAYS_ON]
    named = any(h in certain for h in naming) or (bool(naming) and len(certain) > 1)
    return tuple(h for h in hits if not named or h not in days or clauses[h.first] in asking)
