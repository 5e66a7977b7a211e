"""What is chosen or reminded of while browsing is marked on the card, in lists and on the way back."""

from datetime import datetime
from pathlib import Path

from bot.assistant import Assistant
from bot.language.spelling import plain
from bot.programme.content import read_programme
from bot.settings import ROOT
from tests.browsing import (
    ADD,
    CHECK,
    DAYS,
    FRIDAY,
    NEXT_PAGE,
    OUT,
    PREVENTION,
    REMIND,
    THURSDAY,
    back_to,
    opens,
    say,
    the,
)
from tests.serving import forum

MEETING = "moedet med mennesker paa kanten"


async def test_what_is_chosen_on_a_card_is_marked_there_and_on_the_way_back(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        card = await ida.asks("program fredag")
        await opens(ida, "10.25", "3. En vision", ADD)
        chosen = ida.chat.standing()[-1]
        assert (chosen.id, chosen.text.startswith(PREVENTION)) == (card.id, True)
        assert f"{CHECK} {say('In your plan')}" in chosen.text
        assert (OUT in chosen.buttons, ADD in chosen.buttons) == (True, False)
        choices = await opens(ida, back_to("Break out"))
        assert f"• {CHECK} {PREVENTION} ({say('in your plan')})" in choices.text
        assert the(choices, "En vision").startswith(CHECK)
        friday = await opens(ida, back_to(FRIDAY))
        assert f"{CHECK} 10.25 Break out: Sessioner" in friday.text
        assert say("you have chosen {items}", items=PREVENTION) in friday.text
        assert f"{CHECK} 10.25 Break out: Sessioner" in friday.buttons
        assert say("in your plan: {items}", items=PREVENTION) in (await opens(ida, DAYS)).text
        other = await opens(ida, FRIDAY.capitalize(), "10.25", "4. Boligpolitik", ADD)
        assert say("It takes the place of {title}.", title=PREVENTION) in other.text
        taken = await opens(ida, OUT)
        assert (ADD in taken.buttons, CHECK in taken.text) == (True, False)
        assert (await ida.asks("/plan")).text.startswith(say("There is nothing in your plan yet."))


async def test_a_theme_that_is_chosen_marks_its_talks(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("program torsdag")
        theme = await opens(ida, "12.00", "Tema: N", ADD)
        assert OUT in theme.buttons
        today = await opens(ida, back_to(THURSDAY))
        assert [line[:7] for line in today.text.splitlines() if line.startswith(CHECK)] == [
            f"{CHECK} 12.00",
            f"{CHECK} 12.25",
        ]
        assert ADD in (await opens(ida, "12.25")).buttons, "the talk itself is not in the plan"


async def test_the_list_to_choose_from_shows_what_is_chosen(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("saet session 3 i min plan")
        await ida.asks("program fredag")
        listed = await opens(ida, "10.25", say("Choose: {title}", title="Break out: Sessioner"))
        assert f"• {CHECK} {PREVENTION} ({say('in your plan')})" in listed.text
        assert the(listed, "Session 3").startswith(CHECK)
        assert "1. Fra systemvelf" in str((await opens(ida, back_to("Break out: Sessioner"))).buttons)


async def test_a_reminder_is_set_changed_and_taken_away_on_the_card(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("program torsdag")
        reminded = await opens(ida, "12.55", REMIND)
        assert (
            say("I will remind you at {time}, {minutes} before.", time="12.45", minutes="10 minutter") in reminded.text
        )
        earlier = await opens(ida, "30 min")
        assert "12.25" in earlier.text
        assert earlier.text.startswith("Frokost")
        assert say("with a reminder") in (await opens(ida, back_to(THURSDAY))).text
        card = await opens(ida, "12.55")
        assert say("I remind you of it") in card.text
        away = await opens(ida, say("Do not remind me"))
        assert REMIND in away.buttons
        assert (await ida.asks("/paamindelser")).text.startswith(say("You get no reminders."))
        await ida.asks("mind mig om alt")
        await ida.asks("program torsdag")
        with_all = await opens(ida, "12.55")
        assert (say("I remind you of it") in with_all.text, REMIND in with_all.buttons) == (True, False)


async def test_of_theme_meetings_without_a_time_one_is_chosen_from_the_plan(tmp_path: Path) -> None:
    knowing = Assistant([read_programme(ROOT / "content" / "2023")])
    at = datetime(2023, 5, 11, 9)  # noqa: DTZ001
    async with forum(tmp_path, event="2023", knowing=knowing, at=at) as telegram:
        ida = telegram.person("Ida")
        plan = await ida.asks("/plan")
        row = say("Theme meeting (one of {count})", count=8)
        assert f"• {row} – {say('not chosen yet')}" in plan.text
        options = await opens(ida, row)
        assert "i 2023 kan man deltage" in plain(options.text)
        assert len(options.buttons) == 8
        picked = await opens(ida, options.buttons[1])
        assert MEETING in plain(picked.text)
        plan = await ida.asks("/plan")
        assert (MEETING in plain(plan.text), say("not chosen yet") in plan.text) == (True, False)
        listed = await ida.asks("/program")
        assert len(listed.buttons) == 9
        assert f"{CHECK} Temam" in listed.text
        card = await opens(ida, "Selvstyrende teams")
        assert say("Time: the programme does not say.") in card.text
        picked = await opens(ida, ADD)
        assert say("It takes the place of {title}.", title="").rstrip(".") in picked.text
        assert MEETING in plain(picked.text)
        assert NEXT_PAGE in (await opens(ida, say("Back to the list"))).buttons
