"""Who is forgotten takes their questions from the hall and their likes along."""

import json
from pathlib import Path

from tests.hall_asking import DOOR, HOUSE, NAMED, asking, pressed, questions
from tests.kept import whose
from tests.speakers_hall import HISTORY, say


async def test_who_is_forgotten_takes_questions_and_likes_along(tmp_path: Path) -> None:
    async with asking(tmp_path) as hall:
        ida, ole = hall.here.person("Ida"), hall.here.person("Ole")
        for person, text in ((ida, "Hvem betaler?"), (ole, "Hvor mange?")):
            await hall.sends(person, text)
            await pressed(person, NAMED)
        for person in (ida, ole):
            await person.asks(HOUSE)
            await pressed(person, DOOR)
            await pressed(person, say("Like {number}", number=2))
        shown = await ida.asks("/mine_data")
        assert say("• Your questions to moderators: {count}", count=1) in shown.text
        assert say("• Your first name, with the questions where you wanted it: {name}", name="Ida") in shown.text
        assert (await ida.answer()).file
        content = json.loads(hall.here.telegram.called("sendDocument")[-1]["document"].content)
        assert [row["text"] for row in content["hall_questions"]] == ["Hvem betaler?"]
        assert len(content["hall_likes"]) == 1
        await ida.asks("/slet_mig")
        await pressed(ida, say("Yes, delete everything"))
        assert whose(tmp_path, ida.id) == set()
        assert [(row["text"], row["name"]) for row in hall.rows("hall_questions")] == [("Hvor mange?", "Ole")]
        assert hall.rows("hall_likes") == []
        await hall.here.olga.asks("/slet_mig")
        await pressed(hall.here.olga, say("Yes, delete everything"))
        assert questions(await hall.reads()) == ["1. Hvor mange? – Ole"]
        assert say("Somebody who has deleted their data") in (await hall.here.olga.asks(HISTORY)).text
