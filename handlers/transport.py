"""How requests reach Telegram: python-telegram-bot's request interface on an aiohttp connection pool.

The library's own client (httpx) answers a third as many updates a second, and fewer the more there are at once:
benchmarks/updates_per_second.py shows both.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPMethod
from io import BytesIO
from typing import Final, TypeAlias

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

# A parameter of the base class that nobody gave; `BaseRequest.DEFAULT_NONE` is its only value.
Seconds: TypeAlias = "DefaultValue[float] | DefaultValue[None] | float | None"

_JSON: Final = {"Content-Type": "application/json", "User-Agent": BaseRequest.USER_AGENT}
_PLAIN: Final = {"User-Agent": BaseRequest.USER_AGENT}


class NotSentError(NetworkError):
    """The request never left this machine, so doing it again cannot do it twice."""


class NotSentInTimeError(TimedOut, NotSentError):
    """No connection was to be had in time; the request never left this machine."""


class ConnectionLostError(NetworkError):
    """The connection broke before an answer came; the request may have arrived."""


@dataclass(frozen=True, slots=True)
class TimeLimits:
    """Seconds to wait for each step of a request; None waits for ever."""

    connect: float | None = 5.0
    pool: float | None = 5.0
    write: float | None = 10.0
    read: float | None = 10.0
    upload: float | None = 60.0


class AiohttpRequest(BaseRequest):
    """Sends requests over a pool of `connections` kept open. Proxies of the environment are not used."""

    def __init__(self, connections: int = 256, limits: TimeLimits | None = None) -> None:
        self._connections = connections
        self._limits = limits or TimeLimits()
        self._ready = False
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """The seconds to wait for an answer, unless a call says otherwise."""
        return self._limits.read

    async def initialize(self) -> None:
        """Make ready for requests; again after `shutdown` is fine. The pool opens with the first of them."""
        self._ready = True

    async def shutdown(self) -> None:
        """Close the pool."""
        self._ready = False
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def do_request(  # noqa: PLR0917 -- the interface's
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Seconds = BaseRequest.DEFAULT_NONE,
        write_timeout: Seconds = BaseRequest.DEFAULT_NONE,
        connect_timeout: Seconds = BaseRequest.DEFAULT_NONE,
        pool_timeout: Seconds = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make a request; return the status and the body of the response.

        Raises TimedOut or NetworkError, without the URL in their text: it has the token in it. The cause is left out
        for the same reason.
        """
        session = self._open()
        usual = self._limits
        files = request_data is not None and request_data.contains_files
        timeout = _timeout(
            connect=_given(connect_timeout, usual.connect),
            pool=_given(pool_timeout, usual.pool),
            write=_given(write_timeout, usual.upload if files else usual.write),
            read=_given(read_timeout, usual.read),
            whole=method == HTTPMethod.POST,
        )
        headers = _PLAIN
        body: bytes | aiohttp.FormData | None = None
        if request_data is not None and files:
            body = _multipart(request_data)
        elif request_data is not None:
            headers, body = _JSON, json.dumps(request_data.parameters).encode()
        failure: NetworkError
        try:
            async with session.request(method, url, data=body, headers=headers, timeout=timeout) as response:
                return response.status, await response.read()
        except aiohttp.ConnectionTimeoutError:
            failure = NotSentInTimeError("No connection to Telegram in time; the request was not sent")
        except TimeoutError:
            failure = TimedOut()
        except (aiohttp.ClientConnectorError, aiohttp.InvalidURL) as error:
            failure = NotSentError(f"No connection to Telegram: {type(error).__name__}")
        except (aiohttp.ClientError, OSError) as error:
            failure = ConnectionLostError(f"The connection to Telegram failed: {type(error).__name__}")
        raise failure

    def _open(self) -> aiohttp.ClientSession:
        if not self._ready:
            message = "This AiohttpRequest is not initialized!"
            raise RuntimeError(message)
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, ttl_dns_cache=300),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        return self._session


def _given(value: Seconds, usual: float | None) -> float | None:
    return usual if isinstance(value, DefaultValue) else value


@lru_cache
def _timeout(
    *, connect: float | None, pool: float | None, write: float | None, read: float | None, whole: bool
) -> aiohttp.ClientTimeout:
    """Put the library's four time limits into aiohttp's.

    aiohttp has none for writing, so a request whose body stalls is caught by the sum of all limits. A download may take
    longer than that as long as it goes on, so `whole` is false for one.
    """
    waiting = None if connect is None or pool is None else connect + pool
    total = None if not whole or waiting is None or write is None or read is None else waiting + write + read
    return aiohttp.ClientTimeout(total=total, connect=waiting, sock_connect=connect, sock_read=read)


def _multipart(data: RequestData) -> aiohttp.FormData:
    form = aiohttp.FormData(data.json_parameters)
    for name, (filename, content, mime_type) in data.multipart_data.items():
        # From a buffer aiohttp sends a large file piece by piece, and other requests go on meanwhile.
        file = BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=filename, content_type=mime_type)
    return form
