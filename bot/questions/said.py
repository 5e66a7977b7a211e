"""A message, all that it is read against, and what it says in so many words."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from itertools import pairwise
from typing import Self

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
from bot.questions.subjects import CHOICES, KINDS, Subjects
from bot.questions.tags import Tags, tag

# The most words of a bare question, and what those before it have to weigh to tell something.
_WHICH, _BARE, _TOLD = 2, 3, 0.7
# The most words of one that has but small words around it (`which session would that be`).
_AROUND = 6
# How many words may stand between `only` and those who alone may attend.
_BEFORE = 3
# The fewest numbers that stand for all there is to choose.
_ALL = 3
# The most words of `what is the …`.
_SHORT = 4
# The fewest words of a story.
_STORY = 4


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

    @cached_property
    def tags(self) -> Tags:
        marked = self.knowledge.read(self.text, self.lexicon)
        names = self.knowledge.named_by_days
        tags = tag(marked, self.lexicon, self.now, self.knowledge.programmes[self.event].days, names)
        # The weekdays of a year that is named are those of its forum.
        other = self.knowledge.event_of_year(tags.time.year) if tags.time.year else None
        if other and tags.has("weekday"):
            return tag(marked, self.lexicon, self.now, self.knowledge.programmes[other].days, names)
        # Its day is none of ours (`the first thing of the day in 2022`).
        away = other and other != self.event and tags.has("relative_day")
        return replace(tags, time=replace(tags.time, day=None)) if away else tags

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
        if "remind" in asked:
            asked = asked - {"previous"}  # `remind me just before`
        if "time_of_day" in asked and self.tags.this_year:
            asked = asked - {"time_of_day"} | {"dates"}  # `which date is it this year`
        more = asked - {"time_of_day", "now"} or self.tags.content or self.tags.kinds or self.tags.numbered
        if "time_of_day" in asked and more:
            asked = asked - {"time_of_day"} | {"when"}  # `what time is it when the houses begin`
        earlier = [
            h for h in self.tags.of("ask", "previous") if self.tags.words[h.first].plain in self.lexicon.signs["who"]
        ]
        told = self.scope and (self.scope != self.event or not lines(self.programme))
        if self.seeks:
            asked = asked & {"remind", "now"} | {"exists"}
        return asked - {"previous"} | {"who" if earlier else "about"} if told and "previous" in asked else asked

    @property
    def _asks_what_it_is(self) -> bool:
        """True for `what is the tax commission`, which is asked of a thing."""
        words = self.tags.words
        if not _WHICH < sum(w.token.kind == "word" for w in words) <= _SHORT or self.says_person:
            return False
        asks = words[0].plain in self.lexicon.signs["what"] and words[1].plain in self.tags.copulas
        return asks and bool(self.tags.content) and not self.tags.has("other")

    @cached_property
    def which_choice(self) -> bool:
        """True for a bare `which session?` behind what somebody tells of what they do or worry about."""
        tags = self.tags
        choices = {h.first for h in tags.of("kind") if KINDS.get(h.value, frozenset()) & CHOICES}
        choices |= {p + 1 for p in tags.openers if p + 1 in range(len(tags.words)) and self._numbers(p + 1)}
        if not choices:
            return False
        words = [p for p, w in enumerate(tags.words) if w.token.kind == "word"]
        last = tags.clauses[words[-1]] if words else 0
        bare = [p for p in words if tags.clauses[p] == last]
        before = tags.words[bare[0] - 1].token.kind if len(bare) < len(words) else "word"
        own = before == "stop" or (before == "comma" and len(bare) == _WHICH and bool(self.subjects.best_topics()))
        asking = bare if own else [p for p in words if p in tags.focus]
        if self._names_choice_last(choices):
            return True
        telling = [p for p in asking[1:] if p not in choices and tags.words[p].weight > 0]
        short = 1 < len(asking) <= _BARE or (not telling and 1 < len(asking) <= _AROUND and asking[1] in choices)
        if not short or choices.isdisjoint(asking) or tags.numbered:
            return False
        if tags.words[asking[0]].plain not in self.lexicon.interrogatives or any(
            set(asking).intersection(h.positions) for h in tags.of("ask")
        ):
            return False
        told = sum(tags.words[p].weight for p in tags.content if p not in asking) + len(tags.of("subject"))
        return told > _TOLD and not self.subjects.people_named()[0]

    def _numbers(self, place: int) -> bool:
        """True for `number` without one (`I care for the old. Which number?`)."""
        return self.tags.words[place].plain in self.lexicon.numbering and not self.tags.numbered

    def _names_choice_last(self, choices: set[int]) -> bool:
        """True for a story that ends in a kind of choice and no more (`we get no applicants at all. House?`)."""
        tags = self.tags
        spoken = [p for p, w in enumerate(tags.words) if w.token.kind == "word"]
        if len(spoken) < _STORY or spoken[-1] not in choices or tags.clauses[spoken[-2]] == tags.clauses[spoken[-1]]:
            return False
        return sum(tags.words[p].weight for p in tags.content if p != spoken[-1]) > _TOLD

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
    def on_clock(self) -> bool:
        """True where the clock answers what is asked: what is on, comes next or has been."""
        return self.ask("now", "next", "then", "previous") and not self.ask("exists", "fit", "about", "people_of")

    def asked_for(self, ask: Cue) -> bool:
        """True where a cue stands in a clause that asks, not in the chatter around it."""
        return any(set(h.positions) & self.tags.focus for h in self.tags.of("ask", ask))

    @cached_property
    def whether(self) -> bool:
        """True where the clause that asks begins with `is` or `was`, or with `it is`: it asks yes or no."""
        asking = [p for p in sorted(self.tags.focus) if self.tags.words[p].token.kind == "word"][:2]
        forms = [self.tags.words[p].plain for p in asking]
        stated = len(forms) > 1 and forms[0] in self.lexicon.signs["it"] and forms[1] in self.tags.copulas
        return bool(forms) and (forms[0] in self.tags.copulas or stated)

    def leans(self, how: str) -> bool:
        """True where the clause that asks leans on the thread in a certain way (`are you sure`)."""
        return any(set(h.positions) & self.tags.focus for h in self.tags.of("leaning", how))

    @cached_property
    def says_event(self) -> bool:
        return self.tags.has("pronoun", "event")

    @cached_property
    def thing(self) -> bool:
        they = self.lexicon.signs["they"]  # a cue may hold it (`how long will they go on`)
        said = self.tags.has("pronoun", "thing", "other", "people", "person")
        return said or any(w.plain in they and p in self.tags.focus for p, w in enumerate(self.tags.words))

    @cached_property
    def says_point(self) -> bool:
        """True for `the 1st point`, which is that of the day."""
        return any(w.plain in self.lexicon.signs["points"] for w in self.tags.words)

    @cached_property
    def says_book(self) -> bool:
        """True where a book is asked for."""
        told = (*self.tags.focus, *(self.tags.content if self.ask("title") else ()))  # `he has written a book, title?`
        return any(self.tags.words[p].plain in self.lexicon.signs["books"] for p in told)

    @property
    def asks_book_title(self) -> bool:
        """True for `what is his book called`, whenever he was on."""
        named = any(w.plain in self.lexicon.signs["called"] for w in self.tags.words)
        return self.says_book and (named or self.ask("title"))

    @cached_property
    def says_person(self) -> bool:
        """True where the message says `he` or `she`, be it within a cue (`was it her too`)."""
        return self.tags.has("pronoun", "person") or not self.tags.forms.isdisjoint(self.lexicon.signs["he"])

    @cached_property
    def several_days(self) -> bool:
        return len({(h.category, h.value) for h in self.tags.of("weekday") + self.tags.of("relative_day")}) > 1

    @cached_property
    def attend_only(self) -> bool:
        return any(len(h.positions) > 1 for h in self.tags.of("ask", "attend"))

    @cached_property
    def says_done(self) -> bool:
        """True where it is asked whether somebody or something is over (`is the minister done`)."""
        words = {self.tags.words[p].plain for h in self.tags.of("ask", "end") for p in h.positions}
        return bool(words & self.lexicon.signs["done"])

    @cached_property
    def missing(self) -> bool:
        """True where it is asked what one misses, and not what was on."""
        return not self.missed.isdisjoint(self.tags.positions_of("ask", "previous"))

    @cached_property
    def missed(self) -> frozenset[int]:
        """The positions of words for missing something, whatever the cue that they are in."""
        return frozenset(p for p, w in enumerate(self.tags.words) if w.plain in self.lexicon.signs["missing"])

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
    def denies(self) -> bool:
        return not self.tags.forms.isdisjoint(self.lexicon.signs["negations"])

    @cached_property
    def uttered(self) -> bool:
        """True where it is asked what somebody has said, which a programme does not hold; what it was about it does."""
        said = [h for h in self.tags.of("ask", "said") if not self._reported(h.first)]
        asked = max((self.tags.clauses[h.first] for h in self.tags.of("ask", "about")), default=-1)
        if said and asked > max(self.tags.clauses[h.first] for h in said):
            return False  # `somebody said something of it. What is it about?`
        words = {self.tags.words[p].plain for h in said for p in h.positions}
        uttered = words & self.lexicon.signs["uttering"] and not self.ask("people_of")
        return bool(uttered) and bool(lines(self.programme))

    def _reported(self, place: int) -> bool:
        """True for what somebody else said of what is asked (`a colleague said that he is on today, is that so`)."""
        clause = [p for p, c in enumerate(self.tags.clauses) if c == self.tags.clauses[place]]
        told = self.tags.openers.isdisjoint(clause) and any(p > place for p in clause)
        after = self.tags.words[place + 1].plain if place + 1 < len(self.tags.words) else ""
        return told and (self.leans("sure") or after in self.lexicon.signs["opening"])

    @cached_property
    def past(self) -> bool:
        """True where the clause that asks is about what has been, and not `where is it held`."""
        becoming, words = self.lexicon.signs["becoming"], self.tags.words
        asking = sorted(self.tags.focus)
        passive = next((p for p in asking if words[p].plain in becoming), len(words))
        return any(words[p].plain in self.lexicon.signs["past"] for p in asking if p < passive)

    @cached_property
    def long_ago(self) -> bool:
        """True where it is asked of earlier years, and not only of what has been."""
        plain = [w.plain for w in self.tags.words]
        back = self.lexicon.years_back
        counted = bool(back) and any(tuple(plain[p : p + len(back)]) == back for p in range(len(plain)))
        return counted or not self.lexicon.signs["formerly"].isdisjoint(plain)

    @cached_property
    def not_until(self) -> bool:
        """True for `is she not on until tomorrow`, where the word for first stands before a time."""
        return any(h.last + 1 in self.tags.time.positions for h in self.tags.of("clock", "first"))

    @cached_property
    def says_this(self) -> bool:
        """True for `this one here`, and for `this debate`."""
        kinds = {p for h in self.tags.of("kind") for p in (h.first - 1, h.first - 2)}
        if any(self.tags.words[p].plain in self.lexicon.signs["this_one"] for p in kinds & self.tags.focus):
            return True
        words, this = self.tags.words, self.lexicon.signs["this"]
        around = [
            (words[h.first - 1], words[h.last + 1])
            for h in self.tags.of("kind")
            if h.first > 0 and h.last + 1 < len(words)
        ]
        beside = [*around, *pairwise(words)]  # `the debate here`, `this one here`
        return any(a.plain != b.plain and {a.plain, b.plain} <= this for a, b in beside)
