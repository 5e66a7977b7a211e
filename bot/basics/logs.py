"""Log lines: how they look, and that no secret is ever in one."""

import logging
import sys
from collections.abc import Iterable
from typing import TextIO
from urllib.parse import quote

FORMAT = "%(asctime)s %(levelname)-7s %(name)s: %(message)s"
HIDDEN = "[hidden]"

# A shorter secret would hide half of every line, and is none.
_SHORTEST = 6


class Redacting(logging.Filter):
    """Takes secrets out of every record that passes: its message, its traceback and its stack.

    It belongs on a handler: a filter on a logger does not see what that logger's children hand up.
    """

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        parts = {part for secret in secrets for part in (secret, *secret.split(":")[1:]) if len(part) >= _SHORTEST}
        # Longest first, so that a whole token goes before the part of it that is the key.
        self._hidden = sorted({form for part in parts for form in (part, quote(part, safe=""))}, key=len, reverse=True)

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record through, without the secrets."""
        message = record.getMessage()
        clean = self.clean(message)
        if clean != message:
            record.msg, record.args = clean, None
        if record.exc_info and not record.exc_text:
            record.exc_text = logging.Formatter().formatException(record.exc_info)
        if record.exc_text:
            record.exc_text = self.clean(record.exc_text)
        if record.stack_info:
            record.stack_info = self.clean(record.stack_info)
        return True

    def clean(self, text: str) -> str:
        """Return `text` with every secret replaced."""
        for secret in self._hidden:
            text = text.replace(secret, HIDDEN)
        return text


def log_to(stream: TextIO | None = None, *, secrets: Iterable[str] = (), level: int = logging.INFO) -> logging.Handler:
    """Log to `stream` (standard error unless given) from `level` on, without `secrets`; return the handler."""
    handler = logging.StreamHandler(stream if stream is not None else sys.stderr)
    handler.setFormatter(logging.Formatter(FORMAT))
    handler.addFilter(Redacting(secrets))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(level)
    # One line per request to Telegram says nothing that the handlers do not say, and has the token in its URL.
    for chatty in ("httpx", "httpcore", "aiohttp.access"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    return handler
