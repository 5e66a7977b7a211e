"""What is passed on: an item's calendar entry and link under an answer about it, a shared plan, a card for others."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answers import deep_links, links
from bot.answers.answer import Answer, Choice, Status
from bot.answers.ground import Ground, tidy
from bot.answers.plan_screen import is_barred
from bot.answers.wording import (
    audience_note,
    button_label,
    capital,
    day_name,
    label,
    people_block,
    person_line,
    place_of,
    span,
)
from bot.programme.lasting import is_ahead
from bot.programme.model import PAUSES, Item, Kind, Person
from bot.wishes.offered import as_choice
from bot.wishes.wish import Pick, See, Show, ToCalendar


def actions(ground: Ground, item: Item) -> tuple[Choice, ...]:
    """Return buttons that put an item into a calendar, and pass it on."""
    found = []
    if is_ahead(item, ground.now) and item.kind is not Kind.BREAK:
        found.append(Choice(ground.say("Add to calendar"), as_choice(ToCalendar((item.id,)))))
    payload = deep_links.to_item(item.event, item.id)
    if payload and ground.bot:
        address = links.sharing(links.opening(ground.bot, payload), head(ground, item))
        found.append(Choice(ground.say("Share"), link=address))
    return tuple(found)


def offer_plan(ground: Ground, screen: Answer, items: Sequence[Item]) -> Answer:
    """Return the screen of somebody's plan with buttons that put it into a calendar and pass it on.

    Of whose plan it is the link says nothing; where it cannot hold all items, the screen says so.
    """
    if not items:
        return screen
    say = ground.say
    calendar = Choice(say("Put my plan in the calendar"), as_choice(See(Show.CALENDAR)))
    payload = deep_links.to_shared(ground.programme, (i.id for i in items))
    if not payload:
        line = say("Your plan is too long for a link, so it cannot be shared.")
        return replace(screen, blocks=(*screen.blocks, line), choices=(*screen.choices, calendar))
    text = ground.texts.plural("{count} item of the programme", "{count} items of the programme", len(items))
    share = Choice(say("Share my plan"), link=links.sharing(links.opening(ground.bot, payload), text))
    return replace(screen, choices=(*screen.choices, calendar, share))


def shared(ground: Ground, items: Sequence[Item]) -> Answer:
    """Return what somebody sees of a plan that was shared with them."""
    say = ground.say
    mine = [i for i in items if not is_barred(ground, i)]
    blocks = (
        say("This was shared with you:"),
        *(f"• {head(ground, i)}" for i in items),
        say("Press what you want in your plan.") if mine else "",
    )
    buttons = [Choice(button_label(ground, i), as_choice(Pick((i.id,)))) for i in mine]
    if len(mine) > 1:
        buttons.append(Choice(say("Put all of it in my plan"), as_choice(Pick(tuple(i.id for i in mine)))))
    return Answer(
        Status.ANSWERED,
        "plan",
        tuple(tidy(b) for b in blocks if b),
        items=tuple(i.id for i in items),
        choices=tuple(buttons),
        language=ground.language,
    )


def item_card(ground: Ground, item: Item) -> Answer:
    """Return an item as others see it whenever they read it: its day is named, also where that is today."""
    place = place_of(ground, item)
    note = audience_note(ground, item)
    return _card(
        ground,
        head(ground, item),
        ground.say("Place: {place}.", place=place) if place else "",
        f"{capital(note)}." if note else "",
        item.summary,
        people_block(ground, item) if item.kind not in PAUSES else "",
    )


def person_card(ground: Ground, person: Person) -> Answer:
    """Return a person as others see them, with where they are on."""
    rows = [f"• {head(ground, item)}" for item in ground.programme.items_of(person.id)]
    return _card(ground, person_line(ground, person), *rows)


def head(ground: Ground, item: Item) -> str:
    """What an item is and when, in words that are true on any day."""
    time = dated(ground, item)
    return label(ground, item) + (f" – {time}" if time else "")


def dated(ground: Ground, item: Item) -> str:
    """Day and time of an item, as far as the programme tells them."""
    return " ".join(filter(None, (day_name(ground, item.day) if item.day else "", span(ground, item))))


def _card(ground: Ground, *blocks: str) -> Answer:
    return Answer(Status.ANSWERED, "card", tuple(tidy(b) for b in blocks if b), language=ground.language)
