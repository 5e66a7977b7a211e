"""What a reply does when Telegram says no for now: it waits as long as it is told to, and tries again."""

import asyncio
import logging
import time
from collections.abc import Callable, Coroutine
from datetime import timedelta
from math import ceil
from typing import Any, TypeAlias

from telegram._utils.types import JSONDict
from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.ext import BaseRateLimiter

from handlers.transport import NotSentError

log = logging.getLogger(__name__)

Result: TypeAlias = bool | JSONDict | list[JSONDict]

# Nobody waits longer than this for an answer; they have asked again by then.
_LONGEST = 60.0

# Nor do all wait longer than this for what may be about one chat.
_LONGEST_FOR_ONE = 5.0

_FLOODED = 3
_UNSENT = (0.2, 1.0, 3.0)
_UNCERTAIN = (0.5,)


def asked_for(error: RetryAfter) -> float:
    """Return the seconds of the pause that Telegram asks for."""
    pause = error.retry_after
    return pause.total_seconds() if isinstance(pause, timedelta) else float(pause)


class Floods:
    """Who has been sent too much, as Telegram said (429), and until when it wants nothing more."""

    def __init__(self) -> None:
        self._until: dict[int, float] = {}

    def note(self, chat: int, seconds: float) -> None:
        """Telegram asks for a pause after something was sent to a chat; 0 for calls that are to no chat."""
        if not chat:
            return
        now = time.monotonic()
        self._until = {known: until for known, until in self._until.items() if until > now}
        self._until[chat] = max(self._until.get(chat, 0.0), now + seconds)

    def left(self, chat: int) -> float:
        """Return the seconds until something may be sent to a chat; 0 for now."""
        return max(self._until.get(chat, 0.0) - time.monotonic(), 0.0) if self._until else 0.0

    def left_for_all(self) -> float:
        """Return the seconds until anything may be sent that can wait.

        Telegram does not say whether it means a chat or all of them. With a group it is the group: 20 messages a minute
        are soon reached. With a person it may be somebody who presses buttons all the time, and that must not keep the
        others waiting for long; with several people it is all.
        """
        longest, second, *_ = [*sorted((self.left(chat) for chat in self._until if chat > 0), reverse=True), 0.0, 0.0]
        return max(min(longest, _LONGEST_FOR_ONE), second)


class Persistent(BaseRateLimiter[None]):
    """Tries requests again. It holds no request back before Telegram does: a reply waits for nothing but its own chat.

    Every message is told to `spent`, so that what can wait makes room for it within Telegram's limit.

    - Telegram asks for a pause (429): the pause, and again, up to three times. What comes next to that chat waits too.
    - The request never left this machine: again three times, at growing intervals.
    - Nobody knows whether it arrived (connection lost, no answer in time, 5xx): once more. The same answer twice is
      better than none.
    """

    def __init__(self, floods: Floods, spent: Callable[[], None]) -> None:
        self._floods = floods
        self._spent = spent

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to put away."""

    async def process_request(  # noqa: PLR0917 -- the interface's
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,  # noqa: ARG002 -- the interface's
    ) -> Result:
        """Make the request by `callback`. Raises its last error when trying again is no use."""
        flooded = 0
        chat = data.get("chat_id", 0)
        unsent, uncertain = iter(_UNSENT), iter(_UNCERTAIN)
        while True:
            if wait := self._floods.left(chat):
                if wait > _LONGEST:
                    raise RetryAfter(ceil(wait))
                await asyncio.sleep(wait)
            if chat:
                self._spent()
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                flooded += 1
                pause = asked_for(error)
                self._floods.note(chat, pause)
                if flooded > _FLOODED or pause > _LONGEST:
                    raise
                seconds: float | None = pause
                problem: Exception = error
            except BadRequest:
                raise
            except NetworkError as error:
                seconds = next(unsent if isinstance(error, NotSentError) else uncertain, None)
                if seconds is None:
                    raise
                problem = error
            log.warning("%s: %s; once more in %s s", endpoint, problem, seconds)
            await asyncio.sleep(seconds or 0.0)
