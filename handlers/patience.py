"""What a reply does when Telegram says no for now: it waits as long as it is told to, and tries again."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any, TypeAlias

from telegram._utils.types import JSONDict
from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.ext import BaseRateLimiter

from handlers.transport import NotSentError

log = logging.getLogger(__name__)

Result: TypeAlias = bool | JSONDict | list[JSONDict]

# Nobody waits longer than this for an answer; they have asked again by then.
_LONGEST = timedelta(seconds=60)

_FLOODED = 3
_UNSENT = (0.2, 1.0, 3.0)
_UNCERTAIN = (0.5,)


class Persistent(BaseRateLimiter[None]):
    """Tries requests again. It holds no request back before Telegram does: a reply waits for nothing but its own chat.

    - Telegram asks for a pause (429): the pause, and again, up to three times.
    - The request never left this machine: again three times, at growing intervals.
    - Nobody knows whether it arrived (connection lost, no answer in time, 5xx): once more. The same answer twice is
      better than none.
    """

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
        data: dict[str, Any],  # noqa: ARG002 -- the interface's
        rate_limit_args: None,  # noqa: ARG002 -- the interface's
    ) -> Result:
        """Make the request by `callback`. Raises its last error when trying again is no use."""
        flooded = 0
        unsent, uncertain = iter(_UNSENT), iter(_UNCERTAIN)
        while True:
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                flooded += 1
                pause = error.retry_after if isinstance(error.retry_after, timedelta) else timedelta(0)
                if flooded > _FLOODED or pause > _LONGEST:
                    raise
                seconds: float | None = pause.total_seconds()
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
