"""Somebody types a command: it asks the assistant its question, or says what the bot is."""

import re
from typing import Any

from telegram import Update
from telegram.ext import BaseHandler, MessageHandler, filters

from bot.answers import reminder_screen
from bot.answers.answer import Answer, Choice
from bot.questions.conversation import Conversation
from bot.texts import Texts, texts
from handlers.command_names import HELP, NEXT, NOW, PROGRAMME, REMINDERS, START, called, name_in
from handlers.desk import Desk, told
from handlers.heard import whoever
from handlers.telegram_bot import Context

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
        speech = texts(found.language) if found and found.language else desk.texts(message)
        if found is None:
            if not message.in_group or addressee:  # in a group it may be another bot's
                line = "I do not know the command {command}. Just ask me in your own words, or try {help}."
                await desk.say(
                    context.bot, message, speech.say(line, command=name, help=name_in(HELP, speech.language))
                )
        elif found.command.question:
            question = f"{speech.render(found.command.question)} {rest}".strip()
            await desk.reply(context.bot, message, question, speech.language)
        else:
            asks = found.command == START and message.person and desk.wishes.to_be_asked(message.person)
            greeting = _start(speech, asks=bool(asks)) if found.command == START else _help(speech)
            await desk.show(context.bot, message, greeting, desk.attendees.conversation(message.chat), Conversation())

    return MessageHandler(COMMAND & filters.UpdateType.MESSAGE, obey)


def _start(speech: Texts, *, asks: bool) -> Answer:
    """Return the greeting; `asks`, with a question about reminders, which nobody need answer."""
    question, answers = reminder_screen.question(speech) if asks else ("", ())
    return told(
        speech.say("Hello! I am Ordstyrer, and I know the programme by heart."),
        speech.say(
            "Ask me as you would ask a colleague: Who is speaking now? When is lunch?"
            " Which session is about prevention?"
        ),
        speech.say("I only keep what I need to answer you, and not what you write."),
        question,
        choices=(*_first_questions(speech), *answers),
        language=speech.language,
    )


def _help(speech: Texts) -> Answer:
    commands = ", ".join(name_in(command, speech.language) for command in (NOW, NEXT, PROGRAMME, REMINDERS))
    return told(
        speech.say("This is what I can help with"),
        speech.say("• What is on now, what comes next, and what happens at a certain time"),
        speech.say("• When and where something is, what it is about, and who is on"),
        speech.say("• Which session or assembly house fits you: tell me what you work with"),
        speech.say("• Practical things and the earlier forums"),
        speech.say("• Reminders: before everything, what is in your plan, or “remind me of session 3”"),
        speech.say("Just write, also with typing mistakes. Or use {commands}.", commands=commands),
        choices=_first_questions(speech),
        language=speech.language,
    )


def _first_questions(speech: Texts) -> tuple[Choice, ...]:
    """Return the three most useful questions as buttons."""
    return tuple(
        Choice(speech.render(command.description), speech.render(command.question))
        for command in (NOW, NEXT, PROGRAMME)
        if command.question
    )
