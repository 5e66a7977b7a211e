"""Values as JSON, and back: what is stored of them, and what stands behind a button.

What a field has by default is left out, so that the text is short and a field may be added. What is read may be of
another version: keys that are no field any more are dropped.
"""

from typing import Any, TypeVar

from pydantic import TypeAdapter

_Value = TypeVar("_Value")


class _Adapters(dict[type[Any], TypeAdapter[Any]]):
    """How values of each kind are written and read, found out when first needed: it takes longer than an answer."""

    def __missing__(self, kind: type[Any]) -> TypeAdapter[Any]:
        adapter = self[kind] = TypeAdapter(kind)
        return adapter


_ADAPTERS = _Adapters()


def to_json(value: object) -> str:
    """Return a dataclass as JSON."""
    return _ADAPTERS[type(value)].dump_json(value, exclude_defaults=True, by_alias=True).decode()


def from_json(kind: type[_Value], text: str) -> _Value:
    """Read what `to_json` returned of a value of some kind. Raises ValueError if it is spoilt."""
    value: _Value = _ADAPTERS[kind].validate_json(text)
    return value


def to_plain(value: object) -> dict[str, Any]:
    """Return a dataclass as the plain values of its JSON, to be a part of another one."""
    plain: dict[str, Any] = _ADAPTERS[type(value)].dump_python(value, mode="json", exclude_defaults=True, by_alias=True)
    return plain


def from_plain(kind: type[_Value], plain: object) -> _Value:
    """Read what `to_plain` returned of a value of some kind. Raises ValueError if it is spoilt."""
    value: _Value = _ADAPTERS[kind].validate_python(plain)
    return value
