"""Organisers change the programme by writing as one speaks: seen first, then made and told."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from bot.answers.answer import Answer
from bot.basics.plain import from_plain
from bot.organisers.action import Action
from bot.organisers.change_edits import About, Doubt, settled
from bot.organisers.office import Office
from bot.organising.change_drafts import ChangeDrafts
from bot.organising.power import Power, Request
from bot.organising.screens import changing_screen, doubt_screen
from bot.questions.changing import goes_on, new_place, new_values, wanted_changes
from bot.questions.reading import Reading
from bot.questions.wanted_change import WantedChange, Way

CHANGE = Action("change")
"""What is done with a text that tells of a change."""

READ = frozenset({CHANGE.name, "change.fill"})
"""The actions that read a text as a change, or as a part of one."""

LONGEST_MESSAGE: Final = 1000
_LONGEST_NAME: Final = 60
_IN_WORDS: Final = frozenset({Way.PLACE, Way.INSTEAD, Way.JOINS})


def power(office: Office) -> Power:
    """Return the power to change the programme in words, and to send what is drafted."""
    drafts = ChangeDrafts(office)

    def change(request: Request) -> Answer:
        reading = office.reading(request.by.id, request.text, request.ground)
        batch = _batch(request.arguments) or (drafts.latest(request) if goes_on(reading) else 0)
        wanted = wanted_changes(reading)
        return drafts.take(request, wanted, batch) if wanted else doubt_screen.unread(request.ground, batch)

    def settle(request: Request) -> Answer:
        wanted, given = _wanted(request.arguments), request.arguments
        about = About(given["about"])
        asked = next((one for one in wanted if _is_in_doubt(one, about)), wanted[0])
        return drafts.take(request, settled(wanted, Doubt(about, asked), given["option"]), _batch(given))

    def take(request: Request) -> Answer:
        return drafts.take(request, _wanted(request.arguments), _batch(request.arguments))

    def fill(request: Request) -> Answer:
        reading = office.reading(request.by.id, request.text, request.ground)
        wanted, batch = _wanted(request.arguments), _batch(request.arguments)
        whole = wanted_changes(reading)
        if whole:
            return drafts.take(request, whole, batch)
        filled = _filled(wanted, reading)
        return drafts.take(request, filled, batch) if filled else doubt_screen.unread(request.ground, batch)

    def words(request: Request) -> Answer:
        batch = _batch(request.arguments)
        given = drafts.words_of(batch)
        return (
            changing_screen.gone(request.ground)
            if given is None
            else changing_screen.words(request.ground, batch, given=given)
        )

    def words_are(request: Request) -> Answer:
        batch, text = _batch(request.arguments), request.text.strip()
        if len(text) > LONGEST_MESSAGE:
            return changing_screen.words(request.ground, batch, given="", too_long=True)
        return drafts.say(request, batch, text)

    return Power(
        {
            CHANGE.name: change,
            "change.settle": settle,
            "change.take": take,
            "change.fill": fill,
            "change.preview": lambda request: drafts.preview(request, _batch(request.arguments)),
            "change.send": lambda request: drafts.send(request, _batch(request.arguments), telling=True),
            "change.silently": lambda request: drafts.send(request, _batch(request.arguments), telling=False),
            "change.drop": lambda request: drafts.drop(request, _batch(request.arguments)),
            "change.renew": lambda request: drafts.renew(request, _batch(request.arguments)),
            "change.more": lambda request: changing_screen.more(request.ground, _batch(request.arguments)),
            "change.words": words,
            "change.words_are": words_are,
            "change.usual_words": lambda request: drafts.say(request, _batch(request.arguments), ""),
            "change.keep_end": lambda request: drafts.keep_end(
                request, _batch(request.arguments), request.arguments["item"]
            ),
        }
    )


def _batch(arguments: Mapping[str, Any]) -> int:
    return int(arguments.get("batch", 0))


def _wanted(arguments: Mapping[str, Any]) -> tuple[WantedChange, ...]:
    return tuple(from_plain(WantedChange, given) for given in arguments.get("wanted", ()))


def _is_in_doubt(one: WantedChange, about: About) -> bool:
    """Whether a change is the one that was asked about: those before it were clear."""
    match about:
        case About.ITEM:
            return bool(one.either)
        case About.PERSON:
            return len(one.people) > 1
        case About.DIRECTION:
            return bool(one.minutes)
        case _:
            return one.way is Way.PLACE


def _filled(wanted: tuple[WantedChange, ...], reading: Reading) -> tuple[WantedChange, ...]:
    """Return what is wanted with what was written in place of what was missing or wrong."""
    if not wanted:
        return ()
    first = wanted[0]
    if first.way in _IN_WORDS:
        place, name = new_place(reading), " ".join(reading.text.split())
        said = place if first.way is Way.PLACE else name
        if not said or len(said) > _LONGEST_NAME:
            return ()
        filled = replace(first, place=place) if first.way is Way.PLACE else replace(first, name=_capitals(name))
        return (filled, *wanted[1:])
    values = new_values(reading, first.way)
    if values is None or values.unread:
        return ()
    return (replace(values, items=first.items, either=first.either), *wanted[1:])


def _capitals(name: str) -> str:
    """A name typed in a hurry as names are written."""
    return name.title() if name == name.lower() else name
