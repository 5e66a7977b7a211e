"""What is asked on of a fact that was told: `when?`, `why?`, `who talked of it`, of a letter `who is it from`."""

from typing import Final

from bot.language.meanings import Cue
from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.model import Fact
from bot.programme.timeline import lines
from bot.questions.question import Question
from bot.questions.reading import Reading

# What is asked of a fact that may not tell it.
_ASKED: Final[frozenset[Cue]] = frozenset(
    {"when", "end", "where", "venue", "who", "why", "about", "previous", "author", "people_of"}
)
# What a fact of a paper is about.
_PAPER: Final = frozenset({"summary", "author", "recipients"})
# The most words of a question that leaves out of what it is.
_SHORT: Final = 6


def of_told_fact(r: Reading) -> Question | None:
    """The fact again where it tells it; of a letter who wrote it, who got it and when; else that it is not told."""
    told = [f for f in r.programme.facts if f.id in r.conversation.facts]
    if not told or lines(r.programme) or not _leaves_all_out(r):
        return None
    if of_paper := _of_paper(r, told):
        return r.question("fact", facts=(of_paper.id,), borrowed=True)
    fact = next((f for f in told if _tells(r, f)), None)
    if r.ask("when") and not fact and (told[0].people or any(f.about in _PAPER for f in told)):
        return None  # when somebody said it, or when it ends
    if r.ask("where", "venue") and not fact:
        return None  # where the forum is
    if fact or r.ask("when"):  # it may tell a time of the year
        return r.question("fact", facts=((fact or told[0]).id,), borrowed=True)
    return r.question("fact", facts=(told[0].id,), verdict="untold", borrowed=True)


def _leaves_all_out(r: Reading) -> bool:
    """True for a few words that ask and name nothing, and that are not of oneself or of a day."""
    tags, before = r.tags, r.conversation
    asked = tags.asks & {"when", "where", "venue", "who", "why", "people_of"} and tags.asks <= _ASKED
    named = _beside(r) or tags.kinds or tags.numbered or r.people_here or tags.time.names_day or tags.time.names_time
    ours = not tags.forms.isdisjoint(r.lexicon.signs["we"] | r.lexicon.signs["me"])
    words = sum(w.token.kind == "word" for w in tags.words)
    it = not tags.forms.isdisjoint(r.lexicon.signs["it"])
    pointing = it or tags.has("pronoun", "thing", "people") or words == 1
    of_fact = before.event == r.scope and bool(before.facts) and not r.wording.says_person
    return of_fact and bool(asked) and words <= _SHORT and pointing and not (named or ours or r.wording.says_event)


def _beside(r: Reading) -> bool:
    """True for telling words, but for those that lead to the date of a letter (`when is it dated`)."""
    dates = {f.id for f in r.programme.facts if _is_date_of_paper(r, f)}
    led = frozenset(p for f in r.subjects.facts if f.id in dates for p in f.positions)
    return bool(set(r.tags.content) - led)


def _of_paper(r: Reading, told: list[Fact]) -> Fact | None:
    """Of a letter or a note the fact that tells when it is from, who wrote it or who got it."""
    if not any(f.about in _PAPER for f in told) or r.ask("why", "end"):
        return None
    signs, forms = r.lexicon.signs, r.tags.forms
    if r.ask("when"):
        return next((f for f in r.programme.facts if _is_date_of_paper(r, f)), None)
    got = not forms.isdisjoint(signs["up_to"] | signs["received"])
    wrote = not forms.isdisjoint(signs["from"] | signs["written"]) or r.ask("author")
    about = "recipients" if got else "author" if wrote else ""
    return next((f for f in r.programme.facts if about and f.about == about), None)


def _is_date_of_paper(r: Reading, fact: Fact) -> bool:
    """True for the date of what a word names that papers are called by (`the letter's date`)."""
    titled = {stem(form) for form in plain_words(fact.title)}
    papers = {stem(form) for form in r.lexicon.signs["sources"]}
    return not fact.about and fact.id in r.subjects.index.dated_facts and not titled.isdisjoint(papers)


def _tells(r: Reading, fact: Fact) -> bool:
    """True where it tells a date, a town, or somebody."""
    if r.ask("when"):
        return fact.id in r.subjects.index.dated_facts
    if r.ask("where", "venue"):
        return any(word in r.lexicon.regions for word in plain_words(fact.text))
    return bool(fact.people) and r.ask("who")
