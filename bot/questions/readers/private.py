"""What is asked of somebody that no programme tells: how old they are, whom they are married to, their number."""

from typing import Final

from bot.language.meanings import Cue
from bot.language.tokens import plain_words
from bot.questions.question import Question
from bot.questions.reading import Reading

PRIVATE, NUMBERS = "personal", "contact_details"
"""The practical subjects under which the lexicon has these questions."""

_LEAST = 0.9
# What is asked besides where it is asked how to reach somebody.
_OF_REACHING: Final[frozenset[Cue]] = frozenset({"contact", "exists", "about"})


def private_matter(r: Reading) -> Question | None:
    """`How old is she`, `what is Berg's number`: of somebody who is named or in an office, or of whom the thread is."""
    spoken = r.wording.says_person or _of_those_told(r)
    people = tuple(m.person for m in r.people_here) or (r.same_people() if spoken else ())
    if not (people or r.description.office_places):
        return None
    asked = any(h.score >= _LEAST and set(h.positions) & r.tags.focus for h in r.tags.of("practical", PRIVATE))
    if asked or (people and (_counts_their_own(r) or _asks_for_relative(r))):
        return r.question("practical", practical=PRIVATE, people=people[:1])
    return r.question("practical", practical=NUMBERS, people=people[:1]) if people and _asks_for_number(r) else None


def _of_those_told(r: Reading) -> bool:
    """True for `how old are they`, of several people who were told of."""
    they = any(r.tags.words[p].plain in r.lexicon.signs["they"] for p in r.tags.focus)
    return they and len(r.thread.people) > 1 and not (r.tags.kinds or r.tags.content)


def _asks_for_number(r: Reading) -> bool:
    """True for `have you got Berg's number`, and nothing else that is asked of them."""
    ways, numbers = r.lexicon.signs["ways_to_reach"], r.lexicon.signs["own_number"]
    asked = any(r.tags.words[p].plain in ways for p in r.tags.focus) or _is_theirs(r, numbers)
    other = r.tags.asks - _OF_REACHING or r.tags.has("practical") or r.tags.kinds or r.tags.time.names_time
    return asked and not other


def _asks_for_relative(r: Reading) -> bool:
    """True for `Berg, what is the wife called`, `Berg's boss`, `his sister`: somebody of theirs."""
    words, relatives = r.tags.words, r.lexicon.signs["relatives"]
    called = {h.last for h in r.tags.of("ask", "who") if words[h.last].plain in r.lexicon.signs["called"]}
    return _is_theirs(r, relatives) or any(p - 1 in called and words[p].plain in relatives for p in r.tags.focus)


def _is_theirs(r: Reading, things: frozenset[str]) -> bool:
    """True for one of these words behind what says whose it is."""
    owners = _owners(r)
    return any(p - 1 in owners and r.tags.words[p].plain in things for p in r.tags.focus)


def _owners(r: Reading) -> set[int]:
    """The places of what says that something is somebody's (`Berg's`, `his`), and not of a name that but ends so."""
    words, bare = r.tags.words, r.lexicon.morphology.without_genitive
    named = {p: m.person for m in r.people_here for p in m.positions}
    own = {person: frozenset(plain_words(r.programme.people[person].name)) for person in named.values()}
    of_names = {
        p for p, person in named.items() if words[p].plain not in own[person] and bare(words[p].plain) in own[person]
    }
    return of_names | {p for p, w in enumerate(words) if w.plain in r.lexicon.signs["his"]}


def _counts_their_own(r: Reading) -> bool:
    """True for `how many children has she`: it is their family that is counted."""
    if not r.ask("count") or r.tags.kinds or r.ask("list", "when", "said"):
        return False
    named = {p for m in r.people_here for p in m.positions}
    after = [h.last + 1 for h in r.tags.of("ask", "count")]
    words = r.tags.words
    return any(
        p + 1 < len(words)
        and words[p].plain in r.lexicon.signs["family"]
        and words[p + 1].plain in r.lexicon.signs["having"]
        and (p + 2 in named or r.wording.says_person)
        for p in after
    )
