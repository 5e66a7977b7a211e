"""Organisers write what they announce, say to whom and when, and see what it will look like."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.answers.announced import excess, head
from bot.answers.answer import Answer
from bot.answers.post import Medium
from bot.basics.database import writing
from bot.basics.plain import from_plain
from bot.delivery.recipients import EVERYBODY, Group, Recipients
from bot.organisers.action import Action
from bot.organisers.announcements import State
from bot.organisers.drafts import Draft
from bot.organisers.office import Office
from bot.organising.power import Do, Request
from bot.organising.screens import announcing_screen, recipients_screen
from bot.organising.screens.announcing_screen import Outlook
from bot.questions.moments import Unclear, moment_in

TEXT = "announce.text"
"""The action that takes a text, a picture or a file."""

_WAITING = timedelta(minutes=30)
"""How long a text or a time is waited for; by the forum's clock, unless that runs faster than real time."""


@dataclass(frozen=True, slots=True)
class Drafting:
    """Each method does one thing that a button, or a text below a screen, asks for."""

    office: Office

    @property
    def does(self) -> dict[str, Do]:
        """The actions, by name."""
        return {
            "announce": self.open,
            "announce.write": self.ask,
            TEXT: self.take_text,
            "announce.look": self.look,
            "announce.whom": self.whom,
            "announce.items": self.items,
            "announce.to": self.to,
            "announce.when": self.ask_time,
            "announce.at": self.take_time,
            "announce.now": self.at_once,
            "announce.drop": self.drop,
        }

    def open(self, request: Request) -> Answer:
        """Ask for a text; where there is a draft, show it, and take what is written then in its place."""
        draft = self.office.drafts.of(request.by.number)
        if draft is None:
            return self.ask(request)
        screen = self.screen(request, draft, anew=True)
        return announcing_screen.instead(screen, self._waits(request, Action("announce.write")))

    def ask(self, request: Request) -> Answer:
        draft = self.office.drafts.of(request.by.number)
        going = self.office.announcements.open(rehearsal=self.office.forum.clock.rehearsing)
        numbers = () if draft else [found.number for found in going if not found.original]
        return announcing_screen.ask(request.ground, draft, self._text_or_back(request, draft), numbers)

    def take_text(self, request: Request) -> Answer:
        """Take what was written for a text, unless it cannot be sent: then the draft stays as it was.

        What is edited is the draft's that it was written for.
        """
        kept, post = self.office.drafts.of(request.by.number), request.post
        if "draft" in request.arguments and (kept is None or kept.token != request.arguments["draft"]):
            return self.screen(request, kept, anew=True, changed=True) if kept else self.gone(request)
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
        return self.screen(request, draft, anew=True)

    def look(self, request: Request) -> Answer:
        draft = self.office.drafts.of(request.by.number)
        return self.screen(request, draft) if draft else self.gone(request)

    def whom(self, request: Request) -> Answer:
        draft = self.office.drafts.of(request.by.number)
        return (
            recipients_screen.groups(request.ground, self._sizes(request), draft.token) if draft else self.gone(request)
        )

    def items(self, request: Request) -> Answer:
        having = self.office.addresses.having(request.ground.programme)
        return recipients_screen.items(request.ground, having, int(request.arguments.get("page", 0)))

    def to(self, request: Request) -> Answer:
        recipients = from_plain(Recipients, request.arguments["to"])
        return self._changed(request, lambda draft: replace(draft, recipients=recipients))

    def ask_time(self, request: Request) -> Answer:
        return announcing_screen.ask_time(request.ground, self.time_or_back(request))

    def take_time(self, request: Request) -> Answer:
        ground = request.ground
        due = moment_in(request.text, ground.knowledge, ground.programme.event.id, ground.language, ground.now)
        if isinstance(due, Unclear):
            return announcing_screen.no_time(ground, due, self.time_or_back(request))
        if due <= ground.now:
            return announcing_screen.over(ground, due, self.time_or_back(request))
        return self._changed(request, lambda draft: replace(draft, due=due))

    def at_once(self, request: Request) -> Answer:
        return self._changed(request, lambda draft: replace(draft, due=None))

    def drop(self, request: Request) -> Answer:
        """Drop the draft that was looked at."""
        with writing(self.office.database):
            self.office.drafts.drop(request.by.number, request.arguments["draft"])
        return announcing_screen.dropped(request.ground)

    def _changed(self, request: Request, change: Callable[[Draft], Draft]) -> Answer:
        with writing(self.office.database):
            draft = self.office.drafts.of(request.by.number)
            if draft is not None and not draft.original:  # who gets a correction, and when, is no choice
                draft = self.office.drafts.keep(request.by.number, change(draft))
        return self.screen(request, draft) if draft else self.gone(request)

    def screen(self, request: Request, draft: Draft, *, anew: bool = False, changed: bool = False) -> Answer:
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
        recipients = draft.recipients or EVERYBODY
        reach = office.addresses.reach(recipients, request.ground.programme)
        original = office.announcements.numbered(draft.original) if draft.original else None
        before = sum(
            office.mailings.progress(other.prefix).left
            for other in office.announcements.open(rehearsal=office.forum.clock.rehearsing)
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

    def gone(self, request: Request) -> Answer:
        return announcing_screen.gone(request.ground)

    def _text_or_back(self, request: Request, draft: Draft | None) -> Action:
        """The action of the button beside which a text is waited for."""
        return self._waits(request, Action("announce.look") if draft else Action("home"))

    def _waits(self, request: Request, action: Action) -> Action:
        """The same action, for a button beside which a text is waited for."""
        return action.or_typed(Action(TEXT), self._until(request))

    def time_or_back(self, request: Request) -> Action:
        return Action("announce.now").or_typed(Action("announce.at"), self._until(request))

    def _until(self, request: Request) -> datetime:
        return request.ground.now + _WAITING * max(self.office.forum.clock.speed, 1.0)
