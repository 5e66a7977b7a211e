"""Pace and disk: what can wait makes room for what cannot."""

import asyncio
from contextlib import closing
from pathlib import Path

from bot.basics.checkpoints import checkpoint, checkpoints_aside
from bot.basics.database import open_database
from bot.delivery.pace import Pace

A_SECOND = 50


async def turns(pace: Pace, number: int) -> None:
    for _ in range(number):
        await pace.turn()


def turns_since(began: float) -> float:
    """Return how many turns' time has passed; a busy machine can only make it more."""
    return (asyncio.get_running_loop().time() - began) * A_SECOND


async def test_turns_are_evenly_spaced() -> None:
    began = asyncio.get_running_loop().time()
    await turns(Pace(A_SECOND), 12)
    assert turns_since(began) >= 9.9, "all but the first two wait"


async def test_a_reply_takes_the_next_turn_away_but_not_all_of_them() -> None:
    pace, began = Pace(A_SECOND), asyncio.get_running_loop().time()
    await turns(pace, 2)
    pace.spent()
    await turns(pace, 2)
    assert turns_since(began) >= 2.9, "one of three was the reply's"
    for _ in range(1000):
        pace.spent()
    async with asyncio.timeout(5):  # a thousand turns would take twenty seconds
        await turns(pace, 2)
    assert turns_since(began) >= 6.9


def test_a_checkpoint_moves_the_log_into_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(open_database(path)) as database:
        database.execute("PRAGMA wal_autocheckpoint = 0")
        database.execute("create table t (text)")
        database.execute("insert into t values (?)", ["x" * 100_000])
        before = path.stat().st_size
        checkpoint(str(path))
        assert path.stat().st_size > before + 100_000


async def test_while_they_are_aside_whoever_commits_makes_none(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(open_database(path)) as database:
        database.execute("create table t (text)")
        async with checkpoints_aside(database):
            before = path.stat().st_size
            for _ in range(20):
                database.execute("insert into t values (?)", ["x" * 500_000])
            assert path.stat().st_size == before
        database.execute("insert into t values ('')")
        assert path.stat().st_size > before
    with closing(open_database(":memory:")) as database:
        async with checkpoints_aside(database):
            database.execute("create table t (text)")
