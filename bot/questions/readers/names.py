"""Questions about people by their names."""

from bot.language.phrases import Hit
from bot.language.tokens import plain_words
from bot.programme.timeline import lines, people_on
from bot.questions.names import NameMatch
from bot.questions.question import Question
from bot.questions.readers.offices import by_office
from bot.questions.readers.on_other_forums import people_elsewhere
from bot.questions.readers.people import about_people, several_people
from bot.questions.readers.strangers import named_apart, stranger, unknown_name
from bot.questions.reading import Reading

# How near to the best one others come who are told by the same words.
_NEARLY = 0.7
# The share from which on words are of a fact.
_MOSTLY = 0.6
# How many words may stand between what one says that one is and the words for it (`for such an old Liberal`).
_NEAR = 4


def by_name(r: Reading) -> Question | None:
    """People whom the message names, here before elsewhere, and sure names before those that may be other words."""
    here, there = r.subjects.people_named
    if r.subjects.numbered and r.wording.asked_for("moderator"):
        return None  # `is it Hansen who is the moderator in house 4`
    there = tuple(m for m in there if m.parts > 1 or m.sure > 0.94 or (m.is_sure and _capital(r, m)))
    doubtful = tuple(m for m in here if not m.is_sure)
    return (
        _of_party(r, here)
        or nobody(r, stranger(r, (*here, *there)))
        or _named_better_elsewhere(r, here, there)
        or (_people_of_name(r, r.people_here) if r.people_here else None)
        or _whether_in_office(r, doubtful)
        or by_office(r)
        or _of_doubtful(r, doubtful)
        or _asked_for_elsewhere(r, there)
        or nobody(r, unknown_name(r))
    )


def nobody(r: Reading, name: str) -> Question | None:
    """That a name is nobody's, where there is one, and who on the programme has the same, uncommon, last name."""
    return r.question("no_person", words=name, people=_namesakes(r, name)) if name else None


def _namesakes(r: Reading, name: str) -> tuple[str, ...]:
    last = plain_words(name)[-1:]
    if not last or last[0].endswith(r.knowledge.home.morphology.surnames):
        return ()
    return tuple(p.id for p in r.programme.on_stage if plain_words(p.name)[-1:] == last)


def _named_better_elsewhere(r: Reading, here: tuple[NameMatch, ...], there: tuple[NameMatch, ...]) -> Question | None:
    """Somebody of another forum whose name fits far better than anybody's of this one."""
    best_there = max((m.parts * m.sure for m in there), default=0.0)
    best_here = max((m.parts * m.sure for m in here), default=0.0)
    if not there or best_there <= best_here + 0.3:
        return None
    if holder := holder_now(r):
        return holder
    meant = best_there > 1.3 or r.person_asked or r.ask("said") or not _weighty_without(r, there[0])
    return _person_elsewhere(r, there) if meant else None


def holder_now(r: Reading) -> Question | None:
    """`Is X still chair of the committee`, of somebody of another forum: whoever is it on this one."""
    offices = r.referents.offices
    still = not r.tags.forms.isdisjoint(r.lexicon.signs["still"])
    return r.question("person", people=tuple(sorted(offices.holders))) if still and offices.holders else None


def _whether_in_office(r: Reading, doubtful: tuple[NameMatch, ...]) -> Question | None:
    """`Is Kirkegaard minister for social affairs`, of a name with a slip and of whoever it may be meant for."""
    offices = frozenset(r.description.office_places)
    beside = tuple(m for m in doubtful if m.positions <= r.tags.focus and m.positions.isdisjoint(offices))
    told = offices.union(*(m.positions for m in beside))
    asked = r.wording.whether and offices and not r.asks and told.issuperset(r.tags.content)
    return _people_of_name(r, beside) if beside and asked else None


def _of_doubtful(r: Reading, doubtful: tuple[NameMatch, ...]) -> Question | None:
    """Somebody whose name may be another word, or a slip of one, where the rest of the message speaks of people."""
    if not doubtful:
        return None
    named_as_food = {p for m in doubtful for p in m.positions} & r.tags.positions("kind")
    of_person = r.wording.says_person or not r.tags.kinds or _spelt_out(r, doubtful[0])
    asked = r.person_asked or not _weighty_without(r, doubtful[0])
    meant = (named_as_food and r.person_asked) or (of_person and asked)
    return _people_of_name(r, doubtful) if meant else None


def _asked_for_elsewhere(r: Reading, there: tuple[NameMatch, ...]) -> Question | None:
    asked = there and there[0].sure > 0.9 and r.person_asked
    return _person_elsewhere(r, there) if asked else None


def _capital(r: Reading, match: NameMatch) -> bool:
    return all(r.tags.words[p].token.capital and p for p in match.positions) or len(r.tags.words) <= 3


