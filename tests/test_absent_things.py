"""What no programme has is not made up, however it is asked for."""

from collections.abc import Callable, Iterator

import pytest

from bot.answers.answer import Status
from tests.absent_things import (
    activities,
    answer_to,
    offices,
    organisations,
    people,
    says_so,
    services,
    subjects,
    well_known,
)

LEAST = 0.98


FAMILIES = (people, offices, organisations, well_known, activities, services, subjects)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: str(family.__name__))
def test_what_is_not_there_is_said_not_to_be_there(family: Callable[[], Iterator[str]]) -> None:
    asked = list(family())
    invented = [question for question in asked if not says_so(answer_to(question))]
    assert len(invented) <= (1 - LEAST) * len(asked), f"{len(invented)} of {len(asked)}: {invented[:20]}"


@pytest.mark.parametrize("question", ["hvornår går quizzen i gang", "hvor er auktionen", "hvad tid er gudstjenesten"])
def test_a_thing_that_is_spoken_of_as_known_is_not_there_either(question: str) -> None:
    answer = answer_to(question)
    assert (answer.status, answer.intent) == (Status.MISSING, "no_topic")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hvem er kommunaldirektør i Thisted", "Ulrik Andersen"),
        ("hvem er direktør i Haderslev", "Rolf Dalsgaard Johansen"),
        ("er der nogen fra Hjørring", "Mette Jensen"),
        ("hvem er professor på Aarhus Universitet", "Nina Smith"),
        ("hvilken session handler om boliger", "Boligpolitik"),
        ("er der noget om handicap", "socialområde"),
        ("hvad siger kræftens bekæmpelse", "Mette Lolk Hanak"),
        ("er plo med på scenen", "Jørgen Skadborg"),
        ("hvornår er der morgensang", "08.55"),
        ("hvilken session er skatteministeren med i", "står ikke i programmet"),
        ("jeg er tillidsmand i foa, må jeg gå ind i hus 3", "kun for folkevalgte"),
        ("kommer fra foa, er der noget om arbejdskraft i dag", "arbejdsstyrke"),
    ],
)
def test_what_is_there_is_told_all_the_same(question: str, told: str) -> None:
    answer = answer_to(question)
    assert told in answer.text
    assert "Tættest på" not in answer.text


@pytest.mark.parametrize("question", ["hvornår kommer den fjerde nominerede", "er der en fjerde nomineret"])
def test_there_is_no_fourth_nominee(question: str) -> None:
    answer = answer_to(question)
    assert answer.status is Status.MISSING
    assert "Nomineret 4 findes ikke" in answer.text
    assert "3. nominerede" in answer.text
