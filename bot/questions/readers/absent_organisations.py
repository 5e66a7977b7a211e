"""A known organisation that nobody on the programme is of, however it is asked for (`what does Greenpeace say`)."""

from bot.language.tokens import plain_words
from bot.programme.model import Programme
from bot.questions.known_organisations import Mention, Organisation, mentions
from bot.questions.question import Question
from bot.questions.readers.on_other_forums import organisation_elsewhere
from bot.questions.readers.strangers import stranger
from bot.questions.reading import Reading


def absent_organisation(r: Reading) -> Question | None:
    """That nobody is of an organisation, or who of it was on another forum; of several, nobody of the first."""
    named = tuple(m for m in mentions([w.plain for w in r.tags.words], r.knowledge.home) if _is_asked_for(r, m))
    if not named or _says_more(r) or any(r.subjects.index.names_any(m.organisation.names) for m in named):
        return None
    asked = named[0].organisation
    for programme in r.knowledge.other_forums(r.scope):
        if there := _people_of(programme, asked):
            rows = tuple((programme.event.id, person) for person in there)
            return organisation_elsewhere(r, rows, asked.title)
    return r.question("no_organisation", words=asked.title)


def _is_asked_for(r: Reading, mention: Mention) -> bool:
    """True where the clause that asks names it, or points at somebody from it; not where people tell of themselves."""
    words, first, pointing = r.tags.words, mention.positions[0], r.description.points
    sent = first > 0 and words[first - 1].plain in r.lexicon.signs["from"]
    if sent and first - 2 in pointing and not pointing.isdisjoint(r.tags.focus):
        return True  # `him from Greenpeace, when is he on`
    if r.tags.focus.isdisjoint(mention.positions) and _goes_on_with_them(r):
        return not _is_of_it(r, mention)  # `Greenpeace is always here, when are they on`
    of_them = not pointing.isdisjoint(r.tags.focus)  # `is he from Greenpeace`
    return r.tags.focus.issuperset(mention.positions) and not (of_them or _is_of_it(r, mention))


def _goes_on_with_them(r: Reading) -> bool:
    """True where the clause that asks has a `they` for whom the one before names, and tells nothing else."""
    they = {p for h in r.tags.of("pronoun", "people") for p in h.positions}
    return not they.isdisjoint(r.tags.focus) and r.tags.focus.isdisjoint(r.tags.content)


def _is_of_it(r: Reading, mention: Mention) -> bool:
    """True for `I am with Greenpeace`, `from Greenpeace, …`: people tell what they are of themselves."""
    clauses, first = r.tags.clauses, mention.positions[0]
    clause = [p for p in range(len(clauses)) if clauses[p] == clauses[first]]
    opening = [r.tags.words[p].plain for p in clause if p < first][:2]
    me, coming, sent = (r.lexicon.signs[sign] for sign in ("me", "coming", "from"))
    of_me = not me.isdisjoint(opening[:1]) or (opening[:1] and opening[0] in coming and opening[-1] in sent)
    return of_me or clauses[first] in r.tags.of_oneself


def _says_more(r: Reading) -> bool:
    """True where somebody is asked for by name, or something else of such an organisation (`has X got a stand`)."""
    hits = (*r.tags.of("practical"), *r.tags.of("other"))
    beside = any(not r.tags.focus.isdisjoint(h.positions) for h in hits)
    return beside or bool(r.people_here) or bool(stranger(r, r.subjects.people_named[0]))


def _people_of(programme: Programme, organisation: Organisation) -> tuple[str, ...]:
    """Those of an organisation, by any of its names."""
    return tuple(
        key
        for key, person in programme.people.items()
        if any(
            f" {' '.join(name)} " in f" {' '.join(plain_words(person.organisation))} " for name in organisation.names
        )
    )
