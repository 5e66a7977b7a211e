"""Organisers who are removed by an owner or are forgotten at their own wish: what was theirs holds no more."""

import json
from pathlib import Path

from tests.kept import in_the_files, whose
from tests.organisers_team import ASKED, EXPIRED, HISTORY, HOME, INVALID, INVITE, ROSTER, YES, say, team, unknown


async def test_an_owner_removes_an_organiser_whose_buttons_and_commands_are_nothing_from_then_on(
    tmp_path: Path,
) -> None:
    async with team(tmp_path) as here:
        ida = await here.organiser("Ida", "Ida")
        before = await ida.asks(HOME)
        await here.owner.asks(HOME)
        await here.owner.presses(ROSTER)
        roster = await here.owner.answer()
        assert "Ida" in roster.text
        assert not any("Ida" in label for label in roster.buttons), "what is on buttons is kept, names are not"
        await here.owner.presses(say("Remove organiser {number}", number=2))
        assert (await here.owner.answer()).text == say("Shall {name} be an organiser no more?", name="Ida")
        await here.owner.presses(YES)
        assert "Ida" not in (await here.owner.answer()).text
        for label in before.buttons:
            assert await ida.presses(label, message=before.id) == EXPIRED
            typed = (await ida.asks(label)).text
            assert not typed.startswith((ASKED, say("History, newest first:"))), "a question like any other"
        for command in (HOME, HISTORY, "/organiser", "/history"):
            assert (await ida.asks(command)).text == unknown(command)
        assert (await here.history())[0] == say(
            "{who} removed {organiser}", who=say("Organiser {number}", number=1), organiser="Ida"
        )
        ida.writes(f"/start {await here.payload()}")
        await ida.answer()
        assert say("Your name in the history: {name}", name="Ida") in (await ida.asks(HOME)).text, "back again"


async def test_an_organiser_who_is_forgotten_is_none_and_the_history_goes_on_without_them(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        ida = await here.organiser("Ida", "Idamaria")
        await here.owner.asks(HOME)
        await here.owner.presses(ROSTER)
        await here.owner.answer()
        await ida.asks("/mine_data")
        await ida.answer()
        content = json.loads(here.telegram.called("sendDocument")[-1]["document"].content)
        assert content["organisers"][0]["name"] == "Idamaria"
        assert [entry["what"] for entry in content["history"]] == ["joined", "named"]
        assert "organisers" in whose(tmp_path, ida.id)
        assert say("You will not be an organiser any more.") in (await ida.asks("/slet_mig")).text
        await ida.presses(say("Yes, delete everything"))
        await ida.answer()
        await here.telegram.heard("deleteMyCommands")
        assert whose(tmp_path, ida.id) == set()
        assert (await ida.asks(HOME)).text == unknown(HOME)
        assert (await here.history())[0] == say("{who} chose a name", who=say("Somebody who has deleted their data"))
    assert b"Idamaria" not in in_the_files(tmp_path), "nor between the rows"


async def test_an_owner_who_is_forgotten_takes_their_open_invitations_along(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        payload = await here.payload()
        await here.owner.asks("/mine_data")
        await here.owner.answer()
        content = json.loads(here.telegram.called("sendDocument")[-1]["document"].content)
        assert {"organisers", "invitations", "history"} <= set(content)
        assert payload[2:] not in json.dumps(content)
        await here.owner.asks("/slet_mig")
        await here.owner.presses(say("Yes, delete everything"))
        await here.owner.answer()
        assert whose(tmp_path, here.owner.id) == set()
        assert (await here.person("Eva").asks(f"/start {payload}")).text == INVALID
        assert INVITE in (await here.owner.asks(HOME)).buttons, "an owner by the settings"
