"""What is asked of a fact that was told, in words that none knows: the fact once more, as it is all there is."""

from bot.questions.question import Question
from bot.questions.reading import Reading

# The most words of a question that leaves out of what it is, and the most of them that tell something.
_BRIEF, _TELLING = 7, 2


def told_again(r: Reading) -> Question | None:
    """`Which town was that`, `how will they do it`, `did it work`, behind a fact."""
    before = r.conversation
    if not before.facts or before.event != r.scope or not _asks_on(r):
        return None
    return r.question("fact", facts=before.facts, borrowed=True)


def _asks_on(r: Reading) -> bool:
    """True for a few words that ask, and name nothing of the programme or of whoever asks."""
    tags, signs = r.tags, r.lexicon.signs
    words = sum(w.token.kind == "word" for w in tags.words)
    asks = bool(tags.openers) or r.wording.whether or any("?" in w.plain for w in tags.words)
    named = r.names_something or tags.numbered or tags.time.names_day or tags.time.names_time
    ours = not tags.forms.isdisjoint((signs["we"] & r.lexicon.first_person) | signs["me"])
    return asks and 1 < words <= _BRIEF and len(tags.content) <= _TELLING and not (named or ours or r.foreign)
