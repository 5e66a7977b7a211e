"""A question from the hall is written and sent: anonymous, in slow mode, in words; it may be changed or taken back."""

from pathlib import Path

from bot.basics.texts import texts
from bot.hall.writing import LONGEST
from tests.forum_day import thursday
from tests.hall_asking import (
    ALL,
    ANONYMOUS,
    BACK,
    DOOR,
    HOUSE,
    NAMED,
    NAMELESS,
    SENT,
    TURN_OFF,
    TURN_ON,
    WRITE,
    asking,
    pressed,
    questions,
)
from tests.speakers_hall import say


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
