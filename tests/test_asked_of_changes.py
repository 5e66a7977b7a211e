"""What answers tell of what was changed on the day, and of whether anything was."""

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.basics.texts import texts
from bot.commands.stream import Stream
from bot.programme import edits
from bot.programme.at_hand import programmes_at_hand
from bot.programme.change import Change
from bot.programme.model import Programme
from bot.programme.store import Store
from bot.settings import ROOT
from tests.forum_day import applied, programme, thursday

say = texts("da").say
OFF = "Session 3: En vision for fremtidens forebyggelse er aflyst. Det skulle have v\N{LATIN SMALL LETTER AE}ret "
MARK = f"({say('called off')})"
NONE = say("There are no changes: the programme holds as it was printed.")
NOON = thursday(11, 20)

Ask = Callable[..., str]


def of_the_day(now: Programme) -> tuple[Change, ...]:
    """Session 3 and the break are called off, lunch is later and elsewhere, the minister is not there."""
    lunch = {
        (change.item, change.field): change
        for change in (
            *edits.moved(now, "frokost-torsdag", thursday(13, 5)),
            *edits.in_room(now, "frokost-torsdag", "", "Foyeren"),
        )
    }
    theme = next(item for item, _ in now.appearances_of["mette-kierkgaard"])
    return (
        *edits.called_off(now, "session-3"),
        *edits.called_off(now, "pause-torsdag-formiddag"),
        *lunch.values(),
        *edits.instead(now, theme.id, "mette-kierkgaard", "torben-tranaes"),
    )


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """Ask in the terminal, on the day on which all that was changed."""
    folder = tmp_path_factory.mktemp("changed")
    with Store.open(folder / "changed.db") as store:
        store.save(programme())
        applied(store, of_the_day)
    return _asking(folder / "changed.db")


@pytest.fixture(scope="module")
def ask_unchanged(tmp_path_factory: pytest.TempPathFactory) -> Ask:
    folder = tmp_path_factory.mktemp("printed")
    with Store.open(folder / "printed.db") as store:
        store.save(programme())
    return _asking(folder / "printed.db")


def _asking(database: Path) -> Ask:
    """Ask as `ordstyrer ask --jsonl` does, of an assistant that is put together once."""
    assistant = Assistant(programmes_at_hand(database, ROOT / "content"))

    def ask(*questions: str, at: datetime = NOON) -> str:
        """Return the answer to the last of some questions of one chat."""
        lines = [
            json.dumps(
                {"id": n, "event": "2024", "at": at.isoformat(), "role": None, "chat": "c", "q": question}
            ).encode()
            for n, question in enumerate(questions)
        ]
        *_, last = Stream(assistant, texts("da"), None).answers(lines)
        return str(last["answer"])

    return ask


@pytest.mark.parametrize(
    "question",
    [
        "er session 3 aflyst",
        "hvornaar er session 3",
        "hvor er session 3",
        "hvem er med i session 3",
        "hvad handler session 3 om",
        "session 3",
        "bliver session 3 til noget",
        "mind mig om session 3",
        "saet session 3 i min plan",
        "hvor laenge varer session 3",
    ],
)
def test_of_what_is_called_off_that_comes_first(ask: Ask, question: str) -> None:
    assert ask(question).startswith(OFF)


def test_who_wanted_what_is_called_off_sees_what_there_is_instead(ask: Ask) -> None:
    answer = ask("hvornaar er session 3")
    assert "Session 2: " in answer
    assert answer.count("Session 3: ") == 1


def test_what_is_called_off_is_marked_in_lists_and_nobody_is_sent_there(ask: Ask) -> None:
    (row,) = (line for line in ask("hvilke sessioner er der").splitlines() if "Session 3" in line)
    assert row.endswith(MARK)
    assert MARK in ask("hvornaar taler charlotte bach thomassen")
    assert MARK in ask("hvad sker der i morgen")
    fitting = ask("hvilken session handler om forebyggelse").splitlines()
    assert fitting[0].startswith(OFF)
    assert fitting[1].startswith("Session 1: ")


