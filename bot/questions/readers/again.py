"""The last question again: to be sure, of another day, for what else there is, or what a break is a break from."""

from collections.abc import Sequence
from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import PAUSES, Audience, Item, Kind
from bot.programme.timeline import after, lines
from bot.questions.details import NOW
from bot.questions.intent import Intent, is_asked
from bot.questions.question import Question
from bot.questions.readers.another_day import of_another_day
from bot.questions.readers.day_edges import start_question
from bot.questions.readers.items import about_items
from bot.questions.readers.lines_asked import after_item
from bot.questions.readers.organisations import organisation
from bot.questions.readers.people import about_people
from bot.questions.readers.picking import upcoming_or_last
from bot.questions.reading import ITEM_ASKS, Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import current_items

# What words that nothing explains may weigh in a message that only leans on the thread.
_LEANING = 0.6
_SHORT = 8
# The most words of `until when`, with what leads up to it.
_BARE = 4
_BESIDE_OTHERS: Final[frozenset[Cue]] = frozenset({"exists", "fit", "options", "who", "list"})
# What seems to be asked where people tell what they are.
_BESIDE_ROLE: Final[frozenset[Cue]] = frozenset({"fit", "attend", "affiliation", "title", "instead", "exists"})
# Answers about a day as a whole.
_OF_DAY: Final[frozenset[Intent]] = frozenset({"day_ends", "day_starts", "day_spans", "schedule"})


def again(r: Reading) -> Question | None:
    if r.wording.leans("resume") and not r.people_here:  # unlike `when is Hansen on, and for what`
        return _resumed(r)
    if r.wording.leans("elsewhere") and r.wording.says_person and r.whom and not (r.people_here or r.tags.kinds):
        return about_people(r, r.whom, borrowed=True)
    if _whether_now(r):
        return r.question("when", items=(r.thread.items[0].id,), detail=NOW, borrowed=True)
    return _of_what_they_are(r) or (_of_the_last(r) if _leaves_all_out(r) else None)


def _whether_now(r: Reading) -> bool:
    """True for `is it now?`, of the one item of the thread."""
    forms = [w.plain for w in r.tags.words if w.token.kind == "word"]
    signs = (r.tags.copulas, r.lexicon.signs["it"], r.lexicon.signs["at_present"])
    said = len(forms) == len(signs) and all(form in sign for form, sign in zip(forms, signs, strict=True))
    return said and len(r.thread.items) == 1


def _leaves_all_out(r: Reading) -> bool:
    """True where a message of the thread's event names nothing of its own."""
    own = r.subjects.numbered or r.tags.kinds or r.people_here or _beside(r) > _LEANING or organisation(r)
    return not own and r.conversation.event == r.scope


def _of_the_last(r: Reading) -> Question | None:
    """What was asked last, asked on: what is next, whether it is so, what else there is, the same of another day."""
    if _and_next(r):
        return after_item(r, r.thread.items[0])
    if r.wording.leans("sure") or _claims(r):
        return _confirmed(r)
    if r.wording.leans("others") and not r.tags.asks - _BESIDE_OTHERS:
        return _others(r)
    if _begins_that_day(r) and not r.ask("until"):
        return start_question(r, r.conversation.day)
    return of_another_day(r)


def _and_next(r: Reading) -> bool:
    """True for `and next?`, of the one item of the thread."""
    first = r.tags.has("connective") and r.tags.of("connective")[0].first == 0
    short = len(r.tags.words) <= _SHORT // 2
    return r.tags.asks == {"next"} and first and short and len(r.thread.items) == 1


def _begins_that_day(r: Reading) -> bool:
    """True for `and when do we start`, where the thread is about a day."""
    asked = r.conversation.asks in _OF_DAY and r.wording.asked_for("start")
    return asked and not r.wording.says_thing and not r.tags.time.names_day


def _beside(r: Reading) -> float:
    """What the words weigh that are no part of leaning on the thread."""
    return r.tags.weight_besides(r.tags.positions("leaning"))


def _resumed(r: Reading) -> Question | None:
    """When a break is over, or all are back from their sessions, or what it is a break from: of the thread, or now."""
    if r.tags.time.names_day:
        return None
    known = r.thread.items[:1] if len(r.thread.items) == 1 else ()
    named = r.of_kind(r.subjects.kinds & PAUSES) if r.subjects.kinds & PAUSES else ()
    current = current_items(r.programme, r.now)
    apart = next((i for i in current if i.kind is Kind.BREAKOUT), None)
    now = next((i for i in named if i in current), None)  # `how long until we are in again`, in that break
    pause = now or (upcoming_or_last(r, named) if named else _pause(r.thread.items) or _pause(current) or apart)
    if known and not named and _until_when(r):
        return r.question("end", items=(known[0].id,), borrowed=True)
    if r.ask("when", "end", "until", "start", "duration"):
        away = pause or (_next_apart(r) if current else None)
        return r.question("end", items=(_back_from(r, away).id,), borrowed=True) if away else None
    if pause:
        return after_item(r, pause)
    return about_items(r, (known[0].id,), borrowed=True) if known else None


