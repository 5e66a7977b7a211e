"""The names of what is asked and answered: the lexicons, the type checker and the answers have the same."""

import tomllib
from pathlib import Path
from typing import get_args

import pytest

from bot.answers.compose import COMPOSERS
from bot.basics.texts import LOCALE
from bot.language.detect import languages
from bot.language.lexicon import lexicon
from bot.language.meanings import Cue
from bot.questions.intent import Asked


@pytest.mark.parametrize("language", languages())
def test_every_language_has_words_for_all_that_can_be_asked(language: str) -> None:
    files = (LOCALE / language / "lexicon").glob("*.toml")
    asks = [tomllib.loads(file.read_text(encoding="utf-8")).get("asks", {}) for file in files]
    assert sorted({cue for table in asks for cue in table}) == sorted(get_args(Cue))


def test_words_for_what_nobody_can_ask_are_refused_by_name(tmp_path: Path) -> None:
    folder = tmp_path / "lexicon"
    folder.mkdir()
    for file in (LOCALE / "en" / "lexicon").glob("*.toml"):
        (folder / file.name).write_bytes(file.read_bytes())
    (folder / "cues.toml").write_text('[asks]\nexsits = "is there"\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"cues\.toml: .* exsits$"):
        lexicon(str(tmp_path))


def test_all_that_can_be_asked_has_an_answer_and_there_is_no_other() -> None:
    assert sorted(COMPOSERS) == sorted(get_args(Asked))
