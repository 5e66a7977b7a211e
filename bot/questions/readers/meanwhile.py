"""What there is for somebody while others are where they may not come, or in a break."""

from itertools import pairwise

from bot.programme.lasting import is_ahead, lasts
from bot.programme.model import PAUSES, Audience, Item, Kind
from bot.programme.timeline import after
from bot.questions.question import Question
from bot.questions.readers.subject_beside import surely_about
from bot.questions.readers.subject_told import subject_before
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.windows import current_items, window

# How near behind `where` whoever goes is named.
_SUBJECT = 4


def sent_elsewhere(r: Reading) -> Question | None:
    """`I am only a consultant, where do I go`: what there is for them, or for the elected, while these are alone.

    It is on or yet to come, and near or named. What the elected tell besides says what they want to hear of.
    """
    told = r.tags.has("leaning", "employed") or r.tags.has("ask", "instead")
    said = Audience.ELECTED if _we_elected(r) else Audience.OTHERS if told else None
    audience = _who_goes(r) or r.audience or said
    if not r.wording.leans("whither") or audience is None or r.scope != r.event or r.people_here:
        return None
    if any(i.audience is not Audience.ELECTED or audience is Audience.ELECTED for i in r.subjects.numbered):
        return None  # but `where do I go while our chairman is in house 4`
    nearest = (*current_items(r.programme, r.now), *after(r.programme, r.now))[:2]
    named = r.subjects.kinds & {Kind.HOUSE, Kind.BREAKOUT} or r.tags.has("leaning", "elected")
    if not (named or any(_divides(r, item) for item in nearest)):
        return None
    theirs = [i for i in r.programme.items if i.audience is audience and i.start and is_ahead(i, r.now)]
    besides = [p for p in r.tags.content if p not in r.tags.positions("leaning", "role", "role_hint")]
    if audience is Audience.ELECTED and besides:
        return None
    kinds = frozenset(i.kind for i in theirs)
    if not theirs:
        return None
    return r.question("list" if len(theirs) > 1 else "instead", items=tuple(i.id for i in theirs), kinds=kinds)


def _who_goes(r: Reading) -> Audience | None:
    """Of whom it is asked where they go (`where do the elected go`, `where do the others go`), if not of oneself."""
    signs, words = r.lexicon.signs, r.tags.words
    opener = min(r.tags.openers, default=len(words))
    subject = [w.plain for w in words[opener + 1 : opener + 1 + _SUBJECT]]
    if not signs["the_elected"].isdisjoint(subject):
        return Audience.ELECTED
    others = signs["others"] | signs["staff"]
    return Audience.OTHERS if not others.isdisjoint(subject) else None


def _elected(r: Reading) -> bool:
    """True for who says that they are elected."""
    oneself = not r.tags.forms.isdisjoint(r.lexicon.signs["me"])
    said = r.tags.has("leaning", "elected") and not r.tags.has("leaning", "employed")
    return said and oneself and not r.wording.denies and r.audience is not Audience.OTHERS


def _we_elected(r: Reading) -> bool:
    """True for `we politicians`, and not for `where do I go while the politicians …`."""
    words, signs = r.tags.words, r.lexicon.signs
    return any(one.plain in signs["me"] and other.plain in signs["the_elected"] for one, other in pairwise(words))


def _divides(r: Reading, item: Item) -> bool:
    """True for a break-out that has something for the elected, and something else for the others."""
    return {Audience.ELECTED, Audience.OTHERS} <= {c.audience for c in r.programme.children.get(item.id, ())}


def else_than_live(r: Reading) -> Question | None:
    """`Is there anything else than the live recording`: what runs at the same time."""
    other = r.tags.has("guide", "another", "without", "not") and r.ask("exists", "besides", "instead")
    rather = r.tags.has("guide", "rather") and bool(r.tags.openers)
    if not (other or rather or r.ask("same_time")) or r.subjects.kinds != {Kind.LIVE} or r.people_here:
        return None
    live = [i for i in r.programme.items if i.kind is Kind.LIVE]
    return r.question("simultaneous", items=(live[0].id,)) if len(live) == 1 else None


def barred(r: Reading) -> Question | None:
    """`I am no politician, may I join a house`: whether they may, as who they are tells only why they ask."""
    role = r.tags.positions("role", "role_hint", "leaning")
    told = r.tags.has("role", "others") and r.tags.positions_of("ask", "instead") <= role
    if not told or not r.tags.has("ask", "attend") or not r.tags.has("ask", "instead") or r.people_here:
        return None
    closed = tuple(i.id for i in r.of_kind(r.subjects.choices) if i.audience is Audience.ELECTED)
    return r.question("attend", items=closed) if closed and not r.subjects.numbered else None


def meanwhile(r: Reading) -> Question | None:
    """What there is for those who ask while others are where they may not come, or for the elected if it is of them."""
    return _which_of_them(r) or _of_the_elected(r) or _missed_beside(r) or _instead(r)


def _which_of_them(r: Reading) -> Question | None:
    """`Which of the two may we attend`, of what was told of."""
    told = tuple(i.id for i in r.thread.items) if r.ask("attend") and r.wording.leans("among") else ()
    return r.question("attend", items=told, borrowed=True) if len(told) > 1 else None


def _missed_beside(r: Reading) -> Question | None:
    """`And what do I miss then`, of the one choice that the thread is about and that is not over."""
    misses = bool(r.ask("miss") or r.wording.missed & r.tags.focus) and not r.ask("previous", "start")
    named = r.people_here or r.subjects.numbered or r.tags.time.names_day or r.tags.time.names_time or r.weighty
    told = [i for i in r.thread.items if i.kind in CHOICES and is_ahead(i, r.now)]
    beside = misses and not named and len(r.thread.items) == len(told) == 1
    return r.question("simultaneous", items=(told[0].id,), borrowed=True) if beside else None


