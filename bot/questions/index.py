"""Programmes made searchable: which words lead to which items, facts and people, and how telling each of them is."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nlargest
from math import inf, log

from bot.language.frequency import zipf
from bot.language.lexicon import Lexicon
from bot.language.meanings import Apart
from bot.language.phrases import Hit, PhraseTable
from bot.language.spelling import plain, stem
from bot.language.tokens import clean, tokens
from bot.language.vocabulary import Vocabulary
from bot.programme.model import Fact, Item, Person, Programme
from bot.questions.described_people import People, plain_words
from bot.questions.quoting import Runs, runs_of
from bot.questions.words import Word

# How much a word says about an item by where it stands.
_TITLE, _ALIAS, _TOPIC, _SUMMARY, _UNNAMED, _CLUSTER = 1.1, 0.95, 1.0, 0.55, 0.5, 0.6
# What a word adds where an item says it again, and the most that it can come to.
_AGAIN, _MOST = 0.1, 1.5
# How much a topic says about a person, and the part of the country that their municipality lies in.
_TOPIC_OF, _REGION = 0.9, 0.7
# What a word that says nothing by itself says within a phrase of an item's (`the last days`).
_IN_PHRASE = 0.5
# A compound's part says less than the compound itself.
_PART = 0.62
_LONG_PHRASE = 4
# From here on a word is too common to say anything by itself (`have` in `who should have the tasks`).
_COMMON = 5.75
# No question needs to look at more than the best few hundred.
_MOST_FOUND = 200


@dataclass(frozen=True, slots=True)
class Found:
    """An item, fact or person that a message's words lead to.

    `score` adds up what the words say, `share` (0 to 1) is how much of the message's own weight they are, `positions`
    which words they are, `reasons` the programme's words that matched, most telling first.
    """

    id: str
    score: float
    share: float
    positions: frozenset[int]
    reasons: tuple[str, ...] = ()
    strong: int = 0


class Thesaurus:
    """Clusters of words that mean the same field of work, by stem."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words: dict[str, set[str]] = defaultdict(set)
        self.vocabulary: set[str] = set()
        self.phrases: list[tuple[str, tuple[str, ...]]] = []
        for cluster, entries in lexicon.clusters.items():
            for entry in entries:
                forms = plain_words(entry)
                self.vocabulary.update(forms)
                if len(forms) == 1:
                    self.words[stem(forms[0])].add(cluster)
                elif forms:
                    self.phrases.append((cluster, tuple(forms)))


class Postings:
    """Entities by the stems that lead to them."""

    def __init__(self, stop: frozenset[str], common: float = inf) -> None:
        self._stop = stop
        self._common = common
        self.weights: dict[str, dict[str, float]] = defaultdict(dict)
        self.surface: dict[str, str] = {}
        self.entities: set[str] = set()

    def add(self, entity: str, text: str, weight: float, vocabulary: Vocabulary | None = None) -> None:
        """Let every word of a text lead to the entity; with a vocabulary, the parts of its compounds too."""
        self.entities.add(entity)
        found = tokens(clean(text))
        for token in found:
            form = token.plain
            if token.kind not in ("word", "number") or form in self._stop:
                continue
            if len(found) > 1 and zipf(form) >= self._common:
                continue
            key = stem(form)
            self.surface.setdefault(key, token.text.lower())
            self._raise(key, entity, weight)
            if vocabulary and len(form) > 7:
                for part in vocabulary.parts(form):
                    if len(part) > 3:
                        self._raise(part, entity, weight * _PART)

    def _raise(self, key: str, entity: str, weight: float) -> None:
        row = self.weights[key]
        known = row.get(entity, 0.0)
        row[entity] = min(_MOST, max(known, weight) + _AGAIN * min(known, weight))

    @cached_property
    def rarity(self) -> Mapping[str, float]:
        """How telling each stem is within these entities: 1 for one that leads to a single one, less for others."""
        total = max(2, len(self.entities))
        return {
            key: max(0.15, 1 - log(len(row)) / log(total)) if len(row) > 1 else 1.0 for key, row in self.weights.items()
        }


