"""All that there are of what was told of: `which are there`, `ok, show me them`."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import PAUSES, Kind
from bot.questions.intent import Intent
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# What is asked, and in how many words at most, where all that it is of is left out.
_ASKED: Final[frozenset[Cue]] = frozenset({"exists", "list", "options"})
_SHORT, _SEVERAL = 5, 2
# What is told of one where all of a kind were asked about.
_OF_EACH: Final[frozenset[Intent]] = frozenset({"duration", "end", "until", "when", "where"})

# Answers about people, of whom one asks who they are.
_OF_PEOPLE: Final[frozenset[Intent]] = frozenset({"person", "people", "none_of_them"})


def which_there_are(r: Reading) -> Question | None:
    """All that is inside what was told of, all of the kind that was asked about, else all who were told of."""
    before = r.conversation
    if before.event != r.scope or before.facts or not _leaves_out_of_what(r):
        return None
    if before.asks == "count_people":
        return _who_of_item(r)
    if len(r.thread.items) == 1 and r.thread.items[0].kind in before.kinds and before.asks not in _OF_EACH:
        return None
    people = r.thread.people
    told = r.question("people", people=people, borrowed=True) if len(people) >= _SEVERAL else None
    return told if before.asks in _OF_PEOPLE else _of_kind(r) or told or _who_of_item(r)


def _of_kind(r: Reading) -> Question | None:
    """What is inside what was told of, or all of its kind."""
    before = r.conversation
    within = () if before.of_whole_day else tuple(c for i in r.thread.items for c in r.programme.children.get(i.id, ()))
    inside = tuple(i for i in within if i.kind in CHOICES)
    kinds = frozenset(i.kind for i in inside) or frozenset(Kind(kind) for kind in before.kinds)
    items = inside or r.of_kind(kinds)
    if len(items) < _SEVERAL:
        return None
    return r.question("list", items=tuple(i.id for i in items), kinds=kinds, borrowed=True)


def _who_of_item(r: Reading) -> Question | None:
    """`Which?`, of those that the one item tells of."""
    of_item = len(r.thread.items) == 1 and not r.tags.forms.isdisjoint(r.lexicon.signs["which"])
    return r.question("who", items=r.conversation.items, borrowed=True) if of_item else None


def _leaves_out_of_what(r: Reading) -> bool:
    """True for a few words that ask which or what there is, or to be shown it, and name nothing."""
    signs, tags = r.lexicon.signs, r.tags
    named = tags.content or tags.kinds or tags.numbered or tags.bare_numbers or r.people_here or tags.time.names_day
    then = tags.time.within_day or tags.time.rest or r.wording.says_person or tags.has("practical", "other")
    short = sum(w.token.kind == "word" for w in tags.words) <= _SHORT
    what = signs["which"] if set(r.conversation.kinds) & PAUSES else signs["which"] | signs["what"]
    asked = not tags.forms.isdisjoint(what) or tags.has("pronoun", "people")
    return short and asked and bool(tags.asks) and tags.asks <= _ASKED and not (named or then)
