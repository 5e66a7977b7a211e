"""What the environment decides."""

import pytest

from bot.settings import Settings


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for field in Settings.model_fields.values():
        monkeypatch.delenv(str(field.validation_alias), raising=False)


def test_without_any_variable_the_2024_forum_is_current() -> None:
    settings = Settings()
    assert (settings.event, settings.database.name, settings.organisers) == ("2024", "ordstyrer.db", frozenset())


def test_organisers_are_a_list_of_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORDSTYRER_ORGANISERS", "12, 34,56")
    assert Settings().organisers == {12, 34, 56}


def test_an_empty_variable_is_as_good_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ORDSTYRER_EVENT", "")
    monkeypatch.setenv("PORT", "")
    assert (Settings().event, Settings().port) == ("2024", 8080)


def test_the_token_does_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123:hush")
    settings = Settings()
    assert settings.token.get_secret_value() == "123:hush"
    assert "hush" not in f"{settings!r} {settings}"
