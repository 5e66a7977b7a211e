"""The outbox as the sender works with it: what it takes in hand is written down first, and then what became of it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlite_utils import Database

from bot.basics.database import writing
from bot.delivery.message import Act, Message, Priority
from bot.delivery.stored import read_answer
from bot.people.attendees import Attendees
from bot.tables.delivery import migrations

_NEXT = (
    "select id, key, chat, priority, answer, due, expires, act, standing, attempts, unknown"
    " from outbox"
    " where state = 'queued' and priority = ? and due <= ? and again <= ? and expires > ? order by due, id limit 1"
)


@dataclass(frozen=True, slots=True)
class InHand:
    """A message on its way: `attempts` counts this one too, `unknown` the earlier ones that may have arrived."""

    id: int
    message: Message
    attempts: int
    unknown: int


class Ledger:
    """Use it from one thread, as SQLite connections want it.

    Times `again` and `real` are seconds since 1970 by the machine's clock; `now` is the time at the forum.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._attendees = Attendees(database)
        migrations.apply(database)

    def resume(self) -> int:
        """Queue again what was in hand when the last sender ended without a word; return how many that were.

        Nobody knows whether they have arrived.
        """
        with writing(self._database):
            return self._database.execute(
                "update outbox set state = 'queued', unknown = unknown + 1, error = 'the sender ended'"
                " where state = 'sending'"
            ).rowcount

    def expire(self, now: datetime) -> int:
        """Give up what can no longer be sent in time; return how many messages that was."""
        moment = [now.timestamp()]
        late = "select 1 from outbox where state = 'queued' and expires <= ? limit 1"
        if not self._database.execute(late, moment).fetchone():
            return 0  # without having written anything, so that no other writer is waited for
        return self._database.execute(
            "update outbox set state = iif(unknown, 'unsure', 'expired'), answer = ''"
            " where state = 'queued' and expires <= ?",
            moment,
        ).rowcount

    def take(self, now: datetime, real: float) -> InHand | None:
        """Take the message that is to go next in hand; None if nothing is due. It stays in hand until it is told of."""
        moment = now.timestamp()
        for priority in Priority:  # one after another, so that each look is short however much waits for later
            row = self._database.execute(_NEXT, [priority, moment, real, moment]).fetchone()
            if row is None:
                continue
            taken = self._database.execute(
                "update outbox set state = 'sending', attempts = attempts + 1 where id = ? and state = 'queued'",
                [row[0]],
            )
            if taken.rowcount:
                return _in_hand(row)
        return None

    def put_back(self, sending: InHand, again: float) -> None:
        """Queue a message again as if it had not been taken; with it, all that waits for its chat is put off."""
        with writing(self._database):
            self._database.execute(
                "update outbox set state = 'queued', attempts = attempts - 1 where id = ?", [sending.id]
            )
            self._put_off(sending.message.chat, again)

    def flooded(self, sending: InHand, again: float, error: str) -> None:
        """Queue a message again for which its chat has been sent too much; all that waits for the chat is put off."""
        with writing(self._database):
            self._database.execute("update outbox set state = 'queued', error = ? where id = ?", [error, sending.id])
            self._put_off(sending.message.chat, again)

    def _put_off(self, chat: int, again: float) -> None:
        self._database.execute(
            "update outbox set again = ?1 where chat = ?2 and state = 'queued' and again < ?1", [again, chat]
        )

    def failed(self, sending: InHand, again: float, error: str) -> None:
        """Queue a message again that was not sent."""
        self._database.execute(
            "update outbox set state = 'queued', again = ?, error = ? where id = ?", [again, error, sending.id]
        )

    def sent(self, sending: InHand, message: int) -> None:
        """Write down Telegram's id of a message that is sent."""
        self._database.execute(
            "update outbox set state = 'sent', message = ?, answer = '' where id = ?", [message, sending.id]
        )

    def uncertain(self, sending: InHand, again: float, error: str) -> None:
        """Queue a message again that may have been sent."""
        self._database.execute(
            "update outbox set state = 'queued', unknown = unknown + 1, again = ?, error = ? where id = ?",
            [again, error, sending.id],
        )

    def refused(self, sending: InHand, error: str) -> None:
        """Give up a message that there is something wrong with."""
        self._database.execute(
            "update outbox set state = 'refused', answer = '', error = ? where id = ?", [error, sending.id]
        )

    def unreachable(self, sending: InHand, error: str) -> None:
        """Give up all that waits for a chat; `Outbox.reached` takes it up again."""
        with writing(self._database):
            self._attendees.mark_reachable(sending.message.chat, reachable=False)
            self._database.execute(
                "update outbox set state = 'unreachable', error = ? where id = ?", [error, sending.id]
            )
            self._database.execute(
                "update outbox set state = 'unreachable' where chat = ? and state = 'queued'", [sending.message.chat]
            )

    def moved(self, sending: InHand, chat: int) -> None:
        """Queue a message again, and whatever else waits for its chat, for the chat that this has become."""
        with writing(self._database):
            self._database.execute("update outbox set state = 'queued', chat = ? where id = ?", [chat, sending.id])
            self._database.execute(
                "update outbox set chat = ? where chat = ? and state = 'queued'", [chat, sending.message.chat]
            )


def _in_hand(row: tuple[int, str, int, int, str, float, float, str, int, int, int]) -> InHand:
    number, key, chat, priority, answer, due, expires, act, standing, attempts, unknown = row
    message = Message(
        key,
        chat,
        Priority(priority),
        read_answer(answer),
        datetime.fromtimestamp(due, UTC),
        datetime.fromtimestamp(expires, UTC),
        Act(act),
        standing,
    )
    return InHand(number, message, attempts + 1, unknown)
