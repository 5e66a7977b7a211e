"""The server: takes calls over HTTP, checks them, fails when told to, and keeps what the bot did wrong."""

from __future__ import annotations

import asyncio
import itertools
import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from aiohttp import web

from tests.botapi import calls
from tests.botapi.chats import DEADLINE, Chat
from tests.botapi.files import Files
from tests.botapi.messages import ForeseeableError
from tests.botapi.methods import METHODS, BadCallError, Upload, read_fields
from tests.botapi.person import Person
from tests.botapi.trouble import (
    DroppedAfter,
    DroppedBefore,
    Flooded,
    Migrated,
    Planned,
    Refused,
    Rejected,
    ServerFailure,
    Slow,
    Trouble,
)
from tests.botapi.updates import Updates

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.botapi.inline import Find
    from tests.botapi.limits import Limits


_SENDING = frozenset({"sendMessage", "sendPhoto", "sendDocument"})


@dataclass(frozen=True)
class Fault:
    """Something that the bot sent and the real server would reject."""

    method: str
    description: str
    given: Mapping[str, Any]


class BotApi:
    """A Bot API server with one bot. Use it as an asynchronous context manager; it listens on a free port."""

    def __init__(self, token: str = "4839574812:AAFD39kkdpWt3ywyRZergyOLMaJhac60qcK") -> None:  # noqa: S107 -- invented
        self.token = token
        self.bot = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": "Ordstyrer",
            "username": "OrdstyrerTestBot",
        }
        self.chats: dict[int, Chat] = {}
        self.updates = Updates()
        self.faults: list[Fault] = []
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.toasts: dict[str, asyncio.Future[str]] = {}
        self.finds: dict[str, asyncio.Future[list[Find]]] = {}
        self.menus: dict[tuple[str, str], Any] = {}
        self.files = Files()
        self.actions: list[tuple[int, str]] = []
        self.ids = itertools.count(1001)
        self.people = itertools.count(7001)
        self.limits: Limits | None = None
        self.floods = 0
        self._planned: list[Planned] = []
        self._news = asyncio.Event()
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        server = web.Application(client_max_size=60 * 2**20)
        server.router.add_route("*", "/bot{token}/{method}", self._take)
        # A bot that is stopped with its poll open must not hold up the end of a test.
        self._runner = web.AppRunner(server, access_log=None, shutdown_timeout=0.5, handler_cancellation=True)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._runner is not None
        await self.updates.close()
        await self._runner.cleanup()

    @property
    def url(self) -> str:
        """What TELEGRAM_API_URL must be for a bot to come here."""
        assert self._runner is not None
        host, port = self._runner.addresses[0][:2]
        return f"http://{host}:{port}"

    def person(self, name: str, language: str = "da") -> Person:
        """Let somebody new have a chat with the bot."""
        number = next(self.people)
        about = {"id": number, "is_bot": False, "first_name": name, "language_code": language}
        return Person(self, about, self._open({"id": number, "type": "private", "first_name": name}))

    def group(self, title: str) -> Chat:
        """Open a group with the bot in it."""
        return self._open({"id": -1_000_000_000_000 - next(self.people), "type": "supergroup", "title": title})

    def trouble(self, trouble: Trouble, method: str = "", chat: int | None = None, times: int = 1) -> asyncio.Event:
        """Fail the next `times` calls of a method to a chat; of all methods and to all chats unless named.

        Returns what is set as soon as the first of them has failed.
        """
        planned = Planned(trouble, method, chat, times)
        self._planned.append(planned)
        return planned.struck

    def called(self, method: str) -> list[dict[str, Any]]:
        """Return the fields of all calls of a method that were accepted, in order."""
        return [fields for name, fields in self.calls if name == method]

    async def heard(self, method: str, times: int = 1, within: float = DEADLINE) -> list[dict[str, Any]]:
        """Wait until a method has been called so many times; return the fields of its calls."""
        try:
            async with asyncio.timeout(within):
                while len(found := self.called(method)) < times:
                    self._news.clear()
                    await self._news.wait()
        except TimeoutError:
            message = f"{method} was called {len(self.called(method))} times within {within:g} seconds, not {times}"
            raise AssertionError(message) from None
        return found

    def _open(self, about: dict[str, Any]) -> Chat:
        chat = self.chats[about["id"]] = Chat(about)
        return chat

    async def _take(self, request: web.Request) -> web.StreamResponse:
        """Answer one call."""
        method = request.match_info["method"]
        given: dict[str, Any] = {}
        try:
            self._check(request.match_info["token"], method)
            given = await _given(request)
            fields = read_fields(method, given)
            self._count(method, fields)
            trouble = self._trouble(method, fields.get("chat_id"))
            await self._before(trouble)
            result = await calls.CALLS[method](self, fields)
        except _BrokenError:
            return _hang_up(request)
        except BadCallError as error:
            if error.code in (400, 401, 404) and not isinstance(error, ForeseeableError):
                self.faults.append(Fault(method, error.description, given))
            body = {"ok": False, "error_code": error.code, "description": error.description}
            if error.parameters:
                body["parameters"] = error.parameters
            return web.json_response(body, status=error.code)
        self.calls.append((method, fields))
        self._news.set()
        if isinstance(trouble, DroppedAfter):
            return _hang_up(request)
        return web.json_response({"ok": True, "result": result})

    def _check(self, token: str, method: str) -> None:
        if token != self.token:
            message, code = "Unauthorized", 401
        elif method not in METHODS:
            message, code = "Not Found", 404
        else:
            return
        raise BadCallError(message, code)

    def _count(self, method: str, fields: dict[str, Any]) -> None:
        """Ask for a pause if that is one message too many."""
        if self.limits is not None and method in _SENDING and self.limits.exceeded(fields["chat_id"]):
            self.floods += 1
            message = "Too Many Requests: retry after 1"
            raise BadCallError(message, 429, retry_after=1)

    def _trouble(self, method: str, chat: object) -> Trouble | None:
        for planned in self._planned:
            if planned.fits(method, chat):
                planned.times -= 1
                planned.struck.set()
                return planned.trouble
        return None

    async def _before(self, trouble: Trouble | None) -> None:
        """Fail, or be slow, before anything is delivered."""
        match trouble:
            case Slow(seconds):
                await asyncio.sleep(seconds)
            case Flooded(seconds):
                message = f"Too Many Requests: retry after {seconds}"
                raise BadCallError(message, 429, retry_after=seconds)
            case Refused(description):
                raise BadCallError(description, 403)
            case Rejected(description):
                raise ForeseeableError(description)
            case Migrated(chat):
                message = "Bad Request: group chat was upgraded to a supergroup chat"
                raise ForeseeableError(message, migrate_to_chat_id=chat)
            case ServerFailure(code):
                message = "Bad Gateway"
                raise BadCallError(message, code)
            case DroppedBefore():
                raise _BrokenError


class _BrokenError(Exception):
    """The connection is to break now."""


def _hang_up(request: web.Request) -> web.Response:
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def _given(request: web.Request) -> dict[str, Any]:
    """Return the fields of a request, however they came: in the URL, as a form, as JSON or in several parts."""
    given: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        with suppress(json.JSONDecodeError):
            given |= json.loads(await request.text() or "{}")
    elif request.method == "POST":
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                given[name] = Upload(value.filename, value.file.read())
            else:
                given[name] = value
    return given
