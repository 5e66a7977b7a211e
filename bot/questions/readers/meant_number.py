"""Another one by its number, where the wrong one was told of: `it was 4 that I meant`, `it should have said 5`."""

from typing import Final

from bot.questions.intent import Asked
from bot.questions.numbers import number_of
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# What was asked of the wrong one and is asked of the right one; of any other all there is to tell.
_AGAIN: Final[tuple[Asked, ...]] = ("about", "who", "moderator", "when", "where", "duration", "attend", "end")


def meant_number(r: Reading) -> Question | None:
    """The one of that number among those of the kind that was told of, with what was asked last."""
    told = [i for i in r.thread.items if i.kind in CHOICES]
    meant = not r.tags.forms.isdisjoint(r.lexicon.signs["meant"])
    if len(told) != 1 or not meant or r.subjects.kinds or r.people_here or r.tags.time.names_time:
        return None
    articles = r.lexicon.signs["articles"]
    said = (
        w
        for p, w in enumerate(r.tags.words)
        if p not in r.tags.time.positions and w.plain not in articles and p + 1 not in r.tags.content  # `two doctors`
    )
    numbers = {number_of(word, r.lexicon) for word in said}.union(r.tags.bare_ordinals)  # `I meant the first one`
    there = [i for i in r.programme.items if i.kind is told[0].kind and i.number in numbers - {None, told[0].number}]
    asked: Asked = next((intent for intent in _AGAIN if intent == r.conversation.asks), "card")
    return r.question(asked, items=(there[0].id,), borrowed=True) if len(there) == 1 else None
