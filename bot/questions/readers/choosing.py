"""Whether a message asks for something to go to: what fits, or all that there is to choose between."""

from collections.abc import Callable, Sequence
from typing import Final

from bot.language.meanings import Cue
from bot.programme.lasting import is_ahead
from bot.programme.model import Audience, Item, Kind
from bot.questions.guide import Guide
from bot.questions.guided import names, remaining
from bot.questions.question import Question
from bot.questions.readers.fitting import fitting
from bot.questions.readers.topics import on_another_day
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import overlaps, window

# The most words and stops by which somebody who has been told of choices goes on, and of a bare question for one.
_GOES_ON, _BARE = 20, 3
# What they were told before, and what they may ask besides telling another interest.
_TOLD_OF_CHOICES = frozenset({"fit", "choose", "list"})
_ONWARD = frozenset({"exists", "fit", "about", "options", "who"})
# What is asked of what those of a role may go to.
_OF_A_ROLE: Final[frozenset[Cue]] = frozenset({"fit", "where", "list", "exists"})
# What the words must weigh to tell a subject.
_TELLING = 0.5
# What a fact on signing up scores that surely tells what is asked.
_SURELY = 1.1
# What is asked of the one or several that a subject leads to, not which one they are.
_OF_CERTAIN_ONES: Final[tuple[Cue, ...]] = (
    "speakers",
    "moderator",
    "where",
    "attend",
    "simultaneous",
    "said",
    "repeats",
    "result",
    "end",
    "duration",
    "until",
    "count",
    "start",
    "difference",
)


def choosing(r: Reading) -> Question | None:
    """What fits somebody, or all there is; None for a message that asks something else of choices, or of none."""
    if found := _another_interest(r) or _told_where_to_choose(r) or _of_the_elected(r) or _left_for_the_rest(r):
        return found
    if _asks_for_all(r):
        return _all_choices(r)
    if counted := _one_of_so_many(r):
        return fitting(r, counted, story=True)
    told = _bare_which(r) if r.subjects.choices else _tells_of_work(r)
    if told or (_asks_for_one(r) and not any(asked(r) for asked in _OTHERWISE)):
        found = fitting(r, r.subjects.choices)
        if found and _at_another_hour(r, found):
            then = _choices_then(r) if r.ask("fit") and not r.subjects.choices else frozenset[Kind]()
            return fitting(r, then) if then else None
        return _on_that_day(r, found) if found else None
    return None


def _at_another_hour(r: Reading, found: Question) -> bool:
    """True where what fits is on at another time than the hour named, at which something else is."""
    span = window(r.tags.time, r.programme, r.now) if r.tags.time.at else None
    fits = [r.programme.by_id[i] for i in found.items]
    if span is None or found.intent != "fit" or not fits:
        return False
    return not any(overlaps(i, span) for i in fits) and any(overlaps(i, span) for i in r.programme.items)


def _on_that_day(r: Reading, found: Question) -> Question:
    """What fits; where that is on another day than the one named, what there is on it, of whatever kind."""
    named = r.tags.time.names_day or r.tags.time.part
    best = [f for f in r.subjects.topics if f.id in found.items] if named and not r.subjects.choices else []
    return (on_another_day(r, best) or found) if best and found.intent in ("fit", "search") else found


def _choices_then(r: Reading) -> frozenset[Kind]:
    """The kinds of what there is to choose between at the hour named, for whoever asks."""
    span = window(r.tags.time, r.programme, r.now)
    then = (i for i in r.programme.items if i.kind in CHOICES and span and overlaps(i, span) and i.is_for(r.audience))
    return frozenset(i.kind for i in then)


def _told_where_to_choose(r: Reading) -> Question | None:
    """`Must one choose a theme meeting beforehand`, where the event tells it."""
    words, by_id = r.tags.words, {f.id: f for f in r.programme.facts}
    asks = r.ask("when", "where", "signup") or words[0].plain in r.lexicon.signs["modals"]
    told = next((f for f in r.subjects.facts[:1] if by_id[f.id].about == "signup" and f.score >= _SURELY), None)
    return r.question("fact", facts=(told.id,)) if told and asks and r.ask("fit") else None


