"""What people ask in vain is listed for organisers, those alike together, and can be put aside; nobody else sees it."""

import pytest

from bot.organisers.open_questions import PAGE
from tests.asked_in_vain import (
    AGAIN,
    ANSWER,
    ASIDE,
    ASKED,
    BACK,
    CODE,
    FIGURES,
    GIVE,
    NONE,
    ask,
    listed,
    opened,
    pressed,
    say,
    written,
)
from tests.organisers_team import EXPIRED, HOME, Team, a_team, data, message, rows, unknown

here = pytest.fixture(a_team)


async def test_what_is_asked_in_vain_is_listed_those_alike_together_most_asked_first(here: Team) -> None:
    eva, ole = here.person("Eva"), here.person("Ole")
    assert (await here.owner.asks(ASKED)).text == NONE
    await ask(eva, "er der garderobe", "hvem har tegnet logoet", "hvad er wifikoden")
    await ask(ole, "koden til nettet?", "what is the wifi password", "hvem mon har tegnet jeres logo?")
    assert listed(await here.owner.asks(ASKED)) == [
        "hvad er wifikoden (3 gange)",
        "hvem har tegnet logoet (2 gange)",
        "er der garderobe (1 gang)",
    ]
    shown = await pressed(here.owner, say("Question {number}", number=1))
    assert shown.text.splitlines() == [
        say("“{question}”: {times}", question="hvad er wifikoden", times="3 gange"),
        say("Also asked like this:"),
        "\N{BULLET} koden til nettet?",
        "\N{BULLET} what is the wifi password",
        say("Nobody knows who asked, so they are not told of an answer."),
    ]
    assert shown.buttons == (ANSWER, ASIDE, BACK)
    assert len(listed(await pressed(here.owner, BACK))) == 3


async def test_what_is_answered_small_talk_danger_and_ones_own_affairs_are_not_kept(here: Team) -> None:
    eva = here.person("Eva")
    await ask(
        eva, "frokost torsdag?", "hej", "tak for det", "din idiot", "/plan", "/tal", "min rolle", "\N{SLICE OF PIZZA}"
    )
    await ask(eva, "en mand er faldet om", "hvad kan du", "aflys session 2", "flyt frokosten til kl 14")
    assert (await here.owner.asks(ASKED)).text == NONE


async def test_what_is_not_relevant_is_put_aside_with_its_likenesses_and_can_be_taken_up(here: Team) -> None:
    eva = here.person("Eva")
    await ask(eva, "hvordan laver man pandekager", "er der garderobe")
    await opened(here.owner)
    assert listed(await pressed(here.owner, ASIDE)) == ["er der garderobe (1 gang)"]
    await ask(eva, "pandekager, hvordan laver man dem?")
    assert listed(await here.owner.asks(ASKED)) == ["er der garderobe (1 gang)"]
    aside = await pressed(here.owner, say("Put aside ({count})", count=1))
    assert listed(aside) == ["hvordan laver man pandekager (2 gange)"]
    await pressed(here.owner, say("Question {number}", number=1))
    assert (await pressed(here.owner, AGAIN)).buttons == (ANSWER, ASIDE, BACK)
    assert len(listed(await here.owner.asks(ASKED))) == 2
    assert (await here.history())[1] == say("{who} put a question aside", who=say("Organiser {number}", number=1))


async def test_the_list_has_pages(here: Team) -> None:
    things = ("paraply", "papegoeje", "trombone", "rutsjebane", "kolibri", "spejlaeg", "kaktus", "vaffel")
    await ask(here.person("Eva"), *(f"hvem har tegnet en {thing}" for thing in things))
    first = await here.owner.asks(ASKED)
    assert len(listed(first)) == PAGE
    second = await pressed(here.owner, say("More"))
    assert len(listed(second)) == len(things) - PAGE
    assert not {*listed(first)} & {*listed(second)}
    assert listed(await pressed(here.owner, say("Previous"))) == listed(first)


async def test_only_organisers_see_it_and_each_press_is_looked_at_again(here: Team) -> None:
    ida, eva = await here.organiser("Ida", "Ida"), here.person("Eva")
    await ask(eva, "hvad er wifikoden")
    seen = await written(ida, CODE)
    for command in (ASKED, "/questions", FIGURES, "/figures"):
        assert (await eva.asks(command)).text == unknown(command)
    await here.owner.asks(HOME)
    await pressed(here.owner, say("Organisers"))
    await pressed(here.owner, say("Remove organiser {number}", number=2))
    await pressed(here.owner, say("Yes, remove"))
    assert await ida.taps(message(seen, ida), data(message(seen, ida), GIVE)) == EXPIRED
    for command in (ASKED, FIGURES):
        assert (await ida.asks(command)).text == unknown(command)
    assert rows(here.folder, "given") == []
