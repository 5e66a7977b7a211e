"""An organiser answers what was asked in vain: sees it first, confirms it, and does not get in another's way."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.organisers.answer_text import LONGEST_ANSWER
from tests.asked_in_vain import (
    ANSWER,
    ASIDE,
    ASKED,
    BACK,
    CANCEL,
    CHANGE,
    CODE,
    GIVE,
    REMOVE,
    THEIRS,
    answers,
    ask,
    listed,
    opened,
    pressed,
    say,
    written,
)
from tests.botapi import BotApi
from tests.forum_day import thursday
from tests.organisers_team import Team, a_team, rows
from tests.serving import serving

here = pytest.fixture(a_team)
QUICKER = say("Somebody has been quicker. This is what is answered now:")


async def test_an_answer_is_seen_and_confirmed_and_then_given_to_what_is_like_it(here: Team) -> None:
    eva, ole = here.person("Eva"), here.person("Ole")
    await ask(eva, "hvad er wifikoden")
    seen = await written(here.owner, CODE)
    assert f"{THEIRS}\n{CODE}\n" in seen.text
    assert THEIRS not in (await eva.asks("hvad er wifikoden")).text, "it is not given yet"
    done = await pressed(here.owner, GIVE)
    assert say("Nobody knows who asked before, so they have not been told.") in done.text
    for said in ("hvad er wifikoden", "hvad er koden til nettet", "hvordan kommer jeg paa wifi", "adgangskode?"):
        assert (await ole.asks(said)).text == f"{THEIRS}\n{CODE}"
    english = await here.telegram.person("Ann", "en").asks("what is the wifi password")
    assert english.text == f"Answer from the organisers:\n{CODE}"
    assert eva.chat.unread == ()
    assert listed(await here.owner.asks(ASKED)) == []


async def test_a_text_that_is_no_answer_is_said_to_be_none_and_waited_for_once_more(here: Team) -> None:
    eva = here.person("Eva")
    await ask(eva, "hvad er wifikoden")
    too_long = say(
        "That is {length} characters, and an answer has up to {most}. Write a shorter one.",
        length=LONGEST_ANSWER + 1,
        most=LONGEST_ANSWER,
    )
    assert (await written(here.owner, "x" * (LONGEST_ANSWER + 1))).text == too_long
    nothing = say("There is nothing to read in that. Write the answer as text.")
    assert (await here.owner.asks("\N{ZERO WIDTH SPACE} \N{WORD JOINER}")).text == nothing
    await here.owner.asks("*Fed* <b>kode</b>\n\n\n\n  &amp; [link](http://x.dk) ")
    await pressed(here.owner, GIVE)
    told = "*Fed* <b>kode</b>\n\n&amp; [link](http://x.dk)"
    assert (await eva.asks("wifi?")).text == f"{THEIRS}\n{told}", "as it was written, without markup being made of it"


async def test_who_cancels_or_waits_for_long_gives_no_answer(here: Team) -> None:
    eva = here.person("Eva")
    await ask(eva, "hvad er wifikoden")
    await opened(here.owner)
    await pressed(here.owner, ANSWER)
    assert (await pressed(here.owner, CANCEL)).buttons == (ANSWER, ASIDE, BACK)
    assert "12.55" in (await here.owner.asks("frokost torsdag?")).text, "a question like any other"
    await opened(here.owner)
    await pressed(here.owner, ANSWER)
    here.clock.to(thursday(10, 31))
    assert "12.55" in (await here.owner.asks("frokost torsdag?")).text
    assert rows(here.folder, "given") == []


async def test_two_who_answer_the_same_see_what_the_first_did(here: Team) -> None:
    ida, eva = await here.organiser("Ida", "Ida"), here.person("Eva")
    await ask(eva, "hvad er wifikoden")
    await written(here.owner, "Koden er Olgas.")
    await answers(ida, CODE)
    second = await pressed(here.owner, GIVE)
    assert second.text.splitlines()[:2] == [QUICKER, CODE]
    assert say("By {who}, {when}", who="Ida", when=say("at {time}", time="10.15")) in second.text
    assert CODE in (await eva.asks("wifikode?")).text
    await pressed(here.owner, CHANGE)
    await here.owner.asks("Koden er Olgas.")
    await pressed(ida, say("Change or remove it"))
    await pressed(ida, REMOVE)
    await pressed(here.owner, say("Yes, change it"))
    late = await pressed(ida, say("Yes, remove"))
    assert late.text.splitlines()[:2] == [QUICKER, "Koden er Olgas."]
    await pressed(ida, REMOVE)
    await pressed(here.owner, REMOVE)
    await pressed(ida, say("Yes, remove"))
    await pressed(here.owner, say("Yes, remove"))
    assert THEIRS not in (await eva.asks("wifikode?")).text


async def test_a_question_that_is_asked_otherwise_meanwhile_is_looked_at_once_more(here: Team) -> None:
    eva = here.person("Eva")
    await ask(eva, "hvad er wifikoden")
    await written(here.owner, CODE)
    await ask(eva, "adgangskoden til nettet?")
    anew = await pressed(here.owner, GIVE)
    assert anew.text.startswith(say("It has been asked in other ways meanwhile. Does the answer still fit?"))
    assert "adgangskoden til nettet?" in anew.text
    await pressed(here.owner, GIVE)
    assert CODE in (await eva.asks("wifikode?")).text


async def test_a_question_that_is_kept_no_more_is_said_to_be_gone(here: Team) -> None:
    await ask(here.person("Eva"), "hvad er wifikoden")
    await written(here.owner, CODE)
    with closing(sqlite3.connect(here.folder / "ordstyrer.db")) as database:
        database.execute("pragma foreign_keys = on")
        database.execute("delete from asked")
        database.commit()
    gone = say("That question is not kept any more.")
    assert (await pressed(here.owner, GIVE)).text == gone
    assert rows(here.folder, "given") == []


async def test_english_organisers_have_it_in_english(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ann = telegram.person("Ann", "en")
        async with serving(telegram, tmp_path, organisers=frozenset({ann.id})):
            await ask(ann, "what is the wifi password")
            shown = await ann.asks("/questions")
            assert shown.text == "Asked in vain, most asked first:\n1. what is the wifi password (once)"
            await pressed(ann, "Question 1")
            await pressed(ann, "Answer it")
            await ann.asks("Summer")
            await pressed(ann, "Yes, give it")
            assert (await ann.asks("wifi?")).text == "Answer from the organisers:\nSummer"
            assert "answered a question" in (await ann.asks("/history")).text
        assert telegram.faults == []
