"""The guide to what there is to choose: it asks what somebody goes for, suggests what fits, and says how sure it is."""

from collections.abc import Sequence
from functools import lru_cache

from bot.answers.access import closed, others_have
from bot.answers.answer import Answer, Choice, Status
from bot.answers.changed import is_off
from bot.answers.choices import MANY, listing, may_attend
from bot.answers.ground import Ground
from bot.answers.role_screen import choices as role_choices
from bot.answers.wording import capital, label, listed, when
from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.programme.model import Audience, Item, Kind
from bot.questions.guide import UNSURE, Fit, Guidance, Guide
from bot.questions.guided import choosable, kinds_of
from bot.questions.topics import Topic, topics

# How many subjects are offered under a suggestion, to go another way.
_OTHER_WAYS = 2


def fit(ground: Ground) -> Answer:
    """The best choice, best first, with the programme's own words that say why, and how sure that is."""
    guidance = _guidance(ground)
    best, *others = [i for i in ground.items if not i.cancelled] or ground.items
    off = (is_off(ground, i) for i in ground.items if i.cancelled)
    blocks = [*off, *_told_role(ground, guidance), *_elsewhere(ground, guidance)]
    blocks += [_headed(ground, best), best.summary, _why(ground, guidance, best)]
    for place, item in enumerate(others, 1):
        about = _words(ground, item, place)
        also = ground.say("Also worth a look: {item}", item=_headed(ground, item))
        blocks += [also, ground.say("It is about {words}.", words=about) if about else ""]
    blocks += [*may_attend(ground, ground.items), _asked_role(ground, guidance)]
    return ground.answer(*blocks, choices=_ways(ground, guidance, best))


def choose(ground: Ground) -> Answer:
    """What to choose between, with subjects to press, for somebody of whose interests nothing is known yet."""
    guidance, items = _guidance(ground), ground.items
    if not items:
        return _nothing(ground, guidance)
    lead = [*_told_role(ground, guidance), *_of_other_kind(ground)]
    if len(items) == 1 and not guidance.guide.told:
        only = ground.say("There is only one to choose: {item}", item=_headed(ground, items[0]))
        return ground.answer(*lead, only, items[0].summary, *may_attend(ground, items))
    head = ground.say("What do you work with, or what worries you? Press a subject, or write it in your own words.")
    if guidance.guide.told or guidance.guide.unwanted or ground.question.detail == UNSURE:
        head = ground.say("Is it one of these? Press a subject, or write in your own words what you go for.")
    return ground.answer(
        *lead,
        head,
        *listing(ground, items[:MANY]),
        *may_attend(ground, items),
        _asked_role(ground, guidance),
        status=Status.MISSING if _of_other_kind(ground) else Status.CLARIFY,
        choices=(*subjects(ground, items), *_roles(ground, guidance)),
    )


def no_interest(ground: Ground) -> Answer:
    """Nothing that there is to choose is about what somebody goes for: the subjects that there are."""
    what = ground.question.words
    return ground.answer(
        ground.say("I find nothing to choose about “{what}”.", what=what),
        ground.say("Press one of these subjects, or say it in other words."),
        items=(),
        status=Status.MISSING,
        choices=subjects(ground, ground.items),
    )


def subjects(ground: Ground, items: Sequence[Item]) -> tuple[Choice, ...]:
    """Subjects of the programme's own as buttons, by which a choice between items can be made."""
    return tuple(_subject(ground, topic) for topic in topics(ground.index, items))


def _subject(ground: Ground, topic: Topic) -> Choice:
    return Choice(capital(topic.text), ground.say("Something about {subject}", subject=topic.text))


def _guidance(ground: Ground) -> Guidance:
    return ground.question.guidance or Guidance(Guide())


def _headed(ground: Ground, item: Item) -> str:
    time = when(ground, item)
    return f"{label(ground, item)} – {time}" if time else label(ground, item)


def _why(ground: Ground, guidance: Guidance, item: Item) -> str:
    """How well the first suggestion fits, and why."""
    say, words = ground.say, _words(ground, item, 0)
    if not words:
        return {
            Fit.WELL: say("It fits well."),
            Fit.PROBABLY: say("It probably fits."),
            Fit.LOOSELY: say("It is a loose fit: I am not sure."),
        }[guidance.fit]
    return {
        Fit.WELL: say("It fits well: it is about {words}.", words=words),
        Fit.PROBABLY: say("It probably fits: it is about {words}.", words=words),
        Fit.LOOSELY: say("It is a loose fit: it is about {words}.", words=words),
    }[guidance.fit]


