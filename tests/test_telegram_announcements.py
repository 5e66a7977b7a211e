"""Organisers write to many: looked at, sent, watched, stopped and taken back, from a phone in a hall."""

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.clock import Clock
from bot.database import open_database, writing
from bot.people.attendees import Attendee, Attendees
from bot.people.plans import Plans
from bot.people.reminders import Reminders
from bot.people.roles import role_of
from bot.programme.model import Audience
from bot.texts import texts
from tests.botapi import BotApi, Person, Refused, Seen
from tests.botapi.calls import DELETABLE_SECONDS
from tests.forum_day import thursday
from tests.moved_clock import MovedClock
from tests.serving import MORNING, START, forum, process, said_at_the_end, serving

DANISH = texts("da")
say = DANISH.say
OPEN = "/udsend"
ASK = "What shall the attendees read? Write it, formatted as you like, or send a picture or a file with a text."
ASKED = f"{say(ASK)} {say('Nothing is sent before you have seen it.')}"
EVERYBODY, ELECTED, OTHERS, ITEMS = (
    say(label) for label in ("Everybody", "The elected", "All but the elected", "Those with a certain item …")
)
LATER, AT_ONCE, CALL_OFF = (say(label) for label in ("Send it later", "At once instead", "Call it off"))
STOP, PAUSE, GO_ON = (say(label) for label in ("Stop", "Pause", "Go on"))
CORRECT, CORRECT_IT, WITHDRAW, YES = (say(label) for label in ("Correct", "Correct it", "Withdraw", "Yes, delete it"))
ONLY = say("Only those who have said it")
OTHER_TEXT, OTHER_PEOPLE, DROP = (say(label) for label in ("Another text", "Other recipients", "Drop it"))
EXPIRED = say("That button is from before. Just ask me again.")
HEAD = "\N{PUBLIC ADDRESS LOUDSPEAKER} Fra arrang\N{LATIN SMALL LETTER O WITH STROKE}rerne"
ENGLISH_HEAD = "\N{PUBLIC ADDRESS LOUDSPEAKER} From the organisers"
NO_TIME = "I do not find a time in that. Write for example “tomorrow at 8.30” or “in 20 minutes”."
DONE = say("Done: {line}.", line="").rstrip(" .")
NEVER = 3600.0


def people(number: int) -> str:
    return DANISH.plural("{number} person", "{number} people", number, number=number)


def done(count: int, total: int, *more: str, what: str = "{count} of {total} sent") -> str:
    numbers = {"count": f"{count:,}".replace(",", "."), "total": f"{total:,}".replace(",", ".")}
    return say("Done: {line}.", line=", ".join((say(what, **numbers), *more)))


def unreached(count: int) -> str:
    return say("{count} could not be reached", count=count)


@dataclass
class Hall:
    """The bot on a clock that the test moves, an organiser, and a place to look up what is kept."""

    telegram: BotApi
    clock: MovedClock
    folder: Path
    olga: Person

    def attends(
        self, name: str, role: Audience | None = None, language: str = "da", *, reachable: bool = True
    ) -> Person:
        """Let somebody have written to the bot before."""
        somebody = self.telegram.person(name, language)
        self.enter([somebody], role, language, reachable=reachable)
        return somebody

    def enter(
        self, somebody: Iterable[Person], role: Audience | None = None, language: str = "da", *, reachable: bool = True
    ) -> None:
        said = role_of(role) if role else ""
        with closing(open_database(self.folder / "ordstyrer.db")) as database:
            attendees = Attendees(database)
            with writing(database):
                for person in somebody:
                    attendees.keep(Attendee(person.id, language, said, reachable=reachable))

    def picks(self, person: Person, item: str) -> None:
        with closing(open_database(self.folder / "ordstyrer.db")) as database:
            Plans(database).pick(person.id, "2024", item)

    def minds(self, person: Person, item: str) -> None:
        with closing(open_database(self.folder / "ordstyrer.db")) as database:
            Reminders(database).add(person.id, "2024", {item: None})

    async def writes(self, text: str, **more: Any) -> tuple[Seen, Seen]:
        """Let the organiser write a text to announce; return how it will look, and what stands below it."""
        await self.olga.asks(OPEN)
        self.olga.writes(text, **more)
        return await self.olga.answer(), await self.olga.answer()

    async def presses(self, label: str) -> Seen:
        await self.olga.presses(label)
        return await self.olga.answer()

    async def chooses(self, group: str) -> Seen:
        """Press the button of some recipients, whatever their number."""
        standing = self.olga.chat.standing()[-1]
        return await self.presses(next(button for button in standing.buttons if button.startswith(group)))

    async def sends(self, text: str, group: str = EVERYBODY) -> Seen:
        """Write and send a text; return what stands in the chat then."""
        await self.writes(text)
        preview = await self.chooses(group)
        return await self.presses(preview.buttons[0])

    async def told(self, part: str) -> Seen:
        """Wait until the organiser is told something, whatever else they are told before."""
        while True:
            seen = await self.olga.answer()
            if part in seen.text:
                return seen

    async def offered(self, label: str) -> Seen:
        """Wait until the organiser has a button."""
        while label not in (seen := await self.olga.answer()).buttons:
            pass
        return seen

    async def history(self) -> list[str]:
        self.olga.writes("/historik")
        lines = (await self.told(say("History, newest first:"))).text.splitlines()
        return [line.split(" ", 2)[2] for line in lines if line.startswith("\N{BULLET}")]


