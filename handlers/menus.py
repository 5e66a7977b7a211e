"""What Telegram shows of the bot before anybody writes: menus of commands and descriptions, in every language."""

import logging
from collections.abc import Iterable

from telegram import BotCommand, BotCommandScopeAllGroupChats
from telegram.error import TelegramError

from bot.basics.texts import texts
from bot.language.detect import languages
from handlers.command_names import COMMANDS, IN_GROUPS, Command, name_in
from handlers.telegram_bot import TelegramBot

log = logging.getLogger(__name__)


async def set_menus(bot: TelegramBot, language: str) -> None:
    """Tell Telegram the menus and descriptions; `language` is that of everybody whose own the bot does not speak.

    Without them the bot works as well, so a refusal is logged and no more.
    """
    try:
        for code in (None, *languages()):
            speech = texts(code or language)
            await bot.set_my_commands(entries(COMMANDS, speech.language), language_code=code)
            groups = BotCommandScopeAllGroupChats()
            await bot.set_my_commands(entries(IN_GROUPS, speech.language), scope=groups, language_code=code)
            await bot.set_my_short_description(
                speech.say("Knows the programme: what is on now, what comes next, where and with whom."),
                language_code=code,
            )
            await bot.set_my_description(
                speech.say(
                    "Ask me about the forum's programme in your own words: what is on now, when is lunch,"
                    " who is speaking, which session fits me."
                ),
                language_code=code,
            )
    except TelegramError as error:
        log.warning("The menus could not be set: %s", error)


def entries(commands: Iterable[Command], language: str) -> list[BotCommand]:
    """Return the lines of a menu in a language."""
    speech = texts(language)
    return [
        BotCommand(name_in(command, language).removeprefix("/"), speech.render(command.description))
        for command in commands
    ]
