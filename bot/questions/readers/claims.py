"""Somebody says who they are: `I am Gitte Aagaard`. It may be somebody of the programme."""

from bot.questions.question import Question
from bot.questions.readers.names import narrowed
from bot.questions.reading import Reading

_TELLING = 0.5
_LONGEST_NAME = 5
_WHOLE_NAME = 2


def claimed(r: Reading) -> Question | None:
    """What somebody says of who they are, and nothing else; what they tell besides of their work only helps."""
    if r.scope != r.event or not r.tags.has("claim") or _is_no_claim(r):
        return None
    said = name_said(r)
    fitting = tuple(m for m in r.people_here if said and said <= m.positions)
    rivals = tuple(dict.fromkeys(m.person for m in fitting))
    left = narrowed(r, rivals, fitting[0]) if len(rivals) > 1 else rivals
    own = said | r.tags.positions("claim") | {p for f in r.subjects.offices if f.id in left for p in f.positions}
    besides = (p for p in r.tags.content if p not in own and not _of_speaking(r, p))
    if sum(r.tags.words[p].weight for p in besides) > _TELLING:
        return None
    if left:
        return r.question("claim", people=left, list_all=len(left) > 1)
    if not (r.tags.has("claim", "cue") and _is_whole(r, said)):
        return None
    texts = (r.tags.words[p].token.text for p in sorted(said))
    return r.question("claim", words=" ".join(text[:1].upper() + text[1:] for text in texts))


def _is_no_claim(r: Reading) -> bool:
    """True where something is asked, or told that is more urgent or is understood as another thing."""
    tags = r.tags
    return bool(_asks(r) or tags.openers or tags.numbered or tags.time.at or tags.has("role"))


def _is_whole(r: Reading, said: frozenset[int]) -> bool:
    """True for what is a name though nobody on the programme has it: several capitals, or a first name alone."""
    if len(said) >= _WHOLE_NAME:
        return all(r.tags.words[p].token.capital for p in said)
    return any(_is_first_name(r, p) for p in said)


def name_said(r: Reading) -> frozenset[int]:
    """The positions of the words that stand as one's name: behind `I am`, or before `here`."""
    named = {p for m in r.people_here for p in m.positions}
    behind = [h.last + 1 for h in r.tags.of("claim", "cue")]
    before = [h.first - 1 for h in r.tags.of("claim", "behind")]
    runs = [_run(r, named, first, 1) for first in behind] + [_run(r, named, last, -1) for last in before]
    return max(runs, key=len, default=frozenset())


def _run(r: Reading, named: set[int], start: int, step: int) -> frozenset[int]:
    """The words from a position on, one way or the other, that may be a name."""
    found = []
    for position in range(start, start + step * _LONGEST_NAME, step):
        if not 0 <= position < len(r.tags.words):
            break
        word = r.tags.words[position]
        like_one = position in named or (word.token.capital and position) or _is_first_name(r, position)
        if word.token.kind != "word" or not like_one:
            break
        found.append(position)
    return frozenset(found)


def _is_first_name(r: Reading, position: int) -> bool:
    """True for a first name that is no ordinary word besides, whether somebody on the programme has it or not."""
    form = r.tags.words[position].token.plain
    return form in r.knowledge.home.first_names and form not in r.knowledge.home.signs["not_names"]


def _asks(r: Reading) -> bool:
    """True for `is Gitte here`, and whatever has a question mark."""
    words = r.tags.words
    told = any(hit.first == 0 for hit in r.tags.of("claim", "cue"))  # `I'm` is no `am I`
    return (words[0].plain in r.tags.copulas and not told) or any("?" in word.token.text for word in words)


def _of_speaking(r: Reading, position: int) -> bool:
    return r.tags.words[position].plain in r.lexicon.signs["speaking"]
