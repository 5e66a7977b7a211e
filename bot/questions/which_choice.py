"""A bare `which session?` behind what somebody tells of what they do or worry about: it asks what fits them."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bot.language.lexicon import Lexicon
from bot.questions.subjects import CHOICES, KINDS, Subjects
from bot.questions.tags import Tags

# How many words a bare question has, and what those before it have to weigh to tell something.
_WHICH, _BARE, _TOLD = 2, 3, 0.7
# The most words of one that has but small words around it (`which session would that be`).
_AROUND = 7
# The fewest words of a story.
_STORY = 4


def asks_which_choice(tags: Tags, subjects: Subjects, lexicon: Lexicon) -> bool:
    """True for a story with a bare question at its end, be it no more than the kind (`nobody applies. House?`)."""
    choices = _choices(tags, lexicon)
    words = [p for p, w in enumerate(tags.words) if w.token.kind == "word"]
    if not choices:
        return False
    if _named_last(tags, words, choices):
        return True
    asking = _asking(tags, words, subjects)
    return (
        _is_bare(tags, asking, choices, lexicon)
        and not tags.numbered
        and _only_which(tags, asking, lexicon)
        and _told(tags, asking) + len(tags.of("subject")) > _TOLD
        and not subjects.people_named[0]
    )


def _choices(tags: Tags, lexicon: Lexicon) -> set[int]:
    """Where a kind of choice is named, or `number` stands without one (`I care for the old. Which number?`)."""
    named = {h.first for h in tags.of("kind") if KINDS.get(h.value, frozenset()) & CHOICES}
    behind = [p + 1 for p in tags.openers if p + 1 < len(tags.words)]
    words = [p for p, w in enumerate(tags.words) if w.token.kind == "word"]
    behind += [p for p in words[-1:] if p and tags.clauses[words[max(0, len(words) - 2)]] != tags.clauses[p]]
    behind = [p for p in behind if tags.words[p].plain in lexicon.numbering and not tags.numbered]
    return named.union(behind, _of_them(tags, lexicon))


def _of_them(tags: Tags, lexicon: Lexicon) -> set[int]:
    """Where `of` stands in a bare `which of them`, `which of the seven`."""
    forms, signs = [w.plain for w in tags.words], lexicon.signs
    which = (p for p in tags.openers if forms[p] in signs["which"] and forms[p + 1 : p + 2])
    return {
        p + 1 for p in which if forms[p + 1] in signs["out_of"] and not signs["they"].isdisjoint(forms[p + 2 : p + 3])
    }


def _named_last(tags: Tags, words: Sequence[int], choices: AbstractSet[int]) -> bool:
    """True for a story that ends in a kind of choice and no more."""
    if len(words) < _STORY or words[-1] not in choices or tags.clauses[words[-2]] == tags.clauses[words[-1]]:
        return False
    return _told(tags, words[-1:]) > _TOLD


def _told(tags: Tags, asking: Sequence[int]) -> float:
    """What the words weigh besides those that ask; a wheelchair in a story is a word of it."""
    return sum(tags.words[p].weight for p in {*tags.content, *tags.positions("practical")}.difference(asking))


def _asking(tags: Tags, words: Sequence[int], subjects: Subjects) -> list[int]:
    """The words that ask: those of the last clause where it is one of its own, else those in focus."""
    last = tags.clauses[words[-1]]
    bare = [p for p in words if tags.clauses[p] == last]
    before = tags.words[bare[0] - 1].token.kind if len(bare) < len(words) else "word"
    own = before == "stop" or (before == "comma" and len(bare) == _WHICH and bool(subjects.best_topics()))
    return bare if own else [p for p in words if p in tags.focus]


def _is_bare(tags: Tags, asking: Sequence[int], choices: AbstractSet[int], lexicon: Lexicon) -> bool:
    """True for a few words, or small words alone, that name a kind of choice."""
    words = [tags.words[p] for p in asking[1:] if p not in choices]
    telling = [w for w in words if w.weight > 0 and w.plain not in lexicon.numbers]  # `which of the seven is it`
    short = 1 < len(asking) <= _BARE or (not telling and 1 < len(asking) <= _AROUND and asking[1] in choices)
    return short and not choices.isdisjoint(asking)


def _only_which(tags: Tags, asking: Sequence[int], lexicon: Lexicon) -> bool:
    """True where nothing is asked but which one."""
    cues = (h for h in tags.of("ask") if set(asking).intersection(h.positions))
    return tags.words[asking[0]].plain in lexicon.interrogatives and not any(cues)
