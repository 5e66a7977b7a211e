"""Organisers see what is changed, by whom and when, and take it back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.answers.answer import Answer
from bot.answers.change_lines import Pair, change_lines
from bot.answers.ground import Ground
from bot.basics.database import durably, writing
from bot.basics.texts import message
from bot.delivery.change_messages import prefix, tell
from bot.delivery.concerned import Concerned, concerned
from bot.delivery.outbox import State as Sent
from bot.organisers.action import Action
from bot.organisers.history import What
from bot.organisers.office import Office
from bot.organising.power import Power, Request
from bot.organising.screens import changes_screen
from bot.programme.change import Batch, State
from bot.programme.changes import ImpossibleError, NewerChangesError, UnknownBatchError
from bot.programme.model import Programme
from bot.speakers.receipts import Told

CHANGES = Action("changes")

_LATELY = timedelta(days=1)
"""How long a draft that nobody sent is shown."""

_HEARD = frozenset({Sent.SENT, Sent.SENDING, Sent.UNSURE})


def power(office: Office) -> Power:
    """Return the power to see what is changed and to undo it."""
    undoing = _Undoing(office)
    does = {CHANGES.name: undoing.show, "change.undo?": undoing.look, "change.undo": undoing.undo}
    return Power(does, message("Changes"), CHANGES)


@dataclass(frozen=True, slots=True)
class _Undoing:
    office: Office

    def show(self, request: Request) -> Answer:
        office, event = self.office, request.ground.home_event
        in_force = office.changes.in_force(event)
        drafts = [d for d in office.changes.drafts(event) if request.ground.now - d.made < _LATELY]
        return changes_screen.screen(self._now(request), in_force, drafts, office.roster.known)

    def look(self, request: Request) -> Answer:
        batch = self._in_force(request)
        if batch is None:
            return changes_screen.not_in_force(request.ground)
        after, pairs = self._back(batch)
        ground = _seen(request.ground, after)
        return changes_screen.undoing(ground, batch, change_lines(ground, pairs), len(self._heard(batch, after, pairs)))

    def undo(self, request: Request) -> Answer:
        """Take a batch back and queue who is told, both or neither."""
        office, telling = self.office, bool(request.arguments.get("tell"))
        try:
            with durably(office.database), writing(office.database):
                batch = self._in_force(request)
                if batch is None:
                    return changes_screen.not_in_force(request.ground)
                after, pairs = self._back(batch)
                heard = self._heard(batch, after, pairs)
                anyway = bool(request.arguments.get("anyway"))
                office.changes.undo(batch.id, request.by.id, at=request.ground.now, anyway=anyway)
                told = self._tell(batch, after, heard if telling else [])
                titles = changes_screen.titles(request.ground, batch)
                office.history.add(request.by, What.UNDID, {"items": titles, "told": told})
        except NewerChangesError as error:
            return changes_screen.newer(
                self._now(request), office.changes.get(request.arguments["batch"]), error.batches, tell=telling
            )
        except ImpossibleError as error:
            return changes_screen.cannot(request.ground, [f.render(request.ground.texts) for f in error.findings])
        ground = _seen(request.ground, after)
        return changes_screen.undone(ground, change_lines(ground, pairs), told)

    def _tell(self, batch: Batch, after: Programme, heard: Sequence[Concerned]) -> int:
        """Take out what has not been sent yet of a change, and queue that it is undone."""
        outbox, kept = self.office.outbox, self.office.kept
        outbox.withdraw(outbox.states(prefix(kept, Told(batch.id))))
        return tell(kept, outbox, after, heard, Told(batch.id, undone=True))

    def _in_force(self, request: Request) -> Batch | None:
        try:
            batch = self.office.changes.get(int(request.arguments["batch"]))
        except UnknownBatchError:
            return None
        return batch if batch.state is State.IN_FORCE else None

    def _back(self, batch: Batch) -> tuple[Programme, tuple[Pair, ...]]:
        """The programme without a batch, which still knows everybody, and what becomes of the items."""
        now, after = self.office.forum.programme(), self.office.changes.preview_undo(batch.id).programme
        after = replace(after, people={**now.people, **after.people})
        touched = {change.item for change in batch.standing}
        pairs = [Pair(now.by_id[i.id], i) for i in after.items if i.id in touched and now.by_id[i.id] != i]
        return after, tuple(pairs)

    def _heard(self, batch: Batch, after: Programme, pairs: tuple[Pair, ...]) -> list[Concerned]:
        """Those who have been told of a batch, with what becomes of it for them."""
        kept, keys = self.office.kept, prefix(self.office.kept, Told(batch.id))
        states = self.office.outbox.states(keys)
        heard = {int(key.removeprefix(keys)) for key, state in states.items() if state in _HEARD}
        ahead = {one.attendee.id: one for one in concerned(kept, after, pairs, self.office.forum.clock.now())}
        # Who has chosen something else since, as they were told to, hears of all that is as it was.
        everything = frozenset(pair.id for pair in pairs)
        return [
            ahead.get(attendee.id, Concerned(attendee, pairs, everything))
            for attendee in kept.attendees.reachable()
            if attendee.id in heard
        ]

    def _now(self, request: Request) -> Ground:
        return _seen(request.ground, self.office.forum.programme())


def _seen(ground: Ground, programme: Programme) -> Ground:
    return Ground.of(
        ground.knowledge, programme, now=ground.now, language=ground.language, audience=ground.audience, bot=ground.bot
    )
