"""What somebody is reminded of, and how long before: chosen by buttons or in words."""

from pathlib import Path

import pytest

from bot.basics.texts import texts
from bot.delivery.outbox import State
from tests.forum_day import day, friday, settled, thursday

DANISH = texts("da")
EVERY, PLAN, NONE = (DANISH.say(text) for text in ("Every item", "Only my plan", "None"))
CHOSEN = "\N{CHECK MARK} "


async def test_what_is_reminded_of_is_asked_once_in_start_and_may_be_skipped(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(10, 50)) as forum:
        ida = forum.telegram.person("Ida")
        await ida.asks("/start")
        asked = await ida.answer()
        assert {EVERY, PLAN} <= set(asked.buttons)
        await ida.presses(EVERY)
        screen = await ida.answer()
        assert (screen.id, screen.edited) == (asked.id, True)
        assert CHOSEN + EVERY in screen.buttons
        assert "10 minutter" in screen.text
        await ida.presses("30 min. f\N{LATIN SMALL LETTER O WITH STROKE}r")
        assert "30 minutter" in (await ida.answer()).text
        await ida.asks("/start")
        assert ida.chat.unread == (), "nothing is asked twice"
        forum.clock.to(thursday(11, 25))
        assert "kl. 11.55" in (await ida.answer()).text


@pytest.mark.parametrize(
    ("written", "chosen", "lead"),
    [
        ("mind mig om alt", EVERY, "10 min."),
        ("mind mig kun om min plan", PLAN, "10 min."),
        ("remind me of everything half an hour before", "Every item", "30 min."),
        ("paamindelser 15 minutter foer", NONE, ""),
        ("/paamindelser alle punkter", EVERY, "10 min."),
        ("/reminders only my plan", "Only my plan", "10 min."),
    ],
)
async def test_the_choice_may_be_written(tmp_path: Path, written: str, chosen: str, lead: str) -> None:
    async with day(tmp_path, thursday(9)) as forum:
        ida = forum.telegram.person("Ida")
        screen = await ida.asks(written)
        assert CHOSEN + chosen in screen.buttons
        assert not lead or any(label.startswith(CHOSEN + lead) for label in screen.buttons)


async def test_how_long_before_may_be_written_and_those_who_wait_follow_it(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(11, 44)) as forum:
        ida = forum.telegram.person("Ida")
        await ida.asks("mind mig om alt")
        await settled(forum, ida, "20240516T0955", State.QUEUED)
        assert "5 minutter" in (await ida.asks("mind mig fem minutter foer")).text
        await settled(forum, ida, "20240516T0955", None)
        forum.clock.to(thursday(11, 50))
        assert (await ida.answer()).text.startswith("Om 5 minutter, kl. 11.55")


async def test_who_has_none_is_reminded_of_what_they_name_and_of_nothing_else(tmp_path: Path) -> None:
    async with day(tmp_path, friday(9, 30)) as forum:
        ida = forum.telegram.person("Ida")
        told = await ida.asks("mind mig om session 3")
        assert "10.25" in told.text
        assert "10.15" in told.text
        sooner = await ida.asks("mind mig en halv time foer")
        assert "9.55" in sooner.text
        assert "12.00" in (await ida.asks("mind mig om afslutningen")).text
        assert DANISH.say("You get no reminders.") not in (await ida.asks("/paamindelser")).text
        forum.clock.to(friday(9, 55))
        seen = await ida.answer()
        assert seen.text.startswith("Om 30 minutter, kl. 10.25: Session 3: ")
        await ida.asks("mind mig ikke om afslutningen")
        forum.clock.to(friday(11, 50))
        await settled(forum, ida, "20240517T0925", None)
        await ida.asks("tak")
        assert ida.chat.unread == ()
        assert list(forum.states(ida)) == ["20240517T0825"]


@pytest.mark.parametrize("written", ["stop", "ingen paamindelser", "no reminders", "stop reminding me"])
async def test_who_wants_none_any_more_gets_none_any_more(tmp_path: Path, written: str) -> None:
    async with day(tmp_path, friday(10, 14)) as forum:
        ida = forum.telegram.person("Ida")
        await ida.asks("mind mig om alt")
        await ida.asks("mind mig om session 3")
        await settled(forum, ida, "20240517T0825", State.QUEUED)
        await ida.asks(written)
        assert forum.states(ida) == {}
        assert CHOSEN + NONE in (await ida.asks("/paamindelser")).buttons


async def test_what_starts_too_soon_to_be_reminded_of_is_said_to(tmp_path: Path) -> None:
    async with day(tmp_path, friday(10, 22)) as forum:
        ida = forum.telegram.person("Ida")
        assert (
            DANISH.say("It starts so soon that I do not remind you of it.")
            in (await ida.asks("mind mig om session 3")).text
        )
        assert (
            DANISH.say("It starts so soon that I do not remind you of it.")
            not in (await ida.asks("mind mig om afslutningen")).text
        )


async def test_in_a_group_nobody_is_reminded(tmp_path: Path) -> None:
    async with day(tmp_path, friday(9)) as forum:
        ida, hall = forum.telegram.person("Ida"), forum.telegram.group("Hallen")
        ida.writes("@OrdstyrerTestBot mind mig om session 3", into=hall)
        told = await hall.answer()
        assert "10.25" in told.text
        assert told.text.endswith(DANISH.say("I send reminders to you alone: write to me in our own chat."))
        ida.writes("@OrdstyrerTestBot stop", into=hall)
        assert (await hall.answer()).text
        await ida.asks("/start")
        assert (await ida.answer()).buttons[-1] == DANISH.say("No reminders"), "not asked yet"


async def test_a_button_for_what_is_not_in_the_programme_any_more_says_so(tmp_path: Path) -> None:
    async with day(tmp_path, friday(9)) as forum:
        ida = forum.telegram.person("Ida")
        await ida.asks("mind mig om session 3")
        forum.changes(cancelled=("session-3",))
        await ida.presses(DANISH.say("Do not"))
        assert (await ida.answer()).text == DANISH.say("That is not in the programme any more.")


async def test_what_would_come_at_night_is_said_to_come_in_the_morning(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(20)) as forum:
        ida = forum.telegram.person("Ida")
        assert "kl. 07.00" in (await ida.asks("mind mig om morgensangen to timer foer")).text
        assert "kl. 08.45" in (await ida.asks("mind mig ti minutter foer")).text
