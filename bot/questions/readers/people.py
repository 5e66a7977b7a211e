"""What is asked about people, once it is known who they are."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from propcache.api import cached_property

from bot.language.meanings import Cue
from bot.language.tokens import plain_words
from bot.programme.lasting import is_ahead
from bot.programme.model import Kind
from bot.questions.details import NOW, REQUIRED, TOWN, UTTERED
from bot.questions.intent import Asked
from bot.questions.question import Question, Window
from bot.questions.readers.whether_again import asks_whether_again, asks_whether_elsewhere
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

OF_NAMED: Final[tuple[Cue, ...]] = ("when", "who", "where", "exists", "title", "affiliation", "party")
"""What is asked of somebody whose name is said."""
# Kinds that divide a day: what was before one of them was not at another forum.
_OF_A_DAY = frozenset({Kind.BREAK, Kind.MEAL, Kind.SONG, Kind.OPENING})
# What is told of whoever is said to be the first or last speaker.
_EDGES: Final = {1: "first", -1: "last"}
# How the title of a book stands in a summary.
_QUOTED = '"'
# From here on a fact is what a message is about.
_TELLING = 0.9


def about_people(r: Reading, people: tuple[str, ...], *, borrowed: bool = False) -> Question:
    """What is asked about them; `borrowed` where it is the thread that says who they are."""
    limited = (not borrowed and not r.ask("count")) or r.tags.time.names_day
    limited = limited and not ((r.ask("previous") and r.wording.not_until) or asks_whether_elsewhere(r))
    limited = limited and not (_asks_whether_then_only(r) or _under_a_condition(r))
    told = _People(r, people, r.restriction() if limited else (), borrowed)
    return (
        _book_of(r, people)
        or told.earlier()
        or told.with_whom()
        or told.of_their_items()
        or told.asked_last()
        or told.fact()
        or told.subject()
        or told.reminder()
        or told.programme()
    )


@dataclass(frozen=True)
class _People:
    """Those who are asked about, the items that the message limits itself to, and whether the thread says who."""

    r: Reading
    people: tuple[str, ...]
    items: tuple[str, ...]
    borrowed: bool

    @cached_property
    def rows(self) -> tuple[str, ...]:
        """The items that they are on, as far as they are asked about."""
        rows = (i.id for p in self.people for i in self.r.programme.items_of(p))
        return tuple(i for i in rows if not self.items or i in self.items)

    @property
    def _ahead(self) -> tuple[str, ...]:
        """Those of their items that are not over; all where all are."""
        return tuple(i for i in self.rows if is_ahead(self.r.programme.by_id[i], self.r.now)) or self.rows

    def _question(self, intent: Asked, **fields: object) -> Question:
        read = {"people": self.people, "items": self.items, "borrowed": self.borrowed}
        return self.r.question(intent, **read | fields)

    def earlier(self) -> Question | None:
        """`Has she been here before`."""
        asked = self.r.ask("earlier") and self.r.scope == self.r.event and not self.r.subjects.kinds & _OF_A_DAY
        return self._question("earlier") if asked else None

    def with_whom(self) -> Question | None:
        """`Whom is he on with`, `who is on besides her`."""
        besides = self.r.ask("besides") and self.r.ask("who", "speakers")
        if not (self.r.ask("with_whom") or besides or _leaves_with_open(self.r)):
            return None
        return self._question("with_whom" if _is_on_anything(self.r, self.people) else "person")

    def of_their_items(self) -> Question | None:
        """What is asked of the items that they are on rather than of them: its moderator, who may attend, its end."""
        r = self.r
        if not self.rows:
            return None
        if r.ask("moderator") and (self.borrowed or r.people_here or self._all_that_is_told()):
            return self._question("moderator", items=self.rows)
        if self._asks_where_it_is():
            return self._question("where", items=self.rows)
        if r.ask("attend") and not r.referents.quoted(self.people[0]):
            return self._question("attend", items=self.rows, detail=REQUIRED if r.requires else "")
        if r.ask("duration") or (r.ask("end") and not self._asks_whether()):
            return self._question("duration", items=self._ahead[:1]) if r.ask("duration") else self._over()
        of_item = self.borrowed and r.wording.says_thing and not r.tags.has("pronoun", "person")
        return r.question("who", items=self.rows, borrowed=True) if of_item and r.ask("who", "speakers") else None

    def _all_that_is_told(self) -> bool:
        """True where the message tells nothing besides who they are (`the minister's house`, `the one with KL`)."""
        told = {*self.r.description.office_places, *self.r.referents.offices.words}
        if self.r.wording.says_thing and self.r.has_moderator(self.rows):
            told |= {p for person in self.people for p in self.r.referents.evidence.told.get(person, ())}
        return told.issuperset(self.r.tags.content) and not self.r.ask("where")

    def _over(self) -> Question:
        """When they are done: with what comes first of theirs, and with what they are on for later that day."""
        first, *later = (self.r.programme.by_id[i] for i in dict.fromkeys(self._ahead))
        return self._question("end", items=(first.id, *(i.id for i in later if i.day == first.day)))

    def _asks_where_it_is(self) -> bool:
        """True for `where is the house she is in`, which asks for the house; `lost, which house is hers` does not."""
        r = self.r
        person = min((p for m in r.people_here for p in m.positions), default=-1)
        asked = max((h.last for h in r.tags.of("ask", "where") if h.last < person), default=person)
        between = {w.plain for w in r.tags.words[asked + 1 : person]}
        if between & (r.lexicon.signs["which"] | r.lexicon.signs["what"]):
            return False
        return any(asked < h.first < person for h in r.tags.of("kind"))

    def _asks_whether(self) -> bool:
        """True for `is he the last one`, which asks for no time."""
        return (self.r.wording.whether or self.r.ask("who")) and not self.r.ask("when") and not self.borrowed

    def asked_last(self) -> Question | None:
        """What was asked of others before (`and Meyer?`, behind where they are)."""
        r, before = self.r, self.r.conversation.asks
        if (
            before not in ("where", "with_whom", "person_about", "earlier")
            or self.borrowed
            or not r.continues
            or r.wording.whether
        ):
            return None
        if r.tags.asks - {"exists", "people_of"} or r.tags.time.names_day:
            return None
        items = self.rows if before == "where" and self.rows else self.items
        return r.question(before if self.rows else "person", items=items, people=self.people)

    def fact(self) -> Question | None:
        """What a recap or letter tells of them, where they are on at no time."""
        r = self.r
        if any(_has_time(r, p) for p in self.people) or not (r.ask("said", "about") or _tells_more(r, self.people)):
            return None
        facts = [f.id for f in r.programme.facts if set(f.people) & set(self.people)]
        best = [f.id for f in r.subjects.facts if f.id in facts]
        return r.question("fact", facts=tuple((best or facts)[:2]), people=self.people) if facts else None

    def subject(self) -> Question | None:
        """`What does he talk about`."""
        r = self.r
        named = _asks_what_he_is_called(r) or (len(self.people) > 1 and _asks_name(r))
        asked = r.ask("about", "said") and not (r.ask("when", "party") or named)
        return self._question("person_about", detail=UTTERED if r.uttered else "") if asked else None

    def reminder(self) -> Question | None:
        asked = self.r.ask("remind") and not self.r.ask("party", "title", "who")
        return self.r.question("remind", items=self._ahead, people=self.people) if asked else None

    def programme(self) -> Question:
        """Who they are and when they are on."""
        r = self.r
        if r.ask("until") and not r.ask("when"):
            return self._question("person")
        if r.ask("where") and _asks_where_they_hold_it(r):
            return self._question("person", asks=r.asks - {"where"} | {"affiliation"})
        window = Window("day", r.now, day=r.day) if r.tags.time.names_day and not r.several_days else None
        kinds = r.subjects.kinds if _asks_whether_in(r) else frozenset[Kind]()
        if len(self.people) > 1:
            return self._question("people", window=window, kinds=kinds)
        if _asks_which_town(r) and not r.programme.people[self.people[0]].municipality:
            return self._question("person", detail=TOWN)
        again = asks_whether_again(r, self.people[0])
        remark = "again" if again else "" if self.borrowed else _remark_on(r, self.people[0])
        return self._question("person", window=window, detail=remark, kinds=kinds)


def _asks_which_town(r: Reading) -> bool:
    """True for `which municipality is she from`."""
    which, towns = r.lexicon.signs["which"], r.lexicon.signs["town_asked"]
    words = [w.plain for w in r.tags.words]
    return any(a in which and b in towns for a, b in pairwise(words))


def _leaves_with_open(r: Reading) -> bool:
    """True for `who must she share the light with`: a `with` that only the time follows; not `is he with`."""
    words, signs = r.tags.words, r.lexicon.signs
    place = max((p for p in r.tags.focus if words[p].plain in signs["with_one"]), default=0)
    named = [p for m in r.people_here for p in m.positions] + sorted(r.tags.positions_of("pronoun", "person"))
    asked = [p for p in r.tags.openers if words[p].plain in signs["who"]]
    ends = all(p in r.tags.time.positions or words[p].token.kind != "word" for p in range(place + 1, len(words)))
    between = any(a < p < place for a in asked for p in named)
    return ends and between and words[place - 1].plain not in r.tags.copulas


def _asks_where_they_hold_it(r: Reading) -> bool:
    """True for `where is Berg mayor`, which asks for no room: an office behind whoever is spoken of."""
    offices = [p for p in r.description.office_places if p in r.tags.focus and not r.tags.is_definite(p)]
    named = {p for m in r.people_here for p in m.positions} | r.tags.positions_of("pronoun", "person")
    return bool(offices) and bool(named) and max(offices) > min(named) and not r.tags.kinds


def _under_a_condition(r: Reading) -> bool:
    """True for `if I go to house 2, can I hear Berg`: not whether she is in that."""
    words, ifs = r.tags.words, r.lexicon.signs["conditional"]
    numbered = [min(n.positions) for n in r.tags.numbered]
    named = {p for m in r.people_here for p in m.positions}
    places = [p for p, w in enumerate(words) if w.plain in ifs]
    return any(p < n and named.isdisjoint(range(p, n)) for p in places for n in numbered)


def _asks_whether_then_only(r: Reading) -> bool:
    """True for `is she only on tomorrow`, `is she not on until tomorrow`: all that she is in tells."""
    named = {r.tags.clauses[p] for m in r.people_here for p in m.positions}
    words = enumerate(r.tags.words)
    only = any(w.plain in r.lexicon.signs["only_so"] and r.tags.clauses[p] in named for p, w in words)
    limited = only or r.wording.not_until
    return limited and r.time.names_day and r.tags.openers.isdisjoint(r.tags.focus)


def _asks_whether_in(r: Reading) -> bool:
    """True for `is she in one of the houses`, `do the ministers come to the dinner`; not for `… before the dinner`."""
    named = frozenset(p for m in r.people_here for p in m.positions)
    of_names = all(set(h.positions) <= named for h in r.tags.of("kind"))  # `Bank`, a last name and a break
    asked = any(r.tags.words[p].plain in r.lexicon.interrogatives for p in r.tags.focus)
    return not (asked or r.ask("when") or r.tags.time.relation or of_names)


def _book_of(r: Reading, people: tuple[str, ...]) -> Question | None:
    """What somebody's talk is about, where their book is asked for and the talk tells of one (`what is its title`)."""
    named = r.ask("about", "title") or not r.tags.asks - {"exists"}
    if (
        not (r.wording.says_book or _asks_of_writing(r))
        or not named
        or r.ask("when", "where", "affiliation", "party")
        or len(people) != 1
    ):
        return None
    known = r.programme.people[people[0]]
    items = r.programme.items_of(known.id)
    told = [i.id for i in items if _QUOTED in i.summary and r.lexicon.signs["books"] & set(plain_words(i.summary))]
    return r.question("about", items=tuple(told[:1]), people=people) if told else None


