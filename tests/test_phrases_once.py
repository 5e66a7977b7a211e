"""The phrases that people say, as they are listed: each once, so that whoever looks for one finds all it does."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

FILES = sorted((Path(__file__).parent.parent / "locale").glob("*/lexicon/*.toml"))


def lists(value: object, key: str) -> Iterator[tuple[str, str]]:
    """Yield every text with phrases in it, and under which key it is."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from lists(inner, f"{key}.{name}")
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from lists(inner, f"{key}.{place}")
    elif isinstance(value, str) and "|" in value:
        yield key, value


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parts[-3]}-{file.stem}")
def test_no_phrase_is_listed_twice_for_one_thing(file: Path) -> None:
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    said = {key: Counter(" ".join(phrase.split()) for phrase in text.split("|")) for key, text in lists(content, "")}
    twice = {key: [phrase for phrase, times in found.items() if times > 1] for key, found in said.items()}
    assert {key: phrases for key, phrases in twice.items() if phrases} == {}
