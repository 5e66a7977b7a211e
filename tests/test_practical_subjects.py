"""Practical matters: what a fact may be about can be asked for, and is told; the rest is not made up."""

import re
from dataclasses import replace
from datetime import datetime

import pytest

from bot.answers.answer import Answer, Status
from bot.assistant import Assistant
from bot.basics.clock import COPENHAGEN
from bot.language.detect import languages
from bot.language.lexicon import lexicon
from bot.programme.content import read_programme
from bot.programme.model import PRACTICAL, SUBJECTS, Fact, Programme
from bot.questions.readers.private import NUMBERS, PRIVATE
from bot.settings import ROOT
from tests.evaluation.scoring import assistant

MORNING = datetime(2027, 4, 15, 10, 12, tzinfo=COPENHAGEN)
THURSDAY = datetime(2024, 5, 16, 11, 20, tzinfo=COPENHAGEN)

ASKED = {
    "wifi": "hvad er koden til wifi",
    "parking": "hvor kan jeg parkere",
    "dresscode": "er der dresscode",
    "slides": "hvor finder jeg slides",
    "recording": "bliver det optaget",
    "food": "er der vegetarisk mad",
    "drinks": "serveres der vin",
    "price": "hvad koster det at deltage",
    "hotel": "hvor kan man overnatte",
    "transport": "går der en bus",
    "taxi": "hvor finder jeg en taxa",
    "guests": "må jeg tage min kone med",
    "children": "må man tage børn med",
    "accessibility": "er der adgang for kørestole",
    "language": "er det på engelsk",
    "toilets": "hvor er toilettet",
    "cloakroom": "hvor er garderoben",
    "luggage": "hvor kan jeg stille min kuffert",
    "badge": "hvor får jeg mit navneskilt",
    "participants": "er der en deltagerliste",
    "certificate": "kan jeg få et kursusbevis",
    "stands": "er der stande",
    "smoking": "hvor må man ryge",
    "app": "er der en app",
    "first_aid": "hvor er der førstehjælp",
    "power": "hvor kan jeg oplade min telefon",
    "lost": "hvor er hittegods",
    "seating": "er der bordplan",
    "seats": "er der ledige pladser",
    "room_capacity": "hvor stor er salen",
    "entertainment": "er der musik i aften",
    "songs": "hvilke sange synger vi",
    "quiet": "er der et stillerum",
    "questions": "må man stille spørgsmål",
    "books": "kan man købe bøger",
    "next_forum": "hvornår er næste konference",
    "signup_change": "kan jeg bytte session",
    "documents": "hvor er bilagene",
    "vote": "er der en jury",
    "press": "er der et presserum",
    "evaluation": "hvor udfylder jeg evalueringen",
    "sound_check": "hvornår er der lydprøve",
    "prize_giving": "hvem overrækker prisen",
    "recipients": "hvem fik brevet",
    "exits": "hvor er nødudgangen",
}


def example() -> Programme:
    return read_programme(ROOT / "content" / "eksempel")


def ask(question: str, *, knowing: Assistant | None = None, event: str = "eksempel", at: datetime = MORNING) -> Answer:
    return (knowing or assistant()).ask(question, event=event, at=at).answer


def test_what_a_fact_may_be_about_is_asked_for_in_every_language() -> None:
    for language in languages():
        assert set(lexicon(language).practical_names) - {NUMBERS, PRIVATE} == set(PRACTICAL), language


def test_the_guide_to_content_files_lists_what_a_fact_may_be_about() -> None:
    guide = (ROOT / "docs" / "content.md").read_text(encoding="utf-8")
    listed = guide.partition("`about` says")[2].partition("\n\n`food`")[0]
    assert set(re.findall(r"`(\w+)`", listed)) == set(SUBJECTS)


@pytest.fixture(scope="module")
def told() -> Assistant:
    """An assistant whose programme tells something of every subject, in words that nobody asks in."""
    return _knowing(tuple(Fact(about, "eksempel", "Aftalt", _text(about), about) for about in PRACTICAL))


@pytest.fixture(scope="module")
def silent() -> Assistant:
    return _knowing(())


def _knowing(facts: tuple[Fact, ...]) -> Assistant:
    return Assistant([replace(example(), facts=facts)])


def _text(subject: str) -> str:
    return f"Det er aftalt med vagtmesteren ({subject})."


@pytest.mark.parametrize("subject", PRACTICAL)
def test_a_fact_on_a_practical_subject_is_told_whatever_its_words(subject: str, told: Assistant) -> None:
    assert _text(subject) in ask(ASKED[subject], knowing=told).text


