"""What is asked of sessions and houses without a word on which one."""

from bot.programme.model import Item, Kind
from bot.questions.question import Question
from bot.questions.readers.items import about_items
from bot.questions.reading import Reading

# From here on a word is the definite form that the lexicon has (`the house`), not another form of it.
_AS_SAID = 0.98
# So many of the thread may be meant at once.
_BOTH = 2


def about_choices(r: Reading, kinds: frozenset[Kind], items: tuple[Item, ...]) -> Question:
    """Those of the thread where one leans on it, else all there are to choose."""
    return _of_that_number(r, kinds) or _told_of(r, kinds) or _of_all(r, kinds, tuple(i.id for i in items))


def _of_that_number(r: Reading, kinds: frozenset[Kind]) -> Question | None:
    """The item of the thread's number that is of another kind (`no, not the house, the session`)."""
    told = r.thread.items
    if len(told) != 1 or not told[0].number or r.wording.plural or not r.tags.has("connective", "correction"):
        return None
    other = next((i for i in r.of_kind(kinds - {told[0].kind}) if i.number == told[0].number), None)
    return about_items(r, (other.id,)) if other else None


def _told_of(r: Reading, kinds: frozenset[Kind]) -> Question | None:
    """Those of the kind that the thread is about (`who leads the house`)."""
    if r.wording.plural or r.several_days or r.ask("list", "count", "fit"):
        return None
    certain = _is_definite(r)
    same = [i for i in r.thread.items if i.kind in kinds]
    if certain and not same:
        same = [i for i in r.thread.matters if i.kind in kinds][:1]
    leans = bool(r.tags.asks) or certain or r.tags.has("pronoun", "thing")
    if not leans or not 0 < len(same) <= _BOTH:
        return None
    return about_items(r, tuple(i.id for i in same), borrowed=True)


def _is_definite(r: Reading) -> bool:
    """True for `the house`."""
    kinds = {k.positions for k in r.tags.of("kind")}
    return any(h.score > _AS_SAID and h.positions in kinds for h in r.tags.of("pronoun", "thing"))


def _of_all(r: Reading, kinds: frozenset[Kind], ids: tuple[str, ...]) -> Question:
    if r.ask("remind"):
        return r.question("remind", items=ids[:1])
    if r.ask("when", "start") and not r.ask("list"):
        return r.question("when_choices", items=ids, kinds=kinds)
    if r.ask("end", "duration", "until"):
        timed = r.programme.by_id[ids[0]].start is not None
        return about_items(r, ids[:1] if timed else ids)
    where = r.ask("where") and not r.ask("fit")  # `where do I go, there are five houses`
    if where or (r.continues and r.conversation.asks == "where"):
        return r.question("where", items=ids)
    leading = r.ask("moderator") or (r.ask("who", "speakers") and not r.ask("list"))
    return r.question("moderators" if leading else "list", items=ids, kinds=kinds)
