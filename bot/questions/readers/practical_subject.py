"""Which practical matter (parking, food, slides) a message asks of, unless it only says a word of one in passing."""

from typing import Final

from bot.language.meanings import Cue
from bot.language.phrases import Hit
from bot.programme.model import SPEECH, Kind
from bot.programme.timeline import lines
from bot.questions.readers.facts import tells_of_more
from bot.questions.readers.private import NUMBERS, PRIVATE
from bot.questions.readers.told_of import MEALS, OF_MEALS
from bot.questions.reading import Reading
from bot.questions.subjects import CHOICES

IN_BREAKS = frozenset({"toilets", "smoking", "stands"})
"""What people do in breaks."""

# How near behind `is there` what is sought stands.
_NEAR = 2
_LEAST = 0.85
_ALIKE = 0.975
# Below this several words are but roughly those of a practical subject.
_CERTAIN = 0.95
# The share of a title's words from which its subject is chosen, and from which it is quoted.
_CHOSEN = 0.25
_QUOTED = 0.75
# Where people go in between, and what they sit in meanwhile.
_ON_THE_WAY: Final = frozenset({"hotel", "quiet"})
# Practical subjects that may well be asked about a person (`Wilbeks slides`, `Wilbeks mobilnummer`).
_OF_PEOPLE = frozenset({"slides", "recording", "books", "participants", "questions", "contact"})
# What is done with people; so few words of it may be said in passing where somebody is named.
_WITH_PEOPLE, _IN_PASSING = frozenset({"press"}), 2
# What is asked of nothing practical.
_OF_TALKS: Final[frozenset[Cue]] = frozenset({"about", "who", "now", "next", "speakers", "moderator"})
# What shows that the programme is asked, whatever practical word is said besides.
_OF_PROGRAMME: Final = ("next", "then", "previous", "end", "fit", "said", "until", "chair", "moderator")
# What people see to before they come.
_BEFORE_COMING: Final = frozenset({"taxi", "transport", "parking", "hotel"})


def practical_subject(r: Reading) -> str:
    """The practical matter asked of, by its name in the lexicon; empty where none is."""
    hits = [h for h in r.tags.of("practical") if h.score >= _LEAST and h.value not in (PRIVATE, NUMBERS)]
    if not hits or tells_of_more(r):
        return ""
    best = max(hits, key=lambda h: (not r.tags.focus.isdisjoint(h.positions), len(h.positions), h.score))
    if _of_no_breakfast(r, best) or _is_asked_outright(r, best):
        return best.value
    of_something_else = (
        _of_what_is_off(r, best)
        or _only_aside(r, best)
        or _of_a_meal_hour(r, best)
        or _in_passing(r, best)
        or _of_a_person(r, best)
        or _of_the_hour_of_stands(r, best)
        or _told_beside(r, best)
        or _before_an_hour(r, best)
        or _before_the_whole(r, best)
        or _of_an_item(r, best)
        or _inside_a_name(r, best)
        or _of_a_title(r, best)
        or _of_the_office(r, best)
    )
    return "" if of_something_else else best.value


def when_one_may_go(r: Reading) -> bool:
    """True for `when may we go to the stands`, or have a smoke; but not for when they close, or come to one's own."""
    asked = not r.tags.focus.isdisjoint(r.tags.positions_of("practical", *IN_BREAKS))
    surely = any(h.score > _ALIKE for h in r.tags.of("ask", "when"))  # `near` is but like the Swedish when
    return asked and surely and r.wording.asked_for("when") and not r.ask("start", "end", "where")


def _before_the_whole(r: Reading, practical: Hit) -> bool:
    """True for `the taxi asks: which town is it in`, which is asked of the forum behind a comma."""
    if practical.value not in _BEFORE_COMING or not r.wording.says_event:
        return False
    hits = r.tags.of("ask", "venue", "dates", "place")
    apart = [p for p, w in enumerate(r.tags.words) if w.token.kind in ("comma", "stop")]
    return any(practical.last < p < h.first for h in hits for p in apart)


