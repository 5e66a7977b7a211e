"""What an organiser sees of an announcement once it is sent: how far it is, how it ended, and what was announced."""

from dataclasses import replace
from typing import Final

from bot.answers.answer import Answer, Choice
from bot.answers.ground import Ground
from bot.answers.turning import turning
from bot.basics.pages import Page
from bot.basics.texts import message
from bot.delivery.mailings import Progress
from bot.delivery.message import Act
from bot.organisers.action import Action
from bot.organisers.announcements import OPEN, Announcement, State
from bot.organising.screens.announcing_screen import excerpt
from bot.organising.screens.figures import figure, people, span
from bot.organising.screens.recipients_screen import named
from bot.organising.screens.wording import button, home, moment, told

_EXCERPT = 60

_DONE: Final = {
    Act.SEND: message("{count} of {total} sent"),
    Act.CHANGE: message("{count} of {total} corrected"),
    Act.DELETE: message("{count} of {total} deleted"),
}
_FAILED: Final = {
    Act.SEND: message("{count} were refused by Telegram"),
    Act.CHANGE: message("{count} could not be corrected any more"),
    Act.DELETE: message("{count} could not be deleted any more"),
}
_HEADS: Final = {
    Act.SEND: message("Announcement {number}"),
    Act.CHANGE: message("Correction of announcement {number}"),
    Act.DELETE: message("Withdrawal of announcement {number}"),
}
_STATES: Final = {
    State.WAITING: message("waits"),
    State.RUNNING: message("is being sent"),
    State.PAUSED: message("is paused"),
    State.ENDED: message("sent"),
    State.STOPPED: message("stopped"),
    State.MISSED: message("not sent in time"),
    State.WITHDRAWN: message("withdrawn"),
}


def screen(
    ground: Ground,
    found: Announcement,
    progress: Progress,
    *,
    seconds: float,
    waits: float,
    stands: bool,
    going: bool,
) -> Answer:
    """Return how far an announcement is; it is kept up to date as long as it is `going`.

    `seconds` are left until the end, `waits` until the beginning, both real. Where it `stands` it can be taken back.
    """
    shown = told(ground, (_head(ground, found), *_lines(ground, found, progress, seconds, waits)), ())
    choices = (*_going(ground, found), *_taking_back(ground, found, stands=stands), *_elsewhere(ground, found))
    live = Action.of("announce.show", number=found.number).as_choice() if going else ""
    return replace(shown, choices=choices, live=live)


def report(ground: Ground, found: Announcement, progress: Progress) -> Answer:
    """Return how an announcement has ended."""
    stands = found.act is Act.SEND and progress.sent > 0
    blocks = (_head(ground, found), *_lines(ground, found, progress, 0.0, 0.0))
    return told(ground, blocks, (*_taking_back(ground, found, stands=stands), *_elsewhere(ground, found)))


def confirm_withdrawal(ground: Ground, found: Announcement, progress: Progress) -> Answer:
    """Return what is asked before an announcement is taken away from everybody."""
    say = ground.say
    blocks = (
        say(
            "Shall announcement {number} be deleted from {people}'s chats?",
            number=found.number,
            people=people(ground, progress.sent),
        ),
        say("Whoever has read it has read it. Telegram lets me delete for 48 hours."),
    )
    choices = (
        button(say("Yes, delete it"), Action.of("announce.withdraw", number=found.number)),
        button(say("No, keep it"), Action.of("announce.show", number=found.number)),
    )
    return told(ground, blocks, choices)


def past(ground: Ground, shown: Page[Announcement]) -> Answer:
    """Return a page of what was announced, newest first."""
    say = ground.say
    if not shown.rows:
        return told(ground, (say("Nothing has been announced yet."),), (home(ground),))
    blocks = [say("Announcements, newest first:")]
    blocks += [_row(ground, one) for one in shown.rows]
    choices = [
        button(say("Announcement {number}", number=one.number), Action.of("announce.show", number=one.number))
        for one in shown.rows
    ]
    choices += turning(
        ground, shown, lambda page: Action.of("announce.past", page=page).as_choice(), say("Newer"), say("Older")
    )
    return told(ground, blocks, (*choices, home(ground)))


def _row(ground: Ground, one: Announcement) -> str:
    said, state = excerpt(one.post, _EXCERPT), ground.texts.render(_STATES[one.state])
    return f"• {one.number}, {moment(ground, one.due)}: “{said}” ({state})"


