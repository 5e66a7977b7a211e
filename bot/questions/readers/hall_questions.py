"""Somebody wants to ask the moderator something from the hall, or to know whether that can be done."""

from typing import Final

from bot.language.meanings import Cue
from bot.questions.details import MODERATOR, QUESTIONS
from bot.questions.question import Question
from bot.questions.readers.told_of import told_of
from bot.questions.reading import Reading

# What else a message may ask in which somebody wants to ask something (`how do I …`, `may I …`, `is there …`).
_BESIDE: Final[frozenset[Cue]] = frozenset({"attend", "exists", "howto", "capabilities", "moderator", "chair"})


def hall_questions(r: Reading) -> Question | None:
    """`I have a question for session 3`, `question for the moderator`; of no item or moderator nothing is taken."""
    to_moderator, tags = r.tags.has("hall", MODERATOR), r.tags
    if r.scope != r.event or not (tags.has("hall") or tags.has("practical", QUESTIONS)):
        return None
    own = tags.positions("hall") | frozenset(p for h in tags.of("practical", QUESTIONS) for p in h.positions)
    if _asks_otherwise(r, own):
        return None
    items = _named(r.without(own)) if len(own) < len(tags.words) else ()
    if len(items) > 1 or not (items or to_moderator):
        return None
    detail = MODERATOR if to_moderator else ""
    return r.question("hall", items=items, practical=QUESTIONS, facts=told_of(r, QUESTIONS), detail=detail)


def _asks_otherwise(r: Reading, own: frozenset[int]) -> bool:
    """True where something is asked besides (`who can I ask questions`, `when is it`), or of a certain time."""
    opening = {r.tags.words[p].plain for p in r.tags.openers} - r.lexicon.signs["how"]
    besides = {h.value for h in r.tags.of("ask") if not own.issuperset(h.positions)} - _BESIDE
    return bool(besides or opening & r.lexicon.interrogatives or r.tags.time.at)


def _named(r: Reading) -> tuple[str, ...]:
    """The items that are named by their number, or the one that is by its subject."""
    if r.subjects.numbered:
        return tuple(item.id for item in r.subjects.numbered)
    if r.subjects.names_office(r.lexicon):
        return ()
    topical = r.subjects.best_topics(r.subjects.kinds)
    return (topical[0].id,) if topical and topical[0].strong and not r.people_here else ()
