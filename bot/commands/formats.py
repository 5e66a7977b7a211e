"""What an event can be written as."""

from enum import StrEnum


class Format(StrEnum):
    """A content folder, schedule JSON, an iCalendar file."""

    TOML = "toml"
    JSON = "json"
    ICS = "ics"
