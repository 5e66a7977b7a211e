"""Organisers: invited by a link that works once, seen and removed by owners, with a history; unknown to all others."""

import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.answers.organising.history_screen import SENTENCES
from bot.database import open_database
from bot.organisers.action import Action
from bot.organisers.history import PAGE, What
from bot.organisers.invitations import MOST_OPEN
from bot.texts import texts
from tests.botapi import BotApi, Person, Seen
from tests.forum_day import thursday
from tests.moved_clock import MovedClock
from tests.serving import forum, serving
from tests.test_telegram_privacy import in_the_files, whose

DANISH = texts("da")
say = DANISH.say
HOME, HISTORY = "/organisator", "/historik"
INVITE, WRITE, ROSTER, PAST, NAME, BACK = (
    say(label)
    for label in ("Invite an organiser", "Write to the attendees", "Organisers", "History", "My name", "For organisers")
)
SPEAKERS = say("Speakers")
ON_THE_DAY = (say("Who is here"), say("On duty"), say("What speakers write"))
QUESTIONS, FIGURES = say("What people ask"), say("Figures")
SKIP, YES, OLDER, NEWER = (say(label) for label in ("Skip", "Yes, remove", "Older", "Newer"))
INVALID = say("That invitation does not hold, or not any more. Please ask for a new one.")
EXPIRED = say("That button is from before. Just ask me again.")
ASKED = say("What shall the other organisers see in the history as your name? Write a short one.")
NO_NAME = say("A name has up to three words and {most} letters. Write it, or skip it.", most=30)
TAKEN = say("Your invitation has been taken by {name}", name="").strip()


# All that organisers can do, as it stands behind their buttons.
ACTIONS = """
    home change change.settle change.take change.fill change.preview change.send change.silently change.drop
    change.renew change.more change.words change.words_are change.usual_words change.keep_end alter
    change.ask_name changes change.undo? change.undo announce announce.write announce.text announce.look
    announce.whom announce.items announce.to announce.when announce.at announce.now announce.drop announce.send
    announce.show announce.past announce.pause announce.on announce.stop announce.correct announce.withdraw?
    announce.withdraw announce.again asked asked.one asked.aside asked.answer asked.typed asked.give given
    given.one given.rewrite given.typed given.change given.remove? given.remove asked.daily figures invite
    withdraw organisers remove? remove speakers speaker-search speaker speaker-link speaker-withdraw
    speaker-unlink? speaker-unlink handout handout-make handout-withdraw? handout-withdraw claim claim-confirm
    claim-refuse history name called seen seen.nudge arrivals arrivals.here duty duty.turn report.read report.answer?
    report.answer reports report.show arrivals.gone
""".split()  # noqa: SIM905 - a list to read and to add to
ORDERS = (
    "session 3 er flyttet til Radiosalen",
    "aflys session 5",
    "alt efter frokost rykker 10 minutter",
    "frokosten er i stedet i Gæstesalen",
    "oplægget kl. 12.25 udgår",
)
KEPT = (
    *("drafts", "announcements", "given", "change_batches", "changes", "change_people", "outbox"),
    *("speaker_links", "speaker_keys", "speaker_claims", "items", "rooms", "people", "appearances", "facts"),
    *("speaker_receipts", "speaker_reports", "speaker_arrivals"),
)


def unknown(command: str) -> str:
    line = "I do not know the command {command}. Just ask me in your own words, or try {help}."
    return say(line, command=command, help=say("/help"))


@dataclass
class Team:
    """The bot on a clock that the test moves, an owner, and people who have not been there yet."""

    telegram: BotApi
    clock: MovedClock
    folder: Path
    owner: Person

    def person(self, name: str) -> Person:
        return self.telegram.person(name)

    async def payload(self) -> str:
        """Let the owner invite somebody; return what stands behind `start=` in the link."""
        return await invited(self.owner)

    async def takes(self, somebody: Person, payload: str) -> tuple[Seen, Seen]:
        """Let somebody take the owner's invitation; return the welcome, and what they are asked then."""
        somebody.writes(f"/start {payload}")
        answers = await somebody.answer(), await somebody.answer()
        assert (await self.owner.answer()).text.startswith(TAKEN)
        return answers

    async def organiser(self, name: str, called: str = "") -> Person:
        """Return somebody new who has taken an invitation, and has given themselves a name or not."""
        somebody = self.person(name)
        await self.takes(somebody, await self.payload())
        if called:
            await somebody.asks(called)
        else:
            await somebody.presses(SKIP)
            await somebody.answer()
        return somebody

    async def history(self) -> list[str]:
        """Return the newest page of the history as the owner sees it, without the times."""
        lines = (await self.owner.asks(HISTORY)).text.splitlines()
        return [line.split(" ", 2)[2] for line in lines if line.startswith("\N{BULLET}")]


