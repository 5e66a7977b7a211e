"""Whether two people who are named are on together, or at the same time."""

from bot.questions.question import Question
from bot.questions.reading import Reading

_TWO = 2
# What a word weighs that asks something else (`have they worked together`).
_TELLING = 0.4


def together(r: Reading) -> Question | None:
    """`Is Berg on with Hansen`, `do they speak at the same time`, of two who are named and nobody else."""
    if not r.people_here:
        return _they_together(r)
    if len(r.people_here) != _TWO or r.tags.openers or r.tags.numbered or not _asks_together(r):
        return None
    one, other = r.people_here
    rivals = one.person == other.person or not one.positions.isdisjoint(other.positions)
    if rivals or _asks_more(r, one.positions | other.positions) or _narrowed(r):
        return None
    return r.question("together", people=(one.person, other.person))


def _they_together(r: Reading) -> Question | None:
    """`Are they on together`, of two who were told of."""
    people, forms = r.thread.people, r.tags.forms
    they = not forms.isdisjoint(r.lexicon.signs["they"]) and r.wording.whether
    told = r.tags.content or r.tags.kinds or r.tags.numbered or r.tags.openers or r.tags.has("practical")
    if len(people) != _TWO or told or not (they and _asks_together(r)) or r.tags.time.names_day:
        return None
    return r.question("together", people=people)


def _asks_together(r: Reading) -> bool:
    said = r.ask("with_whom", "simultaneous", "same_time") or not r.tags.forms.isdisjoint(r.lexicon.signs["together"])
    return said and not r.ask("when", "about", "where")


def _asks_more(r: Reading, named: frozenset[int]) -> bool:
    """True where a word beside the names tells something else (`have they written a book together`)."""
    telling = any(p not in named and r.tags.words[p].weight >= _TELLING for p in r.tags.content)
    beside = any(named.isdisjoint(h.positions) for h in (*r.tags.of("kind"), *r.tags.of("practical")))
    return telling or beside or bool(r.tags.positions_of("ask", "party", "affiliation") - named)


def _narrowed(r: Reading) -> bool:
    """True where it is asked of one's own day, of a day or hour, of others or of either, or of who is on with them all.

    Whoever chairs the whole conference is on in all of it, besides what they are named in.
    """
    signs, time, people = r.lexicon.signs, r.tags.time, {m.person for m in r.people_here}
    chaired = not people.isdisjoint(chair.person for chair in r.programme.chairs)
    shared = frozenset.intersection(*(frozenset(i.id for i in r.programme.items_of(p)) for p in people))
    others = r.tags.has("guide", "another") or r.ask("besides")
    of_one = not r.tags.forms.isdisjoint(signs["either"] | signs["me"])
    return bool((chaired and not shared) or others or of_one or time.names_day or time.names_time)
