"""Those who were asked for at another time or place: `and tomorrow?`, `who of them is in the houses`, `both days?`."""

from typing import Final

from bot.language.meanings import Cue
from bot.questions.question import Question
from bot.questions.readers.whoever_fits import Row, limited, only_fitting, rows_of
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# What is asked of those who were asked for before.
_ASKED: Final[frozenset[Cue]] = frozenset({"who", "exists", "list", "count", "speakers", "when"})
# The most words of it, and so many are several.
_SHORT, _SEVERAL = 9, 2


def those_then(r: Reading) -> Question | None:
    """Those of them who are on then or there; that nobody is, and when they are, where nobody is."""
    if r.asks - _ASKED or not _leans(r) or _names_more(r) or _limits_otherwise(r):
        return None
    rows = _asked_for(r)
    return only_fitting(r, rows, borrowed=True) if len(rows) >= _SEVERAL and limited(r) else None


def _asked_for(r: Reading) -> list[Row]:
    """All that those are in who were asked for before, whenever they were."""
    before = r.conversation
    if before.event != r.scope:
        return []
    if before.among:
        among = set(before.among)
        return [(i, a) for i, a in rows_of(r) if (i.id, a.person) in among]
    people = r.thread.people if before.asks == "people" else ()
    return [(i, a) for i, a in rows_of(r) if a.person in people]


def _leans(r: Reading) -> bool:
    """True for a short message that goes on with `and`, or speaks of `them`."""
    words = [w for w in r.tags.words if w.token.kind == "word"]
    forms = frozenset(r.tags.words[p].plain for p in r.tags.focus)
    begins = any(h.first == 0 for h in r.tags.of("connective")) and not r.tags.openers
    bare = begins and not r.tags.time.at and (r.wording.plural or not r.tags.kinds)
    opening = [w.plain for w in words[:2]]
    are_they = len(opening) > 1 and opening[0] in r.tags.copulas and opening[1] in r.lexicon.signs["they"]
    theirs = are_they and forms.isdisjoint(r.lexicon.signs["he"])
    return len(words) <= _SHORT and (bare or theirs or r.wording.leans("among"))


def _limits_otherwise(r: Reading) -> bool:
    """True for who of them is not, is only, or is in one or the other: what a limit would not tell."""
    signs = r.lexicon.signs
    said = signs["only_so"] | signs["either"] | signs["all_of"] | signs["negations"]
    return r.wording.denies or not r.tags.forms.isdisjoint(said) or bool(r.subjects.kinds - CHOICES)


def _names_more(r: Reading) -> bool:
    """True where more than a time or a place is told."""
    offices, parties = r.description.office_places, r.tags.has("party")
    more = r.people_here or r.tags.numbered or r.tags.content or offices or parties
    time = r.tags.time
    ordered = (time.relation and not time.at) or time.first or time.last
    return bool(more or ordered or r.tags.has("practical", "other")) or not r.tags.forms.isdisjoint(
        r.lexicon.signs["people_of_gender"]
    )
