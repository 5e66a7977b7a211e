"""What organisers see of the answers that they give themselves."""

from collections.abc import Sequence

from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.answers.turning import turning
from bot.basics.pages import nearest
from bot.organisers.action import Action
from bot.organisers.answer_text import LONGEST_ANSWER
from bot.organisers.given_answers import Standing
from bot.organisers.open_questions import OpenQuestion
from bot.organisers.roster import Organiser
from bot.organising.screens.asked_screen import not_an_answer
from bot.organising.screens.wording import button, called, home, in_a_line, moment, told

PAGE = 6
"""How many answers are on a page."""

_EXAMPLES = 5


def page(ground: Ground, answers: Sequence[tuple[Standing, str]], number: int) -> Answer:
    """Return a page of the answers, the newest first, each with the question that it is to ("" if that is not kept)."""
    say = ground.say
    asked = button(say("What people ask"), Action("asked"))
    if not answers:
        return told(ground, (say("You give no answers of your own."),), (asked, home(ground)))
    shown = nearest(number, len(answers), PAGE, lambda first, most: answers[first : first + most])
    lines, buttons = [say("Your own answers, newest first:")], []
    for place, (standing, question) in shown.placed():
        asks = f"{in_a_line(question, 80)} – " if question else ""
        lines.append(f"{place}. {asks}{in_a_line(standing.given.text, 80)}")
        one = Action.of("given.one", given=standing.given.id)
        buttons.append(button(say("Answer {number}", number=place), one))
    buttons += turning(
        ground, shown, lambda page: Action.of("given", page=page).as_choice(), say("Previous"), say("More")
    )
    return told(ground, lines, (*buttons, asked, home(ground)))


def one(
    ground: Ground,
    standing: Standing,
    by: Organiser | None,
    asked: Sequence[OpenQuestion],
    *,
    meanwhile: bool = False,
) -> Answer:
    """Return an answer with what it is given to; `meanwhile` is true where somebody has just been quicker."""
    say, given = ground.say, standing.given
    who = say("By {who}, {when}", who=called(ground, by), when=moment(ground, standing.at))
    ways = [text for question in asked for text, _ in question.ways][:_EXAMPLES]
    blocks = [
        say("Somebody has been quicker. This is what is answered now:") if meanwhile else "",
        given.text,
        who,
        say("It is given to questions like these:") if ways else "",
        *(f"• {in_a_line(text)}" for text in ways),
    ]
    buttons = (
        button(say("Change it"), Action.of("given.rewrite", given=given.id)),
        button(say("Remove it"), Action.of("given.remove?", given=given.id)),
        button(say("Back"), Action("given")),
    )
    return told(ground, blocks, buttons)


def write(ground: Ground, standing: Standing, cancel: Action) -> Answer:
    """Return what an organiser is asked who wants to change an answer; `cancel` is the button to leave it."""
    say = ground.say
    blocks = (
        say("The answer is now:"),
        standing.given.text,
        say("Write the new one, up to {most} characters. You see it before it is given.", most=LONGEST_ANSWER),
    )
    return told(ground, blocks, (button(say("Cancel"), cancel),))


def no_answer(ground: Ground, length: int, cancel: Action) -> Answer:
    """Return that a text of some length cannot be given as an answer."""
    return told(ground, (not_an_answer(ground, length),), (button(ground.say("Cancel"), cancel),))


def preview(ground: Ground, standing: Standing, text: str, cancel: Action) -> Answer:
    """Return how a changed answer will be given."""
    say = ground.say
    blocks = (
        say("This is what people get from now on:"),
        say("Answer from the organisers:"),
        text,
        say("Instead of:"),
        standing.given.text,
    )
    change = Action.of("given.change", given=standing.given.id, edition=standing.edition, text=text)
    another = Action.of("given.rewrite", given=standing.given.id)
    buttons = (
        button(say("Yes, change it"), change),
        button(say("Write another"), another),
        button(say("Cancel"), cancel),
    )
    return told(ground, blocks, buttons)


def sure(ground: Ground, standing: Standing) -> Answer:
    """Return what is asked before an answer is removed."""
    say = ground.say
    blocks = (
        say("Shall this answer not be given any more? What people ask then counts as unanswered again."),
        standing.given.text,
    )
    remove = Action.of("given.remove", given=standing.given.id, edition=standing.edition)
    keep = Action.of("given.one", given=standing.given.id)
    return told(ground, blocks, (button(say("Yes, remove"), remove), button(say("No, keep"), keep)))


def gone(ground: Ground) -> Answer:
    """Return that an answer stands no more."""
    line = ground.say("That answer has been removed meanwhile.")
    back = button(ground.say("What people ask"), Action("asked"))
    return told(ground, (line,), (back, home(ground)))
