"""How items, people, days and times are written, in the reader's language."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import lru_cache

from babel.dates import format_date
from babel.lists import format_list

from bot.answers.answer import Choice
from bot.answers.ground import Ground
from bot.basics.texts import Texts, message
from bot.language.tokens import plain_words
from bot.programme.model import Appearance, Audience, Item, Kind, Person, Role, Room

_MANY = 4
_BUTTON = 48
_MINUTES_AN_HOUR = 60
_CHOSEN = {
    Kind.SESSION: message("Session"),
    Kind.HOUSE: message("Assembly house"),
    Kind.THEME_MEETING: message("Theme meeting"),
}


def clock(moment: datetime) -> str:
    """A time of day as `09.05`."""
    return f"{moment.hour:02}.{moment.minute:02}"


def span(ground: Ground, item: Item) -> str:
    """`kl. 10.10-11.30`, or the start alone where no end is known or the item is but a moment."""
    if item.start is None:
        return ""
    if item.end is None or item.kind is Kind.CLOSING:
        return ground.say("at {time}", time=clock(item.start))
    return ground.say("at {start}-{end}", start=clock(item.start), end=clock(item.end))


def day_name(ground: Ground, day: date) -> str:
    """`fredag den 17. maj`; with the year where it is not this one."""
    pattern = ground.say("EEEE d MMMM") if day.year == ground.now.year else ground.say("EEEE d MMMM y")
    return _formatted(day, pattern, ground.language)


@lru_cache(maxsize=256)
def _formatted(day: date, pattern: str, language: str) -> str:
    """A day as a language writes it; a forum has few."""
    return str(format_date(day, pattern, locale=language))


def day_phrase(ground: Ground, day: date) -> str:
    """The day as said from today: `i morgen, fredag den 17. maj` for tomorrow, else the date.

    Nothing for today, unless the day is what is asked, and not of one person, of whom a remark tells it.
    """
    distance = (day - ground.now.date()).days
    asked = "which_day" in ground.question.asks and len(ground.question.people) != 1
    if distance == 0 and not asked:
        return ""
    name = day_name(ground, day)
    if distance == 0:
        return ground.say("today, {day}", day=name)
    if distance == 1:
        return ground.say("tomorrow, {day}", day=name)
    if distance == -1:
        return ground.say("yesterday, {day}", day=name)
    return name


def when(ground: Ground, item: Item) -> str:
    """Day (if not today) and time of an item; empty where the programme gives none."""
    if item.start is None:
        return ""
    day = day_phrase(ground, item.start.date())
    return f"{day} {span(ground, item)}" if day else span(ground, item)


def begins(ground: Ground, item: Item) -> str:
    """Day (if not today) and start of an item."""
    if item.start is None:
        return ""
    day = day_phrase(ground, item.start.date())
    start = ground.say("at {time}", time=clock(item.start))
    return f"{day} {start}" if day else start


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def label(ground: Ground, item: Item) -> str:
    """Kind, number and title, and whether it is called off: `Session 3: En vision for fremtidens forebyggelse`."""
    return f"{named(ground, item)}{off_mark(ground, item)}"


def told_elsewhere(ground: Ground) -> list[str]:
    """The items and facts of other forums that a question names, a line each, with their years."""
    return [f"• {year_of(ground, event)}: {_title(ground, event, thing)}" for event, thing in ground.question.elsewhere]


def year_of(ground: Ground, event: str) -> int:
    """The year of a forum."""
    return ground.knowledge.programmes[event].event.year


def _title(ground: Ground, event: str, thing: str) -> str:
    other = replace(ground, question=ground.question.with_(event=event, items=(), facts=()))
    item = other.programme.by_id.get(thing)
    return label(other, item) if item else next(f.title for f in other.programme.facts if f.id == thing)


def off_mark(ground: Ground, item: Item) -> str:
    """What stands behind an item that is called off, wherever it is shown."""
    return f" ({ground.say('called off')})" if item.cancelled else ""


def named(ground: Ground, item: Item) -> str:
    """Kind, number and title alone, as people name an item."""
    return label_in(ground.texts, item)


def label_in(speech: Texts, item: Item) -> str:
    """What `named` says, in a language."""
    kind = kind_and_number(speech, item)
    if kind and not (item.number is None and _says(item.title, kind)):
        return f"{kind}: {item.title}"
    if item.kind is Kind.THEME:
        return speech.say("Theme: {title}", title=item.title)
    return item.title


def _says(title: str, kind: str) -> bool:
    """True where a title says of what kind it is (`Political house: Health`), in words of its own (no `obsession`)."""
    said, words = plain_words(title), plain_words(kind)
    runs = (said[place : place + len(words)] for place in range(len(said) - len(words) + 1))
    return any(run[:-1] == words[:-1] and run[-1].startswith(words[-1]) for run in runs)


def kind_and_number(speech: Texts, item: Item) -> str:
    """What a choice is called beside its title: `Session 3`; empty for other items."""
    kind = _CHOSEN.get(item.kind)
    number = f" {item.number}" if item.number is not None else ""
    return f"{speech.render(kind)}{number}" if kind else ""


def distance(ground: Ground, moment: datetime) -> str:
    """How long until a moment: `in 12 minutes`, `in 2 hours and 5 minutes`; from a whole day on, by the calendar."""
    if moment - ground.now >= timedelta(days=1):
        return days_off(ground, moment.date())
    return ground.say("in {time}", time=length(ground, moment - ground.now))


def days_off(ground: Ground, day: date) -> str:
    """How many days until a day: `in 2 days` on a Tuesday, for the Thursday, whatever the hour."""
    days = (day - ground.now.date()).days
    return ground.say("in {time}", time=ground.texts.plural("{count} day", "{count} days", days))


def length(ground: Ground, span_of_time: timedelta) -> str:
    """A span of time in days, hours and minutes."""
    minutes = max(0, round(span_of_time.total_seconds() / 60))
    if minutes >= 24 * _MINUTES_AN_HOUR:
        return ground.texts.plural("{count} day", "{count} days", minutes // (24 * _MINUTES_AN_HOUR))
    hours, rest = divmod(minutes, _MINUTES_AN_HOUR)
    parts = []
    if hours:
        parts.append(ground.texts.plural("{count} hour", "{count} hours", hours))
    if rest or not hours:
        parts.append(ground.texts.plural("{count} minute", "{count} minutes", rest))
    return listed(ground, parts)


def listed(ground: Ground, parts: Sequence[str]) -> str:
    """`a, b og c`."""
    return str(format_list(list(parts), locale=ground.language)) if parts else ""


def person_name(ground: Ground, person: str) -> str:
    """Return the name of a person of the programme, or their id once they are no more in it."""
    known = ground.programme.people.get(person)
    return known.name if known else person


def person_line(ground: Ground, person: Person, appearance: Appearance | None = None) -> str:
    """Name, party letter, title and organisation."""
    title = appearance.title if appearance and appearance.title else person.title
    party = f" ({person.party})" if person.party else ""
    organisation = person.organisation
    parts = [title] if title else []
    if organisation and organisation not in title:
        parts.append(organisation)
    place = person.municipality
    if place and not any(place in part for part in (title, organisation)):
        parts.append(ground.say("{name} Municipality", name=place))
    return f"{person.name}{party}" + (f", {', '.join(parts)}" if parts else "")


def names(ground: Ground, appearances: Iterable[Appearance]) -> str:
    """Names only, in a row."""
    return listed(ground, [short_name(ground, a.person) for a in appearances])


def short_name(ground: Ground, person: str) -> str:
    """The name of a person of the programme, by id, with their party."""
    known = ground.programme.people[person]
    return known.name + (f" ({known.party})" if known.party else "")


def who_short(ground: Ground, item: Item) -> str:
    """`med A, B og C`, at most a few names; empty where nobody is named."""
    shown = item.appearances
    if not shown:
        return ""
    if len(shown) > _MANY + 1:
        some = [short_name(ground, a.person) for a in shown[:_MANY]]
        return ground.say("with {names} and {count} more", names=", ".join(some), count=len(shown) - _MANY)
    return ground.say("with {names}", names=names(ground, shown))


def people_block(ground: Ground, item: Item) -> str:
    """Everybody in an item, a line each, moderators marked, and those announced without a name."""
    rows = [f"• {appearance_line(ground, appearance)}" for appearance in item.appearances]
    rows += [f"• {ground.say('{people}, not named in the programme', people=u)}" for u in item.unnamed]
    return "\n".join(rows)


def appearance_line(ground: Ground, appearance: Appearance) -> str:
    """Somebody in an item, moderators and chairs marked."""
    line = person_line(ground, ground.programme.people[appearance.person], appearance)
    if appearance.role is Role.MODERATOR:
        return ground.say("{person} (moderator)", person=line)
    return ground.say("{person} (chair)", person=line) if appearance.role is Role.CHAIR else line


def audience_note(ground: Ground, item: Item) -> str:
    """Who may attend, where not everybody may."""
    if item.audience is Audience.ELECTED:
        return ground.say("only for elected politicians")
    if item.audience is Audience.OTHERS:
        return ground.say("for everyone who is not elected")
    return ""


def room_of(ground: Ground, item: Item) -> Room | None:
    """The room of an item, or of what it stands under; None where the programme names none."""
    rooms = ground.programme.rooms
    room = rooms.get(item.room)
    if room is None and item.parent in ground.programme.by_id and not item.place:
        room = rooms.get(ground.programme.by_id[item.parent].room)
    return room


def place_of(ground: Ground, item: Item) -> str:
    """Room or place of an item with floor and directions; empty where the programme names none."""
    room = room_of(ground, item)
    return directions_to(room) if room else item.place


def directions_to(room: Room) -> str:
    """A room with its floor and the way there."""
    parts = [room.name, *([room.floor] if room.floor else []), *([room.directions] if room.directions else [])]
    return ", ".join(p.rstrip(".") for p in parts)


def line(ground: Ground, item: Item, *, dated: bool = False) -> str:
    """One line of a list: `10.25 Break out: Sessioner`."""
    title = label(ground, item)
    note = audience_note(ground, item)
    suffix = f" ({note})" if note else ""
    if item.start is None:
        return f"{title}{suffix}"
    time = when(ground, item) if dated else clock(item.start)
    return f"{time}: {title}{suffix}" if dated else f"{time} {title}{suffix}"


def printed_note(ground: Ground, item: Item, asked: str = "") -> str:
    """A word about a misprint of the time, which people hold in their hands: first of the field that is asked about."""
    of_time = (p for p in item.printed if p.field in ("start", "end", "time", "day"))
    printed = next(iter(sorted(of_time, key=lambda p: p.field != asked)), None)
    return ground.say("(The printed programme says {text}.)", text=printed.text) if printed else ""


def item_choices(ground: Ground, items: Sequence[Item]) -> tuple[Choice, ...]:
    """Items to choose between, a button's length each."""
    return tuple(Choice(button_label(ground, item), named(ground, item)) for item in items[:8])


def button_label(ground: Ground, item: Item) -> str:
    """An item in a button's length."""
    return shortened(label(ground, item), _BUTTON)


def shortened(text: str, most: int) -> str:
    """The text if it has fewer letters than `most`, else cut after a word."""
    return text if len(text) < most else f"{text[: most - 2].rsplit(' ', 1)[0]} …"
