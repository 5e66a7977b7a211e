"""Questions about the conference as a whole: place, dates, theme, sign-up, contact, practical matters."""

from bot.language.spelling import DEFINITE
from bot.programme.model import Item, Kind
from bot.programme.timeline import lines, not_begun
from bot.questions.question import Question
from bot.questions.readers.facts import about_of, best_fact, beyond_source, tells_of_more
from bot.questions.readers.picking import upcoming_or_last
from bot.questions.readers.practical import practical_items, practical_subject
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# From this share on the words are of whom they describe.
_MOSTLY = 0.8
# The kinds that somebody may moderate.
_LED = CHOICES | {Kind.TALK, Kind.DEBATE, Kind.THEME}
# The most words and stops of a bare question for the chair (`chair?`).
_BARE = 2
# What is asked of when one is to be dressed, seated or entertained.
_OCCASIONS = {
    "dresscode": frozenset({Kind.EVENING}),
    "entertainment": frozenset({Kind.EVENING}),
    "seating": frozenset({Kind.EVENING}),
    "songs": frozenset({Kind.SONG}),
}
# What the name of another town weighs at most.
_ANOTHER_TOWN = 1.0


def event_level(r: Reading) -> Question | None:
    tags = r.tags
    if r.ask("remind"):
        return None
    choosing = bool(r.subjects.kinds & CHOICES) and not r.ask("howto", "when")
    told = tuple(i.id for i in r.thread.items)
    the = any(r.tags.words[h.last].plain.endswith(DEFINITE) for h in r.tags.of("ask", "chair"))
    bare = len(tags.words) <= _BARE
    pointed = r.tags.has("pronoun", "thing") or ((the or bare) and len(told) == 1 and r.has_moderator(told))
    if r.ask("chair") and told and pointed and not r.says_event:
        return r.question("moderator", items=r.same_items()[:1], borrowed=True)
    if r.asked_for("chair") and not r.says_event and (led := moderated_subject(r)):
        return r.question("moderator", items=(led.id,))
    if r.asked_for("signup") and not choosing and not r.ask("fit") and not r.subjects.numbered:
        best = tuple(f.id for f in r.subjects.facts[:3] if f.share > (0.3 if about_of(r, f.id) else _MOSTLY))
        return r.question("signup", facts=best)
    if r.asked_for("published"):
        return r.question("published")
    if r.asked_for("author") and not (r.people_here or known_for(r)):
        fact = best_fact(r)
        return r.question("fact", facts=(fact.id,)) if fact and beyond_source(r, fact) else r.question("author")
    practical = practical_subject(r)
    if practical == "food" and r.asked_for("price"):
        practical = "price"
    if practical:
        occasion = r.of_kind(_OCCASIONS[practical]) if practical in _OCCASIONS and r.asked_for("when") else ()
        if occasion:
            return r.question("when", items=(upcoming_or_last(r, occasion).id,))
        return r.question("practical", practical=practical, items=practical_items(r, practical))
    if (
        r.asked_for("price")
        and not (r.subjects.kinds & CHOICES and r.ask("fit", "exists", "list"))
        and not (r.strong_topic and not lines(r.programme))
        and not tells_of_more(r)
    ):
        return r.question("practical" if not r.foreign and not tags.content else "unknown", practical="price")
    word = all(len(h.positions) == 1 for h in tags.of("ask", "contact"))
    beside = word and bool(tags.kinds) and tags.time.relation in ("before", "after")  # `time for my mails before lunch`
    of_item = r.strong_topic and (r.on_subject or r.thing)  # `who arranges the one about housing`
    if r.asked_for("contact") and not (r.people_here or r.subjects.numbered or beside or of_item):
        return r.question("contact")
    if tags.has("party") or (r.subjects.names_office(r.lexicon.offices) and not r.asked_for("dates")):
        return None
    if (
        r.ask("when", "dates")
        and not (r.ask("end", "start") and r.programme.days)
        and r.about_event
        and not r.weighty
        and not_begun(r.programme, r.now)
        and not r.tags.time.names_day
        and r.now.date() not in r.programme.days
    ) and (not r.thing_known or r.ask("dates")):
        return r.question("dates")
    if (
        r.ask("where")
        and r.about_event
        and not r.weighty
        and r.conversation.asks in ("dates", "venue", "day_starts", "day_ends")
        and not r.ask("now")
    ):
        return r.question("venue")
    of_whole = r.about_event and not r.weighty and not r.ask("dates")
    if of_whole and r.ask("about") and r.says_event:
        return r.question("theme")
    if of_whole and r.ask("about", "said") and r.scope != r.event and not r.thing_known:
        return r.question("theme")
    if r.ask("duration", "count") and r.says_event and r.about_event and not tags.time.names_day and r.programme.days:
        return r.question("dates")
    if r.ask("where") and r.says_event and r.about_event and not r.ask("when", "who"):
        return r.question("venue")
    of_several = r.tags.time.first or r.tags.time.last or r.tags.bare_ordinals or r.tags.time.names_day
    narrowed = r.tags.kinds and (of_several or r.ask("now", "next"))  # `the last theme of the day`
    if (
        r.asked_for("theme")
        and not (r.subjects.numbered or r.subjects.kinds & CHOICES or r.ask("fit") or narrowed)
        and not (r.tags.weight > 1.2)
    ):
        of_day = r.of_kind(frozenset({Kind.THEME})) if r.tags.time.names_day else ()
        if of_day:
            return r.question("list", items=tuple(i.id for i in of_day), kinds=frozenset({Kind.THEME}))
        return r.question("theme")
    if (
        not (of_chair(r) or (of_item and r.ask("moderator")))
        and (r.ask("chair") or (r.ask("hosts") and not (r.thing_known and r.conversation.items)))
        and not r.subjects.numbered
        and "house" not in tags.kinds
        and "session" not in tags.kinds
        and "theme_meeting" not in tags.kinds
        and "live" not in tags.kinds
        and not r.ask("remind")
    ):
        if r.ask("earlier") or (r.ask("repeats") and r.people_here):
            return r.question("earlier_chair")
        return r.question("chair")
    undated = not lines(r.programme) or r.scope != r.event
    of_event = r.says_event or r.ask("venue")
    whole = not (r.ask("start", "end") and lines(r.programme))
    if r.ask("dates", "when") and of_event and whole and undated and not r.weighty and not r.thing_known:
        return r.question("venue" if r.ask("where") else "dates")
    if r.ask("dates") and r.asks_of_event and not tells_of_more(r):
        site = any(set(h.positions) & tags.focus for h in tags.of("place", "site"))
        return r.question("venue" if r.ask("where") or site else "dates")
    if r.says_event and r.several_days and r.whether and r.about_event:
        return r.question("dates")
    if in_which_town(r):
        return r.question("venue")
    if r.ask("venue") and r.says_event:
        return r.question("venue")
    if r.asked_for("venue") and r.asks_of_event and not (r.thing and r.conversation.items and not r.says_event):
        return r.question("venue")
    return None


