"""The programme to browse in: days, slots, what is in a slot, cards, who is who; with what is one's own marked."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.language.spelling import plain
from bot.programme.content import read_programme
from bot.programme.model import COPENHAGEN, Appearance, Audience, Event, Item, Kind, Person, Programme
from bot.settings import ROOT
from bot.texts import texts
from tests.botapi import BotApi, Seen
from tests.botapi import Person as Attendee
from tests.forum_day import day, friday, programme, thursday
from tests.serving import forum, serving

DANISH = texts("da")
say = DANISH.say
CHECK = "\N{CHECK MARK}"
ADD, OUT, REMIND, WHO = (
    say(label) for label in ("Put it in my plan", "Take it out of my plan", "Remind me of it", "Who is who")
)
LATER, EARLIER, DAYS = (say(label) for label in ("Later", "Earlier", "All days"))
NEXT_PAGE = say("Next page")
THURSDAY, FRIDAY = "torsdag den 16. maj", "fredag den 17. maj"
MEETING = "moedet med mennesker paa kanten"
GONE = say("That is not in the programme any more.")
PREVENTION = "Session 3: En vision for fremtidens forebyggelse"


def back_to(place: str) -> str:
    return say("Back to {place}", place=place)


def the(seen: Seen, part: str) -> str:
    """Return the one button with these words on it."""
    (found,) = [label for label in seen.buttons if part in label]
    return found


async def opens(person: Attendee, *parts: str) -> Seen:
    """Press the buttons with these words on them, one after the other; return what stands there then."""
    for part in parts:
        await person.presses(the(person.chat.standing()[-1], part))
        seen = await person.answer()
    return seen


async def test_the_day_of_the_forum_is_there_at_once_and_the_others_a_button_away(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        today = await ida.asks("/program")
        lines = today.text.splitlines()
        assert lines[0] == say("The programme {day}:", day=THURSDAY)
        assert lines[1] == f"10.00 Velkomst ({say('over')})"
        assert f"({say('on now')})" in lines[2]
        assert "11.30 Pause" in lines
        assert f"10.00 ({say('over')}) Velkomst" in today.buttons
        days = await opens(ida, DAYS)
        assert (days.id, days.edited) == (today.id, True)
        assert days.buttons == (say("Today, {day}", day=THURSDAY), FRIDAY.capitalize())
        assert all(day in plain(days.text) for day in (THURSDAY, FRIDAY))
        other = await opens(ida, FRIDAY.capitalize())
        assert other.text.startswith(say("The programme {day}:", day=FRIDAY))


@pytest.mark.parametrize("asked", ["/program", "Program", "vis programmet", "hele programmet", "programmet"])
async def test_in_whatever_words_it_is_asked_for_it_can_be_browsed_in(tmp_path: Path, asked: str) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        assert "11.30 Pause" in (await ida.asks(asked)).buttons


async def test_before_the_forum_the_days_come_first_and_a_named_day_is_opened(tmp_path: Path) -> None:
    async with forum(tmp_path, at=datetime(2024, 5, 2, 9)) as telegram:  # noqa: DTZ001
        ida = telegram.person("Ida")
        assert (await ida.asks("/program")).buttons == (THURSDAY.capitalize(), FRIDAY.capitalize())
        assert "08.55 Morgensang" in (await ida.asks("program fredag")).buttons
        assert "19.30 Aftenprogram" in " ".join((await opens(ida, DAYS, THURSDAY.capitalize(), LATER)).buttons)
        assert "10.00 Velkomst" in (await opens(ida, EARLIER)).buttons


async def test_a_card_tells_all_and_the_way_back_leads_to_where_it_stood(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        first = await ida.asks("program fredag")
        choices = await opens(ida, "10.25")
        assert [label for label in choices.buttons if label[:2] in {"1.", "2.", "3.", "4.", "5."}]
        assert f"• {PREVENTION} – med Mette Lolk Hanak og Charlotte Bach Thomassen" in choices.text
        card = await opens(ida, "3. En vision")
        for told in (PREVENTION, "kl. 10.25-11.25", "forebyggelsesudspil", "Mette Lolk Hanak, forebyggelseschef"):
            assert told in card.text
        assert say("Place: the programme does not say.") in card.text
        assert {ADD, REMIND, WHO} < set(card.buttons)
        assert (await opens(ida, back_to("Break out"))).text == choices.text
        again = await opens(ida, back_to(FRIDAY))
        assert (again.text, again.buttons, again.id) == (first.text, first.buttons, first.id)
        assert len(ida.chat.standing()) == 1


async def test_after_a_card_the_talk_is_of_its_item(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("program fredag")
        await opens(ida, "10.25", "3. En vision")
        assert PREVENTION in (await ida.asks("hvor er det")).text
        assert "Charlotte Bach Thomassen" in (await ida.asks("hvem er med")).text
        await ida.asks("program fredag")
        await opens(ida, "10.25", "4. Boligpolitik")
        await ida.asks("saet den i min plan")
        assert "Session 4" in (await ida.asks("/plan")).text


async def test_what_is_chosen_on_a_card_is_marked_there_and_on_the_way_back(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        card = await ida.asks("program fredag")
        await opens(ida, "10.25", "3. En vision", ADD)
        chosen = ida.chat.standing()[-1]
        assert (chosen.id, chosen.text.startswith(PREVENTION)) == (card.id, True)
        assert f"{CHECK} {say('In your plan')}" in chosen.text
        assert (OUT in chosen.buttons, ADD in chosen.buttons) == (True, False)
        choices = await opens(ida, back_to("Break out"))
        assert f"• {CHECK} {PREVENTION} ({say('in your plan')})" in choices.text
        assert the(choices, "En vision").startswith(CHECK)
        friday = await opens(ida, back_to(FRIDAY))
        assert f"{CHECK} 10.25 Break out: Sessioner" in friday.text
        assert say("you have chosen {items}", items=PREVENTION) in friday.text
        assert f"{CHECK} 10.25 Break out: Sessioner" in friday.buttons
        assert say("in your plan: {items}", items=PREVENTION) in (await opens(ida, DAYS)).text
        other = await opens(ida, FRIDAY.capitalize(), "10.25", "4. Boligpolitik", ADD)
        assert say("It takes the place of {title}.", title=PREVENTION) in other.text
        taken = await opens(ida, OUT)
        assert (ADD in taken.buttons, CHECK in taken.text) == (True, False)
        assert (await ida.asks("/plan")).text.startswith(say("There is nothing in your plan yet."))


async def test_a_theme_that_is_chosen_marks_its_talks(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("program torsdag")
        theme = await opens(ida, "12.00", "Tema: N", ADD)
        assert OUT in theme.buttons
        today = await opens(ida, back_to(THURSDAY))
        assert [line[:7] for line in today.text.splitlines() if line.startswith(CHECK)] == [
            f"{CHECK} 12.00",
            f"{CHECK} 12.25",
        ]
        assert ADD in (await opens(ida, "12.25")).buttons, "the talk itself is not in the plan"


async def test_the_list_to_choose_from_shows_what_is_chosen(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("saet session 3 i min plan")
        await ida.asks("program fredag")
        listed = await opens(ida, "10.25", say("Choose: {title}", title="Break out: Sessioner"))
        assert f"• {CHECK} {PREVENTION} ({say('in your plan')})" in listed.text
        assert the(listed, "Session 3").startswith(CHECK)
        assert "1. Fra systemvelf" in str((await opens(ida, back_to("Break out: Sessioner"))).buttons)


async def test_a_reminder_is_set_changed_and_taken_away_on_the_card(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("program torsdag")
        reminded = await opens(ida, "12.55", REMIND)
        assert (
            say("I will remind you at {time}, {minutes} before.", time="12.45", minutes="10 minutter") in reminded.text
        )
        earlier = await opens(ida, "30 min")
        assert "12.25" in earlier.text
        assert earlier.text.startswith("Frokost")
        assert say("with a reminder") in (await opens(ida, back_to(THURSDAY))).text
        card = await opens(ida, "12.55")
        assert say("I remind you of it") in card.text
        away = await opens(ida, say("Do not remind me"))
        assert REMIND in away.buttons
        assert (await ida.asks("/paamindelser")).text.startswith(say("You get no reminders."))
        await ida.asks("mind mig om alt")
        await ida.asks("program torsdag")
        with_all = await opens(ida, "12.55")
        assert (say("I remind you of it") in with_all.text, REMIND in with_all.buttons) == (True, False)


async def test_who_is_who_tells_where_else_somebody_is_on_and_leads_there(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("program torsdag")
        people = await opens(ida, LATER, "13.55", WHO)
        assert "Torben Tran" in people.text
        assert "Ulrik Wilbek (V), formand for KL's Socialudvalg" in people.text
        assert "Forsamlingshus 2" in people.text
        house = await opens(ida, "2. Reformen")
        assert house.text.startswith("Forsamlingshus 2")


async def test_the_same_can_be_done_under_every_answer_about_one_item(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        for asked in ("session 3", "hvornaar er session 3", "hvem er med i session 3", "hvad handler session 3 om"):
            assert {ADD, REMIND, WHO} < set((await ida.asks(asked)).buttons), asked
        card = await opens(ida, ADD)
        assert card.text.startswith(PREVENTION)
        assert back_to("Break out: Sessioner") in card.buttons


async def test_the_houses_are_shown_to_others_with_a_kind_word(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("jeg er ikke folkevalgt")
        await ida.asks("program torsdag")
        houses = await opens(ida, LATER, "14.45")
        assert say("The assembly houses are only for elected politicians (folkevalgte).") in houses.text
        mine = await opens(ida, ADD)
        assert mine.text.startswith("#DKPOL live"), "the only part for them"
        house = await opens(ida, back_to("Break out"), "4. Et frisat")
        assert say("only for elected politicians") in house.text
        assert "#DKPOL live" in house.text
        assert not {ADD, REMIND} & set(house.buttons)
        await ida.asks("jeg er folkevalgt")
        await ida.asks("program torsdag")
        house = await opens(ida, LATER, "14.45", "4. Et frisat")
        assert (ADD in house.buttons, "#DKPOL live" in house.text) == (True, False)


async def test_who_tells_their_role_on_a_card_is_still_on_it(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("program torsdag")
        await opens(ida, LATER, "14.45", "4. Et frisat", ADD)
        told = await opens(ida, say("I am not elected"))
        assert told.text.startswith("Forsamlingshus 4")
        assert "ud af din plan" in told.text
        assert ADD not in told.buttons
        assert back_to("Break out") in told.buttons


async def test_in_a_group_it_is_browsed_in_without_anything_personal(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, ole, hall = telegram.person("Ida"), telegram.person("Ole"), telegram.group("Hallen")
        await ida.asks("saet session 3 i min plan")
        ida.writes("/program", into=hall)
        today = await hall.answer()
        for label in (DAYS, FRIDAY.capitalize(), "10.25 Break out: Sessioner"):
            await ole.presses(label, into=hall)
            seen = await hall.answer()
            assert (seen.id, CHECK in seen.text) == (today.id, False)
        await ida.presses(the(seen, "3. En vision"), into=hall)
        card = await hall.answer()
        assert card.buttons == (WHO, say("Add to calendar"), say("Share"), back_to("Break out: Sessioner"))
        ole.writes("@OrdstyrerTestBot hvor er det", into=hall)
        assert PREVENTION in (await hall.answer()).text


async def test_a_second_tap_and_a_page_that_is_there_already_are_quiet(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("/program")
        before = next(iter(reversed(ida.chat.messages.values())))
        later = [
            b["callback_data"] for row in before["reply_markup"]["inline_keyboard"] for b in row if b["text"] == LATER
        ]
        assert await ida.taps(before, later[0]) == ""
        page = await ida.answer()
        assert await ida.taps(before, later[0]) == ""
        await opens(ida, EARLIER, LATER)
        assert ida.chat.unread == ()
        assert ida.chat.standing()[-1].buttons == page.buttons


async def test_buttons_work_on_after_a_restart(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ida = telegram.person("Ida")
        async with serving(telegram, tmp_path):
            await ida.asks("program fredag")
            await opens(ida, "10.25")
        async with serving(telegram, tmp_path):
            await opens(ida, "3. En vision", ADD)
        async with serving(telegram, tmp_path):
            assert OUT in (await opens(ida, back_to("Break out"), "En vision")).buttons
        assert telegram.faults == []


async def test_what_is_gone_is_said_and_what_it_stood_in_is_shown(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(9)) as forum_day:
        ida = forum_day.telegram.person("Ida")
        await ida.asks("program fredag")
        await opens(ida, "10.25")
        forum_day.changes(cancelled=("session-3",))
        choices = await opens(ida, "3. En vision")
        assert choices.text.splitlines()[0] == GONE
        assert "Session 4" in choices.text
        assert "Session 3" not in choices.text
        await opens(ida, "4. Boligpolitik")
        forum_day.changes(cancelled=("session-4",))
        assert (await opens(ida, ADD)).text.startswith(f"{GONE}\nBreak out: Sessioner")
        await opens(ida, back_to(FRIDAY))
        forum_day.changes(cancelled=("trivsel",))
        left = await opens(ida, "11.25")
        assert left.text.startswith(f"{GONE}\n{say('The programme {day}:', day=FRIDAY)}")
        await opens(ida, DAYS)
        forum_day.changes(cancelled=of_friday())
        only = await opens(ida, FRIDAY.capitalize())
        assert only.text.startswith(f"{GONE}\n{say('The programme {day}:', day=THURSDAY)}")


def of_friday() -> tuple[str, ...]:
    return tuple(item.id for item in programme().items if item.day == friday(9).date())


async def test_what_has_moved_is_found_where_it_is_now(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(9)) as forum_day:
        ida = forum_day.telegram.person("Ida")
        await ida.asks("program fredag")
        talk = forum_day.item("trivsel")
        assert talk.start
        forum_day.changes(replace(talk, start=talk.start + timedelta(minutes=10), end=talk.end))
        card = await opens(ida, "11.25")
        assert "kl. 11.35-12.00" in card.text
        assert "11.35" in (await opens(ida, back_to(FRIDAY))).text


async def test_of_theme_meetings_without_a_time_one_is_chosen_from_the_plan(tmp_path: Path) -> None:
    knowing = Assistant([read_programme(ROOT / "content" / "2023")])
    at = datetime(2023, 5, 11, 9)  # noqa: DTZ001
    async with forum(tmp_path, event="2023", knowing=knowing, at=at) as telegram:
        ida = telegram.person("Ida")
        plan = await ida.asks("/plan")
        row = say("Theme meeting (one of {count})", count=8)
        assert f"• {row} – {say('not chosen yet')}" in plan.text
        options = await opens(ida, row)
        assert "i 2023 kan man deltage" in plain(options.text)
        assert len(options.buttons) == 8
        picked = await opens(ida, options.buttons[1])
        assert MEETING in plain(picked.text)
        plan = await ida.asks("/plan")
        assert (MEETING in plain(plan.text), say("not chosen yet") in plan.text) == (True, False)
        listed = await ida.asks("/program")
        assert len(listed.buttons) == 9
        assert f"{CHECK} Temam" in listed.text
        card = await opens(ida, "Selvstyrende teams")
        assert say("Time: the programme does not say.") in card.text
        picked = await opens(ida, ADD)
        assert say("It takes the place of {title}.", title="").rstrip(".") in picked.text
        assert MEETING in plain(picked.text)
        assert NEXT_PAGE in (await opens(ida, say("Back to the list"))).buttons


BIG = datetime(2030, 5, 6, 9, tzinfo=COPENHAGEN)


def many(start: Callable[[int], timedelta], count: int = 200) -> Programme:
    """A forum of two days with so many items each, a break-out of fifty and a card too long for a message."""
    people = tuple(Person(f"p{n}", f"Person {n} & <co>", title="leder " * 20) for n in range(60))
    items: list[Item] = []
    for number in range(2 * count):
        day, place = divmod(number, count)
        begins = BIG + timedelta(days=day) + start(place)
        item = Item(
            id=f"item-{number}",
            event="stor",
            kind=Kind.BREAKOUT if place == 1 else Kind.TALK,
            title=f"Punkt {number}: " + "meget langt emne " * (place % 12),
            position=len(items),
            start=begins,
            end=begins + timedelta(minutes=30),
            summary="Om emnet. " * (600 if place == 0 else 3),
            place="Sal " + "A" * (place % 50),
            appearances=tuple(Appearance(p.id) for p in people[: 60 if place == 0 else 2]),
        )
        items.append(item)
        if place == 1:
            for part in range(50):
                title = f"Valg {part} " + "om noget " * 20
                audience = Audience.ELECTED if part % 2 else Audience.EVERYONE
                kept = replace(item, kind=Kind.SESSION, parent=item.id, number=part + 1, title=title, audience=audience)
                items.append(replace(kept, id=f"part-{number}-{part}", position=len(items)))
    event = Event(
        "stor", "Det store forum", 2030, starts=BIG.date(), ends=BIG.date() + timedelta(days=1), invented=True
    )
    return Programme(event, tuple(items), {person.id: person for person in people})


@asynccontextmanager
async def big(folder: Path, made: Programme, at: datetime = BIG) -> AsyncIterator[Attendee]:
    knowing = Assistant([made])
    async with forum(folder, event="stor", knowing=knowing, at=at.replace(tzinfo=None)) as telegram:
        yield telegram.person("Ida")


PARALLEL = pytest.param(lambda place: timedelta(minutes=30 * (place // 12)), id="parallel")
IN_A_ROW = pytest.param(lambda place: timedelta(minutes=3 * place), id="one-after-the-other")
AT_ONCE = pytest.param(lambda _: timedelta(0), id="all-at-once")


@pytest.mark.parametrize("start", [PARALLEL, IN_A_ROW, AT_ONCE])
async def test_with_two_hundred_items_a_day_everything_is_in_reach_and_fits(
    tmp_path: Path, start: Callable[[int], timedelta]
) -> None:
    forum_of_two_days = many(start)
    async with big(tmp_path, forum_of_two_days, BIG - timedelta(days=3)) as ida:
        days = await ida.asks("/program")
        assert len(days.buttons) == 2
        seen = await opens(ida, days.buttons[1])
        pages = [seen]
        while LATER in seen.buttons or NEXT_PAGE in seen.buttons:
            seen = await opens(ida, LATER if LATER in seen.buttons else NEXT_PAGE)
            pages.append(seen)
        assert all(len(page.buttons) <= 17 and len(page.text) < 4096 for page in pages)
        rows = sum(1 for page in pages for label in page.buttons if "Punkt" in label or "programpunkter" in label)
        assert (
            rows == len({item.start for item in forum_of_two_days.items if item.day == forum_of_two_days.days[1]})
            or rows == 200
        )
        assert all(
            say("Page {number} of {count}.", number=n, count=len(pages)) in p.text for n, p in enumerate(pages, 1)
        )


async def test_a_long_day_is_entered_at_what_is_on_and_left_in_steps(tmp_path: Path) -> None:
    async with big(tmp_path, many(lambda place: timedelta(minutes=3 * place)), BIG + timedelta(hours=5)) as ida:
        now = await ida.asks("/program")
        assert say("now") in " ".join(now.buttons)
        assert "14.00" in (await opens(ida, LATER)).text
        early = await opens(ida, say("From {time}", time="09.00"))
        assert say("Page {number} of {count}.", number=1, count=25) in early.text


async def test_a_card_too_long_for_a_message_is_one_message_all_the_same(tmp_path: Path) -> None:
    async with big(tmp_path, many(lambda place: timedelta(minutes=30 * place), count=20)) as ida:
        await ida.asks("/program")
        card = await opens(ida, "Punkt 0:")
        assert "56" in card.text, "so many more people"
        people = await opens(ida, WHO)
        assert "Person 0 & <co>" in people.text
        last = await opens(ida, *([NEXT_PAGE] * 11))
        assert "Person 59 & <co>" in last.text
        await opens(ida, back_to("Punkt 0:"))
        await opens(ida, "Tilbage")
        choices = await opens(ida, "Punkt 1:")
        assert len(choices.text.encode("utf-16-le")) // 2 <= 4096
        card = await opens(ida, NEXT_PAGE, NEXT_PAGE, "20. Valg 19")
        back = await opens(ida, back_to("Punkt 1: meget langt emne"))
        assert "20. Valg 19" in " ".join(back.buttons)
        assert len(ida.chat.standing()) == 1


async def test_in_english_it_reads_english(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida", language="en")
        today = await ida.asks("/programme")
        assert "10.00 Velkomst (over)" in today.text
        assert "All days" in today.buttons
        assert "Put it in my plan" in (await opens(ida, "11.55")).buttons
