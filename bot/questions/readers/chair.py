"""Who leads: the conference's chair, and the moderator of what the thread or the message is about."""

from bot.programme.model import SPEECH, Item, Role
from bot.questions.details import CHAIRED
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# From this share on the words are of what they describe.
_MOSTLY = 0.8
# The most words and stops of a bare question for the chair (`chair?`).
_BARE = 2
# The kinds that somebody may moderate.
_LED = CHOICES | SPEECH
# What is led by moderators, not by the chair.
_MODERATED = frozenset({"house", "session", "theme_meeting", "live"})


def moderator_pointed_at(r: Reading) -> Question | None:
    """`Who is the chair of it`: the moderator of what the thread is about."""
    told = r.thread.items
    if not r.ask("chair") or not told or r.wording.says_event or _names_another(r):
        return None
    definite = any(r.tags.is_definite(h.last) for h in r.tags.of("ask", "chair"))
    alone = (definite or len(r.tags.words) <= _BARE) and len(told) == 1
    led = r.has_moderator((told[0].id,))
    if len(told) == 1 and told[0].kind in CHOICES and led and _says_debate(r):
        return r.question("moderator", items=(told[0].id,), borrowed=True)
    if (r.tags.has("pronoun", "thing") and (led or told[0].kind in CHOICES)) or (alone and led):
        return r.question("moderator", items=r.same_items()[:1], borrowed=True)
    bare = len(told) == 1 and not (r.tags.content or r.tags.kinds or r.people_here or r.tags.time.names_time)
    if bare and told[0].kind in CHOICES and led and r.scope == r.event and not r.ask("earlier", "when", "where"):
        return r.question("moderator", items=(told[0].id,), borrowed=True, detail=CHAIRED)
    return None


def _names_another(r: Reading) -> bool:
    """True where a number or a subject leads to something else than what the thread is about."""
    best = r.subjects.best_topics()[:1] if r.strong_topic else ()
    named = {*(i.id for i in r.subjects.numbered), *(f.id for f in best)}
    return bool(named) and named.isdisjoint(i.id for i in r.thread.items)


def _says_debate(r: Reading) -> bool:
    """True for `who leads the debate`, which may be in a house."""
    definite = any(r.tags.is_definite(h.last) for h in r.tags.of("kind", "debate"))
    return r.tags.kinds == ("debate",) and not r.tags.content and definite


def moderator_of_subject(r: Reading) -> Question | None:
    """`Who holds the reins in the AI debate`, `… when Hansen is on`: the moderator of what is named beside it."""
    asked = r.wording.asked_for("chair") and not r.wording.says_event
    led = (_moderated_subject(r) or _moderated_with(r)) if asked else None
    return r.question("moderator", items=(led.id,)) if led else None


def chair(r: Reading) -> Question | None:
    """Who chairs the conference, or has chaired earlier ones."""
    of_thread = r.thing_known and r.conversation.items
    if not r.ask("chair") and (not r.ask("hosts") or of_thread):
        return None
    if r.subjects.numbered or not _MODERATED.isdisjoint(r.tags.kinds):
        return None
    of_item = r.strong_topic and (r.on_subject or r.wording.says_thing)
    if _names_chair(r) or (of_item and r.ask("moderator")):
        return None
    if r.ask("hosts") and not r.programme.chairs and (host := _host_told(r)):
        return r.question("fact", facts=(host,))
    if not (r.ask("earlier") or (r.ask("repeats") and r.people_here)):
        return r.question("chair")
    last_year = r.knowledge.event_of_year(r.programme.event.year - 1) if r.tags.has("clock", "last_year") else None
    return r.question("chair", event=last_year) if last_year else r.question("earlier_chair")


def _host_told(r: Reading) -> str:
    """The fact that tells who the host was; empty where none does."""
    return next((f.id for f in r.programme.facts if f.about == "hosts"), "")


def _moderated_subject(r: Reading) -> Item | None:
    best = r.subjects.best_topics() if r.subjects.kinds <= _LED else ()
    found = r.programme.by_id[best[0].id] if best and best[0].strong else None
    return found if found and best[0].share > _MOSTLY and r.has_moderator((found.id,)) else None


def _moderated_with(r: Reading) -> Item | None:
    """What the one person whom a message names in full is on in, where somebody else moderates it."""
    named = {m.person for m in r.people_here if m.parts > 1}
    items = [i for p in named for i in r.programme.items_of(p)] if len(named) == 1 else []
    led = [i for i in items if any(a.role is Role.MODERATOR and a.person not in named for a in i.appearances)]
    return led[0] if led and not _names_chair(r) else None


def _names_chair(r: Reading) -> bool:
    """True where the chair is named, so that something else is asked about them than who it is."""
    chairs = {a.person for a in r.programme.chairs}
    return bool(chairs.intersection(m.person for m in r.people_here if m.parts > 1))
