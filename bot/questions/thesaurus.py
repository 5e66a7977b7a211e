"""Words that mean the same field of work, and every word that may be spoken of at all."""

from collections import defaultdict
from collections.abc import Iterable

from bot.language.lexicon import Lexicon
from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.language.vocabulary import Vocabulary
from bot.programme.model import Programme


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


def vocabulary_of(programmes: Iterable[Programme], thesaurus: Thesaurus, home: Lexicon) -> Vocabulary:
    """Every word that the programmes and the thesaurus use."""
    words: set[str] = set(thesaurus.vocabulary)
    words.update(w for names in home.regions.values() for w in plain_words(names))
    for programme in programmes:
        texts: list[str] = [programme.event.name, programme.event.theme, programme.event.venue, programme.event.city]
        for item in programme.items:
            texts += [item.title, item.summary, *item.topics, *item.aliases, *item.unnamed, *item.partners]
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
