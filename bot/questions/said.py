"""A message, all that it is read against, and what it says in so many words."""

from collections.abc import Collection, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final, Self

from propcache.api import cached_property

from bot.language.dates import DAYS_ON, WEEKS, day_in, in_week
from bot.language.lexicon import Lexicon
from bot.language.meanings import Cue
from bot.language.time_reference import TimeRef
from bot.programme.model import Audience, Programme
from bot.programme.timeline import lines
from bot.questions.asking import Asking
from bot.questions.conversation import Conversation
from bot.questions.description import Description
from bot.questions.intent import Asked
from bot.questions.knowledge import Knowledge
from bot.questions.person_evidence import PersonEvidence
from bot.questions.question import Question
from bot.questions.referents import Referents
from bot.questions.requirements import asks_requirement
from bot.questions.scope import event_of
from bot.questions.seeking import ELSEWHERE, asked_about_in, leans_back, names_subject, sought_in
from bot.questions.subjects import Subjects
from bot.questions.tags import Tags, tag
from bot.questions.thread import Thread
from bot.questions.utterances import asks_utterance
from bot.questions.which_choice import asks_which_choice
from bot.questions.wording import Wording

# A clause of more words than these, besides the day, tells something.
_A_STORY = 2
# What depends on the words of a message alone, whatever it is taken to ask.
_WHATEVER_IS_ASKED: Final = (
    "tags",
    "wording",
    "scope",
    "subjects",
    "description",
    "referents",
    "thread",
    "several_days",
)


@dataclass(frozen=True)
class Said:
    """One message as it stands: its marks, what it asks, of what it speaks."""

    text: str
    knowledge: Knowledge
    lexicon: Lexicon
    event: str
    now: datetime
    audience: Audience | None
    conversation: Conversation
    speaker: tuple[str, ...] = ()
    """The people of the programme whom the asker is known as, or looks after."""
    part_of: str | None = None
    """The event that the whole message is about, where this is only a part of it; "" as in `scope`."""
    taken_for: frozenset[Cue] | None = None
    """What the message is taken to ask, whatever its words say; None where they do."""

    def taken_to_ask(self, *cues: Cue) -> Self:
        """The message as if it asked this, or nothing; what else its words say is the same, and not read again."""
        taken = replace(self, taken_for=frozenset(cues))
        taken.__dict__.update({name: getattr(self, name) for name in _WHATEVER_IS_ASKED})
        return taken

    def without(self, positions: Collection[int]) -> Self:
        """The message but for these words, about the event that the whole of it is about."""
        return self.only([p for p in range(len(self.tags.words)) if p not in positions])

    def only(self, positions: Sequence[int]) -> Self:
        """These words as a message of their own, about the event that the whole of it is about."""
        return replace(self, text=self.tags.text_of(positions), part_of=self.scope, taken_for=None)

    def pointing(self, positions: Collection[int]) -> Self:
        """The message with `it` instead of these words, about the event that the whole of it is about."""
        (pronoun,) = self.lexicon.signs["stand_in"]
        before = list(range(min(positions)))
        after = [p for p in range(min(positions), len(self.tags.words)) if p not in positions]
        if not any(self.tags.words[p].token.kind == "word" for p in before + after):
            return self.without(positions)
        text = f"{self.tags.text_of(before)} {pronoun} {self.tags.text_of(after)}".strip()
        return replace(self, text=text, part_of=self.scope, taken_for=None)

    @cached_property
    def tags(self) -> Tags:
        marked = self.knowledge.read(self.text, self.lexicon)
        names = self.knowledge.named_by_days
        tags = tag(marked, self.lexicon, self.now, self.knowledge.programmes[self.event].days, names)
        # The weekdays of a year that is named are those of its forum.
        other = self.knowledge.event_of_year(tags.time.year) if tags.time.year else None
        if other and tags.has("weekday"):
            return tag(marked, self.lexicon, self.now, self.knowledge.programmes[other].days, names)
        if _of_travel_alone(tags):
            tags = replace(tags, time=replace(tags.time, at=None, until=None, relation=""))
        if _told_ago(tags, self.lexicon.signs["back"]):
            tags = replace(tags, time=replace(tags.time, offset=None))
        if _led_up_to_by_the_past(tags, self.now.date(), self.lexicon):
            tags = replace(tags, time=replace(tags.time, day=None, part=None))
        if len(self.conversation.items) == 1 and _tells_day_behind(tags, self.lexicon.signs["meant"]):
            tags = replace(tags, time=TimeRef())
        # Its day is none of ours (`the first thing of the day in 2022`).
        away = other and other != self.event and tags.has("relative_day")
        return replace(tags, time=replace(tags.time, day=None)) if away else tags

    @cached_property
    def wording(self) -> Wording:
        return Wording(self.tags, self.lexicon)

    @cached_property
    def several_days(self) -> bool:
        """True where several days are named; `Thursday`, said on the day after it, and `yesterday` are but one."""
        held = self.knowledge.programmes[self.event].days
        week = self.tags.time.week
        if week and sum(in_week(day, week) for day in held) > 1:
            return True
        named = (h.value for h in self.tags.of("relative_day"))
        counted = [int(value) for value in named if value not in DAYS_ON and value not in WEEKS]
        weekdays = {int(h.value) for h in self.tags.of("weekday")}
        weekdays |= {day_in(self.now, held, days).weekday() for days in counted}
        return len(weekdays) > 1

    @cached_property
    def scope(self) -> str:
        """The event that is asked about: the current one, or another one that the message or the thread names."""
        if self.part_of is not None:
            return self.part_of
        words = self.lexicon.signs
        return event_of(self.tags, self.knowledge, self.event, self.conversation, words, now=self.now)

    @cached_property
    def subjects(self) -> Subjects:
        return Subjects(self.knowledge, self.tags, self._looked_into, self.subject_clause)

    @cached_property
    def description(self) -> Description:
        """What the message tells of a person."""
        return Description(self.subjects, self.lexicon)

    @cached_property
    def referents(self) -> Referents:
        """Whom what the message tells of a person may mean."""
        return Referents(PersonEvidence(self.description))

    @property
    def programme(self) -> Programme:
        return self.knowledge.programmes[self._looked_into]

    @property
    def _looked_into(self) -> str:
        """The event whose programme the words are looked up in: of a year without a forum the current one's."""
        return self.scope or self.event

    @cached_property
    def thread(self) -> Thread:
        """What the chat has been about, where that is of the event asked about."""
        here = self.conversation.event == self.scope
        return Thread(self.conversation if here else Conversation(), self.programme)

    def ask(self, *names: Cue) -> bool:
        return not self.asks.isdisjoint(names)

    @cached_property
    def asks(self) -> frozenset[Cue]:
        """What is asked, as the words around its cues make it mean."""
        if self.taken_for is not None:
            return self.taken_for
        asking = Asking(
            self.wording,
            self.subjects,
            self.conversation,
            current=self.event,
            which_choice=self.which_choice,
            seeks=self.seeks,
        )
        return asking.cues()

    @cached_property
    def which_choice(self) -> bool:
        """True for a bare `which session?` behind what somebody tells of what they do or worry about."""
        return asks_which_choice(self.tags, self.subjects, self.lexicon)

    @cached_property
    def seeks(self) -> bool:
        """True where `where` asks which item it is that somebody looks for by its subject."""
        sought = sought_in(self.tags, self.lexicon.signs)
        if sought is None or self.tags.numbered:
            return False
        return names_subject(self.tags, self.knowledge.indexes[self._looked_into])

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

    def question(self, intent: Asked, **fields: object) -> Question:
        read = {
            "event": self.scope,
            "language": self.lexicon.language,
            "asks": self.asks,
            "kinds": self.subjects.kinds,
        }
        return Question(intent, **read | fields)  # type: ignore[arg-type]  # the fields' own types

    @cached_property
    def weighty(self) -> bool:
        town = self.knowledge.towns if self.ask("where", "venue") else frozenset()
        at_home = sum(self.tags.weight_of(p) for p in self.tags.content if self.tags.words[p].plain in town)
        return self.tags.focus_weight - at_home > 0.5

    @cached_property
    def anchored(self) -> bool:
        """True where the message names something that only a programme has."""
        tags = self.tags
        names_here, names_there = self.subjects.people_named
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
    def on_clock(self) -> bool:
        """True where the clock answers what is asked: what is on, comes next or has been."""
        return self.ask("now", "next", "then", "previous") and not self.ask("exists", "fit", "about", "people_of")

    @cached_property
    def requires(self) -> bool:
        """True where it is asked what one has to be to attend (`must one be elected`, `is it for politicians only`)."""
        return asks_requirement(self.tags, self.subjects, self.lexicon)

    @cached_property
    def plain_ask(self) -> bool:
        return self.ask(
            "when", "where", "duration", "until", "end", "start", "remind", "next", "count", "list", "exists"
        )

    @cached_property
    def uttered(self) -> bool:
        """True where it is asked what somebody has said, which a programme does not hold; what it was about it does."""
        return asks_utterance(self.wording) and bool(lines(self.programme))


