"""The stores of questions from the hall, put together."""

from dataclasses import dataclass
from typing import Self

from sqlite_utils import Database

from bot.hall.items import HallItems
from bot.hall.likes import HallLikes
from bot.hall.questions import HallQuestions


@dataclass(frozen=True, slots=True)
class HallStores:
    """What is kept of questions from the hall. Use it from one thread, as SQLite connections want it."""

    items: HallItems
    questions: HallQuestions
    likes: HallLikes

    @classmethod
    def over(cls, database: Database) -> Self:
        """Set up the stores on a database."""
        return cls(HallItems(database), HallQuestions(database), HallLikes(database))