async def invited(owner: Person) -> str:
    await owner.asks(HOME)
    await owner.presses(INVITE)
    made = (await owner.answer()).text
    link = re.search(r"^https://t\.me/OrdstyrerTestBot\?start=([A-Za-z0-9_-]{1,64})$", made, re.MULTILINE)
    assert link
    return link[1]


@asynccontextmanager
async def team(folder: Path) -> AsyncIterator[Team]:
    clock = MovedClock(thursday(10, 15))
    async with BotApi() as telegram:
        owner = telegram.person("Olga")
        async with serving(telegram, folder, clock=clock.clock, organisers=frozenset({owner.id})):
            yield Team(telegram, clock, folder, owner)
        assert telegram.faults == []


def rows(folder: Path, table: str) -> list[dict[str, Any]]:
    with closing(open_database(folder / "ordstyrer.db")) as database:
        return list(database.table(table).rows)


def message(seen: Seen, person: Person) -> dict[str, Any]:
    return person.chat.messages[seen.id]


def data(standing: dict[str, Any], label: str) -> str:
    """Return what a press of a button brings."""
    buttons = (button for row in standing["reply_markup"]["inline_keyboard"] for button in row)
    return next(str(button["callback_data"]) for button in buttons if button["text"] == label)


async def test_an_owner_invites_somebody_who_becomes_an_organiser_and_is_asked_for_a_name_once(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        ida = here.person("Ida")
        welcome, asked = await here.takes(ida, await here.payload())
        assert HOME in welcome.text
        assert welcome.menu, "who comes for the first time has the menu of everybody too"
        assert (asked.text.startswith(ASKED), asked.buttons) == (True, (SKIP,))
        assert (await ida.asks("hvornaar er der egentlig noget at spise?")).text == NO_NAME
        assert say("Your name in the history: {name}", name="Ida H.") in (await ida.asks("  Ida   H. ")).text
        home = await ida.asks(HOME)
        own = (say("Changes"), WRITE, QUESTIONS, FIGURES, SPEAKERS, *ON_THE_DAY, PAST, NAME)
        assert home.buttons == own, "inviting and removing are the owners'"
        assert "12.55" in (await ida.asks("frokost torsdag?")).text, "an organiser asks as everybody does"
        olga = say("Organiser {number}", number=1)
        assert await here.history() == [
            say("{who} chose a name", who="Ida H."),
            say("{who} became an organiser, invited by {inviter}", who="Ida H.", inviter=olga),
            say("{who} made an invitation", who=olga),
        ]


async def test_a_name_can_be_left_out_given_later_and_is_one_persons(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        ida, ole = await here.organiser("Ida", "Ida"), await here.organiser("Ole")
        await ole.asks(HOME)
        await ole.presses(NAME)
        assert (await ole.answer()).text.startswith(ASKED)
        assert (await ole.asks("IDA")).text == say("{name} is taken. Write another name, or skip it.", name="IDA")
        assert (await ole.asks("Ole")).text == say("Your name in the history: {name}", name="Ole")
        await ida.asks(HOME)
        await ida.presses(NAME)
        await ida.answer()
        assert say("There is nothing in your plan yet.") in (await ida.asks("/plan")).text
        assert say("There is nothing in your plan yet.") in (await ida.asks(say("My plan"))).text
        assert (await ida.asks("Ida Igen")).text != say("Your name in the history: {name}", name="Ida Igen"), (
            "something else was asked meanwhile"
        )
        await ida.asks(HOME)
        await ida.presses(NAME)
        await ida.answer()
        here.clock.to(thursday(10, 26))
        assert "12.55" in (await ida.asks("frokost")).text, "ten minutes later it is a question again"
        assert say("Your name in the history: {name}", name="Ida") in (await ida.asks(HOME)).text


async def test_what_comes_unasked_meanwhile_does_not_keep_a_name_from_being_taken(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        payload, another = await here.payload(), await here.payload()
        ida, eva = here.person("Ida"), here.person("Eva")
        await here.owner.asks(HOME)
        await here.owner.presses(NAME)
        await here.owner.answer()
        await here.takes(ida, payload)
        assert INVITE in (await here.owner.asks(SKIP.lower())).buttons, "what is on a button is no name"
        await here.owner.presses(NAME)
        await here.owner.answer()
        await here.takes(eva, another)
        assert (await here.owner.asks("Olga")).text == say("Your name in the history: {name}", name="Olga")
        await here.owner.presses(ROSTER)
        assert say("Organiser {number}", number=2) in (await here.owner.answer()).text


async def test_an_invitation_works_once(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        payload = await here.payload()
        ida, eva = here.person("Ida"), here.person("Eva")
        ida.writes(f"/start {payload}")
        await ida.answer()
        await ida.answer()
        assert (await eva.asks(f"/start {payload}")).text == INVALID
        assert (await eva.asks(HOME)).text == unknown(HOME)
        assert PAST in (await ida.asks(f"/start {payload}")).buttons, "who has taken it sees what they can do"
        assert eva.chat.unread == ()


async def test_an_invitation_holds_for_a_day_and_not_longer(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        early, late = await here.payload(), await here.payload()
        ida, eva = here.person("Ida"), here.person("Eva")
        here.clock.to(thursday(10, 14) + timedelta(days=1))
        ida.writes(f"/start {early}")
        assert HOME in (await ida.answer()).text
        here.clock.to(thursday(10, 15) + timedelta(days=1))
        assert (await eva.asks(f"/start {late}")).text == INVALID
        assert rows(tmp_path, "invitations") == []


async def test_a_withdrawn_invitation_does_not_hold_and_the_others_do(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        first, second = await here.payload(), await here.payload()
        await here.owner.asks(HOME)
        await here.owner.presses(ROSTER)
        roster = await here.owner.answer()
        assert sum("Invitation" in line for line in roster.text.splitlines()) == 2
        await here.owner.presses(say("Withdraw invitation {number}", number=1))
        assert say("Withdraw invitation {number}", number=1) not in (await here.owner.answer()).buttons
        ida, eva = here.person("Ida"), here.person("Eva")
        assert (await eva.asks(f"/start {first}")).text == INVALID
        await here.takes(ida, second)
        assert say("{who} withdrew an invitation", who=say("Organiser {number}", number=1)) in await here.history()


async def test_of_an_invitation_only_a_hash_is_kept_and_it_outlives_a_restart(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        olga, ida = telegram.person("Olga"), telegram.person("Ida")
        owners = frozenset({olga.id})
        async with serving(telegram, tmp_path, organisers=owners):
            payload = await invited(olga)
            secret = payload.partition("_")[2].encode()
            assert len(secret) == 22, "128 bits"
            assert secret not in in_the_files(tmp_path)
        async with serving(telegram, tmp_path, organisers=owners):
            ida.writes(f"/start {payload}")
            assert HOME in (await ida.answer()).text
            await ida.answer()
        async with serving(telegram, tmp_path, organisers=owners):
            assert (await ida.asks("Ida")).text == say("Your name in the history: {name}", name="Ida")
        assert telegram.faults == []


async def test_guessing_is_stopped_even_if_the_sixth_guess_is_right(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        payload, eva, ida = await here.payload(), here.person("Eva"), here.person("Ida")
        for guess in range(5):
            assert (await eva.asks(f"/start o_{guess:022}")).text == INVALID
        assert (await eva.asks(f"/start {payload}")).text == INVALID
        here.clock.to(thursday(10, 26))
        eva.writes(f"/start {payload}")
        assert HOME in (await eva.answer()).text, "after ten minutes she may try again"
        assert (await ida.asks(f"/start {payload}")).text == INVALID


async def test_no_more_than_some_invitations_are_open_at_a_time(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        await here.owner.asks(HOME)
        await here.owner.presses(INVITE)
        await here.owner.answer()
        for _ in range(MOST_OPEN):
            await here.owner.presses(say("Invite one more"))
            last = await here.owner.answer()
        assert last.text == say("There are too many open invitations. Withdraw some of them first.")
        await here.owner.presses(ROSTER)
        assert len((await here.owner.answer()).buttons) == MOST_OPEN + 2


async def test_an_owner_removes_an_organiser_whose_buttons_and_commands_are_nothing_from_then_on(
    tmp_path: Path,
) -> None:
    async with team(tmp_path) as here:
        ida = await here.organiser("Ida", "Ida")
        before = await ida.asks(HOME)
        await here.owner.asks(HOME)
        await here.owner.presses(ROSTER)
        roster = await here.owner.answer()
        assert "Ida" in roster.text
        assert not any("Ida" in label for label in roster.buttons), "what is on buttons is kept, names are not"
        await here.owner.presses(say("Remove organiser {number}", number=2))
        assert (await here.owner.answer()).text == say("Shall {name} be an organiser no more?", name="Ida")
        await here.owner.presses(YES)
        assert "Ida" not in (await here.owner.answer()).text
        for label in before.buttons:
            assert await ida.presses(label, message=before.id) == EXPIRED
            typed = (await ida.asks(label)).text
            assert not typed.startswith((ASKED, say("History, newest first:"))), "a question like any other"
        for command in (HOME, HISTORY, "/organiser", "/history"):
            assert (await ida.asks(command)).text == unknown(command)
        assert (await here.history())[0] == say(
            "{who} removed {organiser}", who=say("Organiser {number}", number=1), organiser="Ida"
        )
        ida.writes(f"/start {await here.payload()}")
        await ida.answer()
        assert say("Your name in the history: {name}", name="Ida") in (await ida.asks(HOME)).text, "back again"


async def test_an_organiser_cannot_do_what_owners_do_by_any_button(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        olga, ida = telegram.person("Olga"), telegram.person("Ida")
        async with serving(telegram, tmp_path, organisers=frozenset({olga.id, ida.id})):
            home = await ida.asks(HOME)
            payload = await invited(ida)
            assert INVITE in home.buttons
        async with serving(telegram, tmp_path, organisers=frozenset({olga.id})):
            assert await ida.presses(INVITE, message=home.id) == EXPIRED, "the settings have it otherwise now"
            assert (await ida.asks(HOME)).text == unknown(HOME)
            assert (await telegram.person("Eva").asks(f"/start {payload}")).text == INVALID, "nor do her invitations"
            ida.writes(f"/start {await invited(olga)}")
            await ida.answer()
            await ida.answer()
            assert await ida.presses(INVITE, message=home.id) == EXPIRED, "an organiser is no owner"
            await ida.presses(PAST, message=home.id)
            assert INVALID not in (await ida.answer()).text
        assert telegram.faults == []


async def test_the_history_has_pages_newest_first(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        for minute in range(2 * PAGE + 3):
            here.clock.to(thursday(11, minute))
            await here.owner.asks(HOME)
            await here.owner.presses(NAME)
            await here.owner.answer()
            await here.owner.asks(f"Olga {chr(ord('A') + minute)}")
        first = await here.owner.asks(HISTORY)
        times = [line.split()[1] for line in first.text.splitlines() if line.startswith("\N{BULLET}")]
        assert times == [f"11.{minute}" for minute in range(22, 12, -1)]
        assert first.buttons == (OLDER, BACK)
        await here.owner.presses(OLDER)
        second = await here.owner.answer()
        assert (second.id, second.buttons) == (first.id, (NEWER, OLDER, BACK))
        await here.owner.presses(OLDER)
        last = await here.owner.answer()
        assert (last.text.count("\N{BULLET}"), last.buttons) == (3, (NEWER, BACK))
        await here.owner.presses(NEWER)
        assert (await here.owner.answer()).text == second.text
        await here.owner.presses(NEWER)
        assert (await here.owner.answer()).text == first.text


def test_every_thing_that_can_be_done_has_a_sentence() -> None:
    assert set(SENTENCES) == set(What)


async def test_organisers_have_their_commands_in_the_menu_and_nobody_else_has(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        eva, ida = here.person("Eva"), await here.organiser("Ida")
        await eva.asks("/start")
        await here.telegram.heard("setMyCommands", 8)  # everybody's and groups' in three languages, the owner's, Ida's
        menus = {
            kind: [line["command"] for line in menu]
            for (kind, _), menu in here.telegram.menus.items()
            if kind.startswith("commands")
        }
        assert {"organisator", "historik", "nu"} <= set(menus[f"commands {ida.id}"])
        assert menus[f"commands {here.owner.id}"] == menus[f"commands {ida.id}"]
        assert f"commands {eva.id}" not in menus
        assert not {"organisator", "historik"} & set(menus["commands"])
        await here.owner.asks(HOME)
        await here.owner.presses(ROSTER)
        await here.owner.answer()
        await here.owner.presses(say("Remove organiser {number}", number=2))
        await here.owner.answer()
        await here.owner.presses(YES)
        await here.telegram.heard("deleteMyCommands")
        assert (f"commands {ida.id}", "") not in here.telegram.menus


async def test_in_a_group_nothing_of_it_is_known(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        hall, payload, eva = here.telegram.group("Salen"), await here.payload(), here.person("Eva")
        home = await here.owner.asks(HOME)
        for command in (HOME, HISTORY):
            here.owner.writes(f"{command}@OrdstyrerTestBot", into=hall)
            assert (await hall.answer()).text == unknown(command)
        here.owner.writes(f"@OrdstyrerTestBot {Action('invite').as_choice()}", into=hall)
        assert "t.me" not in (await hall.answer()).text
        standing, english = message(home, here.owner), texts("en").say
        toast = await here.owner.taps({**standing, "chat": hall.about}, data(standing, INVITE))
        assert toast == english("That button is from before. Just ask me again."), "in the group's language by now"
        eva.writes(f"/start@OrdstyrerTestBot {payload}", into=hall)
        await hall.answer()
        assert (await eva.asks(HOME)).text == unknown(HOME)
        assert len(rows(tmp_path, "invitations")) == 1, "nobody has taken it"


async def test_an_organiser_who_is_forgotten_is_none_and_the_history_goes_on_without_them(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        ida = await here.organiser("Ida", "Idamaria")
        await here.owner.asks(HOME)
        await here.owner.presses(ROSTER)
        await here.owner.answer()
        await ida.asks("/mine_data")
        await ida.answer()
        content = json.loads(here.telegram.called("sendDocument")[-1]["document"].content)
        assert content["organisers"][0]["name"] == "Idamaria"
        assert [entry["what"] for entry in content["history"]] == ["joined", "named"]
        assert "organisers" in whose(tmp_path, ida.id)
        assert say("You will not be an organiser any more.") in (await ida.asks("/slet_mig")).text
        await ida.presses(say("Yes, delete everything"))
        await ida.answer()
        await here.telegram.heard("deleteMyCommands")
        assert whose(tmp_path, ida.id) == set()
        assert (await ida.asks(HOME)).text == unknown(HOME)
        assert (await here.history())[0] == say("{who} chose a name", who=say("Somebody who has deleted their data"))
    assert b"Idamaria" not in in_the_files(tmp_path), "nor between the rows"


async def test_an_owner_who_is_forgotten_takes_their_open_invitations_along(tmp_path: Path) -> None:
    async with team(tmp_path) as here:
        payload = await here.payload()
        await here.owner.asks("/mine_data")
        await here.owner.answer()
        content = json.loads(here.telegram.called("sendDocument")[-1]["document"].content)
        assert {"organisers", "invitations", "history"} <= set(content)
        assert payload[2:] not in json.dumps(content)
        await here.owner.asks("/slet_mig")
        await here.owner.presses(say("Yes, delete everything"))
        await here.owner.answer()
        assert whose(tmp_path, here.owner.id) == set()
        assert (await here.person("Eva").asks(f"/start {payload}")).text == INVALID
        assert INVITE in (await here.owner.asks(HOME)).buttons, "an owner by the settings"


async def test_english_organisers_have_it_in_english(tmp_path: Path) -> None:
    async with BotApi() as telegram:
        ann = telegram.person("Ann", "en")
        async with serving(telegram, tmp_path, organisers=frozenset({ann.id})):
            assert (await ann.asks("/organiser")).buttons == (
                "Changes",
                "Write to the attendees",
                "What people ask",
                "Figures",
                "Invite an organiser",
                "Organisers",
                "Speakers",
                "Who is here",
                "On duty",
                "What speakers write",
                "History",
                "My name",
            )
            assert (await ann.asks("/history")).text == "Nothing has been done yet."
        assert telegram.faults == []


@pytest.fixture
async def strangers(tmp_path: Path) -> AsyncIterator[Team]:
    async with team(tmp_path) as here:
        yield here


async def test_two_hundred_requests_of_people_who_are_no_organisers_do_nothing(strangers: Team) -> None:
    """Commands, forged presses, and invitations that are guessed, used, expired or withdrawn."""
    here, folder = strangers, strangers.folder
    expired = await here.payload()
    here.clock.to(thursday(10, 15) + timedelta(days=1))
    used, withdrawn = await here.payload(), await here.payload()
    ida, eva = here.person("Ida"), here.person("Eva")
    await here.takes(ida, used)
    await here.owner.asks(HOME)
    await here.owner.presses(ROSTER)
    roster = await here.owner.answer()
    await here.owner.presses(roster.buttons[1])
    await here.owner.answer()
    still_open = await here.payload()
    home = await here.owner.asks(HOME)
    standing = message(home, here.owner)
    own = await eva.asks("hvem er mette")
    kept = ("organisers", "invitations", "history", *KEPT)
    before = {table: rows(folder, table) for table in kept}
    lunch = await eva.asks("hvor er frokosten")
    requests = 0

    commands = [HOME, HISTORY, *(say(command) for command in ("/announce", "/changes", "/questions", "/figures"))]
    asked = [*commands, "/organiser", "/history", "/announce", HOME.upper(), f"{HISTORY} 2", f"{HOME}@OrdstyrerTestBot"]
    forged = [Action.of(name, organiser=2, invitation=4, change=1, mailing=1).as_choice() for name in ACTIONS]
    for text in [*asked, *forged]:
        command = re.match(r"/\w+", text)
        assert command
        assert (await eva.asks(text)).text == unknown(command[0])
        requests += 1
    pressed = [data(standing, label) for label in home.buttons]
    key = pressed[0].split(":")[1]
    pressed += [f"c:{key}:{number}" for number in range(4, 9)] + [Action(name).as_choice()[:64] for name in ACTIONS]
    pressed += [f"o:{key}:0", f"{key}", "organise", "/organisator", f"c:{key}:-1", f"c:{key}:\N{SUPERSCRIPT TWO}"]
    mine = message(own, eva)
    for button in pressed:
        for under in (mine, {**standing, "chat": eva.chat.about}):
            assert await eva.taps(under, button) == EXPIRED
            requests += 1
    payloads = [expired, used, withdrawn, "o_", "o_%"]
    payloads += [still_open[:-1], f"{still_open}A", f"o_{still_open[2:].swapcase()}"]
    payloads += [f"o_{guess:022}" for guess in range(30)]
    for number, payload in enumerate(payloads):  # seldom enough to be looked at, each of them
        here.clock.to(thursday(10, 20) + timedelta(days=1, minutes=3 * number))
        assert (await eva.asks(f"/start {payload}")).text == INVALID
        requests += 1

    for words in ORDERS:
        await eva.asks(words)
        requests += 1

    assert requests >= 200
    assert eva.chat.unread == ()
    assert {table: rows(folder, table) for table in kept} == before
    assert (await eva.asks("hvor er frokosten")).text == lunch.text
    assert f"commands {eva.id}" not in {kind for kind, _ in here.telegram.menus}
    ole = here.person("Ole")
    ole.writes(f"/start {still_open}")
    assert HOME in (await ole.answer()).text, "what nobody has guessed still holds"


async def test_without_owners_nobody_is_an_organiser(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        eva = telegram.person("Eva")
        assert (await eva.asks(HOME)).text == unknown(HOME)
        assert (await eva.asks("/start o_AAAAAAAAAAAAAAAAAAAAAA")).text == INVALID
