"""What is changed on the day while the bot runs: answers, reminders, plans and buttons follow."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

from bot.basics.database import open_database
from bot.basics.texts import texts
from bot.delivery.outbox import State
from bot.delivery.personal_data import PersonalData
from bot.programme import edits
from bot.programme.changes import Changes
from bot.programme.store import Store
from tests.botapi import Person
from tests.forum_day import Day, day, friday, settled, thursday

say = texts("da").say
OFF = say("called off")
SLOT, LATER = "20240517T0925", "20240517T0940"  # in UTC, as the keys of reminders have it


async def test_a_reminder_follows_what_an_organiser_moves_and_comes_back_with_an_undo(tmp_path: Path) -> None:
    async with day(tmp_path, friday(11, 14)) as forum:
        ida = forum.telegram.person("Ida")
        await ida.asks("mind mig om alt")
        await settled(forum, ida, SLOT, State.QUEUED)
        batch = forum.applies(
            lambda now: (
                *edits.moved(now, "trivsel", friday(11, 40)),
                *edits.in_room(now, "trivsel", "", "Lille sal"),
            )
        )
        await settled(forum, ida, SLOT, None)
        forum.undoes(batch)
        await settled(forum, ida, SLOT, State.QUEUED)
        forum.applies(lambda now: edits.shifted(now, friday(11, 25), timedelta(minutes=15)))
        await settled(forum, ida, SLOT, None)
        forum.clock.to(friday(11, 30))
        seen = await ida.answer()
        assert seen.text.startswith("Om 10 minutter, kl. 11.40: ")
        assert say("Moved: it was to be {when}.", when="kl. 11.25-12.00") in seen.text
        assert "Lille sal" not in seen.text
        assert not any("kl. 11.25:" in told.text for told in ida.chat.standing()), "nobody is sent to the old time"


async def test_nobody_is_reminded_of_what_is_called_off(tmp_path: Path) -> None:
    async with day(tmp_path, friday(11, 14)) as forum:
        ida = forum.telegram.person("Ida")
        await ida.asks("mind mig om alt")
        await settled(forum, ida, SLOT, State.QUEUED)
        forum.applies(lambda now: edits.called_off(now, "trivsel"))
        await settled(forum, ida, SLOT, None)
        forum.clock.to(friday(11, 50))
        assert "kl. 12.00" in (await ida.answer()).text
        assert ida.chat.unread == ()


async def test_the_plan_shows_what_is_called_off_and_offers_it_no_more(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(11, 44)) as forum:
        ida = forum.telegram.person("Ida")
        await ida.asks("saet session 3 i min plan")
        old = {label: await ida.asks("hvornaar er session 4") for label in ("Put it in my plan", "Remind me of it")}
        forum.applies(lambda now: edits.called_off(now, "session-3"), lambda now: edits.called_off(now, "session-4"))
        (row,) = (line for line in (await ida.asks("/plan")).text.splitlines() if "Session 3" in line)
        assert OFF in row
        four = "Session 4: Boligpolitik som l\N{LATIN SMALL LETTER O WITH STROKE}ftestang for sundhed, trivsel og "
        for label, answer in old.items():
            await ida.presses(say(label), message=answer.id)
            told = await ida.answer()
            assert f"{four}f\N{LATIN SMALL LETTER AE}llesskaber er aflyst." in told.text, label
        assert "Session 4" not in (await ida.asks("/plan")).text
        about = await ida.asks_until("hvornaar er session 3", "er aflyst.")
        assert about.text.startswith("Session 3: En vision for fremtidens forebyggelse er aflyst.")
        assert say("Take it out of my plan") in about.buttons
        await ida.presses(say("Take it out of my plan"))
        await ida.answer()
        assert say("Put it in my plan") not in (await ida.asks("hvornaar er session 3")).buttons
        assert not any("Session 3" in label for label in (await ida.asks("saet session 2 i min plan")).buttons)


async def test_an_organiser_who_is_forgotten_leaves_the_changes_behind(tmp_path: Path) -> None:
    async with day(tmp_path, thursday(9, 30)) as forum:
        organiser = forum.telegram.person("Olga")
        batch = forum.applies(lambda now: edits.called_off(now, "session-3"), by=organiser.id)
        assert [row["id"] for row in _of(forum, organiser)["change_batches"]] == [batch.id]
        await organiser.asks("/slet_mig")
        await organiser.presses(say("Yes, delete everything"))
        await organiser.answer()
        assert "change_batches" not in _of(forum, organiser)
        with Store.open(tmp_path / "ordstyrer.db") as store:
            assert store.load("2024").by_id["session-3"].cancelled
            assert [kept.organiser for kept in Changes(store).history("2024")] == [0]
        forum.applies(lambda now: edits.called_off(now, "session-4"))
        with Store.open(tmp_path / "ordstyrer.db") as store:
            PersonalData(store.database).erase_all()
            assert [kept.organiser for kept in Changes(store).history("2024")] == [0, 0]


def _of(forum: Day, person: Person) -> dict[str, list[dict[str, object]]]:
    with closing(open_database(forum.folder / "ordstyrer.db")) as database:
        return PersonalData(database).of(person.id)
