"""Somebody says in the chat who on the programme they are, and then asks of themselves."""

import pytest

from tests.chats import last

BEFORE, EVENING = "2024-05-16T09:20", "2024-05-15T21:15"
NOERMARK = "jeg skal holde oplæg i dag, dennis nørmark. hvornår skal jeg stå klar"
OEBO = "Hej, det er Helle Øbo fra Askovfonden. Hvad tid er det jeg er på?"


@pytest.mark.parametrize(
    ("at", "messages", "told"),
    [
        pytest.param(BEFORE, (NOERMARK,), "kl. 12.25-12.50", id="when"),
        pytest.param(BEFORE, (NOERMARK, "hvem er på lige før mig"), "Michael Bang Petersen", id="who is before"),
        pytest.param(BEFORE, (NOERMARK, "og efter mig?"), "2. nominerede", id="what is after"),
        pytest.param(BEFORE, (NOERMARK, "hvad er der kl 14", "hvor længe har jeg"), "25 minutter", id="how long"),
        pytest.param(EVENING, (OEBO, "hvem er jeg sammen med"), "Mette Spring", id="who else"),
        pytest.param(EVENING, (OEBO, "hvem er moderator i vores session"), "Janet Samuel", id="our session"),
        pytest.param(
            EVENING, (OEBO, "er der en ordstyrer på", "jeg mener i vores session"), "Janet Samuel", id="meant"
        ),
    ],
)
def test_what_they_ask_of_themselves_is_of_the_person_they_say_they_are(
    at: str, messages: tuple[str, ...], told: str
) -> None:
    assert told in last(at, *messages).answer.text


def test_another_person_is_asked_of_as_ever() -> None:
    assert "Mette Kierkgaard" in last(BEFORE, NOERMARK, "hvornår er Kierkgaard på").answer.text


def test_who_has_not_said_who_they_are_is_nobody_of_the_programme() -> None:
    assert not last(BEFORE, "hvem er på lige før mig").answer.people


def test_who_they_are_is_forgotten_in_another_forum() -> None:
    assert "12.25" not in last("2022-05-24T09:00", NOERMARK, "hvor længe har jeg", event="2022").answer.text
