"""The programme changes while the bot runs."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.programme.content import read_programme
from bot.programme.model import Programme
from bot.programme.store import Store
from bot.settings import ROOT
from tests.botapi import BotApi
from tests.serving import serving


async def test_what_is_loaded_while_the_bot_runs_is_answered_from_without_a_restart(tmp_path: Path) -> None:
    printed = read_programme(ROOT / "content" / "2024")
    with Store.open(tmp_path / "ordstyrer.db") as store:
        store.save(printed)
        async with BotApi() as telegram, serving(telegram, tmp_path):
            ida = telegram.person("Ida")
            assert "12.55" in (await ida.asks("hvornaar er der frokost i dag")).text
            store.save(later(printed, "frokost-torsdag", timedelta(minutes=5)))
            await ida.asks_until("hvornaar er der frokost i dag", "13.00")
        assert telegram.faults == []


def later(programme: Programme, item: str, by: timedelta) -> Programme:
    """The programme with one item moved."""
    moved = tuple(replace(i, start=i.start + by) if i.id == item and i.start else i for i in programme.items)
    return replace(programme, items=moved)
