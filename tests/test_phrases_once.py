"""The phrases and words that people say, as they are listed: each once, so that whoever looks for one finds all."""

import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from bot.language.spelling import plain

FILES = sorted((Path(__file__).parent.parent / "locale").glob("*/lexicon/*.toml"))


def lists(value: object, key: str) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield everything that is listed, and under which key it is.

    Phrases are compared as they are written, single words by how they are compared with what people write.
    """
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from lists(inner, f"{key}.{name}")
    elif isinstance(value, list):
        texts = [inner for inner in value if isinstance(inner, str)]
        yield key, texts
        for place, inner in enumerate(value):
            if not isinstance(inner, str):
                yield from lists(inner, f"{key}.{place}")
    elif isinstance(value, str) and "|" in value:
        yield key, [" ".join(phrase.split()) for phrase in value.split("|")]
    elif isinstance(value, str):
        yield key, [plain(word) for word in value.split()]


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parts[-3]}-{file.stem}")
def test_nothing_is_listed_twice_for_one_thing(file: Path) -> None:
    said = lists(tomllib.loads(file.read_text(encoding="utf-8")), "")
    twice = {key: [one for one, times in Counter(listed).items() if times > 1] for key, listed in said}
    assert {key: found for key, found in twice.items() if found} == {}


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parts[-3]}-{file.stem}")
def test_signs_are_single_words(file: Path) -> None:
    signs = tomllib.loads(file.read_text(encoding="utf-8")).get("signs", {})
    assert [name for name, words in signs.items() if "|" in words] == []
