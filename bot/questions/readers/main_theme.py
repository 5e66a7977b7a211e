"""What the conference is about as a whole: its theme of the year, or the themes of a day."""

from bot.language.spelling import stem
from bot.programme.model import Kind
from bot.programme.timeline import lines
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import overlaps, window

# Above this the telling words are of something with a subject of its own.
_OF_A_SUBJECT = 1.2


def what_it_is_about(r: Reading) -> Question | None:
    """`What is the forum about`; of another year's also `what was said`."""
    of_somebody = r.tags.content and r.ask("who")  # `who spoke about living longer at the forum`
    if not r.about_event or r.weighty or of_somebody or r.ask("dates"):
        return None
    named = r.ask("about") and r.wording.says_event
    earlier = r.ask("about", "said") and r.scope != r.event and not r.thing_known
    return r.question("theme") if named or earlier else None


def purpose(r: Reading) -> Question | None:
    """`What was the purpose of the forum`, where the title of a fact begins with the very word that asks."""
    if lines(r.programme) or r.tags.kinds or r.tags.content or not r.about_event:
        return None
    places = r.tags.positions_of("ask", "about") - r.tags.openers
    asked = {stem(r.tags.words[p].plain) for p in places}
    titles = {f.id: r.subjects.index.fact_titles[f.id][:1] for f in r.programme.facts if not f.about}
    told = next((f.id for f in r.subjects.facts if asked.intersection(map(stem, titles.get(f.id, ())))), None)
    return r.question("fact", facts=(told,)) if told else None


def theme(r: Reading) -> Question | None:
    """`What is the theme`, or `the themes on Friday`."""
    if not (r.wording.asked_for("theme") or _of_the_forum(r)) or r.ask("fit") or r.tags.weight > _OF_A_SUBJECT:
        return None
    if r.subjects.numbered or r.subjects.kinds & CHOICES:
        return None
    if of_part := _of_part(r):
        return of_part
    if _narrowed(r):
        return None
    of_day = r.of_kind(frozenset({Kind.THEME})) if _of_a_day(r) else ()
    if of_day:
        return r.question("list", items=tuple(i.id for i in of_day), kinds=frozenset({Kind.THEME}))
    return r.question("theme")


def _of_part(r: Reading) -> Question | None:
    """`What is the theme this afternoon`, where that has one."""
    span = window(r.tags.time, r.programme, r.now) if r.tags.time.part and r.tags.kinds else None
    then = tuple(i.id for i in r.of_kind(frozenset({Kind.THEME})) if span and overlaps(i, span))
    return r.question("list" if len(then) > 1 else "about", items=then, kinds=frozenset({Kind.THEME})) if then else None


def _of_a_day(r: Reading) -> bool:
    """True where a day is named, and not a week with several days of the forum."""
    return r.tags.time.names_day and not (r.tags.time.week and r.several_days)


def _of_the_forum(r: Reading) -> bool:
    """True for `what was the theme of the forum`, in whatever words."""
    return r.subjects.kinds == {Kind.THEME} and r.wording.says_event and r.tags.asks == {"about"}


def _narrowed(r: Reading) -> bool:
    """True for `the last theme of the day`, which is one of several, and for what is told by a part of it."""
    time = r.tags.time
    if time.part and not r.tags.kinds:
        return True  # `the subjects of the afternoon`, which are more than its theme
    of_several = time.first or time.last or r.tags.bare_ordinals or _of_a_day(r) or time.part
    of_hour = bool(time.at) != bool(time.relation)  # `the theme at ten`, `the theme before lunch`
    return bool(r.tags.kinds) and bool(of_several or of_hour or r.ask("now", "next"))
