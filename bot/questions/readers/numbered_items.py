"""Questions about items by their number (`session 3`, `number four`, `no, I meant 5`)."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.lasting import is_ahead
from bot.programme.model import Audience, Item, Kind
from bot.questions.details import EACH, NOT_HERE
from bot.questions.numbered import Numbered
from bot.questions.question import Question
from bot.questions.readers.items import about_items
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import overlaps, window

# What is asked of one choice of a list.
_OF_A_CHOICE: Final[frozenset[Cue]] = frozenset({"about", "who", "speakers", "moderator", "where", "exists"})
# What is asked where one of several is told from the others by its subject.
_TOLD_APART: Final[frozenset[Cue]] = frozenset({"fit", "exists", "about", "difference"})
# How much nearer to a subject than the other one of two must be.
_CLEARLY = 1.3


def no_such_number(r: Reading) -> Question | None:
    """`session 9`, where there are but five; what it was at an earlier forum is told beside, or instead."""
    if not r.subjects.missing_numbers or r.subjects.numbered:
        return None
    first = r.subjects.missing_numbers[0]
    then = _at_earlier_forum(r, first)
    if then and (r.wording.past or not r.of_kind(frozenset({then.kind}))):
        return r.question("in_year", event=then.event, items=(then.id,), kinds=frozenset({then.kind}), detail=NOT_HERE)
    also = ((then.event, then.id),) if then else ()
    return r.question("no_such_number", number=first.number, subject=first.kind, elsewhere=also)


def _at_earlier_forum(r: Reading, ref: Numbered) -> Item | None:
    """What has this number, of its kind, on the latest earlier programme that has one."""
    earlier = (p for p in r.knowledge.other_forums(r.scope) if p.event.year < r.programme.event.year)
    items = (i for p in earlier for i in r.knowledge.items_of_kind(p.event.id, frozenset({Kind(ref.kind)})))
    return next((i for i in items if i.number == ref.number), None)


def by_number(r: Reading) -> Question | None:
    items = r.subjects.numbered
    if len(items) > 1 and all(not n.kind for n in r.tags.numbered):
        items = _of_the_thread(r, items)
    if items and (nominated := tuple(i for i in r.of_kind(r.subjects.kinds - CHOICES) if i.number in _numbers(r))):
        items = nominated  # `number three of the nominated`
    if not items and (_says_number_only(r) or not r.strong_topic):
        items = _bare_number_items(r) or _another_number(r)
    if not items:
        return _none_of_that_number(r)
    if nearer := _nearer(r, items):
        return nearer
    question = about_items(r, tuple(i.id for i in items))
    return question.with_(detail=EACH) if question.intent == "card" and _each_named(r, items) else question


def _each_named(r: Reading, items: tuple[Item, ...]) -> bool:
    """True for `session 4 and house 4`: as many are named, each by its kind."""
    return 1 < len(items) == len(r.tags.numbered) and all(n.kind for n in r.tags.numbered)


def _says_number_only(r: Reading) -> bool:
    """True for `and four`, whatever there are four of in a title."""
    said = [r.tags.words[p].plain for p in r.tags.content]
    return bool(r.tags.bare_numbers and said) and all(word in r.lexicon.numbers for word in said)


def _none_of_that_number(r: Reading) -> Question | None:
    """`And 9?`, behind a list of five houses."""
    kinds = {i.kind for i in r.thread.items}
    listed = len(r.thread.items) > 1 and len(kinds) == 1 and kinds <= CHOICES
    beside = r.tags.content or r.tags.time.names_time or r.tags.asks - _OF_A_CHOICE
    if not listed or beside or len(r.tags.bare_numbers) != 1:
        return None
    return r.question("no_such_number", number=r.tags.bare_numbers[0], subject=kinds.pop())


def _nearer(r: Reading, items: tuple[Item, ...]) -> Question | None:
    """`Is it 5 or 7 for me, I work with housing`: the one of its kind that is nearest to the subject told."""
    either = any(w.plain in r.lexicon.signs["either"] for w in r.tags.words)
    if (len(items) == 1 and not r.tags.bare_numbers) or not either or r.tags.asks - _TOLD_APART:
        return None
    kinds = {i.kind for i in items}
    near = [f for f in r.subjects.topics if r.programme.by_id[f.id].kind in kinds and f.strong]
    clear = near and (len(near) == 1 or near[0].score > _CLEARLY * near[1].score)
    return r.question("card", items=(near[0].id,)) if clear else None


def _numbers(r: Reading) -> frozenset[int]:
    """The numbers said without a kind."""
    return frozenset(n.number for n in r.tags.numbered if not n.kind)


def _bare_number_items(r: Reading) -> tuple[Item, ...]:
    """`hvad med fire`, `2eren`: the number of a session or house, of the kind last talked of."""
    tags = r.tags
    one = len(r.thread.items) == 1 and r.thread.items[0].kind in CHOICES  # `the third one`, behind session 2
    free = one or not r.conversation.items
    least = max(1, len(r.conversation.listed))
    numbers = tags.bare_numbers or tuple(o for o in tags.bare_ordinals if o > least and free)
    if not numbers or (r.weighty and len(tags.content) > 2):
        return ()
    if r.ask("count", "until", "duration", "now", "next") or r.wording.says_point:
        return ()
    found = r.subjects.by_number(Numbered("", numbers[0], frozenset()))
    return _of_the_thread(r, found)


def _another_number(r: Reading) -> tuple[Item, ...]:
    """`no, I meant 4`: the last number said, of the kind of choice that was talked of."""
    talked = [i for i in r.thread.items if i.kind in CHOICES and i.number]
    kinds = {i.kind for i in talked}
    told = {i.number for i in talked}
    other = [n for n in r.tags.loose_numbers if n not in told]
    corrects = r.tags.has("connective", "correction") or r.ask("instead") or r.wording.denies
    if len(kinds) != 1 or not other or r.ask("count", "until", "duration", "fit", "simultaneous") or r.people_here:
        return ()
    if r.subjects.kinds - CHOICES:
        return ()  # `something else, do we sing on both days`
    if r.tags.content and not corrects:
        return ()
    return tuple(i for i in r.of_kind(frozenset(kinds)) if i.number == other[-1])


def _of_the_thread(r: Reading, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Of items that share a number: those of the kind last talked of, or that this person may attend today."""
    if r.conversation.event == r.scope:
        talked = {r.programme.by_id[i].kind for i in r.conversation.items if i in r.programme.by_id}
        talked |= {Kind(k) for k in r.conversation.kinds}
        if talked.isdisjoint(CHOICES):
            talked |= {r.programme.by_id[i].kind for i in r.conversation.listed if i in r.programme.by_id}
        if talked.isdisjoint(CHOICES):
            talked |= {part.kind for i in r.thread.items for part in r.programme.children.get(i.id, ())}
        same = tuple(i for i in items if i.kind in talked & CHOICES)
        if same and len({i.kind for i in items if i.kind in talked}) == 1:
            return same
    return _today_first(r, items)


def _today_first(r: Reading, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Of items that share a number, the one that is still to come today, or that the time named fits."""
    span = window(r.tags.time, r.programme, r.now)
    if span and len(items) > 1:
        inside = tuple(i for i in items if overlaps(i, span))
        if inside:
            return inside
    if r.audience is Audience.OTHERS and not r.ask("attend"):
        items = tuple(i for i in items if i.audience is not Audience.ELECTED) or items
    today = tuple(i for i in items if i.day == r.now.date() and is_ahead(i, r.now))
    last = bool(r.programme.days) and r.now.date() == r.programme.days[-1]
    return today if today and (last or r.audience) else items