def _tells_day_behind(tags: Tags, meant: AbstractSet[str]) -> bool:
    """True for a day on which people have something, behind a question about `it` (`when does it end, I run tomorrow`).

    Whoever says what they meant tells no story (`I mean the programme of tomorrow`).
    """
    places = tags.time.positions if tags.time.names_day and tags.pointers("thing") else frozenset[int]()
    if not places or not tags.told_after(places):
        return False
    inside = [w for w, c in zip(tags.words, tags.clauses, strict=True) if c == tags.clauses[min(places)]]
    said = [w.plain for w in inside if w.token.kind == "word"]
    own = not tags.first_person.isdisjoint(said[:_A_STORY]) and meant.isdisjoint(said[:_A_STORY])
    return own and len(said) > len(places) + _A_STORY


def _told_ago(tags: Tags, back: AbstractSet[str]) -> bool:
    """True where how long ago something was is but told (`I came in two minutes ago, where are we`)."""
    past = tags.time.offset is not None and tags.time.offset < timedelta()
    return past and not any(tags.words[p].plain in back for p in tags.focus)


def _led_up_to_by_the_past(tags: Tags, today: date, lexicon: Lexicon) -> bool:
    """True where a day that has been is but told before a question of what is (`tired of yesterday. When is lunch`)."""
    time = tags.time
    told = time.day is not None and time.day < today and not time.at
    if not told or not tags.told_before(time.positions - {time.relation_position}):
        return False
    leaning = lexicon.signs["past"] | lexicon.signs["they"]
    asked = tags.positions_of("pronoun", "person", "anaphor", "people") | tags.positions("weekday")
    return tags.focus.isdisjoint(asked) and all(tags.words[p].plain not in leaning for p in tags.focus)


def _of_travel_alone(tags: Tags) -> bool:
    """True for an hour that is but one's train's, beside what asks when a day begins or ends (`I leave at 11.50`)."""
    travel = {tags.clauses[h.first] for h in tags.of("report", "travel")}
    hours = [p for p in tags.time.positions if tags.words[p].token.kind in ("number", "clock")]
    aside = bool(hours) and all(tags.clauses[p] in travel and p not in tags.focus for p in hours)
    of_day = tags.has("ask", "start", "end") and not tags.has("ask", "miss", "late")
    return aside and of_day and tags.time.at is not None
