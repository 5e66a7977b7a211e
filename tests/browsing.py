"""Somebody who browses in the programme in a test: the buttons, and pressing them one after the other."""

from bot.basics.texts import texts
from tests.botapi import Person as Attendee
from tests.botapi import Seen

DANISH = texts("da")
say = DANISH.say
CHECK = "\N{CHECK MARK}"
ADD, OUT, REMIND, WHO = (
    say(label) for label in ("Put it in my plan", "Take it out of my plan", "Remind me of it", "Who is who")
)
LATER, EARLIER, DAYS = (say(label) for label in ("Later", "Earlier", "All days"))
NEXT_PAGE = say("Next page")
THURSDAY, FRIDAY = "torsdag den 16. maj", "fredag den 17. maj"
PREVENTION = "Session 3: En vision for fremtidens forebyggelse"


def back_to(place: str) -> str:
    return say("Back to {place}", place=place)


def the(seen: Seen, part: str) -> str:
    """Return the one button with these words on it."""
    (found,) = [label for label in seen.buttons if part in label]
    return found


async def opens(person: Attendee, *parts: str) -> Seen:
    """Press the buttons with these words on them, one after the other; return what stands there then."""
    for part in parts:
        await person.presses(the(person.chat.standing()[-1], part))
        seen = await person.answer()
    return seen
