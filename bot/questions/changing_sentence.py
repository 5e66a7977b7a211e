"""A message of an organiser's with the words of changes marked in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

from propcache.api import cached_property

from bot.language.meanings import Apart
from bot.language.phrases import Hit
from bot.language.tokens import clean
from bot.questions.changing_words import ChangingWords
from bot.questions.reading import Reading
from bot.questions.wanted_change import Direction

_MOST_WORDS: Final = 30


@dataclass(frozen=True)
class Sentence:
    """The message and the words that changes are told with; positions are those of the message's words."""

    r: Reading
    known: ChangingWords

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        return self.known.find(self.r.tags.words)

    def without_reason(self) -> Self:
        """Return the message up to where it tells why: who is ill or what is broken is no part of the change."""
        reasons = [hit.first for hit in self.said("ways", "reason") if hit.first]
        if not reasons:
            return self
        end = self.r.tags.words[min(reasons)].token.start
        return replace(self, r=replace(self.r, text=clean(self.r.text)[:end].strip()))

    @cached_property
    def forms(self) -> tuple[frozenset[str], ...]:
        """What each word is, as typed and as it was meant."""
        return tuple(frozenset({w.plain, w.token.plain}) for w in self.r.tags.words)

    def is_(self, sign: str, place: int) -> bool:
        return not self.forms[place].isdisjoint(self.known.signs[sign])

    @cached_property
    def asks(self) -> bool:
        """True for a question, a wish of one's own, and what is too long to be told in a hurry."""
        if "?" in self.r.text:
            return True
        tags = self.r.tags
        words = [p for p, w in enumerate(tags.words) if w.token.kind == "word"]
        if not words or len(words) > _MOST_WORDS:
            return True
        if any(h.first == words[0] and len(h.positions) > 1 for h in tags.of("ask", "when")):
            return True  # `the time is what when we begin`, in dialect
        wish = tags.has("planning", "into", "from") or tags.has("reminders") or tags.has("ask", "remind")
        first = next((p for p in words if not self.is_("also", p)), words[0])
        own = any(self.is_("own", p) for p in words)
        asking = tags.openers or self.is_("asking", first) or self._verb_first(first)
        supposed = any(self.is_("supposing", p) for p in words)  # `lunch is served at one, I take it`
        asking = asking or supposed or self._asks_behind or self._several_sentences or tags.has("leaning", "sure")
        return bool(wish or own or asking or self.r.scope != self.r.event)

    def _verb_first(self, first: int) -> bool:
        """True where the verb stands before whatever it is of (`does session 3 end …`), as in a question."""
        words = self.r.tags.words
        behind = next((p for p in range(first + 1, len(words)) if not self.is_("of_day", p)), None)
        if behind is None or words[behind].token.kind != "word" or not self.is_("inverted", first):
            return False
        return not any(behind in h.positions for h in self.said("ways") if h.value != "all")  # `do all sessions end …`

    @property
    def _asks_behind(self) -> bool:
        """True where a clause behind begins as a question does (`..., is that right`, `stands: may we pack`)."""
        tags = self.r.tags
        verbs = tags.copulas | self.r.lexicon.signs["modals"]
        return any(
            tags.words[p].plain in verbs and tags.clauses[p] != tags.clauses[p - 1] for p in range(1, len(tags.words))
        )

    @property
    def _several_sentences(self) -> bool:
        words = self.r.tags.words
        return any(
            word.token.kind == "stop" and words[p + 1].token.capital and not self.is_("of_day", p - 1)
            for p, word in enumerate(words[:-1])
            if p
        )

    def said(self, category: Apart, *values: str) -> tuple[Hit, ...]:
        return tuple(h for h in self.hits if h.category == category and (not values or h.value in values))

    def reading(self, places: Iterable[int]) -> Reading:
        """Return what stands at some positions as a message of its own."""
        return replace(self.r, text=self.r.tags.text_of(sorted(places)))

    @cached_property
    def denied(self) -> bool:
        own = {p for h in self.said("changing") for p in h.positions}
        return any(self.is_("not", p) for p in range(len(self.forms)) if p not in own)

    @cached_property
    def direction(self) -> Direction:
        found = {h.value for h in self.said("ways", *Direction)}
        for direction in (Direction.EARLIER, Direction.LATER, Direction.FORTH):
            if direction in found:
                return direction
        return Direction.LATER

    @cached_property
    def rather(self) -> int:
        """Where `instead of` begins that tells what was before; behind the last word where nothing does."""
        return min((h.first for h in self.said("changing", "for")), default=len(self.forms))

    def typed_at(self, places: Sequence[int]) -> str:
        """What stands at some positions, just as it was typed."""
        if not places:
            return ""
        tokens = [self.r.tags.words[p].token for p in places]
        return clean(self.r.text)[tokens[0].start : tokens[-1].end].strip()