def _until_when(r: Reading) -> bool:
    """True for a bare `until when`, of what was told of."""
    words = [w for w in r.tags.words if w.token.kind == "word"]
    return r.tags.has("clock", "until") and r.ask("when", "end") and len(words) <= _BARE


def _next_apart(r: Reading) -> Item | None:
    """The next time today that people leave the hall: for a pause, or to their sessions."""
    ahead = (i for i in after(r.programme, r.now, inclusive=True) if i.day == r.now.date())
    return next((i for i in ahead if i.kind in PAUSES or i.kind is Kind.BREAKOUT), None)


def _back_from(r: Reading, away: Item) -> Item:
    """What people come back from: the pause after their sessions, and those after it where all are to be back."""
    then = next((i for i in lines(r.programme) if away.end and i.start == away.end), None)
    if then is None:
        return away
    if away.kind is Kind.BREAKOUT:
        return then if then.kind in PAUSES else away
    all_back = not r.tags.forms.isdisjoint(r.lexicon.signs["all_of"])
    return then if then.kind is Kind.BREAKOUT and all_back else away


def _of_what_they_are(r: Reading) -> Question | None:
    """What is for somebody who says no more than that they are elected or not, where the thread is about either."""
    asking = (r.tags.openers and not r.ask("attend")) or r.tags.kinds or r.tags.asks - _BESIDE_ROLE
    elected, others = r.tags.has("leaning", "elected"), r.tags.has("leaning", "employed")
    if r.wording.denies and elected:
        elected, others = False, True
    inside = (i for item in r.thread.items for i in (item, *r.programme.children.get(item.id, ())))
    limited = [i for i in inside if i.audience is Audience.ELECTED]
    free = any(i not in limited and i.id not in r.programme.children for i in r.thread.items)
    if not _of_oneself(r) or asking or elected == others or free or not limited:
        return None
    if elected:
        kinds = frozenset(i.kind for i in limited)
        return r.question("list", items=tuple(i.id for i in limited), kinds=kinds, borrowed=True)
    beside = tuple(i.id for i in r.programme.items if i.audience is Audience.OTHERS and i.start == limited[0].start)
    return r.question("instead", items=beside, borrowed=True) if beside else None


def _of_oneself(r: Reading) -> bool:
    """True for what people say of themselves: with `I`, or as one leaves it out (`sit on the council`, `mayor`)."""
    words = [w for w in r.tags.words if w.token.kind == "word"]
    said = r.tags.has("pronoun", "self") or any(w.plain in r.lexicon.signs["me"] for w in words)
    left_out = words[0].plain in r.lexicon.signs["serving"] if words else False
    return said or left_out or len(words) == len(r.tags.positions("leaning"))


def _pause(items: Sequence[Item]) -> Item | None:
    return next((i for i in items if i.kind in PAUSES and i.start), None)


def _claims(r: Reading) -> bool:
    """True for a time said of the thread's item (`that is tomorrow, right?`, `is it not at two?`)."""
    tags = r.tags
    own = len(tags.words) - len(tags.positions_of("guide", "accept"))  # `I take that one. Is it on Thursday`
    if not (tags.time.names_day or tags.time.at) or tags.openers or own > _SHORT:
        return False
    things = {p for h in tags.of("pronoun", "thing") for p in h.positions}
    copulas = {p for p, w in enumerate(tags.words) if w.plain in tags.copulas}
    return any(abs(p - c) == 1 for p in things for c in copulas) and not tags.asks - {"exists", "repeats"}


def _confirmed(r: Reading) -> Question | None:
    """What was answered last, said again; with a time doubted, when it is."""
    before = r.conversation
    if r.tags.time.at or r.tags.time.names_day:
        return r.question("when", items=before.items, borrowed=True) if r.thread.items else None
    if before.facts:
        return r.question("fact", facts=before.facts, borrowed=True)
    if r.thread.people and not r.thread.items:
        return about_people(r, r.thread.people, borrowed=True)
    if not r.thread.items:
        return None
    asked = before.asks if before.asks in ITEM_ASKS and is_asked(before.asks) else "card"
    return r.question(asked, items=before.items, borrowed=True)


def _others(r: Reading) -> Question | None:
    """What else there is to choose beside what was suggested; who else is on, or what else she is, of people."""
    if r.wording.says_person and r.wording.whether and len(r.whom) == 1:
        return about_people(r, r.whom, borrowed=True)
    shown = [i for i in r.thread.items if i.kind in CHOICES]
    inside = [c.id for i in r.thread.items[:1] for c in r.programme.children.get(i.id, ()) if c.kind in CHOICES]
    if inside:
        return r.question("list", items=tuple(inside), borrowed=True)
    if not shown:
        return about_people(r, r.thread.people).with_(intent="with_whom", borrowed=True) if r.thread.people else None
    beside = tuple(
        i.id for i in r.programme.items if i.kind is shown[0].kind and i.start == shown[0].start and i not in shown
    )
    return r.question("list", items=beside, kinds=frozenset({shown[0].kind}), borrowed=True) if beside else None
