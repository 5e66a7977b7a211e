"""What people read, in their language."""

import ast
import string
from collections.abc import Iterator

import pytest
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po

from bot.basics.texts import DOMAIN, LOCALE, message, texts
from bot.settings import ROOT

# What says a sentence, and how many forms of it are given.
CALLS = {"say": 1, "message": 1, "note": 1, "plural": 2}


def sentences() -> set[tuple[str, ...]]:
    """Every sentence of the code, with its plural where it has one; also one within an f-string."""
    files = (file for part in ("bot", "handlers") for file in (ROOT / part).rglob("*.py"))
    return {forms for file in files for forms in _said_in(ast.parse(file.read_text("utf-8")))}


def _said_in(tree: ast.AST) -> Iterator[tuple[str, ...]]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        given = (arg.value for arg in node.args[: CALLS.get(name, 0)] if isinstance(arg, ast.Constant))
        if forms := tuple(form for form in given if isinstance(form, str)):
            yield forms


def names(text: str) -> set[str]:
    return {name for _text, name, _format, _conversion in string.Formatter().parse(text) if name}


def catalogue() -> Catalog:
    with (LOCALE / "da" / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        return read_po(file, locale="da")


def test_every_sentence_of_the_code_has_a_danish_one() -> None:
    """Once it is marked as fuzzy a translator has yet to look at it."""
    danish = catalogue()
    assert [entry.id for entry in danish if entry.fuzzy and entry.id] == []
    assert [
        forms for forms in sorted(sentences()) if not (found := danish.get(forms[0])) or not all(_said(found))
    ] == []


def test_no_danish_sentence_is_left_of_one_that_nobody_says() -> None:
    said = {forms[0] for forms in sentences()}
    assert [entry.id for entry in catalogue() if entry.id and _forms(entry.id)[0] not in said] == []


def test_danish_sentences_have_the_placeholders_of_the_english_ones() -> None:
    """One that is there in singular and plural may leave out the number in the singular."""
    entries = [entry for entry in catalogue() if entry.id]
    for entry in entries:
        wanted = {name for form in _forms(entry.id) for name in names(form)}
        optional = {"count"} if len(_forms(entry.id)) > 1 else set()
        assert [form for form in _said(entry) if not wanted - optional <= names(form) <= wanted] == []


def _said(entry: Message) -> tuple[str, ...]:
    return _forms(entry.string)


def _forms(text: object) -> tuple[str, ...]:
    return tuple(text) if isinstance(text, tuple | list) else (str(text),)


def test_english_needs_no_catalogue() -> None:
    assert texts("en").say("Did you mean “{suggestion}”?", suggestion="x") == "Did you mean “x”?"
    assert texts("tlh").plural("{count} error", "{count} errors", 2) == "2 errors"


@pytest.mark.parametrize("tag", ["da", "da-DK", "da_DK", "DA"])
def test_a_language_is_known_by_any_of_its_tags(tag: str) -> None:
    assert texts(tag).plural("{count} item", "{count} items", 1) == "1 programpunkt"
    assert texts(tag).plural("{count} item", "{count} items", 3) == "3 programpunkter"


def test_a_sentence_can_be_noted_down_and_said_later_with_another_inside_it() -> None:
    noted = message("The environment variable {name} cannot be read.", name=message("event"))
    assert texts("da").render(noted) == "Miljøvariablen konference kan ikke læses."


def test_a_value_with_braces_in_it_is_left_as_it_is() -> None:
    assert texts("en").say("{event}: nothing new.", event="{x}") == "{x}: nothing new."
