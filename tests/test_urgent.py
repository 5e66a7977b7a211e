"""Danger comes before anything else that a message says, whatever else could be answered of it."""

import pytest

from tests.chats import THURSDAY, last

MORNING = "2024-05-16T11:20"
NOON = "2027-04-15T12:00"


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("en mand har fået hjertestop i Fyrsalen, hvor ligger den", id="a room"),
        pytest.param("der er brand, vis mig kortet", id="a floor plan"),
        pytest.param("fjern session 3 fra min plan, der er ild i køkkenet", id="a plan"),
        pytest.param("der er en der ikke trækker vejret, læg resten i min kalender", id="a calendar"),
        pytest.param("jeg skal på om lidt, men min sidemand har smerter i brystet", id="a slot"),
        pytest.param("ring efter hjælp, hun er bevidstløs. hvem har skrevet bogen", id="a book"),
    ],
)
def test_whatever_is_said_beside_danger_112_comes_first(message: str) -> None:
    assert last(NOON, message, event="eksempel").answer.text.splitlines()[0].count("112") == 1


@pytest.mark.parametrize("message", ["er der en session om brand", "hvad handler session 2 om, er det selvmord"])
def test_a_word_of_danger_in_a_question_about_a_session_is_none(message: str) -> None:
    assert "112" not in last(NOON, message, event="eksempel").answer.text


@pytest.mark.parametrize(
    "stumbled", ["jeg er faldet over en taske og kan ikke rejse mig", "jeg er faldet over et tæppe"]
)
def test_whoever_stumbled_is_told_to_ring(stumbled: str) -> None:
    assert "112" in last(MORNING, stumbled).answer.text


@pytest.mark.parametrize(
    ("message", "danger"),
    [
        ("jeg er faldet over jeres debat om samfundskontrakten. hvem er med?", False),
        ("vi faldt over noget om hjemmepleje i programmet, hvornår er det", False),
        ("en mand er faldet over et kabel og kan ikke rejse sig", True),
    ],
)
def test_who_has_come_across_something_is_in_no_danger(message: str, *, danger: bool) -> None:
    assert ("112" in last("2024-05-16T09:30", message).answer.text) is danger


@pytest.mark.parametrize(
    ("message", "status"),
    [
        ("jeg har ikke lyst til at leve mere. hvad skete der på forummet i 2021", "distress"),
        ("der er brand! og hvad skete der på forummet i 2021", "emergency"),
        ("qwrtz 2021", "other_event"),
        ("hvem modererede i 2017", "other_event"),
        ("hvem var ordstyrer i 2020", "other_event"),
    ],
)
def test_a_forum_that_nobody_knows_of_keeps_no_help_away(message: str, status: str) -> None:
    assert last(THURSDAY, message).answer.intent == status


def test_somebody_of_ones_own_who_has_fallen_comes_before_lunch() -> None:
    assert "112" in last("2024-05-16T11:20", "hjælp min far er faldet! hvornår er frokost").answer.text


@pytest.mark.parametrize(
    ("message", "danger"),
    [
        ("hun har spist skaldyr og hæver i ansigtet", "emergency"),
        ("der ligger en på gulvet ved garderoben", "emergency"),
        ("han taler pludselig utydeligt", "emergency"),
        ("jeg har samlet piller og ser ingen grund til at vågne i morgen", "distress"),
        ("min søn skriver at han vil springe ud foran et tog", "distress"),
    ],
)
def test_danger_is_told_in_many_ways(message: str, danger: str) -> None:
    assert last(MORNING, message).answer.intent == danger


@pytest.mark.parametrize(
    "message", ["min bror er røget ud af gymnasiet, er der noget om det", "er der røget noget ud af programmet"]
)
def test_what_has_gone_is_no_smoke(message: str) -> None:
    assert "112" not in last(MORNING, message).answer.text


@pytest.mark.parametrize(
    "message",
    [
        "er der en læge til stede?? hurtigt",
        "en deltager har fået krampe",
        "der ligger en mand på gulvet",
        "jeg bliver chikaneret af en mand",
        "alarmen ringer hvad gør vi",
        "hvem kan jeg få fat i hvis nogen kommer til skade",
        "jeg har spist nødder og kan mærke det i halsen",
    ],
)
def test_those_hurt_threatened_or_alarmed_are_told_to_ring(message: str) -> None:
    assert "112" in last(MORNING, message).answer.text


@pytest.mark.parametrize(
    "message", ["hvor er nødudgangen", "hvordan kommer vi ud herfra", "where is the emergency exit"]
)
def test_whoever_looks_for_the_way_out_is_not_sent_to_the_last_lunch(message: str) -> None:
    answer = last(MORNING, message).answer
    assert answer.status.value == "missing"
    assert "frokost" not in answer.text.lower()


@pytest.mark.parametrize(
    "message",
    [
        "er der en læge i panelet",
        "er der en læge til stede i panelet",
        "findes en læge blandt talerne",
        "hvem taler om vold på botilbud",
        "AI truer en hel branche, hvor hører jeg om det",
        "jeg er kommet til skade for at tilmelde mig to huse, hvad gør jeg",
        "der ligger en mappe på gulvet ved garderoben",
        "hvem følger efter mig",
        "min alarm ringer kl 7, når jeg morgensang",
        "de har slået ned på misbrug, er der noget om det",
    ],
)
def test_what_a_programme_speaks_of_is_no_danger(message: str) -> None:
    assert "112" not in last(MORNING, message).answer.text
