"""What a message's words are, whatever the time: cues, kinds and names, where they ask, clauses, numbers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from bot.language.dates import DAYS_ON
from bot.language.lexicon import Lexicon
from bot.language.meanings import Category, Cue
from bot.language.phrases import Hit
from bot.language.time_reference import UNITS
from bot.questions.clauses import clauses_of, relative_openers
from bot.questions.event_names import Names, event_named
from bot.questions.numbers import number_of, ordinal_of
from bot.questions.words import Word, silenced

_CUE_LEAST, _KIND_LEAST, _EVEN = 0.75, 0.67, 0.04
# The longest word that is a party only as its initials are written.
_INITIALS = 2
# Below this a word that is made of the programme's words names no party.
_SURELY = 0.96
# What a lone place asks, and in how many words it is alone.
_ASKED_BY_PLACE: Final[Mapping[str, Cue]] = {"place": "where", "site": "venue"}
_TERSE = 4
# Marks that name a day or a part of one.
_DAYS: Final[frozenset[Category]] = frozenset({"relative_day", "weekday", "event_day", "part"})
# What is asked with the word for where and another one.
_ASKED_WITH_WHERE: Final[frozenset[Cue]] = frozenset({"affiliation", "duration", "count"})
# What is asked with a noun behind `which`, so that no choice is.
_OF_TIME_AND_NAME: Final[frozenset[Cue]] = frozenset({"when", "dates", "who"})
# What is asked of those who lead, and told by those who do.
_OFFICES: Final[frozenset[Cue]] = frozenset({"moderator", "chair"})
# What asks for more of what was told.
_MORE = frozenset({"another", "others"})
# The words of `is that so`, behind which what is so may follow.
_SO = 2
# The most words of a name under a message.
_NAME = 4
# How many words on may stand what `after the` counts from.
_FOLLOWING = 3


@dataclass(frozen=True, slots=True)
class Marks:
    """What a message's words are, whatever the time: cues, where they ask, clauses, numbers."""

    words: tuple[Word, ...]
    hits: tuple[Hit, ...]
    openers: frozenset[int]
    clauses: tuple[int, ...]
    numbers: Sequence[int | None]
    ordinals: Sequence[int | None]


def marks(words: tuple[Word, ...], lexicon: Lexicon, names: Names) -> Marks:
    """Mark what a message's words are, whenever they are said; `names` are those of the events."""
    relative = relative_openers(words, lexicon)
    hits = tuple(
        h
        for h in _places(lexicon.phrases.find([w.phrase for w in words]), words)
        if not _vague(h, words) and not (h.category == "ask" and len(h.positions) == 1 and h.first in relative)
    )
    parts = [set(h.positions) for h in hits if h.category == "part"]
    hits = tuple(h for h in hits if h.category != "kind" or not any(set(h.positions) < part for part in parts))
    hits = _hours_on(_counted_from(_by_place(hits, words, lexicon), words, lexicon), words, lexicon)
    ends = next((p for p in range(len(words) - 1, -1, -1) if words[p].token.kind == "word"), -1)
    sure = [h for h in hits if h.category == "leaning" and h.value == "sure"]
    said = {h.positions[:1] for h in sure if h.last == ends or len(h.positions) > _SO}
    hits = tuple(h for h in hits if h.value != "fit" or h.positions not in said)  # `is that so` is no fit
    hits = (*_unbridged(_told_whole(hits)), *_signature(words, lexicon))
    verbs = _debating(words, hits, lexicon)
    hits = tuple(h for h in hits if h.category != "kind" or h.first not in verbs)  # `when are they done debating`
    hits = tuple(h for h in hits if h.category != "kind" or not _is_ordinal(h, words, lexicon))
    kinds = [h for h in hits if h.category == "kind" and len(h.positions) > 1]
    hits = tuple(h for h in hits if h.category != "ask" or not any(_runs_into(h, kind) for kind in kinds))
    hits = tuple(h for h in hits if h.category != "ask" or not _borrows(h, hits))
    left = [set(h.positions) for h in hits if h.category == "clock" and h.value == "rest"]
    hits = tuple(h for h in hits if h.value != "then" or not any(set(h.positions) < rest for rest in left))
    right = {p for h in sure if h.last == ends and len(h.positions) > _SO for p in h.positions}
    hits = tuple(h for h in hits if h.category != "pronoun" or not right.issuperset(h.positions))  # `is she right`
    matters = {h.first for h in hits if h.category == "practical" and len(h.positions) > 1}
    hits = tuple(h for h in hits if h.value not in _MORE or h.last not in matters)  # `are there more | seats`
    openers = frozenset(p for p, w in enumerate(words) if w.plain in lexicon.interrogatives) - relative
    if not openers and _asks_hour(words, ends, lexicon):
        hits = (*hits, Hit("ask", "when", (ends,), 1.0))
    if _asks_when(words, lexicon):
        hits, openers = (*hits, Hit("ask", "when", (0,), 1.0)), openers | {0}
    numbers = [number_of(w, lexicon) for w in words]
    ordinals = [ordinal_of(words, p, lexicon.ordinals) for p in range(len(words))]
    clauses = clauses_of(words, openers, lexicon)
    hits = (*hits, *_whether_now(words, hits, lexicon))
    hits = tuple(h for h in hits if not _is_oneself(h, words, clauses, openers, lexicon))
    words = silenced(words, verbs | event_named(words, hits, names))
    return Marks(words, _of_time_asked(hits, clauses, openers), openers, clauses, numbers, ordinals)


