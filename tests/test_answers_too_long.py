"""What does not fit on a phone is left out from where something ends, and said to be left out."""

import re

import pytest

from bot.answers.answer import Answer
from bot.assistant import Assistant
from bot.programme.model import Appearance, Item, Kind, Person, Programme
from tests.programmes import at, item, programme

LONGEST = 2400
REST = {"da": r"… og (\d+) til", "en": r"… and (\d+) more"}


def ask(forum: Programme, question: str, language: str) -> Answer:
    return Assistant([forum]).ask(question, event="forum", at=at("9.00"), language=language).answer


def sessions(count: int, title: str) -> tuple[Item, ...]:
    return tuple(
        item(f"session-{n}", "11.00", "12.00", Kind.SESSION, title=f"{title} {n}", number=n)
        for n in range(1, count + 1)
    )


@pytest.mark.parametrize(
    ("language", "question"), [("da", "hvilke sessioner er der"), ("en", "which sessions are there")]
)
@pytest.mark.parametrize("title", ["Harbours", "Harbours, ferries and everything else that floats " * 4])
def test_a_list_ends_behind_one_of_its_rows_and_tells_how_many_more_there_are(
    title: str, language: str, question: str
) -> None:
    answer = ask(programme(*sessions(30, title.strip())), question, language)
    rows = [block for block in answer.blocks if block.startswith("•")]
    left = re.search(REST[language], answer.blocks[-1])
    assert left
    assert len(rows) + int(left[1]) == 30
    assert all(block.endswith(f"{title.strip()} {n}") for n, block in enumerate(rows, start=1))
    assert len(answer.text) <= LONGEST


@pytest.mark.parametrize("language", ["da", "en"])
def test_all_of_several_people_are_told_of_with_what_summaries_there_is_room_for(language: str) -> None:
    names = {"ada": "Ada Holm", "bo": "Bo Lind", "cy": "Cy Dam"}
    about = "It is about the sea, the wind and all who live by them. " * 8
    talks = [
        item(f"talk-{p}", f"1{n}.00", summary=f"{about}So says {name}.", appearances=(Appearance(p),))
        for n, (p, name) in enumerate(names.items())
    ]
    people = tuple(Person(p, name, title="minister") for p, name in names.items())
    question = {"da": "hvad taler ministrene om", "en": "what do the ministers talk about"}[language]
    answer = ask(programme(*talks, people=people), question, language)
    whole = [name for name in names.values() if f"So says {name}." in answer.text]
    assert 0 < len(whole) < len(names)
    assert all(name in answer.text for name in names.values())
    assert not answer.cut
    assert len(answer.text) <= LONGEST


@pytest.mark.parametrize(("language", "question"), [("da", "hvad handler Skum om"), ("en", "what is Skum about")])
def test_a_text_without_end_ends_behind_a_word_and_says_that_there_is_more(language: str, question: str) -> None:
    words = "bobler " * 600
    answer = ask(programme(item("skum", "10.00", title="Skum", summary=words.strip())), question, language)
    told = next(block for block in answer.blocks if "bobler" in block)
    assert told.endswith("bobler …")
    assert answer.blocks[-1].startswith({"da": "Programmet siger mere", "en": "The programme says more"}[language])
    assert len(answer.text) <= LONGEST


def test_what_fits_is_told_without_a_word_on_more() -> None:
    answer = ask(programme(*sessions(5, "Harbours")), "which sessions are there", "en")
    assert "more" not in answer.text
