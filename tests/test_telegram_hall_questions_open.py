"""Questions from the hall are taken when an organiser turns it on, until the item is over or called off."""

from pathlib import Path

from tests.forum_day import thursday
from tests.hall_asking import (
    BACK,
    DOOR,
    HOUSE,
    LIST,
    MODERATOR,
    ON_STAGE,
    TURN_OFF,
    TURN_ON,
    WRITE,
    Asking,
    asking,
    pressed,
    questions,
)
from tests.speakers_hall import FOR_ASSISTANT, SLOT, closed_hall, plural, say


async def test_an_organiser_turns_it_on_and_the_moderator_is_told(tmp_path: Path) -> None:
    async with asking(tmp_path, on=False) as hall:
        ida, aide = hall.here.person("Ida"), await hall.here.speaker("Aide", MODERATOR, FOR_ASSISTANT)
        assert DOOR not in (await ida.asks(HOUSE)).buttons
        on = await hall.turn(TURN_ON)
        one = "{count} person who moderates it, or follows who does, is told."
        assert plural(one, "{count} people who moderate it, or follow who does, are told.", 2) in on.text
        for told in (await hall.moderator.answer(), await aide.answer()):
            assert "Forsamlingshus 1" in told.text
            assert told.buttons == (LIST,)
        assert hall.speaker.chat.unread == ()
        assert DOOR in (await ida.asks(HOUSE)).buttons
        assert DOOR not in (await ida.asks("forsamlingshus 2")).buttons
        assert say("Waiting: {waiting}. Asked: {asked}.", waiting=0, asked=0) in (await pressed(aide, LIST)).text
        assert LIST in (await hall.moderator.asks(SLOT)).buttons
        off = await hall.turn(TURN_OFF)
        assert say("Questions from the hall are no longer taken: {title}", title="")[:-1] in off.text
        await ida.presses(DOOR)
        assert say("Questions to the moderator are not taken here: {title}", title="")[:-1] in (await ida.answer()).text
        newest, before = (await hall.here.history())[:2]
        assert "lukkede for spørgsmål fra salen: Forsamlingshus 1" in newest
        assert "åbnede for spørgsmål fra salen: Forsamlingshus 1" in before


async def test_without_a_linked_moderator_nobody_is_told_and_the_organiser_reads_it(tmp_path: Path) -> None:
    async with closed_hall(tmp_path, thursday(14, 20)) as here, here.open():
        speaker, ida = await here.speaker("Flemming", ON_STAGE), here.person("Ida")
        hall = Asking(here, here.olga, speaker)
        assert "Ingen moderator er tilknyttet" in (await hall.turn(TURN_ON)).text
        await hall.sends(ida, "Hvem betaler?")
        listed = await pressed(here.olga, LIST)
        assert questions(listed) == ["1. Hvem betaler?"]
        assert questions(await pressed(here.olga, say("Asked {number}", number=1))) == ["1. Hvem betaler? (stillet)"]
        assert questions(await pressed(here.olga, say("Hide {number}", number=1))) == []
        hidden = await pressed(here.olga, say("Hidden ({count})", count=1))
        assert "Hvem betaler?" in hidden.text
        await pressed(here.olga, say("Bring back {number}", number=1))
        assert questions(await pressed(here.olga, LIST)) == ["1. Hvem betaler?"]
        assert speaker.chat.unread == ()


async def test_with_the_item_it_is_over(tmp_path: Path) -> None:
    async with asking(tmp_path) as hall:
        ida, ole = hall.here.person("Ida"), hall.here.person("Ole")
        await hall.sends(ida, "Hvem betaler?")
        await ole.asks(HOUSE)
        await pressed(ole, DOOR)
        hall.here.clock.to(thursday(15, 44))
        await pressed(ole, say("Like {number}", number=1))
        writing = await pressed(ole, WRITE)
        hall.here.clock.to(thursday(15, 45))
        over = say("{title} is over: no more questions are taken.", title="")
        assert over in (await ole.asks("Kan jeg nå det?")).text
        await ole.presses(say("Never mind"), message=writing.id)
        assert over in (await ole.answer()).text
        assert DOOR not in (await ole.asks(HOUSE)).buttons
        listed = await hall.reads()
        assert questions(listed) == ["1. Hvem betaler? (1 synes om)"]
        assert say("No more questions are taken.") in listed.text
        assert (await pressed(ida, BACK)).text.startswith(say("Your question is taken back, and gone."))


async def test_an_item_that_is_called_off_takes_none(tmp_path: Path) -> None:
    async with asking(tmp_path) as hall:
        ida = hall.here.person("Ida")
        await hall.waits(ida)
        await hall.here.olga.asks("aflys forsamlingshus 1")
        await pressed(hall.here.olga, say("Change without telling"))
        assert "er aflyst" in (await ida.asks("Hvem betaler?")).text
        assert DOOR not in (await ida.asks(HOUSE)).buttons
        assert hall.rows("hall_questions") == []
