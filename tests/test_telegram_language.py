"""Danish unless Telegram or the person says otherwise; what is chosen stays chosen."""

from pathlib import Path

import pytest

from bot.basics.texts import texts
from tests.botapi import BotApi
from tests.forum_day import day, thursday
from tests.serving import forum, serving

DANISH, ENGLISH = texts("da"), texts("en")
NOW_ENGLISH, NOW_DANISH = (
    speech.say("From now on I speak {language} with you.", language=name)
    for speech, name in ((ENGLISH, "English"), (DANISH, "dansk"))
)


async def test_a_language_is_chosen_by_button_and_stays_after_a_restart(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida", "nb")
        async with serving(telegram, tmp_path):
            asked = await ida.asks("/sprog")
            assert asked.text == DANISH.say("I speak {language} with you.", language="dansk")
            assert asked.buttons == ("\N{CHECK MARK} Dansk", "English")
            await ida.presses("English")
            changed = await ida.answer()
            assert (changed.text, changed.edited) == (NOW_ENGLISH, False)
            assert changed.menu[:2] == ("Now", "Next")
        async with serving(telegram, tmp_path):
            assert "tomorrow" in (await ida.asks("hvornaar er session 3")).text, "whatever they write in"
            assert (await ida.asks("/hjaelp")).text.startswith("This is what I can help with")
            assert "in 1 hour" in (await ida.asks("Next")).text
            assert (await ida.asks("/plan")).text.startswith("There is nothing in your plan yet.")
            assert (await ida.asks("/sprog")).buttons == ("Dansk", "\N{CHECK MARK} English")
            await ida.presses("Dansk")
            assert (await ida.answer()).text == NOW_DANISH
            assert "i morgen" in (await ida.asks("when is session 3")).text
        assert telegram.faults == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("engelsk tak", NOW_ENGLISH),
        ("English please", NOW_ENGLISH),
        ("kan du svare paa engelsk", None),
        ("svar paa engelsk", NOW_ENGLISH),
        ("/sprog engelsk", NOW_ENGLISH),
        ("/language danish", NOW_DANISH),
        ("paa dansk, tak", NOW_DANISH),
    ],
)
async def test_a_language_may_be_asked_for_in_words(tmp_path: Path, written: str, said: str | None) -> None:
    async with forum(tmp_path) as telegram:
        answer = await telegram.person("Ida").asks(written)
        assert said is None or answer.text == said


async def test_without_a_choice_the_message_tells_and_telegram_where_that_does_not(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ann, ida = telegram.person("Ann", "en"), telegram.person("Ida")
        assert "tomorrow" in (await ann.asks("session 3")).text
        assert "i morgen" in (await ann.asks("hvornaar er session 3")).text
        assert "i morgen" in (await ida.asks("session 3")).text
        assert "tomorrow" in (await ida.asks("when is session 3")).text


async def test_reminders_come_in_the_language_that_was_chosen(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(11, 44)) as forum_day:
        ida = forum_day.telegram.person("Ida")
        await ida.asks("mind mig om alt")
        await ida.asks("engelsk tak")
        forum_day.clock.to(thursday(11, 47))
        assert (await ida.answer()).text.startswith("In ")


async def test_a_question_about_a_language_is_a_question(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        answer = await telegram.person("Ida").asks("er der noget om dansk velfaerd paa engelsk i session 3")
        assert answer.text not in {NOW_ENGLISH, NOW_DANISH}
