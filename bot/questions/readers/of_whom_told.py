"""What can be asked only of whoever was told of: `is she from Hobro`, `is he on now`, `what commission is that`."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from bot.language.spelling import stem
from bot.language.tokens import plain_words
from bot.questions.details import NOW
from bot.questions.question import Question
from bot.questions.readers.bearers import is_theirs
from bot.questions.readers.people import about_people
from bot.questions.readers.pronouns import OF_SOMEBODY
from bot.questions.reading import Reading

# The most words of a question that asks with small ones what somebody is, and how near those that say it stand.
_CASUAL, _TOGETHER = 7, 2
# The words of `what is that for a`, less one.
_CUE = 3


def of_whom_told(r: Reading) -> Question | None:
    """What is asked of whoever was talked of, as only of them it could be."""
    if r.whom and not _names_another(r) and (is_theirs(r) or _says_whether_they(r)):
        return about_people(r, r.whom[:1], borrowed=True)
    if len(r.whom) == 1 and _asks_what_they_are(r):
        return about_people(r, r.whom, borrowed=True)
    if len(r.whom) == 1 and _asks_of_theirs(r):
        return _fact_of_theirs(r) or about_people(r, r.whom, borrowed=True).with_(asks=frozenset())
    if len(r.whom) == 1 and _whether_they_wrote(r):
        return r.question("person_about", people=r.whom, borrowed=True)
    if len(r.whom) == 1 and _whether_on_now(r):
        return r.question("person", people=r.whom, borrowed=True, detail=NOW)
    return None


def _asks_what_they_are(r: Reading) -> bool:
    """True for `where does she work`, `of which party is he`, and nothing that is told of them."""
    told = set(r.tags.content) - r.tags.positions("ask")
    return bool(r.tags.asks) and r.tags.asks <= set(OF_SOMEBODY) and r.wording.says_person and not told


def _asks_of_theirs(r: Reading) -> bool:
    """True for `what commission is that`, `what book is it`, of what their title names."""
    cue = r.tags.asks == {"about"} and any(len(h.positions) > _CUE for h in r.tags.of("ask", "about"))
    said = {stem(r.tags.words[p].plain) for p in r.tags.content}
    if not cue or len(said) != 1 or r.tags.kinds or r.people_here:
        return False
    titles = r.subjects.index.described.titles[r.whom[0]]
    if not r.tags.forms.isdisjoint(r.lexicon.signs["books"]):
        return any(word.endswith(tuple(r.lexicon.signs["author"])) for word in titles)
    return any(stem(word).endswith(tuple(said)) for word in titles)


def _fact_of_theirs(r: Reading) -> Question | None:
    """The fact that tells of what their title names, if there is one."""
    said = tuple(stem(r.tags.words[p].plain) for p in r.tags.content)
    told = (f for f in r.programme.facts if r.whom[0] in f.people)
    of_it = next((f for f in told if any(stem(w).endswith(said) for w in plain_words(f.title))), None)
    return r.question("fact", facts=(of_it.id,), borrowed=True) if of_it else None


def _names_another(r: Reading) -> bool:
    """True where somebody else is named than whom the thread is about."""
    return any(m.sure == 1 and m.person not in r.whom for m in r.people_here)


def _says_whether_they(r: Reading) -> bool:
    """True for `is she from Copenhagen?`, `is he a doctor`: whoever was talked of, whatever else fits the words."""
    words = r.tags.words
    places = [p for p in sorted(r.tags.focus) if words[p].token.kind == "word"]
    pronoun = {words[p].plain for h in r.tags.of("pronoun", "person") for p in h.positions}
    if len(places) < len(("is", "she", "what")):
        return False
    stands, who, what = (words[p].plain for p in places[:3])
    named_first = stands in r.tags.copulas and words[places[-1]].plain in r.lexicon.signs["from"] and bool(pronoun)
    if named_first and not r.tags.openers:
        return True  # `is it Copenhagen that she is from`
    asked = stands in r.tags.copulas and who in pronoun & r.lexicon.signs["he"]
    of_origin = asked and what in r.lexicon.signs["from"]
    of_office = asked and places[2] in r.description.office_places and not r.tags.is_definite(places[2])
    return of_origin or of_office or _says_what_they_are(r, places, pronoun & r.lexicon.signs["he"])


def _whether_on_now(r: Reading) -> bool:
    """True for `is she on now`, `is he speaking right now?`: whoever was talked of, and not who is on."""
    said = not r.tags.forms.isdisjoint(r.lexicon.signs["he"])
    asked = r.ask("now") and r.tags.asks <= {"now", "who", "exists"} and not r.tags.openers
    return said and asked and not (r.description.office_places or r.weighty or r.tags.kinds or r.people_here)


def _whether_they_wrote(r: Reading) -> bool:
    """True for `has he written anything`, of whoever was talked of: what is told of them tells it, if anything does."""
    signs, forms = r.lexicon.signs, r.tags.forms
    said = not forms.isdisjoint(signs["written"]) and not forms.isdisjoint(signs["he"])
    return said and not (r.tags.asks or r.people_here or r.tags.content_besides(signs["books"]))


def _says_what_they_are(r: Reading, places: Sequence[int], he: AbstractSet[str]) -> bool:
    """True for `is he by any chance a doctor`, `he is a doctor, no?`: small words around what somebody may be."""
    opening = {r.tags.words[p].plain for p in places[:2]}
    told = [p for p in places[2:] if p in r.tags.content or p in r.description.office_places]
    held = told and set(told).isdisjoint(r.referents.offices.missing)  # what nobody is, is said
    bare = held and not any(map(r.tags.is_definite, told)) and told[-1] - told[0] < _TOGETHER
    asked = not (opening.isdisjoint(he) or opening.isdisjoint(r.tags.copulas))
    otherwise = r.tags.asks or r.people_here or r.tags.time.names_time
    return bool(asked and bare) and len(places) <= _CASUAL and not otherwise
