"""The last question asked again of another forum: `og i 2022?`, `was it her too?`."""

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from bot.language.meanings import Cue
from bot.language.time_reference import YEARS
from bot.language.tokens import plain_words
from bot.programme.model import Item, Kind
from bot.programme.timeline import day_ends, first_of, lines, on_day
from bot.questions.conversation import Conversation
from bot.questions.details import NOT_HERE, PAST, YEAR_ASKED
from bot.questions.evidence import Found
from bot.questions.intent import is_asked
from bot.questions.question import Question, Window
from bot.questions.readers.picking import award_or_nominees
from bot.questions.reading import Reading
from bot.questions.scope import RELATIVE_YEARS
from bot.questions.thread import Thread

# What a forum has to tell of what is asked to count, by share and by worth, and how near another one may come.
_MOST, _NEARLY_ALL, _WORTH, _CLOSE = 0.6, 0.75, 0.7, 0.75
_TELLING = 0.3
# The most words of a subject that is named without a question.
_BARE = 3
# Between how many years it is asked which one it was.
_YEARS_ASKED = 2
# Of how many people it is told at once whether they were at another forum.
_SEVERAL = 6
# Facts about the forum or its papers as such: nothing that one looks for in other years.
_OF_EVERY_YEAR = frozenset({"author", "contact", "participants", "signup", "stands", "summary", "food"})
# What was asked of a kind, and is asked of it again.
_OF_KINDS: Final = ("when", "list", "count", "card", "schedule", "until", "result", "when_choices")
# Answers about somebody, and about what is on a subject; of so many items the titles are looked for elsewhere.
_OF_PERSON: Final = ("person", "person_about", "with_whom")
_OF_SUBJECT: Final = ("search", "about", "fit", "card", "in_year")
_TITLES, _HALF = 2, 0.4
# What is asked of a day, and so many items are a day as a whole.
_OF_DAY_EDGES: Final = ("day_starts", "day_ends")
_WHOLE_DAY = 4
# What is asked of somebody who was on another forum as well.
_OF_TALK = frozenset({"about", "said", "title"})


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
    if not (past and asked and _of_this_forum(r)) or r.subjects.people_named[0] or _joined(r):
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


def _counterpart(r: Reading) -> Item | None:
    """The first or last talk of another forum, where the thread is about the first or last one of its own."""
    before, there = r.conversation, [i for i in lines(r.programme) if i.appearances]
    own = r.knowledge.programmes.get(before.event)
    here = [i for i in lines(own) if i.appearances] if own else []
    if before.event == r.scope or len(before.items) != 1 or not here or not there:
        return None
    if before.items[0] == here[-1].id:
        return there[-1]
    return there[0] if before.items[0] == here[0].id else None


def _same_person(r: Reading) -> str:
    """Whoever the thread of another forum is about, where they were on this one too; empty where they were not."""
    before = r.conversation
    if before.event == r.scope or before.event not in r.knowledge.programmes:
        return ""
    then = r.knowledge.programmes[before.event]
    names = {then.people[p].name for p in Thread(before, then).person}
    on = (p for p in r.programme.people.values() if p.name in names and p.id in r.programme.appearances_of)
    return next((p.id for p in on), "")


def _of_gender(r: Reading, thread: Thread) -> tuple[str, ...]:
    """Whom the thread of another forum is about, those first who are a woman or a man as said."""
    names, firsts = thread.programme.people, r.knowledge.home.first_names

    def fits(person: str) -> bool:
        first = next(iter(plain_words(names[person].name)), "")
        return r.description.gender in ("", firsts.get(first, ""))

    return thread.person_like(fits)


def other_year(r: Reading) -> Question | None:
    """`og i 2022?`: what was asked last, asked of another forum."""
    before = r.conversation
    year = (
        r.tags.time.year
        or r.tags.this_year
        or r.wording.long_ago
        or RELATIVE_YEARS.intersection(r.tags.values("clock"))
    )
    if not year or not before.event or r.weighty or r.subjects.numbered or r.people_here:
        return None
    return (
        _of_counterpart(r)
        or _counted_there(r)
        or _of_their_talk_there(r)
        or _whether_on_there(r)
        or _asked_anew(r)
        or _of_person_there(r)
        or _of_subject_there(r)
        or _same_day_there(r)
    )


def _own_asks(r: Reading) -> frozenset[Cue]:
    """What is asked besides whether it was so there as well."""
    return r.asks - {"earlier", "exists", "repeats", "now", "then", "same_time"}


def _kinds_before(r: Reading) -> frozenset[Kind]:
    return frozenset(Kind(k) for k in r.conversation.kinds)


