"""What something is but likened to (`are the sessions for politicians only, like the houses`): it is not asked of."""

from bot.language.meanings import Category
from bot.questions.reading import Reading

_NAMING: tuple[Category, ...] = ("kind",)


def without_likened(r: Reading) -> Reading:
    """The message without what it likens the thing that it asks of to, where that is a kind or number of item too."""
    words, likening = r.tags.words, r.lexicon.signs["likening"]
    named = r.tags.positions(*_NAMING) | {p for n in r.tags.numbered for p in n.positions}
    begins = next((p for p, w in enumerate(words) if w.plain in likening and p + 1 in named), None)
    if begins is None or named <= {begins + 1}:
        return r
    return r.without(_likened(r, begins))


def _likened(r: Reading, begins: int) -> frozenset[int]:
    """The word that likens, what it likens to, and when that is."""
    named = r.tags.positions(*_NAMING) | {p for n in r.tags.numbered for p in n.positions}
    taken = named | r.tags.positions("relative_day", "weekday") | r.tags.time.positions
    end = begins + 1
    while end < len(r.tags.words) and end in taken:
        end += 1
    return frozenset(range(begins, end))
