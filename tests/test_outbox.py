"""The outbox: what is queued is kept, once, until it is sent, withdrawn or too late."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.answers.answer import Answer, Choice, Status
from bot.basics.clock import COPENHAGEN
from bot.basics.database import open_database
from bot.delivery.ledger import Ledger
from bot.delivery.message import Message, Priority
from bot.delivery.outbox import Counts, Outbox, State
from bot.people.attendees import Attendee, Attendees
from bot.tables.delivery import migrations

TEN = datetime(2024, 5, 16, 10, 0, tzinfo=COPENHAGEN)
ANSWER = Answer(
    Status.ANSWERED, "reminder", ("In 10 minutes", "Session 1"), items=("session-1",), choices=(Choice("a", "b"),)
)


def message(
    chat: int,
    key: str = "reminder:2024:10.00",
    *,
    due: datetime = TEN,
    expires: datetime = TEN + timedelta(minutes=10),
) -> Message:
    return Message(f"{key}:{chat}", chat, Priority.REMINDER, ANSWER, due, expires)


def test_what_is_queued_twice_is_there_once_and_outlives_a_restart(tmp_path: Path) -> None:
    database = open_database(tmp_path / "a.db")
    outbox = Outbox(database)
    assert outbox.queue([message(1), message(2)]) == 2
    assert outbox.queue([message(2), message(3)]) == 1
    assert outbox.queue([]) == 0
    database.close()
    again = Outbox(open_database(tmp_path / "a.db"))
    assert again.counts() == Counts(queued=3)


def test_all_is_queued_or_nothing() -> None:
    outbox = Outbox(open_database(":memory:"))
    with pytest.raises(ZeroDivisionError):
        outbox.queue(message(1 // chat) for chat in (1, 0))
    assert outbox.counts() == Counts()


def test_what_waits_can_be_withdrawn_and_queued_again() -> None:
    outbox = Outbox(open_database(":memory:"))
    outbox.queue([message(1), message(2)])
    assert outbox.withdraw(["reminder:2024:10.00:1", "nobody knows this"]) == 1
    assert outbox.states("") == {"reminder:2024:10.00:2": State.QUEUED}
    assert outbox.queue([message(1)]) == 1


def test_what_waits_can_be_replaced() -> None:
    database = open_database(":memory:")
    outbox, ledger = Outbox(database), Ledger(database)
    outbox.queue([message(1), message(2), message(3, key="reminder:2024:11.00")])
    later = message(1, due=TEN + timedelta(minutes=5))
    assert outbox.replace("reminder:2024:10.00", [later, message(4)]) == 2
    assert set(outbox.states("reminder:2024:10.00")) == {"reminder:2024:10.00:1", "reminder:2024:10.00:4"}
    assert outbox.counts("reminder:2024:11") == Counts(queued=1)
    outbox.withdraw(["reminder:2024:10.00:4", "reminder:2024:11.00:3"])
    assert ledger.take(TEN, 0.0) is None
    taken = ledger.take(later.due, 0.0)
    assert taken is not None
    assert taken.message.key == later.key


def test_nothing_is_queued_for_somebody_who_cannot_be_reached() -> None:
    database = open_database(":memory:")
    outbox, attendees = Outbox(database), Attendees(database)
    attendees.keep(Attendee(2, "da"))
    attendees.mark_reachable(2, reachable=False)
    assert outbox.queue([message(1), message(2)]) == 1
    assert attendees.find(2) == Attendee(2, "da", reachable=False)
    attendees.mark_reachable(2, reachable=True)
    assert outbox.queue([message(1), message(2)]) == 1


@pytest.mark.parametrize(
    ("due", "expires"),
    [
        (TEN.replace(tzinfo=None), TEN + timedelta(minutes=1)),
        (TEN, TEN.replace(hour=11, tzinfo=None)),
        (TEN, TEN),
    ],
    ids=["due without a zone", "expires without a zone", "no time between"],
)
def test_a_message_has_times_that_make_sense(due: datetime, expires: datetime) -> None:
    with pytest.raises(ValueError, match="reminder:2024"):
        message(1, due=due, expires=expires)


def test_what_waits_since_before_speakers_were_told_of_keeps_its_place(tmp_path: Path) -> None:
    database = open_database(tmp_path / "a.db")
    migrations.apply(database, stop_before="make_way_for_speakers")
    before = {"REMINDER": 1, "ANNOUNCEMENT": 2}
    for name, priority in before.items():
        database.execute(
            "insert into outbox (key, chat, priority, answer, due, expires) values (?, 1, ?, '', 1, 2)",
            [name, priority],
        )
    Outbox(database)
    kept = dict(database.execute("select key, priority from outbox").fetchall())
    assert {name: Priority(priority).name for name, priority in kept.items()} == {name: name for name in before}
