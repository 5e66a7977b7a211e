"""What somebody sees of what is kept of them: in words, as a file, and before and after it is deleted."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.answers.answer import Answer, Choice, File, Status
from bot.answers.ground import Ground, tidy
from bot.answers.language_screen import called
from bot.answers.plan_screen import of_plan
from bot.answers.reminder_screen import Standing, minutes
from bot.answers.wording import label, listed
from bot.programme.model import Audience
from bot.wishes.offered import as_choice
from bot.wishes.wish import Before, Erase, See, Show

Rows = Mapping[str, Sequence[Mapping[str, Any]]]
"""Rows by table."""


def screen(ground: Ground, person: int, stored: Rows, standing: Standing) -> Answer:
    """Return what is kept of somebody, in words, and all of it as JSON in a file; `person` is Telegram's id."""
    say = ground.say
    plan = [label(ground, i) for i in of_plan(ground, standing.plan)]
    roles = {Audience.ELECTED: say("elected"), Audience.OTHERS: say("not elected")}
    blocks = (
        say("This is what I keep about you:"),
        say("• Your number on Telegram: {number}", number=person),
        say("• Language: {language}", language=called(ground.language, ground.language)),
        say("• Role: {role}", role=roles.get(ground.audience or Audience.EVERYONE, say("not told"))),
        say("• Reminders: {reminders}", reminders=_reminders(ground, standing)),
        say("• Your plan: {items}", items=listed(ground, plan) or say("nothing")),
        say("• What we last talked of: only which items, people, subjects and buttons"),
        say("• Messages to you: {count}", count=len(stored.get("outbox", ()))),
        *_speaking(ground, stored),
        *_told(ground, stored),
        *_asking(ground, stored),
        *_organising(ground, stored),
    )
    content = json.dumps({"telegram_id": person, **stored}, ensure_ascii=False, indent=2)
    return Answer(
        Status.ANSWERED,
        "privacy",
        tuple(map(tidy, blocks)),
        choices=(Choice(say("Delete it all"), as_choice(See(Show.ERASE))),),
        language=ground.language,
        file=File(say("my-data.json"), content),
    )


def confirm(ground: Ground, stored: Rows) -> Answer:
    """Return what is asked before everything that is `stored` of somebody is deleted."""
    say = ground.say
    invited = any(row["joined"] for row in stored.get("organisers", ()))
    return Answer(
        Status.ANSWERED,
        "privacy",
        (
            say("Shall I delete everything that I keep about you?"),
            say("Your role, your plan, your reminders and what is on its way to you: it cannot be undone."),
            *([say("You will not be an organiser any more.")] if invited else []),
            *([say("I will not know you as a speaker any more.")] if stored.get("speaker_links") else []),
            *([say("Your questions to moderators go, too.")] if stored.get("hall_questions") else []),
        ),
        choices=(
            Choice(say("Yes, delete everything"), as_choice(Erase(sure=True))),
            Choice(say("No, keep it"), as_choice(See(Show.KEPT))),
        ),
        language=ground.language,
    )


def kept(ground: Ground) -> Answer:
    """Return what is said to somebody who would rather not have it deleted."""
    return Answer(Status.ANSWERED, "privacy", (ground.say("All right, I keep it."),), language=ground.language)


def erased(ground: Ground) -> Answer:
    """Return what is said once everything is deleted; of it nothing may be remembered."""
    line = ground.say("Everything that I kept about you is deleted. You can write to me again at any time.")
    return Answer(Status.ANSWERED, "privacy", (line,), language=ground.language, remembered=False)


def _speaking(ground: Ground, stored: Rows) -> tuple[str, ...]:
    """What is kept of a speaker besides, or of who looks after one."""
    people = ground.programme.people
    linked = [people[row["person"]].name for row in stored.get("speaker_links", ()) if row["person"] in people]
    claimed = [people[row["person"]].name for row in stored.get("speaker_claims", ()) if row["person"] in people]
    return (
        *([ground.say("• Linked with {names} on the programme", names=listed(ground, linked))] if linked else []),
        *([ground.say("• You say that you are {names}", names=listed(ground, claimed))] if claimed else []),
    )


def _asking(ground: Ground, stored: Rows) -> tuple[str, ...]:
    """What is kept of somebody's questions from the hall, and of what they like."""
    say = ground.say
    asked, liked = stored.get("hall_questions", ()), stored.get("hall_likes", ())
    names = {str(row["name"]) for row in asked if row["name"]}
    told = say("• Your first name, with the questions where you wanted it: {name}", name=listed(ground, sorted(names)))
    return (
        *([say("• Your questions to moderators: {count}", count=len(asked))] if asked else []),
        *([told] if names else []),
        *([say("• Questions of others that you like: {count}", count=len(liked))] if liked else []),
    )


def _told(ground: Ground, stored: Rows) -> tuple[str, ...]:
    """What is kept of what a speaker has told the organisers, and pressed."""
    say = ground.say
    written, came, changed = (len(stored.get(f"speaker_{what}", ())) for what in ("reports", "arrivals", "receipts"))
    return (
        *([say("• What you wrote to the organisers: {count}", count=written)] if written else []),
        *([say("• Days on which you said that you were here: {count}", count=came)] if came else []),
        *([say("• Changes that you were told of as a speaker: {count}", count=changed)] if changed else []),
    )


def _organising(ground: Ground, stored: Rows) -> tuple[str, ...]:
    """What is kept of an organiser besides, and what is not."""
    say = ground.say
    rows = stored.get("organisers", ())
    named = any(row["name"] for row in stored.get("hall_questions", ()))
    if not rows:
        return (
            say("The file holds every bit of it.") if named else say("Not your name. The file holds every bit of it."),
            say("A question without an answer is kept for the organisers, but not who asked it."),
        )
    return (
        say("• Your name in the history: {name}", name=rows[0]["name"] or say("none")),
        say("• What you did as an organiser: {count}", count=len(stored.get("history", ()))),
        say("The file holds every bit of it."),
    )


def _reminders(ground: Ground, standing: Standing) -> str:
    say = ground.say
    scope = {Before.EVERY: say("every item"), Before.PLAN: say("only your plan"), Before.NONE: say("none")}
    said = scope[standing.before]
    if standing.before is not Before.NONE:
        said = say("{items}, {time} before", items=said, time=minutes(ground, standing.lead))
    single = listed(ground, [label(ground, i) for i in of_plan(ground, tuple(standing.items))])
    if not single:
        return said
    if standing.before is Before.NONE:
        return say("only of {items}", items=single)
    return say("{general}, and also of {items}", general=said, items=single)
