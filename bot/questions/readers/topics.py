"""Questions about items by their subject."""

from collections.abc import Callable, Sequence

from bot.basics.texts import HOME
from bot.language.tokens import plain_words
from bot.programme.model import Item
from bot.questions.evidence import Found
from bot.questions.guided import begun, unwanted_at
from bot.questions.question import Question, Window
from bot.questions.readers.facts import best_fact, facts_with, own_words
from bot.questions.readers.items import about_items, counts_things
from bot.questions.readers.subject_beside import only_beside, surely_about
from bot.questions.readers.subject_named import led_by_field_alone
from bot.questions.reading import ITEM_ASKS, Reading
from bot.questions.subjects import CHOICES
from bot.questions.telling import tells_number
from bot.questions.windows import begins_in, overlaps, window

# How much of a message that counts an item must explain, with a word of its own and without.
_COUNTED, _COUNTED_FAINTLY = 0.5, 0.7
# How the title of a book stands in a summary.
_QUOTED = '"'
# What a message must weigh to ask of a fact, how much of it the fact must explain, and how much more than an item.
_OF_A_FACT, _HALF, _BETTER = 0.6, 0.5, 1.3
# Of several items on one subject those that are told when they are; and the best that is told alone.
_RIVAL, _LOOKED_AT, _ALONE = 0.72, 3, 1.2
# What an item scores at most that one word leads to by chance.
_FAINT = 0.7
# How near to the best item others of a day are told, and how many of them.
_OF_THE_DAY, _MOST = 0.5, 4
# How near to the best item one must be that other words lead to.
_OTHER = 0.5
# How many of the programme's words are told as reasons.
_REASONS = 3


def by_topic(r: Reading) -> Question | None:
    """What is asked of the items that a message is about, or of a fact that tells more of it."""
    if _of_that_hour(r) or _of_who_may_come(r) or _of_what_somebody_is(r) or _of_an_errand(r):
        return None
    best = _best(r)
    if _of_two_things(r, best) or (best and _ends_another_day(r, best[0])):
        return None
    fact = _better_fact(r, best)
    if fact:
        return r.question("fact", facts=facts_with(r, fact))
    if not best or any(else_meant(r, best[0]) for else_meant in _ELSE_MEANT):
        return None
    book = _of_a_book(r, best[0])
    if book or _counts_something_else(r, best[0]):
        return book
    return next((question for reader in _ASKED if (question := reader(r, best)) is not None), None)


def _of_two_things(r: Reading, best: tuple[Found, ...]) -> bool:
    """True for `what is the difference between a town and a region`, which are nothing that the programme compares."""
    told = bool(best) and best[0].strong > 1 and best[0].share > _HALF
    return r.ask("difference") and not (told or r.tags.kinds or r.tags.numbered)


def _told_behind(r: Reading, best: Found) -> bool:
    """True for a reason told behind a question about what the thread knows (`how long is it? I have work to do`)."""
    asked = r.ask(*ITEM_ASKS) and not r.ask("said")  # what was said is told behind it, too
    pointed = r.thing_known and bool(r.tags.pointers("thing")) and not r.wording.points_at_subject
    return pointed and bool(asked) and r.tags.told_after(best.positions)


def _of_an_errand(r: Reading) -> bool:
    """True for `can I make it to a shop`: how long there is for something that is nothing of the programme."""
    articles = r.lexicon.signs["articles"]
    return any(r.tags.words[h.last].plain in articles for h in r.tags.of("ask", "until")) and not r.tags.time.relation


def sought_subject(r: Reading) -> Question | None:
    """`where do they talk about alternative economy`: what is surely about it comes before all that its words name."""
    if not r.seeks or r.subjects.choices or r.people_here or r.subjects.names_office(r.lexicon):
        return None
    if r.tags.has("practical", "accessibility"):
        return None  # `is there room for a wheelchair where they discuss homes`
    if then := _at_the_hour(r):
        return about_items(r, (then.id,))
    best = r.subjects.best_topics()
    return by_topic(r) if best and surely_about(best[0]) else None


def _at_the_hour(r: Reading) -> Item | None:
    """What is on at the hour named and best about the subject (`where do I go at two to talk of homes`)."""
    span = window(r.tags.time, r.programme, r.now) if r.tags.time.at and r.wording.leans("whither") else None
    if span is None or span.label != "at":
        return None
    items = (r.programme.by_id[f.id] for f in r.subjects.topics)
    return next((i for i in items if overlaps(i, span) and i.is_for(r.audience)), None)


