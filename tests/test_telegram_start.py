"""Somebody opens the bot for the first time."""

from pathlib import Path

from bot.basics.texts import texts
from tests.serving import forum

DANISH, ENGLISH = texts("da"), texts("en")
HELLO = "Hello! I am Ordstyrer, and I know the programme by heart."


async def test_start_says_hello_in_the_language_of_the_persons_telegram(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        assert (await telegram.person("Ida", "da").asks("/start")).text.startswith(DANISH.say(HELLO))
        assert (await telegram.person("Ann", "en-GB").asks("/start")).text.startswith(HELLO)


async def test_who_has_a_language_the_bot_does_not_speak_is_greeted_in_danish(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        assert (await telegram.person("Kari", "nb").asks("/start")).text.startswith(DANISH.say(HELLO))


async def test_start_tells_what_comes_next_and_puts_up_a_menu_that_stays(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, ann = telegram.person("Ida"), telegram.person("Ann", "en")
        hello = await ida.asks("/start")
        assert hello.text.endswith("kl. 11.30: Pause")
        assert hello.menu == tuple(
            DANISH.say(label) for label in ("Now", "Next", "Programme", "My plan", "Help", "Find an assembly house")
        )
        await ida.answer()
        assert "Hvad er visionen" in (await ida.asks(hello.menu[0])).text
        assert "Pause" in (await ida.asks(hello.menu[1])).text
        assert (await ida.asks(hello.menu[3])).text.startswith(DANISH.say("There is nothing in your plan yet."))
        assert "Forsamlingshus 5" in (await ida.asks(hello.menu[5])).text
        assert (await ida.asks(hello.menu[4])).text.startswith(DANISH.say("This is what I can help with"))
        greeted = await ann.asks("/start")
        await ann.answer()
        assert "at 11.30" in (await ann.asks(greeted.menu[1])).text


async def test_in_a_group_start_puts_up_no_menu_and_asks_nothing(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, hall = telegram.person("Ida"), telegram.group("Hallen")
        ida.writes("/start@OrdstyrerTestBot", into=hall)
        hello = await hall.answer()
        assert (hello.menu, hello.buttons[0]) == ((), DANISH.say("What is on now"))
        ida.writes("/now@OrdstyrerTestBot", into=hall)
        assert "Hvad er visionen" in (await hall.answer()).text


async def test_the_first_line_stands_out(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        assert (await telegram.person("Ann", "en").asks("/start")).tags == (("b", HELLO),)


async def test_menus_and_descriptions_are_set_in_both_languages(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        await telegram.person("Ida").asks("/start")
        await telegram.heard("setMyDescription", times=3)
    for kind in ("commands", "description", "short_description"):
        danish, english = telegram.menus[kind, "da"], telegram.menus[kind, "en"]
        assert danish != english
        assert telegram.menus[kind, ""] == danish, "whoever has another language gets Danish"
    names = {code: [entry["command"] for entry in telegram.menus["commands", code]] for code in ("da", "en")}
    assert names["da"] == [
        *("nu", "naeste", "program", "plan", "kalender", "forsamlingshus", "paamindelser"),
        *("mit_oplaeg", "rolle", "sprog", "mine_data", "slet_mig", "hjaelp", "start"),
    ]
    assert names["en"] == [
        *("now", "next", "programme", "plan", "calendar", "house", "reminders"),
        *("my_slot", "role", "language", "my_data", "delete_me", "help", "start"),
    ]


async def test_the_menu_in_groups_holds_nothing_that_is_about_one_person(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        await telegram.person("Ida").asks("/start")
        await telegram.heard("setMyDescription", times=3)
    menus = {
        code: [entry["command"] for entry in telegram.menus["commands all_group_chats", code]]
        for code in ("da", "en", "")
    }
    assert menus["da"] == menus[""] == ["nu", "naeste", "program", "hjaelp"]
    assert menus["en"] == ["now", "next", "programme", "help"]


async def test_every_command_of_both_menus_is_understood(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        for command in (
            "nu",
            "naeste",
            "program",
            "plan",
            "forsamlingshus",
            "paamindelser",
            "rolle",
            "hjaelp",
            "now",
            "next",
            "programme",
            "house",
            "reminders",
            "role",
            "help",
            "NU",
        ):
            answer = await ida.asks(f"/{command}")
            assert f"/{command}" not in answer.text, "an unknown command is said back"
        assert "Pause" in (await ida.asks("/naeste")).text
        assert "Hvad er visionen" in (await ida.asks("/nu@OrdstyrerTestBot")).text


async def test_a_command_is_understood_with_its_danish_letters(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        assert "Pause" in (await ida.asks("/n\N{LATIN SMALL LETTER AE}ste")).text
        help_text = (await ida.asks("/hj\N{LATIN SMALL LETTER AE}lp")).text
        assert help_text.startswith(DANISH.say("This is what I can help with"))


async def test_what_follows_a_command_is_part_of_the_question(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        assert "Morgensang" in (await telegram.person("Ida").asks("/program fredag")).text


async def test_an_unknown_command_gets_a_kind_line(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        line = (await telegram.person("Ida").asks("/taxi")).text
        assert "/taxi" in line
        assert "/hjaelp" in line


async def test_a_command_for_another_bot_is_left_to_it(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        ida.writes("/nu@SomeOtherBot")
        assert "Pause" in (await ida.asks("/naeste")).text
        assert ida.chat.unread == ()
