"""Who in the item that the thread is about is what is asked: `anybody from KL?`, `and a Liberal?`, `no doctors?`."""

from typing import Final

from bot.programme.timeline import cast
from bot.questions.intent import Intent
from bot.questions.question import Question
from bot.questions.readers.who_of_item import those_of
from bot.questions.reading import Reading

# What may be asked of some of those in it.
_ASKED: Final = frozenset({"count", "exists", "list", "people_of", "speakers", "who"})
# What tells of somebody in an item, and leaves it what the thread is about.
_OF_ONE_IN_IT: Final[frozenset[Intent]] = frozenset({"with_whom", "moderator"})
# The most words of a message that leaves out of whom it asks; from so many on there are some to choose from.
_SHORT, _SEVERAL = 8, 2
# So many others are named at most where nobody in it is what is asked.
_FEW = 8
# From here on a word is the name of a party.
_SURE = 0.94


def who_of_thread(r: Reading) -> Question | None:
    """Those in the item that was told of who are of the party, sort, trade or organisation; or that nobody is."""
    if r.asks - _ASKED or _names_more(r) or not _leaves_out_of_whom(r):
        return None
    group = told_together(r)
    people = those_of(r, group) if len(group) >= _SEVERAL else None
    if people is None:
        return None
    if not people:
        others = those_of(r, tuple(p for p in r.programme.appearances_of if p not in group)) or ()
        elsewhere = tuple((r.scope, p) for p in others) if len(others) <= _FEW else ()
        return r.question("none_of_them", people=group, elsewhere=elsewhere, borrowed=True)
    return r.question("person" if len(people) == 1 else "people", people=people, borrowed=True)


def _names_more(r: Reading) -> bool:
    """True where it is told of whom it is asked: somebody, an item, a time, those on now."""
    when = r.tags.time.within_day or r.tags.time.relation or r.ask("now", "next")
    what = r.subjects.numbered or r.subjects.kinds or r.people_here or r.tags.has("practical", "other")
    who = any(map(r.tags.is_definite, r.description.office_places))  # `and the mayor`
    one = r.wording.says_person and r.tags.forms.isdisjoint(r.lexicon.signs["people_of_gender"])
    return bool(when or what or who or one)


def _leaves_out_of_whom(r: Reading) -> bool:
    """True for few words that ask, all of which are heard right."""
    words = [p for p, w in enumerate(r.tags.words) if w.token.kind == "word"]
    asking = r.tags.focus.intersection(words)
    beside = [p for p in words if p not in asking and p not in r.tags.positions("talk")]
    return not beside and len(asking) <= _SHORT and all(h.score >= _SURE for h in r.tags.of("party"))


def told_together(r: Reading) -> tuple[str, ...]:
    """Everybody in the one item that the thread is about, though some of them were told of last.

    Nobody where the whole forum or a day of it is spoken of, or the thread is about somebody who was asked for.
    """
    told, items = r.thread.people, r.thread.items
    whole = r.wording.says_event or r.tags.has("calendar", "programme") or r.scope != r.event or r.tags.time.names_day
    if len(items) != 1 or r.conversation.event != r.scope or whole:
        return ()
    beside = r.conversation.asks in _OF_ONE_IN_IT or set(told) <= set(r.conversation.listed)
    return cast(items) if len(told) != 1 or beside or r.wording.says_thing else ()
