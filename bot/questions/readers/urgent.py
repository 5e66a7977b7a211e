"""Somebody in danger, or in despair: nothing else that a message says comes before that."""

from collections.abc import Set as AbstractSet

from bot.language.phrases import Hit
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES, KINDS

# How surely one word, and several, must be of danger.
_WORD, _PHRASE = 0.96, 0.9


def urgent(r: Reading) -> Question | None:
    """`A man has collapsed in the foyer`; of the current forum, whatever other one is spoken of."""
    if r.tags.has("talk", "distress"):
        return Question("distress", r.event, r.lexicon.language)
    if (_is_emergency(r) and not _about_programme(r)) or _wants_doctor(r):
        return Question("emergency", r.event, r.lexicon.language)
    return None


def _is_emergency(r: Reading) -> bool:
    hits = [h for h in r.tags.of("talk", "emergency") if not _is_a_manner_of_speaking(r, h)]
    return any(h.score >= (_WORD if len(h.positions) == 1 else _PHRASE) for h in hits)


def _wants_doctor(r: Reading) -> bool:
    """True for `is there a doctor here, quick`, and nothing that the programme has beside it."""
    signs, tags = r.lexicon.signs, r.tags
    of_programme = tags.kinds or tags.numbered or tags.has("calendar", "programme") or r.ask("about", "who", "when")
    there = signs["speaker"] | signs["panels"] | signs["talks"]
    return tags.has("talk", "doctor") and not (of_programme or not tags.forms.isdisjoint(there))


def _is_a_manner_of_speaking(r: Reading, hit: Hit) -> bool:
    """True for `before I drop`, of oneself and of what has not happened."""
    before = [w.plain for w in r.tags.words[max(0, hit.first - 2) : hit.first]]
    ahead = {r.tags.words[p].plain for p in r.tags.positions_of("lead", "ahead")}
    return len(before) > 1 and before[0] in ahead and before[1] in r.lexicon.signs["own_subject"]


def _about_programme(r: Reading) -> bool:
    """A word of danger inside a question about an item (a session on r-harm) is no emergency."""
    hits = r.tags.of("talk", "emergency")
    if _lies_at_home(r):
        return True
    if not r.subjects.numbered and (r.which_choice or (r.ask("fit") and r.subjects.kinds & CHOICES)):
        return True  # `it is burning me out, which house`
    if r.scope == "" or any(len(h.positions) > 1 for h in hits):
        return False
    best = r.subjects.best_topics()
    titled = bool(best) and best[0].strong > 1 and all(best[0].positions.issuperset(h.positions) for h in hits)
    return titled or r.ask("fit", "about") or r.on_subject or _beside_choice(r, {r.tags.clauses[h.first] for h in hits})


def _lies_at_home(r: Reading) -> bool:
    """True for `I lie at home with a broken ankle. Which days is it`, where nothing but the forum's days is asked."""
    asked = r.ask("dates") and r.tags.openers and not r.ask("instead", "howto")
    hits = r.tags.of("talk", "emergency")
    apart = all(r.tags.focus.isdisjoint(h.positions) for h in hits)
    return bool(asked) and apart and not r.tags.forms.isdisjoint(r.lexicon.signs["at_home"])


def _beside_choice(r: Reading, clauses: AbstractSet[int]) -> bool:
    """True where a session or house is named in the clause of the danger (but `drop session 3, there is a fire`)."""
    numbered = (p for n in r.tags.numbered for p in n.positions)
    kinds = (h.first for h in r.tags.of("kind") if h.value in KINDS and KINDS[h.value] & CHOICES)
    return any(r.tags.clauses[p] in clauses for p in (*numbered, *kinds))
