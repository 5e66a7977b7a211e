"""Questions that come in from the side: what it is needed for, whose house it is, who else is from there."""

import pytest

from bot.answers.answer import Status
from bot.programme.model import Audience
from tests.chats import FRIDAY, THURSDAY, last


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("vi booker togbilletter og mangler sluttidspunktet om fredagen", "12.00"),
        ("til vores rejseafregning mangler vi datoerne for forummet i 2022", "24. maj"),
    ],
)
def test_what_something_is_needed_for_is_not_what_is_asked(asked: str, told: str) -> None:
    assert told in last(THURSDAY, asked).answer.text


@pytest.mark.parametrize(
    "asked",
    ["hvem leder ordet i det hus hvor boligministeren sidder", "hvem styrer det hus hvor boligministeren er med"],
)
def test_whose_house_it_is_may_be_told_by_an_office(asked: str) -> None:
    assert "Moderator er Lene Johansen" in last(THURSDAY, asked).answer.text


def test_the_moderator_is_that_of_the_one_with_somebody() -> None:
    assert "Janet Samuel" in last(FRIDAY, "ok den med askovfonden. hvem er moderator").answer.text


@pytest.mark.parametrize("asked", ["er der andre fra det universitet", "er der flere fra samme universitet"])
def test_others_from_where_somebody_works(asked: str) -> None:
    assert "Bang Petersen" in last(THURSDAY, "hvem er nina smith", asked).answer.text


def test_somebody_is_done_when_the_last_of_theirs_is() -> None:
    text = last("2024-05-16T12:15", "hvornår er socialministeren færdig").answer.text
    assert "14.45" in text
    assert "15.45" in text


def test_the_stage_of_this_year_is_not_the_one_in_sight() -> None:
    messages = ("hvem var formand for KLs socialudvalg i 2019?", "og næstformanden?", "hvad laver han på scenen i år")
    assert "Fremtidens socialområde" in last("2024-05-16T11:20", *messages).answer.text


def test_the_last_on_the_stage_is_of_this_forum() -> None:
    messages = ("hvilke ministre kommer der torsdag", "og den der går sidst på scenen")
    assert "Bjerre" in last("2024-05-15T14:00", *messages).answer.text


def test_an_evening_is_on_though_nobody_tells_when_it_ends() -> None:
    assert "19.30" in last("2024-05-16T19:50", "er de begyndt at spise").answer.text


def test_a_broken_thing_is_no_emergency() -> None:
    assert "112" not in last("2024-05-16T19:54", "jeg lyder som en brækket trompet, springer sangen over").answer.text
    assert "112" in last("2024-05-16T19:54", "min kollega har brækket armen").answer.text


def test_whoever_sneaks_in_asks_whether_they_may() -> None:
    asked = "går det an at stikke hovedet ind i hus 4"
    answer = last("2024-05-16T14:41", asked, role=Audience.OTHERS).answer
    assert answer.status is Status.ANSWERED
    assert "folkevalgte" in answer.text


def test_who_sits_up_there_is_who_and_not_what() -> None:
    text = last("2024-05-17T09:25", "hvad er det for nogen der sidder deroppe lige nu").answer.text
    assert "Bent Madsen, adm. direktør" in text
