"""From when to when a day is: how long it is, which of them is the longest, when both begin and end."""

from datetime import date

from bot.questions.details import LONGEST, SHORTEST
from bot.questions.question import Question, Window
from bot.questions.reading import Reading


def day_lengths(r: Reading) -> Question | None:
    """`Which day is longest`, `how long is Thursday`, `when do both days begin and end`."""
    time, extreme = r.tags.time, _extreme(r)
    named = r.names_something or r.wording.says_person or r.wording.says_point  # `the longest point today`
    if named or time.within_day or time.rest or not _speaks_of_days(r) or _tells_more(r):
        return None
    if r.thing_known and r.wording.says_thing:
        return None  # `how long is it on Friday`, of the session that was told of
    both_ends = r.ask("start") and r.ask("end")
    if not (extreme or both_ends or r.ask("duration")):
        return None
    if extreme and _whether_so(r):
        one = r.day_before_than  # `is Friday shorter than Thursday`
    else:
        one = None if extreme or r.wording.both_days else r.day or _today(r)
    return r.question("day_spans", window=Window("day", r.now, day=one) if one else None, detail=extreme)


def _extreme(r: Reading) -> str:
    """Whether the longest or the shortest day is asked for, or which of two is longer or shorter."""
    signs, said = r.lexicon.signs, r.tags.forms
    which = not said.isdisjoint(signs["which"]) and not said.isdisjoint(signs["day"])
    than = which or not said.isdisjoint(signs["than"]) or _whether_so(r)  # `longer than Friday`, `longer tomorrow`
    if not said.isdisjoint(signs["shortest"]) or (than and not said.isdisjoint(signs["shorter"])):
        return SHORTEST
    longer = than and not said.isdisjoint(signs["longer"])
    return LONGEST if longer or not said.isdisjoint(signs["longest"]) else ""


def _whether_so(r: Reading) -> bool:
    """True for `is Friday longer`, which a yes or no answers."""
    compared = not r.tags.forms.isdisjoint(r.lexicon.signs["longer"] | r.lexicon.signs["shorter"])
    return compared and r.wording.whether and r.tags.time.names_day


def _speaks_of_days(r: Reading) -> bool:
    """True where a day is named, or days are spoken of; but not `how many days`."""
    spoken = [p for p, w in enumerate(r.tags.words) if w.plain in r.lexicon.signs["days"] | r.lexicon.signs["day"]]
    counted = r.tags.positions_of("ask", "duration", "count", "until")
    said = any(p not in counted for p in spoken) or r.tags.time.names_day
    return bool(said and r.programme.days)


def _today(r: Reading) -> date | None:
    """The day that it is, where `the day` is spoken of on one of the forum's."""
    said = not r.tags.forms.isdisjoint(r.lexicon.signs["day"]) and r.tags.forms.isdisjoint(r.lexicon.signs["days"])
    return r.now.date() if said and r.now.date() in r.programme.days else None


def _tells_more(r: Reading) -> bool:
    """True where something else than a length or a day is told."""
    signs = r.lexicon.signs
    lengths = signs["longest"] | signs["shorter"] | signs["shortest"] | signs["longer"] | signs["days"] | signs["day"]
    left = not r.tags.forms.isdisjoint(signs["again"] | signs["own_subject"])  # `how long is left`, `have we today`
    told = r.tags.focus.intersection(r.tags.content_besides(lengths))
    return left or bool(told) or _of_something(r)


def _of_something(r: Reading) -> bool:
    """True where a word behind the length is something else than the day (`how long is the queue today`)."""
    last = max((h.last for h in r.tags.of("ask", "duration")), default=len(r.tags.words))
    known = r.tags.positions("ask", "weekday", "relative_day", "connective") | r.tags.time.positions
    behind = (p for p in range(last + 1, len(r.tags.words)) if p not in known and r.tags.words[p].token.kind == "word")
    signs = r.lexicon.signs
    days = signs["days"] | signs["day"] | signs["programmes"] | signs["the"]
    small = r.lexicon.stop | days | signs["longest"] | signs["shortest"] | signs["longer"]
    small |= signs["shorter"] | signs["than"]
    return any(r.tags.words[p].plain not in small for p in behind)
