"""What somebody probably meant to write: the nearest valid word."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process, utils

NEAR = 60.0  # percent alike; below that a suggestion confuses more than it helps


def nearest(word: str, choices: Iterable[str]) -> str:
    """Return the choice that is most like `word`, or "" when none is like it."""
    found = process.extractOne(
        word, list(choices), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=NEAR
    )
    return found[0] if found else ""


def nearest_key(word: str, names: Mapping[str, str]) -> str:
    """Return the key of `names` that is, or whose name is, most like `word`, or "" when none is like it."""
    keys = {name: key for key, name in names.items()} | {key: key for key in names}
    return keys.get(nearest(word, keys), "")


def as_id(text: str) -> str:
    """Return `text` as an id: lower case, ascii, hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", "".join(map(_ascii, text)).lower()).strip("-")


def _ascii(character: str) -> str:
    """Return the plain letters of an accented or joined one, by its Unicode name: LATIN SMALL LETTER AE gives `ae`."""
    if character.isascii() or not character.isalpha():
        return character
    found = re.search(r"LETTER ([A-Z]{1,2})\b", unicodedata.name(character, ""))
    return found[1] if found else ""
