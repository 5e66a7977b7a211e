"""Somebody does what only organisers do: a command of theirs, an invitation, a text that one of them was asked for.

Whoever is no organiser is not even taken for here: what they write goes on to the handlers of everybody.
"""

import re
from dataclasses import dataclass
from typing import Any, TypeAlias

from telegram import Message, Update
from telegram.ext import BaseHandler, MessageHandler, filters

from bot.afterwards import conversation_told
from bot.answers.post import Post
from bot.organisers.action import Action
from bot.organising.announcing import ANNOUNCE
from bot.organising.answering import ASKED
from bot.organising.counting import FIGURES
from bot.organising.inviting import OPENS
from bot.organising.looking_back import HISTORY
from bot.organising.organising import HOME
from bot.organising.undoing import CHANGES
from bot.people.shown import Shown
from handlers import command_names, posts
from handlers.command_names import FOR_ORGANISERS, START, called
from handlers.desk import Desk
from handlers.heard import Heard, whoever
from handlers.standing_menu import pressed
from handlers.telegram_bot import Context
from handlers.waiting import screens_above

_COMMAND = re.compile(r"^(/\w+)(?:@(\w+))?\s*(.*)$", re.DOTALL)

_OPENED = {
    command_names.ORGANISE: HOME,
    command_names.CHANGES: CHANGES,
    command_names.ANNOUNCE: ANNOUNCE,
    command_names.ASKED: ASKED,
    command_names.FIGURES: FIGURES,
    command_names.HISTORY: HISTORY,
}


@dataclass(frozen=True, slots=True)
class _Invited:
    """Somebody has opened the link of an invitation, with a secret that may be one."""

    secret: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An organiser wants something. `language` is that of the command, where it was one and that tells."""

    action: Action
    language: str = ""
    text: str = ""
    post: Post | None = None


_Meant: TypeAlias = _Invited | _Wanted | None


def handler(desk: Desk) -> BaseHandler[Any, Any, None]:
    """Return the handler of what organisers write, and of who is about to be one."""

    async def attend(update: Update, context: Context) -> None:
        heard = whoever(update)
        meant = _meant(desk, update.message) if update.message else None
        if heard is None or meant is None:
            return
        speech = desk.chosen(heard) or meant.language or desk.texts(heard).language
        if isinstance(meant, _Invited):
            answers = desk.organising.take_invitation(heard.person, meant.secret, speech)
        else:
            done = desk.organising.carry_out(heard.person, meant.action, speech, meant.text, meant.post)
            answers = (done,) if done else ()
        for answer in answers:
            before = desk.attendees.conversation(heard.chat)
            await desk.show(context.bot, heard, answer, before, conversation_told(before, desk.forum.event, answer))

    class Ours(filters.MessageFilter):
        def filter(self, message: Message) -> bool:
            return _meant(desk, message) is not None

    said = filters.TEXT | ~filters.StatusUpdate.ALL
    ours = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE & said & Ours()
    return MessageHandler(ours, attend)


def _meant(desk: Desk, message: Message) -> _Meant:
    """Return what a message to the bot alone is about, if it is about what organisers do."""
    person, text = message.chat.id, (message.text or "").strip()
    command = _COMMAND.match(text)
    if command is None:
        is_theirs = desk.organising.is_organiser(person)
        return _typed(desk, message) or _told(desk, message, text) if is_theirs else None
    name, addressee, rest = command[1], command[2], command[3]
    if addressee and addressee.lower() != message.get_bot().username.lower():
        return None
    everybodys, ours = called(name), called(name, FOR_ORGANISERS)
    if everybodys and everybodys.command == START and rest.startswith(OPENS):
        return _Invited(rest.removeprefix(OPENS))
    if ours and desk.organising.is_organiser(person):
        return _Wanted(_OPENED[ours.command], ours.language)
    return None


def _told(desk: Desk, message: Message, text: str) -> _Wanted | None:
    """Return a change that an organiser tells of as one speaks; what is on a button does as the button does."""
    person, heard = message.chat.id, Heard(message.chat.id, person=message.chat.id)
    if pressed(text) or desk.shown.choice(person, text):
        return None
    action = desk.organising.wanted(person, text, desk.texts(heard).language)
    return _Wanted(action, "", text) if action else None


def _typed(desk: Desk, message: Message) -> _Wanted | None:
    """Return what a message is for, if an organiser was asked for one; what is on a button does as the button does."""
    person, text = message.chat.id, (message.text or "").strip()
    shown, action = _replied(desk, message)
    if action is None:
        shown, action = _waiting(desk, person)
    if shown is None or action is None:
        return None
    if message.text is None:
        takes = desk.organising.takes_posts(action)
        return _Wanted(action, shown.language, post=posts.read(message)) if takes else None
    labels = {choice.label.casefold(): choice for choice in shown.choices}
    if text.casefold() in labels:
        pushed = Action.read(labels[text.casefold()].question)
        return _Wanted(pushed, shown.language) if pushed else None
    if pressed(text) or desk.shown.choice(person, text):
        return None
    if desk.organising.is_question(person, action, text, shown.language):
        return None
    return _Wanted(action, shown.language, text, posts.read(message))


def _replied(desk: Desk, message: Message) -> tuple[Shown | None, Action | None]:
    """Return the message of ours that an organiser replies to, and what the reply is for, if it is for anything."""
    above = message.reply_to_message
    shown = desk.shown.in_message(message.chat.id, above.message_id) if above else None
    if above is None:
        return None, None
    action = desk.organising.replied(message.chat.id, above.message_id, shown.choices if shown else ())
    return shown or desk.shown.latest(message.chat.id), action


def _waiting(desk: Desk, person: int) -> tuple[Shown | None, Action | None]:
    """Return the screen below which an organiser was asked to write something, and what that is for."""
    for shown in screens_above(desk, person):
        action = desk.organising.typed(person, shown.choices)
        if action is not None:
            return shown, action
    return None, None
