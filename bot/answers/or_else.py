"""An answer, and behind it the one to what a message may mean as well."""

import re
from dataclasses import replace
from typing import Final

from bot.answers.answer import Answer, Status
from bot.answers.fitted import SHORT
from bot.answers.ground import Ground
from bot.questions.intent import Intent

# The longest that is told beside an answer, in characters.
_ASIDE = 500
# What share of its words has to be new.
_NEW = 0.5
_WORDS = re.compile(r"\w+")
# What tells nothing of a programme.
_NOTHING_TOLD: Final[frozenset[Intent]] = frozenset({"talk", "opinion", "capabilities", "over"})


def or_else(ground: Ground, answer: Answer, other: Answer) -> Answer:
    """The answer with another one behind it, if that tells something else, and both are short enough.

    What the programme does not say stays said by itself: somebody who hears so needs no guess of what else it says.
    """
    told = answer.status is other.status is Status.ANSWERED
    if not told or other.intent in _NOTHING_TOLD or len(other.text) > _ASIDE:
        return answer
    words, new = _words(other), _words(other) - _words(answer)
    either = replace(answer, blocks=(*answer.blocks, ground.say("Or did you mean:"), *other.blocks))
    return either if len(new) >= _NEW * len(words) and len(either.text) <= SHORT else answer


def _words(answer: Answer) -> frozenset[str]:
    return frozenset(_WORDS.findall(answer.text.lower()))
