"""Organisers' answers are given to what is like the question and to nothing else, outlive a restart, can be changed."""

from pathlib import Path

import pytest

from bot.programme.content import read_programme
from bot.programme.store import Store
from bot.settings import ROOT
from tests.asked_in_vain import ANOTHER, ASKED, CANCEL, CHANGE, CODE, REMOVE, THEIRS, answers, ask, listed, pressed, say
from tests.botapi import BotApi
from tests.organisers_team import Team, a_team
from tests.serving import serving

here = pytest.fixture(a_team)


async def test_an_answer_is_not_given_to_what_is_about_something_else(here: Team) -> None:
    eva = here.person("Eva")
    await ask(eva, "hvor er garderoben", "er der vegetarmad", "hvor er session 2", "hvem har tegnet logoet")
    for text in ("I stueetagen.", "Ja, ved buffeten.", "I Laurentius.", "Det har Ib."):
        await answers(here.owner, text)
    given = {
        "hvor kan jeg haenge min jakke": "I stueetagen.",
        "kan man faa vegetarisk mad": "Ja, ved buffeten.",
        "hvilken sal er session 2 i": "I Laurentius.",
        "logoet, hvem har tegnet det?": "Det har Ib.",
    }
    for said, text in given.items():
        assert (await eva.asks(said)).text.splitlines()[:2] == [THEIRS, text]
    for said in (
        "hvad koster garderoben",
        "er der glutenfri mad",
        "hvor er session 3",
        "hvem har tegnet plakaten",
        "hvornaar er der frokost",
        "hvem taler i session 2",
    ):
        assert THEIRS not in (await eva.asks(said)).text


async def test_of_two_questions_in_one_message_each_is_answered_or_kept_by_itself(here: Team) -> None:
    eva = here.person("Eva")
    await ask(eva, "hvad er wifikoden")
    await answers(here.owner, CODE)
    both = (await eva.asks("hvornaar er der frokost og hvad er wifikoden?")).text
    assert "12.55" in both
    assert CODE in both
    assert CODE in (await eva.asks("hvor er garderoben og hvad er wifikoden?")).text
    assert listed(await here.owner.asks(ASKED)) == ["hvor er garderoben (1 gang)"]


async def test_an_answer_outlives_a_restart_and_a_programme_that_is_loaded_anew(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        olga, eva = telegram.person("Olga"), telegram.person("Eva")
        owners = frozenset({olga.id})
        async with serving(telegram, tmp_path, organisers=owners):
            await ask(eva, "hvad er wifikoden")
            await answers(olga, CODE)
        async with serving(telegram, tmp_path, organisers=owners):
            assert CODE in (await eva.asks("wifikode?")).text
            with Store.open(tmp_path / "ordstyrer.db") as store:
                store.save(read_programme(ROOT / "content" / "2024"))
        async with serving(telegram, tmp_path, organisers=owners):
            assert CODE in (await eva.asks("wifikode?")).text
        assert telegram.faults == []


async def test_answers_are_listed_changed_and_removed_and_all_of_it_is_in_the_history(here: Team) -> None:
    eva = here.person("Eva")
    await ask(eva, "hvad er wifikoden")
    await answers(here.owner, CODE)
    await here.owner.asks(ASKED)
    assert listed(await pressed(here.owner, say("Your answers ({count})", count=1))) == [f"hvad er wifikoden – {CODE}"]
    shown = await pressed(here.owner, say("Answer {number}", number=1))
    assert shown.text.startswith(f"{CODE}\n")
    assert "hvad er wifikoden" in shown.text
    await pressed(here.owner, CHANGE)
    assert (await here.owner.asks("Koden er Efter24.")).buttons == (say("Yes, change it"), ANOTHER, CANCEL)
    assert CODE in (await eva.asks("wifikode?")).text
    await pressed(here.owner, say("Yes, change it"))
    assert "Koden er Efter24." in (await eva.asks("wifikode?")).text
    await pressed(here.owner, REMOVE)
    assert say("You give no answers of your own.") in (await pressed(here.owner, say("Yes, remove"))).text
    assert THEIRS not in (await eva.asks("wifikode?")).text
    assert listed(await here.owner.asks(ASKED)) == ["hvad er wifikoden (2 gange)"], "open again, and asked once more"
    who = say("Organiser {number}", number=1)
    assert await here.history() == [
        say("{who} removed an answer: “{answer}”", who=who, answer="Koden er Efter24."),
        say("{who} changed an answer: “{answer}”", who=who, answer="Koden er Efter24."),
        say("{who} answered a question: “{answer}”", who=who, answer=CODE),
    ]
