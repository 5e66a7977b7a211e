"""What looks like one thing and is another: numbers of people, words in passing, the town of whoever asks."""

import pytest

from bot.answers.answer import Status
from tests.talk import THURSDAY, last

EVENING = "2024-05-16T18:00"


@pytest.mark.parametrize(
    ("message", "status"),
    [
        ("jeg har ikke lyst til at leve mere. hvad skete der på forummet i 2021", "distress"),
        ("der er brand! og hvad skete der på forummet i 2021", "emergency"),
        ("qwrtz 2021", "other_event"),
    ],
)
def test_a_forum_that_nobody_knows_of_keeps_no_help_away(message: str, status: str) -> None:
    assert last(THURSDAY, message).answer.intent == status


@pytest.mark.parametrize("event", ["2018", "2019", "2023"])
def test_what_comes_after_a_break_that_there_is_not(event: str) -> None:
    assert last(THURSDAY, "kaffe først, men hvad så?", event=event).answer.status is Status.MISSING


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        ("hvornår er session 3? jeg vil nødig gå glip af den", "when"),
        ("where is session 3, I do not want to miss it", "where"),
        ("hvad handler session 3 om ud over forebyggelse", "about"),
        ("what happens in session 3 if I miss the start", "when"),
    ],
)
def test_who_will_not_miss_something_asks_of_it_and_not_of_what_runs_beside(message: str, intent: str) -> None:
    question = last(THURSDAY, message).question
    assert (question.intent, question.items) == (intent, ("session-3",))


@pytest.mark.parametrize(
    "message", ["jeg kommer 5 minutter for sent", "I will be 5 minutes late", "vi er 2 fra Aalborg", "we are 2 by now"]
)
def test_a_number_of_people_or_minutes_is_no_session(message: str) -> None:
    assert not {"session-2", "session-5"} & set(last(THURSDAY, "hvornår er session 3", message).answer.items)


def test_what_is_counted_behind_a_comma_is_no_session() -> None:
    assert last(THURSDAY, "vi skal til session 3, 2 kollegaer og mig, hvem er med").question.items == ("session-3",)
    assert set(last(THURSDAY, "hvem er i session 3, 4 og 5").question.items) == {"session-3", "session-4", "session-5"}


def test_the_town_of_whoever_asks_is_not_that_of_whom_they_ask_for() -> None:
    assert last(THURSDAY, "jeg er fra Horsens, hvem er ministeren i hus 5").answer.people == ("marie-bjerre",)


@pytest.mark.parametrize("message", ["er der en pause før middagen", "is there a break before dinner"])
def test_a_break_before_dinner_is_a_break(message: str) -> None:
    assert "15.45" in last(THURSDAY, message).answer.text


@pytest.mark.parametrize("message", ["er der noget om socialpsykologi", "er der noget om arbejdspsykologi"])
def test_a_subject_is_nobody(message: str) -> None:
    assert last(THURSDAY, message).answer.intent == "search"


def test_what_has_been_this_afternoon_begins_at_noon() -> None:
    text = last(EVENING, "hvad har jeg misset i eftermiddag").answer.text
    assert "12.00" in text
    assert "10.10" not in text


@pytest.mark.parametrize("message", ["hvornår sluttede programmet", "when did the programme end"])
def test_when_it_ended_is_told_of_today(message: str) -> None:
    assert "17.10" in last(EVENING, message).answer.text


def test_a_signature_leaves_the_guide_where_it_is() -> None:
    reply = last(THURSDAY, "hvilken session passer til mig", "noget med data mvh Ole")
    assert reply.answer.intent == "fit"


@pytest.mark.parametrize("message", ["12 34 56 78", "20 30 40", "1" * 5000])
def test_numbers_alone_choose_nothing(message: str) -> None:
    assert last(THURSDAY, message).answer.status is Status.UNKNOWN


def test_letters_left_out_before_a_number_are_asked_back() -> None:
    assert last(THURSDAY, "sssn 3").answer.status is Status.CLARIFY


@pytest.mark.parametrize(
    ("message", "time"),
    [
        ("hvad sker der kavrt over tre", "14.45"),
        ("kl kart i tre", "14.45"),
        ("alv to?", "12.55"),
        ("hvad er der halv rolv", "11.30"),
        ("fem i hav et", "12.25"),
    ],
)
def test_a_slip_in_a_clock_time_is_told_by_the_words_around_it(message: str, time: str) -> None:
    assert time in last("2024-05-16T11:20", message).answer.text


@pytest.mark.parametrize("message", ["hvem er i treeeren", "hvem er i 3'ren"])
def test_a_number_made_a_noun_may_have_a_letter_too_many_or_too_few(message: str) -> None:
    assert "hus-3" in last("2024-05-16T13:30", message).question.items
