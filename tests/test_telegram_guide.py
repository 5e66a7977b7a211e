"""The guide on Telegram: by buttons and in words, with the role and the plan, across a restart, in two languages."""

from datetime import datetime
from pathlib import Path

from bot.assistant import Assistant
from bot.basics.texts import texts
from bot.language.spelling import plain
from bot.programme.content import read_programme
from bot.settings import ROOT
from tests.botapi import BotApi
from tests.serving import forum, serving

say, speak = texts("da").say, texts("en").say
FIND, AGAIN = say("Find an assembly house"), say("Something else")
ASKS = say("What do you work with, or what worries you? Press a subject, or write it in your own words.")
ELECTED, OTHER = say("I am elected"), say("I am not elected")
PUT, OUT = say("Put it in my plan"), say("Take it out of my plan")
WORKFORCE = "Forsamlingshus 3: Investeringer i en arbejdsstyrke, der baner vejen for velfaerd"
CARE = "Forsamlingshus 4: Et frisat aeldreomraade?"


async def test_from_the_menu_by_buttons_into_the_plan(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        asked = await ida.asks(FIND)
        assert asked.text.startswith(ASKS)
        assert asked.buttons[-2:] == (ELECTED, OTHER)
        assert 6 <= len(asked.buttons) - 2 <= 8
        await ida.presses(ELECTED)
        known = await ida.answer()
        assert (known.id, ELECTED in known.buttons) == (asked.id, False)
        await ida.presses("Arbejdskraft")
        found = await ida.answer()
        assert plain(found.text).startswith(plain(WORKFORCE))
        assert say("It fits well: it is about {words}.", words="arbejdskraft") in found.text
        assert found.buttons[0] == PUT
        await ida.presses(PUT)
        await ida.answer()
        assert plain(WORKFORCE) in plain((await ida.asks("/plan")).text)
        assert (await ida.asks("hvilket hus handler om arbejdskraft")).buttons[0] == OUT


async def test_in_words_with_a_change_of_mind_into_the_plan(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("jeg er folkevalgt")
        await ida.asks(FIND)
        await ida.asks("noget om oekonomi")
        assert plain((await ida.asks("nej hellere noget om aeldre")).text).startswith(plain(CARE))
        chosen = await ida.asks("den tager jeg")
        assert plain(say("You have chosen {title}.", title="")).rstrip(" .") in plain(chosen.text)
        assert plain(CARE) in plain((await ida.asks("/plan")).text)


async def test_the_guide_goes_on_after_a_choice_was_put_into_the_plan(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("jeg er folkevalgt")
        await ida.asks("hvilket hus handler om arbejdskraft")
        await ida.presses(PUT)
        await ida.answer()
        other = await ida.asks("nej hellere noget om aeldre")
        assert plain(other.text).startswith(plain(CARE))
        await ida.presses(other.buttons[0])
        assert plain(say("It takes the place of {title}.", title="")).rstrip(" .") in plain((await ida.answer()).text)


async def test_of_two_suggestions_either_goes_into_the_plan(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("jeg er folkevalgt")
        both = await ida.asks("hvilket hus passer til en der gaar op i aeldre og teknologi")
        start = say("Put in my plan: {title}", title="")
        offered = [label for label in both.buttons if label.startswith(start)]
        assert [plain(label)[: len(start) + 17] for label in offered] == [
            plain(f"{start}Forsamlingshus {number}:") for number in (4, 5)
        ]
        await ida.presses(offered[1])
        await ida.answer()
        assert "Forsamlingshus 5" in (await ida.asks("/plan")).text


async def test_who_is_not_elected_is_guided_to_what_is_open(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks(FIND)
        await ida.presses(OTHER)
        told = await ida.answer()
        assert told.text.startswith(say("You are not elected."))
        assert "#DKPOL live" in told.text
        assert "Forsamlingshus" not in told.text
        await ida.presses("Boligpolitik")
        found = await ida.answer()
        assert found.text.startswith("Session 4")
        assert (found.buttons[0], ELECTED in found.buttons) == (PUT, False)
        assert say("You are not elected, and I remember it.") in (await ida.asks("/rolle")).text


async def test_something_else_changes_the_message_until_nothing_is_left(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        first = await ida.asks("hvilken session handler om data")
        await ida.presses(AGAIN)
        second = await ida.answer()
        assert second.id == first.id
        assert not second.text.startswith("Session 5")


async def test_the_buttons_outlive_a_restart(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        async with serving(telegram, tmp_path):
            await ida.asks("jeg er folkevalgt")
            await ida.asks(FIND)
        async with serving(telegram, tmp_path):
            await ida.presses("Arbejdskraft")
            assert plain((await ida.answer()).text).startswith(plain(WORKFORCE))
        async with serving(telegram, tmp_path):
            assert plain((await ida.asks("hellere noget om aeldre")).text).startswith(plain(CARE))
        assert telegram.faults == []


async def test_a_change_of_subject_and_back(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("jeg er folkevalgt")
        await ida.asks(FIND)
        assert "12.55" in (await ida.asks("hvornaar er der frokost")).text
        await ida.presses("Arbejdskraft")
        assert plain((await ida.answer()).text).startswith(plain(WORKFORCE))


async def test_theme_meetings_without_a_time_go_into_the_plan(tmp_path: Path) -> None:
    knowing = Assistant([read_programme(ROOT / "content" / "2023")])
    before = datetime(2023, 5, 9, 10, 15)  # noqa: DTZ001 -- Copenhagen's, like what an organiser types
    async with forum(tmp_path, event="2023", knowing=knowing, at=before) as telegram:
        ida = telegram.person("Ida")
        asked = await ida.asks("hvilket temamoede passer til mig")
        assert ELECTED not in asked.buttons
        await ida.presses("Dokumentation")
        assert (await ida.answer()).buttons[0] == PUT
        await ida.presses(PUT)
        await ida.answer()
        assert "dokumentation" in (await ida.asks("/plan")).text


async def test_in_english(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ann = telegram.person("Ann", language="en")
        asked = await ann.asks("which session fits me?")
        assert asked.text.startswith(
            speak("What do you work with, or what worries you? Press a subject, or write it in your own words.")
        )
        await ann.presses("Boligpolitik")
        found = await ann.answer()
        assert speak("It fits well: it is about {words}.", words="boligpolitik") in found.text
        assert found.buttons[0] == speak("Put it in my plan")
        await ann.asks("rather something about prevention")
        assert "Session 3" in (await ann.asks("yes please")).text
        assert "Session 3" in (await ann.asks("/plan")).text


async def test_in_a_group_it_guides_but_keeps_no_plan(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, hall = telegram.person("Ida"), telegram.group("Hallen")
        ida.writes("@OrdstyrerTestBot hvilken session handler om data", into=hall)
        answer = await hall.answer()
        assert answer.text.startswith("Session 5")
        assert PUT not in answer.buttons
