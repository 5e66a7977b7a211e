"""What or who comes right after what was told of: `the one who comes after, is he a scientist`, `what follows it`."""

from typing import Final

from bot.programme.model import PAUSES
from bot.questions.question import Question
from bot.questions.readers.anchors import thread_anchor
from bot.questions.readers.items import about_items
from bot.questions.readers.lines_asked import after_item
from bot.questions.readers.people import about_people
from bot.questions.reading import Reading
from bot.questions.windows import following

# How many words may stand between `comes` and `after`.
_BETWEEN: Final = 2


def coming_after(r: Reading) -> Question | None:
    """What is asked of the next line of that day; of somebody, of those in the next one that has anybody in it."""
    anchor = thread_anchor(r) if r.thread.items and _says_it_comes(r) else None
    if anchor is None or r.people_here or r.subjects.numbered or r.tags.kinds:
        return None
    behind = [i for i in following(r.programme, r.line_of(anchor)) if i.day == anchor.day]
    if not r.asks - {"exists", "next", "then"} and not r.wording.says_person:
        return after_item(r, anchor)
    spoken = next((i for i in behind if i.appearances), None)
    if r.wording.says_person:
        return about_people(r, tuple(a.person for a in spoken.appearances)) if spoken else None
    told = next((i for i in behind if i.kind not in PAUSES), None)
    shown = [told, spoken] if r.ask("who", "speakers") else [told]  # who is announced without a name, and who is known
    ids = tuple(dict.fromkeys(i.id for i in shown if i))
    return about_items(r, ids) if ids else None


def _says_it_comes(r: Reading) -> bool:
    """True for `who comes after` and `that follows right after`, with nothing that it would be after."""
    words, signs = r.tags.words, r.lexicon.signs
    for place in range(len(words) - 2):
        comes = words[place].plain in signs["that_did"] and words[place + 1].plain in signs["comes"]
        near = range(place + 2, min(place + 3 + _BETWEEN, len(words))) if comes else ()
        last = next((p for p in near if words[p].plain in signs["thereupon"]), None)
        if last is not None:
            after = words[last + 1] if last + 1 < len(words) else None
            opens = after is not None and (last + 1 in r.tags.openers or after.plain in r.tags.copulas)
            return after is None or after.token.kind != "word" or opens or after.plain in signs["about"]
    return False
