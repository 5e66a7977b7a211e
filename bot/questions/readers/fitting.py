"""Which session, house or theme meeting fits somebody."""

from datetime import timedelta

from bot.programme.model import Kind
from bot.questions.index import Found
from bot.questions.question import Question, Window
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import window

# What people go to, and how much nearer to the subject another one must be than the best of the kind spoken of.
_TO_GO_TO = CHOICES | {Kind.TALK, Kind.DEBATE, Kind.THEME, Kind.LIVE}
_FAR = 1.6
# What one telling word weighs.
_ONE_WORD = 1.0


def choosing(r: Reading) -> Question | None:
    choices = r.subjects.kinds & CHOICES
    before = r.conversation
    again = before.event == r.scope and before.asks in ("fit", "choose", "list") and r.weighty and not r.people_here
    if (
        again
        and not choices
        and not (r.tags.asks - {"exists", "fit", "about", "options", "who"})
        and len(r.tags.words) <= 12
    ):
        kinds = frozenset(Kind(k) for k in before.kinds) & CHOICES
        found = fitting(r, kinds) if kinds and not r.ask("who", "speakers") else None
        if found and found.intent == "fit":
            return found
    if r.ask("options") and not r.weighty:
        return all_choices(r, choices)
    if not choices and tells_of_work(r):
        return fitting(r, frozenset())
    if not choices and (not r.ask("fit") or (r.tags.has("other") and not r.on_subject)):
        return None
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
    others = [f for f in r.of_use(r.subjects.topics) if by_id[f.id].kind in _TO_GO_TO]
    first = others[0] if others else best
    return (
        first if first.score > _FAR * best.score and first.share > best.share and first.strong > best.strong else None
    )


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
    within = choices or frozenset(k for k in CHOICES if any(i.kind is k for i in r.programme.items))
    day = r.day
    found = [f for f in r.of_use(r.subjects.topics) if by_id[f.id].kind in within]
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
    if not r.tags.content:
        return r.question("choose", kinds=within)
    if not found or found[0].score < 0.38:
        of_self = all(r.subjects.self_described(p) for p in r.tags.content)
        if (r.ask("fit") or of_self) and choices:
            return r.question("choose", kinds=within, detail=r.tags.text_of(r.tags.content))
        listing = r.ask("list") and r.plural and r.tags.weight <= _ONE_WORD
        return (
            None
            if not choices or listing
            else r.question("no_topic", detail=r.tags.text_of(r.tags.content), kinds=within)
        )
    best = found[0]
    elsewhere = None if choices and not r.ask("exists") else far_better(r, best)
    if elsewhere:
        return r.question(
            "search", items=(elsewhere.id,), reasons=(elsewhere.reasons[:3],), detail=r.tags.text_of(r.tags.content)
        )
    least = 0.5 if r.ask("list", "exists") and "session" not in r.tags.asks and r.plural else 0.72
    close = [
        f
        for f in found[:4]
        if f.score >= best.score * least or (f.positions - best.positions and f.score > 0.6 * best.score and f.strong)
    ]
    close = close[:3]
    if r.ask("when", "simultaneous") and r.ask("simultaneous"):
        return r.question("simultaneous", items=tuple(f.id for f in close))
    return r.question(
        "fit",
        items=tuple(f.id for f in close),
        reasons=tuple(f.reasons[:3] for f in close),
        kinds=within,
        detail=r.tags.text_of(r.tags.content),
    )
