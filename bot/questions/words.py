"""A message's words, each with everything it may mean in the lexicon and in the programmes."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from bot.basics.texts import HOME
from bot.language.frequency import is_word, zipf
from bot.language.lexicon import Lexicon
from bot.language.lexicon import lexicon as lexicon_of
from bot.language.phrases import PhraseTable
from bot.language.spelling import loose, stem
from bot.language.tokens import Token, clean, tokens
from bot.language.vocabulary import EXACT, SAME_LETTERS, SAME_STEM, Vocabulary
from bot.questions.clock_slips import without_clock_slips
from bot.questions.dictation import with_spoken_marks
from bot.questions.party_members import with_party_members
from bot.questions.run_together import Named
from bot.questions.spacing import respaced
from bot.questions.standing_for import with_meant

# How near to the best meaning of a word another one must be to stay in play.
_CLOSE, _CLOSE_TOPIC = 0.1, 0.06
# From here on a word is so common that it is hardly a slip, what it loses as one, and how like another it has to be.
_COMMON, _COMMON_WORD_TOLL, _SLIP_OF_COMMON = 4.7, 0.25, 0.85
# What any real word loses as a slip of another one, from where on a word is too common to be an ordinary one, how
# likely an ordinary word must be, or a word of a phrase, and what a question word gains where a clause begins.
_REAL_WORD_TOLL, _FIRM, _MEANT, _PHRASED, _OPENING = 0.14, 4.0, 0.7, 0.62, 0.06
# How sure a stem is of a form that is no word: an ending may as well be a slip.
_INFLECTED = 0.9
# What is on a programme is likelier than as common a word that is not.
_TOLD_OF = 0.03
# Initials with the ending of the genitive (`KLs`) are too short for a stem.
_INITIALS = 4
_SPELT = 0.98
_NAME_WEIGHT = 0.5
_OF_ITS_OWN = 5
_COMPOUND = 0.98
# A symbol says something (a plate: food) only in a message with hardly any word that does.
_FEW_WORDS, _BRIEF = 2, 6
# How near a word must be to one with a translation: too near for another real word of the language.
_TRANSLATED = 0.76


Scores = dict[str, float]
_Meaning = tuple[Scores, Scores, tuple[str, ...], float, str, tuple[str, ...]]
"""A `Word` but for its token."""

# From here on a slip is surely of the word that it is likeliest of.
_CERTAINLY = 0.93
_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Word:
    """One word: `phrase` are the lexicon's keys it may mean, `topic` the programmes', both with scores 0 to 1.

    `weight` is how telling it is: 0 for a word that carries no meaning of its own, up to 1 for a rare one. `meant` is
    the ordinary word that a form which is none was meant to be, where nothing in the programmes is as likely, `maybe`
    every ordinary word that it may have been meant to be.
    """

    token: Token
    phrase: Mapping[str, float]
    topic: Mapping[str, float]
    parts: tuple[str, ...]
    weight: float
    meant: str = ""
    maybe: tuple[str, ...] = ()
    plain: str = field(init=False, repr=False, compare=False)
    """The plain form, as it was meant."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "plain", self.meant or self.token.plain)

    @property
    def ordinary(self) -> float:
        """How likely it is, 0 to 1, a word of the lexicon."""
        return max(self.phrase.values(), default=0.0)


def silenced(words: tuple[Word, ...], places: AbstractSet[int]) -> tuple[Word, ...]:
    """The words, those at some places made to tell no subject."""
    return tuple(replace(w, topic={}, weight=0.0) if p in places else w for p, w in enumerate(words))


def _weight(form: str, lexicon: Lexicon) -> float:
    # A long word of the language (`hands`) is itself, though neighbours spell a small word like it.
    respelt = () if len(form) > _OF_ITS_OWN and is_word(form, lexicon.language) else lexicon.spellings.get(form, ())
    if form in lexicon.stop or any(right in lexicon.stop for right in respelt):
        return 0.0
    common = zipf(form, lexicon.language)
    return max(0.15, min(1.0, (6.6 - common) / 2.6)) if common else 0.8


