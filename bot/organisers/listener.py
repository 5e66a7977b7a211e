"""Listens to what is asked: counts it, and keeps the questions that nobody has an answer to."""

import asyncio
import logging
import sqlite3
from collections import Counter, deque
from itertools import islice

from bot.delivery.forum import Forum
from bot.organisers.open_questions import OpenQuestions
from bot.organisers.tally import HOUR, Counted, Tally
from bot.reply import Reply, Unanswered

log = logging.getLogger(__name__)

_MOST_WAITING = 5000

_AT_A_TIME = 20
"""Questions that are written together: nobody is answered meanwhile, so they should take a few milliseconds."""


class Listener:
    """Gathers in memory and writes in batches, so that an answer waits for neither the disk nor a comparison.

    Of a question it holds the text and nothing of who asked. A rehearsal is kept apart from the real day.
    """

    def __init__(self, questions: OpenQuestions, tally: Tally, forum: Forum) -> None:
        self._questions = questions
        self._tally = tally
        self._forum = forum
        self._counted: Counter[Counted] = Counter()
        self._noted: deque[Unanswered] = deque(maxlen=_MOST_WAITING)

    def hear(self, reply: Reply) -> None:
        """Take note of a question and what was answered."""
        answer = reply.answer
        hour = int(self._forum.clock.now().timestamp()) // HOUR * HOUR
        outcome = "given" if answer.intent == "given" else answer.status.value
        self._counted[self._forum.day_event, hour, reply.question.intent, outcome] += 1
        self._noted.extend(reply.unanswered)

    async def look(self) -> None:
        """Write what was gathered, and let others have a turn every few questions. Raises sqlite3.Error."""
        for _ in range(0, len(self._noted), _AT_A_TIME):
            self._note_some()
            await asyncio.sleep(0)  # somebody may wait for an answer
        self.flush()

    def close(self) -> None:
        """Write what is left, as far as it can be written."""
        try:
            self.flush()
        except sqlite3.Error:  # somebody else is writing, or the disk is full: nobody waits for it to pass
            log.exception("What was asked last could not be kept")

    def flush(self) -> None:
        """Write what was gathered. Raises sqlite3.Error."""
        while self._noted:
            self._note_some()
        if self._counted:
            self._tally.add(self._counted.items())
            self._counted.clear()

    def _note_some(self) -> None:
        noted = tuple(islice(self._noted, _AT_A_TIME))
        self._questions.note(self._forum.day_event, noted)
        for _ in noted:
            self._noted.popleft()
