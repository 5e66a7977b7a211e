"""Carries out what speakers want: to be known as such, to see when they are on, and how they are reminded of it."""

from collections.abc import Sequence
from datetime import timedelta

from bot.answers import claim_screen, my_slot
from bot.answers.answer import Answer
from bot.answers.ground import Ground
from bot.basics.attempts import Attempts
from bot.basics.database import writing
from bot.delivery.calendar_wishes import CalendarWishes
from bot.delivery.from_speakers import FromSpeakers
from bot.delivery.kept import Kept
from bot.delivery.organisers import Organisers
from bot.programme.timeline import is_over
from bot.questions.details import OwnSlot
from bot.speakers.keys import Key
from bot.speakers.links import Link, LinkKind
from bot.speakers.receipts import Told
from bot.speakers.stores import SpeakerStores
from bot.wishes.speaker_wish import (
    BeKnownAs,
    HaveSeen,
    SpeakerReminder,
    SpeakerSee,
    SpeakerShow,
    SpeakerWish,
    Tell,
    Telling,
    TurnReminder,
    Unlink,
)

_CLAIMS, _CLAIMS_IN = 3, timedelta(hours=1)


class SpeakerWishes:
    """What speakers' wishes are handed to. Use it from one thread, as SQLite connections want it."""

    def __init__(self, kept: Kept, calendar: CalendarWishes, organisers: Organisers) -> None:
        self._kept = kept
        self._calendar = calendar
        self._organisers = organisers
        self._stores = SpeakerStores.over(kept.database)
        self._tidings = FromSpeakers(kept, self._stores, organisers)
        self._guesses = Attempts()
        self._claimed = Attempts(_CLAIMS, _CLAIMS_IN)

    def known_as(self, person: int) -> tuple[str, ...]:
        """Return the people of the programme whom somebody is, or looks after; `person` is 0 in a group."""
        return tuple(link.person for link in self._of(person)) if person else ()

    def carry_out(
        self, person: int, ground: Ground, wish: SpeakerWish, answer: Answer | None, *, text: str = ""
    ) -> Answer:
        """Do what somebody wants; return what to say. `answer` is the one that carried the wish, if one did.

        `text` is what they wrote, where the wish waited for it.
        """
        if isinstance(wish, BeKnownAs):
            return self._claim(person, ground, wish, answer)
        if wish == SpeakerSee(SpeakerShow.NOTHING):
            return claim_screen.no_speaker(ground)
        links = self._of(person)
        if not links:
            return my_slot.unknown(ground)
        if isinstance(wish, Tell):
            told = Tell(report=text, who=wish.who) if wish.how is Telling.TYPED else wish
            return self._tidings.take(ground, links, told, answer.blocks[1:] if answer else ())
        return self._of_speaker(person, ground, links, wish)

    def _of_speaker(
        self, person: int, ground: Ground, links: Sequence[Link], wish: SpeakerSee | HaveSeen | TurnReminder | Unlink
    ) -> Answer:
        """Do what only somebody may want who is known as a speaker, or looks after one."""
        match wish:
            case SpeakerSee():
                return self._shown(person, ground, links, wish)
            case HaveSeen(change):
                return self._seen(person, ground, links, Told.read(change))
            case TurnReminder(reminder):
                self._turn(person, reminder)
                return my_slot.reminders(ground, links, self._stores.silences.of(person))
            case Unlink():
                return self._unlink(ground, links, wish)

    def _shown(self, person: int, ground: Ground, links: Sequence[Link], wish: SpeakerSee) -> Answer:
        if wish.show is SpeakerShow.CALENDAR:
            rows = [item.id for link in links for item in ground.programme.items_of(link.person)]
            return self._calendar.of_items(ground, tuple(dict.fromkeys(rows)))
        if wish.show is SpeakerShow.REMINDERS:
            return my_slot.reminders(ground, links, self._stores.silences.of(person))
        return my_slot.asked(ground, links, OwnSlot(wish.asked)) if wish.asked else my_slot.screen(ground, links)

    def _seen(self, person: int, ground: Ground, links: Sequence[Link], change: Told) -> Answer:
        """Note that somebody has seen a change, and show them when they are on now."""
        with writing(self._kept.database):
            known = self._stores.receipts.see(change, person, ground.now)
        return my_slot.seen(ground, links) if known else my_slot.screen(ground, links)

    def _turn(self, person: int, reminder: SpeakerReminder) -> None:
        with writing(self._kept.database):
            self._stores.silences.turn(person, reminder)
        self._kept.speakers.follow()

    def _unlink(self, ground: Ground, links: Sequence[Link], wish: Unlink) -> Answer:
        """Let somebody be linked with a person of the programme no more, once they have said so twice."""
        link = next((link for link in links if link.person == wish.person), None)
        if link is None:
            return my_slot.screen(ground, links)
        if not wish.surely:
            return my_slot.confirm_unlinking(ground, link)
        with writing(self._kept.database):
            self._stores.unlink(link.number)
        self._kept.speakers.follow()
        return my_slot.unlinked(ground)

    def _claim(self, person: int, ground: Ground, wish: BeKnownAs, answer: Answer | None) -> Answer:
        """Ask the organisers whether somebody is who they say they are; they are asked themselves first."""
        known = [ground.programme.people[p] for p in wish.people if p in ground.programme.people]
        links = self._of(person)
        own = _themselves(links)
        if not known:
            return my_slot.unknown(ground)
        if own and any(own.person == one.id for one in known):
            return my_slot.screen(ground, links)
        if own:
            return claim_screen.somebody_else(ground, my_slot.called(ground, own))
        if len(known) > 1:
            return claim_screen.which(ground, known, answer.blocks if answer else ())
        if not wish.surely:
            return claim_screen.ask(ground, known[0])
        return self._ask(person, ground, known[0].id)

    def _ask(self, person: int, ground: Ground, who: str) -> Answer:
        if not self._claimed.left(person, ground.now):
            return claim_screen.not_now(ground)
        self._claimed.count(person, ground.now)
        with writing(self._kept.database):
            claim = self._stores.claims.make(self._kept.forum.event, who, person, ground.now)
        if claim is None:
            return claim_screen.nobody_to_ask(ground)
        if not self._organisers.tell_of_claim(claim):
            with writing(self._kept.database):
                self._stores.claims.take(claim.number, claim.event)
            return claim_screen.nobody_to_ask(ground)
        return claim_screen.waits(ground, claim.code)

    def open_link(self, person: int, ground: Ground, secret: str) -> tuple[Answer, ...]:
        """Link somebody with the person whose link they have opened; return what to say, in a message each.

        They may fail but so often, and whatever is wrong with a link, what is said is the same. Who is linked already
        sees when they are on, and uses no other speaker's link up.
        """
        links = self._of(person)
        may_try = self._guesses.left(person, ground.now)
        key = self._holds(ground, secret) if may_try else None
        if key is None:
            if may_try:
                self._guesses.count(person, ground.now)
            return (my_slot.screen(ground, links) if links else claim_screen.invalid(ground),)
        own = _themselves(links)
        if any(link.person == key.person and link.kind in {key.kind, LinkKind.SPEAKER} for link in links):
            return (my_slot.screen(ground, links),)
        if own and key.kind is LinkKind.SPEAKER:
            return (claim_screen.somebody_else(ground, my_slot.called(ground, own)),)
        with writing(self._kept.database):
            self._stores.keys.use_up(key)
            if key.kind is LinkKind.SPEAKER:
                self._stores.claims.withdraw(person)
            self._stores.links.add(key.event, key.person, person, key.kind, ground.now)
        self._kept.speakers.follow()
        return my_slot.welcome(ground), my_slot.screen(ground, self._of(person))

    def _holds(self, ground: Ground, secret: str) -> Key | None:
        """The key with a secret, if it still opens anything."""
        key = self._stores.keys.find(secret)
        programme = ground.programme
        if key is None or key.event != programme.event.id or key.person not in programme.people:
            return None
        return None if is_over(programme, ground.now) else key

    def _of(self, person: int) -> tuple[Link, ...]:
        return self._stores.links.of_chat(person, self._kept.forum.event)


def _themselves(links: Sequence[Link]) -> Link | None:
    """Of somebody's links the one with who they are, if they are a speaker."""
    return next((link for link in links if link.kind is LinkKind.SPEAKER), None)
