"""The last question asked again of another forum: `og i 2022?`, `was it her too?`."""

from dataclasses import replace
from typing import Final

from bot.language.meanings import Cue
from bot.language.tokens import plain_words
from bot.programme.model import FRAME, Item, Kind
from bot.programme.timeline import day_ends, first_of, lines, on_day
from bot.questions.conversation import Conversation
from bot.questions.evidence import Found
from bot.questions.intent import Asked, is_asked
from bot.questions.question import Question, Window
from bot.questions.readers.picking import award_or_nominees
from bot.questions.reading import Reading
from bot.questions.scope import RELATIVE_YEARS
from bot.questions.thread import Thread

# Of how many people it is told at once whether they were at another forum.
_SEVERAL = 6
# What was asked of a kind, and is asked of it again.
_OF_KINDS: Final = ("when", "list", "count", "card", "schedule", "until", "result", "when_choices")
# Answers about somebody, and about what is on a subject; of so many items the titles are looked for elsewhere.
_OF_PERSON: Final = ("person", "person_about", "with_whom")
_OF_SUBJECT: Final = ("search", "about", "fit", "card", "in_year")
_TITLES, _HALF = 2, 0.4
# What is asked of a day as a whole.
_OF_DAY_EDGES: Final = ("day_starts", "day_ends")
# What is asked of such a thing.
_OF_ITS_KIND: Final[dict[Cue, Asked]] = {"when": "when", "where": "where", "duration": "duration"}
# What each forum has but one of, or one a day.
_ONE_OF_EACH: Final = FRAME - {Kind.BREAK}
# What is asked of somebody who was on another forum as well.
_OF_TALK = frozenset({"about", "said", "title"})


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
    beside = r.tags.time.relation and before.event == r.scope and before.items  # `and what came right after, back then`
    if not year or not before.event or beside or r.weighty or r.subjects.numbered or r.people_here:
        return None
    return (
        _of_counterpart(r)
        or _counted_there(r)
        or _of_its_kind_there(r)
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
    whole = r.conversation.of_whole_day
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


def _of_its_kind_there(r: Reading) -> Question | None:
    """`And when was it in 2022`, behind the song, the dinner or the like: of that one of the other forum."""
    here, told = r.knowledge.programmes.get(r.conversation.event), r.conversation.items
    if here is None or here is r.programme or len(told) != 1 or r.tags.kinds or not r.wording.says_thing:
        return None
    kind = here.by_id[told[0]].kind if told[0] in here.by_id else None
    items = r.knowledge.items_of_kind(r.scope, frozenset({kind})) if kind in _ONE_OF_EACH else ()
    asked = next((intent for ask, intent in _OF_ITS_KIND.items() if r.ask(ask)), None)
    return r.question(asked, items=tuple(i.id for i in items), borrowed=True) if items and asked else None


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
    words = r.tags.words
    most = words[max(r.tags.content, key=lambda p: words[p].weight)].plain if r.tags.content else ""
    told = best is not None and any(words[p].plain.endswith(most) for p in best.positions)  # also in a compound
    return best if best and best.strong and best.share > _HALF and told else None
