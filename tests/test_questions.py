"""The question sets stay as well answered as they are; the unseen one is only for `make eval`."""

from dataclasses import dataclass

import pytest

from tests.evaluation.cases import Case, seen_cases
from tests.evaluation.scoring import Outcome, Score, ask_all, assistant, with_typos

PARAPHRASES = "paraphrases"
"""The set of a few questions asked in forty ways each: harder than people are, and held to less than the others."""
WITH_THE_BOT = frozenset(f"conversations/{number}" for number in range(14, 21))
"""Ten minutes with the bot each, which go on from what it answered: every turn leans on some before, right or wrong."""


@dataclass(frozen=True, slots=True)
class Held:
    """What some sets are held to: the least share that is right, the most that is wrong but sure; no sets, the rest."""

    least_right: float
    most_wrong_but_sure: float
    sets: frozenset[str] = frozenset()

    def of(self, outcomes: list[Outcome]) -> list[Outcome]:
        """Return those that it is about."""
        apart = WITH_THE_BOT | {PARAPHRASES}
        return [o for o in outcomes if (o.case.set in self.sets if self.sets else o.case.set not in apart)]


USUAL = Held(least_right=0.91, most_wrong_but_sure=0.055)
OF_PARAPHRASES = Held(least_right=0.85, most_wrong_but_sure=0.09, sets=frozenset({PARAPHRASES}))
OF_TALKS = Held(least_right=0.78, most_wrong_but_sure=0.18, sets=WITH_THE_BOT)
each = pytest.mark.parametrize(
    "held", [USUAL, OF_PARAPHRASES, OF_TALKS], ids=["the usual sets", PARAPHRASES, "talks with the bot"]
)

MOST_LOST_BY_A_TYPO = 0.05
MOST_TAKEN_FOR_A_REPORT = 0.002
SEED = 1
ONE_IN = 14
"""Of so many conversations one is had here: `make eval` has them all."""


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return seen_cases(ONE_IN)


@pytest.fixture(scope="module")
def outcomes(cases: list[Case]) -> list[Outcome]:
    return list(ask_all(assistant(), cases))


def told(outcomes: list[Outcome]) -> str:
    """Return the first wrong answers, for whoever broke them."""
    wrong = [outcome for outcome in outcomes if outcome.faults]
    return "\n".join(
        f"{outcome.case.id} {outcome.case.question}: {'; '.join(outcome.faults)}" for outcome in wrong[:20]
    )


@each
def test_nearly_all_questions_are_answered_right(outcomes: list[Outcome], held: Held) -> None:
    asked = held.of(outcomes)
    assert Score.of(asked).share_right >= held.least_right, told(asked)


@each
def test_hardly_any_answer_is_wrong_but_sure(outcomes: list[Outcome], held: Held) -> None:
    asked = held.of(outcomes)
    sure = [outcome for outcome in asked if outcome.wrong_but_sure]
    assert Score.of(asked).share_wrong_but_sure <= held.most_wrong_but_sure, told(sure)


def test_a_typo_per_question_costs_little(cases: list[Case], outcomes: list[Outcome]) -> None:
    some = [case for case in cases if not case.chat][::2]
    ids = {case.id for case in some}
    plain = [outcome for outcome in outcomes if outcome.case.id in ids]
    typed = list(ask_all(assistant(), with_typos(some, SEED)))
    lost = Score.of(plain).share_right - Score.of(typed).share_right
    assert lost <= MOST_LOST_BY_A_TYPO, told(typed)


def test_hardly_any_question_is_taken_for_a_report_when_a_speaker_asks_it(cases: list[Case]) -> None:
    taken, some = [], cases[::2]
    for case in some:
        reply = assistant().ask(case.question, event=case.event, at=case.at, speaker=("gitte-aagaard",))
        alone = len(reply.answer.blocks) <= 1  # what is asked beside a report is answered, too
        if reply.question and reply.question.intent in {"report", "here"} and alone:
            taken.append(case.question)
    assert len(taken) <= MOST_TAKEN_FOR_A_REPORT * len(some), taken


def test_every_question_has_an_id_of_its_own() -> None:
    cases = seen_cases()
    assert len({case.id for case in cases}) == len(cases)
