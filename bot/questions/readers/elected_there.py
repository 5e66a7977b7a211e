"""Who is elected in the item that was told of: `do we get a politician to hear`, `any councillors among them`."""

from typing import Final

from bot.language.meanings import Cue
from bot.programme.timeline import cast
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.sorts_of_people import is_politician

# What may be asked of them.
_ASKED: Final[frozenset[Cue]] = frozenset({"exists", "who", "count", "list", "people_of", "speakers"})
# From so many on there are some to choose from.
_SEVERAL = 2
# So many words may ask without saying so.
_FEW = 9


def elected_there(r: Reading) -> Question | None:
    """The politicians in the one item that was told of, or that nobody is."""
    on = cast(r.thread.items) if len(r.thread.items) == 1 and r.conversation.event == r.scope == r.event else ()
    if len(on) < _SEVERAL or not _elected_words(r) or r.asks - _ASKED or _names_more(r) or not _asks(r):
        return None
    people = tuple(p for p in on if is_politician(r, p))
    if not people:
        return r.question("none_of_them", people=on, borrowed=True)
    return r.question("person" if len(people) == 1 else "people", people=people, borrowed=True)


def _elected_words(r: Reading) -> frozenset[int]:
    """Where the message says `politician` or that somebody is elected."""
    said = frozenset(p for p, w in enumerate(r.tags.words) if w.plain in r.lexicon.signs["politicians"])
    return said | r.tags.positions_of("leaning", "elected")


def _names_more(r: Reading) -> bool:
    """True where something is named by itself, or somebody tells what they are."""
    when = r.tags.time.within_day or r.tags.time.names_day or r.ask("now", "next")
    subject = any(f.strong and not f.positions <= _elected_words(r) for f in r.subjects.best_topics()[:1])
    what = r.subjects.numbered or r.subjects.kinds or r.people_here or subject
    whole = not r.tags.focus.isdisjoint(r.tags.positions_of("pronoun", "event"))
    oneself = r.tags.has("role") or (r.tags.has("pronoun", "self") and r.tags.has("leaning", "elected"))
    # `and the mayor`, `a minister`, `who is from parliament`: only some of the elected
    some = r.description.office_places or not r.tags.forms.isdisjoint(r.lexicon.signs["parliament"])
    return bool(when or what or some or whole or oneself or r.tags.has("party"))


def _asks(r: Reading) -> bool:
    """True for a question, by its first word, its mark or that somebody is asked for, and for a few words."""
    few = sum(w.token.kind == "word" for w in r.tags.words) <= _FEW
    return few or bool(r.tags.openers) or r.wording.whether or "?" in r.text or r.ask("who", "exists", "count")
