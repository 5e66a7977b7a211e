"""Organisers write to many: a text or a picture is looked at and goes out once, as it was seen."""

import asyncio
from pathlib import Path
from typing import Any

from bot.programme.model import Audience
from tests.announcing import (
    ASKED,
    CORRECT,
    CORRECT_IT,
    DONE,
    DROP,
    ELECTED,
    ENGLISH_HEAD,
    EVERYBODY,
    HEAD,
    NEVER,
    ONLY,
    OPEN,
    OTHER_TEXT,
    OTHERS,
    STOP,
    WITHDRAW,
    data,
    done,
    hall,
    people,
    say,
)
from tests.botapi import BotApi
from tests.serving import serving


async def test_a_text_goes_to_everybody_as_it_was_seen_and_marked_in_their_language(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ida, ann = here.attends("Ida"), here.attends("Ann", language="en")
        assert (await here.olga.asks(OPEN)).text == ASKED
        here.olga.writes("Lunch is at 1 pm <not 12.55> & upstairs", formatted=(("bold", "1 pm"),))
        seen, asked = await here.olga.answer(), await here.olga.answer()
        assert seen.text == f"{HEAD}\nLunch is at 1 pm <not 12.55> & upstairs"
        assert ("b", "1 pm") in seen.tags
        assert asked.buttons[0] == f"{EVERYBODY} (3)"
        preview = await here.presses(asked.buttons[0])
        assert preview.text.splitlines() == [
            say("To: {recipients}, {people}.", recipients=EVERYBODY, people=people(3)),
            say("It takes about {time}.", time="1 s"),
        ]
        sent = await here.presses(say("Send to {people}", people=people(3)))
        assert sent.buttons == (STOP,)
        assert [(await ida.answer()).text, (await here.told(HEAD)).text] == [seen.text] * 2
        english = await ann.answer()
        assert english.text == seen.text.replace(HEAD, ENGLISH_HEAD)
        assert ("b", "1 pm") in english.tags
        report = await here.told(done(3, 3))
        assert report.buttons[:2] == (CORRECT, WITHDRAW)
        number = say("Organiser {number}", number=1)
        line = "{who} sent announcement {number}: “{text}”"
        assert await here.history() == [say(line, who=number, number=1, text="Lunch is at 1 pm <not 12.55> & upstairs")]
        assert "12.55" in (await ida.asks("frokost torsdag?")).text, "who just asks on is answered as ever"


async def test_a_picture_and_a_file_go_out_with_their_texts_by_their_ids(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        eva, otto = here.attends("Eva", Audience.ELECTED), here.attends("Otto", Audience.OTHERS)
        await here.olga.asks(OPEN)
        here.olga.sends_photo("The beach", formatted=(("italic", "beach"),))
        preview, _ = await here.olga.answer(), await here.olga.answer()
        assert (preview.file, preview.text) == ("photo", f"{HEAD}\nThe beach")
        await here.chooses(ELECTED)
        await here.presses((await here.presses(ONLY)).buttons[0])
        seen = await eva.answer()
        assert (seen.file_id, seen.text, ("i", "beach") in seen.tags) == (preview.file_id, preview.text, True)
        await here.told(done(1, 1))
        await here.olga.asks(OPEN)
        here.olga.sends_document("plan.pdf")
        await here.olga.answer()
        await here.olga.answer()
        await here.chooses(OTHERS)
        await here.presses((await here.presses(ONLY)).buttons[0])
        seen = await otto.answer()
        assert (seen.file, seen.text) == ("plan.pdf", HEAD), "a file needs no text"
        await here.told(done(1, 1))
        await here.presses(CORRECT)
        here.olga.sends_photo("Another one")
        assert (await here.olga.answer()).text == say("Only the text can be corrected. Write the new one.")
        here.olga.writes("The newest plan")
        await here.olga.answer()
        await here.olga.answer()
        await here.presses(CORRECT_IT)
        changed = await otto.answer()
        assert (changed.id, changed.file, changed.text) == (seen.id, "plan.pdf", f"{HEAD}\nThe newest plan")


async def test_what_cannot_be_sent_is_said_and_the_draft_is_kept(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        await here.writes("The draft")
        await here.chooses(EVERYBODY)
        cannot = say("That I cannot pass on: write a text, or send one picture or one file with a text.")
        limit = 4096 - len(ENGLISH_HEAD) - 2  # the longest one; its sign counts twice
        await here.presses(OTHER_TEXT)

        async def refused(line: str) -> None:
            seen = await here.olga.answer()
            assert (seen.text, seen.buttons) == (line, (say("Leave it as it is"),))

        here.olga.sends(sticker=sticker())
        await refused(cannot)
        here.olga.sends(voice={"file_id": "v", "file_unique_id": "v", "duration": 2})
        await refused(cannot)
        here.olga.writes("x" * 4090)
        await refused(too_long(4090, limit))
        here.olga.sends_photo("x" * 1020)
        await refused(too_long(1020, limit - 4096 + 1024))
        kept = await here.presses(say("Leave it as it is"))
        assert say("Send to {people}", people=people(1)) in kept.buttons
        again, _ = await here.olga.asks(OPEN), await here.olga.answer()
        assert again.text == f"{HEAD}\nThe draft"
        assert (await here.presses(DROP)).text == say("Dropped: nobody gets it.")
        assert (await here.olga.asks(OPEN)).text == ASKED
        here.olga.writes("x" * limit)
        assert (await here.olga.answer()).text == f"{HEAD}\n{'x' * limit}", "and not a character shorter"


def sticker() -> dict[str, Any]:
    about = {"width": 512, "height": 512, "is_animated": False, "is_video": False, "type": "regular"}
    return {"file_id": "s", "file_unique_id": "s", **about}


def too_long(given: int, limit: int) -> str:
    numbers = {"over": given - limit, "most": f"{limit:,}".replace(",", ".")}
    return say("That is {over} characters too long: there is room for {most}. Write it shorter.", **numbers)


async def test_a_double_tap_sends_once_and_what_is_sent_is_what_was_seen(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ida = here.attends("Ida")
        await here.writes("Once")
        await here.chooses(EVERYBODY)
        standing, send = data(here.olga, say("Send to {people}", people=people(2)))
        await asyncio.gather(*(here.olga.taps(standing, send) for _ in range(5)))
        await here.told(done(2, 2))
        assert [seen.text for seen in ida.chat.standing()] == [f"{HEAD}\nOnce"]

        await here.writes("The first text")
        first = await here.chooses(EVERYBODY)
        await here.olga.asks(OPEN)
        await here.olga.answer()
        here.olga.writes("The second text")  # the first screen is still there, with its button
        await here.told("The second text")
        await here.olga.answer()
        old, label = here.olga.chat.messages[first.id], first.buttons[0]
        buttons = (button for row in old["reply_markup"]["inline_keyboard"] for button in row)
        await here.olga.taps(old, next(button["callback_data"] for button in buttons if button["text"] == label))
        assert (await here.olga.answer()).text == f"{HEAD}\nThe second text"
        warned = await here.olga.answer()
        assert warned.text.startswith(say("It has been changed meanwhile. Above is what would be sent now."))
        assert len(ida.chat.standing()) == 1


async def test_who_edits_what_they_wrote_changes_the_draft_and_nothing_that_is_sent(tmp_path: Path) -> None:
    async with hall(tmp_path) as here:
        ida = here.attends("Ida")
        await here.olga.asks(OPEN)
        written = here.olga.writes("Lnuch")
        await here.olga.answer()
        await here.olga.answer()
        await here.chooses(EVERYBODY)
        here.olga.edits(written, "Lunch")
        assert (await here.olga.answer()).text == f"{HEAD}\nLunch"
        preview = await here.olga.answer()
        await here.presses(preview.buttons[0])
        await here.told(DONE)
        assert (await ida.answer()).text == f"{HEAD}\nLunch"
        here.olga.edits(written, "Dinner")
        line = say("That changes nothing of what has been done: for that there are the buttons.")
        assert (await here.olga.answer()).text == line
        assert CORRECT in {button for seen in here.olga.chat.standing() for button in seen.buttons}


async def test_an_english_organiser_has_it_in_english(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ann = telegram.person("Ann", "en")
        async with serving(telegram, tmp_path, organisers=frozenset({ann.id}), regret=NEVER):
            assert (await ann.asks("/announce")).text.startswith("What shall the attendees read?")
            ann.writes("Coffee is served")
            assert (await ann.answer()).text == f"{ENGLISH_HEAD}\nCoffee is served"
            await ann.answer()
            await ann.presses("Everybody (1)")
            await ann.answer()
            await ann.presses("Send it later")
            await ann.answer()
            assert "tomorrow, Friday 17 May at 08.30" in (await ann.asks("tomorrow at 8.30")).text
        assert telegram.faults == []
