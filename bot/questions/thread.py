"""What a chat has been about, as far as the message that is being read may point at it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from propcache.api import cached_property

from bot.programme.lasting import next_or_last
from bot.programme.model import Item, Programme, Role
from bot.questions.conversation import Conversation

# A pronoun in the singular may mean the people of an item while they are no more than these.
_FEW = 3


@dataclass(frozen=True)
class Thread:
    """The thread of a chat within one programme: who and what it holds, the last talked of first.

    `conversation` is empty where the chat was about another programme than the one that is asked about.
    """

    conversation: Conversation
    programme: Programme

    @cached_property
    def items(self) -> tuple[Item, ...]:
        """The items of the last answer."""
        return self._items(self.conversation.items)

    @cached_property
    def people(self) -> tuple[str, ...]:
        """The people of the last answer."""
        return self._people(self.conversation.people)

    @property
    def known(self) -> bool:
        """Whether there is anything that a pronoun may point at."""
        return bool(self.items or self.people)

    @cached_property
    def person(self) -> tuple[str, ...]:
        """Who `he` or `she` is: the people of the last answer, those of its items, or whoever was talked of before."""
        if self.people:
            return self.people
        for speakers in self.speakers:
            return speakers if len(speakers) <= _FEW else ()
        return self._people(self.conversation.recent)[:1]

    @cached_property
    def speakers(self) -> tuple[tuple[str, ...], ...]:
        """For each item of the last answer that has any those who speak in it."""
        spoken = (tuple(a.person for a in i.appearances if a.role is not Role.MODERATOR) for i in self.items)
        return tuple(people for people in spoken if people)

    def person_like(self, fits: Callable[[str], bool]) -> tuple[str, ...]:
        """Who `he` or `she` is where only some are a man or a woman, as said: the nearest who fit, else anybody."""
        if not self.person and not self.speakers:
            return ()
        before = self._people(self.conversation.recent)
        inside = tuple(tuple(a.person for a in i.appearances) for i in self.items)
        # Whoever was talked of before, and is in what was told of last, comes before the others in it.
        known = tuple(p for p in before if any(p in people for people in inside))
        for people in (self.people, known, *self.speakers, *inside, *((p,) for p in before)):
            fitting = tuple(p for p in people if fits(p))
            if fitting and (len(fitting) <= _FEW or people == self.people):
                return fitting
        return self.person

    def anchor(self, now: datetime, *, first: bool = False) -> Item | None:
        """The item that `after that` is counted from: the last one told of, of a person's the next one.

        `first` asks for the first one instead, which `before that` is counted from.
        """
        if self.items:
            timed = sorted((i for i in self.items if i.start), key=lambda i: i.start or now)
            return (timed[0] if first else timed[-1]) if timed else None
        return next_or_last((item for p in self.person for item in self.programme.items_of(p)), now)

    @cached_property
    def circles(self) -> tuple[tuple[str, ...], ...]:
        """Who an office (`the minister`) may mean: those of the last answer, those in its items, those before."""
        inside = tuple(dict.fromkeys(a.person for item in self.items for a in item.appearances))
        return self.people, inside, self.cast

    @cached_property
    def cast(self) -> tuple[str, ...]:
        """Everybody in the thread, and in the items of it, the last talked of first."""
        inside = [a.person for item in self.matters for a in item.appearances]
        known = (*self.people, *self._people(self.conversation.listed), *inside)
        return tuple(dict.fromkeys((*known, *self._people(self.conversation.recent))))

    @cached_property
    def matters(self) -> tuple[Item, ...]:
        """Every item in the thread, what is inside them, and those of its people; the last talked of first."""
        listed = self._items((*self.conversation.listed, *self.conversation.candidates))
        named = [item for item in (*self.items, *listed) if item.id in self.programme.by_id]
        inside = [child for item in named for child in self.programme.children.get(item.id, ())]
        theirs = [item for p in self.people for item in self.programme.items_of(p)]
        recent = self._items(self.conversation.recent)
        return tuple({item.id: item for item in (*named, *inside, *theirs, *recent)}.values())

    @cached_property
    def beside(self) -> tuple[Item, ...]:
        """What else one may choose at the same time as an item of the thread."""
        parents = dict.fromkeys(i.parent for i in self.items if i.parent)
        return tuple(child for p in parents for child in self.programme.children.get(p, ()) if child not in self.items)

    def _items(self, ids: Iterable[str]) -> tuple[Item, ...]:
        return tuple(self.programme.by_id[i] for i in ids if i in self.programme.by_id)

    def _people(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(p for p in ids if p in self.programme.people)
