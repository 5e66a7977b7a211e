"""Which session, house or theme meeting fits somebody; what is said where none does."""

from dataclasses import replace

from bot.programme.model import SPEECH, Kind
from bot.questions.evidence import Found
from bot.questions.guide import Fit, Guide
from bot.questions.guided import LEAST, found_at, remaining, suggested, suggestion
from bot.questions.interests import fit_of, ranked
from bot.questions.question import Question, Window
from bot.questions.readers.shortlist import Shortlist, day_without, guide_for, of_subject, shortlist
from bot.questions.readers.subject_named import led_by_field_alone
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

# What people go to, and how much nearer to the subject another one must be than the best of the kind spoken of.
_TO_GO_TO = CHOICES | SPEECH | {Kind.LIVE}
_FAR = 1.6
# How near to the best one others must be to be told of, where one is asked for and where several are; and how many are.
_CLOSE, _LISTED = 0.72, 0.5
_TWO, _MANY = 2, 3
# So many of the best are looked at; one that other words lead to may be less near.
_LOOKED_AT, _OF_OTHER_WORDS = 4, 0.6
# How many of the programme's words are told as reasons.
_REASONS = 3
# What one telling word weighs.
_ONE_WORD = 1.0
# How much of a message an item that is no choice must be about to be told instead.
_OTHER = 0.5


def fitting(r: Reading, choices: frozenset[Kind], *, story: bool = False) -> Question | None:
    """What fits what a message tells, of the kinds that it names or of any; None where it asks for something else.

    `story` tells that what is told before the question may say what somebody is after.
    """
    listed = shortlist(r, choices, story=story)
    if choices and day_without(r, listed.kinds) and _only_told(r):
        listed = shortlist(r, frozenset())
    if day := day_without(r, listed.kinds):
        near = of_subject(r, listed.kinds)[:_TWO]
        window = Window("day", r.now, day=day)
        return r.question("no_choice_on_day", kinds=listed.kinds, window=window, items=tuple(f.id for f in near))
    guide = guide_for(r, listed)
    return _by_what_was_told(r, listed, guide) or _by_what_is_told(r, listed, guide)


def _only_told(r: Reading) -> bool:
    """True where kinds stand in what is told beside (`she cannot stay in the house. What is there for me tomorrow`)."""
    return all(r.tags.focus.isdisjoint(h.positions) for h in r.tags.of("kind"))


def _by_what_was_told(r: Reading, listed: Shortlist, guide: Guide) -> Question | None:
    """What fits what somebody told before they asked, where the question itself tells nothing, or less."""
    bare = not r.tags.content and not listed.sure
    if not (bare or _was_told_more(r, listed)):
        return None
    told = _of_what_was_told(r, guide)
    return told.with_(kinds=listed.kinds) if bare or told.intent == "fit" else None


def _by_what_is_told(r: Reading, listed: Shortlist, guide: Guide) -> Question | None:
    """What fits the words of the question, or is nearer to them though it is no choice of the kind named."""
    if guide.unwanted:
        return suggestion(r, guide).with_(kinds=listed.kinds)
    if not listed.fits:
        return _none_fits(r, listed, guide)
    if elsewhere := _elsewhere(r, listed):
        reasons = (elsewhere.reasons[:_REASONS],)
        return r.question("search", items=(elsewhere.id,), reasons=reasons, words=_told(r))
    if led_by_field_alone(r, listed.found[0]):
        return r.question("no_topic", items=(listed.found[0].id,), words=_told(r), kinds=listed.kinds)
    if r.ask("simultaneous"):
        return r.question("simultaneous", items=tuple(f.id for f in _near(r, listed)[:_MANY]))
    return _suggested(r, listed, guide)


def _of_what_was_told(r: Reading, guide: Guide) -> Question:
    """What fits what somebody told before they asked, else what there is to choose."""
    known = r.thread.conversation.guide
    told = replace(guide, wanted=known.wanted, earlier=known.earlier, unwanted=known.unwanted)
    return suggestion(r, told) if known.wanted else remaining(r, guide)


def _was_told_more(r: Reading, listed: Shortlist) -> bool:
    """True where what somebody told before they asked says more of a choice than the words by which they ask."""
    known = r.thread.conversation.guide
    if not (known.wanted and r.ask("fit")) or (listed.found and fit_of(listed.found) is Fit.WELL):
        return False
    candidates = frozenset(i.id for i in r.programme.items if i.kind in listed.kinds)
    told = ranked(r.subjects.index, known, candidates)
    return bool(told) and told[0].score > (listed.found[0].score if listed.found else 0.0)


def _none_fits(r: Reading, listed: Shortlist, guide: Guide) -> Question | None:
    """What is left to choose, what else is about the subject, or that nothing of the kinds named is."""
    if not listed.named or _only_chatter(r):
        return None
    of_oneself = all(r.subjects.self_described(p) for p in r.tags.content)
    if r.ask("fit") or of_oneself:
        return remaining(r, guide).with_(kinds=listed.kinds, words=_told(r))
    if r.ask("list") and r.wording.plural and r.tags.weight <= _ONE_WORD:
        return None  # all of them are asked for
    return _of_other_kinds(r) or r.question("no_topic", words=_told(r), kinds=listed.kinds)