@pytest.mark.parametrize("subject", [s for s in PRACTICAL if s != "room_capacity"])
def test_of_what_no_fact_tells_it_is_said_that_there_is_none(subject: str, silent: Assistant) -> None:
    answer = ask(ASKED[subject], knowing=silent)
    assert answer.status is Status.MISSING, answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hvor er der førstehjælp", "receptionen"),
        ("hvor er hjertestarteren", "receptionen"),
        ("hvor kan jeg oplade min telefon", "stikkontakter"),
        ("hvor er der et stille sted", "stille rum"),
        ("kan jeg bytte session", "frit i døren"),
        ("hvor er standene", "Foyeren"),
    ],
)
def test_the_example_tells_what_it_holds(question: str, told: str) -> None:
    answer = ask(question)
    assert answer.status is Status.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hvor kan jeg få noget vand", "vandposter"),
        ("hvad hvis salen er fuld", "fuld"),
        ("handicaptoilet?", "handicaptoilet"),
        ("koster det noget at parkere", "gratis parkeringspladser"),
        ("er frokosten med i prisen", "med i billetten"),
    ],
)
def test_a_fact_whose_own_words_are_asked_for_comes_before_its_subject(question: str, told: str) -> None:
    answer = ask(question)
    assert answer.status is Status.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize("question", ["er der vin med i middagen", "hvor skal jeg sidde til middagen"])
def test_what_only_names_the_same_meal_is_no_answer(question: str) -> None:
    answer = ask(question)
    assert answer.status is Status.MISSING
    assert "395" not in answer.text, "what the dinner costs"


def test_a_real_conference_tells_of_its_food_too() -> None:
    programme = example()
    real = Assistant([replace(programme, event=replace(programme.event, invented=False))])
    assert "vegansk" in ask("er der vegetarisk mad", knowing=real).text


@pytest.mark.parametrize("question", ["er der vegetarisk mad", "hvad får vi til frokost", "er maden halal"])
def test_when_lunch_is_says_nothing_of_what_there_is_to_eat(question: str) -> None:
    answer = ask(question, event="2024", at=THURSDAY)
    assert answer.status is Status.MISSING
    assert "take-away" not in answer.text.lower()


def test_where_the_stands_are_is_told_only_where_a_fact_says_it() -> None:
    assert ask("hvor er standene", event="2024", at=THURSDAY).status is Status.MISSING


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hvor mange er der plads til i Lyngstuen", "70"),
        ("hvor mange kan der være i den store sal", "420"),
        ("hvor mange kan der være til session 3", "50"),
    ],
)
def test_how_many_a_room_holds_is_told_of_that_room(question: str, told: str) -> None:
    answer = ask(question)
    assert answer.status is Status.ANSWERED
    assert [number for number in ("50", "70", "420") if number in answer.text] == [told]


def test_the_largest_room_is_told_first() -> None:
    assert ask("hvilken sal er den største").text.startswith("Fyrsalen")


def test_how_many_a_room_holds_is_missing_where_no_room_tells_it() -> None:
    assert ask("hvor stor er salen", event="2024", at=THURSDAY).status is Status.MISSING


def test_whoever_cannot_find_a_room_is_told_the_way() -> None:
    assert "til højre" in ask("jeg kan ikke finde Mågestuen").text


def test_how_one_gets_there_is_asked_of_the_room_that_was_told() -> None:
    known = assistant()
    room = known.ask("hvor er session 1", event="eksempel", at=MORNING)
    answer = known.ask("hvordan kommer jeg derhen", event="eksempel", at=MORNING, conversation=room.conversation).answer
    assert "hovedtrappen" in answer.text
    assert "Bus 4" in ask("hvordan kommer jeg derhen").text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("hvornår lukker garderoben", "22.30"),
        ("hvornår lukker standene", "16.20"),
        ("er prisen med moms", "uden moms"),
        ("jeg vil ikke fotograferes", "gul snor"),
        ("skal jeg tilmelde mig middagen", "26. marts"),
        ("bliver session 2 gentaget efter frokost", "én gang"),
        ("hvad er telefonnummeret til sekretariatet", "0000 0101"),
    ],
)
def test_what_a_fact_says_is_told_in_whatever_way_it_is_asked(question: str, told: str) -> None:
    answer = ask(question)
    assert answer.status is Status.ANSWERED
    assert told in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("er der suppe til frokost", "om maden"),
        ("hvad indeholder madpakken", "om maden"),
        ("skal jeg bestille frokosten", "om maden"),
        ("får man kage til kaffen", "Pause"),
        ("hvad for noget underholdning er der", "om underholdningen"),
    ],
)
def test_what_is_in_the_food_is_not_told_by_when_it_is(question: str, told: str) -> None:
    answer = assistant().ask(question, event="2024", at=THURSDAY).answer
    assert answer.status is Status.MISSING
    assert told in answer.text


@pytest.mark.parametrize("question", ["hvornår er eftermiddagspausen", "hvornår får vi eftermiddagskaffe"])
def test_a_break_goes_by_its_part_of_the_day(question: str) -> None:
    assert "15.45" in assistant().ask(question, event="2024", at=THURSDAY).answer.text
