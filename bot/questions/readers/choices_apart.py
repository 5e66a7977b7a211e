"""What there is to choose but some: `all houses but 2`, `if I drop 3 and 4, what is left`, `neither homes nor data`."""

from typing import Final

from bot.programme.model import Item, Kind
from bot.questions.leaving_out import leaving_out
from bot.questions.question import Question
from bot.questions.readers.picking import next_choices
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# What is asked of those that are left.
_ASKED: Final = frozenset({"about", "besides", "exists", "fit", "instead", "list", "options", "who"})
# From so many of a kind on some may be left out, and from which score on one is about a word.
_SEVERAL, _ABOUT = 2, 0.4
# The most words of a question that leaves something out by its subject: a longer one tells a story.
_SHORT = 9


def choices_apart(r: Reading) -> Question | None:
    """Those of a kind that are not left out, by number or by what they are about."""
    apart, dropped = _places(r, "neither") | leaving_out(r), _places(r, "skips")
    if not (apart or dropped) or r.asks - _ASKED or _of_something_else(r, max(apart | dropped)):
        return None
    short = sum(w.token.kind == "word" for w in r.tags.words) <= _SHORT
    out = _by_number(r, max(apart | dropped)) or (_by_subject(r, max(apart)) if apart and short else ())
    kinds = frozenset(i.kind for i in out) & CHOICES
    if len(kinds) != 1 or not _asks_for_the_rest(r, kinds):
        return None
    day = next((i.day for i in out), None)
    left = tuple(i.id for i in r.of_kind(kinds) if i not in out and i.day == day)
    return r.question("list", items=left, kinds=kinds) if left else None


def _of_something_else(r: Reading, cue: int) -> bool:
    """True where somebody is spoken of, or what is named by a number before that."""
    somebody = r.people_here or r.description.office_places or r.wording.says_person
    subject = any(p < cue for p in r.tags.content if p not in r.tags.positions("kind"))
    return bool(somebody or subject) or any(max(ref.positions) < cue for ref in r.tags.numbered)


def _places(r: Reading, sign: str) -> frozenset[int]:
    """Where one of a set of small words stands."""
    return frozenset(p for p, w in enumerate(r.tags.words) if w.plain in r.lexicon.signs[sign])


def _asks_for_the_rest(r: Reading, kinds: frozenset[Kind]) -> bool:
    """True where more than one of a kind is spoken of, or what there is to choose between."""
    named = bool(r.subjects.kinds & kinds)
    return (named and len(r.of_kind(kinds)) > _SEVERAL) or r.ask("options", "list", "fit")


def _by_number(r: Reading, cue: int) -> tuple[Item, ...]:
    """Those whose numbers are named behind the cue; of the kind that is spoken of, or of what is next to choose."""
    numbered = {n for ref in r.tags.numbered if max(ref.positions) > cue for n in r.subjects.by_number(ref)}
    if numbered:
        return tuple(i for i in r.programme.items if i in numbered)
    numbers = {*r.tags.bare_numbers, *r.tags.loose_numbers}
    kinds = r.subjects.kinds & CHOICES or frozenset(i.kind for i in r.thread.items) & CHOICES or next_choices(r)
    return tuple(i for i in r.of_kind(kinds) if i.number in numbers) if numbers and kinds else ()


def _by_subject(r: Reading, cue: int) -> tuple[Item, ...]:
    """Those of the kind that is named that are about one of the words behind the cue."""
    kinds = r.subjects.kinds & CHOICES
    words = [p for p in r.tags.content if p > cue]
    about = {f.id for p in words for f in r.only([p]).subjects.topics if f.score >= _ABOUT}
    return tuple(i for i in r.of_kind(kinds) if i.id in about) if kinds else ()
