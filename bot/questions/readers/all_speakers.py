"""Who speaks at all."""

from bot.programme.model import Kind
from bot.programme.timeline import lines
from bot.questions.question import Question, Window
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES


def all_speakers(r: Reading) -> Question | None:
    """Everybody who speaks, where nothing narrower is asked."""
    narrower = (
        r.tags.has("party")
        or r.subjects.numbered
        or r.subjects.kinds & (CHOICES | {Kind.LIVE, Kind.DEBATE})
        or r.people_here
        or r.weighty
    )
    if len(r.thread.items) == 1 and r.thread.items[0].appearances and not r.ask("list"):
        return None  # those of what was talked of
    if not r.ask("speakers") or narrower or r.tags.time.names_time or r.ask("now", "next", "then"):
        return None
    window = Window("day", r.now, day=r.day) if r.tags.time.names_day else None
    return r.question("speakers" if any(i.appearances for i in lines(r.programme)) else "nobody", window=window)
