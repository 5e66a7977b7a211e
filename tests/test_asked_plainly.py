"""Short questions in everyday words, of which one word makes all the difference."""

import pytest

from bot.answers.answer import Status
from bot.programme.model import Audience
from tests.chats import THURSDAY, last

MORNING, STAGE, BREAK, EVENING = "2024-05-16T08:30", "2024-05-16T10:24", "2024-05-16T11:33", "2024-05-16T21:16"


@pytest.mark.parametrize(
    ("at", "message", "told"),
    [
        (MORNING, "hvem taler sidst", "Lidegaard"),
        (MORNING, "hvem taler sidst i morgen", "Rasmus Meyer"),
        (EVENING, "hvem er den sidste der taler inden vi skal hjem", "Rasmus Meyer"),
        (MORNING, "hvad kommer sidst i morgen", "12.00"),
        (MORNING, "hvem var ordstyrer sidst", "2023"),
    ],
)
def test_last_is_last_of_the_day_unless_the_past_is_spoken_of(at: str, message: str, told: str) -> None:
    assert told in last(at, message).answer.text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("er det nu ministeren er på", "Ja, Mette Kierkgaard er på nu"),
        ("er det nu wilbek er på", "Nej, Ulrik Wilbek er ikke på nu"),
        ("hvornår er de færdige med at debattere", "11.30"),
        ("hvad er det de debatterer", "Hvad er visionen"),
        ("H V O R N Å R  E R  D E R  F R O K O S T", "12.55"),
    ],
)
def test_what_is_on_now(message: str, told: str) -> None:
    assert told in last(STAGE, message).answer.text


def test_the_next_break_is_not_the_one_that_is_on() -> None:
    assert "15.45" in last(BREAK, "hvornår er næste pause").answer.text


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("hvilke sessioner er der", "hvad handler den femte om"), "nye data"),
        (("fortæl om session 3", "og slutter hvornår"), "11.25"),
        (("fortæl om session 3", "hvilken dag er det"), "i morgen, fredag"),
        (("fortæl om session 2", "er der flere pladser på den"), "ledige pladser"),
        (("hvilken dag er det",), "Det er torsdag den 16. maj"),
    ],
)
def test_what_leans_on_the_last_answer(messages: tuple[str, ...], told: str) -> None:
    assert told in last(MORNING, *messages).answer.text


def test_and_four_is_the_number_whatever_there_are_four_of() -> None:
    told = last("2022-05-24T08:30", "hvad handler session 5 om", "og fire", event="2022").answer.text
    assert told.startswith("Session 4")


@pytest.mark.parametrize("message", ["hvornår begynder det om zebraer", "hvornår slutter det om zebraer"])
def test_what_nothing_is_about_does_not_begin_with_the_day(message: str) -> None:
    assert last(MORNING, message).answer.status is Status.MISSING


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("må min direktør gå med ind i forsamlingshuset", "kun for folkevalgte"),
        ("gider ik dkpol er der andet", "Samtidig med #DKPOL live"),
        ("er jacob nielsen ansat i DGI", "Altinget"),
        ("er hende fra hjørring konservativ", "Mette Jensen (C)"),
        ("hvilke direktører er moderator", "Christian Harsløf"),
        ("hvornår er der tid til at komme rundt på standene igen", "11.30"),
    ],
)
def test_whom_or_what_it_is_asked_of(message: str, told: str) -> None:
    assert told in last("2024-05-16T10:31", message, role=Audience.OTHERS).answer.text


@pytest.mark.parametrize(
    ("message", "told"),
    [("er der fire forsamlingshuse", "5"), ("passer det at der er 6 sessioner", "5"), ("are there three breaks", "3")],
)
def test_whether_there_are_so_many(message: str, told: str) -> None:
    assert told in last(MORNING, message).answer.text.splitlines()[0]


def test_what_one_can_go_to_is_what_one_may_go_to() -> None:
    told = last("2024-05-16T13:17", "hvad kan jeg gå til kl 14.45", role=Audience.OTHERS).answer.text
    assert "#DKPOL live" in told
    assert "Forsamlingshus" not in told


@pytest.mark.parametrize(
    ("at", "message", "told"),
    [
        (STAGE, "er der andre socialdemokrater på programmet end pernille?", "Krzyrosiak Hansen"),
        (STAGE, "jeg skal være moderator for det om AI, hvem har jeg i panelet", "Mette Lindgaard"),
        (STAGE, "hvad sker der med ældreplejen", "Et frisat ældreområde"),
        (STAGE, "hva tid er maden i aften", "19.30"),
        (BREAK, "hvad kan man lave i pausen", "standene"),
        (STAGE, "jeg har været i byrådet siden 1994. hvornår er der pause", "11.30"),
        (STAGE, "hvad tid lå sessionerne i 2022", "13.30"),
        (STAGE, "er det rigtigt at der er ti temamøder i 2023", "8"),
    ],
)
def test_what_is_told_beside_or_in_other_words(at: str, message: str, told: str) -> None:
    assert told in last(at, message).answer.text


