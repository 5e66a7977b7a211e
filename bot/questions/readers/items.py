"""Questions about certain items, by number or as the thread has them."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.lasting import is_ahead, lasts
from bot.programme.model import PAUSES, SPEECH, Audience, Item, Kind
from bot.programme.timeline import after, lines
from bot.questions.details import REQUIRED, THINGS, UTTERED
from bot.questions.intent import Asked
from bot.questions.numbered import Numbered
from bot.questions.question import Question, Window
from bot.questions.readers.facts import best_fact, beyond_source
from bot.questions.readers.picking import award_or_nominees
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import current_items, overlaps, window

# How much nearer to a subject than the other one of two must be.
_CLEARLY = 1.3
# What a word must weigh to be a thing that is counted.
_TELLING = 0.3
# What is asked of an item itself, not of what else there is while it runs.
_OF_ITSELF: Final = ("who", "speakers", "moderator", "with_whom", "remind", "when", "where", "about")
# Kinds whose description may name organisations where nobody is named.
_TOLD_OF = CHOICES | SPEECH


def no_such_number(r: Reading) -> Question | None:
    """`session 9`, where there are but five."""
    if r.subjects.missing_numbers and not r.subjects.numbered:
        first = r.subjects.missing_numbers[0]
        return r.question("no_such_number", detail=str(first.number), subject=first.kind)
    return None


def by_number(r: Reading) -> Question | None:
    items = r.subjects.numbered
    if len(items) > 1 and all(not n.kind for n in r.tags.numbered):
        items = of_the_thread(r, items)
    if items and (nominated := tuple(i for i in r.of_kind(r.subjects.kinds - CHOICES) if i.number in _numbers(r))):
        items = nominated  # `number three of the nominated`
    if not items and not r.strong_topic:
        items = bare_number_items(r) or another_number(r)
    if not items:
        return None
    return _nearer(r, items) or about_items(r, tuple(i.id for i in items))


def _nearer(r: Reading, items: tuple[Item, ...]) -> Question | None:
    """`Is it 5 or 7 for me, I work with housing`: the one of those named that is nearer to the subject told."""
    either = any(w.plain in r.lexicon.signs["either"] for w in r.tags.words)
    if len(items) == 1 or not either or r.tags.asks - {"fit", "exists"}:
        return None
    ids = {i.id for i in items}
    near = [f for f in r.subjects.topics if f.id in ids and f.strong]
    clear = near and (len(near) == 1 or near[0].score > _CLEARLY * near[1].score)
    return r.question("card", items=(near[0].id,)) if clear else None


def _numbers(r: Reading) -> frozenset[int]:
    """The numbers said without a kind."""
    return frozenset(n.number for n in r.tags.numbered if not n.kind)


def bare_number_items(r: Reading) -> tuple[Item, ...]:
    """`hvad med fire`, `2eren`: the number of a session or house, of the kind last talked of."""
    tags = r.tags
    numbers = tags.bare_numbers or tuple(o for o in tags.bare_ordinals if o > 1 and not r.conversation.items)
    if not numbers or (r.weighty and len(tags.content) > 2) or (not tags.bare_numbers and r.conversation.listed):
        return ()
    if r.ask("count", "until", "duration", "now", "next") or r.says_point:
        return ()
    found = r.subjects.by_number(Numbered("", numbers[0], frozenset()))
    return of_the_thread(r, found)


def another_number(r: Reading) -> tuple[Item, ...]:
    """`no, I meant 4`: the last number said, of the kind of choice that was talked of."""
    talked = [i for i in r.thread.items if i.kind in CHOICES and i.number]
    kinds = {i.kind for i in talked}
    told = {i.number for i in talked}
    other = [n for n in r.tags.loose_numbers if n not in told]
    corrects = r.tags.has("connective", "correction") or r.ask("instead") or r.denies
    if len(kinds) != 1 or not other or r.ask("count", "until", "duration", "fit", "simultaneous") or r.people_here:
        return ()
    if r.tags.content and not corrects:
        return ()
    return tuple(i for i in r.of_kind(frozenset(kinds)) if i.number == other[-1])


def of_the_thread(r: Reading, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Of items that share a number: those of the kind last talked of, or that this person may attend today."""
    if r.conversation.event == r.scope:
        talked = {r.programme.by_id[i].kind for i in r.conversation.items if i in r.programme.by_id}
        talked |= {Kind(k) for k in r.conversation.kinds}
        if talked.isdisjoint(CHOICES):
            talked |= {part.kind for i in r.thread.items for part in r.programme.children.get(i.id, ())}
        same = tuple(i for i in items if i.kind in talked & CHOICES)
        if same and len({i.kind for i in items if i.kind in talked}) == 1:
            return same
    return today_first(r, items)


def today_first(r: Reading, items: tuple[Item, ...]) -> tuple[Item, ...]:
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


