"""People and offices that are asked for and that the programme does not have."""

from functools import cache

from rapidfuzz.distance import OSA

from bot.language.frequency import is_word, zipf
from bot.language.lexicon import lexicon
from bot.language.spelling import plain, sound
from bot.language.tokens import plain_words
from bot.questions.details import OFFICE
from bot.questions.names import NameMatch
from bot.questions.question import Question
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES
from bot.questions.words import Word

# How common a word may be that is a last name all the same, beside a first name.
_COMMON = 4.25
# From here on a first name is an ordinary word as well (`bo`, `per`).
_EVERYDAY = 5.4
# From here on a first name is one that somebody on a programme has; how long one must be that is spelt another way.
_LIKE, _HEARD = 0.85, 5
# How alike a last name that was heard wrong and the right one sound.
_ALIKE = 0.55
_EXACT, _FIRM, _WEIGHTY, _TELLING = 0.98, 0.94, 0.3, 0.5
# The longest question after an office of any sort, in words; how much else may be said around one.
_SHORT, _BRIEF = 9, 6
_ONLY = 1.6
# The most words of somebody's name.
_FULL = 4


def stranger(r: Reading, here: tuple[NameMatch, ...]) -> str:
    """A first name with a last name beside it that fits nobody of that first name (`mette frederiksen`)."""
    if any(m.parts > 1 for m in here):
        return ""
    words = r.tags.words
    alone = {next(iter(m.positions)) for m in here}
    for place in range(len(words) - 1):
        if place not in alone and not _is_first_name(r, place):
            continue
        fits = [m for m in here if m.positions == {place} and _first_name_only(r, m)]
        wrong = [m for m in here if m.positions == {place} and m.sure < _FIRM and words[place + 1].token.capital]
        if not (fits or wrong or _is_first_name(r, place)) or _introduced(r, place):
            continue
        told = r.subjects.self_described(place) and not _does_something(r, place)
        if told and not (fits and _opens_with_copula(r, place)):
            continue
        after = words[place + 1]
        if _is_adjective(r, place):
            continue
        if not _may_be_last_name(r, after) or any(
            place + 1 in m.positions and _starts_name(r, m, place + 1) for m in here
        ):
            continue
        if _resembles(r, words[place], after):
            continue
        ends = r.knowledge.home.morphology.surnames
        last = after.plain.endswith(ends) or after.plain in r.lexicon.signs["last_names"]
        if after.token.capital or last or zipf(after.plain) < _COMMON:
            return _not_genitive(r, f"{words[place].token.text} {after.token.text}".title(), ends)
    return ""


def _is_adjective(r: Reading, place: int) -> bool:
    """True for `an empty foyer`, whose adjective is a first name as well."""
    words, signs, after = r.tags.words, r.lexicon.signs, r.tags.words[place + 1].plain
    small = place > 0 and not (words[place].token.capital or words[place + 1].token.capital)
    last = after.endswith(r.knowledge.home.morphology.surnames) or after in signs["last_names"]
    led = small and words[place - 1].plain in signs["articles"]
    return led and words[place].plain in signs["adjectives"] and not last


def _not_genitive(r: Reading, name: str, ends: tuple[str, ...]) -> str:
    """The name as it is said alone (`Bo Jensen` for `Bo Jensens`), where an ending of names tells it."""
    bare = r.knowledge.home.morphology.without_genitive(name)
    return bare if plain(bare).endswith(ends) and not plain(name).endswith(ends) else name


def named_apart(r: Reading) -> bool:
    """True where a clause that asks nothing is somebody's whole name."""
    return any(p not in r.tags.focus and _is_first_name(r, p) for p in range(len(r.tags.words)))


def _opens_with_copula(r: Reading, place: int) -> bool:
    """True for a name behind the `is` that a clause begins with: somebody else is asked for."""
    clauses = r.tags.clauses
    opens = place == 1 or (place > 1 and clauses[place - 2] != clauses[place - 1])
    return opens and r.tags.words[place - 1].plain in r.tags.copulas


