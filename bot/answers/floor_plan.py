"""Where rooms are: told in words, and shown on the floor plan of the house where there is one."""

from collections.abc import Iterable
from dataclasses import replace

from bot.answers.answer import Answer, Status
from bot.answers.ground import Ground
from bot.answers.picture import Mark, PlanPicture
from bot.answers.wording import directions_to, label, room_of, span
from bot.programme.model import Item, Room
from bot.programme.timeline import is_on

_MOST_MARKS = 6


def floor_plan(ground: Ground) -> Answer:
    """All rooms, and the plan as it is."""
    event = ground.programme.event
    if not event.floor_plan:
        return _none(ground)
    rooms = ground.programme.rooms.values()
    head = ground.say("The rooms of {venue}:", venue=event.venue or event.name)
    shown = PlanPicture(event.id, _name(ground), event.floor_plan, caption=(event.venue or event.name,))
    answer = ground.answer(head, *(f"• {directions_to(room)}" for room in rooms), items=(), people=())
    return replace(answer, picture=shown)


def _none(ground: Ground) -> Answer:
    event = ground.programme.event
    venue = ", ".join(filter(None, (event.venue, event.city)))
    held = ground.say("The forum is held at {venue}.", venue=venue) if venue else ""
    return ground.answer(ground.say("I have no floor plan."), held, items=(), people=(), status=Status.MISSING)


def room(ground: Ground) -> Answer:
    """Where a room is, and what is on in it."""
    found = ground.programme.rooms[ground.question.detail]
    takes_place = [item for item in ground.programme.items if item.start and not item.cancelled]
    inside = [item for item in takes_place if room_of(ground, item) == found]
    inside.sort(key=lambda item: item.start or ground.now)
    now = [item for item in inside if is_on(item, ground.now)][-1:]
    ahead = [i for i in inside if i.start and i.start > ground.now and i.day == ground.now.date()][:1]
    say = ground.say
    told = [say("On there now: {title} ({when}).", title=label(ground, i), when=span(ground, i)) for i in now]
    told += [say("Next there: {title} ({when}).", title=label(ground, i), when=span(ground, i)) for i in ahead]
    items = tuple(item.id for item in (*now, *ahead))
    return with_plan(ground, ground.answer(f"{directions_to(found)}.", *told, items=items[:1], people=()), [found])


def with_plan(ground: Ground, answer: Answer, rooms: Iterable[Room | None]) -> Answer:
    """Return an answer with the plan on which these rooms are, marked; as it is where there is no plan of them."""
    usual = ground.programme.event.floor_plan
    known = list(dict.fromkeys(room for room in rooms if room))
    plan = next((room.plan or usual for room in known if room.plan or usual), "")
    if not plan:
        return answer
    here = [room for room in known if (room.plan or usual) == plan][:_MOST_MARKS]
    marks = tuple(Mark(room.name, room.x, room.y) for room in here if room.x is not None and room.y is not None)
    unmarked = [room.name for room in here if room.x is None or room.y is None]
    caption = [directions_to(room) for room in here]
    caption += [ground.say("{room} is not marked on the plan.", room=name) for name in unmarked]
    return replace(answer, picture=PlanPicture(ground.programme.event.id, _name(ground), plan, marks, tuple(caption)))


def rooms_of(ground: Ground, items: Iterable[Item]) -> list[Room | None]:
    return [room_of(ground, item) for item in items]


def _name(ground: Ground) -> str:
    return ground.say("floor plan").replace(" ", "-")
