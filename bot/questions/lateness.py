"""How late somebody is, by what they tell of themselves."""

from dataclasses import replace

from bot.language.phrases import Hit
from bot.questions.condense import sentences
from bot.questions.reading import Reading
from bot.questions.report_cues import (
    AT_HAND,
    BESIDE,
    LATE,
    TRAVEL,
    UNDER_WAY,
    WITHIN,
    clause_around,
    elsewhere,
    own_items,
    places_of,
    said_with,
    says_little,
    stands,
    subject_of,
    weighs_beside,
)
from bot.questions.spans import UNITS, minutes_said

# What the words beside may weigh where whoever is late is named.
_BESIDE_LATE = 0.9
# The most that a bare number can mean as minutes (`late 10`).
_MOST = 59


def minutes_late(r: Reading) -> int | None:
    """By how many minutes somebody is late, 0 where they do not say; None for who is not late, or not surely."""
    if r.day not in {None, r.now.date()}:
        return None
    minutes = minutes_said(r) or _bare_minutes(r)
    time = r.tags.time
    timed = minutes is not None or time.offset is not None or (time.at is not None and not r.tags.has("clock", "until"))
    hits = late_cues(r) + (r.tags.of("report", AT_HAND) if timed else ())
    sure = any(stands(r, h) and not _past(r, h) and (timed or _tells_of_lateness(r, h)) for h in hits)
    coming = any(stands(r, h) and _bare(r) for h in r.tags.of("report", UNDER_WAY))
    return (minutes or 0) if sure or coming else None


def lateness(r: Reading) -> int | None:
    """How late a text that is for the organisers makes somebody, whatever it asks besides; as `ReportDetail.late`."""
    read = without_abbreviations(r)
    found = [minutes_late(replace(r, text=part)) for part in (read.text, *sentences(read.text))]
    return None if of_others(r) else next((late for late in found if late is not None), None)


def without_abbreviations(r: Reading) -> Reading:
    """The message without the stops that end no sentence: `10 min. late`."""
    words = r.tags.words
    short = {p for h in r.tags.of("clock", *UNITS) for p in h.positions}
    short |= {p for p, w in enumerate(words) if w.plain in r.lexicon.signs["around"]}
    text = r.text
    for p in range(len(words) - 2, 0, -1):
        stop, behind = words[p].token, words[p + 1].token
        if stop.text == "." and p - 1 in short and not behind.text[:1].isupper():
            text = text[: stop.start] + text[stop.end :]
    return replace(r, text=text)


def of_others(r: Reading) -> bool:
    """True where an item or somebody is named that is not theirs."""
    named = {i.id for i in r.subjects.numbered}
    return bool(named - {i.id for i in own_items(r)}) or bool({m.person for m in r.people_here} - set(r.speaker))


def late_cues(r: Reading) -> tuple[Hit, ...]:
    """The cues of who is late, those that lead up to a time (`there in`) where one follows."""
    words, signs = r.tags.words, r.lexicon.signs
    times = r.tags.positions("clock") | (r.tags.time.positions if r.tags.time.offset is not None else frozenset())
    known = r.tags.time.positions - times | {p for n in r.tags.numbered for p in n.positions}

    def followed(hit: Hit) -> bool:
        behind = range(hit.last + 1, min(hit.last + 3, len(words)))
        said = next((p for p in behind if words[p].plain not in signs["around"]), None)
        return said is not None and said not in known and (said in times or says_little(r, said))

    return r.tags.of("report", LATE) + tuple(h for h in r.tags.of("report", WITHIN) if followed(h))


def _bare_minutes(r: Reading) -> int | None:
    """The minutes of a number right behind a cue: `late 10`, `late 1h`, and where a question's cue has the unit."""
    words, signs = r.tags.words, r.lexicon.signs
    for hit in r.tags.of("report", LATE, WITHIN):
        behind = next((p for p in range(hit.last + 1, len(words)) if words[p].plain not in signs["besides"]), None)
        if behind is None or any(behind in n.positions for n in r.tags.numbered):
            continue
        said = words[behind]
        number = int(said.plain) if said.token.kind == "number" else r.lexicon.numbers.get(said.plain, 0)
        after = words[behind + 1] if behind + 1 < len(words) else None
        if number and after is not None and after.plain in signs["hours"]:
            return 60 * number
        ends = after is None or after.token.kind != "word" or after.plain in signs["minutes"]
        if ends and 1 < number <= _MOST:
            return number
    return None


def _tells_of_lateness(r: Reading, hit: Hit) -> bool:
    """True where somebody is named, or nothing else is said, and no other matter follows for which it is too late."""
    travels = bool(places_of(r, TRAVEL).intersection(clause_around(r, hit.first)))
    most = BESIDE if subject_of(r, hit) is None else _BESIDE_LATE
    return travels or weighs_beside(r, hit) < most


def _past(r: Reading, hit: Hit) -> bool:
    """True for a cue that tells of what has been (`my train was late`)."""
    return any(r.tags.words[p].plain in r.lexicon.signs["past"] for p in said_with(r, hit) if p not in hit.positions)


def _bare(r: Reading) -> bool:
    """True where nothing else is said that weighs anything."""
    return weighs_beside(r) < BESIDE and not any(elsewhere(r, h) for h in r.tags.of("report"))
