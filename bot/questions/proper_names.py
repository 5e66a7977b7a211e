"""Words that look like the name of a place or an organisation."""

from bot.language.frequency import zipf
from bot.language.lexicon import Lexicon
from bot.questions.tags import Tags


def is_place(form: str, lexicon: Lexicon) -> bool:
    """True for the plain name of a municipality, or of a part of the country."""
    return form in lexicon.regions or form in lexicon.parts_of_country


def looks_like_name(tags: Tags, position: int, lexicon: Lexicon) -> bool:
    """True for a place, however it is written, a word with a capital, and one that nobody knows.

    A capital counts only in a message that is not all in capitals, and at its beginning only in a word that is rare.
    """
    word = tags.words[position]
    if is_place(word.plain, lexicon):
        return True
    shouted = all(w.token.text.isupper() for w in tags.words if w.token.kind == "word")
    capital = word.token.capital or (word.token.text.isupper() and not shouted)
    inside = position > 0 and tags.words[position - 1].token.kind in ("word", "number")
    if capital and (inside or not zipf(word.plain)):
        return True
    known = word.ordinary or word.topic or word.parts or word.meant or zipf(word.plain)
    return not (known or tags.is_definite(position))
