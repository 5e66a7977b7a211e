"""Whether everybody may take part in everything, or what not all may: `is it all open to everyone`."""

from itertools import pairwise

from bot.programme.model import Audience
from bot.questions.details import WHOLE
from bot.questions.question import Question
from bot.questions.reading import Reading


def open_to_all(r: Reading) -> Question | None:
    """What of the forum is for some only, where no item, hour or subject of it is asked of."""
    if not r.ask("attend") or r.scope != r.event or not _of_everything(r):
        return None
    named = r.subjects.numbered or r.tags.kinds or r.people_here or r.tags.has("practical") or r.strong_topic
    timed = r.tags.time.names_time or r.tags.time.names_day
    if named or timed or r.ask("when", "where", "who", "fit", "signup", "list"):
        return None
    limited = tuple(i.id for i in r.programme.items if i.audience is not Audience.EVERYONE)
    return r.question("attend", items=limited, detail=WHOLE)


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
    return not r.weighty and (not_all or all_of_it or what or not said.isdisjoint(signs["everything"]))