def _of_no_breakfast(r: Reading, practical: Hit) -> bool:
    """True for `when can one eat breakfast` where no item tells of one: it is asked of no other meal."""
    said = any(r.tags.words[p].plain in r.lexicon.signs["breakfasts"] for p in practical.positions)
    asked = not r.tags.focus.isdisjoint(practical.positions) and r.wording.asked_for("when")
    told = any(practical.first in found.positions for found in r.subjects.topics)
    else_asked = r.tags.time.relation or any(h.value != "food" for h in r.tags.of("kind"))
    return said and asked and not (told or else_asked)


def _of_what_is_off(r: Reading, practical: Hit) -> bool:
    """True for `is the song off then`, in a word that is for smoking, too."""
    kinds = r.tags.positions("kind")
    return practical.value == "smoking" and len(practical.positions) == 1 and practical.last + 1 in kinds


def _only_aside(r: Reading, practical: Hit) -> bool:
    """True where the practical word is outside what is asked (but `I was told of a parking app, which one is it?`)."""
    if set(practical.positions) & r.tags.focus or _asked_before(r, practical):
        return False
    anaphor = any(set(h.positions) & r.tags.focus for h in r.tags.of("pronoun", "anaphor"))
    it = any(set(h.positions) & r.tags.focus for h in r.tags.of("pronoun", "thing"))
    asked = r.tags.asks - {"exists"} if it else r.tags.asks  # `I cannot have gluten, is that taken care of`
    of_somebody = r.people_here and r.wording.says_person  # `I want to ask Berg a question, what is she by the way`
    alone = not (asked or r.tags.kinds or r.tags.content_asked or of_somebody)
    guests = any(r.tags.words[p].plain in r.lexicon.signs["visitors"] for p in r.tags.focus)
    visited = practical.value == "stands" and guests and r.ask("when") and not (r.tags.kinds or r.people_here)
    # `I forgot my badge, what do I do`, `where do I get another one`
    lacked = r.ask("instead", "where", "howto") and r.tags.has("report", "lacking") and not r.tags.kinds
    # `I need a taxi, whom do I ring`
    turns_to = r.ask("who", "contact") and not (r.tags.kinds or r.tags.content_asked or r.people_here)
    turns_to = turns_to and any(r.tags.words[p].plain in r.lexicon.signs["own_subject"] for p in r.tags.focus)
    meant = anaphor and not r.tags.kinds and practical.value in _OF_PEOPLE
    return not (meant or alone or visited or lacked or turns_to or (it and _looked_for(r, practical)))


def _looked_for(r: Reading, practical: Hit) -> bool:
    """True for `we look for the hotel, where is it`; but not for `I am at the car park, where is it`."""
    inside = practical.first > 0 and r.tags.words[practical.first - 1].plain in r.lexicon.signs["within"]
    of_it = r.tags.asks == {"where"} and not (r.tags.kinds or r.tags.content_asked)
    certain = r.lexicon.morphology.definite + r.lexicon.morphology.definite_things
    said = practical.score == 1 and len(practical.positions) == 1
    seeks = not r.tags.forms.isdisjoint(r.lexicon.signs["searching"])
    return of_it and said and seeks and r.tags.words[practical.first].plain.endswith(certain) and not inside


def _asked_before(r: Reading, practical: Hit) -> bool:
    """True where a practical word stands in a question before the last one (`must we send slides, and to whom`)."""
    clause = [p for p, c in enumerate(r.tags.clauses) if c == r.tags.clauses[practical.first]]
    if clause[0] and r.tags.words[clause[0] - 1].token.kind == "word":
        return False  # `and want to ask her a question`
    return r.tags.words[clause[0]].plain in r.lexicon.signs["modals"] and practical.value in _OF_PEOPLE


def _of_a_meal_hour(r: Reading, practical: Hit) -> bool:
    """True for `when is there food` and `food until when`: the programme has the hour of the meal."""
    bare = set(practical.positions) <= r.tags.positions("kind", "ask") or len(practical.positions) > 1
    counted = r.ask("duration", "now") and (
        r.tags.time.relation == "before" or (r.tags.has("clock", "until") and not r.ask("list", "about"))
    )  # `how long can I rest before there is food`
    timed = (
        r.ask("until") or counted or (practical.value in ("food", "drinks") and bare and r.wording.asked_for("when"))
    )
    return practical.value in OF_MEALS and timed and bool(r.subjects.kinds & {Kind.MEAL, Kind.EVENING})


