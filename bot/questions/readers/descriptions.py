"""Somebody or something of the thread told by a description: `him with the housing`, `the one on Friday`."""

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.programme.model import Item
from bot.questions.question import Question
from bot.questions.readers.items import about_items
from bot.questions.readers.people import about_people
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

if TYPE_CHECKING:
    from bot.questions.evidence import Found

# How well a description must fit, how near to the best one another may come, and how much better a fit outside of the
# thread must be to be meant instead.
_LEAST, _NEAR, _ELSEWHERE = 0.25, 0.85, 1.6
# The same where the last answer named whom it fits.
_SPOKEN_OF = 3.0
# The same where it was asked who of them is meant.
_ASKED_BACK = 8.0


@dataclass(frozen=True, slots=True)
class _Head:
    """Where the words of a description begin, and whether it is of a person, or of several."""

    place: int
    person: bool
    several: bool


def described(r: Reading) -> Question | None:
    """Whoever or whatever in the thread fits a description best, unless something outside fits far better."""
    if not r.thread.matters or any(i not in r.thread.items for i in r.subjects.numbered):
        return None  # `and who is it in house 2`, behind house 5
    head = _head(r)
    if head is None:
        return _of_them(r)
    body = _body(r, head.place)
    if head.person:
        people = _people_like(r, several=head.several) if body else ()
        return about_people(r, people).with_(borrowed=True) if people else None
    items = _items_like(r, body) if body else _items_then(r)
    return about_items(r, tuple(i.id for i in items), borrowed=True) if items else None


def describes(r: Reading) -> bool:
    """True where somebody or something is told by a description, whether or not the thread fits it."""
    head = _head(r)
    return head is not None and bool(_body(r, head.place))


def _head(r: Reading) -> _Head | None:
    """The pronoun of a description, and where its words begin."""
    signs, words = r.lexicon.signs, r.tags.words
    whence = r.tags.positions_of("ask", "people_of")
    for place, word in enumerate(words):
        whoever = place > 0 and words[place - 1].plain in r.tags.copulas and place in whence  # `who is it from Hobro`
        several = word.plain in signs["they"] or whoever
        person = several or word.plain in signs["he"]
        if (not person and word.plain not in signs["it"]) or _is_subject(r, place):
            continue
        after = place + 1
        relative = after < len(words) and words[after].plain in signs["there"]
        while after < len(words) and (words[after].plain in signs["there"] or words[after].plain in r.lexicon.numbers):
            after += 1
        if not person and place in whence and r.ask("moderator"):  # `who leads it from KL`
            continue
        asked = place > 0 and words[place - 1].plain in r.tags.copulas
        if asked and after in r.tags.time.positions:  # `who is it tomorrow that speaks`
            continue
        if after < len(words) and (words[after].plain in signs["with"] or (relative and person)):
            return _Head(after, person=person, several=several)
    return None


def _is_subject(r: Reading, place: int) -> bool:
    """True for the pronoun behind its verb (`is she in one of the houses`, `when does it end today`)."""
    if place - 1 in r.tags.positions_of("ask", "end", "start"):
        return True
    words, clauses = r.tags.words, r.tags.clauses
    opens = place == 1 or (place > 1 and clauses[place - 2] != clauses[place - 1])
    verbs = r.tags.copulas | r.lexicon.signs["coming"]
    return opens and clauses[place] == clauses[place - 1] and words[place - 1].plain in verbs


def _of_them(r: Reading) -> Question | None:
    """One of those told of (`which of them is a doctor`, `is a consultancy in it`): whom the other words fit."""
    words, signs = r.tags.words, r.lexicon.signs
    inside = any(a.plain in signs["within"] and b.plain in signs["they"] | signs["it"] for a, b in pairwise(words))
    # `who is from the council there`: the last word points back to what was talked of.
    spoken = [p for p, w in enumerate(words) if w.token.kind == "word"]
    there = len(r.thread.items) == 1 and bool(spoken) and words[spoken[-1]].plain in signs["there"]
    inside = inside or (there and r.ask("people_of") and spoken[-1] in r.tags.focus)
    inside = inside or (_is_in_it(r, spoken) and r.ask("people_of"))
    if not inside or r.tags.asks - {"who", "exists", "people_of", "list", "title"}:
        return None
    anybody = any(words[p].plain in signs["somebody"] for p in r.tags.focus)  # `is anybody from the parliament in it`
    several = r.ask("people_of") and (anybody or _of_others(r))
    people = _people_like(r, of_items=False, several=several) if r.tags.content else ()
    if people:
        return about_people(r, people).with_(borrowed=True)
    items = _items_like(r, r.tags.content) if len(r.thread.items) > 1 and r.tags.content else ()
    return about_items(r, tuple(i.id for i in items), borrowed=True) if items else None


