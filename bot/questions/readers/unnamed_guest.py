"""Who is announced without a name: `does anybody from the committee come on Friday`, `who is their representative`."""

from collections.abc import Iterable
from typing import Final

from bot.language.meanings import Cue
from bot.language.spelling import stem
from bot.programme.model import Item
from bot.questions.described_people import roots_of
from bot.questions.details import AMONG
from bot.questions.question import Question
from bot.questions.readers.lines_asked import items_in
from bot.questions.reading import Reading
from bot.questions.windows import current_items

# What is asked of whoever is announced.
_ASKED: Final[frozenset[Cue]] = frozenset({"exists", "list", "now", "people_of", "speakers", "when", "who"})


def unnamed_guest(r: Reading) -> Question | None:
    """The item that announces them, in words that hold all that is told of them; then, or by what they are there."""
    inside = _inside(r) if r.tags.kinds and not r.tags.time.names_time else ()
    other = r.asks - _ASKED - ({"about"} if r.ask("who") else frozenset())  # `what is the one called that …`
    if not r.asks or other or r.people_here or r.tags.numbered or (r.tags.kinds and not inside):
        return None
    doing = r.lexicon.signs["debating"] | r.lexicon.signs["speaking"]
    told = (p for p in r.tags.content_asked if r.tags.words[p].plain not in doing)
    said = {_root(r, p) for p in told if p not in r.tags.positions("kind")}
    if not said:
        return None
    as_what = {stem(r.tags.words[p].plain) for p in r.tags.focus} & {
        stem(form) for form in r.lexicon.signs["representatives"]
    }
    then, index = tuple(r.programme.by_id[i] for i in inside) or _then(r), r.subjects.index
    announcing = [i for i in then or index.announcing if _announces(i, said | as_what)]
    if len(announcing) != 1:
        return None
    whole = any(said <= roots_of(person.organisation) for person in index.described.whose_place_says(said))
    if _named_then(r, then, said) if then else whole or not as_what:
        return None
    return r.question("who", items=(announcing[0].id,), detail=AMONG)


def _inside(r: Reading) -> tuple[str, ...]:
    """The choice on a subject (`the housingsession`), or all of a kind that is no choice (`the debate`)."""
    choices = r.restriction()
    if choices:
        return choices if len(choices) == 1 else ()
    return tuple(i.id for i in r.of_kind(r.subjects.kinds) if i.unnamed)


def _root(r: Reading, place: int) -> str:
    """The root of a word; of any for members of the parliament that of its name."""
    form, parliament = r.tags.words[place].plain, r.lexicon.signs["parliament"]
    return next(iter(r.lexicon.signs["parliament_name"])) if form in parliament else stem(form)


def _then(r: Reading) -> tuple[Item, ...]:
    """What is on when that is said: at an hour, else on a day."""
    if r.ask("now") and r.scope == r.event:
        return current_items(r.programme, r.now)
    span = r.span() if r.tags.time.within_day else None
    if span:
        return tuple(items_in(r, span))
    return tuple(i for i in r.programme.items if r.day and i.day == r.day)


def _announces(item: Item, said: Iterable[str]) -> bool:
    """True where one who is not named is told of in all these roots, among other words."""
    return any(set(said) <= roots_of(text) for text in item.unnamed)


def _named_then(r: Reading, then: Iterable[Item], said: set[str]) -> bool:
    """True where somebody whose name is told is of it, too, and is on then."""
    titles = (r.programme.people[a.person] for i in then for a in i.appearances)
    return any(said <= roots_of(person.title) | roots_of(person.organisation) for person in titles)