def about_items(r: Reading, items: tuple[str, ...], *, borrowed: bool = False) -> Question:
    """What is asked about certain items."""
    fields: dict[str, object] = {"items": items, "borrowed": borrowed}
    of_prize = all(r.programme.by_id[i].kind is Kind.PRIZE for i in items)
    if items and of_prize and r.ask("affiliation", "municipalities") and not r.ask("when", "remind"):
        return r.question("result", **fields)  # `which municipality is up first`
    if items and of_prize and r.ask("result") and r.ask("when"):
        award = award_or_nominees(r, r.of_kind(frozenset({Kind.PRIZE})))
        return r.question("when", items=tuple(i.id for i in award))  # `and when do we hear who has won`
    if len(items) == 1 and asks_what_else_runs(r, r.programme.by_id[items[0]]):
        return r.question("simultaneous", **fields)
    if len(items) > 1 and r.ask("difference") and r.subjects.numbered:
        return r.question("about", **fields)
    if len(items) > 1 and r.ask("until") and r.subjects.numbered and not r.ask("when"):
        return r.question("simultaneous", **fields)
    if r.ask("when") and r.ask("end"):
        return r.question("end", **fields)
    for ask, intent in _before_all_else(r, items):
        if ask == "result" and (r.ask("duration", "until") or not any_prize(r, items)):
            continue
        if r.ask(ask):
            if ask == "attend" and r.ask("who", "speakers") and (asks_who_apart(r) or not r.attend_only):
                continue
            required = REQUIRED if intent == "attend" and r.requires else ""
            return r.question(intent, **fields, detail=required)
    if r.ask("count") and not r.ask("list") and (borrowed or r.subjects.numbered or not r.tags.content):
        things = counts_things(r)
        fact = best_fact(r) if things else None
        if fact and fact.strong and beyond_source(r, fact):
            return r.question("fact", facts=(fact.id,))
        return r.question("count_people", **fields, detail=THINGS if things else "")
    if r.ask("where"):
        return r.question("where", **fields)
    plain_items = [r.programme.by_id[i] for i in items]
    if (
        r.ask("who", "speakers")
        and not asks_title(r)
        and not borrowed
        and not r.ask("when")
        and not r.subjects.numbered
        and not any(i.appearances or i.unnamed for i in plain_items)
    ):
        told = any(i.summary and i.kind in _TOLD_OF for i in plain_items) and r.tags.content and not r.tags.kinds
        return r.question("about" if told else "who", **fields)
    if r.ask("who", "speakers", "with_whom", "people_of", "chair", "hosts") and not r.ask("when"):
        return r.question("about" if asks_title(r) else "who", **fields)
    if r.ask("when", "start"):
        return r.question("when", **fields)
    if r.ask("about", "said", "list", "count"):
        return r.question("about", **fields, detail=UTTERED if r.uttered else "")
    previous = r.conversation.asks
    if (
        not borrowed
        and r.continues
        and previous in ("when", "where", "who", "about", "moderator", "duration", "end", "attend")
    ):
        return r.question(previous, **fields)
    return r.question("card", **fields)


def _before_all_else(r: Reading, items: tuple[str, ...]) -> tuple[tuple[Cue, Asked], ...]:
    """The cues that say surely what is asked of items, the surest first, with what that is."""
    return (
        ("remind", "remind"),
        ("result", "when" if r.ask("when") else "result"),
        ("simultaneous", "simultaneous"),
        ("repeats", "repeats"),
        ("moderator", "moderator"),
        *((("chair", "moderator"),) if all(r.programme.by_id[i].kind in CHOICES for i in items) else ()),
        ("attend", "when" if r.ask("when") else "simultaneous" if len(items) > 1 and r.subjects.numbered else "attend"),
        ("until", "until"),
        ("end", "end"),
        ("duration", "duration"),
    )


def asks_who_apart(r: Reading) -> bool:
    """True for `whom have they invited to talk`, where who is asked before all else."""
    attend = {p for h in r.tags.of("ask", "attend") for p in h.positions}
    first = min(attend, default=0)
    return any(h.last < first and h.first in r.tags.openers for h in r.tags.of("ask", "who"))


def asks_what_else_runs(r: Reading, item: Item) -> bool:
    """True where of a choice that is still open it is asked what else there is then (`what do I miss in house 2`)."""
    open_still = item.kind in CHOICES | {Kind.LIVE} and is_ahead(item, r.now)
    misses = not r.ask("start") and bool(r.missed & r.tags.focus)
    other = r.ask("besides", "miss", "same_time") or r.leans("others") or misses
    return open_still and other and not r.ask(*_OF_ITSELF)


def counts_things(r: Reading) -> bool:
    """True where something else than people is counted (`how many seats are there in session 3`)."""
    signs = r.lexicon.signs
    after = [h.last + 1 for h in r.tags.of("ask", "count") if r.tags.words[h.last].plain not in signs["counted"]]
    counted = {p for p in after if p < len(r.tags.words) and r.tags.words[p].weight >= _TELLING}
    people = r.tags.positions("pronoun", "party") | {p for h in r.tags.of("ask", "speakers") for p in h.positions}
    return any(
        p not in people and not r.tags.words[p].plain.endswith((*r.lexicon.offices, *signs["people_counted"]))
        for p in counted
    )