def _is_in_it(r: Reading, spoken: list[int]) -> bool:
    """True for `is there one from a council on it`, or `and who is from the council`, of the one item told of."""
    words, signs = r.tags.words, r.lexicon.signs
    beside = len(r.thread.items) == 1 and not (r.tags.kinds or r.tags.time.names_day or r.tags.time.names_time)
    leads = words[0].plain in signs["joining"] if words else False
    return beside and bool(spoken) and (words[spoken[-1]].plain in signs["with"] or leads)


def _body(r: Reading, place: int) -> tuple[int, ...]:
    """The telling words of the description: what follows in its clause, up to a comma."""
    tags = r.tags
    found = []
    for p in range(place, len(tags.words)):
        if tags.clauses[p] != tags.clauses[place] or tags.words[p].token.kind == "comma":
            break
        if tags.words[p].token.kind == "word" and tags.words[p].weight > 0 and p not in tags.time.positions:
            found.append(p)
    return tuple(found)


def _people_like(r: Reading, *, of_items: bool = True, several: bool = False) -> tuple[str, ...]:
    """Of the people in the thread those whom the message fits, by what they are or by what they are on about."""
    ranked = r.referents.ranked(of_items=of_items, of_gender=not several)
    values = {f.person: f.score * f.share for f in ranked}
    aside = r.thread.people if r.tags.has("connective", "correction") or _of_others(r) else ()
    cast = tuple(p for p in r.thread.cast if p not in aside)
    inner = tuple(p for p in cast if p in r.thread.people or p in r.thread.conversation.listed)
    others = max((values.get(p, 0.0) for p in cast if p not in inner), default=0.0)
    if asked_back := tuple(p for p in cast if p in r.thread.conversation.candidates):
        return _best(values, asked_back, _ASKED_BACK)[:1]
    told = {f.person for f in ranked if f.told}
    least = 1.0 if told.isdisjoint(inner) and told.intersection(cast) else _ELSEWHERE
    outdone = others > least * max((values.get(p, 0.0) for p in inner), default=0.0)
    fitting = (() if outdone else _best(values, inner, _SPOKEN_OF)) or _best(values, cast)
    if several or len(fitting) < 2:
        return fitting
    # What is said of an item fits all in it alike: then only what is said of themselves tells them apart.
    telling = {f.person: values[f.person] for f in ranked if f.told and f.person in fitting}
    return tuple(p for p in fitting if telling.get(p, 0.0) >= max(telling.values()) * _NEAR)[:1] if telling else ()


def _of_others(r: Reading) -> bool:
    """True where others are asked for than whoever was told of."""
    return any(r.tags.words[p].plain in r.lexicon.signs["others"] for p in r.tags.focus)


def _best(values: dict[str, float], pool: tuple[str, ...], elsewhere: float = _ELSEWHERE) -> tuple[str, ...]:
    inside = {key: values[key] for key in pool if values.get(key, 0.0) >= _LEAST}
    best = max(inside.values(), default=0.0)
    if not inside or max(values.values()) > best * elsewhere:
        return ()
    return tuple(key for key in inside if inside[key] >= best * _NEAR)


def _items_like(r: Reading, body: tuple[int, ...]) -> tuple[Item, ...]:
    index = r.subjects.index
    found: tuple[Found, ...] = index.find(r.tags.words, body, index.items)
    values = {f.id: f.score * f.share for f in found}
    pools = (_of_the_same_kind(r), r.thread.matters, r.thread.beside)
    best = next((like for pool in pools if (like := _best(values, tuple(i.id for i in pool)))), ())
    return tuple(r.programme.by_id[i] for i in best[:1])


def _of_the_same_kind(r: Reading) -> tuple[Item, ...]:
    """What there was to choose beside the one that was told of, where a message goes on (`and the one on homes`)."""
    kinds = frozenset(i.kind for i in r.thread.items) & CHOICES
    return r.of_kind(kinds) if len(r.thread.items) == 1 and r.continues else ()


def _items_then(r: Reading) -> tuple[Item, ...]:
    """The one item of the thread that is on the day named (`the one on Friday`)."""
    day = r.day
    named = r.thread.items if len(r.thread.items) > 1 else r.thread.matters
    on = tuple(i for i in named if i.day == day) if day else ()
    return on if len(on) == 1 else ()
