"""My plan: seen by time, changed by button and in words, with what overlaps, what is open and what is not for me."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.basics.texts import texts
from bot.language.spelling import plain
from bot.programme.content import read_programme
from bot.settings import ROOT
from tests.botapi import BotApi
from tests.forum_day import day, thursday
from tests.serving import forum, serving

DANISH = texts("da")
say = DANISH.say
EMPTY, MINE = say("There is nothing in your plan yet."), say("Your plan:")
ADD, OUT, BACK, SCREEN = (
    say(label) for label in ("Put it in my plan", "Take it out of my plan", "Put it back", "My plan")
)
ELECTED, OTHER = say("I am elected"), say("I am not elected")
OPEN = say("not chosen yet")
PREVENTION = "Session 3: En vision for fremtidens forebyggelse"
ON_A_BUTTON = "Session 3: En vision for fremtidens \N{HORIZONTAL ELLIPSIS}"


async def test_an_empty_plan_shows_what_is_open_and_how_to_choose(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        plan = await ida.asks("/plan")
        assert plan.text.startswith(EMPTY)
        assert [line for line in plan.text.splitlines() if line.endswith(OPEN)] == [
            f"• kl. 14.45-15.45: Break out – {OPEN}",
            f"• kl. 10.25-11.25: Break out: Sessioner – {OPEN}",
        ]
        await ida.presses(say("Choose: {title}", title="Break out: Sessioner"))
        assert ON_A_BUTTON in (await ida.answer()).buttons
        await ida.presses(ON_A_BUTTON)
        picked = await ida.answer()
        assert picked.text.startswith(say("You have chosen {title}.", title=PREVENTION))
        await ida.presses(SCREEN)
        screen = await ida.answer()
        assert (screen.id, screen.text.startswith(MINE)) == (plan.id, True)
        assert f"kl. 10.25-11.25: {PREVENTION}" in screen.text
        assert "Sessioner" not in screen.text


async def test_the_menu_shows_the_plan_whatever_was_talked_of(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        for before in ("/paamindelser", "mind mig om alt", "hvem er ordstyrer"):
            await ida.asks(before)
            assert (await ida.asks(SCREEN)).text.startswith(EMPTY)
            assert (await ida.asks("/plan")).text.startswith(EMPTY)
        assert "\N{CHECK MARK} " + say("Every item") in (await ida.asks("/paamindelser")).buttons


async def test_the_plan_outlives_a_restart_and_its_buttons_do(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        async with serving(telegram, tmp_path):
            await ida.asks("saet session 3 i min plan")
            await ida.asks("saet middagen i min plan")
            await ida.asks("min plan")
        async with serving(telegram, tmp_path):
            await ida.presses(say("Take something out"))
            assert (await ida.answer()).buttons[0] == say("Not {title}", title="Aftenprogram: Middag og underholdning")
            await ida.asks("/plan")
            await ida.presses(say("Take something out"))
            listed = await ida.answer()
            await ida.presses(listed.buttons[0])
            gone = await ida.answer()
            assert "Middag" in gone.text
            plan = (await ida.asks("/plan")).text
            assert "Middag" not in plan
            assert PREVENTION in plan
            await ida.presses(BACK, message=gone.id)
            await ida.answer()
            lines = (await ida.asks("/plan")).text.splitlines()
            assert [line.partition(" ")[0] for line in lines if "Middag" in line or "Session 3" in line] == ["•", "•"]
            assert lines.index(next(line for line in lines if "Middag" in line)) < lines.index(
                next(line for line in lines if "Session 3" in line)
            ), "in order of time"
        assert telegram.faults == []


@pytest.mark.parametrize(
    ("put", "take"),
    [
        ("saet session 3 i min plan", "fjern session 3"),
        ("kan du tilfoeje session tre til min plan", "tag session 3 ud af min plan"),
        ("jeg vaelger session 3", "slet session 3 fra min plan"),
        ("saet det om forebyggelse i min plan", "drop session 3"),
        ("add session 3 to my plan", "remove session 3"),
    ],
)
async def test_items_are_added_and_removed_in_words(tmp_path: Path, put: str, take: str) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        assert PREVENTION in (await ida.asks(put)).text
        assert f"{PREVENTION}" in (await ida.asks("/plan")).text
        assert (await ida.asks(take)).buttons[0] in {BACK, "Put it back"}
        assert PREVENTION not in (await ida.asks("/plan")).text


async def test_what_was_talked_of_is_added_by_pronoun_and_by_button(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        card = await ida.asks("session 3")
        assert ADD in card.buttons
        await ida.asks("saet den i min plan")
        again = await ida.asks("session 3")
        assert OUT in again.buttons
        await ida.presses(OUT)
        assert ADD in (await ida.answer()).buttons
        await ida.presses(ADD, message=card.id)
        assert OUT in (await ida.answer()).buttons
        assert PREVENTION in (await ida.asks("/plan")).text


async def test_of_a_break_out_the_later_choice_takes_the_place_of_the_earlier(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("saet session 3 i min plan")
        assert (
            say("It takes the place of {title}.", title=PREVENTION)
            in (await ida.asks("saet session 4 i min plan")).text
        )
        plan = (await ida.asks("/plan")).text
        assert ("Session 4" in plan, "Session 3" in plan) == (True, False)


async def test_what_is_not_there_is_said_kindly(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        assert say("{title} is not in your plan.", title=PREVENTION) in (await ida.asks("fjern session 3")).text
        assert "Session 9" in (await ida.asks("saet session 9 i min plan")).text
        assert (
            say("I am not sure which item you mean.") in (await telegram.person("Ole").asks("saet det i min plan")).text
        )
        assert ON_A_BUTTON in (await ida.asks("saet en session i min plan")).buttons
        assert (await ida.asks("/plan")).text.startswith(EMPTY)


async def test_two_that_overlap_are_pointed_out_with_the_choice_between_them(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(9)) as forum_day:
        ida = forum_day.telegram.person("Ida")
        await ida.asks("saet morgensangen i min plan")
        await ida.asks("saet session 3 i min plan")
        song, session = forum_day.item("morgensang"), forum_day.item("session-3")
        assert song.start
        assert session.start
        forum_day.changes(replace(session, start=song.start, end=song.start + timedelta(hours=1)))
        plan = await ida.asks("/plan")
        overlap = "{first} and {second} overlap. Which one do you want?"
        assert say(overlap, first="Morgensang", second=PREVENTION) in plan.text
        await ida.presses(say("Keep {title}", title=ON_A_BUTTON))
        await ida.answer()
        plan = await ida.asks("/plan")
        assert ("Morgensang" in plan.text, PREVENTION in plan.text) == (False, True)
        forum_day.changes(cancelled=("session-3",))
        assert (
            DANISH.plural(
                "{count} item of your plan is not in the programme any more.",
                "{count} items of your plan are not in the programme any more.",
                1,
            )
            in (await ida.asks("/plan")).text
        )


async def test_a_theme_and_its_talk_go_together(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("saet det om svaere beslutninger i min plan")
        await ida.asks("saet temaet om det naere i min plan")
        assert not [label for label in (await ida.asks("/plan")).buttons if label.startswith("Behold")]


async def test_the_houses_refuse_others_and_tell_what_they_can_do_instead(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("jeg er ikke politiker")
        refused = await ida.asks("saet forsamlingshus 4 i min plan")
        house = (
            "Forsamlingshus 4: Et frisat \N{LATIN SMALL LETTER AE}ldreomr\N{LATIN SMALL LETTER A WITH RING ABOVE}de?"
        )
        assert refused.text.startswith(f"{house} er kun for folkevalgte")
        assert "kl. 14.45-15.45: #DKPOL live" in refused.text
        await ida.presses("#DKPOL live")
        await ida.answer()
        plan = (await ida.asks("/plan")).text
        assert ("#DKPOL live" in plan, "Forsamlingshus" in plan) == (True, False)


async def test_who_has_told_no_role_is_asked_when_they_choose_a_house(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        chosen = await ida.asks("saet forsamlingshus 4 i min plan")
        assert say("It is only for elected politicians.") in chosen.text
        assert {ELECTED, OTHER} <= set(chosen.buttons)
        await ida.presses(OTHER)
        noted = await ida.answer()
        assert "ud af din plan" in noted.text
        assert "#DKPOL live" in noted.text
        assert (await ida.asks("/plan")).text.startswith(EMPTY)
        await ida.asks("jeg er folkevalgt")
        assert say("Choose: {title}", title="Break out") in (await ida.asks("/plan")).buttons


async def test_of_the_theme_meetings_there_is_one_a_person(tmp_path: Path) -> None:
    knowing = Assistant([read_programme(ROOT / "content" / "2023")])
    async with forum(tmp_path, event="2023", knowing=knowing) as telegram:
        ida = telegram.person("Ida")
        assert "mennesker paa kanten" in plain((await ida.asks("saet temamoede 2 i min plan")).text)
        await ida.asks("saet temamoede 6 i min plan")
        plan = (await ida.asks("/plan")).text
        assert ("mennesker paa kanten" in plain(plan), "2 mio. plus" in plan) == (False, True)


async def test_in_a_group_there_is_no_plan(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, hall = telegram.person("Ida"), telegram.group("Hallen")
        ida.writes("@OrdstyrerTestBot saet session 3 i min plan", into=hall)
        assert (await hall.answer()).text.endswith(
            say("What I remember of you is for you alone: write to me in our own chat.")
        )
        ida.writes("@OrdstyrerTestBot session 3", into=hall)
        assert ADD not in (await hall.answer()).buttons
        assert (await ida.asks("/plan")).text.startswith(EMPTY)


async def test_two_devices_at_once_leave_one_plan(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        third, fourth = await ida.asks("session 3"), await ida.asks("session 4")
        await asyncio.gather(ida.presses(ADD, message=third.id), ida.presses(ADD, message=fourth.id))
        await asyncio.gather(ida.answer(), ida.answer())
        plan = (await ida.asks("/plan")).text
        assert ("Session 3" in plan) != ("Session 4" in plan)
