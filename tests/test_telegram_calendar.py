"""Items and plans in people's own calendars: by button, by command and in words, and again after a change."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from ical.calendar_stream import IcsCalendarStream
from ical.event import Event, EventStatus
from typer.testing import CliRunner

from bot.assistant import Assistant
from bot.basics.texts import texts
from bot.cli import app
from bot.programme.content import read_programme
from bot.settings import ROOT
from tests.botapi import BotApi
from tests.forum_day import day, friday, thursday
from tests.serving import forum

DANISH = texts("da")
say = DANISH.say
CALENDAR, MINE = say("Add to calendar"), say("Put my plan in the calendar")
GIVEN = "Here is {what} for your calendar. Open the file, and it is put in."
PREVENTION = "Session 3: En vision for fremtidens forebyggelse"
SESSION, SONG = "2024-session-3@ordstyrer", "2024-morgensang@ordstyrer"


def files(telegram: BotApi) -> list[tuple[str, dict[str, Event]]]:
    """Return the calendar files that were sent, as another program reads them: names, and their entries by UID."""
    sent = [call["document"] for call in telegram.called("sendDocument")]
    return [(file.name, entries(file.content.decode())) for file in sent]


def entries(text: str) -> dict[str, Event]:
    found = IcsCalendarStream.calendar_from_ics(text).events
    return {str(event.uid): event for event in found}


def taken_in(calendar: dict[str, Event], more: dict[str, Event]) -> dict[str, Event]:
    """Return a calendar after a file was imported: what it has is replaced by what is no older (RFC 5546, 2.1.5)."""
    newer = {u: e for u, e in more.items() if u not in calendar or (e.sequence or 0) >= (calendar[u].sequence or 0)}
    return {**calendar, **newer}


async def test_the_button_under_an_item_sends_its_file_and_leaves_the_card_where_it_is(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        card = await ida.asks("session 3")
        await ida.presses(CALENDAR)
        told, file = await ida.answer(), await ida.answer()
        assert told.text.startswith(say(GIVEN, what=PREVENTION))
        assert not told.edited
        assert file.file == "session-3.ics"
        assert next(seen for seen in ida.chat.standing() if seen.id == card.id).text == card.text
        ((_, held),) = files(telegram)
        entry = held[SESSION]
        assert (entry.summary, entry.dtstart, entry.dtend) == (PREVENTION, friday(10, 25), friday(11, 25))
        assert isinstance(entry.dtstart, datetime)
        assert str(entry.dtstart.tzinfo) == "Europe/Copenhagen"
        assert entry.location == "Aalborg Kongres & Kultur Center, Aalborg"
        assert entry.description
        assert "Mette Lolk Hanak" in entry.description


async def test_the_plan_goes_into_the_calendar_by_button_and_by_command(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, ann = telegram.person("Ida"), telegram.person("Ann", "en")
        empty = await ida.asks("/kalender")
        assert empty.text.startswith(say("There is nothing in your plan yet."))
        assert MINE not in empty.buttons
        await ida.asks("saet session 3 i min plan")
        await ida.asks("saet morgensangen i min plan")
        assert MINE in (await ida.asks("/plan")).buttons
        await ida.presses(MINE)
        told, file = await ida.answer(), await ida.answer()
        what = DANISH.plural("your plan ({count} item)", "your plan ({count} items)", 2)
        assert told.text.startswith(say(GIVEN, what=what))
        assert file.file == say("my-plan.ics")
        await ida.asks("/kalender")
        assert (await ida.answer()).file == say("my-plan.ics")
        await ann.asks("put session 3 in my plan")
        await ann.asks("/calendar")
        assert (await ann.answer()).file == "my-plan.ics"
        held = [found for _, found in files(telegram)]
        assert [set(found) for found in held] == [{SESSION, SONG}, {SESSION, SONG}, {SESSION}]
        assert {event.sequence for found in held for event in found.values()} == {0}


ONE_ITEM = (
    "send mig session 3 til min kalender",
    "kan du smide session tre i kalendern?",
    "laeg det om forebyggelse i min kalender",
    "hvordan faar jeg session 3 ind i outlook",
    "jeg vil gerne have en kalenderfil med session 3",
    "/kalender session 3",
    "put session 3 in my calendar please",
    "can i get session 3 as an ics file",
    "how do I add session 3 to my google calendar",
)


async def test_an_item_is_asked_for_in_words(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        for asked in ONE_ITEM:
            ida = telegram.person("Ida")
            await ida.asks(asked)
            assert (await ida.answer()).file == "session-3.ics", asked
        assert {frozenset(held) for _, held in files(telegram)} == {frozenset({SESSION})}


async def test_what_was_talked_of_goes_into_the_calendar(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("hvornaar er session 3?")
        for asked in ("kan jeg faa det som ics", "laeg den i min kalender", "kalender tak"):
            await ida.asks(asked)
            assert (await ida.answer()).file == "session-3.ics"


async def test_the_plan_is_asked_for_in_words_whatever_was_talked_of(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("saet morgensangen i min plan")
        for asked in ("laeg min plan i kalenderen", "det jeg har valgt i min kalender tak", "export my plan"):
            await ida.asks("session 3")
            await ida.asks(asked)
            await ida.answer()
        assert [set(held) for _, held in files(telegram)] == [{SONG}] * 3


async def test_the_whole_programme_goes_into_a_calendar_too(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("kan jeg faa hele programmet i min kalender")
        assert (await ida.answer()).file == say("programme-{event}.ics", event="2024")
        ((_, held),) = files(telegram)
        assert len(held) > 20


async def test_a_day_and_all_of_a_kind_go_into_a_calendar_and_one_thing_after_another(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        for asked in ("laeg hele fredagen i min kalender", "alle sessionerne i kalenderen tak", "og frokosten"):
            await ida.asks(asked)
            await ida.answer()
        (_, whole), (_, sessions), (_, lunch) = files(telegram)
        assert SONG in whole
        assert {str(event.dtstart)[:10] for event in whole.values()} == {"2024-05-17"}
        assert set(sessions) == {f"2024-session-{number}@ordstyrer" for number in range(1, 6)}
        assert set(lunch) == {"2024-frokost-torsdag@ordstyrer"}


async def test_what_nobody_else_can_do_in_a_calendar_is_said(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        alone = say("Your calendar is yours alone: I can neither see it nor take anything out of it.")
        for asked in ("hvad staar der i min kalender?", "fjern session 3 fra min kalender"):
            assert (await ida.asks(asked)).text.startswith(alone)


async def test_dates_that_somebody_wants_for_their_calendar_are_told(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        assert "16." in (await ida.asks("hvilke datoer skal jeg saette kryds ved i kalenderen")).text
        assert "12.55" in (await ida.asks("hvornaar er frokosten, skal have den i kalenderen")).text
        assert telegram.called("sendDocument") == []


async def test_what_is_not_found_is_said_and_nothing_is_sent(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        assert "Session 9" in (await ida.asks("session 9 i min kalender")).text
        unsure = (await ida.asks("laeg min bryllupsdag i kalenderen")).text
        assert unsure.startswith(say("I am not sure which item you mean."))
        assert telegram.called("sendDocument") == []


async def test_what_has_no_time_is_said_to_have_none(tmp_path: Path) -> None:
    knowing = Assistant([read_programme(ROOT / "content" / "2023")])
    async with forum(tmp_path, event="2023", knowing=knowing) as telegram:
        ida = telegram.person("Ida")
        told = (await ida.asks("laeg temamoede 2 i min kalender")).text
        assert told.startswith(
            say("The programme gives no time for {title}, so it cannot stand in a calendar.", title="")[:20]
        )
        assert CALENDAR not in (await ida.asks("temamoede 2")).buttons
        assert telegram.called("sendDocument") == []


async def test_after_a_change_the_same_entry_is_updated_and_nothing_doubled(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(9)) as forum_day:
        ida = forum_day.telegram.person("Ida")
        await ida.asks("saet session 3 i min plan")
        await ida.asks("saet morgensangen i min plan")
        await ida.asks("/kalender")
        await ida.answer()
        session = forum_day.item("session-3")
        assert session.start
        assert session.end
        moved = replace(session, start=session.start + timedelta(hours=1), end=session.end + timedelta(hours=1))
        forum_day.changes(moved)
        await ida.asks("/kalender")
        await ida.answer()
        (_, first), (_, second) = files(forum_day.telegram)
        mine = taken_in(first, second)
        assert set(mine) == {SESSION, SONG}
        assert (mine[SESSION].dtstart, mine[SESSION].sequence) == (friday(11, 25), 1)
        assert (mine[SONG].sequence, first[SESSION].sequence) == (0, 0)
        assert taken_in(mine, first)[SESSION].dtstart == friday(11, 25), "an old file changes nothing back"
        forum_day.changes(session)
        await ida.asks("session 3 i min kalender")
        await ida.answer()
        back = taken_in(mine, files(forum_day.telegram)[-1][1])[SESSION]
        assert (back.dtstart, back.sequence) == (friday(10, 25), 2)


async def test_what_is_taken_out_of_the_programme_is_struck_out_in_the_calendar(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(9)) as forum_day:
        ida, ole = forum_day.telegram.person("Ida"), forum_day.telegram.person("Ole")
        await ida.asks("saet session 3 i min plan")
        await ole.asks("session 3")
        await ida.asks("/kalender")
        await ida.answer()
        forum_day.changes(cancelled=("session-3",))
        struck = say("{title} is not in the programme any more: the file strikes it out.", title=PREVENTION)
        assert (await ida.asks("/kalender")).text.startswith(struck)
        await ida.answer()
        await ole.presses(CALENDAR)
        assert (await ole.answer()).text.startswith(struck)
        await ole.answer()
        first, *later = [held[SESSION] for _, held in files(forum_day.telegram)]
        assert first.status is EventStatus.CONFIRMED
        assert [(gone.status, gone.sequence) for gone in later] == [(EventStatus.CANCELLED, 1)] * 2


async def test_a_button_for_what_nobody_ever_had_and_is_gone_says_so(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(9)) as forum_day:
        ida = forum_day.telegram.person("Ida")
        await ida.asks("session 3")
        forum_day.changes(cancelled=("session-3",))
        await ida.presses(CALENDAR)
        assert (await ida.answer()).text == say("That is not in the programme any more.")
        assert forum_day.telegram.called("sendDocument") == []


async def test_an_export_and_the_bot_number_their_entries_alike(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(9)) as forum_day:
        ida = forum_day.telegram.person("Ida")
        await ida.asks("session 3 i min kalender")
        await ida.answer()
        session = forum_day.item("session-3")
        forum_day.changes(replace(session, title="En ny titel"))
        store = {"ORDSTYRER_DATABASE": str(tmp_path / "ordstyrer.db")}
        exported = entries(CliRunner().invoke(app, ["export", "2024", "--format", "ics"], env=store).stdout)
        assert (exported[SESSION].sequence, exported[SONG].sequence) == (1, 0)
        await ida.asks("session 3 i min kalender")
        await ida.answer()
        assert files(forum_day.telegram)[-1][1][SESSION] == exported[SESSION]


async def test_in_a_group_an_item_is_given_and_nobodys_plan(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, hall = telegram.person("Ida"), telegram.group("Hallen")
        await ida.asks("saet morgensangen i min plan")
        ida.writes("@OrdstyrerTestBot session 3", into=hall)
        card = await hall.answer()
        assert CALENDAR in card.buttons
        await ida.presses(CALENDAR, into=hall)
        await hall.answer()
        assert (await hall.answer()).file == "session-3.ics"
        ida.writes("/kalender@OrdstyrerTestBot", into=hall)
        refused = say("What I remember of you is for you alone: write to me in our own chat.")
        assert (await hall.answer()).text.endswith(refused)
        assert len(telegram.called("sendDocument")) == 1
