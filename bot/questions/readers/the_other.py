"""Somebody else of the same sort: `and her, the other one`, `the other Ulrik`, `and that other chairman`."""

from collections.abc import Set as AbstractSet

from bot.programme.lasting import next_or_last
from bot.programme.model import Item, Role
from bot.programme.timeline import cast
from bot.questions.question import Question
from bot.questions.readers.people import about_people
from bot.questions.reading import Reading
from bot.questions.referents import CLOSE

# The most words of `and the two others`, and how near an `in` stands before a kind.
_FEW, _LED = 5, 3


def the_other(r: Reading) -> Question | None:
    """Those whom the message's words fit too, less whoever was told of last; `and the other two`, those beside them."""
    if rest := _beside_them(r):
        return about_people(r, rest).with_(borrowed=True)
    said = r.tags.has("pronoun", "other") and not r.tags.forms.isdisjoint(r.lexicon.signs["other_one"])
    told = (_denied(r) or _the_one(r) or r.thread.people) if said else ()
    if not told:
        return None
    others = tuple(p for p in _of_the_sort(r) if p not in told and r.description.fits_gender(p))
    others = others or _in_the_same(r, told)
    return about_people(r, others).with_(borrowed=True) if others else None


def _the_one(r: Reading) -> tuple[str, ...]:
    """Whoever is named before the other one (`Berg is the one, who is the other`)."""
    place = min(r.tags.positions_of("pronoun", "other"))
    named = {m.person for m in r.people_here if m.is_sure and max(m.positions) < place}
    return tuple(named) if len(named) == 1 else ()


def _in_the_same(r: Reading, told: tuple[str, ...]) -> tuple[str, ...]:
    """Those who are in the same item as the one who was told of: of an office or a gender, where that is said."""
    several = any(r.tags.words[h.last].plain in r.lexicon.signs["others"] for h in r.tags.of("pronoun", "other"))
    of_a_list = not set(told).isdisjoint(r.conversation.listed)  # the other one of those that were told of
    if len(told) != 1 or several or of_a_list or _is_an_item(r) or r.conversation.asks == "moderator":
        return ()
    appearances = [a for i in _items_of_one(r, told[0]) for a in i.appearances if a.person not in told]
    speaking = [a.person for a in appearances if a.role is not Role.MODERATOR]
    beside = tuple(dict.fromkeys(speaking or [a.person for a in appearances]))
    holders = r.referents.offices.holders or frozenset()
    fitting = tuple(p for p in beside if p in holders) or beside
    return tuple(p for p in fitting if r.description.fits_gender(p)) or fitting


def _is_an_item(r: Reading) -> bool:
    """True for `the other session`, `in the other one`, and not for `the other one in the session`."""
    within = r.lexicon.signs["within"]
    if any(h.first and r.tags.words[h.first - 1].plain in within for h in r.tags.of("pronoun", "other")):
        return True
    places = (p for h in r.tags.of("kind") for p in h.positions if p in r.tags.focus)
    return any(not any(r.tags.words[q].plain in within for q in range(max(0, p - _LED), p)) for p in places)


def _items_of_one(r: Reading, person: str) -> tuple[Item, ...]:
    """What they are in that is meant: by its number or kind, what was told of, or what is next of theirs."""
    theirs = r.programme.items_of(person)
    of_kind = tuple(i for i in theirs if i.kind in r.subjects.kinds)
    for items in (r.subjects.numbered, of_kind, r.thread.items):
        if found := tuple(i for i in items if i in theirs):
            return found[:1]
    next_one = next_or_last(theirs, r.now)
    return (next_one,) if next_one else ()


def _beside_them(r: Reading) -> tuple[str, ...]:
    """`And the two others?`: the others in the one item that somebody was told of in."""
    told, items, forms = r.thread.people, r.thread.items, [w.plain for w in r.tags.words if w.token.kind == "word"]
    others = bool(forms) and forms[-1] in r.lexicon.signs["others"]
    counted = r.tags.asks <= {"who", "with_whom"} and any(form in r.lexicon.numbers for form in forms)
    asked = counted or (not r.tags.asks and r.tags.has("connective"))  # `who are the two others`, `and the others`
    named = told or r.ask("who")  # `who are the two others`, behind an item that somebody has told to be in
    if not (others and asked and named) or len(items) != 1 or len(forms) > _FEW:
        return ()
    return tuple(p for p in cast(items) if p not in told)


def _denied(r: Reading) -> tuple[str, ...]:
    """Those named behind a `not` (`not Wilbek but the other one`)."""
    negated = {p + 1 for p, w in enumerate(r.tags.words) if w.plain in r.lexicon.signs["negations"]}
    return tuple(m.person for m in r.people_here if negated & m.positions)


def _told_apart(r: Reading, holders: AbstractSet[str]) -> tuple[str, ...]:
    """The one of several holders of an office whom more is told of (`the other one, the minister for towns`)."""
    if r.description.needed <= set(r.description.office_places):
        return tuple(holders) if len(holders) == 1 else ()
    found = [f for f in r.referents.ranked(holders, of_items=False) if f.told and f.is_likely]
    best = tuple(f.person for f in found if f.score >= CLOSE * found[0].score)
    return best if len(best) == 1 else ()


def _of_the_sort(r: Reading) -> tuple[str, ...]:
    """Those of the name or office that is said; where none is, those among whom it was asked who is meant."""
    denied = _denied(r)
    named = tuple(dict.fromkeys(m.person for m in r.people_here if m.person not in denied))
    if named:
        return named
    holders = r.referents.offices.holders
    if holders is not None:
        beside = {a.person for p in denied for i in r.programme.items_of(p) for a in i.appearances}
        near = r.thread.people if r.thread.people and denied else r.thread.cast
        alone = _told_apart(r, holders - set(r.thread.people))
        there = tuple(p for p in near if p in holders) or tuple(p for p in sorted(beside) if p in holders)
        return alone if alone and not set(alone) <= set(there) else there or alone
    if any(w.plain in r.lexicon.signs["speaker"] for w in r.tags.words):
        return tuple(dict.fromkeys(p for speakers in r.thread.speakers for p in speakers))
    bare = r.wording.says_person and not r.tags.content
    listed = tuple(p for p in r.conversation.listed if p in r.programme.people)
    before = (p for p in r.conversation.recent if p in r.programme.people and p not in r.thread.people)
    return (listed or tuple(before)[:1]) if bare else ()
