"""An aside of somebody not sure of a name (`her called Krosiak, or however it is spelt`, `or whatever it is`)."""

from bot.questions.inversion import whatever_it_is
from bot.questions.reading import Reading

# How many words may stand between the `or` and that it is spelt, pronounced or said.
_REACH = 5


def without_doubted_name(r: Reading) -> Reading:
    """The message without the aside, where more than that is said."""
    words, signs = r.tags.words, r.lexicon.signs
    for place, word in enumerate(words[:-1]):
        if word.plain not in signs["either"] or words[place + 1].plain not in r.lexicon.interrogatives:
            continue
        whatever = whatever_it_is([w.plain for w in words[place + 1 :]], r.lexicon)
        end = place + 1 + whatever if whatever else _spelt(r, place + 2)
        aside = frozenset(range(place, end))
        if aside and any(p not in aside and words[p].token.kind == "word" for p in range(len(words))):
            return r.without(aside)
    return r


def _spelt(r: Reading, place: int) -> int:
    """Where `however that is spelt`, `how do they spell it` ends; 0 where it is neither."""
    words, signs = r.tags.words, r.lexicon.signs
    reach = range(place, min(place + _REACH, len(words)))
    said = next((p for p in reach if words[p].plain in signs["spelt"]), None)
    if said is None:
        return 0
    inverted = said + 1 < len(words) and words[said + 1].plain in signs["it"]
    return said + 1 + inverted
