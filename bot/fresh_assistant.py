"""The assistant, as fresh as the programme store."""

import asyncio
import logging
import sqlite3

from bot.assistant import Assistant
from bot.basics.memory import let_go
from bot.organisers.given_answers import GivenAnswers
from bot.programme.library import Library
from bot.programme.model import Programme

log = logging.getLogger(__name__)


class FreshAssistant:
    """Gives the assistant of the programmes that the store holds now, with the answers that organisers give.

    To make one takes about a second: until it is ready, the one before answers. Without a programme in the store, and
    without the current event in it, the first one answers on. What organisers answer is known at once.
    """

    def __init__(self, first: Assistant, library: Library, event: str, given: GivenAnswers) -> None:
        self._given = given
        self._given_version = given.version
        self._assistant = first.giving(given.answers())
        self._library = library
        self._event = event
        self._programmes = self._stored()

    def __call__(self) -> Assistant:
        """Return the assistant that answers now."""
        if self._given.version != self._given_version:
            self._give(self._assistant)
        return self._assistant

    async def look(self) -> None:
        """Answer from what the store holds now. Raises sqlite3.Error: then it is answered from what it held before."""
        programmes = self._stored()
        if programmes and programmes != self._programmes:
            self._give(await asyncio.to_thread(self._made_of, programmes))
            self._programmes = programmes
            let_go()  # the one before
            log.info("Answering from the changed programme")

    def _give(self, assistant: Assistant) -> None:
        """Let this assistant answer, and give the organisers' answers that stand now."""
        self._given_version = self._given.version
        try:
            given = self._given.answers()
        except sqlite3.Error as error:
            log.warning("The answers of the organisers cannot be read: %s", error)
            given = self._assistant.given
        self._assistant = assistant.giving(given)

    def _made_of(self, programmes: tuple[Programme, ...]) -> Assistant:
        assistant = Assistant(programmes)
        assistant.get_ready(self._event)
        return assistant

    def _stored(self) -> tuple[Programme, ...]:
        """The programmes in the store, the same objects until it changes; nothing where the event is not among them."""
        events = self._library.events()
        return tuple(self._library.programme(event) for event in events) if self._event in events else ()
