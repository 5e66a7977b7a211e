"""What is asked beside the point, late, or in anger: the answer is right or says that the programme does not tell."""

import pytest

from bot.answers.answer import Status
from tests.talk import THURSDAY, last


@pytest.mark.parametrize(
    ("message", "status"),
    [
        pytest.param("hvor mange pladser er der i session 4", Status.MISSING, id="things in an item"),
        pytest.param("hvor mange talere har session 2", Status.ANSWERED, id="people in an item"),
        pytest.param("hvad svarede Nina Smith", Status.MISSING, id="what was said"),
        pytest.param("hvad taler Nina Smith om", Status.ANSWERED, id="what it is about"),
        pytest.param("kan man sætte sig ned et sted", Status.MISSING, id="somewhere to sit"),
        pytest.param("hvor ligger deltager listen", Status.MISSING, id="a compound written apart"),
    ],
)
def test_what_the_programme_does_not_hold_is_said_to_be_missing(message: str, status: Status) -> None:
    assert last(THURSDAY, message).answer.status is status


@pytest.mark.parametrize(
    ("sworn", "plainly"),
    [
        ("hvor fanden er session 2", "hvor er session 2"),
        ("hvornår i alverden er der kaffe", "hvornår er der kaffe"),
        ("hvem pokker spiller i aften", "hvem spiller i aften"),
    ],
)
def test_who_swears_gets_the_same_answer(sworn: str, plainly: str) -> None:
    assert last(THURSDAY, sworn).answer.text == last(THURSDAY, plainly).answer.text


def test_a_quarter_to_twelve_is_no_year() -> None:
    assert last(THURSDAY, "vi kommer kvart i 12, hvad er vi så gået glip af").question.event == "2024"


@pytest.mark.parametrize("message", ["hvem var på kl 12", "hvad var der kl 12"])
def test_what_was_on_at_a_time_is_what_began_then(message: str) -> None:
    text = last("2024-05-16T15:00", message).answer.text
    assert "Svære beslutninger" in text
    assert "Mette Kierkgaard" not in text


def test_what_is_left_is_counted_from_when_somebody_comes() -> None:
    text = last(THURSDAY, "jeg kommer først kl 16, hvad er der så tilbage").answer.text
    assert "16.15" in text
    assert "14.45" not in text


def test_who_is_told_of_before_it_is_asked_who_it_was() -> None:
    assert "Brendborg" in last(THURSDAY, "en fortalte om zombieceller for længe siden, hvem var det").answer.text


@pytest.mark.parametrize(
    ("moment", "message", "first"),
    [
        pytest.param("2024-05-16T10:35", "hvem taler efter ministeren", "11.55", id="who is on now"),
        pytest.param(THURSDAY, "hvem kommer efter direktøren for altinget", "16.15", id="an office and where it is"),
    ],
)
def test_what_comes_after_somebody_known_by_office(moment: str, message: str, first: str) -> None:
    assert first in last(moment, message).answer.text.splitlines()[0]


def test_a_story_and_which_session_asks_for_the_one_that_fits() -> None:
    reply = last(THURSDAY, "lejerne hos os bor alt for dårligt og bliver syge af skimmelsvamp. hvilken session?")
    assert reply.answer.intent == "fit"
    assert reply.answer.items[0] == "session-4"


@pytest.mark.parametrize(("message", "name"), [("er helle thorning her", "Helle"), ("kommer nina holm", "Nina Holm")])
def test_who_is_not_there_is_no_namesake(message: str, name: str) -> None:
    answer = last(THURSDAY, message).answer
    assert answer.intent == "no_person"
    assert name in answer.text


def test_who_signed_is_no_question_of_what_the_letter_says() -> None:
    moment, asked = "2019-06-10T10:00", "hvem har underskrevet brevet om mødet i Aalborg"
    assert "Joy Mogensen" in last(moment, asked, event="2019").answer.text


def test_the_same_asked_of_two_times_gets_both_answers() -> None:
    text = last("2024-05-16T10:30", "hvem er på nu og hvem er på kl 16.15").answer.text
    assert "Mette Kierkgaard" in text
    assert "Nina Smith" in text


def test_how_long_until_there_is_food_is_no_question_of_what_food() -> None:
    assert "12.55" in last("2024-05-16T10:35", "hvor længe skal jeg vente endnu før der er mad").answer.text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("hvad er der til middag", "kl. 19.30"),
        ("får vi noget vegetarisk til festmiddagen", "kl. 19.30"),
        ("er der kød til frokosten", "kl. 12.55-13.55"),
        ("hvad er der til frokost i morgen", "den 17. maj kl. 12.00"),
    ],
)
def test_of_what_there_is_to_eat_only_the_meal_that_is_asked_about_is_told(message: str, told: str) -> None:
    answer = last("2024-05-16T11:20", message).answer
    assert answer.status is Status.MISSING
    (timed,) = (block for block in answer.blocks if "kl. " in block)
    assert timed.endswith(f"{told}.")


