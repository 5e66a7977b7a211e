"""What is asked on from people or an item just told of is asked of them, and not of the whole forum."""

import pytest

from bot.programme.model import Programme
from tests.chats import last
from tests.evaluation.scoring import assistant

THURSDAY, FRIDAY = "2024-05-16", "2024-05-17"
PARTIES = {"V": "venstre", "A": "socialdemokratiet", "F": "SF", "C": "de konservative", "B": "de radikale"}
WAYS = ("er der nogen fra {}", "nogen fra {}?", "er der en fra {}", "og {}?", "ingen fra {}?")


def groups() -> list[tuple[str, str, str]]:
    """Return each item of two forums with several people on, how one asks who they are, and the moment before it."""
    found = []
    for event in ("2022", "2024"):
        for item in assistant().programmes[event].items:
            word = {"house": "hus", "session": "session"}.get(item.kind.value)
            if word and item.start and len(item.appearances) > 1:
                found.append((event, item.id, f"hvem er med i {word} {item.number}"))
    return found


def surnames(programme: Programme, people: list[str]) -> list[str]:
    return [programme.people[p].name.split()[-1] for p in people]


@pytest.mark.parametrize(("event", "item", "asked"), groups())
def test_anybody_of_a_party_is_looked_for_among_those_told_of(event: str, item: str, asked: str) -> None:
    programme = assistant().programmes[event]
    there = programme.by_id[item]
    assert there.start
    moment = there.start.replace(hour=9, minute=0)
    for (letter, party), way in zip(PARTIES.items(), WAYS, strict=True):
        of_it = [a.person for a in there.appearances if programme.people[a.person].party == letter]
        text = last(f"{moment:%Y-%m-%dT%H:%M}", asked, way.format(party), event=event).answer.text
        first = text.splitlines()[0]
        assert all(name in text for name in surnames(programme, of_it)), text
        assert of_it or first.startswith(("Ingen af dem", "Nej")), text


@pytest.mark.parametrize(
    ("at", "turns", "told"),
    [
        (f"{THURSDAY}T13:15", ("hvem er med i hus 1", "hvem er mændene", "og kvinderne?"), ("Welling", "Rubin")),
        (
            f"{THURSDAY}T16:20",
            ("hvem er med i samtalen nu", "hvem er kvinderne", "hvem er ham der er med så"),
            ("Lidegaard",),
        ),
        (
            f"{THURSDAY}T10:35",
            ("hvem er i panelet nu", "hvem af dem er politikere", "og hvilke partier"),
            ("3 partier",),
        ),
        (f"{FRIDAY}T10:15", ("hvem er i session 2", "hvor mange kommuner er det"), ("3 kommuner",)),
        (f"{FRIDAY}T10:15", ("hvem er i session 2", "hvor mange kvinder"), ("Der er 5",)),
        (
            f"{FRIDAY}T10:22",
            ("hvem er med i session 1", "er der en fra KL", "er der nogen fra en kommune"),
            ("Spring",),
        ),
        (f"{THURSDAY}T10:20", ("hvem er på nu", "hvem kommer så fra KL"), ("Welling", "Krzyrosiak")),
        (
            f"{FRIDAY}T09:20",
            ("hvem var i debatten i går", "var der flest mænd eller kvinder"),
            ("4", "1", "Lidegaard", "Seidenfaden"),
        ),
    ],
)
def test_some_of_those_told_of(at: str, turns: tuple[str, ...], told: tuple[str, ...]) -> None:
    text = last(at, *turns).answer.text
    assert all(fact in text for fact in told), text


@pytest.mark.parametrize(
    ("at", "turns", "first"),
    [
        (f"{FRIDAY}T10:20", ("hvem er Charlotte Bach Thomassen", "og den anden i sessionen?"), "Mette Lolk Hanak"),
        (f"{FRIDAY}T10:22", ("hvem er Mikkel Grimmeshave", "hvem er den anden i hans session"), "Nanna Skovgaard"),
        (f"{THURSDAY}T14:40", ("hvem er Ulrik Kjær", "og den anden i huset"), "Hanne Agerbak"),
        (f"{THURSDAY}T14:00", ("Monika Rubin er den ene ordfører, hvem er den anden",), "Flemming Møller Mortensen"),
        (f"{FRIDAY}T09:01", ("Mette Spring er den ene, hvem er den anden udover moderatoren",), "Helle Øbo"),
    ],
)
def test_the_other_one_is_in_it_with_whoever_was_told_of(at: str, turns: tuple[str, ...], first: str) -> None:
    assert last(at, *turns).answer.text.startswith(first)


