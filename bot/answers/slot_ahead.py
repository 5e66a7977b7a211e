"""A speaker's reminder: that they are on, when, where and with whom."""

from collections.abc import Sequence

from bot.answers import appearance
from bot.answers.answer import Answer, Choice, Status
from bot.answers.from_speaker import being_here
from bot.answers.ground import Ground, tidy
from bot.answers.slot import starts
from bot.answers.wording import label
from bot.programme.model import Item
from bot.speakers.links import Link, LinkKind
from bot.wishes.offered import as_choice
from bot.wishes.speaker_wish import SpeakerSee, SpeakerShow


def slot_ahead(ground: Ground, link: Link, items: Sequence[Item]) -> Answer:
    """Return what somebody is told at `ground.now` of appearances that are ahead: their own, or of whom they follow."""
    say = ground.say
    person = ground.programme.people[link.person]
    own = link.kind is LinkKind.SPEAKER
    first = items[0]
    if first.start and first.start.date() == ground.now.date():
        when = starts(ground, first)
        title = label(ground, first)
        head = (
            say("{when}, you are on: {title}", when=when, title=title)
            if own
            else say("{when}, {name} is on: {title}", when=when, name=person.name, title=title)
        )
    else:
        head = say("Tomorrow you are on:") if own else say("Tomorrow {name} is on:", name=person.name)
    blocks = [head]
    for item in items:
        mine = next(a for a in item.appearances if a.person == link.person)
        if len(items) > 1 or item.start is None or item.start.date() != ground.now.date():
            blocks.append(f"• {appearance.titled(ground, item)}")
        blocks += [
            appearance.place(ground, item),
            appearance.role(ground, mine),
            appearance.moderator(ground, item, mine),
            appearance.company(ground, item, mine),
            appearance.before(ground, item),
        ]
    choices = (
        *([being_here(ground, link)] if first.start and first.start.date() == ground.now.date() else ()),
        Choice(say("My whole slot"), as_choice(SpeakerSee())),
        Choice(say("My reminders"), as_choice(SpeakerSee(SpeakerShow.REMINDERS))),
    )
    return Answer(
        Status.ANSWERED,
        "speaker_reminder",
        tuple(tidy(block) for block in blocks if block),
        items=tuple(item.id for item in items),
        choices=choices,
        language=ground.language,
    )
