"""Cues that the words around them make mean something else than what they are cues for."""

from collections.abc import Callable
from typing import Final

from bot.language.meanings import Cue
from bot.questions.wording import Wording


def without_what_means_else(asked: frozenset[Cue], wording: Wording) -> frozenset[Cue]:
    """What is asked but for the cues that are not meant."""
    for cue, means_else, not_meant in _MEANT_OTHERWISE:
        if cue in asked and not_meant in asked and means_else(wording):
            asked = asked - {not_meant}
    return asked


def _names_other_items(wording: Wording) -> bool:
    others, words = wording.lexicon.signs["others"], wording.tags.words
    behind = {h.last + 1 for h in wording.tags.of("ask", "with_whom") if words[h.last].plain in others}
    return any(h.first in behind for h in wording.tags.of("kind"))


def _whether_nominees(wording: Wording) -> bool:
    """True where it is asked of the nominees whether it is them, and not who they are or who has won."""
    kinds = wording.tags.positions_of("kind", "prize")
    told = all(h.last in kinds for h in wording.tags.of("ask", "result"))
    return wording.whether and told and not (wording.tags.openers or wording.tags.content)


def _is_nominated_oneself(wording: Wording) -> bool:
    """True for `we are nominated ourselves`, beside what is asked."""
    tags, signs = wording.tags, wording.lexicon.signs
    names, oneself = tuple(signs["nominees"]), signs["me"] | signs["mine"]
    own = {tags.clauses[p] for p, w in enumerate(tags.words) if w.plain in oneself}
    hits = tags.of("ask", "result")
    told = all(tags.words[h.last].plain.startswith(names) and tags.clauses[h.first] in own for h in hits)
    return told and tags.focus.isdisjoint(tags.positions_of("ask", "result"))


def _where_is_told(wording: Wording) -> bool:
    """True for `where are the old to live, is there a session on it`: a subject, and then what is asked of it."""
    tags, clauses = wording.tags, wording.tags.clauses
    wheres = {clauses[h.first] for h in tags.of("ask", "where")}
    named = {clauses[h.first] for h in (*tags.of("kind"), *tags.of("practical"))} | {
        clauses[p] for n in tags.numbered for p in n.positions
    }
    pointing = {clauses[h.first] for h in tags.of("pronoun", "thing")}
    named |= {clauses[p] for p, w in enumerate(tags.words) if w.plain in wording.lexicon.signs["it"]}
    told = wheres & {clauses[p] for p in tags.content} - named  # unlike `where is the one on homes`
    asked = {clauses[h.first] for h in tags.of("ask", "exists", "who", "about")} & pointing
    return wheres == told and bool(told) and any(clause > max(told) for clause in asked)


def _where_relates(wording: Wording) -> bool:
    """True for `is it session 4 where they talk of homes`, which tells of what is named and asks whether it is that."""
    tags, whether = wording.tags, wording.tags.copulas | wording.lexicon.signs["it_is"]
    named = tags.positions("kind") | {p for n in tags.numbered for p in n.positions}
    wheres = {h.first if len(h.positions) == 1 else -1 for h in tags.of("ask", "where")}  # unlike `where is it`
    first = next((w.plain for w in tags.words if w.token.kind == "word"), "")
    asked = first in whether or any(h.last < min(wheres) for h in tags.of("ask"))
    return asked and all(p - 1 in named for p in wheres)


def _where_is_told_beside(wording: Wording) -> bool:
    """True for `at a school where nobody reads. Which house is for me`."""
    clauses = wording.tags.clauses
    fits = {clauses[h.first] for h in wording.tags.of("ask", "fit")}
    return all(clauses[h.first] not in fits for h in wording.tags.of("ask", "where"))


def _asks_the_place(wording: Wording) -> bool:
    """True for `in which town are we to begin`, which asks no time."""
    tags = wording.tags
    return "when" not in tags.asks and tags.openers.isdisjoint(tags.positions_of("ask", "start"))


def _asks_who_is_right(wording: Wording) -> bool:
    """True for `my boss says at two, I say at one, who is right`, which asks for nobody."""
    right = wording.tags.positions_of("leaning", "sure")
    return all(right.issuperset(h.positions) for h in wording.tags.of("ask", "who"))


def _asks_permission(wording: Wording) -> bool:
    """True for `may I go to session 3 when I am no politician`."""
    first = min(wording.tags.focus, default=-1)
    return first >= 0 and wording.tags.words[first].plain in wording.lexicon.signs["permitting"]


def _asks_who_is_none(wording: Wording) -> bool:
    """True for `who of them is no politician`, and not for `whom can I hear instead`."""
    words, denying = wording.tags.words, wording.lexicon.signs["negations"]
    asks = any(words[p].plain in wording.lexicon.signs["who"] for p in wording.tags.openers)
    hits = wording.tags.of("ask", "instead")
    return asks and all(any(words[p].plain in denying for p in h.positions) for h in hits)


