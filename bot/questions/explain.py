"""How a question was read, step by step, for the people who tune the reading."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from enum import Enum
from typing import Any

from bot.basics.texts import Texts
from bot.questions.evidence import Found
from bot.questions.names import NameMatch
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.second_thoughts import by_phrasing
from bot.questions.understand import asked_of
from bot.questions.words import Word

_MOST = 5
_NOTHING = "-"


def explain(reading: Reading, question: Question, texts: Texts) -> Iterator[str]:
    """Yield lines: what each word may mean, what the message speaks of, what stayed unexplained, what was decided."""
    say = texts.say
    yield from _part(say("Words"), _words(reading))
    yield from _part(say("Cues"), _cues(reading))
    yield from _part(say("Time"), _values(reading.tags.time, "positions"))
    yield from _part(
        say("Numbers"),
        (f"{n.kind or '?'} {n.number}  ({reading.tags.text_of(sorted(n.positions))})" for n in reading.tags.numbered),
    )
    yield from _part(say("Event"), [_event(reading, texts)])
    if reading.scope:
        yield from _part(say("Intents by phrasing"), _phrased(reading))
        here, there = reading.subjects.people_named
        offices, topics, facts = reading.subjects.offices, reading.subjects.topics, reading.subjects.facts
        programme = reading.programme
        people = {key: person.name for key, person in programme.people.items()}
        items = {item.id: item.title for item in programme.items}
        yield from _part(say("Names"), _names(reading, here + there))
        yield from _part(say("People by what they are"), _found(reading, offices, people))
        yield from _part(say("Items by subject"), _found(reading, topics, items))
        yield from _part(say("Facts by subject"), _found(reading, facts, {f.id: f.title for f in programme.facts}))
        yield from _part(say("Unexplained"), _unexplained(reading, question))
    yield from _part(say("Conversation before"), _values(reading.conversation))
    yield from _part(say("Understood as"), _values(question, "language"))


def _part(heading: str, lines: Iterable[str]) -> Iterator[str]:
    yield heading
    yield from (f"  {line}" for line in list(lines) or [_NOTHING])
    yield ""


def _words(reading: Reading) -> Iterator[str]:
    width = max((len(word.token.text) for word in reading.tags.words), default=0)
    for word in reading.tags.words:
        yield f"{word.token.text:{width}}  {word.weight:.2f}  {_meanings(word)}".rstrip()


def _meanings(word: Word) -> str:
    """Return what a word may mean to the lexicon and to the programmes, the likeliest first."""
    rows = [f"{name}: {_scores(keys)}" for name, keys in (("lexicon", word.phrase), ("programme", word.topic)) if keys]
    return "; ".join([*rows, *([f"parts: {', '.join(word.parts)}"] if word.parts else [])])


def _scores(keys: Mapping[str, float]) -> str:
    ranked = sorted(keys.items(), key=lambda row: (-row[1], row[0]))
    return ", ".join(f"{key} {score:.2f}" for key, score in ranked[:_MOST])


def _cues(reading: Reading) -> Iterator[str]:
    for hit in reading.tags.hits:
        yield f"{hit.category} = {hit.value}  {hit.score:.2f}  ({reading.tags.text_of(hit.positions)})"


def _phrased(reading: Reading) -> Iterator[str]:
    for intent, odds in sorted(by_phrasing(asked_of(reading)).items(), key=lambda row: -row[1])[:_MOST]:
        yield f"{intent}  {odds / (1 + odds):.2f}"


def _event(reading: Reading, texts: Texts) -> str:
    if not reading.scope:
        return texts.say("none that is known")
    return reading.scope + (f" ({texts.say('the current one')})" if reading.scope == reading.event else "")


def _names(reading: Reading, matches: Iterable[NameMatch]) -> Iterator[str]:
    for match in list(matches)[:_MOST]:
        person = reading.knowledge.programmes[match.event].people[match.person]
        words = reading.tags.text_of(sorted(match.positions))
        yield f"{person.name} ({match.event})  {match.score:.2f}, sure {match.sure:.2f}  ({words})"


def _found(reading: Reading, found: Iterable[Found], titles: Mapping[str, str]) -> Iterator[str]:
    for entry in list(found)[:_MOST]:
        words = reading.tags.text_of(sorted(entry.positions))
        reasons = f" <- {', '.join(entry.reasons)}" if entry.reasons else ""
        yield f"{entry.score:.2f}, share {entry.share:.2f}  {titles.get(entry.id, entry.id)}  ({words}{reasons})"


def _unexplained(reading: Reading, question: Question) -> Iterator[str]:
    """Yield the telling words that nothing in the answer accounts for."""
    subjects = reading.subjects
    chosen = {*question.items, *question.people, *question.facts}
    explained = {
        position
        for entry in (*subjects.topics, *subjects.offices, *subjects.facts)
        if entry.id in chosen
        for position in entry.positions
    }
    explained |= {position for match in subjects.names if match.person in chosen for position in match.positions}
    for position in reading.tags.content:
        if position not in explained:
            word = reading.tags.words[position]
            yield f"{word.token.text}  {word.weight:.2f}"


def _values(record: Any, *but: str) -> Iterator[str]:
    """Yield the fields of a dataclass that say something."""
    for field in fields(record):
        value = getattr(record, field.name)
        silent = field.default if field.default is not MISSING else None
        if field.name not in but and value != silent and value not in ((), frozenset(), None, ""):
            yield f"{field.name} = {_shown(value)}"


def _shown(value: object) -> str:
    match value:
        case Enum():
            return str(value.value)
        case frozenset():
            return ", ".join(sorted(_shown(part) for part in value))
        case tuple():
            return ", ".join(_shown(part) for part in value)
        case _:
            return str(value)
