"""Which of two things comes first, and when one has to be there for something."""

import pytest

from tests.chats import FRIDAY, THURSDAY, last


@pytest.mark.parametrize(
    ("messages", "first", "then"),
    [
        pytest.param(("er frokosten før eller efter Nørmark",), "Tror vi for lidt", "Frokost", id="a meal, somebody"),
        pytest.param(("hvad kommer først, husene eller prisen",), "Break out", "Vinder af", id="two kinds"),
        pytest.param(("hvem taler 12.25", "er ministeren før eller efter ham"), "Tema:", "Tror vi", id="in the thread"),
        pytest.param(("synger vi først eller spiser vi",), "Frokost", "Morgensang", id="by verbs"),
        pytest.param(("er Kierkgaard eller Bjerre først",), "Tema:", "Forsamlingshus 5", id="a part of a break-out"),
    ],
)
def test_of_two_things_the_first_is_told_first(messages: tuple[str, ...], first: str, then: str) -> None:
    text = last("2024-05-16T09:50", *messages).answer.text
    before, _, after = text.partition("\n")
    assert before.startswith(f"Først {first}")
    assert after.startswith(f"Derefter {then}")


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("hvad sker der først, og hvor er det", id="no second thing"),
        pytest.param("er husene før eller efter parkeringen", id="what has no time"),
        pytest.param("skal Harsløf op og tale eller sidder han bare på første række", id="the first of a row"),
    ],
)
def test_what_is_not_told_twice_is_not_compared(message: str) -> None:
    assert last(THURSDAY, message).question.intent != "order"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("hvornår skal jeg sidde i salen hvis jeg vil høre Rasmus Meyer", "11.25", id="somebody"),
        pytest.param("hvornår skal jeg møde hvis jeg gerne vil have sessionerne med", "10.25", id="a kind of items"),
        pytest.param("when must I be there if I want to hear Rasmus Meyer", "11.25", id="in English"),
    ],
)
def test_when_to_be_there_for_something_is_when_it_begins(message: str, told: str) -> None:
    assert told in last(FRIDAY, message).answer.text


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        pytest.param("hvornår går sidste tog hvis jeg skal med til middagen", "practical", id="a train"),
        pytest.param("hvornår skal jeg tilmelde mig hvis jeg vil med til middagen", "signup", id="signing up"),
        pytest.param(
            "en har fået hjertestop, hvornår kommer der hjælp hvis jeg skal blive hos ministeren",
            "emergency",
            id="danger",
        ),
    ],
)
def test_when_something_else_is_remains_the_question(message: str, intent: str) -> None:
    assert last(THURSDAY, message).question.intent == intent


def test_of_two_who_are_on_in_the_same_item_neither_is_first() -> None:
    text = last("2024-05-16T15:50", "kommer Seidenfaden før Nina Smith").answer.text
    assert text.startswith("Ja, de er på sammen:")
    assert "Demokratisk samtale" in text


def test_after_midnight_tomorrow_with_its_weekday_is_one_day() -> None:
    text = last("2024-05-17T00:49", "hvornår er der pause i morgen fredag").answer.text
    assert text.startswith("Pause: kl. 10.00-10.25")


def test_after_midnight_tomorrow_is_the_day_that_has_begun() -> None:
    assert "08.55" in last("2024-05-17T00:49", "hvad starter vi med i morgen").answer.text