class ProgrammeIndex:
    """One programme's items, facts and people by their words."""

    def __init__(self, programme: Programme, thesaurus: Thesaurus, vocabulary: Vocabulary, lexicon: Lexicon) -> None:
        self.programme = programme
        self.thesaurus = thesaurus
        self._lexicon = lexicon
        self.items = Postings(lexicon.stop, _COMMON)
        self.facts = Postings(lexicon.stop)
        self.people = Postings(lexicon.stop)
        self.clusters: dict[str, dict[str, float]] = defaultdict(dict)
        self.phrases = PhraseTable()
        self.described = People(programme)
        self._vocabulary = vocabulary
        for item in programme.items:
            self._add_item(item)
        for fact in programme.facts:
            self._add_fact(fact)
        for person in programme.people.values():
            self._add_person(person)
        for cluster, words in thesaurus.phrases:
            self.phrases.add("cluster", cluster, [" ".join(words)])
        keys = {w: stem(w) for w in self.phrases.words}
        self.phrases.freeze(keys)

    def _add_item(self, item: Item) -> None:
        for text, weight in ((item.title, _TITLE), (item.summary, _SUMMARY)):
            self.items.add(item.id, text, weight, self._vocabulary)
        for weight, texts in ((_ALIAS, item.aliases), (_TOPIC, item.topics), (_UNNAMED, item.unnamed)):
            for text in texts:
                self.items.add(item.id, text, weight, self._vocabulary)
                self._phrase("item", item.id, text)
        self._phrase("item", item.id, item.title)
        for text in (*item.topics, *item.aliases, item.title):
            self._cluster(item.id, text, 1.0)
        self._cluster(item.id, item.summary, 0.5)

    def _phrase(self, category: Apart, entity: str, text: str) -> None:
        forms = plain_words(text)
        if 2 <= len(forms) <= _LONG_PHRASE:
            self.phrases.add(category, entity, [" ".join(forms)])

    def _cluster(self, entity: str, text: str, weight: float) -> None:
        forms = plain_words(text)
        stems = [stem(f) for f in forms]
        clusters = {c for key in stems for c in self.thesaurus.words.get(key, ())}
        for cluster in clusters:
            row = self.clusters[cluster]
            row[entity] = max(row.get(entity, 0.0), weight)

    def _add_fact(self, fact: Fact) -> None:
        self.facts.add(fact.id, fact.title, _TITLE, self._vocabulary)
        self.facts.add(fact.id, fact.text, _SUMMARY, self._vocabulary)
        for text in fact.topics:
            self.facts.add(fact.id, text, _TOPIC, self._vocabulary)
            self._phrase("fact", fact.id, text)
        for person in fact.people:
            self.facts.add(fact.id, self.programme.people[person].name, _TOPIC)

    def _add_person(self, person: Person) -> None:
        titles = self._titles(person)
        for text, weight in ((person.organisation, 1.0), (person.municipality, 1.0), *((t, 1.0) for t in titles)):
            self.people.add(person.id, text, weight, self._vocabulary)
        for text in person.topics:
            self.people.add(person.id, text, _TOPIC_OF, self._vocabulary)
        self.people.add(person.id, self._lexicon.regions.get(plain(person.municipality), ""), _REGION)

    def _titles(self, person: Person) -> frozenset[str]:
        appearances = self.programme.appearances_of.get(person.id, ())
        led = (a.title for a in self.programme.chairs if a.person == person.id)
        return frozenset((person.title, *(a.title for _, a in appearances), *led))

    @cached_property
    def title_runs(self) -> Runs:
        """The runs of words in the items' titles, by which one is quoted."""
        return runs_of((i.id, i.title) for i in self.programme.items)

    @cached_property
    def office_runs(self) -> Runs:
        """The runs of words in what people are, which may hold the title of a book."""
        return runs_of((p.id, title) for p in self.programme.people.values() for title in self._titles(p))

    @cached_property
    def fact_titles(self) -> Mapping[str, tuple[str, ...]]:
        """For each fact the words of its title, without the ending of the genitive."""
        return {f.id: tuple(w.removesuffix("s") for w in plain_words(f.title)) for f in self.programme.facts}

    @cached_property
    def dated_facts(self) -> frozenset[str]:
        """The facts that tell a date or another figure than the event's own year."""
        year = str(self.programme.event.year)
        return frozenset(f.id for f in self.programme.facts if any(c.isdigit() for c in f.text.replace(year, "")))

    def find(
        self,
        words: Sequence[Word],
        positions: Iterable[int],
        postings: Postings,
        category: Apart,
        weigh: Callable[[int], tuple[float, float]] | None = None,
        said: Iterable[Hit] = (),
        phrased: Iterable[Hit] | None = None,
    ) -> tuple[Found, ...]:
        """What the words at these positions lead to, best first.

        `weigh` tells how much the word at a position counts for an entity that it leads to, and against one that it
        does not lead to; without it, both are the word's own weight. `said` are subjects of the thesaurus, in words
        that say nothing one by one, `phrased` what `phrases_in` finds in these words, where that is known.
        """
        weights = {p: weigh(p) if weigh else (words[p].weight, words[p].weight) for p in positions}
        against = sum(weight for _, weight in weights.values())
        scores: dict[str, dict[int, tuple[float, str]]] = defaultdict(dict)
        totals: dict[str, float] = defaultdict(float)
        used = [p for p in positions if words[p].weight > 0 or words[p].token.kind == "number"]
        for position in used:
            best: dict[str, tuple[float, str]] = {}
            for entity, value, reason in self.leads(words[position], postings, category):
                if entity not in best or best[entity][0] < value:
                    best[entity] = (value, reason)
            for entity, led in best.items():
                scores[entity][position] = led
                totals[entity] += led[0]
        extra: dict[str, float] = defaultdict(float)
        for hit in self.phrases_in(words) if phrased is None else phrased:
            if hit.category == category and len(hit.positions) > 1:
                extra[hit.value] += 0.5 * hit.score
                if weights.keys() >= set(hit.positions):
                    for position in hit.positions:
                        scores[hit.value].setdefault(
                            position, (_IN_PHRASE, " ".join(words[p].plain for p in hit.positions))
                        )
            elif hit.category == "cluster" and category == "item":
                for entity, weight in self.clusters.get(hit.value, {}).items():
                    for position in hit.positions:
                        value = _CLUSTER * weight * self._cluster_rarity(hit.value)
                        known = scores[entity].get(position, (0.0, ""))[0]
                        if value > known:
                            scores[entity][position] = (value, "")
                            totals[entity] += value - known
        for hit in {h.value: h for h in said}.values():
            for entity, weight in self.clusters.get(hit.value, {}).items():
                value = _CLUSTER * weight * self._cluster_rarity(hit.value)
                totals[entity] += value
                scores[entity].setdefault(hit.first, (value, ""))  # it counts as a word
                extra[entity] += value  # and its words, which are small, weigh next to nothing
        likely = nlargest(_MOST_FOUND, totals, key=totals.__getitem__) if len(totals) > _MOST_FOUND else totals
        found = []
        for entity in likely:
            if entity not in postings.entities:
                continue
            row = scores[entity]
            score = explained = 0.0
            total, strong = against, 0
            for position, (value, _) in row.items():
                weight = words[position].weight
                own, other = weights.get(position, (weight, weight))
                explained += own * min(1.0, value * 1.6)
                total += own - other
                score += value * (0.35 + 0.65 * weight)
                strong += value >= 0.45
            share = explained / total if total else float(entity in extra)
            reasons = tuple(dict.fromkeys(reason for _, reason in sorted(row.values(), reverse=True) if reason))
            found.append(Found(entity, score + extra.get(entity, 0.0), share, frozenset(row), reasons, strong))
        return tuple(sorted(found, key=lambda f: (-f.score, f.id)))

    def phrases_in(self, words: Sequence[Word]) -> tuple[Hit, ...]:
        """The programme's and the thesaurus's phrases in some words."""
        return self.phrases.find([w.topic for w in words])

    def leads(self, word: Word, postings: Postings, category: Apart) -> Iterable[tuple[str, float, str]]:
        """What one word leads to, how much it says of it, and the programme's word that matched."""
        keys = [(key, score) for key, score in word.topic.items()] + [(part, _PART) for part in word.parts]
        for key, score in keys:
            row = postings.weights.get(key)
            if row:
                rarity = postings.rarity[key]
                reason = postings.surface.get(key, key)
                for entity, weight in row.items():
                    yield entity, weight * score * (0.3 + 0.7 * rarity), reason
            if category == "item":
                for cluster in self.thesaurus.words.get(key, ()):
                    rarity = self._cluster_rarity(cluster)
                    for entity, weight in self.clusters.get(cluster, {}).items():
                        yield entity, _CLUSTER * weight * score * rarity, ""

    def _cluster_rarity(self, cluster: str) -> float:
        row = self.clusters.get(cluster)
        total = max(2, len(self.items.entities))
        return 0.3 + 0.7 * max(0.2, 1 - log(len(row)) / log(total)) if row and len(row) > 1 else 1.0


def vocabulary_of(programmes: Iterable[Programme], thesaurus: Thesaurus, home: Lexicon) -> Vocabulary:
    """Every word that the programmes and the thesaurus use."""
    words: set[str] = set(thesaurus.vocabulary)
    words.update(w for names in home.regions.values() for w in plain_words(names))
    for programme in programmes:
        texts: list[str] = [programme.event.name, programme.event.theme, programme.event.venue, programme.event.city]
        for item in programme.items:
            texts += [item.title, item.summary, *item.topics, *item.aliases, *item.unnamed]
        for person in programme.people.values():
            texts += [
                person.name,
                person.title,
                person.organisation,
                person.municipality,
                *person.aliases,
                *person.topics,
            ]
        for rows in programme.appearances_of.values():
            texts += [appearance.title for _, appearance in rows]
        for fact in programme.facts:
            texts += [fact.title, fact.text, *fact.topics]
        for text in texts:
            words.update(w for w in plain_words(text) if len(w) > 1)
    return Vocabulary(sorted(words - home.stop), home.language, home.stop, beside=home.beside)


__all__ = ["Found", "Postings", "ProgrammeIndex", "Thesaurus", "plain", "plain_words", "vocabulary_of"]
