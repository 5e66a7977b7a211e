"""Reviewing a programme: what an editor would mark."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.programme.checks import Severity, review
from bot.programme.content import event_folders, read_programme
from bot.programme.model import Appearance, Audience, Item, Kind, Person, Printed, Programme, Room
from bot.settings import ROOT
from tests.programmes import DAY, item, programme


def found(whole: Programme, severity: Severity = Severity.ERROR) -> list[tuple[str, str]]:
    """Return the codes of what is found, with what each is about."""
    return [(finding.code, finding.id) for finding in review(whole) if finding.severity is severity]


def with_rooms(*items: Item) -> Programme:
    return programme(*(replace(one, room="hall") for one in items), rooms={"hall": Room("hall", "The Hall")})


@pytest.mark.parametrize("folder", event_folders(ROOT / "content"), ids=lambda folder: folder.name)
def test_the_forums_that_are_shipped_have_no_errors(folder: Path) -> None:
    assert found(read_programme(folder)) == []


def test_a_tidy_programme_passes_without_a_word() -> None:
    tidy = with_rooms(
        item("welcome", "10.00", "10.15", Kind.OPENING),
        item("theme", "10.15", "11.00", Kind.THEME),
        item("one", "10.15", "10.40", parent="theme"),
        item("two", "10.40", "11.00", parent="theme"),
        item("lunch", "11.00", "12.00", Kind.MEAL, summary="", unnamed=()),
    )
    assert review(tidy) == ()


def test_items_out_of_order_are_errors() -> None:
    assert found(with_rooms(item("late", "11.00", "12.00"), item("early", "10.00", "11.00"))) == [("order", "early")]


def test_overlaps_in_one_track_are_errors() -> None:
    assert ("overlap", "b") in found(programme(item("a", "10.00", "11.00"), item("b", "10.30", "11.30")))
    assert ("overlap", "c") in found(
        programme(item("a", "10.00", "12.00"), item("b", "12.00", "12.30"), item("c", "12.10", "13.00"))
    )


def test_what_runs_side_by_side_does_not_overlap() -> None:
    whole = programme(
        item("choose", "10.00", "11.00", Kind.BREAKOUT),
        item("session-1", "10.00", "11.00", Kind.SESSION, parent="choose", number=1),
        item("session-2", "10.00", "11.00", Kind.SESSION, parent="choose", number=2),
        item("houses", "11.00", "12.00", Kind.HOUSE, audience=Audience.ELECTED),
        item("live", "11.00", "12.00", Kind.LIVE, audience=Audience.OTHERS),
    )
    assert found(whole) == []


def test_a_talk_outside_its_theme_is_an_error() -> None:
    whole = programme(item("theme", "10.00", "11.00", Kind.THEME), item("talk", "11.30", "12.00", parent="theme"))
    assert ("outside-parent", "talk") in found(whole)


def test_an_item_on_another_day_than_the_event_is_an_error() -> None:
    stray = item("stray", "10.00", "11.00")
    assert stray.start
    stray = replace(stray, start=stray.start + timedelta(days=2), end=None)
    assert found(programme(stray)) == [("outside-event", "stray")]


def test_an_event_in_another_year_than_its_days_is_an_error() -> None:
    whole = programme(item("a", "10.00"))
    assert found(replace(whole, event=replace(whole.event, year=2029))) == [("year", "")]


PERSON = Person("one", "Sisse Marie Welling", "formand", "KL")


@pytest.mark.parametrize(
    ("other", "severity", "code"),
    [
        (Person("two", "Sisse Marie Weling", "formand", "KL"), Severity.ERROR, "two-spellings"),
        (Person("two", "Sisse Welling", "formand", "KL"), Severity.ERROR, "two-spellings"),
        (Person("two", "Sisse Alexandrine Marie Welling", "formand", "KL"), Severity.ERROR, "two-spellings"),
        (Person("two", "Sisse Marie Welling", "formand", "KL"), Severity.ERROR, "two-spellings"),
        (Person("two", "sisse marie welling"), Severity.ERROR, "two-spellings"),
        (Person("two", "Sisse Marie Velling"), Severity.ERROR, "two-spellings"),
        (Person("two", "Sisse Marie Velling", "direktør", "VIVE"), Severity.REMARK, "two-spellings"),
        (Person("two", "Welling Sisse", aliases=("Sisse Marie Welling",)), Severity.ERROR, "two-spellings"),
    ],
)
def test_one_person_under_two_spellings_is_found(other: Person, severity: Severity, code: str) -> None:
    on = item("a", "10.00", appearances=(Appearance("one"), Appearance("two")))
    assert [where for where, _id in found(programme(on, people=(PERSON, other)), severity) if where == code] == [code]


@pytest.mark.parametrize("name", ["Mette Jensen", "Lars Hansen", "Mette Marie Jensen", "Hansen"])
def test_people_with_names_that_look_alike_are_left_alone(name: str) -> None:
    on = item("a", "10.00", appearances=(Appearance("one"), Appearance("two")))
    people = (Person("one", "Mette Hansen", organisation="KL"), Person("two", name, organisation="KL"))
    assert found(programme(on, people=people)) == []


def test_one_person_with_two_parties_is_an_error() -> None:
    on = item("a", "10.00", appearances=(Appearance("one"), Appearance("two")))
    people = (Person("one", "Bo Lind", party="A"), Person("two", "Bo Lind", party="V"))
    assert found(programme(on, people=people)) == [("two-parties", "one")]


def test_a_party_that_differs_in_an_item_is_an_error_unless_a_misprint_is_noted() -> None:
    on = item("a", "10.00", appearances=(Appearance("one", title="minister (S)"),))
    people = (Person("one", "Bo Lind", party="A"),)
    assert found(programme(on, people=people)) == [("two-parties", "one")]
    noted = replace(on, printed=(Printed("people", "Bo Lind (S)"),))
    assert found(programme(noted, people=people)) == []


def test_a_person_in_two_places_at_once_is_a_remark() -> None:
    on = (Appearance("one"),)
    whole = programme(
        item("choose", "10.00", "11.00", Kind.BREAKOUT, appearances=on),
        item("session-1", "10.00", "11.00", Kind.SESSION, parent="choose", appearances=on),
        item("session-2", "10.00", "11.00", Kind.SESSION, parent="choose", appearances=on),
        item("after", "11.00", "12.00", appearances=on),
        people=(Person("one", "Bo Lind"),),
    )
    assert [code for code, _id in found(whole, Severity.REMARK)].count("two-places") == 1


@pytest.mark.parametrize(
    ("numbers", "errors"),
    [((1, 2, 3), []), ((1, 3), ["number-gap"]), ((2, 3), ["number-gap"]), ((1, 2, 2), ["number-twice"])],
)
def test_numbers_run_without_gaps(numbers: tuple[int, ...], errors: list[str]) -> None:
    sessions = [
        item(f"s-{place}", f"1{place}.00", kind=Kind.SESSION, number=number) for place, number in enumerate(numbers)
    ]
    assert [code for code, _id in found(programme(*sessions))] == errors


def test_numbers_may_begin_anew_under_each_break_out() -> None:
    whole = programme(
        item("one", "10.00", "11.00", Kind.BREAKOUT),
        item("two", "11.00", "12.00", Kind.BREAKOUT),
        *(
            item(f"{parent}-{number}", start, end, Kind.SESSION, parent=parent, number=number)
            for parent, start, end in (("one", "10.00", "11.00"), ("two", "11.00", "12.00"))
            for number in (1, 2)
        ),
    )
    assert found(whole) == []


def test_nobody_on_is_a_remark_except_where_nobody_is_expected() -> None:
    whole = with_rooms(
        item("talk", "10.00", "10.30", unnamed=()),
        item("other", "10.30", "11.00"),
        item("lunch", "11.00", "12.00", Kind.MEAL, unnamed=(), summary=""),
    )
    assert found(whole, Severity.REMARK) == [("nobody", "talk")]


def test_missing_rooms_and_summaries_are_told_one_by_one_or_all_at_once() -> None:
    items = [item(name, f"{hour}.00", f"{hour + 1}.00", summary="") for name, hour in (("a", 10), ("b", 11))]
    assert found(programme(*items), Severity.REMARK) == [("no-room", ""), ("no-summary", "")]
    placed = programme(replace(items[0], room="hall", summary="X"), items[1], rooms={"hall": Room("hall", "Hall")})
    assert found(placed, Severity.REMARK) == [("no-room", "b"), ("no-summary", "b")]


def test_two_items_in_one_room_at_once_is_an_error() -> None:
    whole = with_rooms(
        item("choose", "10.00", "11.00", Kind.BREAKOUT),
        item("session-1", "10.00", "11.00", Kind.SESSION, parent="choose", number=1),
        item("session-2", "10.00", "11.00", Kind.SESSION, parent="choose", number=2),
    )
    assert found(whole) == [("room-clash", "session-2")]


def test_a_misprint_is_a_remark_that_quotes_the_print() -> None:
    whole = with_rooms(item("a", "10.00", printed=(Printed("start", "16.55", "It stands first."),)))
    (finding,) = review(whole)
    assert (finding.severity, finding.code) == (Severity.REMARK, "misprint")
    assert dict(finding.message.arguments)["text"] == "16.55"


def test_an_item_without_a_time_is_a_remark() -> None:
    whole = with_rooms(item("a", "10.00", "11.00"), replace(item("b"), on=DAY))
    assert found(whole, Severity.REMARK) == [("no-time", "b")]
