"""Long messages whose words lead astray: they are answered as people mean who phrase them like that."""

import pytest

from bot.answers.answer import Status
from tests.chats import FRIDAY, THURSDAY, last

AT_NOON = "2022-05-24T12:00"


@pytest.mark.parametrize(
    ("event", "at", "asked", "said"),
    [
        pytest.param(
            "2022",
            AT_NOON,
            "vi har målt hvor mange unge der drikker og ryger hjemme hos os, hvilken session kan jeg gå til med det",
            "Session 6: Sex, drugs and rock'n'roll",
            id="what is counted beside a choice",
        ),
        pytest.param(
            "2024",
            FRIDAY,
            "skal fortælle det videre til min formand: er der noget om hvordan tal og registreringer kan bruges godt",
            "Session 5: Hvad kan vi med de nye data",
            id="registering at work",
        ),
    ],
)
def test_a_word_told_beside_does_not_hide_what_is_asked(event: str, at: str, asked: str, said: str) -> None:
    assert said in last(at, asked, event=event).answer.text


def test_troubles_at_home_are_none_of_the_programme() -> None:
    asked = "min mor fik afslag på rengøring i sidste uge og græder, hvordan får man det lavet om i kommunen"
    assert last(THURSDAY, asked).answer.status is Status.UNKNOWN


@pytest.mark.parametrize(
    "asked",
    [
        "er der noget halal i den frokost vi tager med",
        "kan man få noget vegetarisk i den frokost de deler ud ved døren",
    ],
)
def test_what_is_not_told_of_a_meal_is_not_told_by_showing_the_meal(asked: str) -> None:
    assert last(FRIDAY, asked).answer.status is Status.MISSING


def test_who_sits_beside_somebody_is_asked_however_much_is_told() -> None:
    asked = "der er larm fra parkeringen så jeg hører ikke en lyd, hvem er det der sidder ved siden af Wilbek"
    assert "Torben Tranæs" in last("2024-05-16T13:58", asked).answer.text


def test_danger_comes_first_however_it_is_put() -> None:
    asked = "min chef er faldet om her på gangen og svarer ikke, ved I hvornår den næste pause er så vi kan få hjælp"
    assert "112" in last(THURSDAY, asked).answer.text


@pytest.mark.parametrize(
    ("at", "asked", "said"),
    [
        pytest.param(
            "2024-05-16T15:30",
            "min ven Torben siger at pausen ligger klokken fem, og han er altid så sikker. hvornår er den",
            ("Torben Tranæs", "Eller mente du:", "Pause: kl. 15.45-16.10"),
            id="a friend who is called like a speaker",
        ),
        pytest.param(
            "2024-05-16T11:50",
            "Are we still in the break or have they begun again without me?",
            ("Pause: at 11.30-11.55", "Or did you mean:", "12.00"),
            id="in English",
        ),
    ],
)
def test_where_either_may_be_meant_both_are_told(at: str, asked: str, said: tuple[str, str, str]) -> None:
    text = last(at, asked).answer.text
    assert [text.find(part) for part in said] == sorted(text.index(part) for part in said)


@pytest.mark.parametrize(
    "asked",
    [
        "vi er fire fra Haderslev som er faret vild og leder efter hus 3 om arbejdskraft",
        "hvem er det egentlig der er nomineret, jeg kan ikke høre noget hernede bagved",
    ],
)
def test_what_the_programme_does_not_say_is_said_by_itself(asked: str) -> None:
    reply = last("2024-05-16T11:57", asked)
    assert reply.answer.status is Status.MISSING
    assert "Eller mente du" not in reply.answer.text
