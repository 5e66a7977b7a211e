"""Programmes made searchable: the words of their items, facts and people, and what a message's words lead to."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from math import log

from propcache.api import cached_property

from bot.language.lexicon import Lexicon
from bot.language.meanings import Apart
from bot.language.phrases import Hit, PhraseTable
from bot.language.spelling import plain, stem
from bot.language.tokens import plain_words
from bot.language.vocabulary import Vocabulary
from bot.programme.model import Fact, Item, Person, Programme
from bot.questions.described_people import People
from bot.questions.evidence import Evidence, Found, Led
from bot.questions.postings import PART, Postings
from bot.questions.quoting import Runs, runs_of
from bot.questions.thesaurus import Thesaurus
from bot.questions.words import Word

# How much a word says about an item by where it stands.
_TITLE, _ALIAS, _TOPIC, _SUMMARY, _UNNAMED, _CLUSTER = 1.1, 0.95, 1.0, 0.55, 0.5, 0.6
# How much a topic says about a person, and the part of the country that their municipality lies in.
_TOPIC_OF, _REGION = 0.9, 0.7
_LONG_PHRASE = 4
# From here on a word is too common to say anything by itself (`have` in `who should have the tasks`).
_COMMON = 5.75

# How surely a word is one of the programme's, and the fewest letters of one that is a part of another.
_SAID, _PART = 0.8, 4


class ProgrammeIndex:
    """One programme's items, facts and people by their words."""

    def __init__(self, programme: Programme, thesaurus: Thesaurus, vocabulary: Vocabulary, lexicon: Lexicon) -> None:
        self.programme = programme
        self.thesaurus = thesaurus
        self._lexicon = lexicon
        self.items = Postings("item", lexicon.stop, _COMMON)
        self.facts = Postings("fact", lexicon.stop)
        self.people = Postings("person", lexicon.stop)
        self.clusters: dict[str, dict[str, float]] = defaultdict(dict)
        self.phrases = PhraseTable()
        self.described = People(programme, lexicon)
        self.announcing = tuple(item for item in programme.items if item.unnamed)
        """The items that announce somebody without a name."""
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
        for weight, texts in (
            (_ALIAS, item.aliases),
            (_TOPIC, item.topics),
            (_UNNAMED, (*item.unnamed, *item.partners)),
        ):
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

    def get_ready(self) -> None:
        """Put together what is looked up in seldom, before a question waits for it."""
        _ = (self.title_runs, self.title_forms, self.office_runs, self.fact_titles, self.dated_facts, self._plain_words)

    @cached_property
    def title_runs(self) -> Runs:
        """The runs of words in the items' titles, by which one is quoted."""
        return runs_of((i.id, i.title) for i in self.programme.items)

    @cached_property
    def title_forms(self) -> frozenset[str]:
        """The plain words of the items' titles."""
        return frozenset(word for item in self.programme.items for word in plain_words(item.title))

    @cached_property
    def office_runs(self) -> Runs:
        """The runs of words in what people are, which may hold the title of a book."""
        return runs_of((p.id, title) for p in self.programme.people.values() for title in self._titles(p))

    @cached_property
    def fact_titles(self) -> Mapping[str, tuple[str, ...]]:
        """For each fact the words of its title, without the ending of the genitive."""
        without_genitive = self._lexicon.morphology.without_genitive
        return {f.id: tuple(without_genitive(w) for w in plain_words(f.title)) for f in self.programme.facts}

    @cached_property
    def dated_facts(self) -> frozenset[str]:
        """The facts that tell a date or another figure than the event's own year."""
        year = str(self.programme.event.year)
        return frozenset(f.id for f in self.programme.facts if any(c.isdigit() for c in f.text.replace(year, "")))

    def said_in_any(self, items: Iterable[str], word: Word) -> bool:
        """Whether the programme itself has a word of one of some items, and not only what people mean by it."""
        roots = {key for key, score in word.topic.items() if score >= _SAID} | {stem(word.plain), *word.parts}
        parts = self._vocabulary.parts(word.plain)
        ways = [frozenset((root,)) for root in roots] + ([frozenset(parts)] if len(parts) > 1 else [])
        own = [text for item in items for text in self._own_words(self.programme.by_id[item])]
        return any(all(any(map(partial(_alike, root), own)) for root in way) for way in ways)

    def names_any(self, names: Iterable[Sequence[str]]) -> bool:
        """Whether the programme says one of some names, given as plain words."""
        return any(f" {' '.join(name)} " in self._plain_text for name in names)

    def says(self, form: str) -> bool:
        """Whether the programme says a plain word, in any of its forms."""
        root = stem(form)
        return any(word.startswith(root) for word in self._plain_words)

    @cached_property
    def _plain_words(self) -> frozenset[str]:
        return frozenset(self._plain_text.split())

    @cached_property
    def _plain_text(self) -> str:
        """The plain words of all that the programme says of its items, facts and people."""
        programme = self.programme
        items = (t for i in programme.items for t in (i.title, i.summary, *i.unnamed, *i.partners))
        facts = (t for f in programme.facts for t in (f.title, f.text))
        people = (t for p in programme.people.values() for t in (p.organisation, *p.topics, *self._titles(p)))
        return "".join(f" {' '.join(plain_words(text))} |" for text in (*items, *facts, *people))

    def _own_words(self, item: Item) -> frozenset[str]:
        """The stems of what the programme says of an item: its titles, its description, and who is on."""
        by_id, people = self.programme.by_id, self.programme.people
        on = [people[a.person] for a in item.appearances]
        texts = [item.title, item.summary, item.place, *item.aliases, *item.unnamed, *item.partners]
        texts += [by_id[item.parent].title] if item.parent in by_id else []
        texts += [text for p in on for text in (p.name, p.title, p.organisation, p.municipality)]
        texts += [a.title for a in item.appearances]
        words = {word for text in texts for word in plain_words(text)}
        return frozenset(stem(word) for word in words - self._lexicon.stop)

    def find(
        self,
        words: Sequence[Word],
        positions: Collection[int],
        postings: Postings,
        *,
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
        evidence = Evidence()
        for position in positions:
            if words[position].weight > 0 or words[position].token.kind == "number":
                evidence.add_word(position, self.leads(words[position], postings))
        for hit in self.phrases_in(words) if phrased is None else phrased:
            if hit.category == postings.category and len(hit.positions) > 1:
                evidence.add_phrase(hit, words, weights.keys())
            elif hit.category == "cluster" and postings is self.items:
                evidence.add_field(hit.positions, self._in_field(hit.value))
        for hit in {h.value: h for h in said}.values():
            evidence.add_field_in_small_words(hit.first, self._in_field(hit.value))
        return evidence.found(words, weights, postings.entities)

    def taken_apart(self, word: Word) -> Word:
        """The word with the parts that it is put together of, though it is known as a whole."""
        return replace(word, parts=self._vocabulary.parts(word.plain))

    def phrases_in(self, words: Sequence[Word]) -> tuple[Hit, ...]:
        """The programme's and the thesaurus's phrases in some words."""
        return self.phrases.find([w.topic for w in words])

    def leads(self, word: Word, postings: Postings) -> Iterator[Led]:
        """What one word leads to, how much it says of it, and the programme's word that matched."""
        keys = [(key, score) for key, score in word.topic.items()] + [(part, PART) for part in word.parts]
        for key, score in keys:
            row = postings.weights.get(key)
            if row:
                rarity = postings.rarity[key]
                reason = postings.surface.get(key, key)
                for entity, weight in row.items():
                    yield entity, weight * score * (0.3 + 0.7 * rarity), reason
            if postings is self.items:
                for cluster in self.thesaurus.words.get(key, ()):
                    for entity, value in self._in_field(cluster, score):
                        yield entity, value, ""

    def _in_field(self, cluster: str, score: float = 1.0) -> Iterator[tuple[str, float]]:
        """The items of a field of work, and how much a word for it says of them."""
        rarity = self._cluster_rarity(cluster)
        for entity, weight in self.clusters.get(cluster, {}).items():
            yield entity, _CLUSTER * weight * score * rarity

    def _cluster_rarity(self, cluster: str) -> float:
        row = self.clusters.get(cluster)
        total = max(2, len(self.items.entities))
        return 0.3 + 0.7 * max(0.2, 1 - log(len(row)) / log(total)) if row and len(row) > 1 else 1.0


def _alike(root: str, own: str) -> bool:
    """True for the same word, and where a long one begins with the other or holds it as a compound does."""
    begins = len(own) >= _PART and root.startswith(own)
    return root == own or begins or (len(root) >= _PART and root in own)
