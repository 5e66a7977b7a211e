"""The order in which readers are asked: everyone has its place in it, and but one."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.questions.order import READERS

QUESTIONS = Path(__file__).parent.parent / "bot" / "questions"
FILES = sorted(file for file in (QUESTIONS / "readers").glob("*.py") if file.stem != "__init__")


def offered(file: Path) -> Iterator[str]:
    """Yield the names of a file that are readers for others: a `Reading` in, a `Question` or nothing out."""
    for node in ast.parse(file.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and node.returns is not None:
            taken = [ast.unparse(arg.annotation) for arg in node.args.args if arg.annotation is not None]
            if taken == ["Reading"] and ast.unparse(node.returns) == "Question | None":
                yield node.name


def taken_from(file: Path) -> Iterator[tuple[str, str]]:
    """Yield what a file takes from others: the module and the name."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", name.name) for name in node.names)


TAKEN = frozenset(taken for file in QUESTIONS.rglob("*.py") for taken in taken_from(file))


def test_no_reader_is_asked_twice() -> None:
    assert [reader for reader, times in Counter(READERS).items() if times > 1] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_reader_is_asked(file: Path) -> None:
    module = f"bot.questions.readers.{file.stem}"
    assert [name for name in offered(file) if (module, name) not in TAKEN] == []
