"""The page of all readers says what they are, in the order in which they are asked."""

from tests.readers_table import PAGE, page


def test_the_page_of_readers_is_as_they_are() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "python -m tests.readers_table writes it anew"
