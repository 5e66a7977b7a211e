"""Changes on the day that are in force: of an item and what stands under it, of all after a time, of people."""

from datetime import timedelta

import pytest

from bot.programme import edits
from bot.programme.changes import Changes
from bot.programme.library import Library
from bot.programme.model import Appearance, Person, Programme, Role
from bot.programme.preview import preview
from bot.programme.store import Store
from tests.programmes import at
from tests.small_forum import IDA, NOW, OLE, applied, changes_of, drafted, forum, stored

store = pytest.fixture(stored)
changes = pytest.fixture(changes_of)


def starts(programme: Programme) -> dict[str, str]:
    return {item.id: f"{item.start:%H.%M}" for item in programme.items}


def test_what_is_in_force_is_the_programme_and_the_printed_one_stays_at_hand(store: Store) -> None:
    applied(store, lambda p: (*edits.called_off(p, "session-1"), *edits.in_room(p, "two", "attic")))
    now = store.load("forum")
    assert now.by_id["session-1"].cancelled
    assert now.by_id["two"].room == "attic"
    assert {name: before.room for name, before in now.as_printed.items()} == {"session-1": "hall", "two": "hall"}
    assert store.printed("forum") == forum()
    again = edits.in_room(now, "two", "hall")
    assert "two" not in preview(now, again).programme.as_printed, "changed back is as printed"


def test_the_library_follows_and_the_version_tells(store: Store, changes: Changes) -> None:
    library = Library(store)
    before, version = library.programme("forum"), store.version()
    draft = drafted(store, lambda p: edits.called_off(p, "lunch"))
    assert library.programme("forum") is before, "a draft is nobody's business"
    batch = changes.apply(draft.id, at=NOW)
    assert library.programme("forum").by_id["lunch"].cancelled
    assert library.printed("forum") == forum()
    changes.undo(batch.id, OLE, at=NOW)
    assert library.programme("forum") == forum()
    assert store.version() == version + 2


def test_what_stands_under_an_item_goes_with_it(store: Store) -> None:
    applied(store, lambda p: edits.moved(p, "choose", at("11.10")))
    applied(store, lambda p: edits.called_off(p, "theme"))
    now = store.load("forum")
    assert starts(now)["session-2"] == "11.10"
    assert [item.id for item in now.items if item.cancelled] == ["theme", "one", "two"]
    assert not any(i.cancelled for i in preview(now, edits.on_again(now, "theme")).programme.items)


def test_everything_after_lunch_may_be_later_by_ten_minutes(store: Store, changes: Changes) -> None:
    batch = applied(store, lambda p: edits.shifted(p, at("12.00"), timedelta(minutes=10)))
    assert starts(store.load("forum")) | {"lunch": "12.10", "party": "22.10"} == starts(store.load("forum"))
    assert starts(store.load("forum"))["session-1"] == "11.00"
    assert len(batch.changes) == 3, "two items, one of which has no end"
    earlier = edits.shifted(forum(), at("10.00"), -timedelta(minutes=5), until=at("11.00"))
    assert {change.item for change in earlier} == {"theme", "one", "two"}
    changes.undo(batch.id, IDA, at=NOW)
    assert store.load("forum") == forum()


def test_somebody_whom_nobody_knew_may_be_on_instead(store: Store, changes: Changes) -> None:
    dag = Person("dag", "Dag Vik", "nurse")
    batch = applied(store, lambda p: edits.instead(p, "one", "bo", "dag", "stand-in"), dag)
    now = store.load("forum")
    assert now.by_id["one"].appearances == (Appearance("ada"), Appearance("dag", Role.SPEAKER, "stand-in"))
    assert now.people["dag"] == dag
    later = applied(store, lambda p: edits.joined(p, "two", Appearance("dag", Role.MODERATOR)))
    changes.undo(batch.id, IDA, at=NOW)
    now = store.load("forum")
    assert now.people["dag"] == dag, "a batch stands on its own"
    assert [appearance.person for appearance in now.by_id["one"].appearances] == ["ada", "bo"]
    changes.undo(later.id, IDA, at=NOW)
    assert store.load("forum") == forum()
    with pytest.raises(ValueError, match="cy"):
        edits.instead(now, "one", "cy", "ada")
