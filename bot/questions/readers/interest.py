"""Whoever tells what they do or worry about, and asks nothing, is suggested what fits it."""

from bot.programme.model import Kind
from bot.questions.question import Question
from bot.questions.readers.fitting import fitting
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# What the best choice must score, and how many of its own words must be named.
_SCORE, _STRONG = 1.2, 2


def told_interest(r: Reading) -> Question | None:
    """`head of finance here, our ten dearest cases cost more than the library`: a story, and no question in it."""
    tags = r.tags
    asks = tags.openers or any("?" in w.plain for w in tags.words) or tags.words[0].plain in tags.copulas
    if asks or tags.time.names_time or tags.numbered or r.people_here or r.foreign or r.scope != r.event:
        return None
    best = next((f for f in r.subjects.topics if r.programme.by_id[f.id].kind in CHOICES), None)
    sure = best is not None and best.score >= _SCORE and best.strong >= _STRONG
    return fitting(r, frozenset[Kind]()) if sure else None