def with_other_interest(r: Reading, best: tuple[Found, ...]) -> tuple[Found, ...]:
    """The best items, and one that other words of the message lead to (`huset om boliger og det om AI`)."""
    if len(best) != 1 or not r.ask("fit", "who", "about", "when", "simultaneous"):
        return best
    (first,) = best
    kind = r.programme.by_id[first.id].kind
    others = (
        f
        for f in r.subjects.topics
        if f.positions.isdisjoint(first.positions)
        and f.strong
        and f.score > _OTHER * first.score
        and r.programme.by_id[f.id].kind is kind
    )
    other = next(others, None)
    return (first, other) if other else best


def _ends_another_day(r: Reading, best: Found) -> bool:
    """True for `when does this circus end today`, of words that faintly lead to an item of another day."""
    edge = r.ask("start", "end") and r.tags.time.names_day and best.strong <= 1
    return bool(edge) and r.programme.by_id[best.id].day not in (r.day, None)


def _of_that_hour(r: Reading) -> bool:
    """True for `what else could I choose then`, of the hour of what was told of."""
    best = r.subjects.best_topics()[:1]
    return r.ask("same_time") and r.thing_known and not any(surely_about(found) for found in best)


def _of_who_may_come(r: Reading) -> bool:
    """True for `is it for politicians only`, which is asked of what was talked of."""
    return r.ask("attend") and bool(r.thread.items) and r.tags.has("pronoun", "thing")


def _of_what_somebody_is(r: Reading) -> bool:
    """True for `what is she`, which tells no subject."""
    return r.ask("title", "affiliation", "party") and r.wording.says_person


def _best(r: Reading) -> tuple[Found, ...]:
    """The items that a message is about; `and in the one on the old` goes on in the kind that was talked of."""
    talked = frozenset(i.kind for i in r.thread.items) & CHOICES
    same = r.subjects.best_topics(talked) if talked and r.continues else ()
    best = with_other_interest(r, same or r.subjects.best_topics())
    denied = unwanted_at(r, right_after=False)
    if best and denied and best[0].positions <= denied:  # `not about AI but about the old`
        best = tuple(f for f in r.subjects.topics if f.strong and f.positions.isdisjoint(denied))[:1]
    return r.of_use(best) if r.ask("exists", "fit") and not r.wording.past else best


def _better_fact(r: Reading, best: tuple[Found, ...]) -> Found | None:
    """The fact that tells most of what a message is about, where that is more than any item does."""
    of_item = best and r.wording.points_at_subject  # `the one on homes`
    fact = best_fact(r) if r.tags.weight > _OF_A_FACT and not of_item else None
    if fact is None or not fact.strong or fact.share <= _HALF or not own_words(r, fact) or r.ask("start"):
        return None
    return fact if not best or fact.score * fact.share > best[0].score * best[0].share * _BETTER else None


def _of_the_organiser(r: Reading, first: Found) -> bool:
    """True where nothing leads to an item but the name of whoever arranges the forum (`how many work at KL`)."""
    organiser = frozenset(plain_words(r.programme.event.organiser))
    words = (r.tags.words[p].plain for p in first.positions)
    return organiser.issuperset(r.lexicon.morphology.without_genitive(word) for word in words)


def _told_aside(r: Reading, first: Found) -> bool:
    """True for `a bed for our chairman. Where is it`: but words of another clause lead to an item, none its own."""
    return r.asks == {"where"} and first.positions.isdisjoint(r.tags.focus) and not first.reasons


def _of_an_hour(r: Reading, first: Found) -> bool:
    """True where a time is named, and what is on then is asked; but for `is the one on homes over by four`."""
    edge = r.ask("start", "end", "when") and r.tags.time.relation and surely_about(first) and first.share > _HALF
    return bool(r.tags.time.at) and not (edge or r.ask("about", "exists", "fit", "who"))


def _of_the_programme(r: Reading, first: Found) -> bool:
    """True where the programme is asked for, and a word beside it but faintly leads to an item of it."""
    time = r.tags.time
    asked = r.ask("list") or time.rest or ((time.names_day or time.part) and r.tags.asks <= {"previous"})
    return bool(asked) and not r.tags.kinds and first.score < _FAINT and first.strong <= 1


def _counts_something_else(r: Reading, first: Found) -> bool:
    """True for `how many live in the old houses`."""
    least = _COUNTED if first.strong else _COUNTED_FAINTLY
    return r.ask("count") and not r.subjects.kinds and first.share < least


def _of_a_book(r: Reading, first: Found) -> Question | None:
    """The book of whoever is on in an item; what each of several has written stands beside their names."""
    item = r.programme.by_id[first.id]
    if r.wording.asks_book_title and _QUOTED in item.summary and len(item.appearances) == 1:
        return r.question("about", items=(item.id,))
    of_several = r.wording.says_book and r.tags.has("pronoun", "people") and len(item.appearances) > 1
    return r.question("who", items=(item.id,)) if of_several else None


