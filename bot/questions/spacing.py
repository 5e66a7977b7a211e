"""Words with a space too few or too many, which haste, dictation and telephones produce."""

from collections.abc import Sequence
from itertools import accumulate, pairwise, takewhile

from bot.language.frequency import zipf
from bot.language.lexicon import Lexicon
from bot.language.tokens import Token
from bot.language.vocabulary import Vocabulary
from bot.questions.run_together import Named, words_run_together

# The shortest word that may be two, the shortest whole of several pieces, of a piece, and the most pieces; from which
# length on a word is no two others that meet by chance.
_RUN_TOGETHER, _WHOLE, _PIECE, _PIECES, _LONG = 5, 7, 3, 3, 10
# How many letters of the second piece tell that no word begins like the two.
_SEEN = 2
# Up to this length the first of two small words may have two letters (`afden`).
_BRIEF = 6
# From here on a word is so common that it is one.
_ORDINARY = 3.0
_PAIR = 2
# The fewest letters of what somebody is on for (but `nordmanden`).
_SUBJECT = 4
# The fewest letters of a name that was written as two words, how likely it has to be that name, and that of one whose
# second half is very short.
_NAME, _HEARD, _HEARD_IN_HALF = 6, 0.87, 0.9

# From here on two words are an office that somebody has.
_SAME_OFFICE = 0.95


def respaced(found: Sequence[Token], lexicon: Lexicon, topics: Vocabulary, named: Named) -> list[Token]:
    """The tokens with small words that were run together taken apart, and what was written apart put together."""
    typed = _initials(_unsworn(found, lexicon), lexicon, topics)
    joined = _joined(_taken_apart(typed, lexicon, topics, named), lexicon, topics)
    return _with_names(joined, lexicon, named)


