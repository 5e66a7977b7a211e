"""Something that organisers can do, as the home screen and the buttons know it."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.answers.post import Post
from bot.basics.texts import Message
from bot.organisers.action import Action
from bot.organisers.roster import Organiser


@dataclass(frozen=True, slots=True)
class Request:
    """What an organiser wants done, who was found to have the right to it a moment ago.

    `text` is what they wrote, where an action waited for it, and `post` the same with its formatting, picture or file.
    `ground` is what is said to them stands on: the programme
    as it is now, the time and their language.
    """

    by: Organiser
    ground: Ground
    arguments: Mapping[str, Any]
    text: str = ""
    post: Post | None = None


Do: TypeAlias = Callable[[Request], Answer]
"""Does something and returns what to say. It notes what it did in the history itself."""


@dataclass(frozen=True, slots=True)
class Power:
    """What organisers can do about one thing: `does` says how, by the names of its actions.

    `label` is what its button on the home screen says, and `opens` the action behind that; without a label it has none.
    `takes_posts` are the names of the actions for which pictures and files can be sent instead of a text.
    """

    does: Mapping[str, Do]
    label: Message | None = None
    opens: Action | None = None
    owners_only: bool = False
    takes_posts: Collection[str] = ()
