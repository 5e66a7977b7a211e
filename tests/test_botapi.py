"""The stand-in for Telegram is as strict as Telegram."""

import asyncio
import json
from io import BytesIO
from typing import Any

import pytest
from aiohttp import ClientSession, FormData

from tests.botapi import BotApi
from tests.botapi.calls import DELETABLE_SECONDS
from tests.botapi.files import png
from tests.botapi.html import MarkupError, parse

BUTTON = {"text": "x", "callback_data": "y"}


async def call(telegram: BotApi, method: str, **fields: Any) -> dict[str, Any]:
    url = f"{telegram.url}/bot{telegram.token}/{method}"
    async with ClientSession() as session, session.post(url, json=fields) as response:
        found: dict[str, Any] = await response.json()
        assert response.status == (200 if found["ok"] else found["error_code"])
        return found


def keyboard(*buttons: dict[str, str]) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


@pytest.mark.parametrize(
    ("fields", "description"),
    [
        ({}, "message text is empty"),
        ({"text": " \n "}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "\N{GRINNING FACE}" * 2049}, "message is too long"),
        ({"text": "x", "chat_id": 5}, "chat not found"),
        ({"text": "x", "chat_id": "five"}, 'field "chat_id"'),
        ({"text": 5}, 'field "text"'),
        ({"text": "a < b", "parse_mode": "HTML"}, "can't parse entities"),
        ({"text": "x", "parse_mode": "TeX"}, "unsupported parse_mode"),
        ({"text": "x", "reply_markup": "{"}, 'field "reply_markup"'),
        ({"text": "x", "reply_markup": keyboard({"text": "", "callback_data": "y"})}, "text buttons"),
        ({"text": "x", "reply_markup": keyboard({"text": "x", "callback_data": ""})}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": keyboard({"text": "x", "callback_data": "y" * 65})}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": keyboard({"text": "x"})}, "exactly one"),
        ({"text": "x", "reply_parameters": {"message_id": 5}}, "replied not found"),
    ],
)
async def test_a_message_that_telegram_would_reject_is_rejected(fields: dict[str, Any], description: str) -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        answer = await call(telegram, "sendMessage", **{"chat_id": ida.id, **fields})
        assert (answer["ok"], answer["error_code"]) == (False, 400)
        assert description in answer["description"]
        assert [fault.method for fault in telegram.faults] == ["sendMessage"]
        assert ida.chat.standing() == []


async def test_what_telegram_takes_is_taken() -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        for fields in (
            {"text": "x" * 4096},
            {"text": f"<b>{'x' * 4096}</b>", "parse_mode": "HTML"},
            {"text": "x", "reply_markup": keyboard({"text": "x", "callback_data": "y" * 64})},
            {"text": "a < b"},
        ):
            assert (await call(telegram, "sendMessage", chat_id=ida.id, **fields))["ok"]
        assert (await call(telegram, "sendMessage", chat_id=str(ida.id), text=" x "))["result"]["text"] == "x"
        assert telegram.faults == []


async def test_an_edit_must_change_something_that_is_there() -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        sent = (await call(telegram, "sendMessage", chat_id=ida.id, text="x", reply_markup=keyboard(BUTTON)))["result"]
        edit = {"chat_id": ida.id, "message_id": sent["message_id"], "text": "x"}
        assert (
            "not modified"
            in (await call(telegram, "editMessageText", **edit, reply_markup=keyboard(BUTTON)))["description"]
        )
        assert (await call(telegram, "editMessageText", **edit))["ok"], "the buttons are gone"
        assert ida.chat.standing()[0].buttons == ()
        assert "not found" in (await call(telegram, "editMessageText", **{**edit, "message_id": 5}))["description"]
        own = ida.writes("mine")
        assert (
            "can't be edited" in (await call(telegram, "editMessageText", **{**edit, "message_id": own}))["description"]
        )


async def test_unknown_methods_and_tokens_are_refused() -> None:
    async with BotApi() as telegram:
        assert (await call(telegram, "sendMassage"))["error_code"] == 404
        telegram.token, right = "1:wrong", telegram.token
        async with ClientSession() as session, session.get(f"{telegram.url}/bot{right}/getMe") as response:
            assert response.status == 401


async def test_updates_are_given_out_until_they_are_confirmed() -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        ida.writes("one")
        ida.writes("two")
        first = (await call(telegram, "getUpdates"))["result"]
        assert [update["message"]["text"] for update in first] == ["one", "two"]
        assert (await call(telegram, "getUpdates", offset=first[0]["update_id"] + 1))["result"] == first[1:]
        assert telegram.updates.unconfirmed == 1


