"""Sorts of people that a message names: politicians, women, those of municipalities, authors."""

from collections.abc import Callable

from bot.questions.reading import Reading

Sort = Callable[[str], bool]
"""Whether somebody, by id, is of a sort."""


def sorts_named(r: Reading, *, offices: bool = True) -> list[Sort]:
    """The sorts of people that are named, each as what somebody of them fulfils; of `offices` on demand only."""
    people, titles = r.programme.people, r.subjects.index.described.titles
    signs, said = r.lexicon.signs, {r.tags.words[p].plain for p in r.tags.focus}
    letters, holders = _parties(r), r.description.offices.holders
    gender = {g for g in ("woman", "man") if said & signs[g]}
    named: list[tuple[object, Sort]] = [
        (letters, lambda p: people[p].party in letters),
        (said & signs["politicians"], lambda p: bool(people[p].party)),
        (said & signs["municipal"] and not _town(r), lambda p: bool(people[p].municipality)),
        (len(gender) == 1, lambda p: r.description.gender_of(p) in gender),
        (
            said & signs["authors"] or r.wording.says_book,
            lambda p: any(w.endswith(tuple(signs["author"])) for w in titles[p]),
        ),
        (offices and holders is not None, lambda p: p in (holders or ())),
    ]
    return [fits for is_named, fits in named if is_named]


def _parties(r: Reading) -> frozenset[str]:
    """The letters of the parties that are named in what is asked, unless it is the party that is asked."""
    return frozenset() if r.ask("party") else frozenset(r.tags.values("party"))


def _town(r: Reading) -> bool:
    return any(r.tags.words[p].plain in r.lexicon.regions for p in r.tags.focus)
