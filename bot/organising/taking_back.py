"""Organisers correct what they have announced, withdraw it, or send it once more."""

import time
from dataclasses import dataclass

from bot.answers.answer import Answer
from bot.basics.database import writing
from bot.delivery.message import Act
from bot.organisers.drafts import Draft
from bot.organisers.history import What
from bot.organisers.office import Office
from bot.organising.drafting import Drafting
from bot.organising.power import Do, Request
from bot.organising.screens import progress_screen
from bot.organising.sending import Sending


@dataclass(frozen=True, slots=True)
class TakingBack:
    """Each method does one thing that a button asks for."""

    office: Office
    drafting: Drafting
    sending: Sending

    @property
    def does(self) -> dict[str, Do]:
        """The actions, by name."""
        return {
            "announce.correct": self.correct,
            "announce.withdraw?": self.confirm_withdrawal,
            "announce.withdraw": self.withdraw,
            "announce.again": self.again,
        }

    def correct(self, request: Request) -> Answer:
        """Let an organiser write another text for an announcement: a draft that has the same recipients."""
        found = self.office.announcements.numbered(request.arguments["number"])
        if found is None or not self.sending.stands(found):
            return self.sending.show(request)
        with writing(self.office.database):
            draft = Draft(found.post, found.recipients, original=found.number)
            self.office.drafts.keep(request.by.number, draft)
        return self.drafting.ask(request)

    def confirm_withdrawal(self, request: Request) -> Answer:
        found = self.office.announcements.numbered(request.arguments["number"])
        if found is None or not self.sending.stands(found):
            return self.sending.show(request)
        return progress_screen.confirm_withdrawal(request.ground, found, self.office.mailings.progress(found.prefix))

    def withdraw(self, request: Request) -> Answer:
        office, number = self.office, request.arguments["number"]
        with writing(office.database):
            found = office.announcements.numbered(number)
            begun = None
            if found is not None and self.sending.stands(found):
                begun = office.announcements.add(
                    request.by.number,
                    Act.DELETE,
                    found.post,
                    found.recipients,
                    due=request.ground.now,
                    starts=time.time(),
                    rehearsal=office.forum.clock.rehearsing,
                    original=number,
                )
                office.history.add(request.by, What.RECALLED, {"number": number})
        return self.sending.progress(request, begun) if begun else self.sending.show(request)

    def again(self, request: Request) -> Answer:
        """Make a draft of what was announced, or was to be."""
        found = self.office.announcements.numbered(request.arguments["number"])
        if found is None:
            return self.drafting.gone(request)
        with writing(self.office.database):
            recipients = None if found.original else found.recipients
            draft = self.office.drafts.keep(request.by.number, Draft(found.post, recipients, original=found.original))
        return self.drafting.screen(request, draft, anew=True)
