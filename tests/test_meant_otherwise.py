"""Words that ask something, but not where others stand around them."""

import pytest

from tests.chats import FRIDAY, THURSDAY, last


@pytest.mark.parametrize(
    ("at", "message", "told"),
    [
        pytest.param(FRIDAY, "må jeg gå i session 3 når jeg ikke er politiker", "alle", id="permission"),
        pytest.param(THURSDAY, "min chef siger frokosten er kl 12. hvem har ret", "12.55", id="who is right"),
        pytest.param(THURSDAY, "hvad hedder den direktør fra Thisted der skal med", "Ulrik Andersen", id="who attends"),
        pytest.param(THURSDAY, "i hvilken by skal vi møde frem", "Aalborg", id="a place to begin"),
        pytest.param("2024-05-16T13:07", "hvem var det der talte sidst inden maden", "Nørmark", id="before a meal"),
        pytest.param(
            "2024-05-16T17:15",
            "min kommune er nomineret, hvornår falder dommen om prisen",
            "09.05",
            id="the winner",
        ),
    ],
)
def test_what_is_asked_all_the_same(at: str, message: str, told: str) -> None:
    assert told in last(at, message).answer.text
