"""From a message to a question: which event, what is asked, about what, and whether it is about the programme at all."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from datetime import time as clock_time
from functools import cached_property

from bot.language.frequency import is_word
from bot.language.lexicon import Lexicon
from bot.language.spelling import plain
from bot.programme.model import Audience, Item, Kind, Programme
from bot.programme.timeline import day_ends, first_of, is_over, lines, not_begun, on_day
from bot.questions.conversation import Conversation
from bot.questions.index import Found
from bot.questions.knowledge import Knowledge
from bot.questions.names import NameMatch
from bot.questions.question import Question, Window
from bot.questions.scope import event_of
from bot.questions.subjects import CHOICES, KINDS, Subjects
from bot.questions.tags import Numbered, Tags, tag
from bot.questions.windows import current_items, day_of, following, likely_day, next_item, preceding, window

_PRACTICAL_LEAST = 0.85
_SURNAME = "sen"
# Kinds whose description may name organisations where nobody is named.
_TOLD_OF = CHOICES | {Kind.TALK, Kind.DEBATE, Kind.THEME}
_SURE = 0.86
# Endings of the definite form: `ministeren` is somebody certain, `minister` is a job.
_DEFINITE = ("en", "ne", "the")
_STANDING = ("greeting", "thanks", "goodbye", "yes", "no", "never_mind", "insult", "wrong", "stop", "english")
# Practical subjects that may well be asked about a person (`Nørmarks slides`, `Wilbeks mobilnummer`).
_OF_PEOPLE = frozenset({"slides", "recording", "books", "participants", "questions", "contact"})
# Practical subjects that belong to meals and evenings.
_OF_MEALS = frozenset({"food", "dresscode", "entertainment", "guests", "seating", "songs", "price"})
_ABOUT_PEOPLE = frozenset({"who", "people_of", "title", "affiliation", "party", "with_whom", "earlier", "said", "when", "exists"})
_ITEM_ASKS = frozenset({"when", "where", "who", "about", "moderator", "duration", "end", "start", "attend", "until", "count", "with_whom", "title", "affiliation", "party", "earlier", "remind", "simultaneous", "instead", "result", "said", "repeats"})


@dataclass(frozen=True)
class Reader:
    """One message being read, with everything it is read against."""

    text: str
    knowledge: Knowledge
    lexicon: Lexicon
    event: str
    now: datetime
    role: str
    conversation: Conversation

    @cached_property
    def tags(self) -> Tags:
        words = self.knowledge.read(self.text, self.lexicon)
        return tag(words, self.lexicon, self.now, self.knowledge.programmes[self.event].days)

    @cached_property
    def scope(self) -> str:
        """The event that is asked about: the current one, or another one that the message or the thread names."""
        return event_of(self.tags, self.knowledge, self.event, self.conversation)

    @cached_property
    def subjects(self) -> Subjects:
        return Subjects(self.knowledge, self.tags, self.scope)

    @property
    def programme(self) -> Programme:
        return self.knowledge.programmes[self.scope]

    def ask(self, *names: str) -> bool:
        return bool(self.tags.asks & set(names))

    def question(self, intent: str, **fields: object) -> Question:
        base = Question(intent, self.scope, self.lexicon.language, asks=self.tags.asks, kinds=self.subjects.kinds)
        return base.with_(**fields)

    # --- what the message is, before what it asks -----------------------------------------------------------------

    def read(self) -> Question:
        """The question; its intent is `unknown` where the message is none about the programme."""
        return self._gate() or self._choice() or self._other_year() or self._event_level() or self._programme_question() or self._small() or self._fallback()

    def _gate(self) -> Question | None:
        tags = self.tags
        if not self.text.strip():
            return self.question("unknown")
        if tags.has("talk", "distress"):
            return self.question("distress")
        if self._emergency and not self._about_programme_anyway():
            return self.question("emergency")
        if tags.empty:
            return self.question("unknown")
        if self.scope == "":
            return Question("other_event", self.event, self.lexicon.language)
        if tags.has("talk", "power") and not self.ask("when", "where", "who", "remind"):
            return self.question("power")
        if self._elsewhere:
            return self.question("unknown")
        if tags.has("talk", "insult") and not self._anchored:
            return self.question("insult")
        if self.ask("howto") and not self.ask("fit", "when", "who", "list", "where", "now", "next", "about", "remind") and not (self._anchored or self.ask("signup", "venue", "capabilities", "contact")):
            return self.question("unknown")
        if self.ask("opinion") and not self.ask("fit"):
            return self.question("opinion")
        if self.ask("capabilities") and not self._anchored and not self._weighty:
            return self.question("capabilities")
        return self._small() if not self._asks_something else None

    @cached_property
    def _elsewhere(self) -> bool:
        """True where the clause that asks is about something that no conference programme tells."""
        tags = self.tags
        least = {p: 0.86 if len(tags.words[p].plain) > 8 else 0.93 for p in range(len(tags.words))}
        hits = [h for h in tags.of("other") if set(h.positions) & tags.focus and h.score > min(least[p] for p in h.positions)]
        if not hits:
            return False
        spoilt = {tags.clauses[p] for h in hits for p in h.positions}
        anchors = [h for h in tags.hits if h.category in ("kind", "practical") or (h.category == "ask" and h.value in _ITEM_ASKS)]
        if any(tags.clauses[h.first] not in spoilt and h.first in tags.focus for h in anchors):
            return False
        if any(h.value in ("other_events", "requests") for h in hits):
            return True
        if self.subjects.numbered or self._people_here or self.ask("now", "next", "previous", "remind", "chair", "moderator", "fit"):
            return False
        strong = self.subjects.best_topics(self.subjects.kinds & CHOICES)
        if strong and strong[0].share > 0.5 and strong[0].strong and self.ask("about", "exists", "who", "when", "list"):
            return False
        firm = self.subjects.kinds - {Kind.HOUSE, Kind.BREAK, Kind.PRIZE, Kind.SESSION}
        return not firm or all(h.value in ("rules", "homes", "computers") for h in hits)

    @cached_property
    def _emergency(self) -> bool:
        return any(h.score >= (0.96 if len(h.positions) == 1 else 0.9) for h in self.tags.of("talk", "emergency"))

    def _about_programme_anyway(self) -> bool:
        """A word of danger inside a question about an item (a session on self-harm) is no emergency."""
        hits = self.tags.of("talk", "emergency")
        named = bool(self.subjects.numbered or self.subjects.kinds & CHOICES) or self.ask("fit", "about")
        return named and all(len(h.positions) == 1 for h in hits)

    def _small(self) -> Question | None:
        for value in _STANDING:
            if self.tags.has("talk", value):
                if value == "thanks" and (self._anchored or self._weighty) and self._asks_something:
                    continue
                if value in ("greeting", "yes", "no") and (self._weighty or self._anchored):
                    continue
                return self.question("talk", detail=value)
        return None

    @cached_property
    def _weighty(self) -> bool:
        return self.tags.focus_weight > 0.5

    @cached_property
    def _anchored(self) -> bool:
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
    def _asks_something(self) -> bool:
        tags = self.tags
        return bool(tags.asks or self._anchored or self._weighty or tags.time.names_time or tags.time.rest or tags.bare_numbers or tags.bare_ordinals or tags.has("pronoun") or tags.time.year)

    # --- answers to a question asked back -------------------------------------------------------------------------

    def _choice(self) -> Question | None:
        """A reply to candidates that the last answer listed: a number, an ordinal, part of a name or title."""
        candidates = self.conversation.candidates
        if not candidates or self.conversation.event != self.scope:
            return None
        tags = self.tags
        small = len([w for w in tags.words if w.token.kind != "stop"]) <= 6
        if not small or self.ask("when", "where", "list", "now", "next"):
            return None
        picked: list[str] = []
        programme = self.programme
        numbers = [*tags.bare_numbers, *(n.number for n in tags.numbered)]
        if self.subjects.numbered:
            picked = [i.id for i in self.subjects.numbered if i.id in candidates]
        if not picked and numbers and not tags.numbered:
            of_number = [c for c in candidates if c in programme.by_id and programme.by_id[c].number == numbers[0]]
            picked = of_number or ([candidates[numbers[0] - 1]] if 0 < numbers[0] <= len(candidates) else [])
        if not picked and tags.bare_ordinals:
            place = tags.bare_ordinals[0]
            place = place - 1 if place > 0 else place
            picked = [candidates[place]] if -len(candidates) <= place < len(candidates) else []
        if not picked:
            named = {m.person for m in self.subjects.people_named()[0]} & set(candidates)
            offices = [f.id for f in self.subjects.offices if f.id in candidates and f.score > 0.3]
            titled = [f.id for f in self.subjects.topics if f.id in candidates and f.share > 0.3]
            picked = sorted(named, key=candidates.index) or offices[:1] or titled[:1]
        if not picked and self.subjects.kinds:
            picked = [c for c in candidates if c in programme.by_id and programme.by_id[c].kind in self.subjects.kinds]
        if not picked:
            return None
        people = tuple(p for p in picked if p in programme.people)
        items = tuple(i for i in picked if i in programme.by_id)
        if people:
            return self.question("person", people=people, borrowed=True)
        intent = self.conversation.asks if self.conversation.asks in ("when", "where", "who", "about", "moderator", "duration", "end") else "card"
        return self.question(intent, items=items, borrowed=True)

    def _other_year(self) -> Question | None:
        """`og i 2022?`, `var det også hende i 2022?`: what was asked last, asked of another forum."""
        before = self.conversation
        this_year = "this_year" in self.tags.values("clock")
        if not (self.tags.time.year or this_year) or not before.event or self._weighty or self.subjects.numbered or self._people_here:
            return None
        own = self.tags.asks - {"earlier", "exists", "repeats", "now", "then"}
        if own == {"count"} and before.kinds and not self.tags.kinds:
            kinds = frozenset(Kind(k) for k in before.kinds)
            return self.question("count", items=tuple(i.id for i in self.knowledge.items_of_kind(self.scope, kinds)), kinds=kinds)
        if before.people and self.tags.has("pronoun", "person") and before.event != self.scope:
            return self.question("was_there", event=before.event, people=before.people[:1], detail=self.scope)
        if own or self.tags.kinds:
            return None
        if before.kinds and before.asks in ("when", "list", "count", "card", "schedule", "until", "result", "when_choices"):
            kinds = frozenset(Kind(k) for k in before.kinds)
            items = self.knowledge.items_of_kind(self.scope, kinds)
            if items:
                picked = self._prize(items) if Kind.PRIZE in kinds else items
                return self.question("when", items=tuple(i.id for i in picked), kinds=kinds)
            return self.question("none_of_kind", kinds=kinds)
        if before.asks in ("chair", "was_there", "theme", "venue", "dates", "contact", "signup"):
            return self.question("chair" if before.asks == "was_there" else before.asks)
        return None

    # --- the conference as a whole --------------------------------------------------------------------------------

    @cached_property
    def _about_event(self) -> bool:
        """True where nothing smaller than the event itself is spoken of."""
        return not (self.subjects.numbered or self.tags.kinds or self.tags.time.at or self._people_here or self._strong_topic)

    @cached_property
    def _strong_topic(self) -> bool:
        best = self.subjects.best_topics()
        return bool(best and best[0].share > 0.5 and best[0].strong)

    @cached_property
    def _people_here(self) -> tuple[NameMatch, ...]:
        return tuple(m for m in self.subjects.people_named()[0] if m.sure >= _SURE or m.parts > 1)

    def _event_level(self) -> Question | None:
        tags = self.tags
        if self.ask("remind"):
            return None
        if self._asked_for("signup") and not self.ask("fit") and not self.subjects.numbered:
            best = tuple(f.id for f in self.subjects.facts[:3] if f.share > 0.3)
            return self.question("signup", facts=best)
        if self._asked_for("published"):
            return self.question("published")
        if self._asked_for("author") and not self._people_here:
            return self.question("fact", facts=(self._best_fact.id,)) if self._best_fact else self.question("author")
        practical = self._practical
        if practical:
            return self.question("practical", practical=practical, items=self._practical_items())
        if self._asked_for("price") and not self.subjects.kinds & CHOICES:
            return self.question("practical" if not self._foreign and not tags.content else "unknown", practical="price")
        if self._asked_for("contact") and not self._people_here and not self.subjects.numbered:
            return self.question("contact")
        if tags.has("party") or self.subjects.names_office(self.lexicon.offices):
            return None
        if self.ask("when", "dates") and self._about_event and not self._weighty and not_begun(self.programme, self.now) and not self.tags.time.names_day:
            if not self._thing_known or self.ask("dates"):
                return self.question("dates")
        if self.ask("where") and self._about_event and not self._weighty and self.conversation.asks in ("dates", "venue", "day_starts") and not self.ask("now"):
            return self.question("venue")
        if self.ask("about") and self._says_event and self._about_event and not self._weighty:
            return self.question("theme")
        if self._asked_for("theme") and not self.subjects.numbered and not self.ask("fit") and not (self.tags.weight > 1.2):
            return self.question("theme")
        if self.ask("chair") and not self.subjects.numbered and "house" not in tags.kinds and "session" not in tags.kinds and "theme_meeting" not in tags.kinds and "live" not in tags.kinds and not self.ask("remind"):
            if self.ask("earlier") or (self.ask("repeats") and self._people_here):
                return self.question("earlier_chair")
            return self.question("chair")
        if self.ask("dates") and self._about_event:
            return self.question("dates")
        if self.ask("venue") and self._about_event and not (self._thing and self.conversation.items and not self._says_event):
            return self.question("venue")
        return None

    def _asked_for(self, ask: str) -> bool:
        """True where a cue stands in a clause that asks, not in the chatter around it."""
        return any(set(h.positions) & self.tags.focus for h in self.tags.of("ask", ask))

    @cached_property
    def _practical(self) -> str:
        hits = [h for h in self.tags.of("practical") if h.score >= _PRACTICAL_LEAST]
        if not hits:
            return ""
        best = max(hits, key=lambda h: (len(h.positions), h.score))
        anaphor = any(set(h.positions) & self.tags.focus for h in self.tags.of("pronoun", "anaphor"))
        if not set(best.positions) & self.tags.focus and not (anaphor and not self.tags.kinds and best.value in _OF_PEOPLE):
            return ""
        of_meals = best.value in _OF_MEALS and self.subjects.kinds & {Kind.MEAL, Kind.EVENING, Kind.SONG} and not self.ask("when")
        if len(best.positions) == 1 and self._programme_asked and best.value not in _OF_PEOPLE and not of_meals:
            return ""
        if self._people_here and best.value not in _OF_PEOPLE:
            return ""
        if best.value == "recording" and Kind.LIVE in self.subjects.kinds:
            return ""
        positions = set(best.positions)
        if any(positions <= set(n.positions) for n in self.tags.numbered):
            return ""
        title_like = self.subjects.best_topics()
        if title_like and self.ask("exists", "fit", "about") and self.subjects.kinds & CHOICES and title_like[0].strong and title_like[0].share > 0.4:
            return ""
        if title_like and title_like[0].share > 0.75 and title_like[0].strong > 1 and not self.ask("where", "count"):
            return ""
        return best.value

    @cached_property
    def _programme_asked(self) -> bool:
        """True where the message asks for the programme and a practical word may well be only in passing."""
        tags = self.tags
        if tags.time.at or tags.time.offset or tags.time.rest or self._people_here:
            return True
        if self.ask("now", "next", "previous", "end", "fit", "said", "until", "chair", "moderator"):
            return True
        return bool(tags.kinds) and self.ask("when", "duration", "who", "about") and not self.ask("exists")

    @cached_property
    def _prize_result(self) -> bool:
        return self.ask("result") and not self.subjects.numbered and not (self._weighty and self._unexplained_share > 0.5)

    def _practical_items(self) -> tuple[str, ...]:
        items = self.subjects.numbered
        return tuple(i.id for i in items)

    @cached_property
    def _says_event(self) -> bool:
        return self.tags.has("pronoun", "event")

    @cached_property
    def _thing(self) -> bool:
        return self.tags.has("pronoun", "thing", "other", "people", "person")

    @cached_property
    def _foreign(self) -> bool:
        """True where the message speaks of something else than a conference."""
        return self.tags.has("other") and not self._people_here and not self.subjects.numbered

    # --- questions about the programme ----------------------------------------------------------------------------

    def _programme_question(self) -> Question | None:
        tags = self.tags
        if self.subjects.missing_numbers and not self.subjects.numbered:
            return self.question("no_such_number", detail=str(self.subjects.missing_numbers[0].number), subject=self.subjects.missing_numbers[0].kind)
        anchored = self._anchor_window()
        if anchored:
            return anchored
        if self._foreign and self._unexplained_share > 0.3:
            return self.question("unknown")
        return (
            self._remind()
            or self._speakers()
            or self._instead()
            or self._fact_first()
            or self._people()
            or self._numbered()
            or self._fit()
            or self._kinds()
            or self._topics()
            or self._schedule()
            or self._follow_up()
        )

    def _speakers(self) -> Question | None:
        """Everybody who speaks, where nothing narrower is asked."""
        narrower = self.tags.has("party") or self.subjects.numbered or self.subjects.kinds & (CHOICES | {Kind.LIVE, Kind.DEBATE}) or self._people_here or self._weighty
        if not self.ask("speakers") or narrower or self.tags.time.names_time or self.ask("now", "next", "then"):
            return None
        return self.question("speakers" if any(i.appearances for i in lines(self.programme)) else "nobody")

    # after or before an item: `hvad sker der efter frokost`, `hvem kommer på efter ham der`

    def _anchor_window(self) -> Question | None:
        relation = self.tags.time.relation
        if not relation or self.tags.time.at or self.ask("fit"):
            return None
        place = self.tags.time.relation_position
        anchor = self._anchor_item(place)
        if anchor is None or (self._people_here and not self._anchored_on_person(place)):
            return None
        if relation == "after":
            items = following(self.programme, anchor)
            same_day = [i for i in items if i.day == anchor.day] or list(items)
            found = same_day[:3] if not self.ask("when", "start", "next", "about") else same_day[:2]
        else:
            earlier = [i for i in preceding(self.programme, anchor) if i.id != anchor.id]
            if anchor.day == self.now.date() and anchor.start and self.now < anchor.start:
                upcoming = [i for i in earlier if not i.end or i.end > self.now]
                found = upcoming or earlier[-1:]
            else:
                found = earlier[-1:] if self.ask("previous") else earlier if self.tags.time.names_day else earlier[-3:]
        if not found:
            return self.question("nothing_after", items=(anchor.id,), detail=relation)
        bearers = self.subjects.bearers(self.lexicon.offices)
        inside = tuple(p for p in bearers if any(a.person == p for i in (items if relation == "after" else found) for a in i.appearances))
        if inside:
            later = [i.id for i in (items if relation == "after" else found)]
            first = min(inside, key=lambda p: min(later.index(i.id) for i, _ in self.programme.appearances_of[p] if i.id in later))
            return self._about_people((first,))
        return self._about_window(Window(relation, self.now, anchor=anchor.id), tuple(i.id for i in found))

    def _anchored_on_person(self, place: int) -> bool:
        return any(min(m.positions) > place for m in self._people_here)

    def _anchor_item(self, place: int) -> Item | None:
        tags = self.tags
        near = [p for p in range(place + 1, place + 6) if p < len(tags.clauses) and tags.clauses[p] == tags.clauses[place]]
        for ref in tags.numbered:
            if any(p in near for p in ref.positions):
                items = self.subjects.by_number(ref)
                if items:
                    return self._line_of(items[0])
        for hit in tags.of("kind"):
            if hit.first in near and hit.value in KINDS and hit.value not in ("theme",):
                items = self._of_kind(KINDS[hit.value])
                if hit.value in ("talk", "debate") and not tags.content:
                    continue
                if items and hit.value not in ("talk", "debate", "house", "session"):
                    return self._upcoming_or_last(items)
                if items and hit.value in ("house", "session"):
                    return self._line_of(items[0])
        if any(set(m.positions) & set(near) for m in self._people_here):
            match = next(m for m in self._people_here if set(m.positions) & set(near))
            rows = self.programme.appearances_of.get(match.person, ())
            coming = [i for i, _ in rows if i.start and (i.start >= self.now)] or [i for i, _ in rows]
            return self._line_of(coming[0]) if coming else None
        topical = [f for f in self.subjects.best_topics() if any(p in near for p in f.positions)]
        if topical and topical[0].share > 0.4:
            return self._line_of(self.programme.by_id[topical[0].id])
        if self.tags.has("pronoun") and self.conversation.event == self.scope and any(h.first in near for h in tags.of("pronoun")):
            known = [self.programme.by_id[i] for i in self.conversation.items if i in self.programme.by_id]
            if known:
                return self._line_of(known[-1])
            current = current_items(self.programme, self.now)
            return current[0] if current else None
        return None

    def _line_of(self, item: Item) -> Item:
        parent = self.programme.by_id.get(item.parent)
        return parent if parent and parent.kind is Kind.BREAKOUT else item

    def _of_kind(self, kinds: frozenset[Kind]) -> tuple[Item, ...]:
        day = day_of(self.tags.time, self.programme, self.now)
        items = self.knowledge.items_of_kind(self.scope, kinds)
        return tuple(i for i in items if i.day == day) if day else items

    def _upcoming_or_last(self, items: tuple[Item, ...]) -> Item:
        """Of several breaks or meals the one that is on or comes next; the last one once all are over."""
        timed = [i for i in items if i.start]
        if not timed:
            return items[0]
        part = self.tags.time.part
        if part:
            inside = [i for i in timed if i.start and part[0] <= i.start.hour + i.start.minute / 60 < part[1]]
            timed = inside or timed
        relation = self.tags.time.relation
        if relation == "after" and self.ask("start", "when") or relation == "":
            current = [i for i in timed if i.start and i.start <= self.now and i.end and self.now < i.end]
            if current:
                return current[0]
        coming = [i for i in timed if i.start and i.start > self.now]
        if relation == "after":
            current = [i for i in timed if i.start and i.start <= self.now and i.end and self.now < i.end]
            if current:
                return current[0]
            today = [i for i in timed if i.start and i.start.date() == self.now.date()]
            coming_today = [i for i in coming if i.start and i.start.date() == self.now.date()]
            return (coming_today or today or coming or timed)[0] if not coming_today and not today else (coming_today[0] if coming_today else today[-1])
        return coming[0] if coming else timed[-1]

    def _about_window(self, span: Window, items: tuple[str, ...]) -> Question:
        """What is asked about the lines of a span of time."""
        if self.ask("who", "speakers", "moderator") and not self.ask("list", "result"):
            return self.question("who_in_window", window=span, items=items)
        if self.ask("about") and not self.ask("list"):
            return self.question("about", window=span, items=items[:1], borrowed=True)
        if self.ask("where") and not self.ask("now"):
            return self.question("where", window=span, items=items[:1], borrowed=True)
        return self.question("schedule", window=span, items=items)

    def _remind(self) -> Question | None:
        """`mind mig om …`: whatever the message names best."""
        if not self.ask("remind") or self.subjects.numbered or self.ask("party", "title"):
            return None
        kinds = self.subjects.kinds
        topical = self.subjects.best_topics(kinds) or (() if kinds else self.subjects.best_topics())
        if topical and topical[0].strong and not self._people_here:
            return self.question("remind", items=(topical[0].id,))
        return None

    # what those do who may not attend

    def _instead(self) -> Question | None:
        if self.ask("instead") and not self.subjects.numbered and not self._people_here:
            others = [i for i in self.programme.items if i.audience is Audience.OTHERS]
            span = window(self.tags.time, self.programme, self.now)
            if span and span.label == "at" and not any(i.start and i.start <= span.start < (i.end or i.start) for i in others):
                return None
            if others and (self.tags.weight < 2.5 or self.tags.kinds or self.tags.time.at):
                return self.question("instead", items=tuple(i.id for i in others))
        return None

    # facts

    @cached_property
    def _best_fact(self) -> Found | None:
        found = list(self.subjects.facts)
        if self.ask("when"):
            year = str(self.programme.event.year)
            texts = {f.id: f.text for f in self.programme.facts}
            dated = {f for f, text in texts.items() if any(c.isdigit() for c in text.replace(year, ""))}
            found.sort(key=lambda f: -f.score * (1.25 if f.id in dated else 1.0))
        least = 0.5 if not lines(self.programme) else 0.9
        return found[0] if found and found[0].score >= least else None

    def _fact_first(self) -> Question | None:
        """In an event that is told by facts (a recap, a letter) they come before all else."""
        untimed = not lines(self.programme)
        fact = self._best_fact
        if fact is None or self.subjects.numbered:
            return None
        about_choices = bool(self.subjects.kinds & CHOICES) and sum(i.kind in CHOICES for i in self.programme.items) > 2
        if untimed and not about_choices and fact.share > 0.3:
            return self.question("fact", facts=self._facts_with(fact))
        if self.ask("why") and fact.share > 0.5:
            return self.question("fact", facts=(fact.id,))
        return None

    def _facts_with(self, fact: Found) -> tuple[str, ...]:
        least = 0.9 if lines(self.programme) else 0.7
        close = [f.id for f in self.subjects.facts[:3] if f.id != fact.id and f.score >= fact.score * least]
        return (fact.id, *close[:1])

    # people

    def _people(self) -> Question | None:
        here, there = self.subjects.people_named()
        parties = [h for h in self.tags.of("party") if h.score > (0.86 if len(self.tags.words[h.first].plain) > 7 else 0.94)]
        if parties and not self.ask("moderator") and not here and not self.ask("fit") and not self.subjects.numbered:
            return self._by_party()
        sure = [m for m in here if m.sure >= _SURE or m.parts > 1]
        doubtful = [m for m in here if m not in sure]
        there = tuple(m for m in there if m.parts > 1 or m.sure > 0.94 or (m.sure >= _SURE and self._capital(m)))
        best_there = max((m.parts * m.sure for m in there), default=0.0)
        best_here = max((m.parts * m.sure for m in here), default=0.0)
        stranger = self._stranger((*here, *there)) if not any(m.parts > 1 for m in (*here, *there)) else ""
        if stranger:
            return self.question("no_person", detail=stranger)
        if there and best_there > best_here + 0.3 and (best_there > 1.3 or self._person_asked or not self._weighty_without(there[0])):
            return self._person_elsewhere(there)
        if sure:
            return self._named(tuple(sure))
        office = self._by_office()
        if office:
            return office
        named_as_food = {p for m in doubtful for p in m.positions} & self.tags.positions("kind")
        if doubtful and named_as_food and self._person_asked:
            return self._named(tuple(doubtful))
        if doubtful and (self._person_asked or not self._weighty_without(doubtful[0])) and not self.tags.kinds:
            return self._named(tuple(doubtful))
        if there and there[0].sure > 0.9 and self._person_asked:
            return self._person_elsewhere(there)
        unknown = self._unknown_name()
        return self.question("no_person", detail=unknown) if unknown else None

    def _unknown_name(self) -> str:
        """Two words side by side that look like somebody's name and that no programme knows (`Sophie Løhde`)."""
        if not (self.ask("when", "who", "exists", "people_of", "title") or self.tags.words[0].plain in self.lexicon.stop):
            return ""
        words = self.tags.words
        for place in range(len(words) - 1):
            pair = words[place : place + 2]
            if any(w.token.kind != "word" or w.weight < 0.5 or self.knowledge.vocabulary.exact(w.plain) or w.phrase for w in pair):
                continue
            if not all(w.token.capital for w in pair) and not self.ask("who", "exists", "people_of") and "who" not in self.tags.values("ask"):
                continue
            if place in self.tags.focus and (all(w.token.capital for w in pair) or not all(is_word(w.plain, self.lexicon.language) for w in pair) and len(self.tags.content) <= 2):
                return " ".join(w.token.text for w in pair).title()
        return ""

    def _capital(self, match: NameMatch) -> bool:
        return all(self.tags.words[p].token.capital and p for p in match.positions) or len(self.tags.words) <= 3

    def _stranger(self, here: tuple[NameMatch, ...]) -> str:
        """A first name that fits somebody with a last name beside it that fits nobody (`mette frederiksen`)."""
        words = self.tags.words
        for match in here:
            if match.parts > 1 or len(match.positions) != 1:
                continue
            place = next(iter(match.positions))
            if place + 1 >= len(words) or not self._first_name_only(match):
                continue
            after = words[place + 1]
            if after.token.kind != "word" or after.weight < 0.3 or after.phrase or self.knowledge.vocabulary.exact(after.plain):
                continue
            if after.token.capital or after.plain.endswith(_SURNAME) or not is_word(after.plain, self.lexicon.language):
                return f"{words[place].token.text} {after.token.text}".title()
        return ""

    def _first_name_only(self, match: NameMatch) -> bool:
        place = next(iter(match.positions))
        first = self.knowledge.programmes[match.event].people[match.person].name.split()[0]
        return plain(first) == self.tags.words[place].plain

    @cached_property
    def _person_asked(self) -> bool:
        return bool(self.ask("who", "speakers", "title", "affiliation", "party", "with_whom", "earlier", "said", "when", "people_of", "exists", "about", "where") or self.tags.has("pronoun", "person"))

    def _weighty_without(self, match: NameMatch) -> bool:
        rest = sum(self.tags.words[p].weight for p in self.tags.content if p not in match.positions)
        return rest > 0.7

    def _person_elsewhere(self, matches: tuple[NameMatch, ...]) -> Question:
        latest = max(matches, key=lambda m: (m.parts * m.sure, self.knowledge.programmes[m.event].event.year))
        if self.ask("said", "about") or not lines(self.knowledge.programmes[self.event]):
            facts = [f.id for f in self.knowledge.programmes[latest.event].facts if latest.person in f.people]
            if facts:
                return self.question("fact", event=latest.event, facts=tuple(facts[:2]), people=(latest.person,))
        same = tuple((m.event, m.person) for m in matches if m.person == latest.person)
        return self.question("person_elsewhere", elsewhere=same, detail=self.event)

    def _named(self, matches: tuple[NameMatch, ...]) -> Question:
        first = matches[0]
        people = tuple(dict.fromkeys(m.person for m in matches))
        rivals = tuple(dict.fromkeys(m.person for m in matches if m.positions & first.positions))
        if len(rivals) > 1:
            rivals = self._narrowed(rivals, first)
            if len(rivals) > 1:
                return self._several_people(rivals)
            people = (*rivals, *(p for p in people if p not in {m.person for m in matches if m.positions & first.positions}))
        return self._about_people(people)

    def _narrowed(self, rivals: tuple[str, ...], match: NameMatch) -> tuple[str, ...]:
        """Several people of one name: what else the message says of them may leave one."""
        offices = {f.id: f.score for f in self.subjects.offices if f.positions - match.positions and f.score > 0.35}
        told = [p for p in rivals if p in offices]
        if told:
            best = max(offices[p] for p in told)
            return tuple(p for p in told if offices[p] >= best * 0.8)
        items = self._restriction()
        if items:
            inside = [p for p in rivals if any(i.id in items for i, _ in self.programme.appearances_of.get(p, ()))]
            if inside:
                return tuple(inside)
        if "now" in self.tags.values("ask"):
            on_now = {a.person for i in current_items(self.programme, self.now) for a in i.appearances}
            if any(p in on_now for p in rivals):
                return tuple(p for p in rivals if p in on_now)
        talked = [p for p in rivals if p in self.conversation.people]
        if len(talked) == 1 and self.conversation.event == self.scope:
            return tuple(talked)
        return rivals

    def _restriction(self) -> frozenset[str]:
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
        days = {h.value for h in self.tags.of("weekday", )} | {h.value for h in self.tags.of("relative_day")}
        if span and span.end and span.label in ("day", "between", "after", "rest") and len(days) < 2:
            end = span.end
            timed = [i for i in timed if i.start and span.start <= i.start < end]
            limited = True
        return frozenset(i.id for i in timed) if limited else frozenset()

    def _several_people(self, people: tuple[str, ...]) -> Question:
        items = self._restriction()
        return self.question("people", people=people, items=tuple(items), list_all=True)

    def _about_people(self, people: tuple[str, ...], *, borrowed: bool = False) -> Question:
        items = self._restriction() if not borrowed else frozenset()
        fields: dict[str, object] = {"people": people, "items": tuple(items), "borrowed": borrowed}
        if self.ask("earlier") and self.scope == self.event:
            return self.question("earlier", **fields)
        if self.ask("with_whom"):
            return self.question("with_whom", **fields)
        rows = [i for p in people for i, _ in self.programme.appearances_of.get(p, ()) if not items or i.id in items]
        if self.ask("moderator") and rows and not (self.tags.content and not borrowed and not self._people_here):
            return self.question("moderator", items=tuple(i.id for i in rows), people=people, borrowed=borrowed)
        if self.ask("attend") and rows:
            return self.question("attend", items=tuple(i.id for i in rows), people=people, borrowed=borrowed)
        if self.ask("duration", "end") and rows:
            return self.question("duration" if self.ask("duration") else "end", items=(rows[0].id,), people=people, borrowed=borrowed)
        if borrowed and self._thing and self.ask("who", "speakers") and not self.tags.has("pronoun", "person"):
            return self.question("who", items=tuple(i.id for i in rows), borrowed=True)
        if not self.tags.asks - {"exists", "people_of"} and self.conversation.asks in ("where", "with_whom", "person_about") and self._continues and not borrowed:
            intent = self.conversation.asks
            return self.question(intent, items=tuple(i.id for i in rows) if intent == "where" else tuple(items), people=people)
        if self.ask("said", "about") and not any(self.programme.appearances_of.get(p) and self._timed(p) for p in people):
            facts = [f.id for f in self.programme.facts if set(f.people) & set(people)]
            if facts:
                best = [f.id for f in self.subjects.facts if f.id in facts]
                return self.question("fact", facts=tuple((best or facts)[:2]), people=people)
        if self.ask("about", "said") and not self.ask("when"):
            return self.question("person_about", **fields)
        if self.ask("remind") and not self.ask("party", "title", "who"):
            rows_ahead = tuple(i.id for i in rows)
            return self.question("remind", items=rows_ahead, people=people)
        if self.ask("until") and not self.ask("when"):
            return self.question("person", **fields)
        return self.question("person" if len(people) == 1 else "people", **fields)

    def _timed(self, person: str) -> bool:
        return any(i.start for i, _ in self.programme.appearances_of.get(person, ()))

    def _by_party(self) -> Question:
        letters = self.tags.values("party")
        people = tuple(p.id for p in self.programme.people.values() if p.party in letters and (p.id in self.programme.appearances_of))
        return self.question("party", people=people, detail=",".join(letters))

    def _by_office(self) -> Question | None:
        """People by office or organisation, where the message asks for people or says nothing else."""
        if self.ask("fit") and not self.tags.has("pronoun", "person"):
            return None
        opening = [i for i in self._of_kind(frozenset({Kind.OPENING, Kind.CLOSING})) if i.kind in self.subjects.kinds and i.unnamed]
        if opening:
            return self.question("who", items=(opening[0].id,), detail="unnamed")
        known = self.conversation.event == self.scope and bool(self.conversation.items)
        if known and self.tags.has("pronoun", "thing") and self.ask("who", "speakers") and (not self.subjects.offices or self.subjects.offices[0].score < 0.85):
            return None
        if not self.ask("people_of") and self.subjects.kinds & {Kind.PRIZE, Kind.BREAK, Kind.MEAL, Kind.SONG, Kind.EVENING} and not self.subjects.names_office(self.lexicon.offices):
            return None
        bearers = self.subjects.bearers(self.lexicon.offices)
        if bearers and not self.ask("fit", "opinion", "howto"):
            return self._bearers(bearers)
        found = self.subjects.offices
        if not found:
            return self._unknown_organisation() or self._unknown_office()
        best = found[0]
        if self.subjects.kinds & {Kind.LIVE} or self.subjects.numbered:
            return None
        topics = self.subjects.topics
        rival = topics[0].score * topics[0].share if topics else 0.0
        asked = self.ask("people_of", "title", "affiliation", "who", "party") or self.tags.has("pronoun", "person") or self.subjects.names_office(self.lexicon.offices)
        office_word = best.share > 0.6 and best.score > 0.75
        if asked:
            if best.score < 0.45 or best.share < 0.3:
                return self._unknown_organisation() or self._unknown_office()
            if self.ask("moderator") and not self.subjects.kinds & CHOICES and best.share > 0.45:
                return self._about_people((best.id,))
            if rival > best.score * best.share * 1.25 and not (self.ask("people_of", "title", "affiliation") or self.subjects.names_office(self.lexicon.offices)):
                return None
        elif not (office_word and best.score * best.share > rival * 0.95 and (self.ask("when", "exists", "earlier", "with_whom", "remind") or len(self.tags.content) <= 2)):
            return None
        telling = max(best.positions, key=lambda p: self.tags.words[p].weight)
        if self.ask("people_of"):
            close = tuple(f for f in found if telling in f.positions and f.score >= best.score * 0.6)
        else:
            close = tuple(f for f in found if f.score >= best.score * 0.86 and f.share >= best.share * 0.8)
        on_now = {a.person for i in current_items(self.programme, self.now) for a in i.appearances}
        if len(close) > 1 and not self.ask("people_of", "exists") and len([f for f in close if f.id in on_now]) == 1:
            close = tuple(f for f in close if f.id in on_now)
        people = tuple(f.id for f in close)[:8]
        if self.ask("fit") and self.subjects.kinds & CHOICES and not self.tags.has("pronoun", "person"):
            return None
        within = self._in_focus(people)
        if within is not None:
            return within
        if len(people) == 1 or not self.tags.has("pronoun", "person") or self.ask("who", "speakers", "people_of"):
            return self._about_people(people)
        return self._several_people(people[:6])

    def _bearers(self, people: tuple[str, ...]) -> Question:
        """`ministeren`, `borgmesteren`: everybody who is one, narrowed by what else is said."""
        items = self._restriction()
        if items:
            people = tuple(p for p in people if any(i.id in items for i, _ in self.programme.appearances_of.get(p, ()))) or people
        on_now = {a.person for i in current_items(self.programme, self.now) for a in i.appearances}
        single = self.tags.has("pronoun", "person") and not self.ask("list", "people_of")
        if len(people) > 1 and (self.ask("now") or single) and any(p in on_now for p in people):
            people = tuple(p for p in people if p in on_now)
        if len(people) == 1 or self.ask("who", "speakers", "list", "people_of", "exists", "count"):
            return self._about_people(people[:10])
        return self._several_people(people[:8])

    def _in_focus(self, people: tuple[str, ...]) -> Question | None:
        """Somebody of an organisation who is on now, at a time or in an item that the message names.

        Where none of its people known by name is, the item may announce one without a name: that is the answer then.
        """
        span = self._span()
        if self.ask("now"):
            items = current_items(self.programme, self.now)
        elif span and span.label == "at":
            items = self._items_in(span)
        else:
            said = {p for f in self.subjects.offices[:1] for p in f.positions}
            items = tuple(self.programme.by_id[f.id] for f in self.subjects.best_topics() if f.strong and f.positions - said and f.score > 0.8)[:1]
            if not self.ask("who", "speakers"):
                items = ()
        if not items:
            return None
        inside = tuple(p for p in people if any(a.person == p for i in items for a in i.appearances))
        if inside:
            return self._about_people(inside)
        if any(i.unnamed for i in items):
            return self.question("who", items=tuple(i.id for i in items if i.unnamed), detail="unnamed")
        return None

    def _unknown_office(self) -> Question | None:
        """An office that nobody on the programme holds (`statsministeren`)."""
        definite = tuple(o for o in self.lexicon.offices if o.endswith(_DEFINITE))
        places = [p for p in self.subjects.office_words if self.tags.words[p].plain.endswith(definite) and not self.subjects.self_described(p) and self.tags.words[p].plain.endswith(self.lexicon.offices) and p in self.tags.focus]
        if not places or not self.ask("who", "speakers", "when", "exists", "where", "people_of", "title") and len(self.tags.words) > 6:
            return None
        return self.question("no_person", detail=self.tags.text_of(tuple(places)))

    def _unknown_organisation(self) -> Question | None:
        if not self.ask("people_of") or not self.tags.content:
            return None
        for event in reversed(list(self.knowledge.programmes)):
            if event == self.scope or self.knowledge.programmes[event].event.invented:
                continue
            index = self.knowledge.indexes[event]
            found = index.find(self.tags.words, self.subjects.office_words, index.people, "person")
            if found and found[0].score > 0.8 and found[0].share > 0.5:
                rows = tuple((event, f.id) for f in found if f.score >= found[0].score * 0.9)
                return self.question("organisation_elsewhere", elsewhere=rows, detail=self.tags.text_of(tuple(found[0].positions)))
        topical = self.subjects.best_topics()
        if topical and topical[0].share > 0.5:
            return None
        return self.question("no_organisation", detail=self.tags.text_of(self.tags.content))

    # items by number

    def _numbered(self) -> Question | None:
        items = self.subjects.numbered
        if len(items) > 1 and all(not n.kind for n in self.tags.numbered):
            items = self._of_the_thread(items)
        if not items and not self._strong_topic and self._bare_number_items:
            items = self._bare_number_items
        if not items:
            return None
        return self._about_items(tuple(i.id for i in items))

    @cached_property
    def _bare_number_items(self) -> tuple[Item, ...]:
        """`hvad med fire`, `2eren`: the number of a session or house, of the kind last talked of."""
        tags = self.tags
        numbers = tags.bare_numbers or tuple(o for o in tags.bare_ordinals if o > 1 and not self.conversation.items)
        if not numbers or (self._weighty and len(tags.content) > 2) or (not tags.bare_numbers and self.conversation.listed):
            return ()
        if self.ask("count", "until", "duration", "now", "next"):
            return ()
        found = self.subjects.by_number(Numbered("", numbers[0], frozenset()))
        return self._of_the_thread(found)

    def _of_the_thread(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """Of items that share a number: those of the kind last talked of, or that this person may attend today."""
        if self.conversation.event == self.scope:
            talked = {self.programme.by_id[i].kind for i in self.conversation.items if i in self.programme.by_id}
            talked |= {Kind(k) for k in self.conversation.kinds}
            same = tuple(i for i in items if i.kind in talked & CHOICES)
            if same and len({i.kind for i in items if i.kind in talked}) == 1:
                return same
        return self._today_first(items)

    def _today_first(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """Of items that share a number, the one that is still to come today, or that the time named fits."""
        span = window(self.tags.time, self.programme, self.now)
        if span and len(items) > 1:
            end = span.end or span.start + timedelta(minutes=1)
            inside = tuple(i for i in items if i.start and i.start < end and (i.end or i.start) > span.start)
            if inside:
                return inside
        if self.role == "øvrig":
            items = tuple(i for i in items if i.audience is not Audience.ELECTED) or items
        today = tuple(i for i in items if i.start and i.start.date() == self.now.date() and self.now < (i.end or i.start))
        last = bool(self.programme.days) and self.now.date() == self.programme.days[-1]
        return today if today and (last or self.role) else items

    def _about_items(self, items: tuple[str, ...], *, borrowed: bool = False) -> Question:
        """What is asked about certain items."""
        fields: dict[str, object] = {"items": items, "borrowed": borrowed}
        order = (
            ("remind", "remind"),
            ("result", "when" if self.ask("when") else "result"),
            ("simultaneous", "simultaneous"),
            ("repeats", "repeats"),
            ("moderator", "moderator"),
            ("attend", "when" if self.ask("when") else "simultaneous" if len(items) > 1 and self.subjects.numbered else "attend"),
            ("until", "until"),
            ("end", "end"),
            ("duration", "duration"),
        )
        if self.ask("when") and self.ask("end"):
            return self.question("end", **fields)
        for ask, intent in order:
            if self.ask(ask) and not (ask == "result" and not self._is_prize(items)):
                if ask == "attend" and self.ask("who", "speakers") and not self._attend_only:
                    continue
                return self.question(intent, **fields)
        if self.ask("count") and not self.ask("list"):
            return self.question("count_people", **fields)
        if self.ask("where") and not (self.ask("when") and not self._where_only):
            return self.question("where", **fields)
        plain_items = [self.programme.by_id[i] for i in items]
        if self.ask("who", "speakers") and not borrowed and not self.subjects.numbered and not any(i.appearances or i.unnamed for i in plain_items):
            told = any(i.summary and i.kind in _TOLD_OF for i in plain_items) and self.tags.content
            return self.question("about" if told else "who", **fields)
        if self.ask("who", "speakers", "with_whom", "people_of", "chair") and not self.ask("when"):
            return self.question("who", **fields)
        if self.ask("when", "start"):
            return self.question("when", **fields)
        if self.ask("about", "said", "list"):
            return self.question("about", **fields)
        if self.ask("who", "speakers"):
            return self.question("who", **fields)
        previous = self.conversation.asks
        if borrowed is False and self._continues and previous in ("when", "where", "who", "about", "moderator", "duration", "end", "attend"):
            return self.question(previous, **fields)
        return self.question("card", **fields)

    @cached_property
    def _attend_only(self) -> bool:
        return any(len(h.positions) > 1 for h in self.tags.of("ask", "attend"))

    @cached_property
    def _where_only(self) -> bool:
        return any(h.value == "where" for h in self.tags.of("ask"))

    def _is_prize(self, items: tuple[str, ...]) -> bool:
        return any(self.programme.by_id[i].kind is Kind.PRIZE for i in items)

    def _continues_with(self, ask: str) -> bool:
        return not (self.tags.asks - {"exists", ask}) and len(self.tags.words) <= 4 and self.conversation.event == self.scope

    @cached_property
    def _continues(self) -> bool:
        """True where the message goes on from what was said (`og`, `hvad med`) without asking anything itself."""
        return not (self.tags.asks - {"exists"}) and (self.tags.has("connective") or len(self.tags.words) <= 4)

    # which one fits me

    def _fit(self) -> Question | None:
        choices = self.subjects.kinds & CHOICES
        before = self.conversation
        again = before.event == self.scope and before.asks in ("fit", "choose", "list") and self._weighty and not self._people_here
        if again and not choices and not (self.tags.asks - {"exists", "fit", "about", "options", "who"}) and len(self.tags.words) <= 12:
            kinds = frozenset(Kind(k) for k in before.kinds) & CHOICES
            found = self._fitting(kinds) if kinds and not self.ask("who", "speakers") else None
            if found and found.intent == "fit":
                return found
        if self.ask("options") and not self._weighty:
            return self._options(choices)
        if not choices and not self.ask("fit"):
            return None
        if self.ask("where") and not self.tags.content:
            return None
        if self.ask("count") and choices:
            return None
        if self.ask("attend") and choices and not self.tags.content:
            return None
        if self.ask("list") and self._plural and not self.ask("fit") and not self._strong_topic:
            return None
        if self.ask("fit") or (self.tags.weight > 0.5 and not self.ask("who", "speakers", "moderator", "where", "attend", "simultaneous", "repeats", "result", "end", "duration", "until", "count", "start")):
            if not self.tags.content and not self.ask("fit"):
                return None
            return self._fitting(choices)
        return None

    def _options(self, choices: frozenset[Kind]) -> Question | None:
        """What there is to choose, in the time named or in the next break-out."""
        span = window(self.tags.time, self.programme, self.now)
        items = [i for i in self.programme.items if i.kind in (choices or CHOICES | {Kind.LIVE})]
        if span:
            end = span.end or span.start + timedelta(minutes=1)
            items = [i for i in items if i.start and i.start < end and (i.end or i.start) > span.start] or items
        if not items:
            return None
        return self.question("list", items=tuple(i.id for i in items), kinds=frozenset(i.kind for i in items))

    def _fitting(self, choices: frozenset[Kind]) -> Question | None:
        by_id = self.programme.by_id
        within = choices or frozenset(k for k in CHOICES if any(i.kind is k for i in self.programme.items))
        day = day_of(self.tags.time, self.programme, self.now)
        found = [f for f in self.subjects.topics if by_id[f.id].kind in within and (not day or by_id[f.id].day in (day, None))]
        if not found and day and not any(i.kind in within and i.day == day for i in self.programme.items):
            return self.question("no_choice_on_day", kinds=within, window=Window("day", self.now, day=day))
        if day and not any(i.kind in within and i.day == day for i in self.programme.items):
            return self.question("no_choice_on_day", kinds=within, window=Window("day", self.now, day=day), items=tuple(f.id for f in found[:2]))
        span = window(self.tags.time, self.programme, self.now)
        if span and span.label in ("at", "between") and not choices:
            end = span.end or span.start + timedelta(minutes=1)
            found = [f for f in found if (by_id[f.id].start or end) < end and (by_id[f.id].end or span.start) > span.start] or found
        if not self.tags.content:
            return self.question("choose", kinds=within)
        if not found or found[0].score < 0.38:
            if self.ask("fit") and choices:
                return self.question("choose", kinds=within, detail=self.tags.text_of(self.tags.content))
            return None if not choices else self.question("no_topic", detail=self.tags.text_of(self.tags.content), kinds=within)
        best = found[0]
        least = 0.5 if self.ask("list", "exists") and "session" not in self.tags.asks and self._plural else 0.72
        close = [f for f in found[:4] if f.score >= best.score * least or (f.positions - best.positions and f.score > 0.6 * best.score and f.strong)]
        close = close[:3]
        if self.ask("when", "simultaneous") and self.ask("simultaneous"):
            return self.question("simultaneous", items=tuple(f.id for f in close))
        return self.question(
            "fit", items=tuple(f.id for f in close), reasons=tuple(f.reasons[:3] for f in close), kinds=within,
            detail=self.tags.text_of(self.tags.content),
        )

    @cached_property
    def _plural(self) -> bool:
        return any(self.tags.words[p].plain in self.lexicon.plurals for h in self.tags.of("kind") for p in h.positions)

    # items by kind

    def _kinds(self) -> Question | None:
        kinds = self.subjects.kinds | (frozenset({Kind.PRIZE}) if self._prize_result else frozenset())
        if not kinds:
            return None
        plain_kinds = kinds <= {Kind.BREAK, Kind.MEAL, Kind.SONG, Kind.EVENING, Kind.OPENING, Kind.CLOSING, Kind.PRIZE}
        topical = () if plain_kinds else self.subjects.best_topics(kinds) or self.subjects.best_topics()
        if topical and (topical[0].share > 0.45 or topical[0].score > 0.8):
            wanted = [f for f in self._diverse(topical) if self.programme.by_id[f.id].kind in kinds] or list(topical)
            own = self.programme.by_id[wanted[0].id].kind in kinds
            if own or (topical[0].share > 0.6 and kinds <= {Kind.TALK, Kind.DEBATE, Kind.THEME, Kind.BREAKOUT}):
                return self._about_items(tuple(f.id for f in wanted[:2]))
        if self._unexplained_share > 0.62 and self.tags.weight > 1.6 and not self.tags.time.names_day and not self._plain_ask:
            return None
        return self._about_kinds(kinds)

    @cached_property
    def _plain_ask(self) -> bool:
        return self.ask("when", "where", "duration", "until", "end", "start", "remind", "next", "count", "list", "exists")

    def _about_kinds(self, kinds: frozenset[Kind]) -> Question:
        items = self._of_kind(kinds)
        everywhere = self.knowledge.items_of_kind(self.scope, kinds)
        day = day_of(self.tags.time, self.programme, self.now)
        fields: dict[str, object] = {"kinds": kinds, "items": tuple(i.id for i in items)}
        if not everywhere:
            return self.question("none_of_kind", **fields)
        if not items:
            return self.question("none_that_day", items=tuple(i.id for i in everywhere), window=Window("day", self.now, day=day), kinds=kinds)
        plural = self._plural
        if self.ask("count"):
            return self.question("count", **fields)
        if self.ask("result") and Kind.PRIZE in kinds:
            if self.ask("when") and (self.tags.time.part or self.tags.time.at):
                return self._schedule() or self.question("result", **fields)
            again = self.conversation.asks == "when" and self._continues_with("result")
            if self.ask("when") or again:
                return self.question("when", items=tuple(i.id for i in self._prize(items)))
            return self.question("result", **fields)
        if self.ask("simultaneous") and kinds & CHOICES:
            return self.question("simultaneous", **fields)
        if self.ask("repeats"):
            return self.question("repeats", **fields)
        if self.ask("attend") and kinds & {*CHOICES, Kind.LIVE, Kind.BREAKOUT} and not self.ask("when"):
            return self.question("attend", **fields)
        if kinds & CHOICES:
            return self._about_choices(kinds & CHOICES, items, plural=plural)
        if Kind.THEME in kinds and not kinds & {Kind.TALK}:
            if (plural or self.ask("list")) and len(items) > 1:
                return self.question("list", **fields)
        if kinds & {Kind.TALK, Kind.DEBATE, Kind.THEME} and not kinds & {Kind.BREAK, Kind.MEAL}:
            general = self._talks_in_general(kinds, items)
            if general:
                return general
        picked = self._pick(items)
        if (plural or self.ask("list")) and len(items) > 1 and not self.ask("until", "duration"):
            return self.question("list", **fields)
        if Kind.PRIZE in kinds:
            picked = self._prize(items)
        return self._about_items(tuple(i.id for i in picked))

    def _talks_in_general(self, kinds: frozenset[Kind], items: tuple[Item, ...]) -> Question | None:
        """`næste oplæg`, `debatten`, `sidste oplæg`: one by its place, or what is on."""
        if self.ask("next"):
            upcoming = [i for i in lines(self.programme) if i.start and i.start > self.now and i.kind in (Kind.TALK, Kind.DEBATE, Kind.THEME)]
            if upcoming:
                return self._about_window(Window("next", self.now), (upcoming[0].id,))
        if self.ask("who", "speakers") and not lines(self.programme):
            return self.question("nobody")
        current = current_items(self.programme, self.now)
        if self.ask("about") and not self.tags.content and not self._thing_known and current and current[0].kind in (Kind.TALK, Kind.DEBATE, Kind.THEME):
            return self._about_items(tuple(i.id for i in current[:1]), borrowed=True)
        only = [i for i in items if i.kind is Kind.DEBATE]
        if Kind.DEBATE in kinds and "debate" in self.tags.kinds and only and (len(only) == 1 or not self._thing_known):
            return self._about_items(tuple(i.id for i in only))
        if self.ask("now", "who", "about", "end", "duration", "until") or self._thing:
            return self._schedule() or self._follow_up()
        return self._schedule()

    def _about_choices(self, kinds: frozenset[Kind], items: tuple[Item, ...], *, plural: bool) -> Question:
        talked = [self.programme.by_id[i] for i in self.conversation.items if i in self.programme.by_id] if self.conversation.event == self.scope else []
        same = [i for i in talked if i.kind in kinds]
        if same and not plural and not self.ask("list", "count", "fit") and len(same) <= 2 and self.tags.asks:
            return self._about_items(tuple(i.id for i in same), borrowed=True)
        ids = tuple(i.id for i in items)
        if self.ask("remind"):
            return self.question("remind", items=ids[:1])
        if self.ask("when", "start") and not self.ask("list"):
            return self.question("when_choices", items=ids, kinds=kinds)
        if self.ask("end", "duration", "until"):
            return self._about_items(ids[:1])
        if self.ask("where"):
            return self.question("where", items=ids)
        if self.ask("moderator"):
            return self.question("moderators", items=ids, kinds=kinds)
        if self.ask("who", "speakers") and not self.ask("list"):
            return self.question("moderators", items=ids, kinds=kinds)
        return self.question("list", items=ids, kinds=kinds)

    def _pick(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """Of breaks, meals and the like the one that is meant: by its place or part of the day, else the next one."""
        timed = [i for i in items if i.start]
        if not timed:
            return items
        time = self.tags.time
        if time.last and not time.first:
            return (timed[-1],)
        if time.first and not time.last:
            return (timed[0],)
        if time.at:
            span = window(time, self.programme, self.now)
            if span and span.label == "at":
                near = min(timed, key=lambda i: abs((i.start - span.start).total_seconds()) if i.start else 1e9)
                return (near,)
        day = day_of(time, self.programme, self.now)
        if time.part:
            low, high = time.part
            inside = [i for i in timed if i.start and low <= i.start.hour + i.start.minute / 60 < high]
            timed = inside or timed
        if day and day != self.now.date():
            return (timed[0],) if len(timed) == 1 or Kind.BREAK not in {i.kind for i in timed} else tuple(timed)
        return (self._upcoming_or_last(tuple(timed)),)

    def _prize(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """The award, unless the message speaks of the nominees; of those the next one."""
        nominees = [i for i in items if i.number is not None]
        award = [i for i in items if i.number is None]
        spoken = {w.plain for w in self.tags.words}
        numbered = [i for i in nominees if i.number in self.tags.bare_ordinals]
        if numbered:
            return tuple(numbered)
        says_nominee = any(s.startswith(("nomin", "nomine")) for s in spoken)
        if says_nominee and nominees:
            if self.tags.bare_ordinals or self.tags.time.first or self.tags.time.last:
                return tuple(nominees)
            return tuple(nominees)
        return tuple(award or nominees)

    # items by subject

    @cached_property
    def _unexplained_share(self) -> float:
        """The share of the message's telling words that neither topics nor offices nor names explain."""
        if not self.tags.content or self.tags.focus_weight == 0:
            return 0.0
        explained: set[int] = set()
        for found in (*self.subjects.topics[:1], *self.subjects.offices[:1], *(self.subjects.facts[:1])):
            explained |= found.positions
        for match in self._people_here[:2]:
            explained |= match.positions
        left = sum(self.tags.weight_of(p) for p in self.tags.content if p not in explained)
        return left / max(self.tags.focus_weight, 0.8)

    def _topics(self) -> Question | None:
        best = self._diverse(self.subjects.best_topics())
        fact = self._best_fact
        if fact and fact.strong and self.tags.weight > 0.6 and (not best or fact.score * fact.share > best[0].score * best[0].share * 1.3) and fact.share > 0.5:
            return self.question("fact", facts=self._facts_with(fact))
        if not best:
            return None
        first = best[0]
        worth = first.score * first.share
        if self.ask("howto", "price") and first.share < 0.8:
            return None
        if first.share < 0.5 and self.tags.weight > 1.5 and not (self.ask("exists", "fit") and first.strong):
            return None
        telling = first.strong and first.share >= 0.33 and self.tags.focus_weight * (1 - first.share) <= 1.3
        if worth < 0.3 and not telling:
            return None
        ids = tuple(f.id for f in best)
        top = self.programme.by_id[first.id]
        if self.ask("count") and not self.subjects.kinds and first.share < 0.7:
            return None
        if self.ask("who", "speakers") and not top.appearances:
            return self.question("who" if top.unnamed else "about", items=ids[:1])
        if self.ask("exists", "list", "fit") or not self.tags.asks or self.ask("now") and not self.ask("who", "speakers"):
            return self.question(
                "search", items=ids, reasons=tuple(f.reasons[:3] for f in best), detail=self.tags.text_of(self.tags.content),
                list_all=first.strong > 0,
            )
        return self._about_items(ids if len(ids) > 1 and first.score < 1.2 else ids[:1])

    def _diverse(self, best: tuple[Found, ...]) -> tuple[Found, ...]:
        """The best items, and one that other words of the message lead to (`huset om ældre og det om AI`)."""
        if not best or not self.ask("fit", "who", "about", "when", "simultaneous"):
            return best
        kinds = {self.programme.by_id[f.id].kind for f in best}
        other = [
            f
            for f in self.subjects.topics
            if f.positions.isdisjoint(best[0].positions) and f.strong and f.score > 0.5 * best[0].score and self.programme.by_id[f.id].kind in kinds
        ]
        return (best[0], other[0]) if other and len(best) == 1 else best

    # the programme by time

    def _schedule(self) -> Question | None:
        tags = self.tags
        on_schedule = self.ask("now", "next", "previous", "list", "end", "start", "until") or tags.time.rest or tags.time.at
        if self._weighty and self._unexplained_share > 0.6 and self.tags.weight > 1.3 and not on_schedule:
            return None
        ended = self._end_question()
        if ended:
            return ended
        span = self._span()
        starts = [i.start for c in self.conversation.items if (i := self.programme.by_id.get(c)) and i.start]
        if self.ask("same_time") and starts and not span and self._thing_known:
            return self._in_span(Window("at", starts[0], day=starts[0].date()))
        if span:
            known = self._thing_known and len(self.conversation.items) == 1
            if span.label == "at" and known and not tags.asks - {"exists", "repeats"} and self._thing and self._denies:
                return self.question("when", items=self.conversation.items, borrowed=True)
            return self._in_span(span)
        if self.ask("previous"):
            return self.question("previous", window=Window("previous", self.now))
        if self.ask("until", "duration") and not self._thing_known:
            return self._current_or_next("until" if self.ask("until") else "duration")
        if self.ask("then", "next"):
            return self._next()
        if self.ask("now") and not (self._thing_known and self.ask("about", "where", "who")):
            current = current_items(self.programme, self.now)
            return self._about_window(Window("now", self.now), tuple(i.id for i in current))
        if self.ask("start") and not self._thing_known:
            return self._start_question()
        if self.ask("list") and not self._weighty:
            day = likely_day(self.programme, self.now)
            return self.question("schedule", window=Window("day", self.now, day=day), items=tuple(i.id for i in on_day(self.programme, day)))
        return None

    def _span(self) -> Window | None:
        """The time that the message names; a day alone, said as a correction, keeps the thread's time of day."""
        time = self.tags.time
        before = self.conversation if self.conversation.event == self.scope else Conversation()
        usual = before.day if self.tags.has("connective") or len(self.tags.words) <= 4 else None
        if before.clock and time.names_day and not time.names_time and (self.tags.has("connective", "correction") or self.ask("same_time")):
            hours, minutes = (int(part) for part in before.clock.split(":"))
            time = replace(time, at=clock_time(hours, minutes))
        return window(time, self.programme, self.now, usual)

    @cached_property
    def _denies(self) -> bool:
        return any(w.plain in ("ikke", "ik", "not", "isn") for w in self.tags.words)

    @cached_property
    def _thing_known(self) -> bool:
        """True where a pronoun or a bare question goes back to what the thread is about."""
        known = bool(self.conversation.items or self.conversation.people) and self.conversation.event == self.scope
        return known and not self.ask("now", "next", "then")

    def _end_question(self) -> Question | None:
        if not self.ask("end") or self.subjects.kinds:
            return None
        day = day_of(self.tags.time, self.programme, self.now)
        if self._thing_known and not day and self._thing and not self.tags.time.rest and not self._says_event:
            return None
        programme = self.programme
        if not programme.days:
            return None
        if self._says_event and self._thing_known and not day and self.conversation.day:
            day = self.conversation.day
        here_and_now = self.tags.has("ask", "now") and self._thing or self._says_this
        if here_and_now and not day:
            current = current_items(programme, self.now)
            if current:
                return self.question("end", items=(current[0].id,), borrowed=True)
        if self.tags.time.last or (self._says_event and not day) or (not_begun(programme, self.now) and not day):
            day = day or programme.days[-1]
        on = day or likely_day(programme, self.now)
        closing = day_ends(programme, on)
        return self.question("day_ends", items=(closing.id,) if closing else (), window=Window("day", self.now, day=on))

    @cached_property
    def _says_this(self) -> bool:
        return any(a.plain in ("det", "den", "this") and b.plain in ("her", "one") for a, b in zip(self.tags.words, self.tags.words[1:], strict=False))

    def _start_question(self) -> Question | None:
        programme = self.programme
        if not programme.days:
            return None
        on = day_of(self.tags.time, programme, self.now) or likely_day(programme, self.now)
        first = first_of(programme, on)
        if first and first.start and first.start < self.now and on == self.now.date() and not self.tags.time.names_day:
            upcoming = next_item(programme, self.now)
            if upcoming and not self._says_event:
                return self.question("schedule", window=Window("next", self.now), items=(upcoming.id,))
        return self.question("day_starts", items=(first.id,) if first else (), window=Window("day", self.now, day=on))

    def _in_span(self, span: Window) -> Question | None:
        programme = self.programme
        day = span.day
        if span.label == "day" and day:
            if self.ask("start") or (self.tags.time.first and not self.ask("list")):
                return self._start_question()
            return self._about_day(span)
        items = self._items_in(span)
        return self._about_window(span, tuple(i.id for i in items))

    def _about_day(self, span: Window) -> Question:
        day = span.day
        assert day is not None  # noqa: S101  # a day window has its day
        items = on_day(self.programme, day)
        if self.tags.time.last and items:
            return self._about_window(span, (items[-1].id,))
        return self.question("schedule", window=span, items=tuple(i.id for i in items))

    def _items_in(self, span: Window) -> tuple[Item, ...]:
        from bot.programme.timeline import between

        if span.end is None:
            at = span.start
            on = [i for i in lines(self.programme) if i.start and i.start <= at and (i.end is None or at < i.end) and i.day == at.date()]
            starting = [i for i in on if i.start == at]
            return tuple(starting or on[-1:])
        if span.label in ("after", "rest", "before"):
            return tuple(i for i in lines(self.programme) if i.start and span.start <= i.start < span.end)
        start = max(span.start, self.now) if span.start.date() == self.now.date() and self.now < span.end else span.start
        return between(self.programme, start, span.end)

    def _next(self) -> Question | None:
        programme = self.programme
        talked = [programme.by_id[i] for i in self.conversation.items if i in programme.by_id] if self.conversation.event == self.scope else []
        if self.ask("then") and any(i.start for i in talked):
            anchor = self._line_of(max((i for i in talked if i.start), key=lambda i: i.start or self.now))
            follow = [i for i in following(programme, anchor)]
            if follow:
                return self._about_window(Window("after", self.now, anchor=anchor.id), tuple(i.id for i in follow[:2]))
            return self.question("nothing_after", items=(anchor.id,), detail="after")
        upcoming = next_item(programme, self.now)
        if upcoming is None:
            return self.question("over")
        return self._about_window(Window("next", self.now), (upcoming.id,))

    def _current_or_next(self, intent: str) -> Question | None:
        current = current_items(self.programme, self.now)
        if current:
            return self.question(intent, items=(current[0].id,), borrowed=True)
        upcoming = next_item(self.programme, self.now)
        return self.question("until", items=(upcoming.id,), borrowed=True) if upcoming else self.question("over")

    # what goes back to the thread

    def _follow_up(self) -> Question | None:
        if self._weighty and self._unexplained_share > 0.55 and not self.ask("attend"):
            return None
        conversation = self.conversation
        known = conversation.event == self.scope
        asks = self.tags.asks & _ITEM_ASKS
        if known and self.tags.bare_ordinals and conversation.people and not conversation.items:
            pass
        if known and conversation.people and (self.tags.has("pronoun", "person") or not conversation.items or self.ask("with_whom", "title", "affiliation", "party", "earlier")) and asks:
            same = self._same_items()
            if self.ask("with_whom") and same and len(same) < len(conversation.items):
                return self.question("with_whom", people=self._same_people(), items=same, borrowed=True)
            if conversation.items and self.ask("moderator", "duration", "end", "until", "where") and not self.tags.has("pronoun", "person"):
                return self._about_items(same, borrowed=True)
            return self._about_people(self._same_people(), borrowed=True)
        if known and conversation.facts and asks:
            return self.question("fact", facts=self._next_facts(), borrowed=True)
        if known and conversation.items and asks:
            items = self._same_items()
            if self.ask("moderator") and not any(self.programme.by_id[i].kind in CHOICES for i in items) and not self._has_moderator(items):
                return self.question("chair")
            return self._about_items(items, borrowed=True)
        if known and self.tags.bare_ordinals and (conversation.items or conversation.listed):
            listed = tuple(p for p in conversation.listed if p in self.programme.people)
            place = self.tags.bare_ordinals[0]
            place = place - 1 if place > 0 else place
            if listed and not conversation.items and -len(listed) <= place < len(listed):
                return self._about_people((listed[place],))
            items = self._same_items()
            if len(items) == 1:
                return self._about_items(items)
        if self.ask("moderator", "chair"):
            return self.question("chair")
        if asks and not self._weighty:
            current = current_items(self.programme, self.now)
            upcoming = next_item(self.programme, self.now)
            nearby = current or ((upcoming,) if upcoming else ())
            if self.ask("where") and not nearby:
                return self.question("venue")
            if nearby and self.ask("who", "speakers", "about", "where", "duration", "until", "end", "when", "with_whom"):
                if self.ask("where") and not_begun(self.programme, self.now):
                    return self.question("venue")
                return self._about_items(tuple(i.id for i in nearby), borrowed=True)
            if is_over(self.programme, self.now):
                return self.question("over")
        return None

    def _next_facts(self) -> tuple[str, ...]:
        """The facts of the thread, or one beside them that the message's own words lead to."""
        own = [f.id for f in self.subjects.facts if f.share > 0.3 and f.id not in self.conversation.facts]
        order = [f.id for f in self.programme.facts]
        last = max((order.index(f) for f in self.conversation.facts if f in order), default=-1)
        if own and self.ask("when", "who", "where", "why"):
            return (own[0],)
        if self.ask("when") and 0 <= last < len(order) - 1:
            return (*self.conversation.facts[:1], order[last + 1])
        return self.conversation.facts

    def _has_moderator(self, items: tuple[str, ...]) -> bool:
        return any(a.role.value == "moderator" for i in items for a in self.programme.by_id[i].appearances)

    def _same_people(self) -> tuple[str, ...]:
        people = tuple(p for p in self.conversation.people if p in self.programme.people)
        ordinals = self.tags.bare_ordinals
        if ordinals and len(people) > 1:
            place = ordinals[0] - 1 if ordinals[0] > 0 else ordinals[0]
            if -len(people) <= place < len(people):
                return (people[place],)
        return people

    def _same_items(self) -> tuple[str, ...]:
        items = tuple(i for i in self.conversation.items if i in self.programme.by_id)
        if len(items) > 1 and not self.tags.bare_ordinals and self.conversation.people and self.ask("duration", "end", "until", "with_whom", "moderator"):
            ahead = tuple(i for i in items if (start := self.programme.by_id[i].start) and (self.programme.by_id[i].end or start) > self.now)
            moderated = tuple(i for i in ahead or items if self._has_moderator((i,)))
            return moderated if self.ask("moderator") and moderated else (ahead or items)
        listed = items if len(items) > 1 else tuple(i for i in self.conversation.listed if i in self.programme.by_id)
        ordinals = self.tags.bare_ordinals
        if ordinals and len(listed) > 1:
            place = ordinals[0] - 1 if ordinals[0] > 0 else ordinals[0]
            if -len(listed) <= place < len(listed):
                return (listed[place],)
        return items

    def _fallback(self) -> Question:
        if self.ask("capabilities"):
            return self.question("capabilities")
        topics = self.subjects.topics
        if topics and topics[0].share > 0.25 and self.ask("exists", "fit", "about", "who") and not self._foreign and self.tags.weight < 3:
            return self.question("no_topic", detail=self.tags.text_of(self.tags.content), items=tuple(f.id for f in topics[:1] if f.share > 0.45))
        return self.question("unknown")


def understand(
    text: str, knowledge: Knowledge, spoken: Lexicon, *, event: str, now: datetime, role: str = "", conversation: Conversation
) -> Question:
    """Read a message. `event` is the current one, `now` an aware time, `role` folkevalgt, øvrig or empty."""
    return Reader(text, knowledge, spoken, event, now, role, conversation).read()


__all__ = ["Reader", "timedelta", "understand"]
