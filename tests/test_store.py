"""The programme store: it keeps exactly what it is given, and says what that changed."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from bot.programme.differences import How
from bot.programme.library import Library
from bot.programme.model import Appearance, Person, Programme
from bot.programme.store import Store, UnknownEventError
from tests.examples import examples
from tests.programmes import at, item, programme
from tests.random_programmes import programmes

ADA, BO = Person("ada", "Ada Holm"), Person("bo", "Bo Lind")


@pytest.fixture
def store() -> Store:
    return Store.open(":memory:")


def of_year(year: int, *items: str) -> Programme:
    whole = programme(*(replace(item(name, "10.00"), event=str(year)) for name in items))
    return replace(whole, event=replace(whole.event, id=str(year), year=year))


@examples(25)
@given(programmes(), programmes())
def test_a_programme_comes_out_as_it_went_in_whatever_was_there_before(one: Programme, other: Programme) -> None:
    store = Store.open(":memory:")
    event = replace(other.event, id=one.event.id)
    other = replace(
        other,
        event=event,
        items=tuple(replace(item, event=event.id) for item in other.items),
        facts=tuple(replace(fact, event=event.id) for fact in other.facts),
    )
    for saved in (one, other, one):
        store.save(saved)
        assert store.load(event.id) == saved
        assert list(store.load(event.id).people) == list(saved.people)


def test_forums_live_side_by_side_the_latest_first(store: Store) -> None:
    store.save(of_year(2022, "a"))
    store.save(of_year(2024, "a", "b"))
    assert store.events() == ("2024", "2022")
    assert list(store.load("2022").by_id) == ["a"]
    assert list(store.load("2024").by_id) == ["a", "b"]


def test_saving_again_changes_nothing(store: Store) -> None:
    store.save(programme(item("a", "10.00")))
    version = store.version()
    assert not store.save(programme(item("a", "10.00")))
    assert store.version() == version


def test_every_change_raises_the_version(store: Store) -> None:
    versions = [store.version()]
    for whole in (programme(item("a")), programme(item("a"), item("b")), programme(item("b"), item("a"))):
        store.save(whole)
        versions.append(store.version())
    store.make_current("forum")
    versions.append(store.version())
    assert versions == sorted(set(versions))


def test_it_says_what_was_added_changed_and_removed(store: Store) -> None:
    store.save(programme(item("stays", "09.00"), item("moves", "10.00"), item("goes", "11.00"), people=(ADA,)))
    differences = store.save(
        programme(item("comes", "08.00"), item("stays", "09.00"), item("moves", "10.30"), people=(ADA, BO))
    )
    assert [(part.part, part.id) for part in differences.added] == [("item", "comes"), ("person", "bo")]
    assert [(part.part, part.id) for part in differences.removed] == [("item", "goes")]
    (moved,) = differences.changed
    assert [(field.field, field.before, field.after) for field in moved.fields] == [("start", at("10.00"), at("10.30"))]


def test_it_says_who_is_on_now(store: Store) -> None:
    store.save(programme(item("talk", appearances=(Appearance("ada"),)), people=(ADA, BO)))
    changes = store.save(programme(item("talk", appearances=(Appearance("bo"),)), people=(ADA, BO))).changed
    assert [(change.id, field.field, field.after) for change in changes for field in change.fields] == [
        ("talk", "appearances", (Appearance("bo"),))
    ]


def test_it_says_when_only_the_order_is_another(store: Store) -> None:
    store.save(programme(item("a", "10.00"), item("b", "10.00")))
    (change,) = store.save(programme(item("b", "10.00"), item("a", "10.00"))).all
    assert [(change.part, field.field, field.after) for field in change.fields] == [("event", "order", ("b", "a"))]
    assert list(store.load("forum").by_id) == ["b", "a"]


def test_a_programme_that_cannot_be_saved_leaves_the_old_one(store: Store) -> None:
    old = programme(item("a", "10.00"))
    store.save(old)
    version = store.version()
    with pytest.raises(sqlite3.IntegrityError):
        store.save(programme(item("a", "11.00"), item("b", appearances=(Appearance("nobody"),))))
    assert store.load("forum") == old
    assert store.version() == version


def test_a_first_save_is_told_apart_from_a_change(store: Store) -> None:
    assert store.save(programme(item("a"))).new
    changed = store.save(programme(item("a"), item("b")))
    assert not changed.new
    assert [difference.how for difference in changed.all] == [How.ADDED]


def test_an_event_that_is_not_there_is_an_error_of_its_own(store: Store) -> None:
    with pytest.raises(UnknownEventError):
        store.load("2042")
    with pytest.raises(UnknownEventError):
        store.make_current("2042")


def test_the_current_event_is_the_one_that_was_chosen(store: Store) -> None:
    assert store.current() == ""
    store.save(of_year(2022, "a"))
    store.save(of_year(2024, "a"))
    store.make_current("2022")
    assert store.current() == "2022"


def test_what_is_saved_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store.db") as store:
        store.save(programme(item("a", "10.00")))
    with Store.open(tmp_path / "store.db") as store:
        assert store.load("forum") == programme(item("a", "10.00"))
        assert store.database.journal_mode == "wal"


def test_the_library_gives_out_one_object_until_another_process_saves(tmp_path: Path) -> None:
    with Store.open(tmp_path / "store.db") as here, Store.open(tmp_path / "store.db") as there:
        here.save(programme(item("a")))
        library = Library(here)
        first = library.programme("forum")
        assert library.programme("forum") is first
        there.save(programme(item("a"), item("b")))
        assert list(library.programme("forum").by_id) == ["a", "b"]
        there.make_current("forum")
        assert (library.current(), library.events()) == ("forum", ("forum",))