@asynccontextmanager
async def hall(folder: Path, *, at: datetime | None = None, **settings: Any) -> AsyncIterator[Hall]:
    clock = MovedClock(at or thursday(10, 15))
    usual = {"regret": 0.0, "progress": 0.05, "pace": 5000.0}
    async with BotApi() as telegram:
        olga = telegram.person("Olga")
        owners = frozenset({olga.id})
        async with serving(telegram, folder, clock=clock.clock, organisers=owners, **{**usual, **settings}):
            here = Hall(telegram, clock, folder, olga)
            here.enter([olga])
            yield here
        assert telegram.faults == []


def outbox(folder: Path) -> list[dict[str, Any]]:
    with closing(open_database(folder / "ordstyrer.db")) as database:
        return list(database.table("outbox").rows_where("key like '%announcement:%:%'"))


def data(person: Person, label: str) -> tuple[dict[str, Any], str]:
    """Return the newest message that has a button, and what a press of that brings."""
    for standing in reversed(person.chat.messages.values()):
        for row in standing.get("reply_markup", {}).get("inline_keyboard", []):
            for button in row:
                if button["text"] == label:
                    return standing, button["callback_data"]
    raise AssertionError(label)


async def test_a_text_goes_to_everybody_as_it_was_seen_and_marked_in_their_language(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ida, ann = here.attends("Ida"), here.attends("Ann", language="en")
        assert (await here.olga.asks(OPEN)).text == ASKED
        here.olga.writes("Lunch is at 1 pm <not 12.55> & upstairs", formatted=(("bold", "1 pm"),))
        seen, asked = await here.olga.answer(), await here.olga.answer()
        assert seen.text == f"{HEAD}\nLunch is at 1 pm <not 12.55> & upstairs"
        assert ("b", "1 pm") in seen.tags
        assert asked.buttons[0] == f"{EVERYBODY} (3)"
        preview = await here.presses(asked.buttons[0])
        assert preview.text.splitlines() == [
            say("To: {recipients}, {people}.", recipients=EVERYBODY, people=people(3)),
            say("It takes about {time}.", time="1 s"),
        ]
        sent = await here.presses(say("Send to {people}", people=people(3)))
        assert sent.buttons == (STOP,)
        assert [(await ida.answer()).text, (await here.told(HEAD)).text] == [seen.text] * 2
        english = await ann.answer()
        assert english.text == seen.text.replace(HEAD, ENGLISH_HEAD)
        assert ("b", "1 pm") in english.tags
        report = await here.told(done(3, 3))
        assert report.buttons[:2] == (CORRECT, WITHDRAW)
        number = say("Organiser {number}", number=1)
        line = "{who} sent announcement {number}: “{text}”"
        assert await here.history() == [say(line, who=number, number=1, text="Lunch is at 1 pm <not 12.55> & upstairs")]
        assert "12.55" in (await ida.asks("frokost torsdag?")).text, "who just asks on is answered as ever"


async def test_a_picture_and_a_file_go_out_with_their_texts_by_their_ids(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        eva, otto = here.attends("Eva", Audience.ELECTED), here.attends("Otto", Audience.OTHERS)
        await here.olga.asks(OPEN)
        here.olga.sends_photo("The beach", formatted=(("italic", "beach"),))
        preview, _ = await here.olga.answer(), await here.olga.answer()
        assert (preview.file, preview.text) == ("photo", f"{HEAD}\nThe beach")
        await here.chooses(ELECTED)
        await here.presses((await here.presses(ONLY)).buttons[0])
        seen = await eva.answer()
        assert (seen.file_id, seen.text, ("i", "beach") in seen.tags) == (preview.file_id, preview.text, True)
        await here.told(done(1, 1))
        await here.olga.asks(OPEN)
        here.olga.sends_document("plan.pdf")
        await here.olga.answer()
        await here.olga.answer()
        await here.chooses(OTHERS)
        await here.presses((await here.presses(ONLY)).buttons[0])
        seen = await otto.answer()
        assert (seen.file, seen.text) == ("plan.pdf", HEAD), "a file needs no text"
        await here.told(done(1, 1))
        await here.presses(CORRECT)
        here.olga.sends_photo("Another one")
        assert (await here.olga.answer()).text == say("Only the text can be corrected. Write the new one.")
        here.olga.writes("The newest plan")
        await here.olga.answer()
        await here.olga.answer()
        await here.presses(CORRECT_IT)
        changed = await otto.answer()
        assert (changed.id, changed.file, changed.text) == (seen.id, "plan.pdf", f"{HEAD}\nThe newest plan")


async def test_the_elected_the_others_and_those_who_have_not_said_it(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        eva = here.attends("Eva", Audience.ELECTED)
        otto, nina = here.attends("Otto", Audience.OTHERS), here.attends("Nina")
        await here.writes("Bus 4 leaves now")
        preview = await here.chooses(ELECTED)
        assert say("{count} of them have not said whether they are elected.", count=2) in preview.text
        assert say("Send to {people}", people=people(3)) in preview.buttons
        only = await here.presses(ONLY)
        assert say("Send to {people}", people=people(1)) in only.buttons
        assert say("Only those who have said it of themselves.") in only.text
        await here.presses(only.buttons[0])
        await here.told(done(1, 1))
        assert (await eva.answer()).text == f"{HEAD}\nBus 4 leaves now"
        await here.sends("Bus 5 leaves now", OTHERS)
        await here.told(done(3, 3))
        for person in (otto, nina):
            assert (await person.answer()).text == f"{HEAD}\nBus 5 leaves now"
        assert eva.chat.unread == ()


async def test_those_with_an_item_in_their_plan_or_reminders_are_chosen_page_by_page(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ida, ole, _ = here.attends("Ida"), here.attends("Ole"), here.attends("Eva")
        await here.writes("Session 3 moves to the small hall")
        empty = await here.chooses(ITEMS)
        assert empty.text == say("Nobody has anything in their plan or reminders yet.")
        here.picks(ida, "session-3")
        here.minds(ole, "session-3")
        for number in range(1, 13):
            if number != 3:
                here.picks(here.olga, f"session-{number}")
        await here.presses(OTHER_PEOPLE)
        first = await here.chooses(ITEMS)
        while not any("Session 3:" in label for label in first.buttons):
            first = await here.presses(say("Next page"))
        session = next(label for label in first.buttons if "Session 3:" in label)
        assert session.endswith("(2)")
        preview = await here.presses(session)
        assert "Session 3:" in preview.text
        await here.presses(preview.buttons[0])
        await here.told(done(2, 2))
        for person in (ida, ole):
            assert (await person.answer()).text.startswith(HEAD)


async def test_it_goes_out_at_the_time_that_was_typed_to_those_who_are_there_then(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ida = here.attends("Ida")
        await here.writes("Good morning")
        await here.chooses(EVERYBODY)
        assert (await here.presses(LATER)).buttons == (AT_ONCE,)
        for nonsense in ("banan", "\N{BANANA}"):
            assert (await here.olga.asks(nonsense)).text == say(NO_TIME)
        assert (await here.olga.asks("i morgen")).text == say("At what time? Write for example “tomorrow at 8.30”.")
        over = await here.olga.asks("kl. 8.30")
        assert over.text.startswith("Kl. 08.30 er forbi: klokken er 10.15.")
        preview = await here.olga.asks("i morgen kl. 8.30")
        assert "i morgen, fredag den 17. maj kl. 08.30" in preview.text
        waiting = await here.presses(preview.buttons[0])
        assert CALL_OFF in waiting.buttons
        here.clock.to(thursday(8, 29) + timedelta(days=1))
        eva = here.attends("Eva")
        await asyncio.sleep(0.3)  # the bot has looked at its clock
        assert ida.chat.unread == ()
        here.clock.to(thursday(8, 30) + timedelta(days=1))
        assert (await eva.answer()).text == (await ida.answer()).text == f"{HEAD}\nGood morning"
        await here.told(done(3, 3))


async def test_what_is_planned_can_be_called_off_and_other_moments_are_understood(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ida = here.attends("Ida")
        await here.writes("Coffee")
        await here.chooses(EVERYBODY)
        await here.presses(LATER)
        preview = await here.olga.asks("om 20 minutter")
        assert "kl. 10.35" in preview.text
        assert "kl. 10.35" not in (await here.presses(AT_ONCE)).text
        await here.presses(LATER)
        preview = await here.olga.asks("halv tolv")
        await here.presses(preview.buttons[0])
        assert (await here.presses(CALL_OFF)).text.endswith(say("Stopped before anybody got it."))
        here.clock.to(thursday(11, 30))
        await asyncio.sleep(0.3)
        assert ida.chat.unread == ()
        assert say("{who} called off announcement {number} before it was sent", who="Arrang\xf8r 1", number=1) in (
            await here.history()
        )


async def test_in_a_rehearsal_that_runs_fast_nothing_is_too_late(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        olga, ida = telegram.person("Olga"), telegram.person("Ida")
        clock = Clock.rehearsal(MORNING, speed=36000)  # an hour in a tenth of a second
        owners = frozenset({olga.id})
        async with serving(telegram, tmp_path, clock=clock, organisers=owners, regret=0.3, pace=20.0):
            here = Hall(telegram, MovedClock(MORNING), tmp_path, olga)
            here.enter([ida])
            await here.sends("Hello")
            assert (await ida.answer()).text == f"{HEAD}\nHello"
        assert telegram.faults == []


async def test_what_was_due_long_ago_when_the_bot_starts_is_not_sent(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        telegram, olga, ida = here.telegram, here.olga, here.attends("Ida")
        await here.writes("Good morning")
        await here.chooses(EVERYBODY)
        await here.presses(LATER)
        await here.presses((await olga.asks("kl. 11")).buttons[0])
    async with (
        telegram,
        serving(telegram, tmp_path, clock=MovedClock(thursday(12, 30)).clock, organisers=frozenset({olga.id})),
    ):
        await asyncio.sleep(0.3)
        assert (await olga.asks(OPEN)).buttons[-1] == say("Earlier announcements")
        await olga.presses(say("Earlier announcements"))
        assert say("not sent in time") in (await olga.answer()).text
        assert ida.chat.unread == ()


async def test_within_ten_seconds_it_can_be_stopped_and_nothing_is_lost(tmp_path: Path) -> None:
    async with hall(tmp_path, regret=NEVER) as here:
        ida = here.attends("Ida")
        assert STOP in (await here.sends("Wrong hall")).buttons
        stopped = await here.presses(STOP)
        assert stopped.text.endswith(say("Stopped before anybody got it."))
        await here.olga.presses(say("Change it and send it"))
        assert (await here.olga.answer()).text == f"{HEAD}\nWrong hall", "its draft is there again"
        await here.olga.answer()
        await here.presses(OTHER_TEXT)
        here.olga.writes("Right hall")
        assert (await here.olga.answer()).text == f"{HEAD}\nRight hall"
        assert say("Send to {people}", people=people(2)) in (await here.olga.answer()).buttons
        assert ida.chat.unread == ()
        assert outbox(tmp_path) == []


async def test_what_cannot_be_sent_is_said_and_the_draft_is_kept(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        await here.writes("The draft")
        await here.chooses(EVERYBODY)
        cannot = say("That I cannot pass on: write a text, or send one picture or one file with a text.")
        limit = 4096 - len(ENGLISH_HEAD) - 2  # the longest one; its sign counts twice
        await here.presses(OTHER_TEXT)
        attempts: tuple[tuple[Callable[[], int], str], ...] = (
            (lambda: here.olga.sends(sticker=sticker()), cannot),
            (lambda: here.olga.sends(voice={"file_id": "v", "file_unique_id": "v", "duration": 2}), cannot),
            (lambda: here.olga.writes("x" * 4090), too_long(4090, limit)),
            (lambda: here.olga.sends_photo("x" * 1020), too_long(1020, limit - 4096 + 1024)),
        )
        for attempt, line in attempts:
            attempt()
            seen = await here.olga.answer()
            assert (seen.text, seen.buttons) == (line, (say("Leave it as it is"),))
        kept = await here.presses(say("Leave it as it is"))
        assert say("Send to {people}", people=people(1)) in kept.buttons
        again, _ = await here.olga.asks(OPEN), await here.olga.answer()
        assert again.text == f"{HEAD}\nThe draft"
        assert (await here.presses(DROP)).text == say("Dropped: nobody gets it.")
        assert (await here.olga.asks(OPEN)).text == ASKED
        here.olga.writes("x" * limit)
        assert (await here.olga.answer()).text == f"{HEAD}\n{'x' * limit}", "and not a character shorter"


def sticker() -> dict[str, Any]:
    about = {"width": 512, "height": 512, "is_animated": False, "is_video": False, "type": "regular"}
    return {"file_id": "s", "file_unique_id": "s", **about}


def too_long(given: int, limit: int) -> str:
    numbers = {"over": given - limit, "most": f"{limit:,}".replace(",", ".")}
    return say("That is {over} characters too long: there is room for {most}. Write it shorter.", **numbers)


async def test_a_double_tap_sends_once_and_what_is_sent_is_what_was_seen(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ida = here.attends("Ida")
        await here.writes("Once")
        await here.chooses(EVERYBODY)
        standing, send = data(here.olga, say("Send to {people}", people=people(2)))
        await asyncio.gather(*(here.olga.taps(standing, send) for _ in range(5)))
        await here.told(done(2, 2))
        assert [seen.text for seen in ida.chat.standing()] == [f"{HEAD}\nOnce"]

        await here.writes("The first text")
        first = await here.chooses(EVERYBODY)
        await here.olga.asks(OPEN)
        await here.olga.answer()
        here.olga.writes("The second text")  # the first screen is still there, with its button
        await here.told("The second text")
        await here.olga.answer()
        old, label = here.olga.chat.messages[first.id], first.buttons[0]
        buttons = (button for row in old["reply_markup"]["inline_keyboard"] for button in row)
        await here.olga.taps(old, next(button["callback_data"] for button in buttons if button["text"] == label))
        assert (await here.olga.answer()).text == f"{HEAD}\nThe second text"
        warned = await here.olga.answer()
        assert warned.text.startswith(say("It has been changed meanwhile. Above is what would be sent now."))
        assert len(ida.chat.standing()) == 1


async def test_who_edits_what_they_wrote_changes_the_draft_and_nothing_that_is_sent(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ida = here.attends("Ida")
        await here.olga.asks(OPEN)
        written = here.olga.writes("Lnuch")
        await here.olga.answer()
        await here.olga.answer()
        await here.chooses(EVERYBODY)
        here.olga.edits(written, "Lunch")
        assert (await here.olga.answer()).text == f"{HEAD}\nLunch"
        preview = await here.olga.answer()
        await here.presses(preview.buttons[0])
        await here.told(DONE)
        assert (await ida.answer()).text == f"{HEAD}\nLunch"
        here.olga.edits(written, "Dinner")
        line = say("That changes nothing of what has been done: for that there are the buttons.")
        assert (await here.olga.answer()).text == line
        assert CORRECT in {button for seen in here.olga.chat.standing() for button in seen.buttons}


async def test_two_organisers_at_once_each_have_their_draft_and_the_second_goes_after_the_first(tmp_path: Path) -> None:
    async with hall(tmp_path, pace=20.0) as here:
        crowd = [here.attends(f"Person {number}") for number in range(18)]
        await here.olga.asks("/organisator")
        await here.olga.presses(say("Invite an organiser"))
        link = (await here.olga.answer()).text.split("start=")[1].split()[0]
        otto = here.telegram.person("Otto")
        otto.writes(f"/start {link}")
        await otto.answer()
        await otto.answer()
        await here.told(say("Your invitation has been taken by {name}", name="").strip())
        await otto.asks(OPEN)
        otto.writes("Second")
        await here.sends("First")
        assert [(await otto.answer()).text, (await otto.answer()).text][0] == f"{HEAD}\nSecond"
        await crowd[0].answer()
        await otto.presses(f"{EVERYBODY} (20)")
        preview = await otto.answer()
        assert say("Another announcement is being sent: this one comes after it.") in preview.text
        await otto.presses(preview.buttons[0])
        await otto.answer()
        await here.offered(PAUSE)
        await here.presses(PAUSE)
        assert say("{who} paused announcement {number}", who="Arrang\xf8r 1", number=1) in await here.history()


async def test_a_right_that_is_gone_is_gone_and_nobody_else_knows_of_it(tmp_path: Path) -> None:
    line = "I do not know the command {command}. Just ask me in your own words, or try {help}."
    unknown = say(line, command=OPEN, help=say("/help"))
    async with hall(tmp_path) as here:
        ida = here.attends("Ida")
        assert (await ida.asks(OPEN)).text == unknown
        await here.olga.asks("/organisator")
        await here.olga.presses(say("Invite an organiser"))
        link = (await here.olga.answer()).text.split("start=")[1].split()[0]
        ida.writes(f"/start {link}")
        await ida.answer()
        await ida.answer()
        await ida.asks(OPEN)
        ida.writes("I was never here")
        await ida.answer()
        await ida.answer()
        await ida.presses(f"{EVERYBODY} (2)")
        preview = await ida.answer()
        await here.olga.asks("/organisator")
        await here.olga.presses(say("Organisers"))
        await here.told(say("Organisers:"))
        await here.olga.presses(say("Remove organiser {number}", number=2))
        await here.olga.answer()
        await here.olga.presses(say("Yes, remove"))
        assert await ida.presses(preview.buttons[0]) == EXPIRED
        assert (await ida.asks(OPEN)).text == unknown
        assert outbox(tmp_path) == []
    (tmp_path / "elsewhere").mkdir()
    async with forum(tmp_path / "elsewhere") as telegram:
        assert (await telegram.person("Eva").asks(OPEN)).text == unknown


async def test_who_cannot_be_reached_is_counted_and_who_comes_later_is_left_out(tmp_path: Path) -> None:
    async with hall(tmp_path, pace=20.0) as here:
        here.attends("Gone", reachable=False)
        crowd = [here.attends(f"Person {number}") for number in range(6)]
        here.telegram.trouble(Refused(), "sendMessage", chat=crowd[4].id)
        await here.writes("Hello")
        preview = await here.chooses(EVERYBODY)
        assert say("{people} cannot be reached.", people=people(1)) in preview.text
        await here.presses(preview.buttons[0])
        await crowd[0].answer()
        late = here.attends("Late")
        await here.told(done(6, 8, unreached(2)))
        assert late.chat.unread == ()


async def test_pause_going_on_and_stop_outlive_a_restart(tmp_path: Path) -> None:
    clock = MovedClock(thursday(10, 15))
    async with BotApi() as telegram:
        olga = telegram.person("Olga")
        settings: dict[str, Any] = {"clock": clock.clock, "organisers": frozenset({olga.id}), "regret": 0.0}
        here = Hall(telegram, clock, tmp_path, olga)
        async with serving(telegram, tmp_path, pace=20.0, progress=0.05, **settings):
            crowd = [here.attends(f"Person {number}") for number in range(10)]
            await here.sends("Hello")
            await crowd[2].answer()
            await here.offered(PAUSE)
            await here.olga.presses(PAUSE)
            paused = await here.offered(GO_ON)
            assert paused.text.splitlines()[1].startswith(say("Paused: {line}.", line="").rstrip(" ."))
        got = sum(bool(person.chat.standing()) for person in crowd)
        assert 3 <= got < 10
        async with serving(telegram, tmp_path, pace=20.0, progress=0.05, **settings):
            await asyncio.sleep(0.4)
            assert sum(bool(person.chat.standing()) for person in crowd) == got, "it is paused"
            await here.presses(GO_ON)
            await next(person for person in crowd if not person.chat.standing()).answer()
            await here.olga.presses(STOP)
            stopped = await here.told(say("Stopped: {line}.", line="").rstrip(" ."))
            assert stopped.text.splitlines()[1].startswith(say("Stopped: {line}.", line="").rstrip(" ."))
        async with serving(telegram, tmp_path, pace=20.0, progress=0.05, **settings):
            await asyncio.sleep(0.4)
            assert got < sum(bool(person.chat.standing()) for person in crowd) < 10
            assert len([line for line in await here.history() if "1" in line]) == 4
        assert telegram.faults == []


async def test_an_unsent_rest_says_what_was_corrected_while_it_was_paused(tmp_path: Path) -> None:
    async with hall(tmp_path, pace=20.0) as here:
        crowd = [here.attends(f"Person {number}") for number in range(8)]
        await here.sends("Lnuch")
        await crowd[1].answer()
        await here.offered(PAUSE)
        await here.olga.presses(PAUSE)
        assert (await here.offered(GO_ON)).buttons[:4] == (STOP, GO_ON, CORRECT, WITHDRAW)
        await here.presses(CORRECT)
        here.olga.writes("Lunch")
        await here.told(HEAD)
        await here.olga.answer()
        await here.presses(CORRECT_IT)
        await here.told(DONE)
        await here.presses(say("Announcement {number}", number=1))
        await here.presses(GO_ON)
        await here.told(done(9, 9))
        assert {person.chat.standing()[-1].text for person in crowd} == {f"{HEAD}\nLunch"}
        assert {len(person.chat.standing()) for person in crowd} == {1}


async def test_what_is_being_written_waits_while_something_else_is_corrected(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        here.attends("Ida")
        await here.sends("Lnuch")
        over = await here.told(DONE)
        await here.writes("Half of a thought")
        await here.olga.presses(CORRECT, message=over.id)
        await here.olga.answer()
        here.olga.writes("Lunch")
        await here.told(f"{HEAD}\nLunch")
        await here.olga.answer()
        await here.presses(CORRECT_IT)
        await here.told(DONE)
        here.olga.writes(OPEN)
        assert (await here.told(HEAD)).text == f"{HEAD}\nHalf of a thought"


async def test_after_two_days_telegram_deletes_no_more_and_it_is_said(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ida, ole = here.attends("Ida"), here.attends("Ole")
        await here.sends("Hello")
        await here.told(done(3, 3))
        ole.chat.messages[ole.chat.standing()[0].id]["date"] = time.time() - DELETABLE_SECONDS - 60
        here.telegram.chats[ida.id].messages.clear()  # she has deleted it herself
        asked = await here.presses(WITHDRAW)
        assert people(3) in asked.text
        await here.presses(YES)
        gone = say("{count} could not be deleted any more", count=1)
        await here.told(done(2, 3, gone, what="{count} of {total} deleted"))
        assert len(ole.chat.standing()) == 1
        await here.presses(say("Announcement {number}", number=1))
        assert CORRECT not in here.olga.chat.standing()[-1].buttons


async def test_who_is_forgotten_is_left_alone_and_an_organiser_takes_their_draft_along(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ida = here.attends("Ida")
        await here.sends("Hello")
        await here.told(done(2, 2))
        await ida.answer()
        await ida.asks("/slet_mig")
        await ida.presses(say("Yes, delete everything"))
        await ida.answer()
        assert [row["chat"] for row in outbox(tmp_path)] == [here.olga.id]
        await here.presses(CORRECT)
        here.olga.writes("Hello again")
        await here.told(HEAD)
        await here.olga.answer()
        await here.presses(CORRECT_IT)
        await here.told(done(1, 1, what="{count} of {total} corrected"))
        assert ida.chat.unread == ()
        await here.writes("My draft")
        await here.olga.asks("/slet_mig")
        await here.olga.presses(say("Yes, delete everything"))
        await here.olga.answer()
        with closing(open_database(tmp_path / "ordstyrer.db")) as database:
            assert database.table("drafts").count == 0
            assert {row["organiser"] for row in database.table("announcements").rows} == {None}


async def test_an_english_organiser_has_it_in_english(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ann = telegram.person("Ann", "en")
        async with serving(telegram, tmp_path, organisers=frozenset({ann.id}), regret=NEVER):
            assert (await ann.asks("/announce")).text.startswith("What shall the attendees read?")
            ann.writes("Coffee is served")
            assert (await ann.answer()).text == f"{ENGLISH_HEAD}\nCoffee is served"
            await ann.answer()
            await ann.presses("Everybody (1)")
            await ann.answer()
            await ann.presses("Send it later")
            await ann.answer()
            assert "tomorrow, Friday the 17 May at 08.30" in (await ann.asks("tomorrow at 8.30")).text
        assert telegram.faults == []


async def test_two_thousand_are_written_to_stopped_corrected_and_withdrawn(tmp_path: Path) -> None:
    async with hall(tmp_path, progress=0.2) as here:
        crowd = [here.telegram.person(f"Person {number}") for number in range(2000)]
        here.enter(crowd)
        began = time.monotonic()
        await here.sends("The hall is on fire")
        await crowd[700].answer()
        await crowd[5].answer()
        assert (await crowd[5].asks("/hjaelp")).text, "nobody waits behind it"
        await here.olga.presses(STOP)
        await here.told(say("Stopped: {line}.", line="").rstrip(" ."))
        got = [person for person in crowd if person.chat.standing()]
        assert 700 <= len(got) < 2000
        edits = [fields for fields in here.telegram.called("editMessageText") if fields["chat_id"] == here.olga.id]
        assert len(edits) <= (time.monotonic() - began) / 0.2 + 6, "seldom enough for Telegram"
        await here.presses(CORRECT)
        here.olga.writes("The hall is on fire no more")
        await here.told(HEAD)
        assert CORRECT_IT in (await here.olga.answer()).buttons
        await here.presses(CORRECT_IT)
        await here.told(DONE)
        assert {person.chat.standing()[0].text for person in got} == {f"{HEAD}\nThe hall is on fire no more"}
        await here.presses(say("Announcement {number}", number=1))
        await here.presses(WITHDRAW)
        await here.presses(YES)
        await here.told(DONE)
        assert not any(seen.text.startswith(HEAD) for person in crowd for seen in person.chat.standing())


async def test_killed_in_the_middle_it_goes_on_where_it_was(tmp_path: Path) -> None:
    """Nobody is left out, and of all only the one whose message was on its way may get it twice."""
    async with BotApi() as telegram:
        olga = telegram.person("Olga")
        here = Hall(telegram, MovedClock(thursday(10, 15)), tmp_path, olga)
        crowd = [telegram.person(f"Person {number}") for number in range(2000)]
        here.enter([olga, *crowd])
        settings = {
            "TELEGRAM_BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "ORDSTYRER_ORGANISERS": str(olga.id),
            "ORDSTYRER_PACE": "2000",
            "ORDSTYRER_AT_ONCE": "1",
            "ORDSTYRER_REGRET": "0",
            "ORDSTYRER_PROGRESS": "0.2",
        }
        arguments = ("--at", f"{MORNING:%Y-%m-%dT%H:%M}", "--speed", "0")
        async with process(tmp_path, *arguments, **settings) as running:
            crowd[900].chat.listeners.append(lambda _: os.kill(running.pid, signal.SIGKILL))
            olga.writes(OPEN)
            await olga.answer(START)
            olga.writes("The hall is on fire")
            await olga.answer()
            await olga.answer()
            await here.presses((await here.chooses(EVERYBODY)).buttons[0])
            await said_at_the_end(running)
        crowd[900].chat.listeners.clear()
        got = sum(bool(person.chat.standing()) for person in crowd)
        assert 900 <= got < 2000
        late = telegram.person("Late")
        here.enter([late])
        async with process(tmp_path, *arguments, **settings):
            async with asyncio.timeout(START):
                await here.told(done(2001, 2001, say("{count} may have come twice", count=1)))
        copies = [len(person.chat.standing()) for person in crowd]
        assert min(copies) == 1
        assert sum(copies) <= 2001
        assert late.chat.standing() == []
        assert telegram.faults == []
