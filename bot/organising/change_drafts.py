"""An organiser's draft: begun, added to, looked at, sent. Everything is looked up anew at each press."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.answers.answer import Answer
from bot.answers.change_lines import change_lines, pairs_of
from bot.answers.ground import Ground
from bot.basics.database import durably, writing
from bot.delivery.change_messages import prefix, tell
from bot.delivery.concerned import Concerned, concerned
from bot.organisers.change_edits import Doubt, Edit, edit, together
from bot.organisers.history import What
from bot.organisers.office import Office
from bot.organising.power import Request
from bot.organising.screens import changes_screen, changing_screen, doubt_screen
from bot.programme.change import Batch, Field, State
from bot.programme.changes import ImpossibleError, Meanwhile, OutdatedError, UnknownBatchError, WrongStateError
from bot.programme.model import Item, Programme
from bot.questions.wanted_change import WantedChange
from bot.speakers.receipts import Told

_GOES_ON: Final = timedelta(minutes=30)
"""For how long `also …` belongs to a draft."""


@dataclass(frozen=True, slots=True)
class ChangeDrafts:
    """Carries out what is done with drafts. Nothing is changed before `send`."""

    office: Office

    def take(self, request: Request, wanted: Sequence[WantedChange], batch: int) -> Answer:
        """Draft what is wanted, by itself or on top of a draft, and show it; ask what is in doubt."""
        changes, ground = self.office.changes, request.ground
        self.office.keep_programme()
        with writing(self.office.database):
            before = self._draft(batch) if batch else None
            if batch and before is None:
                return changing_screen.gone(ground)
            first = Edit(before.changes, before.people) if before else Edit(())
            programme = changes.preview(batch).programme if before else self.office.forum.programme()
            found = edit(programme, wanted, ground.now)
            if isinstance(found, Doubt):
                return doubt_screen.doubt(self._ground(request, programme), found, wanted, batch)
            whole = together(first, found)
            try:
                if before:
                    drafted = changes.revise(batch, whole.changes, whole.people)
                else:
                    drafted = changes.draft(
                        ground.home_event, request.by.id, whole.changes, whole.people, at=ground.now
                    )
            except ImpossibleError as error:
                return doubt_screen.impossible(ground, error.findings, wanted, batch)
        return self.preview(request, drafted.id)

    def preview(self, request: Request, batch: int) -> Answer:
        """Show what a draft would do."""
        draft = self._draft(batch)
        if draft is None:
            return changing_screen.gone(request.ground)
        seen = self.office.changes.preview(batch)
        ground = self._ground(request, seen.programme)
        pairs = pairs_of(seen.programme, draft.changes)
        people = sum(1 for _ in concerned(self.office.kept, seen.programme, pairs, ground.now))
        keeping = [(p.before, p.after) for p in pairs if _could_keep_end(draft, p.before, p.after)]
        return changing_screen.preview(
            ground,
            batch,
            change_lines(ground, pairs),
            seen.collisions,
            people=people,
            words=draft.telling,
            items=[pair.id for pair in pairs],
            keeping=keeping if len(keeping) == 1 else (),
            mine=draft.organiser == request.by.id,
        )

    def send(self, request: Request, batch: int, *, telling: bool) -> Answer:
        """Put a draft in force and queue who is told, both or neither; once, however often it is pressed."""
        office, changes = self.office, self.office.changes
        try:
            # What is told is on the disk with what it is about: neither is lost without the other.
            with durably(office.database), writing(office.database):
                draft = changes.get(batch)
                seen = changes.preview(batch)
                pairs = pairs_of(seen.programme, draft.changes)
                again = draft.state is State.IN_FORCE
                told = 0
                if not again:
                    applied = changes.apply(batch, at=request.ground.now)
                    found = list(concerned(office.kept, seen.programme, pairs, request.ground.now)) if telling else []
                    told = self._tell(seen.programme, applied, found)
                    titles = changes_screen.titles(self._ground(request, seen.programme), applied)
                    office.history.add(request.by, What.CHANGED, {"items": titles, "told": told})
                else:
                    told = len(office.outbox.states(prefix(office.kept, Told(batch))))
        except OutdatedError as error:
            return self._meanwhile(request, batch, error)
        except ImpossibleError as error:
            return doubt_screen.impossible(request.ground, error.findings, (), batch)
        except (UnknownBatchError, WrongStateError):
            return changing_screen.gone(request.ground)
        ground = self._ground(request, seen.programme)
        lines = change_lines(ground, pairs)
        return changing_screen.done(
            ground,
            batch,
            lines,
            people=told,
            speakers=len(office.speakers.receipts.of(Told(batch))),
            rehearsing=office.forum.clock.rehearsing,
            asked_again=again,
        )

    def renew(self, request: Request, batch: int) -> Answer:
        """Base a draft on what holds now."""
        try:
            renewed = self.office.changes.renew(batch)
        except ImpossibleError as error:
            return doubt_screen.impossible(request.ground, error.findings, (), batch)
        except (UnknownBatchError, WrongStateError):
            return changing_screen.gone(request.ground)
        if not renewed.changes:
            self.office.changes.discard(batch)
            return changing_screen.gone(request.ground)
        return self.preview(request, batch)

    def drop(self, request: Request, batch: int) -> Answer:
        """Forget a draft."""
        try:
            self.office.changes.discard(batch)
        except (UnknownBatchError, WrongStateError):
            return changing_screen.gone(request.ground)
        return changing_screen.dropped(request.ground)

    def say(self, request: Request, batch: int, words: str) -> Answer:
        """Let people be told of a draft in an organiser's own words; in the usual ones where they are empty."""
        draft = self._draft(batch)
        if draft is None:
            return changing_screen.gone(request.ground)
        self.office.changes.revise(batch, draft.changes, draft.people, telling=words)
        return self.preview(request, batch)

    def keep_end(self, request: Request, batch: int, item: str) -> Answer:
        """Let an item that starts at another time end when it would have."""
        draft = self._draft(batch)
        if draft is None:
            return changing_screen.gone(request.ground)
        kept = [c for c in draft.changes if (c.item, c.field) != (item, Field.END)]
        try:
            self.office.changes.revise(batch, kept, draft.people)
        except ImpossibleError as error:
            return doubt_screen.impossible(request.ground, error.findings, (), batch)
        return self.preview(request, batch)

    def words_of(self, batch: int) -> str | None:
        """Return the organiser's own words in a draft, "" for the usual ones; None where there is no such draft."""
        draft = self._draft(batch)
        return draft.telling if draft else None

    def latest(self, request: Request) -> int:
        """Return the draft that somebody began lately, 0 where there is none."""
        mine = [
            draft.id
            for draft in self.office.changes.drafts(request.ground.home_event)
            if draft.organiser == request.by.id and request.ground.now - draft.made < _GOES_ON
        ]
        return mine[-1] if mine else 0

    def _tell(self, programme: Programme, batch: Batch, found: Sequence[Concerned]) -> int:
        office = self.office
        return tell(office.kept, office.outbox, programme, found, Told(batch.id), words=batch.telling)

    def _meanwhile(self, request: Request, batch: int, error: OutdatedError) -> Answer:
        ground = request.ground
        by_batch: dict[int, list[Meanwhile]] = {}
        for found in error.meanwhile:
            by_batch.setdefault(found.batch.id if found.batch else 0, []).append(found)
        lines: list[str] = []
        for group in by_batch.values():
            maker = group[0].batch
            by = self.office.roster.known(maker.organiser) if maker else None
            lines += changes_screen.meanwhile_lines(ground, group, by)
        return changing_screen.meanwhile(ground, batch, lines)

    def _draft(self, batch: int) -> Batch | None:
        try:
            found = self.office.changes.get(batch)
        except UnknownBatchError:
            return None
        return found if found.state is State.DRAFT else None

    def _ground(self, request: Request, programme: Programme) -> Ground:
        ground = request.ground
        return Ground.of(
            ground.knowledge,
            programme,
            now=ground.now,
            language=ground.language,
            audience=ground.audience,
            bot=ground.bot,
        )


def _could_keep_end(draft: Batch, before: Item, after: Item) -> bool:
    """Whether only the start was told, and the end has gone along: it might as well stay."""
    fields = {c.field for c in draft.changes if c.item == before.id}
    if not {Field.START, Field.END} <= fields or before.end is None or after.start is None or after.end is None:
        return False
    along = before.start is not None and after.end - after.start == before.end - before.start
    return along and after.start < before.end and before.start is not None and after.start > before.start
