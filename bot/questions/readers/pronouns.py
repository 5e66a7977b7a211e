"""Questions that say no more of somebody than `he` or `she`."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import Kind
from bot.questions.details import TWICE
from bot.questions.question import Question
from bot.questions.readers.descriptions import describes
from bot.questions.readers.people import about_people
from bot.questions.readers.whether_again import asks_whether_again, asks_whether_again_then, asks_whether_elsewhere
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import current_items, next_item

# What a message may say beside the pronoun and still be about whom it points at: an unheard verb and its object.
_BESIDE = 2.2
# From here on what the words beside it weigh, something must be told of them.
_LIGHT = 0.6
_NOTHING, _SHORT, _FEW = 0.3, 7, 5
# What is asked of programmes and choices, not of a person in them.
_NOT_OF_PERSON = frozenset(
    {"fit", "instead", "remind", "options", "opinion", "howto", "earlier", "attend", "moderator", "chair"}
)

_OF_PERSON: Final[frozenset[Cue]] = frozenset({"who", "about", "title", "said"})
# The same where they are the subject of the question (`which book has he written`).
_OF_SUBJECT = _OF_PERSON | {"list"}
# What one unheard word may weigh, and how soon the subject of a question is named.
_ONE_WORD, _EARLY = 1.0, 7

# What can be asked of people only.
OF_SOMEBODY: Final = ("title", "affiliation", "party")


def of_person(r: Reading) -> Question | None:
    """What is asked about the person of the thread; what exactly need not be understood to tell of them."""
    people = r.whom or (whoever(r) if r.conversation.event and r.ask(*OF_SOMEBODY) else ())
    if not people or not _points(r):
        return None
    if asks_whether_elsewhere(r) and len(people) == 1 and not r.people_here:
        return r.question("person", people=people, borrowed=True)
    return _asked_of(r, r.picked(people) or people)


def _asked_of(r: Reading, people: tuple[str, ...]) -> Question | None:
    """What is asked of them, where it is nothing that a programme or a choice is asked."""
    if r.asks & _NOT_OF_PERSON:
        return None
    if r.whom and r.ask(*OF_SOMEBODY) and asks_of_them(r) and not (r.people_here or describes(r)):
        return about_people(r, people, borrowed=True)
    if _names_somebody(r) or _of_another_party(r, people):
        return None
    if r.subjects.kinds & CHOICES or r.tags.time.names_day:
        return _narrowed(r, people)
    if _is_of_something_else(r) or not (asks_of_them(r) or _may_be_of(r, people)):
        return None
    return _of_them(r, people)


def _of_them(r: Reading, people: tuple[str, ...]) -> Question:
    """What they are on with, where something is told or said; else who they are, and whether they are on again."""
    what = any(w.plain in r.lexicon.signs["what"] for w in r.tags.words) and not r.tags.has("connective")
    if r.tags.content or r.ask("about", "said") or (what and not r.tags.asks):
        return r.question("person_about", people=people, borrowed=True)
    again = len(people) == 1 and asks_whether_again(r, people[0])
    ahead = len(people) == 1 and not again and asks_whether_again_then(r, people[0])
    return r.question("person", people=people, borrowed=True, detail="again" if again else TWICE if ahead else "")


def _is_of_something_else(r: Reading) -> bool:
    """True where the pronoun stands beside a subject, a kind or a time, or where more is asked than one asks of people.

    Beside `he` as the subject of the question what the words would find is no subject.
    """
    theirs = asks_of_them(r)
    topic = r.strong_topic and not r.ask("title") and not theirs and not _begins_with_is_he(r)
    named = topic or r.subjects.kinds or r.tags.time.relation or r.foreign or r.tags.focus_weight > _BESIDE
    return bool(named or r.tags.asks - (_OF_SUBJECT if theirs else _OF_PERSON))


def _may_be_of(r: Reading, people: tuple[str, ...]) -> bool:
    """True for a question or a few small words, where what weighs in them is something that is told of these people."""
    weight = r.tags.focus_weight
    short = weight <= _NOTHING and len(r.tags.words) <= _SHORT
    asks = bool(r.tags.openers) or short or _begins_with_is_he(r)
    return asks and (weight <= _LIGHT or _tells(r, people))


def _begins_with_is_he(r: Reading) -> bool:
    """True for a few words that begin with `is he`."""
    words = r.tags.words
    is_he = 1 < len(words) <= _FEW and words[0].plain in r.tags.copulas
    return is_he and words[1].plain in r.lexicon.signs["he"]


def whoever(r: Reading) -> tuple[str, ...]:
    """Who is meant where only people can be asked that and none was named: those of the thread's item, or on next."""
    if r.wording.says_person and r.whom:
        return r.whom
    current = current_items(r.programme, r.now)
    if not r.thread.items and any(i.kind is Kind.OPENING and not (i.appearances or i.unnamed) for i in current):
        return tuple(a.person for a in r.programme.chairs)  # whoever welcomes all
    nearby = (*r.thread.items, *current, next_item(r.programme, r.now))
    first = next((i for i in nearby if i and (i.appearances or i.unnamed)), None)
    return tuple(a.person for a in first.appearances) if first else ()


