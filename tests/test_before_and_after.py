"""What comes before and after something that is named, what lies between, and which place in the day something has."""

import pytest

from bot.answers.answer import Status
from tests.chats import THURSDAY, last


@pytest.mark.parametrize(
    ("moment", "message", "first"),
    [
        pytest.param("2024-05-16T10:35", "hvem taler efter ministeren", "11.55", id="who is on now"),
        pytest.param(THURSDAY, "hvem kommer efter direktøren for altinget", "16.15", id="an office and where it is"),
    ],
)
def test_what_comes_after_somebody_known_by_office(moment: str, message: str, first: str) -> None:
    assert first in last(moment, message).answer.text.splitlines()[0]


@pytest.mark.parametrize("message", ["næste oplæg, hvem er det", "næste emne og hvem", "hvem er næste taler"])
def test_who_is_next_is_nobody_who_is_on_now(message: str) -> None:
    assert "Michael Bang Petersen" in last("2024-05-16T10:30", message).answer.text


@pytest.mark.parametrize(
    "message", ["hvem afløser ham her", "hvem har de fundet til at gå på bagefter", "hvem skal på efter ham deroppe"]
)
def test_who_follows_somebody_is_not_that_somebody(message: str) -> None:
    text = last("2024-05-16T12:10", message).answer.text
    assert "Nørmark" in text
    assert "Bang Petersen" not in text


@pytest.mark.parametrize(
    ("message", "item"),
    [
        ("hvad følger umiddelbart efter den lange pause", "nominerede-1"),
        ("pausen er slut, hvad så", "nominerede-1"),
        ("hvad skal vi når vi er tilbage fra standene", "nominerede-1"),
        ("hvad er der på den anden side af frokosten", "tema-social"),
    ],
)
def test_what_comes_after_a_pause(message: str, item: str) -> None:
    assert last("2024-05-16T11:35", message).question.items[0] == item


@pytest.mark.parametrize("event", ["2018", "2019", "2023"])
def test_what_comes_after_a_break_that_there_is_not(event: str) -> None:
    assert last(THURSDAY, "kaffe først, men hvad så?", event=event).answer.status is Status.MISSING


@pytest.mark.parametrize(
    "told", ["når vi er færdige med frokosten, hvad er der så", "hvad kommer når frokosten er ovre"]
)
def test_what_is_over_then_is_what_the_next_thing_comes_after(told: str) -> None:
    assert last(THURSDAY, told).answer.items[0] == "tema-social"


@pytest.mark.parametrize(
    ("messages", "item"),
    [
        pytest.param(("hvornår er der pause efter frokosten",), "pause-torsdag-eftermiddag", id="after a meal"),
        pytest.param(("er der kaffe før Nina Smith",), "pause-torsdag-eftermiddag", id="before somebody"),
        pytest.param(("hvornår er hus 4", "og pausen efter den"), "pause-torsdag-eftermiddag", id="after that one"),
    ],
)
def test_the_break_beside_something_is_that_one(messages: tuple[str, ...], item: str) -> None:
    assert last(THURSDAY, *messages).answer.items == (item,)


@pytest.mark.parametrize("message", ["er der en pause før middagen", "is there a break before dinner"])
def test_a_break_before_dinner_is_a_break(message: str) -> None:
    assert "15.45" in last(THURSDAY, message).answer.text


def test_what_lies_between_two_breaks_is_neither_of_them() -> None:
    items = last(THURSDAY, "hvad sker der mellem frokosten og eftermiddagspausen").answer.items
    assert items[:2] == ("tema-social", "breakout-torsdag")
    assert not {"frokost-torsdag", "pause-torsdag-eftermiddag"} & set(items)


def test_of_what_lies_behind_something_that_a_forum_lacks_the_other_end_is_told() -> None:
    items = last(THURSDAY, "hvad er der mellem temamødet og eftermiddagspausen").answer.items
    assert "pause-torsdag-eftermiddag" in items


def test_the_last_thing_before_the_end_is_not_the_end() -> None:
    assert last("2024-05-16T15:00", "hvad er det sidste inden vi slutter").answer.items == ("samfundskontrakten",)


@pytest.mark.parametrize(
    ("message", "items"),
    [
        pytest.param("hvornår er den sidste pause i dag", ("pause-torsdag-eftermiddag",), id="the last of a kind"),
        pytest.param("hvad er det sidste inden frokost", ("nominerede-2",), id="the last before something"),
        pytest.param(
            "hvor mange oplæg er der inden frokost",
            ("tema-vision", "svaere-beslutninger", "tror-vi-for-lidt"),
            id="how many before something",
        ),
        pytest.param("hvor lang tid varer dagen", ("tak-torsdag",), id="how long the day is"),
    ],
)
def test_what_is_counted_from_its_place_in_the_day(message: str, items: tuple[str, ...]) -> None:
    assert last("2024-05-16T10:30", message).answer.items == items


