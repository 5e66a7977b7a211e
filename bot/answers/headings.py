"""How an answer about an item begins, and what it offers to ask next."""

from bot.answers.answer import Choice
from bot.answers.ground import Ground
from bot.answers.wording import (
    audience_note,
    label,
    when,
)
from bot.programme.model import PAUSES, Item


def headed(ground: Ground, item: Item) -> str:
    note = audience_note(ground, item)
    time = when(ground, item)
    head = f"{label(ground, item)}"
    if time:
        head += f" – {time}"
    elif ground.archived:
        head += f" ({ground.programme.event.year})"
    if note:
        head += f" ({note})"
    return head


def follow_ups(ground: Ground, item: Item) -> tuple[Choice, ...]:
    """Follow-ups that fit an item."""
    intent = ground.question.intent
    found = []
    if item.summary and intent not in ("about", "card") and item.kind not in PAUSES:
        found.append(Choice(ground.say("What is it about?"), ground.say("What is it about?")))
    if item.appearances and intent not in ("who", "card"):
        found.append(Choice(ground.say("Who is on?"), ground.say("Who is on?")))
    if intent not in ("when", "card") and item.start:
        found.append(Choice(ground.say("When is it?"), ground.say("When is it?")))
    if item.start:
        found.append(Choice(ground.say("What comes then?"), ground.say("What comes then?")))
    return tuple(found[:3])