def _tells(r: Reading, people: tuple[str, ...]) -> bool:
    """True where what is told of somebody, or of what they are on, holds one of the message's own words."""
    index, words = r.subjects.index, r.tags.words
    theirs = {i.id for p in people for i in r.programme.items_of(p)}
    own = index.find(words, r.tags.content, index.people)
    return any(f.id in people for f in own) or any(
        f.id in theirs for f in index.find(words, r.tags.content, index.items)
    )


def points_at_somebody(r: Reading) -> bool:
    """True where the message says `him who`, and not beside a question for a kind or a time."""
    points = r.description.points
    of_day = bool(r.tags.kinds) or r.ask("now", "next", "list", "start", "end", "until")
    return bool(points & r.tags.focus if of_day else points)


def says_who_leads(r: Reading) -> bool:
    """True for `she who gives them the floor`."""
    leading = {h.first for h in r.tags.of("ask", "moderator")}
    return any(p in leading for point in r.description.points for p in (point, point + 1, point + 2))


def asks_of_them(r: Reading) -> bool:
    """True where `he` or `she` is the subject of a question that one unheard word at most stands in.

    Whatever the verb, it asks of them: `what has she founded`, `has he written a book`.
    """
    subjects = r.lexicon.signs["he"]
    focus = sorted(r.tags.focus)[:_EARLY]
    asked = r.tags.openers or (r.tags.words[focus[0]].token.kind == "word" if focus else False)
    said = any(r.tags.words[p].plain in subjects for p in focus)
    return bool(asked) and said and r.tags.focus_weight <= _ONE_WORD


def _points(r: Reading) -> bool:
    """True where the clause that asks says `he` or `she`."""
    return any(set(h.positions) & r.tags.focus for h in r.tags.of("pronoun", "person")) or any(
        w.plain in r.lexicon.signs["he"] and p in r.tags.focus for p, w in enumerate(r.tags.words)
    )


def _names_somebody(r: Reading) -> bool:
    here, there = r.subjects.people_named
    office = r.subjects.names_office(r.lexicon)
    return bool(here or there or r.subjects.numbered or office or r.ask("people_of") or describes(r))


def _of_another_party(r: Reading, people: tuple[str, ...]) -> bool:
    """True for `him from the Liberals`, behind somebody who is of another party or none."""
    said = frozenset(r.tags.values("party")) if r.tags.positions("party") & r.tags.focus else frozenset[str]()
    return bool(said) and not any(r.programme.people[p].party in said for p in people if p in r.programme.people)


def _narrowed(r: Reading, people: tuple[str, ...]) -> Question | None:
    """The person on a day, or in a session or house, where they are in one."""
    rows = {i.id for p in people for i in r.programme.items_of(p)}
    limits = r.restriction()
    wanted = rows.intersection(limits) if limits else rows
    if r.subjects.kinds & CHOICES and not wanted:
        # `Is she in one of the houses`: what she is in is told, and so that it is none of them.
        whether = r.wording.whether or not r.tags.asks
        return r.question("person", people=people[:1], kinds=r.subjects.kinds, borrowed=True) if whether else None
    return about_people(r, people).with_(borrowed=True)