def asks_title(r: Reading) -> bool:
    """True where what a thing is called is asked, in words that ask for somebody's name too."""
    names = {h.positions for h in r.tags.of("ask", "who")}
    both = bool(names) and names <= {h.positions for h in r.tags.of("ask", "about")}
    return both and r.tags.has("pronoun", "thing") and not (r.says_person or r.tags.has("pronoun", "people"))


def any_prize(r: Reading, items: tuple[str, ...]) -> bool:
    return any(r.programme.by_id[i].kind is Kind.PRIZE for i in items)


def sent_elsewhere(r: Reading) -> Question | None:
    """`I am only a consultant, where do I go`: what there is for them, or for the elected, while these are alone.

    It is yet to come, and near or named. What the elected tell besides says what they want to hear of.
    """
    told = r.tags.has("leaning", "employed") or r.tags.has("ask", "instead")
    audience = r.audience or (Audience.OTHERS if told else None)
    if not r.leans("whither") or audience is None or r.scope != r.event or r.people_here:
        return None
    if any(i.audience is not Audience.ELECTED or audience is Audience.ELECTED for i in r.subjects.numbered):
        return None  # but `where do I go while our chairman is in house 4`
    nearest = (*current_items(r.programme, r.now), *after(r.programme, r.now))[:2]
    named = r.subjects.kinds & {Kind.HOUSE, Kind.BREAKOUT} or r.tags.has("leaning", "elected")
    if not (named or any(_divides(r, item) for item in nearest)):
        return None
    theirs = [i for i in r.programme.items if i.audience is audience and i.start and i.start >= r.now]
    besides = [p for p in r.tags.content if p not in r.tags.positions("leaning", "role", "role_hint")]
    if audience is Audience.ELECTED and besides:
        return None
    kinds = frozenset(i.kind for i in theirs)
    if not theirs:
        return None
    return r.question("list" if len(theirs) > 1 else "instead", items=tuple(i.id for i in theirs), kinds=kinds)


def _divides(r: Reading, item: Item) -> bool:
    """True for a break-out that has something for the elected, and something else for the others."""
    return {Audience.ELECTED, Audience.OTHERS} <= {c.audience for c in r.programme.children.get(item.id, ())}


def meanwhile(r: Reading) -> Question | None:
    if (r.ask("instead") or r.shut_out) and not r.subjects.numbered and not r.people_here:
        pause = r.thread.items[0] if len(r.thread.items) == 1 else None
        if pause and pause.kind in PAUSES and r.thing:
            return r.question("about", items=(pause.id,), borrowed=True)  # `and what is there to do in it`
        if choice := _choice_of_thread(r):
            return r.question("simultaneous", items=(choice.id,), borrowed=True)
        others = [i for i in r.programme.items if i.audience is Audience.OTHERS]
        fits = {h.positions for h in r.tags.of("ask", "fit")}
        if {h.positions for h in r.tags.of("ask", "instead")} <= fits and best_topic_of(r, Audience.OTHERS) is False:
            return None  # `I plan towns, what is there for me`
        span = window(r.tags.time, r.programme, r.now)
        if span and span.label == "at" and not any(lasts(i, span.start) for i in others):
            return None
        if others and (r.tags.weight < 2.5 or r.tags.kinds or r.tags.time.at):
            return r.question("instead", items=tuple(i.id for i in others))
    return None


def _choice_of_thread(r: Reading) -> Item | None:
    """The session, open to all, that the thread or its person is in, where it is asked what runs beside it."""
    if not r.ask("same_time", "simultaneous"):
        return None
    theirs = [i for p in r.thread.people for i in r.programme.items_of(p)]
    matters = {i.id: i for i in (*r.thread.items, *theirs)}
    open_to_all = [i for i in matters.values() if i.kind in CHOICES and i.audience is Audience.EVERYONE]
    return open_to_all[0] if len(matters) == len(open_to_all) == 1 else None


def best_topic_of(r: Reading, audience: Audience) -> bool | None:
    """Whether the item that the subject leads to is one for these people only; None where it leads to none."""
    best = r.subjects.best_topics()
    return r.programme.by_id[best[0].id].audience is audience if best and best[0].strong else None


def all_speakers(r: Reading) -> Question | None:
    """Everybody who speaks, where nothing narrower is asked."""
    narrower = (
        r.tags.has("party")
        or r.subjects.numbered
        or r.subjects.kinds & (CHOICES | {Kind.LIVE, Kind.DEBATE})
        or r.people_here
        or r.weighty
    )
    if len(r.thread.items) == 1 and r.thread.items[0].appearances and not r.ask("list"):
        return None  # those of what was talked of
    if not r.ask("speakers") or narrower or r.tags.time.names_time or r.ask("now", "next", "then"):
        return None
    window = Window("day", r.now, day=r.day) if r.tags.time.names_day else None
    return r.question("speakers" if any(i.appearances for i in lines(r.programme)) else "nobody", window=window)
