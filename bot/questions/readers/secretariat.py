"""What one would ask the organisers' office: sign-up, whom to contact, what has been published and by whom."""

from itertools import pairwise

from bot.programme.model import Kind
from bot.programme.timeline import lines
from bot.questions.evidence import Found
from bot.questions.question import Question
from bot.questions.readers.facts import about_of, best_fact, beyond_source
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# From this share on the words are of whom or what they describe; of a fact about sign-up fewer are enough.
_MOSTLY = 0.8
_SOME = 0.3
# From this score on a deadline is that of what a fact tells.
_CLEARLY = 0.9
_FACTS_SHOWN = 3


def signup(r: Reading) -> Question | None:
    requires = not r.tags.forms.isdisjoint(r.lexicon.signs["demanding"])  # `which sessions require sign-up`
    of_several = bool(r.subjects.kinds & CHOICES) and _which_or_how_many(r) and not requires
    choosing = of_several and not r.ask("howto", "when")
    fitting = r.ask("fit") and (of_several or not r.subjects.kinds) and not r.ask("when")
    asked = r.wording.asked_for("signup") or r.asks == {"signup", "when"}
    if not asked or choosing or fitting or _of_other_deadline(r):
        return None
    if r.subjects.numbered:
        return r.question("signup", items=tuple(i.id for i in r.subjects.numbered)) if _for_items(r) else None
    return r.question("signup", facts=tuple(f.id for f in r.subjects.facts[:_FACTS_SHOWN] if _tells(r, f)))


def _for_items(r: Reading) -> bool:
    """True for `must I sign up for house 2`, and nothing else of it; who is in it already only tells so."""
    first = min(r.tags.focus, default=0)
    wished = any(first == h.first for h in r.tags.of("ask", "signup"))  # `book two seats for session 1`
    led = r.lexicon.signs["modals"] | r.lexicon.signs["demanding"]  # `must I`, `does it require`
    asks = wished or r.tags.words[first].plain in led or r.ask("howto")
    return asks and r.tags.asks <= {"signup", "now", "exists", "attend", "howto", "fit"} and not r.people_here


def _of_other_deadline(r: Reading) -> bool:
    """True for `the deadline for the commission's proposals`, a fact of its own."""
    words = {r.tags.words[p].plain for h in r.tags.of("ask", "signup") for p in h.positions}
    fact = r.subjects.facts[0] if words <= r.lexicon.signs["deadlines"] and r.subjects.facts else None
    return bool(fact and fact.score > _CLEARLY and about_of(r, fact.id) != "signup")


def _which_or_how_many(r: Reading) -> bool:
    """True where one of several is asked for, or how many of them one may take part in."""
    return r.ask("count", "simultaneous") or r.strong_topic or not r.tags.forms.isdisjoint(r.lexicon.signs["which"])


def _tells(r: Reading, fact: Found) -> bool:
    if about_of(r, fact.id) == "signup":
        return fact.share > _SOME
    return fact.share > _MOSTLY and bool(fact.positions.intersection(r.tags.content))


def published(r: Reading) -> Question | None:
    of_prize = r.ask("result") or Kind.PRIZE in r.subjects.kinds  # `when do you announce the winner`
    return r.question("published") if r.wording.asked_for("published") and not of_prize else None


def author(r: Reading) -> Question | None:
    """Who wrote it: of the letter or recap itself, or of what a fact of it tells."""
    if not r.wording.asked_for("author") or r.people_here or _known_for(r):
        return None
    if r.wording.says_book and lines(r.programme):
        return None  # `by_book` knows them
    fact = best_fact(r)
    return r.question("fact", facts=(fact.id,)) if fact and beyond_source(r, fact) else r.question("author")


def contact(r: Reading) -> Question | None:
    if not r.wording.asked_for("contact") or r.people_here or (r.subjects.numbered and not _asks_how_to_reach(r)):
        return None
    word = all(len(h.positions) == 1 for h in r.tags.of("ask", "contact"))
    # `time for my mails before lunch`, `a list of Thursday for the mail`
    of_time = bool(r.tags.kinds) and r.tags.time.relation in ("before", "after")
    beside = word and (of_time or (r.ask("list") and r.tags.time.names_day))
    signs = r.lexicon.signs
    words = [w.plain for w in r.tags.words]
    of_own = any(a in signs["mine"] and b in signs["cared_for"] for a, b in pairwise(words)) and not r.ask("signup")
    of_own = of_own and not (r.subjects.kinds or r.subjects.numbered or r.wording.points_at_subject)
    if of_own and not r.wording.says_event:
        return r.question("unknown")  # `my father gets no help at home, whom do I ring`
    of_item = r.strong_topic and (r.on_subject or r.wording.says_thing)  # `who arranges the one about housing`
    return None if beside or of_item or (word and _told_before(r)) else r.question("contact")


def _asks_how_to_reach(r: Reading) -> bool:
    """True for `have you an address, I have a question on session 3`: it is the office that is to be reached."""
    ways = r.lexicon.signs["ways_to_reach"] | r.lexicon.signs["reaching"]
    return any(r.tags.words[p].plain in ways for h in r.tags.of("ask", "contact") for p in h.positions)


def _told_before(r: Reading) -> bool:
    """True for `I was writing mails, what are they at now`."""
    opened = {r.tags.clauses[p] for p in r.tags.openers}
    return bool(opened) and all(r.tags.clauses[h.first] not in opened for h in r.tags.of("ask", "contact"))


def _known_for(r: Reading) -> bool:
    """True where somebody is known by what is asked who wrote it (`who wrote that book`)."""
    best = next(iter(r.referents.likeliest), None)
    return best is not None and best.told and best.share >= _MOSTLY and bool(lines(r.programme))
