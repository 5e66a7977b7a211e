"""What one has to be to attend: whether a message asks for it, and not whether one may."""

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
    words = {tags.words[p].plain for h in tags.of("ask", "attend") for p in h.positions}
    signs = lexicon.signs
    return bool(words & signs["requiring"]) and not any(w.plain in signs["permitting"] for w in tags.words)


def _for_participants(tags: Tags, lexicon: Lexicon) -> bool:
    """True for `only for the participants`, which is to say for all who are here."""
    plain = [w.plain for w in tags.words]
    pairs = ((p, q) for p, w in enumerate(plain) if w in lexicon.signs["alone"] for q in range(p, p + 1 + _BEFORE))
    return any(q < len(plain) and plain[q] in lexicon.signs["participants"] for _, q in pairs)


def _alone_for(tags: Tags, subjects: Subjects, lexicon: Lexicon) -> bool:
    """True for `only the elected`, whatever they may."""
    words, only, own = tags.words, lexicon.signs["alone"], subjects.self_described
    groups = [h for h in tags.of("leaning", "elected", "employed") if not own(h.first)]
    places = [p for h in groups for p in range(max(0, h.first - _BEFORE), h.first) if words[p].plain in only]
    # `may I come, or is it only for …` asks whether one may.
    return bool(places) and not any(w.plain in lexicon.signs["permitting"] for w in words[: places[0]])
