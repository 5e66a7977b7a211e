"""Something that people do at conferences and that this programme has nothing of (`when does the quiz begin`)."""

from functools import cache
from typing import Final

from bot.language.meanings import Cue
from bot.language.spelling import stem, undoubled
from bot.questions.question import Question
from bot.questions.reading import Reading

# What is asked of something to take part in; the most words of a message that but names it.
_ASKED: Final[frozenset[Cue]] = frozenset(
    {"when", "where", "exists", "start", "end", "who", "list", "attend", "count", "until", "time_of_day", "which_day"}
)
_BARE = 3


def absent_activity(r: Reading) -> Question | None:
    """That there is no such thing, where the programme says nothing of it."""
    bare = len(r.tags.words) <= _BARE
    if r.people_here or r.tags.numbered or r.tags.time.at or not (bare or (r.asks and r.asks <= _ASKED)):
        return None
    behind = len(r.tags.focus) <= _BARE and not r.tags.kinds  # `there was a quiz, I think. Which day?`
    told = range(len(r.tags.words)) if behind else sorted(r.tags.focus)
    named = next((p for p in told if _is_activity(r, p)), None)
    if named is None or r.subjects.index.says(r.tags.words[named].plain):
        return None
    return r.question("no_topic", words=r.tags.words[named].token.text.casefold())


def _is_activity(r: Reading, place: int) -> bool:
    """True of such a word, in any form and as the end of a compound, that nobody tells to be their own."""
    bare = undoubled(stem(r.tags.words[place].plain))  # `quizzen`
    return bare.endswith(_endings(r.lexicon.signs["activities"])) and not r.subjects.self_described(place)


@cache
def _endings(activities: frozenset[str]) -> tuple[str, ...]:
    return tuple(undoubled(stem(activity)) for activity in activities)
