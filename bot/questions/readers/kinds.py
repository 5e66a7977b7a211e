"""Questions about items by their kind: breaks, meals, sessions, talks."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import PAUSES, SPEECH, Item, Kind
from bot.programme.timeline import lines
from bot.questions.details import NOW, REQUIRED
from bot.questions.question import Question, Window
from bot.questions.readers.day_edges import end_question, first_or_last_talk, let_out, we_end
from bot.questions.readers.follow_up import follow_up
from bot.questions.readers.items import about_items
from bot.questions.readers.lines_asked import about_window
from bot.questions.readers.picking import award_or_nominees, one_of
from bot.questions.readers.schedule import by_time
from bot.questions.readers.topics import with_other_interest
from bot.questions.reading import ITEM_ASKS, Reading
from bot.questions.subjects import CHOICES, KINDS
from bot.questions.windows import current_items

# What one asks whether it is now.
_NOW: Final[frozenset[Cue]] = frozenset({"now", "exists"})
_PAUSES = PAUSES | {Kind.EVENING}
# From here on a word is the definite form that the lexicon has (`the house`), not another form of it.
_AS_SAID = 0.98
# From here on an item of another kind is surely what is asked about: by its share, or by its score.
_MOSTLY, _CERTAIN = 0.6, 1.3
# How far from the best of its kind something else must be to be meant instead (`the talk on housing`, a session).
_FAR = 1.6


def by_kind(r: Reading) -> Question | None:
    kinds = r.subjects.kinds | (frozenset({Kind.PRIZE}) if r.prize_result else frozenset())
    if not kinds or tells_beside(r) or _leaves_out(r):
        return None
    if let_out(r) and (ahead := one_of(r, r.of_kind(kinds & _PAUSES))):
        return r.question("when", items=(ahead[0].id,))
    if we_end(r) and not (r.ask("exists", "fit") or r.on_subject):
        return first_or_last_talk(r) or end_question(r)
    kinds = first_spoken_of(r, kinds)
    plain_kinds = kinds <= {Kind.BREAK, Kind.MEAL, Kind.SONG, Kind.EVENING, Kind.OPENING, Kind.CLOSING, Kind.PRIZE}
    if plain_kinds and r.on_subject and any(f.strong for f in r.subjects.best_topics()[:1]):
        return None  # `where do they discuss that costs eat the schools`
    topical = () if plain_kinds else r.subjects.best_topics(kinds) or r.subjects.best_topics()
    overall = r.subjects.best_topics()
    if topical and overall and overall[0].score > _FAR * topical[0].score and overall[0].strong > topical[0].strong:
        topical = overall
    if topical and (topical[0].share > 0.45 or topical[0].score > 0.8):
        wanted = [f for f in with_other_interest(r, topical) if r.programme.by_id[f.id].kind in kinds] or list(topical)
        own = r.programme.by_id[wanted[0].id].kind in kinds
        certain = topical[0].share > _MOSTLY or topical[0].score > _CERTAIN
        if own or (certain and kinds <= SPEECH | {Kind.BREAKOUT}):
            return about_items(r, tuple(f.id for f in wanted[:2]))
    if r.unexplained_share > 0.62 and r.tags.weight > 1.6 and not r.tags.time.names_day and not r.plain_ask:
        return None
    return about_kinds(r, kinds)


def tells_beside(r: Reading) -> bool:
    """True where kinds are but told of beside a question for the clock (`there is a break, so what have I missed`)."""
    if not r.tags.of("kind"):
        return False
    apart = not any(set(h.positions) & r.tags.focus for h in r.tags.of("kind"))
    listed = r.ask("list") and r.tags.time.names_day
    beside = r.subjects.kinds <= _PAUSES | CHOICES and not r.ask("duration", "until")
    ends = r.ask("end", "start") and r.says_event and not r.ask("duration", "until")
    now = r.tags.asks <= _NOW and r.asked_for("now")  # `what is on now? I thought it was the debate`
    return apart and (((r.on_clock or listed) and beside) or now or ends)


def _leaves_out(r: Reading) -> bool:
    """True for what is left of the day but a kind (`what is there still besides the dinner`)."""
    time, else_asked = r.tags.time, r.ask("besides") or r.tags.has("guide", "another")
    spanned = time.rest or (bool(time.part) and r.ask("exists"))
    return spanned and else_asked and not r.ask("when", "where", "who")


def first_spoken_of(r: Reading, kinds: frozenset[Kind]) -> frozenset[Kind]:
    """Of two sorts of thing in one clause the first, which is the subject (`is the prize handed out at the dinner`)."""
    spoken = [h for h in r.tags.of("kind") if h.first in r.tags.focus and h.value in KINDS]
    if len(spoken) < 2 or not {Kind.PRIZE, Kind.SONG} & KINDS[spoken[0].value] or r.ask("list", "count"):
        return kinds
    joined = any(spoken[0].last < c.first < spoken[1].first for c in r.tags.of("connective", "words"))
    return kinds if joined else KINDS[spoken[0].value]


def about_kinds(r: Reading, kinds: frozenset[Kind]) -> Question:
    items = r.of_kind(kinds)
    everywhere = r.knowledge.items_of_kind(r.scope, kinds)
    day = r.day
    fields: dict[str, object] = {"kinds": kinds, "items": tuple(i.id for i in items)}
    if not everywhere:
        return r.question("none_of_kind", **fields)
    ahead_asked = r.ask("next") and not r.ask("result")
    if kinds == {Kind.PRIZE} and ahead_asked and (ahead := [i for i in items if i.start and i.start > r.now]):
        return r.question("when", items=(ahead[0].id,), kinds=kinds)
    if kinds == {Kind.PRIZE} and items and not r.ask("result", "list", "count"):
        everywhere = award_or_nominees(r, everywhere)
        items = tuple(i for i in items if i in everywhere)
    if not items:
        return r.question(
            "none_that_day", items=tuple(i.id for i in everywhere), window=Window("day", r.now, day=day), kinds=kinds
        )
    plural = r.plural or r.several_days
    if r.ask("until") and kinds <= _PAUSES and items and in_it(r):
        return r.question("duration", items=tuple(i.id for i in one_of(r, items)))
    if r.ask("count"):
        return r.question("count", **fields)
    if r.ask("result") and Kind.PRIZE in kinds and not r.ask("duration", "until", "end"):
        if r.ask("when") and (r.tags.time.part or r.tags.time.at):
            return by_time(r) or r.question("result", **fields)
        again = r.conversation.asks == "when" and r.continues_with("result")
        if r.ask("when") or again:
            return r.question("when", items=tuple(i.id for i in award_or_nominees(r, items)))
        return r.question("result", **fields)
    if r.ask("simultaneous") and kinds & CHOICES:
        return r.question("simultaneous", **fields)
    if r.ask("repeats"):
        return r.question("repeats", **fields)
    if r.ask("attend") and kinds & {*CHOICES, Kind.LIVE, Kind.BREAKOUT} and not r.ask("when"):
        return r.question("attend", **fields, detail=REQUIRED if r.requires else "")
    if r.ask("difference") and len(kinds & CHOICES) > 1:
        return r.question("difference", **fields)
    if kinds & CHOICES:
        return about_choices(r, kinds & CHOICES, items, plural=plural)
    if Kind.THEME in kinds and not kinds & {Kind.TALK} and (plural or r.ask("list")) and len(items) > 1:
        return r.question("list", **fields)
    if kinds & SPEECH and not kinds & PAUSES:
        general = talks_in_general(r, kinds, items)
        if general:
            return general
    here = [i for i in current_items(r.programme, r.now) if i in items] if r.says_this else []
    if here:
        return about_items(r, (here[0].id,), borrowed=True)
    picked = one_of(r, items)
    if (plural or r.ask("list")) and len(items) > 1 and not r.ask("until", "duration"):
        return r.question("list", **fields)
    if Kind.PRIZE in kinds:
        picked = award_or_nominees(r, items)
    question = about_items(r, tuple(i.id for i in picked))
    whether = r.ask("now") and not r.tags.openers and question.intent == "card" and kinds <= _PAUSES
    return question.with_(detail=NOW) if whether else question


def in_it(r: Reading) -> bool:
    """True for `can I make it into town in the break`: what there is time for in it, not until it."""
    within = r.lexicon.signs["during"]
    return any(r.tags.words[h.first - 1].plain in within for h in r.tags.of("kind") if h.first)


def talks_in_general(r: Reading, kinds: frozenset[Kind], items: tuple[Item, ...]) -> Question | None:
    """`debatten`, `det sidste foredrag`: one by its place, or what is on."""
    if r.ask("next"):
        upcoming = [i for i in lines(r.programme) if i.start and i.start > r.now and i.kind in SPEECH]
        if upcoming:
            return about_window(r, Window("next", r.now), (upcoming[0].id,))
    if r.ask("who", "speakers") and not lines(r.programme):
        return r.question("nobody")
    current = current_items(r.programme, r.now)
    timed = tuple(i for i in items if i.start)
    if kinds in ({Kind.THEME}, {Kind.DEBATE}) and timed and (r.tags.time.first or r.tags.time.last):
        return about_items(r, (timed[-1 if r.tags.time.last else 0].id,))
    if r.says_this and current and current[0].kind in SPEECH:
        return about_items(r, (current[0].id,), borrowed=True)
    if (
        r.ask("about")
        and (r.ask("now") or not (r.tags.content or r.thing_known))
        and current
        and current[0].kind in SPEECH
    ):
        return about_items(r, tuple(i.id for i in current[:1]), borrowed=True)
    if r.thing_known and r.tags.has("pronoun", "thing") and r.tags.asks & ITEM_ASKS and not r.tags.content:
        said = follow_up(r)
        if said and said.borrowed:
            return said
    told = tuple(i.id for i in r.thread.items)
    if (
        r.ask("moderator")
        and len(told) == 1
        and r.has_moderator(told)
        and not r.has_moderator(tuple(i.id for i in items))
    ):
        return about_items(r, told, borrowed=True)
    only = [i for i in items if i.kind is Kind.DEBATE]
    if Kind.DEBATE in kinds and "debate" in r.tags.kinds and only and (len(only) == 1 or not r.thing_known):
        return about_items(r, tuple(i.id for i in only))
    if r.ask("now", "who", "about", "end", "duration", "until") or r.thing:
        return by_time(r) or follow_up(r)
    return by_time(r)


def _of_that_number(r: Reading, kinds: frozenset[Kind]) -> Item | None:
    """The item of the thread's number that is of another kind (`no, not the house, the session`)."""
    told = r.thread.items
    if len(told) != 1 or not told[0].number or r.plural or not r.tags.has("connective", "correction"):
        return None
    return next((i for i in r.of_kind(kinds - {told[0].kind}) if i.number == told[0].number), None)


