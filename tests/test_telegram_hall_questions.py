"""Questions from the hall: sent, liked, moderated, taken back, and over with the item."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.database import open_database
from bot.hall.writing import LONGEST
from bot.people.hall_wish import HallAct, HallWish
from bot.people.wish import Wish
from bot.texts import texts
from tests.botapi import Person, Seen
from tests.forum_day import thursday
from tests.patience import until
from tests.speakers_hall import FOR_ASSISTANT, HISTORY, SLOT, Hall, closed_hall, plural, say
from tests.test_telegram_privacy import whose

HOUSE = "forsamlingshus 1"
MODERATOR, ON_STAGE = "Christian Harsloef", "Flemming Moeller Mortensen"
DOOR, WRITE, ALL = say("Ask the moderator a question"), say("Write a question"), say("All questions")
CHANGE, TURN_ON, TURN_OFF = say("Change"), say("Take questions from the hall"), say("No questions from the hall")
LIST, BACK = say("Questions from the hall"), say("Take it back")
NAMED, NAMELESS = say("With my name"), say("Without my name")
SENT, ANONYMOUS = say("Sent to the moderator."), say("Nobody is told that it is yours.")


@dataclass
class Asking:
    """The hall of assembly house 1, with its moderator and somebody else who is on in it."""

    here: Hall
    moderator: Person
    speaker: Person

    async def turn(self, label: str, item: str = HOUSE) -> Seen:
        """Let the organiser turn the questions of an item on or off."""
        await self.here.olga.asks(item)
        await self.here.olga.presses(CHANGE)
        await self.here.olga.answer()
        await self.here.olga.presses(label)
        return await self.here.olga.answer()

    async def waits(self, person: Person) -> Seen:
        """Let somebody come to where a question of theirs is waited for."""
        await person.asks(HOUSE)
        await pressed(person, DOOR)
        return await pressed(person, WRITE)

    async def sends(self, person: Person, text: str) -> Seen:
        await self.waits(person)
        return await person.asks(text)

    async def reads(self) -> Seen:
        """Return the moderator's list as it is when they open it anew."""
        await self.moderator.asks(HOUSE)
        return await pressed(self.moderator, LIST)

    def rows(self, table: str) -> list[dict[str, object]]:
        database = open_database(self.here.folder / "ordstyrer.db")
        try:
            return list(database.table(table).rows)
        finally:
            database.close()


async def pressed(person: Person, label: str, message: int | None = None) -> Seen:
    assert await person.presses(label, message=message) == ""
    return await person.answer()


def questions(seen: Seen) -> list[str]:
    """Return the questions on a screen, without the other lines."""
    return [line for line in seen.text.splitlines() if line[:1].isdigit()]


@asynccontextmanager
async def asking(folder: Path, *, on: bool = True, progress: float = 3600) -> AsyncIterator[Asking]:
    async with closed_hall(folder, thursday(14, 20)) as here, here.open(progress=progress):
        found = Asking(here, await here.speaker("Chris", MODERATOR), await here.speaker("Flemming", ON_STAGE))
        if on:
            await found.turn(TURN_ON)
            await found.moderator.answer()
        yield found


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


async def test_the_moderators_list_follows_what_is_sent_and_liked(tmp_path: Path) -> None:
    async with asking(tmp_path, progress=0.05) as hall:
        ida, ole = hall.here.person("Ida"), hall.here.person("Ole")
        await hall.reads()
        await hall.sends(ida, "Hvem betaler?")
        assert questions(await hall.moderator.answer()) == ["1. Hvem betaler?"]
        await ole.asks(HOUSE)
        await pressed(ole, DOOR)
        await pressed(ole, say("Like {number}", number=1))
        assert questions(await hall.moderator.answer()) == ["1. Hvem betaler? (1 synes om)"]
        hall.here.clock.to(thursday(15, 45))
        assert say("No more questions are taken.") in (await hall.moderator.answer()).text
        await until(lambda: not any(row["live"] for row in hall.rows("shown")))


async def test_a_moderator_who_is_unlinked_sees_no_more_of_the_list_that_stands_there(tmp_path: Path) -> None:
    async with asking(tmp_path, progress=0.05) as hall:
        await hall.sends(hall.here.person("Ida"), "Hvem betaler?")
        listed = await hall.reads()
        await hall.here.about(MODERATOR)
        await pressed(hall.here.olga, say("Take away link {number}", number=1))
        await pressed(hall.here.olga, say("Yes, take away"))
        standing = hall.moderator.chat.messages
        await until(lambda: "Hvem betaler?" not in standing[listed.id]["text"])
        await until(lambda: not any(row["live"] for row in hall.rows("shown")))