def _head(ground: Ground, found: Announcement) -> str:
    return ground.say(_HEADS[found.act].msgid, number=found.original or found.number)


def _lines(ground: Ground, found: Announcement, progress: Progress, seconds: float, waits: float) -> list[str]:
    say = ground.say
    match found.state:
        case State.WAITING:
            return _before_it_starts(ground, found, waits)
        case State.MISSED:
            return [say("It was not sent: I was not running when it was due.")]
        case State.STOPPED if not found.total:
            return [say("Stopped before anybody got it.")]
        case State.WITHDRAWN:
            return [say("It has been withdrawn.")]
    return [_how_far(ground, found, progress, seconds)]


def _before_it_starts(ground: Ground, found: Announcement, waits: float) -> list[str]:
    say = ground.say
    if found.due > ground.now:
        return [
            say("It is sent {moment}.", moment=moment(ground, found.due)),
            say("To: {recipients}.", recipients=named(ground, found.recipients)),
            f"“{excerpt(found.post, _EXCERPT)}”",
        ]
    return [say("It starts in {time}.", time=span(ground, waits)) if waits else say("It is about to start.")]


def _how_far(ground: Ground, found: Announcement, progress: Progress, seconds: float) -> str:
    """What has become of the messages so far, or at the end."""
    say = ground.say
    left = (
        say("about {time} left", time=span(ground, seconds)) if found.state is State.RUNNING and progress.left else ""
    )
    line = ", ".join(part for part in (*_counted(ground, found, progress), left) if part)
    before = {
        State.PAUSED: say("Paused: {line}.", line=line),
        State.STOPPED: say("Stopped: {line}.", line=line),
        State.ENDED: say("Done: {line}.", line=line),
    }
    return before.get(found.state, f"{line}.")


def _counted(ground: Ground, found: Announcement, progress: Progress) -> list[str]:
    """What has become of the messages; those that were left out when it was stopped are the rest of the total."""
    say = ground.say
    missed = progress.unreachable + found.missed
    total = found.total + found.missed
    counted = [
        say(_DONE[found.act].msgid, count=figure(ground, progress.sent), total=figure(ground, total)),
        say("{count} could not be reached", count=figure(ground, missed)) if missed else "",
        say(_FAILED[found.act].msgid, count=figure(ground, progress.failed)) if progress.failed else "",
        say("{count} would have been too late", count=figure(ground, progress.late)) if progress.late else "",
    ]
    if found.act is Act.SEND and progress.doubled:
        counted.append(say("{count} may have come twice", count=figure(ground, progress.doubled)))
    return counted


def _going(ground: Ground, found: Announcement) -> tuple[Choice, ...]:
    """What can be done while it is under way. To stop it stands first from the beginning: nobody may miss that."""
    say, number = ground.say, found.number
    stop = button(say("Stop"), Action.of("announce.stop", number=number))
    match found.state:
        case State.WAITING:
            return _calling_off(ground, found) if found.due > ground.now else (stop,)
        case State.RUNNING:
            return (stop, button(say("Pause"), Action.of("announce.pause", number=number)))
        case State.PAUSED:
            return (stop, button(say("Go on"), Action.of("announce.on", number=number)))
        case State.STOPPED if not found.total:
            return (button(say("Change it and send it"), Action.of("announce.again", number=number)),)
        case State.MISSED:
            return (button(say("Send it after all"), Action.of("announce.again", number=number)),)
    return ()


def _calling_off(ground: Ground, found: Announcement) -> tuple[Choice, ...]:
    return (
        button(ground.say("Call it off"), Action.of("announce.stop", number=found.number)),
        button(ground.say("Write another one"), Action("announce")),
    )


def _taking_back(ground: Ground, found: Announcement, *, stands: bool) -> tuple[Choice, ...]:
    if not stands:
        return ()
    return (
        button(ground.say("Correct"), Action.of("announce.correct", number=found.number)),
        button(ground.say("Withdraw"), Action.of("announce.withdraw?", number=found.number)),
    )


def _elsewhere(ground: Ground, found: Announcement) -> tuple[Choice, ...]:
    if found.state in OPEN:
        return ()
    back = (
        button(
            ground.say("Announcement {number}", number=found.original),
            Action.of("announce.show", number=found.original),
        )
        if found.original
        else button(ground.say("Write another one"), Action("announce"))
    )
    return (back, button(ground.say("Earlier announcements"), Action("announce.past")))