def _in_passing(r: Reading, practical: Hit) -> bool:
    """True where the programme is asked, and a single or roughly matched practical word is said besides."""
    meals = MEALS | {Kind.SONG}
    of_meals = practical.value in OF_MEALS and r.subjects.kinds & meals and not r.ask("when")
    qualified = any(h.value == "next" and practical.first - 1 in h.positions for h in r.tags.of("ask"))
    which = practical.first > 0 and r.tags.words[practical.first - 1].plain in r.lexicon.signs["which"]
    visited = practical.value == "stands" and when_one_may_go(r)
    if of_meals or qualified or which or visited or practical.value in _OF_PEOPLE or _is_sought(r, practical):
        return False
    weak = len(practical.positions) == 1 or practical.score < _CERTAIN
    return weak and _programme_asked(r) and not _told_of(r, practical)


def _is_asked_outright(r: Reading, practical: Hit) -> bool:
    """True where a question for it opens the message, and what follows but tells until or from when."""
    words, clauses, signs = r.tags.words, r.tags.clauses, r.lexicon.signs
    opens = clauses[practical.first] == clauses[0] and words[0].plain in signs["modals"] | r.tags.copulas
    # `Must order a taxi` leaves out the one who must.
    opens = opens and (words[0].plain not in signs["modals"] or words[1].plain not in signs["to_arrange"])
    later = [h for h in r.tags.of("ask") if h.first > practical.last]
    leading = r.lexicon.signs["when"] | r.lexicon.signs["before_us"] | r.lexicon.signs["till"]
    ends = [h.first for h in later] or [len(words)]
    told_when = all(any(w.plain in leading for w in words[practical.last : end]) for end in ends)
    others = r.people_here or r.tags.numbered or practical.value in IN_BREAKS | _ON_THE_WAY
    beside = later or r.tags.focus.isdisjoint(practical.positions)
    return bool(opens and beside and told_when) and not others and _is_sought(r, practical)


def _is_sought(r: Reading, practical: Hit) -> bool:
    """True for `is there a bus to the station when we are done`, `can I leave my suitcase until we are done`."""
    words, first = r.tags.words, practical.first
    exists = any(h.last < first <= h.last + _NEAR for h in r.tags.of("ask", "exists"))
    opening = min((p for p, c in enumerate(r.tags.clauses) if c == r.tags.clauses[first]), default=0)
    modal = words[opening].plain in r.lexicon.signs["modals"]
    asked = max((h.first for h in r.tags.of("ask") if h.value in ("end", "start", "when", "now")), default=-1)
    until = r.tags.positions("clock")
    between = any(first < p < asked for p in until)
    return exists or (modal and between)


def _programme_asked(r: Reading) -> bool:
    """True where the message asks for the programme and a practical word may well be only in passing."""
    tags = r.tags
    if tags.time.offset or tags.time.rest or r.people_here:
        return True
    if tags.time.at and (tags.content or tags.asks or tags.kinds):  # else the practical matter is asked of that time
        return True
    if r.ask("now", *_OF_PROGRAMME):
        return True
    return bool(tags.kinds) and r.ask("when", "duration", "who", "about") and not r.ask("exists")


def _told_of(r: Reading, practical: Hit) -> bool:
    """True where it is asked when something closes, or whether what the event tells something of is there now."""
    of_now = r.ask("now") and not (r.tags.kinds or r.ask(*_OF_PROGRAMME))
    closes = not r.tags.kinds and any(h.last + 1 == practical.first for h in r.tags.of("ask", "end"))
    return closes or (of_now and any(f.about == practical.value for f in r.programme.facts))


def _of_a_person(r: Reading, practical: Hit) -> bool:
    """True where somebody is named, of whom nothing of this kind is asked."""
    named = r.people_here or (r.wording.says_person and r.ask("title"))
    with_them = practical.value in _WITH_PEOPLE and len(practical.positions) > _IN_PASSING
    return bool(named) and practical.value not in _OF_PEOPLE and not with_them


def _of_the_hour_of_stands(r: Reading, practical: Hit) -> bool:
    """True for `what is on after the stands` and `may we leave our stand, or is there more today`."""
    time = r.tags.time
    after = time.relation == "after" and practical.first > time.relation_position
    return practical.value == "stands" and (after or bool(time.rest))


