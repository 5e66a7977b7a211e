"""A change is taken back: whoever has heard of it hears of that, and nobody else."""

from contextlib import closing
from pathlib import Path

from bot.basics.database import open_database
from bot.delivery.outbox import Outbox
from tests.changing import DANISH, NEWS, UNDO, hall, now, pressed, say, send


def take_back(people: int) -> str:
    return DANISH.plural("Undo, and tell {count} person", "Undo, and tell {count} people", people)


async def test_a_change_is_undone_from_the_list_and_the_same_people_hear_of_it(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, otto):
        ida, bo = here.telegram.person("Ida"), here.telegram.person("Bo")
        await ida.asks("saet session 5 i min plan")
        await bo.asks("mind mig om session 5")
        await olga.asks("aflys session 5")
        await pressed(olga, send(2))
        told = await ida.answer()
        assert say("called off") in told.text
        choose = next(label for label in told.buttons if label != say("My plan"))
        others = await pressed(ida, choose)
        assert not any("Session 5" in label for label in others.buttons)
        await pressed(ida, next(label for label in others.buttons if "Session 1" in label))
        await bo.answer()
        await bo.asks("mind mig ikke om session 5")
        listed = await otto.asks("/aendringer")
        assert say("called off") in listed.text
        assert say("Organiser {number}", number=1) in listed.text
        back = await pressed(otto, say("Undo: {items}", items="Session 5"))
        assert say("takes place after all") in back.text
        await pressed(otto, take_back(2))
        assert not now(here, "session-5").cancelled
        for person in (ida, bo):
            seen = await person.answer()
            while not seen.text.startswith(NEWS):
                seen = await person.answer()
            assert say("takes place after all") in seen.text
        assert await olga.presses(UNDO) == ""
        assert (await olga.answer()).text == say("That change is not in force any more.")


async def test_who_has_not_heard_of_a_change_yet_never_does_once_it_is_undone(tmp_path: Path) -> None:
    async with hall(tmp_path, pace=2.0) as (here, olga, _):
        people = [here.telegram.person(f"P{number}") for number in range(3)]
        for person in people:
            await person.asks("saet session 5 i min plan")
        await olga.asks("aflys session 5")
        await pressed(olga, send(3))
        await pressed(olga, UNDO)
        await pressed(olga, next(label for label in olga.chat.standing()[-1].buttons))
        with closing(open_database(tmp_path / "ordstyrer.db")) as database:
            waiting = Outbox(database).counts("rehearsal:change:")
        told = sum(NEWS in seen.text for person in people for seen in person.chat.standing())
        assert told <= 1, "the first goes at once, the others wait their turn"
        assert waiting.queued <= told, "only who has heard that it is off hears that it is not"
