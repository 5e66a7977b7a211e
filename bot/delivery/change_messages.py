"""The messages by which people are told of a change."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.answers.change_lines import Pair
from bot.answers.change_screen import change_message
from bot.answers.ground import Ground
from bot.delivery.concerned import Concerned
from bot.delivery.kept import Kept
from bot.delivery.message import Message, Priority
from bot.delivery.outbox import Outbox
from bot.programme.lasting import until
from bot.programme.model import Programme
from bot.speakers.receipts import Told

_LEAST: Final = timedelta(minutes=10)
"""How long a change is worth telling at least, however soon what it is about is over."""

_UNTIMED: Final = timedelta(hours=12)


def prefix(kept: Kept, told: Told) -> str:
    """Return what the keys of a batch's messages begin with: people are told of it once, and of its undoing once."""
    what = "undone" if told.undone else "told"
    return f"{kept.forum.sign}change:{told.batch}:{what}:"


def tell(
    kept: Kept, outbox: Outbox, programme: Programme, concerned: Sequence[Concerned], told: Told, *, words: str = ""
) -> int:
    """Queue a message to each of those concerned, and note which speakers are told; return how many messages are new.

    `programme` is as it is with the changes; `words` are an organiser's, instead of the lines that tell what is
    changed. In a transaction of the caller's it is a part of that.
    """
    speaking = [(person, one.attendee.id) for one in concerned for person in sorted(one.speaking)]
    kept.receipts.expect(kept.forum.event, told, speaking, kept.forum.clock.now())
    return outbox.queue(change_messages(kept, programme, concerned, told, words=words))


def change_messages(
    kept: Kept,
    programme: Programme,
    concerned: Iterable[Concerned],
    told: Told,
    *,
    words: str = "",
) -> Iterator[Message]:
    """Yield a message to each of those concerned, in their language."""
    keys = prefix(kept, told)
    now, known = kept.forum.clock.now(), {}
    for one in concerned:
        language = one.attendee.language or kept.forum.language
        audience = one.attendee.role
        what = tuple(pair.id for pair in one.pairs)
        own = one.own.intersection(what)
        seen = str(told) if one.speaking else ""
        key = (language, audience, what, own, seen)
        if key not in known:
            ground = Ground.of(kept.forum.knowledge(), programme, now=now, language=language, audience=audience)
            known[key] = change_message(ground, one.pairs, own, words, seen), _expiry(one.pairs, now)
        answer, expires = known[key]
        yield Message(f"{keys}{one.attendee.id}", one.attendee.id, Priority.CHANGE, answer, now, expires)


def _expiry(pairs: Sequence[Pair], now: datetime) -> datetime:
    """When the last of it is over: nobody has to hear of it then."""
    items = [item for pair in pairs for item in (pair.before, pair.after)]
    ends = [end for item in items if (end := until(item))]
    return max([now + _LEAST, *ends]) if ends else now + _UNTIMED