def _is_oneself(
    hit: Hit, words: Sequence[Word], clauses: Sequence[int], openers: frozenset[int], lexicon: Lexicon
) -> bool:
    """True for what people tell that they are themselves, and so do not ask for (`I am to be the moderator of`)."""
    if hit.category != "ask" or hit.value not in _OFFICES or not hit.first:
        return False
    clause = [p for p in range(hit.first) if clauses[p] == clauses[hit.first]]
    signs = lexicon.signs
    subject = max((p for p in clause if words[p].plain in signs["subjects"]), default=-1)
    own = subject >= 0 and words[subject].plain in lexicon.first_person
    others = signs["he"] | signs["somebody"]
    own = own and not any(words[p].weight or words[p].plain in others for p in range(subject + 1, hit.first))
    return own and words[hit.first - 1].plain in lexicon.signs["being"] and openers.isdisjoint(clause)


def _by_place(hits: tuple[Hit, ...], words: Sequence[Word], lexicon: Lexicon) -> tuple[Hit, ...]:
    """The marks, with the last of a kind for `the last` where a kind follows (`the last break`, not `in the last`)."""
    kinds = {h.first for h in hits if h.category == "kind"}
    found: list[Hit] = []
    for hit in hits:
        if hit.category == "pronoun" and hit.value == "other" and hit.last + 1 in kinds:
            place = hit.last
            own = lexicon.phrases.find([words[place].phrase])
            found += [replace(h, positions=(place,)) for h in own if h.category == "clock"] or [hit]
        else:
            found.append(hit)
    return tuple(found)


def _signature(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Hit]:
    """The name under a message, which is no part of what it asks (`…? Yours, Tom Hansen`)."""
    signs = lexicon.signs["signing"]
    place = next((p for p in range(len(words) - 1, 0, -1) if words[p].plain in signs), None)
    if place is None:
        return
    after = range(place + 1, len(words))
    named = [p for p in after if words[p].token.kind == "word"]
    signed = bool(named) and words[named[0]].weight > 0  # `a greeting to her` is signed by nobody
    if signed and len(named) <= _NAME and not any(words[p].plain in lexicon.interrogatives for p in named):
        yield Hit("signature", "name", (place, *named), 1.0)


