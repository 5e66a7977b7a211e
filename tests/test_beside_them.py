"""Those beside somebody, and some of those in what was told of or is named by its subject."""

import pytest

from tests.chats import last

MORNING, TOMORROW = "2024-05-16T09:30", "2024-05-17T09:40"


@pytest.mark.parametrize(
    ("at", "messages", "told", "untold"),
    [
        pytest.param(
            MORNING,
            ("hvem er ida thuesen", "og hvem har hun med sig fra thisted"),
            ("Ulrik Andersen",),
            "Lindgaard",
            id="from a town",
        ),
        pytest.param(
            MORNING,
            ("hvem har ida thuesen med sig fra thisted",),
            ("Ulrik Andersen",),
            "Lindgaard",
            id="all in one message",
        ),
        pytest.param(
            MORNING,
            ("hvem er maj my humaidan", "hende ved siden af fra psykologerne"),
            ("Dea Seidenfaden",),
            "Lidegaard",
            id="from an organisation",
        ),
        pytest.param(
            "2024-05-16T14:00",
            ("hvem er ham der sidder ved siden af wilbek",),
            ("Torben Tranæs",),
            "Wilbek",
            id="beside one who is named",
        ),
        pytest.param(
            TOMORROW,
            ("hvad skal helle øbo fortælle om", "hvem er hun sammen med deroppe"),
            ("Mette Spring", "Janet Samuel"),
            "Bent Madsen",
            id="not those on stage",
        ),
    ],
)
def test_who_is_beside_somebody(at: str, messages: tuple[str, ...], told: tuple[str, ...], untold: str) -> None:
    text = last(at, *messages).answer.text
    assert all(part in text for part in told)
    assert untold not in text


@pytest.mark.parametrize(
    ("messages", "told", "untold"),
    [
        pytest.param(
            ("er der folketingspolitikere i huset med sundhed",), "Monika Rubin", "Harsløf", id="by its subject"
        ),
        pytest.param(("hvem fra KL er med i sessionen om data",), "Nanna Skovgaard", "Grimmeshave", id="from there"),
        pytest.param(("er der en minister i det hus der handler om AI",), "Marie Bjerre", "Lindgaard", id="an office"),
        pytest.param(
            ("hvad handler hus 1 om", "hvem fra christiansborg er med der"),
            "Flemming Møller",
            "Welling",
            id="the thread",
        ),
        pytest.param(
            ("hvilken session handler om data", "mange tak. er der en med fra kl selv"),
            "Skovgaard",
            "Welling",
            id="thanked",
        ),
        pytest.param(
            ("hvad sker der kl 16.15", "hvem af dem er nævnt som forfatter"),
            "Ærømanifestet",
            "Nina Smith",
            id="authors",
        ),
        pytest.param(
            ("hvilke folketingspolitikere er i hus 1", "hvilke partier"),
            "Moderaterne (M): Monika Rubin",
            "(V)",
            id="theirs",
        ),
        pytest.param(("hvem leder sessionen om boliger",), "Session 4", "Bent Madsen", id="its moderator"),
        pytest.param(("er der andre end en professor med i hus 4",), "Hanne Agerbak", "Kjær", id="others than"),
    ],
)
def test_some_of_those_in_an_item(messages: tuple[str, ...], told: str, untold: str) -> None:
    text = last(MORNING, *messages).answer.text
    assert told in text
    assert untold not in text


@pytest.mark.parametrize(
    ("messages", "told", "untold"),
    [
        pytest.param(("hvem styrer hus 2", "kommer ministeren selv"), "Rosenkrantz", "Bjerre", id="the minister in it"),
        pytest.param(
            ("hvem er med i hus 4", "hvor er professoren fra"), "Syddansk", "Aarhus", id="the professor in it"
        ),
    ],
)
def test_an_office_is_of_whoever_has_it_among_those_told_of(messages: tuple[str, ...], told: str, untold: str) -> None:
    text = last("2024-05-16T14:09", *messages).answer.text
    assert told in text
    assert untold not in text
