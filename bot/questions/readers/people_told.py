"""Whom a message only tells of, beside a question that is whole without (`which session is on homes? I loved Berg`)."""

from typing import Final

from bot.language.meanings import Cue
from bot.language.vocabulary import EXACT
from bot.programme.model import FRAME
from bot.questions.readers.told_self import oneself
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES, KINDS

# How many words beside a name tell something of whoever it is.
_A_STORY = 3
# What is asked of somebody, and so of whom the message names, wherever that is.
_OF_SOMEBODY: Final[frozenset[Cue]] = frozenset({"title", "affiliation", "party", "earlier", "with_whom", "said"})
# What is asked by the clock.
_OF_CLOCK: Final[tuple[Cue, ...]] = ("now", "next", "instead")


def without_people_told(r: Reading) -> Reading:
    """The message without the clauses that tell of somebody, where another one asks of something else."""
    if len(r.tags.focus) == len(r.tags.words):
        return r  # all of it asks
    own = _of_ones_own(r)
    named = _named(r) | own
    told = {r.tags.clauses[p] for p in named - r.tags.focus}
    if not told or not (own or _is_whole(r)) or oneself(r):
        return r
    left_out = frozenset(p for p, clause in enumerate(r.tags.clauses) if clause in told)
    words = [p for p in left_out - named if r.tags.words[p].token.kind == "word"]
    if len(words) < _A_STORY or not left_out.isdisjoint(r.tags.focus) or _asks_too(r, left_out):
        return r
    return r.without(left_out)


def _named(r: Reading) -> frozenset[int]:
    """Where people are named, or a party, beside a question for those of a sort."""
    people = frozenset(p for m in r.people_here for p in m.positions) | _from_towns(r)
    return people | (r.tags.positions("party") if r.ask("who") and _office_asked(r) else frozenset())


def _from_towns(r: Reading) -> frozenset[int]:
    """Where somebody from a town is told of (`I sit with those from Kolding`)."""
    words, behind = r.tags.words, {h.last + 1 for h in r.tags.of("ask", "people_of")}
    return frozenset(p for p in behind if p < len(words) and words[p].plain in r.lexicon.regions) - r.tags.focus


def _of_ones_own(r: Reading) -> frozenset[int]:
    """Where somebody is told of by a first name alone, which the asker has a colleague or a wife of.

    Where what asks points at somebody it may be them, though.
    """
    tags = r.tags
    here, there = r.subjects.people_named
    first = [m for m in (*here, *there) if m.parts == 1 and m.positions.isdisjoint(tags.focus)]
    points = _pointing(r) | (r.description.points & tags.focus) or not tags.asks.isdisjoint(_OF_SOMEBODY)
    of_day = tags.focus & tags.positions_of("ask", "start", "end", *_OF_CLOCK)
    asks = not tags.openers.isdisjoint(tags.focus) and (of_day or tags.focus.intersection(tags.content))
    firsts = r.knowledge.home.first_names
    alone = {p for m in first for p in m.positions if tags.words[p].plain in firsts}
    return frozenset(alone) if asks and not points else frozenset()


def _office_asked(r: Reading) -> frozenset[int]:
    return r.tags.focus.intersection(r.description.office_places)


def _asks_too(r: Reading, places: frozenset[int]) -> bool:
    """True for clauses that ask as well (`is it Berg who is on? then I fetch coffee`)."""
    words = r.tags.words
    inverted = (p for p in places if words[p].plain in r.tags.copulas and p + 1 < len(words))
    asked = any(p - 1 not in places or words[p + 1].plain in r.lexicon.signs["it"] for p in inverted)
    return asked or any("?" in words[p].plain for p in places)


def _is_whole(r: Reading) -> bool:
    """True where what asks has a subject of its own, and points at nothing that stands beside it."""
    tags = r.tags
    asking = tags.focus & (tags.openers | tags.positions("ask"))
    if not asking:
        return False
    who = any(tags.words[p].plain in r.lexicon.signs["who"] for p in tags.openers & tags.focus)
    seen = who and not tags.focus.isdisjoint(tags.positions_of("pronoun", "deictic"))
    whom = who and r.ask("contact")  # `I left my coat while Berg spoke, whom do I call`
    if seen or whom or not tags.focus.isdisjoint(tags.positions_of("ask", *_OF_CLOCK)):
        return r.description.points.isdisjoint(tags.focus)
    if not tags.asks.isdisjoint(_OF_SOMEBODY):
        return False
    return not (_pointing(r) or tags.focus.isdisjoint(_own_subject(r)))


def _pointing(r: Reading) -> frozenset[int]:
    """Where what asks points at somebody or something by a word of its own, and not in a cue (`who is it`)."""
    tags = r.tags
    cues = tags.positions_of("ask", "who", *_OF_CLOCK)
    pointers = (h for h in tags.pointers("thing", "other", "people", "person") if cues.isdisjoint(h.positions))
    pointing = {h.last for h in pointers} | (r.description.points & tags.focus)
    described = {p for p, w in enumerate(tags.words) if w.plain in r.lexicon.signs["with"]}  # `that one with the …`
    behind = {*tags.content, *tags.time.positions, *cues, *described, *tags.positions("kind", "calendar")}
    return frozenset(p for p in pointing if p + 1 not in behind)


def _own_subject(r: Reading) -> frozenset[int]:
    """The words by which what is asked has a subject: kinds with what tells one from others, parties, numbers."""
    tags = r.tags
    telling = not tags.focus.isdisjoint(set(tags.content) - _pointing(r))
    sure = [h for h in tags.of("kind") if h.score >= EXACT]
    kinds = {p for h in sure if telling or KINDS.get(h.value, CHOICES) <= FRAME for p in h.positions}
    numbers = {p for n in tags.numbered if n.kind for p in n.positions}
    leading = tags.positions_of("ask", "moderator", "chair")
    described = {p for found in r.subjects.offices[:1] for p in found.positions} if r.ask("who") else set()
    ends = tags.positions_of("clock", "first", "last") if tags.time.names_day else frozenset()
    return tags.positions("party") | kinds | numbers | ((described | _office_asked(r)) - leading) | ends
