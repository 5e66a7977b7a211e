"""What a message is before it is a question: powers, insults, other subjects, small talk."""

from collections.abc import Set as AbstractSet
from typing import Final

from bot.language.frequency import is_word
from bot.language.phrases import Hit
from bot.programme.model import Kind
from bot.programme.timeline import lines
from bot.questions.details import UTTERED
from bot.questions.question import Question
from bot.questions.readers.facts import best_fact, own_words, tells_of_more, told
from bot.questions.reading import ITEM_ASKS, Reading
from bot.questions.subjects import CHOICES
from bot.questions.words import Word

_FOREIGN_SHARE = 0.3
# The letters of a word that nobody could say without a vowel, and from where on it, or a shorter one, may be a slip.
_UNSAID, _SLIP, _NO_SLIP = 4, 0.8, 0.95
# How surely a word must be an insult.
_INSULT = 0.85
# From this share on it is an item of which it is asked what was said in it.
_TOLD = 0.4
# Cues that nobody uses of anything but a programme.
_OF_PROGRAMME: Final = ("now", "next", "previous", "remind", "chair", "moderator", "fit", "then", "instead", "dates")
# What is asked by whoever wants to get up.
_OF_SITTING: Final = ("duration", "until", "end", "next")
# Other subjects that remain so whatever item is spoken of beside them.
_WHATEVER_THE_KIND = frozenset({"rules", "homes", "computers", "translation", "school_homework"})
# Other subjects that are a conference's own where it is asked whom one may call there.
_SERVICES = frozenset({"requests", "services", "jobs"})
_STANDING = ("greeting", "thanks", "goodbye", "yes", "no", "never_mind", "remark", "insult", "wrong", "stop", "english")


def aside(r: Reading) -> Question | None:
    """What is no question to a programme; None where it may be one, or a fact clearly answers."""
    if unreadable := _unreadable(r):
        return unreadable
    if told(r):
        return None
    return (
        _power(r)
        or _other_subject(r)
        or _sum(r)
        or _measured(r)
        or _clock_elsewhere(r)
        or _insult(r)
        or _how_to(r)
        or _opinion(r)
        or _capabilities(r)
        or _nothing_but_talk(r)
    )


def _unreadable(r: Reading) -> Question | None:
    """No words, or letters at random."""
    if not r.text.strip():
        return r.question("unknown")
    return r.question("unknown") if r.tags.empty or _is_gibberish(r) else None


def _power(r: Reading) -> Question | None:
    """`My phone is running flat`."""
    asks_else = r.ask("when", "where", "who", "remind", "fit", "then", "previous")
    return r.question("power") if r.tags.has("talk", "power") and not asks_else else None


def _other_subject(r: Reading) -> Question | None:
    return r.question("unknown") if _is_other_subject(r) else None


def _sum(r: Reading) -> Question | None:
    """`What is 17 times 38`."""
    words, operators = r.tags.words, r.lexicon.signs["operators"]
    signs = (p for p in range(1, len(words) - 1) if words[p].plain in operators)
    sums = any(words[p - 1].token.kind == words[p + 1].token.kind == "number" for p in signs)
    return r.question("unknown") if sums and not (r.tags.numbered or r.tags.kinds) else None


def _measured(r: Reading) -> Question | None:
    """`How high is Everest`, of something that neither a programme nor a practical matter has a word of."""
    words, measures = r.tags.words, r.lexicon.signs["measures"]
    asked = {p for p in range(1, len(words)) if words[p].plain in measures and p - 1 in r.tags.openers}
    told = [words[p] for p in r.tags.content_asked if p not in asked] if asked else []
    foreign = bool(told) and not any(w.topic or w.phrase for w in told)
    practical = any(asked.isdisjoint(h.positions) for h in r.tags.of("practical"))
    return r.question("unknown") if foreign and not (practical or r.tags.kinds) else None


def _clock_elsewhere(r: Reading) -> Question | None:
    """`What time is it in Tokyo`."""
    words, towns = r.tags.words, r.knowledge.towns
    inside = {h.last + 1 for h in r.tags.of("clock", "to", "in_")}
    told = {h.last + 2 for h in r.tags.of("ask", "time_of_day")} & inside & {*r.tags.content}
    away = any(words[p].plain not in towns and not (words[p].topic or words[p].phrase) for p in told)
    return r.question("unknown") if away else None


def _insult(r: Reading) -> Question | None:
    """An insult, unless something is asked or told beside it."""
    tags = r.tags
    beside = bool(tags.asks) and all(tags.focus.isdisjoint(h.positions) for h in tags.of("talk", "insult"))
    said = any(h.score >= _INSULT for h in tags.of("talk", "insult"))
    alone = said and not (beside or r.anchored or tells_of_more(r))
    return r.question("insult") if alone else None


def _how_to(r: Reading) -> Question | None:
    """How something is done that is no matter of the conference (`how do I bake a cake`)."""
    if not r.ask("howto") or r.ask("fit", "when", "who", "list", "where", "now", "next", "about", "remind"):
        return None
    practical = r.anchored or r.tags.time.rest or r.ask("signup", "venue", "capabilities", "contact")
    of_items = (r.ask("exists") and r.strong_topic) or r.on_subject
    return None if practical or of_items or tells_of_more(r) else r.question("unknown")


