"""When a commission or a committee has done what it is to do: `when is his commission done`, `when do they deliver`."""

from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.model import Fact
from bot.programme.timeline import cast
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.windows import current_items


def done_body(r: Reading) -> Question | None:
    """The fact that has a date for it: of the body that is named, else of the one that somebody spoken of heads."""
    if not _asks_when_done(r) or _tells_of_somebody(r):
        return None
    told = _told(r)
    named = [f for f in told if _is_named(r, f)]
    if named:
        return r.question("fact", facts=tuple(f.id for f in named))
    heads = _heads(r)
    theirs = [f for f in told if heads.intersection(f.people)]
    another = any(key.endswith(tuple(r.lexicon.signs["bodies"])) for key in _keys(r)) and not _says_a_body(r)
    spoken_of = _says_a_body(r) or _says_what_it_delivers(r)
    return r.question("fact", facts=(theirs[0].id,)) if theirs and spoken_of and not another else None


def _asks_when_done(r: Reading) -> bool:
    """True for an end or a delivery, and for when what it delivers comes."""
    gives = not r.tags.forms.isdisjoint(r.lexicon.signs["delivering"])
    return r.ask("end") or (gives and r.ask("when", "start"))


def _tells_of_somebody(r: Reading) -> bool:
    """True for `is he from the commission done`: the body tells whose talk is meant."""
    body, words = tuple(r.lexicon.signs["bodies"]), r.tags.words
    places = (p for p, w in enumerate(words) if any(key.endswith(body) for key in (w.plain, *(w.topic or ()))))
    leading = (words[q].plain for p in places for q in range(max(0, p - 2), p))
    return r.wording.says_person and any(form in r.lexicon.signs["from"] for form in leading)


def _told(r: Reading) -> list[Fact]:
    """The facts on bodies that have a date."""
    body, dated = tuple(r.lexicon.signs["bodies"]), r.subjects.index.dated_facts
    return [f for f in r.programme.facts if f.id in dated and any(w.endswith(body) for w in plain_words(f.title))]


def _keys(r: Reading) -> frozenset[str]:
    """What the words may be in the programme, misspelt or not."""
    return frozenset(key for w in r.tags.words if w.topic for key in (w.plain, *w.topic))


def _is_named(r: Reading, fact: Fact) -> bool:
    """True where its name is said, and not only what kind of body it is."""
    kinds = {stem(form) for form in r.lexicon.signs["bodies"]}
    said = {stem(key) for key in _keys(r)} - kinds
    body = {key for key in said if key.endswith(tuple(kinds))}
    return any(stem(word).endswith(tuple(body)) for word in plain_words(fact.title)) if body else False


def _says_a_body(r: Reading) -> bool:
    return any(w.plain in r.lexicon.signs["bodies"] for w in r.tags.words)


def _says_what_it_delivers(r: Reading) -> bool:
    """True for `their recommendations`, of whoever they are."""
    said = any(w.plain in r.lexicon.signs["delivered"] for w in r.tags.words)
    return said and r.tags.has("pronoun", "person", "people")


def _heads(r: Reading) -> frozenset[str]:
    """Whoever may head it: who is named, was told of, or is on now where nobody else is meant."""
    named = frozenset(m.person for m in r.people_here) | frozenset(r.whom)
    known = named or frozenset(r.thread.people)
    return known or (frozenset(cast(current_items(r.programme, r.now))) if r.scope == r.event else frozenset())
