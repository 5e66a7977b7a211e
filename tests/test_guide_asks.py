"""The guide asks what somebody goes for, with subjects to press, and whether they are elected."""

from dataclasses import replace

import pytest

from bot.answers.answer import Answer, Status
from bot.assistant import Assistant
from bot.programme.content import read_programme
from bot.programme.model import Kind
from bot.settings import ROOT
from tests.evaluation.scoring import assistant
from tests.guide_talk import ELECTED, EVENTS, OF_KIND, Talk, say

ASKS = say("What do you work with, or what worries you? Press a subject, or write it in your own words.")


def subjects(answer: Answer) -> list[str]:
    """Return the buttons of a question that are no role."""
    return [
        choice.label for choice in answer.choices if choice.label not in {say("I am elected"), say("I am not elected")}
    ]


CHOICES = [
    ("2022", Kind.SESSION),
    ("2023", Kind.HOUSE),
    ("2023", Kind.THEME_MEETING),
    ("2024", Kind.HOUSE),
    ("2024", Kind.SESSION),
    ("eksempel", Kind.HOUSE),
    ("eksempel", Kind.SESSION),
]


@pytest.mark.parametrize(("event", "kind"), CHOICES)
def test_without_an_interest_it_asks_and_every_choice_is_reached_by_a_subject(event: str, kind: Kind) -> None:
    asked = Talk(EVENTS[event], event).says(OF_KIND[kind])
    assert (asked.status, asked.blocks[0]) == (Status.CLARIFY, ASKS)
    assert 6 <= len(subjects(asked)) <= 8
    reached: set[str] = set()
    for label in subjects(asked):
        talk = Talk(EVENTS[event], event)
        talk.says(OF_KIND[kind])
        pressed = talk.presses(label)
        assert pressed.intent == "fit", label
        typed = Talk(EVENTS[event], event)
        assert typed.says(OF_KIND[kind], label).items == pressed.items, "typed as well as pressed"
        reached |= set(pressed.items)
    wanted = {item.id for item in assistant().programmes[event].items if item.kind is kind}
    assert wanted <= reached


def test_the_subjects_are_the_programme_s_own() -> None:
    asked = Talk().says(OF_KIND[Kind.HOUSE])
    own = {topic.casefold() for item in assistant().programmes["2024"].items for topic in item.topics}
    assert {label.casefold() for label in subjects(asked)} <= own


def test_buttons_say_what_can_be_typed() -> None:
    talk = Talk(role=ELECTED)
    talk.says(OF_KIND[Kind.HOUSE], "økonomi")
    assert talk.last
    rather = [c.label for c in talk.last.choices if c.label.startswith(say("Rather {subject}", subject=""))]
    assert talk.presses(rather[0]).items[0] != "hus-2"
    away = [c.label for c in talk.last.choices if c.label.startswith(say("Nothing about {subject}", subject=""))]
    shown = talk.last.items[0]
    assert shown not in talk.presses(away[0]).items


def test_the_role_is_asked_once_and_the_guide_goes_on_with_it() -> None:
    talk = Talk(role=None)
    question = say("Are you elected? Then I know which items are for you.")
    assert question in talk.says(OF_KIND[Kind.HOUSE]).blocks
    talk.says("økonomi")
    assert talk.last
    assert question not in talk.last.blocks
    talk = Talk(role=None)
    talk.says("hvilket hus handler om økonomi")
    told = talk.presses(say("I am not elected"))
    assert told.wish
    assert told.intent == "fit"
    assert told.blocks[0] == say("You are not elected.")
    assert "#DKPOL live" in told.text, "what the others do meanwhile"
    assert all(item.startswith("session") for item in told.items), "what they may attend"
    elected = Talk(role=None)
    elected.says("hvilket hus handler om økonomi")
    assert elected.presses(say("I am elected")).items[0] == "hus-2"


def test_what_it_does_not_know_brings_the_subjects_back() -> None:
    talk = Talk()
    talk.says(OF_KIND[Kind.HOUSE])
    answer = talk.says("frimærker og mønter")
    assert answer.status is Status.MISSING
    assert len(subjects(answer)) >= 6
    assert talk.says("AI").items == ("hus-5",)


def test_who_does_not_know_is_asked_again_and_may_then_tell() -> None:
    talk = Talk()
    talk.says("hvilket hus?")
    unsure = talk.says("det ved jeg ikke")
    assert unsure.blocks[0] == say("Is it one of these? Press a subject, or write in your own words what you go for.")
    assert talk.says("AI").items == ("hus-5",)


def test_a_programme_with_nothing_to_choose_says_so() -> None:
    programme = read_programme(ROOT / "content" / "2024")
    plain = tuple(item for item in programme.items if item.kind not in OF_KIND and item.kind is not Kind.LIVE)
    knows = Assistant([replace(programme, items=plain)])
    answer = Talk(knows=knows).says(OF_KIND[Kind.HOUSE])
    assert (answer.status, answer.text) == (Status.MISSING, say("The programme has nothing to choose between."))


def test_where_there_are_no_houses_it_offers_what_there_is() -> None:
    answer = Talk(EVENTS["2022"], "2022").says(OF_KIND[Kind.HOUSE])
    assert answer.blocks[0] == say("There are no assembly houses in the programme.")
    assert len(answer.choices) >= 6
