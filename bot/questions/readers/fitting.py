"""Which session, house or theme meeting fits somebody."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.programme.model import Audience, Kind
from bot.programme.timeline import lines
from bot.questions.guide import Guide
from bot.questions.guided import LEAST, found_at, names, remaining, suggested, suggestion, told_at, unwanted_at
from bot.questions.index import Found
from bot.questions.interests import fit_of, keys_at
from bot.questions.question import Question, Window
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import window

# What people go to, and how much nearer to the subject another one must be than the best of the kind spoken of.
_TO_GO_TO = CHOICES | {Kind.TALK, Kind.DEBATE, Kind.THEME, Kind.LIVE}
_FAR = 1.6
# The same for a kind that is but named.
_ELSEWHERE = 2.5
# How near to the best one others must be to be told of, where one is asked for and where several are; and how many are.
_CLOSE, _LISTED = 0.72, 0.5
_TWO, _MANY = 2, 3
# The most words and stops of a bare question for one.
_BARE = 3
# The most words and stops by which somebody who has been told of choices goes on.
_GOES_ON = 20
# What one telling word weighs.
_ONE_WORD = 1.0
# How much of a message an item that is no choice must be about to be told instead.
_OTHER = 0.5


def choosing(r: Reading) -> Question | None:
    choices = r.subjects.kinds & CHOICES
    before = r.conversation
    again = before.event == r.scope and before.asks in ("fit", "choose", "list") and r.weighty and not r.people_here
    if (
        again
        and not choices
        and not (r.tags.asks - {"exists", "fit", "about", "options", "who"})
        and len(r.tags.words) <= _GOES_ON
    ):
        kinds = frozenset(Kind(k) for k in before.kinds) & CHOICES
        found = fitting(r, kinds) if kinds and not r.ask("who", "speakers") else None
        if found and found.intent == "fit":
            return found
    if r.ask("options") and (not r.weighty or (r.plural and r.tags.openers and not r.on_subject)):
        return all_choices(r, choices)
    if not choices and tells_of_work(r):
        return fitting(r, frozenset())
    if not choices and (not r.ask("fit") or (r.tags.has("other") and not r.on_subject)):
        return None
    if choices and bare_which(r):
        return fitting(r, choices)
    if r.tags.time.at and not (choices or set(r.tags.content) - r.tags.positions("role")):
        return None  # `what is there for me at two` asks what there is then
    if r.ask("where") and not r.tags.content:
        return None
    if r.ask("count") and choices:
        return None
    if r.ask("attend") and choices and not r.tags.content:
        return None
    if r.ask("list") and r.plural and not r.ask("fit") and not r.strong_topic:
        return None
    if r.ask("fit") or (
        r.tags.weight > 0.5
        and not (r.ask("who") and not asks_for_kind(r))
        and not r.ask(
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
        )
    ):
        if not r.tags.content and not r.ask("fit"):
            return None
        return fitting(r, choices)
    return None


def bare_which(r: Reading) -> bool:
    """True for `which house?` and no more: one is asked for, not all of them."""
    tags = r.tags
    which = any(h.first - 1 in tags.openers for h in tags.of("kind"))
    return which and not (tags.asks or r.plural or tags.numbered) and len(tags.words) <= _BARE


def asks_for_kind(r: Reading) -> bool:
    """True where a choice is asked for, and who in a clause before (`who cares that all leave, is there a house`)."""
    kinds = {r.tags.clauses[h.first] for h in r.tags.of("kind")}
    who = {r.tags.clauses[h.first] for h in r.tags.of("ask", "who")}
    return r.ask("exists") and bool(kinds and who) and max(who) < min(kinds)


def tells_of_work(r: Reading) -> bool:
    """True where somebody tells what they do or worry about and asks nothing: they want to know what fits it."""
    best = r.subjects.best_topics()
    return bool(not r.tags.asks and r.tags.has("pronoun", "self") and best and best[0].strong > 1 and not r.people_here)


def far_better(r: Reading, best: Found) -> Found | None:
    """What is no choice of the kind spoken of, but far nearer to the subject (`lonely people in big houses`)."""
    by_id = r.programme.by_id
    over = {i.id for i in r.programme.items if i.end and i.end <= r.now} if r.ask("fit") and not r.past else set()
    others = [f for f in r.of_use(r.subjects.topics) if by_id[f.id].kind in _TO_GO_TO and f.id not in over]
    first = others[0] if others else best
    return (
        first if first.score > _FAR * best.score and first.share > best.share and first.strong > best.strong else None
    )


def _open_instead(r: Reading, shown: Sequence[Found]) -> list[Found]:
    """What fits best of what somebody may attend, where all that is shown is closed to them."""
    by_id = r.programme.by_id
    mine = {Audience.EVERYONE, r.audience}
    if r.audience is None or any(by_id[f.id].audience in mine for f in shown):
        return []
    found = (f for f in r.of_use(r.subjects.topics) if by_id[f.id].kind in CHOICES and f.score >= LEAST)
    return [f for f in found if by_id[f.id].audience in mine][:1]


def in_passing(r: Reading, kinds: frozenset[Kind]) -> bool:
    """True where a kind is named, but the message is about something else (`when the house grows too big for one`)."""
    if r.tags.openers or r.ask("fit", "exists", "options", "list"):
        return False
    by_id = r.programme.by_id
    found = [f for f in r.subjects.topics if by_id[f.id].kind in CHOICES]
    own = next((f.score for f in found if by_id[f.id].kind in kinds), 0.0)
    there = not kinds.isdisjoint(r.programme.kinds)
    return there and bool(found) and found[0].strong > 1 and found[0].score > _ELSEWHERE * own


def all_choices(r: Reading, choices: frozenset[Kind]) -> Question | None:
    """What there is to choose, in the time named or in the next break-out."""
    span = window(r.tags.time, r.programme, r.now)
    items = [i for i in r.programme.items if i.kind in (choices or CHOICES | {Kind.LIVE})]
    if span:
        end = span.end or span.start + timedelta(minutes=1)
        items = [i for i in items if i.start and i.start < end and (i.end or i.start) > span.start] or items
    elif told := [c for i in r.thread.items for c in r.programme.children.get(i.id, ()) if not choices]:
        items = told
    elif not r.past:
        ahead = [i for i in items if i.start and (i.end or i.start) > r.now]
        items = [i for i in ahead if i.start == ahead[0].start] or items
    if not items:
        return None
    return r.question("list", items=tuple(i.id for i in items), kinds=frozenset(i.kind for i in items))


def fitting(r: Reading, choices: frozenset[Kind]) -> Question | None:
    by_id = r.programme.by_id
    if choices and in_passing(r, choices):
        choices = frozenset()
    within = choices or CHOICES & r.programme.kinds
    day = r.day if lines(r.programme) else None
    topics = r.of_use(r.subjects.topics)
    found = [f for f in topics if by_id[f.id].kind in within and not by_id[f.id].cancelled]
    found = [f for f in found if not day or by_id[f.id].day in (day, None)]
    if not found and day and not any(i.kind in within and i.day == day for i in r.programme.items):
        return r.question("no_choice_on_day", kinds=within, window=Window("day", r.now, day=day))
    if day and not any(i.kind in within and i.day == day for i in r.programme.items):
        return r.question(
            "no_choice_on_day", kinds=within, window=Window("day", r.now, day=day), items=tuple(f.id for f in found[:2])
        )
    span = window(r.tags.time, r.programme, r.now)
    if span and span.label in ("at", "between") and not choices:
        end = span.end or span.start + timedelta(minutes=1)
        found = [
            f for f in found if (by_id[f.id].start or end) < end and (by_id[f.id].end or span.start) > span.start
        ] or found
    at = frozenset(r.subjects.topic_words)
    if r.ask("fit") and not (found and found[0].score >= LEAST):
        at = told_at(r)  # a practical subject, or what another cue took for its own, may be what a choice is about
        found = [f for f in r.of_use(found_at(r, at)) if by_id[f.id].kind in within and not by_id[f.id].cancelled]
    denied = unwanted_at(r, right_after=False)
    guide = Guide(
        names(within),
        wanted=keys_at(r.subjects.index, r.tags.words, at - denied),
        unwanted=tuple(filter(None, [" ".join(keys_at(r.subjects.index, r.tags.words, denied))])),
        asked_role=r.thread.conversation.guide.asked_role,
    )
    if not r.tags.content and not (found and found[0].strong):
        return remaining(r, guide).with_(kinds=within)
    if guide.unwanted:
        return suggestion(r, guide).with_(kinds=within)
    if not found or found[0].score < LEAST:
        of_self = all(r.subjects.self_described(p) for p in r.tags.content)
        if (r.ask("fit") or of_self) and choices:
            return remaining(r, guide).with_(kinds=within, detail=r.tags.text_of(r.tags.content))
        listing = r.ask("list") and r.plural and r.tags.weight <= _ONE_WORD
        if not choices or listing:
            return None
        detail = r.tags.text_of(r.tags.content)
        told = [f for f in topics if f.strong and f.share > _OTHER and f.score >= LEAST]
        other = [f for f in told if not by_id[f.id].cancelled][:2]
        # No session is about it, but an assembly house is.
        if other and r.ask("about", "exists", "where", "when", "who", "list"):
            ids, reasons = tuple(f.id for f in other), tuple(f.reasons[:3] for f in other)
            return r.question("search", items=ids, reasons=reasons, detail=detail, list_all=True)
        return r.question("no_topic", detail=detail, kinds=within)
    best = found[0]
    elsewhere = None if choices and not r.ask("exists") else far_better(r, best)
    if elsewhere:
        return r.question(
            "search", items=(elsewhere.id,), reasons=(elsewhere.reasons[:3],), detail=r.tags.text_of(r.tags.content)
        )
    least = _LISTED if r.ask("list", "exists") and r.plural else _CLOSE
    near = [
        f
        for f in found[:4]
        if f.score >= best.score * least or (f.positions - best.positions and f.score > 0.6 * best.score and f.strong)
    ]
    if r.ask("when", "simultaneous") and r.ask("simultaneous"):
        return r.question("simultaneous", items=tuple(f.id for f in near[:_MANY]))
    shown = near[: _MANY if least == _LISTED else _TWO]
    shown = [*shown, *_open_instead(r, shown)]
    guide = replace(guide, ranking=tuple(f.id for f in found if f.score >= LEAST))
    question = suggested(r, guide, shown, fit_of(found))
    off = [f.id for f in topics if by_id[f.id].kind in within and by_id[f.id].cancelled and f.score >= best.score]
    question = question.with_(items=(*question.items, *off[:1]))  # what would have fitted better is told of, too
    return question.with_(kinds=within, detail=r.tags.text_of(r.tags.content))
