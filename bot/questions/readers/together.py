"""Whether two people who are named are on together, or at the same time."""

from bot.questions.question import Question
from bot.questions.reading import Reading

_TWO = 2


def together(r: Reading) -> Question | None:
    """`Is Berg on with Hansen`, `do they speak at the same time`, of two who are named and nobody else."""
    people = tuple(dict.fromkeys(m.person for m in r.people_here if m.is_sure))
    rivals = len(r.people_here) != _TWO or not r.people_here[0].positions.isdisjoint(r.people_here[-1].positions)
    said = r.ask("with_whom", "simultaneous", "same_time") or not r.tags.forms.isdisjoint(r.lexicon.signs["together"])
    asked = said and not r.ask("when", "about", "where")
    if len(people) != _TWO or rivals or not asked or r.tags.openers or r.tags.numbered:
        return None
    return r.question("together", people=people)