def _told_whole(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The cues without an `and where` whose question word asks more (`where do they come from`, `how long`)."""
    origins = {h.first for h in hits if h.category == "ask" and h.value in _ASKED_WITH_WHERE and len(h.positions) > 1}
    return tuple(h for h in hits if h.category != "ask" or h.value != "where" or h.last not in origins)


def _unbridged(hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The marks without `which … shall I`, where what stands between asks something else (`which time shall I …`)."""
    asked = [set(h.positions) for h in hits if h.category == "ask" and h.value in _OF_TIME_AND_NAME]
    kept = []
    for hit in hits:
        between = set(range(hit.first, hit.last + 1)) - set(hit.positions)
        bridged = hit.category == "ask" and hit.value == "fit" and between
        if not (bridged and any(positions & between for positions in asked)):
            kept.append(hit)
    return tuple(kept)


def _counted_from(hits: tuple[Hit, ...], words: Sequence[Word], lexicon: Lexicon) -> tuple[Hit, ...]:
    """The marks, with `after` alone for `and after the` where what it counts from follows (`after the long break`)."""
    kinds = {h.first for h in hits if h.category == "kind"}
    found: list[Hit] = []
    for hit in hits:
        counted = hit.value == "then" and hit.category == "ask" and kinds.intersection(_next_words(hit.last, words))
        own = [
            replace(h, positions=(p,))
            for p in (hit.positions if counted else ())
            for h in lexicon.phrases.find([words[p].phrase])
            if h.category == "clock" and h.value == "after"
        ]
        found += own or [hit]
    return tuple(found)


def _hours_on(hits: tuple[Hit, ...], words: Sequence[Word], lexicon: Lexicon) -> tuple[Hit, ...]:
    """The marks, with the time from now for `what is it about` where a number of hours follows (`… in an hour`)."""
    units = {h.first for h in hits if h.category == "clock" and h.value in UNITS}
    found: list[Hit] = []
    for hit in hits:
        behind_opener = hit.first > 0 and words[hit.first - 1].plain in lexicon.interrogatives
        asks = hit.category == "ask" and hit.value != "remind"  # what to be reminded of stands in between
        leads = asks or (hit.category == "report" and behind_opener)  # `what is on in`, unlike `there in`
        counted = leads and units.intersection(range(hit.last + 1, hit.last + 1 + _FOLLOWING))
        own = [
            replace(h, positions=(hit.last,))
            for h in (lexicon.phrases.find([words[hit.last].phrase]) if counted else ())
            if h.category == "clock" and h.value == "in_"
        ]
        found += own or [hit]
    return tuple(dict.fromkeys(found))


def _next_words(place: int, words: Sequence[Word]) -> range:
    """The places of the few words that follow, up to a stop or comma."""
    end = place + 1
    while end < min(len(words), place + 1 + _FOLLOWING) and words[end].token.kind == "word":
        end += 1
    return range(place + 1, end)


def _of_time_asked(hits: Sequence[Hit], clauses: Sequence[int], openers: frozenset[int]) -> tuple[Hit, ...]:
    """The marks without the days told in other clauses, where a clause with a question word names one itself."""
    asking = {clauses[p] for p in openers}
    days = [h for h in hits if h.category in _DAYS]
    named = any(clauses[h.first] in asking and h.value not in DAYS_ON for h in days)
    return tuple(h for h in hits if not named or h not in days or clauses[h.first] in asking)


def _runs_into(cue: Hit, kind: Hit) -> bool:
    """True for a cue whose last word is likelier the first of a longer name (`which political` of political houses)."""
    return cue.first < kind.first <= cue.last < kind.last and cue.score < kind.score


def _borrows(cue: Hit, hits: Sequence[Hit]) -> bool:
    """True for a cue around `is there` whose last word begins a part of the day (`what is there | in the morning`)."""
    there = any(h.value == "exists" and cue.first < h.first and h.last < cue.last for h in hits if h.category == "ask")
    return there and any(h.first == cue.last < h.last for h in hits if h.category == "part")


def _asks_hour(words: Sequence[Word], ends: int, lexicon: Lexicon) -> bool:
    """True for the sign of an hour at the very end, which asks for it (`the nominees, o'clock?`)."""
    if ends < 1 or any(w.token.kind not in ("stop", "comma", "symbol") for w in words[ends + 1 :]):
        return False
    sign, before = words[ends], words[ends - 1]
    return sign.plain in lexicon.before_number and not sign.token.text.isupper() and before.weight > 0


def _debating(words: Sequence[Word], hits: Sequence[Hit], lexicon: Lexicon) -> frozenset[int]:
    """The positions of what they do on a stage (`when are they done debating`), which is no item that is a debate.

    Of what comes it is one (`when do they debate`).
    """
    asked = {h.value for h in hits if h.category == "ask"}
    if "when" in asked and "end" not in asked:
        return frozenset()
    signs = lexicon.signs
    verbs = (p for p, w in enumerate(words) if w.plain in signs["debating"])
    return frozenset(p for p in verbs if any(w.plain in signs["beside_debating"] for w in words[max(0, p - 1) : p + 2]))


def _is_ordinal(hit: Hit, words: Sequence[Word], lexicon: Lexicon) -> bool:
    """True for `the fifth`, which is but roughly like a word for a kind (`feast`)."""
    return hit.score < 1 and len(hit.positions) == 1 and words[hit.first].plain in lexicon.ordinals


def _whether_now(words: Sequence[Word], hits: Iterable[Hit], lexicon: Lexicon) -> Iterator[Hit]:
    """What asks of now where a sentence opens with `is it now` (`hello, is it now that the minister is on`)."""
    sure = {h.first for h in hits if h.value == "sure"}  # `is it now right that she is on at ten`
    signs = (lexicon.copulas, lexicon.signs["it"], lexicon.signs["at_present"])
    for place in range(len(words) - len(signs) + 1):
        opens = (
            not place or words[place - 1].token.kind != "word" or words[place - 1].plain in lexicon.signs["salutations"]
        )
        if opens and place not in sure and all(w.plain in said for w, said in zip(words[place:], signs, strict=False)):
            yield Hit("ask", "now", tuple(range(place, place + len(signs))), 1.0)


def _asks_when(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """True for a `when` before a verb, as Norwegians ask; before a subject it begins a clause that depends."""
    signs = lexicon.signs
    return len(words) > 2 and words[0].plain in signs["when"] and words[1].plain not in signs["subjects"]


def _places(hits: Iterable[Hit], words: Sequence[Word]) -> Iterator[Hit]:
    """A place (`lokale`, `kongrescenter`) asks where by itself; among other words it is but where something is."""
    for hit in hits:
        if hit.category != "ask" or hit.value not in _ASKED_BY_PLACE:
            yield hit
        else:
            terse = sum(w.token.kind == "word" for w in words) <= _TERSE
            yield replace(hit, value=_ASKED_BY_PLACE[hit.value]) if terse else replace(hit, category="place")


def _vague(hit: Hit, words: Sequence[Word]) -> bool:
    """A lone word that is but roughly like a phrase says nothing; kinds are few, and heard in many ways.

    Among other words it may mean the less likely one of two, alone only the likeliest.
    """
    if len(hit.positions) > 1:
        return False
    likeliest = words[hit.first].ordinary
    if hit.category == "party" and len(words[hit.first].plain) <= _INITIALS and hit.score < 1:
        return True
    if (
        hit.category == "party"
        and words[hit.first].parts
        and hit.score < min(_SURELY, max(words[hit.first].topic.values(), default=0.0))
    ):
        return True
    return hit.score < max(likeliest - _EVEN, _KIND_LEAST if hit.category == "kind" else _CUE_LEAST)