def _asks_of_writing(r: Reading) -> bool:
    """True for `has he written anything`, and nothing that it would be."""
    named = frozenset(p for m in r.people_here for p in m.positions)
    told = r.tags.content_asked - named - r.tags.positions("party")
    written = r.lexicon.signs["written"]
    return not r.tags.forms.isdisjoint(written) and all(r.tags.words[p].plain in written for p in told)


def _tells_more(r: Reading, people: tuple[str, ...]) -> bool:
    """True where the message's own words lead to a fact of theirs, and nothing else is asked of them."""
    best = next(iter(r.subjects.facts), None)
    fact = next((f for f in r.programme.facts if best and f.id == best.id), None)
    told = fact is not None and bool(set(fact.people) & set(people))
    return told and best is not None and best.score >= _TELLING and not r.ask("title", "affiliation", "party", "when")


def _is_on_anything(r: Reading, people: tuple[str, ...]) -> bool:
    """False for those who only sign a letter or are told of, and are on no item."""
    return any(r.programme.items_of(p) for p in people)


def _remark_on(r: Reading, person: str) -> str:
    """What else the answer has to say: whether they are on now, first, last or done, or what they are before or after.

    The names of the remarks and ids of items are those that `answers/remarks.py` reads.
    """
    begins = bool(r.people_here) and 0 in r.people_here[0].positions  # `Berg on stage now, right`
    whether = r.wording.whether or (begins and not r.tags.openers)
    if whether and r.ask("now") and not r.ask("when", "where", "about", "affiliation", "title", "party"):
        return NOW
    if r.ask("which_day") or len((*r.tags.of("relative_day"), *r.tags.of("weekday"))) > 1:
        return "which_day"
    if r.tags.has("clock", "before", "after") and (other := _beside(r, person)):
        return other
    return _edge_said(r) or _edge_of_the_day(r)


