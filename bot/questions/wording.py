"""How a message puts things: what its words alone tell, whatever programme they are asked of."""

from dataclasses import dataclass
from itertools import pairwise

from propcache.api import cached_property

from bot.language.lexicon import Lexicon
from bot.language.meanings import Cue
from bot.language.phrases import Hit
from bot.questions.tags import Tags

# How many words may stand between the word for first and a time (`first there at ten`).
_NEAR = 3


@dataclass(frozen=True)
class Wording:
    """The forms in which a marked message asks and points."""

    tags: Tags
    lexicon: Lexicon

    def leans(self, how: str) -> bool:
        """True where the clause that asks leans on the thread in a certain way (`are you sure`)."""
        return any(set(h.positions) & self.tags.focus for h in self.tags.of("leaning", how))

    @cached_property
    def elsewhere(self) -> tuple[Hit, ...]:
        """Other subjects, but for what something is needed for (`for my expenses I lack the dates`)."""
        lacking = min((h.last for h in self.tags.of("report", "lacking")), default=-1)
        needed = any(h.first > lacking for h in self.tags.of("ask"))
        return tuple(h for h in self.tags.of("other") if not (needed and h.last < lacking))

    @cached_property
    def says_event(self) -> bool:
        return self.tags.has("pronoun", "event")

    @cached_property
    def says_thing(self) -> bool:
        """True for `it`, `the other one`, `they` or `she`: what was talked of."""
        they = self.lexicon.signs["they"]  # a cue may hold it (`how long will they go on`)
        said = self.tags.has("pronoun", "thing", "other", "people", "person")
        return said or any(w.plain in they and p in self.tags.focus for p, w in enumerate(self.tags.words))

    @cached_property
    def says_this_here(self) -> bool:
        """True for `this here`, which is rather what is on now than what was talked of."""
        it, here = self.lexicon.signs["it"], self.lexicon.signs["here"]
        return any(one.plain in it and next_one.plain in here for one, next_one in pairwise(self.tags.words))

    @cached_property
    def points_at_subject(self) -> bool:
        """True for `the one about housing`, which is something in the programme and not what is told of it."""
        signs, words = self.lexicon.signs, self.tags.words
        telling = {*self.tags.content, *(h.first for h in self.tags.of("kind"))}
        led = (
            place
            for place, (one, about) in enumerate(pairwise(words), 2)
            if one.plain in signs["the_one"] and about.plain in signs["of_subject"] and place < len(words)
        )
        return any(p in telling or (words[p].plain in signs["articles"] and p + 1 in telling) for p in led)

    @cached_property
    def recalls_subject(self) -> bool:
        """True for `what was it now that was about the jellyfish`: a subject that one has heard something of."""
        signs, words = self.lexicon.signs, self.tags.words
        begun = next((p for p, w in enumerate(words) if w.plain in signs["what_was"]), len(words))
        led = next((p for p in range(begun, len(words)) if words[p].plain in signs["of_subject"]), None)
        said = {w.plain for w in words[begun:led]}
        small = not any(w.weight for w in words[begun:led])
        recalled = small and not said.isdisjoint(signs["past"]) and not said.isdisjoint(signs["it"])
        return led is not None and recalled and any(p > led for p in self.tags.content)

    @cached_property
    def says_point(self) -> bool:
        """True for `the 1st point`, which is that of the day."""
        return any(w.plain in self.lexicon.signs["points"] for w in self.tags.words)

    @cached_property
    def says_book(self) -> bool:
        """True where a book is asked for."""
        told = (
            *self.tags.focus,
            *(self.tags.content if "title" in self.tags.asks else ()),
        )  # `he has written a book, title?`
        return any(self.tags.words[p].plain in self.lexicon.signs["books"] for p in told)

    @property
    def asks_book_title(self) -> bool:
        """True for `what is his book called`, whenever he was on."""
        named = any(w.plain in self.lexicon.signs["called"] for w in self.tags.words)
        return self.says_book and (named or "title" in self.tags.asks)

    @cached_property
    def says_person(self) -> bool:
        """True where the message says `he` or `she`, be it within a cue (`was it her too`)."""
        return self.tags.has("pronoun", "person") or not self.tags.forms.isdisjoint(self.lexicon.signs["he"])

    @cached_property
    def part_of_any_day(self) -> bool:
        """True for `in the evening`, of whichever day, and not for `this evening`; also where no part is said."""
        of_any = self.lexicon.signs["of_any_day"]
        return all(self.tags.words[h.first].plain in of_any for h in self.tags.of("part"))

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
    def plural(self) -> bool:
        """True where kinds are spoken of in the plural (`pauserne`, `kaffepauser`)."""
        ends = tuple(w for w in self.lexicon.plurals if len(w) > 4)
        forms = [self.tags.words[p].plain for h in self.tags.of("kind") for p in h.positions]
        return any(form in self.lexicon.plurals or form.endswith(ends) for form in forms)

    @cached_property
    def both_days(self) -> bool:
        """True for `both days`, `the two days`; but not for `in two days`."""
        both, days, words = self.lexicon.signs["both"], self.lexicon.signs["days"], self.tags.words
        said = (p for p, (a, b) in enumerate(pairwise(words)) if a.plain in both and b.plain in days)
        return any(p not in self.tags.time.positions for p in said)

    @cached_property
    def stage_or_choices(self) -> bool:
        """True for `on the stage or in the houses`, which is anywhere."""
        words, signs = self.tags.words, self.lexicon.signs
        kinds = self.tags.positions("kind")
        stage = {p for p, w in enumerate(words) if w.plain in signs["stage"] | signs["plenary"]}
        joints = {p for p, w in enumerate(words) if w.plain in signs["either"] | signs["joining"]}
        return any(min(s, k) < j < max(s, k) for s in stage for k in kinds for j in joints)

    @cached_property
    def denies(self) -> bool:
        """True for a `not`, but for one behind all that asks (`who are those men, I cannot read their signs`)."""
        last, negations = max(self.tags.focus, default=-1), self.lexicon.signs["negations"]
        return any(w.plain in negations for w in self.tags.words[: last + 1])

    @cached_property
    def past(self) -> bool:
        """True where the clause that asks is about what has been, not `where is it held`, or what is wished for."""
        becoming, words = self.lexicon.signs["becoming"], self.tags.words
        corrects = self.tags.positions_of("connective", "correction")  # `I meant half past nine`
        asking = sorted(self.tags.focus - self._asking_name - corrects)
        ends = becoming | self.lexicon.signs["wishing"]  # `is held`, `I wish there was something about`
        passive = next((p for p in asking if words[p].plain in ends), len(words))
        return any(words[p].plain in self.lexicon.signs["past"] for p in asking if p < passive)

    @property
    def _asking_name(self) -> frozenset[int]:
        """The positions of `what was the name again`, which is asked of somebody whenever they are on."""
        what, words = self.lexicon.signs["what"], self.tags.words
        named = [h for h in self.tags.of("ask", "who") if words[h.first].plain in what]
        return frozenset(p for h in named for p in h.positions)

    @cached_property
    def long_ago(self) -> bool:
        """True where it is asked of earlier years, and not only of what has been."""
        plain = [w.plain for w in self.tags.words]
        back = self.lexicon.years_back
        counted = bool(back) and any(tuple(plain[p : p + len(back)]) == back for p in range(len(plain)))
        return counted or not self.lexicon.signs["formerly"].isdisjoint(plain)

    @property
    def other_years(self) -> bool:
        """True for `one of the other years`, `at an earlier forum` and `at one of the earlier ones`."""
        words, signs = [w.plain for w in self.tags.words], self.lexicon.signs
        others = signs["others"] | signs["other_one"]
        earlier = any(a in signs["former"] and b in signs["years"] | signs["forums"] for a, b in pairwise(words))
        ones = any(a in signs["they"] and b in signs["former"] for a, b in pairwise(words))
        return earlier or ones or any(a in others and b in signs["years"] for a, b in pairwise(words))

    @cached_property
    def not_until(self) -> bool:
        """True for `is she not on until tomorrow`, where the word for first stands before a time."""
        near = {p for h in self.tags.of("clock", "first") for p in range(h.last + 1, h.last + 1 + _NEAR)}
        return not near.isdisjoint(self.tags.time.positions)

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

    @cached_property
    def whether(self) -> bool:
        """True where the clause that asks begins with `is` or `was`, or with `it is`: it asks yes or no."""
        asking = [p for p in sorted(self.tags.focus) if self.tags.words[p].token.kind == "word"][:2]
        forms = [self.tags.words[p].plain for p in asking]
        stated = len(forms) > 1 and forms[0] in self.lexicon.signs["it"] and forms[1] in self.tags.copulas
        return bool(forms) and (forms[0] in self.tags.copulas | self.lexicon.signs["it_is"] or stated)

    @cached_property
    def asks_whether_they(self) -> bool:
        """True for a copula before its subject behind a comma (`Hansen, is he a doctor`)."""
        words, they = self.tags.words, self.lexicon.signs["he"] & self.lexicon.signs["subjects"]
        led = (p for p in range(1, len(words) - 1) if words[p - 1].token.kind == "comma")
        return any(words[p].plain in self.tags.copulas and words[p + 1].plain in they for p in led)

    @cached_property
    def without_interrogative(self) -> bool:
        """True where no word asks who, what or when (`does Berg speak before Hansen`, `the prize is tonight`)."""
        return self.tags.openers.isdisjoint(self._interrogatives)

    @property
    def _interrogatives(self) -> frozenset[int]:
        return frozenset(p for p, w in enumerate(self.tags.words) if w.plain in self.lexicon.interrogatives)

    def asked_for(self, ask: Cue) -> bool:
        """True where a cue stands in a clause that asks, not in the chatter around it."""
        return any(set(h.positions) & self.tags.focus for h in self.tags.of("ask", ask))
