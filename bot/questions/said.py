"""A message, all that it is read against, and what it says in so many words."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise
from typing import Self

from propcache.api import cached_property

from bot.language.dates import DAYS_ON, day_in
from bot.language.lexicon import Lexicon
from bot.language.meanings import Cue
from bot.programme.model import Audience, Programme
from bot.programme.timeline import lines
from bot.questions.conversation import Conversation
from bot.questions.intent import Asked
from bot.questions.knowledge import Knowledge
from bot.questions.question import Question
from bot.questions.referents import Description
from bot.questions.scope import event_of
from bot.questions.seeking import ELSEWHERE, asked_about_in, leans_back, names_subject, sought_in
from bot.questions.subjects import CHOICES, Subjects
from bot.questions.tags import Tags, tag
from bot.questions.which_choice import asks_which_choice
from bot.questions.wording import Wording

# What words have to weigh to tell something.
_TOLD = 0.7
# How many words may stand between `only` and those who alone may attend.
_BEFORE = 3
# The fewest numbers that stand for all there is to choose.
_ALL = 3
# How many words `what is the …` has.
_FEWEST, _MOST = 3, 4


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

    def without(self, positions: Collection[int]) -> Self:
        """The message but for these words, about the event that the whole of it is about."""
        kept = [p for p in range(len(self.tags.words)) if p not in positions]
        return replace(self, text=self.tags.text_of(kept), part_of=self.scope)

    def pointing(self, positions: Collection[int]) -> Self:
        """The message with `it` instead of these words, about the event that the whole of it is about."""
        (pronoun,) = self.lexicon.signs["stand_in"]
        before = list(range(min(positions)))
        after = [p for p in range(min(positions), len(self.tags.words)) if p not in positions]
        if not any(self.tags.words[p].token.kind == "word" for p in before + after):
            return self.without(positions)
        text = f"{self.tags.text_of(before)} {pronoun} {self.tags.text_of(after)}".strip()
        return replace(self, text=text, part_of=self.scope)

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
        counted = [int(h.value) for h in self.tags.of("relative_day") if h.value not in DAYS_ON]
        weekdays = {int(h.value) for h in self.tags.of("weekday")}
        weekdays |= {day_in(self.now, held, days).weekday() for days in counted}
        return len(weekdays) > 1

    @cached_property
    def scope(self) -> str:
        """The event that is asked about: the current one, or another one that the message or the thread names."""
        if self.part_of is not None:
            return self.part_of
        return event_of(self.tags, self.knowledge, self.event, self.conversation, self.lexicon.signs)

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

    def ask(self, *names: Cue) -> bool:
        return not self.asks.isdisjoint(names)

    @property
    def _names_all_choices(self) -> bool:
        """True for `1, 2, 3 or 4`: numbers of choices, and many of them."""
        loose = set(self.tags.loose_numbers)
        return len(loose) >= _ALL and loose <= {i.number for i in self.programme.items if i.kind in CHOICES}

    @cached_property
    def asks(self) -> frozenset[Cue]:
        """What is asked. Of a forum that is over or has no timetable, `who spoke` asks for no earlier line of today."""
        if self.which_choice or (self._names_all_choices and not self.tags.asks):
            return frozenset({"fit"})  # also `is it 1 2 3 4 or 5 that I am to go to`
        asked = self.tags.asks
        if not asked and self._asks_what_it_is:
            return frozenset({"about"})
        if not asked - {"exists"} and self.tags.has("clock", "whole_day") and self.tags.focus_weight <= _TOLD:
            asked = asked | {"list"}
        if self.wording.says_person:
            asked = self._asked_of_them(asked)
        asked = self._without_what_is_not_meant(asked)
        if "time_of_day" in asked:
            asked = self._asked_of_the_clock(asked)
        if self.seeks:
            asked = asked & {"remind", "now"} | {"exists"}
        return self._asked_of_earlier(asked) if "previous" in asked else asked

    def _without_what_is_not_meant(self, asked: frozenset[Cue]) -> frozenset[Cue]:
        """What is asked but for cues that the words around them make mean something else."""
        if "with_whom" in asked and self._names_other_items:
            asked = asked - {"with_whom"}  # `in the other houses`
        if "result" in asked and self._whether_nominees:
            asked = asked - {"result"}  # `is it the last nominee now`
        if asked == {"title"} and self._asks_who_it_is:
            asked = asked | {"who"}
        if "now" in asked and self._under_way:
            asked = asked - {"now"} | {"start"}
        return asked - {"previous"} if "remind" in asked else asked  # `remind me just before`

    def _asked_of_the_clock(self, asked: frozenset[Cue]) -> frozenset[Cue]:
        """The dates for `which date is it this year`, when for `what time is it when the houses begin`."""
        if self._asks_which_day and self._tells_of_one:
            return asked - {"time_of_day"} | {"when"}
        if self.tags.this_year or (self._asks_which_day and self.wording.says_event):
            return asked - {"time_of_day"} | {"dates"}
        return asked - {"time_of_day"} | {"when"} if self._asks_beside_the_clock(asked) else asked

    @property
    def _asks_which_day(self) -> bool:
        """True for `which day is it`, and not for `… today`."""
        signs = self.lexicon.signs
        said = [self.tags.words[p].plain for h in self.tags.of("ask", "time_of_day") for p in h.positions]
        today = any(one in signs["within"] and other in signs["day"] for one, other in pairwise(said))
        today = today or not signs["of_the_present"].isdisjoint(said)
        now = today or self.tags.time.names_day or self.tags.has("ask", "now")
        return not now and not signs["day_asked"].isdisjoint(said)

    @property
    def _tells_of_one(self) -> bool:
        """True where the thread is about one item or person."""
        return len(self.conversation.items) == 1 or len(self.conversation.people) == 1

    def _asks_beside_the_clock(self, asked: frozenset[Cue]) -> bool:
        telling = any(self.tags.words[p].plain not in self.knowledge.towns for p in self.tags.content)
        return bool(asked - {"time_of_day", "now"} or telling or self.tags.kinds or self.tags.numbered)

    def _asked_of_earlier(self, asked: frozenset[Cue]) -> frozenset[Cue]:
        """Who or what it was, of a forum that is over, has no timetable or is told by what somebody did."""
        hits = self.tags.of("ask", "previous")
        who = [h for h in hits if self.tags.words[h.first].plain in self.lexicon.signs["who"]]
        told = self.scope and (self.scope != self.event or not lines(self.programme))
        if not told and not (who and len(who) == len(hits) and self._tells_what_was_done):
            return asked
        return asked - {"previous"} | {"who" if who else "about"}

    def _asked_of_them(self, asked: frozenset[Cue]) -> frozenset[Cue]:
        """When somebody is on, of `was he on yesterday too`, `is she on again later, or only now` and `… than now`."""
        another_day = "earlier" in asked and self.tags.time.names_day
        again = self.tags.time.rest and not self.tags.forms.isdisjoint(self.lexicon.signs["again"])
        later = again and self._says_nobody_else and not self.tags.openers
        return asked - {"earlier", "now"} | {"when"} if another_day or later or self._but_for_now else asked

    @property
    def _asks_who_it_is(self) -> bool:
        """True for `who is it now`, where nobody was talked of."""
        who = any(self.tags.words[h.first].plain in self.lexicon.signs["who"] for h in self.tags.of("ask", "title"))
        return who and not (self.conversation.people or self.conversation.facts or self.tags.content)

    @property
    def _under_way(self) -> bool:
        """True for `has the one on housing got going`: whether, or when, something of its own begins."""
        signs, words = self.lexicon.signs, self.tags.words
        for hit in self.tags.of("ask", "now"):
            goes = [p for p in range(hit.first) if words[p].plain in signs["gets"]]
            if goes and hit.first in self.tags.focus and words[hit.last].plain in signs["going_on"]:
                clause = self.tags.clauses[hit.first]
                named = {*self.tags.content, *(p for ref in self.tags.numbered for p in ref.positions)}
                return any(self.tags.clauses[p] == clause for p in named.difference(goes))
        return False

    @property
    def _whether_nominees(self) -> bool:
        """True where it is asked of the nominees whether it is them, and not who they are or who has won."""
        kinds = self.tags.positions_of("kind", "prize")
        told = all(h.last in kinds for h in self.tags.of("ask", "result"))
        return self.wording.whether and told and not (self.tags.openers or self.tags.content)

    @property
    def _but_for_now(self) -> bool:
        """True for `is she on at other times than now`."""
        words, than = self.tags.words, self.lexicon.signs["than"]
        return any(h.first and words[h.first - 1].plain in than for h in self.tags.of("ask", "now"))

    @property
    def _tells_what_was_done(self) -> bool:
        """True for `who was it that bade us welcome`."""
        words, that = self.tags.words, self.lexicon.signs["that_did"]
        behind = [h.last + 1 for h in self.tags.of("ask", "previous")]
        return bool(self.tags.kinds) and all(p < len(words) and words[p].plain in that for p in behind)

    @property
    def _says_nobody_else(self) -> bool:
        """True where nobody but `she` is told of, as `and him from the union, is he …` does."""
        return not self.tags.content and not any(h.first == 0 for h in self.tags.of("connective"))

    @property
    def _names_other_items(self) -> bool:
        others, words = self.lexicon.signs["others"], self.tags.words
        behind = {h.last + 1 for h in self.tags.of("ask", "with_whom") if words[h.last].plain in others}
        return any(h.first in behind for h in self.tags.of("kind"))

    @property
    def _asks_what_it_is(self) -> bool:
        """True for `what is the tax commission`, which is asked of a thing."""
        words = self.tags.words
        if not _FEWEST <= sum(w.token.kind == "word" for w in words) <= _MOST or self.wording.says_person:
            return False
        asks = words[0].plain in self.lexicon.signs["what"] and words[1].plain in self.tags.copulas
        return asks and bool(self.tags.content) and not self.tags.has("other")

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
        names_here, names_there = self.subjects.people_named if self.scope else ((), ())
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
        words = {self.tags.words[p].plain for h in self.tags.of("ask", "attend") for p in h.positions}
        signs = self.lexicon.signs
        if self._alone_for():
            return True
        return bool(words & signs["requiring"]) and not any(w.plain in signs["permitting"] for w in self.tags.words)

    def _alone_for(self) -> bool:
        """True for `only the elected`, whatever they may."""
        words, only, own = self.tags.words, self.lexicon.signs["alone"], self.subjects.self_described
        groups = [h for h in self.tags.of("leaning", "elected", "employed") if not own(h.first)]
        places = [p for h in groups for p in range(max(0, h.first - _BEFORE), h.first) if words[p].plain in only]
        # `may I come, or is it only for …` asks whether one may.
        return bool(places) and not any(w.plain in self.lexicon.signs["permitting"] for w in words[: places[0]])

    @cached_property
    def plain_ask(self) -> bool:
        return self.ask(
            "when", "where", "duration", "until", "end", "start", "remind", "next", "count", "list", "exists"
        )

    @cached_property
    def uttered(self) -> bool:
        """True where it is asked what somebody has said, which a programme does not hold; what it was about it does."""
        said = [h for h in self.tags.of("ask", "said") if not self._reported(h.first)]
        asked = max((self.tags.clauses[h.first] for h in self.tags.of("ask", "about")), default=-1)
        if said and asked > max(self.tags.clauses[h.first] for h in said):
            return False  # `somebody said something of it. What is it about?`
        if self.tags.openers and all(self.tags.focus.isdisjoint(h.positions) for h in said):
            return False  # `she said something just now. What is her name?`
        words = {self.tags.words[p].plain for h in said for p in h.positions}
        uttered = words & self.lexicon.signs["uttering"] and not self.ask("people_of")
        return bool(uttered) and bool(lines(self.programme))

    def _reported(self, place: int) -> bool:
        """True for what somebody else said of what is asked (`a colleague said that he is on today, is that so`)."""
        clause = [p for p, c in enumerate(self.tags.clauses) if c == self.tags.clauses[place]]
        told = self.tags.openers.isdisjoint(clause) and any(p > place for p in clause)
        after = self.tags.words[place + 1].plain if place + 1 < len(self.tags.words) else ""
        return told and (self.wording.leans("sure") or after in self.lexicon.signs["opening"])


def _of_travel_alone(tags: Tags) -> bool:
    """True for an hour that is but one's train's, beside what asks when a day begins or ends (`I leave at 11.50`)."""
    travel = {tags.clauses[h.first] for h in tags.of("report", "travel")}
    hours = [p for p in tags.time.positions if tags.words[p].token.kind in ("number", "clock")]
    aside = bool(hours) and all(tags.clauses[p] in travel and p not in tags.focus for p in hours)
    of_day = tags.has("ask", "start", "end") and not tags.has("ask", "miss", "late")
    return aside and of_day and tags.time.at is not None