def _words(ground: Ground, item: Item, place: int) -> str:
    """The programme's own words that matched, as its subjects say them."""
    reasons = ground.question.reasons[place] if place < len(ground.question.reasons) else ()
    if not reasons:
        return ""
    written = {_stems(text): text for text in reversed((*item.topics, *item.aliases))}
    said = [written.get(_stems(reason), reason) for reason in reasons if len(reason) > 1]
    return listed(ground, list(dict.fromkeys(said)))


@lru_cache(maxsize=8192)
def _stems(text: str) -> tuple[str, ...]:
    return tuple(stem(word) for word in plain_words(text))


def _told_role(ground: Ground, guidance: Guidance) -> list[str]:
    """What is said to somebody who has just said what they are, and what that means for the houses."""
    if not guidance.told_role:
        return []
    if ground.audience is Audience.ELECTED:
        houses = any(i.kind is Kind.HOUSE for i in ground.programme.items)
        return [
            ground.say("You are elected, so you may choose an assembly house.")
            if houses
            else ground.say("You are elected.")
        ]
    note = closed(ground, ground.programme.items)
    return [ground.say("You are not elected."), *([note, others_have(ground)] if note else [])]


def _elsewhere(ground: Ground, guidance: Guidance) -> list[str]:
    """That none of what was to be chosen from is about it, where something else is."""
    kinds = ground.question.kinds
    could = any(i.kind in kinds for i in choosable(ground.programme, kinds, ground.audience, ground.now))
    if guidance.told_role or not could or any(i.kind in kinds for i in ground.items):
        return []
    return [ground.say("None of them is about that, but there is:")]


def _of_other_kind(ground: Ground) -> list[str]:
    """Why what is offered is of another kind than was asked for."""
    kinds = ground.question.kinds
    if not kinds or any(i.kind in kinds for i in ground.items):
        return []
    own = [i for i in ground.programme.items if i.kind in kinds]
    if own:
        note = "" if _guidance(ground).told_role else closed(ground, own)
        return [note, others_have(ground)] if note else []
    named = {
        Kind.HOUSE: ground.say("There are no assembly houses in the programme."),
        Kind.SESSION: ground.say("There are no sessions in the programme."),
        Kind.THEME_MEETING: ground.say("There are no theme meetings in the programme."),
    }
    return [named[kind] for kind in sorted(kinds) if kind in named]


def _nothing(ground: Ground, guidance: Guidance) -> Answer:
    """Nothing is there to be chosen, or nothing is left of it."""
    if guidance.guide.told or guidance.guide.unwanted:
        return ground.answer(ground.say("There are no others to choose between."), items=(), status=Status.MISSING)
    return ground.answer(ground.say("The programme has nothing to choose between."), items=(), status=Status.MISSING)


def _asked_role(ground: Ground, guidance: Guidance) -> str:
    return ground.say("Are you elected? Then I know which items are for you.") if guidance.asks_role else ""


def _roles(ground: Ground, guidance: Guidance) -> tuple[Choice, ...]:
    """Buttons that tell whether somebody is elected, as they would say it: the guide goes on from there."""
    if not guidance.asks_role:
        return ()
    return tuple(Choice(choice.label, choice.label) for choice in role_choices(ground.texts))


def _ways(ground: Ground, guidance: Guidance, best: Item) -> tuple[Choice, ...]:
    """Where to go on from a suggestion: who is on, something else, a subject more or less, and what somebody is."""
    say = ground.say
    asks = [Choice(say("Who is on?"), label(ground, best)), Choice(say("Something else"), say("Something else"))]
    shown = {i.id for i in ground.items}
    others = choosable(ground.programme, kinds_of(guidance.guide), ground.audience, ground.now)
    offered = topics(ground.index, others) if len(others) > 1 else ()
    denied = {key for keys in guidance.guide.unwanted for key in keys.split()}
    away = [t for t in offered if t.items[0] not in shown and denied.isdisjoint(t.keys)]
    own = [t for t in offered if t.items == (best.id,)]
    ways = [] if guidance.fit is Fit.WELL else [say("Rather {subject}", subject=t.text) for t in away[:_OTHER_WAYS]]
    ways += [say("Nothing about {subject}", subject=t.text) for t in own[:1]]
    return (*asks, *(Choice(way, way) for way in ways), *_roles(ground, guidance))
