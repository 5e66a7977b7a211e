"""Two plain things in one question: a subject and a time, one thing and another, somebody and what they may be."""

import pytest

from bot.answers.answer import Status
from tests.chats import FRIDAY, THURSDAY, last

MORNING = "2024-05-16T09:30"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("er der noget om kunstig intelligens efter frokost", "Forsamlingshus 5"),
        ("efter frokost er der så noget om kunstig intelligens", "Forsamlingshus 5"),
        ("kan jeg høre noget om data efter morgensangen i morgen", "Session 5"),
        ("er der noget om boliger fredag formiddag", "Session 4"),
        ("noget om unges trivsel fredag formiddag?", "gør nas"),
        ("noget om data fredag formiddag?", "Session 5"),
    ],
)
def test_a_subject_at_a_time_is_what_is_on_it_then(asked: str, told: str) -> None:
    first = last(MORNING, asked).answer.text.splitlines()[0]
    assert told in first


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("hvad kommer efter det om relationel velfærd", "11.25"),
        ("hvad kommer efter det om beslutninger og legitimitet", "12.25"),
        ("hvad er der lige efter det om systemvelfærd og relationer", "11.25"),
    ],
)
def test_what_comes_after_the_one_on_a_subject_is_counted_from_it(asked: str, told: str) -> None:
    assert told in last(MORNING, asked).answer.text


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("er session 2 og hus 3 samtidig", "Nej."),
        ("ligger session 2 og session 3 på samme tid", "Ja."),
        ("ligger huset om AI og sessionen om boliger på samme tid", "Nej."),
        ("er frokosten og huset om AI samtidig", "Nej."),
        ("are session 2 and house 3 at the same time", "No."),
    ],
)
def test_whether_two_things_are_at_once(asked: str, said: str) -> None:
    assert last(MORNING, asked).answer.text.startswith(said)


def test_whether_one_can_attend_both_is_no_question_of_at_once() -> None:
    assert last(MORNING, "kan jeg nå både session 2 og hus 3").answer.text.startswith("Ja, de ligger på forskellige")


@pytest.mark.parametrize(
    ("one", "other", "hours"),
    [
        ("Mette Kierkgaard", "Rolf Dalsgaard Johansen", {"10.10", "14.45"}),
        ("Nanna Skovgaard", "Pernille Rosenkrantz-Theil", {"10.25", "13.55", "14.45"}),
        ("Rasmus Meyer", "Marie Bjerre", {"11.25", "14.45", "16.15"}),
    ],
)
def test_both_who_are_named_are_told_of(one: str, other: str, hours: set[str]) -> None:
    text = last(MORNING, f"hvornår er {one} og {other} på").answer.text
    assert all(told in text for told in {one, other} | hours)


@pytest.mark.parametrize("asked", ["hvem er de to der hedder Andersen", "Andersen og Andersen, hvad er de af stilling"])
def test_both_of_a_name_are_told_where_both_are_asked_of(asked: str) -> None:
    reply = last(MORNING, asked)
    assert reply.answer.status is Status.ANSWERED
    assert "Michael Andersen" in reply.answer.text
    assert "Ulrik Andersen" in reply.answer.text


@pytest.mark.parametrize("asked", ["er han læge eller hvad", "er han mon selv læge", "han er vel læge ikke"])
def test_what_somebody_may_be_is_asked_of_whom_the_thread_is_about(asked: str) -> None:
    text = last("2022-05-25T08:20", "hvornår er Brendborg på", asked, event="2022").answer.text
    assert "Nicklas Brendborg" in text


def test_who_spoke_of_something_is_whom_the_short_question_behind_is_about() -> None:
    asked = "ham der snakkede om gopler for et par år siden, hvad hed han"
    assert "Nicklas Brendborg" in last(FRIDAY, asked).answer.text


@pytest.mark.parametrize("asked", ["hvad går jeg glip af", "hvad misser jeg hvis jeg tager den"])
def test_what_one_misses_is_what_runs_beside_the_choice_told_of(asked: str) -> None:
    assert "Session 4" in last(MORNING, "hvad handler session 2 om", asked).answer.text


def test_it_gets_under_way_when_the_item_told_of_does() -> None:
    assert "10.25" in last(MORNING, "hvad handler session 2 om", "hvornår går det i gang").answer.text


def test_a_forum_that_is_over_begins_no_more() -> None:
    assert "er slut" in last("2024-05-25T10:50", "hvornår begynder det").answer.text


@pytest.mark.parametrize("asked", ["er der andre på", "er der andre med"])
def test_others_who_are_on_are_those_beside_somebody(asked: str) -> None:
    assert "Nanna Skovgaard" in last(MORNING, "hvornår er Maria Larsen på", asked).answer.text


def test_from_an_hour_until_one_leaves_is_the_rest_of_the_day() -> None:
    text = last("2024-05-17T08:00", "hvad skete der i går fra klokken to til I gik hjem").answer.text
    assert "13.55" in text
    assert "16.15" in text


@pytest.mark.parametrize("asked", ["er frokosten kun for deltagerne", "take-away frokosten er det kun til deltagerne"])
def test_only_for_the_participants_is_for_all_who_are_here(asked: str) -> None:
    assert last(FRIDAY, asked).answer.text.startswith("Ja,")


@pytest.mark.parametrize(
    "asked",
    ["er der lavet om på noget siden programmet blev trykt", "er der ændringer i forhold til det trykte program"],
)
def test_changes_since_it_was_printed_are_changes(asked: str) -> None:
    assert "ingen ændringer" in last(THURSDAY, asked).answer.text


def test_when_is_asked_of_what_a_practical_matter_is_of() -> None:
    asked = ("hvilken sang skal vi synge i morgen tidlig", "hvornår går den i gang")
    assert "08.55" in last("2024-05-16T18:10", *asked).answer.text


def test_who_has_no_strength_for_the_song_comes_when_it_is_over() -> None:
    asked = "orker ikke fællessang. hvornår skal jeg så være der i morgen"
    assert "09.05" in last("2024-05-16T22:31", asked).answer.text


@pytest.mark.parametrize(
    ("number", "place", "names"),
    [
        (1, "folketinget", ("Flemming Møller Mortensen", "Monika Rubin")),
        (3, "Hjørring", ("Mette Jensen", "Maria Larsen")),
    ],
)
def test_anybody_from_somewhere_in_what_was_told_of_is_all_of_them(number: int, place: str, names: tuple[str]) -> None:
    text = last(MORNING, f"hvad er hus {number}", f"er der nogen fra {place} i det").answer.text
    assert all(name in text for name in names)


@pytest.mark.parametrize("asked", ["when is this over", "when does this end", "hvornår er dette slut"])
def test_this_is_what_is_on_now(asked: str) -> None:
    assert "11.30" in last("2024-05-16T10:30", asked).answer.text


@pytest.mark.parametrize("asked", ["hvem er Mads Duedahl", "er mads duedal her i år også?"])
def test_a_name_that_sounds_like_food_is_a_name(asked: str) -> None:
    assert "Mads Duedahl" in last(THURSDAY, asked).answer.text


def test_several_things_are_for_all_in_english_too() -> None:
    asked = ("when are the sessions", "are they only for elected people?")
    assert last(FRIDAY, *asked).answer.text.startswith("No, they are for all participants.")


@pytest.mark.parametrize("asked", ["noget om sundhed fredag", "er der noget om sundhed i morgen"])
def test_what_there_is_on_a_subject_on_a_day_is_of_that_day_alone(asked: str) -> None:
    text = last(MORNING, asked).answer.text
    assert "Session 3" in text
    assert "Forsamlingshus" not in text
