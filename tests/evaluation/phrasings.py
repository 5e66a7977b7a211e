"""How strangers phrase what they ask, with slots: questions by the thousand, with answers that the programme tells.

A line of `tests/phrasings/*.jsonl` is what somebody would type, with a slot for what it is asked of ({nr}, {emne},
{person}, {fra}, {pause}, {tid}) and what it asks. Each slot is filled with several things of the 2024 forum, and what
a right answer holds is worked out from the programme: so it is seen whether a phrasing is not understood, or a name.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from bot.programme.content import read_programme
from bot.programme.model import Item
from bot.settings import ROOT
from tests.evaluation.cases import Case
from tests.evaluation.phrasing_answers import ANSWERED, AT, UNTOLD, Expected, Told, clock, length

PHRASINGS: Final = Path(__file__).resolve().parent.parent / "phrasings"
OPENING: Final = "opening"
"""The tag of a first message that but leads up to the one that is judged."""

# What fills the slots: as people call it, and what it is.
_NUMBERS: Final = {"hus 5": "hus-5", "session 3": "session-3", "forsamlingshus 1": "hus-1"}
_SUBJECTS: Final = {
    "AI": "hus-5",
    "boligpolitik": "session-4",
    "arbejdsstyrken": "hus-3",
    "det frisatte ældreområde": "hus-4",
    "nye data": "session-5",
}
_PEOPLE: Final = {"Ida Thuesen": "ida-thuesen", "Curt Liliegreen": "curt-liliegreen", "Ulrik Kjær": "ulrik-kjaer"}
_ORGANISATIONS: Final = {"Boligøkonomisk Videnscenter": "curt-liliegreen", "Askovfonden": "helle-oebo"}
_PAUSES: Final = {"frokosten": "frokost-torsdag", "middagen": "aften"}
_HOURS: Final = {"kl. 14": (14, 0), "halv et": (12, 30), "kl. 16.30": (16, 30)}
_FITTING: Final = {
    "fit_session": {"forebyggelse": "session-3", "boligpolitik": "session-4", "nye data": "session-5"},
    "fit_house": {"AI": "hus-5", "arbejdsstyrken": "hus-3", "socialområdet": "hus-2"},
    "fit_any": {"AI": "hus-5", "boligpolitik": "session-4"},
    "exists": {"AI": "hus-5", "boligpolitik": "session-4"},
}
# What two things fill the slots of a question and of the one that carries it on.
_CARRIED: Final = {
    "{nr}": (("hus 5", "hus-5"), ("hus 2", "hus-2")),
    "{emne}": (("boligpolitik", "session-4"), ("nye data", "session-5")),
    "{person}": (("Ida Thuesen", "ida-thuesen"), ("Curt Liliegreen", "curt-liliegreen")),
}
# What the first message of a chat asks, and whom or what the answer is about.
_OPENINGS: Final = {
    "item": {"hvad er hus 5": "hus-5", "hvornår er den om boligpolitik": "session-4"},
    "person": {"hvem er curt liliegreen": "curt-liliegreen", "hvornår taler helle øbo": "helle-oebo"},
}
_HE, _SHE = (
    re.compile(r"\b(han|ham|hans|manden)\b", re.IGNORECASE),
    re.compile(r"\b(hun|hendes?|kvinden)\b", re.IGNORECASE),
)
_WOMEN: Final = frozenset({"helle-oebo", "ida-thuesen"})


def phrasing_cases(most: int | None = None, one_in: int = 1) -> Iterator[Case]:
    """Yield the phrasings as cases: of every so many one, its slot filled in so many ways (all, without a number)."""
    programme = read_programme(ROOT / "content" / "2024")
    for file in sorted(PHRASINGS.glob("*.jsonl")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()[::one_in]):
            row = json.loads(line)
            filled = _FILLED[file.stem](Told(programme), row)
            for way, turns in enumerate(islice((turns for turns in filled if turns), most)):
                yield from _cases(f"phrasings/{file.stem}", f"{number}-{way}", row["ask"], turns)


_Turn = tuple[str, Expected | None]
"""A message and what a right answer to it is; None for one that only leads up to another."""


def _cases(name: str, chat: str, ask: str, turns: Sequence[_Turn]) -> Iterator[Case]:
    for place, (text, expected) in enumerate(turns):
        status, must = (expected.status, expected.must) if expected else ((), ())
        tags = (ask,) if expected else (OPENING,)
        identity = f"{chat}-{place}"
        yield Case(identity, name, "2024", AT, text, status, must, (), (), tags, chat=chat if len(turns) > 1 else "")


_ALSO: Final = {"title_of_person": "who_is"}
# What is asked by the clock of the day: Thursday at 10.20, while the first theme is on.
_OF_THE_DAY: Final = {
    "now": "visionen",
    "next": r"11[.:]30",
    "who_now": "Kierkgaard",
    "who_next": "nominerede|Bang Petersen",
    "until_next": r"11[.:]30|70 min|1 time",
    "end_now": r"11[.:]30",
    "rest_of_day": r"13[.:]55.*14[.:]45",
    "end_of_day": r"17[.:]10",
    "tomorrow_start": r"8[.:]55",
    "tomorrow": r"8[.:]55.*10[.:]25",
    "next_break": r"11[.:]30",
    "when_food": r"12[.:]55",
    "what_missed": r"Velkomst|10[.:]10",
    "over": r"12[.:]00",
}

_Filled = Iterator[Sequence[_Turn] | None]


def _turn(text: str, expected: Expected | None) -> Sequence[_Turn] | None:
    return ((text, expected),) if expected else None


def _items(known: Told, row: Mapping[str, str]) -> _Filled:
    slot, fillers = next((s, f) for s, f in (("{nr}", _NUMBERS), ("{emne}", _SUBJECTS)) if s in row["text"])
    for said, item in fillers.items():
        yield _turn(row["text"].replace(slot, said), known.item(row["ask"], known.of.by_id[item]))


def _persons(known: Told, row: Mapping[str, str]) -> _Filled:
    slot, fillers = next((s, f) for s, f in (("{person}", _PEOPLE), ("{fra}", _ORGANISATIONS)) if s in row["text"])
    for said, person in fillers.items():
        if _fits(row["text"], person):
            yield _turn(row["text"].replace(slot, said), known.person(row["ask"], person))


def _fits(text: str, person: str) -> bool:
    """False for `he` of a woman, and for `she` of a man."""
    return not (_HE if person in _WOMEN else _SHE).search(text)


def _follow_ups(known: Told, row: Mapping[str, str]) -> _Filled:
    ask, after = row["ask"], row["after"]
    for opening, about in _OPENINGS[after].items():
        if after == "person" and not _fits(row["text"], about):
            continue
        of_item = known.of.by_id.get(about)
        expected = known.item(ask, of_item) if of_item else known.person(_ALSO.get(ask, ask), about)
        yield ((opening, None), (row["text"], expected)) if expected else None


def _times(known: Told, row: Mapping[str, str]) -> _Filled:
    ask, text = row["ask"], row["text"]
    if ask in _OF_THE_DAY:
        yield _turn(text, Expected(ANSWERED, (_OF_THE_DAY[ask],)))
    for said, item in _PAUSES.items() if "{pause}" in text else ():
        yield _turn(text.replace("{pause}", said), _of_pause(known, ask, known.of.by_id[item]))
    for said, hour in _HOURS.items() if "{tid}" in text else ():
        pattern = known.from_then(hour) if ask == "after_time" else known.at(hour, who=ask == "who_at_time")
        yield _turn(text.replace("{tid}", said), Expected(ANSWERED, (pattern,)))


def _of_pause(known: Told, ask: str, pause: Item) -> Expected | None:
    """What is to be told of a meal: of a dinner without an end nothing that is counted from it."""
    if ask in ("end_pause", "how_long_pause", "after_pause", "who_after_pause") and pause.end is None:
        return None
    pattern = {
        "when_pause": clock(pause.start),
        "how_long_pause": length(pause),
        "until_pause": clock(pause.start),
        "after_pause": clock(pause.end),
        "before_pause": known.ahead(pause),
        "who_after_pause": "Wilbek|Tranæs|Rosenkrantz",
        "end_pause": clock(pause.end),
    }[ask]
    return Expected(ANSWERED, (pattern,))


def _fitting(known: Told, row: Mapping[str, str]) -> _Filled:
    for said, item in _FITTING[row["ask"]].items():
        yield _turn(row["text"].replace("{emne}", said), known.item("about", known.of.by_id[item]))


def _practical(known: Told, row: Mapping[str, str]) -> _Filled:
    """What the programme does not tell is said not to be told; what a fact or an item tells may be told."""
    told = any(fact.about == row["ask"] for fact in known.of.facts) or row["ask"] in _TOLD_BY_ITEMS
    yield _turn(row["text"], Expected(UNTOLD if told else ("missing",)))


# Practical matters of which the programme tells something in an item, or where help comes first.
_TOLD_BY_ITEMS: Final = frozenset({"first_aid", "food", "entertainment", "songs", "exits", "stands", "drinks"})


def _carried_on(known: Told, row: Mapping[str, str]) -> _Filled:
    first, then = (next(slot for slot in _CARRIED if slot in row[turn]) for turn in ("first", "text"))
    (said, _), (other, about) = _CARRIED[first][0], _CARRIED[then][1]
    of_item = known.of.by_id.get(about)
    expected = known.item(row["ask"], of_item) if of_item else known.person(row["ask"], about)
    opening, text = row["first"].replace(first, said), row["text"].replace(then, other)
    yield ((opening, None), (text, expected)) if expected and _fits(row["text"], about) else None


_FILLED: Final[Mapping[str, Callable[[Told, Mapping[str, str]], _Filled]]] = {
    "items": _items,
    "persons": _persons,
    "follow_ups": _follow_ups,
    "times": _times,
    "fitting": _fitting,
    "practical": _practical,
    "carried_on": _carried_on,
}
