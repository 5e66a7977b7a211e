"""What something is but likened to (`are the sessions for politicians only, like the houses`): it is not asked of."""

from bot.questions.reading import Reading


def without_likened(r: Reading) -> Reading:
    """The message without what it likens the thing that it asks of to, where that is a kind or number of item too."""
    words, likening, named = r.tags.words, r.lexicon.signs["likening"], _named(r)
    begins = next((p for p, w in enumerate(words) if w.plain in likening and p + 1 in named), None)
    return r if begins is None or named <= {begins + 1} else r.without(_likened(r, begins))


def _named(r: Reading) -> frozenset[int]:
    """Where items are named by their kind or number."""
    return r.tags.positions("kind").union(*(n.positions for n in r.tags.numbered))


def _likened(r: Reading, begins: int) -> frozenset[int]:
    """The word that likens, what it likens to, and when that is."""
    taken = _named(r) | r.tags.positions("relative_day", "weekday") | r.tags.time.positions
    end = begins + 1
    while end < len(r.tags.words) and end in taken:
        end += 1
    return frozenset(range(begins, end))