def in_which_town(r: Reading) -> bool:
    """True for `is it in Aalborg or in Copenhagen`: it is asked of the forum, in a town that holds forums."""
    inside = {h.last + 1 for h in r.tags.of("clock", "to", "in_")}
    towns = {p for p in r.tags.focus & inside if r.tags.words[p].plain in r.knowledge.towns}
    rest = sum(r.tags.weight_of(p) for p in r.tags.content if p not in towns)
    of_it = r.tags.has("pronoun", "thing", "event") and not (r.tags.asks or r.tags.kinds or r.thing_known)
    return r.whether and bool(towns) and of_it and rest <= _ANOTHER_TOWN and not r.says_person


def known_for(r: Reading) -> bool:
    """True where somebody is known by what is asked who wrote it (`who wrote that book`)."""
    best = next(iter(r.description.likeliest), None)
    return best is not None and best.told and best.share >= _MOSTLY and bool(lines(r.programme))


def moderated_subject(r: Reading) -> Item | None:
    """The item with a moderator whose subject is named beside the chair (`who holds the reins in the AI debate`)."""
    best = r.subjects.best_topics() if r.subjects.kinds <= _LED else ()
    found = r.programme.by_id[best[0].id] if best and best[0].strong else None
    return found if found and best[0].share > _MOSTLY and r.has_moderator((found.id,)) else None


def of_chair(r: Reading) -> bool:
    """True where the chair is named, so that something else is asked about them than who it is."""
    chairs = {a.person for a in r.programme.chairs}
    return bool(chairs.intersection(m.person for m in r.people_here if m.parts > 1))
