"""What is said of the forum: in which town it is, how many days it lasts."""

from bot.language.tokens import plain_words
from bot.questions.claim import Claim
from bot.questions.numbers import number_of
from bot.questions.proper_names import is_place
from bot.questions.question import Question
from bot.questions.reading import Reading


def town_stated(r: Reading, question: Question) -> Claim | None:
    """`Is it in Odense`, `in Jutland`; a place that is neither may be another word for where it is."""
    event = r.programme.event
    if question.intent != "venue" or not event.city:
        return None
    home, words = r.knowledge.home, r.tags.words
    city, asked = plain_words(event.city), [p for p in r.tags.content if p in r.tags.focus]
    own = {*city, *plain_words(event.venue), *(part for town in city for part in home.regions.get(town, "").split())}
    here = frozenset(p for p in asked if words[p].plain in own)
    if here:
        return Claim(holds=True, positions=here)
    away = frozenset(p for p in asked if is_place(words[p].plain, home))
    return Claim(holds=False, positions=away) if away else None


def days_stated(r: Reading, question: Question) -> Claim | None:
    """`The forum lasts three days, right`."""
    if question.intent not in {"dates", "day_spans"} or not r.programme.days:
        return None
    words = r.tags.words
    for place in range(1, len(words)):
        number = number_of(words[place - 1], r.lexicon) if words[place].plain in r.lexicon.signs["days"] else None
        if number is not None:
            return Claim(number == len(r.programme.days), frozenset({place - 1, place}))
    return None
