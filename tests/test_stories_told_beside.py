"""What is told before or beside a question does not change what is asked."""

import pytest

from tests.chats import last


@pytest.mark.parametrize(
    ("at", "message", "told"),
    [
        pytest.param(
            "2024-05-16T15:30",
            "min makker Torben siger at pausen først kommer klokken fire. hvornår er den?",
            "15.45",
            id="a first name of one's own people",
        ),
        pytest.param(
            "2024-05-16T10:50",
            "Vi mistede to læger for to år siden, så jeg spidser ører. Hvem er ham fra PLO?",
            "Jørgen Skadborg",
            id="years ago",
        ),
        pytest.param(
            "2024-05-17T10:14",
            "jeg er træt af at borgerne skal passe ind i vores skemaer. hvilken af de fem er det",
            "relationel velfærd",
            id="one of five, by what is told",
        ),
        pytest.param(
            "2024-05-13T09:00",
            "Jeg ligger hjemme med brækket ankel. Hvilke datoer er det?",
            "16. maj",
            id="an ankle at home",
        ),
    ],
)
def test_the_question_is_answered(at: str, message: str, told: str) -> None:
    assert told in last(at, message).answer.text


@pytest.mark.parametrize(
    "message",
    [
        "en mand er faldet og har brækket anklen",
        "min far er faldet om derhjemme, hvad gør jeg",
        "jeg er derhjemme og har ondt i brystet, hvad skal jeg gøre",
        "a man collapsed on the way home, where is the first aid",
    ],
)
def test_danger_is_danger_wherever_it_is(message: str) -> None:
    assert "112" in last("2024-05-16T10:50", message).answer.text


@pytest.mark.parametrize(
    "message", ["min kollega Gitte skal tale, hvilken session er det", "min leder Gitte er på i morgen"]
)
def test_ones_own_people_on_the_programme_are_found(message: str) -> None:
    assert "Gitte Aagård" in last("2024-05-16T10:50", message).answer.text


@pytest.mark.parametrize("message", ["prisen bliver afsløret i aften, ikke?", "bliver vinderen fundet i aften"])
def test_the_winner_is_told_the_next_morning(message: str) -> None:
    assert "09.05" in last("2024-05-16T19:00", message).answer.text


@pytest.mark.parametrize("message", ["hvor længe kan jeg hvile mig inden der er mad", "hvor længe til vi får mad"])
def test_how_long_until_a_meal_is_no_question_about_the_food(message: str) -> None:
    assert "19.30" in last("2024-05-16T17:14", message).answer.text
