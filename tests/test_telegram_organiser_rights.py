"""What organisers and owners can do is nothing to all others, however they ask, press or guess."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.organisers.action import Action
from tests.botapi import BotApi
from tests.forum_day import thursday
from tests.organisers_team import (
    EXPIRED,
    HISTORY,
    HOME,
    INVALID,
    INVITE,
    PAST,
    ROSTER,
    Team,
    a_team,
    data,
    invited,
    message,
    rows,
    say,
    unknown,
)
from tests.serving import forum, serving

strangers = pytest.fixture(a_team)

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
