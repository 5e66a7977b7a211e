"""What is said of people: in which item they are, how often, of which party, what they lead, and at which forum."""

from collections.abc import Collection, Sequence

from bot.programme.model import Role
from bot.questions.claim import Claim
from bot.questions.numbers import number_of
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.stated.asked_of import AS_GOOD, is_named, person_of
from bot.questions.stated.stating import asking_places, says_only


def item_stated(r: Reading, question: Question) -> Claim | None:
    """`Berg is in house 4, is he not`, `is Berg in one of the houses`, `Berg and Hansen are in house 4, right`."""
    numbered, kinds = r.subjects.numbered, r.subjects.choices
    people = question.people if question.intent in {"person", "person_about", "people"} else ()
    sure = len(people) == 1 or {m.person for m in r.people_here if m.is_sure}.issuperset(people)
    own = [r.programme.items_of(p) for p in people] if sure else []
    if not own or not all(own) or r.ask("moderator", "chair") or r.tags.time.relation:
        return None  # nor of `is Berg on before the sessions`
    if numbered:
        words = frozenset(p for n in r.tags.numbered for p in n.positions)
        if not r.tags.forms.isdisjoint(r.lexicon.signs["speaker"]) and _leads(r, people):
            return None  # a moderator is no speaker
        elsewhere = says_only(r) and any(i not in numbered for items in own for i in items)
        return Claim(not elsewhere and all(any(i in items for i in numbered) for items in own), words)
    if not kinds or any(p not in {q for m in r.people_here for q in m.positions} for p in r.tags.content_asked):
        return None  # of one that is described another may be meant
    return Claim(all(any(i.kind in kinds for i in items) for items in own), r.tags.positions("kind"))


def _leads(r: Reading, people: Sequence[str]) -> bool:
    """True where one of them moderates one of the items that are named."""
    return any(a.person in people and a.role is Role.MODERATOR for i in r.subjects.numbered for a in i.appearances)


def times_on_stated(r: Reading, question: Question) -> Claim | None:
    """`Berg is on three times, right`, in all or on the day that is named."""
    person, words, times = person_of(question), r.tags.words, r.lexicon.signs["times"]
    places = [p for p, w in enumerate(words) if p and w.plain in times]
    number = number_of(words[places[0] - 1], r.lexicon) if person and len(places) == 1 else None
    if number is None:
        return None
    own = [i for i in r.programme.items_of(person) if r.day is None or i.day == r.day]
    return Claim(len(own) == number, frozenset({places[0] - 1, places[0]})) if own else None


def leading_stated(r: Reading, question: Question) -> Claim | None:
    """`It is Lene Johansen who moderates house 2, is it not`, `does she chair the conference`."""
    named = {m.person for m in r.people_here if m.is_sure}
    words = frozenset(p for n in r.tags.numbered for p in n.positions)
    if question.intent == "chair" or (person_of(question) and r.ask("chair") and not r.subjects.numbered):
        chairs = {a.person for a in r.programme.chairs}
        another = _another_name(r, chairs)
        return Claim(bool(named & chairs) and not another, words | another) if named and chairs else None
    if question.intent != "moderator" or len(question.items) != 1 or not named:
        return None
    item = r.programme.by_id[question.items[0]]
    leading = {a.person for a in item.appearances if a.role is Role.MODERATOR}
    return Claim(bool(named & leading), words) if leading else None


def _another_name(r: Reading, people: Collection[str]) -> frozenset[int]:
    """The last names that are not those of whoever has the first name before them (`Lene Hansen`, of a Johansen)."""
    own = {p for m in r.people_here if m.person in people for p in m.positions}
    others = {p for m in r.people_here for p in m.positions}.union(r.tags.content) - own
    return frozenset(p for p in others if p - 1 in own)


def party_stated(r: Reading, question: Question) -> Claim | None:
    """`Is Berg a Liberal`; of whom no party is told, it is not told either."""
    person, said = person_of(question), r.tags.of("party")
    before = {r.tags.words[p].plain for h in said for p in range(max(0, h.first - 2), h.first)}
    if not person or len({h.value for h in said}) != 1 or not before.isdisjoint(r.lexicon.signs["opposite"]):
        return None  # `does she debate with the Liberals`
    own, words = r.programme.people[person].party, r.tags.positions("party")
    return Claim(own == said[0].value if own else None, words)


def year_stated(r: Reading, question: Question) -> Claim | None:
    """`Berg was there in 2022, was he not`, of whoever was; who was not is told of otherwise."""
    person, time = person_of(question), r.tags.time
    there = bool(person) and is_named(r, person) and time.year == r.programme.event.year
    return Claim(holds=True, positions=time.positions) if there and r.programme.items_of(person) else None


def topic_stated(r: Reading, question: Question) -> Claim | None:
    """`Hansen talks about housing, right`: whether something of theirs is what the words lead to, else not told."""
    person = person_of(question)
    names = {p for m in r.people_here for p in m.positions}
    places = frozenset(r.tags.content) - names - asking_places(r)
    if not person or not is_named(r, person) or not r.ask("about") or not places:
        return None
    own = {i.id for i in r.programme.items_of(person)}
    best = next((f for f in r.subjects.topics if f.strong and f.positions >= places), None)
    theirs = next((f for f in r.subjects.topics if f.id in own and f.positions >= places), None)
    if best is None or (theirs is not None and theirs.score < best.score * AS_GOOD):
        return None
    return Claim(holds=None if theirs is None else True, positions=places)
