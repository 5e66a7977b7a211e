"""What is asked on of what a recap or a letter tells is asked of that, and not of the forum."""

import pytest

from tests.chats import last

MOMENTS = {"2018": "2018-06-20T10:00", "2019": "2019-06-20T10:00", "2023": "2023-03-10T10:00"}


@pytest.mark.parametrize(
    ("event", "turns", "told"),
    [
        ("2018", ("hvad var ledelseskommissionen", "hvornår"), "12. juni"),
        ("2018", ("hvad er fælles sprog III", "hvornår"), "andet kvartal"),
        ("2018", ("hvad er fælles sprog 3", "hvornår skulle det være færdigt"), "andet kvartal"),
        ("2019", ("hvad står der i brevet", "hvornår er det dateret"), "4. juni 2019"),
        ("2019", ("hvad står der i brevet", "hvem er det fra"), "Joy Mogensen"),
        ("2019", ("hvad står der i brevet", "hvem er det til"), "udvalgsformanden for voksen-socialområdet"),
        ("2019", ("hvad står der i brevet", "hvem fik det"), "udvalgsformanden for voksen-socialområdet"),
        ("2019", ("hvad er debatmøderne", "hvornår er de"), "efteråret"),
        ("2018", ("hvem er Janne Seemann", "hvor arbejder hun"), "Aalborg Universitet"),
        ("2018", ("hvad var digitalt vægttab", "hvilken by var det"), "Vejle"),
        ("2019", ("hvad ville de genopfinde", "og på hvad for en måde"), "dagsorden"),
        ("2023", ("hvad er temamøde 4", "hvem har lavet det"), "Gigtforeningen"),
    ],
)
def test_what_was_told_is_asked_on(event: str, turns: tuple[str, ...], told: str) -> None:
    assert told in last(MOMENTS[event], *turns, event=event).answer.text


@pytest.mark.parametrize("asked", ["hvorfor", "hvem talte om det"])
def test_what_a_fact_does_not_tell_is_said_not_to_be_told(asked: str) -> None:
    text = last(MOMENTS["2018"], "hvad er fælles sprog III", asked, event="2018").answer.text
    assert text.startswith("Det siger programmet ikke, kun dette:")
    assert "Seemann" not in text


def test_the_days_of_the_forum_are_still_its_days() -> None:
    assert "9.-10. maj" in last(MOMENTS["2019"], "hvad står der i brevet", "hvilken dato", event="2019").answer.text
