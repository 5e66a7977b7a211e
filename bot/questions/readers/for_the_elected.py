"""What the elected may choose: `what can my mayor go to`, `is there anything that only politicians may attend`."""

from bot.programme.model import Audience
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES


def for_the_elected(r: Reading) -> Question | None:
    """What is for the elected only, where it is asked what somebody elected can choose, or what nobody else may."""
    on_stage = not r.tags.forms.isdisjoint(r.lexicon.signs["stage"])
    only = r.ask("exists", "list") and r.wording.attend_only and not (_of_thread(r) or r.subjects.kinds or on_stage)
    if not (r.ask("options") or only) or _of_the_others(r):
        return None
    elected = r.lexicon.signs["elected"]
    said = (*r.tags.focus, *r.tags.content)
    told = r.tags.has("leaning", "elected") or any(r.tags.words[p].plain in elected for p in said)
    if not told or r.subjects.numbered or r.people_here or r.scope != r.event:
        return None
    theirs = [i for i in r.programme.items if i.audience is Audience.ELECTED]
    choices = r.subjects.kinds & CHOICES
    if choices and choices.isdisjoint(i.kind for i in theirs):
        return None  # `may I as a politician choose a session`
    kinds = frozenset(i.kind for i in theirs)
    return r.question("list", items=tuple(i.id for i in theirs), kinds=kinds) if theirs else None


def _of_the_others(r: Reading) -> bool:
    """True for `the houses are for politicians, what can the rest of us choose`."""
    cues = (p for h in r.tags.of("ask", "instead") for p in h.positions)
    return any(r.tags.words[p].plain not in r.lexicon.signs["while"] for p in cues)


def _of_thread(r: Reading) -> bool:
    """True where what asks points at what was talked of (`is it for politicians only`)."""
    return any(h.first in r.tags.focus for h in r.tags.of("pronoun", "thing")) and bool(r.thread.items)
