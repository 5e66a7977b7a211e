"""Organisers send what they have looked at, watch how far it is, pause it, go on and stop it."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from bot.answers.answer import Answer
from bot.basics.database import writing
from bot.delivery.message import Act
from bot.delivery.recipients import EVERYBODY
from bot.organisers.announcements import OPEN, Announcement, State
from bot.organisers.drafts import Draft
from bot.organisers.history import What
from bot.organisers.office import Office
from bot.organising.drafting import Drafting
from bot.organising.power import Do, Request
from bot.organising.screens import announcing_screen, progress_screen

_EXCERPT = 60


@dataclass(frozen=True, slots=True)
class Sending:
    """Each method does one thing that a button asks for."""

    office: Office
    drafting: Drafting

    @property
    def does(self) -> dict[str, Do]:
        """The actions, by name."""
        return {
            "announce.send": self.send,
            "announce.show": self.show,
            "announce.past": self.past,
            "announce.pause": self.pause,
            "announce.on": self.go_on,
            "announce.stop": self.stop,
        }

    def send(self, request: Request) -> Answer:
        """Send the draft that was looked at: another one by now is looked at first, and one that is sent is shown."""
        office, ground = self.office, request.ground
        with writing(office.database):
            draft = office.drafts.of(request.by.number)
            if draft is not None and self._may_go(request, draft):
                sent = self._send(request, draft)
                office.drafts.drop(request.by.number, draft.token)
                return self.progress(request, sent)
        if draft is None:
            return self.drafting.gone(request)
        if draft.token != request.arguments["draft"]:
            return self.drafting.screen(request, draft, anew=True, changed=True)
        if draft.due is not None and draft.due <= ground.now:
            return announcing_screen.over(ground, draft.due, self.drafting.time_or_back(request))
        return self.drafting.gone(request)

    def _may_go(self, request: Request, draft: Draft) -> bool:
        """Whether a draft is what was seen, and can be sent at this moment."""
        if draft.token != request.arguments["draft"] or draft.recipients is None:
            return False
        if draft.original:
            original = self.office.announcements.numbered(draft.original)
            return original is not None and self.stands(original)
        return draft.due is None or draft.due > request.ground.now

    def _send(self, request: Request, draft: Draft) -> Announcement:
        office = self.office
        sent = office.announcements.add(
            request.by.number,
            Act.CHANGE if draft.original else Act.SEND,
            draft.post,
            draft.recipients or EVERYBODY,
            due=draft.due or request.ground.now,
            starts=time.time() + office.pacing.regret,
            rehearsal=office.forum.clock.rehearsing,
            planned=draft.due is not None,
            original=draft.original,
        )
        what = What.PLANNED if draft.due else What.CORRECTED if draft.original else What.ANNOUNCED
        number = draft.original or sent.number
        office.history.add(
            request.by, what, {"number": number, "text": announcing_screen.excerpt(draft.post, _EXCERPT)}
        )
        return sent

    def show(self, request: Request) -> Answer:
        found = self.office.announcements.numbered(request.arguments["number"])
        return self.progress(request, found) if found else self.drafting.gone(request)

    def past(self, request: Request) -> Answer:
        number, rehearsal = int(request.arguments.get("page", 0)), self.office.forum.clock.rehearsing
        return progress_screen.past(request.ground, self.office.announcements.page(number, rehearsal=rehearsal))

    def pause(self, request: Request) -> Answer:
        return self._turn(request, {State.RUNNING: State.PAUSED}, What.PAUSED, self.office.mailings.hold)

    def go_on(self, request: Request) -> Answer:
        return self._turn(request, {State.PAUSED: State.RUNNING}, What.WENT_ON, self.office.mailings.let_go)

    def stop(self, request: Request) -> Answer:
        """Stop what is under way, or call off what has not begun."""
        found = self.office.announcements.numbered(request.arguments["number"])
        begun = found is not None and found.state is not State.WAITING
        return self._turn(
            request,
            dict.fromkeys(OPEN, State.STOPPED),
            What.STOPPED if begun else What.CALLED_OFF,
            self.office.mailings.call_off,
        )

    def _turn(self, request: Request, turns: dict[State, State], what: What, act: Callable[[str], None]) -> Answer:
        """Let an announcement be in another state, if it is in one from which it can be; show how it stands."""
        office, number = self.office, request.arguments["number"]
        with writing(office.database):
            found = office.announcements.numbered(number)
            if found is not None and found.state in turns:
                act(found.prefix)
                office.announcements.turn(number, turns[found.state])
                office.history.add(request.by, what, {"number": found.original or number})
        return self.show(request)

    def progress(self, request: Request, found: Announcement) -> Answer:
        progress = self.office.mailings.progress(found.prefix)
        seconds = progress.left / self.office.pacing.pace
        return progress_screen.screen(
            request.ground,
            found,
            progress,
            seconds=seconds,
            waits=max(found.starts - time.time(), 0.0),
            stands=self.stands(found),
            going=found.state in OPEN or self.office.mailings.in_hand(found.prefix),
        )

    def stands(self, found: Announcement) -> bool:
        """Whether an announcement's messages can be corrected and deleted at this moment."""
        return (
            found.act is Act.SEND
            and found.state in (State.PAUSED, State.ENDED, State.STOPPED)
            and self.office.mailings.progress(found.prefix).sent > 0
            and self.office.announcements.being_changed(found.number) is None
        )