def _spelt_out(r: Reading, match: NameMatch) -> bool:
    """True for a last name without a slip that is no other word, and nothing telling beside it (`Andersen's house`)."""
    names = all(r.tags.words[p].plain in r.knowledge.names for p in match.positions)
    return names and match.positions.issuperset(r.tags.content)


def _weighty_without(r: Reading, match: NameMatch) -> bool:
    rest = sum(r.tags.words[p].weight for p in r.tags.content if p not in match.positions)
    return rest > 0.7


def _person_elsewhere(r: Reading, matches: tuple[NameMatch, ...]) -> Question:
    latest = max(matches, key=lambda m: (m.parts * m.sure, r.knowledge.programmes[m.event].event.year))
    told = _facts_besides(r, matches, latest.event)
    if told or r.ask("said", "about") or not lines(r.knowledge.programmes[r.event]):
        index = r.knowledge.indexes[latest.event]
        likely = [f.id for f in index.find(r.tags.words, r.tags.content, index.facts)]
        own = [f.id for f in r.knowledge.programmes[latest.event].facts if latest.person in f.people]
        own.sort(key=lambda f: likely.index(f) if f in likely else len(likely))
        if facts := told or tuple(own[:2]):
            return r.question("fact", event=latest.event, facts=facts, people=(latest.person,))
    same = tuple((m.event, m.person) for m in matches if m.person == latest.person)
    return people_elsewhere(r, same)


def _facts_besides(r: Reading, matches: tuple[NameMatch, ...], event: str) -> tuple[str, ...]:
    """The fact that what is told besides the names leads to (`what did Hansen want to reinvent`).

    Only of a forum that is told by facts, where they are what those who met there said.
    """
    if lines(r.knowledge.programmes[event]) or r.tags.asks - {"said", "about"} or r.wording.says_person:
        return ()
    named = {p for m in matches for p in m.positions} | {p for m in r.people_here for p in m.positions}
    besides, index = tuple(p for p in r.tags.content if p not in named), r.knowledge.indexes[event]
    found = index.find(r.tags.words, besides, index.facts)[:1] if besides else ()
    return tuple(f.id for f in found if f.strong and f.share > _MOSTLY)


def _people_of_name(r: Reading, matches: tuple[NameMatch, ...]) -> Question:
    first = matches[0]
    people = tuple(dict.fromkeys(m.person for m in matches))
    rivals = tuple(dict.fromkeys(m.person for m in matches if m.positions & first.positions))
    if len(people) > 1 and _whether_the_same(r, matches):
        return r.question("people", people=people)
    if len(rivals) > 1:
        rivals = narrowed(r, rivals, first)
        if len(rivals) > 1:
            return r.question("people", people=rivals) if _says_each(r, first, rivals) else several_people(r, rivals)
        people = (
            *rivals,
            *(p for p in people if p not in {m.person for m in matches if m.positions & first.positions}),
        )
    return about_people(r, people)


def _says_each(r: Reading, name: NameMatch, rivals: tuple[str, ...]) -> bool:
    """True for `is it Andersen from Hobro or Andersen from Faxe`: as many of the name are told as there are."""
    forms = {r.tags.words[p].plain for p in name.positions}
    return sum(w.plain in forms for w in r.tags.words) >= len(rivals)


def _whether_the_same(r: Reading, matches: tuple[NameMatch, ...]) -> bool:
    """True for `is Hansen from Faxe and Hansen from Horsens the same`: all of the name are told, and who each is."""
    words, signs = r.tags.words, r.lexicon.signs
    names = {words[p].plain for m in matches for p in m.positions}
    places = [p for p, w in enumerate(words) if w.plain in names]
    joined = any(w.plain in signs["and"] for w in words[places[0] : places[-1]])
    return joined and any(w.plain in signs["same"] for w in words[places[-1] :]) and not r.tags.asks


def narrowed(r: Reading, rivals: tuple[str, ...], match: NameMatch) -> tuple[str, ...]:
    """Several people of one name: what else the message says of them may leave one."""
    if r.subjects.numbered and (there := _by_where_they_are(r, rivals)):
        return there  # `Ida in session 2, is she from KL`
    return _by_what_they_are(r, rivals, match) or _by_where_they_are(r, rivals) or rivals


def _by_what_they_are(r: Reading, rivals: tuple[str, ...], match: NameMatch) -> tuple[str, ...]:
    """Those who are what is said of them; the one whose title is told of one's own (`my director is called Ulrik`)."""
    by_office = {f.id: f for f in r.subjects.offices if f.positions - match.positions and f.score > 0.35}
    told = tuple(p for p in rivals if p in by_office)
    own = [by_office[p].positions - match.positions for p in told]
    if len(own) > 1 and not frozenset.intersection(*own):
        return told
    if told:
        best = max(by_office[p].score for p in told)
        return tuple(p for p in told if by_office[p].score >= best * 0.8)
    titles, said = r.subjects.index.described.titles, {r.tags.words[p].plain for p in r.tags.content}
    titled = tuple(p for p in rivals if not said.isdisjoint(titles[p]))
    return titled if len(titled) == 1 else ()


