"""Whether there are so many of a kind: `are there ten theme meetings`, `is it true that there are six sessions`."""

from bot.language.phrases import Hit
from bot.questions.question import Question
from bot.questions.reading import Reading

_FEWEST = 2


def so_many(r: Reading) -> Question | None:
    """How many there are of a kind, where it is asked whether they are a certain number."""
    kinds, words = r.subjects.kinds, r.tags.words
    whether = r.wording.whether or r.wording.leans("sure") or r.ask("exists")
    told = [r.lexicon.numbers.get(words[h.first - 1].plain, _digits(words[h.first - 1].plain)) for h in _kinds(r)]
    if not whether or not kinds or not any(number >= _FEWEST for number in told) or r.tags.openers or _else_asked(r):
        return None
    items = r.of_kind(kinds)
    return r.question("count", items=tuple(i.id for i in items), kinds=kinds) if items else None


def _kinds(r: Reading) -> list[Hit]:
    return [h for h in r.tags.of("kind") if h.first and h.first in r.tags.focus]


def _digits(form: str) -> int:
    return int(form) if form.isdigit() else 0


def _else_asked(r: Reading) -> bool:
    """True where something else is asked of them, or they are told by more than their number."""
    numbers = {p for p in r.tags.content if r.tags.words[p].plain in r.lexicon.numbers}
    told = set(r.tags.content) - numbers - r.tags.positions("leaning")
    beside = r.tags.time.names_time or r.tags.time.relation or r.people_here or r.tags.numbered
    return bool(told or beside or r.tags.asks - {"exists", "options", "count", "list"})
