"""Organisers look through the answers that they have given, change them and take them back."""

from bot.answers.answer import Answer
from bot.basics.database import writing
from bot.organisers.action import Action
from bot.organisers.answer_text import LONGEST_ANSWER, as_given
from bot.organisers.given_answers import Standing
from bot.organisers.history import What
from bot.organisers.office import Office
from bot.organising.answering import WRITING
from bot.organising.power import Power, Request
from bot.organising.screens import given_screen


def power(office: Office) -> Power:
    """Return the power over the answers that are given."""
    does = _Giving(office)
    names = {
        "given": does.all_,
        "given.one": does.one,
        "given.rewrite": does.write,
        "given.typed": does.typed,
        "given.change": does.change,
        "given.remove?": does.sure,
        "given.remove": does.remove,
    }
    return Power(names)


class _Giving:
    """What can be done about an answer that stands."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def all_(self, request: Request) -> Answer:
        standing = self._office.given.of(self._office.forum.event)
        titles = [_title(self._office, one) for one in standing]
        answers = list(zip(standing, titles, strict=True))
        return given_screen.page(request.ground, answers, request.arguments.get("page", 0))

    def one(self, request: Request) -> Answer:
        standing = self._office.given.find(request.arguments["given"])
        return self.shown(request, standing) if standing else given_screen.gone(request.ground)

    def shown(self, request: Request, standing: Standing, *, meanwhile: bool = False) -> Answer:
        by, asked = self._office.numbered(standing.organiser), self._office.questions.answered_by(standing.given.id)
        return given_screen.one(request.ground, standing, by, asked, meanwhile=meanwhile)

    def write(self, request: Request) -> Answer:
        standing = self._office.given.find(request.arguments["given"])
        if standing is None:
            return given_screen.gone(request.ground)
        return given_screen.write(request.ground, standing, _or_typed(request, standing.edition))

    def typed(self, request: Request) -> Answer:
        standing, edition = self._office.given.find(request.arguments["given"]), request.arguments["edition"]
        if standing is None:
            return given_screen.gone(request.ground)
        if standing.edition != edition:
            return self.shown(request, standing, meanwhile=True)
        text = as_given(request.text)
        if not text or len(text) > LONGEST_ANSWER:
            return given_screen.no_answer(request.ground, len(text), _or_typed(request, edition))
        return given_screen.preview(request.ground, standing, text, _or_typed(request, edition))

    def change(self, request: Request) -> Answer:
        text = request.arguments["text"]
        with writing(self._office.database):
            standing = self._office.given.find(request.arguments["given"])
            if standing is None:
                return given_screen.gone(request.ground)
            if standing.edition != request.arguments["edition"]:
                return self.shown(request, standing, meanwhile=True)
            self._office.given.change(standing.given.id, text, request.by, request.ground.now)
            self._office.history.add(request.by, What.REWROTE, {"answer": text})
        return self.one(request)

    def sure(self, request: Request) -> Answer:
        standing = self._office.given.find(request.arguments["given"])
        return given_screen.sure(request.ground, standing) if standing else given_screen.gone(request.ground)

    def remove(self, request: Request) -> Answer:
        with writing(self._office.database):
            standing = self._office.given.find(request.arguments["given"])
            if standing is not None and standing.edition != request.arguments["edition"]:
                return self.shown(request, standing, meanwhile=True)
            if standing is not None:
                self._office.given.remove(standing.given.id)
                self._office.history.add(request.by, What.TOOK_BACK, {"answer": standing.given.text})
        return self.all_(request)


def _title(office: Office, standing: Standing) -> str:
    """The question that an answer is to, as most have asked it; "" where that is kept no more."""
    asked = office.questions.answered_by(standing.given.id)
    return asked[0].text if asked else ""


def _or_typed(request: Request, edition: int) -> Action:
    given = request.arguments["given"]
    typed = Action.of("given.typed", given=given, edition=edition)
    return Action.of("given.one", given=given).or_typed(typed, request.ground.now + WRITING)
