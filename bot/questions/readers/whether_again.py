"""Whether somebody is on again, or in something else: what is asked, not the answer to it."""

from bot.programme.lasting import lasts
from bot.questions.reading import Reading


def asks_whether_again(r: Reading, person: str) -> bool:
    """True for `is she on again later`, of somebody who has begun."""
    items = [i for i in r.programme.items_of(person) if i.start]
    begun, on = any(i.start and i.start <= r.now for i in items), any(lasts(i, r.now) for i in items)
    signs, said, comes = r.lexicon.signs, _says_again(r), _begins_with_comes(r)
    later = (said and (r.tags.time.rest or comes)) if on else (said or r.tags.time.rest)
    now = r.ask("now") and r.tags.forms.isdisjoint(signs["either"])  # `or is it only now that one can catch her`
    again = later and not (now or r.tags.has("pronoun", "deictic"))
    else_asked = r.ask("affiliation", "title", "party") or any(w.plain in signs["from"] for w in r.tags.words)
    return begun and again and bool(r.wording.whether or comes) and r.scope == r.event and not else_asked


def asks_whether_again_then(r: Reading, person: str) -> bool:
    """True for `is she on again later`, of somebody who has not begun yet: it asks whether that is more than once."""
    starts = [i.start for i in r.programme.items_of(person) if i.start]
    ahead = bool(starts) and min(starts) > r.now and r.scope == r.event
    again = _says_again(r) and r.tags.time.rest and bool(r.wording.whether or _begins_with_comes(r))
    return ahead and again and not (r.ask("affiliation", "title", "party") or r.tags.time.names_day)


def asks_whether_elsewhere(r: Reading) -> bool:
    """True for `is she in anything else than house 1`, `is she only in house 1`: all that she is in tells."""
    signs, forms = r.lexicon.signs, r.tags.forms
    else_than = not (forms.isdisjoint(signs["than"]) or forms.isdisjoint(signs["something_else"]))
    only = not forms.isdisjoint(signs["only_so"])
    asked = (else_than and r.wording.without_interrogative) or ((else_than or only) and r.wording.whether)
    return asked and bool(r.subjects.numbered)


def _says_again(r: Reading) -> bool:
    return any(r.tags.words[p].plain in r.lexicon.signs["again"] for p in r.tags.focus)


def _begins_with_comes(r: Reading) -> bool:
    """True for `comes she again later`, as the verb stands first in Danish."""
    first = min(r.tags.focus, default=-1)
    return first >= 0 and r.tags.words[first].plain in r.lexicon.signs["coming"]
