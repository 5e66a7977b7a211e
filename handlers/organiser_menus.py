"""Organisers' menu of commands: in their own chats, for as long as they are organisers."""

import logging
from typing import Any

from telegram import BotCommandScopeChat, Update
from telegram.error import TelegramError
from telegram.ext import BaseHandler, TypeHandler

from handlers.command_names import COMMANDS, FOR_ORGANISERS
from handlers.desk import Desk
from handlers.heard import whoever
from handlers.menus import entries
from handlers.telegram_bot import Context, TelegramBot

log = logging.getLogger(__name__)


def handler(desk: Desk) -> BaseHandler[Any, Any, None]:
    """Return what looks after each update whether a menu has to change; it takes nothing from other handlers.

    Who has which menu is remembered as long as the process runs: an organiser who writes for the first time since then
    is told theirs once more.
    """
    told: dict[int, str] = {}
    taken: set[int] = set()

    async def follow(update: Update, context: Context) -> None:
        now, former = desk.organising.standing()
        for person in (told.keys() - now) | (former - taken):
            told.pop(person, None)
            taken.add(person)
            await _take_away(context.bot, person)
        heard = whoever(update)
        if heard is None or heard.person not in now:
            return
        language = desk.texts(heard).language
        if told.get(heard.person) != language:
            told[heard.person] = language
            taken.discard(heard.person)
            await _put_up(context.bot, heard.person, language)

    return TypeHandler(Update, follow)


async def _put_up(bot: TelegramBot, person: int, language: str) -> None:
    try:
        await bot.set_my_commands(entries((*FOR_ORGANISERS, *COMMANDS), language), scope=BotCommandScopeChat(person))
    except TelegramError as error:  # without it the commands work as well
        log.warning("An organiser's menu could not be set: %s", error)


async def _take_away(bot: TelegramBot, person: int) -> None:
    try:
        await bot.delete_my_commands(scope=BotCommandScopeChat(person))
    except TelegramError as error:  # it shows commands that are not known to them any more
        log.warning("A former organiser's menu could not be taken away: %s", error)
