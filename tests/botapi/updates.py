"""The updates that wait for the bot: fetched by long polling, or brought to its webhook."""

from __future__ import annotations

import asyncio
import itertools
from dataclasses import dataclass
from typing import Any

from aiohttp import ClientError, ClientSession

from tests.botapi.chats import DEADLINE
from tests.botapi.methods import BadCallError

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 -- its name, not a secret


@dataclass
class Hook:
    """Where updates are to be brought."""

    url: str = ""
    secret: str = ""


class Updates:
    """Updates, in order. The bot confirms those before the offset that it asks for, and never sees them again."""

    def __init__(self) -> None:
        self.hook = Hook()
        self.refused = 0
        self._numbers = itertools.count(52_000_001)
        self._waiting: list[dict[str, Any]] = []
        self._news = asyncio.Event()
        self._empty = asyncio.Event()
        self._poll = 0
        self._wanted: list[str] = []
        self._routes: dict[str, str] = {}
        self._carrier: asyncio.Task[None] | None = None

    def add(self, **content: Any) -> int:
        """Put an update in the queue; return its number."""
        number = next(self._numbers)
        if not self._wanted or next(iter(content)) in self._wanted:
            self._waiting.append({"update_id": number, **content})
            self._empty.clear()
            self._news.set()
        return number

    @property
    def unconfirmed(self) -> int:
        """How many updates the bot has not confirmed yet."""
        return len(self._waiting)

    async def confirmed(self) -> None:
        """Wait until the bot has confirmed all updates."""
        async with asyncio.timeout(DEADLINE):
            await self._empty.wait()

    async def fetch(self, offset: int, limit: int, seconds: float, wanted: list[str] | None) -> list[dict[str, Any]]:
        """Return what waits, at once or as soon as something comes within `seconds`."""
        if self.hook.url:
            message = (
                "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete it first"
            )
            raise BadCallError(message, 409)
        if wanted is not None:
            self._wanted = wanted
        self._poll += 1
        poll = self._poll
        self._news.set()  # ends a poll that is still open
        self._waiting = [update for update in self._waiting if update["update_id"] >= offset]
        if not self._waiting:
            self._empty.set()
        deadline = asyncio.get_running_loop().time() + seconds
        while not self._waiting and (left := deadline - asyncio.get_running_loop().time()) > 0:
            self._news.clear()
            try:
                await asyncio.wait_for(self._news.wait(), left)
            except TimeoutError:
                break
            if poll != self._poll:
                message = (
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
                )
                raise BadCallError(message, 409)
        return self._waiting[:limit]

    def reach(self, public: str, local: str) -> None:
        """Let a public address lead to a local one, so that a bot on this machine can have a webhook."""
        self._routes[public] = local

    def bring(self, hook: Hook, wanted: list[str] | None) -> None:
        """Bring updates to a webhook from now on; with an empty address, no more."""
        self.hook = hook
        if wanted is not None:
            self._wanted = wanted
        if hook.url and self._carrier is None:
            self._carrier = asyncio.create_task(self._carry())

    async def close(self) -> None:
        """Bring nothing more."""
        if self._carrier is not None:
            self._carrier.cancel()
            await asyncio.gather(self._carrier, return_exceptions=True)

    async def _carry(self) -> None:
        """Bring one update after another, each until it is taken."""
        async with ClientSession() as session:
            while True:
                while not self._waiting or not self.hook.url:
                    self._news.clear()
                    await self._news.wait()
                url = self.hook.url
                for public, local in self._routes.items():
                    url = url.replace(public, local)
                try:
                    async with session.post(
                        url, json=self._waiting[0], headers={SECRET_HEADER: self.hook.secret}
                    ) as response:
                        taken = response.ok
                except ClientError:
                    taken = False
                if taken:
                    self._waiting.pop(0)
                else:
                    self.refused += 1
                    await asyncio.sleep(0.05)
