"""That there is nothing on a subject of which no programme knows a word: `is there anything on dentists`."""

from typing import Final

from bot.questions.question import Question
from bot.questions.reading import Reading

# The most telling words of a subject: a longer tale asks for something else.
_FEW: Final = 3
# What is asked of a subject, and no more.
_ASKED: Final = frozenset({"about", "exists", "list", "who", "speakers"})


def nothing_on(r: Reading) -> Question | None:
    """That nothing is found, where it is asked whether there is anything on it."""
    behind = _subject(r)
    asked = r.ask("exists") or r.tags.has("calendar", "programme")
    if not asked or not 0 < len(behind) <= _FEW or r.asks - _ASKED or r.foreign or r.people_here:
        return None
    return r.question("no_topic", words=r.tags.quote_of(behind))


def _subject(r: Reading) -> tuple[int, ...]:
    """The telling words behind an `on` or `about`, where all that asks stands before it."""
    about = [p for p in sorted(r.tags.focus) if r.tags.words[p].plain in r.lexicon.signs["about"]]
    if not about or r.wording.says_person or r.wording.says_thing or r.tags.time.within_day:
        return ()
    told = tuple(p for p in r.tags.content if p in r.tags.focus)
    return told if told and min(told) > about[0] else ()