def _only_chatter(r: Reading) -> bool:
    """True for `have they begun in the houses, I was on the phone`: nothing is told where it is asked."""
    return r.tags.focus.isdisjoint(r.tags.content) and bool(r.tags.asks) and not r.ask("fit")


def _of_other_kinds(r: Reading) -> Question | None:
    """What is about the subject though it is of another kind: no session is, but an assembly house."""
    if not r.ask("about", "exists", "where", "when", "who", "list"):
        return None
    clear = [f for f in r.of_use(r.subjects.topics) if f.strong and f.share > _OTHER and f.score >= LEAST]
    others = [f for f in clear if not r.programme.by_id[f.id].cancelled][:_TWO]
    reasons = tuple(f.reasons[:_REASONS] for f in others)
    items = tuple(f.id for f in others)
    return r.question("search", items=items, reasons=reasons, words=_told(r), list_all=True) if others else None


def _elsewhere(r: Reading, listed: Shortlist) -> Found | None:
    """What is no choice of the kind spoken of, but far nearer to the subject (`lonely people in big houses`)."""
    if listed.named and (r.ask("fit") or not r.ask("exists")):
        return None
    by_id, best = r.programme.by_id, listed.found[0]
    over = (
        {i.id for i in r.programme.items if i.end and i.end <= r.now} if r.ask("fit") and not r.wording.past else set()
    )
    others = (f for f in r.of_use(r.subjects.topics) if by_id[f.id].kind in _TO_GO_TO and f.id not in over)
    first = next(others, best)
    nearer = first.score > _FAR * best.score and first.share > best.share and first.strong > best.strong
    return first if nearer else None


def _near(r: Reading, listed: Shortlist) -> list[Found]:
    """The best, those that are about as near, and those that other words of the message lead to."""
    best, least = listed.found[0], _LISTED if _asks_for_several(r) else _CLOSE
    near = [
        f
        for f in listed.found[:_LOOKED_AT]
        if f.score >= best.score * least
        or (f.positions - best.positions and f.score > _OF_OTHER_WORDS * best.score and f.strong)
    ]
    return near if len(near) > 1 else [*near, *_of_the_other_subject(r, listed)]


def _of_the_other_subject(r: Reading, listed: Shortlist) -> list[Found]:
    """What another subject leads to that an `and` or `or` joins to the best (`dementia and artificial talent`)."""
    best, rivals = listed.found[0].positions, {f.id for f in listed.found[1:]}
    joining = r.lexicon.signs["joining"] | r.lexicon.signs["either"]
    joints = (p for p, w in enumerate(r.tags.words) if w.plain in joining)
    sides = {side for p in joints for side, other in ((p - 1, p + 1), (p + 1, p - 1)) if other in best} - best
    found = next((f for f in found_at(r, listed.words - best) if f.id in rivals), None)
    return [found] if found and found.strong and found.score >= LEAST and found.positions & sides else []


def _asks_for_several(r: Reading) -> bool:
    """True for `are there any sessions on housing`."""
    return r.ask("list", "exists") and r.wording.plural


def _suggested(r: Reading, listed: Shortlist, guide: Guide) -> Question:
    """The suggestion of what fits best, with what would have fitted better and is called off."""
    near = _near(r, listed)[: _MANY if _asks_for_several(r) else _TWO]
    ranking = tuple(f.id for f in listed.found if f.score >= LEAST)
    shown = [*near, *_open_instead(r, near)]
    question = suggested(r, replace(guide, ranking=ranking), shown, fit_of(listed.found))
    items = (*question.items, *_called_off(r, listed)[:1])
    return question.with_(items=items, kinds=listed.kinds, words=_told(r))


def _open_instead(r: Reading, shown: list[Found]) -> list[Found]:
    """What fits best of what somebody may attend, where all that is shown is closed to them."""
    by_id = r.programme.by_id
    if r.audience is None or any(by_id[f.id].is_for(r.audience) for f in shown):
        return []
    found = (f for f in r.of_use(r.subjects.topics) if by_id[f.id].kind in CHOICES and f.score >= LEAST)
    return [f for f in found if by_id[f.id].is_for(r.audience)][:1]


def _called_off(r: Reading, listed: Shortlist) -> list[str]:
    """What is called off and as near to the subject as the best that takes place."""
    by_id, least = r.programme.by_id, listed.found[0].score
    found = (f for f in r.of_use(r.subjects.topics) if by_id[f.id].kind in listed.kinds and f.score >= least)
    return [f.id for f in found if by_id[f.id].cancelled]


def _told(r: Reading) -> str:
    """The words that tell the subject."""
    return r.tags.quote_of(r.tags.content)
