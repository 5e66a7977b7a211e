"""The order of the tests."""

import pytest

LONGEST = (
    "test_questions.py",
    "test_delivery_kill.py",
    "test_serve.py",
    "test_changing.py",
    "test_telegram_announcements_under_way.py",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest: at the end, everybody would wait for whoever has one of them."""
    items.sort(key=lambda item: LONGEST.index(item.path.name) if item.path.name in LONGEST else len(LONGEST))
