"""Somebody corrects a question that has been answered."""

from pathlib import Path

from tests.serving import forum


async def test_an_edited_question_is_answered_anew_in_the_same_message(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        question = ida.writes("hvem er moderator i session 1")
        first = await ida.answer()
        assert "Janet Samuel" in first.text
        ida.edits(question, "hvem er moderator i forsamlingshus 2")
        second = await ida.answer()
        assert (second.id, second.edited) == (first.id, True)
        assert "Lene Johansen" in second.text
        assert len(ida.chat.standing()) == 1


async def test_it_is_read_in_the_conversation_as_it_was_then(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        await ida.asks("hvem er moderator i session 1")
        question = ida.writes("hvor er den")
        first = await ida.answer()
        await ida.asks("frokost torsdag?")
        ida.edits(question, "hvad tid er den")
        second = await ida.answer()
        assert second.id == first.id
        assert "10.25" in second.text


async def test_an_edit_that_changes_nothing_changes_nothing(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida = telegram.person("Ida")
        question = ida.writes("hvem er ordstyrer")
        first = await ida.answer()
        ida.edits(question, "hvem er ordstyrer?")
        await ida.asks("tak")
        assert ida.chat.standing()[0].text == first.text


async def test_a_question_that_was_not_answered_before_is_answered_now(tmp_path: Path) -> None:
    async with forum(tmp_path) as telegram:
        ida, group = telegram.person("Ida"), telegram.group("Udvalget")
        question = ida.writes("hvem er ordstyrer", into=group)
        ida.edits(question, "hvem er ordstyrer @OrdstyrerTestBot", into=group)
        assert "Lene Johansen" in (await group.answer()).text
