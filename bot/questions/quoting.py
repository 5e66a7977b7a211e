"""A title, or a good part of one, said word for word: some have none but small words (`do we believe in ourselves`)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from bot.programme.model import Item
from bot.questions.described_people import plain_words

# How many words in a row make a quotation; fewer are said by chance.
RUN = 4

Runs = Mapping[tuple[str, ...], frozenset[str]]
"""The ids of the items whose titles hold so many words in a row."""


def runs_of(items: Iterable[Item]) -> Runs:
    """Every run of words in the items' titles."""
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for item in items:
        forms = plain_words(item.title)
        for start in range(len(forms) - RUN + 1):
            found[tuple(forms[start : start + RUN])].add(item.id)
    return {run: frozenset(ids) for run, ids in found.items()}


def quoted(words: Sequence[str], runs: Runs) -> tuple[str, frozenset[int]] | None:
    """The item whose title the words quote, and where; None where they quote none, or several as well."""
    spans: dict[str, set[int]] = defaultdict(set)
    for start in range(len(words) - RUN + 1):
        for item in runs.get(tuple(words[start : start + RUN]), ()):
            spans[item].update(range(start, start + RUN))
    if not spans:
        return None
    longest = max(len(places) for places in spans.values())
    best = [item for item, places in spans.items() if len(places) == longest]
    return (best[0], frozenset(spans[best[0]])) if len(best) == 1 else None
