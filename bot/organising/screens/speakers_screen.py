"""What organisers see of speakers: who is known as one and since when, never who that is on Telegram."""

from collections.abc import Sequence

from bot.answers.answer import Answer, Choice
from bot.answers.appearance import appearances, titled
from bot.answers.ground import Ground
from bot.answers.turning import numbered, turning
from bot.answers.wording import person_line
from bot.basics.pages import page
from bot.organisers.action import Action
from bot.organising.screens.wording import button, home, moment, told
from bot.programme.model import Person
from bot.speakers.claims import Claim
from bot.speakers.keys import MOST_OPEN, Key
from bot.speakers.links import Link, LinkKind

_MARK = "\N{CHECK MARK} "
_MOST = 10
_MOST_CLAIMS = 5


def listed(ground: Ground, links: Sequence[Link], claims: Sequence[Claim], number: int, searching: Action) -> Answer:
    """Return a page of everybody on the programme; `searching` is the way out beside which a name may be typed."""
    say = ground.say
    everybody = ground.programme.on_stage
    known = {link.person for link in links if link.kind is LinkKind.SPEAKER}
    shown = page(everybody, number, _MOST, _MOST)
    count = sum(person.id in known for person in everybody)
    waiting = ground.texts.plural("{count} waits to be confirmed.", "{count} wait to be confirmed.", len(claims))
    blocks = (
        say("{known} of {count} speakers are known to me.", known=count, count=len(everybody)),
        waiting if claims else "",
        say("Choose one, or write a part of a name."),
        numbered(ground, shown),
    )
    turned = turning(ground, shown, lambda page: Action.of("speakers", page=page).as_choice())
    people = [_door(person, known=person.id in known) for person in shown.rows]
    out = (button(say("Links for all"), Action("handout")), button(say("For organisers"), searching))
    return told(ground, blocks, (*_waiting(ground, claims), *people, *turned, *out))


def found(ground: Ground, people: Sequence[str], searching: Action) -> Answer:
    """Return whom a part of a name fits; one may be typed again."""
    say = ground.say
    out = (_back(ground), button(say("For organisers"), searching))
    if not people:
        return told(ground, (say("Nobody on the programme is called that. Write it once more."),), out)
    line = ground.texts.plural("{count} fits:", "{count} fit:", len(people))
    more = say("Write more of the name to see fewer.") if len(people) > _MOST else ""
    doors = [_door(ground.programme.people[person]) for person in people[:_MOST]]
    return told(ground, (line, more), (*doors, *out))


def about(ground: Ground, person: Person, links: Sequence[Link], keys: Sequence[Key]) -> Answer:
    """Return where somebody is on, which links hold or are open, and what may be done about them."""
    say = ground.say
    blocks = [person_line(ground, person)]
    blocks += [f"• {titled(ground, item)}" for item, _ in appearances(ground, person.id)]
    blocks += [_standing(ground, link) for link in links] or [say("Not known to me yet.")]
    if keys:
        blocks.append(ground.texts.plural("{count} link is still open.", "{count} links are still open.", len(keys)))
    buttons = [_make(ground, person, kind) for kind in LinkKind]
    if keys:
        buttons.append(button(say("Withdraw the open links"), Action.of("speaker-withdraw", person=person.id)))
    for number, link in enumerate(links, 1):
        label = say("Take away link {number}", number=number)
        buttons.append(button(label, Action.of("speaker-unlink?", link=link.number)))
    return told(ground, blocks, (*buttons, _back(ground), home(ground)))


def made(ground: Ground, person: Person, kind: LinkKind, link: str) -> Answer:
    """Return a new link, to be passed on."""
    say = ground.say
    if kind is LinkKind.SPEAKER:
        head = say("Send this link to {name}:", name=person.name)
        note = say("Whoever opens it first is known as {name}. It works once, until you withdraw it.", name=person.name)
    else:
        head = say("Send this link to somebody who looks after {name}:", name=person.name)
        note = say("Whoever opens it first follows {name}. It works once, until you withdraw it.", name=person.name)
    return told(ground, (head, link, note), (_door(person), _back(ground), home(ground)))


