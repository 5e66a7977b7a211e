"""Which parties there are: on the programme, on a day, in an item, on the stage."""

from collections.abc import Iterable
from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import Item
from bot.programme.timeline import cast
from bot.questions.question import Question
from bot.questions.readers.hall import on_or_next
from bot.questions.reading import Reading

# What is asked besides of whom somebody is of which party, or when somebody is on.
_OTHERWISE: Final[tuple[Cue, ...]] = (
    "when",
    "where",
    "about",
    "moderator",
    "chair",
    "said",
    "duration",
    "end",
    "earlier",
)
# The most words of `and of which parties`.
_BARE: Final = 4


def parties(r: Reading) -> Question | None:
    """`Which parties are there`: those who are of one, of what is spoken of; or that nobody is named."""
    asked = r.tags.focus & r.tags.positions_of("ask", "party")
    plural = any(r.tags.words[p].plain in r.lexicon.signs["parties"] for p in asked)
    which = r.ask("count") or not r.tags.forms.isdisjoint(r.lexicon.signs["which"])
    if not plural or not which or r.ask(*_OTHERWISE) or _tells_more(r):
        return None
    people = r.programme.people
    spoken = tuple(meant(r))
    there = cast(i for item in spoken for i in (item, *r.programme.children.get(item.id, ())))
    told = r.thread.people if r.conversation.asks == "people" and len(r.tags.words) <= _BARE else ()
    there = told or there or tuple(r.programme.appearances_of) or tuple(people)
    members = tuple(p for p in there if people[p].party)
    items = tuple(i.id for i in spoken) if len(spoken) == 1 else ()
    return r.question("parties", people=members, items=items) if there else r.question("nobody")


def _tells_more(r: Reading) -> bool:
    """True where somebody is named, or something that is no item (`which parties are in government`)."""
    named = r.people_here or r.tags.has("party") or r.wording.says_person or r.description.office_places
    told = not r.tags.focus.isdisjoint(r.tags.content_besides(r.lexicon.numbers.keys())) and not r.subjects.kinds
    return bool(named or told or r.wording.denies)


def meant(r: Reading, *, by_subject: bool = True) -> Iterable[Item]:
    """The items that it is asked of: named, told of, on now, of a day; all, where none of these is said."""
    if r.subjects.numbered:
        return r.subjects.numbered
    if r.ask("now") or r.tags.has("pronoun", "deictic") or not r.tags.forms.isdisjoint(r.lexicon.signs["panels"]):
        return on_or_next(r, people=True)
    if r.thread.items and not (r.wording.says_event or r.tags.has("calendar", "programme") or r.tags.time.names_day):
        return r.thread.items
    if by_subject and r.strong_topic:
        return (r.programme.by_id[r.subjects.best_topics()[0].id],)
    limited = r.restriction()
    return (r.programme.by_id[i] for i in limited) if limited else r.programme.items
