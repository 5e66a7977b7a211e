"""Somebody who asks for pictures in a test, and a look at what they get."""

from PIL import Image

from bot.basics.texts import texts
from tests.botapi import BotApi, Person, Seen

DANISH = texts("da")
say = DANISH.say


async def asks_for_picture(person: Person, text: str) -> tuple[Seen, Seen]:
    """Ask for a picture; return the words and the first photo, which tells the essentials below it."""
    words = await person.asks(text)
    return words, await person.answer()


def looked_at(telegram: BotApi, seen: Seen) -> Image.Image:
    """Return a photo that somebody got, whole and decoded."""
    image = telegram.files.image(seen.file_id)
    image.load()
    return image


def different(one: Image.Image, other: Image.Image) -> bool:
    return one.size != other.size or one.tobytes() != other.tobytes()
