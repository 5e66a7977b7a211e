"""Several items side by side: how two differ, which is the longest, in which of them there is somebody of a sort."""

from collections.abc import Set as AbstractSet
from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import PAUSES, SPEECH, Item, Kind
from bot.programme.timeline import cast, points_of
from bot.questions.details import SHORTEST
from bot.questions.question import Question
from bot.questions.readers.who_of_item import among_whom
from bot.questions.reading import Reading
from bot.questions.sorts_of_people import sort_places, sorts_named, tells_besides_sorts
from bot.questions.subjects import CHOICES

# So many are compared by what they are about at most.
_COMPARED, _TWO = 3, 2
# Points of a day that nobody means who asks for the longest one.
_NOT_COMPARED: Final[frozenset[Kind]] = PAUSES | {Kind.CLOSING}
# What is asked of in which of them somebody is.
_WHERE: Final[frozenset[Cue]] = frozenset({"exists", "where", "who", "list", "people_of", "speakers"})


def comparing(r: Reading) -> Question | None:
    """What tells several items apart: those named, else those that were told of."""
    items = _numbered(r) or _of_kind(r) or _told(r) or _points(r)
    if len(items) <= 1:
        return None
    return _difference(r, items) or _by_length(r, items) or _holding(r, items)


def _numbered(r: Reading) -> tuple[Item, ...]:
    """`2 or 5`, of the kind that was told of, where no kind is named."""
    if r.subjects.numbered:
        alone = len(r.subjects.numbered) == len(r.thread.items) == 1  # `what is the difference between it and house 2`
        it = r.thread.items if alone and r.ask("difference") and r.wording.says_thing else ()
        return tuple(dict.fromkeys((*it, *r.subjects.numbered)))
    numbers = {*r.tags.bare_numbers, *r.tags.loose_numbers}
    if not numbers:
        return ()
    kinds = r.subjects.kinds or frozenset(i.kind for i in _told(r))
    return tuple(i for i in r.of_kind(kinds & CHOICES) if i.number in numbers)


def _of_kind(r: Reading) -> tuple[Item, ...]:
    return r.of_kind(r.subjects.kinds) if r.subjects.kinds else ()


def _told(r: Reading) -> tuple[Item, ...]:
    """The items of the last answer, else the list that was shown before it, unless it is asked who of the one is."""
    of_one = len(r.thread.items) == 1 and r.wording.leans("among") and not r.tags.has("ask", "then")
    if of_one and not r.subjects.kinds:
        return ()
    listed = tuple(r.programme.by_id[i] for i in r.thread.conversation.listed if i in r.programme.by_id)
    return r.thread.items if len(r.thread.items) > 1 else listed


def _points(r: Reading) -> tuple[Item, ...]:
    """All but pauses and choices, where points are asked for; all that somebody speaks at, for `what lasts longest`."""
    if r.wording.says_point:
        days = (r.day,) if r.day else r.programme.days
        return tuple(i for day in days for i in points_of(r.programme, day) if i.kind not in _NOT_COMPARED)
    if r.ask("duration") and r.about_event:
        return tuple(i for i in r.programme.items if i.kind in SPEECH and i.appearances and r.day in (None, i.day))
    return ()


def _difference(r: Reading, items: tuple[Item, ...]) -> Question | None:
    """`What is the difference`, of few; `the sessions, 4 or 5`, of two that are named."""
    ids = tuple(i.id for i in items)
    if r.ask("difference") and len(items) <= _COMPARED and not _tells_beside(r, frozenset()):
        return r.question("about", items=ids)
    either = not r.tags.asks and not r.tags.content and len(items) == len(set(r.tags.bare_numbers)) == _TWO
    return r.question("card", items=ids, borrowed=True) if either else None


def _by_length(r: Reading, items: tuple[Item, ...]) -> Question | None:
    """`Which of them is the longest`."""
    shortest = r.tags.forms & r.lexicon.signs["shortest"]
    than = not r.tags.forms.isdisjoint(r.lexicon.signs["than"])
    if than:  # `is lunch longer than the break`
        shortest |= r.tags.forms & r.lexicon.signs["shorter"]
    longer = r.tags.forms & r.lexicon.signs["longer"] if than else frozenset[str]()
    said = r.tags.forms & r.lexicon.signs["longest"] | shortest | longer
    timed = tuple(i.id for i in items if i.start and i.end)
    if not said or len(timed) <= 1 or r.ask("venue") or _tells_beside(r, said):
        return None
    return r.question("duration", items=timed, detail=SHORTEST if shortest else "")


