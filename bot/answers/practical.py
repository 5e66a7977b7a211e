"""Answers to practical matters: food, parking, rooms, whatever people need to know that is no line of the programme."""

from collections.abc import Mapping
from typing import Final

from bot.answers.answer import Answer, Status
from bot.answers.event import contact_line, left_unsaid
from bot.answers.ground import Ground
from bot.answers.wording import label, when
from bot.language.lexicon import lexicon
from bot.programme.lasting import is_ahead
from bot.programme.model import Fact, Item, Kind
from bot.questions.details import ROOM_CAPACITY

# What practical matters are of.
_MEALS, _EVENING = frozenset({Kind.MEAL, Kind.EVENING}), frozenset({Kind.EVENING})
_OCCASIONS: Final[Mapping[str, frozenset[Kind]]] = {
    "food": _MEALS,
    "drinks": _MEALS,
    "songs": frozenset({Kind.SONG}),
    **dict.fromkeys(("seating", "entertainment", "guests", "dresscode"), _EVENING),
}


def practical(ground: Ground) -> Answer:
    """A practical matter: what the programme says of it, or that it says nothing."""
    about = ground.question.practical
    by_id = {f.id: f for f in ground.programme.facts}
    told = [by_id[f] for f in ground.question.facts if f in by_id]
    occasion = _occasion(ground, about)
    if not told and about == ROOM_CAPACITY and (sizes := _room_sizes(ground)):
        return ground.answer(*sizes, items=())
    if not told:
        line = f"{label(ground, occasion)}, {when(ground, occasion)}" if occasion else ""
        return ground.answer(
            ground.say("The programme does not say anything about {what}.", what=_name(ground, about)),
            ground.say("It only says: {line}.", line=line) if line else "",
            occasion.summary if occasion else "",
            contact_line(ground),
            status=Status.MISSING,
            items=(occasion.id,) if occasion else ground.question.items,
        )
    silent = _left_open(ground, about, told)
    return ground.answer(
        silent,
        *(f.text for f in told),
        occasion.summary if occasion and occasion.id in ground.question.items else "",
        status=Status.MISSING if silent else Status.ANSWERED,
        facts=tuple(f.id for f in told),
        items=(),
    )


def _name(ground: Ground, about: str) -> str:
    return lexicon(ground.language).practical_names.get(about, about)


def _occasion(ground: Ground, about: str) -> Item | None:
    """The meal, song or evening that a practical matter is asked of, or the next that it may be."""
    wanted = _OCCASIONS.get(about)
    if wanted is None:
        return None
    named = [i for i in ground.programme.items if i.id in ground.question.items]
    if named and Kind.MEAL in wanted:
        wanted |= {Kind.BREAK}  # `is there cake in the break`
    asked = named or ground.programme.items
    ahead = (i for i in asked if is_ahead(i, ground.now))
    return next((i for i in ahead if ground.knowledge.kinds[i.event, i.id] & wanted), None)


def _room_sizes(ground: Ground) -> list[str]:
    """How many there is room for in the room that is asked of, or in each, the largest first; empty if not known."""
    rooms = [r for r in ground.programme.rooms.values() if r.capacity and ground.question.detail in ("", r.id)]
    rooms.sort(key=lambda room: -(room.capacity or 0))
    return [ground.say("{room}: room for {count}.", room=room.name, count=room.capacity) for room in rooms]


def _left_open(ground: Ground, about: str, told: list[Fact]) -> str:
    """What facts on a practical matter do not tell of it though it is asked: how many people, where the stands are."""
    if about == "participants":
        return left_unsaid(ground, told)
    return _of_stands(ground, told) if about == "stands" else ""


def _of_stands(ground: Ground, told: list[Fact]) -> str:
    """What the programme leaves open of the stands: where they are if no fact names a room, and who has them."""
    asks = ground.question.asks
    placed = any(room.name in fact.text for fact in told for room in ground.programme.rooms.values())
    whether = "exists" in asks and not asks & {"list", "who"}
    if whether or asks & {"when", "now"} or (placed and "where" in asks):
        return ""
    if "where" in asks:
        return ground.say("The programme does not say where the stands are.")
    return ground.say("All that the programme says about {what}:", what=_name(ground, "stands"))
