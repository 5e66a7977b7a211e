"""What organisers see in figures: who uses the bot, how full rooms get, what is asked, what is sent."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.answers.picture import Hour, HoursPicture
from bot.answers.wording import clock, day_name, label
from bot.basics.clock import COPENHAGEN
from bot.basics.texts import Message, message
from bot.organisers.action import Action
from bot.organisers.figures import Attendance, Figures, Load
from bot.organisers.tally import HOUR, Counts
from bot.organising.screens.question_kinds import KIND_OF, KINDS
from bot.organising.screens.wording import button, home, told
from bot.programme.model import Audience

_MOST_LOADS = 20

_OUTCOMES: Final[Mapping[str, Message]] = {
    "answered": message("answered"),
    "given": message("answered in your own words"),
    "clarify": message("asked back"),
    "missing": message("not in the programme"),
    "unknown": message("not understood"),
}


def screen(ground: Ground, figures: Figures) -> Answer:
    """Return the figures, with a chart of the day's questions if there were any."""
    say = ground.say
    blocks = [say("{event} in figures", event=ground.programme.event.name)]
    blocks += _attendance(ground, figures.attendance)
    blocks += _loads(ground, figures.loads)
    blocks += _questions(ground, figures)
    sent = figures.deliveries
    blocks.append(
        say(
            "Sent unasked: {sent} delivered, {waiting} waiting, {failed} not delivered.",
            sent=sent.sent,
            waiting=sent.queued + sent.sending,
            failed=sent.expired + sent.unreachable + sent.refused + sent.unsure,
        )
    )
    anew = button(say("Look again"), Action("figures"))
    asked = button(say("What people ask"), Action("asked"))
    return replace(told(ground, blocks, (anew, asked, home(ground))), picture=_chart(ground, figures.today))


def _attendance(ground: Ground, attendance: Attendance) -> Iterator[str]:
    say, audiences = ground.say, attendance.audiences
    yield say(
        "Attendees: {count} can be reached, {lost} cannot.", count=attendance.reachable, lost=attendance.unreachable
    )
    yield say(
        "• {elected} elected, {others} others, {unknown} have not said",
        elected=audiences.get(Audience.ELECTED, 0),
        others=audiences.get(Audience.OTHERS, 0),
        unknown=audiences.get(None, 0),
    )
    yield say(
        "• {reminded} with reminders on, {planning} with a plan",
        reminded=attendance.reminded,
        planning=attendance.planning,
    )


def _loads(ground: Ground, loads: tuple[Load, ...]) -> Iterator[str]:
    if not loads:
        return
    most = sorted(loads, key=lambda load: -load.picked)[:_MOST_LOADS]
    yield ground.say("In plans, and about how many that will be if all choose alike:")
    for load in (load for load in loads if load in most):
        line = ground.say(
            "• {item}: {picked}, about {expected}",
            item=label(ground, load.item),
            picked=load.picked,
            expected=load.expected,
        )
        yield line + _seats(ground, load)


def _seats(ground: Ground, load: Load) -> str:
    if load.capacity is None:
        return ""
    seats = ground.say("; {seats} seats", seats=load.capacity)
    return seats + ground.say(" – too few") if load.expected > load.capacity else seats


def _questions(ground: Ground, figures: Figures) -> Iterator[str]:
    say, today = ground.say, figures.today
    yield say("Questions: {today} today, {all} in all.", today=today.total, all=figures.all.total)
    shown = today if today.total else figures.all
    if not shown.total:
        return
    yield say("• Today: {parts}", parts=_outcomes(ground, shown)) if today.total else f"• {_outcomes(ground, shown)}"
    yield say("• About: {parts}", parts=_kinds(ground, shown))


def _outcomes(ground: Ground, counts: Counts) -> str:
    parts = [
        f"{counts.outcomes[outcome]} {ground.texts.render(said)}"
        for outcome, said in _OUTCOMES.items()
        if counts.outcomes.get(outcome)
    ]
    return ", ".join(parts)


def _kinds(ground: Ground, counts: Counts) -> str:
    kinds: Counter[str] = Counter()
    for intent, number in counts.intents.items():
        kinds[KIND_OF.get(intent, "")] += number
    rest = kinds.pop("", 0)
    parts = [f"{ground.texts.render(KINDS[kind])} {number}" for kind, number in kinds.most_common()]
    if rest:
        parts.append(ground.say("other things {number}", number=rest))
    return ", ".join(parts)


def _chart(ground: Ground, counts: Counts) -> HoursPicture | None:
    if not counts.hours:
        return None
    say, first, last = ground.say, min(counts.hours), max(counts.hours)
    hours = tuple(
        Hour(clock(_moment(hour))[:2], counts.hours.get(hour, 0), counts.vain.get(hour, 0))
        for hour in range(first, last + HOUR, HOUR)
    )
    heading = say("Questions by the hour, {day}", day=day_name(ground, _moment(first).date()))
    legend = say("all questions"), say("of them without an answer")
    peak = max(counts.hours, key=lambda hour: counts.hours[hour])
    told_ = say("Most at {hour}: {count} questions.", hour=clock(_moment(peak)), count=counts.hours[peak])
    event = ground.programme.event.id
    return HoursPicture(event, say("figures"), heading, hours, legend, (heading, told_))


def _moment(hour: int) -> datetime:
    return datetime.fromtimestamp(hour, COPENHAGEN)
