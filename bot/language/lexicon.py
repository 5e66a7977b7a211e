"""What one language's people say: the data files under `locale/<language>/lexicon`, ready for matching."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from propcache.api import cached_property

from bot.basics.texts import LOCALE
from bot.language.lexicon_files import read_file
from bot.language.meanings import CUES, Category
from bot.language.morphology import Morphology, morphology
from bot.language.ordinary import OrdinaryWords
from bot.language.parties import parties
from bot.language.phrases import PhraseTable
from bot.language.slips import Neighbours
from bot.language.spelling import plain
from bot.language.vocabulary import Vocabulary

# Files whose tables of phrases become categories of hits: file, table, category.
_PHRASES: tuple[tuple[str, str, Category], ...] = (
    ("cues", "asks", "ask"),
    ("cues", "leanings", "leaning"),
    ("kinds", "kinds", "kind"),
    ("talk", "talk", "talk"),
    ("clock", "days", "weekday"),
    ("clock", "months", "month"),
    ("clock", "relative_days", "relative_day"),
    ("clock", "event_days", "event_day"),
    ("clock", "parts", "part"),
    ("clock", "clock", "clock"),
    ("other_subjects", "other_subjects", "other"),
    ("reminders", "asks", "ask"),
    ("reminders", "reminders", "reminders"),
    ("reminders", "scopes", "reminder_scope"),
    ("reminders", "leads", "lead"),
    ("personal", "roles", "role"),
    ("personal", "role_hints", "role_hint"),
    ("personal", "shown", "shown"),
    ("personal", "planning", "planning"),
    ("personal", "languages", "language"),
    ("calendar", "calendar", "calendar"),
    ("guide", "guide", "guide"),
    ("pictures", "pictures", "picture"),
    ("changes", "changes", "changes"),
    ("speakers", "claims", "claim"),
    ("speakers", "own_slot", "own_slot"),
    ("speakers", "reports", "report"),
    ("hall", "hall", "hall"),
)

# Files with small words that a reader looks for by themselves.
_SIGNS = ("words", "reminders", "personal", "calendar", "guide", "pictures", "changes", "speakers")


@dataclass(frozen=True)
class Lexicon:
    """The words of one language. `spellings` maps a typed form to the right ones; names are plain forms."""

    language: str
    morphology: Morphology
    vocabulary: Vocabulary
    ordinary: OrdinaryWords
    beside: Neighbours
    phrases: PhraseTable
    number_nouns: frozenset[str]
    interrogatives: frozenset[str]
    first_person: frozenset[str]
    copulas: frozenset[str]
    before_number: frozenset[str]
    number_signs: frozenset[str]
    numbering: frozenset[str]
    signs: Mapping[str, frozenset[str]]
    kind_words: frozenset[str]
    years_back: tuple[str, ...]
    clock_frames: tuple[tuple[str, ...], ...]
    spellings: Mapping[str, tuple[str, ...]]
    stop: frozenset[str]
    offices: tuple[str, ...]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    plurals: frozenset[str]
    practical_names: Mapping[str, str]
    practical_words: Mapping[str, frozenset[str]]
    party_names: Mapping[str, str]
    clusters: Mapping[str, tuple[str, ...]]
    translations: Mapping[str, str]
    genders: Mapping[str, str]
    first_names: Mapping[str, str]
    regions: Mapping[str, str]

    @cached_property
    def parts_of_country(self) -> frozenset[str]:
        """The plain names of the parts of the country that municipalities lie in."""
        return frozenset(plain(word) for names in self.regions.values() for word in names.split())


def _signs(language: str) -> dict[str, str]:
    """The small words that readers look for by themselves; raises ValueError where two files name one alike."""
    signs: dict[str, str] = {}
    for file in _SIGNS:
        own = read_file(language, file).get("signs", {})
        if twice := signs.keys() & own.keys():
            message = f"{language}/lexicon/{file}.toml: signs that another file has too: {_listed(twice)}"
            raise ValueError(message)
        signs |= own
    return signs


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(p for line in text.splitlines() for part in line.split("|") if (p := " ".join(part.split())))


def _tables(
    language: str, words: Mapping[str, Any], practical: Mapping[str, Any]
) -> Iterator[tuple[Category, Mapping[str, str]]]:
    """The tables of phrases with their categories; raises ValueError for a cue that no reader can ask for."""
    for name, section, category in _PHRASES:
        phrases = read_file(language, name).get(section, {})
        if category == "ask" and (unknown := phrases.keys() - CUES):
            message = f"{language}/lexicon/{name}.toml: cues that bot/language/meanings.py lacks: {_listed(unknown)}"
            raise ValueError(message)
        yield category, phrases
    yield "party", parties(language)
    yield "pronoun", words.get("pronouns", {})
    yield "connective", words.get("connectives", {})
    yield "practical", {value: entry["words"] for value, entry in practical.items()}


def _spellings(table: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """For each form as people type it the right ones, from a table with the typed forms of each right one."""
    found: dict[str, list[str]] = {}
    for right, typed in table.items():
        for form in typed:
            found.setdefault(plain(form), []).append(plain(right))
    return {form: tuple(rights) for form, rights in found.items()}


def _by_word(table: Mapping[str, str]) -> dict[str, str]:
    """For each word of a table's values the key that it stands under."""
    return {plain(word): key for key, text in table.items() for word in text.split()}


def _regions(table: Mapping[str, str]) -> dict[str, str]:
    """For each municipality the names of the parts of the country that it lies in."""
    found: dict[str, list[str]] = {}
    for names, municipalities in table.items():
        for municipality in municipalities.split():
            found.setdefault(plain(municipality), []).append(names)
    return {municipality: " ".join(names) for municipality, names in found.items()}


