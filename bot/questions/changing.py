"""Reads what an organiser writes as one speaks: `session 3 is moved to the radio room`, `everything after lunch ...`.

A message that asks something, or names nothing of the programme, is none that wants a change.
"""

from dataclasses import dataclass, replace

from bot.language.detect import languages
from bot.language.lexicon import lexicon
from bot.language.tokens import clean
from bot.questions.changing_people import OfPeople
from bot.questions.changing_verbs import OfItems
from bot.questions.changing_words import changing_words
from bot.questions.conversation import Conversation
from bot.questions.reading import Reading
from bot.questions.wanted_change import WantedChange, Way


def wanted_changes(r: Reading) -> tuple[WantedChange, ...]:
    """Return what a message wants changed; nothing where it is a question, or anything else.

    It is read in its own language, and in the others where that finds nothing: a few words with a name and a number in
    them hardly tell which one it is.
    """
    for language in dict.fromkeys((r.lexicon.language, *languages())):
        said = _Message(replace(r, lexicon=lexicon(language)), changing_words(language)).without_reason()
        if said.asks:
            return ()
        found = said.clause_by_clause() or said.whole()
        if found:
            return found
    return ()


def asks(r: Reading) -> bool:
    """Whether a message is plainly a question: it has a question word or a question mark."""
    return bool(r.tags.openers) or "?" in r.text


def goes_on(r: Reading) -> bool:
    """Whether a change is meant to go with the one before it (`also …`)."""
    also = changing_words(r.lexicon.language).signs["also"]
    return any(w.plain in also or w.token.plain in also for w in r.tags.words[:1])


def new_values(r: Reading, way: Way) -> WantedChange | None:
    """Return what somebody answers who was asked for a new time (`START`) or a new end (`END`); None if unreadable."""
    said = _Message(r, changing_words(r.lexicon.language))
    return said.time_in(way, range(len(r.tags.words)), typed=True)


def new_place(r: Reading) -> str:
    """Return what somebody answers who was asked for a place, without the words that lead to it (`over in ...`)."""
    said = _Message(r, changing_words(r.lexicon.language))
    words = r.tags.words
    first = next((p for p in range(len(words)) if not said.is_("to", p)), 0)
    return " ".join(clean(r.text)[words[first].token.start :].split()) if words else ""


@dataclass(frozen=True)
class _Message(OfPeople, OfItems):
    """All that a message wants changed."""

    def whole(self) -> tuple[WantedChange, ...]:
        """Return what the message wants changed, read as one."""
        return self.of_people() or self.of_items()

    def clause_by_clause(self) -> tuple[WantedChange, ...]:
        """Return what two or more clauses want changed, each of them something (`session 3 is off and 4 is moved`).

        What the first is about is what a pronoun in the next means.
        """
        words, text = self.r.tags.words, clean(self.r.text)
        verbs = self.said("changing")
        for place, word in enumerate(words):
            parts = [h for h in verbs if h.last < place], [h for h in verbs if h.first > place]
            if not all(parts) or not (word.token.kind == "comma" or self.is_("and", place)):
                continue
            left = replace(self, r=replace(self.r, text=text[: word.token.start].strip())).whole()
            if not left:
                continue
            thread = Conversation(event=self.r.event, items=left[-1].items)
            rest = replace(self, r=replace(self.r, text=text[word.token.end :].strip(), conversation=thread))
            right = rest.clause_by_clause() or rest.whole()
            if right:
                return (*left, *right)
        return ()
