"""What no programme holds is said to be missing: seats, menus, what was said, private lives."""

import pytest

from bot.answers.answer import Status
from tests.chats import THURSDAY, last

MORNING = "2024-05-16T11:20"


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
    ("asked", "said"),
    [
        ("hvor er alle toiletterne", "toiletter"),
        ("hvilke hoteller er til mig", "overnatning"),
        ("hvor kommer jeg ind", "ikke"),
        ("hvor får de kaffe fra", "ikke"),
    ],
)
def test_what_is_not_told_stays_missing(asked: str, said: str) -> None:
    answer = last(MORNING, asked).answer
    assert answer.status is Status.MISSING
    assert said in answer.text


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


def test_a_matter_of_practice_at_a_time_is_no_question_of_what_is_on_then() -> None:
    assert last(THURSDAY, "kan man sætte sin kuffert et sted indtil kl 12").answer.status is Status.MISSING


@pytest.mark.parametrize("far", ["er der langt fra Randers?", "er det langt fra Aalborg"])
def test_how_far_it_is_from_a_town_is_no_subject_of_a_session(far: str) -> None:
    answer = last(MORNING, far).answer
    assert answer.status is Status.MISSING
    assert answer.intent == "practical"


@pytest.mark.parametrize("message", ["hvad blev de enige om i hus 5", "hvad kom ekspertudvalget frem til"])
def test_what_came_of_something_is_not_in_a_programme(message: str) -> None:
    assert last("2024-05-17T08:40", message).answer.status is Status.MISSING


@pytest.mark.parametrize("message", ["hvor gammel er Nina Smith", "er Nina Smith syg", "er Nina Smith mon gift"])
def test_the_programme_tells_nothing_of_private_lives(message: str) -> None:
    assert last(THURSDAY, message).answer.status is Status.MISSING


def test_how_many_children_somebody_has_no_programme_tells() -> None:
    assert last(THURSDAY, "hvor mange børn har mette kierkgaard").answer.status is Status.MISSING


@pytest.mark.parametrize(
    "message",
    [
        "kræver sessionerne tilmelding",
        "skal man skrive sig op til husene eller går man bare ind",
        "skal jeg tilmelde mig sessionerne på forhånd",
    ],
)
def test_whether_one_signs_up_for_what_one_chooses_is_not_told(message: str) -> None:
    answer = last(MORNING, message).answer
    assert (answer.status, answer.intent) == (Status.MISSING, "signup")


@pytest.mark.parametrize("told", ["suppleant uden mandat", "praktikant uden stemmeret"])
def test_who_may_join_a_house_is_told_whoever_asks(told: str) -> None:
    assert "folkevalgte" in last(MORNING, f"er {told}, må man så være med i et hus").answer.text


def test_where_something_unknown_is_does_not_ask_for_the_venue() -> None:
    answer = last(MORNING, "hvor ligger nærmeste hæveautomat").answer
    assert answer.status is not Status.ANSWERED
    assert "Aalborg Kongres" in last(MORNING, "hvor ligger det henne").answer.text


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("navneskiltet er væk, hvor henter jeg et nyt?", id="what is lost"),
        pytest.param("vi leder efter hotellet, hvor er det", id="what is looked for"),
        pytest.param("hvilket hotel ligger tættest på", id="which one"),
        pytest.param("hvornår lukker baren", id="when it closes"),
        pytest.param("jeg har det dårligt", id="ill"),
        pytest.param("hvilke sessioner kræver tilmelding", id="what needs a sign-up"),
        pytest.param("hvor mange penge følger der med prisen", id="how much"),
        pytest.param("hvem er det der overrækker prisen om lidt", id="who hands over"),
    ],
)
def test_what_is_not_told_is_said_to_be_missing_and_nothing_else_is_told_instead(message: str) -> None:
    assert last("2024-05-17T08:57", message).answer.status is Status.MISSING


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("hvornår kan jeg spise morgenmad", Status.MISSING),
        ("when can we eat breakfast tomorrow", Status.MISSING),
        ("hvornår kan vi spise i morgen", Status.ANSWERED),
    ],
)
def test_another_meal_is_no_breakfast(asked: str, status: Status) -> None:
    assert last("2024-05-16T20:30", asked).answer.status is status


@pytest.mark.parametrize("asked", ["hvad skal vi slippe for at deltage", "hvad koster det pr næse"])
def test_what_one_lets_go_of_is_a_price(asked: str) -> None:
    assert last(MORNING, asked).answer.status is Status.MISSING


@pytest.mark.parametrize(
    "asked",
    [
        "skal man have skrevet sig på en liste, eller går man bare ind",
        "kan man bare møde op til session 2",
        "skal jeg stå på listen for at komme ind i session 3",
    ],
)
def test_whether_one_just_walks_in_is_asked_of_the_sign_up(asked: str) -> None:
    answer = last(THURSDAY, asked).answer
    assert (answer.intent, answer.status) == ("signup", Status.MISSING)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("jeg troede det var i aarhus", "Aalborg"),
        ("min kollega siger Herning, er det rigtigt", "Aalborg"),
        ("ligger det i midtjylland", "Aalborg"),
        ("var 2022 også i aalborg", "ikke"),
    ],
)
def test_a_town_that_somebody_supposes_is_asked_of_the_forum(asked: str, told: str) -> None:
    answer = last(MORNING, asked).answer
    assert answer.intent == "venue"
    assert told in answer.text
