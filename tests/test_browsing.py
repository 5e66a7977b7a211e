"""Whatever a programme holds, all of it is in reach by buttons, and every screen fits into a message."""

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.answers.answer import Answer
from bot.answers.browsing.look import look
from bot.answers.ground import Ground
from bot.answers.reminder_screen import Standing
from bot.basics.clock import COPENHAGEN
from bot.programme.model import Audience, Programme
from bot.wishes.view import View
from bot.wishes.wish import Before
from handlers.markup import messages
from tests.examples import examples
from tests.random_programmes import programmes
from tests.serving import assistant

NOW = datetime(2030, 5, 2, 12, tzinfo=COPENHAGEN)
MOST_BUTTONS = 100


@examples(25)
@given(programme=programmes(), audience=st.none() | st.sampled_from([Audience.ELECTED, Audience.OTHERS]))
def test_everything_is_in_reach(programme: Programme, audience: Audience | None) -> None:
    knowledge = assistant().knowledge_of("2024")  # of what is searched nothing is shown here
    ground = Ground.of(knowledge, programme, now=NOW, language="da", audience=audience)
    ids = [item.id for item in programme.items]
    own = Standing(Before.PLAN, 10, dict.fromkeys(ids[:2]), frozenset(ids[1:3]))
    seen = screens(ground, own)
    assert {item for answer in seen.values() for item in answer.items if answer.intent == "card"} == set(ids)
    assert all(len(messages(answer)) == 1 and len(answer.choices) <= MOST_BUTTONS for answer in seen.values())
    assert all(answer.text for answer in seen.values())


def screens(ground: Ground, own: Standing) -> dict[View, Answer]:
    """Return every screen that buttons lead to from the beginning."""
    ahead, found = [View()], dict[View, Answer]()
    while ahead:
        view = ahead.pop()
        if view not in found:
            found[view] = look(ground, view, own)
            ahead += [next_view for choice in found[view].choices if (next_view := View.read(choice.question))]
    return found
