"""Those nominated for the prize come one by one: one or the others of them are asked for, also without the word."""

import pytest

from tests.chats import last

AT = "2024-05-16T10:40"
FIRST, SECOND, THIRD = "11.55-12.00", "12.50-12.55", "16.10-16.15"


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("hvad er det der forebyggelsespris noget", "hvornår er den første"), {FIRST}),
        (("hvornår er den første nominerede",), {FIRST}),
        (("hvornår er nr 2 nominerede",), {SECOND}),
        (("hvornår er den første nominerede til prisen", "og den tredje"), {THIRD}),
        (("hvornår er den første nominerede til prisen", "og nummer to"), {SECOND}),
        (("hvornår er den første nominerede til prisen", "hvornår er de andre"), {SECOND, THIRD}),
        (("hvornår er den første nominerede", "og de andre to"), {SECOND, THIRD}),
        (("hvornår er de nominerede",), {FIRST, SECOND, THIRD}),
    ],
)
def test_one_or_the_others_are_told_of(turns: tuple[str, ...], told: set[str]) -> None:
    text = last(AT, *turns).answer.text
    assert {hour for hour in (FIRST, SECOND, THIRD) if hour in text} == told


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("hvornår er hus 2", "og nummer to"), "Forsamlingshus 2"),
        (("hvornår er den første nominerede", "og hus 2"), "Forsamlingshus 2"),
        (("hvornår er den første nominerede", "og prisen er hvornår?"), "09.05-09.15"),
    ],
)
def test_what_is_named_otherwise_is_none_of_them(turns: tuple[str, ...], told: str) -> None:
    assert told in last(AT, *turns).answer.text
