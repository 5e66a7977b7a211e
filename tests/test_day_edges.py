"""When it is over and what is left until then: of the day, of what is on, of the wait for food and for the evening."""

import pytest

from tests.chats import THURSDAY, last

SESSIONS = "2024-05-17T10:50"
EVENING = "2024-05-16T18:00"
DEBATE = "2024-05-16T16:20"
NIGHT = "2024-05-16T22:00"


def test_once_today_is_over_the_end_is_that_of_the_day_to_come() -> None:
    assert "12.00" in last(NIGHT, "hvornår må vi køre hjem").answer.text
    assert "17.10" in last(NIGHT, "hvornår sluttede det i dag").answer.text


@pytest.mark.parametrize("message", ["hvornår sluttede programmet", "when did the programme end"])
def test_when_it_ended_is_told_of_today(message: str) -> None:
    assert "17.10" in last(EVENING, message).answer.text


@pytest.mark.parametrize(
    ("messages", "at", "said"),
    [
        (("hvad handler session 3 om", "hvornår kan jeg tage hjem"), "2024-05-16T17:00", "17.10"),
        (("hvem var i session 3", "hvornår er vi færdige"), "2024-05-17T11:40", "12.00"),
        (("hvem er i forsamlingshus 2", "hvornår får vi fri"), "2024-05-16T16:20", "17.10"),
        (("hvem er i forsamlingshus 2", "hvornår er vi ude igen"), "2024-05-16T14:40", "15.45"),
    ],
)
def test_going_home_is_no_end_of_what_was_talked_of(messages: tuple[str, ...], at: str, said: str) -> None:
    assert said in last(at, *messages).answer.text


def test_a_word_in_a_title_is_nobody_where_a_cue_holds_it() -> None:
    assert last(THURSDAY, "har vi fri i aften").question.intent == "day_ends"


def test_what_is_left_before_one_may_go_home_is_the_rest_of_the_day() -> None:
    reply = last("2024-05-16T16:20", "hvad mangler vi inden vi kan køre hjem")
    assert reply.answer.items[:2] == ("samfundskontrakten", "tak-torsdag")


def test_what_is_left_is_counted_from_when_somebody_comes() -> None:
    text = last(THURSDAY, "jeg kommer først kl 16, hvad er der så tilbage").answer.text
    assert "16.15" in text
    assert "14.45" not in text


@pytest.mark.parametrize(
    "message",
    [
        "hvor lang tid er der mellem programmet slutter og middagen",
        "hvor længe er der til middagen efter vi slutter",
        "hvor meget tid har vi fra vi er færdige til festen",
    ],
)
def test_the_free_time_before_the_evening_has_both_its_ends(message: str) -> None:
    text = last(DEBATE, message).answer.text
    for said in ("17.10", "19.30", "2 timer og 20 minutter"):
        assert said in text


def test_how_long_until_there_is_food_is_no_question_of_what_food() -> None:
    assert "12.55" in last("2024-05-16T10:35", "hvor længe skal jeg vente endnu før der er mad").answer.text


def test_how_long_until_lunch_tells_how_long_it_lasts_too() -> None:
    text = last("2024-05-16T12:53", "hvor lang tid er der til frokost").answer.text
    assert "12.55" in text
    assert "13.55" in text


@pytest.mark.parametrize(
    "message",
    [
        "hvornår er alle samlet igen",
        "hvornår er hele flokken samlet i den store sal igen",
        "hvornår er der plenum igen",
    ],
)
def test_all_are_together_again_when_the_sessions_are_over(message: str) -> None:
    assert "11.25" in last(SESSIONS, message).answer.text


def test_when_a_commission_is_done_is_not_when_its_chair_is() -> None:
    assert "udgangen af 2024" in last(THURSDAY, "hvornår er trivselskommissionen færdig").answer.text


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (("hvem taler lige nu", "hvornår er hans kommission færdig med sit arbejde"), "udgangen af 2024"),
        (("hvem er på kl 11.25", "og hvornår er han færdig"), "12.00"),
    ],
)
def test_the_end_of_a_commission_is_not_that_of_the_talk(messages: tuple[str, ...], said: str) -> None:
    assert said in last("2024-05-17T11:40", *messages).answer.text


@pytest.mark.parametrize(
    "message",
    ["hvornår begynder og slutter programmet i dag", "hvornår starter det og hvornår slutter det i dag"],
)
def test_both_ends_of_a_day_are_told_where_both_are_asked_for(message: str) -> None:
    told = last("2024-05-16T08:00", message).answer.text
    assert "10.00" in told
    assert "17.10" in told


def test_the_end_of_the_day_is_that_of_the_day_whose_beginning_was_asked_for() -> None:
    assert (
        "17.10" in last("2024-05-15T17:40", "hvad tid skal jeg være der i morgen", "og hvornår slutter det").answer.text
    )


def test_how_long_people_are_free_in_a_break_is_how_long_the_break_lasts() -> None:
    assert "25 minutter" in last("2024-05-16T11:32", "hvor længe har vi fri nu").answer.text


@pytest.mark.parametrize(
    "message", ["hvad sker der i aften", "hvornår er middagen", "hvor længe er der til middagen", "er der mad i aften"]
)
def test_an_evening_of_which_no_end_is_told_is_still_on_an_hour_later(message: str) -> None:
    told = last("2024-05-16T20:30", message).answer.text
    assert "19.30" in told
    assert "er slut" not in told
    assert " var " not in told


@pytest.mark.parametrize("message", ["hvad sker der kl 15", "hvad er der i eftermiddag", "what is on at 3 pm"])
def test_what_is_asked_of_later_that_day_hears_that_all_is_over(message: str) -> None:
    told = last("2024-05-17T14:10", message).answer.text
    assert ("er slut" in told) or ("is over" in told)