def _does_something(r: Reading, place: int) -> bool:
    """True for `it is Tom Hansen who opens`: somebody else is told of."""
    words = r.tags.words
    return place + 2 < len(words) and words[place + 2].plain in r.lexicon.signs["that_did"]


def _is_first_name(r: Reading, place: int) -> bool:
    word, home = r.tags.words[place], r.knowledge.home
    form = word.token.plain
    if word.weight <= 0 or not (form in home.first_names or len(form) >= _HEARD):
        return False
    common = zipf(form)
    heard = len(form) >= _HEARD and not common and sound(form, home.language) in _sounds(home.language)
    named = (form in home.first_names or heard) and (word.token.capital or common < _EVERYDAY)
    return named and (place in r.tags.focus or _in_bare_name(r, place) or _is_spoken_of(r, place))


def _in_bare_name(r: Reading, place: int) -> bool:
    """True in a clause that is a whole name and nothing else (`Lars Hansen! Him from the union`)."""
    inside = [w for w, c in zip(r.tags.words, r.tags.clauses, strict=True) if c == r.tags.clauses[place]]
    names = [w for w in inside if w.token.kind == "word"]
    return 1 < len(names) <= _FULL and all(w.weight >= _TELLING and not w.phrase for w in names)


def _is_spoken_of(r: Reading, place: int) -> bool:
    """True for the first word of a clause before that with `he` in it (`Lars Hansen must be here, when is he on`)."""
    opens = not place or r.tags.clauses[place - 1] != r.tags.clauses[place]
    pointed = not r.description.points.isdisjoint(r.tags.focus) and r.description.needed.isdisjoint(r.tags.focus)
    return opens and place < min(r.tags.focus) and pointed


@cache
def _sounds(language: str) -> frozenset[str]:
    return frozenset(sound(name, language) for name in lexicon(language).first_names)


def lone_name(r: Reading) -> str:
    """A first name alone that nobody has, on any programme (`er der en der hedder Henrik`)."""
    words = r.tags.words
    if comes := _comes(r):
        return comes
    if not r.tags.asks and words[0].plain not in r.lexicon.signs["coming"]:
        return ""
    for place, word in enumerate(words):
        if (
            word.token.plain in r.knowledge.home.first_names
            and _is_first_name(r, place)
            and (word.token.capital or word.plain not in r.knowledge.home.signs["not_names"])
            and not any(score > _LIKE for _, score in r.knowledge.names.near(word.token.plain))
            and not _introduced(r, place)
            and not (place and words[place - 1].token.kind == "number")  # `60 mia`, an amount
            and sum(words[p].weight for p in r.description.needed if p != place) < _TELLING
        ):
            return word.token.text.title()
    return ""


def _comes(r: Reading) -> str:
    """The word before `comes he` that nothing is known by (`and Hansen, is he on`), as a name."""
    forms = [(p, w) for p, w in enumerate(r.tags.words) if w.token.kind == "word"]
    for (place, name), (_, verb), (_, pronoun) in zip(forms, forms[1:], forms[2:], strict=False):
        asked = verb.plain in r.lexicon.signs["coming"] and pronoun.plain in r.lexicon.signs["he"]
        unheard = name.weight >= _TELLING and not name.phrase and max(name.topic.values(), default=0.0) < _FIRM
        named = any(place in m.positions for m in r.people_here)  # by ear
        if asked and unheard and not named and r.tags.content == (place,):
            return name.token.text.title()
    return ""


def _introduced(r: Reading, place: int) -> bool:
    """True where people say their own name (`hilsen Mette Holm`)."""
    before = {w.plain for w in r.tags.words[max(0, place - 2) : place]}
    return bool(before & r.lexicon.signs["signing"])


