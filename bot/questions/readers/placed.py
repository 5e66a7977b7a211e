"""Speakers by their place in a day: the first one, the last one."""

from datetime import date
from typing import Final

from bot.programme.lasting import is_ahead
from bot.programme.model import SPEECH, Item, Kind
from bot.programme.timeline import on_day
from bot.questions.question import Question
from bot.questions.readers.all_speakers import of_another_year
from bot.questions.reading import Reading
from bot.questions.windows import likely_day

_SILENT = 0.5
_OTHERWISE: Final = ("when", "result", "moderator", "chair", "hosts", "now", "next", "then", "fit", "where", "about")


def placed_speaker(r: Reading) -> Question | None:
    """`sidste taler`, `hvem runder af i dag`: who is on in the first or last item of a day that has anybody.

    Of another forum, such an item may be asked for itself.
    """
    just = r.ask("previous") and not r.ask("next", "then", "now", "list", "when", "about")
    just = just and not (r.tags.time.relation or r.tags.time.names_day or r.tags.time.names_time or r.thing_known)
    if just and not r.people_here and not r.subjects.kinds - SPEECH and _untold(r) and asks_who(r):
        before = [i for i in on_day(r.programme, r.now.date()) if _has_been(r, i) and says_who(i)]
        so_far = not r.tags.forms.isdisjoint(r.lexicon.signs["so_far"])
        return r.question("who", items=tuple(i.id for i in before[0 if so_far else -1 :])) if before else None
    away = r.scope != r.event
    been = (away or r.tags.time.names_day) and _asks_for_the_last(r) and not r.tags.time.first
    said_last = been and not of_another_year(r)
    last = r.tags.time.last or r.ask("end") or -1 in r.tags.bare_ordinals or said_last
    first = (r.tags.time.first or r.ask("start") or 1 in r.tags.bare_ordinals) and not last
    if not (last or first) or r.tags.asks & set(_OTHERWISE):
        return None
    who = r.ask("who", "speakers")
    if not who and not (away and r.subjects.kinds):
        return None
    if (
        r.subjects.numbered
        or r.subjects.kinds - SPEECH
        or r.people_here
        or not _untold(r)
        or (r.thing_known and not r.tags.time.names_day)
        or r.tags.time.names_time
    ):
        return None
    spoken = spoken_on(r, last=bool(last))
    if not spoken:
        return None
    named = [i for i in spoken if i.appearances]
    item = spoken[-1] if last else (named or spoken)[0] if r.tags.time.first else spoken[0]
    return r.question("who" if who else "about", items=(item.id,))


def _untold(r: Reading) -> bool:
    """True where hardly a word tells of somebody, but for those that tell when or that they speak."""
    speaking, words = r.lexicon.signs["speaking"] | r.lexicon.signs["past"], r.tags.words
    telling = (words[p] for p in r.description.needed - r.tags.time.positions)
    return sum(w.weight for w in telling if w.plain not in speaking) <= _SILENT


def _has_been(r: Reading, item: Item) -> bool:
    """True for what has begun; `the foregoing one` is none that is still on."""
    foregoing = not r.tags.forms.isdisjoint(r.lexicon.signs["foregoing"] | r.lexicon.signs["just_now"])
    return bool(item.start and item.start < r.now) and not (foregoing and is_ahead(item, r.now))


def spoken_on(r: Reading, *, last: bool) -> list[Item]:
    """What somebody is on in, on the day that is named or meant: the next one, where today's is over."""
    days, away = r.programme.days, r.scope != r.event
    if r.day:
        return _on(r, r.day)
    if days and (away or r.wording.says_event):  # `who closes the conference`
        return _on(r, days[-1] if last else days[0])
    today = likely_day(r.programme, r.now)
    over = not any(is_ahead(i, r.now) for i in _on(r, today)) and not r.wording.past
    return _on(r, next((d for d in days if d > today), today) if over else today)


def _on(r: Reading, day: date) -> list[Item]:
    """What somebody is on in that day; what has begun today, where it is asked what has been."""
    spoken = [i for i in on_day(r.programme, day) if says_who(i)]
    been = [i for i in spoken if _has_been(r, i)] if r.wording.past and day == r.now.date() else []
    return been or spoken


def _asks_for_the_last(r: Reading) -> bool:
    """True where what was last is asked, and not who was on at all (`who was on today`)."""
    who = {h.positions for h in r.tags.of("ask", "who")}
    return "previous" in r.tags.asks and any(h.positions not in who for h in r.tags.of("ask", "previous"))


def says_who(item: Item) -> bool:
    return item.kind is not Kind.PRIZE and bool(item.appearances or item.unnamed)


def asks_who(r: Reading) -> bool:
    """True where the question word is one for somebody."""
    return any(r.tags.words[p].plain in r.lexicon.signs["who"] for p in r.tags.openers)
