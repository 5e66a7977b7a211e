"""What the sender writes down: nothing that it has taken in hand is forgotten, and nothing is tried for ever."""

from datetime import datetime, timedelta
from pathlib import Path

from bot.answers.answer import Answer, Status
from bot.basics.clock import COPENHAGEN
from bot.basics.database import open_database
from bot.delivery.chat_pace import GROUP_SECONDS, PERSON_SECONDS, ChatPace
from bot.delivery.ledger import Ledger
from bot.delivery.message import Message, Priority
from bot.delivery.outbox import Counts, Outbox, State

TEN = datetime(2024, 5, 16, 10, 0, tzinfo=COPENHAGEN)
REAL = 1_700_000_000.0


def message(chat: int, text: str = "old", due: datetime = TEN) -> Message:
    answer = Answer(Status.ANSWERED, "reminder", (text,))
    return Message(f"reminder:{chat}", chat, Priority.REMINDER, answer, due, TEN + timedelta(minutes=10))


def test_what_was_in_hand_when_the_process_ended_is_sent_once_more_and_counted(tmp_path: Path) -> None:
    database = open_database(tmp_path / "a.db")
    Outbox(database).queue([message(1), message(2)])
    taken = Ledger(database).take(TEN, REAL)
    assert taken
    assert taken.message.chat == 1
    database.close()
    database = open_database(tmp_path / "a.db")
    ledger = Ledger(database)
    assert ledger.resume() == 1
    assert Outbox(database).counts() == Counts(queued=2, unknown=1)
    again = ledger.take(TEN, REAL)
    assert again
    assert (again.message, again.attempts, again.unknown) == (taken.message, 2, 1)
    assert ledger.resume() == 1


def test_what_may_have_arrived_and_is_too_late_now_is_told_from_what_has_not() -> None:
    database = open_database(":memory:")
    outbox, ledger = Outbox(database), Ledger(database)
    outbox.queue([message(1), message(2)])
    lost, failed = ledger.take(TEN, REAL), ledger.take(TEN, REAL)
    assert lost
    assert failed
    ledger.uncertain(lost, REAL + 60, "the connection was lost")
    ledger.failed(failed, REAL + 60, "bad gateway")
    assert ledger.expire(TEN + timedelta(minutes=10)) == 2
    assert outbox.counts() == Counts(unsure=1, expired=1, unknown=1)


def test_a_change_while_it_is_being_sent_is_what_is_tried_again() -> None:
    database = open_database(":memory:")
    outbox, ledger = Outbox(database), Ledger(database)
    outbox.queue([message(1), message(2)])
    changed, withdrawn = ledger.take(TEN, REAL), ledger.take(TEN, REAL)
    assert changed
    assert withdrawn
    assert outbox.replace("reminder:", [message(1, "new")]) == 1
    ledger.failed(changed, REAL, "bad gateway")
    ledger.failed(withdrawn, REAL, "bad gateway")
    again = ledger.take(TEN, REAL)
    assert again
    assert again.message == message(1, "new")
    assert ledger.take(TEN, REAL) is None
    assert ledger.expire(TEN) == 1
    assert outbox.states("") == {"reminder:1": State.SENDING, "reminder:2": State.EXPIRED}


def test_what_is_to_wait_in_real_time_waits_and_keeps_no_other() -> None:
    database = open_database(":memory:")
    outbox, ledger = Outbox(database), Ledger(database)
    outbox.queue([message(1), message(2, due=TEN + timedelta(minutes=1))])
    first = ledger.take(TEN, REAL)
    assert first
    ledger.failed(first, REAL + 8, "bad gateway")
    assert ledger.take(TEN, REAL + 7) is None
    second = ledger.take(TEN + timedelta(minutes=1), REAL + 7)
    assert second
    assert second.message.chat == 2
    again = ledger.take(TEN, REAL + 8)
    assert again
    assert again.message == first.message


def test_a_person_gets_one_message_a_second_and_a_group_twenty_a_minute() -> None:
    now = 100.0
    pace = ChatPace(lambda: now)
    for chat, seconds in ((7, PERSON_SECONDS), (-7, GROUP_SECONDS)):
        assert pace.wait(chat) == 0
        pace.note(chat)
        assert pace.wait(chat) == seconds
    now += PERSON_SECONDS
    assert (pace.wait(7), pace.wait(8), pace.wait(-7)) == (0, 0, GROUP_SECONDS - PERSON_SECONDS)