def _keys_beside(rows: Sequence[str]) -> Neighbours:
    """For each letter of a keyboard those of the keys around its own."""
    place = {letter: (row, key) for row, letters in enumerate(rows) for key, letter in enumerate(letters)}
    around = ((0, -1), (0, 1), (-1, 0), (-1, 1), (1, -1), (1, 0))
    return {
        letter: frozenset(other for other, at in place.items() if (at[0] - row, at[1] - key) in around)
        for letter, (row, key) in place.items()
    }


@cache
def small_words(language: str) -> frozenset[str]:
    """The forms by which a language is known: its function words, and words as people misspell them.

    They are in the lexicon too, which takes a hundred times as long to read.
    """
    words, spellings = read_file(language, "words"), read_file(language, "spellings")
    typed = (form for forms in spellings.get("spellings", {}).values() for form in forms)
    return frozenset(plain(form) for form in (*words.get("stop", {}).get("words", "").split(), *typed))


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language.

    Raises FileNotFoundError for one that has no folder or no morphology, ValueError for a cue that no reader can ask
    for and for a sign that is there twice.
    """
    words = read_file(language, "words")
    if not words:
        raise FileNotFoundError(LOCALE / language / "lexicon")
    table = PhraseTable()
    practical = read_file(language, "practical")
    for category, phrases in _tables(language, words, practical):
        for value, text in phrases.items():
            table.add(category, value, _phrases(text))
    spellings = _spellings(read_file(language, "spellings").get("spellings", {}))
    numbers = {plain(w): int(n) for n, forms in words.get("numbers", {}).items() for w in forms}
    ordinals = {plain(w): int(n) for n, forms in words.get("ordinals", {}).items() for w in forms}
    thesaurus = read_file(language, "thesaurus")
    stop = frozenset(plain(w) for w in words.get("stop", {}).get("words", "").split())
    for cluster, text in thesaurus.get("clusters", {}).items():
        # Small words say nothing by themselves, but may together (`skaffe folk`): no index of a programme holds them.
        table.add(
            "subject", cluster, [p for p in _phrases(text) if " " in p and stop.intersection(map(plain, p.split()))]
        )
    openers = frozenset(plain(w) for w in words.get("interrogatives", {}).get("strong", "").split())
    beside = _keys_beside(read_file(language, "keyboard")["rows"])
    vocabulary = Vocabulary(sorted(table.words), language, stop | table.exact, beside=beside, by_form=True)
    nouns = frozenset(plain(w) for w in words.get("number_nouns", {}).get("words", "").split())
    own = table.words | stop | openers | nouns | numbers.keys() | ordinals.keys()
    table.freeze({word: word for word in table.words})
    kinds = read_file(language, "kinds")
    usual = {plain(w) for text in kinds.get("kinds", {}).values() for p in _phrases(text) for w in p.split()} - stop
    people = read_file(language, "people")
    signs = _signs(language)
    return Lexicon(
        language=language,
        morphology=morphology(language),
        vocabulary=vocabulary,
        ordinary=OrdinaryWords(own, language, beside, usual),
        beside=beside,
        phrases=table,
        spellings=spellings,
        stop=stop,
        interrogatives=openers | {form for form, right in spellings.items() if openers.intersection(right)},
        before_number=frozenset(plain(w) for w in words.get("homographs", {}).get("before_number", "").split()),
        signs={n: frozenset(plain(w) for w in t.split()) for n, t in signs.items()},
        numbering=frozenset(plain(w) for w in words.get("numbering", {}).get("words", "").split()),
        years_back=tuple(plain(w) for w in words.get("numbering", {}).get("years_back", "").split()),
        clock_frames=tuple(
            tuple(plain(w) for w in p.split())
            for p in _phrases(read_file(language, "clock").get("frames", {}).get("words", ""))
        ),
        kind_words=frozenset(plain(w) for w in _phrases(kinds.get("compounds", {}).get("words", ""))),
        number_signs=frozenset(plain(w) for w in words.get("homographs", {}).get("number_signs", "").split()),
        copulas=frozenset(plain(w) for w in words.get("interrogatives", {}).get("copulas", "").split()),
        first_person=frozenset(plain(w) for w in words.get("interrogatives", {}).get("first_person", "").split()),
        number_nouns=nouns,
        offices=tuple(plain(w) for w in words.get("offices", {}).get("words", "").split()),
        numbers=numbers,
        ordinals=ordinals,
        plurals=frozenset(plain(w) for w in _phrases(kinds.get("plural", {}).get("words", ""))),
        practical_names={value: entry["name"] for value, entry in practical.items()},
        practical_words={
            value: frozenset(plain(w) for w in entry["words"].split()) for value, entry in practical.items()
        },
        party_names={letter: _phrases(text)[0].removeprefix("=") for letter, text in parties(language).items()},
        clusters={name: _phrases(text) for name, text in thesaurus.get("clusters", {}).items()},
        translations={plain(k): plain(v) for k, v in thesaurus.get("translations", {}).items()},
        genders=_by_word(people.get("genders", {})),
        first_names=_by_word(people.get("first_names", {})),
        regions=_regions(people.get("regions", {})),
    )


def phrases_apart(language: str, name: str, section: str) -> Mapping[str, tuple[str, ...]]:
    """The phrases of a table that only one reader looks for: they are no part of the lexicon of what people ask."""
    return {value: _phrases(text) for value, text in read_file(language, name).get(section, {}).items()}


def signs_apart(language: str, name: str) -> Mapping[str, frozenset[str]]:
    """The small words of such a file."""
    signs = read_file(language, name).get("signs", {})
    return {n: frozenset(plain(w) for w in text.split()) for n, text in signs.items()}