def _exactly(form: str, lexicon: Lexicon, topics: Vocabulary) -> tuple[dict[str, float], dict[str, float]]:
    """What a plain form means as it stands: lexicon keys and programme keys."""
    right = lexicon.spellings.get(form, ())
    # What is known to be a small word misspelt is nothing that only sounds like it.
    sounds = lexicon.stop.isdisjoint(right) or form in lexicon.vocabulary
    phrase = {near.key: near.score for near in lexicon.vocabulary.exact(form) if sounds}
    for near in (near for word in right for near in lexicon.vocabulary.exact(word)):
        phrase.setdefault(near.key, _SPELT)
    topic = topics.exact(form) or tuple(near for word in right for near in topics.exact(word))
    if not (phrase or topic) and len(form) <= _INITIALS:
        topic = topics.exact(lexicon.morphology.without_genitive(form))
    if not phrase and form not in lexicon.stop:
        phrase |= dict.fromkeys(lexicon.kind_words.intersection(lexicon.vocabulary.parts(form)), _COMPOUND)
    return phrase, {near.key: near.score for near in topic}


def _right(form: str, lexicon: Lexicon, *, opens: bool) -> str:
    """The word that a form is known to be meant for, where it is none itself, or begins a clause like a question."""
    meant = next((word for word in lexicon.spellings.get(form, ()) if " " not in word), "")
    asks = opens and meant in lexicon.interrogatives
    itself = form in lexicon.vocabulary or form in lexicon.stop or (is_word(form, lexicon.language) and not asks)
    return "" if itself else meant


def _told_of(key: str, lexicon: Lexicon) -> float:
    return 0.0 if key in lexicon.stop else _TOLD_OF


def _toll(form: str, lexicon: Lexicon) -> float:
    """What a real word loses as a slip of another one: the more common, the more likely it is meant itself."""
    if not is_word(form, lexicon.language):
        return 0.0
    return _COMMON_WORD_TOLL if zipf(form, lexicon.language) >= _COMMON else _REAL_WORD_TOLL


def _likely(
    form: str, typed: str, lexicon: Lexicon, topics: Vocabulary, named: Named, *, opens: bool
) -> tuple[Scores, Scores, str, tuple[str, ...]]:
    """What a word that means nothing as it stands may mean, and which ordinary words, first of all which one.

    `form` is its plain form, `typed` how it was typed. `opens` tells that it begins a clause, where question words are
    likelier than others.
    """
    toll = _toll(form, lexicon)
    most = EXACT if toll else _INFLECTED
    least = _SLIP_OF_COMMON if toll == _COMMON_WORD_TOLL else 0.0
    slips = (near for near in lexicon.vocabulary.near(form, loose(typed)) if near.score >= least)
    phrase = {near.key: min(near.score, most) for near in slips}
    topic = (
        {}
        if toll
        else {near.key: min(near.score, most) + _told_of(near.key, lexicon) for near in topics.near(form, loose(typed))}
    )
    meant, likeliest, maybe = "", 0.0, []
    for near in lexicon.ordinary.near(form, typed) if zipf(form, lexicon.language) < _FIRM else ():
        score = near.score - toll + (_OPENING if opens and near.word in lexicon.interrogatives else 0.0)
        if score >= _MEANT:
            maybe.append(near.word)
        if near.word in lexicon.vocabulary and score >= _PHRASED:
            phrase[near.word] = max(phrase.get(near.word, 0.0), score)
        if score > max(likeliest, _MEANT):
            meant, likeliest = near.word, score
    best = max((likeliest, *phrase.values(), *topic.values()))
    phrase = {key: score for key, score in phrase.items() if score >= best - _CLOSE}
    topic = {key: score for key, score in topic.items() if score >= best - _CLOSE_TOPIC}
    itself = stem(meant, lexicon.language)  # the programmes' word for it is no rival, of another form it is the better
    others = (score for key, score in topic.items() if key != itself or key == stem(form, lexicon.language))
    rival = max((*others, *(score for _, score in named(form))), default=0.0)
    if likeliest < rival:
        return phrase, topic, "", tuple(maybe)
    if meant and likeliest >= _CERTAINLY:  # it is that word, and nothing that only looks or sounds like the slip
        own, told = _exactly(meant, lexicon, topics)
        phrase = {key: min(score, likeliest) for key, score in own.items()}
        topic = {key: min(score, likeliest) for key, score in told.items()}
    return phrase, topic, meant, tuple(maybe)


