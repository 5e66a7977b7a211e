"""Reads what becomes of items: called off, at another time, in another place, or everything from a time on later."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.language.phrases import Hit
from bot.questions.changed_items import Meant, meant_items, of_person
from bot.questions.changing_values import Values
from bot.questions.wanted_change import Direction, WantedChange, Way

_OF_ITEMS: Final = frozenset({"off", "on", "held", "is_in", "moved", "start", "end", "longer", "shorter"})


@dataclass(frozen=True)
class OfItems(Values):
    """What a message tells of items, verb by verb."""

    def of_items(self) -> tuple[WantedChange, ...]:
        """Called off, at another time, in another place; several of them of one item."""
        verbs = self._verbs() or self._unsaid_verb()
        if not verbs:
            return ()
        first = verbs[0]
        subject, value = self._halves(first, whole=first.value in {"off", "on"})
        wanted = self._rest([*subject, *value], subject, verbs) or [
            w for h in verbs for w in self._of_verb(h, verbs, value)
        ]
        if not wanted:
            return ()
        if wanted[0].way is Way.REST:
            return tuple(wanted[:1])
        if subject and self.reading(subject).tags.time.relation:  # after or before something: not that itself
            return ()
        return self._of_what_is_named(subject, wanted)

    def _verbs(self) -> list[Hit]:
        """The verbs that change something; where something is called off or on again, but those that say so."""
        verbs = sorted(self.said("changing", *_OF_ITEMS), key=lambda h: (h.first, -len(h.positions)))
        verbs = [h for h in verbs if h.first < self.rather or h.value == "off"]
        verbs = [
            h
            for h in verbs
            if h.value not in {"held", "is_in"} or not any(self.is_("relative", p) for p in range(1, h.first))
        ]
        return [h for h in verbs if h.value in {"off", "on"}] or verbs

    def _of_what_is_named(self, subject: Sequence[int], wanted: Sequence[WantedChange]) -> tuple[WantedChange, ...]:
        """What is wanted, of the items that its words name; somebody who is called off leaves what they are on for."""
        meant = meant_items(self.reading(subject), called_off=wanted[0].way is Way.ON) if subject else Meant()
        if meant.people:
            of = of_person(self.r, meant.people)
            if wanted[0].way is Way.OFF:
                return (WantedChange(Way.LEAVES, of.items, of.either, people=meant.people),)
            meant = of
        if not meant:
            return ()
        return tuple(
            replace(w, items=meant.items, either=meant.either, missing=meant.missing) for w in dict.fromkeys(wanted)
        )

    def _unsaid_verb(self) -> list[Hit]:
        """What stands for a verb where none is said: `session 3 is ten minutes later`, `dinner not before eight`."""
        told = self.said("ways", Direction.EARLIER, Direction.LATER) if self.span[1] else ()
        times = self.said("ways", "not_before") if self.r.tags.time.at else ()
        return [replace(hit, category="changing", value="moved") for hit in (*told, *times)[:1]]

    def _halves(self, verb: Hit, *, whole: bool) -> tuple[list[int], list[int]]:
        """The words that name what is changed, and those that tell what it becomes."""
        own = {p for h in self.hits for p in h.positions if h.category == "changing" or h.value != "all"}
        own |= {p for p in range(len(self.forms)) if self.is_("not", p)} | self.span[0]
        kept = [p for p in range(len(self.forms)) if p not in own and not (p == 0 and self.is_("also", p))]
        if whole:
            return [p for p in kept if p < self.rather], []
        before, behind = [p for p in kept if p < verb.first], [p for p in kept if p > verb.first]
        if self._names_something(before):
            return before, behind
        cut = self._cut(behind)
        return [p for p in behind if p < cut], [p for p in behind if p >= cut]

    def _names_something(self, places: Sequence[int]) -> bool:
        if not places:
            return False
        here = self.reading(places)
        thread = here.wording.says_thing and bool(here.thread.items)
        topics = bool(here.tags.content)
        return bool(here.tags.numbered or here.tags.kinds or here.tags.time.at or topics or thread) or any(
            set(h.positions) & set(places) for h in self.said("ways", "all")
        )

    def _cut(self, behind: Sequence[int]) -> int:
        """Where, behind a verb that commands, the words begin that tell what becomes of it."""
        words = self.r.tags.words
        signs = [
            p for p in behind[1:] if (self.is_("to", p) or words[p].token.kind == "comma") and self._named_by(p, behind)
        ]
        if signs:
            return signs[0]
        times = [p for p in self.r.tags.time.positions if p in behind and self._named_by(p, behind)]
        return min(times, default=len(self.forms))

    def _named_by(self, place: int, behind: Sequence[int]) -> bool:
        """Whether an item is named before a position already."""
        before = [p for p in behind if p < place]
        tags = self.r.tags
        return bool(before) and any(
            set(before) & part
            for part in (
                tags.positions("kind", "pronoun"),
                {p for n in tags.numbered for p in n.positions},
                set(tags.content),
            )
        )

    def _rest(self, places: Sequence[int], subject: Sequence[int], verbs: Sequence[Hit]) -> list[WantedChange]:
        """Everything from a time on: `all after lunch`, `the rest of the day`, `we are ten minutes late`."""
        every = self.said("ways", "all")
        after = bool(places) and self.reading(places).tags.time.relation == "after"
        named = any(set(h.positions) & set(subject) for h in every)
        if not (every if after else named) or not self.span[1] or self.denied:
            return []
        if verbs[0].value not in {"moved", "start", "held"}:
            return []
        own = {p for h in every for p in h.positions}
        here = self.reading(places if after else subject)
        about = [p for p in (places if after else subject) if p not in own]
        wanted = WantedChange(Way.REST, minutes=self.span[1], direction=self.direction, day=self.day_told(here))
        meant = meant_items(self.reading(about)) if about else Meant()
        if here.tags.time.at and not (here.tags.kinds and meant):
            return [replace(wanted, start=f"{here.tags.time.at:%H:%M}")]
        if meant and here.tags.time.relation == "after":
            return [replace(wanted, items=meant.items, either=meant.either, missing=meant.missing)]
        return [] if meant else [wanted]

    def _of_verb(self, verb: Hit, verbs: Sequence[Hit], value: Sequence[int]) -> list[WantedChange]:
        after_all = bool(self.said("ways", "after_all"))
        if verb.value in {"off", "on"}:
            return [WantedChange(Way.ON if (verb.value == "on") is not self.denied else Way.OFF)]
        end = min((h.first for h in verbs if h.first > verb.first), default=self.rather)
        here = [p for p in value if (p > verb.first or verb is verbs[0]) and p < min(end, self.rather)]
        named = self.placed(here, led=bool(here) and here[0] > 0 and self.is_("to", here[0] - 1))
        if verb.value == "is_in" and not self.is_telling(named):
            return []
        place = self.typed_at(named)
        if verb.value == "held" and not place:
            if self.denied or after_all:
                return [WantedChange(Way.OFF if self.denied else Way.ON)]
            return []
        if self.denied:
            return []
        way = {"end": Way.END, "longer": Way.END, "shorter": Way.END}.get(verb.value, Way.START)
        here = [p for p in here if p not in named]
        time = self.time_in(way, here, longer=verb.value == "longer", shorter=verb.value == "shorter")
        if time and time.end and verb.value == "moved" and self.r.tags.of("clock", "from_"):
            time = replace(time, start=time.end, end="")  # `moved from ten to eleven`
        placed = [WantedChange(Way.PLACE, place=place)] if place else []
        return [*([time] if time else []), *placed]
