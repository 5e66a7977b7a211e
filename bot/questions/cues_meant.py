"""Which cues of a message are meant: not those that are but a part of something else, or told of oneself."""

from collections.abc import Sequence
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
# The words of the clock that also lead into something (`in the one about …`).
_INTO = frozenset({"to", "in_", "until"})
# From this score on a word is the cue's own, in another form of it.
_STEM = 0.95
# What asks for more of what was told.
_MORE = frozenset({"another", "others"})


def cues_meant(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The marks without the cues that are but a part of something else.

    They stand behind the kinds, which have to be surely kinds for a cue to give way to them.
    """
    hits = _outside_subjects(_unbridged(_told_whole(hits)))
    hits = _without_members(_without_borrowed(_outside_kinds(hits)))
    hits = _without_more_of_matters(_without_lateness(_without_what_follows(hits)))
    return _without_named_subjects(_without_doubts(hits))


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


def _outside_subjects(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The marks without a cue that is but like one word of a subject (`fewer visits`, like an end, asks for none)."""
    subjects = [set(h.positions) for h in hits if h.category == "subject" and len(h.positions) > 1]
    alike = [h for h in hits if h.category == "ask" and len(h.positions) == 1 and h.score < 1]
    left_out = {h for h in alike if any(h.first in subject for subject in subjects)}
    return tuple(h for h in hits if h not in left_out)


def _outside_kinds(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The marks without the cues whose last word is likelier the first of a kind's longer name, or all of a kind's."""
    kinds = [h for h in hits if h.category == "kind"]
    return tuple(h for h in hits if h.category != "ask" or not any(_gives_way(h, kind) for kind in kinds))


def _gives_way(cue: Hit, kind: Hit) -> bool:
    """True for a misspelt cue of one word that is likelier a misspelt kind, and for one that runs into a longer one."""
    misspelt = cue.score < _STEM and cue.positions == kind.positions and len(cue.positions) == 1
    return (misspelt and cue.score <= kind.score) or (len(kind.positions) > 1 and _runs_into(cue, kind))


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


def _without_lateness(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The marks without the rest of the day, where its word says that somebody comes late (`I come a bit later`)."""
    asked = any(h.category == "ask" and h.value == "late" for h in hits)
    late = [set(h.positions) for h in hits if asked and h.category == "report" and h.value == "late"]
    return tuple(h for h in hits if h.value != "rest" or not any(set(h.positions) < told for told in late))


def _without_more_of_matters(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The marks without more of what was told, where the word for more begins a practical matter."""
    matters = {h.first for h in hits if h.category == "practical" and len(h.positions) > 1}
    return tuple(h for h in hits if h.value not in _MORE or h.last not in matters)  # `are there more | seats`


def _without_doubts(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The marks without what fits somebody, where its words ask whether something is so (`is that right, or …`)."""
    doubts = [set(h.positions) for h in hits if h.category == "leaning" and h.value == "sure"]
    fits = [h for h in hits if h.category == "ask" and h.value == "fit"]
    asked = {h.last + 1 for h in hits if h.category == "ask"}  # `where does it fit in`
    left_out = {h for h in fits if h.first not in asked and any(set(h.positions) <= doubt for doubt in doubts)}
    return tuple(h for h in hits if h not in left_out)


def _without_named_subjects(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The marks without a `speak about` whose last word is of `in the one about homes`."""
    inside = {h.last + 1 for h in hits if h.category == "clock" and h.value in _INTO}
    named = {h.last + 1: h.first for h in hits if h.category == "pronoun" and h.value == "thing" and h.first in inside}
    about = [h for h in hits if h.category == "ask" and h.value == "about" and len(h.positions) > 1]
    left_out = {h for h in about if h.first < named.get(h.last, -1)}
    return tuple(h for h in hits if h not in left_out)


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
