"""What is asked about people, once it is known who they are."""

from bot.language.tokens import plain_words
from bot.programme.model import Kind
from bot.questions.details import UTTERED
from bot.questions.question import Question, Window
from bot.questions.reading import Reading

# Kinds that divide a day: what was before one of them was not at another forum.
_OF_A_DAY = frozenset({Kind.BREAK, Kind.MEAL, Kind.SONG, Kind.OPENING})
# How the title of a book stands in a summary.
_QUOTED = '"'
# From here on a fact is what a message is about.
_TELLING = 0.9


def about_people(r: Reading, people: tuple[str, ...], *, borrowed: bool = False) -> Question:
    limited = (not borrowed and not r.ask("count")) or r.tags.time.names_day
    limited = limited and not (r.ask("previous") and r.not_until)
    items = r.restriction() if limited else ()
    if (book := _book_of(r, people)) is not None:
        return book
    fields: dict[str, object] = {"people": people, "items": items, "borrowed": borrowed}
    if r.ask("earlier") and r.scope == r.event and not r.subjects.kinds & _OF_A_DAY:
        return r.question("earlier", **fields)
    rows = [i for p in people for i in r.programme.items_of(p) if not items or i.id in items]
    if r.ask("with_whom") or (r.ask("besides") and r.ask("who", "speakers")):
        return r.question("with_whom" if _is_on_anything(r, people) else "person", **fields)
    if r.ask("moderator") and rows and not (r.tags.content and not borrowed and not r.people_here):
        return r.question("moderator", items=tuple(i.id for i in rows), people=people, borrowed=borrowed)
    if r.ask("attend") and rows and not r.description.quoted(people[0]):
        return r.question("attend", items=tuple(i.id for i in rows), people=people, borrowed=borrowed)
    whether = (r.whether or r.ask("who")) and not r.ask("when") and not borrowed
    if (r.ask("duration") or (r.ask("end") and not whether)) and rows:
        return r.question(
            "duration" if r.ask("duration") else "end", items=(rows[0].id,), people=people, borrowed=borrowed
        )
    if borrowed and rows and r.thing and r.ask("who", "speakers") and not r.tags.has("pronoun", "person"):
        return r.question("who", items=tuple(i.id for i in rows), borrowed=True)
    if (
        not r.tags.asks - {"exists", "people_of"}
        and r.conversation.asks in ("where", "with_whom", "person_about", "earlier")
        and r.continues
        and not r.tags.time.names_day
        and not borrowed
    ):
        intent = r.conversation.asks if rows else "person"
        return r.question(intent, items=tuple(i.id for i in rows) if intent == "where" else items, people=people)
    untimed = not any(has_time(r, p) for p in people)
    if untimed and (r.ask("said", "about") or _tells_more(r, people)):
        facts = [f.id for f in r.programme.facts if set(f.people) & set(people)]
        if facts:
            best = [f.id for f in r.subjects.facts if f.id in facts]
            return r.question("fact", facts=tuple((best or facts)[:2]), people=people)
    if r.ask("about", "said") and not r.ask("when") and not (len(people) > 1 and asks_name(r)):
        return r.question("person_about", **fields, detail=UTTERED if r.uttered else "")
    if r.ask("remind") and not r.ask("party", "title", "who"):
        rows_ahead = tuple(i.id for i in rows)
        return r.question("remind", items=rows_ahead, people=people)
    if r.ask("until") and not r.ask("when"):
        return r.question("person", **fields)
    window = Window("day", r.now, day=r.day) if r.tags.time.names_day and not r.several_days else None
    if len(people) == 1:
        return r.question("person", **fields, window=window, detail="" if borrowed else remark_on(r, people[0]))
    return r.question("people", **fields, window=window)


def _book_of(r: Reading, people: tuple[str, ...]) -> Question | None:
    """What somebody's talk is about, where their book is asked for and the talk tells of one (`what is its title`)."""
    named = r.ask("about", "title") or not r.tags.asks - {"exists"}
    if not r.says_book or not named or r.ask("when", "where", "affiliation", "party") or len(people) != 1:
        return None
    known = r.programme.people[people[0]]
    items = r.programme.items_of(known.id)
    told = [i.id for i in items if _QUOTED in i.summary and r.lexicon.signs["books"] & set(plain_words(i.summary))]
    return r.question("about", items=tuple(told[:1]), people=people) if told else None


def _tells_more(r: Reading, people: tuple[str, ...]) -> bool:
    """True where the message's own words lead to a fact of theirs, and nothing else is asked of them."""
    best = next(iter(r.subjects.facts), None)
    fact = next((f for f in r.programme.facts if best and f.id == best.id), None)
    told = fact is not None and bool(set(fact.people) & set(people))
    return told and best is not None and best.score >= _TELLING and not r.ask("title", "affiliation", "party", "when")


def _is_on_anything(r: Reading, people: tuple[str, ...]) -> bool:
    """False for those who only sign a letter or are told of, and are on no item."""
    return any(r.programme.items_of(p) for p in people)


def remark_on(r: Reading, person: str) -> str:
    """What else the answer has to say: whether they are on now, first, last or done, or what they are before or after.

    The names of the remarks and ids of items are those that `answers/remarks.py` reads.
    """
    if r.whether and r.ask("now") and not r.ask("when", "where", "about"):
        return "now"
    if r.ask("which_day") or len((*r.tags.of("relative_day"), *r.tags.of("weekday"))) > 1:
        return "which_day"
    sides = {"before", "after"} & set(r.tags.values("clock"))
    starts = [i.start for i in r.programme.items_of(person) if i.start]
    beside = [
        i
        for i in r.knowledge.items_of_kind(r.scope, r.subjects.kinds & _OF_A_DAY)
        if i.start and starts and i.start.date() == starts[0].date()
    ]
    if sides and len(beside) == 1:
        return beside[0].id
    pointing = any(w.plain in r.lexicon.copulas for w in r.tags.words[:-1])
    if pointing and not r.ask("when", "who", "where", "about") and not r.tags.kinds:
        if r.says_done and not r.tags.time.last:
            return "done"
        first = r.ask("start") or (r.tags.time.first and not r.not_until)
        return "last" if r.ask("end") or r.tags.time.last else "first" if first else ""
    return ""


def asks_name(r: Reading) -> bool:
    """True for `what is … called`, which asks of things what they are about and of people who they are."""
    of_people = {h.positions for h in r.tags.of("ask", "who")}
    names = bool(of_people) and {h.positions for h in r.tags.of("ask", "about", "said")} <= of_people
    return names and r.subjects.names_office(r.lexicon.offices)


def several_people(r: Reading, people: tuple[str, ...]) -> Question:
    return r.question("people", people=people, items=r.restriction(), list_all=True)


def has_time(r: Reading, person: str) -> bool:
    return any(i.start for i in r.programme.items_of(person))
