"""What somebody has forgotten beside what they still know of it: only what they know leads to it."""

from bot.questions.reading import Reading

# How many words may stand between `it` and `was` (`it, I think, was`).
_NEAR = 3


def without_forgetting(r: Reading) -> Reading:
    """`I forgot what I chose, it was the one on homes` without its first clause."""
    words, signs = r.tags.words, r.lexicon.signs
    breaks = [p for p, w in enumerate(words) if w.token.kind in ("comma", "stop") and p + 1 < len(words)]
    ends = next((p for p in breaks if _forgets(r, range(p)) and _tells_it(r, p + 1)), None)
    if ends is None or not r.tags.positions("practical").isdisjoint(range(ends)):
        return r  # `I forgot my badge, it is in the car`
    if r.wording.asked_for("signup") and not any(p < ends for p in r.tags.openers):
        return r  # `I forgot to sign up, it is too late now`, and not `I forgot what I signed up for, it was …`
    if any(p > ends for p in r.tags.openers if words[p].plain not in signs["relative"]):
        return r
    return r.without(frozenset(range(ends + 1)))


def _forgets(r: Reading, places: range) -> bool:
    """True for `I forgot` and `I do not remember`."""
    words, signs = r.tags.words, r.lexicon.signs
    forms = {words[p].plain for p in places}
    return not forms.isdisjoint(signs["forgetting"]) or (
        not forms.isdisjoint(signs["remembering"]) and not forms.isdisjoint(signs["negations"])
    )


def _tells_it(r: Reading, place: int) -> bool:
    """True for `it was …` at a place."""
    words, signs = r.tags.words, r.lexicon.signs
    behind = {w.plain for w in words[place + 1 : place + 1 + _NEAR]}
    return words[place].plain in signs["it"] and not behind.isdisjoint(signs["past"] | r.tags.copulas)
