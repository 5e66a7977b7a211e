"""What is said beside a question, which is not what is asked."""

import pytest

from tests.chats import last

MORNING = "2024-05-16T09:20"


@pytest.mark.parametrize(
    ("at", "asked", "told"),
    [
        pytest.param(
            "2024-05-17T11:09", "skal bestille taxa til lufthavnen. hvornår er det slut", "12.00", id="an errand"
        ),
        pytest.param(
            MORNING, "hende kyserosiak eller hvordan fanden det staves. hvornår", "10.10", id="how a name is spelt"
        ),
        pytest.param(
            MORNING,
            "Will there be an interpreter? My colleague can't follow spoken Danish",
            "interpreting",
            id="of somebody of one's own",
        ),
        pytest.param(
            "2024-05-17T08:20",
            "der var fest på hotelgangen til klokken tre. hvad er det første vi skal i dag",
            "Morgensang",
            id="what kept one awake",
        ),
        pytest.param(
            "2024-05-16T08:56", "står i en tom foyer. skulle der ikke være morgensang nu", "fredag", id="where"
        ),
    ],
)
def test_only_the_question_is_answered(at: str, asked: str, told: str) -> None:
    assert told in last(at, asked).answer.text


@pytest.mark.parametrize(
    ("at", "event", "asked", "told"),
    [
        (
            "2022-05-24T13:20",
            "2022",
            "Min søn sidder i kørestol, det ligger mig på sinde at han får et godt liv. Hvilken af de syv er det så",
            "Session 4",
        ),
        (
            "2024-05-17T09:58",
            "2024",
            "vi bygger boliger til de gamle. er der noget efter pausen jeg kan bruge",
            "Session 4",
        ),
        ("2024-05-17T09:58", "2024", "jeg arbejder med data. noget efter pausen for mig", "Session 5"),
    ],
)
def test_a_story_is_what_it_has_to_fit(at: str, event: str, asked: str, told: str) -> None:
    assert last(at, asked, event=event).answer.text.startswith(told)


@pytest.mark.parametrize(
    "asked",
    ["hvornår er podcasten eller hvad det nu er", "hvornår er podcasten eller hvad det hedder"],
)
def test_whatever_it_is_called_asks_nothing(asked: str) -> None:
    text = last(MORNING, asked).answer.text
    assert text.startswith("#DKPOL live: kl. 14.45-15.45")
    assert "10.10" not in text
