"""Whoever a day begins or ends with, told as a speaker or by the stage: `the last speaker`, `the first on it`."""

from typing import Final

from bot.language.meanings import Cue
from bot.questions.question import Question
from bot.questions.readers.people import about_people
from bot.questions.readers.placed import spoken_on
from bot.questions.reading import Reading

# The ordinals of the first and the last, and how many small words may stand behind one (`the last who is on the …`).
_FIRST, _LAST = 1, -1
_NEAR = 4
# The most words of a message that asks by these alone.
_BRIEF = 7
# What is asked of whoever that is.
_OF_THEM: Final[frozenset[Cue]] = frozenset(
    {"who", "speakers", "title", "affiliation", "party", "when", "end", "start", "about"}
)
_OF_SOMEBODY: Final[tuple[Cue, ...]] = ("title", "affiliation", "party")


def edge_speaker(r: Reading) -> Question | None:
    """`The last speaker, what does he do`, `and the very last one on the stage today`, whatever is on now."""
    edge = _edge(r) or _heard(r)
    if not edge or r.tags.asks - _OF_THEM or _names_else(r):
        return None
    spoken = spoken_on(r, last=edge == _LAST)
    if not spoken:
        return None
    item = spoken[-1] if edge == _LAST else next((i for i in spoken if i.appearances), spoken[0])
    people = tuple(a.person for a in item.appearances)
    if len(people) == 1 and r.ask(*_OF_SOMEBODY):
        return about_people(r, people)
    if r.wording.asked_for("when"):
        return r.question("when", items=(item.id,))
    return r.question("about" if _asks_of_item(r) else "who", items=(item.id,))


def _asks_of_item(r: Reading) -> bool:
    """True for `the last speaker, what is it about`; not for what they are called."""
    return any(r.tags.words[h.last].plain not in r.lexicon.signs["called"] for h in r.tags.of("ask", "about"))


def _edge(r: Reading) -> int:
    """1 for the first, -1 for the last speaker or one on the stage; 0 where neither is told."""
    signs, words = r.lexicon.signs, r.tags.words
    meant = signs["speaker"] | signs["stage"]
    if r.tags.forms.isdisjoint(meant):
        return 0
    else_meant = signs["they"] | signs["he"] | signs["we"] | signs["points"]
    for place in range(len(words)):
        ordinal = r.lexicon.ordinals.get(words[place].plain, 0)
        behind = words[place + 1 : place + 1 + _NEAR]
        named = next((n for n, w in enumerate(behind) if w.plain in meant), None)
        if ordinal not in (_FIRST, _LAST) or named is None:
            continue
        between = behind[:named]  # unlike `the first they speak of` and `the last one, who speaks`
        telling = (w for w in between if w.plain not in r.lexicon.genders)  # `the last man on the stage`
        if not any(w.weight or w.plain in else_meant or w.token.kind != "word" for w in telling):
            return ordinal
    return 0


def _heard(r: Reading) -> int:
    """-1 for `what do we hear at last`, `him who closed it all`, 1 for `the first real point`: no hello and goodbye."""
    signs, forms = r.lexicon.signs, r.tags.forms
    last = r.tags.time.last or _LAST in r.tags.bare_ordinals
    heard = last and not forms.isdisjoint(signs["features"] | signs["hearing"])
    closing = not forms.isdisjoint(signs["closing"]) and not forms.isdisjoint(signs["he"])
    first = (r.tags.time.first or _FIRST in r.tags.bare_ordinals) and not forms.isdisjoint(signs["real"])
    return _FIRST if first else _LAST if (heard or closing) and not r.ask("when") else 0


def _names_else(r: Reading) -> bool:
    """True where an hour, an item or somebody is named besides, or one of several who were just told of is meant."""
    time = r.tags.time
    timed = time.names_time or time.relation or time.year
    told = not r.tags.asks and len(r.tags.words) > _BRIEF  # `the last speaker said that …`
    several = sum(p in r.programme.people for p in r.conversation.listed) > 1 and not time.names_day
    weighty = r.weighty and not r.ask(*_OF_SOMEBODY)
    return bool(timed or r.tags.kinds or r.subjects.numbered or r.people_here or weighty or told or several)
