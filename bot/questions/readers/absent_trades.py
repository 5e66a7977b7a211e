"""A trade that nobody on the programme is known by (`is there a nurse on stage`)."""

from typing import Final

from bot.language.meanings import Cue
from bot.language.spelling import stem
from bot.questions.question import Question
from bot.questions.reading import Reading

# What is asked of whoever has a trade, and no more.
_ASKED: Final[frozenset[Cue]] = frozenset({"exists", "who", "people_of", "speakers", "why"})


def absent_trade(r: Reading) -> Question | None:
    """That the programme names nobody of a trade, where nothing but that is asked."""
    if not r.tags.asks or r.tags.asks - _ASKED or r.tags.kinds or r.tags.has("practical"):
        return None
    if len(r.tags.content) != 1 or not _is_asked_for(r, r.tags.content[0]):
        return None
    trade = r.tags.words[r.tags.content[0]]
    if any(word.startswith(stem(trade.plain)) or word.endswith(trade.plain) for word in _known_by(r)):
        return None
    certain = r.tags.is_definite(r.tags.content[0])
    return r.question("no_person" if certain else "no_trade", words=trade.token.text.casefold())


def _is_asked_for(r: Reading, place: int) -> bool:
    """True for a trade behind `a`, `any` or `no`, or of somebody certain, that nobody tells to be their own."""
    words, signs = r.tags.words, r.lexicon.signs
    roots = {stem(trade) for trade in signs["trades"]}
    before = words[place - 1].plain if place else ""
    told = before in signs["of_a_trade"] or (r.tags.is_definite(place) and not r.thread.known)
    return stem(words[place].plain) in roots and told and not r.subjects.self_described(place)


def _known_by(r: Reading) -> frozenset[str]:
    """The words of everybody's titles, organisations and topics."""
    return frozenset(word for titles in r.subjects.index.described.titles.values() for word in titles)
