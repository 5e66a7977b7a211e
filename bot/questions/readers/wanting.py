"""What fits with one interest more, or one less, than somebody has told the guide of."""

from collections.abc import Iterable
from dataclasses import replace

from bot.questions.guide import Guide
from bot.questions.guided import remaining, suggestion
from bot.questions.question import Question
from bot.questions.reading import Reading


def wanting(r: Reading, guide: Guide, keys: tuple[str, ...], *, beside: bool) -> Question:
    """With one more interest, beside the others or before them."""
    unwanted = tuple(denied for denied in guide.unwanted if not set(denied.split()).intersection(keys))
    if beside:
        return suggestion(r, replace(guide, wanted=_joined(keys, guide.wanted), unwanted=unwanted, told=()))
    earlier = tuple(k for k in _joined(guide.wanted, guide.earlier) if k not in keys)
    return suggestion(r, replace(guide, wanted=keys, earlier=earlier, unwanted=unwanted, told=()))


def without(r: Reading, guide: Guide, keys: tuple[str, ...]) -> Question:
    """Without an interest."""
    guide = refusing(guide, keys)
    turned_down = r.conversation.asks == "choose" and guide.told  # the suggestions are, and what is left was listed
    return remaining(r, guide) if turned_down else suggestion(r, replace(guide, told=()))


def refusing(guide: Guide, keys: tuple[str, ...]) -> Guide:
    """What somebody wants, but for an interest that they turn down."""
    wanted, earlier = (tuple(k for k in known if k not in keys) for known in (guide.wanted, guide.earlier))
    denied = (" ".join(keys),) if keys else ()
    return replace(guide, wanted=wanted, earlier=earlier, unwanted=_joined(denied, guide.unwanted))


def _joined(new: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*new, *known)))
