"""Everybody who is all that is said: of a sort, from somewhere, as a moderator, then and there."""

from collections.abc import Callable

import pytest

from bot.programme.model import Item, Kind, Person
from tests.chats import last
from tests.evaluation.scoring import assistant

BEFORE = "2024-05-16T08:30"
PROGRAMME = assistant().programmes["2024"]

SORTS: dict[str, Callable[[Person], bool]] = {
    "ministre": lambda p: "minister" in p.title,
    "professorer": lambda p: "professor" in p.title,
    "direktører": lambda p: "direktør" in p.title,
}
ORIGINS: dict[str, Callable[[Person], bool]] = {
    "fra KL": lambda p: p.organisation == "KL",
    "fra Hjørring": lambda p: p.municipality == "Hjørring",
    "fra Haderslev": lambda p: p.municipality == "Haderslev",
}
THEN: dict[str, Callable[[Item], bool]] = {
    "torsdag": lambda i: bool(i.start and i.start.day == 16),
    "i morgen": lambda i: bool(i.start and i.start.day == 17),
    "torsdag eftermiddag": lambda i: bool(i.start and i.start.day == 16 and i.start.hour >= 12),
    "fredag formiddag": lambda i: bool(i.start and i.start.day == 17 and i.start.hour < 12),
}
THERE: dict[str, Callable[[Item], bool]] = {
    "i husene": lambda i: i.kind is Kind.HOUSE,
    "i sessionerne": lambda i: i.kind is Kind.SESSION,
}


def fitting(of_sort: Callable[[Person], bool], inside: Callable[[Item], bool]) -> set[str]:
    people = (PROGRAMME.people[a.person] for i in PROGRAMME.items if inside(i) for a in i.appearances)
    return {p.name for p in people if of_sort(p)}


def named(text: str) -> set[str]:
    return {p.name for p in PROGRAMME.people.values() if p.name in text}


@pytest.mark.parametrize("sort", [*SORTS, *ORIGINS])
@pytest.mark.parametrize("limit", [*THEN, *THERE])
def test_those_then_and_there_are_told_of_and_nobody_else(sort: str, limit: str) -> None:
    of_sort, inside = {**SORTS, **ORIGINS}[sort], {**THEN, **THERE}[limit]
    whom = f"hvilke {sort}" if sort in SORTS else f"hvem {sort}"
    answer = last(BEFORE, f"{whom} {'taler' if limit in THEN else 'er med'} {limit}").answer
    if expected := fitting(of_sort, inside):
        assert named(answer.text) == expected
    else:
        assert answer.text.startswith(("Programmet nævner ingen", "Ingen", "Ikke", "Nej")) or "Ikke " in answer.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("hvilke direktører fra kommunerne er med", {"Rolf Dalsgaard Johansen", "Ulrik Andersen"}),
        ("hvilke KL-ansatte er moderatorer", {"Christian Harsløf", "Nanna Skovgaard"}),
        ("hvilke ministre taler kun torsdag", {"Mette Kierkgaard", "Marie Bjerre"}),
        ("hvem er kun med om fredagen", {"Bent Madsen", "Rasmus Meyer"}),
    ],
)
def test_several_things_at_once_are_said(asked: str, told: set[str]) -> None:
    assert told <= named(last(BEFORE, asked).answer.text)


@pytest.mark.parametrize(
    ("asked", "others"),
    [("hvem er kun med om fredagen", {"Christian Harsløf"}), ("hvilke kvinder taler begge dage", {"Marie Bjerre"})],
)
def test_whoever_is_on_otherwise_is_none_of_them(asked: str, others: set[str]) -> None:
    assert not others & named(last(BEFORE, asked).answer.text)


def test_where_nobody_is_then_it_is_said_and_who_is_elsewhere() -> None:
    text = last(BEFORE, "hvem fra Haderslev taler fredag formiddag").answer.text
    assert text.startswith("Programmet nævner ingen, men ellers:")
    assert "Rolf Dalsgaard Johansen" in text


@pytest.mark.parametrize("count", [("kvinder", "husene", 11), ("kvinder", "sessionerne", 11), ("mænd", "husene", 7)])
def test_they_are_counted(count: tuple[str, str, int]) -> None:
    sort, where, number = count
    assert last(BEFORE, f"hvor mange {sort} er der i {where}").answer.text.startswith(f"Der er {number}:")
