"""What a speaker sees of when they are on, or who looks after one; and what others see who ask for it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import Final

from bot.answers import appearance
from bot.answers.answer import Answer, Choice, Status
from bot.answers.changed import absent, is_off
from bot.answers.ground import Ground, tidy
from bot.programme.model import Appearance, Item
from bot.questions.details import OwnSlot
from bot.speakers.links import Link, LinkKind
from bot.wishes.offered import as_choice
from bot.wishes.speaker_wish import SpeakerReminder, SpeakerSee, SpeakerShow, Tell, Telling, TurnReminder, Unlink

_MARK = "\N{CHECK MARK} "

_Line = Callable[[Ground, Item, Appearance], str]

_LINES: Final[Mapping[OwnSlot, _Line]] = {
    OwnSlot.WHEN: lambda ground, item, _: _when(ground, item),
    OwnSlot.WHERE: lambda ground, item, _: appearance.place(ground, item),
    OwnSlot.WHO: appearance.company,
    OwnSlot.MODERATOR: lambda ground, item, mine: (
        appearance.moderator(ground, item, mine) or appearance.role(ground, mine)
    ),
    OwnSlot.DURATION: lambda ground, item, _: appearance.duration(ground, item),
    OwnSlot.BEFORE: lambda ground, item, _: appearance.before(ground, item),
    OwnSlot.AFTER: lambda ground, item, _: appearance.after(ground, item),
}
"""How each thing that a speaker may ask about their appearance is answered."""


def screen(ground: Ground, links: Sequence[Link]) -> Answer:
    """Return everything about the appearances of those whom somebody is linked with."""
    blocks: list[str] = []
    items: list[str] = []
    for link in links:
        rows = appearance.appearances(ground, link.person)
        blocks.append(_head(ground, link))
        blocks += [appearance.in_full(ground, item, mine) for item, mine in rows]
        if link.person in ground.programme.people:
            blocks += absent(ground, ground.programme.people[link.person])
        if any(chair.person == link.person for chair in ground.programme.chairs):
            blocks.append(f"• {ground.say('Chair of the whole conference')}")
        elif not rows:
            blocks.append(ground.say("The programme has you no more. Ask the organisers.") if _own(link) else "")
        items += [item.id for item, _ in rows]
    return _told(ground, blocks, _buttons(ground), items)


def seen(ground: Ground, links: Sequence[Link]) -> Answer:
    """Return what is said to whoever has seen a change: when they are on now."""
    shown = screen(ground, links)
    thanks = ground.say("{mark}Thank you. The organisers can see that you have seen it.", mark=_MARK)
    return replace(shown, blocks=(thanks, *shown.blocks))


def asked(ground: Ground, links: Sequence[Link], what: OwnSlot) -> Answer:
    """Return what a speaker asks about their appearances that are still to come."""
    blocks: list[str] = []
    items: list[str] = []
    for link in links:
        rows = appearance.still_to_come(ground, appearance.appearances(ground, link.person))
        if len(links) > 1:
            blocks.append(_head(ground, link))
        for item, mine in rows:
            if item.cancelled:
                blocks.append(is_off(ground, item))
                continue
            blocks.append(_LINES[what](ground, item, mine))
            if what not in {OwnSlot.WHEN, OwnSlot.DURATION}:
                blocks.append(appearance.titled(ground, item))
        items += [item.id for item, _ in rows]
    if not items:
        return screen(ground, links)
    whole = Choice(ground.say("My whole slot"), as_choice(SpeakerSee()))
    return _told(ground, blocks, (whole, *_buttons(ground)), items)


def unknown(ground: Ground) -> Answer:
    """Return how one becomes known as a speaker."""
    say = ground.say
    blocks = (
        say("I do not know you as a speaker of {event}.", event=ground.programme.event.name),
        say("If you are on the programme: write “I am” and your name, and an organiser confirms it."),
        say("Or ask the organisers for your personal link."),
    )
    return _told(ground, blocks)


def reminders(ground: Ground, links: Sequence[Link], silences: Collection[SpeakerReminder]) -> Answer:
    """Return which reminders a speaker gets, with buttons to turn each on or off, and to be none."""
    say = ground.say
    labels = {
        SpeakerReminder.DAY: say("The day before at 17.00"),
        SpeakerReminder.HOUR: say("60 minutes before"),
        SpeakerReminder.QUARTER: say("15 minutes before"),
    }
    on = [text for reminder, text in labels.items() if reminder not in silences]
    blocks = (
        say("I remind you before you are on, besides all other reminders:") if on else "",
        *(f"• {text}" for text in on),
        "" if on else say("I do not remind you before you are on."),
        say("They follow the programme when it is moved.") if on else "",
    )
    toggles = [
        Choice(("" if reminder in silences else _MARK) + text, as_choice(TurnReminder(reminder)))
        for reminder, text in labels.items()
    ]
    back = Choice(say("My whole slot"), as_choice(SpeakerSee()))
    return _told(ground, blocks, (*toggles, back, *(_unlinking(ground, link) for link in links)))


def confirm_unlinking(ground: Ground, link: Link) -> Answer:
    """Return what is asked before somebody is linked with a person no more."""
    say = ground.say
    name = called(ground, link)
    if _own(link):
        line = say("Shall I know you no more as {name}?", name=name)
    else:
        line = say("Shall you no more follow {name}?", name=name)
    choices = (
        Choice(say("Yes, forget it"), as_choice(Unlink(link.person, surely=True))),
        Choice(say("No, keep it"), as_choice(SpeakerSee())),
    )
    return _told(ground, (line, say("To be known again you need the organisers.")), choices)


def unlinked(ground: Ground) -> Answer:
    """Return what is said once somebody is linked with a person no more."""
    return _told(ground, (ground.say("It is forgotten, and so are the reminders."),))


def taken_away(ground: Ground, link: Link) -> Answer:
    """Return what is told to somebody whose link an organiser has taken away."""
    line = ground.say(
        "An organiser has taken away your link with {name}: you are reminded of it no more.",
        name=called(ground, link),
    )
    return _told(ground, (line, ground.say("If that is wrong, talk to an organiser.")))


def welcome(ground: Ground) -> Answer:
    """Return what is said once somebody is linked with a person, with the menu that stays under the chat."""
    return replace(_told(ground, _welcome(ground)), menu=True)


def confirmed(ground: Ground, links: Sequence[Link]) -> Answer:
    """Return what is told to somebody whom an organiser has confirmed to be who they said."""
    shown = screen(ground, links)
    return _told(ground, (*_welcome(ground), *shown.blocks), shown.choices, shown.items)


def _welcome(ground: Ground) -> tuple[str, ...]:
    return (
        ground.say("Welcome! I remind you the day before at 17.00, and 60 and 15 minutes before."),
        ground.say("{command} shows when you are on.", command=ground.say("/my_slot")),
    )


def _head(ground: Ground, link: Link) -> str:
    name = called(ground, link)
    if _own(link):
        return ground.say("You are on the programme as {name}:", name=name)
    return ground.say("You follow {name}:", name=name)


def called(ground: Ground, link: Link) -> str:
    """Return the name of whom a link is with."""
    person = ground.programme.people.get(link.person)
    return person.name if person else ground.say("somebody who is no more in the programme")


def _own(link: Link) -> bool:
    return link.kind is LinkKind.SPEAKER


def _unlinking(ground: Ground, link: Link) -> Choice:
    name = called(ground, link)
    line = ground.say("I am not {name}", name=name) if _own(link) else ground.say("Do not follow {name}", name=name)
    return Choice(line, as_choice(Unlink(link.person)))


def _when(ground: Ground, item: Item) -> str:
    return " ".join(filter(None, (f"{appearance.titled(ground, item)}.", appearance.countdown(ground, item))))


def _buttons(ground: Ground) -> tuple[Choice, ...]:
    return (
        Choice(ground.say("For my calendar"), as_choice(SpeakerSee(SpeakerShow.CALENDAR))),
        Choice(ground.say("My reminders"), as_choice(SpeakerSee(SpeakerShow.REMINDERS))),
        Choice(ground.say("Write to the organisers"), as_choice(Tell(Telling.WRITE))),
    )


def _told(ground: Ground, blocks: Sequence[str], choices: tuple[Choice, ...] = (), items: Sequence[str] = ()) -> Answer:
    told = tuple(tidy(block) for block in blocks if block)
    shown = tuple(dict.fromkeys(items))
    return Answer(Status.ANSWERED, "my_slot", told, items=shown, choices=choices, language=ground.language)
