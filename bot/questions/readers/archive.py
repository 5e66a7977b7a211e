"""Forums beside each other: which there are, and who was on at two of them."""

from typing import Final

from bot.language.meanings import Cue
from bot.questions.question import Question
from bot.questions.reading import Reading

# Of so many forums it is asked who was on at each.
_TWO = 2
# What is asked of whoever was.
_OF_ANYBODY: Final[frozenset[Cue]] = frozenset({"speakers", "who", "exists", "people_of"})


def archive(r: Reading) -> Question | None:
    """`Which years do you know`, `do you have earlier programmes`; who is on this year and was on then."""
    return _forums(r) or _on_again(r)


def _forums(r: Reading) -> Question | None:
    year = r.tags.time.year
    asked = r.wording.asked_for("archive") and not (year and r.knowledge.event_of_year(year) != r.event)
    told = r.tags.content_besides(r.lexicon.signs["programmes"]) or r.tags.has("practical")
    return r.question("archive", event=r.event) if asked and not (told or r.people_here) else None


def _on_again(r: Reading) -> Question | None:
    """`Is anybody on again who was there in 2022`: everybody on the programmes of both years, by their names."""
    named = [e for year in sorted(r.tags.time.years) if (e := r.knowledge.event_of_year(year))]
    events = named if len(named) > 1 else [*named, r.event]
    told = r.tags.content or r.people_here or r.subjects.kinds
    asked = r.ask(*_OF_ANYBODY) and not told
    two = len(set(events)) == len(events) == _TWO
    signs = r.lexicon.signs
    # `Who is on this year and was in 2022 too`.
    both = (r.tags.this_year or len(named) > 1) and r.asks <= _OF_ANYBODY and not r.tags.has("party")
    again = signs["returning"] | signs["likewise"] if both else signs["returning"]
    if not two or not asked or r.tags.forms.isdisjoint(again):
        return None
    there, here = (r.knowledge.programmes[event] for event in events)
    names = {person.name for person in there.on_stage}
    people = tuple(person.id for person in here.on_stage if person.name in names)
    return r.question("on_again", event=events[1], people=people, detail=events[0])
