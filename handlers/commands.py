"""Somebody types a command: it asks the assistant its question, or says what the bot is."""

import re
from dataclasses import replace
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from bot.answers.answer import Answer, Choice
from bot.answers.start_screen import greeting, questions
from bot.basics.texts import Texts, texts
from bot.questions.conversation import Conversation
from bot.wishes.offered import as_choice
from bot.wishes.wish import Asked
from handlers.command_names import (
    DATA,
    ERASE,
    HELP,
    LANGUAGE,
    MY_SLOT,
    NEXT,
    NOW,
    PLAN,
    PROGRAMME,
    REMINDERS,
    ROLE,
    START,
    Called,
    called,
    name_in,
)
from handlers.deep_links import opened, target_of
from handlers.desk import Desk, told
from handlers.heard import Heard, whoever
from handlers.introduction import introduction
from handlers.telegram_bot import Context, TelegramBot

COMMAND = filters.Regex(r"^/\w")

_PARTS = re.compile(r"^(/\w+)(?:@(\w+))?\s*(.*)$", re.DOTALL)


def handler(desk: Desk) -> BaseHandler[Any, Any, None]:
    """Return the handler of all commands, known and unknown."""

    async def obey(update: Update, context: Context) -> None:
        message = whoever(update)
        parts = _PARTS.match(message.text) if message else None
        if message is None or parts is None:
            return
        name, addressee, rest = parts[1], parts[2], parts[3]
        if addressee and addressee.lower() != context.bot.username.lower():
            return
        found = called(name)
        if found is not None:
            await carry_out(desk, context.bot, message, found, rest)
        elif not message.in_group or addressee:  # in a group it may be another bot's
            speech = desk.texts(message)
            line = speech.say(
                "I do not know the command {command}. Just ask me in your own words, or try {help}.",
                command=name,
                help=name_in(HELP, speech.language),
            )
            await desk.say(context.bot, message, line)

    return MessageHandler(COMMAND & filters.UpdateType.MESSAGE, obey)


async def carry_out(desk: Desk, bot: TelegramBot, message: Heard, found: Called, rest: str = "") -> None:
    """Do what a command is for; `rest` is what was written behind it."""
    asked = texts(found.language) if found.language else desk.texts(message)
    speech = texts(desk.chosen(message) or asked.language)
    if found.command.question:
        question = f"{asked.render(found.command.question)} {rest}".strip()
        await desk.reply(bot, message, question, asked.language)
    elif found.command.wish:
        await desk.reply(bot, message, as_choice(found.command.wish), speech.language)
    elif message.in_group:
        hello = introduction(desk.event_name, bot.username, speech)
        answer = told(*hello, choices=_first_questions(speech), language=speech.language)
        await desk.show(bot, message, answer, *_anew(desk, message))
    elif found.command == START:
        await _start(desk, bot, message, speech, rest)
    else:
        await desk.show(bot, message, _help(speech, bot), *_anew(desk, message))


def _anew(desk: Desk, message: Heard) -> tuple[Conversation, Conversation]:
    """The conversation before and after an answer that begins a new one."""
    return desk.attendees.conversation(message.chat), Conversation()


async def _start(desk: Desk, bot: TelegramBot, message: Heard, speech: Texts, payload: str) -> None:
    """Say hello, put up the menu and ask what somebody has not been asked yet; behind a link, show what it opens.

    Who comes by a link and has been here before sees only that.
    """
    target = target_of(desk, payload) if payload else None
    unasked = desk.wishes.to_be_asked(message.person)
    if target is None or unasked:
        hello = greeting(desk.wishes.ground(message.person, speech.language))
        if payload and target is None:
            line = speech.say("That link leads to nothing that is in the programme.")
            hello = replace(hello, blocks=(line, *hello.blocks))
        await desk.show(bot, message, hello, *_anew(desk, message))
        asks = questions(speech, role=Asked.ROLE in unasked, reminders=Asked.REMINDERS in unasked)
        if asks is not None:
            await desk.show(bot, message, asks, *_anew(desk, message))
    if target is not None:
        behind = opened(desk, target, message.person, speech.language)
        await desk.show(bot, message, behind.answer, desk.attendees.conversation(message.chat), behind.conversation)


def _help(speech: Texts, bot: TelegramBot) -> Answer:
    commands = ", ".join(
        name_in(command, speech.language) for command in (NOW, NEXT, PROGRAMME, PLAN, REMINDERS, ROLE, LANGUAGE)
    )
    return told(
        speech.say("This is what I can help with"),
        speech.say("• What is on now, what comes next, and what happens at a certain time"),
        speech.say("• When and where something is, what it is about, and who is on"),
        speech.say("• The whole programme to leaf through: {command}", command=name_in(PROGRAMME, speech.language)),
        speech.say("• Which session or assembly house fits you: tell me what you work with"),
        speech.say("• Practical things and the earlier forums"),
        speech.say("• Your plan: “put session 2 in my plan”, “remove assembly house 4”"),
        speech.say("• Your calendar: “session 2 in my calendar”, “my plan in my calendar”"),
        _inline(speech, bot.username) if bot.supports_inline_queries else "",
        speech.say(
            "• Are you on the programme? {command} tells when, where and with whom",
            command=name_in(MY_SLOT, speech.language),
        ),
        speech.say("• Reminders: before everything, what is in your plan, or “remind me of session 3”"),
        speech.say(
            "• What I keep about you: {data} shows it, {erase} deletes it",
            data=name_in(DATA, speech.language),
            erase=name_in(ERASE, speech.language),
        ),
        speech.say("Just write, also with typing mistakes. Or use {commands}.", commands=commands),
        choices=_first_questions(speech),
        language=speech.language,
    )


def _inline(speech: Texts, name: str) -> str:
    return speech.say("• In any other chat: write @{name} and a few words, and pass on what you find", name=name)


def _first_questions(speech: Texts) -> tuple[Choice, ...]:
    """Return the three most useful questions as buttons."""
    return tuple(
        Choice(speech.render(command.description), speech.render(command.question))
        for command in (NOW, NEXT, PROGRAMME)
        if command.question
    )
