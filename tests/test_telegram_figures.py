"""What organisers see in figures: attendees, how full rooms get, questions and what became of them, deliveries."""

from collections.abc import AsyncIterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.basics.texts import texts
from bot.programme.content import read_programme
from bot.programme.model import Programme, Room
from bot.programme.store import Store
from bot.settings import ROOT
from tests.botapi import BotApi, Person, Seen
from tests.forum_day import friday, thursday
from tests.moved_clock import MovedClock
from tests.organisers_team import HOME, Team, rows, team, unknown
from tests.serving import serving

say = texts("da").say
FIGURES = "/tal"


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Team]:
    with Store.open(tmp_path / "ordstyrer.db") as store:
        store.save(_with_rooms())
    async with team(tmp_path) as opened:
        yield opened


def _with_rooms() -> Programme:
    """The 2024 forum with two of its sessions in rooms."""
    programme = read_programme(ROOT / "content" / "2024")
    rooms = {"lille": Room("lille", "Lille sal", capacity=2), "stor": Room("stor", "Stor sal", capacity=200)}
    where = {"session-2": "lille", "session-3": "stor"}
    items = tuple(replace(item, room=where.get(item.id, item.room)) for item in programme.items)
    return replace(programme, items=items, rooms=rooms)


async def ask(person: Person, *questions: str) -> None:
    for question in questions:
        await person.asks(question)


def lines(seen: Seen) -> list[str]:
    return seen.text.splitlines()


async def test_figures_tell_who_uses_the_bot(here: Team) -> None:
    ida, ole, eva = (here.person(name) for name in ("Ida", "Ole", "Eva"))
    await ask(ida, "jeg er folkevalgt", "mind mig om alt")
    await ask(ole, "jeg er ikke politiker", "saet session 2 i min plan", "mind mig om session 2")
    await ask(eva, "frokost torsdag?", "stop")
    shown = lines(await here.owner.asks(FIGURES))
    assert say("Attendees: {count} can be reached, {lost} cannot.", count=3, lost=0) in shown
    assert (
        say("\N{BULLET} {elected} elected, {others} others, {unknown} have not said", elected=1, others=1, unknown=1)
        in shown
    )
    assert say("\N{BULLET} {reminded} with reminders on, {planning} with a plan", reminded=2, planning=1) in shown


async def test_figures_estimate_how_full_rooms_get(here: Team) -> None:
    people = [here.person(name) for name in ("Ida", "Ole", "Eva", "Bo", "Per", "Lis")]
    for person in people[:2]:
        await ask(person, "saet session 2 i min plan")
    await ask(people[2], "saet session 3 i min plan")
    for person in people[3:]:
        await ask(person, "frokost torsdag?")
    shown = lines(await here.owner.asks(FIGURES))
    (second,) = (line for line in shown if "Session 2" in line)
    (third,) = (line for line in shown if "Session 3" in line)
    told = say("\N{BULLET} {item}: {picked}, about {expected}", item="", picked=2, expected=4).partition(":")[2]
    assert second.endswith(told + say("; {seats} seats", seats=2) + say(" \N{EN DASH} too few"))
    assert third.endswith(say("; {seats} seats", seats=200))


async def test_figures_count_questions_by_what_became_of_them_and_by_kind(here: Team) -> None:
    eva = here.person("Eva")
    await ask(
        eva, "hvornaar er der middag", "hvornaar er der frokost", "hvad er wifikoden", "hvad er en pandekage", "hej"
    )
    shown = lines(await here.owner.asks(FIGURES))
    assert say("Questions: {today} today, {all} in all.", today=5, all=5) in shown
    outcomes = next(line for line in shown if line.startswith(say("\N{BULLET} Today: {parts}", parts="")))
    assert outcomes.split(": ")[1].split(", ") == [
        f"3 {say('answered')}",
        f"1 {say('not in the programme')}",
        f"1 {say('not understood')}",
    ]
    kinds = next(line for line in shown if line.startswith(say("\N{BULLET} About: {parts}", parts="")))
    assert f"{say('times')} 2" in kinds
    assert f"{say('practical things')} 1" in kinds
    assert say("other things {number}", number=2) in kinds


async def test_another_day_counts_by_itself(here: Team) -> None:
    eva = here.person("Eva")
    await ask(eva, "frokost torsdag?", "hvad er wifikoden")
    here.clock.to(friday(9))
    await ask(eva, "frokost torsdag?")
    assert say("Questions: {today} today, {all} in all.", today=1, all=3) in lines(await here.owner.asks(FIGURES))


async def test_a_chart_of_the_day_follows_the_figures_and_what_is_looked_at_again_is_sent_again(here: Team) -> None:
    eva = here.person("Eva")
    without = await here.owner.asks(FIGURES)
    assert without.file == ""
    assert here.owner.chat.unread == ()
    await ask(eva, "frokost torsdag?", "hvad er wifikoden")
    here.clock.to(thursday(13))
    await ask(eva, "hvad sker der nu")
    await here.owner.presses(say("Look again"))
    figures, chart = await here.owner.answer(), await here.owner.answer()
    assert say("Questions: {today} today, {all} in all.", today=3, all=3) in lines(figures)
    assert chart.file == "photo"
    assert say("Most at {hour}: {count} questions.", hour="10.00", count=2) in chart.text
    image = Image.open(BytesIO(here.telegram.called("sendPhoto")[-1]["photo"].content))
    assert image.size == (1080, 720)
    await here.owner.presses(say("Look again"))
    while (again := await here.owner.answer()).file != "photo":
        pass
    assert again.file_id == chart.file_id, "Telegram has that picture"


async def test_figures_tell_what_was_sent_unasked(here: Team) -> None:
    ida = here.person("Ida")
    await ask(ida, "mind mig om alt")
    here.clock.to(thursday(11, 47))
    await ida.answer()
    shown = (await here.owner.asks(FIGURES)).text
    told = "Sent unasked: {sent} delivered, {waiting} waiting, {failed} not delivered."
    assert say(told, sent=1, waiting=0, failed=0) in shown


async def test_figures_are_on_the_home_screen_and_outlive_a_restart(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        olga, eva = telegram.person("Olga"), telegram.person("Eva")
        owners = frozenset({olga.id})
        async with serving(telegram, tmp_path, organisers=owners, clock=MovedClock(thursday(10, 15)).clock):
            await ask(eva, "hvornaar er der frokost", "hvad er wifikoden")
        assert {(row["intent"], row["outcome"], row["count"]) for row in rows(tmp_path, "figures")} == {
            ("when", "answered", 1),
            ("practical", "missing", 1),
        }, "written when the bot stops"
        async with serving(telegram, tmp_path, organisers=owners, clock=MovedClock(thursday(10, 15)).clock):
            await olga.asks(HOME)
            await olga.presses(say("Figures"))
            shown = lines(await olga.answer())
            assert say("Questions: {today} today, {all} in all.", today=2, all=2) in shown
            assert (await eva.asks(FIGURES)).text == unknown(FIGURES)
        assert telegram.faults == []
