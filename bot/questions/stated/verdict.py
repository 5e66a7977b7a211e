"""Yes or no to what somebody says is so: each thing that is said beside what is so, and what comes of all of them."""

from collections.abc import Callable, Sequence
from typing import Final

from bot.questions.claim import Claim, Verdict
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.stated.asked_of import is_named, items_of, person_of
from bot.questions.stated.description_stated import described_as, is_described_otherwise, naming_places
from bot.questions.stated.forum_stated import days_stated, month_stated, over_stated, town_stated
from bot.questions.stated.items_stated import (
    bearer_stated,
    for_everybody,
    length_stated,
    number_stated,
    place_stated,
    subject_stated,
    together_stated,
)
from bot.questions.stated.people_stated import (
    item_stated,
    leading_stated,
    party_stated,
    times_on_stated,
    topic_stated,
    year_stated,
)
from bot.questions.stated.sorts_stated import sort_stated
from bot.questions.stated.stating import asking_places, is_denied, is_stated
from bot.questions.stated.times_stated import day_stated, hour_stated, part_stated, side_stated
from bot.questions.words import Word

_SEVERAL = 2
_CLAIMS: Final[tuple[Callable[[Reading, Question], Claim | None], ...]] = (
    day_stated,
    hour_stated,
    part_stated,
    side_stated,
    item_stated,
    leading_stated,
    party_stated,
    year_stated,
    times_on_stated,
    topic_stated,
    described_as,
    sort_stated,
    subject_stated,
    bearer_stated,
    number_stated,
    length_stated,
    together_stated,
    place_stated,
    for_everybody,
    town_stated,
    days_stated,
    month_stated,
    over_stated,
)


def with_verdict(r: Reading, question: Question) -> Question:
    """The question with whether what it says is so; as it was where it says nothing, or more than can be compared.

    What a reader has found to be so or not stays.
    """
    if question.verdict:
        return question
    unread = bool(r.tags.positions("relative_day", "weekday")) and r.day is None and not r.several_days
    if unread or (r.scope != r.event and r.tags.has("relative_day")):
        return question
    elsewhere = question.event != r.programme.event.id or not r.programme.by_id.keys() >= set(question.items)
    if elsewhere or question.intent == "unknown" or question.nearest_to or not is_stated(r, question):
        return question
    claims = tuple(c for claim in _CLAIMS if (c := claim(r, question)))
    verdict = _verdict(r, question, claims)
    return _told_shorter(r, question, claims).with_(verdict=verdict) if verdict else question


def _told_shorter(r: Reading, question: Question, claims: Sequence[Claim]) -> Question:
    """Only when or where an item is, and not all about it, where no more is said; with the one that it is instead."""
    if question.intent != "card" or len(question.items) != 1:
        return question
    if instead := next((c.instead for c in claims if c.instead), ""):
        return question.with_(intent="when", items=(*question.items, instead))
    said = {p for c in claims for p in c.positions}
    if said <= r.tags.time.positions:
        return question.with_(intent="when")
    placed = {p for c in claims if c.holds is None for p in c.positions}
    return question.with_(intent="where") if placed else question


def _verdict(r: Reading, question: Question, claims: Sequence[Claim]) -> Verdict | None:
    left = _left(r, question, claims)
    named = bool(r.subjects.numbered) or any(m.is_sure for m in r.people_here) or question.intent == "none_that_day"
    he = r.tags.has("pronoun", "person")
    unknown = he and not (r.people_here or question.people)  # `is he on tomorrow`, of nobody
    if not claims or (left and not named) or unknown or is_described_otherwise(r, person_of(question)):
        return None
    if any(c.holds is False for c in claims):
        person = person_of(question)
        another = person and r.ask("exists") and not is_named(r, person)  # `is there anyone from a union on today`
        return None if another else "no"
    if left:
        return None
    if any(c.holds is None for c in claims):
        return "untold"
    return "yet" if is_denied(r) else "yes"


def _left(r: Reading, question: Question, claims: Sequence[Claim]) -> frozenset[int]:
    """The telling words and figures that are no part of what is said, nor of whom or what it is said."""
    told = {p for c in claims for p in c.positions} | asking_places(r)
    told |= {p for m in r.people_here for p in m.positions} | naming_places(r, person_of(question))
    own = {i.id for i in items_of(r, question)} | set(question.items)
    if not person_of(question) or r.ask("about", "said"):
        told |= {p for f in r.subjects.topics if f.id in own for p in f.positions}
    told |= r.tags.time.positions | {p for n in r.tags.numbered for p in n.positions}
    figures = frozenset(p for p, w in enumerate(r.tags.words) if _is_figure(r, w))
    places = r.tags.positions_of("pronoun", "other") | r.tags.positions_of("clock", "first", "last")
    if question.detail in {"first", "last"} or r.wording.not_until:
        told |= places  # which the answer tells itself, or that say no more (`not until two`)
    content = r.tags.content_besides(r.lexicon.signs["speaking"] | r.lexicon.signs["past"])
    return figures.union(content, places) - told


def _is_figure(r: Reading, word: Word) -> bool:
    """True for what counts something: an hour, a date, a number from two on."""
    return word.token.kind in ("number", "clock", "date") or r.lexicon.numbers.get(word.plain, 0) >= _SEVERAL
