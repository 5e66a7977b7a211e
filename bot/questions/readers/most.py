"""Where there are most: the municipality or the party that has most people on the programme."""

from collections import Counter
from collections.abc import Callable

from bot.programme.model import Person
from bot.questions.details import MOST
from bot.questions.question import Question
from bot.questions.reading import Reading


def most(r: Reading) -> Question | None:
    """`Which municipality has most people on`, `which party is best represented`."""
    signs, said = r.lexicon.signs, r.tags.forms
    if not _says_most(r) or said.isdisjoint(signs["which"]) or _tells_more(r):
        return None
    if not said.isdisjoint(signs["municipality"]):
        people = _of_most(r, lambda person: person.municipality)
        return r.question("municipalities", people=people, detail=MOST) if people else None
    if not said.isdisjoint(signs["the_party"]):
        people = _of_most(r, lambda person: person.party)
        return r.question("parties", people=people, detail=MOST) if people else None
    return None


def _says_most(r: Reading) -> bool:
    """True for `has most`, `is best represented`; but not for `is best`, of which the programme tells nothing."""
    signs, said = r.lexicon.signs, r.tags.forms
    best = not said.isdisjoint(signs["best_represented"]) and not said.isdisjoint(signs["represented"])
    return best or not said.isdisjoint(signs["most"])


def _of_most(r: Reading, group: Callable[[Person], str]) -> tuple[str, ...]:
    """The people on the programme who are of the group that most of them are of, or of several with as many."""
    people = [r.programme.people[p] for p in r.programme.appearances_of]
    counts = Counter(group(person) for person in people if group(person))
    most_of_one = max(counts.values(), default=0)
    return tuple(person.id for person in people if most_of_one and counts[group(person)] == most_of_one)


def _tells_more(r: Reading) -> bool:
    """True where a choice, a time or somebody is named, within which the most would be."""
    named = r.names_something or r.description.office_places
    of_time = r.tags.time.within_day or r.tags.time.names_day
    return bool(named or of_time or r.wording.denies or r.ask("opinion") or _of_else(r))


def _of_else(r: Reading) -> bool:
    """True where something else is told than people (`which municipality has most old people`)."""
    signs = r.lexicon.signs
    known = (
        signs["most"] | signs["best_represented"] | signs["represented"] | signs["municipality"] | signs["the_party"]
    )
    known |= signs["which"] | signs["people_counted"] | signs["speaker"] | signs["talkers"]
    return bool(r.tags.content_besides(known))
