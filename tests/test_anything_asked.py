"""Whatever is written, cut off, run together or asked after the forum has changed: there is an answer."""

import json
from datetime import date, datetime, time
from pathlib import Path
from typing import TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from bot.basics.clock import COPENHAGEN
from bot.programme.model import Programme
from bot.questions.conversation import Conversation
from tests.evaluation.scoring import assistant
from tests.examples import examples

SETS = ("conversations/2", "ways_of_writing/few_words_1", "earlier_forums/1", "imagined_persons/1")
QUESTIONS = [
    json.loads(line)["q"]
    for name in SETS
    for line in (Path(__file__).parent / "questions" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
]
WORDS = sorted({word for question in QUESTIONS for word in question.split()})
MARKS = ("", "?", ",", ".", "...", "!", "\n", '"')


def first_day(programme: Programme) -> date:
    """Return the day on which a forum begins; where its sources tell none, one in the month in which most are."""
    return (programme.days or (programme.event.starts,))[0] or date(programme.event.year, 5, 16)


FORUMS = {name: first_day(programme) for name, programme in assistant().programmes.items()}

Turn: TypeAlias = tuple[str, str, int]

words = st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(MARKS)).map("".join), max_size=14).map(" ".join)
halves = st.tuples(*[st.sampled_from(QUESTIONS), st.sampled_from(QUESTIONS), st.integers(0, 9), st.integers(0, 9)]).map(
    lambda two: " ".join([*two[0].split()[: two[2]], *two[1].split()[two[3] :]])
)
spoilt = st.tuples(st.sampled_from(QUESTIONS), st.integers(0, 60), st.sampled_from(("?", ",", " ", "x", "\xf8"))).map(
    lambda one: one[0][: one[1]] + one[2] + one[0][one[1] + 1 :]
)
turns = st.lists(st.tuples(words | halves | spoilt, st.sampled_from(sorted(FORUMS)), st.integers(0, 23)), max_size=6)


@examples(80)
@given(turns)
def test_whatever_is_asked_there_is_an_answer(chat: list[Turn]) -> None:
    talked = Conversation()
    for text, event, hour in chat:
        at = datetime.combine(FORUMS[event], time(hour, 20), COPENHAGEN)
        reply = assistant().ask(text, event=event, at=at, language="da", conversation=talked)
        assert reply.answer.text
        talked = reply.conversation
