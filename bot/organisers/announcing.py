"""Organisers write to everybody or to some: written, looked at, sent, watched, and taken back."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.answers.announced import excess, head
from bot.answers.answer import Answer
from bot.answers.organising import announcing_screen, progress_screen, recipients_screen
from bot.answers.organising.announcing_screen import Outlook
from bot.answers.post import Medium
from bot.database import writing
from bot.delivery.message import Act
from bot.delivery.recipients import Group, Recipients
from bot.organisers.action import Action
from bot.organisers.announcements import OPEN, Announcement, State
from bot.organisers.drafts import Draft
from bot.organisers.history import What
from bot.organisers.office import Office
from bot.organisers.power import Do, Power, Request
from bot.questions.moments import Unclear, moment_in
from bot.texts import message

ANNOUNCE = Action("announce")

_WAITING = timedelta(minutes=30)
"""How long, by the forum's clock, a text or a time is waited for."""

_EXCERPT = 60
_EVERYBODY = Recipients(Group.EVERYBODY)


def power(office: Office) -> Power:
    """Return the power to announce."""
    desk = _Announcing(office)
    does: dict[str, Do] = {
        ANNOUNCE.name: desk.open,
        "announce.write": desk.ask,
        "announce.text": desk.take_text,
        "announce.look": desk.look,
        "announce.whom": desk.whom,
        "announce.items": desk.items,
        "announce.to": desk.to,
        "announce.when": desk.ask_time,
        "announce.at": desk.take_time,
        "announce.now": desk.at_once,
        "announce.send": desk.send,
        "announce.drop": desk.drop,
        "announce.show": desk.show,
        "announce.past": desk.past,
        "announce.pause": desk.pause,
        "announce.on": desk.go_on,
        "announce.stop": desk.stop,
        "announce.correct": desk.correct,
        "announce.withdraw?": desk.confirm_withdrawal,
        "announce.withdraw": desk.withdraw,
        "announce.again": desk.again,
    }
    return Power(does, message("Write to the attendees"), ANNOUNCE, takes_posts=("announce.text",))


