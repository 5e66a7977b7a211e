"""The table of all readers in `docs/readers.md`, made from their order and what each file says of itself.

`python -m tests.readers_table` writes it anew.
"""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bot.questions import order

PAGE: Final = Path(__file__).parent.parent / "docs" / "readers.md"
"""Where the table stands."""

_HEAD: Final = """# The readers

Each says what a message asks, or that it does not know. They are asked in this order, and the first that knows the
message answers; why a group stands where it stands is told in `bot/questions/order.py`. This page is made from that
file and from the first line of each reader's own (`python -m tests.readers_table`).
"""


def page() -> str:
    """The page as it should be."""
    return _HEAD + "".join(_group(name, readers) for name, readers in _groups())


def _groups() -> Iterator[tuple[str, list[order.Reader]]]:
    """The groups of the order by name, in their order, each with its readers."""
    tree = ast.parse(inspect.getsource(order))
    for node in tree.body:
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id.startswith("_"):
            yield node.target.id, list(getattr(order, node.target.id))


def _group(name: str, readers: list[order.Reader]) -> str:
    title = name.strip("_").lower().replace("_", " ")
    rows = "".join(f"| `{reader.__name__}` | `{_file(reader)}` | {_says(reader)} |\n" for reader in readers)
    return f"\n## {title.capitalize()}\n\n| reader | file | what it knows |\n| --- | --- | --- |\n{rows}"


def _file(reader: order.Reader) -> str:
    return f"{reader.__module__.rsplit('.', 1)[-1]}.py"


def _says(reader: order.Reader) -> str:
    """The first line of the file's docstring; of the function's own, where a file has several readers."""
    module = inspect.getmodule(reader)
    several = sum(one.__module__ == reader.__module__ for one in order.READERS) > 1
    own = (reader.__doc__ or "") if several else ""
    text = own or (module.__doc__ if module else "") or ""
    return text.strip().splitlines()[0].replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
