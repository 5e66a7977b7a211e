"""What is asked of all that are of a kind, or of the one of them that is meant."""

from typing import Final

from bot.programme.lasting import is_ahead
from bot.programme.model import PAUSES, SPEECH, Item, Kind
from bot.questions.details import MONEY, NOW, REQUIRED
from bot.questions.intent import Asked
from bot.questions.question import Question, Window
from bot.questions.readers.choices_asked import about_choices
from bot.questions.readers.items import about_items
from bot.questions.readers.picking import award_or_nominees, one_of
from bot.questions.readers.schedule import by_time
from bot.questions.readers.talks_in_general import talks_in_general
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import current_items, likely_day

# What lies between the lines of the programme, or ends its days.
BETWEEN: Final = PAUSES | {Kind.EVENING}
# What is asked of the prize as such, not of the award or its nominees.
_OF_PRIZE: Final = ("result", "list", "count")

# So many kinds are compared by how long they last.
_TWO: Final = 2
# What some forums have for sessions.
_MEETINGS: Final = frozenset({Kind.THEME_MEETING})


def about_kinds(r: Reading, kinds: frozenset[Kind]) -> Question:
    """What is asked of a kind; where there is none of it on the day that is asked about, or at all, that."""
    if Kind.BREAKOUT in kinds and kinds & CHOICES:
        kinds = kinds & CHOICES  # `when do we split up into sessions`
    everywhere, items = r.knowledge.items_of_kind(r.scope, kinds), r.of_kind(kinds)
    if not everywhere:
        return _of_another_kind(r, kinds) or r.question("none_of_kind", kinds=kinds)
    if upcoming := _next_prize(r, kinds, items):
        return upcoming
    if kinds == {Kind.PRIZE} and items and not r.ask(*_OF_PRIZE):
        everywhere = award_or_nominees(r, everywhere)
        items = tuple(i for i in items if i in everywhere)
    if not any(i.start for i in everywhere):
        items = items or everywhere  # of which nobody knows the day
    if not items:
        day = Window("day", r.now, day=r.day)
        return r.question("none_that_day", items=tuple(i.id for i in everywhere), window=day, kinds=kinds)
    return (
        _time_in_it(r, kinds, items)
        or _length_of_each(r, kinds)
        or _remind_of_prize(r, kinds, items)
        or _result(r, kinds, items)
        or _of_all(r, kinds)
        or (about_choices(r, kinds & CHOICES, items) if kinds & CHOICES else _of_one_or_some(r, kinds, items))
    )


def _of_another_kind(r: Reading, kinds: frozenset[Kind]) -> Question | None:
    """The theme meetings, which are what some forums have for sessions; of a subject whatever is on it."""
    if kinds == {Kind.SESSION} and not r.tags.content and r.knowledge.items_of_kind(r.scope, _MEETINGS):
        return about_kinds(r, _MEETINGS)
    near = r.subjects.best_topics() if kinds <= CHOICES else ()
    return r.question("search", items=tuple(f.id for f in near)) if near else None


def _whole_kind(r: Reading, intent: Asked, kinds: frozenset[Kind]) -> Question:
    return r.question(intent, kinds=kinds, items=tuple(i.id for i in r.of_kind(kinds)))


def _next_prize(r: Reading, kinds: frozenset[Kind], items: tuple[Item, ...]) -> Question | None:
    """`When is the next prize`."""
    told = r.ask("result", "who") and not r.ask("when")
    if kinds != {Kind.PRIZE} or not r.ask("next") or told:
        return None
    ahead = [i for i in items if i.start and i.start > r.now]
    return r.question("when", items=(ahead[0].id,), kinds=kinds) if ahead else None


def _time_in_it(r: Reading, kinds: frozenset[Kind], items: tuple[Item, ...]) -> Question | None:
    """`Can I make it into town in the break`: what there is time for in it, not until it."""
    if not r.ask("until") or not kinds <= BETWEEN:
        return None
    within = r.lexicon.signs["during"]
    if not any(r.tags.words[h.first - 1].plain in within for h in r.tags.of("kind") if h.first):
        return None
    return r.question("duration", items=tuple(i.id for i in one_of(r, items)))


