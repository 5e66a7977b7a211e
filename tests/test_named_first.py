"""What a question is about may be said first, with nothing in between: `that one on homes who leads it`."""

from itertools import product

import pytest

from tests.chats import last

MORNING = "2024-05-16T10:20"
NAMES = ("den om", "det der med", "den der handler om")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("hvornår begynder den", "14.45"),
        ("hvornår slutter det", "15.45"),
        ("hvor lang tid tager det", "1 time"),
        ("hvem styrer det", "Ida Thuesen"),
        ("hvem er moderator", "Ida Thuesen"),
    ],
)
def test_a_question_is_of_what_is_named_before_it(question: str, said: str) -> None:
    for name, joint in product(NAMES, (" ", ", ")):
        message = f"{name} AI{joint}{question}"
        assert said in last(MORNING, message).answer.text, message


@pytest.mark.parametrize(
    ("question", "said"),
    [("when does it start", "14.45"), ("who is moderating", "Ida Thuesen"), ("how long is it", "1 hour")],
)
def test_a_question_in_english_is_of_what_is_named_before_it(question: str, said: str) -> None:
    assert said in last(MORNING, f"the one on AI {question}").answer.text


@pytest.mark.parametrize("message", ["fra hvor", "ved du hvor han arbejder henne", "og hvor fra", "hvorfra?"])
def test_where_somebody_comes_from_is_no_room(message: str) -> None:
    answer = last(MORNING, "hvem er curt liliegreen", message).answer
    assert "Boligøkonomisk Videnscenter" in answer.text
    assert "sal" not in answer.text.split()


@pytest.mark.parametrize("message", ["hvilket nummer er det", "hvad nummer", "nummer?", "which number was it"])
def test_the_number_of_what_was_told_of_is_told(message: str) -> None:
    text = last(MORNING, "hvornår er den om arbejdsstyrken", message).answer.text
    assert text.split(":")[0] in {"Forsamlingshus 3", "Assembly house 3"}
