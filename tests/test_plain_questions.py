"""Whatever is asked of one item or person can be asked of any of them, in plain words and in any order."""

import pytest

from tests.plain_questions import (
    Family,
    appearances,
    beginnings,
    casts,
    ends,
    followers,
    neighbours,
    organisations,
    pairs,
    questions,
    subjects,
    subjects_then,
    titles,
)

LEAST = 0.99


@pytest.mark.parametrize(
    "family",
    [
        beginnings,
        ends,
        subjects,
        casts,
        appearances,
        titles,
        neighbours,
        organisations,
        pairs,
        followers,
        subjects_then,
    ],
    ids=lambda family: str(family.__name__),
)
def test_plain_questions_about_everything_are_answered(family: Family) -> None:
    asked = questions(family)
    missed = [plain.question for plain in asked if not plain.is_answered]
    assert len(missed) <= (1 - LEAST) * len(asked), f"{len(missed)} of {len(asked)}: {missed[:20]}"
