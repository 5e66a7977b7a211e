"""The one place where all parts are put together: the assistant, what is kept of people, the clock, and Telegram."""

import asyncio
import logging
import os
import secrets
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlite_utils import Database
from telegram import Update
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError
from telegram.ext import Application

from bot.assistant import Assistant
from bot.basics.checkpoints import checkpoints_aside
from bot.basics.clock import Clock
from bot.basics.rounds import Rounds
from bot.delivery.ahead import LOOK
from bot.delivery.forum import Forum
from bot.delivery.kept import Kept
from bot.delivery.ledger import Ledger
from bot.delivery.outbox import Outbox
from bot.delivery.pace import Pace
from bot.delivery.rehearsal import rewind
from bot.delivery.reminders import ReminderPlanner
from bot.delivery.retention import Retention
from bot.delivery.sender import Sender
from bot.delivery.speaker_reminders import SpeakerReminders
from bot.delivery.wishes import Wishes
from bot.fresh_assistant import FreshAssistant
from bot.organisers.given_answers import GivenAnswers
from bot.organisers.listener import Listener
from bot.organisers.office import Office, Pacing
from bot.organising.absences import Absences
from bot.organising.announcer import Announcer
from bot.organising.digest import Digest
from bot.organising.organising import Organising
from bot.organising.reporting import Unread
from bot.programme.floor_plans import FloorPlans
from bot.programme.library import Library
from bot.programme.model import Programme
from bot.programme.store import Store
from bot.settings import Settings
from handlers import (
    choices,
    commands,
    edits,
    failures,
    hall_edits,
    inline,
    introduction,
    media,
    organiser_edits,
    organiser_menus,
    organisers,
    questions,
    speaker_links,
    typed,
)
from handlers.delivery import Delivery
from handlers.desk import Desk
from handlers.live import Live
from handlers.menus import set_menus
from handlers.order import ChatByChat
from handlers.patience import Floods, Persistent
from handlers.pictures import Pictures
from handlers.telegram_bot import TelegramBot
from handlers.transport import AiohttpRequest
from handlers.webhook import Webhook

log = logging.getLogger(__name__)

TelegramApplication: TypeAlias = Application[TelegramBot, Any, Any, Any, Any, Any]

UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.MY_CHAT_MEMBER,
)
"""What Telegram is asked for; everything else stays unsent."""

# How long Telegram may keep a poll open when there is nothing to tell.
_POLL_SECONDS = 30

# Seconds between attempts to reach Telegram at the start; the last one is repeated.
_START_PAUSES = (1, 2, 5, 10, 30)


@dataclass(frozen=True, slots=True)
class Parts:
    """The bot, put together: what answers people, and what sends to them unasked."""

    database: Database
    telegram: TelegramApplication
    rounds: tuple[Rounds, ...]
    sender: Sender
    bulk: TelegramBot
    painter: ThreadPoolExecutor
    listener: Listener


def build(settings: Settings, assistant: Assistant, database: Database, clock: Clock) -> Parts:
    """Put the bot together; nothing is sent before `running` starts it."""
    # The library's times are timedeltas from its next version on, and until then only if it is told so.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    floods, pace = Floods(), Pace(settings.pace)
    bot = _bot(settings, rate_limiter=Persistent(floods, pace.spent))
    order = ChatByChat()
    application: TelegramApplication = Application.builder().bot(bot).concurrent_updates(order).build()
    outbox, library = Outbox(database), Library(Store(database))
    if clock.rehearsing:
        rewind(outbox, clock.now())
    given = GivenAnswers(database)
    fresh = FreshAssistant(assistant, library, settings.event, given)
    forum = Forum(
        settings.event,
        settings.language,
        clock,
        programme=_programme_now(library, fresh, settings.event),
        knowledge=lambda: fresh().knowledge_of(settings.event),
    )
    planner, speakers = ReminderPlanner(outbox, forum, pace=settings.pace), SpeakerReminders(outbox, forum)
    kept = Kept.over(outbox, planner, speakers, forum, bot=lambda: bot.username)
    office = Office.over(kept, settings.organisers, given, Pacing(settings.pace, settings.regret))
    organising = Organising.over(office)
    painter = ThreadPoolExecutor(1, "painter")
    plans = FloorPlans(Store(database), settings.content)
    pictures = Pictures(plans.content, application.create_task, painter)
    desk = Desk.over(outbox, fresh, Wishes(kept, organising), organising, pictures=pictures, forum=forum)
    # The first that fits takes an update: the most frequent come first.
    parts = (
        typed,
        organisers,
        speaker_links,
        questions,
        choices,
        commands,
        inline,
        organiser_edits,
        hall_edits,
        edits,
        media,
        introduction,
    )
    for part in parts:
        application.add_handler(part.handler(desk))
    application.add_handler(organiser_menus.handler(desk), group=1)
    application.add_error_handler(failures.handler(desk))
    # Connections of its own, and one attempt at a time: a reply waits for nothing that can wait.
    bulk = _bot(settings)
    delivery = Delivery(bulk, desk, floods)
    sender = Sender(Ledger(database), delivery.deliver, clock, pace=pace, at_once=settings.at_once)
    retention = Retention(kept.data, forum, days=settings.keep_days)
    announcer = Announcer(office)
    live = Live(bulk, desk, floods, order.turn, spent=pace.spent, seconds=settings.progress)
    return Parts(
        database=database,
        telegram=application,
        rounds=(
            Rounds("The changed programme", fresh.look, every=0.5, after_failure=5),
            Rounds("Reminders", planner.plan, every=LOOK, after_failure=10),
            Rounds("Speakers' reminders", speakers.plan, every=LOOK, after_failure=10),
            Rounds("Announcements", announcer.look, every=0.2, after_failure=5),
            Rounds("Answers that go on changing", live.look, every=min(0.5, settings.progress), after_failure=5),
            Rounds("What is kept for too long", retention.tidy, every=3600, after_failure=3600),
            Rounds("What is asked", office.listener.look, every=5, after_failure=5),
            Rounds("Speakers who have not come", Absences(office).look, every=0.5, after_failure=10),
            Rounds("What nobody has read", Unread(office).look, every=1, after_failure=10),
            Rounds("The summary of the day", Digest(office).look, every=0.5, after_failure=30),
        ),
        sender=sender,
        bulk=bulk,
        painter=painter,
        listener=office.listener,
    )


