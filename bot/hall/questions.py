"""The store of questions from the hall."""

from collections.abc import Iterable
from datetime import datetime

from sqlite_utils import Database

from bot.basics.clock import COPENHAGEN
from bot.hall.question import HallQuestion, State
from bot.tables.hall import migrations

_SELECT = (
    "select number, event, item, asker, text, name, state, made,"
    " (select count(*) from hall_likes where question = number) as likes from hall_questions"
)
_LIKED_MOST = "order by likes desc, number"


class HallQuestions:
    """Keeps what was asked. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def add(self, event: str, item: str, asker: int, text: str, made: datetime) -> HallQuestion:
        """Keep a new question and return it."""
        number = self.database.execute(
            "insert into hall_questions (event, item, asker, text, state, made) values (?, ?, ?, ?, ?, ?)",
            [event, item, asker, text, State.OPEN, made.timestamp()],
        ).lastrowid
        return HallQuestion(int(number or 0), event, item, asker, text, "", State.OPEN, made, 0)

    def find(self, number: int) -> HallQuestion | None:
        """Return a question by its number; None where it is gone."""
        return next(iter(self._found("where number = ?", [number])), None)

    def of_item(self, event: str, item: str, states: Iterable[State] = tuple(State)) -> tuple[HallQuestion, ...]:
        """Return the questions of an item in some states, state by state: those most liked first, then the oldest."""
        found = self._found(f"where event = ? and item = ? {_LIKED_MOST}", [event, item])
        return tuple(question for state in states for question in found if question.state is state)

    def of_asker(self, event: str, item: str, asker: int) -> tuple[HallQuestion, ...]:
        """Return what somebody has asked at an item, the oldest first."""
        return self._found("where event = ? and item = ? and asker = ? order by number", [event, item, asker])

    def put(self, number: int, state: State) -> None:
        """Let a question be in a state from now on."""
        self.database.execute("update hall_questions set state = ? where number = ?", [state, number])

    def sign(self, number: int, name: str) -> None:
        """Tell a name with a question; an empty one tells none any more."""
        self.database.execute("update hall_questions set name = ? where number = ?", [name, number])

    def remove(self, number: int) -> None:
        """Forget a question, and the likes that it has."""
        self.database.execute("delete from hall_questions where number = ?", [number])

    def _found(self, condition: str, parameters: list[int | str]) -> tuple[HallQuestion, ...]:
        rows = self.database.execute(f"{_SELECT} {condition}", parameters).fetchall()
        return tuple(
            HallQuestion(
                number, event, item, asker, text, name, State(state), datetime.fromtimestamp(made, COPENHAGEN), likes
            )
            for number, event, item, asker, text, name, state, made, likes in rows
        )
