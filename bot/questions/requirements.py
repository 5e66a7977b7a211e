"""What one has to be to attend: whether a message asks for it, and not whether one may."""

from collections.abc import Iterable

from bot.language.lexicon import Lexicon
from bot.questions.subjects import Subjects
from bot.questions.tags import Tags

# How many words may stand between `only` and those who alone may attend.
_BEFORE = 3


def asks_requirement(tags: Tags, subjects: Subjects, lexicon: Lexicon) -> bool:
    """True where it is asked what one has to be (`must one be elected`, `is it for politicians only`)."""
    if _alone_for(tags, subjects, lexicon):
        return True
    if _for_participants(tags, lexicon):
        return False
    if any(tags.words[p].plain in lexicon.signs["who"] for p in tags.openers):
        return False  # `who is it reserved for` asks for no yes
    words = {tags.words[p].plain for h in tags.of("ask", "attend") for p in h.positions}
    signs = lexicon.signs
    return bool(words & signs["requiring"]) and not any(w.plain in signs["permitting"] for w in tags.words)


def _for_participants(tags: Tags, lexicon: Lexicon) -> bool:
    """True for `only for the participants`, which is to say for all who are here."""
    named = (p for p, w in enumerate(tags.words) if w.plain in lexicon.signs["participants"])
    return bool(_only_before(named, tags, lexicon))


def _alone_for(tags: Tags, subjects: Subjects, lexicon: Lexicon) -> bool:
    """True for `only the elected`, whatever they may."""
    groups = (h.first for h in tags.of("leaning", "elected", "employed") if not subjects.self_described(h.first))
    places = _only_before(groups, tags, lexicon)
    # `may I come, or is it only for …` asks whether one may.
    return bool(places) and not any(w.plain in lexicon.signs["permitting"] for w in tags.words[: places[0]])


def _only_before(groups: Iterable[int], tags: Tags, lexicon: Lexicon) -> list[int]:
    """Where an `only` stands shortly before some of these places."""
    near = (p for place in groups for p in range(max(0, place - _BEFORE), place))
    return [p for p in near if tags.words[p].plain in lexicon.signs["alone"]]
