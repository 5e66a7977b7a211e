"""Words as people type them: in dialect, in texts, by ear, and hours in figures."""

import pytest

from bot.answers.answer import Status
from bot.language.tokens import plain_words
from tests.chats import last

MORNING = "2024-05-16T10:35"


@pytest.mark.parametrize(
    "asked",
    ["ka sker der nu", "ka foregår der oppe foran", "ka går det ud på det her", "who is on nw", "wats on nao"],
)
def test_what_is_on_now(asked: str) -> None:
    assert "sundhedsvæsen" in last(MORNING, asked).answer.text


def test_over_cut_short() -> None:
    assert "Bang Petersen" in last(MORNING, "ka sker der ti ov tolv").answer.text


def test_can_is_not_what() -> None:
    assert "11.30" in last(MORNING, "ka jeg få en pause snart").answer.text


@pytest.mark.parametrize("asked", ["programmet fre", "ka sker der fre", "hvad er der på progr fre"])
def test_friday_cut_short(asked: str) -> None:
    text = last(MORNING, asked).answer.text
    assert "08.55" in text
    assert "10.10" not in text


@pytest.mark.parametrize("asked", ["session 4 el 5", "session 4 elr 5"])
def test_two_with_a_short_or(asked: str) -> None:
    text = last(MORNING, asked).answer.text
    assert "Boligpolitik" in text
    assert "data" in text


def test_a_small_word_sounds_like_no_meal() -> None:
    answer = last("2024-05-17T12:40", "måt gå tidligt, hvem var sidst på").answer
    assert answer.status is Status.ANSWERED
    assert "mad" not in plain_words(answer.text)


@pytest.mark.parametrize("asked", ["hvem er på 1215", "hvem taler 1215?", "jeg står der 1215 hvem er på"])
def test_an_hour_in_four_figures(asked: str) -> None:
    assert "Bang Petersen" in last(MORNING, asked).answer.text


@pytest.mark.parametrize("asked", ["hvem var ordstyrer i 2022", "hvor mange kommer, 1500?"])
def test_figures_that_are_no_hour(asked: str) -> None:
    assert "15.00" not in last(MORNING, asked).answer.text
    assert last(MORNING, asked).answer.intent != "schedule"


def test_letters_at_random_are_no_organisation() -> None:
    assert last(MORNING, "jfkkdl kkkl").answer.status is Status.UNKNOWN


@pytest.mark.parametrize("asked", ["hvem er det i morgen", "hvem er det der er på i morgen"])
def test_who_it_is_tomorrow(asked: str) -> None:
    text = last(MORNING, asked).answer.text
    assert "Bent Madsen" in text
    assert "Kierkgaard" not in text


def test_what_it_is_tomorrow() -> None:
    assert "08.55" in last("2024-05-16T13:58", "hvad er det i morgen").answer.text


def test_a_number_of_people_is_no_number_of_an_item() -> None:
    messages = ("hvem er i session 1", "jeg skulle bruge den om boliger, der var to økonomer med, hvem er de")
    assert "Liliegreen" in last("2024-05-17T10:30", *messages).answer.text


def test_what_one_wants_to_hear_of_comes_before_what_one_is() -> None:
    asked = "er sygeplejerske i kommunen og vil gerne høre noget om forebyggelse, hvilken session skal jeg tage"
    assert last("2024-05-17T09:55", asked).answer.text.startswith("Session 3")
