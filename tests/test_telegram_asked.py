"""What people ask in vain: organisers see it, answer it for the next one, put it aside; nothing tells who asked."""

import re
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.organisers.answer_text import LONGEST_ANSWER
from bot.organisers.open_questions import PAGE
from bot.programme.content import read_programme
from bot.programme.store import Store
from bot.settings import ROOT
from bot.texts import texts
from tests.botapi import BotApi, Person, Seen
from tests.forum_day import friday, thursday
from tests.organisers_team import EXPIRED, HOME, Team, data, message, rows, team, unknown
from tests.patience import until
from tests.serving import serving
from tests.test_telegram_privacy import in_the_files, whose

DANISH = texts("da")
say = DANISH.say
ASKED, FIGURES = "/spoergsmaal", "/tal"
ANSWER, ASIDE, BACK, AGAIN, CANCEL = (
    say(label) for label in ("Answer it", "Not relevant", "Back", "Take it up again", "Cancel")
)
GIVE, ANOTHER, CHANGE, REMOVE = (say(label) for label in ("Yes, give it", "Write another", "Change it", "Remove it"))
ON, OFF = say("Daily summary: switch on"), say("Daily summary: switch off")
THEIRS = say("Answer from the organisers:")
NONE = say("Every question so far has had an answer.")
QUICKER = say("Somebody has been quicker. This is what is answered now:")
CODE = "Koden er Sommer2024."


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Team]:
    async with team(tmp_path) as opened:
        yield opened


async def ask(person: Person, *questions: str) -> None:
    for question in questions:
        await person.asks(question)


async def pressed(person: Person, label: str) -> Seen:
    await person.presses(label)
    return await person.answer()


async def opened(organiser: Person, number: int = 1) -> Seen:
    """Return the screen of a question in the list, which is opened anew."""
    await organiser.asks(ASKED)
    return await pressed(organiser, say("Question {number}", number=number))


async def written(organiser: Person, text: str, number: int = 1) -> Seen:
    """Return what an organiser sees who has written an answer to a question in the list."""
    await opened(organiser, number)
    await pressed(organiser, ANSWER)
    return await organiser.asks(text)


async def answers(organiser: Person, text: str, number: int = 1) -> Seen:
    """Let an organiser give an answer to a question in the list."""
    assert (await written(organiser, text, number)).buttons == (GIVE, ANOTHER, CANCEL)
    return await pressed(organiser, GIVE)


def listed(seen: Seen) -> list[str]:
    return [line.partition(". ")[2] for line in seen.text.splitlines() if re.match(r"\d+\. ", line)]


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


async def test_nothing_of_who_asked_is_kept_nor_numbers_and_addresses(here: Team) -> None:
    hall, eva = here.telegram.group("Salen"), here.person("Rumlepotte")
    said = "ring 20 30 40 50 eller skriv til eva@kl.dk, mit cpr er 010190-1234: hvem har tegnet logoet"
    eva.writes(f"@OrdstyrerTestBot {said}", into=hall)
    await hall.answer()
    await ask(eva, said)
    assert "logoet (2 gange)" in (await here.owner.asks(ASKED)).text
    texts_kept = [row["text"] for row in rows(here.folder, "asked_texts")]
    assert len(texts_kept) == 1
    assert texts_kept[0].endswith("hvem har tegnet logoet")
    kept = in_the_files(here.folder)
    for secret in (b"20 30 40 50", b"20304050", b"eva@kl", b"010190", b"Rumlepotte"):
        assert secret not in kept
    tables = {"asked", "asked_texts", "figures", "given"}
    assert whose(here.folder, eva.id) & tables == set()
    assert whose(here.folder, hall.id) & tables == set()
    for table in tables:
        for row in rows(here.folder, table):
            assert not {"chat", "person", "attendee", "sender", "at", "time"} & {*row}


async def test_a_long_question_is_cut_short(here: Team) -> None:
    await ask(here.person("Eva"), f"hvem har tegnet logoet {'og plakaten ' * 60}")
    (row,) = (await here.owner.asks(ASKED), rows(here.folder, "asked_texts"))[1]
    assert len(row["text"]) <= 300


async def test_texts_are_deleted_with_everything_else_when_the_forum_has_been_over_for_long(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        olga, eva = telegram.person("Olga"), telegram.person("Eva")
        async with serving(telegram, tmp_path, organisers=frozenset({olga.id})):
            await ask(eva, "hvad er wifikoden", "hvem har tegnet logoet")
            await answers(olga, CODE)
        async with serving(telegram, tmp_path, clock=Clock(), keep_days=30):
            await until(lambda: rows(tmp_path, "asked") == [])
        for table in ("asked", "asked_texts"):
            assert rows(tmp_path, table) == []
        assert [row["organiser"] for row in rows(tmp_path, "given")] == [None]
    assert b"logoet" not in in_the_files(tmp_path)


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


async def test_the_summary_comes_once_a_day_to_who_wants_it_if_there_is_something_to_tell(here: Team) -> None:
    ida, eva = await here.organiser("Ida", "Ida"), here.person("Eva")
    await here.owner.asks(ASKED)
    assert "17.00" in (await pressed(here.owner, ON)).text
    await ask(eva, "hvad er wifikoden", "wifikode?", "frokost torsdag?")
    here.clock.to(thursday(16, 59))
    here.clock.to(thursday(17))
    summary = await here.owner.answer()
    asked = DANISH.plural("one question", "{count} questions", 3)
    told = say("Since the last summary: {asked}, {in_vain} without an answer.", asked=asked, in_vain=2)
    assert summary.text.splitlines()[0] == told
    assert "hvad er wifikoden (2 gange)" in summary.text
    assert len(listed(await pressed(here.owner, say("What people ask")))) == 1
    here.clock.to(friday(17, 30))
    assert NONE not in (await here.owner.asks(ASKED)).text
    assert here.owner.chat.unread == (), "nothing was asked on Friday"
    assert ida.chat.unread == (), "she does not want it"
    await here.owner.asks(ASKED)
    assert say("You do not get it any more.") in (await pressed(here.owner, OFF)).text
    here.clock.to(friday(18))
    await ask(eva, "hvad er wifikoden")
    here.clock.to(thursday(9) + timedelta(days=2))
    assert ON in (await here.owner.asks(ASKED)).buttons
    assert here.owner.chat.unread == ()


async def test_on_other_days_the_summary_comes_in_the_morning(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        here.clock.to(friday(18))
        await here.owner.asks(ASKED)
        await pressed(here.owner, ON)
        await ask(here.person("Eva"), "hvad er wifikoden")
        here.clock.to(friday(9) + timedelta(days=1))
        assert "hvad er wifikoden (1 gang)" in (await here.owner.answer()).text


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
