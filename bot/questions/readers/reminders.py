"""Wishes to be reminded: of what, how long before, or of nothing any more."""

from dataclasses import replace
from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import Kind
from bot.questions.details import ReminderDetail
from bot.questions.question import Question
from bot.questions.readers.asides import foreign_subject
from bot.questions.readers.picking import one_of
from bot.questions.reading import Reading
from bot.questions.spans import UNITS, span_of
from bot.questions.subjects import CHOICES
from bot.questions.windows import next_item
from bot.wishes.wish import LONGEST_LEAD, Before

# The value of the words by which somebody asks to see their reminders.
_SEEN = "settings"
# What the clause asks that tells the moment of a reminder (`… when Meyer speaks`).
_MOMENTS: Final[frozenset[Cue]] = frozenset({"when", "start", "who", "speakers", "next"})
_TELLING = 0.5
# Below this share a subject is but faintly spoken of.
_MOSTLY = 0.75
# How many words may stand before a cue, and between a span of time and the word for before.
_BACK, _ON = 4, 2


def without_lead(r: Reading) -> tuple[Reading, int | None]:
    """A wish without the words that tell how long before, and the minutes that they tell.

    The rest is then read like any other message: `before` in it would ask what comes before something.
    """
    if not wishes(r):
        return r, None
    span, minutes = _lead(r)
    if minutes is None and r.tags.of("ask", "remind") and (aheads := r.tags.positions("lead")):
        cues = r.tags.positions_of("ask", "remind")
        span = frozenset(p for p in aheads if p not in cues and not r.tags.time.at)
        span |= _tag(r, span)
    return (r.without(span) if 0 < len(span) < len(r.tags.words) else r), minutes


def _tag(r: Reading, span: frozenset[int]) -> frozenset[int]:
    """The small word behind which nothing comes but a question mark, and that denies nothing (`… before it, right`)."""
    spoken = [p for p, w in enumerate(r.tags.words) if w.token.kind == "word"]
    ends = bool(span) and spoken[-1] == max(span) + 1
    return frozenset(spoken[-1:]) if ends and r.tags.words[spoken[-1]].plain in r.lexicon.signs["negations"] else span


def reminding(r: Reading, question: Question, lead: int | None) -> Question:
    """The question with what its message tells besides of a reminder."""
    if question.intent == "remind":
        return question.with_(reminding=ReminderDetail(lead=lead, denied=_denied(r)))
    if question.intent == "reminders" and lead is not None:
        return question.with_(reminding=replace(question.reminding or ReminderDetail(), lead=lead))
    return question


def wishes(r: Reading) -> bool:
    """True for a message that is about reminders, or goes on from one that was."""
    goes_on = r.conversation.asks in ("remind", "reminders") and len(r.tags.words) <= 2 * _BACK and not r.tags.asks
    return bool(r.tags.of("ask", "remind") or r.tags.has("reminders")) or goes_on


def reminder(r: Reading) -> Question | None:
    """`mind mig om …`: whatever the message names best; reminders in general where it names nothing."""
    return _goes_on(r) or _general(r) or _of_something(r)


def _of_something(r: Reading) -> Question | None:
    """A reminder of what is named or was told of."""
    if r.tags.has("reminders", Before.NONE):
        named = _named(r)
        return r.question("remind", items=named) if named else None
    if not _asked(r) or r.subjects.numbered or r.ask("party", "title") or foreign_subject(r):
        return None
    if r.subjects.names_office(r.lexicon):
        return _of_holder(r)
    if r.people_here:
        return r.question("remind", items=_named(r), people=tuple(m.person for m in r.people_here))
    return _of_subject(r) or (_of_choices(r) if _wants_choices(r) else _of_next(r) or _of_thread(r) or _of_all(r))


def _of_subject(r: Reading) -> Question | None:
    """`Remind me of the one on housing`; where it may be of what the thread is about, more must be said."""
    topical = r.subjects.best_topics(r.subjects.kinds)
    found = bool(topical) and topical[0].strong > _leans(r)
    return r.question("remind", items=(topical[0].id,)) if found else None


def _wants_choices(r: Reading) -> bool:
    """True for `remind me of the houses`, or `before we stroll over into the houses`, whatever verb that is."""
    verb = len(r.tags.content) == 1 and not r.tags.forms.isdisjoint(r.lexicon.signs["we"])
    return bool(r.subjects.kinds & CHOICES) and r.wording.plural and (verb or not r.weighty)


def _of_choices(r: Reading) -> Question | None:
    choices = tuple(dict.fromkeys(r.line_of(i).id for i in r.of_kind(r.subjects.kinds & CHOICES)))
    return r.question("remind", items=choices) if choices else None


def _of_next(r: Reading) -> Question | None:
    upcoming = next_item(r.programme, r.now) if r.ask("next") and _bare(r) else None
    return r.question("remind", items=(upcoming.id,)) if upcoming else None


def _of_thread(r: Reading) -> Question | None:
    """`Remind me of it`."""
    return r.question("remind", items=r.same_items(), borrowed=True) if _leans(r) else None


