"""What of the thread a message takes up: the one of several that an ordinal picks, or the items that were told of."""

from bot.programme.lasting import is_ahead
from bot.programme.model import Role
from bot.programme.timeline import moderated
from bot.questions.said import Said

_SECOND = 2
# Of so many people `the other one` may be any who is left.
_FEW = 4


def picked(said: Said, listed: tuple[str, ...]) -> tuple[str, ...]:
    """The one of several in an answer that an ordinal picks (`the second one`, `the last one`), else nothing."""
    ordinals = said.tags.bare_ordinals
    if not ordinals:
        return ()
    place = ordinals[0] - 1 if ordinals[0] > 0 else ordinals[0]
    told = {*said.conversation.people, *said.conversation.items}.intersection(listed)
    if ordinals[0] == _SECOND == len(listed) and len(told) == 1:
        # Of two of whom one was told of, `the second one` is the other one.
        return tuple(one for one in listed if one not in told)
    if ordinals[0] == _SECOND <= len(listed) and told == {listed[place]} and _asks_for_another(said, listed):
        return _others(said, listed, told)
    return (listed[place],) if -len(listed) <= place < len(listed) else ()


def _asks_for_another(said: Said, listed: tuple[str, ...]) -> bool:
    """True for `and the other one?`, of people; `and who is in the second` means the same house as before."""
    few = len(listed) <= _FEW and all(one in said.programme.people for one in listed)
    return few and said.tags.has("connective")


def _others(said: Said, listed: tuple[str, ...], told: set[str]) -> tuple[str, ...]:
    """Those of a list who were not told of; but for whoever moderates, where anybody else is left."""
    items = (said.programme.by_id[i] for i in said.conversation.items if i in said.programme.by_id)
    leading = {a.person for i in items for a in i.appearances if a.role is Role.MODERATOR}
    left = tuple(one for one in listed if one not in told)
    speaking = tuple(one for one in left if one not in leading)
    return speaking or left


def same_items(said: Said) -> tuple[str, ...]:
    """The items that were told of, the one of them that is picked, or those of them that can be asked of so."""
    before, by_id = said.conversation, said.programme.by_id
    items = tuple(i for i in before.items if i in by_id)
    if (
        len(items) > 1
        and not said.tags.bare_ordinals
        and before.people
        and said.ask("duration", "end", "until", "with_whom", "moderator")
    ):
        ahead = tuple(i for i in items if is_ahead(by_id[i], said.now))
        led = tuple(i for i in ahead or items if moderated((by_id[i],)))
        return led if said.ask("moderator") and led else (ahead or items)
    if len(items) > 1 and said.ask("duration", "end", "until") and before.asks == "who":
        items = tuple(i for i in items if by_id[i].appearances) or items
    listed = items if len(items) > 1 else tuple(i for i in before.listed if i in by_id)
    listed = _inside(said, items) or (listed if len(listed) > 1 else _beside(said, items))
    return (picked(said, listed) if len(listed) > 1 else ()) or items


def _inside(said: Said, items: tuple[str, ...]) -> tuple[str, ...]:
    """What there is to choose between in the one break-out that the thread is about (`who is in the last of them`)."""
    children = said.programme.children.get(items[0], ()) if len(items) == 1 else ()
    asked = said.tags.bare_ordinals and any(i.kind in said.conversation.kinds for i in children)
    return tuple(i.id for i in children) if asked else ()


def _beside(said: Said, items: tuple[str, ...]) -> tuple[str, ...]:
    """What runs beside the one numbered item that the thread is about, and itself (`who is in the first one`)."""
    one = said.programme.by_id[items[0]] if len(items) == 1 else None
    asked = said.ask("who", "speakers", "moderator") and 1 in said.tags.bare_ordinals
    if one is None or not one.number or not asked:
        return ()
    return tuple(i.id for i in said.programme.items if i.kind is one.kind and i.start == one.start)
