"""Sorts of people that a message names: politicians, women, those of municipalities, authors."""

from collections.abc import Callable
from functools import partial
from typing import Final

from bot.language.lexicon import Lexicon
from bot.language.meanings import Category
from bot.language.spelling import stem
from bot.questions.reading import Reading

# What words of these tell is told by the question already.
_EXPLAINED: Final[tuple[Category, ...]] = ("ask", "party", "kind", "leaning", "connective", "pronoun")
# From here on a word tells something.
_TELLING = 0.3

Sort = Callable[[str], bool]
"""Whether somebody, by id, is of a sort."""


def sorts_named(r: Reading, *, offices: bool = True) -> list[Sort]:
    """The sorts of people that are named, each as what somebody of them fulfils; by office, too, unless told not to."""
    people, titles = r.programme.people, r.subjects.index.described.titles
    signs, said = r.lexicon.signs, {r.tags.words[p].plain for p in r.tags.focus}
    letters, holders = _parties(r), r.referents.offices.holders
    gender = {g for g in ("woman", "man") if said & signs[g]}
    named: list[tuple[object, Sort]] = [
        (letters, lambda p: people[p].party in letters),
        (said & signs["politicians"], partial(is_politician, r)),
        (said & signs["municipal"] and not _town(r), lambda p: bool(people[p].municipality)),
        (len(gender) == 1, lambda p: r.description.gender_of(p) in gender),
        (said & signs["authors"] or r.wording.says_book, authors(r).__contains__),
        (
            said & signs["scholars"],
            lambda p: any(w.startswith(tuple(signs["scholar_titles"])) for w in titles[p]),
        ),
        (said & signs["parliament"], partial(_in_parliament, r)),
        (said & signs["government"], _titled(r, "ministers").__contains__),
        (
            offices and holders is not None and not said & (signs["scholars"] | signs["authors"] | signs["parliament"]),
            lambda p: p in (holders or ()),
        ),
    ]
    return [fits for is_named, fits in named if is_named]


def is_politician(r: Reading, person: str) -> bool:
    """True for somebody of a party, or with a title that only the elected have."""
    elected = r.lexicon.signs["elected_titles"]
    return bool(r.programme.people[person].party) or not r.subjects.index.described.titles[person].isdisjoint(elected)


def authors(r: Reading) -> frozenset[str]:
    """Everybody whose title says that they have written a book."""
    return _titled(r, "author")


def _titled(r: Reading, sign: str) -> frozenset[str]:
    """Everybody in whose title a word ends like those of a sign."""
    return r.subjects.index.described.ending_in(tuple(sorted(r.lexicon.signs[sign])))


def _in_parliament(r: Reading, person: str) -> bool:
    """True for somebody of a party whose title is one of national politics."""
    return bool(r.programme.people[person].party) and person in _titled(r, "national_titles")


def tells_besides_sorts(r: Reading) -> bool:
    """True where a message tells something else than sorts of people, how many and whether there are more."""
    signs = r.lexicon.signs
    said = signs["further"] | signs["most"] | signs["others"]
    places = (r.tags.focus | frozenset(r.tags.content)) - sort_places(r) - r.tags.positions(*_EXPLAINED)
    telling = (r.tags.words[p] for p in places)
    return any(w.token.kind == "word" and w.weight >= _TELLING and w.plain not in said for w in telling)


def sort_places(r: Reading) -> frozenset[int]:
    """The positions of the words that name sorts of people."""
    signs = r.lexicon.signs
    sorts = signs["politicians"] | signs["municipal"] | signs["woman"] | signs["man"] | signs["authors"]
    sorts |= signs["scholars"] | signs["parliament"] | signs["government"]
    named = (p for p, w in enumerate(r.tags.words) if w.plain in sorts)
    return frozenset((*named, *r.description.office_places, *r.tags.positions("party")))


def is_trade(form: str, lexicon: Lexicon) -> bool:
    """True for a trade in any of its forms (`doctors`); not for what only begins like one (`patient safety`)."""
    return any(form.startswith(trade) and stem(form) == stem(trade) for trade in lexicon.signs["trades"])


def _parties(r: Reading) -> frozenset[str]:
    """The letters of the parties that are named in what is asked, unless it is the party that is asked."""
    return frozenset() if r.ask("party") else frozenset(r.tags.values("party"))


def _town(r: Reading) -> bool:
    return any(r.tags.words[p].plain in r.lexicon.regions for p in r.tags.focus)


def sent_from(r: Reading) -> frozenset[str]:
    """Those of the place that stands behind a `from` (`him from the union who is on`)."""
    leads, words = r.lexicon.signs["from"], r.tags.words
    named = [stem(w.plain) for p, w in enumerate(words) if p and words[p - 1].plain in leads]
    return frozenset(person.id for place in named for person in r.subjects.index.described.whose_place_says([place]))
