"""Somebody whom one sees on the stage and knows no name of."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.timeline import people_on
from bot.questions.readers.pronouns import asks_of_them
from bot.questions.reading import Reading
from bot.questions.referents import CLOSE
from bot.questions.sorts_of_people import sent_from

_SILENT = 0.5
# How many on the stage may be meant at most.
_FEW = 3
# What is asked of somebody whom one sees.
_OF_WHOM: Final[frozenset[Cue]] = frozenset({"who", "title", "affiliation", "party"})


def on_stage(r: Reading) -> tuple[str, ...]:
    """Those who are on now, where the message points at somebody there: all that fit what it says of them besides."""
    telling = r.description
    lasting = bool(r.whom) and r.ask("duration", "until", "end")  # `how long is he on the stage`
    if r.ask("next", "then") or r.people_here or lasting:
        return ()
    whether = r.tags.asks <= {"exists"} and not r.wording.says_person
    of_day = r.tags.time.names_day and not telling.points  # `which ministers are on the stage today`
    later = (r.tags.time.part and whether) or of_day  # `is there a minister on the stage this afternoon`
    unsaid = not (r.conversation.people or r.whom or r.tags.asks - _OF_WHOM) and r.ask("who", "title")
    seen = r.tags.has("pronoun", "deictic") or any(w.plain in r.lexicon.signs["up_there"] for w in r.tags.words)
    if (
        not ((r.ask("now") and not _goes_on(r)) or seen or (unsaid and telling.weight <= _SILENT))
        or r.wording.whether
        or later
        or (r.tags.time.relation and not r.tags.time.names_time)
    ):
        return ()
    there = people_on(r.programme, r.now)
    on = tuple(p for p in r.programme.people if p in there)
    fitting = tuple(p for p in on if telling.fits_gender(p)) or on
    sent = sent_from(r)
    fitting = tuple(p for p in fitting if p in sent) or fitting
    found = r.referents.ranked(fitting, of_gender=False)
    if found and found[0].told and found[0].fits:
        return tuple(f.person for f in found if f.score >= found[0].score * CLOSE)
    # How somebody looks and what they do there is told of nobody.
    looks = seen and not r.ask("when", "where") and not any(f.is_likely for f in r.referents.likeliest)
    return fitting if telling.weight <= _SILENT or looks else ()


def one_on_stage(r: Reading) -> tuple[str, ...]:
    """Whoever is on, where `he` or `she` is asked of by an office and nobody was talked of (`is he a professor`)."""
    asked = r.description.office_places and asks_of_them(r) and not r.tags.asks - _OF_WHOM - {"about", "said"}
    if not asked or r.thread.known or r.people_here:
        return ()
    there = people_on(r.programme, r.now)
    fitting = tuple(p for p in r.programme.people if p in there and r.description.fits_gender(p))
    held = tuple(f.person for f in r.referents.ranked(fitting) if f.told)
    return held or fitting if len(held or fitting) <= _FEW else ()


def _goes_on(r: Reading) -> bool:
    """True where `now` is but a small word in a question about whom the thread is about (`where is she from now`)."""
    pointed = {p + 1 for p in r.description.points}
    return bool(r.whom) and not any(h.first in pointed for h in r.tags.of("ask", "now"))
