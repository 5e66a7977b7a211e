"""What is kept of questions that nobody had an answer to: those alike together, and not more than one can read."""

import pytest

from bot.basics.database import open_database
from bot.organisers.open_questions import OpenQuestions
from bot.questions.gist import Gist
from bot.reply import Unanswered

WIFI = Unanswered("hvad er koden", Gist("2024", "unknown", words={"kod": 1.0}))
WIFI_TOO = Unanswered("koden til nettet", Gist("2024", "practical", "wifi", words={"kod": 0.9, "net": 0.1}))
LOGO = Unanswered("hvem tegnede logoet", Gist("2024", "unknown", words={"logo": 1.0, "tegn": 0.5}))


@pytest.fixture
def kept() -> OpenQuestions:
    return OpenQuestions(open_database(":memory:"))


@pytest.mark.parametrize("at_a_time", [1, 2, 5])
def test_those_alike_are_kept_together_whether_they_come_at_once_or_not(kept: OpenQuestions, at_a_time: int) -> None:
    asked = [WIFI, LOGO, WIFI_TOO, WIFI, LOGO]
    for first in range(0, len(asked), at_a_time):
        kept.note("2024", asked[first : first + at_a_time])
    found = kept.page("2024").rows
    assert [(one.text, one.count, len(one.ways)) for one in found] == [(WIFI.text, 3, 2), (LOGO.text, 2, 1)]


def test_those_of_another_event_are_kept_apart(kept: OpenQuestions) -> None:
    kept.note("2024", [WIFI])
    kept.note("2023", [WIFI])
    assert [kept.count(event) for event in ("2023", "2024")] == [1, 1]


def test_of_too_many_the_oldest_that_came_once_are_let_go(kept: OpenQuestions) -> None:
    def place(number: int) -> Unanswered:
        return Unanswered(f"hvor er {number}", Gist("2024", "where", str(number)))

    kept.note("2024", [place(0), place(0)])
    for first in range(1, 2001, 20):
        kept.note("2024", [place(number) for number in range(first, first + 20)])
    assert 1980 <= kept.count("2024") <= 2000
    newest, often, once = place(2000), place(0), place(1)
    kept.note("2024", [newest, often, once])
    assert [one.count for one in kept.page("2024").rows][:3] == [3, 2, 1], "the oldest is a new one again"
