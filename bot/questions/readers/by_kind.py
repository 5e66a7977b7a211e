"""Questions about items by their kind: breaks, meals, sessions, talks."""

from typing import Final

from bot.language.meanings import Cue
from bot.language.phrases import Hit
from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.model import FRAME, PAUSES, SPEECH, Item, Kind
from bot.questions.proper_names import looks_like_name
from bot.questions.question import Question
from bot.questions.readers.about_kinds import BETWEEN, about_kinds, this_one
from bot.questions.readers.day_edges import end_question, first_or_last_talk, let_out, we_end
from bot.questions.readers.items import about_items
from bot.questions.readers.picking import one_of
from bot.questions.readers.subject_beside import leads_to_subject, surely_about
from bot.questions.readers.talks_in_general import talks_in_general
from bot.questions.readers.topics import with_other_interest
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES, KINDS

# What one asks whether it is now, and of what is on.
_NOW: Final[frozenset[Cue]] = frozenset({"now", "exists", "about"})
# What may be told by its hour alone.
_SPOKEN = SPEECH - {Kind.THEME}
# From here on an item of another kind is surely what is asked about: by its share, or by its score.
_MOSTLY, _CERTAIN = 0.6, 1.3
# How far from the best of its kind something else must be to be meant instead (`the talk on housing`, a session).
_FAR = 1.6
# The same where that subject stands right beside the kind (`the talk on housing`).
_NEARER = 1.2


def by_kind(r: Reading) -> Question | None:
    """What is asked of a kind of items, or of the one of them whose subject is named."""
    kinds = r.subjects.kinds | (frozenset({Kind.PRIZE}) if r.prize_result else frozenset())
    if not kinds or _tells_beside(r) or _leaves_out(r):
        return None
    if let_out(r) and (ahead := one_of(r, r.of_kind(kinds & BETWEEN))):
        return r.question("when", items=(ahead[0].id,))
    if we_end(r) and not (r.ask("exists", "fit") or r.on_subject):
        return first_or_last_talk(r) or end_question(r)
    if kinds <= BETWEEN and _whether_there(r) and (there := one_of(r, r.of_kind(kinds))):
        return r.question("where", items=(there[0].id,))
    kinds = _first_spoken_of(r, kinds)
    return (this_one(r, r.of_kind(kinds)) if kinds <= SPEECH else None) or _of_kinds(r, kinds)


def _whether_there(r: Reading) -> bool:
    """True for `is the dinner at the Grand`: a place that is named behind a small word, whichever it is."""
    words, inside = r.tags.words, r.lexicon.signs["of_seat"]
    named = [p for p in r.tags.content_asked if p and words[p - 1].plain in inside]
    place = any(looks_like_name(r.tags, p, r.lexicon) for p in named)
    return r.wording.whether and place and not r.tags.asks and not r.people_here


def _of_kinds(r: Reading, kinds: frozenset[Kind]) -> Question | None:
    if kinds <= _SPOKEN and r.tags.time.at and (then := talks_in_general(r, kinds, r.of_kind(kinds))):
        return then
    differ = r.ask("difference") and len(kinds & CHOICES) > 1
    if kinds <= FRAME:
        if r.on_subject and any(f.strong for f in r.subjects.best_topics()[:1]):
            return None  # `where do they discuss that costs eat the schools`
    elif not differ and (named := _of_subject(r, kinds)):
        return named
    if (titled := _titled(r, kinds)) and not r.ask("difference", "attend", "list", "count"):
        return about_items(r, (titled.id,))
    surely = r.tags.time.names_day or r.plain_ask or r.asks_to_attend
    if r.unexplained_share > 0.62 and r.tags.weight > 1.6 and not surely:
        return None
    return _nothing_on_it(r) or about_kinds(r, kinds)


def _nothing_on_it(r: Reading) -> Question | None:
    """That nothing of a kind is on what is asked for (`are there talks on potholes`), and what is nearest."""
    told = tuple(p for p in r.tags.content if p in r.tags.focus and p not in r.tags.positions("kind"))
    if (
        not (told and r.ask("exists") and r.on_subject)
        or r.asks - {"exists", "list", "about"}
        or r.tags.time.within_day
    ):
        return None
    near = tuple(f.id for f in r.subjects.best_topics()[:1])
    return r.question("no_topic", items=near, words=r.tags.quote_of(told))


def _of_subject(r: Reading, kinds: frozenset[Kind]) -> Question | None:
    """The items of a kind that are named by what they are about, or surely something else that is about it."""
    overall = r.subjects.best_topics()
    topical = r.subjects.best_topics(kinds) or overall
    said = _says_subject(r, kinds)
    far, least = (_NEARER, 0) if said else (_FAR, 1)
    nearer = bool(topical and overall) and overall[0].score > far * topical[0].score
    if nearer and overall[0].strong >= topical[0].strong + least:
        topical = overall
    pointed = bool(topical) and said and surely_about(topical[0])
    if not topical or (topical[0].share <= 0.45 and topical[0].score <= 0.8 and not pointed):
        return None
    wanted = [f for f in with_other_interest(r, topical) if r.programme.by_id[f.id].kind in kinds] or list(topical)
    own = r.programme.by_id[wanted[0].id].kind in kinds
    certain = topical[0].share > _MOSTLY or topical[0].score > _CERTAIN
    if not own and not (certain and (said or kinds <= SPEECH | {Kind.BREAKOUT})):
        return None
    return about_items(r, tuple(f.id for f in wanted[:2]))