def _opinion(r: Reading) -> Question | None:
    """What the bot thinks; what those think who wrote a paper is told by its facts."""
    listing = r.ask("list") and bool(r.tags.kinds)  # `could you just list the sessions`
    fact = None if lines(r.programme) else best_fact(r)
    of_them = r.tags.forms.isdisjoint(r.lexicon.signs["thou"])  # unlike `what do you think, bot`
    of_paper = fact is not None and fact.strong and own_words(r, fact) and of_them
    return r.question("opinion") if r.ask("opinion") and not (r.ask("fit") or listing or of_paper) else None


def _capabilities(r: Reading) -> Question | None:
    """`What can you do`, and nothing besides; what it can tell of a year is what that year's forum was about."""
    alone = r.ask("capabilities") and not (r.anchored or r.weighty or r.tags.of("ask", "fit"))
    return r.question("theme" if r.tags.time.year else "capabilities") if alone else None


def _nothing_but_talk(r: Reading) -> Question | None:
    asks = r.asks_something or _asks_beside(r) or r.wording.leans("resume")
    return None if asks else small_talk(r)


def _is_gibberish(r: Reading) -> bool:
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


def _asks_beside(r: Reading) -> bool:
    """True where a clause with a question word stands beside the small talk, though nobody knows what it asks."""
    spoken = {r.tags.clauses[h.first] for h in r.tags.hits if h.category == "talk"}
    return any(r.tags.clauses[p] not in spoken for p in r.tags.openers)


def _is_other_subject(r: Reading) -> bool:
    """True where the clause that asks is about something that no conference programme tells."""
    hits = _of_elsewhere(r)
    if not hits:
        return False
    if _surely_elsewhere(r, hits):
        return True
    elsewhere = {p for h in hits for p in h.positions if h.value not in _SERVICES}
    if _anchored_beside(r, hits) or _of_the_programme(r, hits) or _leads_to_an_item(r, elsewhere):
        return False
    inside = all(elsewhere.issuperset(h.positions) for h in r.tags.of("kind"))  # `my next talk with my caseworker`
    firm = r.subjects.kinds - {Kind.HOUSE, Kind.BREAK, Kind.PRIZE, Kind.SESSION}
    return inside or not firm or all(h.value in _WHATEVER_THE_KIND for h in hits)


def _of_elsewhere(r: Reading) -> list[Hit]:
    """Where the clauses that ask speak of another subject, and are surely no slip of another word."""
    tags = r.tags
    said = r.wording.elsewhere
    bare = tags.asks <= {"instead"} and tags.focus.isdisjoint(tags.content)  # `my login does not work, what do I do`
    spoken = [h for h in said if bare or set(h.positions) & tags.focus]
    least = {p: 0.86 if len(tags.words[p].plain) > 8 else 0.93 for h in spoken for p in h.positions}
    return [h for h in spoken if h.score > min(least[p] for p in h.positions)]


def _surely_elsewhere(r: Reading, hits: list[Hit]) -> bool:
    """True for other events, and for services of which nobody at the conference is asked."""
    calls = r.wording.asked_for("contact") and r.ask("exists", "who", "where")
    at_home = calls or r.on_subject
    return any(h.value == "other_events" or (h.value in _SERVICES and not at_home) for h in hits)


def _anchored_beside(r: Reading, hits: list[Hit]) -> bool:
    """True where another clause that asks names what a programme has, or asks what is asked of items."""
    tags = r.tags
    spoilt = {tags.clauses[p] for h in hits for p in h.positions}
    anchors = [
        h for h in tags.hits if h.category in ("kind", "practical") or (h.category == "ask" and h.value in ITEM_ASKS)
    ]
    return any(tags.clauses[h.first] not in spoilt and h.first in tags.focus for h in anchors)


def _of_the_programme(r: Reading, hits: list[Hit]) -> bool:
    """True where what is asked is asked of nothing but a programme (`how long are we to sit here, my back aches`)."""
    named = r.subjects.numbered or r.people_here or r.asks_to_attend
    named = named or r.ask(*_OF_PROGRAMME) or r.wording.leans("resume")
    return bool(named) or ({h.value for h in hits} == {"bodily"} and r.ask(*_OF_SITTING))


def _leads_to_an_item(r: Reading, elsewhere: AbstractSet[int]) -> bool:
    """True where an item is about what is told, and not only about what another subject is told by."""
    strong = r.subjects.best_topics(r.subjects.kinds & CHOICES)
    if not strong or strong[0].positions <= elsewhere:
        return False
    clear = strong[0].share > 0.5 and strong[0].strong > 0
    asked = clear and r.ask("about", "exists", "who", "when", "list")
    return asked or (r.on_subject and strong[0].strong > 1)


def small_talk(r: Reading) -> Question | None:
    for value in _STANDING:
        if r.tags.has("talk", value):
            if value == "thanks" and (r.anchored or r.weighty) and r.asks_something:
                continue
            beside = r.weighty or r.anchored or (value == "remark" and r.tags.openers)
            if value in ("greeting", "yes", "no", "remark") and beside:
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
            "no_topic", words=r.tags.quote_of(r.tags.content), items=tuple(f.id for f in topics[:1] if f.share > 0.45)
        )
    return r.question("unknown")


def foreign_subject(r: Reading) -> Question | None:
    """What is mostly about something that no programme tells."""
    several = len({h.value for h in r.wording.elsewhere if not r.tags.focus.isdisjoint(h.positions)}) > 1
    return r.question("unknown") if r.foreign and (several or r.unexplained_share > _FOREIGN_SHARE) else None