def _tells_beside(r: Reading, said: AbstractSet[str]) -> bool:
    """True where other words of the question tell something than these and a kind of items."""
    known = said | r.lexicon.signs["points"] | r.lexicon.signs["stage"]
    return not r.tags.positions("kind").issuperset(r.tags.content_besides(known))


def _holding(r: Reading, items: tuple[Item, ...]) -> Question | None:
    """`In which of the houses is there a minister`, `where are there most politicians`."""
    most = not r.tags.forms.isdisjoint(r.lexicon.signs["most"])
    inside = r.subjects.kinds & CHOICES or r.tags.has("pronoun", "people") or most
    if (
        not inside
        or (_among_people(r) and not most)
        or r.tags.asks - _WHERE
        or (r.wording.says_person and not most)
        or _tells_more(r)
    ):
        return None
    sorts = sorts_named(r)
    if not (sorts or (most and (r.ask("who", "speakers") or _only_most(r)))) or not cast(items):
        return None
    further = not r.tags.forms.isdisjoint(r.lexicon.signs["further"])
    aside = r.thread.people if further else ()
    fitting = tuple(p for p in cast(items) if p not in aside and all(fits(p) for fits in sorts))
    if most:
        counts = {i.id: sum(a.person in fitting for a in i.appearances) for i in items}
        return r.question("who", items=tuple(i for i in counts if counts[i] == max(counts.values())))
    if _without(r):
        without = tuple(i.id for i in items if not any(a.person in fitting for a in i.appearances))
        return r.question("list", items=without, kinds=frozenset(i.kind for i in items)) if without else None
    return None if r.wording.denies else _those_in(r, items, fitting)  # `which of the ministers is in no house`


def _those_in(r: Reading, items: tuple[Item, ...], fitting: tuple[str, ...]) -> Question:
    if not fitting:
        return r.question("none_of_them", people=cast(items))
    ids, sorts = tuple(i.id for i in items), sorts_named(r)
    every = (p for p in r.programme.appearances_of if all(fits(p) for fits in sorts))
    among = among_whom(r, every)
    return r.question("person" if len(fitting) == 1 else "people", people=fitting, items=ids, among=among)


def _among_people(r: Reading) -> bool:
    """True for `who of them is a Liberal` behind one of a list of people, whatever the items are that they are on."""
    told = r.thread.people
    listed = len(told) == 1 and told[0] in r.conversation.listed
    return listed and r.wording.leans("among") and not (r.subjects.kinds or r.tags.time.relation or r.ask("then"))


def _only_most(r: Reading) -> bool:
    """True for `which of them has most`, `which session has most on`: it can be but people."""
    signs = r.lexicon.signs
    which = not r.tags.forms.isdisjoint(signs["which"])
    ends = [w.plain for w in r.tags.words if w.token.kind == "word"][-2:]
    behind = ends[-1:] if ends[-1:] and ends[-1] in signs["most"] else ends
    said = len(behind) == 1 or (behind[0] in signs["most"] and behind[1] in signs["talkers"])
    return which and bool(behind) and said and not _tells_beside(r, signs["most"])


def _without(r: Reading) -> bool:
    """True for `which houses have no minister`, and not for `is there no minister in house 1`."""
    without, words = r.lexicon.signs["without_any"], r.tags.words
    denied = r.lexicon.signs["negations"] if r.wording.denies else frozenset[str]()  # `where there is not a minister`
    before = any(words[p - 1].plain in without or denied & _before(r, p) for p in sort_places(r) if p)
    return before and not r.tags.forms.isdisjoint(r.lexicon.signs["which"])


def _before(r: Reading, place: int) -> frozenset[str]:
    """The two words before one."""
    return frozenset(w.plain for w in r.tags.words[max(0, place - 2) : place])


def _tells_more(r: Reading) -> bool:
    """True where something else is told than a sort of people, or somebody certain is."""
    named = any(m.positions & r.tags.focus for m in r.people_here)
    certain = named or any(map(r.tags.is_definite, r.description.office_places))
    subject = r.strong_topic and r.subjects.best_topics()[0].positions - sort_places(r)
    return bool(certain or subject or r.wording.stage_or_choices or r.tags.time.names_time or tells_besides_sorts(r))
