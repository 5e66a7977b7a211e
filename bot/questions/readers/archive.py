"""Forums beside each other: which there are, and who was on at two of them."""

from bot.questions.question import Question
from bot.questions.reading import Reading


def archive(r: Reading) -> Question | None:
    """`Which years do you know`, `do you have earlier programmes`; who is on this year and was on then."""
    return _forums(r) or _on_again(r)


def _forums(r: Reading) -> Question | None:
    year = r.tags.time.year
    asked = r.wording.asked_for("archive") and not (year and r.knowledge.event_of_year(year) != r.event)
    return r.question("archive", event=r.event) if asked and not r.people_here else None


def _on_again(r: Reading) -> Question | None:
    """`Is anybody on again who was there in 2022`: everybody on the programmes of both, by their names."""
    others = [e for year in r.tags.time.years if (e := r.knowledge.event_of_year(year)) and e != r.event]
    told = r.tags.content or r.people_here or r.subjects.kinds
    asked = r.ask("speakers", "who", "exists", "people_of") and not told
    if not others or not asked or r.tags.forms.isdisjoint(r.lexicon.signs["returning"]):
        return None
    here, there = r.knowledge.programmes[r.event], r.knowledge.programmes[others[0]]
    names = {person.name for person in there.on_stage}
    people = tuple(person.id for person in here.on_stage if person.name in names)
    return r.question("on_again", event=r.event, people=people, detail=others[0])
