"""Whether one who comes later is in time for something: yes, no, or when it is where one gets but the end of it."""

import pytest

from tests.chats import last

MORNING = "2024-05-16T09:20"


@pytest.mark.parametrize(
    ("message", "opening", "hours"),
    [
        pytest.param("kan jeg nå huset om AI hvis jeg først er der kl 14", "Ja.", "14.45-15.45", id="by subject"),
        pytest.param("hvis jeg er fremme kvart over to, kan jeg så nå hus 3", "Ja.", "14.45-15.45", id="turned round"),
        pytest.param("når jeg wilbek hvis jeg kommer kl 14", "Ja.", "14.45-15.45", id="somebody's second item"),
        pytest.param("kan vi nå ældreministeren hvis vi lander 11.45", "Nej.", "10.10-11.30", id="over by then"),
        pytest.param("kan jeg nå morgensangen hvis toget er fremme 9.10", "Nej.", "08.55-09.05", id="another day"),
        pytest.param("kan jeg nå debatten hvis jeg kommer kl 16.30", "Ikke det hele.", "16.15-17.10", id="under way"),
        pytest.param("er debatten slut hvis jeg kommer kl 18", "Ja.", "17.10", id="over then"),
        pytest.param("er debatten slut hvis jeg kommer kl 16.30", "Nej.", "17.10", id="not over then"),
        pytest.param("går jeg glip af ida thuesen hvis jeg kommer kl 12", "Nej.", "14.45-15.45", id="not missed"),
        pytest.param("misser jeg ældreministeren hvis jeg lander 11.45", "Ja.", "10.10-11.30", id="missed"),
        pytest.param("can I make the one on AI if I get there at 2", "Yes.", "14.45-15.45", id="English"),
    ],
)
def test_whoever_comes_later_hears_whether_they_are_in_time(message: str, opening: str, hours: str) -> None:
    text = last(MORNING, message).answer.text
    assert text.startswith(opening)
    assert hours in text


def test_where_nothing_is_named_the_rest_of_the_day_is_told() -> None:
    text = last(MORNING, "hvad kan jeg nå hvis jeg først kommer kl 14").answer.text
    assert "14.45" in text
    assert "10.10" not in text


@pytest.mark.parametrize(
    "message", ["kan jeg nå at spise hvis jeg skal være i hus 2 kl 14.45", "kan jeg nå toget kl 16"]
)
def test_an_hour_by_which_one_must_be_elsewhere_is_no_arrival(message: str) -> None:
    assert not last(MORNING, message).answer.text.startswith(("Ja", "Nej"))


def test_what_was_told_of_is_meant_where_nothing_is_named() -> None:
    asked = ("hvornår er den om arbejdsstyrken", "kan jeg nå den hvis jeg først er der kl 14")
    assert last(MORNING, *asked).answer.text.startswith("Ja. Forsamlingshus 3")
