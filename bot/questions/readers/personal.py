"""What people say of themselves, and what they want to see or change of what is kept of them."""

from typing import Final

from bot.language.meanings import Category
from bot.programme.model import Audience
from bot.questions.question import Question
from bot.questions.readers.reminders import wishes
from bot.questions.reading import Reading
from bot.wishes.wish import Show

_SURE = 0.9
_TELLING = 0.5
_OF_PROGRAMME: Final = ("ask", "kind", "practical", "party", "other", "reminders")


def said_role(r: Reading) -> Audience | None:
    """What somebody says they are: elected or not; None where the message does not say it."""
    said = (*r.tags.of("role_hint"), *r.tags.of("role"))
    hits = [h for h in said if h.score >= _SURE and not _supposed(r, h.first)]
    return Audience(hits[-1].value) if hits else None


def asks_of_another(r: Reading) -> bool:
    """True for `may my wife come too`: whether whoever asks is elected says nothing of that."""
    words, mine = r.tags.words, r.lexicon.signs["mine"]
    theirs = r.tags.positions("kind", "practical", "planning")
    others = (p for p in r.tags.focus if p and words[p - 1].plain in mine and p not in theirs)
    oneself = r.lexicon.signs["subjects"] & r.lexicon.signs["me"] - mine
    me = any(words[p].plain in oneself for p in r.tags.focus)
    guests = not r.tags.focus.isdisjoint(r.tags.positions_of("practical", "guests"))
    told = r.ask("attend") and any(words[p].weight >= _TELLING for p in others)
    return guests or (told and not me) or (r.ask("attend") and _of_others(r))  # `may I bring my boss`


def _of_others(r: Reading) -> bool:
    """True for `may journalists come`, `is it open to all`: people in general, or some whom the message names."""
    words = [w.plain for w in r.tags.words if w.token.kind == "word"]
    may = r.lexicon.signs["modals"] - r.lexicon.copulas
    named = len(words) > 1 and words[0] in may and words[1] not in r.lexicon.stop
    kind = any(1 in h.positions for h in r.tags.of("kind"))
    everybody = any(r.tags.words[p].plain in r.lexicon.signs["everybody"] for p in r.tags.focus)
    return everybody or (named and not kind)


def personal(r: Reading) -> Question | None:
    """What is about the person and nothing else."""
    role = said_role(r)
    told = r.tags.has("role") or (r.tags.has("role_hint") and not r.thread.known)
    if role is not None and told and _alone(r, "role", "role_hint") and not r.tags.openers:
        return r.question("role", detail=role.value)
    language = r.tags.of("language")
    if language and not r.wording.says_thing and _alone(r, "language", "shown", "talk"):
        return r.question("language", detail=language[-1].value)
    if r.tags.has("shown") and _alone(r, "shown") and not _scope_of_reminders(r):
        return _seen(r, Show(r.tags.of("shown")[0].value))
    return None


def _scope_of_reminders(r: Reading) -> bool:
    """True for `my plan` where it tells of what to be reminded; `show my plan` never does."""
    shown = r.tags.positions("shown")
    return wishes(r) and any(shown <= set(h.positions) for h in r.tags.of("reminder_scope"))


def _seen(r: Reading, shown: Show) -> Question:
    match shown:
        case Show.DATA | Show.ERASE:
            return r.question("privacy", detail=shown.value)
        case Show.ROLE:
            return r.question("role")
        case Show.LANGUAGE:
            return r.question("language")
        case _:
            return r.question("plan")


def _supposed(r: Reading, position: int) -> bool:
    """True for `if I am elected`, which says nothing of the speaker."""
    return position > 0 and r.tags.words[position - 1].plain in r.lexicon.signs["supposing"]


def _alone(r: Reading, *categories: Category) -> bool:
    """True where a message says what hits of some categories say, and hardly anything else."""
    tags = r.tags
    own = tags.positions(*categories)
    telling = tags.weight_besides(own)
    besides = tags.positions(*_OF_PROGRAMME) | {p for n in tags.numbered for p in n.positions}
    return telling <= _TELLING and besides <= own
