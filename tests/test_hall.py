"""What is asked without a thread of who and what one sees: he, they, that and up there are who and what is on."""

from datetime import datetime

import pytest

from bot.basics.clock import COPENHAGEN
from bot.reply import Reply
from tests.evaluation.scoring import assistant

PANEL, TALK, BREAK, CHOICES, DEBATE = (f"2024-05-16T{at}" for at in ("11:05", "12:36", "15:50", "15:05", "16:20"))


def ask(at: str, message: str) -> Reply:
    """Return the reply to the first message of a chat."""
    return assistant().ask(message, event="2024", at=datetime.fromisoformat(at).replace(tzinfo=COPENHAGEN))


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("hvad er det han forsøger at sige", id="an unheard verb"),
        pytest.param("hvad er hans levevej", id="an unheard noun"),
        pytest.param("hvem er fyren der står og vifter med hænderne", id="what one sees him do"),
        pytest.param("er han biolog", id="an office"),
    ],
)
def test_whoever_is_on_is_told_of(message: str) -> None:
    assert "Dennis Nørmark" in ask(TALK, message).answer.text


@pytest.mark.parametrize("message", ["hvornår er de færdige", "er de snart igennem", "hvornår stopper hun"])
def test_they_are_done_when_their_item_ends(message: str) -> None:
    assert "11.30" in ask(PANEL, message).answer.text


def test_while_nobody_speaks_the_next_one_is_told() -> None:
    assert ask(BREAK, "hvem er på").question.items == ("samfundskontrakten",)


def test_while_there_is_a_choice_all_of_it_is_told() -> None:
    assert ask(CHOICES, "hvem er på").question.items == ("breakout-torsdag",)


def test_somebody_no_longer_on_is_said_not_to_be_with_who_is() -> None:
    text = ask(TALK, "er det stadig Bang Petersen").answer.text
    assert text.startswith("Nej")
    assert "Dennis Nørmark" in text.splitlines()[0]


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("hvor køber jeg det", id="of oneself"),
        pytest.param("hvad koster den hos isbilen", id="a price"),
        pytest.param("hvorfor ringer min søster ikke til hende", id="of somebody else"),
    ],
)
def test_what_is_about_something_else_is_not_told_of_the_hall(message: str) -> None:
    assert ask(TALK, message).answer.status.value != "answered"


@pytest.mark.parametrize("message", ["hvem er det der brøler deroppe", "hvem har de dog bænket på scenen"])
def test_who_is_up_there_is_who_is_on_whatever_they_do(message: str) -> None:
    assert "Lidegaard" in ask(DEBATE, message).answer.text


@pytest.mark.parametrize(
    "message", ["hvem er kvinden på scenen", "hvem er hende med mikrofonen", "hvem taler lige nu", "hvem står der oppe"]
)
def test_whoever_opens_it_is_none_of_those_who_come_next(message: str) -> None:
    assert "Lene Johansen" in ask("2024-05-16T10:04", message).answer.text


def test_who_keeps_the_list_of_speakers_is_the_moderator() -> None:
    text = ask("2024-05-16T14:20", "hvem styrer talerlisten i hus 3").answer.text
    assert "Moderator er Nanna Skovgaard" in text


@pytest.mark.parametrize("message", ["hvem er det med mikrofonen", "hvem er det der snakker i mikrofonen"])
def test_whoever_has_the_microphone_is_on(message: str) -> None:
    assert "Dennis Nørmark" in ask(TALK, message).answer.text
