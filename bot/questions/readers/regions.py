"""A region, which is an organisation and not the towns that lie in it."""

from typing import Final

from bot.language.meanings import Cue
from bot.language.spelling import stem
from bot.programme.model import Programme
from bot.questions.described_people import names_of
from bot.questions.details import OFFICE
from bot.questions.question import Question
from bot.questions.readers.on_other_forums import organisation_elsewhere
from bot.questions.reading import Reading

_OF_SOMEBODY: Final[frozenset[Cue]] = frozenset({"people_of", "exists", "who", "speakers", "when", "list"})


def missing_region(r: Reading) -> Question | None:
    """Somebody of a region of which nobody is on the programme, or who was on another forum."""
    if anybody := _people_of_regions(r):
        return r.question("no_person", words=r.tags.text_of(anybody), detail=OFFICE)
    named = _region_named(r)
    if not named or not _asks_for_somebody(r, named) or r.people_here or _people_of(r.programme, r, named):
        return None
    words = r.tags.text_of(named)
    for programme in r.knowledge.other_forums(r.scope):
        if there := _people_of(programme, r, named):
            rows = tuple((programme.event.id, person) for person in there)
            return organisation_elsewhere(r, rows, words)
    return r.question("no_organisation", words=words)


def _region_named(r: Reading) -> tuple[int, ...]:
    """The positions of `the Zealand region`, or none."""
    signs, words = r.lexicon.signs, r.tags.words
    names = {stem(name) for name in signs["region_names"]}
    pairs = ((p, p + 1) for p in range(len(words) - 1) if words[p].plain in signs["region"])
    return next((pair for pair in pairs if stem(words[pair[1]].plain) in names), ())


def _people_of_regions(r: Reading) -> tuple[int, ...]:
    """The position of `regional politicians`, where somebody is asked for and nobody is of a region; or none."""
    places = [p for p in r.tags.content if r.tags.words[p].plain in r.lexicon.signs["region_people"]]
    asked = len(places) == 1 and r.tags.asks & _OF_SOMEBODY and set(r.tags.content_asked) <= {*places}
    known = r.subjects.index.described
    held = asked and any(any(known.starting_like(stem(form))) for form in r.lexicon.signs["region"])
    return tuple(places) if asked and not held else ()


def _asks_for_somebody(r: Reading, named: tuple[int, ...]) -> bool:
    """True for `is anybody from the Zealand region here`, and not for `the wait in the Zealand region`."""
    before = r.tags.words[named[0] - 1].plain if named[0] else ""
    of_it = r.tags.asks & _OF_SOMEBODY and before in r.lexicon.signs["from"]
    return bool(of_it or r.description.points or r.description.office_places) or set(r.tags.content) <= set(named)


def _people_of(programme: Programme, r: Reading, named: tuple[int, ...]) -> tuple[str, ...]:
    said = {stem(r.tags.words[p].plain) for p in named}
    return tuple(key for key, person in programme.people.items() if said <= names_of(person))
