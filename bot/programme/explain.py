"""What pydantic found in a content file, as an organiser would put it."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from bot.basics.texts import Message, message
from bot.programme.model import SUBJECTS
from bot.programme.problems import NOTHING, Example, Problem, Source
from bot.programme.suggest import as_id, nearest
from bot.programme.tables import BLANK, NO_CLOCK, NO_SUBJECT, Table, keys_at
from bot.programme.toml_lines import Location

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


def problems_of(error: ValidationError, source: Source, table: type[Table], where: Location = ()) -> list[Problem]:
    """Return a problem for each error of `table` on what stands at `where` in `source`.

    A key that is missing because it is mistyped is told of once.
    """
    errors = error.errors(include_url=False)
    mistyped = {
        (*details["loc"][:-1], nearest(str(details["loc"][-1]), keys_at(table, details["loc"][:-1])))
        for details in errors
        if details["type"] == "extra_forbidden"
    }
    return [
        _problem(details, source, table, where)
        for details in errors
        if details["type"] != "missing" or details["loc"] not in mistyped
    ]


def no_key(source: Source, where: Location, choices: list[str], key: str = "") -> Problem:
    """Return the problem that `key` (else the last part of `where`) is not one of `choices`."""
    key = key or str(where[-1])
    return source.problem(where, source.no_key(key), choose(key, choices))


def choose(word: object, choices: list[str]) -> Message:
    """Advise the nearest of `choices`, or all of them if none is near."""
    found = nearest(str(word), choices)
    if found:
        return message("Did you mean “{suggestion}”?", suggestion=found)
    return message("Choose one of: {choices}.", choices=", ".join(choices))


def _problem(details: "ErrorDetails", source: Source, table: type[Table], around: Location) -> Problem:
    inside = details["loc"]
    where = (*around, *inside)
    key = str(next((part for part in reversed(where) if isinstance(part, str)), ""))
    if details["type"] == "missing":
        return source.problem(where[:-1], message("“{key}” is missing.", key=key))
    if details["type"] == "extra_forbidden":
        return no_key(source, where, list(keys_at(table, inside[:-1])))
    explain = EXPLANATIONS.get(details["type"], _other)
    said, advice = explain(key, details["input"], details.get("ctx", {}))
    return source.problem(where, said, source.written(advice) if isinstance(advice, Example) else advice)


Explained = tuple[Message, Message | Example]


def _not_among(key: str, value: Any, context: Mapping[str, Any]) -> Explained:
    choices = re.findall(r"'([^']+)'", str(context.get("expected", "")))
    return message("“{value}” is not a valid “{key}”.", value=value, key=key), choose(value, choices)


def _not_subject(key: str, value: Any, _context: Mapping[str, Any]) -> Explained:
    return message("“{value}” is not a valid “{key}”.", value=value, key=key), choose(value, list(SUBJECTS))


def _not_clock(key: str, value: Any, context: Mapping[str, Any]) -> Explained:
    said = message("“{value}” in “{key}” is not a time of day.", value=value, key=key)
    return said, Example(key, context["suggestion"] or "10.10")


def _not_date(key: str, value: Any, _context: Mapping[str, Any]) -> Explained:
    said = message("“{value}” in “{key}” is not a date.", value=value, key=key)
    return said, Example(key, _meant_date(value), text=False)


def _meant_date(value: Any) -> str:
    """Return the date that was meant by text such as "2024-05-16" or "16.5.2024", else an example."""
    found = re.search(r"(\d{4})\D(\d{1,2})\D(\d{1,2})", str(value))
    backwards = re.search(r"(\d{1,2})\D+(\d{1,2})\D+(\d{4})", str(value))
    numbers = found.groups() if found else backwards.groups()[::-1] if backwards else ()
    try:
        return date(*map(int, numbers)).isoformat()
    except (TypeError, ValueError):  # no numbers, or no such day
        return "2024-05-16"


def _not_text(key: str, value: Any, _context: Mapping[str, Any]) -> Explained:
    said = message("“{key}” has to be text.", key=key)
    if isinstance(value, dict | list):
        return said, NOTHING
    return said, Example(key, value)


def _not_number(key: str, value: Any, _context: Mapping[str, Any]) -> Explained:
    digits = re.search(r"\d+", str(value))
    said = message("“{value}” in “{key}” is not a whole number.", value=value, key=key)
    return said, Example(key, digits[0] if digits else 1, text=False)


def _not_list(key: str, value: Any, _context: Mapping[str, Any]) -> Explained:
    said = message("“{key}” has to be a list.", key=key)
    if not isinstance(value, str):
        return said, NOTHING
    return said, Example(key, value, listed=True)


def _not_truth(key: str, value: Any, _context: Mapping[str, Any]) -> Explained:
    said = message("“{value}” is not a valid “{key}”.", value=value, key=key)
    return said, message("Choose one of: {choices}.", choices="true, false")


def _not_id(key: str, value: Any, _context: Mapping[str, Any]) -> Explained:
    said = message(
        "“{value}” in “{key}” holds more than the lower-case letters a-z, digits and hyphens.", value=value, key=key
    )
    suggestion = as_id(str(value))
    return said, message("Did you mean “{suggestion}”?", suggestion=suggestion) if suggestion else NOTHING


def _blank(key: str, _value: Any, _context: Mapping[str, Any]) -> Explained:
    return message("“{key}” is empty.", key=key), NOTHING


def _not_share(key: str, value: Any, _context: Mapping[str, Any]) -> Explained:
    return message("“{key}” has to be between 0 and 1, but is {value}.", key=key, value=value), NOTHING


def _not_positive(key: str, value: Any, _context: Mapping[str, Any]) -> Explained:
    return message("“{key}” has to be above 0, but is {value}.", key=key, value=value), NOTHING


def _other(key: str, value: Any, _context: Mapping[str, Any]) -> Explained:
    return message("“{value}” is not a valid “{key}”.", value=value, key=key), NOTHING


EXPLANATIONS: Mapping[str, Callable[[str, Any, Mapping[str, Any]], Explained]] = {
    "enum": _not_among,
    NO_SUBJECT: _not_subject,
    NO_CLOCK: _not_clock,
    "date_type": _not_date,
    "string_type": _not_text,
    "int_type": _not_number,
    "tuple_type": _not_list,
    "bool_type": _not_truth,
    "string_pattern_mismatch": _not_id,
    BLANK: _blank,
    "greater_than_equal": _not_share,
    "less_than_equal": _not_share,
    "float_type": _not_share,
    "greater_than": _not_positive,
}
