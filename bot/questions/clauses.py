"""Clauses of a message: people chatter before and after they ask."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.language.lexicon import Lexicon
from bot.questions.words import Word

Signs = Mapping[str, frozenset[str]]

# The longest indirect question that ends in a copula, in words.
_INDIRECT = 5
_TELLING = 0.3
# The fewest words of a question that a reason follows.
_ASKED = 3
# How far before a comma the word stands to which a clause behind it belongs.
_NEAR = 6


def relative_openers(words: Sequence[Word], lexicon: Lexicon) -> frozenset[int]:
    """Positions of question words that ask nothing: `en session hvor man …`, `noget om hvor de gamle skal bo`.

    A question has its verb next, a clause that depends on a noun or on a word like `om` its subject. An indirect
    question ends in a copula (`han vil vide hvor hotellet er henne`).
    """
    indirect = any(w.plain in lexicon.copulas for w in words[-2:])
    leading = lexicon.signs["of"] | lexicon.signs["it"]
    found = set()
    for place, word in enumerate(words):
        if word.plain not in lexicon.signs["relative"] or not place or place + 2 >= len(words):
            continue
        if indirect and len(words) - place <= _INDIRECT:
            continue
        before = words[place - 1]
        if before.token.kind == "comma" and place > 1:
            before = words[place - 2]
        noun = before.token.kind == "word" and before.weight > _TELLING and bool(before.topic or before.phrase)
        after = words[place + 1]
        endings = lexicon.morphology
        definite = endings.is_definite(after.plain) or after.plain.endswith(endings.definite_things)
        named = after.weight > _TELLING and definite and bool(after.topic)
        subject = after.plain in lexicon.signs["subjects"] or (noun and named)
        reminds = place > 1 and any(w.plain in lexicon.signs["me"] for w in words[max(0, place - 3) : place - 1])
        now_that = before.plain in lexicon.signs["at_present"] and after.plain in lexicon.signs["subjects"]
        about = before.plain in lexicon.signs["about"] and not reminds  # `remind me of | how much that was`
        noun = noun or _noun_before(words, place, lexicon)
        subject = subject or (place > 1 and words[place + 1].plain in lexicon.signs["somebody"])
        led = noun or before.plain in leading or _asked_before(words, place, lexicon)
        if about or now_that or (subject and led) or _depends(words, place, lexicon):
            found.add(place)
    return frozenset(found)


def _sentence_start(words: Sequence[Word], place: int) -> int:
    return max((p for p in range(place) if words[p].token.kind in ("stop", "symbol")), default=-1) + 1


def _asked_before(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """True in a sentence that asks whether there is something (`is there a pause before that where I can phone`)."""
    pairs = pairwise([w.plain for w in words[_sentence_start(words, place) : place]])
    return any(verb in lexicon.copulas and there in lexicon.signs["there"] for verb, there in pairs)


def _noun_before(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """True behind a comma in whose clause something is asked for (`is there anything today, where only they may …`)."""
    if words[place - 1].token.kind != "comma":
        return False
    antecedents, near = lexicon.signs["antecedents"], words[max(0, place - _NEAR) : place - 1]
    return any(w.plain in antecedents for w in near)


def _depends(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """True behind another question word of its sentence, with a subject next (`which session is it where X is`)."""
    before, after = words[place - 1], words[place + 1]
    start = _sentence_start(words, place)
    asked = any(w.plain in lexicon.interrogatives for w in words[start:place])
    subject = after.weight > _TELLING or after.plain in lexicon.signs["subjects"]
    return asked and subject and before.plain not in lexicon.signs["joining"] and after.plain not in lexicon.copulas


def _own(words: Sequence[Word], place: int, first_person: frozenset[str], signs: Signs) -> bool:
    """True where a clause begins in which people speak of themselves, and so ask no longer."""
    return place < len(words) and (words[place].plain in first_person or _denied(words, place, signs))


def _begins_to_tell(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """True where a clause begins in which people speak of themselves or tell how something was (`…, it was late`)."""
    if _own(words, place, lexicon.first_person, lexicon.signs):
        return True
    if place < len(words) and words[place].plain in lexicon.signs["of_oneself_said"]:
        return True  # `…, know only the one with the beard`
    if place + 2 >= len(words) or not lexicon.morphology.is_definite(words[place].plain):
        return False
    after = words[place + 1].plain
    return words[place].weight > _TELLING and after in lexicon.copulas and after in lexicon.signs["past"]


def _denied(words: Sequence[Word], place: int, signs: Signs) -> bool:
    """True for `cannot see the stage from here`, which people say of themselves without saying so."""
    after = words[place + 1].plain if place + 1 < len(words) else ""
    return words[place].plain in signs["modals"] and after in signs["negations"]


def _another(words: Sequence[Word], place: int, signs: Signs) -> bool:
    """True at an `or` or `but` with its verb next: another question begins (`… or shall I buy a sandwich`)."""
    after = words[place + 1].plain if place + 1 < len(words) else ""
    return words[place].plain in signs["either"] | signs["but"] and after in signs["modals"]


def _reason(words: Sequence[Word], start: int, place: int, lexicon: Lexicon) -> bool:
    """True at a word like `so` or `for` with oneself next: people tell what they ask for (`… so I can phone home`).

    What is asked of oneself goes on behind it (`when do I set it so I hear it all`), and so does what a comma ends.
    """
    after = words[place + 1].plain if place + 1 < len(words) else ""
    forms, own = {after, *lexicon.spellings.get(after, ())}, lexicon.signs["own_subject"]
    of_oneself = any(w.plain in own for w in words[start:place])
    led = words[place].plain in lexicon.signs["so_that"] and words[place - 1].token.kind != "comma"
    return led and not (forms.isdisjoint(own) or of_oneself)


def _errand(words: Sequence[Word], place: int, signs: Signs) -> bool:
    """True where people tell, behind a whole question, what they are up to (`… shall just ring my wife`, `… I must …`).

    A modal without a subject does so before what one is off to do, and one's own before a `just`.
    """
    before, here, *after = [w.plain for w in words[place - 1 : place + 3]]
    if place > 1 and words[place - 2].token.kind == "comma":
        return False  # `…, my wife is to have it`
    if before in signs["subjects"] | signs["joining"] | signs["that_did"] | signs["modals"]:
        return False
    if here in signs["own_modals"]:
        return bool(after) and after[0] in signs["errand_starts"]
    own = here in signs["own_subject"] and len(after) > 1
    return own and after[0] in signs["own_modals"] and after[1] in signs["just"]


def _ordinal(words: Sequence[Word], place: int, signs: Signs) -> bool:
    """True for the full stop of `the 16. or the 17. May`, which ends no sentence."""
    numbered = place > 0 and words[place - 1].token.kind == "number"
    before = words[place - 2].plain if place > 1 else ""
    after = words[place + 1].plain if place + 1 < len(words) else ""
    return numbered and bool(after) and (before in signs["the"] or after in signs["either"])


def _trails(words: Sequence[Word], place: int, openers: frozenset[int], start: int, signs: Signs) -> bool:
    """True for the question word, or two, that end a sentence without another one (`the one on housing when`)."""
    behind = [w.plain for w in words[place : place + 2]]
    last = place + (behind[0] in signs["what"] and behind[-1] in signs["time_asked"])  # `what time`
    ends = last + 1 == len(words) or words[last + 1].token.kind in ("stop", "symbol")
    alone = openers.isdisjoint(range(start, place)) and words[place - 1].token.kind != "comma"
    return ends and alone and (last > place or behind[0] in signs["trailing"])


def clauses_of(words: Sequence[Word], openers: frozenset[int], lexicon: Lexicon) -> tuple[int, ...]:
    """For each position the number of its clause.

    A clause ends at a stop, before a question word that does not end its sentence, before another question, before the
    reason for one and at a comma: but what follows the comma of a question still belongs to it, unless people begin to
    speak of themselves.
    """
    signs = lexicon.signs
    clause, length, opened = 0, 0, False
    found: list[int] = []
    for place, word in enumerate(words):
        if word.token.kind == "comma" and opened and not _begins_to_tell(words, place + 1, lexicon):
            found.append(clause)
            continue
        if word.token.kind == "stop" and _ordinal(words, place, signs):
            found.append(clause)
            continue
        if word.token.kind in ("stop", "comma", "symbol"):
            found.append(clause)
            clause, length, opened = clause + (length > 0), 0, False
            continue
        if place in openers or _another(words, place, signs):
            if length > 1 and not _trails(words, place, openers, place - length, signs):
                clause, length = clause + 1, 0
            opened = place in openers
        elif (
            opened
            and length >= _ASKED
            and (_reason(words, place - length, place, lexicon) or _errand(words, place, signs))
        ):
            clause, length, opened = clause + 1, 0, False
        found.append(clause)
        length += 1
    return tuple(found)
