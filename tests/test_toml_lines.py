"""Finding the line on which something stands in a content file."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given

from bot.programme.export import to_toml
from bot.programme.model import Programme
from bot.programme.toml_lines import Location, key_lines, line_of
from tests.examples import examples
from tests.random_programmes import programmes


@pytest.mark.parametrize(
    ("where", "line"),
    [
        (("name",), 2),
        (("items", 0), 3),
        (("items", 0, "title"), 4),
        (("items", 0, "text"), 5),
        (("items", 0, "people", 0), 10),
        (("items", 0, "people", 1, "role"), 12),
        (("items", 1, "a.b", "c"), 15),
        (("items", 1, "people", 0, "person"), 17),
        (("items", 1, "people", 0, "nothing"), 16),
        (("elsewhere",), 1),
    ],
)
def test_tables_keys_and_list_elements_are_found_on_their_lines(where: Location, line: int) -> None:
    text = '''# first
name = "a # b [[items]]"
[[items]]
title = 'it''s' # = "
text = """
[[items]]
title = "no \\""" no"
""" # end
people = [
  { person = "a", role = "b" }, # ]
  # { person = "nobody" }
  { person = "c", role = "d" },
]
[[items]]
"a.b" . c = 1
  [[items.people]]
  person = "e"
'''.replace("'it''s'", "'its'")
    assert tomllib.loads(text)
    assert line_of(key_lines(text), where) == line


@examples(25)
@given(programmes())
def test_whatever_is_written_is_found_again(programme: Programme) -> None:
    for text in to_toml(programme).values():
        lines, rows = key_lines(text), text.split("\n")
        for where in locations(tomllib.loads(text)):
            assert where in lines
            if isinstance(where[-1], str):
                assert where[-1] in rows[lines[where] - 1]


def locations(value: Any, where: Location = ()) -> Iterator[Location]:
    """Yield where everything in the data is that has a line of its own."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inside:
        if not (isinstance(key, str) and isinstance(part, list) and part and isinstance(part[0], dict)):
            yield (*where, key)
        yield from locations(part, (*where, key))
