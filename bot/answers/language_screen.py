"""What somebody sees of the language they are spoken to in."""

from babel import Locale

from bot.answers.answer import Answer, Choice, Status
from bot.answers.wording import capital
from bot.basics.texts import Texts
from bot.language.detect import languages
from bot.wishes.offered import as_choice
from bot.wishes.wish import Speak

_MARK = "\N{CHECK MARK} "


def screen(speech: Texts) -> Answer:
    """Return which language is spoken, with a button for each."""
    choices = tuple(
        Choice((_MARK if code == speech.language else "") + capital(called(code, code)), as_choice(Speak(code)))
        for code in languages()
    )
    return Answer(Status.ANSWERED, "language", (line(speech),), choices=choices, language=speech.language)


def changed(speech: Texts) -> Answer:
    """Return what is said once a language has been chosen, with the menu in it."""
    said = speech.say("From now on I speak {language} with you.", language=called(speech.language, speech.language))
    return Answer(Status.ANSWERED, "language", (said,), language=speech.language, menu=True)


def line(speech: Texts) -> str:
    """Return which language is spoken."""
    return speech.say("I speak {language} with you.", language=called(speech.language, speech.language))


def called(code: str, language: str) -> str:
    """Return what a language is called in another."""
    return Locale.parse(code).get_language_name(language) or code
