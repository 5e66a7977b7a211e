"""A message in the middle of being understood."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from datetime import time as clock_time
from typing import Final

from propcache.api import cached_property

from bot.language.meanings import Cue
from bot.language.time_reference import TimeRef
from bot.programme.lasting import is_ahead
from bot.programme.model import Audience, Item, Kind, Role
from bot.questions.conversation import Conversation
from bot.questions.evidence import Found
from bot.questions.names import NameMatch
from bot.questions.question import Window
from bot.questions.said import Said
from bot.questions.seeking import of_use
from bot.questions.subjects import CHOICES
from bot.questions.thread import Thread
from bot.questions.windows import day_of, moment, window

# What is asked of nothing but a programme, whatever is told beside it (`how long do they go on, my back aches`).
_OF_STAGE: Final = ("now", "next", "until", "end", "speakers", "moderator")
_TWELVE, _HOURS = 12, 24
_SECOND = 2
# How soon behind a name it stands what somebody says.
_SOON = 3
# The most words of `and what then?`.
_SHORT = 4

# What is asked of a certain item or person, and so can be asked of what the thread is about.
ITEM_ASKS: Final[frozenset[Cue]] = frozenset(
    {
        "when",
        "where",
        "who",
        "speakers",
        "about",
        "moderator",
        "duration",
        "end",
        "start",
        "attend",
        "until",
        "count",
        "with_whom",
        "title",
        "affiliation",
        "party",
        "earlier",
        "remind",
        "simultaneous",
        "instead",
        "result",
        "said",
        "repeats",
        "hosts",
    }
)


@dataclass(frozen=True)
class Reading(Said):
    """What several readers make of a message: of what it says, of the programme, and of the thread."""

    @cached_property
    def thread(self) -> Thread:
        """What the chat has been about, where that is of the event asked about."""
        here = self.conversation.event == self.scope
        return Thread(self.conversation if here else Conversation(), self.programme)

    @cached_property
    def whom(self) -> tuple[str, ...]:
        """Whom the thread is about, where the message says `he` or `she`."""
        return self.thread.person_like(self.description.fits_gender)

    def of_use(self, found: tuple[Found, ...]) -> tuple[Found, ...]:
        """Finds with those first that somebody who looks for something to go to can still attend."""
        here = self.scope == self.event
        return of_use(found, self.programme.by_id, self.audience, self.now) if here else found

    @cached_property
    def asks_something(self) -> bool:
        tags = self.tags
        return bool(
            tags.asks
            or self.anchored
            or self.weighty
            or tags.time.names_time
            or tags.time.rest
            or tags.bare_numbers
            or tags.bare_ordinals
            or tags.has("pronoun")
            or tags.time.year
        )

    @cached_property
    def about_event(self) -> bool:
        """True where nothing smaller than the event itself is spoken of."""
        return self._about_no_item and not self.strong_topic

    @cached_property
    def asks_of_event(self) -> bool:
        """True where what is asked is of the event, be it behind a story with a subject of its own."""
        best = self.subjects.best_topics()
        towns = frozenset(p for p, w in enumerate(self.tags.words) if w.plain in self.knowledge.towns)
        aside = not best or (best[0].positions - towns).isdisjoint(self.tags.focus)
        return self._about_no_item and (aside or not self.strong_topic)

    @property
    def _about_no_item(self) -> bool:
        kinds = [h for h in self.tags.of("kind") if not self.wording.says_event or set(h.positions) & self.tags.focus]
        return not (self.subjects.numbered or kinds or self.tags.time.at or self.people_here)

    @cached_property
    def strong_topic(self) -> bool:
        best = self.subjects.best_topics()
        return bool(best and best[0].share > 0.5 and best[0].strong)

    @cached_property
    def people_here(self) -> tuple[NameMatch, ...]:
        named = tuple(m for m in self.subjects.people_named[0] if m.is_sure and not self._is_told_beside(m))
        meant = tuple(m for m in named if not self._is_denied(m))
        aside = all(self.tags.focus.isdisjoint(m.positions) for m in named if m not in meant)
        return meant if meant or aside else named  # `no, not Hansen. What is there to choose`, `Berg and not Hansen`

    def _is_told_beside(self, match: NameMatch) -> bool:
        """True for `forget Hansen. Who spoke at twelve`: who is on at an hour that is asked for is somebody else."""
        hour = self.tags.time.at is not None and not self.tags.time.positions.isdisjoint(self.tags.focus)
        beside = self.tags.focus.isdisjoint(match.positions)
        own = self._is_of_ones_own(match) and not self.wording.says_person
        return beside and ((hour and self.ask("who", "speakers")) or own)

    def _is_of_ones_own(self, match: NameMatch) -> bool:
        """True for `my friend Torben says`, a first name behind a word for somebody of the asker's own."""
        place, words = min(match.positions), self.tags.words
        mine = place > 1 and words[place - 2].plain in self.lexicon.signs["mine"]
        behind = {w.plain for w in words[place + 1 : place + 1 + _SOON]}
        return match.parts == 1 and mine and not behind.isdisjoint(self.lexicon.signs["uttering_now"])

    def _is_denied(self, match: NameMatch) -> bool:
        """True for `not Hansen`; `is it not Hansen` rather says that it is."""
        before, words = min(match.positions) - 1, self.tags.words
        it, copulas = self.lexicon.signs["it"], self.tags.copulas
        asked = before > 1 and words[before - 1].plain in it and words[before - 2].plain in copulas  # `is it not`
        return before >= 0 and words[before].plain in self.lexicon.signs["negations"] and not asked

    @cached_property
    def prize_result(self) -> bool:
        return self.ask("result") and not self.subjects.numbered and not (self.weighty and self.unexplained_share > 0.5)

    @cached_property
    def foreign(self) -> bool:
        """True where the message speaks of something else than a conference, and asks of nothing that one has."""
        elsewhere = self.tags.of("other")
        at_home = self.tags.kinds or self.tags.time.names_day or self.tags.time.names_time or self.strong_topic
        at_home = at_home or any(self.wording.asked_for(ask) for ask in _OF_STAGE)
        opened = {self.tags.clauses[p] for p in self.tags.openers if p in self.tags.focus}
        asking = {p for p in self.tags.focus if not opened or self.tags.clauses[p] in opened}
        asked = not at_home or any(set(h.positions) & asking for h in elsewhere)
        named = self.people_here or self.subjects.numbered or self.asks_to_attend
        return bool(elsewhere) and asked and not named

    @property
    def asks_to_attend(self) -> bool:
        """True for `may I join a house`, of what not all may join, whoever one is (`a deputy without a mandate`)."""
        kinds = self.subjects.kinds & CHOICES if self.ask("attend") else frozenset[Kind]()
        return any(i.audience is not Audience.EVERYONE for i in self.knowledge.items_of_kind(self.scope, kinds))

    def line_of(self, item: Item) -> Item:
        parent = self.programme.by_id.get(item.parent)
        return parent if parent and parent.kind is Kind.BREAKOUT else item

    def of_kind(self, kinds: frozenset[Kind]) -> tuple[Item, ...]:
        day = self.day
        items = self.knowledge.items_of_kind(self.scope, kinds)
        if self.tags.has("kind", "takeaway"):
            items = tuple(i for i in items if i.kind is Kind.CLOSING) or items
        return tuple(i for i in items if i.day == day) if day and not self.several_days else items

    @cached_property
    def person_asked(self) -> bool:
        return bool(
            self.ask(
                "who",
                "speakers",
                "title",
                "affiliation",
                "party",
                "with_whom",
                "earlier",
                "said",
                "when",
                "people_of",
                "exists",
                "about",
                "where",
            )
            or self.tags.has("pronoun", "person")
        )

    def restriction(self) -> tuple[str, ...]:
        """The items that the message limits itself to, in order: by number, kind, day or part of the day."""
        if self.subjects.numbered:
            return tuple(i.id for i in self.subjects.numbered)
        timed = list(self.programme.items)
        limited = False
        kinds = self.subjects.kinds & CHOICES
        aside = self.people_here and self.tags.focus.isdisjoint(self.tags.positions("kind"))
        if kinds and self.tags.kinds and not aside:
            timed = [i for i in timed if i.kind in kinds]
            limited = True
        span = window(self.tags.time, self.programme, self.now)
        if span and span.end and span.label in ("day", "between", "after", "rest") and not self.several_days:
            end = span.end
            timed = [i for i in timed if i.start and span.start <= i.start < end]
            limited = True
        return tuple(i.id for i in timed) if limited else ()

    def continues_with(self, ask: Cue) -> bool:
        return (
            not (self.tags.asks - {"exists", ask})
            and len(self.tags.words) <= 4
            and self.conversation.event == self.scope
        )

    @cached_property
    def continues(self) -> bool:
        """True where the message goes on from what was said (`og`, `hvad med`) without asking anything itself."""
        first = self.tags.words[0].plain if self.tags.words else ""
        stands = first in self.tags.copulas or first in self.lexicon.signs["modals"]
        return not (stands or self.tags.asks - {"exists"}) and (
            self.tags.has("connective") or len(self.tags.words) <= 4
        )

    @cached_property
    def unexplained_share(self) -> float:
        """The share of the message's telling words that neither topics nor offices nor names explain."""
        if not self.tags.content or self.tags.focus_weight == 0:
            return 0.0
        explained: set[int] = set()
        for found in (*self.subjects.topics[:1], *self.subjects.offices[:1], *(self.subjects.facts[:1])):
            explained |= found.positions
        for match in self.people_here[:2]:
            explained |= match.positions
        left = sum(self.tags.weight_of(p) for p in self.tags.content if p not in explained)
        return left / max(self.tags.focus_weight, 0.8)

    @cached_property
    def time(self) -> TimeRef:
        """The time that the message names; a day counted from the thread's (`the day after`) as the day it is."""
        time = self.tags.time
        if (hour := self._corrected_hour) is not None:
            return replace(time, at=clock_time(hour), hour_twelve=hour <= _TWELVE)
        if self.wording.past and time.at and not (time.names_day or time.offset or time.year):
            been = [d for d in self.programme.days if moment(d, time.at) <= self.now]
            return replace(time, day=been[-1]) if been else time  # `who was on at eleven`, that evening
        if time.days_on is None or (not time.days_on and time.names_day):
            return time
        told = self.thread.conversation.day or next((i.day for i in self.thread.items if i.day), None)
        return replace(time, day=(told or self.now.date()) + timedelta(days=time.days_on))

    @property
    def _corrected_hour(self) -> int | None:
        """The hour that is meant instead of the one asked of last (`sorry, I meant 14`)."""
        numbers = self.tags.bare_numbers
        corrected = bool(self.conversation.clock) and self.tags.has("connective", "correction")
        own = self.tags.time.names_time or self.tags.kinds or self.tags.content
        return numbers[0] if corrected and not own and len(numbers) == 1 and numbers[0] < _HOURS else None

    @cached_property
    def day(self) -> date | None:
        """The day that the message names, if it names one."""
        return day_of(self.time, self.programme, self.now)

    def span(self) -> Window | None:
        """The time that the message names; a day alone, said as a correction, keeps the thread's time of day."""
        time = self.time
        before = self.conversation if self.conversation.event == self.scope else Conversation()
        usual = before.day if self.tags.has("connective") or len(self.tags.words) <= 4 else None
        if (
            before.clock
            and time.names_day
            and not time.names_time
            and (self.tags.has("connective", "correction") or self.ask("same_time"))
        ):
            hours, minutes = (int(part) for part in before.clock.split(":"))
            time = replace(time, at=clock_time(hours, minutes))
        return window(time, self.programme, self.now, usual)

    @cached_property
    def thing_known(self) -> bool:
        """True where a pronoun or a bare question goes back to what the thread is about."""
        known = bool(self.conversation.items or self.conversation.people) and self.conversation.event == self.scope
        return known and not self.ask("now", "next", "then")

    def has_moderator(self, items: tuple[str, ...]) -> bool:
        return any(a.role is Role.MODERATOR for i in items for a in self.programme.by_id[i].appearances)

    @cached_property
    def shut_out(self) -> bool:
        """True for `what do I do then` behind what only the elected may attend."""
        bare = self.tags.asks == {"then"} and len(self.tags.words) <= _SHORT
        own = bare or not self.tags.forms.isdisjoint(self.lexicon.signs["me"])
        told = self.conversation.asks == "attend" and self.thread.items
        barred = bool(told) and all(i.audience is Audience.ELECTED for i in self.thread.items)
        asks = self.ask("then") or (self.ask("exists", "fit", "options") and not self.weighty)
        return own and barred and asks and self.audience is not Audience.ELECTED

    def same_people(self) -> tuple[str, ...]:
        people = self.whom if self.wording.says_person else self.thread.people
        return self.picked(people) or people

    def picked(self, listed: tuple[str, ...]) -> tuple[str, ...]:
        """The one of several in an answer that an ordinal picks (`den anden`, `den sidste`), else nothing."""
        ordinals = self.tags.bare_ordinals
        if not ordinals:
            return ()
        place = ordinals[0] - 1 if ordinals[0] > 0 else ordinals[0]
        told = {*self.conversation.people, *self.conversation.items}.intersection(listed)
        if ordinals[0] == _SECOND == len(listed) and len(told) == 1:
            # Of two of whom one was told of, `the second one` is the other one.
            return tuple(one for one in listed if one not in told)
        return (listed[place],) if -len(listed) <= place < len(listed) else ()

    def same_items(self) -> tuple[str, ...]:
        items = tuple(i for i in self.conversation.items if i in self.programme.by_id)
        if (
            len(items) > 1
            and not self.tags.bare_ordinals
            and self.conversation.people
            and self.ask("duration", "end", "until", "with_whom", "moderator")
        ):
            ahead = tuple(i for i in items if is_ahead(self.programme.by_id[i], self.now))
            moderated = tuple(i for i in ahead or items if self.has_moderator((i,)))
            return moderated if self.ask("moderator") and moderated else (ahead or items)
        if len(items) > 1 and self.ask("duration", "end", "until") and self.conversation.asks == "who":
            items = tuple(i for i in items if self.programme.by_id[i].appearances) or items
        listed = items if len(items) > 1 else tuple(i for i in self.conversation.listed if i in self.programme.by_id)
        listed = listed if len(listed) > 1 else self._beside(items)
        return (self.picked(listed) if len(listed) > 1 else ()) or items

    def _beside(self, items: tuple[str, ...]) -> tuple[str, ...]:
        """What runs beside the one numbered item that the thread is about, and itself (`who is in the first one`)."""
        one = self.programme.by_id[items[0]] if len(items) == 1 else None
        asked = self.ask("who", "speakers", "moderator") and 1 in self.tags.bare_ordinals
        if one is None or not one.number or not asked:
            return ()
        return tuple(i.id for i in self.programme.items if i.kind is one.kind and i.start == one.start)
