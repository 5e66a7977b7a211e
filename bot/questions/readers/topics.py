"""Questions about items by their subject."""

from typing import Final

from bot.programme.model import Kind
from bot.programme.timeline import lines
from bot.questions.guided import begun
from bot.questions.index import Found
from bot.questions.knowledge import HOME
from bot.questions.question import Question
from bot.questions.readers.facts import best_fact, facts_with
from bot.questions.readers.items import about_items, counts_things
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.telling import tells_number

# An item's own words (`polykriser`) are certain even where the rest of the message is chatter.
_CERTAIN, _CERTAIN_SHARE = 0.95, 0.4
# What is asked of the clock rather than of a subject that is but faintly spoken of.
_OF_CLOCK: Final = ("duration", "until", "end", "start")
_FAINT = 0.8
# `who was it that` asks who was before, but where a subject follows who was on for that.
_WHO_WAS, _MOSTLY = frozenset({"previous", "who"}), 0.75
# How the title of a book stands in a summary.
_QUOTED = '"'
_PAUSES = frozenset({Kind.BREAK, Kind.MEAL})
# What an item must score where a subject is what is asked for, whatever story is told with it.
_SOUGHT = 0.6
# Of several items on one subject those that are told when they are.
_RIVAL = 0.72


def by_topic(r: Reading) -> Question | None:
    if r.ask("attend") and r.thread.items and r.tags.has("pronoun", "thing"):
        return None  # `is it for politicians only` is asked of what was talked of
    if r.ask("title", "affiliation", "party") and r.says_person:
        return None  # what somebody is tells no subject
    talked = frozenset(i.kind for i in r.thread.items) & CHOICES
    same = r.subjects.best_topics(talked) if talked and r.continues else ()  # `and in the one on the old`
    best = with_other_interest(r, same or r.subjects.best_topics())
    if r.ask("exists", "fit") and not r.past:
        best = r.of_use(best)
    fact = best_fact(r)
    if (
        fact
        and fact.strong
        and r.tags.weight > 0.6
        and (not best or fact.score * fact.share > best[0].score * best[0].share * 1.3)
        and fact.share > 0.5
    ):
        return r.question("fact", facts=facts_with(r, fact))
    if not best:
        return None
    first = best[0]
    worth = first.score * first.share
    pause = r.programme.by_id[first.id].kind in _PAUSES
    faint = r.ask(*_OF_CLOCK) and first.score < _FAINT and not (pause or r.on_subject)
    clock = r.on_clock and lines(r.programme) and not (r.tags.asks <= _WHO_WAS and first.share > _MOSTLY)
    if first.strong < 2 and (clock or faint):
        return None
    if r.ask("howto", "price") and first.share < 0.8 and not r.on_subject:
        return None
    certain = bool(r.tags.asks) and first.score >= _CERTAIN and first.share >= _CERTAIN_SHARE
    sought = r.on_subject and first.score >= _SOUGHT and first.strong
    if (
        first.share < 0.5
        and r.tags.weight > 1.5
        and not (certain or sought or (r.ask("exists", "fit") and first.strong))
    ):
        return None
    telling = first.strong and first.share >= 0.33 and r.tags.focus_weight * (1 - first.share) <= 1.3
    if worth < 0.3 and not (telling or sought):
        return None
    ids = tuple(f.id for f in best)
    if r.tags.time.at and not r.ask("about", "exists", "fit", "who"):
        return None
    top = r.programme.by_id[first.id]
    if r.asks_book_title and _QUOTED in top.summary and len(top.appearances) == 1:
        return r.question("about", items=ids[:1])
    if r.says_book and r.tags.has("pronoun", "people") and len(top.appearances) > 1:
        return r.question("who", items=ids[:1])  # what each of them has written stands beside their names
    if r.ask("count") and not r.subjects.kinds and first.share < (0.5 if first.strong else 0.7):
        return None
    if r.ask("who", "speakers") and not top.appearances:
        return r.question("who" if top.unnamed else "about", items=ids[:1])
    if not first.reasons and not r.subjects.kinds and r.tags.asks <= {"exists"}:
        return r.question("no_topic", items=ids[:1], detail=r.tags.text_of(r.tags.content))
    if r.ask("exists", "list", "fit") or not r.tags.asks or (r.ask("now") and not r.ask("who", "speakers")):
        return r.question(
            "search",
            items=ids,
            reasons=tuple(f.reasons[:3] for f in best),
            detail=r.tags.text_of(r.tags.content),
            list_all=first.strong > 0,
            guidance=begun(r, best),
        )
    if r.ask("when") and not r.subjects.kinds:
        rivals = [
            f for f in r.subjects.topics[:3] if f.score >= _RIVAL * first.score and f.share >= _RIVAL * first.share
        ]
        return about_items(r, tuple(f.id for f in rivals))
    if counts_things(r):
        ids = tuple(i for i in ids if tells_number(r.programme.by_id[i].summary, HOME)) or ids
    return about_items(r, ids if len(ids) > 1 and first.score < 1.2 else ids[:1])


def sought_subject(r: Reading) -> Question | None:
    """`where do they talk about alternative economy`: what is surely about it comes before all that its words name."""
    if not r.seeks or r.subjects.kinds & CHOICES or r.people_here or r.subjects.names_office(r.lexicon.offices):
        return None
    best = r.subjects.best_topics()
    return by_topic(r) if best and best[0].strong and best[0].score >= _SOUGHT else None


def with_other_interest(r: Reading, best: tuple[Found, ...]) -> tuple[Found, ...]:
    """The best items, and one that other words of the message lead to (`huset om boliger og det om AI`)."""
    if not best or not r.ask("fit", "who", "about", "when", "simultaneous"):
        return best
    kinds = {r.programme.by_id[f.id].kind for f in best}
    other = [
        f
        for f in r.subjects.topics
        if f.positions.isdisjoint(best[0].positions)
        and f.strong
        and f.score > 0.5 * best[0].score
        and r.programme.by_id[f.id].kind in kinds
    ]
    return (best[0], other[0]) if other and len(best) == 1 else best