@pytest.mark.parametrize(
    ("asked", "plainly"),
    [
        ("hvad kl skal vi være der i morgen", "hvornår skal vi være der i morgen"),
        ("Hvad kl. er der frokost", "hvornår er der frokost"),
        ("HVAD KL BEGYNDER SESSION 3", "hvornår begynder session 3"),
    ],
)
def test_the_hour_that_is_asked_for_is_not_taken_for_an_organisation_of_its_letters(asked: str, plainly: str) -> None:
    assert last(THURSDAY, asked).answer.blocks == last(THURSDAY, plainly).answer.blocks


@pytest.mark.parametrize(
    "office",
    [
        "formand for FOA",
        "direktør for Sundhedsstyrelsen",
        "formand for Ældre Sagen",
        "formand for KL",
        "Vejles borgmester",
    ],
)
def test_whoever_holds_the_like_office_is_not_named_for_an_organisation_that_is_not_there(office: str) -> None:
    assert last(THURSDAY, f"hvem er {office}").answer.status is Status.MISSING


def test_an_office_of_an_organisation_that_is_there_is_found_by_any_name_of_it() -> None:
    assert "Jørgen Skadborg" in last(THURSDAY, "hvem er formand for PLO").answer.text
    assert "Seidenfaden" in last(THURSDAY, "hvem er formand for psykologforeningen").answer.text


def test_who_heads_a_part_of_an_organisation_is_found_by_that_part() -> None:
    assert "Wilbek" in last(THURSDAY, "hvem er formand for KL's socialudvalg").answer.text


@pytest.mark.parametrize("message", ["hvor gammel er Nina Smith", "er Nina Smith syg", "er Nina Smith mon gift"])
def test_the_programme_tells_nothing_of_private_lives(message: str) -> None:
    assert last(THURSDAY, message).answer.status is Status.MISSING


@pytest.mark.parametrize(
    ("message", "begins"),
    [("er hus 2 kun for de folkevalgte", "Ja"), ("er session 2 kun for politikere", "Nej")],
)
def test_whether_something_is_for_some_alone_is_answered_as_it_is_asked(message: str, begins: str) -> None:
    assert last(THURSDAY, message).answer.text.startswith(begins)


@pytest.mark.parametrize(
    "told", ["når vi er færdige med frokosten, hvad er der så", "hvad kommer når frokosten er ovre"]
)
def test_what_is_over_then_is_what_the_next_thing_comes_after(told: str) -> None:
    assert last(THURSDAY, told).answer.items[0] == "tema-social"


def test_what_lies_between_two_breaks_is_neither_of_them() -> None:
    items = last(THURSDAY, "hvad sker der mellem frokosten og eftermiddagspausen").answer.items
    assert items[:2] == ("tema-social", "breakout-torsdag")
    assert not {"frokost-torsdag", "pause-torsdag-eftermiddag"} & set(items)


def test_a_year_that_something_is_planned_for_is_no_forum() -> None:
    asked = "vi skal have 80 boliger klar i 2035, hvilken session er for os"
    assert last(THURSDAY, asked).question.items == ("session-4",)


@pytest.mark.parametrize(
    ("message", "items"),
    [
        ("er bare praktikant, hvor skal jeg hen om lidt", ("dkpol-live",)),
        ("vores sekretær er med, hvor skal hun hen når vi går i husene", ("dkpol-live",)),
        ("jeg er folkevalgt, hvor skal jeg hen", ("hus-1", "hus-2", "hus-3", "hus-4", "hus-5")),
    ],
)
def test_where_one_belongs_depends_on_being_elected(message: str, items: tuple[str, ...]) -> None:
    assert last("2024-05-16T14:35", message).answer.items == items


@pytest.mark.parametrize("message", ["hvad blev de enige om i hus 5", "hvad kom ekspertudvalget frem til"])
def test_what_came_of_something_is_not_in_a_programme(message: str) -> None:
    assert last("2024-05-17T08:40", message).answer.status is Status.MISSING


def test_the_last_thing_before_the_end_is_not_the_end() -> None:
    assert last("2024-05-16T15:00", "hvad er det sidste inden vi slutter").answer.items == ("samfundskontrakten",)


