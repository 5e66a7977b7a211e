"""Answers of the organisers are given to what asks the same in other words, and to nothing else."""

from functools import cache

import pytest

from bot.answers.answer import Answer, Status
from bot.assistant import Assistant
from bot.language.detect import spoken_language
from bot.questions.given import Given
from bot.questions.masking import LONGEST, masked
from bot.reply import Reply
from tests.evaluation.cases import seen_cases
from tests.evaluation.scoring import ask_all, assistant
from tests.forum_day import thursday

ASKED = ("hvad er wifikoden", "hvor er garderoben", "er der vegetarmad", "hvor er session 2", "hvem har tegnet logoet")

SPARED = 20
"""Of so many questions of the sets one is asked."""


def ask(asked: Assistant, question: str) -> Reply:
    return asked.ask(question, event="2024", at=thursday(10, 15), language=spoken_language(question, "da"))


@cache
def answering() -> Assistant:
    """An assistant that answers each of the questions with the question."""
    given = []
    for number, question in enumerate(ASKED):
        (left_open,) = ask(assistant(), question).unanswered
        given.append(Given(number, "2024", f"<{question}>", (left_open.gist,)))
    return assistant().giving(given)


def told(answer: Answer) -> str:
    """Return the question whose answer was given, or ""."""
    return answer.blocks[1].strip("<>") if answer.intent == "given" else ""


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("hvad er koden til nettet", ASKED[0]),
        ("hvordan kommer man paa wifi herinde", ASKED[0]),
        ("what is the password for the wifi", ASKED[0]),
        ("wify kode plz", ASKED[0]),
        ("hvor kan jeg haenge min frakke", ASKED[1]),
        ("er der garderobe", ASKED[1]),
        ("is there a cloakroom?", ASKED[1]),
        ("kan man faa noget vegetarisk", ASKED[2]),
        ("er der noget til os vegetarer", ASKED[2]),
        ("i hvilket lokale er session 2", ASKED[3]),
        ("logoet, hvem har tegnet det", ASKED[4]),
        ("hej, hvem mon har tegnet jeres logo?", ASKED[4]),
        ("hvad koster garderoben", ""),
        ("hvad koster wifi", ""),
        ("er der glutenfri mad", ""),
        ("er der veganske retter", ""),
        ("findes der en bar", ""),
        ("hvor er session 3", ""),
        ("hvem er i session 2", ""),
        ("hvem har tegnet plakaten", ""),
        ("hvor er logoet", ""),
        ("hvor kan jeg parkere", ""),
        ("hvor er toilettet", ""),
    ],
)
def test_an_answer_is_given_to_likenesses_only(said: str, asked: str) -> None:
    assert told(ask(answering(), said).answer) == asked


def test_nothing_else_is_answered_otherwise_and_what_the_programme_tells_stays() -> None:
    cases = [case for case in seen_cases(SPARED) if not case.chat][::2]
    before, after = list(ask_all(assistant(), cases)), list(ask_all(answering(), cases))
    assert len(cases) > 100
    for one, other in zip(before, after, strict=True):
        if other.answer.intent == "given":
            assert one.answer.status in (Status.MISSING, Status.UNKNOWN)
        else:
            assert other.answer == one.answer


def test_what_was_given_is_talked_of_further() -> None:
    first = ask(answering(), "hvor er session 2")
    assert told(first.answer) == ASKED[3]
    at = thursday(10, 16)
    then = answering().ask("og hvem er med?", event="2024", at=at, language="da", conversation=first.conversation)
    assert "Session 2" in then.answer.text


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("ring 20 30 40 50", "ring \N{HORIZONTAL ELLIPSIS}"),
        ("tlf.20.30.40.50 nu", "tlf.\N{HORIZONTAL ELLIPSIS} nu"),
        ("+45 20304050?", "\N{HORIZONTAL ELLIPSIS}?"),
        ("mit cpr er 010190-1234: hvad nu", "mit cpr er \N{HORIZONTAL ELLIPSIS}: hvad nu"),
        ("0101901234", "\N{HORIZONTAL ELLIPSIS}"),
        ("skriv til eva.b@kl.dk tak", "skriv til \N{HORIZONTAL ELLIPSIS} tak"),
        ("@eva_b kom", "\N{HORIZONTAL ELLIPSIS} kom"),
        ("se https://t.me/eva", "se \N{HORIZONTAL ELLIPSIS}"),
        ("hvad sker 16.05.2024 10.25-11.25 i sal 3", "hvad sker 16.05.2024 10.25-11.25 i sal 3"),
        ("  to\n linjer ", "to linjer"),
    ],
)
def test_numbers_and_addresses_are_masked_days_and_times_are_not(said: str, kept: str) -> None:
    assert masked(said) == kept


def test_a_long_text_is_cut() -> None:
    assert len(masked("ord " * 200)) <= LONGEST
