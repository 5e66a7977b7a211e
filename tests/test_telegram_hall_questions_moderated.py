"""The moderator's list of questions from the hall: it follows what happens, and is for moderators only."""

from pathlib import Path

from bot.wishes.hall_wish import HallAct, HallWish
from bot.wishes.offered import as_choice
from tests.forum_day import thursday
from tests.hall_asking import DOOR, HOUSE, LIST, MODERATOR, asking, pressed, questions
from tests.patience import until
from tests.speakers_hall import say


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


async def test_only_moderators_see_their_list_and_each_press_is_looked_at(tmp_path: Path) -> None:
    async with asking(tmp_path) as hall:
        eva, ida = hall.here.person("Eva"), hall.here.person("Ida")
        await hall.sends(ida, "Hvem betaler?")
        await hall.reads()
        listed = next(m for m in reversed(hall.moderator.chat.messages.values()) if "reply_markup" in m)
        data = listed["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        forged = {"message_id": listed["message_id"], "chat": eva.chat.about, "date": 0}
        assert await eva.taps(forged, data) == say("That button is from before. Just ask me again.")
        await eva.asks(as_choice(HallWish("hus-1", HallAct.HIDE, 1)))
        assert LIST not in (await hall.speaker.asks(HOUSE)).buttons
        assert hall.rows("hall_questions")[0]["state"] == "open"
        await hall.here.about(MODERATOR)
        await pressed(hall.here.olga, say("Take away link {number}", number=1))
        await pressed(hall.here.olga, say("Yes, take away"))
        await hall.moderator.answer()
        refused = await pressed(hall.moderator, say("Hide {number}", number=1))
        assert say("Only those who moderate it see that: {title}", title="")[:-1] in refused.text
        assert hall.rows("hall_questions")[0]["state"] == "open"
