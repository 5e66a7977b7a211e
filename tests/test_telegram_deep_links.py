"""Links to the bot: to an item, to a person, to one's own plan, and to a plan that somebody shares."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from bot.answers import deep_links
from bot.answers.deep_links import Target
from bot.basics.database import open_database
from bot.basics.texts import texts
from bot.people.plans import Plans
from bot.programme.model import Event, Item, Kind, Person, Programme
from tests.botapi import BotApi, Seen
from tests.botapi import Person as Somebody
from tests.examples import examples
from tests.forum_day import day, programme, thursday
from tests.serving import forum

DANISH = texts("da")
say = DANISH.say
HELLO = say("Hello! I am Ordstyrer, and I know the programme by heart.")
NOWHERE = say("That link leads to nothing that is in the programme.")
SHARE, SHARE_PLAN = say("Share"), say("Share my plan")
PREVENTION = "Session 3: En vision for fremtidens forebyggelse"
BOT = "https://t.me/OrdstyrerTestBot?start="

ids = st.from_regex(r"[a-z0-9]{1,12}(-[a-z0-9]{1,9}){0,5}", fullmatch=True)


@st.composite
def some_programme(draw: st.DrawFn) -> Programme:
    event = Event(draw(ids), "Forum", 2030)
    names = draw(st.lists(ids, min_size=1, max_size=60, unique=True))
    items = tuple(Item(name, event.id, Kind.TALK, name, position) for position, name in enumerate(names))
    return Programme(event, items, {name: Person(name, name) for name in draw(st.lists(ids, max_size=5))})


@examples(30)
@given(some_programme(), st.data())
def test_a_link_opens_what_it_was_made_for_or_is_not_made(whole: Programme, data: st.DataObject) -> None:
    event, known = whole.event.id, {whole.event.id: whole}
    item = data.draw(st.sampled_from(whole.items)).id
    some = data.draw(st.sets(st.sampled_from([i.id for i in whole.items]), min_size=1))
    in_order = tuple(i.id for i in whole.items if i.id in some)
    made = {
        deep_links.to_item(event, item): Target(event, (item,)),
        deep_links.to_shared(whole, some): Target(event, in_order, shared=True),
        **{deep_links.to_person(event, person): Target(event, person=person) for person in whole.people},
        deep_links.OWN_PLAN: Target(),
    }
    for payload, target in made.items():
        if payload:
            assert len(payload) <= 64
            assert set(payload) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")
            assert deep_links.read(payload, known) == target


@examples(30)
@given(some_programme(), st.text(max_size=80) | st.from_regex(r"[isp]_[a-z0-9_-]{1,60}", fullmatch=True))
def test_whatever_stands_in_a_link_nothing_that_is_not_there_is_opened(whole: Programme, payload: str) -> None:
    target = deep_links.read(payload, {whole.event.id: whole})
    if target and target.event:
        assert target.person in {*whole.people, ""}
        assert set(target.items) <= whole.by_id.keys()


def test_a_plan_of_twenty_fits_into_a_link_and_one_of_thirty_does_not() -> None:
    items = tuple(Item(f"item-{number}", "2030", Kind.TALK, "", number) for number in range(30))
    whole = Programme(Event("2030", "Forum", 2030), items, {})
    assert deep_links.to_shared(whole, [item.id for item in items[:19]])
    assert not deep_links.to_shared(whole, [item.id for item in items])


async def opened(somebody: Somebody, payload: str) -> Seen:
    """Open a link to the bot as somebody who has been there before; return what comes."""
    somebody.opens(f"{BOT}{payload}")
    return await somebody.answer()


async def known(telegram: BotApi, name: str, language: str = "da") -> Somebody:
    """Return somebody who has said /start before."""
    somebody = telegram.person(name, language)
    await somebody.asks("/start")
    await somebody.answer()
    return somebody


async def test_a_link_opens_an_item_a_person_and_ones_own_plan(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = await known(telegram, "Ida")
        card = await opened(ida, "i_2024_session-3")
        assert card.text.startswith(PREVENTION)
        assert say("Put it in my plan") in card.buttons
        assert "Mette Lolk Hanak" in (await ida.asks("hvem er med?")).text, "what the link opened is talked of"
        person = await opened(ida, "p_2024_mette-spring")
        assert "Horsens" in person.text
        assert "10.25" in (await ida.asks("hvad tid er hun paa?")).text
        await ida.asks("saet morgensangen i min plan")
        assert "Morgensang" in (await opened(ida, "plan")).text
        assert ida.chat.unread == ()


async def test_who_comes_by_a_link_for_the_first_time_is_greeted_and_sees_what_it_opens_last(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        hello = await opened(ida, "i_2024_session-3")
        questions, card = await ida.answer(), await ida.answer()
        assert (hello.text.startswith(HELLO), bool(hello.menu)) == (True, True)
        assert say("I am elected") in questions.buttons
        assert card.text.startswith(PREVENTION)


LOST = ("i_2024_session-99", "i_1999_session-3", "s_2024_abc", "p_2024_ingen", "x", "i_2024_", "____", "-")


async def test_a_link_that_leads_nowhere_gets_the_start_with_a_word_on_it(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = await known(telegram, "Ida")
        for payload in LOST:
            assert (await opened(ida, payload)).text.startswith(f"{NOWHERE}\n{HELLO}"), payload
        assert ida.chat.unread == ()


async def test_the_share_button_passes_on_the_item_and_nothing_of_who_shares(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, ole = await known(telegram, "Ida"), await known(telegram, "Ole")
        await ida.asks("session 3")
        address = urlsplit(ida.finds_link(SHARE))
        assert (address.scheme, address.netloc, address.path) == ("https", "t.me", "/share/url")
        passed = {name: value for name, (value,) in parse_qs(address.query).items()}
        assert passed["text"] == f"{PREVENTION} – fredag den 17. maj kl. 10.25-11.25", "true on any day"
        assert str(ida.id) not in address.query
        assert "+" not in address.query, "which some of Telegram's apps would show"
        ole.opens(passed["url"])
        assert (await ole.answer()).text.startswith(PREVENTION)
        assert (await ida.asks("del")).text != "", "what is typed is a question, and never an empty one"


async def shared_plan(somebody: Somebody) -> str:
    """Return the link that the button under somebody's plan passes on."""
    await somebody.asks("/plan")
    (address,) = parse_qs(urlsplit(somebody.finds_link(SHARE_PLAN)).query)["url"]
    return address


