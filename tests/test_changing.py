"""What organisers write about changes is read as they mean it; what anybody asks is not read as a change."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.language.detect import spoken_language
from bot.language.lexicon import lexicon
from bot.organisers.change_edits import Doubt, edit
from bot.programme.change import Field
from bot.programme.model import Programme
from bot.questions.changing import wanted_changes
from bot.questions.conversation import Conversation
from bot.questions.reading import Reading
from bot.questions.wanted_change import WantedChange
from tests.evaluation.cases import seen_cases
from tests.evaluation.scoring import assistant
from tests.forum_day import thursday

SENTENCES = [json.loads(line) for line in Path(__file__).with_name("changing.jsonl").read_text("utf-8").splitlines()]
"""Each with what it wants: item, field and value; or with what is asked back."""

ONE_IN = 12
"""Of so many conversations one is tried: a misreading is rare, and would be one of many alike."""

COMMANDS = {"people-106", "p16d-028", "p16g-020", "s17a-128"}
"""Messages of the question sets that do tell the bot to change the programme: of an organiser they mean it."""


def wanted(text: str, event: str = "2024", at: datetime | None = None) -> tuple[WantedChange, ...]:
    spoken = lexicon(spoken_language(text, "da"))
    knowledge = assistant().knowledge_of(event)
    return wanted_changes(Reading(text, knowledge, spoken, event, at or thursday(9, 30), None, Conversation()))


def programme() -> Programme:
    return assistant().programmes["2024"]


def facts(text: str) -> set[tuple[str, str, str]] | str:
    """Return what a sentence makes of the programme, field by field, or what is asked back."""
    found = wanted(text)
    if not found:
        return "nothing"
    made = edit(programme(), found, thursday(9, 30))
    if isinstance(made, Doubt):
        return made.about.value
    names = {**programme().people, **{person.id: person for person in made.people}}
    said: set[tuple[str, str, str]] = set()
    for change in made.changes:
        if change.field is Field.APPEARANCES:
            assert isinstance(change.before, tuple)
            assert isinstance(change.after, tuple)
            was, now = ({a.person for a in on} for on in (change.before, change.after))
            said |= {(change.item, "gone", name) for name in was - now}
            said |= {(change.item, "come", names[name].name) for name in now - was}
        else:
            said.add((change.item, change.field.value, _plain(change.after)))
    return said


def _plain(value: Any) -> str:
    if isinstance(value, datetime):
        return f"{value:%H:%M}"
    return str(value).lower() if isinstance(value, bool) else str(value)


@pytest.mark.parametrize("case", SENTENCES, ids=lambda case: case["said"].encode("ascii", "replace").decode())
def test_a_sentence_makes_of_the_programme_what_it_says(case: dict[str, Any]) -> None:
    made = facts(case["said"])
    if "asks" in case:
        assert made == case["asks"]
    else:
        assert not isinstance(made, str)
        missing = {tuple(fact) for fact in case["wants"]} - made
        others = {item for item, _, _ in made} - {item for item, _, _ in case["wants"]}
        assert not missing, made
        assert case.get("and_more") or not others, made


def test_no_question_is_read_as_a_change() -> None:
    asked = [case for case in seen_cases(ONE_IN) if case.id not in COMMANDS]
    read = {case.id: case.question for case in asked if wanted(case.question, case.event, case.at)}
    assert read == {}
