"""Questions from the hall are liked: once by each, and the list goes by likes."""

import asyncio
from pathlib import Path

from tests.botapi import Person
from tests.forum_day import thursday
from tests.hall_asking import ALL, DOOR, HOUSE, MODERATOR, SENT, TURN_ON, Asking, asking, pressed, questions
from tests.speakers_hall import closed_hall, say


async def test_fifty_ask_and_like_and_the_list_goes_by_likes_also_after_a_restart(tmp_path: Path) -> None:
    async with closed_hall(tmp_path, thursday(14, 20)) as here:
        async with here.open():
            hall = Asking(here, await here.speaker("Chris", MODERATOR), here.olga)
            await hall.turn(TURN_ON)
            await hall.moderator.answer()
            people = [here.person(f"Nr{number}") for number in range(50)]
            ida = people[0]
            assert SENT in (await hall.sends(ida, "Hvem betaler?")).text

            async def takes_part(number: int, person: Person) -> None:
                if number % 5 == 0:
                    await hall.sends(person, f"Hvad med kommune {number}?")
                await person.asks(HOUSE)
                seen = await pressed(person, DOOR)
                assert questions(seen)[0].startswith("1. Hvem betaler?")
                await pressed(person, say("Like {number}", number=1))

            await asyncio.gather(*(takes_part(number, person) for number, person in enumerate(people) if number))
            listed = await hall.reads()
            assert questions(listed)[0] == "1. Hvem betaler? (49 synes om)"
            assert say("Waiting: {waiting}. Asked: {asked}.", waiting=10, asked=0) in listed.text
            assert len(questions(listed)) == 5
            assert not any(
                str(person.id) in listed.text or person.about["first_name"] in listed.text for person in people
            )
            await hall.waits(people[1])
        async with here.open():
            assert SENT in (await people[1].asks("Hvad med en genstart?")).text
            assert (
                say("Page {number} of {count}.", number=2, count=3)
                in (await pressed(hall.moderator, say("Next page"), listed.id)).text
            )
            await people[2].presses(f"\N{CHECK MARK} {say('Like {number}', number=1)}")
            assert "(48 synes om)" in (await people[2].answer()).text
            seen = await pressed(hall.moderator, say("Previous page"))
            await pressed(hall.moderator, say("Asked {number}", number=1))
            assert questions(await hall.reads())[0] != questions(seen)[0], "what was asked comes last"


async def test_a_like_counts_once_and_none_of_ones_own(tmp_path: Path) -> None:
    async with asking(tmp_path) as hall:
        ida, ole = hall.here.person("Ida"), hall.here.person("Ole")
        await hall.sends(ida, "Hvem betaler?")
        own = await pressed(ida, ALL)
        assert questions(own) == ["1. Hvem betaler? (dit)"]
        assert not any("Synes om" in label for label in own.buttons)
        await ole.asks(HOUSE)
        await pressed(ole, DOOR)
        like = say("Like {number}", number=1)
        standing = next(m for m in ole.chat.messages.values() if "reply_markup" in m)
        data = next(
            b["callback_data"] for row in standing["reply_markup"]["inline_keyboard"] for b in row if b["text"] == like
        )
        await asyncio.gather(ole.taps(standing, data), ole.taps(standing, data))
        assert questions(await ole.answer()) == ["1. Hvem betaler? (1 synes om)"]
        assert ole.chat.unread == ()
        assert len(hall.rows("hall_likes")) == 1
        assert questions(await pressed(ole, f"\N{CHECK MARK} {like}")) == ["1. Hvem betaler?"]
        assert hall.rows("hall_likes") == []
