"""Messages to many at once: put into the outbox in one go, paused, gone on with, stopped, and counted on the way."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.answers.answer import Answer
from bot.basics.clock import Clock
from bot.delivery.message import Act, Priority
from bot.delivery.outbox import Outbox
from bot.delivery.recipients import Query
from bot.delivery.stored import write_answer

LIFETIME = timedelta(hours=6)
"""How long a message of a mailing is worth sending; by the forum's clock, unless that runs faster than real time."""

# What is held is due in a year that does not come; so a failed attempt, or a restart, does not let it go.
_NEVER = datetime(9000, 1, 1, tzinfo=UTC)

_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a mailing is: `left` wait or are on their way, `late` were given up as too late.

    `failed` were refused by Telegram. `doubled` sends ended without a known outcome, and were made once more.
    """

    sent: int = 0
    left: int = 0
    unreachable: int = 0
    failed: int = 0
    late: int = 0
    doubled: int = 0


class Mailings:
    """Mailings are known by what all their keys begin with. Use it from one thread, as SQLite connections want it.

    Whatever changes something does it in the caller's transaction, which can so keep its own account of it.
    """

    def __init__(self, outbox: Outbox, clock: Clock) -> None:
        self._outbox = outbox
        self._database = outbox.database
        self._clock = clock

    def begin(
        self,
        prefix: str,
        to: Query,
        texts: Mapping[str, Answer],
        *,
        act: Act = Act.SEND,
        priority: Priority = Priority.ANNOUNCEMENT,
    ) -> int:
        """Queue one message per chat that `to` gives; return how many. No row passes through Python.

        `texts` has the message by language; whoever has another one, or none yet, gets the first.
        """
        now = self._clock.now()
        given, wording = _by_language(texts)
        rows = f"select ? || chat, chat, ?, {wording}, ?, ?, ?, standing from ({to.sql}) where true"  # noqa: S608 -- ours
        times = now.timestamp(), (now + self._lifetime).timestamp()
        queued = self._database.execute(
            f"insert into outbox (key, chat, priority, answer, due, expires, act, standing) {rows}"
            " on conflict (key) do nothing",
            [prefix, int(priority), *given, *times, act.value, *to.parameters],
        )
        return max(queued.rowcount, 0)

    def progress(self, prefix: str) -> Progress:
        """Count what has become of a mailing so far."""
        counts = self._outbox.counts(prefix)
        return Progress(
            sent=counts.sent,
            left=counts.queued + counts.sending,
            unreachable=counts.unreachable,
            failed=counts.refused,
            late=counts.expired + counts.unsure,
            doubled=counts.unknown,
        )

    def going(self, prefix: str) -> bool:
        """Whether any of a mailing waits or is just being sent."""
        return self._any(prefix, ("queued", "sending"))

    def in_hand(self, prefix: str) -> bool:
        """Whether any of a mailing is just being sent."""
        return self._any(prefix, ("sending",))

    def hold(self, prefix: str) -> None:
        """Send nothing more of a mailing until it is let go; what is just being sent is."""
        self._put_off(prefix, _NEVER)

    def let_go(self, prefix: str) -> None:
        """Go on with what was held."""
        self._put_off(prefix, self._clock.now())

    def call_off(self, prefix: str) -> None:
        """Send nothing more of a mailing, ever; what is just being sent is not tried again should that fail."""
        span = [prefix, prefix + _LAST]
        self._database.execute("delete from outbox where state = 'queued' and key >= ? and key < ?", span)
        self._database.execute(
            "update outbox set expires = 0 where state in ('sending', 'unreachable') and key >= ? and key < ?", span
        )

    def reword(self, prefix: str, texts: Mapping[str, Answer]) -> None:
        """Let what is not sent yet of a mailing say something else."""
        given, wording = _by_language(texts, "(select language from attendees where id = chat)")
        self._database.execute(
            f"update outbox set answer = {wording}"  # noqa: S608 -- ours
            " where state in ('queued', 'sending', 'unreachable') and key >= ? and key < ?",
            [*given, prefix, prefix + _LAST],
        )

    def _any(self, prefix: str, states: tuple[str, ...]) -> bool:
        """Whether any of a mailing is in one of some states: each may have an index of its own."""
        query = "select 1 from outbox where state = ? and key >= ? and key < ? limit 1"
        return any(self._database.execute(query, [state, prefix, prefix + _LAST]).fetchone() for state in states)

    def _put_off(self, prefix: str, due: datetime) -> None:
        self._database.execute(
            "update outbox set due = ?, expires = ?"
            " where state in ('queued', 'sending', 'unreachable') and key >= ? and key < ?",
            [due.timestamp(), (due + self._lifetime).timestamp(), prefix, prefix + _LAST],
        )

    @property
    def _lifetime(self) -> timedelta:
        return LIFETIME * max(self._clock.speed, 1.0)


def _by_language(texts: Mapping[str, Answer], language: str = "language") -> tuple[list[str], str]:
    """Return what an SQL expression takes that gives the stored message in a chat's language, and the expression."""
    usual = next(iter(texts))
    cases = " ".join("when ? then ?" for _ in texts)
    given = [part for code, text in texts.items() for part in (code, write_answer(text))]
    return [*given, write_answer(texts[usual])], f"case {language} {cases} else ? end"
