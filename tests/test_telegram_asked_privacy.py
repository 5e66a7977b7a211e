"""Of what is asked in vain the words are kept, and nothing of who asked; and they are deleted in the end."""

from pathlib import Path

import pytest

from bot.basics.clock import Clock
from tests.asked_in_vain import ASKED, CODE, answers, ask
from tests.botapi import BotApi
from tests.kept import in_the_files, whose
from tests.organisers_team import Team, a_team, rows
from tests.patience import until
from tests.serving import serving

here = pytest.fixture(a_team)


async def test_nothing_of_who_asked_is_kept_nor_numbers_and_addresses(here: Team) -> None:
    hall, eva = here.telegram.group("Salen"), here.person("Rumlepotte")
    said = "ring 20 30 40 50 eller skriv til eva@kl.dk, mit cpr er 010190-1234: hvem har tegnet logoet"
    eva.writes(f"@OrdstyrerTestBot {said}", into=hall)
    await hall.answer()
    await ask(eva, said)
    assert "logoet (2 gange)" in (await here.owner.asks(ASKED)).text
    texts_kept = [row["text"] for row in rows(here.folder, "asked_texts")]
    assert len(texts_kept) == 1
    assert texts_kept[0].endswith("hvem har tegnet logoet")
    kept = in_the_files(here.folder)
    for secret in (b"20 30 40 50", b"20304050", b"eva@kl", b"010190", b"Rumlepotte"):
        assert secret not in kept
    tables = {"asked", "asked_texts", "figures", "given"}
    assert whose(here.folder, eva.id) & tables == set()
    assert whose(here.folder, hall.id) & tables == set()
    for table in tables:
        for row in rows(here.folder, table):
            assert not {"chat", "person", "attendee", "sender", "at", "time"} & {*row}


async def test_a_long_question_is_cut_short(here: Team) -> None:
    await ask(here.person("Eva"), f"hvem har tegnet logoet {'og plakaten ' * 60}")
    (row,) = (await here.owner.asks(ASKED), rows(here.folder, "asked_texts"))[1]
    assert len(row["text"]) <= 300


async def test_texts_are_deleted_with_everything_else_when_the_forum_has_been_over_for_long(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        olga, eva = telegram.person("Olga"), telegram.person("Eva")
        async with serving(telegram, tmp_path, organisers=frozenset({olga.id})):
            await ask(eva, "hvad er wifikoden", "hvem har tegnet logoet")
            await answers(olga, CODE)
        async with serving(telegram, tmp_path, clock=Clock(), keep_days=30):
            await until(lambda: rows(tmp_path, "asked") == [])
        for table in ("asked", "asked_texts"):
            assert rows(tmp_path, table) == []
        assert [row["organiser"] for row in rows(tmp_path, "given")] == [None]
    assert b"logoet" not in in_the_files(tmp_path)
