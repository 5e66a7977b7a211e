"""What is asked of a subject that is told before it: `I only come for homes, when must I be in my seat`."""

from collections.abc import Iterable
from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import SPEECH
from bot.questions.evidence import Found
from bot.questions.question import Question
from bot.questions.readers.items import about_items
from bot.questions.readers.subject_beside import surely_about
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES, KINDS

# What may be asked of an item that is told by its subject.
_OF_ITEM: Final[frozenset[Cue]] = frozenset(
    {
        "when",
        "which_day",
        "start",
        "end",
        "until",
        "duration",
        "who",
        "speakers",
        "moderator",
        "where",
        "about",
        "attend",
        "simultaneous",
        "besides",
        "miss",
    }
)
# What the words of the question may weigh that asks of it.
_LITTLE = 0.5
# How much better another item may be than one of the kind that is named.
_EQUAL = 1.2
# What is asked of a subject that a message begins with, and the most words of that.
_WHAT_IS_THAT: Final[frozenset[Cue]] = frozenset({"about", "exists"})
_TITLE = 4
# How near before a subject the word stands that leads to it.
_NEAR = 2


def subject_told(r: Reading) -> Question | None:
    """What is asked of the item whose subject the clauses before the question tell.

    In a chat that is about something only the one that is pointed at by it (`the one on homes`) is another.
    """
    asks = r.asks - {"exists"}
    if (
        not asks
        or asks - _OF_ITEM
        or (r.thread.known and not r.wording.points_at_subject)
        or r.tags.focus_weight > _LITTLE
        or _names_more(r)
        or _asks_when_all_do(r)
    ):
        return None
    best = subject_before(r)
    return about_items(r, (best.id,)) if best else None


def subject_before(r: Reading) -> Found | None:
    """The item that surely is about what stands behind a word like `on`, in the clauses before the question.

    Of about equally good ones the best of the kind that is named (`a talk on homes`).
    """
    index, told = r.subjects.index, [p for p in r.tags.content if r.tags.told_before((p,))]
    found = index.find(r.tags.words, told, index.items) if told else ()
    if not (found and _is_told(r, found[0])):
        return None
    near = [f for f in found if _is_told(r, f) and f.score * _EQUAL >= found[0].score]
    return next((f for f in near if r.programme.by_id[f.id].kind in r.subjects.kinds), found[0])


def _is_told(r: Reading, found: Found) -> bool:
    """True for what is surely about the subject that a word like `on` leads to, or that the message begins with."""
    return surely_about(found) and (_is_led_to(r, found.positions) or _begins_with(r, found.positions))


def _begins_with(r: Reading, positions: Iterable[int]) -> bool:
    """True for `local resilience?? what is that`: a few words without a verb, and then what that is."""
    clause = [p for p, c in enumerate(r.tags.clauses) if c == r.tags.clauses[0]]
    words = [r.tags.words[p] for p in clause if r.tags.words[p].token.kind == "word"]
    verb = any(w.plain in r.tags.copulas | r.lexicon.signs["modals"] | r.tags.first_person for w in words)
    return r.asks <= _WHAT_IS_THAT and len(words) <= _TITLE and not verb and set(positions) <= set(clause)


def _names_more(r: Reading) -> bool:
    """True where a kind, a number, somebody, an hour or a day is named, or the whole conference."""
    time = r.tags.time
    talks = frozenset(h for h in r.tags.of("kind") if KINDS.get(h.value, CHOICES) <= SPEECH)
    asked = frozenset(h for h in talks if h.first in r.tags.focus and not r.ask("about"))  # `what talk is that`
    kinds = frozenset(r.tags.of("kind")) - talks | asked
    named = kinds or r.tags.numbered or r.people_here or r.wording.says_event
    matter = not r.tags.focus.isdisjoint(r.tags.positions("practical"))
    counted = bool(time.relation) and time.relation_position in r.tags.focus
    timed = time.at or time.until or time.part or time.offset
    return bool(named or timed or counted or time.names_day or time.rest or matter)


def _asks_when_all_do(r: Reading) -> bool:
    """True for `when do we begin`, which is the same for all, whatever subject is told."""
    ours = any(r.tags.words[p].plain in r.lexicon.signs["we"] for p in r.tags.focus)
    return ours and r.ask("start", "end") and not r.wording.points_at_subject


def _is_led_to(r: Reading, positions: Iterable[int]) -> bool:
    """True for a subject behind a word like `on`, with no more than an article between (`on the old`)."""
    first = min(positions)
    before = [r.tags.words[p].plain for p in range(max(0, first - _NEAR), first)]
    led = r.lexicon.signs["about"] | r.lexicon.signs["of_subject"]
    return bool(before) and (before[-1] in led or (before[0] in led and before[-1] in r.lexicon.signs["it"]))
