"""Those whom one sees on the stage: `who sits up there now`, `the minister up there`, `the ladies besides her`."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.timeline import is_on, people_on
from bot.questions.question import Question
from bot.questions.readers.people import about_people
from bot.questions.readers.pronouns import says_who_leads
from bot.questions.readers.subject_beside import leads_to_subject
from bot.questions.reading import Reading
from bot.questions.referents import CLOSE
from bot.questions.sorts_of_people import sorts_named
from bot.questions.windows import current_items

# What is asked of those whom one sees.
_OF_THEM: Final[frozenset[Cue]] = frozenset(
    {"who", "speakers", "now", "title", "affiliation", "party", "besides", "exists", "count"}
)


def seen_there(r: Reading) -> Question | None:
    """Those on the stage now who are of the sorts that are named, whatever the thread is about; all, where none is."""
    on = people_on(r.programme, r.now) if r.scope == r.event else frozenset()
    if on and (_asks_whether_only(r) or says_who_leads(r)):
        return _whoever_leads(r) if says_who_leads(r) else r.question("who", items=_on_now(r))
    # `What are they called`, and not `what is the book called`.
    named = {"about"} if "who" in r.tags.asks and not r.wording.says_book else set()
    if (
        not on
        or not r.tags.asks
        or r.tags.asks - _OF_THEM - named
        or _names_else(r)
        or not (_says_there(r) or _counted(r))
    ):
        return None
    if r.whom and r.wording.says_person and not r.description.office_places:
        return None  # `whom does she sit up there with`
    left_out = _left_out(r)
    there = tuple(p for p in r.programme.people if p in on and p not in left_out)
    sorts, told = sorts_named(r, offices=not left_out), _told(r, there)
    if not (sorts or told):
        return r.question("who", items=_on_now(r))
    people = told or tuple(p for p in there if all(fits(p) for fits in sorts))
    if not people:
        whether = r.wording.leans("among") or r.ask("exists")  # `is any of them a mayor`, no `the professor up there`
        return r.question("none_of_them", people=there) if whether else None
    return about_people(r, people).with_(intent="person" if len(people) == 1 else "people")


def _asks_whether_only(r: Reading) -> bool:
    """True for `are there only politicians on the stage`, which all who are there answer."""
    only = "attend" in r.tags.asks and r.tags.asks <= {"attend", "exists"} and r.wording.attend_only
    return only and not r.tags.forms.isdisjoint(r.lexicon.signs["stage"]) and bool(sorts_named(r))


def _on_now(r: Reading) -> tuple[str, ...]:
    """What is on of all that has anybody in it."""
    return tuple(i.id for i in current_items(r.programme, r.now) if i.appearances)


def _whoever_leads(r: Reading) -> Question | None:
    """`She who gives them the floor up there, what does she do`: the moderator of what is on, else the chair."""
    if not r.tags.has("pronoun", "deictic") or _names_else(r):
        return None
    items = _on_now(r)
    return r.question("moderator", items=items) if r.has_moderator(items) else r.question("chair")


def _names_else(r: Reading) -> bool:
    """True where another time, an item or somebody by name is told, or what has been."""
    time = r.tags.time
    years = time.year or r.tags.this_year
    timed = time.names_day or time.within_day or years or r.wording.past or r.wording.both_days
    # `who is on the panel of the one on schools`, `… on the panel on schools`
    subject = (r.wording.points_at_subject or _on_a_subject(r)) and r.subjects.best_topics()
    named = any(not r.tags.focus.isdisjoint(m.positions) for m in r.people_here)  # `…, I only know Hansen`
    return bool(timed or subject or r.subjects.kinds or r.subjects.numbered or named or r.tags.has("practical"))


def _on_a_subject(r: Reading) -> bool:
    """True for `the panel on schools`."""
    stage = r.lexicon.signs["stage"]
    return any(w.plain in stage and leads_to_subject(r, p) for p, w in enumerate(r.tags.words))


def _says_there(r: Reading) -> bool:
    """True where it is said to be on the stage that they are, and now; without `now` unless the thread is elsewhere."""
    if r.wording.denies or r.tags.forms.isdisjoint(r.lexicon.signs["stage"] | r.lexicon.signs["panels"]):
        return False
    elsewhere = r.thread.people or any(i.appearances and not is_on(i, r.now) for i in r.thread.items)
    return r.tags.has("ask", "now") or not elsewhere


def _counted(r: Reading) -> bool:
    """True for `the two ladies who are no minister`, which nobody could say who does not see them."""
    sort = not r.tags.forms.isdisjoint(r.lexicon.signs["people_of_gender"])
    return sort and bool(_left_out(r)) and (r.tags.has("pronoun", "people") or r.ask("besides"))


def _left_out(r: Reading) -> frozenset[str]:
    """Those who hold the office that nobody meant has (`besides the minister`)."""
    if not (r.wording.denies or r.ask("besides")):
        return frozenset()
    return r.referents.offices.holders or frozenset(found.id for found in r.subjects.offices)


def _told(r: Reading, there: tuple[str, ...]) -> tuple[str, ...]:
    """Those who surely are whom the message describes besides."""
    found = [f for f in r.referents.ranked(there, of_items=False) if f.told and f.is_likely]
    return tuple(f.person for f in found if f.score >= CLOSE * found[0].score)