async def test_what_is_too_long_empty_or_no_text_is_said_and_waited_for_again(tmp_path: Path) -> None:
    async with asking(tmp_path) as hall:
        ida = hall.here.person("Ida")
        long = await hall.sends(ida, "a" * (LONGEST + 1))
        assert str(LONGEST + 1) in long.text
        assert say("I can only pass on words. Write your question as a message.") in (await ida.asks("\u200b ?!")).text
        ida.sends_photo("Hvem betaler?")
        assert "billeder" in (await ida.answer()).text
        assert hall.rows("hall_questions") == []
        assert SENT in (await ida.asks(f"  Hvem\n\nbetaler?\u202e {'b' * 200}")).text
        assert hall.rows("hall_questions")[0]["text"] == f"Hvem betaler? {'b' * 200}"


async def test_a_question_is_anonymous_unless_its_asker_says_otherwise(tmp_path: Path) -> None:
    async with asking(tmp_path) as hall:
        ida = hall.here.person("Ida <b>")
        sent = await hall.sends(ida, "Hvem betaler?")
        assert ANONYMOUS in sent.text
        assert sent.buttons == (BACK, NAMED, ALL)
        assert questions(await hall.reads()) == ["1. Hvem betaler?"]
        assert not any(row["name"] for row in hall.rows("hall_questions"))
        assert (await pressed(ida, NAMED)).buttons == (BACK, NAMELESS, ALL)
        assert questions(await hall.reads()) == ["1. Hvem betaler? – Ida <b>"]
        await pressed(ida, NAMELESS)
        assert questions(await hall.reads()) == ["1. Hvem betaler?"]
        assert not any(row["name"] for row in hall.rows("hall_questions"))


async def test_it_may_be_taken_back_until_it_is_asked(tmp_path: Path) -> None:
    async with asking(tmp_path) as hall:
        ida, ole = hall.here.person("Ida"), hall.here.person("Ole")
        await hall.sends(ida, "Hvem betaler?")
        assert say("Your question is taken back, and gone.") in (await pressed(ida, BACK)).text
        assert hall.rows("hall_questions") == []
        await hall.sends(ida, "Hvem betaler så?")
        await hall.sends(ole, "Hvor mange?")
        await hall.reads()
        await pressed(hall.moderator, say("Asked {number}", number=1))
        asked = await pressed(ida, BACK)
        assert say("It has been asked.") in asked.text
        assert BACK not in asked.buttons
        assert questions(await hall.reads()) == ["1. Hvor mange?", "2. Hvem betaler så? (stillet)"]
        assert questions(await pressed(hall.moderator, say("Not asked {number}", number=2)))[0] == "1. Hvem betaler så?"


async def test_slow_mode_lets_one_through_a_minute_and_five_wait(tmp_path: Path) -> None:
    async with asking(tmp_path) as hall:
        ida = hall.here.person("Ida")
        await hall.sends(ida, "Spørgsmål nummer 0")
        hall.here.clock.to(thursday(14, 20).replace(second=20))
        assert "Vent 40 sekunder" in (await hall.sends(ida, "Spørgsmål nummer 1")).text
        assert say("You have sent that already.") in (await ida.asks("spørgsmål NUMMER 0")).text
        for number in range(1, 5):
            hall.here.clock.to(thursday(14, 30 + number))
            assert SENT in (await hall.sends(ida, f"Spørgsmål nummer {number}")).text
        hall.here.clock.to(thursday(14, 40))
        assert "flere kan du ikke have her" in (await hall.sends(ida, "Spørgsmål nummer 5")).text
        assert len(hall.rows("hall_questions")) == 5
        assert SENT in (await hall.sends(hall.here.person("Ole"), "Spørgsmål nummer 5")).text
        await hall.reads()
        await pressed(hall.moderator, say("Asked {number}", number=1))
        assert SENT in (await ida.asks("Spørgsmål nummer 5")).text, "it is still waited for"


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


