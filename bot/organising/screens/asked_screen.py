"""What organisers see of what people ask that has no answer, and how they answer it."""

from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.answers.turning import turning
from bot.basics.pages import Page
from bot.organisers.action import Action
from bot.organisers.answer_text import LONGEST_ANSWER
from bot.organisers.open_questions import OpenQuestion
from bot.organising.screens.wording import button, home, in_a_line, told

_EXAMPLES = 5
_LONGEST_LINE = 140


def page(ground: Ground, shown: Page[OpenQuestion], *, hidden: bool, aside: int, given: int, daily: bool) -> Answer:
    """Return a page of the questions without an answer, most asked first, or of those that were put aside.

    `aside` and `given` count those that were put aside, and the answers that organisers give; `daily` is whether this
    organiser wants the summary of every day.
    """
    say = ground.say
    heading = say("Put aside, most asked first:") if hidden else say("Asked in vain, most asked first:")
    none = say("Nothing is put aside.") if hidden else say("Every question so far has had an answer.")
    lines = [_line(ground, number, question) for number, question in shown.placed()]
    buttons = [
        button(say("Question {number}", number=number), Action.of("asked.one", question=question.id))
        for number, question in shown.placed()
    ]
    buttons += turning(
        ground,
        shown,
        lambda page: Action.of("asked", page=page, hidden=hidden).as_choice(),
        say("Previous"),
        say("More"),
    )
    if hidden:
        buttons.append(button(say("What people ask"), Action("asked")))
        return told(ground, (heading, *lines) if lines else (none,), (*buttons, home(ground)))
    if given:
        buttons.append(button(say("Your answers ({count})", count=given), Action("given")))
    if aside:
        buttons.append(button(say("Put aside ({count})", count=aside), Action.of("asked", hidden=True)))
    summary = say("Daily summary: switch off") if daily else say("Daily summary: switch on")
    buttons.append(button(summary, Action.of("asked.daily", wanted=not daily)))
    return told(ground, (heading, *lines) if lines else (none,), (*buttons, home(ground)))


def question(ground: Ground, asked: OpenQuestion) -> Answer:
    """Return a question with the ways in which it was asked."""
    say = ground.say
    blocks = (*_about(ground, asked), say("Nobody knows who asked, so they are not told of an answer."))
    back = button(say("Back"), Action.of("asked", hidden=asked.hidden))
    aside = say("Take it up again") if asked.hidden else say("Not relevant")
    put_aside = button(aside, Action.of("asked.aside", question=asked.id, hidden=not asked.hidden))
    answer = button(say("Answer it"), Action.of("asked.answer", question=asked.id))
    return told(ground, blocks, (answer, put_aside, back))


def write(ground: Ground, asked: OpenQuestion, cancel: Action) -> Answer:
    """Return what an organiser is asked who wants to answer; `cancel` is the button to leave it."""
    say = ground.say
    line = say("Write the answer, up to {most} characters. You see it before it is given.", most=LONGEST_ANSWER)
    return told(ground, (*_about(ground, asked), line), (button(say("Cancel"), cancel),))


def no_answer(ground: Ground, length: int, cancel: Action) -> Answer:
    """Return that a text of some length cannot be given as an answer."""
    return told(ground, (not_an_answer(ground, length),), (button(ground.say("Cancel"), cancel),))


def not_an_answer(ground: Ground, length: int) -> str:
    """Say why a text of some length cannot be given as an answer."""
    if not length:
        return ground.say("There is nothing to read in that. Write the answer as text.")
    return ground.say(
        "That is {length} characters, and an answer has up to {most}. Write a shorter one.",
        length=length,
        most=LONGEST_ANSWER,
    )


def preview(ground: Ground, asked: OpenQuestion, text: str, cancel: Action, *, grown: bool = False) -> Answer:
    """Return how an answer will be given. It has `grown` if people have asked in other ways since it was last seen."""
    say = ground.say
    news = say("It has been asked in other ways meanwhile. Does the answer still fit?") if grown else ""
    blocks = (
        news,
        *_about(ground, asked),
        say("This is what people get who ask that:"),
        say("Answer from the organisers:"),
        text,
        say("Shall I answer so from now on?"),
    )
    give = Action.of("asked.give", question=asked.id, ways=len(asked.ways), text=text)
    return told(
        ground,
        blocks,
        (
            button(say("Yes, give it"), give),
            button(say("Write another"), Action.of("asked.answer", question=asked.id)),
            button(say("Cancel"), cancel),
        ),
    )


def done(ground: Ground, text: str, given: int) -> Answer:
    """Return that an answer is given from now on."""
    say = ground.say
    blocks = (
        say("Whoever asks that, or something like it, gets your answer from now on:"),
        text,
        say("Nobody knows who asked before, so they have not been told."),
    )
    see = button(say("Change or remove it"), Action.of("given.one", given=given))
    return told(ground, blocks, (see, button(say("What people ask"), Action("asked")), home(ground)))


def gone(ground: Ground) -> Answer:
    """Return that a question is kept no more."""
    line = ground.say("That question is not kept any more.")
    return told(ground, (line,), (button(ground.say("What people ask"), Action("asked")), home(ground)))


def _about(ground: Ground, asked: OpenQuestion) -> list[str]:
    """The question, how often it came, and other ways in which it was asked."""
    blocks = [
        ground.say(
            "“{question}”: {times}", question=in_a_line(asked.text, _LONGEST_LINE), times=times(ground, asked.count)
        )
    ]
    others = asked.ways[1:_EXAMPLES]
    if others:
        blocks.append(ground.say("Also asked like this:"))
        blocks += [f"• {in_a_line(text, _LONGEST_LINE)}" for text, _ in others]
    return blocks


def times(ground: Ground, count: int) -> str:
    """Return how often: `3 times`."""
    return ground.texts.plural("once", "{count} times", count)


def _line(ground: Ground, number: int, question: OpenQuestion) -> str:
    return f"{number}. {in_a_line(question.text, _LONGEST_LINE)} ({times(ground, question.count)})"
