"""What the environment decides: tokens, addresses, the database, the current event."""

from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent


class Settings(BaseSettings):
    """The settings of one run. Raises pydantic.ValidationError if a variable cannot be read."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore", populate_by_name=True, env_ignore_empty=True)

    token: SecretStr = Field(default=SecretStr(""), validation_alias="TELEGRAM_BOT_TOKEN")
    telegram_url: str = Field(default="https://api.telegram.org", validation_alias="TELEGRAM_API_URL")
    event: str = Field(default="2024", validation_alias="ORDSTYRER_EVENT")
    language: str = Field(default="da", validation_alias="ORDSTYRER_LANGUAGE")
    database: Path = Field(default=Path("ordstyrer.db"), validation_alias="ORDSTYRER_DATABASE")
    content: Path = Field(default=ROOT / "content", validation_alias="ORDSTYRER_CONTENT")
    organisers: Annotated[frozenset[int], NoDecode] = Field(
        default=frozenset(), validation_alias="ORDSTYRER_ORGANISERS"
    )
    pace: float = Field(default=27.0, validation_alias="ORDSTYRER_PACE", gt=0)
    """Messages a second that nobody asked for. Telegram takes 30 in all: what is left is for replies."""
    at_once: int = Field(default=4, validation_alias="ORDSTYRER_AT_ONCE", gt=0)
    """How many of them may be on their way when Telegram is slow to answer; so many may come twice after a kill."""
    regret: float = Field(default=10.0, validation_alias="ORDSTYRER_REGRET", ge=0)
    """Real seconds in which an announcement can be stopped before it begins."""
    progress: float = Field(default=3.0, validation_alias="ORDSTYRER_PROGRESS", gt=0)
    """Real seconds between two changes of the line that says how far an announcement is."""
    keep_days: int | None = Field(default=None, validation_alias="ORDSTYRER_KEEP_DAYS", ge=0)
    """How many days after the forum everything that is kept of people is deleted; for ever unless it is given."""
    webhook_url: str = Field(default="", validation_alias="WEBHOOK_URL")
    webhook_secret: SecretStr = Field(default=SecretStr(""), validation_alias="WEBHOOK_SECRET")
    port: int = Field(default=8080, validation_alias="PORT", gt=0, lt=65536)

    @field_validator("organisers", mode="before")
    @classmethod
    def _ids(cls, value: Any) -> Any:
        """Read `12, 34` as Telegram user ids."""
        return [part for part in value.replace(",", " ").split() if part] if isinstance(value, str) else value
