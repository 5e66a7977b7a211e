"""Somebody types the bot's name and a few words in any chat: it finds what they want to pass on there."""

from contextlib import suppress
from typing import Any

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import InlineQueryLimit, ParseMode
from telegram.error import BadRequest
from telegram.ext import BaseHandler, InlineQueryHandler

from bot.answers import inline, links
from bot.answers.ground import Ground
from bot.answers.inline import Card
from bot.basics.texts import Texts
from bot.questions.question import Question
from handlers.desk import Desk
from handlers.heard import whoever
from handlers.markup import messages
from handlers.telegram_bot import Context

MOST = int(InlineQueryLimit.RESULTS)

_SECONDS = 30
"""How long Telegram may answer the same words for the same person by itself: what is on now is among the finds."""


def handler(desk: Desk) -> BaseHandler[Any, Any, None]:
    """Return the handler of inline queries."""

    async def find(update: Update, context: Context) -> None:
        query, asker = update.inline_query, whoever(update)
        if query is None or asker is None:
            return
        speech = desk.texts(asker)
        cards = found(desk, query.query, speech.language)[:MOST]
        results = [_result(card, str(number), context.bot.username, speech) for number, card in enumerate(cards)]
        with suppress(BadRequest):  # typed on long ago, so that Telegram takes no answer to it
            # Personal, for the language only: nobody's plan or role is in what is found.
            await query.answer(results, cache_time=_SECONDS, is_personal=True)

    return InlineQueryHandler(find)


def found(desk: Desk, words: str, language: str) -> tuple[Card, ...]:
    """Return what some words are about; without any, what is on now and what comes next.

    Whoever asks, the same is found: their role and their plan do not count.
    """
    assistant, event, now = desk.assistant(), desk.forum.event, desk.forum.clock.now()
    knowledge = assistant.knowledge_of(event)
    if not words.strip():
        return inline.now_and_next(Ground(knowledge, Question("told", event, language), now, None, event))
    reply = assistant.ask(words, event=event, at=now, language=language)
    return inline.found(
        Ground(knowledge, Question("told", reply.question.event, language), now, None, event), reply.answer
    )


def _result(card: Card, number: str, name: str, speech: Texts) -> InlineQueryResultArticle:
    opens = InlineKeyboardButton(speech.say("See it with Ordstyrer"), url=links.opening(name, card.payload))
    return InlineQueryResultArticle(
        id=number,
        title=card.title,
        description=card.description or None,
        input_message_content=InputTextMessageContent(
            messages(card.posted)[0],
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        ),
        reply_markup=InlineKeyboardMarkup([[opens]]) if card.payload else None,
    )
