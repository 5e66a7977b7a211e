"""Whether the items of an answer are about the subject that is asked for, or but the nearest that there is to it."""

from typing import Final

from bot.questions.intent import Intent
from bot.questions.question import Question
from bot.questions.readers.subject_named import OF_A_SUBJECT, subject_named
from bot.questions.reading import Reading

# What tells items by their subject.
_BY_SUBJECT: Final[frozenset[Intent]] = frozenset({"search", "fit", "when", "who", "about", "speakers"})
# How much of a subject's words an item must have for it to be about that; of the only one of its kind any of them.
_HALF, _ANY = 0.5, 0.1


def only_nearest(r: Reading, question: Question) -> Question:
    """The question, with the subject that it is asked by where none of its items has that in the programme's own words.

    What fits somebody may well be near to what they tell; so may what was talked of.
    """
    if question.intent not in _BY_SUBJECT or not question.items or question.borrowed or question.people:
        return question
    if none := _of_no_such_kind(r, question):
        return question.with_(nearest_to=r.tags.text_of(none))
    named = subject_named(r) if r.tags.asks <= OF_A_SUBJECT else ()
    least = _ANY if _the_only_one(r, question) else _HALF
    if not named or _said(r, question.items, named) >= least:
        return question
    return question.with_(nearest_to=r.tags.text_of(range(named[0], named[-1] + 1)))


def _of_no_such_kind(r: Reading, question: Question) -> range:
    """The words from the kind on of `is there a house on homes`, where no house is found; none of anything else."""
    asked, words, leads = r.subjects.choices, r.tags.words, r.lexicon.signs["of_subject"]
    found = {r.programme.by_id[item].kind for item in question.items}
    bare = r.tags.asks == {"exists"} and not r.tags.numbered and question.intent == "search" and r.of_kind(asked)
    if not bare or not asked or found & asked:
        return range(0)
    for hit in r.tags.of("kind"):
        told = [p for p in r.tags.content if p > hit.last + 1 and r.tags.clauses[p] == r.tags.clauses[hit.first]]
        if told and hit.first in r.tags.focus and words[hit.last + 1].plain in leads:
            return range(hit.first, told[-1] + 1)
    return range(0)


def _the_only_one(r: Reading, question: Question) -> bool:
    """True for `the debate about …` where there is but one: it is meant, be it told in words of the asker's own."""
    alone = (items[0].id for kind in r.subjects.kinds if len(items := r.of_kind(frozenset((kind,)))) == 1)
    return question.items in {(item,) for item in alone}


def _said(r: Reading, items: tuple[str, ...], named: tuple[int, ...]) -> float:
    """Return the share of a subject that the items' own words say."""
    words, index = r.tags.words, r.subjects.index
    said = sum(words[p].weight for p in named if index.said_in_any(items, words[p]))
    return said / sum(words[p].weight for p in named)
