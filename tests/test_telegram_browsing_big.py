"""A programme too big for a message: everything is in reach and fits, page by page."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.basics.clock import COPENHAGEN
from bot.programme.model import Appearance, Audience, Event, Item, Kind, Person, Programme
from tests.botapi import Person as Attendee
from tests.browsing import LATER, NEXT_PAGE, WHO, back_to, opens, say
from tests.serving import forum

BIG = datetime(2030, 5, 6, 9, tzinfo=COPENHAGEN)


def many(start: Callable[[int], timedelta], count: int = 200) -> Programme:
    """A forum of two days with so many items each, a break-out of fifty and a card too long for a message."""
    people = tuple(Person(f"p{n}", f"Person {n} & <co>", title="leder " * 20) for n in range(60))
    items: list[Item] = []
    for number in range(2 * count):
        day, place = divmod(number, count)
        begins = BIG + timedelta(days=day) + start(place)
        item = Item(
            id=f"item-{number}",
            event="stor",
            kind=Kind.BREAKOUT if place == 1 else Kind.TALK,
            title=f"Punkt {number}: " + "meget langt emne " * (place % 12),
            position=len(items),
            start=begins,
            end=begins + timedelta(minutes=30),
            summary="Om emnet. " * (600 if place == 0 else 3),
            place="Sal " + "A" * (place % 50),
            appearances=tuple(Appearance(p.id) for p in people[: 60 if place == 0 else 2]),
        )
        items.append(item)
        if place == 1:
            for part in range(50):
                title = f"Valg {part} " + "om noget " * 20
                audience = Audience.ELECTED if part % 2 else Audience.EVERYONE
                kept = replace(item, kind=Kind.SESSION, parent=item.id, number=part + 1, title=title, audience=audience)
                items.append(replace(kept, id=f"part-{number}-{part}", position=len(items)))
    event = Event(
        "stor", "Det store forum", 2030, starts=BIG.date(), ends=BIG.date() + timedelta(days=1), invented=True
    )
    return Programme(event, tuple(items), {person.id: person for person in people})


@asynccontextmanager
async def big(folder: Path, made: Programme, at: datetime = BIG) -> AsyncIterator[Attendee]:
    knowing = Assistant([made])
    async with forum(folder, event="stor", knowing=knowing, at=at.replace(tzinfo=None)) as telegram:
        yield telegram.person("Ida")


PARALLEL = pytest.param(lambda place: timedelta(minutes=30 * (place // 12)), id="parallel")
IN_A_ROW = pytest.param(lambda place: timedelta(minutes=3 * place), id="one-after-the-other")
AT_ONCE = pytest.param(lambda _: timedelta(0), id="all-at-once")


@pytest.mark.parametrize("start", [PARALLEL, IN_A_ROW, AT_ONCE])
async def test_with_two_hundred_items_a_day_everything_is_in_reach_and_fits(
    tmp_path: Path, start: Callable[[int], timedelta]
) -> None:
    forum_of_two_days = many(start)
    async with big(tmp_path, forum_of_two_days, BIG - timedelta(days=3)) as ida:
        days = await ida.asks("/program")
        assert len(days.buttons) == 2
        seen = await opens(ida, days.buttons[1])
        pages = [seen]
        while LATER in seen.buttons or NEXT_PAGE in seen.buttons:
            seen = await opens(ida, LATER if LATER in seen.buttons else NEXT_PAGE)
            pages.append(seen)
        assert all(len(page.buttons) <= 17 and len(page.text) < 4096 for page in pages)
        rows = sum(1 for page in pages for label in page.buttons if "Punkt" in label or "programpunkter" in label)
        assert (
            rows == len({item.start for item in forum_of_two_days.items if item.day == forum_of_two_days.days[1]})
            or rows == 200
        )
        assert all(
            say("Page {number} of {count}.", number=n, count=len(pages)) in p.text for n, p in enumerate(pages, 1)
        )


async def test_a_long_day_is_entered_at_what_is_on_and_left_in_steps(tmp_path: Path) -> None:
    async with big(tmp_path, many(lambda place: timedelta(minutes=3 * place)), BIG + timedelta(hours=5)) as ida:
        now = await ida.asks("/program")
        assert say("now") in " ".join(now.buttons)
        assert "14.00" in (await opens(ida, LATER)).text
        early = await opens(ida, say("From {time}", time="09.00"))
        assert say("Page {number} of {count}.", number=1, count=25) in early.text


async def test_a_card_too_long_for_a_message_is_one_message_all_the_same(tmp_path: Path) -> None:
    async with big(tmp_path, many(lambda place: timedelta(minutes=30 * place), count=20)) as ida:
        await ida.asks("/program")
        card = await opens(ida, "Punkt 0:")
        assert "56" in card.text, "so many more people"
        people = await opens(ida, WHO)
        assert "Person 0 & <co>" in people.text
        last = await opens(ida, *([NEXT_PAGE] * 11))
        assert "Person 59 & <co>" in last.text
        await opens(ida, back_to("Punkt 0:"))
        await opens(ida, "Tilbage")
        choices = await opens(ida, "Punkt 1:")
        assert len(choices.text.encode("utf-16-le")) // 2 <= 4096
        card = await opens(ida, NEXT_PAGE, NEXT_PAGE, "20. Valg 19")
        back = await opens(ida, back_to("Punkt 1: meget langt emne"))
        assert "20. Valg 19" in " ".join(back.buttons)
        assert len(ida.chat.standing()) == 1