def _of_the_elected(r: Reading) -> Question | None:
    """`I am the mayor, what am I to do at 14.45`: the choices that come next for those who are elected."""
    named = r.subjects.kinds or r.people_here or r.tags.numbered or r.tags.has("practical")
    asks = r.tags.openers and r.tags.asks <= _OF_A_ROLE
    if not r.tags.has("role") or r.audience is not Audience.ELECTED or named or not asks:
        return None
    ahead = sorted((i for i in r.programme.items if i.kind in CHOICES and is_ahead(i, r.now)), key=lambda i: i.id)
    kinds = frozenset(i.kind for i in _meant(r, [i for i in ahead if i.is_for(r.audience)]))
    if not kinds:
        return None
    if set(r.tags.content) - r.tags.positions("role", "leaning"):
        return fitting(r, kinds)
    return remaining(r, Guide(names(kinds)))


def _left_for_the_rest(r: Reading) -> Question | None:
    """`The houses are for politicians only, what can I choose then`: what is for those who are none, else for all."""
    clauses = r.tags.clauses
    closed = {clauses[h.first] for h in r.tags.of("ask", "attend")}
    asking = {clauses[h.first] for h in r.tags.of("ask", "instead")} & {clauses[p] for p in r.tags.openers}
    named = {clauses[h.first] for h in r.tags.of("kind")}
    told = bool(named) and named <= closed and bool(asking) and max(closed) < min(asking)
    if not (told and r.wording.attend_only) or r.audience is Audience.ELECTED:
        return None
    known = [i for i in r.programme.items if i.kind in CHOICES | {Kind.LIVE}]
    theirs = [i for i in known if i.audience is Audience.OTHERS] or [
        i for i in known if i.audience is Audience.EVERYONE
    ]
    kinds = frozenset(i.kind for i in theirs)
    items = tuple(i.id for i in theirs)
    return r.question("list" if len(items) > 1 else "instead", items=items, kinds=kinds) if theirs else None


def _bare_which(r: Reading) -> bool:
    """True for `which house?` and no more: one is asked for, not all of them, and not that of whoever was told of."""
    tags = r.tags
    theirs = (i for p in r.thread.people for i in r.programme.items_of(p))
    if any(i.kind in r.subjects.choices for i in theirs):
        return False
    which = any(h.first - 1 in tags.openers for h in tags.of("kind"))
    return which and not (tags.asks or r.wording.plural or tags.numbered) and len(tags.words) <= _BARE


def _another_interest(r: Reading) -> Question | None:
    """What fits somebody who has been told of choices of a kind and names another subject (`and about housing?`)."""
    before = r.conversation
    told = before.event == r.scope and before.asks in _TOLD_OF_CHOICES and r.weighty and not r.people_here
    goes_on = told and not r.subjects.choices and r.tags.asks <= _ONWARD and len(r.tags.words) <= _GOES_ON
    kinds = frozenset(Kind(k) for k in before.kinds) & CHOICES if goes_on else frozenset[Kind]()
    found = fitting(r, kinds) if kinds and not r.ask("who", "speakers") else None
    return found if found and found.intent == "fit" else None


def _asks_for_all(r: Reading) -> bool:
    """True for `what can I choose between`, whatever story is told beside it."""
    of_several = r.wording.plural and r.tags.openers and not r.on_subject
    return r.ask("options") and bool(not r.weighty or of_several)


def _all_choices(r: Reading) -> Question | None:
    """What there is to choose: of the kinds named, else of all that whoever asks may go to."""
    every = [i for i in r.programme.items if i.kind in (r.subjects.choices or CHOICES | {Kind.LIVE})]
    if not r.subjects.choices:
        every = [i for i in every if i.is_for(r.audience)]
    items = _meant(r, every)
    spanned = len(items) == 1 and not r.subjects.choices and window(r.tags.time, r.programme, r.now)
    if not items or spanned:
        return None  # `what can I go to this afternoon`, where there is nothing to choose between: all that there is
    return r.question("list", items=tuple(i.id for i in items), kinds=frozenset(i.kind for i in items))


def _meant(r: Reading, items: Sequence[Item]) -> Sequence[Item]:
    """Of all there is to choose what is meant: in the time named, under what was told of, or until one has a choice."""
    span = window(r.tags.time, r.programme, r.now)
    if span:
        return [i for i in items if overlaps(i, span)] or items
    under = () if r.subjects.choices else [c for i in r.thread.items for c in r.programme.children.get(i.id, ())]
    if under or r.wording.past:
        return under or items
    ahead = [i for i in items if is_ahead(i, r.now)]
    slots = [[i for i in ahead if i.start == start] for start in dict.fromkeys(i.start for i in ahead)]
    several = next((place for place, slot in enumerate(slots, 1) if len(slot) > 1), len(slots))
    return [i for slot in slots[:several] for i in slot] or items


