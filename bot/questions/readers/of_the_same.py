"""Others of the same sort, party or place as whoever was told of: `more ministers`, `anybody else of that party`."""

from itertools import pairwise
from typing import Final

from bot.language.meanings import Cue
from bot.questions.question import Question
from bot.questions.readers.names import members
from bot.questions.readers.people import about_people
from bot.questions.reading import Reading
from bot.questions.sorts_of_people import sorts_named, tells_besides_sorts

# What asks whether there are more.
_WHETHER: Final[frozenset[Cue]] = frozenset({"exists", "who", "list", "people_of", "with_whom"})


def of_the_same(r: Reading) -> Question | None:
    """Those of the sort that is named, of the party of the one who was told of, or from where they are from."""
    signs, said = r.lexicon.signs, r.tags.forms
    if others := _of_the_sort(r) or _of_their_municipality(r):
        return others
    if said.isdisjoint(signs["more_people"]):
        return None
    told = r.thread.people
    if len(told) != 1 or r.people_here or r.tags.has("party"):
        return None
    if said & signs["the_party"]:
        return _of_party(r, told[0])
    pairs = pairwise(w.plain for w in r.tags.words)
    same_place = any(a in signs["that_same"] and b in signs["place_of_work"] for a, b in pairs)
    return _from_there(r, told[0]) if same_place or said & signs["thence"] else None


def _of_the_sort(r: Reading) -> Question | None:
    """`Are there more ministers`: all others of the sort that is named, or that there is nobody else."""
    more = not r.tags.forms.isdisjoint(r.lexicon.signs["further"] | r.lexicon.signs["others"])
    asked = more and r.thread.people and r.tags.asks <= _WHETHER
    if not asked or r.subjects.kinds or r.people_here or r.wording.says_thing or tells_besides_sorts(r):
        return None
    sorts, told = sorts_named(r), r.thread.people
    if not sorts or not any(all(fits(p) for fits in sorts) for p in told):
        return None
    people = tuple(p for p in r.programme.appearances_of if p not in told and all(fits(p) for fits in sorts))
    return r.question("people" if len(people) > 1 else "person", people=people)


def _of_their_municipality(r: Reading) -> Question | None:
    """`Who else is from the same municipality`, in the item that is pointed at where one is."""
    told, words, people = r.thread.people, [w.plain for w in r.tags.words], r.programme.people
    same, body = r.lexicon.signs["same"], r.lexicon.signs["municipality"]
    beside = any(a in same and b in body for a, b in pairwise(words))
    own = people[told[0]].municipality if beside and len(told) == 1 else ""
    if not own:
        return None
    there = {a.person for i in r.thread.items for a in i.appearances} if r.wording.says_thing else set(people)
    others = tuple(p for p in r.programme.appearances_of if p in there - {*told} and people[p].municipality == own)
    if not others:
        return r.question("none_of_them", people=told)
    return r.question("person" if len(others) == 1 else "people", people=others, borrowed=True)


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
