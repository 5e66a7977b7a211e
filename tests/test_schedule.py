"""What is on at a time and what has been, and where it is held."""

import pytest

from bot.answers.answer import Status
from bot.programme.model import Audience
from tests.chats import FRIDAY, THURSDAY, last

EVENING = "2024-05-16T18:00"


@pytest.mark.parametrize("message", ["hvem var på kl 12", "hvad var der kl 12"])
def test_what_was_on_at_a_time_is_what_began_then(message: str) -> None:
    text = last("2024-05-16T15:00", message).answer.text
    assert "Svære beslutninger" in text
    assert "Mette Kierkgaard" not in text


def test_the_same_asked_of_two_times_gets_both_answers() -> None:
    text = last("2024-05-16T10:30", "hvem er på nu og hvem er på kl 16.15").answer.text
    assert "Mette Kierkgaard" in text
    assert "Nina Smith" in text


@pytest.mark.parametrize(
    "message",
    ["hvad er der sket her til formiddag", "hvad har jeg ikke fået med i dag", "nu er her pause, hvad har jeg misset"],
)
def test_what_has_been_today_is_told_from_its_beginning(message: str) -> None:
    text = last("2024-05-16T11:45", message).answer.text
    assert "Velkomst" in text
    assert "Frokost" not in text


def test_what_has_been_this_afternoon_begins_at_noon() -> None:
    text = last(EVENING, "hvad har jeg misset i eftermiddag").answer.text
    assert "12.00" in text
    assert "10.10" not in text


@pytest.mark.parametrize(
    ("message", "items"),
    [
        pytest.param("hvornår er vi ude af salen til frokost", ("frokost-torsdag",), id="when it is time to eat"),
        pytest.param("hvem har skrevet Ufrihedens pris", ("tror-vi-for-lidt",), id="a price in a title"),
        pytest.param("hvad hedder temaet lige nu", ("tema-vision",), id="the theme of now"),
    ],
)
def test_what_sounds_like_something_else(message: str, items: tuple[str, ...]) -> None:
    assert last("2024-05-16T10:30", message).answer.items[:1] == items


@pytest.mark.parametrize("message", ["send mig programmet", "jeg vil gerne se programmet"])
def test_who_asks_for_the_programme_gets_it(message: str) -> None:
    assert last(THURSDAY, message).question.intent == "schedule"


def test_where_it_is_held_is_asked_of_now() -> None:
    assert "Kongres" in last(THURSDAY, "hvilket sted i Aalborg bliver det holdt").answer.blocks[0]


@pytest.mark.parametrize(
    ("role", "named", "unnamed"),
    [
        pytest.param(Audience.OTHERS, "Esben Schørring", "Wilbek", id="who may attend one part"),
        pytest.param(Audience.ELECTED, "Ulrik Wilbek", "Schørring", id="who may attend the others"),
    ],
)
def test_who_is_on_in_a_break_out_is_told_of_the_parts_that_one_may_attend(
    role: Audience, named: str, unnamed: str
) -> None:
    text = last("2024-05-16T14:50", "hvem taler nu", role=role).answer.text
    assert named in text
    assert unnamed not in text


@pytest.mark.parametrize("ends", ["når pausen slutter", "når pausen er slut", "når pausen er omme"])
def test_what_happens_when_something_ends_is_what_comes_after_it(ends: str) -> None:
    assert "10.45 Arbejdskraft" in last("2022-05-25T10:20", f"hvad sker der {ends}", event="2022").answer.text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("hvilke kommuner er med i session 2", "Faxe", id="a number"),
        pytest.param("hvilke kommuner er med i den om lokal bærekraft", "Faxe", id="a subject"),
        pytest.param("hvilke kommuner er med i session 3", "Kræftens Bekæmpelse", id="none"),
    ],
)
def test_which_municipalities_are_in_an_item_is_asked_of_it_alone(message: str, told: str) -> None:
    text = last(FRIDAY, message).answer.text
    assert told in text
    assert "Hjørring" not in text


def test_from_a_meal_to_an_hour_is_what_begins_before_that_hour() -> None:
    text = last("2024-05-16T09:10", "hvad sker der fra frokost til kl 14.30").answer.text
    assert "13.55 Tema" in text
    assert "14.45" not in text


@pytest.mark.parametrize(
    ("asked", "when"),
    [("2024-05-16T14:43", "16.10"), ("2024-05-16T11:12", "11.55"), ("2024-05-17T09:30", "11.25")],
)
def test_when_all_meet_again_is_after_the_pause_that_ends_what_they_part_for(asked: str, when: str) -> None:
    assert when in last(asked, "hvornår mødes vi alle igen").answer.text


def test_days_ahead_all_pauses_are_told() -> None:
    text = last("2024-05-13T11:50", "hvad tid er pausen").answer.text
    assert all(hour in text for hour in ("11.30", "15.45", "10.00"))


@pytest.mark.parametrize("message", ["skal jeg ind i salen nu", "er det nu vi skal ind"])
def test_whether_to_go_in_now_asks_what_is_on_or_next(message: str) -> None:
    assert "Morgensang" in last("2024-05-17T08:12", message).answer.text


