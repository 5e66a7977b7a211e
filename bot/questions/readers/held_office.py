"""Who holds an office now, or held it before: `and now?` behind a chairman of 2019, `who was chairman before Berg`."""

from collections.abc import Iterable
from typing import Final

from bot.language.meanings import Cue
from bot.language.tokens import plain_words
from bot.programme.model import Person, Programme
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.thread import Thread

# The most words of `and who is it now`.
_BRIEF: Final = 6
# What may be asked of them.
_ASKED: Final[frozenset[Cue]] = frozenset({"now", "who", "title", "exists"})


def held_office(r: Reading) -> Question | None:
    """Whoever has the office now that was told of in another forum; whoever had it before the one who is named."""
    return _now(r) or _before(r)


def _now(r: Reading) -> Question | None:
    """`And now?`, `and today?`: whoever has the title of somebody told of, else that one as they are here."""
    before = r.conversation
    then = r.knowledge.programmes.get(before.event)
    if then is None or before.event == r.scope or r.scope != r.event or not _is_bare(r):
        return None
    told = Thread(before, then).person or _of_facts(then, before.facts)
    same_title = [p.id for person in told for p in _with_title(r.programme, then.people[person])]
    names = {then.people[person].name for person in told}
    themselves = [p.id for p in r.programme.people.values() if p.name in names and p.id in r.programme.appearances_of]
    here = (same_title or themselves)[:1]
    return r.question("person", people=tuple(here), borrowed=True) if here else None


def _is_bare(r: Reading) -> bool:
    """True for `and now`, `and today`, and for nothing that is told besides."""
    today = [h for h in r.tags.of("relative_day") if h.value == "0"]
    words = [w for w in r.tags.words if w.token.kind == "word"]
    said = (r.ask("now") or bool(today)) and not (r.tags.content or r.tags.kinds or r.people_here or r.tags.numbered)
    return said and len(words) <= _BRIEF and r.tags.asks <= _ASKED and not r.tags.time.names_time


def _of_facts(programme: Programme, facts: Iterable[str]) -> tuple[str, ...]:
    """Those whom facts tell of, in their order."""
    return tuple(p for f in programme.facts if f.id in facts for p in f.people)


def _with_title(programme: Programme, person: Person) -> list[Person]:
    """Whoever has just this title in a programme, and is on in it or told of."""
    words = plain_words(person.title)
    return [p for p in programme.people.values() if words and plain_words(p.title) == words]


def _before(r: Reading) -> Question | None:
    """`Who was chairman of the committee before Berg`: whoever had that title in the latest of the earlier forums."""
    named = [m.person for m in r.people_here if m.is_sure]
    asked = r.ask("who") and r.tags.time.relation == "before" and r.wording.past
    if not asked or len(set(named)) != 1 or not r.description.office_places or r.tags.kinds or r.tags.time.names_time:
        return None
    holder = r.programme.people.get(named[0])
    if holder is None:
        return None
    for earlier in r.knowledge.other_forums(r.scope):
        others = [p for p in _with_title(earlier, holder) if p.name != holder.name]
        if earlier.event.year < r.programme.event.year and others:
            then, facts = others[0].id, [f.id for f in earlier.facts if others[0].id in f.people]
            told = r.question("fact", facts=(facts[0],)) if facts else r.question("person", people=(then,))
            return told.with_(event=earlier.event.id)
    return None
