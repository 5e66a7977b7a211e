"""How a name is spelt that somebody is not sure of (`her called Krosiak, or however that is spelt, when is she on`)."""

from bot.questions.reading import Reading

# How many words may stand between the `or` and that it is spelt, pronounced or said.
_REACH = 5


def without_doubted_spelling(r: Reading) -> Reading:
    """The message without the aside, where more than that is said."""
    words, signs = r.tags.words, r.lexicon.signs
    for place, word in enumerate(words[:-1]):
        if word.plain not in signs["either"] or words[place + 1].plain not in r.lexicon.interrogatives:
            continue
        ends = [p for p in range(place + 2, min(place + 2 + _REACH, len(words))) if words[p].plain in signs["spelt"]]
        if not ends:
            continue
        after = ends[0] + 1
        inverted = after < len(words) and words[after].plain in signs["it"]  # `or how do they spell it`
        aside = frozenset(range(place, after + inverted))
        if any(p not in aside and words[p].token.kind == "word" for p in range(len(words))):
            return r.without(aside)
    return r
