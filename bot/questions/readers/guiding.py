"""Whoever is being guided to a house, session or theme meeting goes on: narrows, changes their mind, takes one."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Final

from bot.language.meanings import Category, Cue
from bot.language.tokens import plain_words
from bot.questions.details import IN
from bot.questions.guide import GUIDED, UNSURE, Guide
from bot.questions.guided import kinds_of, names, options, remaining, suggestion, told_at, unwanted_at
from bot.questions.interests import keys_at
from bot.questions.inversion import begins_question
from bot.questions.question import Question
from bot.questions.readers.personal import said_role
from bot.questions.readers.wanting import refusing, wanting, without
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.topics import topics

_Step = Callable[[Reading, Guide], Question | None]

# What words that are no part of a cue may weigh in a message that is one, and how many words it has at most.
_BESIDE, _SHORT = 0.5, 9
# The place of what is next in rank.
_NEXT = 2
# The letters of a sigh.
_SIGH = 3
# How many words an interest that is told without more has at most.
_TOLD = 14
# What a message that but tells an interest may seem to ask.
_TELLING: Final[frozenset[Cue]] = frozenset({"exists", "fit", "about", "options", "list", "where"})
# What is about the person and what is kept of them.
_ABOUT_SELF: Final = ("shown", "language", "planning", "reminders", "reminder_scope", "lead")
# What may stand before a subject that was offered.
_LEADS: Final = ("guide", "ask", "connective")


def guiding(r: Reading) -> Question | None:
    """Go on from what the guide said; None where nobody is being guided, or the message is about something else."""
    guide = r.conversation.guide
    if not guide.begun or r.conversation.event != r.event or r.scope != r.event:
        return None
    spoke = _spoke(r)
    if not spoke and not _of_choices(r):
        return None
    steps: tuple[_Step, ...] = (_taken, _interest, _other)
    for step in (_pressed, _role, *steps, _kind, _told) if spoke else steps:
        question = step(r, guide)
        if question is not None:
            return question
    return None


def _spoke(r: Reading) -> bool:
    """True where the guide's was the last answer."""
    return r.conversation.asks in GUIDED


def _of_choices(r: Reading) -> bool:
    """True where the last answer told of one or two of what there is to choose."""
    return 0 < len(r.thread.items) <= _NEXT and all(i.kind in CHOICES for i in r.thread.items)


def _pressed(r: Reading, guide: Guide) -> Question | None:
    """A subject that was offered, pressed or written, with no more than a cue before it."""
    tags = r.tags
    said = [p for p, w in enumerate(tags.words) if w.token.kind in ("word", "number")]
    forms = [tags.words[p].token.plain for p in said]
    for topic in topics(r.subjects.index, options(r, guide)):
        own = plain_words(topic.text)
        if forms[-len(own) :] == own and tags.positions(*_LEADS).issuperset(said[: -len(own)]):
            cues = {h.value for h in tags.of("guide")}
            if cues & {"without", "not", "bare_not"}:
                return without(r, guide, topic.keys)
            return wanting(r, guide, topic.keys, beside="also" in cues)
    return None


def _role(r: Reading, guide: Guide) -> Question | None:
    """Whoever says no more than what they are to the forum hears what follows from it for the choice."""
    if said_role(r) is None or not r.tags.has("role") or _weight_beside(r, "role", "guide") > _BESIDE:
        return None
    question = suggestion(r, replace(guide, told=(), asked_role=True))
    assert question.guidance is not None  # it is the guide's
    return question.with_(guidance=replace(question.guidance, told_role=True))


def _taken(r: Reading, _: Guide) -> Question | None:
    """The suggestion goes into the plan."""
    items = tuple(i.id for i in r.thread.items)
    if not items or r.conversation.asks in GUIDED - {"fit"} or r.wording.denies or not _only(r, "accept"):
        return None
    return r.question("plan", items=r.picked(items) or items[:1], detail=IN)


def _interest(r: Reading, guide: Guide) -> Question | None:
    """What somebody rather wants, wants as well, or does not want, in so many words."""
    cues = {h.value for h in r.tags.of("guide")}
    denied = unwanted_at(r, right_after=_spoke(r))
    if _asks_else(r) or not (denied or cues & {"rather", "also"}):
        return None
    index, words = r.subjects.index, r.tags.words
    unwanted, wanted = keys_at(index, words, denied), keys_at(index, words, told_at(r) - denied)
    if wanted:
        return wanting(r, refusing(guide, unwanted), wanted, beside="also" in cues and "rather" not in cues)
    return without(r, guide, unwanted) if unwanted else None


def _other(r: Reading, guide: Guide) -> Question | None:
    """Something else than was suggested, the next in rank, or why it was."""
    if r.wording.says_person:  # `has she another title as well`
        return None
    shown = [i for i in r.conversation.items if i in guide.ranking]
    if not shown:
        return remaining(r, guide).with_(detail=UNSURE) if _only(r, "another", "reject", "unsure") else None
    if _only(r, "why"):
        return suggestion(r, guide, first=shown[0]) if any(i.id == shown[0] for i in options(r, guide)) else None
    if _only(r, "next_best") or (len(shown) == 1 and _second(r)):
        after = guide.ranking[guide.ranking.index(shown[0]) + 1 :]
    elif _only(r, "another", "reject"):
        after = tuple(i for i in guide.ranking if i not in guide.told)
    else:
        return None
    return suggestion(r, guide, first=after[0]) if after else remaining(r, guide)


def _second(r: Reading) -> bool:
    """True for `the second one`, which is next in rank where but one has been suggested."""
    asks = r.tags.asks - {"exists", "fit"}
    return r.tags.bare_ordinals == (_NEXT,) and not asks and _weight_beside(r, "connective") <= _BESIDE


