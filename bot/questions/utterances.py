"""What somebody has said: whether a message asks for it, and not what it was about or whether it is so."""

from bot.questions.wording import Wording


def asks_utterance(wording: Wording) -> bool:
    """True where it is asked what somebody has said."""
    tags = wording.tags
    said = [h for h in tags.of("ask", "said") if not _reported(wording, h.first)]
    asked = max((tags.clauses[h.first] for h in tags.of("ask", "about")), default=-1)
    if said and asked > max(tags.clauses[h.first] for h in said):
        return False  # `somebody said something of it. What is it about?`
    if tags.openers and all(tags.focus.isdisjoint(h.positions) for h in said):
        return False  # `she said something just now. What is her name?`
    words = {tags.words[p].plain for h in said for p in h.positions}
    return bool(words & wording.lexicon.signs["uttering"]) and not _of_somebody_from(wording)


def _of_somebody_from(wording: Wording) -> bool:
    """True for `what did the one from Hobro say`, and not for what was said to the one from Hobro."""
    tags, towards = wording.tags, wording.lexicon.signs["towards"]
    return any(not h.first or tags.words[h.first - 1].plain not in towards for h in tags.of("ask", "people_of"))


def _reported(wording: Wording, place: int) -> bool:
    """True for what somebody else said of what is asked (`a colleague said that he is on today, is that so`)."""
    tags = wording.tags
    clause = [p for p, c in enumerate(tags.clauses) if c == tags.clauses[place]]
    told = tags.openers.isdisjoint(clause) and any(p > place for p in clause)
    after = tags.words[place + 1].plain if place + 1 < len(tags.words) else ""
    return told and (wording.leans("sure") or after in wording.lexicon.signs["opening"])
