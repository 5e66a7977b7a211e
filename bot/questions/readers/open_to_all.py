"""Who may attend: the conference itself, everything in it, or what not all may (`is it all open to everyone`)."""

from itertools import pairwise

from bot.programme.model import Audience
from bot.programme.timeline import lines
from bot.questions.details import ADMISSION, WHOLE
from bot.questions.question import Question
from bot.questions.reading import Reading

# The most words of `the target group?`, and of `may the students attend as well`.
_BARE, _BRIEF = 4, 6


def open_to_all(r: Reading) -> Question | None:
    """What of the forum is for some only, where no item, hour or subject of it is asked of."""
    if not r.ask("attend") or r.scope != r.event or not lines(r.programme) or _of_something(r):
        return None
    if _of_everything(r):
        return _limited(r, WHOLE)
    if not _of_the_conference(r):
        return None
    return _limited(r, ADMISSION if r.tags.content or not _whether_all_may(r) else WHOLE)


def _of_something(r: Reading) -> bool:
    """True where an item, an hour or somebody is named, or something else is asked as well."""
    timed = r.tags.time.names_time or r.tags.time.names_day
    return bool(r.names_something or timed or r.ask("when", "where", "who", "fit", "signup", "list"))


def _limited(r: Reading, detail: str) -> Question:
    limited = tuple(i.id for i in r.programme.items if i.audience is not Audience.EVERYONE)
    return r.question("attend", items=limited, detail=detail)


def _of_everything(r: Reading) -> bool:
    """True for `may we join in everything`, `may I not go to anything`, `what is only for the elected`."""
    signs = r.lexicon.signs
    forms = [w.plain for p, w in enumerate(r.tags.words) if p in r.tags.focus]
    said = frozenset(forms)
    all_of_it = any(a in signs["before_all"] and b in signs["all_there_is"] for a, b in pairwise(forms))
    not_all = r.ask("exists") and not said.isdisjoint(signs["negations"]) and not said.isdisjoint(signs["anything"])
    cue = {r.tags.words[p].plain for p in r.tags.positions_of("ask", "attend")}
    limited = not cue.isdisjoint(signs["alone"]) or (r.wording.denies and not cue.isdisjoint(signs["taking_part"]))
    what = limited and not said.isdisjoint(signs["what"])
    whole = not_all or all_of_it or what or not said.isdisjoint(signs["everything"])
    return whole and not (r.weighty or r.strong_topic)


def _of_the_conference(r: Reading) -> bool:
    """True for `may a student attend the conference`, and `who may attend` where the chat was about nothing yet."""
    if r.wording.says_event:
        return True
    signs, asks = r.lexicon.signs, r.tags.asks - {"attend", "exists"}
    there = r.tags.has("place") or not r.tags.forms.isdisjoint(signs["thither"] | signs["in_there"])
    told = r.thread.known or r.wording.says_person or there or asks
    if not told and _whether_some_may(r):
        return True
    return not (told or r.tags.content) and (r.wording.attend_only or len(r.tags.words) <= _BARE)


def _whether_some_may(r: Reading) -> bool:
    """True for `may students attend`, where all that is told is who they are, and no fact tells of them."""
    words = [p for p, w in enumerate(r.tags.words) if w.token.kind == "word"]
    led = bool(words) and r.tags.words[words[0]].plain in r.lexicon.signs["modals"]
    told = set(r.tags.content)
    known = any(f.strong and f.positions >= told for f in r.subjects.facts)
    return led and len(words) <= _BRIEF and bool(told) and told <= set(words[1:3]) and not known


def _whether_all_may(r: Reading) -> bool:
    """True for `is it open to all`, `is it only for politicians`: what is for some only answers that."""
    cue = {r.tags.words[p].plain for p in r.tags.positions_of("ask", "attend")}
    return not cue.isdisjoint(r.lexicon.signs["alone"] | r.lexicon.signs["everybody"])
