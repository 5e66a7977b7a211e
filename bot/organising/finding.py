"""Organisers find people of the programme by typing a part of their name, misspelt or not."""

from bot.answers.ground import Ground
from bot.language.lexicon import lexicon
from bot.language.spelling import plain
from bot.questions.conversation import Conversation
from bot.questions.said import Said


def found_by(ground: Ground, text: str) -> tuple[str, ...]:
    """Return the people whose name holds what was typed, by name; else those it may be meant for, best first."""
    everybody = ground.programme.on_stage
    typed = plain(text.strip())
    holding = [person.id for person in everybody if typed and all(part in plain(person.name) for part in typed.split())]
    if holding:
        return tuple(holding)
    event = ground.programme.event.id
    said = Said(text, ground.knowledge, lexicon(ground.language), event, ground.now, None, Conversation())
    known = {person.id for person in everybody}
    return tuple(dict.fromkeys(match.person for match in said.subjects.people_named[0] if match.person in known))
