"""A bare echo bot, as python-telegram-bot's own example has it: what `updates_per_second.py` measures ours against.

    python -m benchmarks.echo_bot URL TOKEN [AT_ONCE] [aiohttp]

It deals with AT_ONCE updates at a time, one unless told otherwise, as the library does. With `aiohttp` at the end it
uses our transport instead of the library's own client.
"""

import sys
from typing import Any

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from handlers.transport import AiohttpRequest


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    """Say what was said."""
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


def main() -> None:
    """Run until stopped."""
    url, token, *more = sys.argv[1:]
    builder: Any = Application.builder().token(token).base_url(f"{url}/bot")
    if more:
        builder = builder.concurrent_updates(int(more[0]))
    if "aiohttp" in more:
        builder = builder.request(AiohttpRequest()).get_updates_request(AiohttpRequest(connections=2))
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