def too_many(ground: Ground, person: Person) -> Answer:
    """Return that no more links may be open for somebody."""
    line = ground.say("{most} links are open already. Withdraw them first.", most=MOST_OPEN)
    return told(ground, (line,), (_door(person), home(ground)))


def over(ground: Ground) -> Answer:
    """Return that links are of no use any more."""
    line = ground.say("{event} is over, so no more links are made.", event=ground.programme.event.name)
    return told(ground, (line,), (home(ground),))


def confirm_unlinking(ground: Ground, link: Link) -> Answer:
    """Return what is asked before a link is taken away."""
    say = ground.say
    person = ground.programme.people.get(link.person)
    back = Action.of("speaker", person=link.person)
    return told(
        ground,
        (
            say("Shall this link with {name} be taken away?", name=person.name if person else link.person),
            _standing(ground, link),
        ),
        (
            button(say("Yes, take away"), Action.of("speaker-unlink", link=link.number)),
            button(say("No, keep it"), back),
        ),
    )


def claimed(ground: Ground, claim: Claim, links: Sequence[Link]) -> Answer:
    """Return that somebody says who they are, with buttons to decide it; `links` are those with that person."""
    say = ground.say
    person = ground.programme.people.get(claim.person)
    if person is None:
        return decided(ground)
    known = any(link.kind is LinkKind.SPEAKER for link in links)
    blocks = (
        say("Somebody writes that they are {person}.", person=person_line(ground, person)),
        say("Beware: somebody is known to me as {name} already.", name=person.name) if known else "",
        say("They have been given the number {code}: ask for it before you confirm it.", code=claim.code),
        say("Confirmed, they see when they are on, and are reminded of it."),
    )
    choices = (
        button(say("Yes, confirm"), Action.of("claim-confirm", claim=claim.number)),
        button(say("No, refuse"), Action.of("claim-refuse", claim=claim.number)),
    )
    return told(ground, blocks, choices)


def decision(ground: Ground, person: Person, *, confirmed: bool) -> Answer:
    """Return what was decided of somebody who said who they are."""
    yes = ground.say("Confirmed: they are known to me as {name}, and have been told.", name=person.name)
    no = ground.say("Refused: they are not known to me as {name}, and have been told.", name=person.name)
    return told(ground, (yes if confirmed else no,), (_back(ground), home(ground)))


def decided(ground: Ground) -> Answer:
    """Return that there is nothing to decide any more."""
    return told(ground, (ground.say("That has been decided already, or taken back."),), (_back(ground), home(ground)))


def _standing(ground: Ground, link: Link) -> str:
    when = moment(ground, link.since)
    if link.kind is LinkKind.SPEAKER:
        return ground.say("Known as a speaker, linked {when}.", when=when)
    return ground.say("Followed by somebody who looks after them, linked {when}.", when=when)


def _waiting(ground: Ground, claims: Sequence[Claim]) -> list[Choice]:
    people = ground.programme.people
    return [
        button(ground.say("Confirm {name}?", name=people[c.person].name), Action.of("claim", claim=c.number))
        for c in claims[:_MOST_CLAIMS]
        if c.person in people
    ]


def _door(person: Person, *, known: bool = False) -> Choice:
    return button((_MARK if known else "") + person.name, Action.of("speaker", person=person.id))


def _make(ground: Ground, person: Person, kind: LinkKind) -> Choice:
    say = ground.say
    label = say("Link for the speaker") if kind is LinkKind.SPEAKER else say("Link for an assistant")
    return button(label, Action.of("speaker-link", person=person.id, kind=kind))


def _back(ground: Ground) -> Choice:
    return button(ground.say("Speakers"), Action("speakers"))
