"""A question of two days as one of each: `when are the breaks today and tomorrow`."""

from itertools import pairwise

from bot.questions.reading import Reading

_TWO = 2


def of_each_day(r: Reading) -> tuple[str, str] | None:
    """The message of the first day alone and of the second; None where no two days are joined by an `and`."""
    words = r.tags.words
    days = sorted((*r.tags.of("relative_day"), *r.tags.of("weekday")), key=lambda h: h.first)
    pairs = [
        (one, other)
        for one, other in pairwise(days)
        if other.first == one.last + 2 and words[one.last + 1].plain in r.lexicon.signs["and"]
    ]
    if len(pairs) != 1 or len(days) != _TWO or r.wording.both_days:
        return None
    if not r.tags.forms.isdisjoint(r.lexicon.signs["both_of"]):
        return None  # `who is on both on Thursday and on Friday`
    one, other = pairs[0]
    first = r.text[: words[one.last].token.end] + r.text[words[other.last].token.end :]
    second = r.text[: words[one.first].token.start] + r.text[words[other.first].token.start :]
    return first, second