def _of_the_elected(r: Reading) -> Question | None:
    theirs = _asks_of_the_elected(r)
    kinds = frozenset(i.kind for i in theirs)
    return r.question("list", items=tuple(i.id for i in theirs), kinds=kinds) if theirs else None


def _instead(r: Reading) -> Question | None:
    """What there is for those who ask, or in the break that was told of."""
    again = r.ask("repeats") and r.thread.items  # `is it on again later, so that I can make a call meanwhile`
    of_choices = r.ask("exists") and r.subjects.choices  # `where are we others to live, is there a session on it`
    named = r.subjects.numbered or r.people_here
    of_them = _asks_what_they_do(r)
    if (r.ask("instead") or r.shut_out) and not (again or of_choices or of_them or named):
        pause = r.thread.items[0] if len(r.thread.items) == 1 else None
        if pause and pause.kind in PAUSES and r.wording.says_thing:
            return r.question("about", items=(pause.id,), borrowed=True)  # `and what is there to do in it`
        if choice := _choice_of_thread(r):
            return r.question("simultaneous", items=(choice.id,), borrowed=True)
        theirs = Audience.ELECTED if _elected(r) else Audience.OTHERS
        others = [i for i in r.programme.items if i.audience is theirs]
        fits = {h.positions for h in r.tags.of("ask", "fit")}
        if {h.positions for h in r.tags.of("ask", "instead")} <= fits and _best_topic_of(r, Audience.OTHERS) is False:
            return None  # `I plan towns, what is there for me`
        span = window(r.tags.time, r.programme, r.now)
        if span and span.label == "at" and not any(lasts(i, span.start) for i in others):
            return None
        if others and (r.tags.weight < 2.5 or r.tags.kinds or r.tags.time.at):
            items, kinds = tuple(i.id for i in others), frozenset(i.kind for i in others)
            return r.question("list" if theirs is Audience.ELECTED else "instead", items=items, kinds=kinds)
    return None


def _asks_what_they_do(r: Reading) -> bool:
    """True for `what does she do then`, behind an answer on who somebody is: it is no meanwhile."""
    beside = not r.tags.forms.isdisjoint(r.lexicon.signs["while"])
    told = r.conversation.asks in {"person", "people", "person_about", "who", "with_whom"} and r.thread.people
    return bool(told) and r.wording.says_person and not (beside or r.tags.content or r.wording.denies)


def _asks_of_the_elected(r: Reading) -> tuple[Item, ...]:
    """What is for the elected only, where `what do the politicians do while we sit here` asks what they do."""
    words, signs = r.tags.words, r.lexicon.signs
    opener = min(r.tags.openers, default=len(words))
    between = next((p for p in range(opener, len(words)) if words[p].plain in signs["while"]), None)
    subjects = (p for p in range(opener, len(words)) if words[p].plain in signs["the_elected"] | signs["me"])
    subject = next(subjects, len(words))
    if subject + 1 < len(words) and words[subject + 1].plain in signs["the_elected"]:
        subject += 1  # `we politicians`
    houses = any(h.value == "house" and opener < h.first < subject for h in r.tags.of("kind"))
    of_them = houses or (subject < len(words) and words[subject].plain in signs["the_elected"])
    told = (words[p].plain for p in r.tags.content_asked)
    else_asked = r.ask("said", "who", "count", "speakers") or (between is None and r.ask("where"))
    else_asked = else_asked or any(w not in signs["the_elected"] for w in told)
    if not of_them or else_asked or r.wording.denies or r.people_here or r.subjects.numbered:
        return ()
    theirs = tuple(i for i in r.programme.items if i.audience is Audience.ELECTED)
    return theirs if between is not None or (not houses and _about_then(r, theirs)) else ()


def _about_then(r: Reading, theirs: tuple[Item, ...]) -> bool:
    """True for `what do the politicians do at 14.45`, or `now` or `then` while they are about to be apart."""
    span = window(r.tags.time, r.programme, r.now) if r.tags.time.at else None
    if span:
        return any(lasts(i, span.start) for i in theirs)
    nearest = (*current_items(r.programme, r.now), *after(r.programme, r.now))[:2]
    return r.ask("now", "then", "next") and any(_divides(r, item) for item in nearest)


def _choice_of_thread(r: Reading) -> Item | None:
    """The session, open to all, that is told of: by its subject, or in the thread if what runs beside it is asked."""
    if told := _on_subject(r):
        return told if told.kind in CHOICES and told.audience is Audience.EVERYONE else None
    if not r.ask("same_time", "simultaneous"):
        return None
    theirs = [i for p in r.thread.people for i in r.programme.items_of(p)]
    matters = {i.id: i for i in (*r.thread.items, *theirs)}
    open_to_all = [i for i in matters.values() if i.kind in CHOICES and i.audience is Audience.EVERYONE]
    return open_to_all[0] if len(matters) == len(open_to_all) == 1 else None


def _on_subject(r: Reading) -> Item | None:
    """What is surely about the subject that is told, where nobody is said to be elected or not."""
    if r.tags.has("leaning", "elected", "employed") or r.tags.has("role"):
        return None
    pointed = r.strong_topic and (r.on_subject or r.wording.points_at_subject)
    best = r.subjects.best_topics()[0] if pointed else subject_before(r)
    return r.programme.by_id[best.id] if best and surely_about(best) else None


def _best_topic_of(r: Reading, audience: Audience) -> bool | None:
    """Whether the item that the subject leads to is one for these people only; None where it leads to none."""
    best = r.subjects.best_topics()
    return r.programme.by_id[best[0].id].audience is audience if best and best[0].strong else None
