"""The answers that stand in a chat: their buttons work on after a restart, and an edited question finds its answer."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from sqlite_utils import Database

from bot.answers.answer import Choice
from bot.people.attendees import read_conversation, write_conversation
from bot.questions.conversation import Conversation
from bot.tables.people import migrations

KEPT = 30
"""How many answers of a chat are remembered: enough to scroll back to, no more."""

_SELECT = "select chat, message, question, parts, key, language, choices, before, after, live from shown"
_NEWEST = "select rowid from shown where chat = ? order by rowid desc limit 1 offset ?"


@dataclass(frozen=True, slots=True)
class Shown:
    """An answer in a chat.

    `parts` are the ids of the messages it takes up, in order, `message` the last of them: the one with the buttons.
    `question` is the id of the message that it answers. `key` is on the buttons, so that those of an earlier answer in
    the same message are told from these. `before` and `after` are the conversation on either side of the answer: an
    edited question is read in the one, a button in the other, whatever the chat has turned to since. `live` is the
    action or wish that gives the answer anew, where it is to be kept up to date.
    """

    chat: int
    question: int
    parts: tuple[int, ...]
    key: str
    language: str
    choices: tuple[Choice, ...] = ()
    before: Conversation = field(default_factory=Conversation)
    after: Conversation = field(default_factory=Conversation)
    live: str = ""

    @property
    def message(self) -> int:
        return self.parts[-1]


class ShownAnswers:
    """Keeps the latest answers of every chat. Use it from one thread, as SQLite connections want it."""

    def __init__(self, database: Database) -> None:
        self.database = database
        migrations.apply(database)

    def keep(self, shown: Shown) -> None:
        """Remember an answer, in place of what stood in the same message; the chat's oldest ones are forgotten."""
        self.database.execute(
            "insert or replace into shown (chat, message, question, parts, key, language, choices, before, after, live)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                shown.chat,
                shown.message,
                shown.question,
                json.dumps(shown.parts),
                shown.key,
                shown.language,
                _write(shown.choices),
                write_conversation(shown.before),
                write_conversation(shown.after),
                shown.live,
            ],
        )
        if shown.live:  # what is opened anew is kept up to date there, and no more where it stood
            self.database.execute(
                "update shown set live = '' where chat = ? and live = ? and message <> ?",
                [shown.chat, shown.live, shown.message],
            )
        self.database.execute(
            "delete from shown where chat = ?1 and message <="
            " (select message from shown where chat = ?1 order by message desc limit 1 offset ?2)",
            [shown.chat, KEPT],
        )

    def forget(self, shown: Shown) -> None:
        """Forget an answer that stands elsewhere now."""
        self.database.execute("delete from shown where chat = ? and message = ?", [shown.chat, shown.message])

    def live(self) -> tuple[Shown, ...]:
        """Return the answers that are to be kept up to date."""
        return tuple(_read(row) for row in self.database.execute(f"{_SELECT} where live <> ''").fetchall())

    def settle(self, shown: Shown, live: str = "", *, key: str = "", choices: Sequence[Choice] | None = None) -> None:
        """Let an answer be live or not any more, and have other buttons if told which. It gets no newer by that."""
        self.database.execute(
            "update shown set live = ?, key = ?, choices = ? where chat = ? and message = ?",
            [
                live,
                key or shown.key,
                _write(shown.choices if choices is None else choices),
                shown.chat,
                shown.message,
            ],
        )

    def in_message(self, chat: int, message: int) -> Shown | None:
        """Return the answer whose buttons are in a message, if it is remembered."""
        return self._find("chat = ? and message = ?", [chat, message])

    def to_question(self, chat: int, question: int) -> Shown | None:
        """Return the answer to the question in a message, if it is remembered."""
        return self._find("chat = ? and question = ?", [chat, question])

    def newest(self, chat: int, number: int) -> Iterator[Shown]:
        """Yield so many of the chat's latest answers, newest first: also one that stands in an old message."""
        for place in range(number):  # one by one: mostly but the first is looked at
            row = self.database.execute(f"{_SELECT} where rowid = ({_NEWEST})", [chat, place]).fetchone()
            if row is None:
                return
            yield _read(row)

    def latest(self, chat: int) -> Shown | None:
        """Return the chat's latest answer."""
        return self._find("chat = ?", [chat])

    def choice(self, chat: int, label: str) -> tuple[Choice, str] | None:
        """Return the choice of the latest answer that has this label, in whatever capitals, and its language."""
        row = self.database.execute(
            "select language, choices from shown where chat = ? order by message desc limit 1", [chat]
        ).fetchone()
        wanted = _bare(label)
        for choice in _choices(row[1]) if row else ():
            if choice.question and _bare(choice.label) == wanted:
                return choice, row[0]
        return None

    def _find(self, condition: str, parameters: list[int]) -> Shown | None:
        row = self.database.execute(f"{_SELECT} where {condition} order by message desc limit 1", parameters).fetchone()
        return _read(row) if row else None


def _write(choices: Sequence[Choice]) -> str:
    return json.dumps([[choice.label, choice.question] for choice in choices])


# The same buttons stand below what many are told.
@lru_cache(maxsize=1024)
def _choices(text: str) -> tuple[Choice, ...]:
    return tuple(Choice(label, asked) for label, asked in json.loads(text))


def _read(row: tuple[int, int, int, str, str, str, str, str, str, str]) -> Shown:
    chat, _, question, parts, key, language, choices, before, after, live = row
    return Shown(
        chat=chat,
        question=question,
        parts=tuple(json.loads(parts)),
        key=key,
        language=language,
        choices=_choices(choices),
        before=read_conversation(before),
        after=read_conversation(after),
        live=live,
    )


def _bare(label: str) -> str:
    return " ".join(label.casefold().split()).rstrip(".!?")
