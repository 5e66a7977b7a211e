"""Organisers are invited by a link: it works once, for a day, until it is withdrawn, and cannot be guessed."""

from datetime import timedelta
from pathlib import Path

from bot.organisers.invitations import MOST_OPEN
from tests.botapi import BotApi
from tests.forum_day import thursday
from tests.kept import in_the_files
from tests.organisers_team import (
    ASKED,
    HOME,
    INVALID,
    INVITE,
    NAME,
    PAST,
    ROSTER,
    SKIP,
    WRITE,
    invited,
    rows,
    say,
    team,
    unknown,
)
from tests.serving import serving

SPEAKERS = say("Speakers")
ON_THE_DAY = (say("Who is here"), say("On duty"), say("What speakers write"))
QUESTIONS, FIGURES = say("What people ask"), say("Figures")
NO_NAME = say("A name has up to three words and {most} letters. Write it, or skip it.", most=30)


async def test_an_owner_invites_somebody_who_becomes_an_organiser_and_is_asked_for_a_name_once(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        ida = here.person("Ida")
        welcome, asked = await here.takes(ida, await here.payload())
        assert HOME in welcome.text
        assert welcome.menu, "who comes for the first time has the menu of everybody too"
        assert (asked.text.startswith(ASKED), asked.buttons) == (True, (SKIP,))
        assert (await ida.asks("hvornaar er der egentlig noget at spise?")).text == NO_NAME
        assert say("Your name in the history: {name}", name="Ida H.") in (await ida.asks("  Ida   H. ")).text
        home = await ida.asks(HOME)
        own = (say("Changes"), WRITE, QUESTIONS, FIGURES, SPEAKERS, *ON_THE_DAY, PAST, NAME)
        assert home.buttons == own, "inviting and removing are the owners'"
        assert "12.55" in (await ida.asks("frokost torsdag?")).text, "an organiser asks as everybody does"
        olga = say("Organiser {number}", number=1)
        assert await here.history() == [
            say("{who} chose a name", who="Ida H."),
            say("{who} became an organiser, invited by {inviter}", who="Ida H.", inviter=olga),
            say("{who} made an invitation", who=olga),
        ]


async def test_an_invitation_works_once(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        payload = await here.payload()
        ida, eva = here.person("Ida"), here.person("Eva")
        ida.writes(f"/start {payload}")
        await ida.answer()
        await ida.answer()
        assert (await eva.asks(f"/start {payload}")).text == INVALID
        assert (await eva.asks(HOME)).text == unknown(HOME)
        assert PAST in (await ida.asks(f"/start {payload}")).buttons, "who has taken it sees what they can do"
        assert eva.chat.unread == ()


async def test_an_invitation_holds_for_a_day_and_not_longer(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        early, late = await here.payload(), await here.payload()
        ida, eva = here.person("Ida"), here.person("Eva")
        here.clock.to(thursday(10, 14) + timedelta(days=1))
        ida.writes(f"/start {early}")
        assert HOME in (await ida.answer()).text
        here.clock.to(thursday(10, 15) + timedelta(days=1))
        assert (await eva.asks(f"/start {late}")).text == INVALID
        assert rows(tmp_path, "invitations") == []


async def test_a_withdrawn_invitation_does_not_hold_and_the_others_do(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        first, second = await here.payload(), await here.payload()
        await here.owner.asks(HOME)
        await here.owner.presses(ROSTER)
        roster = await here.owner.answer()
        assert sum("Invitation" in line for line in roster.text.splitlines()) == 2
        await here.owner.presses(say("Withdraw invitation {number}", number=1))
        assert say("Withdraw invitation {number}", number=1) not in (await here.owner.answer()).buttons
        ida, eva = here.person("Ida"), here.person("Eva")
        assert (await eva.asks(f"/start {first}")).text == INVALID
        await here.takes(ida, second)
        assert say("{who} withdrew an invitation", who=say("Organiser {number}", number=1)) in await here.history()


async def test_of_an_invitation_only_a_hash_is_kept_and_it_outlives_a_restart(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        olga, ida = telegram.person("Olga"), telegram.person("Ida")
        owners = frozenset({olga.id})
        async with serving(telegram, tmp_path, organisers=owners):
            payload = await invited(olga)
            secret = payload.partition("_")[2].encode()
            assert len(secret) == 22, "128 bits"
            assert secret not in in_the_files(tmp_path)
        async with serving(telegram, tmp_path, organisers=owners):
            ida.writes(f"/start {payload}")
            assert HOME in (await ida.answer()).text
            await ida.answer()
        async with serving(telegram, tmp_path, organisers=owners):
            assert (await ida.asks("Ida")).text == say("Your name in the history: {name}", name="Ida")
        assert telegram.faults == []


async def test_guessing_is_stopped_even_if_the_sixth_guess_is_right(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        payload, eva, ida = await here.payload(), here.person("Eva"), here.person("Ida")
        for guess in range(5):
            assert (await eva.asks(f"/start o_{guess:022}")).text == INVALID
        assert (await eva.asks(f"/start {payload}")).text == INVALID
        here.clock.to(thursday(10, 26))
        eva.writes(f"/start {payload}")
        assert HOME in (await eva.answer()).text, "after ten minutes she may try again"
        assert (await ida.asks(f"/start {payload}")).text == INVALID


async def test_no_more_than_some_invitations_are_open_at_a_time(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        await here.owner.asks(HOME)
        await here.owner.presses(INVITE)
        await here.owner.answer()
        for _ in range(MOST_OPEN):
            await here.owner.presses(say("Invite one more"))
            last = await here.owner.answer()
        assert last.text == say("There are too many open invitations. Withdraw some of them first.")
        await here.owner.presses(ROSTER)
        assert len((await here.owner.answer()).buttons) == MOST_OPEN + 2
