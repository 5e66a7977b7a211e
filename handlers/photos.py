"""How a picture goes out: as photos that Telegram shows at once, or as a document where it takes them for none."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from telegram import InputFile, InputMediaPhoto, Message, ReplyParameters
from telegram.constants import ParseMode

from bot.answers.picture import Picture
from bot.pictures.draw import Drawn
from handlers.heard import Heard
from handlers.markup import caption
from handlers.telegram_bot import TelegramBot


@dataclass(frozen=True, slots=True)
class Sent:
    """What Telegram calls a picture that it has been sent: a document, or photos."""

    files: tuple[str, ...]
    is_document: bool = False


async def send(bot: TelegramBot, message: Heard, picture: Picture, drawn: Drawn) -> Sent:
    """Send what has just been drawn, in answer to a message. Raises telegram.error.TelegramError."""
    if drawn.document:
        file = InputFile(drawn.document, filename=picture.name + drawn.suffix)
        (sent,) = await _show(bot, message, picture, [file], is_document=True)
        return Sent((sent.document.file_id,) if sent.document else (), is_document=True)
    together = len(drawn.photos) > 1
    files = [
        InputFile(photo, filename=f"{picture.name}-{number}{drawn.suffix}", attach=together)
        for number, photo in enumerate(drawn.photos, 1)
    ]
    shown = await _show(bot, message, picture, files)
    return Sent(tuple(one.photo[-1].file_id for one in shown))


async def send_again(bot: TelegramBot, message: Heard, picture: Picture, sent: Sent) -> None:
    """Send what Telegram has already. Raises telegram.error.TelegramError."""
    await _show(bot, message, picture, sent.files, is_document=sent.is_document)


async def _show(
    bot: TelegramBot, message: Heard, picture: Picture, files: Sequence[InputFile | str], *, is_document: bool = False
) -> Sequence[Message]:
    where: dict[str, Any] = {"chat_id": message.chat, "message_thread_id": message.topic}
    if message.in_group and message.message:
        where["reply_parameters"] = ReplyParameters(message.message, allow_sending_without_reply=True)
    told: dict[str, Any] = {"caption": caption(picture.caption), "parse_mode": ParseMode.HTML}
    if is_document:
        return [await bot.send_document(document=files[0], **where, **told)]
    if len(files) == 1:
        return [await bot.send_photo(photo=files[0], **where, **told)]
    media = [InputMediaPhoto(file, **(told if number == 0 else {})) for number, file in enumerate(files)]
    return await bot.send_media_group(media=media, **where)