async def test_a_poll_is_held_open_until_somebody_writes_and_ended_by_another() -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        poll = asyncio.create_task(call(telegram, "getUpdates", timeout=20))
        await asyncio.sleep(0.1)
        ida.writes("one")
        assert len((await poll)["result"]) == 1
        offset = telegram.updates.add(message={}) + 1
        poll = asyncio.create_task(call(telegram, "getUpdates", offset=offset, timeout=20))
        await asyncio.sleep(0.1)
        await call(telegram, "getUpdates", offset=offset)
        assert (await poll)["error_code"] == 409


async def test_a_press_is_answered_once() -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        await call(telegram, "sendMessage", chat_id=ida.id, text="x", reply_markup=keyboard(BUTTON))
        press = asyncio.create_task(ida.presses("x"))
        update = (await call(telegram, "getUpdates", timeout=5))["result"][0]["callback_query"]
        assert (await call(telegram, "answerCallbackQuery", callback_query_id=update["id"], text="ok"))["ok"]
        assert await press == "ok"
        assert "too old" in (await call(telegram, "answerCallbackQuery", callback_query_id=update["id"]))["description"]


async def send(telegram: BotApi, method: str, fields: dict[str, Any], **files: bytes) -> dict[str, Any]:
    """Call a method with files, as a form in several parts."""
    form = FormData({name: json.dumps(value) for name, value in fields.items()})
    for name, content in files.items():
        form.add_field(name, BytesIO(content), filename=f"{name}.png")
    url = f"{telegram.url}/bot{telegram.token}/{method}"
    async with ClientSession() as session, session.post(url, data=form) as response:
        found: dict[str, Any] = await response.json()
        return found


@pytest.mark.parametrize(
    ("content", "description"),
    [
        (b"%PDF-1.7 no picture", "IMAGE_PROCESS_FAILED"),
        (png(9000, 1001), "PHOTO_INVALID_DIMENSIONS"),
        (png(20, 401), "PHOTO_INVALID_DIMENSIONS"),
        (png(20, 20) + bytes(10 * 2**20), "too big"),
        (b"", "non-empty"),
    ],
    ids=["no picture", "too large", "too narrow", "too heavy", "empty"],
)
async def test_a_photo_that_telegram_would_not_show_is_rejected(content: bytes, description: str) -> None:
    async with BotApi() as telegram:
        answer = await send(telegram, "sendPhoto", {"chat_id": telegram.person("Ida").id}, photo=content)
        assert (answer["ok"], answer["error_code"]) == (False, 400)
        assert description in answer["description"]


async def test_a_photo_is_scaled_down_and_can_be_sent_again_by_its_id() -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        sent = (await send(telegram, "sendPhoto", {"chat_id": ida.id}, photo=png(1080, 2160)))["result"]["photo"]
        assert (sent[-1]["width"], sent[-1]["height"]) == (640, 1280)
        again = await call(telegram, "sendPhoto", chat_id=ida.id, photo=sent[-1]["file_id"])
        assert again["result"]["photo"] == sent
        assert "wrong file" in (await call(telegram, "sendPhoto", chat_id=ida.id, photo="x"))["description"]
        long = await call(telegram, "sendPhoto", chat_id=ida.id, photo=sent[-1]["file_id"], caption="x" * 1025)
        assert "caption is too long" in long["description"]


async def test_an_album_has_up_to_ten_photos() -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        media = [{"type": "photo", "media": "attach://one", "caption": "1"}, {"type": "photo", "media": "attach://two"}]
        fields = {"chat_id": ida.id, "media": media}
        album = await send(telegram, "sendMediaGroup", fields, one=png(9, 9), two=png(8, 8))
        assert [message["caption"] for message in album["result"]] == ["1", ""]
        known = [{"type": "photo", "media": album["result"][0]["photo"][-1]["file_id"]}]
        for number, description in ((0, "no messages"), (11, "too many")):
            answer = await call(telegram, "sendMediaGroup", chat_id=ida.id, media=known * number)
            assert description in answer["description"]
        lost = await send(telegram, "sendMediaGroup", fields, one=png(9, 9))
        assert not lost["ok"]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("a &lt;b&gt; &amp; &quot;c&quot; &#65; & d &nbsp;", 'a <b> & "c" A & d &nbsp;'),
        ("<b>a<i>b</i></b><u>c</u>", "abc"),
        ('<a href="https://x.dk">a</a><span class="tg-spoiler">b</span>', "ab"),
        ("<pre><code class='language-python'>x</code></pre><blockquote expandable>y</blockquote>", "xy"),
        ("<B>a</b>", "a"),
    ],
)
def test_html_that_telegram_reads(html: str, text: str) -> None:
    assert parse(html).text == text


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("a < b", "Unsupported start tag"),
        ("<p>a</p>", "Unsupported start tag"),
        ("<b", "Unclosed start tag"),
        ("<b>a", "Can't find end tag"),
        ("a</b>", "Unexpected end tag"),
        ("<b><i>a</b></i>", "Unmatched end tag"),
        ("<span>a</span>", "tg-spoiler"),
        ("<br/>", "Unsupported start tag"),
        ("<3", "Unclosed start tag"),
    ],
)
def test_html_that_telegram_does_not_read(html: str, words: str) -> None:
    with pytest.raises(MarkupError, match=words):
        parse(html)