def _kind(r: Reading, guide: Guide) -> Question | None:
    """Another kind of item for the same interests (`and a session?`)."""
    kinds = r.subjects.kinds & CHOICES
    if not kinds or kinds == kinds_of(guide) or r.tags.numbered or r.tags.bare_ordinals or not guide.wanted:
        return None
    if _weight_beside(r, "guide", "kind", "connective") > _BESIDE or r.tags.asks - {"exists", "fit", "then"}:
        return None
    return suggestion(r, replace(guide, kinds=names(kinds), told=(), ranking=()))


def _told(r: Reading, guide: Guide) -> Question | None:
    """An interest without more, in reply to what the guide asked or suggested."""
    tags = r.tags
    at = told_at(r) - tags.positions("practical")
    if not at or r.subjects.kinds - kinds_of(guide) or tags.bare_ordinals or _names_else(r):
        return None
    alone = _is_alone(r)
    if not (alone or _states(r)) or _asks_of_suggestion(r):
        return None
    keys = keys_at(r.subjects.index, tags.words, at)
    if found := _fitting(r, guide, keys):
        return found
    certain = alone and r.conversation.asks != "fit" and not (tags.asks or tags.openers or r.subjects.kinds)
    return (_fitting_elsewhere(r, guide, keys) or _no_interest(r, guide, at)) if certain else None


def _is_alone(r: Reading) -> bool:
    """True where nothing is told besides the interest."""
    beside = r.tags.positions("practical") or _asks_else(r) or _is_aside(r)
    return not beside and len(r.tags.words) <= _TOLD


def _asks_of_suggestion(r: Reading) -> bool:
    """True where something is asked of what was suggested, as likely."""
    return r.conversation.asks == "fit" and bool(r.tags.asks - {"fit", "about"}) and not r.on_subject


def _fitting(r: Reading, guide: Guide, keys: tuple[str, ...]) -> Question | None:
    """What fits an interest, if anything does."""
    question = wanting(r, guide, keys, beside=False) if keys else None
    return question if question is not None and question.intent == "fit" else None


def _fitting_elsewhere(r: Reading, guide: Guide, keys: tuple[str, ...]) -> Question | None:
    """What fits an interest among all there is to choose, told to whoever is guided to another kind."""
    found = _fitting(r, replace(guide, kinds=names(CHOICES)), keys)
    return found.with_(kinds=kinds_of(guide)) if found else None


def _no_interest(r: Reading, guide: Guide, at: Collection[int]) -> Question:
    """What is left to choose, where nothing fits the words that tell an interest."""
    return remaining(r, guide).with_(intent="no_interest", words=r.tags.quote_of(sorted(at)))


def _states(r: Reading) -> bool:
    """True for what somebody says of themselves or their home where the guide asked for it, and no part of it asks."""
    tags, signs = r.tags, r.lexicon.signs
    if r.conversation.asks != "choose" or "?" in r.text:
        return False
    firsts = {clause: place for place, clause in reversed(list(enumerate(tags.clauses)))}.values()
    heads = [[w.plain for w in tags.words[p : p + 2]] for p in firsts]
    asks = any(begins_question(head, r.lexicon) and not _is_indirect(r, head) for head in heads)
    nobody = any(h.first == 0 for h in tags.of("guide", "bare_not"))
    return (nobody or any(head[0] in signs["subjects"] for head in heads)) and not asks


def _is_indirect(r: Reading, head: Sequence[str]) -> bool:
    """True for a question word with its subject next (`we have no rules for what the staff may use`)."""
    signs, definite = r.lexicon.signs, r.lexicon.morphology.is_definite
    return len(head) > 1 and (head[1] in signs["subjects"] or definite(head[1]))


def _is_aside(r: Reading) -> bool:
    """True for small talk, for what only leans on what was told, and for `is the minister coming` there."""
    coming = r.tags.words[0].plain in r.lexicon.signs["coming"] and bool(r.description.office_places)
    return coming or r.tags.has("leaning") or r.tags.has("talk")


def _only(r: Reading, *values: str) -> bool:
    """True for a message that is a cue of the guide's and hardly more."""
    hits = r.tags.of("guide", *values)
    words = [w for w in r.tags.words if w.token.kind == "word"]
    if not hits or len(words) > _SHORT or r.subjects.kinds - kinds_of(r.conversation.guide):
        return False
    own = {p for h in r.tags.of("guide") for p in h.positions} | r.tags.positions("kind")
    asked = all(own.issuperset(h.positions) for h in r.tags.of("ask"))
    numbered = all(own.issuperset(n.positions) and not n.kind for n in r.tags.numbered)
    return asked and numbered and _weight_beside(r, "guide", "kind") <= _BESIDE


def _weight_beside(r: Reading, *categories: Category) -> float:
    """What the words weigh that hits of these categories do not explain; `hm` and the like weigh nothing."""
    own = r.tags.positions(*categories)
    left = (w for p, w in enumerate(r.tags.words) if p not in own and w.token.kind == "word")
    return sum(w.weight for w in left if len(w.plain) > _SIGH)


def _asks_else(r: Reading) -> bool:
    """True for a message that asks for something else, or names it."""
    return bool(r.tags.positions(*_ABOUT_SELF) or r.tags.asks - _TELLING or _names_else(r))


def _names_else(r: Reading) -> bool:
    """True for a message that names a number, somebody, or a time."""
    time = r.tags.time
    return bool(r.tags.numbered or r.people_here or time.names_time or time.names_day)
