"""Which event a message is about."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from bot.language.meanings import Cue
from bot.language.phrases import Hit
from bot.programme.model import Event, Programme
from bot.questions.conversation import Conversation
from bot.questions.knowledge import Knowledge
from bot.questions.subjects import KINDS
from bot.questions.tags import Tags

# A year further ahead is one that things are planned for (`80 homes before 2030`), and no conference's.
_SOON = 2
_CENTURY = 100
# So many words after `last` at most it is told of what (`last on the stage`).
_NEAR = 2
# How near behind a `like` the year stands that this one is likened to.
_LIKENED = 3
RELATIVE_YEARS: Final = frozenset({"last_year", "year_before", "year_after"})
"""Years told by this one or by that of the thread."""
# What is asked of what is to come, where nothing says that it has been.
_OF_WHAT_COMES: Final[frozenset[Cue]] = frozenset({"when", "until", "start", "end"})


def event_of(
    tags: Tags,
    knowledge: Knowledge,
    current: str,
    conversation: Conversation,
    words: Mapping[str, frozenset[str]],
    *,
    now: datetime,
) -> str:
    """The id of the event asked about; "" for a year in which the store has none.

    A year or a date that only one event has names it; so do words for last year. Otherwise it is the current event,
    or the one the thread is about while the message goes on from it. `words` are the lexicon's signs, `now` is aware.
    """
    return _Scope(tags, knowledge, current, conversation, words, now).event()


@dataclass(frozen=True, slots=True)
class _Scope:
    """What tells the event that a message is about: its marks, the current event and the thread's."""

    tags: Tags
    knowledge: Knowledge
    current: str
    conversation: Conversation
    words: Mapping[str, frozenset[str]]
    now: datetime

    def event(self) -> str:
        year = self._year_asked()
        if year is not None and not (self.tags.this_year and self._is_likened(year)):
            return self._of_years(self.tags.time.years or (year,))
        if self.tags.this_year:
            return self.current
        then = self._back_then() or self._of_year_beside() or self._of_that_year() or self._of_date()
        return then or self._of_paper() or self._of_thread()

    def _here(self) -> Programme:
        return self.knowledge.programmes[self.current]

    def _newest_first(self) -> Iterator[tuple[str, Programme]]:
        return reversed(list(self.knowledge.programmes.items()))

    def _year_asked(self) -> int | None:
        """The year that is asked about, and not one that is but told of."""
        year = self.tags.time.year
        if year is None or year > self._here().event.year + _SOON:
            return None
        said = {p for p in self.tags.time.positions if self._says_year(p, year)}
        counted = not said or any(self.tags.words[p].plain in self.words["back"] for p in self.tags.time.positions)
        if said and self.knowledge.event_of_year(year) is None and self.tags.focus.isdisjoint(said):
            return None  # `I have been on the council since 1994. When is the break?`
        return None if _only_told(self.tags) or (counted and self._is_story(self.tags.time.positions)) else year

    def _says_year(self, place: int, year: int) -> bool:
        """True for a year in figures, or the last two of them; `two years ago` says none."""
        word = self.tags.words[place]
        return word.token.kind == "number" and int(word.plain) in (year, year % _CENTURY)

    def _is_likened(self, year: int) -> bool:
        """True for a year behind a `like` (`is anybody from the board here this year, like in 2022`)."""
        words = self.tags.words
        said = [p for p in self.tags.time.positions if self._says_year(p, year)]
        return any(w.plain in self.words["as_then"] for p in said for w in words[max(0, p - _LIKENED) : p])

    def _is_story(self, places: Collection[int]) -> bool:
        """True for what is but told before a question of now (`I was elected two years ago. Which house is for me`)."""
        asked = {self.tags.words[p].plain for p in self.tags.focus}
        story = self.tags.focus.isdisjoint(places) and bool(self.tags.openers & self.tags.focus)
        return story and asked.isdisjoint(self.words["past"])

    def _of_years(self, years: tuple[int, ...]) -> str:
        """The event of one of these years; the current one where a year is its own or one that its items tell of."""
        here = self._here()
        named = [event for year in years if (event := self.knowledge.event_of_year(year))]
        if named:
            return named[0]
        if here.event.year in years:
            return self.current
        printed = " ".join(p.text for item in here.items for p in item.printed)
        return self.current if any(str(year) in printed for year in years) else ""

    def _back_then(self) -> str:
        """The latest other event where whoever the thread is about was on, for `back then` and the like."""
        conversation = self.conversation
        asking = self.tags.positions("ask")  # `more than once`
        then = any(w.plain in self.words["formerly"] and p not in asking for p, w in enumerate(self.tags.words))
        spoken = then and self.tags.has("pronoun", "person")
        if not spoken or conversation.event != self.current:
            return ""
        here = self._here()
        names = {here.people[p].name for p in conversation.people if p in here.people}
        earlier = (
            event
            for event, programme in self._newest_first()
            if programme.event.year < here.event.year and not programme.event.invented
            if any(person.name in names for person in programme.people.values())
        )
        return next(earlier, "")

    def _of_year_beside(self) -> str:
        """The event of `last year`, or of the one before or after that of the thread."""
        said = (h for h in self.tags.of("clock", *RELATIVE_YEARS) if not self._is_of_the_day(h))
        signs = {h.value for h in said if not self._is_aside(h)}
        same = "earlier" in self.tags.asks and not (self.tags.openers and not self.tags.has("pronoun"))
        if not signs or same or _ahead(self.tags, self.words["past"]):
            return ""
        programmes = self.knowledge.programmes
        if "year_after" in signs:
            since = programmes[self.conversation.event or self.current].event.year
            later = (e for e, p in programmes.items() if p.event.year > since and not p.event.invented)
            return next(later, "")
        told = programmes.get(self.conversation.event) if "year_before" in signs else None
        until = (told or self._here()).event.year
        return next((e for e, p in self._newest_first() if p.event.year < until and not p.event.invented), "")

    def _is_of_the_day(self, hit: Hit) -> bool:
        """True for the word `last` of who or what comes last, not of last time (`speaks last`, `last before lunch`)."""
        tags, single = self.tags, len(hit.positions) == 1
        been = any(tags.words[p].plain in self.words["past"] for p in tags.focus)
        staged = any(w.plain in self.words["stage"] for w in tags.words[hit.last + 1 : hit.last + 1 + _NEAR])
        asks = bool(tags.asks & {"who", "speakers", "end"}) or tags.time.names_day or bool(tags.time.part) or staged
        counted = hit.last + 1 in tags.positions_of("clock", "before")
        return single and (counted or (asks and (not been or tags.time.names_day)) or self._is_just_now())

    def _is_just_now(self) -> bool:
        """True for `who spoke last`, and no more, while the forum is held: whoever was on just before."""
        tags, held = self.tags, self.now.date() in self._here().days
        asked = "previous" in tags.asks or (bool(tags.asks) and tags.asks <= {"who", "speakers"})
        return held and asked and not (tags.content or tags.kinds or tags.has("pronoun", "person"))

    def _is_aside(self, hit: Hit) -> bool:
        """True for the word `last` of what is but told (`I was elected last. Which house?`), unless of being here."""
        clauses, asked = self.tags.clauses, {self.tags.clauses[p] for p in self.tags.openers}
        inside = {w.plain for w, c in zip(self.tags.words, clauses, strict=True) if c == clauses[hit.first]}
        told = hit.first not in self.tags.focus or (bool(asked) and clauses[hit.first] not in asked)
        one = len(hit.positions) == 1 or self._is_story(hit.positions)
        return one and told and inside.isdisjoint(self.words["here"])

    def _of_that_year(self) -> str:
        """The thread's event, for `that year`, and for `back then` where it is another one than the current."""
        told = self.conversation.event
        then = told != self.current and not self.tags.forms.isdisjoint(self.words["formerly"])
        return told if then or "that_year" in self.tags.values("clock") else ""

    def _of_date(self) -> str:
        """The latest event that was on at a date that is told with its month, where the current one has no such day."""
        day = self.tags.time.day
        claimed = self.tags.has("pronoun", "event") and not self.tags.asks  # `the forum is on the 10th of May, right`
        if not day or day in self._here().days or not self.tags.has("month") or claimed:
            return ""
        return next((event for event, programme in self._newest_first() if _lasts_over(programme.event, day)), "")

    def _of_paper(self) -> str:
        """The event that is told by the paper that is asked about (`who wrote the letter`)."""
        told = (self.tags.words[p].plain for p in sorted(self.tags.focus))
        events = (self.knowledge.event_of_paper(word, self.current) for word in told if word in self.tags.sources)
        return next(filter(None, events), "")

    def _of_thread(self) -> str:
        """The event of the thread while the message goes on from it, else the current one."""
        told = self.conversation
        to_come = _names_moment(self.tags) or "fit" in self.tags.asks  # nobody chooses any more what has been
        if not told.event or told.event == self.current or to_come or self._of_us_here():
            return self.current
        if told.asks == "person_elsewhere" and not self._of_those_elsewhere():
            return self.current
        of_person = self.tags.has("pronoun", "person") and told.people
        goes_on = _goes_on(self.tags) if of_person else self._goes_on_there()
        return told.event if goes_on else self.current

    def _of_those_elsewhere(self) -> bool:
        """True for what is said of whoever turned out to have been at another forum, or of what has been."""
        past = any(self.tags.words[p].plain in self.words["past"] for p in self.tags.focus)
        return past or self.tags.has("pronoun", "person", "people")

    def _of_us_here(self) -> bool:
        """True for `when are we done`, said of where those who ask are."""
        forms = {self.tags.words[p].plain for p in self.tags.focus}
        edges = {"start", "end", "until"} & self.tags.asks
        return bool(edges and forms & self.words["me"]) and not forms & self.words["past"]

    def _goes_on_there(self) -> bool:
        """True for a message that goes on about the other forum that the thread is about.

        It leans on what was said, or it speaks of what only that forum has (its letter, its kinds of items), or of the
        past, or goes on (`og den om ...`) with a subject that this forum tells no more of than that one.
        """
        tags = self.tags
        return (
            _goes_on(tags)
            or any(w.plain in tags.sources for w in tags.words)
            or self._has_kinds_there_only()
            or self._tells_more_there()
        )

    def _has_kinds_there_only(self) -> bool:
        kinds = frozenset(kind for value in self.tags.kinds for kind in KINDS.get(value, frozenset()))
        of_kind, there = self.knowledge.items_of_kind, self.conversation.event
        return bool(kinds and of_kind(there, kinds) and not of_kind(self.current, kinds))

    def _tells_more_there(self) -> bool:
        """True for what is said of the past, or goes on, of a subject that the thread's event tells more of."""
        tags = self.tags
        of_past = any(tags.words[p].plain in self.words["past"] for p in tags.focus)
        if not tags.content:
            return of_past
        there = self.conversation.event
        goes_on = of_past or _leans(tags)
        return goes_on and _told(tags, self.knowledge, there) > _told(tags, self.knowledge, self.current)


