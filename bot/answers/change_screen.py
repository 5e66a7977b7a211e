"""The message by which an attendee is told of a change, with what they may want to do about it."""

from collections.abc import Collection, Sequence

from bot.answers.answer import Answer, Choice, Status
from bot.answers.change_lines import Pair, change_lines
from bot.answers.decisions import decision
from bot.answers.ground import Ground
from bot.answers.plan_screen import choosing
from bot.wishes.offered import as_choice
from bot.wishes.speaker_wish import HaveSeen
from bot.wishes.wish import See, Show


def change_message(
    ground: Ground, pairs: Sequence[Pair], own: Collection[str], words: str = "", seen: str = ""
) -> Answer:
    """Return what somebody is told whose `own` items are some of those changed; `words` are an organiser's, if any.

    Speakers say by a button that they have seen it: `seen` is what that carries.
    """
    blocks = (words,) if words else (ground.say("Change in the programme:"), *change_lines(ground, pairs, own))
    plan = Choice(ground.say("My plan"), as_choice(See(Show.PLAN)))
    return Answer(
        Status.ANSWERED,
        "change",
        blocks,
        items=tuple(pair.id for pair in pairs),
        choices=(*having_seen(ground, seen), *dict.fromkeys(_instead(ground, pairs, own)), plan),
        language=ground.language,
    )


def having_seen(ground: Ground, seen: str) -> tuple[Choice, ...]:
    """Return the button by which a speaker says that they have seen a change; none where they need not."""
    return (Choice(ground.say("Seen"), as_choice(HaveSeen(seen))),) if seen else ()


def _instead(ground: Ground, pairs: Sequence[Pair], own: Collection[str]) -> list[Choice]:
    """Choose something else, where what somebody chose is called off or out of its slot."""
    found = []
    for pair in pairs:
        parent = ground.programme.by_id.get(pair.after.parent)
        lost = pair.after.cancelled or pair.after.start != pair.before.start
        what = decision(ground, parent) if parent and pair.id in own and lost else None
        if what is not None:
            found.append(choosing(ground, what))
    return found