def _by_where_they_are(r: Reading, rivals: tuple[str, ...]) -> tuple[str, ...]:
    """Those in the items that the message limits itself to, on the stage now, or in what was talked of."""
    items = r.restriction()
    if inside := tuple(p for p in rivals if any(i.id in items for i in r.programme.items_of(p))):
        return inside
    if "now" in r.tags.values("ask") or r.tags.has("pronoun", "deictic"):
        on_now = people_on(r.programme, r.now)
        if there := tuple(p for p in rivals if p in on_now):
            return there
    near = r.thread.cast if r.wording.says_person or r.continues else ()  # `and Mette`, of those in what was talked of
    talked = tuple(p for p in rivals if p in r.thread.people) or tuple(p for p in rivals if p in near)
    return talked if len(talked) == 1 else ()


def _of_party(r: Reading, here: tuple[NameMatch, ...]) -> Question | None:
    """Those of a party that surely is named, where nobody is."""
    sure = (h for h in r.tags.of("party") if h.score > (0.86 if len(r.tags.words[h.first].plain) > 7 else 0.94))
    parties = [h for h in sure if r.ask("who") or not _is_ones_own(r, h)]
    if parties and here and _asks_for_others(r):
        named = {m.person for m in here}
        others = tuple(p for p in members(r, r.tags.values("party")) if p not in named)
        return r.question("party", people=others or tuple(sorted(named)), parties=r.tags.values("party"))
    other = here or r.subjects.numbered or r.ask("moderator", "fit") or named_apart(r)
    if parties and not other and r.wording.whether and len(r.whom) == 1:
        return about_people(r, r.whom, borrowed=True)  # `is it him from the conservatives`
    if parties and not other and r.wording.whether and (told := _told_besides(r, parties)):
        return about_people(r, told)  # `is he a liberal, him from Horsens`
    if parties and not other and (holder := _only_holder(r)):
        return about_people(r, holder)  # `the housing minister is a Liberal, right`
    return _by_party(r) if parties and not other else None


def _only_holder(r: Reading) -> tuple[str, ...]:
    """Whoever alone holds an office of which something is said (`the housing minister is`, `is the minister`)."""
    holders, words = r.referents.offices.holders or frozenset(), r.tags.words
    beside = {q for p in r.description.office_places if r.tags.is_definite(p) for q in (p - 1, p + 1)}
    said = any(words[q].plain in r.tags.copulas for q in beside if 0 <= q < len(words))
    return tuple(holders) if said and r.wording.without_interrogative and len(holders) == 1 else ()


def _asks_for_others(r: Reading) -> bool:
    """True for `are there other Liberals than Berg`."""
    others = r.tags.has("leaning", "others") or r.tags.has("guide", "another") or r.ask("besides")
    return others and not r.tags.forms.isdisjoint(r.lexicon.signs["than"]) and r.ask("exists", "who", "list")


def _told_besides(r: Reading, parties: list[Hit]) -> tuple[str, ...]:
    """Whoever is told by where they are from, beside a party that they may be of: those of it, where some are."""
    taken = {p for h in parties for p in h.positions}
    found = [f for f in r.subjects.offices if f.positions - taken and f.strong]
    if not r.wording.says_person or not found:
        return ()
    near = tuple(f.id for f in found if f.score >= _NEARLY * found[0].score)
    of_party = tuple(p for p in near if r.programme.people[p].party in r.tags.values("party"))
    return of_party or near[:1]


def _is_ones_own(r: Reading, party: Hit) -> bool:
    """True for `something for an old Liberal`, which says what somebody is and not whom they ask for."""
    words, signs = r.tags.words, r.lexicon.signs
    places = range(max(0, party.first - _NEAR), party.first - 1)
    near = {p for p in places if words[p].plain in signs["for_one"]}
    return any(words[q].plain in signs["articles"] for p in near for q in range(p + 1, party.first))


def members(r: Reading, letters: tuple[str, ...]) -> tuple[str, ...]:
    """Everybody on the programme who is of some parties."""
    return tuple(p.id for p in r.programme.people.values() if p.party in letters and p.id in r.programme.appearances_of)


def _by_party(r: Reading) -> Question:
    letters = r.tags.values("party")
    people = members(r, letters)
    held = tuple(p for p in people if p in (r.referents.offices.holders or ()))
    if held and r.description.points:
        return about_people(r, held)  # `her, the party's spokeswoman`
    return r.question("party", people=people, parties=letters)
