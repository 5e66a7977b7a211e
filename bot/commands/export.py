"""`ordstyrer export`: an event in another format."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from textwrap import shorten

from bot.answers.calendar_screen import titled_entries
from bot.basics.texts import Texts
from bot.commands.formats import Format
from bot.programme.calendar_versions import CalendarVersions
from bot.programme.export import to_ics, to_json, write_folder
from bot.programme.floor_plans import FloorPlans, named_plans
from bot.programme.model import Programme
from bot.programme.store import Store, UnknownEventError
from bot.programme.workbook import WORKBOOK

Write = Callable[[str], None]

WIDTH = 72  # letters of a text that are shown


def export(
    event: str, sort: Format, output: Path | None, store: Store, *, content: Path, texts: Texts, out: Write, err: Write
) -> int:
    """Write an event as it holds now to `output`: a folder for TOML, otherwise a file or, if None, standard output.

    A workbook needs a file. Pictures (floor plans) come from the store, else from the event's folder in `content`.
    Returns the exit status.
    """
    try:
        programme = store.load(event)
    except UnknownEventError:
        known = ", ".join(store.events()) or texts.say("(none)")
        err(texts.say("There is no event “{event}” in the database. It holds: {known}.", event=event, known=known))
        return 1
    plans = FloorPlans(store, content)
    if sort is Format.TOML:
        return _export_folder(programme, output, plans, texts, err)
    if sort is Format.XLSX:
        return _export_workbook(programme, output, plans, texts, err)
    text = to_json(programme) if sort is Format.JSON else _calendar(programme, store)
    if output is None:
        out(text)
        return 0
    try:
        output.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        return _not_written(output, error, texts, err)
    return 0


def _calendar(programme: Programme, store: Store) -> str:
    """The programme as a calendar, numbered like the files that the bot sends."""
    versions = CalendarVersions(store.database)
    return to_ics(
        programme.event.name, versions.numbered(titled_entries(programme, programme.items), datetime.now(UTC))
    )


def _export_folder(programme: Programme, output: Path | None, plans: FloorPlans, texts: Texts, err: Write) -> int:
    if output is None:
        err(texts.say("Say with --output into which folder the files are to go."))
        return 1
    try:
        write_folder(programme, output)
        _write_pictures(programme, plans, output)
    except FileExistsError:
        err(texts.say("{folder} is not empty. Choose a new folder.", folder=output))
        return 1
    except OSError as error:
        return _not_written(output, error, texts, err)
    return 0


def _export_workbook(programme: Programme, output: Path | None, plans: FloorPlans, texts: Texts, err: Write) -> int:
    from bot.programme.export_xlsx import to_xlsx  # noqa: PLC0415 -- a fifth of a second, which only a workbook is worth

    if output is None or output.suffix != WORKBOOK:
        err(texts.say("Say with --output into which file it is to go, one that ends in .xlsx."))
        return 1
    try:
        output.write_bytes(to_xlsx(programme))
        _write_pictures(programme, plans, output.parent)
    except ValueError as error:
        err(texts.say("A text is too long for a cell of a workbook: {text}", text=shorten(str(error), WIDTH)))
        return 1
    except OSError as error:
        return _not_written(output, error, texts, err)
    return 0


def _write_pictures(programme: Programme, plans: FloorPlans, folder: Path) -> None:
    """Put the pictures beside what names them; one that is there already stays as it is."""
    for name in named_plans(programme):
        if not (folder / name).exists():
            with suppress(LookupError):  # loaded before pictures were kept, and its folder is gone
                (folder / name).write_bytes(plans.content(programme.event.id, name))


def _not_written(path: Path, error: OSError, texts: Texts, err: Write) -> int:
    err(texts.say("{path} cannot be written: {error}", path=path, error=error.strerror))
    return 1
