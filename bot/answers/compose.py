"""From a question to its answer: one composing function per intent."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from bot.answers import (
    absent,
    access,
    calendar,
    cards,
    changed,
    choices,
    counted,
    edges,
    event,
    everybody,
    floor_plan,
    guide,
    hall,
    outside,
    people,
    personal,
    pictured,
    practical,
    reminders,
    schedule,
    speakers,
    speaking,
    talk,
    times,
    together,
    years,
)
from bot.answers.answer import Answer, Status
from bot.answers.fitted import fitted
from bot.answers.ground import Ground
from bot.answers.verdict import with_verdict
from bot.questions.intent import Intent

# Intents of which one item may be the subject.
_OF_ONE: Final[frozenset[Intent]] = frozenset(
    {
        "card",
        "when",
        "where",
        "who",
        "about",
        "duration",
        "end",
        "until",
        "moderator",
        "partners",
        "attend",
        "instead",
        "repeats",
        "remind",
        "count_people",
        "nothing_after",
    }
)
COMPOSERS: Final[Mapping[Intent, Callable[[Ground], Answer]]] = {
    "schedule": schedule.schedule,
    "picture": pictured.picture,
    "floor_plan": floor_plan.floor_plan,
    "room": floor_plan.room,
    "previous": schedule.previous,
    "who_in_window": speaking.who_in_window,
    "day_ends": edges.day_ends_at,
    "day_spans": edges.day_spans,
    "day_starts": edges.day_starts_at,
    "nothing_after": edges.nothing_after,
    "until": edges.until,
    "time_of_day": schedule.time_of_day,
    "over": outside.over,
    "card": cards.card,
    "when": times.when_,
    "where": times.where,
    "who": speakers.who,
    "about": cards.about,
    "duration": times.duration,
    "end": times.end,
    "moderator": speakers.moderator,
    "partners": speakers.partners,
    "attend": access.attend,
    "instead": access.instead,
    "simultaneous": times.simultaneous,
    "in_between": times.in_between,
    "comes_next": times.comes_next,
    "order": times.order,
    "repeats": times.repeats,
    "remind": reminders.remind,
    "reminders": reminders.in_general,
    "role": personal.role,
    "plan": personal.plan,
    "calendar": calendar.calendar,
    "language": personal.language,
    "privacy": personal.privacy,
    "my_slot": personal.my_slot,
    "report": personal.report,
    "here": personal.here,
    "claim": personal.claim,
    "hall": hall.hall,
    "count_people": speakers.count_people,
    "counts": counted.counts,
    "none_so_many": counted.none_so_many,
    "person": people.person,
    "people": people.people,
    "person_about": people.person_about,
    "with_whom": people.with_whom,
    "together": together.together,
    "party": everybody.party,
    "municipalities": everybody.municipalities,
    "parties": everybody.parties,
    "organisations": everybody.organisations,
    "person_elsewhere": absent.elsewhere,
    "organisation_elsewhere": absent.organisation_elsewhere,
    "no_organisation": absent.no_organisation,
    "no_trade": absent.no_trade,
    "earlier": absent.earlier,
    "was_there": absent.was_there,
    "no_person": absent.no_person,
    "none_of_them": absent.none_of_them,
    "nobody": everybody.nobody,
    "speakers": everybody.speakers,
    "chair": absent.chair,
    "earlier_chair": absent.earlier_chair,
    "fit": guide.fit,
    "search": choices.search,
    "choose": guide.choose,
    "no_interest": guide.no_interest,
    "difference": choices.difference,
    "list": choices.list_,
    "count": choices.count,
    "moderators": choices.moderators,
    "when_choices": choices.when_choices,
    "none_of_kind": choices.none_of_kind,
    "none_left": choices.none_left,
    "none_that_day": choices.none_that_day,
    "no_choice_on_day": choices.no_choice_on_day,
    "no_topic": choices.no_topic,
    "no_such_number": choices.no_such_number,
    "venue": event.venue,
    "dates": event.dates,
    "theme": event.theme,
    "signup": event.signup,
    "published": event.published,
    "contact": event.contact,
    "author": event.author,
    "practical": practical.practical,
    "fact": event.fact,
    "result": event.result,
    "changes": changed.changes,
    "hour_then": years.hour_then,
    "in_year": years.in_year,
    "archive": years.archive,
    "on_again": years.on_again,
    "unknown": talk.unknown,
    "other_event": talk.other_event,
    "opinion": talk.opinion,
    "power": talk.power,
    "capabilities": talk.capabilities,
    "emergency": talk.emergency,
    "distress": talk.distress,
    "insult": talk.insult,
    "talk": talk.talk,
}


def compose(ground: Ground) -> Answer:
    """The answer to a question. Raises KeyError for an intent that has no composer, which is a fault of the reader."""
    composer = changed.called_off if _is_of_called_off(ground) else COMPOSERS[ground.question.intent]
    answer = composer(ground)
    nearest = _only_nearest(ground) if answer.status is Status.ANSWERED else ""
    answer = with_verdict(ground, answer)
    return fitted(ground, replace(answer, blocks=(nearest, *answer.blocks)) if nearest else answer)


def _only_nearest(ground: Ground) -> str:
    """The line that what is told is but the nearest to what is asked for."""
    what = ground.question.nearest_to
    return ground.say("Not in so many words “{what}”. Closest is:", what=what) if what else ""


def _is_of_called_off(ground: Ground) -> bool:
    """True for a question about one item that is called off: whatever is asked, that comes first."""
    return ground.question.intent in _OF_ONE and len(ground.items) == 1 and ground.items[0].cancelled
