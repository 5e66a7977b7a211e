"""Where a room is, by its name or by what people call it."""

from collections.abc import Iterator

from rapidfuzz.fuzz import ratio

from bot.language.tokens import clean, tokens
from bot.programme.model import Room
from bot.questions.question import Question
from bot.questions.reading import Reading

_WHERE = {"where", "venue"}
_ALIKE, _LONG = 84.0, 5
_TELLING = 0.5


def where_room(r: Reading) -> Question | None:
    """`where is the great hall`, or its name and nothing else."""
    if not r.programme.rooms:
        return None
    asked = r.tags.asks - {"exists", "now", "next"}
    if r.tags.numbered or asked - _WHERE or r.people_here:
        return None
    found = max(named_rooms(r), key=lambda named: len(named[1]), default=None)
    if found is None:
        return None
    room, positions = found
    words = [p for p, w in enumerate(r.tags.words) if w.token.kind == "word" and p not in positions]
    telling = r.tags.weight_besides(positions)
    sought = any(r.tags.words[p].plain in r.lexicon.signs["finding"] for p in words)
    if telling > _TELLING or not (asked or sought or not words):
        return None
    return r.question("room", detail=room.id, items=())


def named_rooms(r: Reading) -> Iterator[tuple[Room, frozenset[int]]]:
    """Yield the rooms that a message names, each with where it does."""
    said = [w.token.plain for w in r.tags.words]
    spoken_for = r.tags.positions("kind", "practical", "ask")  # `frokosten` is no slip of `frokoststuen`
    for room in r.programme.rooms.values():
        for name in (room.name, *room.aliases):
            forms = [t.plain for t in tokens(clean(name))]
            for first in range(len(said) - len(forms) + 1):
                here = range(first, first + len(forms))
                if all(_same(said[p], form, exactly=p in spoken_for) for p, form in zip(here, forms, strict=True)):
                    yield room, frozenset(here)


def _same(typed: str, form: str, *, exactly: bool) -> bool:
    long = not exactly and min(len(typed), len(form)) >= _LONG
    return typed == form or (long and ratio(typed, form) >= _ALIKE)
