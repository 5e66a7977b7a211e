"""How many municipalities are on the programme, or in what was told of: `how many municipalities are represented`."""

from bot.programme.timeline import cast
from bot.questions.question import Question
from bot.questions.readers.who_of_thread import told_together
from bot.questions.reading import Reading


def how_many_municipalities(r: Reading) -> Question | None:
    """Those that somebody is from in the item that was told of, on the day that is named or in all."""
    counted = _counted(r)
    if not counted or not r.ask("count") or _tells_more(r, counted):
        return None
    people, items = r.programme.people, r.programme.items
    told = told_together(r)
    there = (p for p in told or cast(i for i in items if r.day in (None, i.day)) if people[p].municipality)
    return r.question("municipalities", people=tuple(there), borrowed=bool(told)) if cast(items) else None


def _counted(r: Reading) -> frozenset[int]:
    """The word for municipalities, close behind `how many`."""
    words, signs = r.tags.words, r.lexicon.signs
    places = (p for p in r.tags.focus if p and words[p].plain in signs["municipalities"])
    near = signs["many"] | signs["different"]
    return frozenset(p for p in places if words[p - 1].plain in near)


def _tells_more(r: Reading, counted: frozenset[int]) -> bool:
    """True where something else is told than that they are there (`how many municipalities have signed up`)."""
    tags, signs = r.tags, r.lexicon.signs
    known = signs["represented"] | signs["different"] | signs["programmes"] | signs["people_counted"]
    told = not counted.issuperset(tags.content_besides(known))
    of_time = tags.time.within_day or tags.time.year
    pointed = tags.has("pronoun", "deictic") or (r.thread.items and r.wording.says_thing and not told_together(r))
    return bool(told or of_time or r.names_something or pointed or r.wording.denies)
