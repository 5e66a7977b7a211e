"""The words by which a message leaves somebody or something out."""

from bot.questions.reading import Reading


def leaving_out(r: Reading) -> frozenset[int]:
    """The words for `but`, `besides`, `other than`."""
    words, signs = r.tags.words, r.lexicon.signs
    hits = (*r.tags.of("ask", "besides"), *r.tags.of("guide", "without"), *r.tags.of("leaning", "apart"))
    than = [p for p, w in enumerate(words) if w.plain in signs["than"]]
    # `Nothing other than homes` is homes alone.
    bare = {p + 1 for p, w in enumerate(words) if w.plain in signs["naught"]}
    said = {p for h in hits if h.first not in bare for p in h.positions}
    others = [p for p, w in enumerate(words) if w.plain in signs["other_one"] | signs["further"] and p not in bare]
    return frozenset(said.union(p for t in than for o in others if o < t for p in (o, t)))
