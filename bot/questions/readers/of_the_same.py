"""Others of the same party or place as whoever was told of: `is anybody else of that party here`, `more from there`."""

from bot.questions.question import Question
from bot.questions.readers.names import members
from bot.questions.readers.people import about_people
from bot.questions.reading import Reading


def of_the_same(r: Reading) -> Question | None:
    """Everybody of the party of the one who was told of, or the others from where they are from."""
    signs, said = r.lexicon.signs, r.tags.forms
    if said.isdisjoint(signs["more_people"]):
        return None
    told = r.thread.people
    if len(told) != 1 or r.people_here or r.tags.has("party"):
        return None
    if said & signs["the_party"]:
        return _of_party(r, told[0])
    return _from_there(r, told[0]) if said & signs["thence"] else None


def _of_party(r: Reading, person: str) -> Question | None:
    party = r.programme.people[person].party
    people = members(r, (party,))
    return r.question("party", people=people, parties=(party,), borrowed=True) if party else None


def _from_there(r: Reading, person: str) -> Question | None:
    """The others of the organisation as a whole, which stands last (`institute of economics, university`)."""
    people = r.programme.people
    whole = people[person].organisation.rpartition(",")[2].strip()
    others = tuple(
        p
        for p in r.programme.appearances_of
        if p != person and people[p].organisation.rpartition(",")[2].strip() == whole
    )
    return about_people(r, others, borrowed=True) if whole and others else None
