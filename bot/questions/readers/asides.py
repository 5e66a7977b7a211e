"""What a message is before it is a question: powers, insults, other subjects, small talk."""

from typing import Final

from bot.language.frequency import is_word
from bot.programme.model import Kind
from bot.questions.details import UTTERED
from bot.questions.question import Question
from bot.questions.readers.facts import tells_of_more, told
from bot.questions.reading import ITEM_ASKS, Reading
from bot.questions.subjects import CHOICES
from bot.questions.words import Word

_FOREIGN_SHARE = 0.3
# The letters of a word that nobody could say without a vowel, and from where on it, or a shorter one, may be a slip.
_UNSAID, _SLIP, _NO_SLIP = 4, 0.8, 0.95
# From this share on it is an item of which it is asked what was said in it.
_TOLD = 0.4
# Cues that nobody uses of anything but a programme.
_OF_PROGRAMME: Final = ("now", "next", "previous", "remind", "chair", "moderator", "fit", "then", "instead", "dates")
# What is asked by whoever wants to get up.
_OF_SITTING: Final = ("duration", "until", "end", "next")
# Other subjects that remain so whatever item is spoken of beside them.
_WHATEVER_THE_KIND = frozenset({"rules", "homes", "computers", "translation", "school_homework"})
_STANDING = ("greeting", "thanks", "goodbye", "yes", "no", "never_mind", "insult", "wrong", "stop", "english")


def aside(r: Reading) -> Question | None:
    tags = r.tags
    if not r.text.strip():
        return r.question("unknown")
    if r.scope == "":
        return Question("other_event", r.event, r.lexicon.language)
    if tags.empty or is_gibberish(r):
        return r.question("unknown")
    if told(r):
        return None
    if tags.has("talk", "power") and not r.ask("when", "where", "who", "remind", "fit", "then", "previous"):
        return r.question("power")
    if is_other_subject(r):
        return r.question("unknown")
    beside = bool(tags.asks) and all(tags.focus.isdisjoint(h.positions) for h in tags.of("talk", "insult"))
    if tags.has("talk", "insult") and not (beside or r.anchored or tells_of_more(r)):
        return r.question("insult")
    if (
        r.ask("howto")
        and not r.ask("fit", "when", "who", "list", "where", "now", "next", "about", "remind")
        and not (r.anchored or r.tags.time.rest or r.ask("signup", "venue", "capabilities", "contact"))
        and not (r.ask("exists") and r.strong_topic)
        and not (r.on_subject or tells_of_more(r))
    ):
        return r.question("unknown")
    if r.ask("opinion") and not r.ask("fit"):
        return r.question("opinion")
    if r.ask("capabilities") and not r.anchored and not r.weighty and not r.tags.of("ask", "fit"):
        return r.question("capabilities")
    return small_talk(r) if not (r.asks_something or asks_beside(r)) else None


def is_gibberish(r: Reading) -> bool:
    """True for letters at random: no word that is one, and one at least that nobody could say."""
    said = [w for w in r.tags.words if w.token.kind == "word"]
    if r.tags.numbered or r.tags.bare_numbers or any(_may_be_a_word(w, r.lexicon.language) for w in said):
        return False
    vowels = r.lexicon.signs["vowels"]
    return any(len(w.token.text) >= _UNSAID and vowels.isdisjoint(w.token.plain) for w in said)


def _may_be_a_word(word: Word, language: str) -> bool:
    likeliest = max((*word.phrase.values(), *word.topic.values()), default=0.0)
    slip = _SLIP if len(word.token.text) >= _UNSAID else _NO_SLIP
    return likeliest > slip or is_word(word.token.plain, language)


def asks_beside(r: Reading) -> bool:
    """True where a clause with a question word stands beside the small talk, though nobody knows what it asks."""
    spoken = {r.tags.clauses[h.first] for h in r.tags.hits if h.category == "talk"}
    return any(r.tags.clauses[p] not in spoken for p in r.tags.openers)


def is_other_subject(r: Reading) -> bool:
    """True where the clause that asks is about something that no conference programme tells."""
    tags = r.tags
    spoken = [h for h in tags.of("other") if set(h.positions) & tags.focus]
    least = {p: 0.86 if len(tags.words[p].plain) > 8 else 0.93 for h in spoken for p in h.positions}
    hits = [h for h in spoken if h.score > min(least[p] for p in h.positions)]
    if not hits:
        return False
    calls = r.asked_for("contact") and r.ask("exists", "who", "where")
    if any(
        h.value == "other_events" or (h.value in ("requests", "services", "jobs") and not (calls or r.on_subject))
        for h in hits
    ):
        return True
    spoilt = {tags.clauses[p] for h in hits for p in h.positions}
    anchors = [
        h for h in tags.hits if h.category in ("kind", "practical") or (h.category == "ask" and h.value in ITEM_ASKS)
    ]
    if any(tags.clauses[h.first] not in spoilt and h.first in tags.focus for h in anchors):
        return False
    if r.subjects.numbered or r.people_here or r.ask(*_OF_PROGRAMME) or r.leans("resume"):
        return False
    if {h.value for h in hits} == {"bodily"} and r.ask(*_OF_SITTING):
        return False  # `how long are we to sit here, my back aches`
    strong = r.subjects.best_topics(r.subjects.kinds & CHOICES)
    if strong and strong[0].share > 0.5 and strong[0].strong and r.ask("about", "exists", "who", "when", "list"):
        return False
    if r.on_subject and strong and strong[0].strong > 1:
        return False
    firm = r.subjects.kinds - {Kind.HOUSE, Kind.BREAK, Kind.PRIZE, Kind.SESSION}
    return not firm or all(h.value in _WHATEVER_THE_KIND for h in hits)


def small_talk(r: Reading) -> Question | None:
    for value in _STANDING:
        if r.tags.has("talk", value):
            if value == "thanks" and (r.anchored or r.weighty) and r.asks_something:
                continue
            if value in ("greeting", "yes", "no") and (r.weighty or r.anchored):
                continue
            return r.question("talk", detail=value)
    return None


def not_understood(r: Reading) -> Question:
    if r.ask("capabilities"):
        return r.question("capabilities")
    topics = r.subjects.topics
    if topics and r.uttered and topics[0].share > _TOLD and not r.foreign:
        return r.question("about", items=(topics[0].id,), detail=UTTERED)
    if (
        topics
        and topics[0].share > 0.25
        and r.ask("exists", "fit", "about", "who")
        and not r.foreign
        and r.tags.weight < 3
    ):
        return r.question(
            "no_topic", detail=r.tags.text_of(r.tags.content), items=tuple(f.id for f in topics[:1] if f.share > 0.45)
        )
    return r.question("unknown")


def foreign_subject(r: Reading) -> Question | None:
    """What is mostly about something that no programme tells."""
    return r.question("unknown") if r.foreign and r.unexplained_share > _FOREIGN_SHARE else None
