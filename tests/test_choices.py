"""Which house or session is for somebody, by what they tell and who they are, and what runs beside it."""

import pytest

from bot.answers.answer import Status
from bot.programme.model import Audience
from tests.chats import FRIDAY, THURSDAY, last

BEFORE_HOUSES = "2024-05-16T14:30"
HOUSES = "2024-05-16T14:20"


def test_a_story_and_which_session_asks_for_the_one_that_fits() -> None:
    reply = last(THURSDAY, "lejerne hos os bor alt for dårligt og bliver syge af skimmelsvamp. hvilken session?")
    assert reply.answer.intent == "fit"
    assert reply.answer.items[0] == "session-4"


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


@pytest.mark.parametrize("tired", ["gider ikke høre mere om AI", "jeg er træt af at høre om kunstig intelligens"])
def test_what_somebody_has_heard_enough_of_is_not_suggested(tired: str) -> None:
    told = last(
        BEFORE_HOUSES, f"{tired}, jeg arbejder med jobcentret. hvilket hus er noget for mig", role=Audience.ELECTED
    )
    assert "arbejdsstyrke" in told.answer.text
    assert "AI rammer" not in told.answer.text


@pytest.mark.parametrize("message", ["hvilken session handler om AI", "which session is about AI"])
def test_what_no_session_is_about_but_an_assembly_house_is_told(message: str) -> None:
    assert last(THURSDAY, message).answer.items == ("hus-5",)


def test_a_signature_leaves_the_guide_where_it_is() -> None:
    reply = last(THURSDAY, "hvilken session passer til mig", "noget med data mvh Ole")
    assert reply.answer.intent == "fit"


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


@pytest.mark.parametrize(
    ("message", "begins"),
    [("er hus 2 kun for de folkevalgte", "Ja"), ("er session 2 kun for politikere", "Nej")],
)
def test_whether_something_is_for_some_alone_is_answered_as_it_is_asked(message: str, begins: str) -> None:
    assert last(THURSDAY, message).answer.text.startswith(begins)


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
    ("message", "intent"),
    [
        ("hvornår er session 3? jeg vil nødig gå glip af den", "when"),
        ("where is session 3, I do not want to miss it", "where"),
        ("hvad handler session 3 om ud over forebyggelse", "about"),
        ("what happens in session 3 if I miss the start", "when"),
    ],
)
def test_who_will_not_miss_something_asks_of_it_and_not_of_what_runs_beside(message: str, intent: str) -> None:
    question = last(THURSDAY, message).question
    assert (question.intent, question.items) == (intent, ("session-3",))


@pytest.mark.parametrize("message", ["hvad kan min borgmester vælge", "hvad kan politikerne vælge imellem"])
def test_what_the_elected_may_choose_is_told_to_whoever_asks_for_them(message: str) -> None:
    told = last("2024-05-16T14:00", message, role=Audience.OTHERS).answer.text
    assert "Forsamlingshus 1" in told
    assert "Forsamlingshus 5" in told


def test_of_two_numbers_the_one_that_is_nearer_to_what_is_told_is_suggested() -> None:
    told = last("2024-05-17T09:30", "er det session 1 eller 4 for mig, jeg arbejder med boliger").answer.text
    assert told.startswith("Session 4")


def test_where_one_is_to_be_at_an_hour_of_choices_tells_what_there_is_to_choose() -> None:
    elected = last(HOUSES, "hvor skal jeg gå hen kl 14.45", role=Audience.ELECTED).answer.text
    assert "Forsamlingshus 5" in elected
    assert "DKPOL" not in elected
    others = last(HOUSES, "hvor skal jeg gå hen kl 14.45", role=Audience.OTHERS).answer.text
    assert "DKPOL" in others
    assert "Forsamlingshus" not in others
    of_nobody_known = last(HOUSES, "hvor skal jeg gå hen kl 14.45").answer.text
    assert "Forsamlingshus 5" in of_nobody_known
    assert "DKPOL" in of_nobody_known


@pytest.mark.parametrize("which", ["hvad for et hus", "hva for et forsamlingshus", "hvad for nogle huse"])
def test_what_for_a_house_asks_which_house(which: str) -> None:
    assert "arbejdsstyrke" in last(BEFORE_HOUSES, f"{which} er hanne og mette jensen fra hjørring med i").answer.text
    assert "arbejdsstyrke" in last(BEFORE_HOUSES, f"{which} handler om at skaffe hænder").answer.text


@pytest.mark.parametrize(
    "message",
    [
        "må alle være med til det hele",
        "er alt åbent for alle",
        "er der noget, jeg ikke må deltage i",
        "can we all attend everything",
    ],
)
def test_whether_everything_is_open_to_all_is_told_of_the_forum_as_a_whole(message: str) -> None:
    answer = last("2024-05-16T09:30", message).answer
    assert "DKPOL" in answer.text
    assert answer.intent == "attend"


def test_where_all_is_open_to_all_nothing_is_said_to_be_closed() -> None:
    text = last("2022-05-24T09:30", "må alle være med til det hele", event="2022").answer.text
    assert "ikke noget, der kun er for nogle" in text


@pytest.mark.parametrize("asked", ["hvilken af de fem passer til mig", "hvor af de fem passer til mig"])
def test_which_of_so_many_is_no_subject(asked: str) -> None:
    assert last(FRIDAY, asked).answer.intent == "choose"


@pytest.mark.parametrize("asked", ["er der en session om børn", "handler nogen af sessionerne om børn"])
def test_of_a_subject_that_no_session_has_what_has_it_is_told(asked: str) -> None:
    text = last(FRIDAY, asked).answer.text
    assert "Rasmus Meyer" in text
    assert "Session 5" not in text


@pytest.mark.parametrize(
    "asked",
    [
        "jeg er borgmester, hvad skal jeg vælge",
        "jeg er rådmand, hvor passer jeg bedst ind",
        "vi er byrådsmedlemmer fra Struer, hvor skal vi gå hen kvart i tre",
    ],
)
def test_whoever_is_elected_chooses_among_the_houses(asked: str) -> None:
    answer = last("2024-05-16T13:30", asked).answer
    assert answer.status is Status.CLARIFY
    assert answer.text.count("Forsamlingshus") == 5


def test_whoever_is_elected_and_tells_their_field_is_told_the_house() -> None:
    answer = last("2024-05-16T13:30", "jeg er udvalgsformand på ældreområdet, hvad skal jeg kl 14.45").answer
    assert "Forsamlingshus 4" in answer.text.split("\n")[0]


@pytest.mark.parametrize(
    ("asked", "houses"),
    [("hvilke huse er der ikke en minister i", {1, 3, 4}), ("hvilket hus har ikke nogen politiker med", {4})],
)
def test_in_which_there_is_nobody_of_a_sort(asked: str, houses: set[int]) -> None:
    answer = last("2024-05-16T13:30", asked).answer
    assert {n for n in range(1, 6) if f"Forsamlingshus {n}" in answer.text} == houses


@pytest.mark.parametrize(
    "asked", ["er velkomsten i den store sal", "er hus 2 i den store sal", "er middagen i kongrescentret"]
)
def test_whether_something_is_in_a_hall_asks_where_it_is(asked: str) -> None:
    assert last("2024-05-16T09:30", asked).answer.status is Status.MISSING


def test_what_is_said_to_be_in_the_hall_is_there() -> None:
    assert "den store sal" in last("2024-05-16T09:30", "er dkpol i den store sal").answer.text
