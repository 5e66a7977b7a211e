"""Changes on the day are kept: as drafts, in the history, after a restart and when the files are loaded again."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.programme import edits
from bot.programme.change import State
from bot.programme.changes import Changes, WrongStateError
from bot.programme.store import Store, UnknownEventError
from tests.programmes import at
from tests.small_forum import IDA, NOW, OLE, applied, changes_of, drafted, forum, stored

store = pytest.fixture(stored)
changes = pytest.fixture(changes_of)


def test_the_history_tells_who_did_what_and_when(store: Store, changes: Changes) -> None:
    first = applied(store, lambda p: edits.called_off(p, "lunch"))
    second = applied(store, lambda p: edits.moved(p, "party", at("21.00")))
    waiting = drafted(store, lambda p: edits.called_off(p, "party"))
    changes.undo(first.id, OLE, at=at("10.00"))
    assert [(batch.id, batch.state) for batch in changes.history("forum")] == [
        (second.id, State.IN_FORCE),
        (first.id, State.UNDONE),
    ]
    assert changes.drafts("forum") == (waiting,)
    assert changes.in_force("forum") == (second,)
    change = changes.get(second.id).changes[0]
    assert (second.organiser, second.applied, change.before, change.after) == (IDA, NOW, at("22.00"), at("21.00"))
    changes.discard(waiting.id)
    assert changes.drafts("forum") == ()


def test_a_draft_may_be_made_anew_until_it_is_applied(store: Store, changes: Changes) -> None:
    draft = drafted(store, lambda p: edits.called_off(p, "lunch"))
    changes.revise(draft.id, edits.called_off(store.load("forum"), "party"), telling="those concerned")
    changes.apply(draft.id, at=NOW)
    assert [i.id for i in store.load("forum").items if i.cancelled] == ["party"]
    assert changes.get(draft.id).telling == "those concerned"
    with pytest.raises(WrongStateError):
        changes.revise(draft.id, ())
    with pytest.raises(UnknownEventError):
        changes.draft("nowhere", IDA, (), at=NOW)


def test_changes_outlive_the_process_and_a_reload_of_the_files(tmp_path: Path) -> None:
    with Store.open(tmp_path / "forum.db") as store:
        store.save(forum())
        applied(store, lambda p: edits.moved(p, "lunch", at("12.30")))
    renamed = replace(forum(), items=tuple(replace(i, title=f"New {i.title}") for i in forum().items))
    with Store.open(tmp_path / "forum.db") as store:
        store.save(renamed)
        lunch = store.load("forum").by_id["lunch"]
        assert (lunch.title, lunch.start) == ("New Lunch", at("12.30"))
        store.save(replace(renamed, items=renamed.items[:4]))
        assert "lunch" not in store.load("forum").by_id, "a change of what is gone has no effect"


def test_what_the_files_have_caught_up_with_still_was_moved(store: Store) -> None:
    applied(store, lambda p: edits.moved(p, "lunch", at("12.30")))
    store.save(store.load("forum"))
    now = store.load("forum")
    assert store.conflicts(store.printed("forum")) == ()
    assert (now.by_id["lunch"].start, now.as_printed["lunch"].start) == (at("12.30"), at("12.00"))
