"""Reviewing a programme as an editor would."""

from collections.abc import Callable, Iterable
from typing import Final

from bot.programme import check_parts, check_people, check_plans, check_times
from bot.programme.findings import Finding, Severity
from bot.programme.model import Programme

__all__ = ["CHECKS", "Finding", "Severity", "review"]

CHECKS: Final[tuple[Callable[[Programme], Iterable[Finding]], ...]] = (
    check_times.check_days,
    check_times.check_order,
    check_times.check_overlaps,
    check_times.check_parents,
    check_times.check_missing_times,
    check_people.check_spellings,
    check_people.check_parties,
    check_people.check_two_places,
    check_people.check_unused,
    check_people.check_nobody_on,
    check_parts.check_numbers,
    check_parts.check_rooms,
    check_parts.check_room_clashes,
    check_parts.check_summaries,
    check_parts.check_misprints,
    check_plans.check_places,
)


def review(programme: Programme) -> tuple[Finding, ...]:
    """Return everything that an editor would mark, errors first."""
    found = [finding for check in CHECKS for finding in check(programme)]
    return tuple(sorted(found, key=lambda finding: finding.severity is not Severity.ERROR))