def about_choices(r: Reading, kinds: frozenset[Kind], items: tuple[Item, ...], *, plural: bool) -> Question:
    if other := _of_that_number(r, kinds):
        return about_items(r, (other.id,))
    same = [i for i in r.thread.items if i.kind in kinds]
    certain = any(
        h.score > _AS_SAID and h.positions == k.positions
        for h in r.tags.of("pronoun", "thing")
        for k in r.tags.of("kind")
    )
    if certain and not same:
        same = [i for i in r.thread.matters if i.kind in kinds][:1]
    leans = bool(r.tags.asks) or certain or r.tags.has("pronoun", "thing")
    if same and not plural and not r.ask("list", "count", "fit") and len(same) <= 2 and leans:
        return about_items(r, tuple(i.id for i in same), borrowed=True)
    ids = tuple(i.id for i in items)
    if r.ask("remind"):
        return r.question("remind", items=ids[:1])
    if r.ask("when", "start") and not r.ask("list"):
        return r.question("when_choices", items=ids, kinds=kinds)
    if r.ask("end", "duration", "until"):
        return about_items(r, ids[:1])
    if r.ask("where") or (r.continues and r.conversation.asks == "where"):
        return r.question("where", items=ids)
    if r.ask("moderator"):
        return r.question("moderators", items=ids, kinds=kinds)
    if r.ask("who", "speakers") and not r.ask("list"):
        return r.question("moderators", items=ids, kinds=kinds)
    return r.question("list", items=ids, kinds=kinds)
