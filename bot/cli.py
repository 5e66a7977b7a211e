"""The command line: `ordstyrer` and what it can do. Each command's work is in bot/commands.

A command imports what it needs when it runs: a question is answered before Telegram's library would have been read.
"""

import os
import sqlite3
import sys
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import ValidationError

from bot.basics.texts import HOME, Texts, texts
from bot.commands.formats import Format
from bot.commands.moment import read_moment
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.assistant import Assistant
    from bot.programme.model import Audience
    from bot.programme.store import Store
    from bot.questions.given import Given


def home_texts() -> Texts:
    """Return the texts of the language that the environment asks for."""
    return texts(os.environ.get("ORDSTYRER_LANGUAGE") or HOME)


# Help texts are put together when this module is read, before any option is.
say = home_texts().say

app = typer.Typer(
    name="ordstyrer",
    help=say("A conference's programme, asked in plain words."),
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

Language = Annotated[
    str, typer.Option("--lang", envvar="ORDSTYRER_LANGUAGE", help=say("Language of the answers: da or en."))
]


def moment(text: str) -> datetime:
    """Read an option's moment."""
    try:
        return read_moment(text)
    except ValueError:
        raise typer.BadParameter(say("Write day and time like 2024-05-16T10:10.")) from None


At = Annotated[
    datetime | None,
    typer.Option("--at", parser=moment, metavar="TIME", help=say("The time to answer at, like 2024-05-16T10:10.")),
]
EventId = Annotated[str | None, typer.Option("--event", metavar="EVENT", help=say("The event's id."))]
RoleName = Annotated[str | None, typer.Option("--role", metavar="ROLE", help=say("What you are: elected or other."))]
Spoken = Annotated[str | None, typer.Option("--lang", help=say("Language of the answers: da or en."))]

out = partial(typer.echo, err=False)
err = partial(typer.echo, err=True)


def read_settings(said: Texts) -> Settings:
    """Read the environment; a variable that cannot be read ends the run with a line that names it."""
    try:
        return Settings()
    except ValidationError as error:
        for details in error.errors(include_input=False):
            err(said.say("The environment variable {name} cannot be read.", name=details["loc"][0]))
        raise typer.Exit(2) from None


def open_store(settings: Settings, said: Texts) -> "Store":
    """Open the database; one that cannot be opened ends the run with a line that says so."""
    from bot.programme.store import Store

    try:
        return Store.open(settings.database)
    except sqlite3.Error as error:
        err(said.say("The database {path} cannot be opened: {error}", path=settings.database, error=error))
        raise typer.Exit(2) from None


def known_role(role: str | None) -> "Audience | None":
    """Return the role that a word names; an unknown one ends the run."""
    from bot.commands.roles import read_role, roles

    try:
        return read_role(role) if role else None
    except ValueError:
        raise typer.BadParameter(say("The roles are: {roles}.", roles=", ".join(roles()))) from None


def spoken_texts(lang: str | None) -> Texts:
    """Return the texts of a language that the assistant speaks; another one ends the run."""
    from bot.language.detect import languages

    if lang and lang not in languages():
        raise typer.BadParameter(say("The languages are: {languages}.", languages=", ".join(languages())))
    return texts(lang) if lang else home_texts()


def assistant_at_hand(settings: Settings, said: Texts, *, ready: bool = False) -> "Assistant":
    """Return an assistant that knows every programme at hand; one that cannot be read ends the run.

    One that is `ready` has put together all that its first answers need: worth it before many questions only.
    """
    from bot.assistant import Assistant
    from bot.basics.memory import kept_for_good
    from bot.programme.at_hand import programmes_at_hand
    from bot.programme.problems import ContentError

    try:
        with kept_for_good():
            assistant = Assistant(programmes_at_hand(settings.database, settings.content), given_at_hand(settings))
            if ready and settings.event in assistant.programmes:
                assistant.get_ready(settings.event)
            return assistant
    except sqlite3.Error as error:
        err(said.say("The database {path} cannot be opened: {error}", path=settings.database, error=error))
        raise typer.Exit(2) from None
    except ContentError as error:
        for problem in error.problems:
            err(problem.render(said))
        raise typer.Exit(2) from None


def given_at_hand(settings: Settings) -> "tuple[Given, ...]":
    """Return what the organisers answer themselves. Raises sqlite3.Error."""
    if not settings.database.is_file():
        return ()
    from contextlib import closing

    from bot.basics.database import open_database
    from bot.organisers.given_answers import GivenAnswers

    with closing(open_database(settings.database)) as database:
        return GivenAnswers(database).answers()


@app.command("chat", help=say("Talk to the assistant."))
def chat_command(event: EventId = None, at: At = None, role: RoleName = None, lang: Spoken = None) -> None:
    from bot.commands.chat import chat

    said = spoken_texts(lang)
    known = known_role(role)
    settings = read_settings(said)
    raise typer.Exit(
        chat(
            assistant_at_hand(settings, said),
            event=event or settings.event,
            at=at,
            role=known,
            language=lang,
            texts=said,
            lines=typer.get_text_stream("stdin", encoding="utf-8", errors="replace"),
            out=out,
            err=err,
        )
    )


@app.command("ask", help=say("Answer one question, or with --jsonl a stream of them."))
def ask_command(
    question: Annotated[
        list[str] | None, typer.Argument(metavar="QUESTION", help=say("A question in your own words."))
    ] = None,
    *,
    event: EventId = None,
    at: At = None,
    role: RoleName = None,
    lang: Spoken = None,
    explained: Annotated[bool, typer.Option("--explain", help=say("Show how the question was read."))] = False,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help=say("Read a JSON question per line and write a JSON answer per line."))
    ] = False,
) -> None:
    from bot.basics.clock import Clock
    from bot.commands.ask import ask, ask_stream

    if jsonl == bool(question):
        raise typer.BadParameter(say("Either a question or --jsonl."))
    said = spoken_texts(lang)
    known = known_role(role)
    settings = read_settings(said)
    assistant = assistant_at_hand(settings, said, ready=jsonl)
    if jsonl:
        lines, to = typer.get_binary_stream("stdin"), typer.get_binary_stream("stdout")
        raise typer.Exit(ask_stream(lines, assistant, language=lang, texts=said, to=to))
    raise typer.Exit(
        ask(
            " ".join(question or ()),
            assistant,
            event=event or settings.event,
            at=at or Clock().now(),
            role=known,
            language=lang,
            explained=explained,
            texts=said,
            out=out,
            err=err,
        )
    )