def _beside(r: Reading, person: str) -> str:
    """What somebody is said to be before or after, on a day that they are on; empty where it may be one of several."""
    starts = [i.start for i in r.programme.items_of(person) if i.start]
    named = r.subjects.numbered or r.knowledge.items_of_kind(r.scope, r.subjects.kinds & (_OF_A_DAY | CHOICES))
    held = dict.fromkeys(r.line_of(i).id for i in named if i.start and starts and i.start.date() == starts[0].date())
    behind = r.counts_from(h.first for h in r.tags.of("kind")) or not r.subjects.kinds & CHOICES  # not `house 3 before`
    return next(iter(held)) if behind and len(held) == 1 else ""


def _edge_of_the_day(r: Reading) -> str:
    """The remark on whoever is asked whether they are done, or open or close the day."""
    pointing = any(w.plain in r.lexicon.copulas for w in r.tags.words[:-1])
    if not pointing or r.ask("when", "who", "where", "about") or r.tags.kinds:
        return ""
    if r.wording.says_done and not r.tags.time.last:
        return "done"
    first = r.ask("start") or (r.tags.time.first and not r.wording.not_until)
    return "last" if r.ask("end") or r.tags.time.last else "first" if first else ""


def _edge_said(r: Reading) -> str:
    """The remark on whoever is said to be `the last speaker`, or the first; empty where nobody is."""
    signs, words = r.lexicon.signs, r.tags.words
    for the, place, speaker in zip(words, words[1:], words[2:], strict=False):
        edge = _EDGES.get(r.lexicon.ordinals.get(place.plain, 0))
        if edge and the.plain in signs["the"] and speaker.plain in signs["speaker"] and not r.tags.openers:
            return edge
    return ""


