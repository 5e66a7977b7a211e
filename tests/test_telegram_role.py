"""Elected or not: asked once, changed in words, by command or by button, and used from then on."""

from contextlib import closing
from pathlib import Path

import pytest

from bot.basics.database import open_database, writing
from bot.basics.texts import texts
from bot.tables.people import migrations
from tests.botapi import BotApi, Person, Seen
from tests.serving import forum, serving

DANISH = texts("da")
ELECTED, OTHER = DANISH.say("I am elected"), DANISH.say("I am not elected")
IS_ELECTED, IS_OTHER = (DANISH.say(f"You are {what}, and I remember it.") for what in ("elected", "not elected"))
EVERY, PLAN = DANISH.say("Every item"), DANISH.say("Only my plan")
MAY_I = "maa jeg komme i forsamlingshus 2"
YES = DANISH.say("Yes, you are elected, so you may.")
NO = DANISH.say("No, not as a non-elected participant.")


async def started(person: Person) -> Seen:
    """Somebody begins; return what they are asked."""
    await person.asks("/start")
    return await person.answer()


async def test_start_asks_for_the_role_once_and_remembers_it_after_a_restart(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        async with serving(telegram, tmp_path):
            asked = await started(ida)
            assert asked.buttons[:2] == (ELECTED, OTHER)
            await ida.presses(ELECTED)
            noted = await ida.answer()
            assert (noted.id, noted.edited) == (asked.id, True)
            assert noted.text.startswith(IS_ELECTED)
            assert "14.45" in noted.text
            assert {EVERY, PLAN} <= set(noted.buttons), "the other question still stands"
            await ida.presses(PLAN)
            assert OTHER not in (await ida.answer()).buttons
        async with serving(telegram, tmp_path):
            assert (await ida.asks(MAY_I)).text.startswith(YES)
            await ida.asks("/start")
            await ida.asks("nu")
            assert ida.chat.unread == ()
        assert telegram.faults == []


async def test_what_was_stored_in_words_still_counts(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ida, bo = telegram.person("Ida"), telegram.person("Bo")
        with closing(open_database(tmp_path / "ordstyrer.db")) as database:
            migrations.apply(database, stop_before="store_roles_as_audiences")
            with writing(database):
                for person, said in ((ida, "folkevalgt"), (bo, "øvrig")):
                    database.execute(
                        "insert into attendees (id, language, role) values (?, 'da', ?)", [person.id, said]
                    )
        async with serving(telegram, tmp_path):
            assert (await ida.asks(MAY_I)).text.startswith(YES)
            assert (await bo.asks(MAY_I)).text.startswith(NO)


async def test_who_answers_about_reminders_first_is_still_asked_for_the_role(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await started(ida)
        await ida.presses(EVERY)
        assert {ELECTED, OTHER} <= set((await ida.answer()).buttons)
        await ida.presses(OTHER)
        noted = await ida.answer()
        assert noted.text.startswith(IS_OTHER)
        assert "#DKPOL live" in noted.text
        assert PLAN not in noted.buttons
        assert (await ida.asks(MAY_I)).text.startswith(NO)


async def test_who_skips_the_questions_is_not_asked_again(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await started(ida)
        assert "Pause" in (await ida.asks("hvad kommer nu")).text
        await ida.asks("/start")
        assert ida.chat.unread == ()


@pytest.mark.parametrize(
    ("written", "noted"),
    [
        ("jeg er folkevalgt", IS_ELECTED),
        ("jeg er ikke politiker", IS_OTHER),
        ("Jeg er jo embedsmand", IS_OTHER),
        ("I am an official", "You are not elected, and I remember it."),
        ("I'm a councillor", "You are elected, and I remember it."),
        ("/rolle folkevalgt", IS_ELECTED),
        ("/role official", "You are not elected, and I remember it."),
    ],
)
async def test_the_role_may_be_written(tmp_path: Path, written: str, noted: str) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        assert (await ida.asks(written)).text.startswith(noted)
        answer = (await ida.asks(MAY_I)).text
        assert answer.startswith(NO if "not" in noted or noted == IS_OTHER else YES)
        await ida.asks("/start")
        assert ELECTED not in (await ida.answer()).buttons, "who has told it is not asked"


async def test_a_role_told_in_passing_counts_at_once_and_from_then_on(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        assert (await ida.asks(f"{MAY_I}, jeg er embedsmand")).text.startswith(NO)
        assert (await ida.asks("maa jeg komme i forsamlingshus 3")).text.startswith(NO)
        assert (await ida.asks("hvis jeg er folkevalgt, maa jeg saa komme i forsamlingshus 2")).text.startswith(NO)


async def test_the_role_is_changed_by_command(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        unknown = await ida.asks("/rolle")
        assert unknown.text == DANISH.say("I do not know whether you are elected.")
        await ida.presses(OTHER)
        assert (await ida.answer()).text.startswith(IS_OTHER)
        assert f"\N{CHECK MARK} {OTHER}" in (await ida.asks("min rolle")).buttons
        await ida.presses(ELECTED)
        assert (await ida.answer()).text.startswith(IS_ELECTED)
        assert (await ida.asks(MAY_I)).text.startswith(YES)


async def test_in_a_group_no_role_is_kept(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, hall = telegram.person("Ida"), telegram.group("Hallen")
        ida.writes("@OrdstyrerTestBot jeg er folkevalgt", into=hall)
        alone = DANISH.say("What I remember of you is for you alone: write to me in our own chat.")
        assert (await hall.answer()).text.endswith(alone)
        ida.writes(f"@OrdstyrerTestBot {MAY_I}, jeg er embedsmand", into=hall)
        assert (await hall.answer()).text.startswith(NO)
        assert (await started(ida)).buttons[0] == ELECTED