def _foreign(form: str, lexicon: Lexicon) -> bool:
    """True for a real word of another language than the programmes': it is no slip for one of their words."""
    return lexicon.language != HOME and is_word(form, lexicon.language)


@cache
def _translations(language: str) -> tuple[PhraseTable, Vocabulary]:
    """The words and phrases of a language for which there is one in the programmes' language: their hits' values."""
    table = PhraseTable()
    for said, means in lexicon_of(HOME).translations.items():
        table.add("translation", means, [" ".join(t.plain for t in tokens(clean(said)))])
    table.freeze({word: word for word in table.words})
    return table, Vocabulary(sorted(table.words), language, beside=lexicon_of(language).beside, by_form=True)


def _has_translation(form: str, lexicon: Lexicon) -> bool:
    return lexicon.language != HOME and bool(_translations(lexicon.language)[1].exact(form))


def _translatable(form: str, lexicon: Lexicon) -> dict[str, float]:
    """The words with a translation that this one is; one that the lexicon knows (`train`) is no other (`training`)."""
    near = _translations(lexicon.language)[1].near(form)
    least = EXACT if form in lexicon.vocabulary or form in lexicon.stop else _TRANSLATED
    return {n.key: n.score for n in near if n.score >= max(least, near[0].score)}


def _translated(found: Sequence[Word], lexicon: Lexicon, topics: Vocabulary) -> list[Word]:
    """Let words with a translation mean its words too; of a phrase (`nursing home`) no more words count than it has."""
    kept = list(found)
    for hit in _translations(lexicon.language)[0].find([_translatable(w.plain, lexicon) for w in found]):
        forms = [t.plain for t in tokens(clean(hit.value)) if topics.exact(t.plain) or topics.parts(t.plain)]
        telling = sorted(hit.positions, key=lambda p: -found[p].weight)
        for place, p in enumerate(telling if forms else ()):
            own = forms[place :: len(telling)]
            topic = {n.key: n.score * hit.score for form in own for n in topics.exact(form)}
            parts = () if topic else tuple(part for form in own for part in topics.parts(form))
            weighed = max((_weight(form, lexicon_of(HOME)) for form in own), default=0.0)
            weight = max(kept[p].weight, weighed) if own and kept[p].weight else 0.0
            before = kept[p].topic if len(hit.positions) == 1 else {}
            kept[p] = replace(kept[p], topic={**before, **topic}, parts=parts, weight=weight)
    return kept


