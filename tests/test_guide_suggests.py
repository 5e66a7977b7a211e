"""The guide suggests houses, sessions and theme meetings, says how sure it is and why; a suggestion can be taken."""

import pytest

from bot.programme.model import Kind
from bot.wishes.wish import Pick
from tests.guide_talk import EVENTS, FRIDAY, OF_KIND, OTHER, Talk, say, speak


@pytest.mark.parametrize(
    ("message", "sure"),
    [
        (
            "jeg er formand for ældreudvalget og vil have mindre bureaukrati, hvilket hus",
            "It fits well: it is about {words}.",
        ),
        ("hvilket hus er noget for en der tænker på penge", "It is a loose fit: it is about {words}."),
    ],
)
def test_it_says_in_plain_words_how_sure_it_is_and_why(message: str, sure: str) -> None:
    before, after = say(sure, words="|").split("|")
    assert any(block.startswith(before) and block.endswith(after) for block in Talk().says(message).blocks)


def test_reasons_are_the_programme_s_words() -> None:
    answer = Talk().says("hvilket hus handler om bureukrati og tilsyn")
    assert answer.items[0] == "hus-4"
    assert "tilsyn og bureaukrati" in answer.text


def test_two_that_are_close_are_both_told() -> None:
    answer = Talk().says("hvilket forsamlingshus passer til en der går op i ældre og teknologi")
    assert set(answer.items) == {"hus-4", "hus-5"}
    second = answer.blocks[
        [block.startswith(say("Also worth a look: {item}", item="")) for block in answer.blocks].index(True)
    ]
    assert "Forsamlingshus" in second


def test_it_is_said_who_may_attend_and_what_is_open_to_others() -> None:
    answer = Talk(role=OTHER).says("hvilket forsamlingshus handler om boliger til de ældre")
    assert say("{what} are only for elected politicians.", what=say("The assembly houses")) in answer.text
    assert "session-4" in answer.items


@pytest.mark.parametrize("yes", ["ja tak", "den tager jeg", "sæt den i min plan"])
def test_the_suggestion_is_taken_in_words(yes: str) -> None:
    talk = Talk()
    talk.says(OF_KIND[Kind.HOUSE], "økonomi")
    answer = talk.says(yes)
    assert answer.wish == Pick(("hus-2",))


def test_of_two_suggestions_the_second_can_be_taken() -> None:
    talk = Talk()
    second = talk.says("hvilket forsamlingshus passer til en der går op i ældre og teknologi").items[1]
    answer = talk.says("jeg tager den anden")
    assert answer.wish == Pick((second,))


def test_what_only_another_kind_is_about_is_told_as_that() -> None:
    answer = Talk(EVENTS["2023"], "2023").says(OF_KIND[Kind.HOUSE], "medier")
    assert answer.blocks[0] == say("None of them is about that, but there is:")
    assert answer.items == ("temamoede-7",)


def test_it_speaks_english() -> None:
    talk = Talk(FRIDAY, role=OTHER)
    asked = talk.says("which session fits me?")
    assert asked.blocks[0] == speak(
        "What do you work with, or what worries you? Press a subject, or write it in your own words."
    )
    pressed = talk.presses(asked.choices[-2].label)
    assert (pressed.language, pressed.intent) == ("en", "fit")
    assert talk.says("rather something about housing").items == ("session-4",)
    assert "session-4" not in talk.says("something else").items
    talk.says("rather something about prevention")
    answer = talk.says("yes please")
    assert answer.wish == Pick(("session-3",))
