"""Questions that nobody had an answer to, those alike together: what was asked, and how often."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlite_utils import Database

from bot.basics.database import writing
from bot.basics.pages import Page, nearest
from bot.basics.plain import from_json, to_json
from bot.organisers.likenesses import Likenesses
from bot.questions.gist import Gist
from bot.reply import Unanswered
from bot.tables.organisers import migrations

PAGE = 6
"""How many are on a page."""

_MOST = 2000
"""So many questions of an event are kept; of more, the oldest that came but once are let go."""

_WAYS = 8
"""So many ways of asking the same are kept."""

_SELECT = "select id, event, count, hidden, given from asked"
_UNANSWERED = "where event = ? and given is null and hidden = ?"


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question and its likenesses: how often they came, in which `ways` (with how often each), the usual one first.

    `given` is the id of the organisers' answer, if it has one; a `hidden` one has been put aside.
    """

    id: int
    event: str
    count: int
    ways: tuple[tuple[str, int], ...]
    gists: tuple[Gist, ...]
    hidden: bool = False
    given: int | None = None

    @property
    def text(self) -> str:
        """The way in which most have asked it."""
        return self.ways[0][0] if self.ways else ""


class OpenQuestions:
    """Keeps them. Use it from one thread, as SQLite connections want it. `event` is the scope in which they came."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def note(self, event: str, questions: Sequence[Unanswered]) -> None:
        """Keep some questions, each with those that are like it, or by itself.

        What is open already is read once for all of them. Raises sqlite3.Error: then none of them is kept.
        """
        with writing(self.database):
            likenesses = self._open(event)
            for question in questions:
                found = likenesses.of(question.gist)
                if found is None:
                    likenesses.forget(self._make_room(event))
                    found = self._new(event)
                likenesses.add(found, question.gist)
                self._count(found, question)

    def page(self, event: str, number: int = 0, *, hidden: bool = False) -> Page[OpenQuestion]:
        """Return a page of those that have no answer, or that have been put aside; most asked first."""

        def read(first: int, most: int) -> list[OpenQuestion]:
            rows = self.database.execute(
                f"{_SELECT} {_UNANSWERED} order by count desc, id limit ? offset ?", [event, hidden, most, first]
            ).fetchall()
            return [self._read(row) for row in rows]

        return nearest(number, self.count(event, hidden=hidden), PAGE, read)

    def count(self, event: str, *, hidden: bool = False) -> int:
        """Return how many have no answer, or have been put aside."""
        row = self.database.execute(f"select count(*) from asked {_UNANSWERED}", [event, hidden]).fetchone()  # noqa: S608 -- a constant
        return int(row[0])

    def find(self, question: int) -> OpenQuestion | None:
        """Return a question by its id; None where it is kept no more."""
        row = self.database.execute(f"{_SELECT} where id = ?", [question]).fetchone()
        return self._read(row) if row else None

    def answered_by(self, given: int) -> tuple[OpenQuestion, ...]:
        """Return the questions to which an answer was given."""
        rows = self.database.execute(f"{_SELECT} where given = ? order by count desc", [given]).fetchall()
        return tuple(self._read(row) for row in rows)

    def hide(self, question: int, *, hidden: bool) -> bool:
        """Put a question aside, or take it up again; return whether that changed anything."""
        changed = "update asked set hidden = ? where id = ? and hidden <> ?"
        return bool(self.database.execute(changed, [hidden, question, hidden]).rowcount)

    def answer(self, question: int, given: int) -> None:
        """Note which answer a question has got."""
        self.database.execute("update asked set given = ?, hidden = 0 where id = ?", [given, question])

    def _open(self, event: str) -> Likenesses:
        rows = self.database.execute(
            "select asked, gist from asked_texts where asked in"
            " (select id from asked where event = ? and given is null)",
            [event],
        ).fetchall()
        return Likenesses((question, _gist(raw)) for question, raw in rows)

    def _make_room(self, event: str) -> frozenset[int]:
        """Forget as many as it takes to keep one more; return their ids."""
        (kept,) = self.database.execute("select count(*) from asked where event = ?", [event]).fetchone()
        if kept < _MOST:
            return frozenset()
        forgotten = self.database.execute(
            "delete from asked where id in (select id from asked where event = ? and given is null"
            " order by hidden desc, count, id limit ?) returning id",
            [event, kept + 1 - _MOST],
        ).fetchall()
        return frozenset(question for (question,) in forgotten)

    def _new(self, event: str) -> int:
        row = self.database.execute("insert into asked (event) values (?) returning id", [event]).fetchone()
        return int(row[0])

    def _count(self, asked: int, question: Unanswered) -> None:
        text, gist = question.text, to_json(question.gist)
        self.database.execute("update asked set count = count + 1 where id = ?", [asked])
        (ways,) = self.database.execute("select count(*) from asked_texts where asked = ?", [asked]).fetchone()
        insert = "insert into asked_texts (asked, text, gist, count) values (?, ?, ?, 1)"
        again = "on conflict (asked, text) do update set count = count + 1"
        if ways < _WAYS:
            self.database.execute(f"{insert} {again}", [asked, text, gist])
        else:
            self.database.execute(
                "update asked_texts set count = count + 1 where asked = ? and text = ?", [asked, text]
            )

    def _read(self, row: tuple[int, str, int, int, int | None]) -> OpenQuestion:
        question, event, count, hidden, given = row
        texts = self.database.execute(
            "select text, count, gist from asked_texts where asked = ? order by count desc, rowid", [question]
        ).fetchall()
        ways = tuple((text, number) for text, number, _ in texts)
        gists = tuple(_gist(raw) for raw in dict.fromkeys(raw for _, _, raw in texts))
        return OpenQuestion(question, event, count, ways, gists, bool(hidden), given)


@lru_cache(_MOST * _WAYS)
def _gist(raw: str) -> Gist:
    return from_json(Gist, raw)
