"""The commands, and what they are called in each language: the names are in the message catalogues, like all words."""

from dataclasses import dataclass
from functools import cache

from bot.basics.texts import Message, message, texts
from bot.language.detect import languages
from bot.language.spelling import plain
from bot.wishes.speaker_wish import SpeakerSee
from bot.wishes.wish import Wish


@dataclass(frozen=True, slots=True)
class Command:
    """A command, as the catalogues name and describe it.

    `question` is what the command asks the assistant, `wish` is what it wants done; a command without either has
    a text of its own.
    """

    name: Message
    description: Message
    question: Message | None = None
    wish: Wish | None = None


START = Command(message("/start"), message("Say hello and begin"))
HELP = Command(message("/help"), message("What I can help with"))
NOW = Command(message("/now"), message("What is on now"), message("What is on now?"))
NEXT = Command(message("/next"), message("What comes next"), message("What is next?"))
PROGRAMME = Command(message("/programme"), message("The whole programme"), message("Show the programme"))
REMINDERS = Command(message("/reminders"), message("Your reminders"), message("Reminders"))
PLAN = Command(message("/plan"), message("My plan"), message("Show my plan"))
CALENDAR = Command(message("/calendar"), message("My plan for the calendar"), message("My plan in my calendar"))
HOUSE = Command(message("/house"), message("Find an assembly house"), message("Which assembly house fits me?"))
ROLE = Command(message("/role"), message("Whether you are elected"), message("My role"))
LANGUAGE = Command(message("/language"), message("Which language I speak"), message("Language"))
MY_SLOT = Command(message("/my_slot"), message("When I am on, as a speaker"), wish=SpeakerSee())
DATA = Command(message("/my_data"), message("What I keep about you"), message("My data"))
ERASE = Command(message("/delete_me"), message("Delete everything about you"), message("Delete me"))

COMMANDS = (NOW, NEXT, PROGRAMME, PLAN, CALENDAR, HOUSE, REMINDERS, MY_SLOT, ROLE, LANGUAGE, DATA, ERASE, HELP, START)
"""In the order of the menu: what is most used stands first."""

IN_GROUPS = (NOW, NEXT, PROGRAMME, HELP)
"""Those of a group's menu: nothing in it is about one person."""

ORGANISE = Command(message("/organiser"), message("For organisers"))
ANNOUNCE = Command(message("/announce"), message("Write to the attendees"))
HISTORY = Command(message("/history"), message("What organisers did"))
ASKED = Command(message("/questions"), message("What people ask"))
FIGURES = Command(message("/figures"), message("Figures"))

CHANGES = Command(message("/changes"), message("What is changed on the day"))

FOR_ORGANISERS = (ORGANISE, CHANGES, ANNOUNCE, ASKED, FIGURES, HISTORY)
"""Those that only organisers have; nobody else is told of them."""


@dataclass(frozen=True, slots=True)
class Called:
    """A command under one of its names. `language` is empty for a name that several languages have."""

    command: Command
    language: str = ""


def name_in(command: Command, language: str) -> str:
    """Return what a command is called in a language, with its slash."""
    return texts(language).render(command.name)


def called(name: str, among: tuple[Command, ...] = COMMANDS) -> Called | None:
    """Return the command that somebody typed as `/name`, in any language and with or without its Nordic letters."""
    return _by_name(among).get(plain(name))


@cache
def _by_name(commands: tuple[Command, ...]) -> dict[str, Called]:
    found: dict[str, Called] = {}
    for language in languages():
        for command in commands:
            name = name_in(command, language)
            found[name] = Called(command, "" if name in found else language)
    return found
