"""What another forum tells of a subject: in which year it was on, that it is past, that no other one has it."""

from dataclasses import dataclass
from itertools import pairwise

from bot.language.time_reference import YEARS
from bot.programme.timeline import lines
from bot.questions.details import NOT_HERE, PAST, YEAR_ASKED
from bot.questions.question import Question
from bot.questions.reading import Reading

# What a forum has to tell of what is asked to count, by share and by worth, and how near another one may come.
_MOST, _NEARLY_ALL, _WORTH, _CLOSE = 0.6, 0.75, 0.7, 0.75
_TELLING = 0.3
# The most words of a subject that is named without a question.
_BARE = 3
# Between how many years it is asked which one it was.
_YEARS_ASKED = 2
# Facts about the forum or its papers as such: nothing that one looks for in other years.
_OF_EVERY_YEAR = frozenset({"author", "contact", "participants", "signup", "stands", "summary", "food"})


@dataclass(frozen=True, slots=True)
class _Told:
    """What another forum tells of a subject: an item or a fact, and how well it fits what is asked."""

    worth: float
    event: str
    item: str = ""
    fact: str = ""
    share: float = 0.0


def _told_elsewhere(r: Reading, *, chatter: bool = False) -> tuple[_Told, ...]:
    """What each forum but an invented one tells best of the message's subject, best first."""
    tags = r.tags
    # What sounds practical (`teams`) may be what it was about.
    spoken = {*tags.content, *(p for p in tags.positions("practical") if tags.words[p].weight >= _TELLING)}
    content = tuple(p for p in sorted(spoken) if tags.words[p].plain not in r.lexicon.signs["past"])
    if not chatter:
        content = tuple(p for p in content if p in tags.focus)
    if not content:
        return ()
    found = []
    for event, programme in r.knowledge.programmes.items():
        if programme.event.invented:
            continue
        index = r.knowledge.indexes[event]
        items = index.find(tags.words, content, index.items)[:1]
        general = {f.id for f in programme.facts if f.about in _OF_EVERY_YEAR}
        facts = [f for f in index.find(tags.words, content, index.facts)[:3] if f.id not in general][:1]
        best = [_Told(f.score * min(1.0, f.share), event, item=f.id, share=f.share) for f in items if f.strong]
        # Where an item and a fact tell the same, the fact is what was said, the item only where: it wins by a little.
        best += [_Told(1.05 * f.score * min(1.0, f.share), event, fact=f.id, share=f.share) for f in facts if f.strong]
        found += sorted(best, key=lambda t: -t.worth)[:1]
    return tuple(sorted(found, key=lambda t: -t.worth))


def _question(r: Reading, told: tuple[_Told, ...], detail: str) -> Question:
    first = told[0]
    also = tuple((t.event, t.fact or t.item) for t in told[1:] if t.worth >= _CLOSE * first.worth and t.share > _MOST)
    return r.question(
        "in_year",
        event=first.event,
        items=(first.item,) if first.item else (),
        facts=(first.fact,) if first.fact else (),
        elsewhere=also,
        detail=detail,
    )


def which_year(r: Reading) -> Question | None:
    """In which year something was on: the forum in which the subject stands out most."""
    elsewhere = any(m.parts > 1 for m in r.subjects.people_named[1])
    if r.ask("which_year") and (named := {m.person for m in r.people_here if m.parts > 1 and m.is_sure}):
        return r.question("earlier", people=tuple(named))
    asked = r.ask("which_year") or (_in_either_year(r) and not any(r.subjects.people_named))
    if not asked or (elsewhere and not r.people_here):
        return None
    told = _told_elsewhere(r, chatter=True)
    return _question(r, told, YEAR_ASKED) if told else None


def _in_either_year(r: Reading) -> bool:
    """True for `was it in 2022 or in 2023`, and no question word."""
    words, signs = r.tags.words, r.lexicon.signs
    years = [p for p, w in enumerate(words) if w.token.kind == "number" and w.plain.isdigit() and int(w.plain) in YEARS]
    between = [w.plain for w in words[years[0] + 1 : years[1]]] if len(years) == _YEARS_ASKED else []
    return bool(signs["either"].intersection(between)) and not r.tags.openers


def _of_this_forum(r: Reading) -> bool:
    """True where the current forum has a timetable, and the message names no year, day or number."""
    time = r.tags.time
    named = time.year or time.names_day or time.names_time or r.subjects.numbered
    return r.scope == r.event and bool(lines(r.programme)) and not named


def _earlier(r: Reading, told: tuple[_Told, ...]) -> tuple[_Told, ...]:
    year = r.knowledge.programmes[r.event].event.year
    return tuple(t for t in told if r.knowledge.programmes[t.event].event.year < year)


def in_the_past(r: Reading) -> Question | None:
    """What is spoken of as past (`havde I noget om …`) and is told far better by an earlier forum than by this one."""
    tags = r.tags
    of_other_years = r.ask("earlier") and r.wording.other_years  # `has there been anything about it in the other years`
    recalled = _recalls(r)
    past = of_other_years or r.wording.past or recalled
    asked = tags.asks or recalled
    of_whom = r.wording.says_person and len(r.whom) == 1 and r.conversation.event == r.event  # `what was his book`
    if not (past and asked and _of_this_forum(r)) or of_whom or r.subjects.people_named[0] or _joined(r):
        return None
    asked_of = [p for p in tags.content if p in tags.focus and tags.words[p].plain not in r.lexicon.signs["past"]]
    told = _told_elsewhere(r, chatter=not asked_of)
    here = max((t.worth for t in told if t.event == r.event), default=0.0)
    then = _earlier(r, told)
    if not then or then[0].share < _MOST or then[0].worth < _WORTH:
        return None
    if not of_other_years and here > _CLOSE * then[0].worth:
        return None
    return _question(r, then, PAST)


def only_elsewhere(r: Reading) -> Question | None:
    """What this forum tells nothing of, and another one does."""
    if r.ask("fit"):
        return None
    what = _asks_what(r) or _names_alone(r)
    if (
        not ((r.tags.asks or what) and _of_this_forum(r))
        or r.foreign
        or r.tags.has("practical")
        or r.ask("howto", "opinion", "difference")
    ):
        return None
    if not what and not r.ask("exists", "about", "said", "who", "when", "list", "earlier", "people_of"):
        return None
    then = _earlier(r, _told_elsewhere(r))
    if not then or then[0].share < _NEARLY_ALL or then[0].worth < _WORTH:
        return None
    return _question(r, then, PAST if r.wording.long_ago else NOT_HERE)


def _asks_what(r: Reading) -> bool:
    """True for `what was LIVA`, `what was it about LIVA`."""
    plain = [w.plain for w in r.tags.words]
    return any(a in r.lexicon.signs["what"] and b in r.tags.copulas for a, b in pairwise(plain))


def _names_alone(r: Reading) -> bool:
    """True for `stepped care?`: a subject and nothing else."""
    words = [p for p, w in enumerate(r.tags.words) if w.token.kind == "word"]
    return len(words) <= _BARE and all(p in r.tags.content for p in words)


def _recalls(r: Reading) -> bool:
    """True for `what was it with the clothes line`, `do you remember that with the clothes line`."""
    remembered = not r.tags.forms.isdisjoint(r.lexicon.signs["remembering"])
    return r.wording.recalls_subject or (remembered and r.wording.without_interrogative)


def _joined(r: Reading) -> bool:
    """True for a message with a word that goes on (`and what was …`), but not for `what was it now with`."""
    past = r.lexicon.signs["past"]
    return any(all(r.tags.words[p].plain not in past for p in h.positions) for h in r.tags.of("connective"))
