"""Values of a programme on one line of a terminal."""

from datetime import datetime
from textwrap import shorten

from bot.basics.texts import Texts
from bot.programme.model import Appearance, Printed

WIDTH = 72  # letters of a value that are shown


def shown(value: object, texts: Texts) -> str:
    """Return a field's value on one line, short."""
    match value:
        case None | "" | ():
            text = texts.say("(empty)")
        case bool():
            text = texts.say("yes") if value else texts.say("no")
        case tuple():
            text = ", ".join(shown(part, texts) for part in value)
        case datetime():
            text = f"{value:%Y-%m-%d %H.%M}"
        case Appearance():
            text = f"{value.person} ({', '.join(filter(None, (value.role.value, value.title)))})"
        case Printed():
            text = f"{value.field} “{value.text}”"
        case _:
            text = str(value)
    return shorten(text, WIDTH, placeholder=" …")