def _told_beside(r: Reading, practical: Hit) -> bool:
    """True where a practical word is told beside a question about the programme, and asks nothing itself."""
    if len(practical.positions) > 1 and not r.on_clock:
        return False
    clause = r.tags.clauses[practical.first]
    # `when does the bar open` asks when it begins, `when do we begin, I had too much wine` tells of the wine besides.
    begun = any(h.last + 1 < practical.first for h in r.tags.of("ask", "start"))
    if begun and not r.subjects.kinds:
        return True
    cues = [(h.value, r.tags.clauses[h.first]) for h in r.tags.of("ask") if h.first in r.tags.focus]
    asks_here = any(c == clause for _, c in cues)
    return not asks_here and any(value in _OF_TALKS for value, c in cues if c != clause)


def _before_an_hour(r: Reading, practical: Hit) -> bool:
    """True for `is there time to smoke before the sessions`, and `we sit at the table, is it at nine that we meet`."""
    time = r.tags.time
    before = time.relation == "before" and practical.first < time.relation_position and not r.ask("where")
    at = time.at is not None and r.ask("start", "end", "until") and not r.ask("exists")
    return at or (before and r.ask("until", "next"))


def _of_an_item(r: Reading, practical: Hit) -> bool:
    """True where the word is one of what an item is or what was said in it (`who spoke of putting power to it`)."""
    single = len(practical.positions) == 1
    choosing = r.subjects.kinds & CHOICES or (r.ask("who") and not lines(r.programme))
    if practical.value == "participants" and choosing and single:
        return True
    if practical.value == "participants" and r.subjects.kinds & SPEECH:
        return True  # `how many were in the debate`
    if practical.value == "recording" and r.subjects.numbered and r.ask("attend"):
        return True  # `may I go into house 5 and take photos`
    if r.ask("said") and single and not lines(r.programme):
        return True
    again = any(r.tags.words[p].plain in r.lexicon.signs["seen_again"] for p in practical.positions)
    live = r.thing_known and any(i.kind is Kind.LIVE for i in r.thread.items[:1])
    made = practical.value == "recording" and (Kind.LIVE in r.subjects.kinds or live)
    return made and (single or r.ask("when")) and not again


def _inside_a_name(r: Reading, practical: Hit) -> bool:
    """True where the word is part of a longer phrase of the programme, of a name, or of something named by number."""
    positions = set(practical.positions)
    phrase = any(positions < set(h.positions) for h in r.subjects.phrases)
    names = (m.positions for m in r.subjects.names if m.parts > 1 and m.is_sure)  # `Mads`, which is no food
    of_a_name = any(practical.last in name for name in names)
    return phrase or of_a_name or any(positions <= set(n.positions) for n in r.tags.numbered)


def _of_a_title(r: Reading, practical: Hit) -> bool:
    """True where the message names an item by the words of its title, the practical one perhaps among them."""
    named = {p for m in r.people_here for p in m.positions}
    best = next((found for found in r.subjects.best_topics() if not found.positions <= named), None)
    if best is None or not best.strong or _told_apart(r, practical, best.positions):
        return False
    if practical.first - 1 in best.positions and practical.first not in best.positions:
        return False  # `an accessible toilet`
    said_by_title = r.on_subject and set(practical.positions) & best.positions
    which = any(r.tags.words[p].plain in r.lexicon.numbering for p in r.tags.focus)
    chosen = (which or r.ask("exists", "fit", "about")) and r.subjects.kinds & CHOICES and best.share > _CHOSEN
    quoted = best.share > _QUOTED and best.strong > 1 and not r.ask("where", "count")
    return bool(said_by_title or chosen or quoted)


def _told_apart(r: Reading, practical: Hit, title: frozenset[int]) -> bool:
    """True for `what does it cost to come, our budget is tight`: what is told beside is no title that is asked of."""
    asked = bool(r.tags.openers) and r.tags.focus.issuperset(practical.positions)
    return asked and title.isdisjoint(r.tags.focus) and not r.wording.says_thing


def _of_the_office(r: Reading, practical: Hit) -> bool:
    """True for `the telephone number of the secretariat`, which is no participant's."""
    cues = r.tags.of("ask", "contact")
    how = any(h.first <= practical.last + 1 and practical.first <= h.last for h in cues)
    return practical.value == "participants" and how and not (r.people_here or r.wording.says_person)
