"""What is kept of people: enough to go on where a chat has come to, and no more."""

from datetime import date
from pathlib import Path

from bot.answers.answer import Choice
from bot.basics.database import open_database
from bot.people.attendees import Attendee, Attendees
from bot.people.shown import KEPT, Shown, ShownAnswers
from bot.programme.model import Audience
from bot.questions.conversation import Conversation
from tests.serving import forum

THREAD = Conversation(event="2024", asks="when", items=("session-1",), day=date(2024, 5, 17), language="da")


def test_a_stranger_is_nobody_in_particular() -> None:
    attendees = Attendees(open_database(":memory:"))
    assert attendees.find(7) == Attendee(7, "")
    assert attendees.conversation(7) == Conversation()


def test_what_is_known_of_somebody_is_found_again_after_a_restart(tmp_path: Path) -> None:
    database = open_database(tmp_path / "a.db")
    attendees = Attendees(database)
    attendees.keep(Attendee(7, "da", Audience.ELECTED))
    attendees.keep(Attendee(7, "en", Audience.ELECTED))
    attendees.keep_conversation(7, THREAD)
    database.close()
    again = Attendees(open_database(tmp_path / "a.db"))
    assert again.find(7) == Attendee(7, "en", Audience.ELECTED)
    assert again.conversation(7) == THREAD


def test_an_answer_is_found_by_its_message_and_by_its_question() -> None:
    answers = ShownAnswers(open_database(":memory:"))
    shown = Shown(7, 10, (11, 12), "key", "da", (Choice("a", "b"),), Conversation(), THREAD)
    answers.keep(shown)
    assert answers.in_message(7, 12) == shown
    assert answers.in_message(7, 11) is None
    assert answers.in_message(8, 12) is None
    assert answers.to_question(7, 10) == shown
    assert answers.latest(7) == shown
    answers.forget(shown)
    assert answers.latest(7) is None


def test_of_each_chat_only_the_latest_answers_are_kept() -> None:
    answers = ShownAnswers(open_database(":memory:"))
    answers.keep(Shown(8, 1, (2,), "key", "da"))
    for number in range(3 * KEPT):
        answers.keep(Shown(7, number, (number + 1000,), "key", "da"))
    assert answers.in_message(7, 1000 + 3 * KEPT - 1) is not None
    assert answers.database.execute("select count(*) from shown where chat = 7").fetchone()[0] == KEPT
    assert answers.latest(8) is not None


async def test_no_name_and_nothing_that_was_answered_or_tells_of_oneself_is_in_the_file(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Rumlepotte")
        await ida.asks("min hund hedder Kvaksalver, og hvem er moderator i session 1")
        await ida.asks("jeg sidder i kvaksalverudvalget, hvilket forsamlingshus passer til mig")
        await ida.asks("hej, min hund hedder Kvaksalver")
    stored = (tmp_path / "ordstyrer.db").read_bytes()
    assert b"session-1" in stored
    assert b"Rumlepotte" not in stored
    assert b"kvaksalver" not in stored.lower()
