"""A message in the middle of being understood."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from datetime import time as clock_time
from functools import cached_property

from bot.language.lexicon import Lexicon
from bot.programme.model import Audience, Item, Kind, Programme
from bot.programme.timeline import lines
from bot.questions.conversation import Conversation
from bot.questions.index import Found
from bot.questions.knowledge import Knowledge
from bot.questions.names import NameMatch
from bot.questions.question import Question, Window
from bot.questions.referents import Description
from bot.questions.scope import event_of
from bot.questions.seeking import ELSEWHERE, asked_about_in, leans_back, names_subject, of_use, sought_in
from bot.questions.subjects import CHOICES, Subjects
from bot.questions.tags import Tags, tag
from bot.questions.thread import Thread
from bot.questions.windows import day_of, window

_SURE = 0.86
_SECOND = 2

# What is asked of a certain item or person, and so can be asked of what the thread is about.
ITEM_ASKS = frozenset(
    {
        "when",
        "where",
        "who",
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
class Reading:
    """One message being read: everything it is read against, and what several readers ask about it."""

    text: str
    knowledge: Knowledge
    lexicon: Lexicon
    event: str
    now: datetime
    audience: Audience | None
    conversation: Conversation

    @cached_property
    def tags(self) -> Tags:
        words = self.knowledge.read(self.text, self.lexicon)
        tags = tag(words, self.lexicon, self.now, self.knowledge.programmes[self.event].days)
        # The weekdays of a year that is named are those of its forum.
        other = self.knowledge.event_of_year(tags.time.year) if tags.time.year else None
        if other and tags.has("weekday"):
            return tag(words, self.lexicon, self.now, self.knowledge.programmes[other].days)
        # Its day is none of ours (`the first thing of the day in 2022`).
        away = other and other != self.event and tags.has("relative_day")
        return replace(tags, time=replace(tags.time, day=None)) if away else tags

    @cached_property
    def scope(self) -> str:
        """The event that is asked about: the current one, or another one that the message or the thread names."""
        return event_of(self.tags, self.knowledge, self.event, self.conversation, self.lexicon.signs["past"])

    @cached_property
    def subjects(self) -> Subjects:
        return Subjects(self.knowledge, self.tags, self.scope, self.subject_clause)

    @cached_property
    def description(self) -> Description:
        """What the message tells of a person."""
        return Description(self.subjects, self.lexicon)

    @property
    def programme(self) -> Programme:
        return self.knowledge.programmes[self.scope]

    @cached_property
    def thread(self) -> Thread:
        """What the chat has been about, where that is of the event asked about."""
        here = self.conversation.event == self.scope
        return Thread(self.conversation if here else Conversation(), self.programme)

    @cached_property
    def whom(self) -> tuple[str, ...]:
        """Whom the thread is about, where the message says `he` or `she`."""
        return self.thread.person_like(self.description.fits_gender)

    def ask(self, *names: str) -> bool:
        return bool(self.asks & set(names))

    @cached_property
    def asks(self) -> frozenset[str]:
        """What is asked. Of a forum that is over or has no timetable, `who spoke` asks for no earlier line of today."""
        asked = self.tags.asks
        earlier = [
            h for h in self.tags.of("ask", "previous") if self.tags.words[h.first].plain in self.lexicon.signs["who"]
        ]
        told = self.scope and (self.scope != self.event or not lines(self.programme))
        if self.seeks:
            asked = asked & {"remind", "now"} | {"exists"}
        return asked - {"previous"} | {"who" if earlier else "about"} if told and "previous" in asked else asked

    @cached_property
    def seeks(self) -> bool:
        """True where `where` asks which item it is that somebody looks for by its subject."""
        sought = sought_in(self.tags, self.lexicon.signs)
        if sought is None or self.tags.numbered:
            return False
        return names_subject(self.tags, self.knowledge.indexes.get(self.scope))

    @cached_property
    def on_subject(self) -> bool:
        """True where the message says that a subject is what it asks for."""
        return self.subject_clause is not None

    @cached_property
    def subject_clause(self) -> int | None:
        """The clause that asks for something by its subject, `ELSEWHERE` where it is told in another one."""
        signs = self.lexicon.signs
        clause = sought_in(self.tags, signs) if self.seeks else asked_about_in(self.tags, signs)
        return clause if clause is None or not leans_back(self.tags, signs, clause) else ELSEWHERE

    def question(self, intent: str, **fields: object) -> Question:
        base = Question(intent, self.scope, self.lexicon.language, asks=self.asks, kinds=self.subjects.kinds)
        return base.with_(**fields)

    def of_use(self, found: tuple[Found, ...]) -> tuple[Found, ...]:
        """Finds with those first that somebody who looks for something to go to can still attend."""
        here = self.scope == self.event
        return of_use(found, self.programme.by_id, self.audience, self.now) if here else found

    @cached_property
    def weighty(self) -> bool:
        town = self.knowledge.towns if self.ask("where", "venue") else frozenset()
        at_home = sum(self.tags.weight_of(p) for p in self.tags.content if self.tags.words[p].plain in town)
        return self.tags.focus_weight - at_home > 0.5

    @cached_property
    def anchored(self) -> bool:
        """True where the message names something that only a programme has."""
        tags = self.tags
        names_here, names_there = self.subjects.people_named() if self.scope else ((), ())
        return bool(
            tags.numbered
            or tags.kinds
            or tags.has("practical")
            or tags.has("party")
            or names_here
            or names_there
            or tags.time.names_day
            or tags.time.names_time
        )

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
        return not (
            self.subjects.numbered or self.tags.kinds or self.tags.time.at or self.people_here or self.strong_topic
        )

    @cached_property
    def on_clock(self) -> bool:
        """True where the clock answers what is asked: what is on, comes next or has been."""
        return self.ask("now", "next", "then", "previous") and not self.ask("exists", "fit", "about", "people_of")

    @cached_property
    def strong_topic(self) -> bool:
        best = self.subjects.best_topics()
        return bool(best and best[0].share > 0.5 and best[0].strong)

    @cached_property
    def people_here(self) -> tuple[NameMatch, ...]:
        return tuple(m for m in self.subjects.people_named()[0] if m.sure >= _SURE or m.parts > 1)

    def asked_for(self, ask: str) -> bool:
        """True where a cue stands in a clause that asks, not in the chatter around it."""
        return any(set(h.positions) & self.tags.focus for h in self.tags.of("ask", ask))

    @cached_property
    def whether(self) -> bool:
        """True where the clause that asks begins with `is` or `was`: it asks yes or no."""
        begins = next((p for p in sorted(self.tags.focus) if self.tags.words[p].token.kind == "word"), 0)
        return self.tags.words[begins].plain in self.tags.copulas

    def leans(self, how: str) -> bool:
        """True where the clause that asks leans on the thread in a certain way (`are you sure`)."""
        return any(set(h.positions) & self.tags.focus for h in self.tags.of("leaning", how))

    @cached_property
    def prize_result(self) -> bool:
        return self.ask("result") and not self.subjects.numbered and not (self.weighty and self.unexplained_share > 0.5)

    @cached_property
    def says_event(self) -> bool:
        return self.tags.has("pronoun", "event")

    @cached_property
    def thing(self) -> bool:
        they = self.lexicon.signs["they"]  # a cue may hold it (`how long will they go on`)
        said = self.tags.has("pronoun", "thing", "other", "people", "person")
        return said or any(w.plain in they and p in self.tags.focus for p, w in enumerate(self.tags.words))

    @cached_property
    def says_person(self) -> bool:
        """True where the message says `he` or `she`, be it within a cue (`was it her too`)."""
        return self.tags.has("pronoun", "person") or any(w.plain in self.lexicon.signs["he"] for w in self.tags.words)

    @cached_property
    def foreign(self) -> bool:
        """True where the message speaks of something else than a conference, and asks of nothing that one has."""
        elsewhere = self.tags.of("other")
        at_home = self.tags.kinds or self.tags.time.names_day or self.tags.time.names_time or self.strong_topic
        asked = not at_home or any(set(h.positions) & self.tags.focus for h in elsewhere)
        return bool(elsewhere) and asked and not self.people_here and not self.subjects.numbered

    def line_of(self, item: Item) -> Item:
        parent = self.programme.by_id.get(item.parent)
        return parent if parent and parent.kind is Kind.BREAKOUT else item

    def of_kind(self, kinds: frozenset[Kind]) -> tuple[Item, ...]:
        day = day_of(self.tags.time, self.programme, self.now)
        items = self.knowledge.items_of_kind(self.scope, kinds)
        if self.tags.has("kind", "takeaway"):
            items = tuple(i for i in items if i.kind is Kind.CLOSING) or items
        return tuple(i for i in items if i.day == day) if day and not self.several_days else items

    @cached_property
    def several_days(self) -> bool:
        return len({(h.category, h.value) for h in self.tags.of("weekday") + self.tags.of("relative_day")}) > 1

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

    def restriction(self) -> frozenset[str]:
        """The items that the message limits itself to: by number, kind, day or part of the day."""
        if self.subjects.numbered:
            return frozenset(i.id for i in self.subjects.numbered)
        timed = list(self.programme.items)
        limited = False
        kinds = self.subjects.kinds & CHOICES
        if kinds and self.tags.kinds:
            timed = [i for i in timed if i.kind in kinds]
            limited = True
        span = window(self.tags.time, self.programme, self.now)
        if span and span.end and span.label in ("day", "between", "after", "rest") and not self.several_days:
            end = span.end
            timed = [i for i in timed if i.start and span.start <= i.start < end]
            limited = True
        return frozenset(i.id for i in timed) if limited else frozenset()

    @cached_property
    def attend_only(self) -> bool:
        return any(len(h.positions) > 1 for h in self.tags.of("ask", "attend"))

    @cached_property
    def where_only(self) -> bool:
        return any(h.value == "where" for h in self.tags.of("ask"))

    def continues_with(self, ask: str) -> bool:
        return (
            not (self.tags.asks - {"exists", ask})
            and len(self.tags.words) <= 4
            and self.conversation.event == self.scope
        )

    @cached_property
    def continues(self) -> bool:
        """True where the message goes on from what was said (`og`, `hvad med`) without asking anything itself."""
        stands = bool(self.tags.words) and self.tags.words[0].plain in self.tags.copulas
        return not (stands or self.tags.asks - {"exists"}) and (
            self.tags.has("connective") or len(self.tags.words) <= 4
        )

    @cached_property
    def plural(self) -> bool:
        """True where kinds are spoken of in the plural (`pauserne`, `kaffepauser`)."""
        ends = tuple(w for w in self.lexicon.plurals if len(w) > 4)
        forms = [self.tags.words[p].plain for h in self.tags.of("kind") for p in h.positions]
        return any(form in self.lexicon.plurals or form.endswith(ends) for form in forms)

    @cached_property
    def plain_ask(self) -> bool:
        return self.ask(
            "when", "where", "duration", "until", "end", "start", "remind", "next", "count", "list", "exists"
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

    def span(self) -> Window | None:
        """The time that the message names; a day alone, said as a correction, keeps the thread's time of day."""
        time = self.tags.time
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
        if time.following_day:
            time = replace(time, day=(before.day or self.now.date()) + timedelta(days=1))
        return window(time, self.programme, self.now, usual)

    @cached_property
    def denies(self) -> bool:
        return any(w.plain in self.lexicon.signs["negations"] for w in self.tags.words)

    @cached_property
    def past(self) -> bool:
        """True where the clause that asks is about what has been."""
        return any(self.tags.words[p].plain in self.lexicon.signs["past"] for p in self.tags.focus)

    @cached_property
    def thing_known(self) -> bool:
        """True where a pronoun or a bare question goes back to what the thread is about."""
        known = bool(self.conversation.items or self.conversation.people) and self.conversation.event == self.scope
        return known and not self.ask("now", "next", "then")

    @cached_property
    def says_this(self) -> bool:
        return any(
            a.plain != b.plain and {a.plain, b.plain} <= self.lexicon.signs["this"]
            for a, b in zip(self.tags.words, self.tags.words[1:], strict=False)
        )

    def has_moderator(self, items: tuple[str, ...]) -> bool:
        return any(a.role.value == "moderator" for i in items for a in self.programme.by_id[i].appearances)

    def same_people(self) -> tuple[str, ...]:
        people = self.whom if self.says_person else self.thread.people
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
            ahead = tuple(
                i
                for i in items
                if (start := self.programme.by_id[i].start) and (self.programme.by_id[i].end or start) > self.now
            )
            moderated = tuple(i for i in ahead or items if self.has_moderator((i,)))
            return moderated if self.ask("moderator") and moderated else (ahead or items)
        listed = items if len(items) > 1 else tuple(i for i in self.conversation.listed if i in self.programme.by_id)
        return (self.picked(listed) if len(listed) > 1 else ()) or items
