"""What is queued reaches people, through the real bot and whatever goes wrong at Telegram."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.answers.answer import Answer, Choice, Status
from bot.basics.clock import COPENHAGEN
from bot.basics.database import open_database
from bot.delivery.message import Message, Priority
from bot.delivery.outbox import Counts, Outbox, State
from tests.botapi import (
    BotApi,
    DroppedAfter,
    DroppedBefore,
    Flooded,
    Migrated,
    Refused,
    Rejected,
    ServerFailure,
    Slow,
    Trouble,
)
from tests.patience import until
from tests.serving import MORNING, serving

NOW = MORNING.replace(tzinfo=COPENHAGEN)


def note(chat: int, text: str = "hello", key: str = "", **other: Any) -> Message:
    """Return a message that is due now."""
    usual: dict[str, Any] = {
        "key": f"{key or text}:{chat}",
        "chat": chat,
        "priority": Priority.REMINDER,
        "answer": Answer(Status.ANSWERED, "reminder", (text,)),
        "due": NOW,
        "expires": NOW + timedelta(minutes=10),
    }
    return Message(**usual | other)


@dataclass
class Post:
    """The outbox of a bot that runs, as another process sees it; and the Telegram that it runs on."""

    telegram: BotApi
    outbox: Outbox

    async def settled(self, **counts: int) -> None:
        """Wait until the outbox counts exactly this."""
        await until(lambda: self.outbox.counts() == Counts(**counts))


@asynccontextmanager
async def office(folder: Path, **settings: Any) -> AsyncIterator[Post]:
    """Run the bot; at the end, nothing may have been sent that the real server would reject."""
    async with BotApi() as telegram:
        database = open_database(folder / "ordstyrer.db")
        try:
            async with serving(telegram, folder, **{"pace": 500.0, **settings}):
                yield Post(telegram, Outbox(database))
        finally:
            database.close()
        assert telegram.faults == []


async def test_what_is_queued_arrives_once_and_telegrams_id_is_kept(tmp_path: Path) -> None:
    async with office(tmp_path) as post:
        ida, ole = post.telegram.person("Ida"), post.telegram.person("Ole")
        assert post.outbox.queue([note(ida.id), note(ole.id)]) == 2
        seen = await ida.answer()
        assert seen.text == (await ole.answer()).text == "hello"
        await post.settled(sent=2)
        assert post.outbox.queue([note(ida.id), note(ole.id)]) == 0
        kept = post.outbox.database.execute("select message, answer from outbox where chat = ?", [ida.id]).fetchone()
        assert kept == (seen.id, "")
        assert ida.chat.unread == ()


async def test_nothing_is_sent_before_it_is_due_or_when_it_would_be_too_late(tmp_path: Path) -> None:
    async with office(tmp_path) as post:
        ida = post.telegram.person("Ida")
        late = note(ida.id, "late", due=NOW - timedelta(hours=1), expires=NOW)
        later = note(ida.id, "later", due=NOW + timedelta(seconds=1))
        post.outbox.queue([late, later, note(ida.id)])
        assert (await ida.answer()).text == "hello"
        await post.settled(queued=1, sent=1, expired=1)


async def test_changes_go_first_then_what_speakers_are_told_then_reminders_and_announcements(tmp_path: Path) -> None:
    async with office(tmp_path) as post:
        people = [post.telegram.person(name) for name in "ABCD"]
        post.outbox.queue(
            note(person.id, priority.name, priority=priority, due=NOW - timedelta(seconds=priority))
            for person, priority in zip(people, reversed(Priority), strict=True)
        )
        await post.telegram.heard("sendMessage", 4)
        sent = [fields["text"] for fields in post.telegram.called("sendMessage")]
        assert sent == ["CHANGE", "SPEAKER", "REMINDER", "ANNOUNCEMENT"]


async def test_a_button_under_what_was_sent_works_and_just_asking_on_is_about_it(tmp_path: Path) -> None:
    async with office(tmp_path) as post:
        ida = post.telegram.person("Ida")
        answer = Answer(
            Status.ANSWERED,
            "reminder",
            ("In 10 minutes", "Session 1 & more"),
            items=("session-1",),
            choices=(Choice("Hvem?", "hvem er ordstyrer"),),
        )
        post.outbox.queue([note(ida.id, answer=answer)])
        seen = await ida.answer()
        assert (seen.text, seen.buttons) == ("In 10 minutes\nSession 1 & more", ("Hvem?",))
        assert "Janet Samuel" in (await ida.asks("hvem er moderator?")).text
        await ida.presses("Hvem?")
        assert "Lene Johansen" in (await ida.answer()).text


async def test_what_was_not_sent_is_sent_later_and_once(tmp_path: Path) -> None:
    async with office(tmp_path) as post:
        people = [post.telegram.person(name) for name in ("Ida", "Ole", "Liv", "Bo")]
        troubles: tuple[Trouble, ...] = (Flooded(1), ServerFailure(500), ServerFailure(502))
        for person, trouble in zip(people, troubles, strict=False):
            post.telegram.trouble(trouble, "sendMessage", chat=person.id)
        post.outbox.queue(note(person.id) for person in people)
        await post.settled(sent=4)
        assert all([seen.text for seen in person.chat.unread] == ["hello"] for person in people)


async def test_what_may_have_arrived_is_sent_once_more_and_counted(tmp_path: Path) -> None:
    async with office(tmp_path) as post:
        ida, ole = post.telegram.person("Ida"), post.telegram.person("Ole")
        post.telegram.trouble(DroppedBefore(), "sendMessage", chat=ida.id)
        post.telegram.trouble(DroppedAfter(), "sendMessage", chat=ole.id)
        post.outbox.queue([note(ida.id), note(ole.id)])
        await post.settled(sent=2, unknown=2)
        assert (len(ida.chat.unread), len(ole.chat.unread)) == (1, 2)


@pytest.mark.parametrize(
    "trouble",
    [
        Refused("Forbidden: user is deactivated"),
        Refused("Forbidden: bot can't initiate conversation with a user"),
        Rejected("Bad Request: chat not found"),
        Rejected("Bad Request: PEER_ID_INVALID"),
        Rejected("Bad Request: not enough rights to send text messages to the chat"),
    ],
    ids=lambda trouble: trouble.description,
)
async def test_nothing_more_is_queued_for_who_cannot_be_reached(tmp_path: Path, trouble: Trouble) -> None:
    async with office(tmp_path) as post:
        ida, ole = post.telegram.person("Ida"), post.telegram.person("Ole")
        post.telegram.trouble(trouble, "sendMessage", chat=ida.id)
        post.outbox.queue([note(ida.id), note(ole.id)])
        await post.settled(sent=1, unreachable=1)
        assert post.outbox.queue([note(ida.id, "more"), note(ole.id, "more")]) == 1


async def test_who_has_blocked_the_bot_is_left_alone_until_they_write_again(tmp_path: Path) -> None:
    async with office(tmp_path) as post:
        ida = post.telegram.person("Ida")
        post.telegram.trouble(Refused(), "sendMessage", chat=ida.id)
        later = note(ida.id, "later", due=NOW + timedelta(seconds=1))
        post.outbox.queue([note(ida.id), later])
        await post.settled(unreachable=2)
        await ida.asks("hvem er ordstyrer")
        assert (await ida.answer()).text == "hello", "what is still in time"
        assert post.outbox.states(later.key) == {later.key: State.QUEUED}
        assert post.outbox.queue([note(ida.id, "more")]) == 1


async def test_a_group_that_has_moved_is_followed(tmp_path: Path) -> None:
    async with office(tmp_path) as post:
        group = post.telegram.group("Socialudvalget")
        old = -4711
        post.telegram.trouble(Migrated(group.id), "sendMessage", chat=old)
        post.outbox.queue([note(old), note(old, "later", due=NOW + timedelta(seconds=1))])
        assert (await group.answer()).text == "hello"
        chats = {row[0] for row in post.outbox.database.execute("select chat from outbox")}
        assert chats == {group.id}


async def test_what_telegram_finds_wrong_with_a_message_keeps_no_other(tmp_path: Path) -> None:
    async with office(tmp_path) as post:
        ida, ole = post.telegram.person("Ida"), post.telegram.person("Ole")
        post.telegram.trouble(Rejected("Bad Request: can't parse entities"), "sendMessage", chat=ida.id)
        post.outbox.queue([note(ida.id), note(ole.id), note(ida.id, "next")])
        assert (await ole.answer()).text == "hello"
        assert (await ida.answer()).text == "next"
        await post.settled(sent=2, refused=1)


async def test_while_telegram_is_down_the_sender_waits_as_a_whole_and_nobody_misses_anything(tmp_path: Path) -> None:
    async with office(tmp_path) as post:
        people = [post.telegram.person(f"Person {number}") for number in range(50)]
        post.telegram.trouble(ServerFailure(503), "sendMessage", times=4)
        post.outbox.queue(note(person.id) for person in people)
        await post.settled(sent=50)
        assert all(len(person.chat.unread) == 1 for person in people)
        (attempts,) = post.outbox.database.execute("select sum(attempts) from outbox").fetchone()
        assert attempts == 54, "not everybody's message was tried in vain"


async def test_one_chat_gets_one_message_a_second_and_the_others_do_not_wait(tmp_path: Path) -> None:
    async with office(tmp_path) as post:
        ida, ole = post.telegram.person("Ida"), post.telegram.person("Ole")
        post.outbox.queue([note(ida.id, "1"), note(ida.id, "2"), note(ole.id)])
        await post.settled(sent=3)
        assert [fields["text"] for fields in post.telegram.called("sendMessage")] == ["1", "hello", "2"]


async def test_a_long_text_goes_on_where_it_was_interrupted(tmp_path: Path) -> None:
    async with office(tmp_path) as post:
        ida = post.telegram.person("Ida")
        long = Answer(Status.ANSWERED, "announcement", ("a" * 4000, "b" * 4000, "c" * 4000))
        post.outbox.queue([note(ida.id, answer=long)])
        post.telegram.trouble(ServerFailure(502), "sendMessage")
        post.telegram.trouble(DroppedBefore(), "sendMessage")
        await post.settled(sent=1, unknown=1)
        assert [seen.text[0] for seen in ida.chat.unread] == ["a", "b", "c"]


async def test_replies_do_not_wait_behind_a_pause_that_telegram_asks_the_sender_for(tmp_path: Path) -> None:
    async with office(tmp_path) as post:
        ida, ole = post.telegram.person("Ida"), post.telegram.person("Ole")
        flooded = post.telegram.trouble(Flooded(60), "sendMessage", chat=ole.id)
        post.outbox.queue([note(ole.id)])
        await flooded.wait()
        await post.settled(queued=1)  # it is back in the queue: the pause is known
        post.outbox.queue([note(ida.id)])
        assert "Lene Johansen" in (await ida.asks("hvem er ordstyrer")).text
        await post.settled(queued=2)


async def test_when_replies_are_flooded_the_sender_keeps_quiet(tmp_path: Path) -> None:
    async with office(tmp_path) as post:
        ida, ole = post.telegram.person("Ida"), post.telegram.person("Ole")
        flooded = post.telegram.trouble(Flooded(1), "sendMessage", chat=ida.id)
        ida.writes("hvem er ordstyrer")
        await flooded.wait()
        post.outbox.queue([note(ole.id)])
        await post.settled(sent=1)
        assert ida.chat.standing(), "the pause was over for both"


async def test_an_orderly_stop_finishes_what_is_in_hand_and_leaves_the_rest(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        people = [telegram.person(f"Person {number}") for number in range(5)]
        slow = telegram.trouble(Slow(0.5), "sendMessage", times=5)
        with closing(open_database(tmp_path / "ordstyrer.db")) as database:
            outbox = Outbox(database)
            outbox.queue(note(person.id) for person in people)
            async with serving(telegram, tmp_path, pace=500.0, at_once=1):
                await slow.wait()
            assert outbox.counts() == Counts(sent=1, queued=4)
            assert len(people[0].chat.unread) == 1
            async with serving(telegram, tmp_path, pace=500.0):
                await asyncio.gather(*(person.answer() for person in people))
        assert [len(person.chat.standing()) for person in people] == [1] * 5
