"""Who is told by being on now or having just been, by whom a commission is headed, and who chairs what was told of."""

import pytest

from bot.programme.model import Audience
from tests.chats import last

THEME = "2024-05-16T14:02"


@pytest.mark.parametrize(
    ("time", "message", "told", "untold"),
    [
        pytest.param(
            THEME, "hvad er det for en minister der er på ligenu", "Rosenkrantz", "Kierkgaard", id="a minister"
        ),
        pytest.param(
            "2024-05-16T12:28", "hvem er professoren der lige var på", "Bang Petersen", "Kjær", id="just before"
        ),
        pytest.param("2024-05-16T16:25", "hende forfatteren der taler nu", "Humaidan", "Lidegaard", id="a woman"),
    ],
)
def test_whoever_is_on_is_meant_where_that_is_said(time: str, message: str, told: str, untold: str) -> None:
    text = last(time, message).answer.text
    assert told in text
    assert untold not in text


@pytest.mark.parametrize(
    "messages",
    [
        ("hvornår er trivselskommissionen færdig med deres arbejde",),
        ("hvem er rasmus meyer", "hvornår er hans kommission færdig"),
        ("hvem er rasmus meyer", "er de færdige med deres anbefalinger"),
    ],
)
def test_when_a_commission_is_done_is_no_end_of_a_talk(messages: tuple[str, ...]) -> None:
    text = last("2024-05-17T08:30", *messages).answer.text
    assert "ved udgangen af 2024" in text


def test_when_somebody_from_a_commission_is_done_is_the_end_of_the_talk() -> None:
    assert "12.00" in last("2024-05-17T11:40", "hvornår er ham fra trivselskommissionen færdig").answer.text


@pytest.mark.parametrize("asked", ["og hvem er ordstyrer", "hvem er dirigent?", "og ordstyrer?"])
def test_behind_a_house_the_word_for_the_chair_tells_both(asked: str) -> None:
    text = last("2024-05-16T13:40", "hvem er med i forsamlingshus 1", asked).answer.text
    assert "Christian Harsløf" in text
    assert "Lene Johansen" in text


def test_behind_what_has_no_moderator_it_is_the_chair_of_the_conference() -> None:
    assert "Lene Johansen" in last("2024-05-16T13:40", "hvem taler kl 16.15", "hvem er ordstyrer").answer.text


def test_a_theme_is_told_by_its_hour() -> None:
    text = last("2024-05-16T09:30", "hvad handler temaet kl 13.55 om").answer.text
    assert "Fremtidens socialområde" in text
    assert "visionen" not in text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("hvor skal de folkevalgte hen", "Forsamlingshus 1"),
        ("hvor skal politikerne hen nu", "Forsamlingshus 1"),
        ("hvor skal vores embedsmænd hen", "#DKPOL"),
    ],
)
@pytest.mark.parametrize("role", [Audience.ELECTED, Audience.OTHERS])
def test_where_others_go_than_who_asks(role: Audience, message: str, told: str) -> None:
    assert told in last("2024-05-16T14:34", message, role=role).answer.text
