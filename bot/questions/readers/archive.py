"""Forums beside each other: which there are, and who was on at two of them."""

from bot.questions.question import Question
from bot.questions.reading import Reading

# Of so many forums it is asked who was on at each.
_TWO = 2


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
    asked = r.ask("speakers", "who", "exists", "people_of") and not told
    two = len(set(events)) == len(events) == _TWO
    if not two or not asked or r.tags.forms.isdisjoint(r.lexicon.signs["returning"]):
        return None
    there, here = (r.knowledge.programmes[event] for event in events)
    names = {person.name for person in there.on_stage}
    people = tuple(person.id for person in here.on_stage if person.name in names)
    return r.question("on_again", event=events[1], people=people, detail=events[0])
