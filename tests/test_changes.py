"""Changes on the day: looked at, applied, undone, and never lost, doubled or overwritten."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.database import writing
from bot.programme import edits
from bot.programme.change import Batch, Change, Field, State, Value
from bot.programme.changes import Changes, ImpossibleError, NewerChangesError, OutdatedError, WrongStateError
from bot.programme.content import read_programme
from bot.programme.findings import Severity
from bot.programme.library import Library
from bot.programme.model import Appearance, Kind, Person, Programme, Role, Room
from bot.programme.preview import preview
from bot.programme.store import Store, UnknownEventError
from bot.settings import ROOT
from tests.examples import examples
from tests.programmes import at, item, programme

NOW = at("9.00")
IDA, OLE = 11, 22
Edit = Callable[[Programme], tuple[Change, ...]]


def forum() -> Programme:
    """Return a small forum: a theme of two talks, a break-out of two sessions, lunch, and an evening in the night."""
    return programme(
        item("theme", "10.00", "11.00", Kind.THEME),
        item("one", "10.00", "10.30", parent="theme", room="hall", appearances=(Appearance("ada"), Appearance("bo"))),
        item("two", "10.30", "11.00", parent="theme", room="hall", appearances=(Appearance("ada"),)),
        item("choose", "11.00", "12.00", Kind.BREAKOUT),
        item("session-1", "11.00", "12.00", Kind.SESSION, parent="choose", room="hall", number=1),
        item("session-2", "11.00", "12.00", Kind.SESSION, parent="choose", room="attic", number=2),
        item("lunch", "12.00", "13.00", Kind.MEAL, place="the pier"),
        item("party", "22.00", kind=Kind.EVENING),
        people=(Person("ada", "Ada Holm"), Person("bo", "Bo Lind"), Person("cy", "Cy Dam")),
        rooms={name: Room(name, name.title()) for name in ("hall", "attic")},
    )


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.open(":memory:") as store:
        store.save(forum())
        yield store


@pytest.fixture
def changes(store: Store) -> Changes:
    return Changes(store)


def drafted(store: Store, edit: Edit, *people: Person) -> Batch:
    return Changes(store).draft("forum", IDA, edit(store.load("forum")), people, at=NOW)


def applied(store: Store, edit: Edit, *people: Person) -> Batch:
    return Changes(store).apply(drafted(store, edit, *people).id, at=NOW)


def starts(programme: Programme) -> dict[str, str]:
    return {item.id: f"{item.start:%H.%M}" for item in programme.items}


def test_a_draft_changes_nothing_and_shows_what_it_would(store: Store, changes: Changes) -> None:
    draft = drafted(store, lambda p: edits.moved(p, "lunch", at("12.30")))
    assert store.load("forum") == forum()
    seen = changes.preview(draft.id)
    (lunch,) = seen.differences.changed
    assert [(field.field, field.after) for field in lunch.fields] == [("start", at("12.30")), ("end", at("13.30"))]
    assert (seen.errors, seen.collisions) == ((), ())
    assert seen.programme.by_id["lunch"].start == at("12.30")


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


def test_collisions_are_told_that_were_not_there_before(store: Store) -> None:
    def codes(edit: Edit) -> list[tuple[str, str]]:
        programme = store.load("forum")
        return [(finding.code, finding.id) for finding in preview(programme, edit(programme)).collisions]

    assert codes(lambda p: edits.in_room(p, "session-2", "hall")) == [("room-taken", "session-2")]
    assert codes(lambda p: edits.moved(p, "two", at("13.30"))) == [("outside-parent", "two")]
    assert ("outside-event", "lunch") in codes(lambda p: edits.moved(p, "lunch", at("12.00") + timedelta(days=9)))
    assert ("overlap", "lunch") in codes(lambda p: edits.moved(p, "lunch", at("11.30")))
    assert ("order", "two") in codes(lambda p: edits.moved(p, "two", at("9.30")))
    assert codes(lambda p: edits.called_off(p, "session-1")) == []
    assert codes(lambda p: (*edits.called_off(p, "session-1"), *edits.in_room(p, "session-2", "hall"))) == []


def test_somebody_cannot_be_in_two_places(store: Store) -> None:
    programme = store.load("forum")
    wanted = (
        *edits.joined(programme, "session-1", Appearance("cy")),
        *edits.joined(programme, "session-2", Appearance("cy")),
    )
    (found,) = preview(programme, wanted).collisions
    assert (found.code, found.id, found.severity) == ("two-places", "cy", Severity.REMARK)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (Change("nothing", Field.ROOM, "", "hall"), "no-item"),
        (Change("lunch", Field.ROOM, "", "cellar"), "no-such-room"),
        (Change("one", Field.APPEARANCES, (), (Appearance("nobody"),)), "no-such-person"),
        (Change("lunch", Field.END, at("13.00"), at("11.00")), "ends-before-start"),
        (Change("lunch", Field.TITLE, "Lunch", "  "), "no-title"),
        (Change("lunch", Field.START, at("12.00"), None), "no-start"),
    ],
)
def test_what_makes_no_programme_is_refused(store: Store, changes: Changes, change: Change, code: str) -> None:
    with pytest.raises(ImpossibleError) as caught:
        changes.draft("forum", IDA, [change], at=NOW)
    assert code in [finding.code for finding in caught.value.findings]
    assert changes.drafts("forum") == ()
    assert preview(store.load("forum"), [change]).errors == caught.value.findings


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


def test_the_real_forum_moved_by_ten_minutes_collides_with_nothing() -> None:
    real = read_programme(ROOT / "content" / "2024")
    lunch = real.by_id["frokost-torsdag"]
    assert lunch.start is not None
    seen = preview(real, edits.shifted(real, lunch.start, timedelta(minutes=10)))
    assert (seen.errors, seen.collisions) == ((), ())
