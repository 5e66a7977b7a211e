"""Changes on the day are taken back, in whatever order, and the rest holds."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.programme import edits
from bot.programme.change import Change, Field, State, Value
from bot.programme.changes import Changes, ImpossibleError, NewerChangesError
from bot.programme.model import Programme
from bot.programme.store import Store
from tests.examples import examples
from tests.programmes import at
from tests.small_forum import IDA, NOW, OLE, applied, changes_of, forum, stored

store = pytest.fixture(stored)
changes = pytest.fixture(changes_of)


def test_an_undo_shows_what_it_would_do(store: Store, changes: Changes) -> None:
    moved = applied(store, lambda p: edits.in_room(p, "session-1", "attic"))
    applied(store, lambda p: edits.in_room(p, "session-2", "hall"))
    seen = changes.preview_undo(moved.id)
    assert [(d.id, [f.after for f in d.fields]) for d in seen.differences.changed] == [("session-1", ["hall"])]
    assert [(finding.code, finding.id) for finding in seen.collisions] == [("room-taken", "session-2")]
    assert store.load("forum").by_id["session-1"].room == "attic"


def test_undoing_an_older_change_of_the_same_field_is_told_first(store: Store, changes: Changes) -> None:
    first = applied(store, lambda p: (*edits.in_room(p, "one", "attic"), *edits.called_off(p, "lunch")))
    second = applied(store, lambda p: edits.in_room(p, "one", "", "the yard"))
    with pytest.raises(NewerChangesError) as caught:
        changes.undo(first.id, IDA, at=NOW)
    assert [batch.id for batch in caught.value.batches] == [second.id]
    assert [(change.item, change.field) for change in caught.value.changes] == [("one", Field.ROOM)]
    changes.undo(first.id, IDA, at=NOW, anyway=True)
    now = store.load("forum")
    assert (now.by_id["lunch"].cancelled, now.by_id["one"].place) == (False, "the yard")
    assert now.as_printed["one"].room == "hall"
    changes.undo(second.id, IDA, at=NOW)
    assert store.load("forum") == forum()


def test_an_undo_that_would_leave_an_end_before_a_start_is_refused(store: Store, changes: Changes) -> None:
    first = applied(store, lambda p: edits.moved(p, "lunch", at("9.00")))
    applied(store, lambda p: edits.changed(p, "lunch", end=at("9.30")))
    with pytest.raises(ImpossibleError):
        changes.undo(first.id, IDA, at=NOW, anyway=True)
    assert changes.get(first.id).state is State.IN_FORCE


@examples(12)
@given(st.data())
def test_whatever_is_applied_and_undone_in_whatever_order_the_rest_holds(data: st.DataObject) -> None:
    printed = forum()
    names = [i.id for i in printed.items]
    with Store.open(":memory:") as store:
        store.save(printed)
        changes = Changes(store)
        for _ in range(data.draw(st.integers(1, 6))):
            in_force = changes.in_force("forum")
            undoing: bool = data.draw(st.booleans())
            if in_force and undoing:
                changes.undo(data.draw(st.sampled_from(in_force)).id, OLE, at=NOW, anyway=True)
            else:
                name, minute = data.draw(st.sampled_from(names)), data.draw(st.integers(0, 59))
                edit = data.draw(st.sampled_from(EDITS))
                wanted = edit(store.load("forum"), name, minute)
                changes.apply(changes.draft("forum", IDA, wanted, at=NOW).id, at=NOW)
            values: dict[tuple[str, Field], Value] = {}
            for batch in changes.in_force("forum"):
                values |= {(change.item, change.field): change.after for change in batch.changes}
            now = store.load("forum")
            for name in names:
                for field in (Field.ROOM, Field.TITLE, Field.CANCELLED):
                    before = getattr(printed.by_id[name], field.value)
                    assert getattr(now.by_id[name], field.value) == values.get((name, field), before)
        for batch in reversed(changes.in_force("forum")):
            changes.undo(batch.id, OLE, at=NOW)
        assert store.load("forum") == printed


EDITS: list[Callable[[Programme, str, int], tuple[Change, ...]]] = [
    lambda p, name, minute: edits.changed(p, name, title=f"Title {minute}"),
    lambda p, name, minute: edits.in_room(p, name, ("hall", "attic", "")[minute % 3]),
    lambda p, name, minute: edits.called_off(p, name) if minute % 2 else edits.on_again(p, name),
]
