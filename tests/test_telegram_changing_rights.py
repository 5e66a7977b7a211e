"""Only organisers change the programme, as long as they are organisers; and they can still ask about it."""

from pathlib import Path

from tests.changing import DROP, MAKE, OLGA, OTTO, hall, in_force, say
from tests.forum_day import day, thursday

EXPIRED = say("That button is from before. Just ask me again.")


async def test_whoever_is_no_organiser_changes_nothing(tmp_path: Path) -> None:
    async with hall(tmp_path) as (here, olga, _):
        eva, ole = here.telegram.person("Eva"), here.telegram.person("Ole")
        await ole.asks("saet session 3 i min plan")
        for text in ("aflys session 3", "session 3 er flyttet til Radiosalen", "/aendringer", "/changes"):
            answer = await eva.asks(text)
            assert DROP not in answer.buttons
        seen = await olga.asks("aflys session 3")
        data = olga.chat.messages[seen.id]["reply_markup"]["inline_keyboard"][0][0]["callback_data"]
        theirs = eva.chat.messages[eva.chat.standing()[-1].id]
        assert await eva.taps(theirs, data) == EXPIRED
        assert in_force(here) == 0
        group = here.telegram.group("Hall")
        eva.takes_bot_into(group)
        await group.answer()
        olga.writes("@OrdstyrerTestBot aflys session 3", into=group)
        assert DROP not in (await group.answer()).buttons
        assert (in_force(here), ole.chat.unread) == (0, ())


async def test_rights_are_looked_at_again_when_a_button_is_pressed(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(9, 30), organisers=frozenset({OLGA, OTTO})) as here:
        olga, otto = here.telegram.person("Olga"), here.telegram.person("Otto")
        seen = await otto.asks("aflys session 3")
        del olga
    async with day(tmp_path, thursday(9, 30), organisers=frozenset({OLGA})) as here:
        here.telegram.person("Olga")
        otto = here.telegram.person("Otto")
        assert DROP not in (await otto.asks("aflys session 3")).buttons
        assert (in_force(here), MAKE in seen.buttons) == (0, True)


async def test_organisers_get_their_questions_answered_like_anybody(tmp_path: Path) -> None:
    async with hall(tmp_path) as (_, olga, __):
        assert "12.55" in (await olga.asks("hvornaar er der frokost i dag?")).text
        assert "Session 3" in (await olga.asks("er session 3 flyttet?")).text
        assert DROP not in (await olga.asks("er session 3 aflyst")).buttons
        assert DROP not in (await olga.asks("session 3")).buttons