def _same_day_there(r: Reading) -> Question | None:
    """`And in 2022?`, behind when a day begins or ends, or all that is on it: of the same day of that forum."""
    asked, here = r.conversation.asks, r.knowledge.programmes.get(r.conversation.event)
    whole = asked == "schedule" and len(r.conversation.items) > _WHOLE_DAY
    if not is_asked(asked) or not (asked in _OF_DAY_EDGES or whole) or here is None or here is r.programme:
        return None
    if r.conversation.day not in here.days or _own_asks(r) or r.tags.kinds:
        return None
    days, place = r.programme.days, here.days.index(r.conversation.day)
    if not days:
        return None if whole else r.question(asked, window=Window("day", r.now, day=r.now.date()))
    day = days[min(place, len(days) - 1)]
    edge = day_ends(r.programme, day) if asked == "day_ends" else first_of(r.programme, day)
    items = on_day(r.programme, day) if whole else [i for i in (edge,) if i]
    return r.question(asked, items=tuple(i.id for i in items), window=Window("day", r.now, day=day), borrowed=True)


def _of_counterpart(r: Reading) -> Question | None:
    """`Who was the first one in 2022`, behind the first one of another forum."""
    same = _counterpart(r)
    if not same or r.tags.kinds or not r.ask("who", "speakers", "about", "when"):
        return None
    return r.question("who" if r.ask("who", "speakers") else "about", items=(same.id,))


def _counted_there(r: Reading) -> Question | None:
    """`How many were there in 2022`, of the kind that was spoken of."""
    kinds = _kinds_before(r)
    if _own_asks(r) != {"count"} or not kinds or r.tags.kinds:
        return None
    return r.question("count", items=tuple(i.id for i in r.knowledge.items_of_kind(r.scope, kinds)), kinds=kinds)


def _of_their_talk_there(r: Reading) -> Question | None:
    """`What did she talk about in 2022`."""
    own = _own_asks(r)
    there = _same_person(r) if own and own <= _OF_TALK and r.wording.says_person else ""
    return r.question("person_about", people=(there,)) if there else None


def _whether_on_there(r: Reading) -> Question | None:
    """`Was it her too in 2022`."""
    before = r.conversation
    several = any(w.plain in r.lexicon.signs["they"] for w in r.tags.words)
    of_item = r.tags.kinds and r.ask("when", "where", "duration")  # `I saw her then, when was lunch`
    if before.event == r.scope or of_item or not (r.wording.says_person or several or r.ask("earlier")):
        return None
    people = _of_gender(r, Thread(before, r.knowledge.programmes[before.event]))
    asked = people[:_SEVERAL] if several else people[:1]
    return r.question("was_there", event=before.event, people=asked, detail=r.scope) if asked else None


def _asked_anew(r: Reading) -> Question | None:
    """What was asked of a kind or of the conference, asked again where nothing else is."""
    before = r.conversation
    if _own_asks(r) or r.tags.kinds:
        return None
    if before.kinds and before.asks in _OF_KINDS:
        return _when_there(r, _kinds_before(r))
    if before.asks in ("chair", "was_there", "theme", "venue", "dates", "contact", "signup"):
        return r.question("chair" if before.asks == "was_there" else before.asks)
    return None


def _when_there(r: Reading, kinds: frozenset[Kind]) -> Question:
    items = r.knowledge.items_of_kind(r.scope, kinds)
    if not items:
        return r.question("none_of_kind", kinds=kinds)
    picked = award_or_nominees(r, items) if Kind.PRIZE in kinds else items
    return r.question("when", items=tuple(i.id for i in picked), kinds=kinds)


def _of_person_there(r: Reading) -> Question | None:
    """`And this year?`, behind what somebody did at another forum."""
    before = r.conversation
    if _own_asks(r) or r.tags.kinds or before.event == r.scope or before.asks not in _OF_PERSON:
        return None
    there = _same_person(r)
    if there:
        return r.question("person_about" if before.asks == "person_about" else "person", people=(there,))
    then = r.knowledge.programmes.get(before.event)
    people = Thread(before, then).person[:1] if then else ()
    return r.question("was_there", event=before.event, people=people, detail=r.scope) if people else None


def _of_subject_there(r: Reading) -> Question | None:
    """`And in 2024?`, behind what another forum has on a subject: what this one has on what those items are about."""
    before = r.conversation
    then = r.knowledge.programmes.get(before.event)
    if _own_asks(r) or r.tags.kinds or before.event == r.scope or before.asks not in _OF_SUBJECT or then is None:
        return None
    titles = [i.title for i in Thread(before, then).items[:_TITLES]]
    about = (replace(r, text=title, part_of=r.scope, conversation=Conversation()) for title in titles)
    found = tuple(dict.fromkeys(f.id for told in about if (f := _of_most_telling_word(told))))
    if found:
        return r.question("search", items=found)
    return r.question("no_topic", words=titles[0]) if titles else None


def _of_most_telling_word(r: Reading) -> Found | None:
    """What is on the subject of a title: of its most telling word, and of much of the rest."""
    best = next(iter(r.subjects.best_topics()), None)
    most = max(r.tags.content, key=lambda p: r.tags.words[p].weight, default=-1)
    return best if best and best.strong and best.share > _HALF and most in best.positions else None
