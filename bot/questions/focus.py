"""Which clauses of a message ask: people chatter before and after, and tell what they ask of."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from propcache.api import cached_property

from bot.language.meanings import Cue
from bot.language.phrases import Hit
from bot.questions.tagged import Tagged

_TELLING = 0.3
# The most words that a subject set before its question has.
_LEAD_IN = 5
# The most words of a sentence by which people introduce themselves.
_INTRODUCED = 8
# The fewest words of what is told of oneself.
_FEWEST = 2
# The most words of a question behind its subject, with nothing in between.
_BRIEF = 5
# The most words of a clause like `and when?`, which asks of what stands before it.
_AND_WHEN = 2
# The most words by which somebody is spoken to, and with a greeting.
_ADDRESS, _SALUTATION = 2, 3
# Kinds of which there are several at once, told apart by their subjects.
_CHOICES: Final = ("house", "session", "theme_meeting")
# What is asked by the clock rather than of what was told before.
_OF_CLOCK: Final = ("now", "next", "then", "previous")
# What is asked of one of them.
_OF_ITEM: Final = ("moderator", "with_whom", "speakers")
# What people tell in the words that ask it: of themselves (`employed by the region`), of where they are, of what they
# have looked at (`there is nothing about it in the mail`).
_TOLD_BESIDE = frozenset({"affiliation", "title", "contact", "where", "venue", "list", "exists"})
# What the description of somebody may seem to ask (`and him from the union afterwards`).
_BESIDE_SOMEBODY = frozenset({"people_of", "then", "next"})
# What the description of an item may seem to ask (`the one that is about homes`).
_OF_SOMETHING = frozenset({"about"})
# What people seem to ask where they but tell of something (`there was something about an island`).
_TOLD = frozenset({"exists", "about", "title"})
# Cues so common in chatter that they alone make no asking clause.
_CHATTER: Final[frozenset[Cue]] = frozenset(
    {
        "exists",
        "attend",
        "now",
        "next",
        "end",
        "start",
        "earlier",
        "instead",
        "previous",
        "signup",
        "title",
        "simultaneous",
    }
)


@dataclass(frozen=True)
class Focused(Tagged):
    """The marked message and where it asks."""

    @cached_property
    def focus(self) -> frozenset[int]:
        """The positions of the clauses that ask something; all positions where none or every clause does.

        People chatter before they ask: what stands in the other clauses may help to answer, but it is no evidence that
        the question is about something else.
        """
        asking = {
            self.clauses[p]
            for h in self.hits
            if h.category == "ask" and h.value not in _CHATTER
            for p in h.positions[:1]
        } - {clause for clause in self._places if self._greets(clause)}
        described = {clause for clause in asking if self._asked_in(clause) <= {"people_of"}}
        marked = {self.clauses[p - 1] for p, w in enumerate(self.words) if p and "?" in w.plain}
        if self._inverted - described:
            asking = asking - described | (self._inverted if described else set())  # `her from X, is it closed`
        asking -= {c for c in described if marked and c > max(marked)}  # `do we begin soon? I sit with those from X`
        # `Is there an interpreter? My colleague cannot follow`.
        asking -= {c for c in asking if marked and c > max(marked) and self._begins_with_oneself(c)}
        opened = {self.clauses[p] for p in self.openers if self._lengths[self.clauses[p]] > 1}
        starts = {places[0] for places in self._places.values()}
        opened |= (
            {self.clauses[h.first] for h in self.of("ask", "exists", "attend") if h.first in starts}
            if opened
            else set()
        )
        marked |= {clause - 1 for clause in marked if self._goes_on(clause) or self._addresses(clause)}
        if marked and not opened:
            asking -= {c for c in asking - marked if self._asked_in(c) <= _TOLD_BESIDE}
        chosen = opened or asking | (marked & self._inverted if asking else set()) or marked or self._inverted
        chosen |= {c - 1 for c in chosen if c > 0 and self._lengths[c] <= _AND_WHEN and self._goes_on(c)}
        chosen |= {c + 1 for c in chosen if self._lengths.get(c + 1) == 1 and self._asks_on(c + 1)}
        brief = [c for c in chosen if 0 < self._lengths.get(c, 0) <= _AND_WHEN]
        chosen |= {before for c in brief for before in self._led_up_to(c)}
        if len(chosen) == 1 and brief and self._bare(brief[0]) and self._told_in(brief[0] - 1):
            chosen |= {brief[0] - 1}  # `there was something about an island. When?`
        chosen |= {clause - 1 for clause in self._inverted & chosen if clause > 0 and self._of_it(clause)}
        chosen |= {clause - 1 for clause in chosen if self._leads_in(clause - 1) or self._says_nothing(clause)}
        chosen |= self._describing & {clause - 1 for clause in chosen}
        chosen |= self._pointed_at(chosen)
        if not chosen:
            return frozenset(range(len(self.words)))
        return frozenset(p for p, clause in enumerate(self.clauses) if clause in chosen)

    def _begins_with_oneself(self, clause: int) -> bool:
        return self.words[self._places[clause][0]].plain in self.first_person | self.oneself

    def pointers(self, *values: str) -> tuple[Hit, ...]:
        """The pronouns in what asks, of some sorts where any is said; but no kinds, which may stand for one."""
        kinds = self.positions("kind")
        said = (h for h in self.of("pronoun", *values) if kinds.isdisjoint(h.positions))
        return tuple(h for h in said if not self.focus.isdisjoint(h.positions))

    def told_before(self, positions: Iterable[int]) -> bool:
        """True for what stands ahead of all that asks."""
        first = min(self.focus, default=0)
        return max(positions, default=first) < first

    def told_after(self, positions: Iterable[int]) -> bool:
        """True for what stands behind all that asks."""
        last = max(self.focus, default=-1)
        return min(positions, default=last) > last

    def _bare(self, clause: int) -> bool:
        """True for a question of a few small words that says nothing of what it asks of."""
        inside = self._places[clause]
        asks = bool(self._asked_in(clause)) and any(p in self.openers for p in inside)
        return asks and not set(inside).intersection(self.content)

    def _told_in(self, clause: int) -> bool:
        """True for a sentence that tells something and asks nothing."""
        inside = self._places.get(clause, ())
        ends = bool(inside) and self.words[inside[-1]].token.kind in ("stop", "symbol")
        return ends and not set(inside).isdisjoint(self.content) and self._asked_in(clause) <= _TOLD

    def _asked_in(self, clause: int) -> set[str]:
        return {h.value for h in self.of("ask") if self.clauses[h.first] == clause}

    def _led_up_to(self, clause: int) -> set[int]:
        """The question before `and, if so, who?`, with what stands in between and says nothing."""
        between = clause - 1
        if between <= 0 or not self._goes_on(between) or not self._says_nothing(between):
            return set()
        return {between, between - 1} if between - 1 in self._inverted else set()

    @property
    def _inverted(self) -> set[int]:
        """The clauses that begin with `is` or `was`, and so ask yes or no."""
        there = {h.first for h in self.of("ask", "exists")}
        starts = {clause: places[0] for clause, places in self._places.items()}
        return {c for c, place in starts.items() if self.words[place].plain in self.copulas and place not in there}

    @property
    def _describing(self) -> set[int]:
        """The clauses that tell who is meant by what they do (`she who leads us through the day, what is her name`)."""
        people = {self.clauses[h.first] for h in self.of("pronoun", "person")}
        described = people & {self.clauses[h.first] for h in self.of("ask", "chair", "moderator")}
        return described & {clause - 1 for clause in people}

    def _pointed_at(self, chosen: AbstractSet[int]) -> set[int]:
        """The clause before that tells what `it` or `they` in the asking ones are (`I go to the house on schools`)."""
        pointing = (*self.of("pronoun", "thing", "people"), *self.of("ask", *_OF_ITEM))
        points = any(self.clauses[h.first] in chosen for h in pointing)
        who = bool(self.of("ask", "who")) and not self.of("ask", *_OF_CLOCK)
        told = {self.clauses[p] for p in self.content}
        if not (points or who) or chosen & (told | {self.clauses[h.first] for h in self.of("kind")}):
            return set()
        about = {h.first for h in self.of("clock", "in_")}
        named = {self.clauses[h.first] for h in self.of("pronoun", "thing") if h.last + 1 in about}  # `the one on …`
        if points:
            named |= {self.clauses[h.first] for h in self.of("kind", *_CHOICES)}
        named &= told
        return {max(named)} if named and max(named) < min(chosen) else set()

    def _of_it(self, clause: int) -> bool:
        """True for `is it …`, which leans on the clause before."""
        second = self._places[clause][0] + 1
        return any(h.first == second for h in self.of("pronoun", "thing"))

    def _greets(self, clause: int) -> bool:
        """True for a clause by which somebody is spoken to (`dear organiser`)."""
        return self.words[self._places[clause][0]].plain in self.salutations and self._lengths[clause] <= _SALUTATION

    @cached_property
    def of_oneself(self) -> frozenset[int]:
        """The clauses behind which people ask of themselves (`consultant at a firm, may I …`)."""
        told = (clause for clause in self._places if self._tells_of_oneself(clause) or self._introduces_oneself(clause))
        return frozenset(told)

    def _tells_of_oneself(self, clause: int) -> bool:
        inside = self._places[clause]
        after = [self.words[p].plain for p in range(inside[-1] + 1, min(inside[-1] + 3, len(self.words)))]
        leads = self.words[inside[-1]].token.kind == "comma" and self.openers.isdisjoint(inside)
        return leads and len(after) > 1 and after[1] in self.oneself

    def _introduces_oneself(self, clause: int) -> bool:
        """True for a first sentence without a verb, before a question of oneself (`Chief in a town. What can I …`)."""
        inside, after = self._places[clause], self._places.get(clause + 1, ())
        said = {self.words[p].plain for p in inside}
        whole = (
            not inside[0] and self.words[inside[-1]].token.text in (".", "!") and self._lengths[clause] <= _INTRODUCED
        )
        pointed = any(h.first in after for h in self.of("pronoun", "person"))
        asks = not pointed and any(self.words[p].plain in self.oneself for p in after)
        return whole and asks and self.openers.isdisjoint(inside) and said.isdisjoint(self.copulas)

    def _goes_on(self, clause: int) -> bool:
        """True for a clause that an `and` or `or` joins to the one before it."""
        first = self._places.get(clause, (-1,))[0]
        return first > 0 and any(first in (h.first, h.last + 1) for h in self.of("connective", "words"))

    def _asks_on(self, clause: int) -> bool:
        """True for a bare question word that an `and` joins to a question (`who opens it, and when`)."""
        return self._goes_on(clause) and any(p in self.openers for p in self._places[clause])

    def _addresses(self, clause: int) -> bool:
        """True for a word or two that only say who is asked (`…, my friend?`)."""
        here = frozenset(self._places.get(clause, ()))
        return self._lengths[clause] <= _ADDRESS and not any(here.intersection(h.positions) for h in self.hits)

    def _says_nothing(self, clause: int) -> bool:
        """True for a clause that only asks to be answered (`can you help me?`): what is asked stands before it."""
        here = frozenset(self._places.get(clause, ()))
        asks = any(not here.isdisjoint(h.positions) for h in self.of("ask") + self.of("kind"))
        asks = asks or not here.isdisjoint(self.openers)
        return bool(clause) and not asks and here.isdisjoint(set(self.content) - self.positions("leaning"))

    def _leads_in(self, clause: int) -> bool:
        """True for a few words that name what the next clause asks about (`forstanderen fra krogerup: …`)."""
        inside = [self.words[p] for p in self._places.get(clause, ())]
        if not inside or self._lengths[clause] > _LEAD_IN or any(w.plain in self.first_person for w in inside[:2]):
            return False
        if len(inside) > _FEWEST and inside[1].plain in self.oneself:
            return False  # `sneaked myself in at the back, who is on?`
        after = self._places.get(clause + 1, ())
        following = self.words[after[0] + 1].plain if after and after[0] + 1 < len(self.words) else ""
        start = self._places[clause][0]
        bracketed = start > 0 and self.words[start - 1].token.text == "("  # `(a small town) which houses …`
        tells = any(w.plain in self.copulas for w in inside[1:3]) and inside[-1].token.kind != "word"  # `it was fine,`
        if inside[0].plain in self.salutations or following in self.oneself or bracketed or tells:
            return False
        kinds = self.positions("kind")
        said = ((p, self.words[p]) for p in after if p not in kinds)
        telling = {p for p, word in said if word.weight >= _TELLING and word.token.kind == "word"}
        if inside[-1].token.kind == "word":  # `sophie hansen when is she on`, `the one on homes who is on`
            names = self._only_names(clause) and any(p in self.positions_of("pronoun", "person") for p in after)
            return names or self._only_described(clause, bare=telling <= self.positions("ask"))
        bare = not telling
        return inside[-1].token.kind == "comma" or (bare and inside[-1].token.kind in ("stop", "symbol"))

    def _only_described(self, clause: int, *, bare: bool) -> bool:
        """True for a description before a question of a few small words (`that one on homes | who is on`)."""
        inside, brief = self._places[clause], self._lengths.get(clause + 1, 0) <= _BRIEF
        asks = bool(self._asked_in(clause) - _BESIDE_SOMEBODY - _OF_SOMETHING)
        told = any(p in inside for p in self.content) or any(h.first in inside for h in self.of("kind"))
        joined = self.positions("connective")
        first = next((p for p in inside if p not in joined), -1)
        starts = (*self.of("pronoun"), *self.of("ask", "people_of"), *self.of("kind"))
        certain = self.words[first].plain in self.morphology.articles  # `the talk on homes`
        points = certain or any(h.first == first for h in starts)
        return brief and bare and told and points and not asks

    def _only_names(self, clause: int) -> bool:
        """True for a few telling words of which nothing is known."""
        inside = self._places[clause]
        known = {p for h in self.hits for p in h.positions}
        return known.isdisjoint(inside) and all(self.words[p].weight >= _TELLING for p in inside)

    @cached_property
    def _places(self) -> Mapping[int, tuple[int, ...]]:
        """The positions of each clause; what looks at the one before the first, or after the last, finds none."""
        return {c: tuple(p for p, clause in enumerate(self.clauses) if clause == c) for c in set(self.clauses)}

    @cached_property
    def _lengths(self) -> Mapping[int, int]:
        """How many words each clause has."""
        lengths = dict.fromkeys(self.clauses, 0)
        for word, clause in zip(self.words, self.clauses, strict=True):
            lengths[clause] += word.token.kind == "word"
        return lengths
