"""What an event can be written as."""

from enum import StrEnum


class Format(StrEnum):
    """A content folder, schedule JSON, an iCalendar file, an Excel workbook."""

    TOML = "toml"
    JSON = "json"
    ICS = "ics"
    XLSX = "xlsx"
