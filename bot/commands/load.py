"""`ordstyrer load`: content folders into the database."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from textwrap import shorten

from bot.pictures.review import unreadable_plans
from bot.programme.checks import Severity, review
from bot.programme.content import ContentError, Problem, read_programme
from bot.programme.differences import Difference, Differences, How, Part
from bot.programme.floor_plans import plans_in
from bot.programme.model import Appearance, Printed, Programme
from bot.programme.store import Store
from bot.texts import Message, Texts, message

Write = Callable[[str], None]

WIDTH = 72  # letters of a value that are shown
SIGNS = {How.ADDED: "+", How.CHANGED: "~", How.REMOVED: "-"}
LABELS: dict[Part, Message] = {
    Part.EVENT: message("event"),
    Part.ITEM: message("item"),
    Part.PERSON: message("person"),
    Part.FACT: message("fact"),
    Part.ROOM: message("room"),
}


def load(folders: Sequence[Path], store: Store, *, current: str, texts: Texts, out: Write, err: Write) -> int:
    """Load all folders, or none if any has a problem, and say what that changed. Returns the exit status.

    `current` is the event to make the current one, if the store then holds it.
    """
    programmes: list[tuple[Path, Programme]] = []
    problems: list[Problem] = []
    for folder in folders:
        try:
            programmes.append((folder, read_programme(folder)))
        except ContentError as error:
            problems += error.problems
    if problems:
        for problem in problems:
            err(problem.render(texts))
        err(
            texts.plural("{count} problem. Nothing was loaded.", "{count} problems. Nothing was loaded.", len(problems))
        )
        return 1
    if not programmes:
        err(texts.say("There is nothing to load."))
        return 1
    for folder, programme in programmes:
        for line in _save(folder, programme, store, texts):
            out(line)
    if current in store.events():
        store.make_current(current)
    return 0


def _save(folder: Path, programme: Programme, store: Store, texts: Texts) -> Iterator[str]:
    """Save a programme with its pictures; yield what there is to say of it."""
    yield from describe(store.save(programme), programme, texts)
    for name in store.keep_pictures(programme.event.id, plans_in(folder, programme)):
        yield f"  {SIGNS[How.ADDED]} {texts.say('picture')} {name}"
    errors = sum(finding.severity is Severity.ERROR for finding in review(programme))
    errors += len(list(unreadable_plans(folder, programme)))
    if errors:
        yield "  " + texts.plural(
            "{count} error in it: see ordstyrer check {folder}",
            "{count} errors in it: see ordstyrer check {folder}",
            errors,
            folder=folder,
        )


def describe(differences: Differences, programme: Programme, texts: Texts) -> Iterator[str]:
    """Yield lines that tell what has changed; a new event is told of in one."""
    event = differences.event
    if differences.new:
        yield texts.say("{event}: new, with {contents}.", event=event, contents=_contents(programme, texts))
    elif not differences:
        yield texts.say("{event}: nothing new.", event=event)
    else:
        yield texts.say(
            "{event}: {added} added, {changed} changed, {removed} removed.",
            event=event,
            added=len(differences.added),
            changed=len(differences.changed),
            removed=len(differences.removed),
        )
        for difference in differences.all:
            yield from _difference(difference, texts)


def _contents(programme: Programme, texts: Texts) -> str:
    return ", ".join(
        (
            texts.plural("{count} item", "{count} items", len(programme.items)),
            texts.plural("{count} person", "{count} people", len(programme.people)),
            texts.plural("{count} fact", "{count} facts", len(programme.facts)),
            texts.plural("{count} room", "{count} rooms", len(programme.rooms)),
        )
    )


def _difference(difference: Difference, texts: Texts) -> Iterator[str]:
    yield f"  {SIGNS[difference.how]} {texts.render(LABELS[difference.part])} {difference.id}: {difference.title}"
    for field in difference.fields:
        if field.field == "order":
            yield "      " + texts.say("in another order")
        else:
            yield f"      {field.field}: {_shown(field.before, texts)} → {_shown(field.after, texts)}"


def _shown(value: object, texts: Texts) -> str:
    """Return a field's value on one line, short."""
    match value:
        case None | "" | ():
            text = texts.say("(empty)")
        case tuple():
            text = ", ".join(_shown(part, texts) for part in value)
        case datetime():
            text = f"{value:%Y-%m-%d %H.%M}"
        case Appearance():
            text = f"{value.person} ({', '.join(filter(None, (value.role.value, value.title)))})"
        case Printed():
            text = f"{value.field} “{value.text}”"
        case _:
            text = str(value)
    return shorten(text, WIDTH, placeholder=" …")