@pytest.mark.parametrize(
    ("at", "turns", "told"),
    [
        (f"{THURSDAY}T14:46", ("er Kierkgaard med i hus 4", "hvem er der så"), "Hanne Agerbak"),
        (f"{FRIDAY}T10:20", ("er Curt Liliegreen i session 3", "hvem er der så"), "Thomassen"),
        (f"{THURSDAY}T14:30", ("er Lene Johansen i hus 4", "hvem styrer det så"), "Hanne Agerbak"),
    ],
)
def test_who_is_in_it_then_is_asked_of_what_somebody_is_not_in(at: str, turns: tuple[str, ...], told: str) -> None:
    assert told in last(at, *turns).answer.text


@pytest.mark.parametrize(
    ("at", "turns"),
    [
        (f"{THURSDAY}T14:42", ("hvem er med i hus 2", "hvem ellers")),
        (f"{THURSDAY}T14:42", ("hvem er med i hus 2", "er det alle")),
        (f"{THURSDAY}T14:42", ("who is in house 2", "is that everybody")),
    ],
)
def test_that_all_were_told_of_is_said_of_all(at: str, turns: tuple[str, ...]) -> None:
    text = last(at, *turns).answer.text
    assert all(name in text for name in ("Lene Johansen", "Ulrik Wilbek", "Pernille Rosenkrantz-Theil")), text
    assert "alene" not in text
    assert "alone" not in text


@pytest.mark.parametrize(
    ("turns", "begins"),
    [
        (("hvornår er frokosten", "og den er en time?"), "Ja. Frokost varer 1 time"),
        (("hvornår er frokosten", "til kl 14?"), "Nej. Frokost slutter kl. 13.55"),
        (("hvornår er frokosten", "er det ikke kl 13"), "Nej. Frokost: kl. 12.55"),
        (("hvornår begynder morgensangen", "så ti minutter?"), "Ja. Morgensang varer 10 minutter"),
        (("hvornår er middagen", "er det ikke 19"), "Nej. Aftenprogram"),
    ],
)
def test_a_few_words_that_check_a_time_get_a_yes_or_no(turns: tuple[str, ...], begins: str) -> None:
    assert last(f"{THURSDAY}T12:30", *turns).answer.text.startswith(begins)


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("hvem er Jesper Fisker", "er han minister", "hvad laver han så"), "Jesper Fisker"),
        (("hvad handler session 4 om", "er det også om ældre"), "Ja. Session 4"),
        (("hvem er Curt Liliegreen", "hvad mener han om kommunernes rolle"), "Curt Liliegreen"),
        (("hvornår er pausen slut", "hvad skal jeg der"), "1. nominerede"),
    ],
)
def test_what_goes_on_stays_with_whom_or_what_was_told_of(turns: tuple[str, ...], told: str) -> None:
    assert told in last(f"{THURSDAY}T11:40", *turns).answer.text


def test_new_people_are_asked_for_where_the_whole_forum_is_meant() -> None:
    text = last(f"{THURSDAY}T10:18", "hvem er på nu", "er der nogen fra Venstre på programmet i år").answer.text
    assert "Ulrik Wilbek" in text.splitlines()[1]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("hvem var det lige før", "Michael Bang Petersen"),
        ("hvad har vi lige hørt", "Lige før:"),
        ("er der noget om kvantecomputere", "Jeg finder ikke noget om »kvantecomputere«"),
        ("er der oplæg om vejhuller", "Jeg finder ikke noget om »vejhuller«"),
        ("hvornår kommer trivselskommissionen med sit endelige udspil", "udgangen af 2024"),
        ("er christian harsløf først på i morgen", "Nej."),
        ("kan jeg høre Bjerre hvis jeg vælger hus 2", "16.15"),
    ],
)
def test_plain_things_asked_in_the_hall(asked: str, told: str) -> None:
    assert told in last(f"{THURSDAY}T12:35", asked).answer.text


@pytest.mark.parametrize(
    ("turns", "begins"),
    [
        (("hvornår slutter frokosten", "så kl 13.55"), "Ja. Frokost slutter"),
        (("hvem er Rasmus Meyer", "taler han ikke om børn"), "Jo. Rasmus Meyer"),
        (("hvem er i hus 3", "er der nogen fra Hjørring", "hvem er det"), "Mette Jensen"),
        (("hvem er moderator i hus 2", "og den anden"), "Forsamlingshus 2"),
    ],
)
def test_what_comes_near_to_these_is_no_other_question(turns: tuple[str, ...], begins: str) -> None:
    assert last(f"{THURSDAY}T12:20", *turns).answer.text.startswith(begins)


@pytest.mark.parametrize(
    ("asked", "untold"),
    [
        ("er der andre fra KL i morgen end Harsløf", "Welling"),
        ("er der andre ministre i morgen end Bjerre", "Kierkgaard"),
        ("er Jesper Fisker på før ældreministeren", "Ja"),
        ("hvad kommer der kl 14 som jeg ikke må gå glip af", "Velkomst"),
    ],
)
def test_a_day_and_an_hour_hold_for_those_left_out_and_what_is_missed(asked: str, untold: str) -> None:
    assert untold not in last(f"{THURSDAY}T11:20", asked).answer.text
