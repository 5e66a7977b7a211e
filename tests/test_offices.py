"""Who holds an office: ministers, chairs and heads, of whatever the organisation is called."""

import pytest

from bot.answers.answer import Status
from tests.chats import THURSDAY, last

MORNING = "2024-05-16T11:20"


@pytest.mark.parametrize("message", ["hvilke ministre kommer i dag", "ministre i dag?"])
def test_ministers_in_the_plural_are_all_of_them(message: str) -> None:
    answer = last("2024-05-16T09:40", message).answer
    assert answer.status is Status.ANSWERED
    for name in ("Kierkgaard", "Rosenkrantz", "Bjerre"):
        assert name in answer.text


def test_the_minister_is_the_one_who_is_in_there() -> None:
    asked = "er der en minister derinde"
    assert "Marie Bjerre" in last("2024-05-16T13:20", "hvad handler hus 5 om", asked).answer.text


def test_of_several_only_those_of_the_day_are_told() -> None:
    ministers = last(THURSDAY, "hvilke ministre er her på fredag").answer
    assert ministers.blocks[0].startswith("Programmet nævner ingen fredag")
    of_kl = last(THURSDAY, "er der nogen fra KL på fredag").answer.text
    assert "Christian Harsløf" in of_kl
    assert "Sisse Marie Welling" not in of_kl


def test_the_town_of_whoever_asks_is_not_that_of_whom_they_ask_for() -> None:
    assert last(THURSDAY, "jeg er fra Horsens, hvem er ministeren i hus 5").answer.people == ("marie-bjerre",)


def test_an_office_of_an_organisation_that_is_there_is_found_by_any_name_of_it() -> None:
    assert "Jørgen Skadborg" in last(THURSDAY, "hvem er formand for PLO").answer.text
    assert "Seidenfaden" in last(THURSDAY, "hvem er formand for psykologforeningen").answer.text


def test_who_heads_a_part_of_an_organisation_is_found_by_that_part() -> None:
    assert "Wilbek" in last(THURSDAY, "hvem er formand for KL's socialudvalg").answer.text


@pytest.mark.parametrize(
    "office",
    [
        "formand for FOA",
        "direktør for Sundhedsstyrelsen",
        "formand for Ældre Sagen",
        "formand for KL",
        "Vejles borgmester",
    ],
)
def test_whoever_holds_the_like_office_is_not_named_for_an_organisation_that_is_not_there(office: str) -> None:
    assert last(THURSDAY, f"hvem er {office}").answer.status is Status.MISSING


@pytest.mark.parametrize("asked", ["hvem er direktør i kl", "hvem taler for kl", "hvem er formand i kl"])
def test_kl_in_small_letters_is_still_kl(asked: str) -> None:
    assert last(MORNING, asked).answer.intent in {"who", "person", "people"}


@pytest.mark.parametrize("holder", ["Statsministeren", "Sundhedsministeren", "Borgmesteren", "Dorthe Sørensen"])
@pytest.mark.parametrize("asked", ["hvornår er {}s oplæg", "hvad er {}s emne"])
def test_what_is_somebodys_who_is_not_there_is_not_told(holder: str, asked: str) -> None:
    answer = last(MORNING, asked.format(holder.lower() if " " not in holder else holder)).answer
    assert answer.text.startswith(f"{holder} står ikke i programmet")


def test_those_on_the_stage_this_year_are_not_those_on_it_now() -> None:
    text = last("2024-05-16T12:10", "hvilke ministre er på scenen i år").answer.text
    assert all(name in text for name in ("Kierkgaard", "Rosenkrantz", "Bjerre"))


def test_where_nobody_holds_an_office_it_is_not_those_on_the_stage() -> None:
    assert last("2024-05-16T12:10", "hvilke borgmestre er på scenen").answer.status is Status.MISSING


def test_ministers_with_their_article_are_all_of_them() -> None:
    answer = last(THURSDAY, "er ministerne med i husene").answer
    assert answer.status is Status.ANSWERED
    assert all(name in answer.text for name in ("Rosenkrantz", "Bjerre"))