def _unstopped(found: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """The tokens without the stops that end no sentence: of a title, of a date, of the hour that is asked for."""
    listed = list(found)
    return [token for place, token in enumerate(listed) if not _ends_nothing(listed, place, lexicon)]


def _ends_nothing(found: list[Token], place: int, lexicon: Lexicon) -> bool:
    """True of a full stop that belongs to the word or number before it."""
    if not place or found[place].kind != "stop" or found[place].text != ".":
        return False
    return _is_abbreviated(found, place - 1, lexicon) or _is_of_a_date(found, place, lexicon)


def _is_abbreviated(found: list[Token], place: int, lexicon: Lexicon) -> bool:
    form = found[place].plain
    asked = form in lexicon.before_number and _is_asked_for(found, place, lexicon)
    return asked or form in lexicon.signs["abbreviated"]


def _is_of_a_date(found: list[Token], place: int, lexicon: Lexicon) -> bool:
    """True of the stop between a day and its month (`the 16. of May`)."""
    if found[place - 1].kind != "number" or place + 1 >= len(found):
        return False
    return any(h.category == "month" for h in lexicon.phrases.find([{found[place + 1].plain: EXACT}]))


def _is_hour(found: list[Token], place: int, lexicon: Lexicon) -> bool:
    """True of a word before a number that is no name here: an hour is told, or asked for."""
    return _number_follows(found, place, lexicon) or _is_asked_for(found, place, lexicon)


def _is_asked_for(found: list[Token], place: int, lexicon: Lexicon) -> bool:
    """True of the hour that is asked for (`what time does it end`), not of a name in capitals or that does things."""
    if not place or found[place - 1].plain not in lexicon.signs["asks_hour"]:
        return False
    capitals = found[place].text.isupper() and not found[place - 1].text.isupper()
    return not capitals and not any(t.plain in lexicon.signs["doing"] for t in found[place + 1 : place + 2])


def _number_follows(found: list[Token], place: int, lexicon: Lexicon) -> bool:
    """True where a clock time or a number word comes next, at most a stop and a small word in between."""
    near = [t for t in found[place + 1 : place + 4] if t.kind != "stop"][:2]
    return any(
        t.kind in ("clock", "number") or t.plain in lexicon.numbers or t.plain in lexicon.number_signs for t in near
    )


def _opens(listed: Sequence[Token], place: int, lexicon: Lexicon) -> bool:
    """True where a clause begins: first, after a stop, or after a small word that joins clauses."""
    if not place:
        return True
    before = listed[place - 1]
    return before.kind != "word" or before.plain in lexicon.signs["joining"]


class WordReader:
    """Reads messages of one language against the programmes' words, `topics`. `named` tells which names a form may be.

    What a word may mean is remembered: hardly a message has more than one that was in none before.
    """

    def __init__(self, lexicon: Lexicon, topics: Vocabulary, named: Named) -> None:
        self._lexicon = lexicon
        self._topics = topics
        self._named = named
        self._meaning_once = lru_cache(_REMEMBERED)(self._meaning)

    def read(self, text: str) -> tuple[Word, ...]:
        """The message as words with meanings. Sentence stops and symbols are words too, with no weight."""
        lexicon, topics = self._lexicon, self._topics
        found = []
        typed = without_clock_slips(with_spoken_marks(tokens(clean(text)), lexicon), lexicon)
        named = with_party_members(with_meant(typed, lexicon.language), lexicon.language)
        listed = _unstopped(respaced(named, lexicon, topics, self._named), lexicon)
        for place, token in enumerate(listed):
            if token.plain in lexicon.before_number and not _is_hour(listed, place, lexicon):
                found.append(Word(token, {}, {n.key: n.score for n in topics.exact(token.plain)}, (), _NAME_WEIGHT))
                continue
            if token.kind == "word":
                opens = _opens(listed, place, lexicon)
                found.append(Word(token, *self._meaning_once(token.plain, token.text.casefold(), opens)))
            elif token.kind == "symbol":
                small = lexicon.interrogatives | lexicon.copulas | lexicon.signs["there"] | lexicon.signs["again"]
                said = [t.plain for t in listed if t.kind == "word"]
                alone = len(said) < (_BRIEF if small.issuperset(said) else _FEW_WORDS)
                keys = {n.key: EXACT for n in lexicon.vocabulary.exact(token.plain)} if alone else {}
                found.append(Word(token, keys, {}, (), 0.0))
            else:
                keys = {n.key: n.score for n in lexicon.vocabulary.exact(token.plain)}
                topic = {n.key: n.score for n in topics.exact(token.plain)} if token.kind == "number" else {}
                found.append(Word(token, keys, topic, (), 0.0))
        return tuple(found if lexicon.language == HOME else _translated(found, lexicon, topics))

    def _meaning(self, form: str, typed: str, opens: bool) -> _Meaning:
        """What a plain form means, wherever it stands but that it may begin a clause; `typed` is how it was typed."""
        lexicon, topics = self._lexicon, self._topics
        phrase, topic = _exactly(form, lexicon, topics)
        counts = form in lexicon.number_nouns and form in lexicon.numbers
        if counts:
            phrase = {key: score for key, score in phrase.items() if score == EXACT}  # `etteren` is no `efter`
        meant = _right(form, lexicon, opens=opens)
        small = meant in lexicon.stop
        maybe: tuple[str, ...] = ()
        known = max((*phrase.values(), *topic.values()), default=0.0)
        firm = known > SAME_STEM or (known > SAME_LETTERS and is_word(form, lexicon.language))
        number = form in lexicon.numbers  # `femten` is no slip of another word
        if not (firm or number or small or form in lexicon.stop or _has_translation(form, lexicon)):
            phrase, topic, meant, maybe = _likely(form, typed, lexicon, topics, self._named, opens=opens)
        own = meant or form in lexicon.vocabulary  # `parkering` is no ring
        single = own or form in lexicon.regions or _foreign(form, lexicon)
        whole = single or any(score >= SAME_STEM for score in topic.values())
        parts = () if whole else topics.parts(form)
        return phrase, topic, parts, _weight(meant or form, lexicon), meant, maybe
