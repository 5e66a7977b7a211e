"""What an organiser sees while they write to many: what is asked, the preview, and what is wrong with something."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from html import unescape
from re import sub

from bot.answers.answer import Answer, Choice
from bot.answers.ground import Ground
from bot.answers.post import Post
from bot.answers.wording import capital, clock
from bot.delivery.recipients import Group, Reach, Recipients
from bot.organisers.action import Action
from bot.organisers.drafts import Draft
from bot.organising.screens.figures import figure, people, span
from bot.organising.screens.recipients_screen import named, rewrite, to
from bot.organising.screens.wording import button, home, moment, told
from bot.questions.moments import Unclear


@dataclass(frozen=True, slots=True)
class Outlook:
    """Whom a draft would go to now: `count` in so many `seconds`, `after` others if something else is being sent."""

    recipients: Recipients
    reach: Reach
    count: int
    seconds: float
    after: bool = False


def ask(ground: Ground, draft: Draft | None, back: Action, going: Sequence[int] = ()) -> Answer:
    """Return the question for a text; `back` is the button beside which it is waited for.

    `going` are the numbers of the announcements that are not over.
    """
    say = ground.say
    if draft is not None and draft.original:
        line = say("Write the text that is to stand there instead, formatted as you like.")
    elif draft is not None:
        line = say("Write the new text, or send a picture or a file with a text.")
    else:
        line = say(
            "What shall the attendees read? Write it, formatted as you like, or send a picture or a file with a text."
        )
    seen = say("Nothing is sent before you have seen it.")
    past = [
        button(say("Announcement {number}", number=number), Action.of("announce.show", number=number))
        for number in going
    ]
    if draft is None:
        past.append(button(say("Earlier announcements"), Action("announce.past")))
    return told(ground, (f"{line} {seen}",), (_back(ground, back), *past))


def empty(ground: Ground, back: Action) -> Answer:
    """Return that there is no text."""
    return _wrong(ground, ground.say("There is no text in that. Write what the attendees shall read."), back)


def unsupported(ground: Ground, back: Action) -> Answer:
    """Return that something cannot be passed on."""
    line = ground.say("That I cannot pass on: write a text, or send one picture or one file with a text.")
    return _wrong(ground, line, back)


def only_the_text(ground: Ground, back: Action) -> Answer:
    """Return that of what stands only the text can be corrected."""
    return _wrong(ground, ground.say("Only the text can be corrected. Write the new one."), back)


def too_long(ground: Ground, post: Post, over: int, back: Action) -> Answer:
    """Return by how much a text is too long."""
    line = ground.say(
        "That is {over} characters too long: there is room for {most}. Write it shorter.",
        over=figure(ground, over),
        most=figure(ground, post.length - over),
    )
    return _wrong(ground, line, back)


def ask_time(ground: Ground, back: Action) -> Answer:
    """Return the question for a time."""
    line = ground.say("When? Write for example “tomorrow at 8.30” or “in 20 minutes”.")
    return told(ground, (line,), (button(ground.say("At once instead"), back),))


def no_time(ground: Ground, what: Unclear, back: Action) -> Answer:
    """Return that something is no time."""
    line = (
        ground.say("At what time? Write for example “tomorrow at 8.30”.")
        if what is Unclear.CLOCK
        else ground.say("I do not find a time in that. Write for example “tomorrow at 8.30” or “in 20 minutes”.")
    )
    return told(ground, (line,), (button(ground.say("At once instead"), back),))


def over(ground: Ground, due: datetime, back: Action) -> Answer:
    """Return that a time is over."""
    line = ground.say(
        "{moment} is over: it is {now}. Write a time to come, for example “tomorrow at 8.30”.",
        moment=capital(moment(ground, due)),
        now=clock(ground.now),
    )
    return told(ground, (line,), (button(ground.say("At once instead"), back),))


def preview(ground: Ground, draft: Draft, outlook: Outlook, *, changed: bool = False) -> Answer:
    """Return what can be done with a draft; how it will look stands above. `changed` since it was last looked at."""
    say = ground.say
    blocks = [
        say("It has been changed meanwhile. Above is what would be sent now.") if changed else "",
        *(_correcting(ground, draft, outlook) if draft.original else _sending(ground, draft, outlook)),
    ]
    if outlook.count:
        blocks.append(say("It takes about {time}.", time=span(ground, outlook.seconds)))
    if outlook.after:
        blocks.append(say("Another announcement is being sent: this one comes after it."))
    return told(ground, blocks, _choices(ground, draft, outlook))


def dropped(ground: Ground) -> Answer:
    """Return that a draft is gone."""
    again = button(ground.say("Write another one"), Action("announce"))
    return told(ground, (ground.say("Dropped: nobody gets it."),), (again, home(ground)))


def gone(ground: Ground) -> Answer:
    """Return that there is no draft any more."""
    line = ground.say("It is sent already, or dropped.")
    choices = (
        button(ground.say("Earlier announcements"), Action("announce.past")),
        button(ground.say("Write another one"), Action("announce")),
        home(ground),
    )
    return told(ground, (line,), choices)


def instead(screen: Answer, write: Action) -> Answer:
    """Return the screen of a draft where another text is waited for: `write` is what its button for that does."""
    asked = ((choice, Action.read(choice.question)) for choice in screen.choices)
    choices = (replace(c, question=write.as_choice()) if a and a.name == write.name else c for c, a in asked)
    return replace(screen, choices=tuple(choices))


def excerpt(post: Post, most: int) -> str:
    """Return the beginning of what a post says, in one line."""
    said = " ".join(unescape(sub(r"<[^>]*>", "", post.html)).split())
    return said if len(said) <= most else f"{said[: most - 1].rstrip()}…"


def _sending(ground: Ground, draft: Draft, outlook: Outlook) -> list[str]:
    say, reach = ground.say, outlook.reach
    who = say(
        "To: {recipients}, {people}.",
        recipients=named(ground, outlook.recipients),
        people=people(ground, outlook.count),
    )
    said = ""
    if outlook.recipients.group in (Group.ELECTED, Group.OTHERS):
        said = (
            say("{count} of them have not said whether they are elected.", count=figure(ground, reach.unsaid))
            if outlook.recipients.unsaid and reach.unsaid
            else say("Only those who have said it of themselves.")
        )
    missed = say("{people} cannot be reached.", people=people(ground, reach.unreachable)) if reach.unreachable else ""
    due = say("It is sent {moment}.", moment=moment(ground, draft.due)) if draft.due else ""
    return [who, said, missed, due]


def _correcting(ground: Ground, draft: Draft, outlook: Outlook) -> list[str]:
    return [
        ground.say(
            "{people} who have got announcement {number} see this in its place.",
            people=people(ground, outlook.count),
            number=draft.original,
        )
    ]


def _choices(ground: Ground, draft: Draft, outlook: Outlook) -> tuple[Choice, ...]:
    say, send = ground.say, Action.of("announce.send", draft=draft.token)
    text = button(say("Another text"), rewrite(draft.token))
    drop = button(say("Drop it"), Action.of("announce.drop", draft=draft.token))
    if draft.original:
        return (button(say("Correct it"), send), text, drop)
    choices = []
    if outlook.count and draft.due:
        choices = [
            button(say("Send {moment}", moment=moment(ground, draft.due)), send),
            button(say("At once instead"), Action("announce.now")),
        ]
    elif outlook.count:
        choices = [button(say("Send to {people}", people=people(ground, outlook.count)), send)]
    choices.append(button(say("Another time") if draft.due else say("Send it later"), Action("announce.when")))
    if outlook.recipients.group in (Group.ELECTED, Group.OTHERS):
        other = replace(outlook.recipients, unsaid=not outlook.recipients.unsaid)
        line = say("Also those who have not said it") if other.unsaid else say("Only those who have said it")
        choices.append(button(line, to(other)))
    return (*choices, button(say("Other recipients"), Action("announce.whom")), text, drop)


def _wrong(ground: Ground, line: str, back: Action) -> Answer:
    return told(ground, (line,), (_back(ground, back),))


def _back(ground: Ground, back: Action) -> Choice:
    return button(ground.say("For organisers") if back.name == "home" else ground.say("Leave it as it is"), back)
