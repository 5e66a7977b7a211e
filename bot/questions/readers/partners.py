"""With whom the organiser has made something of the programme (`who made that session with you`)."""

from bot.programme.model import Item
from bot.questions.question import Question
from bot.questions.reading import Reading

# From this share on the words are of what they describe.
_MOSTLY = 0.6


def partners(r: Reading) -> Question | None:
    """Of what is named, else of what the thread is about.

    Who arranges it, or stands behind it, asks for the partners only where there are some: else for whom to turn to.
    """
    together = r.wording.asked_for("partners")
    made = r.ask("who") and not r.tags.forms.isdisjoint(r.lexicon.signs["made"])
    arranged = together or made or _arranges(r)
    if not (arranged or r.ask("author")) or r.wording.says_event or r.people_here:
        return None
    named = _named(r)
    item = named or (next(iter(r.thread.items), None) if arranged else None)
    if item is None or not (item.partners or (together and r.subjects.numbered)):
        return None
    return r.question("partners", items=(item.id,), borrowed=not named)


def _arranges(r: Reading) -> bool:
    """True for `who arranges it`, and not for whom one may ring."""
    return any(r.tags.words[h.last].plain in r.lexicon.signs["arranging"] for h in r.tags.of("ask", "contact"))


def _named(r: Reading) -> Item | None:
    if r.subjects.numbered:
        return r.subjects.numbered[0]
    together = r.wording.asked_for("partners")
    content = r.tags.content if together else tuple(sorted(r.tags.content_asked))
    told = r.subjects.index.find(r.tags.words, content, r.subjects.index.items)  # `and the one on X, who …`
    best = next(iter(r.subjects.best_topics() or told), None)
    return r.programme.by_id[best.id] if best and best.strong and best.share > _MOSTLY else None
