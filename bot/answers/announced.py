"""What an organiser has written, as it comes to attendees: marked in their language as being from the organisers."""

from collections.abc import Mapping
from dataclasses import replace

from bot.answers.answer import Answer, Status
from bot.answers.post import Post
from bot.basics.texts import texts
from bot.language.detect import languages

_SIGN = "\N{PUBLIC ADDRESS LOUDSPEAKER} "


def announced(post: Post, language: str) -> Answer:
    """Return a post as somebody who reads a language gets it."""
    return Answer(Status.ANSWERED, "announcement", (), language=language, post=headed(post, language))


def in_all_languages(post: Post, usual: str) -> Mapping[str, Answer]:
    """Return a post as it comes to people by their language, `usual` first."""
    return {code: announced(post, code) for code in dict.fromkeys((usual, *languages()))}


def headed(post: Post, language: str) -> Post:
    """Return a post with the line in a language that says whom it is from."""
    return replace(post, head=head(language))


def excess(post: Post) -> int:
    """Return by how much a post is too long in the language in which it gets longest; 0 if it is not."""
    return max(post.excess(head(code)) for code in languages())


def head(language: str) -> str:
    """Return the line that says whom an announcement is from."""
    return _SIGN + texts(language).say("From the organisers")