def _length_of_each(r: Reading, kinds: frozenset[Kind]) -> Question | None:
    """`How long do lunch and the break last`: the one that is meant of each kind; of choices, which are alike, one."""
    joined = any(r.tags.words[h.first - 1].plain in r.lexicon.signs["joining"] for h in r.tags.of("kind") if h.first)
    if not r.ask("duration") or r.ask("until") or len(kinds) != _TWO or not joined or r.tags.time.relation:
        return None
    each = [one_of(r, items)[:1] for kind in kinds if (items := r.of_kind(frozenset({kind})))]
    told = sorted((i for items in each for i in items), key=r.programme.items.index)
    timed = len(told) == _TWO and all(i.start and i.end for i in told)
    return r.question("duration", items=tuple(i.id for i in told), kinds=kinds) if timed else None


def _remind_of_prize(r: Reading, kinds: frozenset[Kind], items: tuple[Item, ...]) -> Question | None:
    """`Remind me of the nominees`: of the next of them."""
    if kinds != {Kind.PRIZE} or not r.ask("remind"):
        return None
    prizes = award_or_nominees(r, items)
    ahead = tuple(i for i in prizes if i.start and i.start > r.now)
    return r.question("remind", items=tuple(i.id for i in ahead[:1] or prizes[-1:]))


def _result(r: Reading, kinds: frozenset[Kind], items: tuple[Item, ...]) -> Question | None:
    """Who has won the prize, or when that is told."""
    asked = r.ask("result") or (Kind.PRIZE in kinds and _whether_somebody(r))
    if Kind.PRIZE not in kinds or not asked or r.ask("count", "duration", "until", "end"):
        return None
    who = not r.tags.forms.isdisjoint(r.lexicon.signs["who"])  # `who is nominated`
    prizes = award_or_nominees(r, items)
    named_for = r.lexicon.signs["called"] | r.lexicon.signs["municipality"]  # `what is the town called`
    if r.ask("about") and prizes and not who and r.tags.forms.isdisjoint(named_for):
        return r.question("about", items=tuple(i.id for i in prizes))
    if r.tags.time.rest and not who and (left := [i for i in prizes if is_ahead(i, r.now)]):
        return r.question("when", items=tuple(i.id for i in left))  # `are there more nominees left`
    again = r.conversation.asks == "when" and r.continues_with("result") and not who
    timed = r.ask("when") and (r.tags.time.part or r.tags.time.at)
    named = not r.tags.forms.isdisjoint(r.lexicon.signs["becoming"])  # `the winner is named tonight, right`
    said_when = (
        named and (r.tags.time.part or r.tags.time.names_day) and r.wording.without_interrogative and not r.wording.past
    )
    if said_when and not timed:
        award = [i for i in r.knowledge.items_of_kind(r.scope, kinds) if i.number is None]
        return r.question("when", items=tuple(i.id for i in award)) if award else None
    if (r.ask("when") or again) and not timed:
        return r.question("when", items=tuple(i.id for i in award_or_nominees(r, items)))
    return (by_time(r) if timed else None) or _whole_kind(r, "result", kinds)


def _whether_somebody(r: Reading) -> bool:
    """True for `is it right that Hobro is nominated`."""
    named = any(r.tags.words[p].plain in r.lexicon.regions for p in r.tags.content) or bool(r.people_here)
    return named and not r.tags.asks and (r.wording.whether or r.wording.leans("sure"))


def _of_all(r: Reading, kinds: frozenset[Kind]) -> Question | None:
    """How many there are, which run beside each other or twice, who may attend, and how they differ."""
    money = Kind.PRIZE in kinds and _of_money(r) and not r.ask("when", "who", "result")
    if r.ask("count") or money:
        how_many_fit = r.ask("attend") and kinds <= CHOICES  # `how many sessions may one go to`
        return _whole_kind(r, "simultaneous", kinds) if how_many_fit else _counted(r, kinds)
    if r.ask("simultaneous") and kinds & CHOICES:
        return _whole_kind(r, "simultaneous", kinds)
    if r.ask("repeats"):
        return _whole_kind(r, "repeats", kinds)
    if r.ask("difference") and len(kinds & CHOICES) > 1:
        return _whole_kind(r, "difference", kinds)
    which = r.ask("list") and kinds <= CHOICES  # `which sessions may one go to`
    if r.ask("attend") and kinds & {*CHOICES, Kind.LIVE, Kind.BREAKOUT} and not (which or r.ask("when", "until")):
        whole = _whole_kind(r, "attend", kinds)
        return whole.with_(detail=REQUIRED if r.requires else "") if whole.items else None
    return None


