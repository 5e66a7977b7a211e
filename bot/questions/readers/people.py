"""What is asked about people, once it is known who they are."""

from bot.questions.question import Question
from bot.questions.reading import Reading

_SURNAME = "sen"
_SURE = 0.86


def about_people(r: Reading, people: tuple[str, ...], *, borrowed: bool = False) -> Question:
    items = r.restriction() if not borrowed or r.tags.time.names_day else frozenset()
    fields: dict[str, object] = {"people": people, "items": tuple(items), "borrowed": borrowed}
    if r.ask("earlier") and r.scope == r.event:
        return r.question("earlier", **fields)
    if r.ask("with_whom"):
        return r.question("with_whom", **fields)
    rows = [i for p in people for i, _ in r.programme.appearances_of.get(p, ()) if not items or i.id in items]
    if r.ask("moderator") and rows and not (r.tags.content and not borrowed and not r.people_here):
        return r.question("moderator", items=tuple(i.id for i in rows), people=people, borrowed=borrowed)
    if r.ask("attend") and rows:
        return r.question("attend", items=tuple(i.id for i in rows), people=people, borrowed=borrowed)
    if r.ask("duration", "end") and rows:
        return r.question(
            "duration" if r.ask("duration") else "end", items=(rows[0].id,), people=people, borrowed=borrowed
        )
    if borrowed and r.thing and r.ask("who", "speakers") and not r.tags.has("pronoun", "person"):
        return r.question("who", items=tuple(i.id for i in rows), borrowed=True)
    if (
        not r.tags.asks - {"exists", "people_of"}
        and r.conversation.asks in ("where", "with_whom", "person_about")
        and r.continues
        and not borrowed
    ):
        intent = r.conversation.asks
        return r.question(intent, items=tuple(i.id for i in rows) if intent == "where" else tuple(items), people=people)
    if r.ask("said", "about") and not any(r.programme.appearances_of.get(p) and has_time(r, p) for p in people):
        facts = [f.id for f in r.programme.facts if set(f.people) & set(people)]
        if facts:
            best = [f.id for f in r.subjects.facts if f.id in facts]
            return r.question("fact", facts=tuple((best or facts)[:2]), people=people)
    if r.ask("about", "said") and not r.ask("when"):
        return r.question("person_about", **fields)
    if r.ask("remind") and not r.ask("party", "title", "who"):
        rows_ahead = tuple(i.id for i in rows)
        return r.question("remind", items=rows_ahead, people=people)
    if r.ask("until") and not r.ask("when"):
        return r.question("person", **fields)
    return r.question("person" if len(people) == 1 else "people", **fields)


def several_people(r: Reading, people: tuple[str, ...]) -> Question:
    items = r.restriction()
    return r.question("people", people=people, items=tuple(items), list_all=True)


def has_time(r: Reading, person: str) -> bool:
    return any(i.start for i, _ in r.programme.appearances_of.get(person, ()))