async def test_a_shared_plan_shows_its_items_and_can_be_taken_over(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, ole = await known(telegram, "Ida"), await known(telegram, "Ole")
        await ida.asks("saet session 3 i min plan")
        await ida.asks("saet morgensangen i min plan")
        link = await shared_plan(ida)
        assert str(ida.id) not in link
        ole.opens(link)
        offered = await ole.answer()
        assert offered.text.startswith(say("This was shared with you:"))
        assert PREVENTION in offered.text
        assert "Morgensang" in offered.buttons
        assert offered.text.endswith(say("Press what you want in your plan."))
        await ole.presses("Morgensang")
        await ole.answer()
        plan = (await ole.asks("/plan")).text
        assert ("Morgensang" in plan, PREVENTION in plan) == (True, False)
        ole.opens(link)
        await ole.answer()
        await ole.presses(say("Put all of it in my plan"))
        await ole.answer()
        assert PREVENTION in (await ole.asks("/plan")).text


async def test_an_empty_plan_is_not_shared(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        assert SHARE_PLAN not in (await telegram.person("Ida").asks("/plan")).buttons


async def test_of_a_shared_plan_what_is_gone_from_the_programme_is_left_out(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(9)) as forum_day:
        ida, ole = await known(forum_day.telegram, "Ida"), await known(forum_day.telegram, "Ole")
        await ida.asks("saet session 3 i min plan")
        await ida.asks("saet morgensangen i min plan")
        link = await shared_plan(ida)
        song = forum_day.item("morgensang")
        forum_day.changes(replace(song, title="Sang fra morgenstunden"), cancelled=("session-3",))
        await ida.asks("/plan")
        ole.opens(link)
        offered = await ole.answer()
        assert "Sang fra morgenstunden" in offered.text
        assert PREVENTION not in offered.text


async def test_a_plan_that_is_too_long_for_a_link_says_so(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(9)) as forum_day:
        ida = await known(forum_day.telegram, "Ida")
        with closing(open_database(tmp_path / "ordstyrer.db")) as database:
            for item in programme().lines:
                Plans(database).pick(ida.id, "2024", item.id)
        plan = await ida.asks("/plan")
        assert plan.text.endswith(say("Your plan is too long for a link, so it cannot be shared."))
        assert SHARE_PLAN not in plan.buttons


async def test_in_a_group_a_link_only_introduces_the_bot(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, hall = telegram.person("Ida"), telegram.group("Hallen")
        ida.writes("/start@OrdstyrerTestBot plan", into=hall)
        assert "/naeste" in (await hall.answer()).text
        assert hall.unread == ()
