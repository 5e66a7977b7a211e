"""`ordstyrer load`: content folders and workbooks into the database."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bot.basics.texts import Message, Texts, message
from bot.commands.conflicts import Ask, Decided, Decision, decide, report, warning
from bot.commands.shown import shown
from bot.pictures.review import unreadable_plans
from bot.programme.change import State
from bot.programme.checks import Severity, review
from bot.programme.content import ContentError, Problem, read_programme
from bot.programme.differences import Difference, Differences, How, Part
from bot.programme.floor_plans import plans_in
from bot.programme.model import Programme
from bot.programme.store import Store
from bot.programme.workbook import is_workbook

Write = Callable[[str], None]

UNDECIDED = 3  # exit status where the files contradict changes of the day, and nobody has said which of them hold
SIGNS = {How.ADDED: "+", How.CHANGED: "~", How.REMOVED: "-"}
LABELS: dict[Part, Message] = {
    Part.EVENT: message("event"),
    Part.ITEM: message("item"),
    Part.PERSON: message("person"),
    Part.FACT: message("fact"),
    Part.ROOM: message("room"),
}


def load(
    paths: Sequence[Path],
    store: Store,
    *,
    current: str,
    decided: Decision | None = None,
    ask: Ask | None = None,
    texts: Texts,
    out: Write,
    err: Write,
) -> int:
    """Load all folders and workbooks, or none if any has a problem, and say what that changed. Returns the exit status.

    `current` is the event to make the current one, if the store then holds it. What was changed on the day stands.
    Where the files contradict it, `decided` says what holds, or `ask` asks somebody; with neither it stands as well,
    and the status is UNDECIDED.
    """
    programmes: list[tuple[Path, Programme]] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            programmes.append((path, read_programme(path)))
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
    undecided = False
    for path, programme in programmes:
        conflicts = decide(store.conflicts(programme), decided, ask, texts)
        differences = store.save(programme, keeping=conflicts.keeping, dropping=conflicts.dropping)
        for line in (*describe(differences, programme, texts), *_besides(path, programme, conflicts, store, texts)):
            out(line)
        for line in warning(conflicts, texts):
            err(line)
        undecided = undecided or bool(conflicts.left)
    if current in store.events():
        store.make_current(current)
    return UNDECIDED if undecided else 0


def _besides(path: Path, programme: Programme, conflicts: Decided, store: Store, texts: Texts) -> Iterator[str]:
    """Keep a programme's pictures; yield what there is to say of them, of changes of the day, and of what is wrong."""
    pictures = path.parent if is_workbook(path) else path
    for name in store.keep_pictures(programme.event.id, plans_in(pictures, programme)):
        yield f"  {SIGNS[How.ADDED]} {texts.say('picture')} {name}"
    standing = sum(len(batch.standing) for batch in store.batches.of(programme.event.id, State.IN_FORCE))
    if standing:
        yield "  " + texts.plural(
            "{count} change of the day is in force.", "{count} changes of the day are in force.", standing
        )
    yield from (f"  {line}" for line in report(conflicts, texts))
    errors = sum(finding.severity is Severity.ERROR for finding in review(programme))
    errors += len(list(unreadable_plans(pictures, programme)))
    if errors:
        yield "  " + texts.plural(
            "{count} error in it: see ordstyrer check {folder}",
            "{count} errors in it: see ordstyrer check {folder}",
            errors,
            folder=path,
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
            yield f"      {field.field}: {shown(field.before, texts)} → {shown(field.after, texts)}"
