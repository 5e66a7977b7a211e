"""A day of two speakers, an organiser and fifty in the hall, with a restart after every step."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.botapi import Person
from tests.forum_day import thursday
from tests.hall_asking import CHANGE, DOOR, LIST, TURN_ON, WRITE, pressed, questions
from tests.kept import whose
from tests.speakers_hall import HOME, SEEN, Hall, closed_hall, not_yet, plural, say, who_has_seen

HOUSE, FLEMMING = "forsamlingshus 1", "Flemming Møller Mortensen"
PLANNERS = 10
TELL = plural("Change, and tell {count} person", "Change, and tell {count} people", PLANNERS + 2)
EVE = datetime.fromisoformat("2024-05-15T16:50")


@dataclass
class Cast:
    """Who is there: the organiser is `here.olga`, Chris moderates, Flemming speaks."""

    here: Hall
    chris: Person
    flemming: Person
    people: list[Person]


async def everybody_comes(here: Hall) -> Cast:
    chris = await here.speaker("Chris", "Christian Harsloef")
    flemming = await here.speaker("Flemming", "Flemming Moeller Mortensen")
    people = [here.person(f"Nr{number}") for number in range(50)]
    for person in people:
        await person.asks("jeg er folkevalgt")
    for person in people[:PLANNERS]:
        await person.asks(f"saet {HOUSE} i min plan")
    return Cast(here, chris, flemming, people)


async def speakers_are_reminded(cast: Cast) -> None:
    for speaker in (cast.chris, cast.flemming):
        assert "14.45-15.45" in (await speaker.answer()).text


async def the_house_moves(cast: Cast) -> None:
    await cast.here.olga.asks(f"{HOUSE} er flyttet til Radiosalen")
    await pressed(cast.here.olga, TELL)
    last = max([(await speaker.answer()).id for speaker in (cast.chris, cast.flemming)])
    others = [(await person.answer()).id for person in cast.people[:PLANNERS]]
    assert last < min(others), "speakers hear of it first"
    await pressed(cast.chris, SEEN)


async def who_has_not_seen_it_is_asked_again(cast: Cast) -> None:
    assert not_yet(FLEMMING) in await who_has_seen(cast.here)
    await pressed(cast.here.olga, say("Ask once more: {items}", items="Forsamlingshus 1"))
    assert "Radiosalen" in (await cast.flemming.answer()).text
    await pressed(cast.flemming, SEEN)
    assert not_yet(FLEMMING) not in await who_has_seen(cast.here)


async def one_is_late(cast: Cast) -> None:
    for speaker in (cast.chris, cast.flemming):
        assert say("I am here") in (await speaker.answer()).buttons, "an hour before"
    await cast.flemming.asks("jeg er forsinket 10 minutter")
    assert FLEMMING in (await cast.here.olga.answer()).text


async def the_organiser_replies(cast: Cast) -> None:
    report = max(cast.here.olga.chat.messages)
    cast.here.olga.writes("Vi begynder med Christian", reply_to=report)
    await cast.here.olga.answer()
    assert (await cast.flemming.answer()).text.startswith("Vi begynder med Christian")
    await pressed(cast.chris, say("I am here"))


async def a_quarter_before(cast: Cast) -> None:
    missing = (await cast.here.olga.answer()).text
    assert f"{FLEMMING}: " in missing
    assert "Christian" not in missing
    for speaker in (cast.chris, cast.flemming):
        assert "Radiosalen" in (await speaker.answer()).text
    await cast.flemming.asks("så er jeg her")
    await cast.here.olga.asks(HOME)
    here = say("{mark} {name}, since {time}", mark="\N{CHECK MARK}", name=FLEMMING, time="14.30")
    assert here in (await pressed(cast.here.olga, say("Who is here"))).text


async def the_hall_asks(cast: Cast) -> None:
    await cast.here.olga.asks(HOUSE)
    await pressed(cast.here.olga, CHANGE)
    await pressed(cast.here.olga, TURN_ON)
    assert LIST in (await cast.chris.answer()).buttons
    for number, person in enumerate(cast.people[:3]):
        await person.asks(HOUSE)
        await pressed(person, DOOR)
        await pressed(person, WRITE)
        await person.asks(f"Spørgsmål {number}?")


async def the_hall_likes(cast: Cast) -> None:
    for person in cast.people[3:]:
        await person.asks(HOUSE)
        await pressed(person, DOOR)
        await pressed(person, say("Like {number}", number=2))


async def the_moderator_reads(cast: Cast) -> None:
    await cast.chris.asks(HOUSE)
    assert questions(await pressed(cast.chris, LIST))[0].startswith("1. Spørgsmål 1?"), "most liked first"


async def it_is_over(cast: Cast) -> None:
    assert DOOR not in (await cast.people[0].asks(HOUSE)).buttons
    await cast.flemming.asks("/slet_mig")
    await pressed(cast.flemming, say("Yes, delete everything"))
    assert whose(cast.here.folder, cast.flemming.id) == set()


STEPS = (
    (datetime.fromisoformat("2024-05-15T17:00"), speakers_are_reminded),
    (thursday(13, 30), the_house_moves),
    (thursday(13, 40), who_has_not_seen_it_is_asked_again),
    (thursday(13, 45), one_is_late),
    (thursday(13, 50), the_organiser_replies),
    (thursday(14, 30), a_quarter_before),
    (thursday(14, 40), the_hall_asks),
    (thursday(14, 50), the_hall_likes),
    (thursday(15), the_moderator_reads),
    (thursday(15, 50), it_is_over),
)


async def test_a_day_of_speakers(tmp_path: Path) -> None:
    async with closed_hall(tmp_path, EVE) as here:
        async with here.open():
            cast = await everybody_comes(here)
        for at, step in STEPS:
            here.clock.to(at)
            async with here.open(progress=3600):
                await step(cast)
