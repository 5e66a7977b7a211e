"""What goes on from what was told: who comes after, what is on here, until when, elsewhere; what is but told behind."""

import pytest

from tests.chats import last

NOON = "2024-05-16T12:10"
FRIDAY = "2024-05-17T09:30"


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("hvem taler kl 12", "og ham der følger lige efter, er det en læge"), "Dennis Nørmark"),
        (("hvad er det kl 12.25", "og den der følger lige efter, hvad er det"), "2. nominerede"),
        (("when is Michael Bang Petersen on", "and the one who comes right after, is he a writer"), "Dennis Nørmark"),
    ],
)
def test_what_is_asked_of_whatever_comes_after(messages: tuple[str, ...], told: str) -> None:
    assert told in last(NOON, *messages).answer.text


def test_who_comes_after_lunch_is_not_who_comes_after_the_one_told_of() -> None:
    assert "13.55" in last(NOON, "hvem taler kl 12", "hvad med dem der kommer efter frokost").answer.text


def test_after_this_here_is_counted_from_what_is_on() -> None:
    messages = ("hvad var hus 2 i går", "hvornår er der pause efter det her")
    assert "10.00" in last(FRIDAY, *messages).answer.text


def test_this_here_is_none_of_a_list() -> None:
    assert "12.25" in last(NOON, "hvad sker der resten af dagen", "hvornår er det her ovre").answer.text


@pytest.mark.parametrize("asked", ["kan jeg fange hende andre steder", "kan man møde hende et andet sted"])
def test_whether_somebody_is_on_elsewhere_is_told_by_all_they_are_on(asked: str) -> None:
    assert "16.15" in last(NOON, "hvem er marie bjerre", asked).answer.text


def test_a_reason_told_behind_is_no_subject() -> None:
    messages = ("hvornår er næste pause", "hvor længe varer den? jeg skal have ringet til et plejehjem om de ældre")
    assert "25 minutter" in last(NOON, *messages).answer.text


def test_a_day_told_behind_is_not_asked_of() -> None:
    messages = ("hvornår er middagen", "og hvornår slutter det, jeg har et fly i morgen")
    assert "siger ikke, hvornår det slutter" in last(NOON, *messages).answer.text


@pytest.mark.parametrize("asked", ["til hvornår", "og til hvad tid", "indtil hvornår er det"])
def test_until_when_tells_the_end(asked: str) -> None:
    assert "varer 1 time: kl. 14.45-15.45" in last(NOON, "hvad er hus 5", asked).answer.text


def test_whether_somebody_is_something_asks_nothing_that_was_asked_before() -> None:
    messages = ("hvem er ældreministeren", "hvem er hun på sammen med", "fisker, er han professor eller hvad")
    text = last("2024-05-16T09:50", *messages).answer.text
    assert text.startswith("Jesper Fisker")


def test_what_happens_in_a_house_named_first_is_asked_of_it() -> None:
    assert "Harsløf" in last(NOON, "hus 1 hvad kommer der til at ske i det", "hvem er moderator").answer.text


def test_a_day_that_sets_right_is_asked_of() -> None:
    assert "08.55" in last(NOON, "hvornår er middagen", "hvornår starter det, jeg mener fredag").answer.text


@pytest.mark.parametrize(
    ("asked", "told"), [("hvor længe varer det her", "1 time"), ("må jeg være med i det her", "folkevalgte")]
)
def test_what_is_asked_of_a_list_is_asked_of_it(asked: str, told: str) -> None:
    assert told in last(NOON, "hvilke forsamlingshuse er der", asked).answer.text


def test_until_when_the_stands_are_open_is_in_all_breaks() -> None:
    text = last(NOON, "indtil hvornår er standene åbne").answer.text
    assert all(hour in text for hour in ("11.30", "15.45", "10.00"))


def test_a_day_told_behind_is_asked_of_where_nothing_was_told_of() -> None:
    assert "12.00" in last(NOON, "hvornår slutter det, jeg skal hjem i morgen").answer.text


def test_who_comes_after_is_told_of_the_unnamed_as_well() -> None:
    text = last(NOON, "hvem er Nørmark", "hvem er det der kommer efter").answer.text
    assert "2. nominerede" in text
    assert "Rosenkrantz-Theil" in text
