"""Who was on another year, asked then or looked back on."""

import pytest

from bot.answers.answer import Status
from tests.chats import THURSDAY, last


@pytest.mark.parametrize(
    ("messages", "event"),
    [
        pytest.param(("hvor var det i 2022", "og året før det"), "2019", id="the year before that one"),
        pytest.param(("hvem var ordstyrer i 2022", "hvem åbnede det år"), "2022", id="that year"),
        pytest.param(("ham med goplerne for et par år siden",), "2022", id="a couple of years ago"),
        pytest.param(("I 2022 var der nogen fra DF. er der også det i år?",), "2024", id="a year only told of"),
    ],
)
def test_a_year_is_named_in_many_ways(messages: tuple[str, ...], event: str) -> None:
    assert last(THURSDAY, *messages).question.event == event


def test_each_of_several_was_there_or_not() -> None:
    reply = last(THURSDAY, "hvem var med i panelet i 2022", "er nogen af dem med igen i år")
    assert reply.question.intent == "was_there"
    assert len(reply.answer.blocks) >= len(reply.question.people)


def test_the_first_and_the_last_of_another_forum() -> None:
    assert last(THURSDAY, "hvem rundede af i 22").question.items == ("lever-laengere",)
    assert last(THURSDAY, "hvad var det sidste oplæg i 2022").question.items == ("lever-laengere",)


def test_who_is_told_of_before_it_is_asked_who_it_was() -> None:
    assert "Brendborg" in last(THURSDAY, "en fortalte om zombieceller for længe siden, hvem var det").answer.text


def test_who_signed_is_no_question_of_what_the_letter_says() -> None:
    moment, asked = "2019-06-10T10:00", "hvem har underskrevet brevet om mødet i Aalborg"
    assert "Joy Mogensen" in last(moment, asked, event="2019").answer.text


@pytest.mark.parametrize("message", ["hvornår er hende fra Mandag Morgen på", "kommer der en fra mandag morgen"])
def test_an_organisation_that_is_called_like_a_day_is_no_day(message: str) -> None:
    assert "Lisbeth Knudsen" in last("2022-05-24T11:00", message, event="2022").answer.text


def test_a_day_that_the_forum_does_not_have_is_said_to_be_none() -> None:
    assert "Knudsen" not in last("2022-05-24T11:00", "hvad sker der mandag morgen", event="2022").answer.text


def test_who_is_named_in_full_is_asked_of_before_a_fact_that_names_them() -> None:
    message = "helene bilsted probst fra sundhedsstyrelsen, skal hun mere på senere i dag"
    assert "13.30" in last("2022-05-24T10:25", message, event="2022").answer.text


def test_who_is_announced_without_a_name_may_be_who_is_asked_for() -> None:
    answer = last("2022-05-24T13:05", "sidder der nogen med handicap selv med i session 4", event="2022").answer
    assert answer.status is Status.ANSWERED
    assert "borgere med handicap" in answer.text


def test_a_rare_name_says_more_than_an_office() -> None:
    message = "ham overlægen, hallur et eller andet, hvad er han med i"
    assert last("2022-05-24T12:44", message, event="2022").question.people == ("hallur-thorsteinsson",)


def test_where_somebody_is_from_is_not_confirmed_by_their_being_on() -> None:
    answer = last("2022-05-24T12:05", "villy søvndal repræsenterer vel odense nu", event="2022").answer
    assert not answer.text.startswith("Ja")


def test_who_had_their_names_said_too_fast_is_asked_who_they_are() -> None:
    asked = last("2022-05-24T16:12", "hvem er det mobilize har med, han sagde navnene for hurtigt", event="2022")
    assert asked.answer.status is Status.ANSWERED
