"""Old buttons of the programme: pressed twice, after a restart, or when what they stand for is gone or has moved."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.botapi import BotApi
from tests.browsing import ADD, DAYS, EARLIER, FRIDAY, LATER, OUT, THURSDAY, back_to, opens, say
from tests.forum_day import day, friday, programme, thursday
from tests.serving import forum, serving

GONE = say("That is not in the programme any more.")


async def test_a_second_tap_and_a_page_that_is_there_already_are_quiet(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("/program")
        before = next(iter(reversed(ida.chat.messages.values())))
        later = [
            b["callback_data"] for row in before["reply_markup"]["inline_keyboard"] for b in row if b["text"] == LATER
        ]
        assert await ida.taps(before, later[0]) == ""
        page = await ida.answer()
        assert await ida.taps(before, later[0]) == ""
        await opens(ida, EARLIER, LATER)
        assert ida.chat.unread == ()
        assert ida.chat.standing()[-1].buttons == page.buttons


async def test_buttons_work_on_after_a_restart(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        async with serving(telegram, tmp_path):
            await ida.asks("program fredag")
            await opens(ida, "10.25")
        async with serving(telegram, tmp_path):
            await opens(ida, "3. En vision", ADD)
        async with serving(telegram, tmp_path):
            assert OUT in (await opens(ida, back_to("Break out"), "En vision")).buttons
        assert telegram.faults == []


async def test_what_is_gone_is_said_and_what_it_stood_in_is_shown(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(9)) as forum_day:
        ida = forum_day.telegram.person("Ida")
        await ida.asks("program fredag")
        await opens(ida, "10.25")
        forum_day.changes(cancelled=("session-3",))
        choices = await opens(ida, "3. En vision")
        assert choices.text.splitlines()[0] == GONE
        assert "Session 4" in choices.text
        assert "Session 3" not in choices.text
        await opens(ida, "4. Boligpolitik")
        forum_day.changes(cancelled=("session-4",))
        assert (await opens(ida, ADD)).text.startswith(f"{GONE}\nBreak out: Sessioner")
        await opens(ida, back_to(FRIDAY))
        forum_day.changes(cancelled=("trivsel",))
        left = await opens(ida, "11.25")
        assert left.text.startswith(f"{GONE}\n{say('The programme {day}:', day=FRIDAY)}")
        await opens(ida, DAYS)
        forum_day.changes(cancelled=of_friday())
        only = await opens(ida, FRIDAY.capitalize())
        assert only.text.startswith(f"{GONE}\n{say('The programme {day}:', day=THURSDAY)}")


def of_friday() -> tuple[str, ...]:
    return tuple(item.id for item in programme().items if item.day == friday(9).date())


async def test_what_has_moved_is_found_where_it_is_now(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(9)) as forum_day:
        ida = forum_day.telegram.person("Ida")
        await ida.asks("program fredag")
        talk = forum_day.item("trivsel")
        assert talk.start
        forum_day.changes(replace(talk, start=talk.start + timedelta(minutes=10), end=talk.end))
        card = await opens(ida, "11.25")
        assert "kl. 11.35-12.00" in card.text
        assert "11.35" in (await opens(ida, back_to(FRIDAY))).text
