"""Who or what is not on the programme is said to be missing, and nobody else is taken for it."""

import pytest

from bot.answers.answer import Status
from tests.chats import THURSDAY, last


@pytest.mark.parametrize("message", ["hvornår skal borgmesteren på", "when is the mayor on", "who is the mayor here"])
def test_an_office_that_nobody_holds_is_said_to_be_missing(message: str) -> None:
    assert last(THURSDAY, message).question.intent == "no_person"


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        pytest.param("hvem sender Novo Nordisk", "no_organisation", id="with capitals"),
        pytest.param("kommer der nogen fra danske regioner", "no_organisation", id="said to be one"),
        pytest.param("hvem har Falck med", "no_organisation", id="within a cue"),
        pytest.param("kommer der nogen fra sundhedsstyrelsen", "organisation_elsewhere", id="of another forum"),
        pytest.param("hvem er direktør i Region Syddanmark", "no_organisation", id="a region, not its towns"),
        pytest.param("er region nordjylland med", "organisation_elsewhere", id="a region at another forum"),
    ],
)
def test_an_organisation_that_sends_nobody_is_said_to(message: str, intent: str) -> None:
    assert last(THURSDAY, message).question.intent == intent


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("er der nogen lejlighed til at synge", id="ordinary words"),
        pytest.param("hvem er her fra selve kommunen", id="any municipality"),
        pytest.param("ham der er professor, hvornår er han på", id="a job"),
    ],
)
def test_what_looks_like_no_name_is_no_missing_organisation(message: str) -> None:
    assert last(THURSDAY, message).question.intent not in ("no_organisation", "no_person")


@pytest.mark.parametrize(("message", "name"), [("er helle thorning her", "Helle"), ("kommer nina holm", "Nina Holm")])
def test_who_is_not_there_is_no_namesake(message: str, name: str) -> None:
    answer = last(THURSDAY, message).answer
    assert answer.intent == "no_person"
    assert name in answer.text


def test_nobody_is_from_a_town_that_is_not_named() -> None:
    assert last(THURSDAY, "hvem er hende fra Odense").answer.status is Status.MISSING


def test_an_organisation_is_no_subject() -> None:
    assert last(THURSDAY, "hvem fra Dansk Sygeplejeråd er på").answer.status is Status.MISSING


@pytest.mark.parametrize("message", ["sofie hansen hvornår er hun på", "peter olsen hvornår taler han"])
def test_a_name_before_the_question_that_nobody_has_is_said_to_be_none(message: str) -> None:
    assert last(THURSDAY, message).answer.status is Status.MISSING


@pytest.mark.parametrize(
    "message",
    [
        "sophie løhde må da være her når det handler om sundhed, hvornår taler hun",
        "jens hansen skulle tale i dag, hvornår er han på",
    ],
)
def test_whom_a_clause_before_names_is_who_he_or_she_is(message: str) -> None:
    assert last("2024-05-16T09:21", message).answer.status is Status.MISSING


@pytest.mark.parametrize(
    ("asked", "meant"),
    [("hvornår taler louise bjerre", "Marie Bjerre"), ("hvem er karsten tranæs", "Torben Tranæs")],
)
def test_whoever_has_the_same_uncommon_last_name_may_be_meant(asked: str, meant: str) -> None:
    answer = last(THURSDAY, asked).answer
    assert answer.status is Status.MISSING
    assert "står ikke i programmet" in answer.text
    assert meant in answer.text


def test_a_common_last_name_tells_of_nobody_else() -> None:
    assert "Esben" not in last(THURSDAY, "hvem er torben nielsen").answer.text
    assert "Jacob" not in last(THURSDAY, "hvem er torben nielsen").answer.text


@pytest.mark.parametrize(
    ("trade", "several"),
    [("sygeplejerske", "sygeplejersker"), ("pædagog", "pædagoger"), ("præst", "præster"), ("jurist", "jurister")],
)
def test_a_trade_that_nobody_has_is_said_to_be_missing(trade: str, several: str) -> None:
    for asked in (f"er der en {trade} på scenen", f"taler der en {trade}", f"er der nogen {several} med"):
        answer = last(THURSDAY, asked).answer
        assert (answer.status, answer.intent) == (Status.MISSING, "no_trade"), asked


@pytest.mark.parametrize(
    ("asked", "named"), [("er der en psykolog med", "Seidenfaden"), ("er der en læge med", "Skadborg")]
)
def test_a_trade_that_somebody_has_is_told_with_them(asked: str, named: str) -> None:
    assert named in last(THURSDAY, asked).answer.text


@pytest.mark.parametrize("group", ["regionerne", "erhvervslivet", "civilsamfundet"])
def test_a_group_that_nobody_speaks_for_is_no_subject(group: str) -> None:
    assert last(THURSDAY, f"hvem repræsenterer {group}").answer.status is Status.MISSING


@pytest.mark.parametrize(
    ("at", "event", "message", "told"),
    [
        pytest.param(THURSDAY, "2024", "kommer der en indenrigsminister", "ingen »indenrigsminister«", id="office"),
        pytest.param(THURSDAY, "2024", "er statsministeren med", "Statsministeren står ikke", id="somebody certain"),
        pytest.param(THURSDAY, "2024", "hvem er mette jensen", "Andersen, også fra Hjørring", id="of one place"),
        pytest.param("2023-02-10T10:00", "2023", "hvilke forsamlingshuse er der", "• Politisk", id="a kind said once"),
    ],
)
def test_what_is_said_of_them_is_no_broken_phrase(at: str, event: str, message: str, told: str) -> None:
    assert told in last(at, message, event=event).answer.text


def test_who_it_was_that_did_something_asks_for_whoever_did() -> None:
    assert "nævner ikke nogen til Velkomst" in last("2024-05-16T10:14", "hvem var det der bød os velkommen").answer.text
