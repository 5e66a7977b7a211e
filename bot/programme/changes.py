"""Changes on the day: drafted, looked at, applied, undone, remembered.

The content files are the printed programme; what is in force is laid over it wherever a programme is read
(`Store.load`, `Library.programme`). Applying and undoing are one transaction each, which the store's version tells of;
within a transaction of the caller's (`bot.basics.database.writing`) they are a part of that.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.basics.database import writing_along
from bot.programme.batches import UnknownBatchError
from bot.programme.change import Batch, Change, State, Value
from bot.programme.collisions import ENDS_TOO_EARLY, impossible
from bot.programme.effective import effective, value_of
from bot.programme.findings import Finding
from bot.programme.model import Person, Programme
from bot.programme.preview import Preview, preview, previewed
from bot.programme.store import Store

__all__ = [
    "Changes",
    "ImpossibleError",
    "Meanwhile",
    "NewerChangesError",
    "OutdatedError",
    "UnknownBatchError",
    "WrongStateError",
]


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """A change of a draft whose field is `now` something else than when that was made; `batch` did it, if one did."""

    change: Change
    now: Value
    batch: Batch | None


class OutdatedError(Exception):
    """A draft was made against values that hold no more; `meanwhile` says which. Nothing has been applied."""

    def __init__(self, meanwhile: tuple[Meanwhile, ...]) -> None:
        super().__init__(", ".join(f"{m.change.item}.{m.change.field}" for m in meanwhile))
        self.meanwhile = meanwhile


class ImpossibleError(Exception):
    """What was to be done makes no programme; `findings` say why. Nothing has been done."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(", ".join(f"{finding.id}: {finding.code}" for finding in findings))
        self.findings = findings


class NewerChangesError(Exception):
    """A batch is not undone yet, because `batches`, later ones in force, have changed `changes`, the same fields.

    Undone `anyway`, what they set stays.
    """

    def __init__(self, batches: tuple[Batch, ...], changes: tuple[Change, ...]) -> None:
        super().__init__(", ".join(str(batch.id) for batch in batches))
        self.batches = batches
        self.changes = changes


class WrongStateError(Exception):
    """A batch is not in a state in which that can be done with it; `batch` is how it stands."""

    def __init__(self, batch: Batch) -> None:
        super().__init__(f"{batch.id} is {batch.state}")
        self.batch = batch


