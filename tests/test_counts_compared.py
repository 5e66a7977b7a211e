"""Which of two there are more of: the figures are compared, and told."""

import pytest

from tests.chats import THURSDAY, last


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("er der flere temaer end pauser", "Nej, der er lige mange: 3 og 3.", id="kinds"),
        pytest.param("er der færre i session 4 end i session 2", "Ja, 1 mod 5.", id="in two choices"),
        pytest.param("er der flere i hus 4 end i hus 5", "Nej, 2 mod 4.", id="not so"),
        pytest.param("kommer der flere fra Hjørring end fra Thisted", "Ja, 4 mod 1.", id="towns"),
        pytest.param("er der flere professorer end ministre", "Nej, der er lige mange: 3 og 3.", id="offices"),
        pytest.param("er der flere mænd end kvinder i hus 3", "Nej, 2 mod 3.", id="sorts in a choice"),
        pytest.param("er der lige så mange huse som sessioner", "Ja, der er lige mange: 5 og 5.", id="as many"),
        pytest.param("er der flere end 6 sessioner", "Nej, der er 5.", id="a figure"),
        pytest.param("Er der flere end fire huse?", "Ja, der er 5.\n• Huse: 5", id="with its stop"),
        pytest.param("are there fewer sessions than houses", "No, there are as many", id="in English"),
    ],
)
def test_two_are_compared_by_how_many_there_are(message: str, told: str) -> None:
    assert last(THURSDAY, message).answer.text.startswith(told)


def test_those_who_are_counted_are_named() -> None:
    text = last(THURSDAY, "er der flere fra Ringkøbing-Skjern end fra Faxe").answer.text
    assert "Ulla Svendsen" in text
    assert "Ida Byrge Sørensen" in text


def test_one_choice_is_compared_with_that_which_was_told_of() -> None:
    text = last(THURSDAY, "hvem er i hus 5", "er der færre i hus 2").answer.text
    assert text.startswith("Ja, 3 mod 4.")
    assert "Forsamlingshus 5: 4" in text


@pytest.mark.parametrize("message", ["er der flere gopler end ministre", "er der mere kaffe end te"])
def test_what_is_not_counted_is_not_compared(message: str) -> None:
    assert last(THURSDAY, message).answer.intent != "counts"
