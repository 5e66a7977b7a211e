"""What is asked about certain items, once it is known which."""

from typing import Final

from bot.language.meanings import Cue
from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.lasting import is_ahead
from bot.programme.model import SPEECH, Item, Kind
from bot.programme.timeline import lines
from bot.questions.details import AMONG, REQUIRED, THINGS, UTTERED
from bot.questions.intent import Asked
from bot.questions.question import Question
from bot.questions.readers.facts import best_fact, beyond_source
from bot.questions.readers.picking import award_or_nominees
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# What a word must weigh to be a thing that is counted.
_TELLING = 0.3
# What is asked of an item itself, not of what else there is while it runs.
_OF_ITSELF: Final = ("who", "speakers", "moderator", "with_whom", "remind", "when", "where", "about")
# What was asked of an item, and is asked of the next one that is named.
_ASKED_ON: Final = ("when", "where", "who", "about", "moderator", "duration", "end", "attend")
# Kinds whose description may name organisations where nobody is named.
_TOLD_OF = CHOICES | SPEECH


def about_items(r: Reading, items: tuple[str, ...], *, borrowed: bool = False) -> Question:
    """What is asked about certain items; `borrowed` where they are the thread's."""
    if award := _award_to_come(r, items):
        return award
    fields: dict[str, object] = {"items": items, "borrowed": borrowed}
    if surely := _asked_surely(r, items):
        return r.question(surely, **fields, detail=REQUIRED if surely == "attend" and r.requires else "")
    if r.ask("count") and not r.ask("list") and (borrowed or r.subjects.numbered or not r.tags.content):
        return _how_many(r, items, fields)
    if asked := _where_who_or_when(r, items, borrowed=borrowed):
        return r.question(asked, **fields, detail=AMONG if asked == "who" and _among_unnamed(r, items) else "")
    if r.ask("about", "said", "list", "count"):
        return r.question("about", **fields, detail=UTTERED if r.uttered else "")
    return r.question("card" if borrowed else _asked_on(r), **fields)


def _how_many(r: Reading, items: tuple[str, ...], fields: dict[str, object]) -> Question:
    """How many are on in items, or how many these are: `how many are there`, behind a list of choices."""
    kinds = frozenset(r.programme.by_id[i].kind for i in items)
    several = fields["borrowed"] and len(items) > 1 and len(kinds) == 1 and kinds <= CHOICES
    if several and not (r.tags.asks - {"count", "exists"} or r.tags.content):
        return r.question("count", **fields, kinds=kinds)
    return _how_many_things(r, fields) if counts_things(r) else r.question("count_people", **fields)


def _award_to_come(r: Reading, items: tuple[str, ...]) -> Question | None:
    """`And when do we hear who has won`."""
    if not (_are_prizes(r, items) and r.ask("result") and r.ask("when")):
        return None
    award = award_or_nominees(r, r.of_kind(frozenset({Kind.PRIZE})))
    return r.question("when", items=tuple(i.id for i in award))


def _are_prizes(r: Reading, items: tuple[str, ...]) -> bool:
    return bool(items) and all(r.programme.by_id[i].kind is Kind.PRIZE for i in items)


def _asked_surely(r: Reading, items: tuple[str, ...]) -> Asked | None:
    """What is asked of items, where a cue says it surely."""
    if _whose_prize(r, items):
        return "result"
    if len(items) == 1 and _asks_what_else_runs(r, r.programme.by_id[items[0]]):
        return "simultaneous"
    if len(items) > 1 and r.subjects.numbered and (of_several := _asked_of_several(r)):
        return of_several
    if r.ask("when") and r.ask("end"):
        return "end"
    cues = _before_all_else(r, several=len(items) > 1)
    return next((asked for cue, asked in cues if r.ask(cue) and not _is_meant_otherwise(r, cue, items)), None)


def _whose_prize(r: Reading, items: tuple[str, ...]) -> bool:
    """True for `which municipality is up first`, of a prize."""
    asked = r.ask("affiliation", "municipalities") and not r.ask("when", "remind")
    return asked and _are_prizes(r, items)


def _asked_of_several(r: Reading) -> Asked | None:
    """What is asked of items that are named side by side: how they differ, whether they run at the same time."""
    if r.ask("difference"):
        return "about"
    return "simultaneous" if r.ask("until") and not r.ask("when") else None


def _before_all_else(r: Reading, *, several: bool) -> tuple[tuple[Cue, Asked], ...]:
    """The cues that say surely what is asked of items, the surest first, with what that is."""
    attend: Asked = "simultaneous" if several and r.subjects.numbered else "attend"
    return (
        ("remind", "remind"),
        ("result", "when" if r.ask("when") else "result"),
        ("simultaneous", "simultaneous"),
        ("repeats", "repeats"),
        ("moderator", "moderator"),
        ("chair", "moderator"),
        ("attend", "when" if r.ask("when") else attend),
        ("until", "until"),
        ("end", "end"),
        ("duration", "duration"),
    )


