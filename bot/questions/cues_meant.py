"""Which cues of a message are meant: not those that a longer phrase ends, but some for which there is no phrase."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from bot.language.lexicon import Lexicon
from bot.language.meanings import Cue
from bot.language.phrases import Hit
from bot.questions.words import Word

# What is asked with the word for where and another one.
_ASKED_WITH_WHERE: Final[frozenset[Cue]] = frozenset({"affiliation", "duration", "count"})
# What is asked with a noun behind `which`, so that no choice is.
_OF_TIME_AND_NAME: Final[frozenset[Cue]] = frozenset({"when", "dates", "who"})
# What is asked of those who lead, and told by those who do.
_OFFICES: Final[frozenset[Cue]] = frozenset({"moderator", "chair"})
# What asks for more of what was told.
_MORE = frozenset({"another", "others"})


def cues_meant(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The marks without the cues that are but a part of something else.

    They stand behind the kinds, which have to be surely kinds for a cue to give way to them.
    """
    hits = _unbridged(_told_whole(hits))
    hits = _without_members(_without_borrowed(_outside_kinds(hits)))
    return _without_more_of_matters(_without_what_follows(hits))


def _told_whole(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The cues without an `and where` whose question word asks more (`where do they come from`, `how long`)."""
    origins = {h.first for h in hits if h.category == "ask" and h.value in _ASKED_WITH_WHERE and len(h.positions) > 1}
    return tuple(h for h in hits if h.category != "ask" or h.value != "where" or h.last not in origins)


def _unbridged(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The marks without `which … shall I`, where what stands between asks something else (`which time shall I …`)."""
    asked = [set(h.positions) for h in hits if h.category == "ask" and h.value in _OF_TIME_AND_NAME]
    kept = []
    for hit in hits:
        between = set(range(hit.first, hit.last + 1)) - set(hit.positions)
        bridged = hit.category == "ask" and hit.value == "fit" and between
        if not (bridged and any(positions & between for positions in asked)):
            kept.append(hit)
    return tuple(kept)


def _outside_kinds(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The marks without the cues whose last word is likelier the first of a kind's longer name."""
    kinds = [h for h in hits if h.category == "kind" and len(h.positions) > 1]
    return tuple(h for h in hits if h.category != "ask" or not any(_runs_into(h, kind) for kind in kinds))


def _runs_into(cue: Hit, kind: Hit) -> bool:
    """True for `which political` of political houses."""
    return cue.first < kind.first <= cue.last < kind.last and cue.score < kind.score


def _without_borrowed(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The marks without the cues whose last word is a part of the day's, by the `is there` that is left in them."""
    return tuple(h for h in hits if h.category != "ask" or not _borrows(h, hits))


def _borrows(cue: Hit, hits: Sequence[Hit]) -> bool:
    """True for a cue around `is there` whose last word begins a part of the day (`what is there | in the morning`)."""
    there = any(h.value == "exists" and cue.first < h.first and h.last < cue.last for h in hits if h.category == "ask")
    return there and any(h.first == cue.last < h.last for h in hits if h.category == "part")


def _without_members(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The marks without a moderator who surely is a member of a party by nearly the same word (`the Moderate`)."""
    if any(h.category == "kind" for h in hits):
        return hits  # `who is moderat in house 2` is meant for the moderator
    sure = {h.last for h in hits if h.category == "party" and h.score == 1.0}
    return tuple(h for h in hits if h.value != "moderator" or h.score == 1.0 or h.last not in sure)


def _without_what_follows(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The marks without what comes then, where its words are some of `the rest of the day`."""
    left = [set(h.positions) for h in hits if h.category == "clock" and h.value == "rest"]
    return tuple(h for h in hits if h.value != "then" or not any(set(h.positions) < rest for rest in left))


def _without_more_of_matters(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The marks without more of what was told, where the word for more begins a practical matter."""
    matters = {h.first for h in hits if h.category == "practical" and len(h.positions) > 1}
    return tuple(h for h in hits if h.value not in _MORE or h.last not in matters)  # `are there more | seats`


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


def is_of_oneself(
    cue: Hit, words: Sequence[Word], clauses: Sequence[int], openers: frozenset[int], lexicon: Lexicon
) -> bool:
    """True for what people tell that they are themselves, and so do not ask for (`I am to be the moderator of`)."""
    if cue.category != "ask" or cue.value not in _OFFICES or not cue.first:
        return False
    clause = [p for p in range(cue.first) if clauses[p] == clauses[cue.first]]
    signs = lexicon.signs
    subject = max((p for p in clause if words[p].plain in signs["subjects"]), default=-1)
    own = subject >= 0 and words[subject].plain in lexicon.first_person
    others = signs["he"] | signs["somebody"]
    own = own and not any(words[p].weight or words[p].plain in others for p in range(subject + 1, cue.first))
    return own and words[cue.first - 1].plain in signs["being"] and openers.isdisjoint(clause)
