"""How many times somebody is on: `how many times does she speak`, `is he on more than once`."""

from itertools import pairwise

from bot.questions.details import ONCE, TIMES, TWICE
from bot.questions.question import Question
from bot.questions.reading import Reading

# The most words of a message that may go on from the thread without a pronoun.
_SHORT = 4


def how_often(r: Reading) -> Question | None:
    """Everything that somebody is on in, with how many times that is: of whoever is named, told of or described."""
    detail = _asked(r)
    if not detail or r.tags.kinds or r.tags.numbered or r.tags.has("practical") or r.tags.time.year:
        return None
    named = {m.person for m in r.people_here}
    if len(named) == 1:
        return r.question("person", people=tuple(named), detail=detail)
    bare = len(r.tags.words) <= _SHORT and not r.tags.content and detail == TIMES
    whom = r.whom if r.wording.says_person else r.thread.people if bare and not named else ()
    if len(whom) == 1:
        return r.question("person", people=whom, detail=detail, borrowed=True)
    meant = r.referents.offices.holders or _described(r)
    if named or len(meant) != 1:
        return None
    return r.question("person", people=tuple(meant), detail=detail)


def _described(r: Reading) -> frozenset[str]:
    """Whom somebody points at with words of theirs (`her with the homes`)."""
    best = r.referents.likeliest[:1] if r.description.points else ()
    return frozenset(f.person for f in best if f.is_likely)


def _asked(r: Reading) -> str:
    """What is asked of how often: the number, whether it is more than once, or whether it is but once."""
    signs, words = r.lexicon.signs, r.tags.words
    if says_how_many_times(r) or not r.tags.forms.isdisjoint(signs["often"]):
        return TIMES
    if not r.wording.whether:
        return ""
    if says_several_times(r):
        return TWICE if r.tags.forms.isdisjoint(signs["either"]) else TIMES  # `once or several times`
    once = any(a.plain in signs["articles"] and b.plain in signs["time_once"] for a, b in pairwise(words))
    only = not r.tags.forms.isdisjoint(signs["only_so"])
    return ONCE if only and (once or not r.tags.forms.isdisjoint(signs["once"])) else ""


def says_how_many_times(r: Reading) -> bool:
    """True for `how many times`."""
    signs = r.lexicon.signs
    many = any(a.plain in signs["many"] and b.plain in signs["times"] for a, b in pairwise(r.tags.words))
    return many and r.ask("count")


def says_several_times(r: Reading) -> bool:
    """True for `twice`, `several times`, `more than once`."""
    signs, words = r.lexicon.signs, r.tags.words
    pairs = any(a.plain in signs["several"] and b.plain in signs["times"] for a, b in pairwise(words))
    than = [
        p + 2 for p, (a, b) in enumerate(pairwise(words)) if a.plain in signs["more_than"] and b.plain in signs["than"]
    ]
    once = signs["once"] | signs["articles"]
    more = any(p < len(words) and words[p].plain in once and _is_once(r, p) for p in than)
    return pairs or more or not r.tags.forms.isdisjoint(signs["twice"])


def _is_once(r: Reading, place: int) -> bool:
    """True for `once`, in one word or two."""
    words, signs = r.tags.words, r.lexicon.signs
    behind = words[place + 1].plain if place + 1 < len(words) else ""
    return words[place].plain in signs["once"] or behind in signs["time_once"]