def _asks_name(r: Reading) -> bool:
    """True for `what is … called`, which asks of things what they are about and of people who they are."""
    of_people = {h.positions for h in r.tags.of("ask", "who")}
    names = bool(of_people) and {h.positions for h in r.tags.of("ask", "about", "said")} <= of_people
    return names and r.subjects.names_office(r.lexicon)


def _asks_what_he_is_called(r: Reading) -> bool:
    """True for `what is he called` and `her from the union, what is it she is called`; not for `… his talk called`."""
    words, signs = r.tags.words, r.lexicon.signs
    places = [p for p in r.tags.focus if words[p].plain in signs["called"]]
    beside = {w.plain for p in places for w in (*words[max(0, p - 1) : p], *words[p + 1 : p + 2])}
    more = any(h.first > max(places, default=-1) for h in r.tags.of("ask", "about", "said"))  # `and what of`
    # Whoever is told by what they come before or after is likelier found by their subject.
    return not (more or r.tags.time.relation or beside.isdisjoint(signs["he"] & r.lexicon.genders.keys()))


def several_people(r: Reading, people: tuple[str, ...]) -> Question:
    """All of them; the one that an ordinal picks, where the thread told of them (`what does the last chairman do`)."""
    told = tuple(p for p in r.conversation.people if p in people)
    if len(told) == len(people) and (one := r.picked(told)):
        return about_people(r, one, borrowed=True)
    return r.question("people", people=people, items=r.restriction(), list_all=not _asks_of_all(r, people))


def _asks_of_all(r: Reading, people: tuple[str, ...]) -> bool:
    """True where `they` are all of them, or as many as are spoken of (`who are the two Hansens`)."""
    they = r.tags.has("pronoun", "people") and not r.tags.focus.isdisjoint(r.tags.positions_of("pronoun", "people"))
    return they or len(people) in r.tags.bare_numbers


def _has_time(r: Reading, person: str) -> bool:
    return any(i.start for i in r.programme.items_of(person))
