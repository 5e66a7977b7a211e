"""The sender: empties the outbox at a pace that Telegram takes, and finds its way around whatever fails."""

import asyncio
import logging
import random
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

from bot.basics.clock import Clock
from bot.delivery.chat_pace import ChatPace
from bot.delivery.ledger import InHand, Ledger
from bot.delivery.message import Message
from bot.delivery.outcomes import (
    FloodedError,
    GoneError,
    MovedError,
    OutcomeError,
    RefusedError,
    UnknownOutcomeError,
    UnreachableError,
)
from bot.delivery.pace import Pace

log = logging.getLogger(__name__)

Deliver = Callable[[Message], Awaitable[int]]
"""Sends a message once; returns Telegram's id of it, or raises an OutcomeError."""

_LOOK = 0.2
"""Seconds between two looks into the outbox while nothing is due; what another process queues is seen as well."""

_BESIDE = 1 / 30
"""Messages go one by one, so that a kill leaves no more than one of unknown outcome. Only beside one that takes longer
than so many seconds the next one goes: over a slow line the pace could not be kept otherwise."""

_DOWN = 3
"""So many failures in a row are not about the messages: the sender waits as a whole, not each message for itself."""


@dataclass(frozen=True, slots=True)
class Waits:
    """Waits that grow `times` from one to the next, from a second to the `longest`, and are never quite the same."""

    times: float
    longest: float

    def after(self, failures: int) -> float:
        """Return the seconds to wait after so many failures in a row."""
        return min(self.times ** min(failures - 1, 16), self.longest) * random.uniform(0.5, 1.0)  # noqa: S311 -- no secret


_NOT_SENT = Waits(2, 60)
_UNKNOWN = Waits(4, 900)  # these grow fast: each may be one more of the same
_ALL_DOWN = Waits(2, 15)


class Sender:
    """Sends what is due, a message each turn of the pace, until it is told to stop. At most `at_once` are under way."""

    def __init__(self, ledger: Ledger, deliver: Deliver, clock: Clock, *, pace: Pace, at_once: int) -> None:
        self._ledger = ledger
        self._deliver = deliver
        self._clock = clock
        self._pace = pace
        self._at_once = at_once
        self._chats = ChatPace(time.monotonic)
        self._stopping = asyncio.Event()
        self._closed_until = 0.0
        self._expired_at = 0.0
        self._failures = 0
        self._began = 0.0
        self._sent = 0

    def stop(self) -> None:
        """Begin nothing more: `run` ends as soon as what is in hand is sent."""
        self._stopping.set()

    async def run(self) -> None:
        """Send until `stop` is called, whatever fails."""
        while not self._stopping.is_set():
            in_hand: set[asyncio.Task[None]] = set()
            try:
                await self._empty(in_hand)
            except Exception:
                # Most likely the database, locked or out of space: that passes, and nothing must stay unsent for it.
                log.exception("The outbox cannot be emptied; once more in %g s", _ALL_DOWN.longest)
                await self._rest(_ALL_DOWN.longest)
            finally:
                await asyncio.gather(*in_hand, return_exceptions=True)

    async def _empty(self, in_hand: set[asyncio.Task[None]]) -> None:
        """Send what is due now and from now on; `in_hand` are the sends under way. Raises sqlite3.Error."""
        if unknown := self._ledger.resume():
            log.warning("In hand when the bot ended, and sent once more, as nobody knows if it arrived: %s", unknown)
        while not self._stopping.is_set():
            self._expire()
            if (closed := self._closed_until - time.monotonic()) > 0:
                await self._rest(min(closed, 1.0))
                continue
            await self._pace.turn()
            sending = None if self._stopping.is_set() else self._next()
            if sending is None:
                self._tell()
                await self._rest(_LOOK)
                continue
            self._chats.note(sending.message.chat)
            if not self._sent:
                self._began = time.monotonic()
            task = asyncio.create_task(self._send(sending))
            in_hand.add(task)
            await asyncio.wait([task], timeout=_BESIDE)
            if len(in_hand) >= self._at_once:
                await asyncio.wait(in_hand, return_when=asyncio.FIRST_COMPLETED)
            for done in [task for task in in_hand if task.done()]:
                in_hand.remove(done)
                done.result()

    def _next(self) -> InHand | None:
        """Take what goes next in hand, unless its chat got something a moment ago."""
        while sending := self._ledger.take(self._clock.now(), time.time()):
            wait = self._chats.wait(sending.message.chat)
            if not wait:
                return sending
            self._ledger.put_back(sending, time.time() + wait)
        return None

    async def _send(self, sending: InHand) -> None:
        try:
            message = await self._deliver(sending.message)
        except OutcomeError as error:
            self._settle(sending, error)
        except Exception:
            # A mistake of ours in one message must not keep the others.
            log.exception("Message %s cannot be sent", sending.id)
            self._ledger.refused(sending, "a failure of the bot itself: see its log")
        else:
            self._failures = 0
            self._sent += 1
            self._ledger.sent(sending, message)

    def _settle(self, sending: InHand, error: OutcomeError) -> None:
        """Write down what became of a message that was not sent, or perhaps not, and wait where that is called for."""
        log.log(error.level, "Message %s, attempt %s, %s: %s", sending.id, sending.attempts, error.word, error)
        match error:
            case UnreachableError():
                self._ledger.unreachable(sending, str(error))
            case MovedError(chat=chat):
                self._ledger.moved(sending, chat)
            case RefusedError() | GoneError():
                self._ledger.refused(sending, str(error))
            case FloodedError(seconds=seconds, chat_only=chat_only):
                self._ledger.flooded(sending, time.time() + seconds, str(error))
                if not chat_only:
                    self._close(seconds)
            case UnknownOutcomeError():
                self._ledger.uncertain(sending, time.time() + _UNKNOWN.after(sending.unknown + 1), str(error))
                self._failed()
            case _:
                self._ledger.failed(sending, time.time() + _NOT_SENT.after(sending.attempts), str(error))
                self._failed()

    def _failed(self) -> None:
        """Telegram, or the way there, is in trouble: when it lasts, wait for it."""
        self._failures += 1
        if self._failures >= _DOWN:
            self._close(_ALL_DOWN.after(self._failures - _DOWN + 1))

    def _close(self, seconds: float) -> None:
        self._closed_until = max(self._closed_until, time.monotonic() + seconds)

    def _expire(self) -> None:
        """Give up, once a second, what can no longer be sent in time."""
        if time.monotonic() < self._expired_at + 1.0:
            return
        self._expired_at = time.monotonic()
        if expired := self._ledger.expire(self._clock.now()):
            log.warning("Not sent in time, and given up: %s", expired)

    def _tell(self) -> None:
        """Say in the log what has been sent since there was nothing to send."""
        if self._sent:
            log.info("Sent in %.1f s: %s", time.monotonic() - self._began, self._sent)
            self._sent = 0

    async def _rest(self, seconds: float) -> None:
        """Wait, but not longer than until `stop`."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)