def _says_subject(r: Reading, kinds: frozenset[Kind]) -> bool:
    """True for `the talk on housing`, `the housing session`, which may be anything in which they talk of it."""
    hits = [h for h in r.tags.of("kind") if KINDS.get(h.value, frozenset()) <= SPEECH | CHOICES]
    talks = [h for h in hits if KINDS.get(h.value, frozenset()) <= SPEECH]
    whole = any(h.first - 1 in r.tags.content and r.tags.is_definite(h.last) for h in hits)
    return kinds <= SPEECH | CHOICES and (whole or any(leads_to_subject(r, h.last) for h in talks))


def _titled(r: Reading, kinds: frozenset[Kind]) -> Item | None:
    """The only one of its kind whose title has a telling word of the question (`the debate on the health service`)."""
    items = r.of_kind(kinds)
    asked = {key for p in r.tags.content_asked for key in r.tags.words[p].topic}
    titled = [i for i in items if asked.intersection(stem(form) for form in plain_words(i.title))]
    return titled[0] if len(titled) == 1 < len(items) else None


def _tells_beside(r: Reading) -> bool:
    """True where kinds are but told of beside a question for the clock (`there is a break, so what have I missed`)."""
    if not r.tags.of("kind"):
        return False
    apart = not any(set(h.positions) & r.tags.focus for h in r.tags.of("kind"))
    if apart and _is_what_is_asked(r):
        return False
    if apart and r.strong_topic and all(_is_denied(r, h) for h in r.tags.of("kind")):
        return True
    listed = r.ask("list") and r.tags.time.names_day
    beside = r.subjects.kinds <= BETWEEN | CHOICES and not r.ask("duration", "until")
    ends = r.ask("end", "start") and r.wording.says_event and not r.ask("duration", "until")
    now = r.tags.asks <= _NOW and r.wording.asked_for("now")  # `what is on now? I thought it was the debate`
    they = r.lexicon.signs["they"] | r.lexicon.signs["he"]
    of_them = bool(r.tags.asks) and r.tags.asks <= {"about", "who"}  # `I went for a call, who are they`
    seen = of_them and beside and any(r.tags.words[p].plain in they for p in r.tags.focus)
    # `can you say more? I have to choose before lunch`
    later = of_them and r.thread.known and r.tags.told_after(h.first for h in r.tags.of("kind"))
    # `I want a coffee first, how long is it until that begins`
    pointed = r.ask("until") and r.thread.known and bool(r.tags.pointers("thing", "people"))
    who = r.ask("who") and r.subjects.kinds <= PAUSES  # `had to take a call, who are they all on the panel`
    leaves = r.ask("miss") and r.tags.time.at is not None  # `what do I miss if I go at five? No dinner for me`
    return apart and (((r.on_clock or listed) and beside) or now or seen or later or pointed or who or ends or leaves)


def _is_what_is_asked(r: Reading) -> bool:
    """True for `and the dinner? When did it begin`."""
    return r.ask("when") and not r.strong_topic and any(h.first in r.tags.focus for h in r.tags.of("pronoun", "thing"))


def _is_denied(r: Reading, kind: Hit) -> bool:
    """True for `not the food! Who was it that spoke of the boys`."""
    return kind.first > 0 and r.tags.words[kind.first - 1].plain in r.lexicon.signs["negations"]


def _leaves_out(r: Reading) -> bool:
    """True for what is left of the day but a kind (`what is there still besides the dinner`, `… or only the dinner`).

    So for what is at an hour, behind a break that is but told (`what is at 16.10, once we have had coffee`).
    """
    kinds = {h.first for h in r.tags.of("kind")}
    behind = {h.last + 1 for h in r.tags.of("clock", "after", "before")}
    if r.tags.time.at and kinds and kinds <= behind and not r.ask("when"):
        return True
    only = r.lexicon.signs["only_so"]
    if r.tags.time.rest and kinds and all(p and r.tags.words[p - 1].plain in only for p in kinds):
        return True
    another = any(h.last + 1 not in kinds for h in r.tags.of("guide", "another"))  # unlike `are there more breaks left`
    time, else_asked = r.tags.time, r.ask("besides") or another
    spanned = time.rest or (bool(time.part) and r.ask("exists"))
    return spanned and else_asked and not r.ask("when", "where", "who")


def _first_spoken_of(r: Reading, kinds: frozenset[Kind]) -> frozenset[Kind]:
    """Of two sorts of thing in one clause the first, which is the subject (`is the prize handed out at the dinner`).

    Of those behind a `may I go into` it is what one would go into, whatever was told before.
    """
    spoken = [h for h in r.tags.of("kind") if h.first in r.tags.focus and h.value in KINDS]
    entered = {h.last for h in r.tags.of("ask", "attend")}
    if len(spoken) > 1 and entered and (behind := [h for h in spoken if h.first > max(entered)]):
        return KINDS[behind[0].value]  # `no more debates, may I go into the podcast`
    if len(spoken) < 2 or not {Kind.PRIZE, Kind.SONG} & KINDS[spoken[0].value] or r.ask("list", "count"):
        return kinds
    joined = any(spoken[0].last < c.first < spoken[1].first for c in r.tags.of("connective", "words"))
    return kinds if joined else KINDS[spoken[0].value]