async def test_only_moderators_see_their_list_and_each_press_is_looked_at(tmp_path: Path) -> None:
    async with asking(tmp_path) as hall:
        eva, ida = hall.here.person("Eva"), hall.here.person("Ida")
        await hall.sends(ida, "Hvem betaler?")
        await hall.reads()
        listed = next(m for m in reversed(hall.moderator.chat.messages.values()) if "reply_markup" in m)
        data = listed["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        forged = {"message_id": listed["message_id"], "chat": eva.chat.about, "date": 0}
        assert await eva.taps(forged, data) == say("That button is from before. Just ask me again.")
        await eva.asks(Wish(hall=HallWish("hus-1", HallAct.HIDE, 1)).as_choice())
        assert LIST not in (await hall.speaker.asks(HOUSE)).buttons
        assert hall.rows("hall_questions")[0]["state"] == "open"
        await hall.here.about(MODERATOR)
        await pressed(hall.here.olga, say("Take away link {number}", number=1))
        await pressed(hall.here.olga, say("Yes, take away"))
        await hall.moderator.answer()
        refused = await pressed(hall.moderator, say("Hide {number}", number=1))
        assert say("Only those who moderate it see that: {title}", title="")[:-1] in refused.text
        assert hall.rows("hall_questions")[0]["state"] == "open"


async def test_only_the_next_text_is_a_question_and_what_is_on_a_button_does_as_ever(tmp_path: Path) -> None:
    async with asking(tmp_path) as hall:
        ida, group = hall.here.person("Ida"), hall.here.telegram.group("Salen")
        await hall.waits(ida)
        await ida.asks("/nu")
        assert "Session 3" in (await ida.asks("session 3")).text, "they have turned to something else"
        await hall.waits(ida)
        assert WRITE in (await ida.asks(say("Never mind"))).buttons
        await hall.waits(ida)
        await ida.asks(say("My plan"))
        await hall.waits(ida)
        ida.writes("@OrdstyrerTestBot hvem er ordstyrer", into=group)
        assert DOOR not in (await group.answer()).buttons
        ida.writes(f"@OrdstyrerTestBot {HOUSE}", into=group)
        assert DOOR not in (await group.answer()).buttons
        ida.writes("@OrdstyrerTestBot jeg har et spørgsmål til forsamlingshus 1", into=group)
        alone = await group.answer()
        assert say("I take questions to a moderator from you alone: write to me in our own chat.") in alone.text
        assert alone.buttons == ()
        assert hall.rows("hall_questions") == []
        hall.here.clock.to(thursday(14, 41))
        assert SENT not in (await ida.asks("Hvem betaler?")).text, "it was waited for ten minutes"


async def test_a_message_that_is_changed(tmp_path: Path) -> None:
    async with asking(tmp_path) as hall:
        ida = hall.here.person("Ida")
        await hall.waits(ida)
        number = ida.writes("a" * (LONGEST + 1))
        await ida.answer()
        ida.edits(number, "Hvem betaler?")
        sent = await ida.answer()
        assert sent.edited
        assert SENT in sent.text
        ida.edits(number, "Hvem betaler så?")
        assert "Dit spørgsmål står, som du sendte det." in (await ida.answer()).text
        assert [row["text"] for row in hall.rows("hall_questions")] == ["Hvem betaler?"]


async def test_it_is_asked_for_in_words(tmp_path: Path) -> None:
    async with asking(tmp_path) as hall:
        ida = hall.here.person("Ida")
        for written in (
            "jeg har et spørgsmål til forsamlingshus 1",
            "spoergsmaal til moderatoren i hus 1",
            "kan man stille spørgsmål i forsamlingshus 1",
            "jeg har et spørgsmål til moderatoren",
            "kan man stille spørgsmål",
        ):
            assert WRITE in (await ida.asks(written)).buttons, written
        assert "Her kan man ikke sende spørgsmål" in (await ida.asks("jeg har et spørgsmål til session 3")).text
        await hall.turn(TURN_ON, "forsamlingshus 5")
        which = await ida.asks("jeg har et spørgsmål til moderatoren")
        assert [label[:17] for label in which.buttons] == ["Forsamlingshus 1:", "Forsamlingshus 5:"]
        assert WRITE in (await pressed(ida, which.buttons[1])).buttons
        for house in (HOUSE, "forsamlingshus 5"):
            await hall.turn(TURN_OFF, house)
        assert "Lige nu kan man ikke" in (await ida.asks("spørgsmål til moderatoren")).text


async def test_english(tmp_path: Path) -> None:
    english = texts("en").say
    async with asking(tmp_path) as hall:
        eve = hall.here.person("Eve")
        assert english("Write a question") in (await eve.asks("can I ask a question in assembly house 1")).buttons
        await pressed(eve, english("Write a question"))
        sent = await eve.asks("Hvem betaler for det hele?")
        assert english("Sent to the moderator.") in sent.text
        assert english("Nobody is told that it is yours.") in sent.text


async def test_who_is_forgotten_takes_questions_and_likes_along(tmp_path: Path) -> None:
    async with asking(tmp_path) as hall:
        ida, ole = hall.here.person("Ida"), hall.here.person("Ole")
        for person, text in ((ida, "Hvem betaler?"), (ole, "Hvor mange?")):
            await hall.sends(person, text)
            await pressed(person, NAMED)
        for person in (ida, ole):
            await person.asks(HOUSE)
            await pressed(person, DOOR)
            await pressed(person, say("Like {number}", number=2))
        shown = await ida.asks("/mine_data")
        assert say("• Your questions to moderators: {count}", count=1) in shown.text
        assert say("• Your first name, with the questions where you wanted it: {name}", name="Ida") in shown.text
        assert (await ida.answer()).file
        content = json.loads(hall.here.telegram.called("sendDocument")[-1]["document"].content)
        assert [row["text"] for row in content["hall_questions"]] == ["Hvem betaler?"]
        assert len(content["hall_likes"]) == 1
        await ida.asks("/slet_mig")
        await pressed(ida, say("Yes, delete everything"))
        assert whose(tmp_path, ida.id) == set()
        assert [(row["text"], row["name"]) for row in hall.rows("hall_questions")] == [("Hvor mange?", "Ole")]
        assert hall.rows("hall_likes") == []
        await hall.here.olga.asks("/slet_mig")
        await pressed(hall.here.olga, say("Yes, delete everything"))
        assert questions(await hall.reads()) == ["1. Hvor mange? – Ole"]
        assert say("Somebody who has deleted their data") in (await hall.here.olga.asks(HISTORY)).text