def _one_of_so_many(r: Reading) -> frozenset[Kind]:
    """`Which of the five is it where homes are talked of`: the kind of which there are so many, the next one first."""
    signs, words = r.lexicon.signs, r.tags.words
    which = not r.tags.forms.isdisjoint(signs["which"])
    said = {
        r.lexicon.numbers[w.plain]
        for p, w in enumerate(words[2:], 2)
        if w.plain in r.lexicon.numbers and words[p - 1].plain in signs["they"] | signs["the"]
    }
    else_named = r.subjects.kinds or r.people_here or r.thread.known or r.ask("speakers")
    if not (which and said and r.tags.content) or else_named:
        return frozenset()
    ahead = sorted((i for i in r.programme.items if i.kind in CHOICES), key=lambda i: (not is_ahead(i, r.now), i.id))
    kinds = dict.fromkeys(i.kind for i in ahead)
    return next(
        (frozenset({k}) for k in kinds if len(r.knowledge.items_of_kind(r.scope, frozenset({k}))) in said), frozenset()
    )


def _tells_of_work(r: Reading) -> bool:
    """True where somebody tells what they do or worry about and asks nothing: they want to know what fits it."""
    best = r.subjects.best_topics()
    return bool(not r.tags.asks and r.tags.has("pronoun", "self") and best and best[0].strong > 1 and not r.people_here)


def _asks_for_one(r: Reading) -> bool:
    """True where it is asked what fits, or a subject is told of which nothing else is asked."""
    if r.ask("fit"):
        return True
    subject = r.tags.content and (r.tags.weight > _TELLING or _says_about(r))
    of_people = r.ask("who") and not _asks_for_kind(r)
    return bool(subject) and not of_people and not r.ask(*_OF_CERTAIN_ONES)


def _says_about(r: Reading) -> bool:
    """True for `a session about children`, however common the word is."""
    words, about = r.tags.words, r.lexicon.signs["about"]
    return any(p and words[p - 1].plain in about for p in r.tags.content_asked)


def _asks_for_kind(r: Reading) -> bool:
    """True where a choice is asked for, and who in a clause before (`who cares that all leave, is there a house`)."""
    kinds = {r.tags.clauses[h.first] for h in r.tags.of("kind")}
    who = {r.tags.clauses[h.first] for h in r.tags.of("ask", "who")}
    return r.ask("exists") and bool(kinds and who) and max(who) < min(kinds)


def _of_no_choice(r: Reading) -> bool:
    """True where neither a kind of choice nor what fits is asked for, or that of something else than a conference."""
    if r.subjects.choices:
        return False
    return not r.ask("fit") or (r.tags.has("other") and not r.on_subject)


def _of_an_hour(r: Reading) -> bool:
    """True for `what is there for me at two`, or on Thursday afternoon, which asks what there is then."""
    if r.tags.time.part and r.ask("list") and r.tags.focus.isdisjoint(r.tags.content):
        return not r.subjects.choices
    return bool(r.tags.time.at) and not (r.subjects.choices or set(r.tags.content) - r.tags.positions("role"))


def _of_a_place(r: Reading) -> bool:
    """True for `where are the houses`, and `which room do I have to find for the one on data`."""
    hits = (h for h in r.tags.of("ask", "where") if len(h.positions) > 1 and h.first in r.tags.openers)
    which = any(r.tags.words[h.first].plain not in r.lexicon.signs["where"] for h in hits)
    return r.ask("where") and (which or not r.tags.content)


def _how_many(r: Reading) -> bool:
    """True for `how many sessions are there on housing`."""
    return r.ask("count") and bool(r.subjects.choices)


def _who_is_in_there(r: Reading) -> bool:
    """True for `and whom should I look for in there`, of the one choice that was told of."""
    inside = r.lexicon.signs["in_there"] | r.lexicon.signs["there"]
    there = any(r.tags.words[p].plain in inside for p in r.tags.focus)
    who = any(r.tags.words[p].plain in r.lexicon.signs["who"] for p in r.tags.openers)
    return there and who and len(r.thread.items) == 1 and not r.subjects.choices


def _who_may_come(r: Reading) -> bool:
    """True for `may I come to the houses`."""
    return r.ask("attend") and bool(r.subjects.choices) and not r.tags.content


def _whole_list(r: Reading) -> bool:
    """True for `show me the sessions`, whatever faint subject is told besides."""
    return r.ask("list") and r.wording.plural and not r.ask("fit") and not r.strong_topic


# What is asked rather than what fits, whatever subject is named.
_OTHERWISE: tuple[Callable[[Reading], bool], ...] = (
    _of_no_choice,
    _of_an_hour,
    _of_a_place,
    _how_many,
    _who_is_in_there,
    _who_may_come,
    _whole_list,
)
