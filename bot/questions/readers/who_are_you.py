"""When somebody is on who has not said who they are: that is asked back."""

from typing import Final

from bot.questions.question import Question
from bot.questions.reading import Reading

# What of their own appearance they ask when nothing else than their name is missing.
_OF_ONES_OWN: Final = ("when", "stage")
# The most that other words may tell, as a session of which it is asked or what one has a talk about.
_TELLING: Final = 0.5


def who_are_you(r: Reading) -> Question | None:
    """`When am I on`, `when is my talk`, of somebody not known; None for what anybody may ask (`when am I there`)."""
    if r.speaker or r.conversation.oneself or r.scope != r.event or not r.ask("when"):
        return None
    performing = {p for p, w in enumerate(r.tags.words) if w.plain in r.lexicon.signs["performing"]}
    hits = [h for h in r.tags.of("own_slot", *_OF_ONES_OWN) if h.first in r.tags.focus]
    said = any(not performing.isdisjoint(h.positions) or _ends_with_on(r, h.last) for h in hits)
    he = not r.tags.forms.isdisjoint(r.lexicon.signs["he"])
    named = r.people_here or r.tags.numbered or r.tags.time.at or he
    own = r.tags.positions("own_slot", "claim", "kind") | r.tags.time.positions
    told = sum(r.tags.weight_of(p) for p in r.tags.content if p not in own | performing)
    return r.question("claim") if said and not named and told <= _TELLING else None


def _ends_with_on(r: Reading, last: int) -> bool:
    """True for `when am I on`; not for `when am I on my way`."""
    words = r.tags.words
    behind = last + 1
    alone = behind == len(words) or words[behind].token.kind != "word" or behind in r.tags.time.positions
    return words[last].plain in r.lexicon.signs["on"] and alone