def _unsworn(found: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """The tokens without what people swear by behind a question word (`where the devil is`)."""
    kept: list[Token] = []
    oaths, before = lexicon.signs["oaths"], lexicon.signs["before_oath"]
    for place, token in enumerate(found):
        if kept and kept[-1].plain in lexicon.interrogatives:
            after = found[place + 1].plain if place + 1 < len(found) else ""
            if token.plain in oaths or (token.plain in before and after in oaths):
                continue
        kept.append(token)
    return kept


def _initials(found: list[Token], lexicon: Lexicon, topics: Vocabulary) -> list[Token]:
    """The tokens with the initials of an organisation put together that were dictated one by one (`k l` for KL)."""
    kept: list[Token] = []
    place = 0
    while place < len(found):
        run = list(takewhile(lambda t: t.kind == "word" and len(t.plain) == 1, found[place:]))
        count = next((n for n in range(len(run), 1, -1) if _are_initials(run[:n], lexicon, topics)), 1)
        kept.append(_as_one(run[:count]) if count > 1 else found[place])
        place += count
    return kept


def _are_initials(letters: Sequence[Token], lexicon: Lexicon, topics: Vocabulary) -> bool:
    """True where letters are a word of the programme; of two none may be a small word (`A in the debate`)."""
    small = any(t.plain in lexicon.stop for t in letters)
    return "".join(t.plain for t in letters) in topics and not (small and len(letters) == _PAIR)


def _taken_apart(found: Sequence[Token], lexicon: Lexicon, topics: Vocabulary, named: Named) -> list[Token]:
    kept: list[Token] = []
    for token in found:
        form = token.plain
        known = form in lexicon.vocabulary or form in topics or form in lexicon.stop or form in lexicon.spellings
        asks = form.startswith(tuple(lexicon.interrogatives))  # which has no endings: `whatis` is not `whats`
        known = known or (not asks and bool(lexicon.vocabulary.exact(form)))  # but for endings (`programet`)
        whole = known or token.kind != "word" or len(form) < _RUN_TOGETHER
        cut = 0 if whole else _asking(form, lexicon)
        pieces: Sequence[str] = (form[:cut], form[cut:]) if cut else ()
        if not (whole or cut or zipf(form, lexicon.language)):
            cut = _somebody(form, lexicon, topics) or _cut(form, lexicon)
            both = (form[:cut], form[cut:]) if cut else ()
            pieces = both or words_run_together(form, lexicon, topics, named)
        kept += _pieces_of(token, pieces)
    return kept


def _pieces_of(token: Token, pieces: Sequence[str]) -> list[Token]:
    """The token in its pieces, given in their plain form; as it is where there are none."""
    ends = list(accumulate(map(len, pieces), initial=token.start))
    return [Token(piece, piece, "word", *place) for piece, place in zip(pieces, pairwise(ends), strict=True)] or [token]


def _somebody(form: str, lexicon: Lexicon, topics: Vocabulary) -> int:
    """Where what somebody is on for meets the word for them (`boligmanden`); 0 for no such place."""
    if form.endswith(lexicon.offices):
        return 0
    ends = (form.removesuffix(word) for word in lexicon.signs["somebody_by_subject"] if form.endswith(word))
    return next((len(head) for head in ends if len(head) >= _SUBJECT and topics.exact(head)), 0)


def _asking(form: str, lexicon: Lexicon) -> int:
    """Where a question word meets what it asks for (`hvormange`); 0 where there is none, or an ordinary word."""
    if zipf(form, lexicon.language) > _ORDINARY:
        return 0
    ends = range(len(form) - _PIECE - 1, 0, -1)
    return next((c for c in ends if form[:c] in lexicon.interrogatives and form[c:] in lexicon.vocabulary), 0)


def _cut(form: str, lexicon: Lexicon) -> int:
    """Where two small words meet (`hvader`), or the halves of a clock time (`halvfem`, `totiden`); 0 for no place."""
    for sign in lexicon.number_signs:
        if form.startswith(sign) and form.removeprefix(sign) in lexicon.numbers:
            return len(sign)
    for sign in lexicon.signs["about_hour"]:
        if form.endswith(sign) and form.removesuffix(sign) in lexicon.numbers:
            return len(form) - len(sign)

    for sign in lexicon.signs["either_side"] | lexicon.signs["halves_of_day"]:  # `afterlunch`, `morningbreak`
        if form.startswith(sign) and form.removeprefix(sign) in lexicon.kind_words:
            return len(sign)

    def small(word: str) -> bool:
        return (word in lexicon.vocabulary or word in lexicon.spellings) and word in lexicon.stop

    shortest = _PIECE if len(form) > _BRIEF else _PIECE - 1
    return next((c for c in range(len(form) - 2, shortest - 1, -1) if small(form[:c]) and small(form[c:])), 0)


def _joined(found: list[Token], lexicon: Lexicon, topics: Vocabulary) -> list[Token]:
    """Put pieces together (`fro kosten`, `pris ud deling`) where the whole is a known word."""
    kept: list[Token] = []
    runs = _runs(found)
    position = 0
    while position < len(found):
        run = runs[position]
        pieces = _pieces(found[position : position + run], lexicon, topics) if run > 1 else 1
        if pieces == _PAIR and _stand_apart(found, position, lexicon):
            pieces = 1
        here = found[position]
        if pieces > 1:
            here = _as_one(found[position : position + pieces])
        kept.append(here)
        position += pieces
    return kept


def _as_one(pieces: Sequence[Token]) -> Token:
    text, whole = " ".join(t.text for t in pieces), "".join(t.plain for t in pieces)
    return Token(text, whole, "word", pieces[0].start, pieces[-1].end)


def _with_names(found: list[Token], lexicon: Lexicon, named: Named) -> list[Token]:
    """The tokens with names put together that a telephone wrote down as two words (`will beck` for Willbeck)."""
    names = [place for place, pair in enumerate(pairwise(found)) if _is_name(pair, lexicon, named)]
    for place in reversed(names):
        if place + 1 not in names:
            found = [*found[:place], _as_one(found[place : place + _PAIR]), *found[place + _PAIR :]]
    return found


def _is_name(pair: Sequence[Token], lexicon: Lexicon, named: Named) -> bool:
    """True for two words that mean nothing here by themselves, and as one are somebody's name."""
    first, second = (t.plain for t in pair)
    if any(t.kind != "word" or t.plain in lexicon.stop or t.plain in lexicon.vocabulary for t in pair):
        return False
    if len(first) < _PIECE or len(first + second) < _NAME or any(_is_known(form, named) for form in (first, second)):
        return False
    likeliest = next(iter(named(first + second)), ("", 0.0))
    return likeliest[1] >= (_HEARD if len(second) >= _PIECE else _HEARD_IN_HALF)


def _is_known(form: str, named: Named) -> bool:
    return any(name == form for name, _ in named(form))


def _stand_apart(found: Sequence[Token], position: int, lexicon: Lexicon) -> bool:
    """True for what comes after or before something certain (`after the dinner`), which is no part of the day."""
    first, last = found[position].plain, found[position + 1].plain
    led = position > 0 and found[position - 1].plain in lexicon.signs["before_part"]
    return first in lexicon.signs["either_side"] and lexicon.morphology.is_definite(last) and not led


def _runs(found: Sequence[Token]) -> list[int]:
    """For each token how many words begin there that may be pieces of one, up to the most."""
    runs = [0] * len(found)
    run = 0
    for place in range(len(found) - 1, -1, -1):
        token = found[place]
        run = min(run + 1, _PIECES) if token.kind == "word" and len(token.plain) >= _PIECE else 0
        runs[place] = run
    return runs


def _pieces(run: Sequence[Token], lexicon: Lexicon, topics: Vocabulary) -> int:
    """How many of some words are one that was written apart; 1 where the first stands alone, as nearly all do."""
    start = run[0].plain + run[1].plain[:_SEEN]
    begun = lexicon.vocabulary.begins(start) or topics.begins(start)
    office = _is_office(run[:_PAIR], lexicon) or _is_misspelt_office(run[:_PAIR], lexicon, topics)
    longest = len(run) if begun else _PAIR if office else 1
    return next((n for n in range(longest, 1, -1) if _is_word(run[:n], lexicon, topics)), 1)


def _is_word(pieces: Sequence[Token], lexicon: Lexicon, topics: Vocabulary) -> bool:
    """True for pieces that are one word; a small word is a piece only of a long whole or of one of more than two."""
    whole = "".join(t.plain for t in pieces)
    small = sum(t.plain in lexicon.stop for t in pieces)
    if small > len(pieces) - 2:
        return small == 1 and len(whole) >= _LONG and whole in lexicon.vocabulary
    if len(whole) < _WHOLE:
        return False
    right = (first for first in lexicon.spellings.get(pieces[-1].plain, ()) if first in lexicon.offices)
    wholes = (whole, *("".join(t.plain for t in pieces[:-1]) + office for office in right))  # `housing ministr`
    known = any(lexicon.vocabulary.exact(one) or topics.exact(one) for one in wholes)
    office = _is_office(pieces, lexicon) and not topics.near(pieces[0].plain)
    return known or office or _is_misspelt_office(pieces, lexicon, topics)


def _is_office(pieces: Sequence[Token], lexicon: Lexicon) -> bool:
    """True for `employment s minister`: after a genitive the office would stand without its article."""
    first, last, endings = pieces[0].plain, pieces[-1].plain, lexicon.morphology
    joined = len(pieces) == _PAIR and first.endswith(endings.genitive) and last in lexicon.offices
    return joined and last.endswith(endings.definite)


def _is_misspelt_office(pieces: Sequence[Token], lexicon: Lexicon, topics: Vocabulary) -> bool:
    """True for `heatlh minister`: what surely is somebody's office, with a slip, and written as two words."""
    first, last = pieces[0].plain, pieces[-1].plain
    if len(pieces) != _PAIR or last not in lexicon.offices or not last.endswith(lexicon.morphology.definite):
        return False
    return any(n.score >= _SAME_OFFICE for n in topics.near(first + last))
