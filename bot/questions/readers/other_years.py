"""The last question asked again of another forum: `og i 2022?`, `was it her too?`."""

from bot.programme.model import Kind
from bot.questions.question import Question
from bot.questions.readers.picking import award_or_nominees
from bot.questions.reading import Reading
from bot.questions.thread import Thread


def which_year(r: Reading) -> Question | None:
    """In which year something was on: the forum in which the subject stands out most."""
    if not r.ask("which_year") or not r.tags.content:
        return None
    found = []
    for event, programme in r.knowledge.programmes.items():
        if not programme.event.invented:
            index = r.knowledge.indexes[event]
            best = index.find(r.tags.words, r.tags.content, index.items, "item")[:1]
            found += [(f.score * f.share, event, f.id) for f in best if f.strong]
    if not found:
        return None
    _, event, item = max(found)
    return r.question("about", event=event, items=(item,))


def other_year(r: Reading) -> Question | None:
    """`og i 2022?`: what was asked last, asked of another forum."""
    before = r.conversation
    this_year = "this_year" in r.tags.values("clock")
    if not (r.tags.time.year or this_year) or not before.event or r.weighty or r.subjects.numbered or r.people_here:
        return None
    own = r.tags.asks - {"earlier", "exists", "repeats", "now", "then"}
    if own == {"count"} and before.kinds and not r.tags.kinds:
        kinds = frozenset(Kind(k) for k in before.kinds)
        return r.question("count", items=tuple(i.id for i in r.knowledge.items_of_kind(r.scope, kinds)), kinds=kinds)
    if r.says_person and before.event != r.scope:
        people = Thread(before, r.knowledge.programmes[before.event]).person
        if people:
            return r.question("was_there", event=before.event, people=people[:1], detail=r.scope)
    if own or r.tags.kinds:
        return None
    if before.kinds and before.asks in ("when", "list", "count", "card", "schedule", "until", "result", "when_choices"):
        kinds = frozenset(Kind(k) for k in before.kinds)
        items = r.knowledge.items_of_kind(r.scope, kinds)
        if items:
            picked = award_or_nominees(r, items) if Kind.PRIZE in kinds else items
            return r.question("when", items=tuple(i.id for i in picked), kinds=kinds)
        return r.question("none_of_kind", kinds=kinds)
    if before.asks in ("chair", "was_there", "theme", "venue", "dates", "contact", "signup"):
        return r.question("chair" if before.asks == "was_there" else before.asks)
    return None
