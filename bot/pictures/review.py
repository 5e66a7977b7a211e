"""Reviewing the pictures of a programme's folder."""

from collections.abc import Iterator
from pathlib import Path

from bot.basics.texts import message
from bot.pictures.floor_plan import UnreadablePlanError, plan_image
from bot.programme.floor_plans import named_plans
from bot.programme.model import Programme
from bot.programme.problems import Problem


def unreadable_plans(folder: Path, programme: Programme) -> Iterator[Problem]:
    """Yield the floor plans that are there and cannot be drawn; that one is missing is told by reading the folder."""
    for name in named_plans(programme):
        file = folder / name
        try:
            if file.is_file():
                plan_image(file.read_bytes())
        except (UnreadablePlanError, OSError):
            what = message("The picture cannot be read.")
            yield Problem(file, 0, "", what, message("Save it as SVG, PNG or JPEG."))