def test_a_speaker_who_is_called_like_food_is_no_food() -> None:
    told = last("2022-05-24T15:30", "jeg er Mads Duedahl. hvem er på før mig", event="2022").answer.text
    assert "Søren Barlebo Rasmussen" in told


@pytest.mark.parametrize(
    ("before", "message", "told"),
    [
        ("hvem er Nina Smith", "hvilken dag er det i dag", "torsdag den 16. maj, klokken er"),
        ("hvornår er session 3", "hvilken dag er det", "fredag den 17. maj kl. 10.25"),
        ("hej", "hvad er klokken på konferencen", "klokken er 08.30"),
        ("hej", "er det nu rigtigt at Nørmark er på 12.25", "12.25"),
        ("hvem er Dennis Nørmark", "hvad er det nu hans bog hedder", "Ufrihedens pris"),
        ("hej", "hvornår debatterer de", "16.15"),
        ("hej", "hvad er temaet i eftermiddag", "Fremtidens socialområde"),
        ("hej", "er der nogen fra alternativet", "fra Alternativet (Å)"),
        ("hej", "hvilket år talte Ulrik Kjær om kommunalpolitikerens rolle", "2022"),
        ("hej", "hvem er moderator fra KL", "Christian Harsløf"),
        ("hej", "er der noget klokken tyve tyve", "19.30"),
    ],
)
def test_one_word_more_or_less(before: str, message: str, told: str) -> None:
    assert told in last(MORNING, before, message).answer.text


def test_breaks_that_are_left_are_those_ahead() -> None:
    told = last("2024-05-16T17:30", "er der flere pauser tilbage").answer.text
    assert "10.00" in told
    assert "11.30" not in told


def test_a_number_may_count_what_a_session_is_about() -> None:
    told = last("2022-05-24T08:30", "hvornår slutter sessionen om 10-årsplanen", event="2022").answer.text
    assert "Session 10" not in told


def test_the_talk_before_is_not_the_one_that_is_on() -> None:
    assert "Bang Petersen" in last("2024-05-16T12:27", "hvem var den forrige taler").answer.text
    assert "Nørmark" in last("2024-05-16T12:52", "hvem var den forrige taler").answer.text


def test_of_several_in_an_office_the_first_or_the_last_is_told() -> None:
    assert last("2024-05-16T09:05", "hvilken minister er først på").answer.people == ("mette-kierkgaard",)
    assert last("2024-05-16T09:05", "hvem af ministrene er sidst på").answer.people == ("marie-bjerre",)


def test_all_who_hold_an_office_are_told() -> None:
    told = last("2024-05-16T09:15", "hvornår taler formanden for kommissionen").answer.text
    assert "Fisker" in told
    assert "Meyer" in told


def test_to_be_reminded_of_a_figure_is_to_be_told_it() -> None:
    asked = "kan du minde mig om, hvor meget kommunerne bruger på det specialiserede socialområde"
    answer = last(THURSDAY, asked).answer
    assert answer.wish is None
    assert "60 mia" in answer.text


@pytest.mark.parametrize(
    "wish",
    [
        "ikke noget med AI, men noget om sygehuse, hvilket hus",
        "jeg er ikke interesseret i AI. Hvilket hus har sygehuse",
    ],
)
def test_what_somebody_does_not_want_fits_nobody(wish: str) -> None:
    answer = last(THURSDAY, wish, role=Audience.ELECTED).answer
    assert "Sundhed i fremtiden" in answer.text
    assert "AI rammer" not in answer.text


def test_initials_may_be_dictated() -> None:
    assert "Charlotte Bach Thomassen" in last(THURSDAY, "hvem er fra d g i").answer.text


def test_what_is_near_to_a_subject_is_told_as_such() -> None:
    answer = last(THURSDAY, "er der noget om alkohol").answer
    assert answer.text.startswith("Ikke ordret »alkohol«. Tættest på er:")
    assert "forebyggelse" in answer.text


def test_whoever_is_asked_of_stands_in_the_question() -> None:
    asked = "Vi følges med Bent Madsen, toget er der 13.30. Når vi socialministeren?"
    assert "Rosenkrantz" in last(THURSDAY, asked).answer.text


def test_what_is_told_beside_a_question_is_not_its_subject() -> None:
    price = last("2024-03-14T13:50", "hvad koster det at være med, vores budget er presset").answer
    assert price.status is Status.MISSING
    houses = last("2024-05-16T14:49", "er de gået i gang i husene, jeg stod i telefon").answer
    assert houses.status is Status.ANSWERED


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("er det noe om helsen vår på fredag", "Session 3", id="health, in Norwegian"),
        pytest.param("hur många statsråd är med", "Der er 3", id="ministers, in Swedish"),
        pytest.param("vilka dagar är det", "16. maj", id="days, in Swedish"),
        pytest.param("hva skjer når lunsjen er over", "Fremtidens socialområde", id="after lunch, in Norwegian"),
        pytest.param("när äter vi", "Frokost", id="meals, in Swedish"),
        pytest.param("når må vi være på plass i morgen", "08.55", id="to be there, in Norwegian"),
    ],
)
def test_guests_from_norway_and_sweden_may_use_their_own_words(message: str, told: str) -> None:
    assert told in last("2024-05-16T10:40", message).answer.text
