"""What an organiser has typed as an answer, as it is given."""

import unicodedata
from itertools import groupby

LONGEST_ANSWER = 600
"""How many characters an answer may have: about a phone's screen."""

_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs"})
_JOINER = "\N{ZERO WIDTH JOINER}"


def as_given(typed: str) -> str:
    """Return a text without what cannot be seen, without blanks at the ends of lines and more than one empty line.

    What holds together an emoji stays. It may turn out empty.
    """
    lines = (" ".join(_seen(line).split()) for line in typed.splitlines())
    kept = [line for empty, group in groupby(lines, lambda line: not line) for line in ([""] if empty else group)]
    return "\n".join(kept).strip().strip(_JOINER)


def _seen(line: str) -> str:
    return "".join(c for c in line if c in (_JOINER, "\t") or unicodedata.category(c) not in _INVISIBLE)
