"""In which order updates are dealt with: those of one chat one after another, those of different chats at once."""

import asyncio
from collections.abc import Awaitable
from typing import Any
from weakref import WeakValueDictionary

from telegram import Update
from telegram.ext import BaseUpdateProcessor

AT_ONCE = 256
_WAITING = 100_000


class ChatByChat(BaseUpdateProcessor):
    """Lets up to `at_once` chats be answered at a time, and of each chat one update.

    A conversation is read, continued and stored while one message is answered, so two messages of a chat must not
    overlap. The library's own limit counts waiting updates too, hence its large number: a chat that writes a hundred
    messages in a row must not keep the others waiting.
    """

    def __init__(self, at_once: int = AT_ONCE) -> None:
        super().__init__(_WAITING)
        self._places = asyncio.Semaphore(at_once)
        # A lock lives as long as somebody holds it or waits for it.
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to put away."""

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Deal with an update when its chat's turn comes."""
        chat = update.effective_chat if isinstance(update, Update) else None
        if chat is None:
            async with self._places:
                await coroutine
            return
        async with self.turn(chat.id), self._places:
            await coroutine

    def turn(self, chat: int) -> asyncio.Lock:
        """Return what a block begins with that is to wait for a chat's turn, and to hold up all else that it wants."""
        lock = self._turns.get(chat)
        if lock is None:
            lock = self._turns[chat] = asyncio.Lock()
        return lock
