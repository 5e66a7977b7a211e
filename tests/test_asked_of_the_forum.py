"""The forum by its names and years, asked of in short everyday words."""

import pytest

from bot.answers.answer import Status
from tests.chats import FRIDAY, THURSDAY, last

MORNING, EVENING = "2024-05-16T08:30", "2024-05-16T21:16"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("hvornår er kl's social- og sundhedspolitiske forum", "16. maj"),
        ("kl forum maj 2024 hvornår", "16. maj"),
        ("hvor er sundhedspolitisk forum", "Aalborg"),
        ("hvad var temaet for forum i 2023", "Fremtidens velfærd"),
        ("det er i bella center ikke?", "Aalborg"),
    ],
)
def test_the_forum_is_known_by_its_name(message: str, told: str) -> None:
    assert told in last(MORNING, message).answer.text


@pytest.mark.parametrize("year", ["i 2022", "i 22", "i toogtyve", "i tyve toogtyve"])
def test_a_year_in_figures_or_words(year: str) -> None:
    assert "Lene Johansen" in last("2024-05-16T08:30", f"hvem var ordstyrer {year}").answer.text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("hvad talte han om", "dagsorden"),
        ("hvilket parti er han i", "(F)"),
        ("hvem sad han sammen med", "Christian Budde"),
        ("er han med i år", "Nej"),
    ],
)
def test_whoever_was_on_another_year_is_talked_of_on(message: str, told: str) -> None:
    assert told in last(EVENING, "hvem var villy søvndal", message).answer.text


def test_the_programme_of_today_is_asked_of_again_behind_somebody_of_another_year() -> None:
    assert "08.55 Morgensang" in last(EVENING, "hvem var villy søvndal", "hvad sker der i morgen").answer.text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("hvem er der fra Venstre", "Ulrik Wilbek"),
        ("hvilke partier er med", "Der er 6 partier"),
        ("hvem er konferencens ordstyrer", "Konferencens ordstyrer er Lene Johansen"),
    ],
)
def test_this_forum_is_asked_of_where_nothing_points_at_somebody_elsewhere(message: str, told: str) -> None:
    assert told in last(MORNING, "er Villy Søvndal på i år", message).answer.text


def test_a_year_of_which_nothing_is_known() -> None:
    assert last(MORNING, "hvornår slutter dagen i 2010").answer.status is Status.MISSING


@pytest.mark.parametrize("message", ["hvornår er konferencen slut", "hvornår er forummet færdigt"])
def test_the_conference_is_over_when_its_last_day_is(message: str) -> None:
    told = last(MORNING, message).answer.text
    assert "fredag den 17. maj kl. 12.00" in told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("forummet er den 15. maj ikke", "16. maj"),
        ("forummet er i Aarhus ikke", "Aalborg"),
        ("vi starter først 9.30 på fredag, ikke", "08.55"),
        ("der er seks forsamlingshuse", "Der er 5"),
    ],
)
def test_what_is_claimed_is_set_right(said: str, told: str) -> None:
    assert told in last(THURSDAY, said).answer.text


@pytest.mark.parametrize(
    "asked", ["selvstyrende teams, var det i 2022 eller 2023", "var der noget om selvstyrende teams de andre år"]
)
def test_in_which_of_other_years_it_was(asked: str) -> None:
    assert "2023" in last(FRIDAY, asked).answer.text