def _is_meant_otherwise(r: Reading, cue: Cue, items: tuple[str, ...]) -> bool:
    """True for a cue that asks something else of these items, or beside another cue."""
    kinds = {r.programme.by_id[i].kind for i in items}
    match cue:
        case "result":
            return r.ask("duration", "until") or Kind.PRIZE not in kinds
        case "chair":
            return not kinds <= CHOICES
        case "attend":
            if not lines(r.programme):
                return True  # who came is told by what the papers say of it
            if r.tags.has("report", "late"):
                return True  # `is it too late to come into session 4`
            return r.ask("who", "speakers") and (_asks_who_apart(r) or not r.wording.attend_only)
    return False


def _how_many_things(r: Reading, fields: dict[str, object]) -> Question:
    """The fact that tells how many there are of something else than people, if one does."""
    fact = best_fact(r)
    if fact and fact.strong and beyond_source(r, fact):
        return r.question("fact", facts=(fact.id,))
    return r.question("count_people", **fields, detail=THINGS)


def _where_who_or_when(r: Reading, items: tuple[str, ...], *, borrowed: bool) -> Asked | None:
    if r.ask("where"):
        return "where"
    if r.ask("who", "speakers", "with_whom", "people_of", "chair", "hosts") and not r.ask("when"):
        titled = _asks_title(r) and not _names_unnamed(r, items)
        return "about" if titled or (not borrowed and _tells_who_else(r, items)) else "who"
    return "when" if r.ask("when", "start") else None


def _among_unnamed(r: Reading, items: tuple[str, ...]) -> bool:
    """True for `does somebody with a handicap sit in it`, where such people are announced without their names."""
    return r.ask("exists") and _names_unnamed(r, items)


def _names_unnamed(r: Reading, items: tuple[str, ...]) -> bool:
    """True for `the researcher in session 4`, where one is announced without a name."""
    asked = {stem(r.tags.words[p].plain) for p in r.tags.content_asked}
    told = {stem(form) for i in items for text in r.programme.by_id[i].unnamed for form in plain_words(text)}
    return bool(asked) and asked <= told


def _tells_who_else(r: Reading, items: tuple[str, ...]) -> bool:
    """True where nobody is named on items that a subject led to, but their description may say who is in them."""
    if not r.ask("who", "speakers") or r.subjects.numbered or not r.tags.content or r.tags.kinds:
        return False
    found = [r.programme.by_id[i] for i in items]
    return any(i.summary and i.kind in _TOLD_OF for i in found) and not any(i.appearances or i.unnamed for i in found)


def _asked_on(r: Reading) -> Asked:
    """What was asked before, of another item (`and session 4?`); else all there is to tell."""
    before = r.conversation.asks
    return before if r.continues and before in _ASKED_ON else "card"


def _asks_who_apart(r: Reading) -> bool:
    """True for `whom have they invited to talk`, where who is asked before all else."""
    attend = {p for h in r.tags.of("ask", "attend") for p in h.positions}
    first = min(attend, default=0)
    return any(h.last < first and h.first in r.tags.openers for h in r.tags.of("ask", "who"))


def _asks_what_else_runs(r: Reading, item: Item) -> bool:
    """True where of a choice that is still open it is asked what else there is then (`what do I miss in house 2`)."""
    open_still = item.kind in CHOICES | {Kind.LIVE} and is_ahead(item, r.now)
    misses = not r.ask("start", "previous") and bool(r.wording.missed & r.tags.focus)
    other = r.ask("besides", "miss", "same_time") or r.wording.leans("others") or misses
    return open_still and other and not r.ask(*_OF_ITSELF)


def counts_things(r: Reading) -> bool:
    """True where something else than people is counted (`how many seats are there in session 3`)."""
    signs = r.lexicon.signs
    after = [h.last + 1 for h in r.tags.of("ask", "count") if r.tags.words[h.last].plain not in signs["counted"]]
    counted = {p for p in after if p < len(r.tags.words) and r.tags.words[p].weight >= _TELLING}
    people = r.tags.positions("pronoun", "party") | {p for h in r.tags.of("ask", "speakers") for p in h.positions}
    return any(
        p not in people and not r.tags.words[p].plain.endswith((*r.lexicon.offices, *signs["people_counted"]))
        for p in counted
    )


def _asks_title(r: Reading) -> bool:
    """True where what a thing is called is asked, in words that ask for somebody's name too."""
    names = {h.positions for h in r.tags.of("ask", "who")}
    both = bool(names) and names <= {h.positions for h in r.tags.of("ask", "about")}
    return both and r.tags.has("pronoun", "thing") and not (r.wording.says_person or r.tags.has("pronoun", "people"))
