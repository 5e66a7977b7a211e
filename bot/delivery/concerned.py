"""Whom a change of the programme concerns: its speakers, those who chose the item, everybody where none choose."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.answers.change_lines import Pair, is_choice
from bot.delivery.kept import Kept
from bot.people.attendees import Attendee
from bot.programme.lasting import is_past
from bot.programme.model import Programme
from bot.speakers.links import SpeakerOf


@dataclass(frozen=True, slots=True)
class Concerned:
    """Somebody, the changes that are told to them, and which of those items are their own.

    `speaking` are the people of the programme in those items whom they are, or look after.
    """

    attendee: Attendee
    pairs: tuple[Pair, ...]
    own: frozenset[str]
    speaking: frozenset[str] = frozenset()


def concerned(kept: Kept, programme: Programme, pairs: Sequence[Pair], now: datetime) -> Iterator[Concerned]:
    """Yield everybody who can be reached and whom changes concern, who is on in an item first.

    What is over concerns nobody. Messages go out in the order in which they are queued.
    """
    ahead = [pair for pair in pairs if not (is_past(pair.before, now) and is_past(pair.after, now))]
    if not ahead:
        return
    event, names = programme.event.id, [pair.id for pair in ahead]
    picks, wishes, on = kept.plans.picks(event, names), kept.reminders.wishes(event, names), _speaking(kept, ahead)
    for attendee in sorted(kept.attendees.reachable(), key=lambda a: a.id not in on):
        own = picks.get(attendee.id, frozenset()) | wishes.get(attendee.id, {}).keys() | on.get(attendee.id, {}).keys()
        mine = tuple(pair for pair in ahead if pair.id in own or _for_all(programme, pair, attendee))
        mine = tuple(
            pair for pair in mine if pair.id in own or not any(p.after.parent == pair.id for p in mine if p.id in own)
        )
        if mine:
            speaking = frozenset().union(*on.get(attendee.id, {}).values())
            yield Concerned(attendee, mine, frozenset(own), speaking)


def _speaking(kept: Kept, pairs: Sequence[Pair]) -> Mapping[int, dict[str, frozenset[str]]]:
    """The chats of those who are on in items, before a change or after it, or who follow them.

    For each of them the items, and who of the programme they are in it.
    """
    found: dict[int, dict[str, frozenset[str]]] = {}
    for pair in pairs:
        people = {a.person for item in (pair.before, pair.after) for a in item.appearances}
        for person in sorted(people):
            for chat in kept.links.chats(kept.forum.event, [SpeakerOf(person)]):
                items = found.setdefault(chat, {})
                items[pair.id] = items.get(pair.id, frozenset()) | {person}
    return found


def _for_all(programme: Programme, pair: Pair, attendee: Attendee) -> bool:
    return pair.after.is_for(attendee.role) and not is_choice(programme, pair.after)