CONTENT = {"message_text": "x"}
ARTICLE = {"type": "article", "id": "1", "title": "x", "input_message_content": CONTENT}


@pytest.mark.parametrize(
    ("fields", "description"),
    [
        ({"results": [{**ARTICLE, "id": str(n)} for n in range(51)]}, "RESULTS_TOO_MUCH"),
        ({"results": [ARTICLE, ARTICLE]}, "RESULT_ID_DUPLICATE"),
        ({"results": [{**ARTICLE, "id": ""}]}, "RESULT_ID_INVALID"),
        ({"results": [{**ARTICLE, "id": "\N{LATIN SMALL LETTER AE}" * 33}]}, "RESULT_ID_INVALID"),
        ({"results": [{**ARTICLE, "title": ""}]}, "ARTICLE_TITLE_EMPTY"),
        ({"results": [{**ARTICLE, "input_message_content": None}]}, "message content"),
        ({"results": [{**ARTICLE, "input_message_content": {"message_text": " "}}]}, "message text is empty"),
        ({"results": [ARTICLE], "next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        ({"results": [{**ARTICLE, "reply_markup": keyboard({"text": "x", "url": "nowhere"})}]}, "Wrong HTTP URL"),
    ],
)
async def test_an_inline_answer_that_telegram_would_reject_is_rejected(
    fields: dict[str, Any], description: str
) -> None:
    async with BotApi() as telegram:
        asked = asyncio.create_task(telegram.person("Ida").types("x"))
        (update,) = (await call(telegram, "getUpdates", timeout=5))["result"]
        query = update["inline_query"]["id"]
        assert (
            description in (await call(telegram, "answerInlineQuery", inline_query_id=query, **fields))["description"]
        )
        assert (await call(telegram, "answerInlineQuery", inline_query_id=query, results=[ARTICLE]))["ok"]
        assert [find.title for find in await asked] == ["x"]
        again = await call(telegram, "answerInlineQuery", inline_query_id=query, results=[])
        assert "query is too old" in again["description"]


async def test_captions_are_changed_and_messages_deleted_as_telegram_lets_them() -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        photo = telegram.files.from_person("beach.jpg", 640, 480)
        shown = (await call(telegram, "sendPhoto", chat_id=ida.id, photo=photo.id, caption="x"))["result"]["message_id"]
        text = (await call(telegram, "sendMessage", chat_id=ida.id, text="x"))["result"]["message_id"]
        theirs = ida.writes("x")
        attempts: tuple[tuple[str, dict[str, Any], str], ...] = (
            ("sendDocument", {"document": photo.id}, "can't use file of type Photo as Document"),
            ("sendPhoto", {"photo": "unheard-of"}, "wrong file identifier"),
            ("editMessageCaption", {"message_id": text, "caption": "y"}, "no caption in the message to edit"),
            ("editMessageText", {"message_id": shown, "text": "y"}, "no text in the message to edit"),
            ("editMessageCaption", {"message_id": shown, "caption": "x"}, "message is not modified"),
            ("editMessageCaption", {"message_id": shown, "caption": "y" * 1025}, "caption is too long"),
            ("deleteMessage", {"message_id": 5}, "message to delete not found"),
        )
        for method, fields, description in attempts:
            assert description in (await call(telegram, method, chat_id=ida.id, **fields))["description"]
        assert (await call(telegram, "editMessageCaption", chat_id=ida.id, message_id=shown, caption="y"))["ok"]
        ida.chat.messages[text]["date"] -= DELETABLE_SECONDS + 60
        late = await call(telegram, "deleteMessage", chat_id=ida.id, message_id=text)
        assert "can't be deleted" in late["description"]
        for message in (shown, theirs):
            assert (await call(telegram, "deleteMessage", chat_id=ida.id, message_id=message))["ok"]
        assert [seen.text for seen in ida.chat.standing()] == ["x"]
