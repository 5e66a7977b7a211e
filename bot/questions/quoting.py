"""A title, or a good part of one, said word for word: some have none but small words (`do we believe in ourselves`)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from bot.language.tokens import plain_words

# How many words in a row make a quotation, and a whole title; fewer are said by chance.
_RUN, _WHOLE = 4, 3

Runs = Mapping[tuple[str, ...], frozenset[str]]
"""The ids of the items, or people, whose titles hold so many words in a row."""


def runs_of(titles: Iterable[tuple[str, str]]) -> Runs:
    """Every run of words in titles, and every short title; each title comes with the id of whose it is."""
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for owner, title in titles:
        forms = plain_words(title)
        size = min(_RUN, max(_WHOLE, len(forms)))
        for start in range(len(forms) - size + 1):
            found[tuple(forms[start : start + size])].add(owner)
    return {run: frozenset(ids) for run, ids in found.items()}


def quoted(words: Sequence[str], runs: Runs) -> tuple[str, frozenset[int]] | None:
    """Whose title the words quote, by its id, and where; None where they quote none, or several as well."""
    spans: dict[str, set[int]] = defaultdict(set)
    for size in (_WHOLE, _RUN):
        for start in range(len(words) - size + 1):
            for item in runs.get(tuple(words[start : start + size]), ()):
                spans[item].update(range(start, start + size))
    if not spans:
        return None
    longest = max(len(places) for places in spans.values())
    best = [item for item, places in spans.items() if len(places) == longest]
    return (best[0], frozenset(spans[best[0]])) if len(best) == 1 else None
