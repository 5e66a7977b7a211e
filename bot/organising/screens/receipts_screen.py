"""What organisers see of whether speakers have seen the changes that they were told of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.answers.answer import Answer, Choice, Status
from bot.answers.appearance import place, titled
from bot.answers.change_screen import having_seen
from bot.answers.changed import is_off
from bot.answers.ground import Ground
from bot.answers.wording import person_name, place_of
from bot.organisers.action import Action
from bot.organising.screens.wording import button, home, moment, told
from bot.programme.model import Item
from bot.speakers.receipts import Told

SEEN = Action("seen")
_MOST = 8
_MARK, _OPEN = "\N{CHECK MARK}", "\N{EN DASH}"


@dataclass(frozen=True, slots=True)
class Standing:
    """A change, the titles of what it is about, and who of the programme is on in that.

    `seen` says of each who is told when they have seen it, None if they have not; `unknown` are those whom the bot does
    not know as speakers, so that nobody is told for them. What is over, or undone, is waited for no more.
    """

    told: Told
    titles: str
    seen: Mapping[str, datetime | None]
    unknown: Sequence[str]
    over: bool

    @property
    def waits(self) -> bool:
        """Whether it is still worth seeing, and somebody has not."""
        return None in self.seen.values() and not self.over


def screen(ground: Ground, standings: Sequence[Standing]) -> Answer:
    """Return who has seen what; it is kept up to date as long as somebody has not."""
    say = ground.say
    if not standings:
        return told(ground, (say("No speaker has been told of a change."),), (home(ground),))
    blocks = [say("Have the speakers seen it? The newest change first:")]
    for standing in standings:
        blocks.append(say("{items}, undone:", items=standing.titles) if standing.told.undone else f"{standing.titles}:")
        blocks += [_line(ground, person, at) for person, at in standing.seen.items()]
        if standing.unknown:
            names = _names(ground, standing.unknown)
            blocks.append(say("Not linked with me, so tell them yourself: {names}", names=names))
    nudges = [_nudge(ground, standing) for standing in standings if standing.waits]
    shown = told(ground, blocks, (*nudges, button(say("Changes"), Action("changes")), home(ground)))
    return replace(shown, live=SEEN.as_choice()) if nudges else shown


def nudged(ground: Ground, count: int, *, lately: bool) -> Answer:
    """Return how many are asked again; none where they were `lately`, or nobody is left who can be."""
    if count:
        line = ground.texts.plural("I ask {count} person once more.", "I ask {count} people once more.", count)
    elif lately:
        line = ground.say("They were asked a moment ago. Give them two minutes.")
    else:
        line = ground.say("There is nobody to ask: they cannot be reached, or it is over.")
    return told(ground, (line,), (door(ground), home(ground)))


def door(ground: Ground) -> Choice:
    """Return the button that leads to who has seen what."""
    return button(ground.say("Who has seen it"), SEEN)


def nudge(ground: Ground, told: Told, items: Sequence[Item]) -> Answer:
    """Return what a speaker is asked who has not said that they have seen a change of these items."""
    say = ground.say
    blocks = (say("An organiser asks whether you have seen the change. This is how it is now:"),)
    lines = [line for item in items for line in _now(ground, item)]
    return Answer(
        Status.ANSWERED,
        "change",
        (*blocks, *lines),
        items=tuple(item.id for item in items),
        choices=having_seen(ground, str(told)),
        language=ground.language,
    )


def _now(ground: Ground, item: Item) -> tuple[str, ...]:
    """How an item is now, a line or two."""
    if item.cancelled:
        return (f"• {is_off(ground, item)}",)
    return (f"• {titled(ground, item)}", *([place(ground, item)] if place_of(ground, item) else ()))


def _names(ground: Ground, people: Sequence[str]) -> str:
    names = [person_name(ground, person) for person in people[:_MOST]]
    more = len(people) - len(names)
    return ", ".join(names) + (f" {ground.say('and {count} more', count=more)}" if more else "")


def _line(ground: Ground, person: str, at: datetime | None) -> str:
    if at is None:
        return ground.say("{mark} {name}: not yet", mark=_OPEN, name=person_name(ground, person))
    return f"{_MARK} {person_name(ground, person)} {moment(ground, at)}"


def _nudge(ground: Ground, standing: Standing) -> Choice:
    what = ground.say("{items}, undone", items=standing.titles) if standing.told.undone else standing.titles
    label = ground.say("Ask once more: {items}", items=what)
    return button(label, Action.of("seen.nudge", change=str(standing.told)))
