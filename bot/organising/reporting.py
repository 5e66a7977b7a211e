"""Organisers read what speakers tell them, and answer it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Final
from uuid import uuid4

from bot.answers import from_speaker
from bot.answers.answer import Answer
from bot.answers.wording import person_name
from bot.basics.database import durably, writing
from bot.basics.texts import message
from bot.delivery.rehearsal import SIGN
from bot.organisers.action import Action
from bot.organisers.history import What
from bot.organisers.office import Office
from bot.organising.news import news
from bot.organising.power import Power, Request
from bot.organising.screens import reports_screen
from bot.organising.screens.reports_screen import REPORTS
from bot.speakers.reports import LONGEST, Report

_MOST: Final = 15
_UNREAD: Final = timedelta(minutes=3)
"""After so long what nobody on duty has read goes to all organisers."""


def power(office: Office) -> Power:
    """Return the power to read and answer what speakers tell."""
    desk = _Desk(office)
    does = {
        REPORTS.name: desk.everything,
        "report.show": desk.show,
        "report.read": desk.read,
        "report.answer?": desk.ask,
        "report.answer": desk.answer,
    }
    return Power(does, message("What speakers write"), REPORTS)


def tell_of(office: Office, report: Report) -> int:
    """Tell the organisers on duty what a speaker has written; return how many that is."""
    return _tell(office, report, office.on_duty() - {report.chat} or office.reachable())


def replied_to(office: Office, chat: int, standing: int) -> Action | None:
    """Return what a reply to a message of the outbox is for: an answer to a report, or nothing."""
    key = office.outbox.key_of(chat, standing).removeprefix(SIGN)
    kind, number, to = (*key.split(":", 2), "", "")[:3]
    # The speaker's own copy of an answer has another key.
    return reports_screen.typed(int(number)) if kind == "report" and to == str(chat) else None


class Unread:
    """Sees to it that nothing that speakers write stays unread because those on duty do not look."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._told: set[tuple[int, int]] = set()

    def look(self) -> int:
        """Tell all organisers of what nobody has read today; return how many that takes. Raises sqlite3.Error."""
        office = self._office
        waiting = office.speakers.reports.unread(office.forum.day_event, office.forum.clock.now() - _UNREAD)
        reachable = office.reachable() if waiting else frozenset()
        number = 0
        for report in waiting:
            to = {person for person in reachable if (report.number, person) not in self._told}
            number += _tell(office, report, to)
            self._told.update((report.number, person) for person in to)
        return number


def _tell(office: Office, report: Report, to: Collection[int]) -> int:
    """Queue a report for organisers who do not have it yet, and are not who wrote it; return how many it is for."""
    say = partial(reports_screen.report, found=report, by=None, answerable=_linked(office, report))
    to = sorted(set(to) - {report.chat})
    office.outbox.queue([news(office, f"report:{report.number}:{person}", person, say) for person in to])
    return len(to)


def _linked(office: Office, report: Report) -> bool:
    """Whether a report's chat is still that of whom it is told for: then it can be answered."""
    links = office.speakers.links.of_chat(report.chat, office.forum.event)
    return any(link.person == report.person for link in links)


@dataclass(frozen=True, slots=True)
class _Desk:
    office: Office

    def everything(self, request: Request) -> Answer:
        latest = self.office.speakers.reports.latest(self._event, _MOST)
        return reports_screen.listed(request.ground, [report for report in latest if report.chat != request.by.id])

    def show(self, request: Request) -> Answer:
        report = self._report(request)
        if report is None:
            return reports_screen.gone(request.ground)
        by, answerable = self.office.numbered(report.organiser), _linked(self.office, report)
        return reports_screen.report(request.ground, report, by, answerable=answerable)

    def read(self, request: Request) -> Answer:
        """Note that somebody has read it, and let the speaker know; once, however many press."""
        report = self._report(request)
        if report is not None and report.read is None:
            with durably(self.office.database), writing(self.office.database):
                self._note(request, report)
                if _linked(self.office, report):
                    self._tell(f"report:{report.number}:read", report, partial(from_speaker.read, report=report))
        return self.show(request)

    def ask(self, request: Request) -> Answer:
        report = self._report(request)
        if report is None or not _linked(self.office, report):
            return self.show(request)
        return reports_screen.answering(request.ground, report)

    def answer(self, request: Request) -> Answer:
        """Pass an organiser's words on to the speaker, who sees by them that it was read."""
        office, report, reply = self.office, self._report(request), request.text.strip()
        if report is None or not _linked(office, report):
            return reports_screen.gone(request.ground)
        if not reply or len(reply) > LONGEST:
            return reports_screen.wordless(request.ground, report)
        with durably(office.database), writing(office.database):
            self._note(request, report)
            key = f"report:{report.number}:answer:{uuid4()}"  # two answers may be alike
            self._tell(key, report, partial(from_speaker.replied, report=report, reply=reply))
            details = {"person": person_name(request.ground, report.person), "answer": reply}
            office.history.add(request.by, What.REPLIED, details)
        return reports_screen.answered(request.ground, report, reply)

    @property
    def _event(self) -> str:
        return self.office.forum.day_event

    def _note(self, request: Request, report: Report) -> None:
        first = self.office.speakers.reports.read(report.number, request.by.number, request.ground.now)
        if first:
            self.office.history.add(request.by, What.READ, {"person": person_name(request.ground, report.person)})

    def _tell(self, key: str, report: Report, told: partial[Answer]) -> None:
        self.office.outbox.queue([news(self.office, key, report.chat, told)])

    def _report(self, request: Request) -> Report | None:
        """The report that is meant, unless it is gone, or the organiser's own: nobody answers themselves."""
        found = self.office.speakers.reports.numbered(request.arguments["report"])
        return found if found and found.chat != request.by.id else None