def _lasts_over(event: Event, day: date) -> bool:
    """True for an event that is on at a day of the year, whatever the year."""
    return bool(
        event.starts
        and event.ends
        and (event.starts.month, event.starts.day) <= (day.month, day.day) <= (event.ends.month, event.ends.day)
    )


def _names_moment(tags: Tags) -> bool:
    """True where it is asked what is on now, next, or at a time that is named."""
    return bool({"now", "next"} & tags.asks) or tags.time.names_day or tags.time.names_time


def _ahead(tags: Tags, past: frozenset[str]) -> bool:
    """True where it is asked when something comes, and not what has been (`when is the last time that …`)."""
    return bool(tags.asks & _OF_WHAT_COMES) and not any(w.plain in past for w in tags.words)


def _only_told(tags: Tags) -> bool:
    """True where a year is but told of, and this year asked about (`he was on in 2022. Is he here this year?`)."""
    here = tags.this_year_at
    told = [tags.clauses[p] for p in tags.time.positions if tags.words[p].token.kind == "number"]
    return tags.this_year and max(told, default=0) < tags.clauses[here] == tags.clauses[-1]


def _leans(tags: Tags) -> bool:
    """True for a message that may go on from what was said with words of its own (`and the one about homes`)."""
    joined = any(h.first == 0 for h in tags.of("connective"))
    return joined or tags.has("pronoun", "thing", "person", "people", "other")


def _told(tags: Tags, knowledge: Knowledge, event: str) -> float:
    """How much of a message's own words an event tells of."""
    index = knowledge.indexes[event]
    words, told = tags.words, tags.content
    found = (
        index.find(words, told, index.items)[:1],
        index.find(words, told, index.facts)[:1],
        index.find(words, told, index.people)[:1],
    )
    return max((f.score * f.share for best in found for f in best), default=0.0)


def _goes_on(tags: Tags) -> bool:
    """True for a message that leans on what was said: a pronoun or a bare ask, and nothing of its own."""
    own = tags.kinds or any(n.kind for n in tags.numbered) or tags.weight > 0.8
    return not own and bool(tags.has("pronoun") or tags.asks or tags.numbered)
