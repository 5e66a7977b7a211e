"""Random programmes for hypothesis: all that content files can say."""

import unicodedata
from collections.abc import Mapping
from datetime import date, datetime, timedelta

from hypothesis import strategies as st

from bot.basics.clock import COPENHAGEN
from bot.programme.model import (
    SUBJECTS,
    Appearance,
    Audience,
    Event,
    Fact,
    Item,
    Kind,
    Person,
    Printed,
    Programme,
    Role,
    Room,
)

LETTERS = st.characters(codec="utf-8")
TEXT = st.text(LETTERS, max_size=10).map(lambda text: unicodedata.normalize("NFC", text))
FILLED = TEXT.filter(lambda text: bool(text.strip()))
WORDS = st.lists(TEXT, max_size=2).map(tuple)
IDS = st.from_regex(r"[a-z0-9]{1,3}(-[a-z0-9]{1,3})?", fullmatch=True)
DAYS = st.dates(date(2030, 5, 1), date(2030, 5, 3))
POSITIVE = st.integers(1, 2**31)
SHARES = st.none() | st.floats(0, 1)
PRINTED = st.builds(Printed, st.sampled_from(["start", "title", "people"]), TEXT, TEXT)


def unique_ids(most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(IDS, max_size=most, unique=True)


def some_of(persons: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(persons), max_size=2).map(tuple) if persons else st.just(())


def appearances(persons: list[str], roles: st.SearchStrategy[Role]) -> st.SearchStrategy[tuple[Appearance, ...]]:
    return some_of(persons).flatmap(
        lambda on: st.tuples(*(st.builds(Appearance, st.just(key), roles, TEXT) for key in on))
    )


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    """Draw a programme as it could have been read from content files."""
    event = draw(_events())
    people = {
        key: draw(st.builds(Person, st.just(key), FILLED, TEXT, TEXT, TEXT, TEXT, WORDS, WORDS))
        for key in draw(unique_ids(3))
    }
    rooms = {
        key: draw(
            st.builds(Room, st.just(key), FILLED, TEXT, TEXT, st.none() | POSITIVE, st.just(""), SHARES, SHARES, WORDS)
        )
        for key in draw(unique_ids(2))
    }
    persons = sorted(people)
    facts = tuple(
        draw(
            st.builds(
                Fact,
                st.just(key),
                st.just(event.id),
                FILLED,
                FILLED,
                st.sampled_from(["", *SUBJECTS]),
                WORDS,
                some_of(persons),
            )
        )
        for key in draw(unique_ids(2))
    )
    items: dict[str, Item] = {}
    for position, key in enumerate(draw(unique_ids(6))):
        items[key] = draw(_items(key, event.id, position, items, persons, sorted(rooms)))
    chairs = draw(appearances(persons, st.just(Role.CHAIR)))
    return Programme(event, tuple(items.values()), people, facts, rooms, chairs)


@st.composite
def _events(draw: st.DrawFn) -> Event:
    starts = draw(st.none() | DAYS)
    return Event(
        id=draw(IDS),
        name=draw(FILLED),
        year=draw(st.integers(1990, 2040)),
        theme=draw(TEXT),
        starts=starts,
        ends=draw(st.none() | st.just(starts)),
        when=draw(TEXT),
        venue=draw(TEXT),
        contact_email=draw(TEXT),
        signup_opens=draw(st.none() | DAYS),
        invented=draw(st.booleans()),
        topics=draw(WORDS),
    )


@st.composite
def _items(  # noqa: PLR0917
    draw: st.DrawFn,
    key: str,
    event: str,
    position: int,
    above: Mapping[str, Item],
    persons: list[str],
    rooms: list[str],
) -> Item:
    parent = above.get(draw(st.sampled_from(["", *above])))
    timed_by_parent = parent is not None and parent.kind is Kind.BREAKOUT and parent.start is not None
    start = end = on = None
    if timed_by_parent or draw(st.booleans()):
        minutes = draw(st.integers(0, 24 * 60 - 1))
        start = datetime.combine(draw(DAYS), datetime.min.time(), COPENHAGEN) + timedelta(minutes=minutes)
        end = draw(st.none() | st.integers(1, 300).map(lambda length: start + timedelta(minutes=length)))
    else:
        on = draw(DAYS) if parent and parent.day else draw(st.none() | DAYS)
    return Item(
        id=key,
        event=event,
        kind=draw(st.sampled_from(Kind)),
        title=draw(FILLED),
        position=position,
        start=start,
        end=end,
        on=on,
        number=draw(st.none() | POSITIVE),
        parent=parent.id if parent else "",
        audience=draw(st.sampled_from(Audience)),
        room=draw(st.sampled_from(["", *rooms])),
        place=draw(TEXT),
        cancelled=draw(st.booleans()),
        summary=draw(TEXT),
        topics=draw(WORDS),
        aliases=draw(WORDS),
        appearances=draw(appearances(persons, st.sampled_from(Role))),
        unnamed=draw(WORDS),
        partners=draw(WORDS),
        printed=draw(st.lists(PRINTED, max_size=1).map(tuple)),
    )
