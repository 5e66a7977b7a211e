"""Made-up programmes of any size, the same ones in every run, and questions to which one item is the right answer."""

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import product
from pathlib import Path
from typing import Any

from bot.basics.clock import COPENHAGEN
from bot.programme.model import Appearance, Event, Item, Kind, Person, Programme
from tests.evaluation.typos import with_typo

EVENT = "stor"
FIRST_DAY = date(2030, 5, 6)
DAYS = 5
SLOTS = 16
SLOT = timedelta(minutes=30)
ASKED_AT = datetime.combine(FIRST_DAY, time(8), COPENHAGEN)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and the item that its answer has to name first."""

    question: str
    item: str


class LargeProgramme:
    """A programme of `size` talks. Each has a speaker, a title and a subject that no other one has."""

    def __init__(self, size: int, seed: int = 1) -> None:
        self._words: dict[str, Any] = tomllib.loads((Path(__file__).parent / "danish.toml").read_text(encoding="utf-8"))
        self._chance = random.Random(seed)  # noqa: S311 -- the same in every run, and no secret
        self._size = size
        self._fragments: list[str] = []
        self._topics: list[str] = []
        self._names: list[str] = []
        self.programme = self._programme()

    def questions(self, count: int) -> Iterator[Asked]:
        """Yield questions of four kinds (when, who, about what, which speaker), each with one slip of the finger."""
        templates = self._words["questions"]
        for number in range(count):
            kind = list(templates)[number % len(templates)]
            item = self._chance.randrange(self._size)
            question = self._chance.choice(templates[kind]).format(
                fragment=self._fragments[item], topic=self._topics[item], name=self._names[item]
            )
            yield Asked(with_typo(question, f"{number}"), f"item-{item}")

    def _programme(self) -> Programme:
        words = self._words
        subjects = [
            head + tail for head, tail in product(*(words["subjects"][part].split() for part in ("heads", "tails")))
        ]
        subjects = self._chance.sample(sorted(set(subjects)), 2 * self._size)
        last = [
            head + tail
            for head, tail in product(words["names"]["last_heads"].split(), words["names"]["last_tails"].split())
        ]
        pairs = self._chance.sample(range(len(last) * len(words["names"]["first"].split())), self._size)
        first = words["names"]["first"].split()
        self._names = [f"{first[pair % len(first)]} {last[pair // len(first)]}" for pair in pairs]
        self._topics = subjects[self._size :]
        items = tuple(self._item(number, subjects[number]) for number in range(self._size))
        people = {f"person-{number}": self._person(number) for number in range(self._size)}
        last_day = FIRST_DAY + timedelta(days=DAYS - 1)
        event = Event(EVENT, "Det store forum", FIRST_DAY.year, starts=FIRST_DAY, ends=last_day, invented=True)
        return Programme(event, items, people)

    def _item(self, number: int, subject: str) -> Item:
        titles = self._words["titles"]
        setting = self._chance.choice(titles["settings"])
        title = self._chance.choice(titles["patterns"]).format(subject=subject, setting=setting)
        self._fragments.append(f"{subject} {setting}")
        day, slot = divmod(number * DAYS * SLOTS // self._size, SLOTS)
        start = datetime.combine(FIRST_DAY + timedelta(days=day), time(9), COPENHAGEN) + slot * SLOT
        return Item(
            id=f"item-{number}",
            event=EVENT,
            kind=Kind.TALK,
            title=title[0].upper() + title[1:],
            position=number,
            start=start,
            end=start + SLOT,
            summary=self._chance.choice(titles["summaries"]).format(topic=self._topics[number]),
            topics=(self._topics[number],),
            appearances=(Appearance(f"person-{number}"),),
        )

    def _person(self, number: int) -> Person:
        names = self._words["names"]
        return Person(
            id=f"person-{number}",
            name=self._names[number],
            title=self._chance.choice(names["titles"]),
            municipality=self._chance.choice(names["municipalities"]),
        )
