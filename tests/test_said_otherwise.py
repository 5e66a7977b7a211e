"""The same asked in other words: of what runs beside, of the time between, of who is up there, of what has been."""

import pytest

from bot.answers.answer import Status
from bot.programme.model import Audience
from tests.talk import THURSDAY, last

LUNCH = "2024-05-16T13:00"
HOUSES = "2024-05-16T14:20"
DEBATE = "2024-05-16T16:20"
NIGHT = "2024-05-16T22:00"


@pytest.mark.parametrize(
    "message",
    [
        "hvad går jeg glip af hvis jeg vælger hus 2",
        "hvad er der ellers på samme tid som hus 2",
        "hvad kører der ud over hus 2",
        "What else is on at the same time as house 2?",
    ],
)
def test_what_is_on_beside_a_choice_is_all_the_others(message: str) -> None:
    text = last(HOUSES, message).answer.text
    for other in ("Sundhed i fremtiden", "arbejdsstyrke", "AI rammer", "DKPOL"):
        assert other in text


@pytest.mark.parametrize(
    "message",
    [
        "hvor lang tid er der mellem programmet slutter og middagen",
        "hvor længe er der til middagen efter vi slutter",
        "hvor meget tid har vi fra vi er færdige til festen",
    ],
)
def test_the_free_time_before_the_evening_has_both_its_ends(message: str) -> None:
    text = last(DEBATE, message).answer.text
    for said in ("17.10", "19.30", "2 timer og 20 minutter"):
        assert said in text


@pytest.mark.parametrize(
    ("message", "item"),
    [
        ("hvad følger umiddelbart efter den lange pause", "nominerede-1"),
        ("pausen er slut, hvad så", "nominerede-1"),
        ("hvad skal vi når vi er tilbage fra standene", "nominerede-1"),
        ("hvad er der på den anden side af frokosten", "tema-social"),
    ],
)
def test_what_comes_after_a_pause(message: str, item: str) -> None:
    assert last("2024-05-16T11:35", message).question.items[0] == item


@pytest.mark.parametrize(
    "message", ["hvem afløser ham her", "hvem har de fundet til at gå på bagefter", "hvem skal på efter ham deroppe"]
)
def test_who_follows_somebody_is_not_that_somebody(message: str) -> None:
    text = last("2024-05-16T12:10", message).answer.text
    assert "Nørmark" in text
    assert "Bang Petersen" not in text


@pytest.mark.parametrize("message", ["hvem er det der brøler deroppe", "hvem har de dog bænket på scenen"])
def test_who_is_up_there_is_who_is_on_whatever_they_do(message: str) -> None:
    assert "Lidegaard" in last(DEBATE, message).answer.text


@pytest.mark.parametrize(
    "message",
    ["hvad er der sket her til formiddag", "hvad har jeg ikke fået med i dag", "nu er her pause, hvad har jeg misset"],
)
def test_what_has_been_today_is_told_from_its_beginning(message: str) -> None:
    text = last("2024-05-16T11:45", message).answer.text
    assert "Velkomst" in text
    assert "Frokost" not in text


def test_once_today_is_over_the_end_is_that_of_the_day_to_come() -> None:
    assert "12.00" in last(NIGHT, "hvornår må vi køre hjem").answer.text
    assert "17.10" in last(NIGHT, "hvornår sluttede det i dag").answer.text


@pytest.mark.parametrize("message", ["fortæl mig om 4 i stedet", "nej vent, 4", "jeg mente 4"])
def test_a_number_said_in_passing_is_that_of_the_choice_talked_of(message: str) -> None:
    assert last(HOUSES, "hvad handler forsamlingshus 2 om", message).question.items == ("hus-4",)


@pytest.mark.parametrize(
    "message",
    [
        "fjerde stillingsopslag i træk uden ansøgere. hvor skal jeg gå hen kvart i tre",
        "vi kan ikke få folk, hvilket hus er noget for mig",
        "vi kan simpelthen ikke skaffe folk, er det 1 2 3 4 eller 5 jeg skal i",
    ],
)
def test_a_worry_in_small_words_finds_its_house(message: str) -> None:
    reply = last(HOUSES, message, role=Audience.ELECTED)
    assert reply.question.items[0] == "hus-3"


@pytest.mark.parametrize("message", ["puf til mig inden ik", "sig lige til inden", "kan jeg få en notifikation på det"])
def test_a_reminder_without_a_name_is_of_what_was_talked_of(message: str) -> None:
    answer = last(LUNCH, "hvad sker der kl 13.55", message).answer
    assert answer.wish is not None
    assert answer.wish.items == ("tema-social",)


def test_a_number_among_words_that_it_counts_is_no_item() -> None:
    assert last("2022-05-24T13:00", "sessionen om ti års planen, hvem er med", event="2022").question.intent != (
        "no_such_number"
    )


@pytest.mark.parametrize("message", ["fghjj kkl", "kjhsdf ææ", "qwrt"])
def test_letters_at_random_ask_nothing(message: str) -> None:
    assert last(THURSDAY, message).answer.status is Status.UNKNOWN


def test_a_name_under_a_message_is_nobody_who_is_asked_for() -> None:
    text = last(NIGHT, "Er Kræftens Bekæmpelse repræsenteret i programmet? Mvh. Poul Erik Sørensen").answer.text
    assert "Hanak" in text
    assert "Sørensen" not in text


@pytest.mark.parametrize("message", ["hvem er i hus 2 og 4", "hvem er i hus 2, 3 og 4"])
def test_several_numbers_are_several_items(message: str) -> None:
    assert {"hus-2", "hus-4"} <= set(last(HOUSES, message).question.items)


@pytest.mark.parametrize("message", ["hvilke ministre kommer i dag", "ministre i dag?"])
def test_ministers_in_the_plural_are_all_of_them(message: str) -> None:
    answer = last("2024-05-16T09:40", message).answer
    assert answer.status is Status.ANSWERED
    for name in ("Kierkgaard", "Rosenkrantz", "Bjerre"):
        assert name in answer.text


def test_how_many_children_somebody_has_no_programme_tells() -> None:
    assert last(THURSDAY, "hvor mange børn har mette kierkgaard").answer.status is Status.MISSING


def test_how_long_until_lunch_tells_how_long_it_lasts_too() -> None:
    text = last("2024-05-16T12:53", "hvor lang tid er der til frokost").answer.text
    assert "12.55" in text
    assert "13.55" in text
