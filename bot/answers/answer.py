"""An answer as a value: what was found, how sure, and the text in lines. Console, Telegram and tests read the same."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bot.answers.picture import Picture
from bot.answers.post import Post
from bot.basics.texts import HOME
from bot.questions.intent import Intent
from bot.wishes.view import View
from bot.wishes.wish import Wish


class Status(StrEnum):
    """How a question ended."""

    ANSWERED = "answered"
    MISSING = "missing"
    CLARIFY = "clarify"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to press or type next: `label` is shown, `question` is what it asks, a wish or a view as text.

    One with a `link` asks nothing: it opens that address.
    """

    label: str
    question: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class News:
    """What has just come of something, to be told on the screen that stands, and what may be done about it."""

    blocks: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """Something to take home: what it is called, and the text in it; or `make`, which makes it as bytes.

    To make it takes so long that nobody should wait for it who does not want it: it is done when it is sent.
    """

    name: str
    content: str = ""
    make: Callable[[], bytes] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """`blocks` are plain text paragraphs, answer first; a long answer may be cut between blocks, never inside one.

    `items`, `people` and `facts` are the ids of what it tells about; `choices` are follow-ups, or with status clarify
    the candidates asked back. `wish` is what the person wants done from now on, for whoever can do it. `view` is
    the place in the programme that it tells of, for whoever can show it to be browsed in. `menu` is true
    where the buttons that stay under the chat are put up with it; it has no choices then. `file` comes behind it, and
    `picture` shows what it tells, for those who can see it.
    Of an answer that is not `remembered` nothing may be kept, nor of the chat. `post` is a message of its own above it;
    without `blocks` it is all there is. `live` is what gives the answer anew, an action or a wish as text, where
    what it tells goes on changing and is to be kept up to date where it stands. `left` is how many more there are than
    those that it tells of, which it says; it is `cut` where something had to be left out as it was too long.
    """

    status: Status
    intent: Intent
    blocks: tuple[str, ...]
    items: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    language: str = HOME
    wish: Wish | None = None
    view: View | None = None
    menu: bool = False
    file: File | None = None
    picture: Picture | None = None
    remembered: bool = True
    post: Post | None = None
    live: str = ""
    left: int = 0
    cut: bool = False

    @property
    def text(self) -> str:
        """The whole answer as plain text."""
        return "\n".join(self.blocks)
