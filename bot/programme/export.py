"""A programme in other people's formats."""

from bot.programme.calendar import to_ics
from bot.programme.export_json import to_json
from bot.programme.export_toml import to_toml, write_folder

__all__ = ["to_ics", "to_json", "to_toml", "write_folder"]
