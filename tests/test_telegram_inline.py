"""Somebody types the bot's name in any chat: what it finds, and what is posted there."""

from pathlib import Path

from bot.basics.texts import texts
from tests.botapi import Rejected
from tests.botapi.inline import Find
from tests.forum_day import day, thursday
from tests.serving import forum

DANISH = texts("da")
OPEN = DANISH.say("See it with Ordstyrer")
PREVENTION = "Session 3: En vision for fremtidens forebyggelse"
THEME = "Tema: Hvad er visionen for fremtidens"


def titles(finds: list[Find]) -> list[str]:
    return [find.title for find in finds]


async def test_items_and_people_are_found_however_they_are_typed(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        for words in ("session 3", "sesion tre", "forebyggelse", "forebyggelsee", "hvor er session 3"):
            assert PREVENTION in titles(await ida.types(words)), words
        for words in ("mette spring", "mete sprng", "Spring"):
            assert "Mette Spring" in [title.partition(" (")[0] for title in titles(await ida.types(words))], words
        several = titles(await ida.types("sessioner"))
        assert len([title for title in several if title.startswith("Session ")]) == 5


async def test_what_is_posted_is_true_on_any_day_and_leads_to_the_bot(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, ole, hall = telegram.person("Ida"), telegram.person("Ole"), telegram.group("Hallen")
        (find,) = [find for find in await ida.types("session 3") if find.title == PREVENTION]
        assert find.description.startswith("fredag den 17. maj kl. 10.25-11.25")
        assert find.thumbnail == ""
        card = ida.posts(find, hall)
        assert card.text.startswith(f"{PREVENTION} – fredag den 17. maj kl. 10.25-11.25\n")
        assert "Mette Lolk Hanak" in card.text
        assert "i morgen" not in card.text
        assert card.buttons == (OPEN,)
        assert card.tags[0] == ("b", card.text.splitlines()[0])
        await ole.asks("/start")
        await ole.answer()
        ole.opens(find.link)
        assert (await ole.answer()).text.startswith(PREVENTION)
        (person,) = [find for find in await ida.types("mette spring") if find.title.startswith("Mette Spring")]
        assert "fredag den 17. maj kl. 10.25" in ida.posts(person, hall).text
        ole.opens(person.link)
        assert "Mette Spring" in (await ole.answer()).text
        assert hall.unread == ()


async def test_without_words_there_is_what_is_on_now_and_what_comes_next(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(10, 15)) as forum_day:
        ida = forum_day.telegram.person("Ida")
        now = titles(await ida.types(""))
        assert now[0].startswith(THEME)
        assert now[1] == "Pause"
        forum_day.clock.to(thursday(14, 30))
        assert "#DKPOL live" in titles(await ida.types(" ")), "what there is to choose between as well"
        forum_day.clock.to(thursday(10).replace(day=30))
        assert await ida.types("") == []


async def test_nothing_is_made_up(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        for words in ("x", "tak", "qwrtpsdf", "fodbold i aften", "er du en robot?", "\N{PARTY POPPER}", "session 9"):
            assert await ida.types(words) == [], words


async def test_nothing_of_a_person_is_in_what_is_found(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, ole = telegram.person("Ida"), telegram.person("Ole")
        await ida.asks("jeg er ikke politiker")
        await ida.asks("saet session 3 i min plan")
        for words in ("", "min plan", "forsamlingshus 4", "mine data", "slet mig"):
            assert await ida.types(words) == await ole.types(words), words
        assert PREVENTION in (await ida.asks("/plan")).text, "nothing was changed by it"
        answered = telegram.called("answerInlineQuery")
        assert {(call["is_personal"], call["cache_time"] <= 60) for call in answered} == {(True, True)}


async def test_it_speaks_the_language_of_whoever_types(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ann = telegram.person("Ann", "en")
        (find,) = [find for find in await ann.types("prevention") if "Session 3" in find.title]
        assert find.description.startswith("Friday 17 May at 10.25-11.25")


async def test_a_whole_programme_stays_within_what_telegram_takes(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        finds = await telegram.person("Ida").types("hele programmet")
        assert 0 < len(finds) <= 50


async def test_an_answer_that_comes_too_late_is_no_failure(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        late = Rejected("Bad Request: query is too old and response timeout expired or query ID is invalid")
        struck = telegram.trouble(late, "answerInlineQuery")
        telegram.updates.add(inline_query={"id": "old", "from": ida.about, "query": "pause", "offset": ""})
        await struck.wait()
        assert titles(await ida.types("session 3")) != []
        assert ida.chat.unread == ()
