"""The command line: `ordstyrer` and what it can do. Each command's work is in bot/commands."""

import os
import sqlite3
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError

from bot.commands.check import check
from bot.commands.export import Format, export
from bot.commands.load import load
from bot.programme.content import event_folders
from bot.programme.store import Store
from bot.settings import Settings
from bot.texts import Texts, texts

# Help texts are put together when this module is read, before any option is.
say = texts(os.environ.get("ORDSTYRER_LANGUAGE") or "da").say

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


def open_store(settings: Settings, said: Texts) -> Store:
    """Open the database; one that cannot be opened ends the run with a line that says so."""
    try:
        return Store.open(settings.database)
    except sqlite3.Error as error:
        err(said.say("The database {path} cannot be opened: {error}", path=settings.database, error=error))
        raise typer.Exit(2) from None


@app.command("load", help=say("Load content folders into the database; safe to repeat."))
def load_command(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FOLDER...", help=say("Content folders; all of them if none is named.")),
    ] = None,
    lang: Language = "da",
) -> None:
    said = texts(lang)
    settings = read_settings(said)
    with open_store(settings, said) as store:
        chosen = folders or event_folders(settings.content)
        raise typer.Exit(load(chosen, store, current=settings.event, texts=said, out=out, err=err))


@app.command("check", help=say("Review a content folder as an editor would."))
def check_command(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help=say("A content folder."))], lang: Language = "da"
) -> None:
    raise typer.Exit(check(folder, texts(lang), out))


@app.command("export", help=say("Write an event in another format."))
def export_command(
    event: Annotated[str, typer.Argument(metavar="EVENT", help=say("The event's id."))],
    sort: Annotated[Format, typer.Option("--format", help=say("Content folder, schedule JSON or iCalendar."))],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help=say("Where to: a folder for toml, otherwise a file."))
    ] = None,
    lang: Language = "da",
) -> None:
    said = texts(lang)
    settings = read_settings(said)
    with open_store(settings, said) as store:
        raw = partial(typer.echo, nl=False)
        raise typer.Exit(export(event, sort, output, store, content=settings.content, texts=said, out=raw, err=err))


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
