"""Updates that Telegram brings itself: a small web server that hands them on."""

import hmac
import logging
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web
from telegram import Update
from telegram.ext import Application

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 -- its name, not a secret


class Webhook:
    """Listens on `port` for what Telegram sends to `url`; whoever does not know `secret` is turned away."""

    def __init__(
        self, application: Application[Any, Any, Any, Any, Any, Any], *, url: str, secret: str, port: int
    ) -> None:
        self._application = application
        self._secret = secret
        self._port = port
        server = web.Application()
        server.router.add_post(urlsplit(url).path or "/", self._receive)
        self._runner = web.AppRunner(server, access_log=None)

    async def start(self) -> None:
        """Listen. Raises OSError if the port is taken."""
        await self._runner.setup()
        await web.TCPSite(self._runner, port=self._port).start()

    async def stop(self) -> None:
        """Stop listening, when the updates under way have come in."""
        await self._runner.cleanup()

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            log.warning("Somebody without the secret tried to hand in an update")
            return web.Response(status=403)
        try:
            update = Update.de_json(await request.json(), self._application.bot)
        except (ValueError, TypeError, AttributeError, KeyError) as error:  # no JSON, or JSON of something else
            log.warning("An update could not be read: %s", type(error).__name__)
            return web.Response(status=400)
        # Taken as soon as it is in the queue: Telegram would bring an update again that is answered slowly.
        await self._application.update_queue.put(update)
        return web.Response()
