"""Answers that go on changing: kept up to date where they stand, as seldom as Telegram wants it."""

import asyncio
import logging
import time
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

from bot.answers.answer import Answer
from bot.people.shown import Shown
from handlers import screen
from handlers.desk import Desk
from handlers.markup import messages
from handlers.patience import Floods, asked_for
from handlers.telegram_bot import TelegramBot

log = logging.getLogger(__name__)


class Live:
    """Changes each such answer at most every `seconds`, and tells each time that something is `spent` of the pace.

    `turn` holds up what a chat wants as long as an answer in it is changed.
    """

    def __init__(
        self,
        bot: TelegramBot,
        desk: Desk,
        floods: Floods,
        turn: Callable[[int], AbstractAsyncContextManager[None]],
        *,
        spent: Callable[[], None],
        seconds: float,
    ) -> None:
        self._bot = bot
        self._desk = desk
        self._floods = floods
        self._turn = turn
        self._spent = spent
        self._seconds = seconds
        # By chat and message, when it is next looked at, and what stands there as far as we know.
        self._next: dict[tuple[int, int], float] = {}
        self._standing: dict[tuple[int, int], str] = {}

    async def look(self) -> None:
        """Change those whose time has come. Raises sqlite3.Error."""
        now = time.monotonic()
        live = self._desk.shown.live()
        known = {(shown.chat, shown.message) for shown in live}
        self._next = {at: when for at, when in self._next.items() if at in known}
        self._standing = {at: html for at, html in self._standing.items() if at in known}
        due = []
        for shown in live:
            at = (shown.chat, shown.message)
            if self._next.setdefault(at, now + self._seconds) <= now:  # what is new has just been shown
                self._next[at] = now + self._seconds
                due.append(self._refresh(*at))
        await asyncio.gather(*due)

    async def _refresh(self, chat: int, message: int) -> None:
        async with self._turn(chat):
            shown = self._desk.shown.in_message(chat, message)
            if shown is None or not shown.live or self._floods.left_for_all() or self._floods.left(chat):
                return
            answer = self._desk.again(chat, shown.live, shown.language)
            if answer is None:  # they are no organiser any more
                self._desk.shown.settle(shown)
            else:
                await self._put(shown, answer)

    async def _put(self, shown: Shown, answer: Answer) -> None:
        at = (shown.chat, shown.message)
        html = messages(answer)[0]
        same = answer.choices == shown.choices
        if same and self._standing.get(at) == html:
            return
        # Whoever has just aimed at a button that stays where it is, beside new ones, does not miss it.
        key = shown.key if answer.choices[: len(shown.choices)] == shown.choices else screen.new_key()
        self._spent()
        try:
            await self._bot.change(*at, html, screen.keyboard(answer.choices, key))
        except RetryAfter as error:
            self._floods.note(shown.chat, asked_for(error))
            return
        except BadRequest as error:
            if "not modified" not in error.message.lower():  # it is there no more
                self._desk.shown.settle(shown)
                return
        except Forbidden:
            self._desk.shown.settle(shown)
            return
        except TelegramError as error:
            log.warning("An answer could not be kept up to date, for now: %s", error)
            return
        self._standing[at] = html
        if not (same and answer.live == shown.live):
            self._desk.shown.settle(shown, answer.live, key=key, choices=answer.choices)
