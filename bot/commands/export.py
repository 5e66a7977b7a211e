"""`ordstyrer export`: an event in another format."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from bot.answers.calendar_screen import titled_entries
from bot.commands.formats import Format
from bot.programme.calendar_versions import CalendarVersions
from bot.programme.export import to_ics, to_json, write_folder
from bot.programme.floor_plans import FloorPlans, named_plans
from bot.programme.model import Programme
from bot.programme.store import Store, UnknownEventError
from bot.texts import Texts

Write = Callable[[str], None]


def export(
    event: str, sort: Format, output: Path | None, store: Store, *, content: Path, texts: Texts, out: Write, err: Write
) -> int:
    """Write an event to `output`: a folder for TOML, otherwise a file or, if None, standard output.

    Pictures (floor plans) come from the store, else from the event's folder in `content`. Returns the exit status.
    """
    try:
        programme = store.load(event)
    except UnknownEventError:
        known = ", ".join(store.events()) or texts.say("(none)")
        err(texts.say("There is no event “{event}” in the database. It holds: {known}.", event=event, known=known))
        return 1
    if sort is Format.TOML:
        return _export_folder(programme, output, FloorPlans(store, content), texts, err)
    text = to_json(programme) if sort is Format.JSON else _calendar(programme, store)
    if output is None:
        out(text)
        return 0
    try:
        output.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        err(texts.say("{path} cannot be written: {error}", path=output, error=error.strerror))
        return 1
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
        for name in named_plans(programme):
            with suppress(LookupError):  # loaded before pictures were kept, and its folder is gone
                (output / name).write_bytes(plans.content(programme.event.id, name))
    except FileExistsError:
        err(texts.say("{folder} is not empty. Choose a new folder.", folder=output))
        return 1
    except OSError as error:
        err(texts.say("{path} cannot be written: {error}", path=output, error=error.strerror))
        return 1
    return 0
