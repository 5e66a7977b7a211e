"""Questions about the conference as a whole, each sort in a file of its own: here is which comes before which."""

from collections.abc import Callable

from bot.questions.question import Question
from bot.questions.readers.chair import chair, moderator_of_subject, moderator_pointed_at
from bot.questions.readers.main_theme import purpose, theme, what_it_is_about
from bot.questions.readers.practical import practical, price
from bot.questions.readers.secretariat import author, contact, published, signup
from bot.questions.readers.when_and_where import (
    dates_by_name,
    how_long_it_is,
    venue_by_name,
    when_it_was,
    when_it_will_be,
    where_it_is,
)
from bot.questions.reading import Reading

# Asked by words of their own, whoever is named besides.
_MATTERS: tuple[Callable[[Reading], Question | None], ...] = (
    moderator_pointed_at,
    moderator_of_subject,
    signup,
    published,
    author,
    practical,
    price,
    contact,
)
# Asked by words that may as well be about somebody of a party or in an office.
_OF_THE_WHOLE: tuple[Callable[[Reading], Question | None], ...] = (
    when_it_will_be,
    purpose,
    what_it_is_about,
    how_long_it_is,
    where_it_is,
    theme,
    chair,
    when_it_was,
    dates_by_name,
    venue_by_name,
)


def event_level(r: Reading) -> Question | None:
    if r.ask("remind"):
        return None
    of_somebody = r.tags.has("party") or (r.subjects.names_office(r.lexicon) and not r.wording.asked_for("dates"))
    readers = _MATTERS if of_somebody else (*_MATTERS, *_OF_THE_WHOLE)
    return next((question for reader in readers if (question := reader(r)) is not None), None)