def _programme_now(library: Library, fresh: FreshAssistant, event: str) -> Callable[[], Programme]:
    """Return what gives an event's programme as it is now: in the store, else what the assistant was made with."""
    return lambda: library.find(event) or fresh().programmes[event]


def _bot(settings: Settings, **options: Any) -> TelegramBot:
    root = settings.telegram_url.rstrip("/")
    return TelegramBot(
        settings.token.get_secret_value(),
        base_url=f"{root}/bot",
        base_file_url=f"{root}/file/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(connections=2),  # the library's own loads certificates, used or not
        **options,
    )


class TokenRefusedError(Exception):
    """Telegram knows no bot with this token."""


@asynccontextmanager
async def running(parts: Parts, settings: Settings) -> AsyncIterator[None]:
    """Answer people and send what is due as long as the block runs; at its end, finish what is in hand and stop.

    Waits until Telegram can be reached. Raises TokenRefusedError if Telegram does not know the token.
    """
    application = parts.telegram
    await _reach(application)
    try:
        await application.start()
        async with checkpoints_aside(parts.database), _receiving(application, settings), _in_background(parts):
            menus = asyncio.create_task(set_menus(application.bot, settings.language))
            log.info("Answering as @%s", application.bot.username)
            try:
                yield
            finally:
                menus.cancel()
                with suppress(asyncio.CancelledError):
                    await menus
    finally:
        if application.running:
            await application.stop()
        parts.listener.close()  # what was answered since the workers stopped
        await application.shutdown()
        parts.painter.shutdown()
        log.info("Stopped")


async def _reach(application: TelegramApplication) -> None:
    """Make ourselves known to Telegram, as often as it takes."""
    attempt = 0
    while True:
        try:
            await application.initialize()
        except InvalidToken:
            await application.bot.request.shutdown()
            raise TokenRefusedError from None
        except NetworkError as error:
            pause = _START_PAUSES[min(attempt, len(_START_PAUSES) - 1)]
            log.warning("Telegram cannot be reached (%s); once more in %s s", error, pause)
            await asyncio.sleep(pause)
            attempt += 1
        else:
            return


@asynccontextmanager
async def _in_background(parts: Parts) -> AsyncIterator[None]:
    """Make the rounds, and empty the outbox."""
    workers: tuple[Rounds | Sender, ...] = (*parts.rounds, parts.sender)
    async with parts.bulk.request:
        running = [asyncio.create_task(worker.run()) for worker in workers]
        try:
            yield
        finally:
            for worker in workers:
                worker.stop()
            await asyncio.gather(*running)


@asynccontextmanager
async def _receiving(application: TelegramApplication, settings: Settings) -> AsyncIterator[None]:
    """Fetch updates, or have them brought where WEBHOOK_URL is set."""
    updater = application.updater
    if settings.webhook_url:
        secret = settings.webhook_secret.get_secret_value() or secrets.token_urlsafe(32)
        webhook = Webhook(application, url=settings.webhook_url, secret=secret, port=settings.port)
        await webhook.start()
        try:
            await application.bot.set_webhook(settings.webhook_url, secret_token=secret, allowed_updates=UPDATES)
            yield
        finally:
            await webhook.stop()
    elif updater is not None:
        await updater.start_polling(
            timeout=_POLL_SECONDS, bootstrap_retries=-1, allowed_updates=UPDATES, error_callback=_poll_failed
        )
        try:
            yield
        finally:
            await updater.stop()


def _poll_failed(error: TelegramError) -> None:
    """Say in one line what the library would log with a page of traceback; it goes on trying by itself."""
    if isinstance(error, Conflict):
        log.error("Another process is fetching updates with the same token: %s", error)
    else:
        log.warning("Updates could not be fetched: %s", error)