@pytest.mark.parametrize("asked", ["hvem er det så", "hvem er på der"])
def test_whoever_asks_when_a_pause_is_over_then_asks_for_what_follows_it(asked: str) -> None:
    assert "Rosenkrantz" in last("2024-05-16T13:00", "hvornår er frokosten slut", asked).answer.text


def test_until_a_meal_is_what_is_left_before_it() -> None:
    told = last("2024-05-16T11:40", "hvad er planen indtil frokost").answer.text
    assert "12.00" in told
    assert "13.55" not in told


def test_after_the_dinner_is_no_afternoon() -> None:
    told = last("2024-05-16T11:20", "hvad har vi efter middagen").answer.text
    assert "Middag og underholdning" in told
    assert "12.55" not in told
    assert "12.55" in last("2024-05-16T11:20", "hvad har vi her om efter middagen").answer.text


@pytest.mark.parametrize(("part", "hour"), [("om eftermiddagen", "13.55"), ("om aftenen", "19.30")])
def test_what_there_is_in_a_part_of_the_day_is_the_programme_then(part: str, hour: str) -> None:
    answer = last("2024-05-16T09:00", f"hvad er der {part}").answer
    assert (answer.intent, hour in answer.text) == ("schedule", True)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("hvor lang tid er der mellem Nørmark og Tranæs", "1 time og 5 minutter", id="two people"),
        pytest.param("hvor længe er der fra velkomsten til frokosten", "2 timer og 45 minutter", id="from and to"),
        pytest.param("hvor lang tid går der mellem frokosten og pausen", "1 time og 50 minutter", id="in that order"),
        pytest.param("hvor lang tid går der fra nu til frokosten", "om 1 time og 25 minutter", id="from now"),
        pytest.param("how long is there between lunch and the dinner", "5 hours and 35 minutes", id="in English"),
    ],
)
def test_how_long_there_is_between_two_things_is_told(message: str, told: str) -> None:
    assert told in last("2024-05-16T11:30", message).answer.text


@pytest.mark.parametrize(
    ("message", "told", "untold"),
    [
        pytest.param("hvem taler mellem Bang Petersen og frokosten", "Nørmark", "Fisker", id="who"),
        pytest.param("hvad ligger mellem Tranæs og pausen", "14.45", "16.15", id="what"),
    ],
)
def test_what_lies_between_somebody_and_something_is_told(message: str, told: str, untold: str) -> None:
    text = last("2024-05-16T11:30", message).answer.text
    assert told in text
    assert untold not in text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("hvad er det tredje punkt fredag", "09.15", id="third"),
        pytest.param("hvad er punkt nummer to i morgen", "09.05", id="number"),
        pytest.param("hvad er næstsidste punkt i morgen", "11.25", id="last but one"),
        pytest.param("hvad er næstsidste punkt i dag", "16.15", id="last but one before the evening"),
        pytest.param("hvad er punkt 4 i dag", "11.55", id="in figures"),
    ],
)
def test_a_point_is_told_by_its_place_in_the_day(message: str, told: str) -> None:
    assert told in last("2024-05-16T13:10", message).answer.text.splitlines()[0]


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param(
            "hvor lang tid er der tilbage af dagen", "Programmet slutter kl. 17.10, om 4 timer.", id="the day"
        ),
        pytest.param("hvor længe er der til Marie Bjerre", "om 1 time og 35 minutter", id="somebody"),
        pytest.param("kan jeg nå at hente min jakke inden næste punkt", "kl. 13.55, om 45 minutter", id="the next"),
    ],
)
def test_how_long_there_is_still_is_told(message: str, told: str) -> None:
    assert told in last("2024-05-16T13:10", message).answer.text


@pytest.mark.parametrize(
    "asked", ["er der noget mellem sidste punkt og middagen", "hvad er der imellem sidst punkt og middagen"]
)
def test_the_last_point_is_the_one_before_the_evening(asked: str) -> None:
    text = last("2024-05-16T16:58", asked).answer.text
    assert "17.10" in text
    assert "19.30" in text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("er det om boliger nu eller senere", "kl. 10.25-11.25"),
        ("er session 2 nu eller efter pausen", "kl. 10.25-11.25"),
        ("is the one on housing now or after the break", "10.25-11.25"),
        ("er højskoleforstanderen nu eller bagefter", "kl. 11.25-12.00"),
    ],
)
def test_whether_something_is_now_or_later_is_told_by_its_hour(asked: str, told: str) -> None:
    assert told in last("2024-05-17T10:10", asked).answer.text


def test_after_somebody_is_counted_from_where_they_are_on_now() -> None:
    reply = last("2022-05-24T15:20", "hvem kommer på efter Jakob Kjellberg?", event="2022")
    assert reply.answer.people[:1] == ("karen-andersen-ranberg",)