def _may_be_last_name(r: Reading, word: Word) -> bool:
    return (
        word.token.kind == "word"
        and word.weight >= _WEIGHTY
        and word.ordinary < _FIRM
        and (max(word.topic.values(), default=0.0) < _EXACT or word.plain in r.knowledge.names)
        and not word.plain.endswith(r.lexicon.offices)
    )


def _resembles(r: Reading, first: Word, last: Word) -> bool:
    """True where the two words are somebody's names after all, the last one heard wrong (`nina schmidt`)."""
    names = r.knowledge.names
    heard = sound(last.token.plain, r.knowledge.home.language)
    if not heard:
        return False
    others = (said for form, _ in names.near(first.token.plain) for said in names.sounds_after(form))
    return any(said[:1] == heard[:1] and OSA.normalized_similarity(said, heard) >= _ALIKE for said in others)


def _starts_name(r: Reading, match: NameMatch, place: int) -> bool:
    """True where a word is somebody's first name: two people side by side."""
    names = plain_words(r.knowledge.programmes[match.event].people[match.person].name)
    return match.sure > _FIRM and names[:1] == [r.tags.words[place].plain]


def _first_name_only(r: Reading, match: NameMatch) -> bool:
    place = next(iter(match.positions))
    first = r.knowledge.programmes[match.event].people[match.person].name.split()[0]
    return plain(first) == r.tags.words[place].plain


def unknown_name(r: Reading) -> str:
    """Two words side by side that look like somebody's name and that no programme knows (`Lars Hansen`)."""
    if not (r.ask("when", "who", "exists", "people_of", "title") or r.tags.words[0].plain in r.lexicon.stop):
        return ""
    words, known = r.tags.words, r.knowledge.vocabulary.exact
    unheard = {
        p
        for p, w in enumerate(words)
        if w.weight >= _TELLING and w.token.kind == "word" and not (w.phrase or known(w.plain))
    }
    for place in sorted(p for p in unheard if p + 1 in unheard):
        pair = words[place : place + 2]
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


def missing_office(r: Reading) -> Question | None:
    """An office that nobody on the programme holds (`statsministeren`)."""
    own = sum(r.tags.words[p].weight for p in r.description.office_places)
    only = set(r.tags.content) <= set(r.description.office_places)
    alone = r.description.weight - own < _TELLING and (len(r.tags.words) <= _SHORT or only)
    which = r.tags.openers and any(p - 1 in r.tags.openers for p in r.referents.offices.missing)
    certain = r.referents.offices.certain_missing
    # `the mayor is to be driven home, when is the last talk`, `I plan for the mayor. When does the day begin?`
    opens = {h.first for h in r.tags.of("ask", "start", "end")}  # `the prime minister opens it`
    acts = any(place + 1 in opens for place in r.description.office_places)
    of_day = r.ask("start", "end", "list", "now", "next") and r.tags.focus.isdisjoint(r.description.points) and not acts
    elsewhere = r.tags.kinds or r.referents.offices.holders or of_day
    beside = elsewhere and r.tags.focus.isdisjoint(certain)
    places = (() if beside else certain) or (
        r.referents.offices.missing if alone and (r.ask("exists", "count") or which or r.wording.whether) else ()
    )
    if not places:
        return None
    phrase, of_field = r.referents.offices.phrase(places[0]), r.referents.offices.of_field(places[0])
    named = sum(r.tags.words[p].weight for p in phrase)
    alone_told = set(r.tags.content) <= set(places) and places[0] in certain  # `which session is the tax minister in`
    if (r.subjects.kinds & CHOICES and not (of_field or alone_told)) or r.description.weight > _ONLY + named:
        return None
    if not (
        r.ask("who", "speakers", "when", "exists", "count", "where", "people_of", "title", "start", "end")
        or r.wording.whether
        or r.wording.leans("sure")
        or (r.wording.says_person and of_field)
        or len(r.tags.words) <= _BRIEF
    ):
        return None
    words = _not_genitive(r, r.tags.text_of(phrase), r.lexicon.offices)
    return r.question("no_person", words=words, detail=OFFICE)
