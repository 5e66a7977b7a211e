"""Exports: content files that read back as the same programme, schedule JSON, iCalendar."""

import json
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from icalendar import Calendar

from bot.programme.calendar import entries
from bot.programme.content import event_folders, read_programme
from bot.programme.export import to_ics, to_json, to_toml, write_folder
from bot.programme.model import Appearance, Person, Programme, Room
from bot.settings import ROOT
from tests.examples import examples
from tests.programmes import at, item, programme
from tests.random_programmes import programmes


@examples(25)
@given(programmes())
def test_content_files_read_back_as_the_same_programme(whole: Programme) -> None:
    with tempfile.TemporaryDirectory() as around:
        folder = Path(around) / whole.event.id
        write_folder(whole, folder)
        again = read_programme(folder)
    assert again == whole
    assert list(again.people) == list(whole.people)


@pytest.mark.parametrize("folder", event_folders(ROOT / "content"), ids=lambda folder: folder.name)
def test_the_forums_that_are_shipped_survive_the_round_trip(folder: Path, tmp_path: Path) -> None:
    whole = read_programme(folder)
    write_folder(whole, tmp_path / folder.name)
    for picture in {whole.event.floor_plan, *(room.plan for room in whole.rooms.values())} - {""}:
        (tmp_path / folder.name / picture).touch()
    assert read_programme(tmp_path / folder.name) == whole


def test_content_files_leave_out_what_follows_from_the_rest() -> None:
    text = to_toml(programme(item("a", "10.00", "11.00"), item("b", "11.00")))["programme.toml"]
    assert "end =" not in text
    assert "audience" not in text


def test_a_folder_with_something_in_it_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()
    with pytest.raises(FileExistsError):
        write_folder(programme(item("a")), tmp_path)


def conference() -> Programme:
    return programme(
        item("talk", "10.00", "11.30", room="hall", appearances=(Appearance("ada"),)),
        item("party", "23.30", place="the pier"),
        item("some-day"),
        people=(Person("ada", "Ada Holm", "professor", "DTU"),),
        rooms={"hall": Room("hall", "The Hall", capacity=300)},
    )


def test_schedule_json_holds_what_conference_apps_ask_for() -> None:
    schedule = json.loads(to_json(conference()))["schedule"]
    assert schedule["conference"]["acronym"] == "forum"
    assert schedule["conference"]["time_zone_name"] == "Europe/Copenhagen"
    (day,) = schedule["conference"]["days"]
    assert day["date"] == "2030-05-02"
    assert list(day["rooms"]) == ["The Hall", "the pier"]
    (talk,) = day["rooms"]["The Hall"]
    assert {key: talk[key] for key in ("date", "start", "duration", "room", "title", "type")} == {
        "date": "2030-05-02T10:00:00+02:00",
        "start": "10:00",
        "duration": "01:30",
        "room": "The Hall",
        "title": "Talk",
        "type": "talk",
    }
    assert [person["name"] for person in talk["persons"]] == ["Ada Holm"]
    # What the format requires of each talk: https://c3voc.de/schedule/schema.json
    required = "abstract date duration guid id language links persons room slug start subtitle title track type url"
    assert set(talk) >= set(required.split())


def test_schedule_json_keeps_the_identity_of_a_talk_that_moves() -> None:
    def guid(whole: Programme) -> str:
        (day,) = json.loads(to_json(whole))["schedule"]["conference"]["days"]
        return "".join(talk["guid"] for talks in day["rooms"].values() for talk in talks if talk["title"] == "Talk")

    moved = replace(conference(), items=(item("talk", "14.00", "15.00", room="hall"), *conference().items[1:]))
    assert guid(moved) == guid(conference())
    assert to_json(moved) != to_json(conference())


def test_what_goes_on_after_midnight_belongs_to_the_evening_before() -> None:
    night = programme(
        item("day", "20.00"), replace(item("night"), start=at("01.00", at("10.00").date().replace(day=3)))
    )
    assert len(json.loads(to_json(night))["schedule"]["conference"]["days"]) == 1


def test_a_calendar_holds_times_places_and_people() -> None:
    calendar = Calendar.from_ical(to_ics("Forum", entries(conference())))
    talk, party = calendar.events
    assert (talk.start, talk.end) == (at("10.00"), at("11.30"))
    assert str(talk["location"]) == "The Hall"
    assert "Ada Holm, professor, DTU" in str(talk["description"])
    assert "dtend" not in party
    assert str(party["location"]) == "the pier"
    assert len(calendar.timezones) == 1


def test_a_calendar_keeps_the_uid_of_an_item_that_moves_and_can_hold_a_choice() -> None:
    moved = item("talk", "14.00", "15.00")
    (one,) = Calendar.from_ical(to_ics("Forum", entries(conference(), conference().items[:1]))).events
    (other,) = Calendar.from_ical(to_ics("Forum", entries(programme(moved)))).events
    assert one["uid"] == other["uid"]


def test_a_calendar_without_timed_items_is_still_a_calendar() -> None:
    assert Calendar.from_ical(to_ics("Forum", entries(programme(item("some-day"))))).events == []
