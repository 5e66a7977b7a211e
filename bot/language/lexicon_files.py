"""The data files of the languages, one folder for each: `locale/<language>/lexicon`."""

import tomllib
from typing import Any

from bot.basics.texts import LOCALE


def folders() -> tuple[str, ...]:
    """The languages that have such files, by the alphabet."""
    return tuple(sorted(path.parent.parent.name for path in LOCALE.glob("*/lexicon/words.toml")))


def read_file(language: str, name: str) -> dict[str, Any]:
    """Return what such a file says; nothing where the language has none of that name."""
    path = LOCALE / language / "lexicon" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
