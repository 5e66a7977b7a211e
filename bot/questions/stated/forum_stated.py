"""What is said of the forum: in which town it is, how many days it lasts."""

from bot.language.tokens import plain_words
from bot.programme.model import Kind
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


def month_stated(r: Reading, question: Question) -> Claim | None:
    """`The forum is in June, right`, where no day of it is named."""
    said = {int(h.value) for h in r.tags.of("month")}
    if question.intent != "dates" or not said or r.day or not r.programme.days:
        return None
    return Claim(said == {day.month for day in r.programme.days}, r.tags.positions("month"))


def over_stated(r: Reading, question: Question) -> Claim | None:
    """`Are we done for today`, `the talk is over, right`, of today."""
    item = next((r.programme.by_id[i] for i in question.items[:1]), None)
    closes = item is not None and (question.intent == "day_ends" or item.kind is Kind.CLOSING)
    ends = None if item is None else item.start if closes else item.end
    named = {p for m in r.people_here for p in m.positions}
    more = not named.issuperset(r.tags.content) or r.tags.has("clock", "hours", "minutes") or r.time.names_time
    more = more or not r.tags.forms.isdisjoint(r.lexicon.signs["soon"])
    more = more or (item is not None and question.intent == "end" and item.start is not None and item.start > r.now)
    asked = question.intent in {"day_ends", "end"} and r.wording.says_done and not more
    if not asked or ends is None or ends.date() != r.now.date() or r.ask("when"):
        return None
    return Claim(ends <= r.now, r.tags.time.positions)
