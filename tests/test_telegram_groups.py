"""People talk in a group that the bot is in: it answers when it is spoken to, and only then."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.basics.texts import texts
from tests.serving import forum

DANISH = texts("da")
NAME = "@OrdstyrerTestBot"


async def test_in_a_group_only_what_is_said_to_the_bot_is_answered(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, ole, group = telegram.person("Ida"), telegram.person("Ole"), telegram.group("Udvalget")
        ida.writes("hvem er ordstyrer?", into=group)
        ole.writes("@someone_else hvem er ordstyrer?", into=group)
        ole.sends(into=group, photo=[{"file_id": "p", "file_unique_id": "p", "width": 1, "height": 1}])
        question = ole.writes(f"{NAME} frokost torsdag?", into=group)
        answer = await group.answer()
        assert "12.55" in answer.text
        assert answer.reply_to == question
        assert group.unread == ()


async def test_the_name_may_stand_anywhere_and_in_any_case(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, group = telegram.person("Ida"), telegram.group("Udvalget")
        for text in (f"hvem er ordstyrer {NAME.lower()}", f"hej {NAME}, hvem er ordstyrer?"):
            ida.writes(text, into=group)
            assert "Lene Johansen" in (await group.answer()).text


async def test_a_reply_to_the_bot_is_to_the_bot(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, ole, group = telegram.person("Ida"), telegram.person("Ole"), telegram.group("Udvalget")
        ida.writes(f"{NAME} hvem er moderator i session 1", into=group)
        answer = await group.answer()
        ole.writes("og hvad tid er det?", into=group, reply_to=answer.id)
        assert "10.25" in (await group.answer()).text
        own = ole.writes("godt", into=group)
        ida.writes("hvem er ordstyrer", into=group, reply_to=own)
        ida.writes(f"{NAME} frokost torsdag?", into=group)
        assert "12.55" in (await group.answer()).text, "a reply to somebody else is not"


async def test_commands_work_in_a_group_and_unknown_ones_are_left_to_other_bots(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, group = telegram.person("Ida"), telegram.group("Udvalget")
        ida.writes("/taxi", into=group)
        ida.writes("/nu", into=group)
        assert "Hvad er visionen" in (await group.answer()).text
        ida.writes("/taxi@OrdstyrerTestBot", into=group)
        assert "/taxi" in (await group.answer()).text


async def test_buttons_work_in_a_group(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, ole, group = telegram.person("Ida"), telegram.person("Ole"), telegram.group("Udvalget")
        ida.writes(f"{NAME} hvem er mette", into=group)
        asked_back = await group.answer()
        await ole.presses("Mette Spring", into=group)
        answer = await group.answer()
        assert (answer.id, "Horsens" in answer.text) == (asked_back.id, True)


async def test_of_who_writes_in_a_group_nothing_is_kept(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, group = telegram.person("Ida"), telegram.group("Udvalget")
        ida.writes(f"{NAME} hvem er ordstyrer", into=group)
        await group.answer()
    assert list(Database(tmp_path / "ordstyrer.db")["attendees"].rows) == []


@pytest.mark.parametrize(("language", "command"), [("da", "/naeste"), ("en", "/next"), ("nb", "/naeste")])
async def test_taken_into_a_group_it_says_in_two_lines_what_it_is_there_for(
    tmp_path: Path, language: str, command: str
) -> None:
    async with forum(tmp_path) as telegram:
        ida, group = telegram.person("Ida", language), telegram.group("Udvalget")
        ida.takes_bot_into(group)
        hello = await group.answer()
        first, second = hello.text.splitlines()
        assert "Ordstyrer" in first
        assert second.startswith(command)
        assert NAME in second
        assert hello.buttons == ()
        assert "reply_parameters" not in telegram.called("sendMessage")[-1], "nobody has written yet"
        ida.writes(command, into=group)
        assert "Pause" in (await group.answer()).text


async def test_it_says_so_once_and_only_where_it_may_write(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, group = telegram.person("Ida"), telegram.group("Udvalget")
        ida.takes_bot_into(group, was="kicked", now="administrator")
        assert "/naeste" in (await group.answer()).text
        ida.takes_bot_into(group, was="member", now="administrator")
        ida.takes_bot_into(group, was="administrator", now="left")
        ida.takes_bot_into(ida.chat, was="kicked", now="member")
        ida.writes("/nu", into=group)
        assert "Hvad er visionen" in (await group.answer()).text
        assert (group.unread, ida.chat.unread) == ((), ())


async def test_start_and_help_tell_a_group_no_more_than_concerns_it(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, group = telegram.person("Ida"), telegram.group("Udvalget")
        for command in ("/start", "/hjaelp"):
            ida.writes(f"{command}{NAME}", into=group)
            hello = await group.answer()
            assert "/naeste" in hello.text
            assert hello.buttons[0] == DANISH.say("What is on now")
            assert "/mine_data" not in hello.text


async def test_in_a_group_nobody_is_taken_for_who_another_said_that_they_are(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, ole, group = telegram.person("Ida"), telegram.person("Ole"), telegram.group("Udvalget")
        ida.writes(f"{NAME} jeg er Dennis Nørmark", into=group)
        await group.answer()
        ida.writes(f"{NAME} frokost torsdag?", into=group)
        await group.answer()
        ole.writes(f"{NAME} hvor længe har jeg?", into=group)
        assert "12.25" not in (await group.answer()).text
