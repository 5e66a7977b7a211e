"""What is said of a forum holds for that forum: how often something is held, for whom, what there is to choose."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.answers.answer import Answer, Status
from bot.assistant import Assistant
from bot.basics.clock import COPENHAGEN
from bot.programme.content import read_programme
from bot.programme.model import Audience, Kind, Programme
from bot.settings import ROOT
from tests.evaluation.scoring import assistant

DAYS = {
    "2018": datetime(2018, 5, 14, 10, 0, tzinfo=COPENHAGEN),
    "2023": datetime(2023, 5, 9, 10, 0, tzinfo=COPENHAGEN),
    "2024": datetime(2024, 5, 16, 11, 0, tzinfo=COPENHAGEN),
    "eksempel": datetime(2027, 4, 15, 10, 0, tzinfo=COPENHAGEN),
}


def example() -> Programme:
    return read_programme(ROOT / "content" / "eksempel")


def ask(
    question: str, event: str = "eksempel", *, knowing: Assistant | None = None, role: Audience | None = None
) -> Answer:
    return (knowing or assistant()).ask(question, event=event, at=DAYS[event], audience=role).answer


def test_whether_something_is_held_again_is_not_known_where_nothing_tells_when_it_is() -> None:
    answer = ask("bliver temaerne gentaget", "2018")
    assert answer.status is Status.MISSING
    assert "temamøde" not in answer.text.lower(), "a kind of meeting that this forum has none of"


@pytest.mark.parametrize(
    ("event", "question"), [("2023", "kan jeg nå to temamøder"), ("eksempel", "gentages session 2")]
)
def test_how_often_choices_are_held_is_told_as_the_programme_tells_it(event: str, question: str) -> None:
    rule = next(f for f in assistant().programmes[event].facts if f.about == "choices")
    answer = ask(question, event)
    assert answer.status is Status.ANSWERED
    assert rule.text in answer.text


def test_what_has_the_same_title_twice_is_held_again() -> None:
    programme = example()
    items = tuple(
        replace(i, title="Den gode udskrivelse") if i.id in {"session-2", "session-5"} else i for i in programme.items
    )
    facts = tuple(f for f in programme.facts if f.about != "choices")
    answer = ask("bliver session 2 gentaget", knowing=Assistant([replace(programme, items=items, facts=facts)]))
    assert "10.50" in answer.text
    assert "13.00" in answer.text


@pytest.mark.parametrize("question", ["hvem må komme til session 2", "må jeg komme til session 2"])
def test_a_closed_session_makes_no_assembly_house_of_it(question: str) -> None:
    programme = example()
    items = tuple(
        replace(i, audience=Audience.ELECTED if i.id == "session-2" else Audience.EVERYONE) for i in programme.items
    )
    answer = ask(question, knowing=Assistant([replace(programme, items=items)]), role=Audience.OTHERS)
    assert "Session 2" in answer.text
    assert "forsamlingshus" not in answer.text.lower()


def test_houses_that_are_open_to_all_are_not_called_closed() -> None:
    programme = example()
    items = tuple(replace(i, audience=Audience.EVERYONE) if i.id != "hus-1" else i for i in programme.items)
    answer = ask(
        "hvilket hus kan jeg komme ind i", knowing=Assistant([replace(programme, items=items)]), role=Audience.OTHERS
    )
    assert "forsamlingshuse er kun" not in answer.text


def test_what_the_elected_have_meanwhile_is_of_the_same_time() -> None:
    programme = example()
    assert "forsamlingshus" in ask("må jeg komme til podcasten").text
    later = tuple(
        replace(i, start=i.start.replace(hour=17, minute=0), end=i.end.replace(hour=17, minute=30))
        if i.kind is Kind.HOUSE and i.start and i.end
        else i
        for i in programme.items
    )
    answer = ask("må jeg komme til podcasten", knowing=Assistant([replace(programme, items=later)]))
    assert "forsamlingshus" not in answer.text


@pytest.mark.parametrize("question", ["hej", "hvad kan du", "hvad synes du om fodbold"])
def test_sessions_are_offered_only_where_there_are_some(question: str) -> None:
    assert "session" in ask(question, "2024").text
    assert "session" not in ask(question, "2018").text