def _leans(r: Reading) -> bool:
    """True where what the thread is about may be meant: nothing else is named, or but faintly."""
    topical = r.subjects.best_topics(r.subjects.kinds)
    faint = bool(topical) and topical[0].strong <= 1 and topical[0].share < _MOSTLY
    return _thread_ahead(r) and not (r.anchored or _denied(r)) and (faint or not _names_else(r))


def _of_all(r: Reading) -> Question | None:
    """`Remind me`, of nothing in particular."""
    if not _bare(r) or r.wording.says_thing:
        return None
    return r.question("reminders", reminding=ReminderDetail(before=Before.NONE if _denied(r) else None))


def _of_holder(r: Reading) -> Question | None:
    """`Remind me before the chairman of the commission`: of what the one who holds the office is on for."""
    holders = tuple(r.referents.offices.holders or ())
    items = tuple(i.id for p in holders for i in r.programme.items_of(p))
    return r.question("remind", items=items, people=holders) if len(holders) == 1 and items else None


def _asked(r: Reading) -> bool:
    """True where a reminder is what is asked for, also of `when` something is."""
    return r.ask("remind") or bool(r.tags.of("ask", "remind") and r.ask("when", "start") and r.tags.asks <= _MOMENTS)


def _goes_on(r: Reading) -> Question | None:
    """`30 minutter foer`, said after something about reminders."""
    asked, words = r.conversation.asks, r.tags.words
    if asked not in ("remind", "reminders") or r.tags.asks or not words:
        return None
    span, minutes = _lead(r)
    if minutes is None or any(w.weight > _TELLING for p, w in enumerate(words) if p not in span):
        return None
    return r.question(asked, items=r.conversation.items if asked == "remind" else (), borrowed=True)


def _general(r: Reading) -> Question | None:
    """Which reminders somebody wants, or that they want to see them."""
    if r.subjects.numbered or r.people_here or (r.tags.kinds and r.tags.has("reminders", Before.NONE)):
        return None
    hits = r.tags.of("reminders")
    chosen = [h for h in hits if h.value != _SEEN]
    goes_on = r.conversation.asks == "reminders" and not r.anchored
    if not chosen and (goes_on or r.ask("remind")):
        chosen = list(r.tags.of("reminder_scope"))
    if chosen:
        most = max(chosen, key=lambda h: (len(h.positions), h.score))
        return r.question("reminders", reminding=ReminderDetail(before=Before(most.value)))
    of_it = r.wording.says_thing and r.ask("remind") and _thread_ahead(r)
    return r.question("reminders") if hits and _bare(r) and not of_it else None


def _bare(r: Reading) -> bool:
    """True where nothing of the programme is named."""
    own = r.tags.positions("reminders", "reminder_scope", "lead")
    telling = r.tags.weight_besides(own)
    return not (r.anchored or telling > _TELLING or r.tags.bare_numbers or r.tags.bare_ordinals)


def _thread_ahead(r: Reading) -> bool:
    """True where the thread is about something that is still to come."""
    if r.conversation.event != r.scope:
        return False
    items = [r.programme.by_id[i] for i in r.conversation.items if i in r.programme.by_id]
    return any(i.start and i.start > r.now and i.kind is not Kind.BREAK for i in items)


def _names_else(r: Reading) -> bool:
    """True for `remind me to buy flowers`: what is said behind the cue is what somebody wants to be reminded of."""
    ends = max((h.last for h in r.tags.of("ask", "remind")), default=-1)
    return any(p > ends and r.tags.words[p].weight > _TELLING for p in r.tags.content)


def _named(r: Reading) -> tuple[str, ...]:
    """The items of which somebody wants no reminder."""
    if r.subjects.numbered:
        return tuple(i.id for i in r.subjects.numbered)
    of_people = tuple(i.id for m in r.people_here for i in r.programme.items_of(m.person))
    return of_people or tuple(i.id for i in one_of(r, r.of_kind(r.subjects.kinds)) if r.subjects.kinds)


def _denied(r: Reading) -> bool:
    """`mind mig ikke om …`, `stop med at minde mig om …`: a no beside the cue, or a stop before it."""
    words = r.tags.words
    cues = r.tags.of("ask", "remind")
    beside = {p for h in cues for p in (h.first - 1, *range(h.first, h.last + 2))}
    ahead = {p for h in cues for p in range(h.first - _BACK, h.first)}
    signs = ((beside, r.lexicon.signs["negations"]), (ahead, r.lexicon.signs["stopping"]))
    said = any(0 <= p < len(words) and words[p].plain in forms for places, forms in signs for p in places)
    return said or r.tags.has("reminders", Before.NONE)


def _lead(r: Reading) -> tuple[frozenset[int], int | None]:
    """The words that tell how long before, and how many minutes that is."""
    aheads = r.tags.positions("lead")
    later = r.tags.positions_of("clock", "in_")
    for hit in r.tags.of("clock", *UNITS):
        first, minutes = span_of(r, hit)
        on = [p for p in range(hit.last + 1, hit.last + 2 + _ON) if p in aheads]
        ends = hit.last + 1 >= len(r.tags.words) or r.tags.words[hit.last + 1].token.kind != "word"
        if 0 < minutes <= LONGEST_LEAD and (on or (ends and first - 1 not in later)):
            return frozenset(range(first, (on or [hit.last])[-1] + 1)), minutes
    return frozenset(), None