@dataclass(frozen=True, slots=True)
class _Announcing:
    """Each method does one thing that a button, or a text below a screen, asks for."""

    office: Office

    # Writing.

    def open(self, request: Request) -> Answer:
        """Ask for a text; where there is a draft, show it, and take what is written then in its place."""
        draft = self.office.drafts.of(request.by.number)
        if draft is None:
            return self.ask(request)
        screen = self._screen(request, draft, anew=True)
        return announcing_screen.instead(screen, self._waits(request, Action("announce.write")))

    def ask(self, request: Request) -> Answer:
        draft = self.office.drafts.of(request.by.number)
        going = self.office.announcements.open(rehearsal=self.office.clock.rehearsing)
        numbers = () if draft else [found.number for found in going if not found.original]
        return announcing_screen.ask(request.ground, draft, self._text_or_back(request, draft), numbers)

    def take_text(self, request: Request) -> Answer:
        """Take what was written for a text, unless it cannot be sent: then the draft stays as it was.

        What is edited is the draft's that it was written for.
        """
        kept, post = self.office.drafts.of(request.by.number), request.post
        if "draft" in request.arguments and (kept is None or kept.token != request.arguments["draft"]):
            return self._screen(request, kept, anew=True, changed=True) if kept else self._gone(request)
        back = self._text_or_back(request, kept)
        if post is None or post.empty:
            return announcing_screen.empty(request.ground, back)
        if post.medium is Medium.OTHER:
            return announcing_screen.unsupported(request.ground, back)
        if kept is not None and kept.original:
            if post.medium is not Medium.TEXT:
                return announcing_screen.only_the_text(request.ground, back)
            post = replace(kept.post, html=post.html, length=post.length)
        if over := excess(post):
            return announcing_screen.too_long(request.ground, post, over, back)
        draft = replace(kept, post=post) if kept else Draft(post)
        with writing(self.office.database):
            draft = self.office.drafts.keep(request.by.number, draft)
        return self._screen(request, draft, anew=True)

    # To whom, and when.

    def look(self, request: Request) -> Answer:
        draft = self.office.drafts.of(request.by.number)
        return self._screen(request, draft) if draft else self._gone(request)

    def whom(self, request: Request) -> Answer:
        draft = self.office.drafts.of(request.by.number)
        return (
            recipients_screen.groups(request.ground, self._sizes(request), draft.token)
            if draft
            else self._gone(request)
        )

    def items(self, request: Request) -> Answer:
        having = self.office.addresses.having(request.ground.programme)
        return recipients_screen.items(request.ground, having, int(request.arguments.get("page", 0)))

    def to(self, request: Request) -> Answer:
        recipients = Recipients.from_json(request.arguments["to"])
        return self._changed(request, lambda draft: replace(draft, recipients=recipients))

    def ask_time(self, request: Request) -> Answer:
        return announcing_screen.ask_time(request.ground, self._time_or_back(request))

    def take_time(self, request: Request) -> Answer:
        ground = request.ground
        due = moment_in(request.text, ground.knowledge, ground.programme.event.id, ground.language, ground.now)
        if isinstance(due, Unclear):
            return announcing_screen.no_time(ground, due, self._time_or_back(request))
        if due <= ground.now:
            return announcing_screen.over(ground, due, self._time_or_back(request))
        return self._changed(request, lambda draft: replace(draft, due=due))

    def at_once(self, request: Request) -> Answer:
        return self._changed(request, lambda draft: replace(draft, due=None))

    # Sending.

    def send(self, request: Request) -> Answer:
        """Send the draft that was looked at: another one by now is looked at first, and one that is sent is shown."""
        office, ground = self.office, request.ground
        with writing(office.database):
            draft = office.drafts.of(request.by.number)
            if draft is not None and self._may_go(request, draft):
                sent = self._send(request, draft)
                office.drafts.drop(request.by.number, draft.token)
                return self._progress(request, sent)
        if draft is None:
            return self._gone(request)
        if draft.token != request.arguments["draft"]:
            return self._screen(request, draft, anew=True, changed=True)
        if draft.due is not None and draft.due <= ground.now:
            return announcing_screen.over(ground, draft.due, self._time_or_back(request))
        return self._gone(request)

    def _may_go(self, request: Request, draft: Draft) -> bool:
        """Whether a draft is what was seen, and can be sent at this moment."""
        if draft.token != request.arguments["draft"] or draft.recipients is None:
            return False
        if draft.original:
            original = self.office.announcements.numbered(draft.original)
            return original is not None and self._stands(original)
        return draft.due is None or draft.due > request.ground.now

    def _send(self, request: Request, draft: Draft) -> Announcement:
        office = self.office
        sent = office.announcements.add(
            request.by.number,
            Act.CHANGE if draft.original else Act.SEND,
            draft.post,
            draft.recipients or _EVERYBODY,
            due=draft.due or request.ground.now,
            starts=time.time() + office.pacing.regret,
            rehearsal=office.clock.rehearsing,
            planned=draft.due is not None,
            original=draft.original,
        )
        what = What.PLANNED if draft.due else What.CORRECTED if draft.original else What.ANNOUNCED
        number = draft.original or sent.number
        office.history.add(
            request.by, what, {"number": number, "text": announcing_screen.excerpt(draft.post, _EXCERPT)}
        )
        return sent

    def drop(self, request: Request) -> Answer:
        """Drop the draft that was looked at."""
        with writing(self.office.database):
            self.office.drafts.drop(request.by.number, request.arguments["draft"])
        return announcing_screen.dropped(request.ground)

    # Watching.

    def show(self, request: Request) -> Answer:
        found = self.office.announcements.numbered(request.arguments["number"])
        return self._progress(request, found) if found else self._gone(request)

    def past(self, request: Request) -> Answer:
        page = int(request.arguments.get("page", 0))
        found, pages = self.office.announcements.page(page, rehearsal=self.office.clock.rehearsing)
        return progress_screen.past(request.ground, found, page, pages)

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

    # Taking back.

    def correct(self, request: Request) -> Answer:
        """Let an organiser write another text for an announcement: a draft that has the same recipients."""
        found = self.office.announcements.numbered(request.arguments["number"])
        if found is None or not self._stands(found):
            return self.show(request)
        with writing(self.office.database):
            draft = Draft(found.post, found.recipients, original=found.number)
            self.office.drafts.keep(request.by.number, draft)
        return self.ask(request)

    def confirm_withdrawal(self, request: Request) -> Answer:
        found = self.office.announcements.numbered(request.arguments["number"])
        if found is None or not self._stands(found):
            return self.show(request)
        return progress_screen.confirm_withdrawal(request.ground, found, self.office.mailings.progress(found.prefix))

    def withdraw(self, request: Request) -> Answer:
        office, number = self.office, request.arguments["number"]
        with writing(office.database):
            found = office.announcements.numbered(number)
            begun = None
            if found is not None and self._stands(found):
                begun = office.announcements.add(
                    request.by.number,
                    Act.DELETE,
                    found.post,
                    found.recipients,
                    due=request.ground.now,
                    starts=time.time(),
                    rehearsal=office.clock.rehearsing,
                    original=number,
                )
                office.history.add(request.by, What.RECALLED, {"number": number})
        return self._progress(request, begun) if begun else self.show(request)

    def again(self, request: Request) -> Answer:
        """Make a draft of what was announced, or was to be."""
        found = self.office.announcements.numbered(request.arguments["number"])
        if found is None:
            return self._gone(request)
        with writing(self.office.database):
            recipients = None if found.original else found.recipients
            draft = self.office.drafts.keep(request.by.number, Draft(found.post, recipients, original=found.original))
        return self._screen(request, draft, anew=True)

    # What is shown.

    def _changed(self, request: Request, change: Callable[[Draft], Draft]) -> Answer:
        with writing(self.office.database):
            draft = self.office.drafts.of(request.by.number)
            if draft is not None:
                draft = self.office.drafts.keep(request.by.number, change(draft))
        return self._screen(request, draft) if draft else self._gone(request)

    def _screen(self, request: Request, draft: Draft, *, anew: bool = False, changed: bool = False) -> Answer:
        """Return what can be done with a draft; `anew` puts the post above, as attendees will see it."""
        ground = request.ground
        shown = replace(draft.post, head=head(ground.language)) if anew else None
        if draft.recipients is None:
            screen = recipients_screen.groups(ground, self._sizes(request), draft.token)
        else:
            screen = announcing_screen.preview(ground, draft, self._outlook(request, draft), changed=changed)
        return replace(screen, post=shown)

    def _outlook(self, request: Request, draft: Draft) -> Outlook:
        """Reckon whom a draft would reach at this moment, and how long that takes."""
        office = self.office
        recipients = draft.recipients or _EVERYBODY
        reach = office.addresses.reach(recipients, request.ground.programme)
        original = office.announcements.numbered(draft.original) if draft.original else None
        before = sum(
            office.mailings.progress(other.prefix).left
            for other in office.announcements.open(rehearsal=office.clock.rehearsing)
            if other.state is State.RUNNING
        )
        reached = office.mailings.progress(original.prefix).sent if original else reach.reached
        return Outlook(recipients, reach, reached, (reached + before) / office.pacing.pace, bool(before))

    def _sizes(self, request: Request) -> dict[Group, int]:
        reach, programme = self.office.addresses.reach, request.ground.programme
        return {
            group: reach(Recipients(group, unsaid=False), programme).reached
            for group in Group
            if group is not Group.ITEMS
        }

    def _progress(self, request: Request, found: Announcement) -> Answer:
        progress = self.office.mailings.progress(found.prefix)
        seconds = progress.left / self.office.pacing.pace
        return progress_screen.screen(
            request.ground,
            found,
            progress,
            seconds=seconds,
            waits=max(found.starts - time.time(), 0.0),
            stands=self._stands(found),
            going=found.state in OPEN or self.office.mailings.in_hand(found.prefix),
        )

    def _stands(self, found: Announcement) -> bool:
        """Whether an announcement's messages can be corrected and deleted at this moment."""
        return (
            found.act is Act.SEND
            and found.state in (State.PAUSED, State.ENDED, State.STOPPED)
            and self.office.mailings.progress(found.prefix).sent > 0
            and self.office.announcements.being_changed(found.number) is None
        )

    def _gone(self, request: Request) -> Answer:
        return announcing_screen.gone(request.ground)

    def _text_or_back(self, request: Request, draft: Draft | None) -> Action:
        """The action of the button beside which a text is waited for."""
        return self._waits(request, Action("announce.look") if draft else Action("home"))

    def _waits(self, request: Request, action: Action) -> Action:
        """The same action, for a button beside which a text is waited for."""
        return action.or_typed(Action("announce.text"), request.ground.now + _WAITING)

    def _time_or_back(self, request: Request) -> Action:
        return Action("announce.now").or_typed(Action("announce.at"), request.ground.now + _WAITING)
