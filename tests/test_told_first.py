"""What is told before a question, or only pointed at, is what is asked of; what is on meanwhile is not."""

import pytest

from bot.answers.answer import Status
from tests.chats import last

MORNING = "2024-05-16T10:25"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("jeg er her kun for det om boliger, hvornår skal jeg sidde klar?", "10.25", id="when it begins"),
        pytest.param("min chef vil til den om AI. Må han det?", "kun for folkevalgte", id="who may attend"),
        pytest.param("vi har en bil der henter os efter debatten om AI, hvornår er den slut?", "15.45", id="a debate"),
        pytest.param("hvornår er AI-sessionen forbi", "15.45", id="a house that is called a session"),
        pytest.param("er det før eller efter frokost de tager fat på boliger", "10.25", id="a meal for an hour"),
        pytest.param("hvem er det i panelet om AI", "Thuesen", id="a panel that is not there yet"),
        pytest.param("Askovfonden har vist en med, hvad skal vedkommende tale om", "relationel velfærd", id="sent by"),
        pytest.param("jeg kender ikke Helle Øbo, hvem er det", "Askovfonden", id="whoever is not known"),
        pytest.param("hvem er ordstyrer når Ulrik Kjær er på", "Hanne Agerbak", id="moderator of somebody's"),
        pytest.param("kollegaen skal til den om boliger, hvad kan jeg selv høre samtidig", "Session 3", id="beside it"),
    ],
)
def test_what_is_told_is_asked_of(message: str, told: str) -> None:
    assert told in last(MORNING, message).answer.text


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        pytest.param(["hvad så bagefter hus 5"], "15.45", id="behind a number"),
        pytest.param(["når vi er igennem hus 5, hvad er så det næste"], "15.45", id="once it is done"),
        pytest.param(["session 2, og derefter?"], "11.25", id="before the then"),
        pytest.param(["hvad er hus 5", "og inden da?"], "13.55", id="before what was told of"),
        pytest.param(["hvad er hus 5", "hvilket punkt går forud"], "13.55", id="what leads up to it"),
        pytest.param(["hvad er hus 5", "til hvornår"], "15.45", id="until when"),
        pytest.param(["hvornår er middagen", "hvad går forud for middagen"], "17.10", id="dinner is no morning"),
    ],
)
def test_what_comes_before_or_after_is_counted_from_what_is_named(messages: list[str], told: str) -> None:
    assert told in last(MORNING, *messages).answer.text


@pytest.mark.parametrize(
    "message",
    [
        "hvilken dag er hus 5",
        "den 16. eller den 17., hus 5?",
        "ligger hus 5 på dag 1 eller dag 2",
        "hvilken dato er hus 5",
    ],
)
def test_which_day_it_is_is_told_of_today_too(message: str) -> None:
    assert "i dag, torsdag den 16. maj" in last(MORNING, message).answer.text


@pytest.mark.parametrize("message", ["hvilket parti kommer Ida Thuesen fra", "er Ida Thuesen venstre eller moderat"])
def test_that_somebody_has_no_party_is_said(message: str) -> None:
    answer = last(MORNING, message).answer
    assert answer.status is Status.MISSING
    assert answer.text.startswith("Programmet nævner ikke noget parti for Ida Thuesen.")


@pytest.mark.parametrize(
    ("message", "told", "untold"),
    [
        pytest.param("får vi en politiker at høre", "Marie Bjerre", "Wilbek", id="only one"),
        pytest.param("er der folkevalgte blandt dem", "Marie Bjerre", "Wilbek", id="among them"),
        pytest.param("og hvem er det i hus 2", "Wilbek", "Marie Bjerre", id="of another one"),
        pytest.param("og hus 4, hvem er ordstyrer der", "Hanne Agerbak", "Thuesen", id="moderator of another one"),
    ],
)
def test_a_chat_on_an_item_goes_on_with_who_is_in_it(message: str, told: str, untold: str) -> None:
    text = last(MORNING, "hvad er hus 5", message).answer.text
    assert told in text
    assert untold not in text


def test_a_subject_pointed_at_is_another_than_what_a_chat_is_about() -> None:
    text = last(MORNING, "hvad er hus 5", "jeg er her kun for det om boliger, hvornår skal jeg sidde klar?").answer.text
    assert "Session 4" in text
    assert "hus 5" not in text


def test_what_is_on_now_is_not_told_for_somebody_who_is_named() -> None:
    text = last(
        MORNING, "min nabo vil absolut have at vi hører Helle Øbo. Hvad er emnet egentlig for noget?"
    ).answer.text
    assert "relationel velfærd" in text
    assert "Kierkgaard" not in text


def test_something_lost_is_no_matter_of_a_commission_that_hands_in_its_report() -> None:
    answer = last(MORNING, "hvor afleverer jeg en telefon jeg har fundet").answer
    assert answer.status is Status.MISSING
    assert "Trivselskommissionen" not in answer.text
