"""Whether what was told of deals with a subject: `is it about children, too`, `what does he say of the towns`."""

from typing import Final

from bot.questions.details import UTTERED
from bot.questions.question import Question
from bot.questions.reading import Reading

# What may be asked of it besides.
_ASKED: Final = frozenset({"about", "exists", "said"})
# The most words of such a question, and from which share on an item is about what is said.
_SHORT, _MOSTLY = 8, 0.5


def deals_with(r: Reading) -> Question | None:
    """A yes where the one item of the thread is about it; what somebody talks about, where it is asked of them."""
    subject = _subject(r)
    if not subject or r.conversation.event != r.scope or _names_more(r):
        return None
    return _of_somebody(r, subject) or _of_item(r, subject)


def _subject(r: Reading) -> frozenset[int]:
    """The telling words behind an `about`."""
    about = r.lexicon.signs["about"]
    places = [p for p in sorted(r.tags.focus) if r.tags.words[p].plain in about]
    return frozenset(p for p in r.tags.content if places and p > places[-1])


def _names_more(r: Reading) -> bool:
    """True where another item, somebody or a time is named, or something else is asked."""
    named = r.subjects.numbered or r.tags.kinds or r.people_here or r.tags.has("practical", "party", "other")
    time = r.tags.time
    timed = time.within_day or time.names_day or time.relation or time.year
    long = sum(w.token.kind == "word" for w in r.tags.words) > _SHORT
    signs = r.lexicon.signs
    limited = not r.tags.forms.isdisjoint(signs["only_so"] | signs["negations"])  # `is it only about the old`
    return bool(named or timed or long or limited or r.asks - _ASKED)


def _of_somebody(r: Reading, subject: frozenset[int]) -> Question | None:
    """`Does she talk about cancer`, `what does he think of it`: what whoever was told of talks about."""
    words, he = r.tags.words, r.lexicon.signs["he"]
    told = [p for p in sorted(r.tags.focus) if p < min(subject)]
    pronoun = any(words[p].plain in he for p in told) and not r.tags.has("pronoun", "people")
    if not pronoun or len(r.whom) != 1 or not r.programme.items_of(r.whom[0]) or set(r.tags.content) != subject:
        return None
    if r.tags.openers:
        return r.question("person_about", people=r.whom, detail=UTTERED, borrowed=True)
    theirs = {i.id for i in r.programme.items_of(r.whom[0])}
    about = any(f.id in theirs and f.share >= _MOSTLY for f in r.subjects.topics)
    return r.question("person_about", people=r.whom, borrowed=True, verdict="yes" if about else None)


def _of_item(r: Reading, subject: frozenset[int]) -> Question | None:
    """`Is it about the old, too`: the item, if it is."""
    items = r.thread.items
    if len(items) != 1 or not (r.wording.whether and r.wording.says_thing) or set(r.tags.content) != subject:
        return None
    about = any(f.id == items[0].id and f.share >= _MOSTLY for f in r.subjects.topics)
    return r.question("about", items=(items[0].id,), borrowed=True, verdict="yes") if about else None
