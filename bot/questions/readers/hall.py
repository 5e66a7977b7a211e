"""What points at the hall: asked in whatever words, it is of who and what is on, or of what the thread is about."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.model import Item, Kind
from bot.programme.timeline import after
from bot.questions.question import Question
from bot.questions.readers.items import about_items
from bot.questions.readers.people import about_people
from bot.questions.readers.placed import says_who
from bot.questions.readers.pronouns import asks_of_them
from bot.questions.reading import ITEM_ASKS, Reading
from bot.questions.windows import current_items, next_item

# What the words beside the pronoun may weigh: an unheard verb, and more where somebody is pointed at.
_ONE_WORD, _SEEN = 1.0, 2.2
# The most words of a question that leaves nearly all out, and how soon a question names its subject.
_FEW, _SOON = 3, 4
# What may be asked of who and what is on: not what leads elsewhere, as a way or a place does.
_OF_HALL: Final[frozenset[Cue]] = ITEM_ASKS - {
    "where",
    "when",
    "attend",
    "remind",
    "count",
    "result",
    "simultaneous",
    "instead",
    "repeats",
}


def in_the_hall(r: Reading) -> Question | None:
    """Who or what is pointed at, where the words beside the pronoun say that it is nothing else."""
    if not (_points_at_hall(r) and _asks_of_hall(r)):
        return None
    people = r.whom if r.wording.says_person else r.thread.people
    return _of_people(r, people) if people else _of_what_is_on(r)


def _points_at_hall(r: Reading) -> bool:
    """True where somebody or something is pointed at, and hardly anything else is told."""
    seen = bool(r.wording.says_person or r.tags.has("pronoun", "deictic"))
    return (_pointed(r) or _leaves_out(r)) and not (
        _elsewhere(r) or r.tags.focus_weight > (_SEEN if seen else _ONE_WORD)
    )


def _asks_of_hall(r: Reading) -> bool:
    """True where who or what is asked, or something that is asked of those up there."""
    said = _says(r, "who") or _says(r, "what")
    return said or bool(r.tags.asks & _OF_HALL) or (r.wording.says_person and asks_of_them(r))


def _says(r: Reading, sign: str) -> bool:
    """True where a word for `who` or `what` stands in what is asked."""
    return any(r.tags.words[p].plain in r.lexicon.signs[sign] for p in r.tags.focus)


def _of_people(r: Reading, people: tuple[str, ...]) -> Question:
    """What is asked of those pointed at; what they talk about, unless it is asked who they are."""
    question = about_people(r, people).with_(borrowed=True)
    return question if _says(r, "who") else question.with_(intent="person_about")


def _of_what_is_on(r: Reading) -> Question | None:
    """What is asked of the thread's item, or of what is on or next, or of the one person in it that is meant."""
    who = _says(r, "who")
    items = r.thread.items[:1] or on_or_next(r, people=who or r.wording.says_person)
    if not items:
        return None
    if r.wording.says_person and not who and (meant := _the_one_in(r, items[0])):
        return r.question("person_about", people=meant, borrowed=True)
    ids = tuple(i.id for i in items)
    if r.tags.asks & _OF_HALL:
        return about_items(r, ids, borrowed=True)
    return r.question("who" if who else "about", items=ids, borrowed=True)


def _the_one_in(r: Reading, item: Item) -> tuple[str, ...]:
    """The only woman or man in an item, as it says `she` or `he`; empty where there are several, or none."""
    fitting = tuple(a.person for a in item.appearances if r.description.fits_gender(a.person))
    return fitting if len(fitting) == 1 else ()


def on_or_next(r: Reading, *, people: bool) -> tuple[Item, ...]:
    """What is on, or next where nothing is; `people` asks for something that has anybody in it."""
    current = current_items(r.programme, r.now)
    if not people:
        upcoming = next_item(r.programme, r.now)
        return current or ((upcoming,) if upcoming else ())
    seen = r.tags.openers and (r.wording.says_person or r.tags.has("pronoun", "deictic") or not r.tags.content)
    seen = seen and r.tags.forms.isdisjoint(r.lexicon.signs["panels"])
    if seen and any(i.kind is Kind.OPENING and not _peopled(r, i) for i in current) and r.programme.chairs:
        return current  # whoever stands there welcomes all, and none of those who come next
    if seen and r.tags.has("pronoun", "deictic") and any(i.unnamed for i in current):
        return tuple(i for i in current if i.unnamed)  # whom one sees there now the programme does not name
    today = (*current, *(i for i in after(r.programme, r.now) if not current or i.day == current[0].day))
    spoken = next(((i,) for i in today if _peopled(r, i)), ())
    return tuple(i for i in current if _peopled(r, i)) or spoken or current


def _peopled(r: Reading, item: Item) -> bool:
    return says_who(item) or bool(r.programme.children.get(item.id))


def _pointed(r: Reading) -> bool:
    """True where the clause that asks says `he`, `they`, `that` or `up there`."""
    signs = r.lexicon.signs["he"] | r.lexicon.signs["they"]
    hits = r.tags.of("pronoun", "person", "people", "thing", "deictic")
    said = any(set(h.positions) & r.tags.focus for h in hits)
    return said or any(r.tags.words[p].plain in signs for p in r.tags.focus)


def _leaves_out(r: Reading) -> bool:
    """True for a question word with hardly anything beside it (`in what?`), which the thread completes."""
    words = [w for w in r.tags.words if w.token.kind == "word"]
    bare = len(words) <= _FEW and not any(w.weight for w in words)
    return r.thread.known and bare and bool(r.tags.openers) and not r.tags.has("leaning")


def _elsewhere(r: Reading) -> bool:
    """True where it is asked when nobody sits in a hall, of oneself, or of something that is named."""
    here = r.thread.known or (r.scope == r.event and r.now.date() in r.programme.days)
    named = r.subjects.numbered or r.tags.kinds or r.people_here or r.strong_topic or r.tags.has("practical")
    timed = r.tags.time.names_day or r.tags.time.within_day or r.tags.time.year
    subject = r.wording.points_at_subject or r.wording.recalls_subject
    other = _of_oneself(r) or r.foreign or r.description.office_places or subject
    return bool(not here or named or timed or other)


def _of_oneself(r: Reading) -> bool:
    """True where people ask of themselves, or of somebody of their own (`my husband is lost, what does he do`)."""
    words, signs = r.tags.words, r.lexicon.signs
    pointing = {p for h in r.tags.of("pronoun", "person", "people", "thing", "deictic") for p in h.positions}
    last = max(pointing & r.tags.focus, default=len(words))
    before = any(words[p].plain in signs["me"] for p in r.tags.focus if p < last)
    subject = any(w.plain in signs["me"] for p in r.tags.openers for w in words[p + 1 : p + _SOON])
    theirs = r.wording.says_person and any(w.plain in signs["mine"] for w in words[:last])
    return before or subject or theirs