@app.command("load", help=say("Load content folders or workbooks into the database; safe to repeat."))
def load_command(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FOLDER...", help=say("Content folders or .xlsx files; all folders if none is named.")),
    ] = None,
    *,
    keep: Annotated[
        bool, typer.Option("--keep-changes", help=say("Where the files contradict a change of the day, it stands."))
    ] = False,
    drop: Annotated[
        bool, typer.Option("--drop-changes", help=say("Where the files contradict a change of the day, drop it."))
    ] = False,
    lang: Language = HOME,
) -> None:
    from bot.commands.conflicts import Decision
    from bot.commands.load import load
    from bot.programme.content import event_folders

    said = texts(lang)
    if keep and drop:
        raise typer.BadParameter(said.say("Either --keep-changes or --drop-changes."))
    decided = Decision.KEEP if keep else Decision.DROP if drop else None
    ask = partial(typer.confirm, default=True) if sys.stdin.isatty() and sys.stdout.isatty() else None
    settings = read_settings(said)
    with open_store(settings, said) as store:
        chosen = folders or event_folders(settings.content)
        raise typer.Exit(
            load(chosen, store, current=settings.event, decided=decided, ask=ask, texts=said, out=out, err=err)
        )


@app.command("check", help=say("Review a content folder or workbook as an editor would."))
def check_command(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help=say("A content folder or an .xlsx file."))],
    lang: Language = HOME,
) -> None:
    from bot.commands.check import check

    raise typer.Exit(check(folder, texts(lang), out))


@app.command("export", help=say("Write an event in another format."))
def export_command(
    event: Annotated[str, typer.Argument(metavar="EVENT", help=say("The event's id."))],
    sort: Annotated[
        Format, typer.Option("--format", help=say("Content folder, schedule JSON, iCalendar or Excel workbook."))
    ],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help=say("Where to: a folder for toml, otherwise a file."))
    ] = None,
    lang: Language = HOME,
) -> None:
    from bot.commands.export import export

    said = texts(lang)
    settings = read_settings(said)
    with open_store(settings, said) as store:
        raw = partial(typer.echo, nl=False)
        raise typer.Exit(export(event, sort, output, store, content=settings.content, texts=said, out=raw, err=err))


@app.command("serve", help=say("Run the bot on Telegram."))
def serve_command(
    at: At = None,
    speed: Annotated[
        float, typer.Option("--speed", min=0, help=say("With --at: how many times as fast time runs."))
    ] = 1.0,
    lang: Language = HOME,
) -> None:
    from bot.commands.serve import serve

    said = texts(lang)
    settings = read_settings(said)
    assistant = partial(assistant_at_hand, settings, said)
    raise typer.Exit(serve(settings, assistant, at=at, speed=speed, texts=said, err=err))


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
