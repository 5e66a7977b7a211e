"""How an item is named: with its kind, unless its title says that itself."""

import pytest

from bot.answers.wording import label_in
from bot.basics.texts import texts
from bot.programme.model import Item, Kind


@pytest.mark.parametrize(
    ("kind", "title", "named"),
    [
        pytest.param(Kind.HOUSE, "Politisk forsamlingshus: Skole", "Politisk forsamlingshus: Skole", id="said"),
        pytest.param(Kind.THEME_MEETING, "Temamødet om skoler", "Temamødet om skoler", id="in another form"),
        pytest.param(Kind.SESSION, "Obsession og ro", "Session: Obsession og ro", id="part of another word"),
        pytest.param(Kind.SESSION, "Ro i klassen", "Session: Ro i klassen", id="not said"),
        pytest.param(Kind.TALK, "Ro i klassen", "Ro i klassen", id="no choice"),
    ],
)
def test_a_kind_is_told_once(kind: Kind, title: str, named: str) -> None:
    assert label_in(texts("da"), Item("item", "forum", kind, title, 1)) == named
