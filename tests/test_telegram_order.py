"""Many people write at once."""

import asyncio
from pathlib import Path

from tests.botapi import BotApi, Slow
from tests.serving import forum, serving


async def test_nobody_waits_for_somebody_elses_slow_answer(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, ole = telegram.person("Ida"), telegram.person("Ole")
        telegram.trouble(Slow(2), "sendMessage", chat=ida.id)
        ida.writes("hvem er ordstyrer")
        assert "Lene Johansen" in (await ole.asks("hvem er ordstyrer")).text
        assert ida.chat.unread == ()
        assert "Lene Johansen" in (await ida.answer()).text


async def test_what_one_person_writes_is_answered_in_order(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        telegram.trouble(Slow(0.5), "sendMessage", chat=ida.id)
        ida.writes("hvem er moderator i session 1")
        ida.writes("og hvad tid er det?")
        ida.writes("hvem er ordstyrer")
        assert "Janet Samuel" in (await ida.answer()).text
        assert "10.25" in (await ida.answer()).text, "the follow-up knows what came before"
        assert "Lene Johansen" in (await ida.answer()).text


async def test_a_hundred_people_are_all_answered(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        people = [telegram.person(f"Person {number}") for number in range(100)]
        for person in people:
            person.writes("hvem er ordstyrer")
        answers = await asyncio.gather(*(person.answer() for person in people))
        assert all("Lene Johansen" in answer.text for answer in answers)


async def test_an_answer_in_hand_is_finished_before_the_bot_stops(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        async with serving(telegram, tmp_path):
            await ida.asks("tak")
            telegram.trouble(Slow(0.5), "sendMessage")
            ida.writes("hvem er ordstyrer")
            await telegram.updates.confirmed()
        assert "Lene Johansen" in ida.chat.unread[0].text
