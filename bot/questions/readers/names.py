"""Questions about people by their names."""

from bot.language.frequency import is_word
from bot.language.spelling import plain
from bot.programme.timeline import lines
from bot.questions.names import NameMatch
from bot.questions.question import Question
from bot.questions.readers.offices import by_office
from bot.questions.readers.people import about_people, several_people
from bot.questions.reading import Reading
from bot.questions.windows import current_items

_SURNAME = "sen"
_SURE = 0.86


def by_name(r: Reading) -> Question | None:
    here, there = r.subjects.people_named()
    parties = [h for h in r.tags.of("party") if h.score > (0.86 if len(r.tags.words[h.first].plain) > 7 else 0.94)]
    if parties and not r.ask("moderator") and not here and not r.ask("fit") and not r.subjects.numbered:
        return by_party(r)
    sure = [m for m in here if m.sure >= _SURE or m.parts > 1]
    doubtful = [m for m in here if m not in sure]
    there = tuple(m for m in there if m.parts > 1 or m.sure > 0.94 or (m.sure >= _SURE and capital(r, m)))
    best_there = max((m.parts * m.sure for m in there), default=0.0)
    best_here = max((m.parts * m.sure for m in here), default=0.0)
    unlike = stranger(r, (*here, *there)) if not any(m.parts > 1 for m in (*here, *there)) else ""
    if unlike:
        return r.question("no_person", detail=unlike)
    if (
        there
        and best_there > best_here + 0.3
        and (best_there > 1.3 or r.person_asked or not weighty_without(r, there[0]))
    ):
        return person_elsewhere(r, there)
    if sure:
        return people_of_name(r, tuple(sure))
    office = by_office(r)
    if office:
        return office
    named_as_food = {p for m in doubtful for p in m.positions} & r.tags.positions("kind")
    if doubtful and named_as_food and r.person_asked:
        return people_of_name(r, tuple(doubtful))
    if doubtful and (r.person_asked or not weighty_without(r, doubtful[0])) and not r.tags.kinds:
        return people_of_name(r, tuple(doubtful))
    if there and there[0].sure > 0.9 and r.person_asked:
        return person_elsewhere(r, there)
    unknown = unknown_name(r)
    return r.question("no_person", detail=unknown) if unknown else None


def unknown_name(r: Reading) -> str:
    """Two words side by side that look like somebody's name and that no programme knows (`Lars Hansen`)."""
    if not (r.ask("when", "who", "exists", "people_of", "title") or r.tags.words[0].plain in r.lexicon.stop):
        return ""
    words = r.tags.words
    for place in range(len(words) - 1):
        pair = words[place : place + 2]
        if any(
            w.token.kind != "word" or w.weight < 0.5 or r.knowledge.vocabulary.exact(w.plain) or w.phrase for w in pair
        ):
            continue
        if (
            not all(w.token.capital for w in pair)
            and not r.ask("who", "exists", "people_of")
            and "who" not in r.tags.values("ask")
        ):
            continue
        if place in r.tags.focus and (
            all(w.token.capital for w in pair)
            or (not all(is_word(w.plain, r.lexicon.language) for w in pair) and len(r.tags.content) <= 2)
        ):
            return " ".join(w.token.text for w in pair).title()
    return ""


def capital(r: Reading, match: NameMatch) -> bool:
    return all(r.tags.words[p].token.capital and p for p in match.positions) or len(r.tags.words) <= 3


def stranger(r: Reading, here: tuple[NameMatch, ...]) -> str:
    """A first name that fits somebody with a last name beside it that fits nobody (`mette frederiksen`)."""
    words = r.tags.words
    for match in here:
        if match.parts > 1 or len(match.positions) != 1:
            continue
        place = next(iter(match.positions))
        if place + 1 >= len(words) or not first_name_only(r, match):
            continue
        after = words[place + 1]
        if (
            after.token.kind != "word"
            or after.weight < 0.3
            or after.phrase
            or r.knowledge.vocabulary.exact(after.plain)
        ):
            continue
        if after.token.capital or after.plain.endswith(_SURNAME) or not is_word(after.plain, r.lexicon.language):
            return f"{words[place].token.text} {after.token.text}".title()
    return ""


def first_name_only(r: Reading, match: NameMatch) -> bool:
    place = next(iter(match.positions))
    first = r.knowledge.programmes[match.event].people[match.person].name.split()[0]
    return plain(first) == r.tags.words[place].plain


def weighty_without(r: Reading, match: NameMatch) -> bool:
    rest = sum(r.tags.words[p].weight for p in r.tags.content if p not in match.positions)
    return rest > 0.7


def person_elsewhere(r: Reading, matches: tuple[NameMatch, ...]) -> Question:
    latest = max(matches, key=lambda m: (m.parts * m.sure, r.knowledge.programmes[m.event].event.year))
    if r.ask("said", "about") or not lines(r.knowledge.programmes[r.event]):
        facts = [f.id for f in r.knowledge.programmes[latest.event].facts if latest.person in f.people]
        if facts:
            return r.question("fact", event=latest.event, facts=tuple(facts[:2]), people=(latest.person,))
    same = tuple((m.event, m.person) for m in matches if m.person == latest.person)
    return r.question("person_elsewhere", elsewhere=same, detail=r.event)


def people_of_name(r: Reading, matches: tuple[NameMatch, ...]) -> Question:
    first = matches[0]
    people = tuple(dict.fromkeys(m.person for m in matches))
    rivals = tuple(dict.fromkeys(m.person for m in matches if m.positions & first.positions))
    if len(rivals) > 1:
        rivals = narrowed(r, rivals, first)
        if len(rivals) > 1:
            return several_people(r, rivals)
        people = (
            *rivals,
            *(p for p in people if p not in {m.person for m in matches if m.positions & first.positions}),
        )
    return about_people(r, people)


def narrowed(r: Reading, rivals: tuple[str, ...], match: NameMatch) -> tuple[str, ...]:
    """Several people of one name: what else the message says of them may leave one."""
    offices = {f.id: f.score for f in r.subjects.offices if f.positions - match.positions and f.score > 0.35}
    told = [p for p in rivals if p in offices]
    if told:
        best = max(offices[p] for p in told)
        return tuple(p for p in told if offices[p] >= best * 0.8)
    items = r.restriction()
    if items:
        inside = [p for p in rivals if any(i.id in items for i, _ in r.programme.appearances_of.get(p, ()))]
        if inside:
            return tuple(inside)
    if "now" in r.tags.values("ask"):
        on_now = {a.person for i in current_items(r.programme, r.now) for a in i.appearances}
        if any(p in on_now for p in rivals):
            return tuple(p for p in rivals if p in on_now)
    talked = [p for p in rivals if p in r.conversation.people]
    if len(talked) == 1 and r.conversation.event == r.scope:
        return tuple(talked)
    return rivals


def by_party(r: Reading) -> Question:
    letters = r.tags.values("party")
    people = tuple(
        p.id for p in r.programme.people.values() if p.party in letters and (p.id in r.programme.appearances_of)
    )
    return r.question("party", people=people, detail=",".join(letters))
