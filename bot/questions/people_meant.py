"""Whom a message names and means: not whom it denies, nor whom it only tells of beside what it asks."""

from bot.questions.names import NameMatch
from bot.questions.said import Said

# How soon behind a name it stands what somebody says.
_SOON = 3
# How many words before the `not` the verb stands (`knows he not`).
_VERB = 2


def people_meant(said: Said) -> tuple[NameMatch, ...]:
    """The people of the event whom a message surely names, but for those whom it denies.

    Whoever is denied where it is asked, and named alone, is meant all the same.
    """
    named = tuple(m for m in said.subjects.people_named[0] if m.is_sure and not _is_told_beside(m, said))
    meant = tuple(m for m in named if not _is_denied(m, said))
    aside = all(said.tags.focus.isdisjoint(m.positions) for m in named if m not in meant)
    return meant if meant or aside else named  # `no, not Hansen. What is there to choose`, `Berg and not Hansen`


def _is_told_beside(match: NameMatch, said: Said) -> bool:
    """True for `forget Hansen. Who spoke at twelve`: who is on at an hour that is asked for is somebody else."""
    tags = said.tags
    hour = tags.time.at is not None and not tags.time.positions.isdisjoint(tags.focus)
    beside = tags.focus.isdisjoint(match.positions)
    own = _is_of_ones_own(match, said) and not said.wording.says_person
    return beside and ((hour and said.ask("who", "speakers")) or own or _asks_of_another(said))


def _asks_of_another(said: Said) -> bool:
    """True for `we travel with Hansen. When is the minister on`: it is asked of somebody else, and points at nobody."""
    tags, wording = said.tags, said.wording
    own = tags.focus.intersection(said.description.office_places)
    pointed = wording.says_person or wording.says_thing or said.description.points & tags.focus
    which = any(p - 1 in tags.openers for p in own)  # `…, which minister is it that we have after lunch`
    return bool(own) and (which or not pointed)


def _is_of_ones_own(match: NameMatch, said: Said) -> bool:
    """True for `my friend Torben says`, a first name behind a word for somebody of the asker's own."""
    place, words, signs = min(match.positions), said.tags.words, said.lexicon.signs
    mine = place > 1 and words[place - 2].plain in signs["mine"]
    behind = {w.plain for w in words[place + 1 : place + 1 + _SOON]}
    return match.parts == 1 and mine and not behind.isdisjoint(signs["uttering_now"])


def _is_denied(match: NameMatch, said: Said) -> bool:
    """True for `not Hansen`; `is it not Hansen` rather says that it is, and `I do not know Hansen` that it is asked."""
    before, words, signs = min(match.positions) - 1, said.tags.words, said.lexicon.signs
    it, copulas = signs["it"], said.tags.copulas
    asked = before > 1 and words[before - 1].plain in it and words[before - 2].plain in copulas  # `is it not`
    unknown = before > 0 and not signs["knowing"].isdisjoint(w.plain for w in words[max(0, before - _VERB) : before])
    return before >= 0 and words[before].plain in signs["negations"] and not (asked or unknown)
