"""Whether a message says that something is so, and wants to hear whether it is."""

from itertools import takewhile

from bot.questions.question import Question
from bot.questions.reading import Reading

# The fewest words of what says something and asks for a yes behind it.
_FEWEST = 3


def is_stated(r: Reading, question: Question) -> bool:
    """True for `it is on Friday, right`, `is house 3 tomorrow`, `true that lunch is at noon`, `Berg is on at six?`."""
    if not r.wording.without_interrogative or _leaves_open(r):
        return False
    asked = r.wording.whether or r.wording.leans("sure") or _verb_first(r) or _confirmed(r)
    return asked or (_with_question_mark(r) and (len(question.items) == 1 or bool(question.people)))


def _leaves_open(r: Reading) -> bool:
    """True for what no yes or no answers, or not alone: `today or tomorrow`, `in anything else`, `may we`, my train."""
    return _says_several(r) or _is_doubly_denied(r) or _is_open(r)


def _says_several(r: Reading) -> bool:
    """True where one yes or no would be of one thing only: `at ten on both days`, `the break at 11.30 and lunch at 12`.

    So for `in both houses`, `in all houses`.
    """
    signs, forms = r.lexicon.signs, r.tags.forms
    kinds = {h.value for h in r.tags.of("kind") if h.first in r.tags.focus}
    of_hours = r.tags.time.at is not None and (r.several_days or r.wording.both_days or len(kinds) > 1)
    both = not forms.isdisjoint(signs["both"] | signs["both_of"]) and not r.wording.both_days
    of_people = bool(r.people_here) or r.wording.says_person or r.ask("moderator")
    return of_hours or (both and len(r.subjects.numbered) != 1) or (of_people and not forms.isdisjoint(signs["all_of"]))


def _is_doubly_denied(r: Reading) -> bool:
    """True for `is it true that he is not on today`: a yes may be to the one or the other."""
    true = not r.tags.forms.isdisjoint(r.lexicon.signs["true"])
    return (true or r.wording.leans("sure")) and is_denied(r)


def _is_open(r: Reading) -> bool:
    signs, words = r.lexicon.signs, _words(r)
    open_ended = signs["either"] | signs["others"] | signs["something_else"] | signs["same"] | signs["alike"]
    open_ended |= signs["further"] | signs["always"] | signs["bounds"]
    may = bool(words) and r.tags.words[words[0]].plain in signs["permitting"]
    return may or not r.tags.forms.isdisjoint(open_ended) or r.tags.has("report", "travel") or r.ask("fit")


def is_denied(r: Reading) -> bool:
    """True where it is said not to be so (`is she not on today`), and not only asked for a yes by a `not` behind it."""
    denying = r.lexicon.signs["negations"] | r.lexicon.signs["none_of"]
    return any(r.tags.words[p].plain in denying for p in _words(r) if p not in asking_places(r))


def says_only(r: Reading) -> bool:
    """True for `only in house 2`, `only today`."""
    return any(r.tags.words[p].plain in r.lexicon.signs["only_so"] for p in _words(r))


def asking_places(r: Reading) -> frozenset[int]:
    """The positions of what asks for a yes: `right` at the end, `is it true that` at the beginning."""
    confirming = r.lexicon.signs["confirming"]
    behind = takewhile(lambda p: r.tags.words[p].plain in confirming, reversed(_words(r)))
    return r.tags.positions_of("leaning", "sure") | frozenset(behind)


def _words(r: Reading) -> list[int]:
    """The places of the words of what asks and behind it, whatever is told before."""
    first = min(r.tags.focus, default=0)
    return [p for p, w in enumerate(r.tags.words) if p >= first and w.token.kind in ("word", "number", "clock", "date")]


def _confirmed(r: Reading) -> bool:
    """True for `lunch is at noon, right`, `he is in house 4, is he not`."""
    words = _words(r)
    return len(words) >= _FEWEST and r.tags.words[words[-1]].plain in r.lexicon.signs["asking_yes"]


def _verb_first(r: Reading) -> bool:
    """True for `does Berg speak today` as Danish has it, with the verb itself first."""
    words = _words(r)
    return bool(words) and r.tags.words[words[0]].plain in r.lexicon.signs["verbs_first"]


def _with_question_mark(r: Reading) -> bool:
    """True for `Berg is on today?`, a sentence that goes on from nothing."""
    goes_on = any(h.first == 0 for h in r.tags.of("connective"))
    when = not r.tags.forms.isdisjoint(r.lexicon.signs["when"])
    sentence = not r.tags.forms.isdisjoint(r.tags.copulas | r.lexicon.signs["verbs_first"])
    return sentence and not (goes_on or when) and "?" in r.tags.words[-1].plain
