"""Replies to a question asked back: a number, an ordinal, part of a name or title."""

from bot.questions.question import Question
from bot.questions.readers.items import about_items
from bot.questions.reading import ITEM_ASKS, Reading


def candidate(r: Reading) -> Question | None:
    """A reply to candidates that the last answer listed: a number, an ordinal, part of a name or title."""
    candidates = r.conversation.candidates
    if not candidates or r.conversation.event != r.scope:
        return None
    tags = r.tags
    small = len([w for w in tags.words if w.token.kind != "stop"]) <= 6
    if not small or r.ask("when", "where", "list", "now", "next"):
        return None
    picked: list[str] = []
    programme = r.programme
    numbers = [*tags.bare_numbers, *(n.number for n in tags.numbered)]
    if r.subjects.numbered:
        picked = [i.id for i in r.subjects.numbered if i.id in candidates]
    if not picked and numbers and not tags.numbered:
        of_number = [c for c in candidates if c in programme.by_id and programme.by_id[c].number == numbers[0]]
        picked = of_number or ([candidates[numbers[0] - 1]] if 0 < numbers[0] <= len(candidates) else [])
    if not picked:
        picked = list(r.picked(tuple(candidates)))
    if not picked:
        named = {m.person for m in r.subjects.people_named()[0]} & set(candidates)
        offices = [f.id for f in r.subjects.offices if f.id in candidates and f.score > 0.3]
        titled = [f.id for f in r.subjects.topics if f.id in candidates and f.share > 0.3]
        picked = sorted(named, key=candidates.index) or offices[:1] or titled[:1]
    if not picked and r.subjects.kinds:
        picked = [c for c in candidates if c in programme.by_id and programme.by_id[c].kind in r.subjects.kinds]
    if not picked:
        return None
    people = tuple(p for p in picked if p in programme.people)
    items = tuple(i for i in picked if i in programme.by_id)
    if people:
        return r.question("person", people=people, borrowed=True)
    if tags.asks & ITEM_ASKS:
        return about_items(r, items, borrowed=True)
    intent = (
        r.conversation.asks
        if r.conversation.asks in ("when", "where", "who", "about", "moderator", "duration", "end")
        else "card"
    )
    return r.question(intent, items=items, borrowed=True)
