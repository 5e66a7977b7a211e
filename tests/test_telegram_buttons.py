"""Somebody presses a button, or types what is on it."""

from pathlib import Path

from bot.basics.texts import texts
from tests.botapi import BotApi
from tests.serving import forum, serving

EXPIRED = texts("da").say("That button is from before. Just ask me again.")
SPRING = "Mette Spring"


async def test_a_button_changes_the_answer_in_place(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        asked_back = await ida.asks("hvem er mette")
        assert SPRING in asked_back.buttons
        toast = await ida.presses(SPRING)
        answer = await ida.answer()
        assert (answer.id, answer.edited, toast) == (asked_back.id, True, "")
        assert "Horsens" in answer.text
        assert "Kierkgaard" not in answer.text
        assert len(ida.chat.standing()) == 1


async def test_typing_what_is_on_a_button_does_the_same_in_a_new_message(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("hvem er mette")
        answer = await ida.asks("mette spring")
        assert not answer.edited
        assert "Horsens" in answer.text
        help_text = await ida.asks("/hjaelp")
        assert "Hvad er visionen" in (await ida.asks(help_text.buttons[0].upper() + "?")).text


async def test_after_a_button_the_conversation_is_about_what_it_chose(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("hvem er mette")
        await ida.presses(SPRING)
        await ida.answer()
        assert "10.25" in (await ida.asks("hvad tid er hun paa?")).text


async def test_a_button_of_an_earlier_answer_works_on_whatever_was_asked_since(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        asked_back = await ida.asks("hvem er mette")
        await ida.asks("hvem er ordstyrer")
        await ida.presses(SPRING, message=asked_back.id)
        answer = await ida.answer()
        assert (answer.id, "Horsens" in answer.text) == (asked_back.id, True)


async def test_buttons_and_conversation_survive_a_restart(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        async with serving(telegram, tmp_path):
            await ida.asks("hvem er moderator i session 1")
            asked_back = await ida.asks("hvem er mette")
        async with serving(telegram, tmp_path):
            await ida.presses(SPRING)
            answer = await ida.answer()
            assert (answer.id, "Horsens" in answer.text) == (asked_back.id, True)
        async with serving(telegram, tmp_path):
            assert "10.25" in (await ida.asks("hvad tid er hun paa?")).text
        assert telegram.faults == []


async def test_what_is_written_while_the_bot_is_away_is_answered_when_it_is_back(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        async with serving(telegram, tmp_path):
            await ida.asks("hvem er ordstyrer")
        ida.writes("frokost torsdag?")
        async with serving(telegram, tmp_path):
            assert "12.55" in (await ida.answer()).text
            await ida.asks("tak")
            assert ida.chat.unread == (), "each question is answered once"


async def test_a_button_that_is_not_known_any_more_gets_a_kind_word(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("hvem er mette")
        before = next(iter(reversed(ida.chat.messages.values())))
        await ida.presses(SPRING)
        changed = await ida.answer()
        old = before["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        assert await ida.taps(before, old) == "", "tapped twice"
        await ida.presses(changed.buttons[0])
        changed = await ida.answer()
        assert await ida.taps(before, old) == EXPIRED
        assert await ida.taps({**before, "message_id": 1}, old) == EXPIRED
        for strange in ("c", "c:", "c:x:0", "x", "c:::", f"{old}9", "c:::x"):
            assert await ida.taps(before, strange) == EXPIRED
        assert ida.chat.standing()[-1].text == changed.text


async def test_pressing_twice_does_no_harm(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        asked_back = await ida.asks("hvem er mette")
        before = ida.chat.messages[asked_back.id]
        data = before["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        await ida.taps(before, data)
        await ida.taps(before, data)
        assert (await ida.answer()).id == asked_back.id
        assert "Lene Johansen" in (await ida.asks("hvem er ordstyrer")).text
        assert ida.chat.unread == ()


async def test_when_the_message_is_gone_the_answer_comes_in_a_new_one(tmp_path: Path) -> None:
    async with BotApi() as telegram, serving(telegram, tmp_path):
        ida = telegram.person("Ida")
        asked_back = await ida.asks("hvem er mette")
        before = ida.chat.messages.pop(asked_back.id)
        await ida.taps(before, before["reply_markup"]["inline_keyboard"][0][0]["callback_data"])
        answer = await ida.answer()
        assert not answer.edited
        assert answer.id != asked_back.id
