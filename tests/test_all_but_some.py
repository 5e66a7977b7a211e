"""Whoever and whatever a question leaves out is left out of the answer."""

import pytest

from tests.chats import last

THURSDAY, FRIDAY = "2024-05-16", "2024-05-17"
NOON = f"{THURSDAY}T13:00"


@pytest.mark.parametrize(
    ("asked", "told", "left_out"),
    [
        ("alle ministre undtagen Bjerre", ("Kierkgaard", "Rosenkrantz-Theil"), "Bjerre"),
        ("bortset fra Lene, hvem er moderatorer", ("Harsløf", "Skovgaard", "Agerbak", "Thuesen", "Samuel"), "Lene"),
        ("alle moderatorer på nær Lene Johansen", ("Harsløf", "Agerbak", "Thuesen"), "Lene Johansen"),
        ("andre end Nina Smith fra Aarhus Universitet?", ("Michael Bang Petersen",), "Nina Smith"),
        ("er der andre professorer end Nina Smith", ("Michael Bang Petersen", "Ulrik Kjær"), "Nina Smith"),
        ("er der andre fra Hjørring end Mette Jensen", ("Maria Larsen", "Grimmeshave"), "Mette Jensen"),
        ("hvem er fra KL ud over Harsløf", ("Skovgaard", "Agerbak"), "Harsløf, direktør"),
        ("all ministers except Marie Bjerre", ("Kierkgaard", "Rosenkrantz-Theil"), "Bjerre"),
        ("hvem af ministrene er ikke med i et forsamlingshus", ("Kierkgaard",), "Bjerre"),
    ],
)
def test_somebody_left_out_is_not_told_of(asked: str, told: tuple[str, ...], left_out: str) -> None:
    text = last(NOON, asked).answer.text
    assert all(name in text for name in told), text
    assert left_out not in text


def test_nobody_else_is_a_no() -> None:
    assert last(NOON, "er der andre fra Askovfonden end Helle Øbo").answer.text.startswith("Nej.")


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("alle andre huse end 2 og 5, hvad er de", {1, 3, 4}),
        ("alle huse undtagen nummer 2", {1, 3, 4, 5}),
        ("hvilke andre huse er der end hus 2", {1, 3, 4, 5}),
        ("er der et hus uden en minister", {1, 3, 4}),
    ],
)
def test_the_houses_that_are_left(asked: str, left: set[int]) -> None:
    text = last(NOON, asked).answer.text
    assert {number for number in range(1, 6) if f"Forsamlingshus {number}:" in text} == left


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("hvis jeg dropper 3 og 4, hvad har jeg så at vælge imellem", {1, 2, 5}),
        ("hvilken session er hverken om bolig eller data", {1, 2, 3}),
        ("er der nogen session hvor der slet ikke sidder en fra KL", {2, 3, 4}),
        ("sessioner uden kommunefolk i panelet, findes de", {3, 4}),
    ],
)
def test_the_sessions_that_are_left(asked: str, left: set[int]) -> None:
    text = last(f"{FRIDAY}T09:30", asked).answer.text
    assert {number for number in range(1, 6) if f"Session {number}:" in text} == left


@pytest.mark.parametrize(
    ("at", "asked", "missed", "heard"),
    [
        (f"{THURSDAY}T08:20", "jeg ankommer efter frokost, hvem går jeg glip af", "Nørmark", "Tranæs"),
        (f"{THURSDAY}T08:20", "vi dukker først op i pausen, hvem går vi glip af", "Kierkgaard", "Bang Petersen"),
        (f"{THURSDAY}T08:20", "jeg lander kl 12.30, hvad når jeg ikke", "Bang Petersen", "Tranæs"),
        (f"{THURSDAY}T08:20", "er der omkring klokken tolv, hvem får jeg så ikke set", "Kierkgaard", "Bang Petersen"),
    ],
)
def test_who_only_comes_later_misses_what_was_before(at: str, asked: str, missed: str, heard: str) -> None:
    text = last(at, asked).answer.text
    assert missed in text
    assert heard not in text


@pytest.mark.parametrize(
    ("at", "asked", "begins"),
    [
        (f"{THURSDAY}T10:10", "er ekspertudvalgets formand på før digitaliseringsministeren", "Ja. Først"),
        (f"{THURSDAY}T10:10", "taler socialministeren før ældreministeren", "Nej. Først"),
        (f"{FRIDAY}T08:45", "er DGIs formand på samtidig med Kræftens Bekæmpelse", "Ja, de er på sammen"),
        (
            f"{FRIDAY}T08:45",
            "hvem er først, formanden for trivselskommissionen eller BLs direktør",
            "Først Ryk det nære",
        ),
    ],
)
def test_two_people_told_by_what_they_are_are_laid_side_by_side(at: str, asked: str, begins: str) -> None:
    assert last(at, asked).answer.text.startswith(begins)


@pytest.mark.parametrize(
    ("at", "event", "asked", "numbers"),
    [
        (
            f"{THURSDAY}T10:00",
            "2024",
            "Vi er tre fra byrådet: en sidder i social, en i ældre og en i sundhed. Hvem skal hvorhen kl. 14.45?",
            ("Forsamlingshus 2", "Forsamlingshus 4", "Forsamlingshus 1"),
        ),
        (
            f"{FRIDAY}T09:50",
            "2024",
            "jeg tager boliger og min chef tager relationer, hvilke numre er det",
            ("Session 4", "Session 1"),
        ),
        (
            "2022-05-24T13:00",
            "2022",
            "Vi deler os: en til data, en til døden, en til handicap. nummer?",
            ("1", "3", "4"),
        ),
    ],
)
def test_each_of_several_who_share_the_choices_out_is_told_theirs(
    at: str, event: str, asked: str, numbers: tuple[str, ...]
) -> None:
    rows = last(at, asked, event=event).answer.text.splitlines()
    firsts = [row for row in rows if row.startswith("• ")]
    assert [number in row.split(":")[0] for number, row in zip(numbers, firsts, strict=True)] == [True] * len(numbers)
