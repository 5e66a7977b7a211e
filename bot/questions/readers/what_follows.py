"""What comes after what was told: `and then?`, `house 5, and what afterwards`, `coffee first, but what then`."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import PAUSES, Item, Kind
from bot.questions.question import Question
from bot.questions.readers.anchors import asks_who_is_next, item_at, thread_anchor
from bot.questions.readers.lines_asked import after_item
from bot.questions.readers.picking import upcoming_or_last
from bot.questions.readers.subject_told import subject_before
from bot.questions.reading import Reading
from bot.questions.subjects import KINDS

# What the words beside `then` may weigh.
_BESIDE = 0.6
# What people get over with, and do other things then.
_ENDING = PAUSES | {Kind.SONG}
# How near a word must be to a kind to be what ends.
_SURELY = 0.86
# What may be asked beside a `then` of what follows.
_BESIDE_THEN: Final[frozenset[Cue]] = frozenset({"then", "list", "now", "next", "end"})
# How many words name what stands behind a `then`.
_BEHIND = 4


def what_follows(r: Reading) -> Question | None:
    """What comes after what is named behind a `then` or before it, or after what the thread is about."""
    return _then_behind(r) or _after_what_is_told(r) or _after_the_thread(r)


def _then_behind(r: Reading) -> Question | None:
    """What comes after what stands behind the `then` (`and what afterwards, the coffee break`, said for `after`)."""
    words, clauses, signs = r.tags.words, r.tags.clauses, r.lexicon.signs
    then = next((h for h in r.tags.of("ask", "then") if words[h.last].plain in signs["after_it"]), None)
    if then is None or r.ask("about"):
        return None
    behind = [p for p in range(then.last + 1, len(clauses)) if clauses[p] == clauses[then.last]][:_BEHIND]
    named = bool(behind) and words[behind[0]].token.kind == "word" and words[behind[0]].plain not in signs["of_seat"]
    anchor = item_at(r, behind) if named else None
    return after_item(r, anchor) if anchor and anchor.start else None


def _after_what_is_told(r: Reading) -> Question | None:
    """What comes after the one item that is told before the `then` (`I am in session 3, what then`)."""
    then = min((h.first for h in r.tags.of("ask", "then")), default=0)
    if not then or r.asks - _BESIDE_THEN or r.people_here or r.tags.time.names_time:
        return None
    numbered = len(r.subjects.numbered) == 1 and all(max(n.positions) < then for n in r.tags.numbered)
    told = r.subjects.numbered[0] if numbered else _on_subject_told(r, then)
    return after_item(r, r.line_of(told)) if told and told.start else None


def _on_subject_told(r: Reading, then: int) -> Item | None:
    """The item of today whose subject is told in another clause than the `then` (`I hear of AI, what then`)."""
    best = r.subjects.best_topics()[0] if r.strong_topic else subject_before(r)
    if r.subjects.numbered or best is None:
        return None
    item, clauses = r.programme.by_id[best.id], r.tags.clauses
    apart = all(clauses[p] < clauses[then] for p in best.positions)
    return item if apart and item.day == r.now.date() else None


def _after_the_thread(r: Reading) -> Question | None:
    """`And then?`: what follows is asked for, and nothing is named that it should follow."""
    ended = r.tags.has("ask", "then") and r.thread.known and r.asks <= _BESIDE_THEN | {"exists"}  # `once it is over, …`
    asked = r.wording.asked_for("then") or ended or (r.wording.asked_for("next") and asks_who_is_next(r))
    if not asked or r.tags.focus_weight > _BESIDE or r.ask("instead", "now"):
        return None
    kinds = any(set(h.positions) & r.tags.focus for h in r.tags.of("kind"))
    another_day = r.tags.time.names_day or r.tags.time.days_on is not None
    if r.subjects.numbered or kinds or r.people_here or another_day or r.tags.time.names_time:
        return None
    anchor = _told_besides(r) or thread_anchor(r)
    return after_item(r, anchor) if anchor and anchor.start else None


def _told_besides(r: Reading) -> Item | None:
    """The item of the thread whose kind is told of beside the question (`I cannot sing, what comes then`)."""
    kinds = {kind for h in r.tags.of("kind") if h.score >= _SURELY for kind in KINDS.get(h.value, ())}
    told = [i for i in r.thread.items if i.kind in kinds]
    return told[0] if len(told) == 1 else None


def what_ends(r: Reading) -> Question | None:
    """`Coffee first, but what then`: what comes after the break or meal that is named besides.

    Told in a clause of its own, it need not be `then` that asks (`I skip the song, what is next`).
    """
    apart = r.ask("next") or r.tags.time.first
    if not (r.ask("then") or apart) or r.ask("when", "until", "duration", "where", "who", "list", "end"):
        return None
    named = [h for h in r.tags.of("kind") if h.score >= _SURELY and h.value in KINDS and KINDS[h.value] & _ENDING]
    if not r.ask("then"):
        asked = any(set(h.positions) & r.tags.focus for h in r.tags.of("kind"))
        named = [] if asked else named
    pause = next(iter(named), None)
    items = r.of_kind(KINDS[pause.value]) if pause else ()
    return after_item(r, upcoming_or_last(r, items)) if items else None
