"""The commands of organisers: in their own menus, in their language, and unknown in groups."""

from pathlib import Path

from bot.basics.texts import texts
from bot.organisers.action import Action
from tests.botapi import BotApi
from tests.organisers_team import HISTORY, HOME, INVITE, ROSTER, YES, data, message, rows, say, team, unknown
from tests.serving import serving


async def test_organisers_have_their_commands_in_the_menu_and_nobody_else_has(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        eva, ida = here.person("Eva"), await here.organiser("Ida")
        await eva.asks("/start")
        await here.telegram.heard("setMyCommands", 8)  # everybody's and groups' in three languages, the owner's, Ida's
        menus = {
            kind: [line["command"] for line in menu]
            for (kind, _), menu in here.telegram.menus.items()
            if kind.startswith("commands")
        }
        assert {"organisator", "historik", "nu"} <= set(menus[f"commands {ida.id}"])
        assert menus[f"commands {here.owner.id}"] == menus[f"commands {ida.id}"]
        assert f"commands {eva.id}" not in menus
        assert not {"organisator", "historik"} & set(menus["commands"])
        await here.owner.asks(HOME)
        await here.owner.presses(ROSTER)
        await here.owner.answer()
        await here.owner.presses(say("Remove organiser {number}", number=2))
        await here.owner.answer()
        await here.owner.presses(YES)
        await here.telegram.heard("deleteMyCommands")
        assert (f"commands {ida.id}", "") not in here.telegram.menus


async def test_in_a_group_nothing_of_it_is_known(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        hall, payload, eva = here.telegram.group("Salen"), await here.payload(), here.person("Eva")
        home = await here.owner.asks(HOME)
        for command in (HOME, HISTORY):
            here.owner.writes(f"{command}@OrdstyrerTestBot", into=hall)
            assert (await hall.answer()).text == unknown(command)
        here.owner.writes(f"@OrdstyrerTestBot {Action('invite').as_choice()}", into=hall)
        assert "t.me" not in (await hall.answer()).text
        standing, english = message(home, here.owner), texts("en").say
        toast = await here.owner.taps({**standing, "chat": hall.about}, data(standing, INVITE))
        assert toast == english("That button is from before. Just ask me again."), "in the group's language by now"
        eva.writes(f"/start@OrdstyrerTestBot {payload}", into=hall)
        await hall.answer()
        assert (await eva.asks(HOME)).text == unknown(HOME)
        assert len(rows(tmp_path, "invitations")) == 1, "nobody has taken it"


async def test_english_organisers_have_it_in_english(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ann = telegram.person("Ann", "en")
        async with serving(telegram, tmp_path, organisers=frozenset({ann.id})):
            assert (await ann.asks("/organiser")).buttons == (
                "Changes",
                "Write to the attendees",
                "What people ask",
                "Figures",
                "Invite an organiser",
                "Organisers",
                "Speakers",
                "Who is here",
                "On duty",
                "What speakers write",
                "History",
                "My name",
            )
            assert (await ann.asks("/history")).text == "Nothing has been done yet."
        assert telegram.faults == []