def _nobody_in_it(r: Reading, best: tuple[Found, ...]) -> Question | None:
    """Who speaks in something that nobody is named in: those announced without a name, nobody, or what it is about."""
    item = r.programme.by_id[best[0].id]
    if item.appearances or not r.ask("who", "speakers"):
        return None
    words, speaking = r.tags.words, r.lexicon.signs["speaking"]
    speaks = any(words[p].plain in speaking for h in r.tags.of("ask", "who") for p in h.positions)
    return r.question("who" if item.unnamed or speaks else "about", items=(item.id,))


def _only_alike(r: Reading, best: tuple[Found, ...]) -> Question | None:
    """Whether there is something that only words of the same field lead to."""
    only_there = r.tags.asks <= {"exists"} and not best[0].reasons
    if r.subjects.kinds or not (only_there or led_by_field_alone(r, best[0])):
        return None
    return r.question("no_topic", items=(best[0].id,), words=r.tags.quote_of(r.tags.content))


def _what_there_is(r: Reading, best: tuple[Found, ...]) -> Question | None:
    """What there is on a subject."""
    now = r.ask("now") and not r.ask("who", "speakers")
    if r.tags.asks and not (now or r.ask("exists", "list", "fit")):
        return None
    if elsewhen := on_another_day(r, best):
        return elsewhen
    best = _of_the_day(r, best) or best
    return r.question(
        "search",
        items=tuple(f.id for f in best),
        reasons=tuple(f.reasons[:_REASONS] for f in best),
        words=r.tags.quote_of(r.tags.content),
        list_all=best[0].strong > 0,
        guidance=begun(r, best),
    )


def _of_the_day(r: Reading, best: tuple[Found, ...]) -> tuple[Found, ...]:
    """What there is on a subject on the day that is named, where the best are not all of that day."""
    best_days = {r.programme.by_id[f.id].day for f in best}
    named = r.tags.time.names_day and not r.several_days and r.day in r.programme.days
    if not named or best_days == {r.day}:
        return ()
    near = (f for f in r.subjects.topics if f.strong and f.score >= _OF_THE_DAY * best[0].score)
    return tuple(f for f in near if r.programme.by_id[f.id].day == r.day)[:_MOST]


def on_another_day(r: Reading, best: Sequence[Found]) -> Question | None:
    """What there is on a subject on a day, or in a part of it, that has none of the best; that it is on another one."""
    part, day = r.tags.time.part, r.day or (None if r.wording.part_of_any_day else r.now.date())
    if r.several_days or day is None or day not in r.programme.days:
        return None

    def is_then(found: Found) -> bool:
        item = r.programme.by_id[found.id]
        return item.day is None or (item.day == day and (part is None or begins_in(item, part)))

    if any(is_then(f) for f in best):
        return None
    near = next((f for f in r.subjects.topics if f.strong and is_then(f)), None)
    if near and near.score >= _RIVAL * best[0].score:
        return r.question("search", items=(near.id,), words=r.tags.quote_of(r.tags.content))
    if any(r.programme.by_id[f.id].day == day for f in best):
        return r.question("when", items=tuple(f.id for f in best))  # in another part of it
    return r.question("none_that_day", items=tuple(f.id for f in best), window=Window("day", r.now, day=day))


def _when_all_are(r: Reading, best: tuple[Found, ...]) -> Question | None:
    """When what is on a subject is: all of it that is about as near to it."""
    if not r.ask("when") or r.subjects.kinds:
        return None
    score, share = _RIVAL * best[0].score, _RIVAL * best[0].share
    rivals = (f for f in r.subjects.topics[:_LOOKED_AT] if f.score >= score and f.share >= share)
    return about_items(r, tuple(f.id for f in rivals))


def _asked_of_it(r: Reading, best: tuple[Found, ...]) -> Question:
    """What else is asked of an item, or of several that are as near; how many of something of those that tell it."""
    items = [r.programme.by_id[f.id] for f in best]
    told = [i for i in items if tells_number(i.summary, HOME)] if counts_things(r) else []
    ids = tuple(i.id for i in told or items)
    return about_items(r, ids[:1] if best[0].score >= _ALONE else ids)


# What else is meant than the subject that words lead to.
_ELSE_MEANT: tuple[Callable[[Reading, Found], bool], ...] = (
    _of_the_organiser,
    _told_aside,
    _told_behind,
    _of_an_hour,
    _of_the_programme,
    only_beside,
)
# What is asked of the items that a message is about.
_ASKED: tuple[Callable[[Reading, tuple[Found, ...]], Question | None], ...] = (
    _nobody_in_it,
    _only_alike,
    _what_there_is,
    _when_all_are,
    _asked_of_it,
)
