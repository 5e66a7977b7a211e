"""What the elected may choose: `what can my mayor go to`, `is there anything that only politicians may attend`."""

from bot.programme.model import Audience
from bot.questions.question import Question
from bot.questions.reading import Reading


def for_the_elected(r: Reading) -> Question | None:
    """What is for the elected only, where it is asked what somebody elected can choose, or what nobody else may."""
    only = r.ask("exists", "list") and r.wording.attend_only and not (r.thread.items or r.subjects.kinds)
    if not (r.ask("options") or only):
        return None
    elected = r.lexicon.signs["elected"]
    told = r.wording.leans("elected") or any(r.tags.words[p].plain in elected for p in (*r.tags.focus, *r.tags.content))
    if not told or r.subjects.numbered or r.people_here or r.scope != r.event:
        return None
    theirs = [i for i in r.programme.items if i.audience is Audience.ELECTED]
    kinds = frozenset(i.kind for i in theirs)
    return r.question("list", items=tuple(i.id for i in theirs), kinds=kinds) if theirs else None
