"""The daily summary of what was asked in vain, for organisers who want it."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.asked_in_vain import ASKED, DANISH, NONE, ask, listed, pressed, say
from tests.forum_day import friday, thursday
from tests.organisers_team import Team, a_team, team

here = pytest.fixture(a_team)
ON, OFF = say("Daily summary: switch on"), say("Daily summary: switch off")


async def test_the_summary_comes_once_a_day_to_who_wants_it_if_there_is_something_to_tell(here: Team) -> None:
    ida, eva = await here.organiser("Ida", "Ida"), here.person("Eva")
    await here.owner.asks(ASKED)
    assert "17.00" in (await pressed(here.owner, ON)).text
    await ask(eva, "hvad er wifikoden", "wifikode?", "frokost torsdag?")
    here.clock.to(thursday(16, 59))
    here.clock.to(thursday(17))
    summary = await here.owner.answer()
    asked = DANISH.plural("one question", "{count} questions", 3)
    told = say("Since the last summary: {asked}, {in_vain} without an answer.", asked=asked, in_vain=2)
    assert summary.text.splitlines()[0] == told
    assert "hvad er wifikoden (2 gange)" in summary.text
    assert len(listed(await pressed(here.owner, say("What people ask")))) == 1
    here.clock.to(friday(17, 30))
    assert NONE not in (await here.owner.asks(ASKED)).text
    assert here.owner.chat.unread == (), "nothing was asked on Friday"
    assert ida.chat.unread == (), "she does not want it"
    await here.owner.asks(ASKED)
    assert say("You do not get it any more.") in (await pressed(here.owner, OFF)).text
    here.clock.to(friday(18))
    await ask(eva, "hvad er wifikoden")
    here.clock.to(thursday(9) + timedelta(days=2))
    assert ON in (await here.owner.asks(ASKED)).buttons
    assert here.owner.chat.unread == ()


async def test_on_other_days_the_summary_comes_in_the_morning(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        here.clock.to(friday(18))
        await here.owner.asks(ASKED)
        await pressed(here.owner, ON)
        await ask(here.person("Eva"), "hvad er wifikoden")
        here.clock.to(friday(9) + timedelta(days=1))
        assert "hvad er wifikoden (1 gang)" in (await here.owner.answer()).text
