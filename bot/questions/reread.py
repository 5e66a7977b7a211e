"""Phrases that are read otherwise where something certain follows: `after the` before what one counts from."""

from collections.abc import Sequence
from dataclasses import replace

from bot.language.lexicon import Lexicon
from bot.language.phrases import Hit
from bot.language.time_reference import UNITS
from bot.questions.words import Word

# How many words on may stand what `after the` counts from.
_FOLLOWING = 3
# How many words the name of a day has that a cue may end in (`i morgen`).
_A_DAY = 2


def reread(hits: tuple[Hit, ...], words: Sequence[Word], lexicon: Lexicon) -> tuple[Hit, ...]:
    """The marks, with those put right that run into a kind or a number of hours.

    Parts of the day come first: what is but a word of one (`the morning`) is no kind to run into.
    """
    parts = [set(h.positions) for h in hits if h.category == "part"]
    hits = tuple(h for h in hits if h.category != "kind" or not any(set(h.positions) < part for part in parts))
    hits = _at_an_hour(_by_place(_with_days(hits, words, lexicon), words, lexicon), words, lexicon)
    return _hours_on(_counted_from(hits, words, lexicon), words, lexicon)


def _with_days(hits: tuple[Hit, ...], words: Sequence[Word], lexicon: Lexicon) -> tuple[Hit, ...]:
    """The marks, with the day that a cue ends in where an hour is told as well (`is it tomorrow | at 10.25`)."""
    if not any(w.token.kind in ("number", "clock") for w in words):
        return hits
    days = {p for h in hits if h.category == "relative_day" for p in h.positions}
    found: list[Hit] = []
    for hit in hits:
        places = hit.positions[-_A_DAY:] if hit.category == "ask" and len(hit.positions) > _A_DAY else ()
        own = lexicon.phrases.find([words[p].phrase for p in places])
        found += [replace(h, positions=places) for h in own if h.category == "relative_day" and not days & set(places)]
    return (*hits, *dict.fromkeys(found))


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


def _at_an_hour(hits: tuple[Hit, ...], words: Sequence[Word], lexicon: Lexicon) -> tuple[Hit, ...]:
    """The marks, with `o'clock` alone for a cue that ends in it where the hour follows (`we end at | 4`)."""
    found: list[Hit] = []
    for hit in hits:
        behind = next((w.token.kind for w in words[hit.last + 1 : hit.last + 3] if w.token.kind != "stop"), "")
        ends = hit.category == "ask" and len(hit.positions) > 1 and words[hit.last].plain in lexicon.before_number
        own = [
            replace(h, positions=(hit.last,))
            for h in (lexicon.phrases.find([words[hit.last].phrase]) if ends and behind in ("number", "clock") else ())
            if h.category == "clock"
        ]
        found += [replace(hit, positions=hit.positions[:-1]), *own] if own else [hit]
    return tuple(dict.fromkeys(found))


def _counted_from(hits: tuple[Hit, ...], words: Sequence[Word], lexicon: Lexicon) -> tuple[Hit, ...]:
    """The marks, with `after` alone for `and after the` where what it counts from follows (`after the long break`)."""
    kinds = {h.first for h in hits if h.category == "kind"}
    subjects = {p for p, w in enumerate(words) if w.plain in lexicon.signs["about"]}  # `after the one | on homes`
    found: list[Hit] = []
    for hit in hits:
        follows = not kinds.isdisjoint(_next_words(hit.last, words)) or hit.last + 1 in subjects
        counted = hit.value == "then" and hit.category == "ask" and follows
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
