"""Two organisers change the same at once: nothing is lost, doubled or overwritten."""

from pathlib import Path

import pytest

from bot.basics.database import writing
from bot.programme import edits
from bot.programme.change import Field, State
from bot.programme.changes import Changes, OutdatedError, WrongStateError
from bot.programme.store import Store
from tests.programmes import at
from tests.small_forum import IDA, NOW, OLE, applied, changes_of, drafted, forum, stored

store = pytest.fixture(stored)
changes = pytest.fixture(changes_of)


def test_a_draft_does_not_overwrite_what_somebody_changed_meanwhile(store: Store, changes: Changes) -> None:
    mine = drafted(store, lambda p: (*edits.in_room(p, "one", "attic"), *edits.called_off(p, "lunch")))
    theirs = applied(store, lambda p: edits.in_room(p, "one", "", "the yard"))
    with pytest.raises(OutdatedError) as caught:
        changes.apply(mine.id, at=NOW)
    (found,) = caught.value.meanwhile
    assert (found.change.field, found.change.before, found.now) == (Field.ROOM, "hall", "")
    assert found.batch is not None
    assert found.batch.id == theirs.id
    assert not store.load("forum").by_id["lunch"].cancelled, "all of it or nothing"
    changes.renew(mine.id)
    changes.apply(mine.id, at=NOW)
    assert store.load("forum").by_id["one"].room == "attic"
    changes.undo(mine.id, IDA, at=NOW)
    assert store.load("forum").by_id["one"].place == "the yard"


def test_what_is_so_already_is_left_out_of_a_renewed_draft(store: Store, changes: Changes) -> None:
    mine = drafted(store, lambda p: (*edits.called_off(p, "lunch"), *edits.called_off(p, "party")))
    applied(store, lambda p: edits.called_off(p, "lunch"))
    assert [change.item for change in changes.renew(mine.id).changes] == ["party"]


def test_applying_and_undoing_twice_is_done_once(store: Store, changes: Changes) -> None:
    batch = applied(store, lambda p: edits.called_off(p, "lunch"))
    version = store.version()
    assert changes.apply(batch.id, at=at("10.00")) == batch
    undone = changes.undo(batch.id, OLE, at=at("10.00"))
    assert changes.undo(batch.id, IDA, at=at("11.00")) == undone
    assert (undone.state, undone.undone_by, undone.undone) == (State.UNDONE, OLE, at("10.00"))
    assert store.version() == version + 1
    with pytest.raises(WrongStateError):
        changes.apply(batch.id, at=NOW)


def test_two_organisers_who_apply_the_same_draft_apply_it_once(tmp_path: Path) -> None:
    with Store.open(tmp_path / "forum.db") as mine, Store.open(tmp_path / "forum.db") as theirs:
        mine.save(forum())
        draft = drafted(mine, lambda p: edits.called_off(p, "lunch"))
        version = mine.version()
        assert Changes(theirs).apply(draft.id, at=NOW) == Changes(mine).apply(draft.id, at=NOW)
        assert mine.version() == theirs.version() == version + 1
        other = drafted(theirs, lambda p: edits.called_off(p, "party"))
        assert Changes(mine).apply(other.id, at=NOW).turn == 2


def test_what_is_done_with_a_batch_is_done_with_all_of_the_transaction_or_not_at_all(store: Store) -> None:
    draft = drafted(store, lambda p: edits.called_off(p, "lunch"))

    def go_wrong() -> None:
        with writing(store.database):
            Changes(store).apply(draft.id, at=NOW)
            Changes(store).discard(draft.id)

    with pytest.raises(WrongStateError):
        go_wrong()
    assert store.load("forum") == forum()
    with writing(store.database):
        Changes(store).apply(draft.id, at=NOW)
    assert store.load("forum").by_id["lunch"].cancelled
