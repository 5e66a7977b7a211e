"""Who looks for an item by its subject: a `where` that asks which one it is, and what is of use to whoever asks."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import Audience, Item
from bot.questions.evidence import Found
from bot.questions.index import ProgrammeIndex
from bot.questions.tags import Tags

# How far behind its `where` a verb may stand (`where do they ever talk about …`).
_REACH = 5
# What a `where` may be taken to ask by itself.
_OF_PLACES: Final[frozenset[Cue]] = frozenset({"where", "venue", "when", "start", "affiliation", "fit"})
# What is asked of whoever is in it.
_OF_SOMEBODY: Final = ("moderator", "title", "affiliation", "party")
# A clause that no message has.
ELSEWHERE = -1
# How many words may stand between what there may be and its subject (`is there a session here about …`).
_BETWEEN = 5
# What is over, and what this person may not attend, is of less use to somebody who looks for something to go to.
_OVER, _CLOSED = 0.4, 0.4


def sought_in(tags: Tags, signs: Mapping[str, frozenset[str]]) -> int | None:
    """The clause that asks which item it is, as `where do they talk about housing` and `can I raise it somewhere` do.

    A place at which people talk, hear, learn or meet is an item; one that is known by its subject only is looked for.
    So is the place where whoever asks should go, when they tell but what they do or worry about.
    """
    words, clauses = tags.words, tags.clauses
    asking = [(p, w) for p, w in enumerate(words) if w.plain in signs["where"] or w.plain in signs["discussing"]]
    if not asking:
        return None
    others = {h.first for h in tags.of("ask") if h.value not in _OF_PLACES}  # `how long`, in some languages
    fits = {h.first for h in tags.of("ask", "fit")}
    last = max((p for p, w in enumerate(words) if w.token.kind == "word"), default=-1)
    of_somebody = {clauses[h.first] for h in tags.of("ask", *_OF_SOMEBODY)}
    for place, word in asking:
        if clauses[place] in of_somebody:
            continue  # `who chairs the house where they talk about schools`
        if word.plain in signs["where"] and not tags.kinds and place not in others | fits:
            after = {words[p].plain for p in range(place + 1, len(words)) if clauses[p] == clauses[place]}
            if (after & signs["whoever"] and after & signs["going"]) or (place and place == last):
                return clauses[place]
        if word.plain not in signs["discussing"]:
            continue
        if place + 1 < len(words) and words[place + 1].plain in signs["arriving"]:
            continue  # `where do we meet up`
        before = range(max(0, place - _REACH), place)
        if any(words[p].plain in signs["where"] and clauses[p] == clauses[place] and p not in others for p in before):
            return clauses[place]
        if any(w.plain in signs["somewhere"] for p, w in enumerate(words) if clauses[p] == clauses[place]):
            return clauses[place]
    return None


def names_subject(tags: Tags, index: ProgrammeIndex) -> bool:
    """True where a telling word or a phrase of the programme's own stands in the message."""
    return bool(tags.content) or any(
        h.category == "item" and len(h.positions) > 1 for h in index.phrases_in(tags.words)
    )


def asked_about_in(tags: Tags, signs: Mapping[str, frozenset[str]]) -> int | None:
    """The clause that asks `is there anything about smoking`: a subject, even where it is a practical word too."""
    words, clauses = tags.words, tags.clauses
    return next(
        (
            clauses[p]
            for hit in tags.of("ask", "exists")
            for p in range(hit.first, min(hit.last + _BETWEEN, len(words)))
            if words[p].plain in signs["about"] and clauses[p] == clauses[hit.last]
        ),
        None,
    )


def leans_back(tags: Tags, signs: Mapping[str, frozenset[str]], clause: int) -> bool:
    """True for a clause that but takes up what another one told (`nobody wants the jobs. where can I raise it`)."""
    inside = [p for p, c in enumerate(tags.clauses) if c == clause and tags.words[p].token.kind == "word"]
    return any(
        tags.words[p].plain in signs["it"]
        and tags.words[before].plain in signs["discussing"]
        and (after is None or tags.words[after].plain not in signs["opening"])
        for before, p, after in zip(inside, inside[1:], [*inside[2:], None], strict=False)
    )


def of_use(
    found: Iterable[Found], by_id: Mapping[str, Item], audience: Audience | None, now: datetime
) -> tuple[Found, ...]:
    """The same finds, best first for somebody who looks for something to go to: still to come, and open to them."""

    def worth(one: Found) -> float:
        item = by_id[one.id]
        over = item.end is not None and item.end <= now
        return one.score * (_OVER if over else 1.0) * (1.0 if item.is_for(audience) else _CLOSED)

    return tuple(sorted(found, key=lambda one: (-worth(one), one.id)))
