"""What a message asks: the cues of its clauses, but for those that the words around them make mean something else."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from bot.language.meanings import Cue
from bot.programme.timeline import lines
from bot.questions.conversation import Conversation
from bot.questions.either_day import either_day
from bot.questions.intent import Intent
from bot.questions.meant_otherwise import without_what_means_else
from bot.questions.subjects import CHOICES, Subjects
from bot.questions.tags import Tags
from bot.questions.wording import Wording

# What words have to weigh to tell something.
_TOLD = 0.7
# The fewest numbers that stand for all there is to choose.
_ALL = 3
# How many words `what is the …` has.
_FEWEST, _MOST = 3, 4
# Answers about somebody.
_OF_SOMEBODY: Final[frozenset[Intent]] = frozenset({"person", "people", "person_about"})


@dataclass(frozen=True, slots=True)
class Asking:
    """A message's wording, and what else decides what its cues ask.

    `current` is the event of now, which need not be the one that the message is about.
    """

    wording: Wording
    subjects: Subjects
    conversation: Conversation
    current: str
    which_choice: bool
    """Whether the message is a bare `which session?` behind a story."""
    seeks: bool
    """Whether its `where` asks which item it is."""

    @property
    def _tags(self) -> Tags:
        return self.wording.tags

    @property
    def _signs(self) -> Mapping[str, frozenset[str]]:
        return self.wording.lexicon.signs

    def cues(self) -> frozenset[Cue]:
        """What is asked. Of a forum that is over or has no timetable, `who spoke` asks for no earlier line of today."""
        if self.which_choice or (self._names_all_choices and not self._tags.asks):
            return frozenset({"fit"})  # also `is it 1 2 3 4 or 5 that I am to go to`
        asked = self._tags.asks
        if not asked and self._asks_what_it_is:
            return frozenset({"about"})
        if asked <= {"venue"} and self._whether_there:
            return frozenset({"where"})
        asked = self._in_other_words(asked)
        if asked == {"capabilities"} and self.wording.says_person and self.conversation.people:
            asked = frozenset({"about"})  # `what do you know of him`
        if self.wording.says_person:
            asked = self._of_a_person(asked)
        asked = self._without_what_is_not_meant(asked)
        if "earlier" in asked:
            asked = self._of_that_forum(asked)
        if "time_of_day" in asked:
            asked = self._of_the_clock(asked)
        if self.seeks:
            asked = asked & {"remind", "now"} | {"exists"}
        return self._of_earlier(asked) if "previous" in asked else asked

    def _in_other_words(self, asked: frozenset[Cue]) -> frozenset[Cue]:
        """What other cues ask than those for it: `which day`, `all day`, `once it ends, what is next`."""
        if "which_day" in asked:
            return asked | {"when"}
        if not asked - {"exists"} and either_day(self._tags, self.subjects.programme, self._signs["either"]):
            return frozenset({"when", "which_day"})
        if not asked - {"exists"} and self._names_either_party:
            return frozenset({"party"})
        if {"end", "next"} <= asked and self._comes_when_it_ends:
            return asked - {"end", "next"} | {"then"}
        whole_day = self._tags.has("clock", "whole_day") and self._tags.focus_weight <= _TOLD
        return asked | {"list"} if whole_day and not asked - {"exists"} else asked

    @property
    def _names_either_party(self) -> bool:
        """True for `is Hansen a Liberal or a Moderate`."""
        parties = {h.value for h in self._tags.of("party")}
        one = len(self.conversation.people) == 1
        whom = one or self.wording.says_person or any(m.parts > 1 for m in self.subjects.names)
        return len(parties) > 1 and whom and not self._tags.forms.isdisjoint(self._signs["either"])

    @property
    def _comes_when_it_ends(self) -> bool:
        """True for `when it ends, what is next`, where the thread is about what ends."""
        ends = max((h.last for h in self._tags.of("ask", "end")), default=0)
        nexts = min((h.first for h in self._tags.of("ask", "next")), default=0)
        between = self._tags.words[ends + 1 : nexts]
        return bool(self.conversation.items) and any(w.token.kind == "comma" for w in between)

    def _of_that_forum(self, asked: frozenset[Cue]) -> frozenset[Cue]:
        """Not whether it was so before, for `which parties were on in 2022`, `he was on this morning too`."""
        if self._who_was_on_there:
            return asked - {"earlier"} | ({"who"} if asked == {"earlier"} else frozenset())
        time = self._tags.time
        return asked - {"earlier"} if time.part and not time.names_day else asked

    @property
    def _who_was_on_there(self) -> bool:
        """True for `which parties were on in 2022`: who was on there, and not whether it was the same as now."""
        asks = any(self._tags.words[p].plain in self.wording.lexicon.interrogatives for p in self._tags.openers)
        again = self._tags.has("pronoun") or not self._tags.forms.isdisjoint(self._signs["returning"])
        return asks and not again and self.subjects.event != self.current

    @property
    def _names_all_choices(self) -> bool:
        """True for `1, 2, 3 or 4`: numbers of choices, and many of them."""
        loose = set(self._tags.loose_numbers)
        return len(loose) >= _ALL and loose <= {i.number for i in self.subjects.programme.items if i.kind in CHOICES}

    @property
    def _asks_what_it_is(self) -> bool:
        """True for `what is the tax commission`, which is asked of a thing."""
        words = self._tags.words
        if not _FEWEST <= sum(w.token.kind == "word" for w in words) <= _MOST or self.wording.says_person:
            return False
        asks = words[0].plain in self._signs["what"] and words[1].plain in self._tags.copulas
        return asks and bool(self._tags.content) and not self._tags.has("other")

    @property
    def _whether_there(self) -> bool:
        """True for `is the welcome in the great hall`: where something is, and no more."""
        placed = self._tags.has("place") or "venue" in self._tags.asks
        return (
            self.wording.whether and placed and bool(self._tags.kinds or self._tags.numbered) and not self._tags.content
        )

    def _of_a_person(self, asked: frozenset[Cue]) -> frozenset[Cue]:
        """When somebody is on, of `was he on yesterday too`, `is she on again later, or only now` and `… than now`."""
        another_day = "earlier" in asked and self._tags.time.names_day
        again = self._tags.time.rest and not self._tags.forms.isdisjoint(self._signs["again"])
        later = again and self._says_nobody_else and not self._tags.openers
        return asked - {"earlier", "now"} | {"when"} if another_day or later or self._but_for_now else asked

    @property
    def _says_nobody_else(self) -> bool:
        """True where nobody but `she` is told of, as `and him from the union, is he …` does."""
        return not self._tags.content and not any(h.first == 0 for h in self._tags.of("connective"))

    @property
    def _but_for_now(self) -> bool:
        """True for `is she on at other times than now`."""
        words, than = self._tags.words, self._signs["than"]
        return any(h.first and words[h.first - 1].plain in than for h in self._tags.of("ask", "now"))

    def _without_what_is_not_meant(self, asked: frozenset[Cue]) -> frozenset[Cue]:
        """What is asked but for cues that the words around them make mean something else."""
        asked = without_what_means_else(asked, self.wording)
        if "now" in asked and self._is_of_another_year:
            asked = asked - {"now"}
        if "duration" in asked:
            asked = asked - {"attend"}  # `how long may we dance`
        if "duration" in asked and self._until_stands_close:
            asked = asked - {"duration"} | {"when"}
        if {"affiliation", "venue"} <= asked and self._of_no_person:
            asked = asked - {"affiliation"} | {"where"}  # `where in the country is it`
        if "said" in asked:
            asked = asked - self._told_by_what_was_said - ({"said"} if self._said_beside else frozenset())
        if asked == {"title"} and self._asks_who_it_is:
            asked = asked | {"who"}
        if "moderator" in asked and self._is_of_a_title:
            asked = asked - {"moderator"} | ({"about"} if asked == {"moderator"} else frozenset())
        if "now" in asked and self._under_way:
            asked = asked - {"now"} | {"start"}
        return asked

    @property
    def _of_no_person(self) -> bool:
        """True for `it`, unless somebody was told of last, who has a place of their own."""
        of_somebody = self.wording.says_person or self.conversation.asks in _OF_SOMEBODY
        return self.wording.says_thing and not of_somebody

    @property
    def _until_stands_close(self) -> bool:
        """True for `until when are the stands open`, which they are in every break."""
        until = (self._tags.words[h.first].plain in self._signs["up_to"] for h in self._tags.of("ask", "duration"))
        return self._tags.has("practical", "stands") and any(until)

    @property
    def _is_of_another_year(self) -> bool:
        """True for `in 2022 there was one on housing, who was it now`."""
        return bool(self._tags.time.year) and self.subjects.event != self.current

    @property
    def _told_by_what_was_said(self) -> frozenset[Cue]:
        """An end that is a conclusion (`what did she conclude`), and a panel of which it is asked what it said."""
        said = self._tags.positions_of("ask", "said")
        panels = {p for p, w in enumerate(self._tags.words) if w.plain in self._signs["panels"]}
        told: tuple[tuple[Cue, Collection[int]], ...] = (("end", said), ("who", panels))
        return frozenset(cue for cue, places in told if self._tags.positions_of("ask", cue) <= set(places))

    @property
    def _said_beside(self) -> bool:
        """True for `who are they from the union, they said the names too fast`: nothing is asked of what was said."""
        asking = max(self._tags.openers, default=len(self._tags.words))
        said = min((h.first for h in self._tags.of("ask", "said")), default=0)
        return any(w.token.kind in ("comma", "stop") for w in self._tags.words[asking + 1 : said])

    @property
    def _asks_who_it_is(self) -> bool:
        """True for `who is it now`, where nobody was talked of."""
        who = any(self._tags.words[h.first].plain in self._signs["who"] for h in self._tags.of("ask", "title"))
        return who and not (self.conversation.people or self.conversation.facts or self._tags.content)

    @property
    def _is_of_a_title(self) -> bool:
        """True for `what is it with the fixer or facilitator`, words for a moderator that stand in a title."""
        words, titles = self._tags.words, self.subjects.index.title_forms
        hits = self._tags.of("ask", "moderator")
        told = not self._tags.focus.isdisjoint(self._tags.content)
        return told and all(len(h.positions) == 1 and words[h.first].plain in titles for h in hits)

    @property
    def _under_way(self) -> bool:
        """True for `has the one on housing got going`: whether, or when, something of its own begins."""
        signs, words = self._signs, self._tags.words
        for hit in self._tags.of("ask", "now"):
            goes = [p for p in range(hit.first) if words[p].plain in signs["gets"]]
            if goes and hit.first in self._tags.focus and words[hit.last].plain in signs["going_on"]:
                clause = self._tags.clauses[hit.first]
                named = {*self._tags.content, *(p for ref in self._tags.numbered for p in ref.positions)}
                return any(self._tags.clauses[p] == clause for p in named.difference(goes))
        return False

    def _of_the_clock(self, asked: frozenset[Cue]) -> frozenset[Cue]:
        """The dates for `which date is it this year`, when for `what time is it when the houses begin`."""
        if self._asks_which_day and self._tells_of_one:
            return asked - {"time_of_day"} | {"when", "which_day"}
        if self._tags.this_year or (self._asks_which_day and self.wording.says_event):
            return asked - {"time_of_day"} | {"dates"}
        return asked - {"time_of_day"} | {"when"} if self._asks_beside_the_clock(asked) else asked

    @property
    def _asks_which_day(self) -> bool:
        """True for `which day is it`, and not for `… today`."""
        signs = self._signs
        said = [self._tags.words[p].plain for h in self._tags.of("ask", "time_of_day") for p in h.positions]
        today = any(one in signs["within"] and other in signs["day"] for one, other in pairwise(said))
        today = today or not signs["of_the_present"].isdisjoint(said)
        now = today or self._tags.time.names_day or self._tags.has("ask", "now")
        return not now and not signs["day_asked"].isdisjoint(said)

    @property
    def _tells_of_one(self) -> bool:
        """True where the thread is about one item or person."""
        return len(self.conversation.items) == 1 or len(self.conversation.people) == 1

    def _asks_beside_the_clock(self, asked: frozenset[Cue]) -> bool:
        towns = self.subjects.knowledge.towns
        telling = bool(self._tags.content_besides(towns))
        told = telling or self._tags.kinds or self._tags.numbered or self.wording.says_person
        return bool(asked - {"time_of_day", "now"} or told)

    def _of_earlier(self, asked: frozenset[Cue]) -> frozenset[Cue]:
        """Who or what it was, of a forum that is over, has no timetable or is told by what somebody did."""
        hits = self._tags.of("ask", "previous")
        who = [h for h in hits if self._tags.words[h.first].plain in self._signs["who"]]
        event = self.subjects.event
        told = event and (event != self.current or not lines(self.subjects.programme))
        if not told and not (who and len(who) == len(hits) and self._tells_what_was_done):
            return asked
        return asked - {"previous"} | {"who" if who else "about"}

    @property
    def _tells_what_was_done(self) -> bool:
        """True for `who was it that bade us welcome`."""
        words, that = self._tags.words, self._signs["that_did"]
        behind = [h.last + 1 for h in self._tags.of("ask", "previous")]
        return bool(self._tags.kinds) and all(p < len(words) and words[p].plain in that for p in behind)
