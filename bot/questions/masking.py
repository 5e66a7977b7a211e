"""Takes out of a text what may tell who wrote it: numbers to call or to know somebody by, and addresses of mail."""

import re

LONGEST = 300
"""How many characters of a question are kept."""

_MASK = "\N{HORIZONTAL ELLIPSIS}"
_MAIL = re.compile(r"\S+@\S+")
_LINK = re.compile(r"(?:https?://|www\.|t\.me/)\S+", re.IGNORECASE)
_NICKNAME = re.compile(r"(?<!\w)@\w+")
# A personal number has ten digits and a telephone number eight or more, however they are set apart. So have a day with
# its year and two times of day side by side, which stay.
_DAY = r"\d{1,2}[./-]\d{1,2}[./ -]\s?(?:19|20)\d\d(?!\d)"
_TIME = r"(?:[01]?\d|2[0-3])[.:][0-5]\d"
_NUMBER = re.compile(
    rf"(?<!\d)(?<!\d[.:/-])(?!{_DAY})(?!{_TIME}\s*[-\N{{EN DASH}}]\s*{_TIME}(?!\d))"
    r"\+?\(?\d(?:[ \t().\-/\N{NO-BREAK SPACE}]{0,2}\d){7,}(?!\d)"
)


def masked(text: str) -> str:
    """Return a text in one line, without what looks like an address or a person's number, and not too long."""
    line = " ".join(text.split())
    for pattern in (_MAIL, _LINK, _NICKNAME, _NUMBER):
        line = pattern.sub(_MASK, line)
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1].rstrip()}{_MASK}"