@pytest.mark.parametrize(
    "message", ["hvornår kan jeg smutte ud uden at forstyrre", "er der en pause inden hvor jeg kan ringe hjem"]
)
def test_when_one_can_slip_out_asks_for_the_next_pause(message: str) -> None:
    assert "11.30" in last("2024-05-16T10:20", message).answer.text


@pytest.mark.parametrize(("year", "date"), [("2023", "11.-12. maj"), ("2022", "24. maj")])
def test_when_it_was_in_a_year_asks_for_its_dates(year: str, date: str) -> None:
    answer = last(THURSDAY, f"hvornår var det i {year}").answer
    assert date in answer.text
    assert answer.status is Status.ANSWERED


def test_the_only_one_of_its_kind_whose_title_says_it_is_meant() -> None:
    text = last("2022-05-24T16:17", "hvornår begynder debatten om sundhedsvæsnet", event="2022").answer.text
    assert "16.50" in text
    assert "15.55" not in text


@pytest.mark.parametrize("message", ["hvor henter jeg min mad inden jeg skrider", "får vi mad inden vi kører"])
def test_before_one_leaves_counts_from_nothing(message: str) -> None:
    assert "Take-away" in last("2024-05-17T11:54", message).answer.text


def test_when_a_welcome_is_does_not_depend_on_who_gives_it() -> None:
    assert "10.00" in last("2022-05-23T19:44", "hvornår er velkomsten i morgen", event="2022").answer.text


@pytest.mark.parametrize("message", ["er det den sidste nominerede", "er det nu vi skal ind til den nominerede"])
def test_whether_it_is_a_nominee_now_asks_not_who_has_won(message: str) -> None:
    assert last("2024-05-16T16:12", message).answer.status.value == "answered"


def test_how_long_one_is_to_stand_here_is_asked_of_what_is_on() -> None:
    message = "hvor længe skal vi stå her og glo på kuglepenne og bolsjer"
    assert "16.10" in last("2024-05-16T15:46", message).answer.text


@pytest.mark.parametrize(
    ("asked", "message", "told"),
    [
        pytest.param("2024-05-16T14:50", "hvad foregår der i den store sal", "#DKPOL", id="on there now"),
        pytest.param("2024-05-16T10:38", "hvad foregår der i den store sal", "Kierkgaard", id="not there yet"),
    ],
)
def test_what_is_on_where_the_programme_says_so_in_words(asked: str, message: str, told: str) -> None:
    assert told in last(asked, message).answer.text


@pytest.mark.parametrize("message", ["hvem talte i går efter frokost", "hvem talte efter frokost i går"])
def test_yesterday_after_lunch_is_after_lunch_wherever_the_day_is_said(message: str) -> None:
    text = last("2024-05-17T08:20", message).answer.text
    assert "Torben Tranæs" in text
    assert "Nørmark" not in text


def test_who_was_on_today_is_everybody_so_far() -> None:
    text = last("2024-05-16T18:10", "hvem var på i dag").answer.text
    assert "Kierkgaard" in text
    assert "Lidegaard" in text


def test_who_is_nominated_is_asked_anew_after_when_that_is() -> None:
    assert last(THURSDAY, "hvornår er prisen", "hvem er nomineret").answer.status.value == "missing"


@pytest.mark.parametrize("message", ["jeg sidder i byrådet", "jeg sidder i kommunalbestyrelsen"])
def test_who_sits_on_a_council_is_elected(message: str) -> None:
    assert last(THURSDAY, message).answer.intent == "role"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("hvad var der for tre kvarter siden", "Tror vi for lidt på os selv"),
        ("hvem var på for en time siden", "Michael Bang Petersen"),
        ("what was on half an hour ago", "2. nominerede"),
        ("hvem talte sidst", "Dennis Nørmark"),
        ("Jeg kom for to minutter siden, hvad sker der nu", "Frokost"),
    ],
)
def test_how_long_ago_something_was_is_counted_from_now(asked: str, told: str) -> None:
    assert told in last("2024-05-16T13:20", asked).answer.text


@pytest.mark.parametrize("asked", ["hvem var ordstyrer sidst", "hvem var ordstyrer sidste år"])
def test_who_was_chair_last_time_is_asked_of_the_forum_before(asked: str) -> None:
    assert "2023" in last("2024-05-16T13:20", asked).answer.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("hvornår er der pause så jeg kan hente min kuffert på hotellet", "15.45"),
        ("hvornår er middagen for jeg skal nå at checke ind", "19.30"),
        ("hvem er på kl 16.15, jeg vil gerne have hendes slides", "Nina Smith"),
        ("hvem taler fredag 11.25, jeg kender hans bror", "Rasmus Meyer"),
    ],
)
def test_what_a_question_is_asked_for_is_no_part_of_it(asked: str, told: str) -> None:
    assert told in last("2024-05-16T13:20", asked).answer.text


def test_who_opens_is_answered_with_who_chairs() -> None:
    assert "Lene Johansen" in last("2024-05-16T09:40", "hvem byder velkommen").answer.text


def test_what_a_break_is_about_is_told_with_what_comes_after_it() -> None:
    assert "Derefter kl. 11.55" in last("2024-05-16T11:34", "hvad handler pausen om").answer.text


def test_what_the_closing_is_about_is_told_with_what_comes_before_it() -> None:
    assert "Man kan ikke gå gennem livet" in last("2024-05-17T08:30", "hvad handler afslutningen om i dag").answer.text