def _of_money(r: Reading) -> bool:
    return not r.tags.forms.isdisjoint(r.lexicon.signs["money"])


def _counted(r: Reading, kinds: frozenset[Kind]) -> Question:
    """How many there are of a kind; that it is not told how many of something else (`how much money does one win`)."""
    if Kind.PRIZE in kinds and _of_money(r):
        award = award_or_nominees(r, r.of_kind(kinds))
        return r.question("count_people", items=tuple(i.id for i in award), kinds=kinds, detail=MONEY)
    return _whole_kind(r, "count", kinds)


def _of_one_or_some(r: Reading, kinds: frozenset[Kind], items: tuple[Item, ...]) -> Question:
    """The list of what one cannot choose between, or the one that is meant."""
    themes = Kind.THEME in kinds and Kind.TALK not in kinds
    of_talks = kinds & SPEECH and not kinds & PAUSES
    return (
        (_further(r, kinds, items) if r.tags.time.rest else None)
        or (_listed(r, kinds, items) if themes else None)
        or _in_the_day(r, kinds, items)
        or (talks_in_general(r, kinds, items) if of_talks else None)
        or this_one(r, items)
        or _further(r, kinds, items)
        or (None if r.ask("until", "duration") else _listed(r, kinds, items))
        or _one(r, kinds, items)
    )


def _listed(r: Reading, kinds: frozenset[Kind], items: tuple[Item, ...]) -> Question | None:
    several = r.wording.plural or r.wording.both_days or r.several_days or r.ask("list")
    return _whole_kind(r, "list", kinds) if several and len(items) > 1 else None


def _in_the_day(r: Reading, kinds: frozenset[Kind], items: tuple[Item, ...]) -> Question | None:
    """`When can one get out in the course of the day`: all breaks of the day."""
    signs, forms = r.lexicon.signs, r.tags.forms
    said = not (forms.isdisjoint(signs["course"]) or forms.isdisjoint(signs["day"]))
    day = r.day or likely_day(r.programme, r.now)
    that_day = tuple(i.id for i in items if i.day == day)
    asked: Asked = "when" if r.ask("when") else "list"
    return r.question(asked, items=that_day, kinds=kinds) if said and kinds <= BETWEEN and that_day else None


def _further(r: Reading, kinds: frozenset[Kind], items: tuple[Item, ...]) -> Question | None:
    """`Are there more breaks before we go home`: those that are on or ahead, or that there are none."""
    further = r.tags.time.rest or not r.tags.forms.isdisjoint(r.lexicon.signs["further"])
    asked = further and not (r.tags.asks - {"exists", "count"})
    timed = [i for i in items if i.start]
    over = [i for i in timed if not is_ahead(i, r.now)]
    if not asked or not kinds <= BETWEEN or r.scope != r.event or not over:
        return None
    ahead = tuple(i.id for i in timed if i not in over)
    return r.question("list" if ahead else "none_left", items=ahead or (over[-1].id,), kinds=kinds)


def this_one(r: Reading, items: tuple[Item, ...]) -> Question | None:
    """`How long is this break`."""
    here = [i for i in current_items(r.programme, r.now) if i in items] if r.wording.says_this else []
    return about_items(r, (here[0].id,), borrowed=True) if here else None


def _one(r: Reading, kinds: frozenset[Kind], items: tuple[Item, ...]) -> Question:
    picked = award_or_nominees(r, items) if Kind.PRIZE in kinds else one_of(r, items)
    question = about_items(r, tuple(i.id for i in picked))
    whether = r.ask("now") and not r.tags.openers and question.intent == "card" and kinds <= BETWEEN
    return question.with_(detail=NOW) if whether else question
