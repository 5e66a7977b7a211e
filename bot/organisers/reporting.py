"""Organisers read what speakers tell them, and answer it."""

from dataclasses import dataclass
from functools import partial
from uuid import uuid4

from bot.answers import from_speaker
from bot.answers.answer import Answer
from bot.answers.organising import reports_screen
from bot.database import durably, writing
from bot.organisers.history import What
from bot.organisers.news import news
from bot.organisers.office import Office
from bot.organisers.power import Power, Request
from bot.speakers.reports import LONGEST, Report


def power(office: Office) -> Power:
    """Return the power to read and answer what speakers tell."""
    desk = _Desk(office)
    return Power({"report.read": desk.read, "report.answer?": desk.ask, "report.answer": desk.answer})


def tell_of(office: Office, report: Report) -> int:
    """Tell the organisers on duty what a speaker has written; return how many that is."""
    messages = [
        news(office, f"report:{report.number}:{person}", person, partial(reports_screen.report, found=report))
        for person in sorted(office.on_duty() - office.kept.attendees.unreachable())
    ]
    return office.outbox.queue(messages)


@dataclass(frozen=True, slots=True)
class _Desk:
    office: Office

    def read(self, request: Request) -> Answer:
        """Note that somebody has read it, and let the speaker know; once, however many press."""
        report, stores = self._report(request), self.office.speakers
        if report is None:
            return reports_screen.gone(request.ground)
        if report.read is None:
            with durably(self.office.database), writing(self.office.database):
                self._note(request, report)
                self._tell(f"report:{report.number}:read", report, partial(from_speaker.read, report=report))
            return reports_screen.read(request.ground, report, request.by, first=True)
        found = stores.reports.numbered(report.number) or report
        by = self.office.numbered(found.organiser)
        return reports_screen.read(request.ground, found, by, first=False)

    def ask(self, request: Request) -> Answer:
        report = self._report(request)
        return reports_screen.answering(request.ground, report) if report else reports_screen.gone(request.ground)

    def answer(self, request: Request) -> Answer:
        """Pass an organiser's words on to the speaker, who sees by them that it was read."""
        office, report, reply = self.office, self._report(request), request.text.strip()
        if report is None:
            return reports_screen.gone(request.ground)
        if not reply or len(reply) > 2 * LONGEST:
            return reports_screen.wordless(request.ground, report)
        with durably(office.database), writing(office.database):
            self._note(request, report)
            key = f"report:{report.number}:answer:{uuid4()}"  # two answers may be alike
            self._tell(key, report, partial(from_speaker.replied, report=report, reply=reply))
            office.history.add(request.by, What.REPLIED, {"person": self._name(report), "answer": reply})
        return reports_screen.answered(request.ground, report, reply)

    def _note(self, request: Request, report: Report) -> None:
        first = self.office.speakers.reports.read(report.number, request.by.number, request.ground.now)
        if first:
            self.office.history.add(request.by, What.READ, {"person": self._name(report)})

    def _tell(self, key: str, report: Report, told: partial[Answer]) -> None:
        self.office.outbox.queue([news(self.office, key, report.chat, told)])

    def _report(self, request: Request) -> Report | None:
        return self.office.speakers.reports.numbered(request.arguments["report"])

    def _name(self, report: Report) -> str:
        person = self.office.kept.programme().people.get(report.person)
        return person.name if person else report.person