def _tells_who_attends(wording: Wording) -> bool:
    """True for `what is the name of the director who is to be there`."""
    words, that = wording.tags.words, wording.lexicon.signs["that_did"]
    before = ([words[p].plain for p in range(max(0, h.first - 2), h.first)] for h in wording.tags.of("ask", "attend"))
    return "who" in wording.tags.asks and all(not that.isdisjoint(near) for near in before)


def _asks_who_they_are(wording: Wording) -> bool:
    """True for `who is it for some politicians`, as Danish asks what sort of people they are."""
    words, hits = wording.tags.words, wording.tags.of("ask", "attend")
    return all(
        words[h.first].plain in wording.lexicon.signs["who"]
        and h.last + 1 < len(words)
        and words[h.last + 1].plain in wording.lexicon.signs["articles"]
        for h in hits
    )


def _is_of_a_day(wording: Wording) -> bool:
    """True for `who speaks about noon`, or as Danish has it `of Thursday`, with nothing else that it is about."""
    timed = wording.tags.positions("weekday", "part")
    telling = wording.tags.focus.intersection(wording.tags.content)
    return not telling and all(h.last + 1 in timed for h in wording.tags.of("ask", "about"))


def _at_a_time(wording: Wording) -> bool:
    """True for `remind me just before`, `an hour ago`, `whom do I miss at ten`."""
    whom = "who" in wording.tags.asks and wording.tags.time.at is not None and not wording.past
    return wording.tags.has("ask", "remind") or wording.tags.time.offset is not None or whom


def _asks_ahead(wording: Wording) -> bool:
    """True for `shall I sign up beforehand`, which asks for nothing that fits."""
    return wording.tags.has("lead", "ahead") and not (wording.tags.kinds or wording.tags.content)


def _until_the_end(wording: Wording) -> bool:
    """True for `where can I leave my case until we are done`, which asks of no end."""
    until = {h.last + 1 for h in wording.tags.of("clock", "until")}
    return all(not until.isdisjoint((h.first, h.first - 1)) for h in wording.tags.of("ask", "end"))


def _asks_when_ahead(wording: Wording) -> bool:
    """True for `when is she on for the first time`, which is asked of what is to come."""
    hits, words = wording.tags.of("ask", "earlier"), wording.tags.words
    first = all(any(wording.lexicon.ordinals.get(words[p].plain) == 1 for p in h.positions) for h in hits)
    return first and wording.asked_for("when") and not (wording.past or wording.long_ago)


def _of_a_day_before(wording: Wording) -> bool:
    """True for `was she here yesterday as well`, which asks of a day of this forum and of no earlier one."""
    return any(h.value.startswith("-") for h in wording.tags.of("relative_day")) and not wording.tags.time.year


def _asks_what_is_left(wording: Wording) -> bool:
    """True for `what can I still make it to`, which asks of what is left and not of what there is instead."""
    kinds, told = wording.tags.positions("kind"), wording.tags.content
    return wording.tags.time.rest and not (kinds or told or wording.denies)


def _from_somewhere(wording: Wording) -> bool:
    """True for `who comes from the union then`, which asks of those who were told of."""
    leading = {p - 1 for p, w in enumerate(wording.tags.words) if w.plain in wording.lexicon.signs["from"]}
    return all(h.last in leading for h in wording.tags.of("ask", "then"))


_MEANT_OTHERWISE: Final[tuple[tuple[Cue, Callable[[Wording], bool], Cue], ...]] = (
    ("with_whom", _names_other_items, "with_whom"),
    ("result", _whether_nominees, "result"),
    ("result", _is_nominated_oneself, "result"),
    ("where", _where_is_told, "where"),
    ("where", _where_relates, "where"),
    ("fit", _where_is_told_beside, "where"),
    ("venue", _asks_the_place, "start"),
    ("who", _asks_who_is_right, "who"),
    ("attend", _asks_permission, "instead"),
    ("attend", _asks_permission, "miss"),
    ("instead", _asks_who_is_none, "instead"),
    ("instead", _asks_what_is_left, "instead"),
    ("earlier", _asks_when_ahead, "earlier"),
    ("earlier", _of_a_day_before, "earlier"),
    ("where", _until_the_end, "end"),
    ("signup", _asks_ahead, "fit"),
    ("attend", _tells_who_attends, "attend"),
    ("attend", _asks_who_they_are, "attend"),
    ("about", _is_of_a_day, "about"),
    ("previous", _at_a_time, "previous"),
    ("then", _from_somewhere, "then"),
)
"""A cue, when the words around it make it mean something else, and which cue is not meant then."""
