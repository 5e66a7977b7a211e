"""Somebody comes by a link to the bot: what stands behind it is shown."""

from bot.afterwards import conversation_told
from bot.answers import deep_links
from bot.answers.answer import Answer
from bot.answers.deep_links import Target
from bot.questions.conversation import Conversation
from bot.questions.question import Question
from bot.wishes.view import View
from bot.wishes.wish import See, Show
from handlers.desk import Desk, Given


def target_of(desk: Desk, payload: str) -> Target | None:
    """Return what the payload of a link stands for; None where it is none of ours, or gone."""
    target = deep_links.read(payload, desk.assistant().knowledge_of(desk.forum.event).programmes)
    return None if target and target.shared and target.event != desk.forum.event else target


def opened(desk: Desk, target: Target, person: int, language: str) -> Given:
    """Return what somebody sees who is alone with the bot."""
    answer = _answer(desk, target, person, language)
    return Given(answer, conversation_told(Conversation(), target.event or desk.forum.event, answer))


def _answer(desk: Desk, target: Target, person: int, language: str) -> Answer:
    if not target.event:
        return desk.wishes.carry_out(person, See(Show.PLAN), language)
    if target.shared:
        return desk.wishes.shared_with(person, target.items, language)
    ground = desk.wishes.ground(person, language)
    if target.event == desk.forum.event and (item := ground.programme.by_id.get(next(iter(target.items), ""))):
        return desk.organising.offer(person, desk.wishes.look(person, View.of(item), language))
    people = (target.person,) if target.person else ()
    question = Question("person" if people else "card", target.event, language, items=target.items, people=people)
    told = desk.assistant().tell(question, event=desk.forum.event, at=desk.forum.clock.now(), audience=ground.audience)
    return desk.wishes.offer(person, told) if target.event == desk.forum.event else told
