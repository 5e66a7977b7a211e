"""Organisers see what people ask that has no answer, answer it, or put it aside."""

from datetime import timedelta

from bot.answers.answer import Answer
from bot.basics.database import writing
from bot.basics.texts import message
from bot.organisers.action import Action
from bot.organisers.answer_text import LONGEST_ANSWER, as_given
from bot.organisers.history import What
from bot.organisers.office import Office
from bot.organisers.open_questions import OpenQuestion
from bot.organising.power import Power, Request
from bot.organising.screens import asked_screen, given_screen

ASKED = Action("asked")

WRITING = timedelta(minutes=15)
"""How long a text is waited for."""


def power(office: Office) -> Power:
    """Return the power over what is asked in vain."""
    does = _Answering(office)
    names = {
        ASKED.name: does.page,
        "asked.one": does.one,
        "asked.aside": does.aside,
        "asked.answer": does.write,
        "asked.typed": does.typed,
        "asked.give": does.give,
    }
    return Power(names, message("What people ask"), ASKED)


class _Answering:
    """What can be done about a question that has no answer."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def found(self, request: Request) -> OpenQuestion | None:
        self._office.listener.flush()
        return self._office.questions.find(request.arguments["question"])

    def page(self, request: Request) -> Answer:
        self._office.listener.flush()
        return self._listed(request, request.arguments.get("page", 0), hidden=request.arguments.get("hidden", False))

    def _listed(self, request: Request, number: int = 0, *, hidden: bool = False) -> Answer:
        event = self._office.forum.day_event
        shown = self._office.questions.page(event, number, hidden=hidden)
        aside = self._office.questions.count(event, hidden=True)
        given = len(self._office.given.of(self._office.forum.event))
        return asked_screen.page(
            request.ground,
            shown,
            hidden=hidden,
            aside=aside,
            given=given,
            daily=self._office.roster.wants_digest(request.by),
        )

    def one(self, request: Request) -> Answer:
        question = self.found(request)
        return asked_screen.question(request.ground, question) if question else asked_screen.gone(request.ground)

    def aside(self, request: Request) -> Answer:
        question, hidden = self.found(request), bool(request.arguments["hidden"])
        if question is None:
            return asked_screen.gone(request.ground)
        if question.given is not None:
            return self._answered(request, question.given)
        with writing(self._office.database):
            if self._office.questions.hide(question.id, hidden=hidden):
                self._office.history.add(request.by, What.PUT_ASIDE if hidden else What.TOOK_UP)
        return self._listed(request) if hidden else self.one(request)

    def write(self, request: Request) -> Answer:
        question = self.found(request)
        if question is None:
            return asked_screen.gone(request.ground)
        if question.given is not None:
            return self._answered(request, question.given)
        return asked_screen.write(request.ground, question, _or_typed(request, question))

    def typed(self, request: Request) -> Answer:
        question = self.found(request)
        if question is None:
            return asked_screen.gone(request.ground)
        if question.given is not None:
            return self._answered(request, question.given)
        text = as_given(request.text)
        if not text or len(text) > LONGEST_ANSWER:
            return asked_screen.no_answer(request.ground, len(text), _or_typed(request, question))
        return asked_screen.preview(request.ground, question, text, _or_typed(request, question))

    def give(self, request: Request) -> Answer:
        question, text = self.found(request), request.arguments["text"]
        if question is None:
            return asked_screen.gone(request.ground)
        if question.given is not None:
            return self._answered(request, question.given)
        if len(question.ways) != request.arguments["ways"]:
            return asked_screen.preview(request.ground, question, text, _or_typed(request, question), grown=True)
        with writing(self._office.database):
            given = self._office.given.give(
                self._office.forum.event, text, question.gists, request.by, request.ground.now
            )
            self._office.questions.answer(question.id, given)
            self._office.history.add(request.by, What.ANSWERED, {"answer": text})
        return asked_screen.done(request.ground, text, given)

    def _answered(self, request: Request, given: int) -> Answer:
        """Show what another organiser has answered meanwhile."""
        standing = self._office.given.find(given)
        if standing is None:
            return asked_screen.gone(request.ground)
        by = self._office.numbered(standing.organiser)
        return given_screen.one(request.ground, standing, by, self._office.questions.answered_by(given), meanwhile=True)


def _or_typed(request: Request, question: OpenQuestion) -> Action:
    """The action of the button beside which an answer is waited for."""
    back = Action.of("asked.one", question=question.id)
    return back.or_typed(Action.of("asked.typed", question=question.id), request.ground.now + WRITING)