class Changes:
    """What organisers change. Times are aware, organisers Telegram ids. Every method may raise sqlite3.Error."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._batches = store.batches

    def draft(
        self,
        event: str,
        organiser: int,
        changes: Iterable[Change],
        people: Iterable[Person] = (),
        *,
        at: datetime,
        telling: str = "",
    ) -> Batch:
        """Note down changes that change nothing yet. Raises UnknownEventError, ImpossibleError.

        `people` are those who are on now and whom the programme does not know.
        """
        wanted = tuple(changes)
        with writing_along(self._store.database):
            programme = self._store.load(event)
            new = self._new(event, programme, wanted, people)
            self._possible(programme, wanted, new)
            return self._batches.add(Batch(0, event, organiser, State.DRAFT, at, wanted, new, telling=telling))

    def revise(
        self, batch: int, changes: Iterable[Change], people: Iterable[Person] = (), *, telling: str | None = None
    ) -> Batch:
        """Replace what a draft would change. Raises UnknownBatchError, WrongStateError, ImpossibleError."""
        wanted = tuple(changes)
        with writing_along(self._store.database):
            draft = self._in_state(batch, State.DRAFT)
            programme = self._store.load(draft.event)
            new = self._new(draft.event, programme, wanted, (*people, *draft.people))
            self._possible(programme, wanted, new)
            revised = replace(draft, changes=wanted, people=new, telling=draft.telling if telling is None else telling)
            self._batches.rewrite(revised)
            return revised

    def renew(self, batch: int) -> Batch:
        """Base a draft on the values that hold now, and leave out of it what is so already. Raises like `revise`."""
        draft = self.get(batch)
        items = self._store.load(draft.event).by_id
        now = [
            replace(change, before=value_of(items[change.item], change.field))
            for change in draft.changes
            if change.item in items
        ]
        return self.revise(batch, [change for change in now if change.before != change.after])

    def discard(self, batch: int) -> None:
        """Forget a draft. Raises UnknownBatchError, WrongStateError."""
        with writing_along(self._store.database):
            self._batches.remove(self._in_state(batch, State.DRAFT).id)

    def preview(self, batch: int) -> Preview:
        """Return what applying a draft now would do. Raises UnknownBatchError."""
        draft = self.get(batch)
        return preview(self._store.load(draft.event), draft.changes, draft.people)

    def preview_undo(self, batch: int) -> Preview:
        """Return what undoing a batch now would do. Raises UnknownBatchError."""
        known = self.get(batch)
        return previewed(self._store.load(known.event), self._without(known))

    def apply(self, batch: int, *, at: datetime) -> Batch:
        """Put a draft in force; one that is in force already stays so, and nothing is done twice.

        Raises OutdatedError where a field is something else by now than when the draft was made, ImpossibleError,
        UnknownBatchError, and WrongStateError for what was undone.
        """
        with writing_along(self._store.database):
            draft = self.get(batch)
            if draft.state is State.IN_FORCE:
                return draft
            draft = self._in_state(batch, State.DRAFT)
            programme = self._store.load(draft.event)
            meanwhile = self._meanwhile(draft, programme)
            if meanwhile:
                raise OutdatedError(meanwhile)
            self._possible(programme, draft.changes, draft.people)
            turn = max((known.turn for known in self.history(draft.event)), default=0) + 1
            applied = replace(draft, state=State.IN_FORCE, applied=at, turn=turn)
            self._batches.mark(applied)
            self._store.grow()
            return applied

    def undo(self, batch: int, organiser: int, *, at: datetime, anyway: bool = False) -> Batch:
        """Take back a batch: the programme is as if it had never been made. One that is undone already stays so.

        Raises NewerChangesError, unless `anyway`, where later batches have changed the same fields; ImpossibleError
        where what is left makes no programme; UnknownBatchError, and WrongStateError for a draft.
        """
        with writing_along(self._store.database):
            known = self.get(batch)
            if known.state is State.UNDONE:
                return known
            known = self._in_state(batch, State.IN_FORCE)
            if not anyway:
                self._none_newer(known)
            self._times_left(known)
            undone = replace(known, state=State.UNDONE, undone=at, undone_by=organiser)
            self._batches.mark(undone)
            self._store.grow()
            return undone

    def get(self, batch: int) -> Batch:
        """Return a batch. Raises UnknownBatchError."""
        return self._batches.get(batch)

    def drafts(self, event: str) -> tuple[Batch, ...]:
        """Return an event's drafts, the oldest first."""
        return self._batches.of(event, State.DRAFT)

    def in_force(self, event: str) -> tuple[Batch, ...]:
        """Return an event's batches in force, in the order in which they came into force."""
        return self._batches.of(event, State.IN_FORCE)

    def history(self, event: str) -> tuple[Batch, ...]:
        """Return all that has ever been in force in an event, also what was undone, the latest first."""
        return self._batches.of(event, State.IN_FORCE, State.UNDONE)[::-1]

    def _in_state(self, batch: int, state: State) -> Batch:
        known = self.get(batch)
        if known.state is not state:
            raise WrongStateError(known)
        return known

    def _new(
        self, event: str, programme: Programme, changes: Iterable[Change], people: Iterable[Person]
    ) -> tuple[Person, ...]:
        """Those whom changes name and the printed programme does not know: a batch stands on its own."""
        known = {**{person.id: person for person in people}, **programme.people}
        printed = self._store.printed(event).people
        named = dict.fromkeys(a.person for change in changes if isinstance(change.after, tuple) for a in change.after)
        return tuple(known[name] for name in named if name in known and name not in printed)

    @staticmethod
    def _possible(programme: Programme, changes: Iterable[Change], people: Iterable[Person]) -> None:
        findings = impossible(programme, changes, people)
        if findings:
            raise ImpossibleError(findings)

    def _meanwhile(self, draft: Batch, programme: Programme) -> tuple[Meanwhile, ...]:
        found = []
        for change in draft.changes:
            item = programme.by_id.get(change.item)
            now = value_of(item, change.field) if item else change.before
            if now != change.before:
                makers = [b for b in self.in_force(draft.event) if _touches(b, change)]
                found.append(Meanwhile(change, now, makers[-1] if makers else None))
        return tuple(found)

    def _later(self, batch: Batch) -> tuple[Batch, ...]:
        return tuple(b for b in self.in_force(batch.event) if b.turn > batch.turn)

    def _none_newer(self, batch: Batch) -> None:
        changes = {(c.item, c.field): c for b in self._later(batch) for c in b.standing if _touches(batch, c)}
        if changes:
            batches = tuple(b for b in self._later(batch) if any(_touches(b, c) for c in changes.values()))
            raise NewerChangesError(batches, tuple(changes.values()))

    def _times_left(self, batch: Batch) -> None:
        """Raise ImpossibleError where a later batch has set an end that is before the start without this batch."""
        without = self._without(batch)
        later = {(c.item, c.field): c for b in self._later(batch) for c in b.standing if c.item in without.by_id}
        wrong = tuple(f for f in impossible(without, later.values()) if f.code == ENDS_TOO_EARLY)
        if wrong:
            raise ImpossibleError(wrong)

    def _without(self, batch: Batch) -> Programme:
        others = (b for b in self.in_force(batch.event) if b.id != batch.id)
        return effective(self._store.printed(batch.event), others)


def _touches(batch: Batch, change: Change) -> bool:
    return any((c.item, c.field) == (change.item, change.field) for c in batch.standing)
