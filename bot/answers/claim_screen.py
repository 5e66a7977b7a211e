"""What somebody sees who says that they are a speaker, or opens the link of one."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers.answer import Answer, Choice, Status
from bot.answers.ground import Ground
from bot.answers.wording import person_line
from bot.programme.model import Person
from bot.wishes.offered import as_choice
from bot.wishes.speaker_wish import BeKnownAs, SpeakerSee, SpeakerShow

_MOST = 8


def ask(ground: Ground, person: Person) -> Answer:
    """Return the question whether somebody is a person of the programme."""
    say = ground.say
    blocks = (
        say("{person} is on the programme. Is that you?", person=person_line(ground, person)),
        say("Then I ask an organiser to confirm it, and tell you when you are on."),
    )
    choices = (
        Choice(say("Yes, that is me"), as_choice(BeKnownAs((person.id,), surely=True))),
        Choice(say("No, I only ask"), as_choice(SpeakerSee(SpeakerShow.NOTHING))),
    )
    return _told(ground, blocks, choices, (person.id,))


def which(ground: Ground, people: Sequence[Person], told: Sequence[str]) -> Answer:
    """Return the question which of several people of a name somebody is; `told` is what the programme has on them."""
    choices = [Choice(person.name, as_choice(BeKnownAs((person.id,)))) for person in people[:_MOST]]
    none = Choice(ground.say("None of them"), as_choice(SpeakerSee(SpeakerShow.NOTHING)))
    blocks = (ground.say("Which of them are you?"), *told)
    answer = _told(ground, blocks, (*choices, none), tuple(person.id for person in people))
    return replace(answer, status=Status.CLARIFY)


def waits(ground: Ground, code: str) -> Answer:
    """Return that the organisers have been asked; `code` is what they are told as well."""
    say = ground.say
    blocks = (
        say("I have asked the organisers, and write to you as soon as they have answered."),
        say("Your number is {code}. They see it too, and may ask you for it.", code=code),
    )
    return _told(ground, blocks)


def nobody_to_ask(ground: Ground) -> Answer:
    """Return that nobody can confirm it here."""
    return _told(ground, (ground.say("It cannot be confirmed here just now. Ask the organisers for your link."),))


def not_now(ground: Ground) -> Answer:
    """Return that somebody has said too often who they are."""
    return _told(ground, (ground.say("You have asked several times. Talk to an organiser, who has a link for you."),))


def somebody_else(ground: Ground, name: str) -> Answer:
    """Return that somebody is known as another speaker already."""
    line = ground.say("I know you as {name}. If that is wrong, say so under “My reminders”.", name=name)
    return _told(
        ground,
        (line,),
        (Choice(ground.say("My reminders"), as_choice(SpeakerSee(SpeakerShow.REMINDERS))),),
    )


def no_speaker(ground: Ground) -> Answer:
    """Return what is said to somebody who only asked."""
    return _told(ground, (ground.say("All right. Just ask me whatever you want to know of the programme."),))


def refused(ground: Ground) -> Answer:
    """Return what is told to somebody whom the organisers did not take for a speaker."""
    line = ground.say("The organisers could not confirm that you are on the programme. Do talk to one of them.")
    return _told(ground, (line,))


def invalid(ground: Ground) -> Answer:
    """Return what is said of a speaker's link that is none, whatever is wrong with it. Nothing is remembered of it."""
    line = ground.say("That link does not hold, or not any more. Please ask the organisers for a new one.")
    return replace(_told(ground, (line,)), remembered=False)


def _told(
    ground: Ground, blocks: Sequence[str], choices: tuple[Choice, ...] = (), people: tuple[str, ...] = ()
) -> Answer:
    return Answer(Status.ANSWERED, "claim", tuple(blocks), people=people, choices=choices, language=ground.language)
