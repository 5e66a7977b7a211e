"""How a question begins: with a question word, or with the verb before its subject."""

from collections.abc import Sequence

from bot.language.lexicon import Lexicon


def is_inverted(words: Sequence[str], lexicon: Lexicon) -> bool:
    """True for plain words that begin with a verb with `there`, `one` or oneself behind it, or an office."""
    signs = lexicon.signs
    if len(words) < len(("is", "he")) or words[0] not in signs["modals"]:
        return False
    office = lexicon.morphology.is_definite(words[1]) and words[1].endswith(lexicon.offices)  # `is the minister there`
    return office or words[1] in signs["there"] | signs["whoever"]


def begins_question(words: Sequence[str], lexicon: Lexicon) -> bool:
    """True for plain words that begin with a question word or are inverted."""
    return bool(words) and (words[0] in lexicon.interrogatives or is_inverted(words, lexicon))


def whatever_it_is(forms: Sequence[str], lexicon: Lexicon) -> int:
    """How many words tell `whatever it now is`, `whatever he is called`, no question in this order; 0 where none do."""
    signs = lexicon.signs
    if len(forms) < len(("what", "it", "is")) or forms[0] not in lexicon.interrogatives:
        return 0
    now = forms[2] in signs["at_present"]
    verb = forms[2 + now] if 2 + now < len(forms) else ""
    is_it = verb in signs["called"] or (now and verb in lexicon.copulas)
    return 3 + now if is_it and forms[1] in signs["it"] | signs["he"] else 0