def test_now_and_next_go_by_what_takes_place(ask: Ask) -> None:
    now = ask("hvad sker der nu", at=thursday(11, 40))
    assert now.splitlines()[0] == say("Nothing is on right now.")
    off = say("{title} ({when}) is called off.", title="Pause", when="kl. 11.30-11.55")
    assert off in now
    following = ask("hvad er det naeste", at=NOON)
    assert following.splitlines()[0] == off
    assert "kl. 11.55" in following.splitlines()[1]


@pytest.mark.parametrize("question", ["hvornaar er der frokost", "hvor er frokosten", "er frokosten rykket"])
def test_of_what_is_moved_it_is_told_from_where(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert say("Moved: it was to be {when}.", when="kl. 12.55-13.55") in answer
    assert "13.05-14.05" in answer


def test_who_is_on_instead_of_whom_is_told(ask: Ask) -> None:
    swap = say("{new} instead of {gone}.", new="Torben Tran\N{LATIN SMALL LETTER AE}s", gone="Mette Kierkgaard")
    assert swap in ask("hvem er med i temaet om fremtidens aeldre og sundhedsvaesen")
    assert "alligevel" in ask("hvornaar taler mette kierkgaard")
    assert "alligevel" in ask("er mette kierkgaard aflyst")


@pytest.mark.parametrize(
    "question",
    ["er der aendringer i programmet", "hvad er aendret", "er noget rykket", "what has changed", "sidste nyt"],
)
def test_all_that_is_changed_is_listed(ask: Ask, question: str) -> None:
    answer = ask(question)
    assert len([line for line in answer.splitlines() if line.startswith("• ")]) == 4
    assert answer.count(MARK) + answer.count("(called off)") == 2


def test_what_is_called_off_is_listed_alone_where_that_is_asked(ask: Ask) -> None:
    rows = [line for line in ask("er der noget aflyst").splitlines() if line.startswith("• ")]
    assert len(rows) == 2
    assert all(MARK in row for row in rows)
    today = [line for line in ask("er der noget aflyst i dag").splitlines() if line.startswith("• ")]
    assert len(today) == 1


@pytest.mark.parametrize(
    "question",
    [
        "er der aendringer i programmet",
        "er noget rykket",
        "hvad er aendret",
        "er programmet det samme",
        "er vi forsinkede",
    ],
)
def test_that_there_are_none_is_said(ask_unchanged: Ask, question: str) -> None:
    assert ask_unchanged(question) == NONE


def test_what_is_not_called_off_is_said_to_take_place(ask_unchanged: Ask) -> None:
    title = "Session 3: En vision for fremtidens forebyggelse"
    assert ask_unchanged("er session 3 aflyst").startswith(say("{title} is not called off.", title=title))
    assert ask_unchanged("hvornaar er session 3", "er den aflyst").startswith(f"{title} er ikke")
    assert ask_unchanged("is anything cancelled") == "Nothing is called off."
    assert ask_unchanged("er session 12 aflyst").startswith("Session 12 findes ikke")


@pytest.mark.parametrize("question", ["er toget forsinket", "hvilke aendringer kommer der i sundhedsreformen"])
def test_what_changes_elsewhere_is_no_change_of_the_programme(ask_unchanged: Ask, question: str) -> None:
    assert NONE not in ask_unchanged(question)


def test_what_is_moved_to_a_town_is_asked_of_the_programme_all_the_same(ask_unchanged: Ask) -> None:
    assert "14.45" in ask_unchanged("er hus 2 kl. 14.45 flyttet til Randers")


def test_nobody_who_cannot_decide_is_offered_what_is_called_off(ask: Ask) -> None:
    answer = ask("hvilken session skal jeg vaelge")
    assert "Session 3" not in answer or MARK in answer
    assert "Session 4: " in answer
