"""Boils a question down to what those alike have in common, whatever their words."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from bot.language.detect import languages
from bot.language.lexicon import Lexicon, lexicon
from bot.language.spelling import stem
from bot.language.tokens import clean, tokens
from bot.questions.gist import Gist
from bot.questions.intent import Intent
from bot.questions.question import Question
from bot.questions.reading import Reading

_NOTHING_FOUND: Final[frozenset[Intent]] = frozenset({"unknown", "no_topic"})

# Practical subjects that are one thing: whoever speaks of it, in whatever words, means the same.
_ONE_THING = frozenset({"wifi", "cloakroom", "luggage", "dresscode", "certificate", "smoking", "recording", "lost"})

# What may be asked of one thing that is answered by something else each time.
_APART: Mapping[str, str] = {
    **dict.fromkeys(("when", "start", "end", "until"), "when"),
    **{cue: cue for cue in ("where", "who", "price", "count", "duration", "why")},
}

# Words that say how it is asked, and not what for.
_MANNER: Final = ("ask", "pronoun", "talk", "connective", "calendar")
_FIGURES = ("number", "clock", "date")
_TELLING, _SMALL = 0.3, 0.15


def gist_of(reading: Reading, question: Question) -> Gist:
    """Return the gist of a question as it was read."""
    asks = frozenset(_APART[cue] for cue in question.asks if cue in _APART)
    if question.intent in _NOTHING_FOUND:
        return Gist(question.event, "unknown", "", asks, _words(reading, frozenset(), fully=True))
    spoken_for = _spoken_for(reading, question)
    implied = not (spoken_for or question.practical)  # what it is about is not said, but is on now, say
    words = _words(reading, spoken_for, fully=implied)
    return Gist(question.event, question.intent, _about(question), asks, words)


def _about(question: Question) -> str:
    """What a question is about, by ids of the programme and the lexicon; of a practical subject whatever the time."""
    about = [question.practical, ",".join(question.items), ",".join(question.people)]
    if not question.practical:
        about.append(",".join(sorted(kind.value for kind in question.kinds)))
        about.append(f"{question.window.start:%Y%m%d%H%M}" if question.window else "")
    return "|".join(about)


def _spoken_for(reading: Reading, question: Question) -> frozenset[int]:
    """The positions of words that say no more than what the engine has understood already."""
    tags, subject = reading.tags, question.practical
    if subject:
        named = _words_for(subject)
        general = {p for p, word in enumerate(tags.words) if stem(word.plain, reading.lexicon.language) in named}
        hits = tags.of("practical", subject) if subject in _ONE_THING else ()
        return frozenset({*general, *tags.positions("kind"), *(p for h in hits for p in h.positions)})
    found = (*reading.subjects.topics[:1], *reading.subjects.facts[:1])
    explained = {p for f in found if f.id in (*question.items, *question.facts) for p in f.positions}
    named_people = {p for m in reading.people_here if m.person in question.people for p in m.positions}
    numbers = {p for n in tags.numbered for p in n.positions} if question.items else set()
    timed = tags.positions("place", "weekday", "part", "clock", "relative_day", "event_day") | tags.time.positions
    return frozenset({*explained, *named_people, *numbers, *timed, *tags.positions("kind")})


@cache
def _words_for(subject: str) -> frozenset[str]:
    """The stems that say no more than a practical subject itself, in any language.

    That is what it is called, and of one that is one thing all words by which people ask for it.
    """
    return frozenset(
        stem(token.plain, language)
        for language in languages()
        for token in tokens(clean(_said_of(lexicon(language), subject)))
    )


def _said_of(spoken: Lexicon, subject: str) -> str:
    words = spoken.practical_words.get(subject, ()) if subject in _ONE_THING else ()
    return " ".join((spoken.practical_names.get(subject, ""), *sorted(words)))


def _words(reading: Reading, spoken_for: frozenset[int], *, fully: bool) -> dict[str, float]:
    """The stems of the words that tell what is asked; where none does, and it is to be told `fully`, those of all.

    Words of clauses that ask nothing do not count.
    """
    tags, language = reading.tags, reading.lexicon.language
    manner = tags.positions(*_MANNER)

    def stems(least: float, without: frozenset[int]) -> dict[str, float]:
        return {
            stem(word.plain, language): round(max(word.weight, _SMALL), 2)
            for position, word in enumerate(tags.words)
            if position in tags.focus
            and position not in without
            and (word.token.kind in _FIGURES or (word.token.kind == "word" and word.weight >= least))
        }

    telling = stems(_TELLING, manner | spoken_for)
    return telling if telling or not fully else stems(_SMALL, spoken_for) or stems(0.0, spoken_for)
