"""What somebody gets for their calendar: a file with items in it, and what is said with it."""

from collections.abc import Iterable, Sequence

from bot.answers.answer import Answer, File, Status
from bot.answers.ground import Ground, tidy
from bot.answers.wording import label, label_in, when
from bot.basics.texts import HOME, texts
from bot.programme.calendar import Entry, entries, to_ics
from bot.programme.model import Item, Programme


def titled_entries(programme: Programme, items: Iterable[Item]) -> tuple[Entry, ...]:
    """Return the entries of items as far as they have a time, in the programme's language whoever takes them home."""
    return entries(programme, items, titled=lambda item: label_in(texts(HOME), item))


def of_item(ground: Ground, item: Item, entry: Sequence[Entry]) -> Answer:
    """Return an item for the calendar; `entry` is empty where it has no time."""
    what = label(ground, item)
    if not entry:
        return _told(ground, [_untimed(ground, item)], items=(item.id,))
    blocks = [
        ground.say("Here is {what} for your calendar. Open the file, and it is put in.", what=what),
        ground.say("It is {when}.", when=when(ground, item)),
    ]
    return _told(ground, blocks, f"{item.id}.ics", entry, (item.id,))


def of_plan(ground: Ground, items: Sequence[Item], found: Sequence[Entry], gone: Sequence[Entry]) -> Answer:
    """Return somebody's plan for the calendar, with what of it is `gone` from the programme struck out."""
    what = ground.texts.plural("your plan ({count} item)", "your plan ({count} items)", len(found))
    return _several(ground, what if found else "", ground.say("my-plan.ics"), items, found, gone=gone)


def of_gone(ground: Ground, gone: Sequence[Entry]) -> Answer:
    """Return what strikes out items that are not in the programme any more."""
    return _several(ground, "", f"{gone[0].item}.ics", (), (), gone=gone)


def of_items(ground: Ground, items: Sequence[Item], found: Sequence[Entry]) -> Answer:
    """Return several items for the calendar, or all of the programme."""
    if len(items) == 1:
        return of_item(ground, items[0], found)
    if len(items) == len(ground.programme.items):
        what = ground.texts.plural("the programme ({count} item)", "the programme ({count} items)", len(found))
    else:
        what = ground.texts.plural("{count} item", "{count} items", len(found))
    return _several(ground, what, ground.say("programme-{event}.ics", event=ground.programme.event.id), items, found)


def _several(
    ground: Ground,
    what: str,
    name: str,
    items: Sequence[Item],
    found: Sequence[Entry],
    *,
    gone: Sequence[Entry] = (),
) -> Answer:
    say = ground.say
    blocks = [
        say("Here is {what} for your calendar. Open the file, and it is put in.", what=what) if found else "",
        *(say("{title} is not in the programme any more: the file strikes it out.", title=e.title) for e in gone),
        *(_untimed(ground, item) for item in items if not item.start),
        say("Fetch it again when something changes: what you have is updated, not doubled.") if found else "",
    ]
    return _told(ground, blocks, name, (*found, *gone), tuple(i.id for i in items))


def _untimed(ground: Ground, item: Item) -> str:
    return ground.say(
        "The programme gives no time for {title}, so it cannot stand in a calendar.", title=label(ground, item)
    )


def _told(
    ground: Ground,
    blocks: Iterable[str],
    name: str = "",
    found: Sequence[Entry] = (),
    items: tuple[str, ...] = (),
) -> Answer:
    file = File(name, to_ics(ground.programme.event.name, found)) if found else None
    told = tuple(tidy(block) for block in blocks if block)
    status = Status.ANSWERED if file else Status.MISSING
    return Answer(status, "calendar", told, items=items, language=ground.language, file=file)
