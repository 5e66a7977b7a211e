"""A message in the middle of being understood."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from propcache.api import cached_property

from bot.language.meanings import Cue
from bot.language.time_reference import TimeRef
from bot.programme.lasting import lasts
from bot.programme.model import Audience, Item, Kind
from bot.programme.timeline import moderated
from bot.questions.evidence import Found
from bot.questions.names import NameMatch
from bot.questions.people_meant import people_meant
from bot.questions.question import Window
from bot.questions.said import Said
from bot.questions.seeking import of_use
from bot.questions.subjects import CHOICES
from bot.questions.taken_up import picked, same_items
from bot.questions.time_meant import span_meant, time_meant
from bot.questions.windows import day_of, window

# What is asked of nothing but a programme, whatever is told beside it (`how long do they go on, my back aches`).
_OF_STAGE: Final = ("now", "next", "until", "end", "speakers", "moderator")
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
    def whom(self) -> tuple[str, ...]:
        """Whom the thread is about, where the message says `he` or `she`."""
        fits = self.description.fits_gender
        holders = self.referents.offices.holders if self._says_whose_office else None
        held = self.thread.person_like(lambda person: fits(person) and person in holders) if holders else ()
        return held if holders and holders.issuperset(held) else self.thread.person_like(fits)

    @property
    def _says_whose_office(self) -> bool:
        """True for `what is she minister of`, `and the director, where is he from`: whoever holds it is meant."""
        if self.wording.whether or not self.ask("title", "affiliation", "party"):
            return False
        return self.ask("title") or any(map(self.tags.is_definite, self.description.office_places))

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

    @property
    def names_something(self) -> bool:
        """True where something smaller than a day of the event is named: a kind or a number, somebody, a matter."""
        tags = self.tags
        return bool(tags.kinds or tags.numbered or self.people_here or tags.has("party") or tags.has("practical"))

    @cached_property
    def asks_of_event(self) -> bool:
        """True where what is asked is of the event, be it behind a story with a subject of its own."""
        best = self.subjects.best_topics()
        towns = frozenset(p for p, w in enumerate(self.tags.words) if w.plain in self.knowledge.towns)
        aside = not best or (best[0].positions - towns).isdisjoint(self.tags.focus)
        return self._about_no_item and (aside or not self.strong_topic)

    @property
    def _about_no_item(self) -> bool:
        building = self.tags.positions_of("ask", "venue")  # `what is the house called`
        own = [h for h in self.tags.of("kind") if not building.issuperset(h.positions)]
        kinds = [h for h in own if not self.wording.says_event or set(h.positions) & self.tags.focus]
        return not (self.subjects.numbered or kinds or self.tags.time.at or self.people_here)

    @cached_property
    def strong_topic(self) -> bool:
        best = self.subjects.best_topics()
        return bool(best and best[0].share > 0.5 and best[0].strong)

    @cached_property
    def people_here(self) -> tuple[NameMatch, ...]:
        """The people of the event whom the message names and means."""
        return people_meant(self)

    @cached_property
    def prize_result(self) -> bool:
        return self.ask("result") and not self.subjects.numbered and not (self.weighty and self.unexplained_share > 0.5)

    @cached_property
    def foreign(self) -> bool:
        """True where the message speaks of something else than a conference, and asks of nothing that one has."""
        elsewhere = self.wording.elsewhere
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
        items = tuple(i for i in items if i.day == day) if day and not self.several_days else items
        return self._at_the_hour(items) or items

    def _at_the_hour(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """Those of several items that are on at the hour that is named (`the theme at two`), if any are."""
        said = self.tags.time
        told = said.at and not said.relation and len(items) > 1 and items[0].kind is not Kind.PRIZE
        span = self.span() if told else None
        return tuple(i for i in items if lasts(i, span.start)) if span and span.label == "at" else ()

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
        if self.subjects.numbered and not self.counts_from(p for n in self.tags.numbered for p in n.positions):
            return tuple(i.id for i in self.subjects.numbered)
        timed = list(self.programme.items)
        limited = False
        counted_from = self.counts_from(h.first for h in self.tags.of("kind"))
        kinds = self.subjects.kinds & CHOICES if not counted_from else frozenset()
        aside = self.people_here and self.tags.focus.isdisjoint(self.tags.positions("kind"))
        if kinds and self.tags.kinds and not (aside or self.wording.stage_or_choices):
            within = self._by_compound()
            timed = [i for i in timed if i.kind in kinds and (not within or i.id in within)]
            limited = True
        span = window(self.tags.time, self.programme, self.now)
        if span and span.end and span.label in ("day", "between", "after", "rest") and not self.several_days:
            end = span.end
            timed = [i for i in timed if i.start and span.start <= i.start < end]
            limited = True
        return tuple(i.id for i in timed) if limited else ()

    def _by_compound(self) -> frozenset[str]:
        """The item that a word for its kind says the subject of as well (`the housingsession`)."""
        index, kinds = self.subjects.index, self.subjects.kinds
        places = (h.first for h in self.tags.of("kind") if self.tags.tells_more(h))
        compounds = [index.taken_apart(self.tags.words[p]) for p in places]
        found = index.find(compounds, range(len(compounds)), index.items) if compounds else ()
        likely = [f for f in found if self.programme.by_id[f.id].kind in kinds and f.strong]
        return frozenset(f.id for f in likely[:1])

    def counts_from(self, places: Iterable[int]) -> bool:
        """True for what a `before` or `after` stands before (`is Berg on before the sessions`)."""
        relation = self.tags.time.relation_position
        return relation >= 0 and min(places, default=-1) > relation

    def continues_with(self, ask: Cue) -> bool:
        return (
            not (self.tags.asks - {"exists", ask})
            and len(self.tags.words) <= 4
            and self.conversation.event == self.scope
        )

    @cached_property
    def continues(self) -> bool:
        """True where the message goes on from what was said (`and`, `what about`) without asking anything itself."""
        signs, first = self.lexicon.signs, self.tags.words[0].plain if self.tags.words else ""
        stands = first in self.tags.copulas | signs["modals"] or self.wording.asks_whether_they
        return not (stands or self.tags.asks - {"exists"}) and (
            self.tags.has("connective") or len(self.tags.words) <= 4
        )

    @cached_property
    def explained(self) -> frozenset[int]:
        """The positions of the words that the likeliest topic, office, fact or names explain."""
        best = (*self.subjects.topics[:1], *self.subjects.offices[:1], *self.subjects.facts[:1])
        told = (*(found.positions for found in best), *(named.positions for named in self.people_here[:2]))
        return frozenset[int]().union(*told)

    @cached_property
    def unexplained_share(self) -> float:
        """The share of the message's telling words that neither topics nor offices nor names explain."""
        if not self.tags.content or self.tags.focus_weight == 0:
            return 0.0
        return self.tags.weight_besides(self.explained) / max(self.tags.focus_weight, 0.8)

    @cached_property
    def time(self) -> TimeRef:
        """The time that the message means; a day counted from the thread's (`the day after`) is the day it is."""
        return time_meant(self)

    @cached_property
    def day(self) -> date | None:
        """The day that the message names, if it names one."""
        return day_of(self.time, self.programme, self.now)

    @property
    def day_before_than(self) -> date | None:
        """Of two days that are compared the one that is asked of (`is Friday shorter than Thursday`); else the day."""
        words = self.tags.words
        than = min((p for p in self.tags.focus if words[p].plain in self.lexicon.signs["than"]), default=0)
        before = [p for p in sorted(self.tags.focus) if p < than]
        return self.only(before).day if before else self.day

    def span(self) -> Window | None:
        """The span of the time that the message means."""
        return span_meant(self, self.time)

    @cached_property
    def thing_known(self) -> bool:
        """True where a pronoun or a bare question goes back to what the thread is about."""
        told = self.conversation
        of_forum = told.asks == "chair" and self.scope != self.event  # `who chaired it in 2022`, `when did it begin`
        known = bool(told.items or (told.people and not of_forum)) and told.event == self.scope
        return known and not self.ask("now", "next", "then") and not self._points_at_now

    @property
    def _points_at_now(self) -> bool:
        """True for `and this now, when does it end`."""
        pointed = {h.last + 1 for h in self.tags.of("pronoun", "thing") if len(h.positions) > 1}
        return any(h.first in pointed for h in self.tags.of("ask", "now"))

    def has_moderator(self, items: tuple[str, ...]) -> bool:
        return moderated(self.programme.by_id[i] for i in items)

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
        """The one of several in an answer that an ordinal picks, else nothing."""
        return picked(self, listed)

    def same_items(self) -> tuple[str, ...]:
        """The items of the thread that the message goes on with."""
        return same_items(self)