def test_when_a_commission_is_done_is_not_when_its_chair_is() -> None:
    assert "udgangen af 2024" in last(THURSDAY, "hvornår er trivselskommissionen færdig").answer.text


@pytest.mark.parametrize(
    ("message", "begins"),
    [
        pytest.param("taler Rasmus Meyer i dag", "Ikke torsdag den 16. maj.", id="another day"),
        pytest.param("taler Rasmus Meyer på fredag", "• i morgen", id="that day"),
    ],
)
def test_who_is_on_another_day_is_said_not_to_be_on_that_one(message: str, begins: str) -> None:
    assert last(THURSDAY, message).answer.blocks[1].startswith(begins)


def test_what_is_left_before_one_may_go_home_is_the_rest_of_the_day() -> None:
    reply = last("2024-05-16T16:20", "hvad mangler vi inden vi kan køre hjem")
    assert reply.answer.items[:2] == ("samfundskontrakten", "tak-torsdag")


def test_a_matter_of_practice_at_a_time_is_no_question_of_what_is_on_then() -> None:
    assert last(THURSDAY, "kan man sætte sin kuffert et sted indtil kl 12").answer.status is Status.MISSING


def test_where_it_is_held_is_asked_of_now() -> None:
    assert "Kongres" in last(THURSDAY, "hvilket sted i Aalborg bliver det holdt").answer.blocks[0]


@pytest.mark.parametrize(
    ("messages", "item"),
    [
        pytest.param(("hvornår er der pause efter frokosten",), "pause-torsdag-eftermiddag", id="after a meal"),
        pytest.param(("er der kaffe før Nina Smith",), "pause-torsdag-eftermiddag", id="before somebody"),
        pytest.param(("hvornår er hus 4", "og pausen efter den"), "pause-torsdag-eftermiddag", id="after that one"),
    ],
)
def test_the_break_beside_something_is_that_one(messages: tuple[str, ...], item: str) -> None:
    assert last(THURSDAY, *messages).answer.items == (item,)


@pytest.mark.parametrize("message", ["næste oplæg, hvem er det", "næste emne og hvem", "hvem er næste taler"])
def test_who_is_next_is_nobody_who_is_on_now(message: str) -> None:
    assert "Michael Bang Petersen" in last("2024-05-16T10:30", message).answer.text


@pytest.mark.parametrize(
    ("message", "items"),
    [
        pytest.param("hvornår er den sidste pause i dag", ("pause-torsdag-eftermiddag",), id="the last of a kind"),
        pytest.param("hvad er det sidste inden frokost", ("nominerede-2",), id="the last before something"),
        pytest.param(
            "hvor mange oplæg er der inden frokost",
            ("tema-vision", "svaere-beslutninger", "tror-vi-for-lidt"),
            id="how many before something",
        ),
        pytest.param("hvor lang tid varer dagen", ("tak-torsdag",), id="how long the day is"),
    ],
)
def test_what_is_counted_from_its_place_in_the_day(message: str, items: tuple[str, ...]) -> None:
    assert last("2024-05-16T10:30", message).answer.items == items


def test_speakers_of_a_day_are_those_of_that_day() -> None:
    told = last(THURSDAY, "hvor mange talere er der i morgen").answer.text
    assert "Gitte Aagård" in told
    assert "Nina Smith" not in told


def test_nobody_is_from_a_town_that_is_not_named() -> None:
    assert last(THURSDAY, "hvem er hende fra Odense").answer.status is Status.MISSING


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


def test_of_several_only_those_of_the_day_are_told() -> None:
    ministers = last(THURSDAY, "hvilke ministre er her på fredag").answer
    assert ministers.blocks[0].startswith("Ikke fredag")
    of_kl = last(THURSDAY, "er der nogen fra KL på fredag").answer.text
    assert "Christian Harsløf" in of_kl
    assert "Sisse Marie Welling" not in of_kl


@pytest.mark.parametrize("message", ["hvilken session handler om AI", "which session is about AI"])
def test_what_no_session_is_about_but_an_assembly_house_is_told(message: str) -> None:
    assert last(THURSDAY, message).answer.items == ("hus-5",)


@pytest.mark.parametrize("message", ["send mig programmet", "jeg vil gerne se programmet"])
def test_who_asks_for_the_programme_gets_it(message: str) -> None:
    assert last(THURSDAY, message).question.intent == "schedule"


def test_a_word_in_a_title_is_nobody_where_a_cue_holds_it() -> None:
    assert last(THURSDAY, "har vi fri i aften").question.intent == "day_ends"
