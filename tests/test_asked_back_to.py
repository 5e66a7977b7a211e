"""Short questions that lean on what was told, and what they point at."""

import pytest

from bot.answers.answer import Status
from tests.chats import last

EARLY, PANEL, NOON = "2024-05-16T09:00", "2024-05-16T10:20", "2024-05-16T12:20"
HOUSES, DEBATE = "2024-05-16T14:10", "2024-05-16T16:27"


@pytest.mark.parametrize(
    ("at", "event", "turns", "told"),
    [
        pytest.param(
            DEBATE,
            "2024",
            ("hvem er nina smith", "var det hende der skrev generationskontrakten"),
            "Nej. Martin Lidegaard",
            id="who wrote it",
        ),
        pytest.param(
            PANEL,
            "2024",
            ("ældreministeren", "kommer hun igen senere eller er det kun nu"),
            "ikke på igen",
            id="whether again",
        ),
        pytest.param("2024-05-17T10:09", "2024", ("nanna skovgaard", "er det på samme tid"), "Nej.", id="both at once"),
        pytest.param(
            EARLY,
            "2024",
            ("hvornår er rosenkrantz på", "og den anden, ministeren med det digitale"),
            "Marie Bjerre",
            id="the other minister",
        ),
        pytest.param(
            HOUSES, "2024", ("hvem er i hus 1", "og 3", "nej jeg mente den første"), "Forsamlingshus 1", id="the first"
        ),
        pytest.param(HOUSES, "2024", ("hus 3", "hvad hedder huset"), "arbejdsstyrke", id="a house that was told of"),
        pytest.param(
            HOUSES,
            "2024",
            ("hvad er temaet kl 13.55", "kommer der nogen fra regeringen til det"),
            "Rosenkrantz",
            id="who of it",
        ),
        pytest.param(
            EARLY, "2024", ("hvad er det for en pris man kan få", "bliver den uddelt i aften"), "Nej.", id="the prize"
        ),
        pytest.param(EARLY, "2024", ("hvad er session 3", "klokken?"), "10.25", id="a bare hour"),
        pytest.param("2022-05-24T12:01", "2022", ("hvem er christian budde", "hvilken by"), "Aarhus", id="their town"),
        pytest.param(
            "2022-05-24T17:19",
            "2022",
            ("hvornår slutter vi i morgen", "første pause der"),
            "10.15",
            id="the day told of",
        ),
        pytest.param(
            NOON, "2024", ("hvornår er frokost i dag", "og den anden frokost"), "Take-away", id="the other lunch"
        ),
        pytest.param(
            "2024-05-17T08:40",
            "2024",
            ("kommer bent madsen", "var han også med i går"),
            "Nej. Bent Madsen",
            id="whether he was on yesterday",
        ),
    ],
)
def test_it_points_at_what_was_told(at: str, event: str, turns: tuple[str, ...], told: str) -> None:
    assert told in last(at, *turns, event=event).answer.text


@pytest.mark.parametrize("asked", ["hvad hedder huset vi skal være i", "er vi i Aalborg igen"])
def test_the_house_is_the_building_where_none_to_choose_was_told_of(asked: str) -> None:
    assert "Kongres" in last("2024-05-06T09:15", asked).answer.text


@pytest.mark.parametrize(
    ("at", "asked", "told"),
    [
        ("2024-05-16T09:38", "kan jeg nå en smøg inden det går løs", "10.00"),
        ("2024-05-16T11:40", "hvem er på i år som også var på i 2022", "Kjær"),
        ("2024-05-14T12:10", "hvornår kommer ministeren for os gamle", "Kierkgaard"),
        ("2024-05-14T12:10", "optræder hende med social og bolig mere end én gang", "13.55"),
        ("2024-05-14T12:10", "hvilke sundhedsordførere fra FT er annonceret", "Rubin"),
        ("2024-05-16T15:50", "hvornår er ulrik kær på", "Kjær"),
        (NOON, "hvornår er madsen på", "Bent Madsen"),
        (NOON, "hvad nu", "Lige nu"),
        ("2024-05-15T20:30", "hvem er på iår", "Rasmus Meyer"),
        (NOON, "er der nogen af talerne fra 22 der går igen iår", "De var også med i 2022"),
        (EARLY, "hvornår er der pauser i løbet af dagen", "15.45"),
        (EARLY, "er der andre ministre end hende med de ældre", "Rosenkrantz"),
        (EARLY, "session 3, hvad er det for noget", "forebyggelse"),
    ],
)
def test_it_is_answered_at_once(at: str, asked: str, told: str) -> None:
    assert told in last(at, asked).answer.text


@pytest.mark.parametrize(
    ("asked", "unsaid"),
    [
        ("er der penge i prisen", "noget om penge"),
        ("hvad slags underholdning er der i aften", "noget om underholdningen"),
        ("er der nogen regionsfolk på talerlisten", "ingen"),
        ("kommer der også i år nogen fra Sundhedsstyrelsen, ligesom i 2022", "ikke nogen fra"),
        ("hvad koster det for en kommuneansat at komme med på de to dage", "prisen for at deltage"),
    ],
)
def test_what_the_programme_does_not_say_is_said_not_to_be_told(asked: str, unsaid: str) -> None:
    answer = last("2024-05-16T10:48", asked).answer
    assert answer.status is Status.MISSING
    assert unsaid in answer.text
