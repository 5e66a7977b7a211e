"""What is asked of all on the programme together: parties, organisations, who is on twice, how long a day is."""

import pytest

from tests.chats import FRIDAY, THURSDAY, last

THEME = "2024-05-16T10:38"


@pytest.mark.parametrize(
    ("messages", "told", "untold"),
    [
        pytest.param(
            ("hvilke partier er repræsenteret",), ("Venstre (V)", "Radikale Venstre (B)"), "Nørmark", id="in all"
        ),
        pytest.param(("hvor mange partier er der",), ("Der er 6 partier",), "Nørmark", id="how many"),
        pytest.param(("hvilke partier sidder på scenen",), ("Moderaterne (M): Mette Kierkgaard",), "(V)", id="on now"),
        pytest.param(("hvilke partier er med i hus 1",), ("(F)", "(A)", "Monika Rubin"), "(V)", id="a number"),
        pytest.param(("hvad handler hus 1 om", "hvilke partier er med"), ("(F)", "Rubin"), "(V)", id="the thread"),
    ],
)
def test_the_parties_are_told_by_those_who_are_of_them(
    messages: tuple[str, ...], told: tuple[str, ...], untold: str
) -> None:
    text = last(THEME, *messages).answer.text
    assert all(part in text for part in told)
    assert untold not in text


def test_after_the_parties_of_a_house_it_is_still_that_house() -> None:
    assert "15.45" in last("2024-05-16T14:46", "hvilke partier er med i hus 1", "hvornår slutter det").answer.text


@pytest.mark.parametrize(
    ("message", "told", "untold"),
    [
        pytest.param("hvilke organisationer er med", ("Altinget", "Kræftens Bekæmpelse"), "Nørmark", id="all"),
        pytest.param("hvilke universiteter er repræsenteret", ("Syddansk",), "Altinget", id="of a sort"),
    ],
)
def test_organisations_are_those_that_somebody_is_from(message: str, told: tuple[str, ...], untold: str) -> None:
    text = last(THEME, message).answer.text
    assert all(part in text for part in told)
    assert untold not in text


@pytest.mark.parametrize(
    ("message", "told", "untold"),
    [
        pytest.param("hvem er på begge dage", "Christian Harsløf", "Welling", id="both days"),
        pytest.param("hvem er på flere gange", "Sisse Marie Welling", "Nørmark", id="several times"),
        pytest.param("hvem taler mere end én gang", "Marie Bjerre", "Nørmark", id="more than once"),
        pytest.param("hvem optræder både torsdag og fredag", "Nanna Skovgaard", "Welling", id="on two days"),
        pytest.param("er der nogen som taler begge dage", "Christian Harsløf", "Bjerre", id="anybody"),
        pytest.param("hvem har flest optrædener", "Ulrik Wilbek", "Nørmark", id="most appearances"),
        pytest.param("who is on more than once", "Ulrik Wilbek", "Nørmark", id="in English"),
        pytest.param("who speaks twice", "Sisse Marie Welling", "Nørmark", id="in English"),
        pytest.param("hvilken session har flest oplægsholdere", "Session 2", "Session 1", id="most in one"),
        pytest.param("hvilke forskere taler", "Michael Bang Petersen", "Kierkgaard", id="scholars"),
        pytest.param("hvem har skrevet en bog", "Dennis Nørmark", "Kierkgaard", id="authors"),
        pytest.param("hvilke kommuner har sendt en direktør", "Haderslev", "Guldborgsund", id="municipalities"),
    ],
)
def test_who_they_are_of_all(message: str, told: str, untold: str) -> None:
    text = last(THEME, message).answer.text
    assert told in text
    assert untold not in text


@pytest.mark.parametrize("message", ["hvilke kommuner har en borgmester med", "hvilke borgmestre er med"])
def test_an_office_that_nobody_from_a_municipality_holds_is_said_to_be_missing(message: str) -> None:
    assert last(THEME, message).answer.status.value == "missing"


@pytest.mark.parametrize("message", ["hvor lang er dagen i morgen", "hvor mange timer er vi her i morgen"])
def test_a_day_is_as_long_as_from_its_first_line_to_its_last(message: str) -> None:
    text = last(THURSDAY, message).answer.text
    assert "08.55" in text
    assert "12.00" in text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("starter vi på samme tid begge dage", ("10.00", "08.55"), id="beginning"),
        pytest.param("hvornår slutter det begge dage", ("17.10", "12.00"), id="end"),
        pytest.param("er der frokost begge dage", ("12.55", "Take-away"), id="meals"),
    ],
)
def test_of_both_days_each_is_told(message: str, told: tuple[str, ...]) -> None:
    text = last(THEME, message).answer.text
    assert all(part in text for part in told)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("hvad er det andet oplæg i dag", "Svære beslutninger", id="a talk"),
        pytest.param("hvem er den tredje taler", "Dennis Nørmark", id="a speaker"),
        pytest.param("who is the third speaker", "Dennis Nørmark", id="a speaker in English"),
        pytest.param("hvem er nummer to på scenen", "Michael Bang Petersen", id="on the stage"),
        pytest.param("hvem afslutter konferencen", "Rasmus Meyer", id="the last of all"),
        pytest.param("hvornår er den næste debat", "16.15", id="the next of its kind"),
        pytest.param("hvornår er der tema igen", "12.00", id="again is not the one that is on"),
    ],
)
def test_talks_are_told_by_their_place(message: str, told: str) -> None:
    assert told in last(THEME, message).answer.text


@pytest.mark.parametrize("message", ["hvad er kun for politikere", "hvad må embedsmænd ikke deltage i"])
def test_what_only_some_may_attend_is_told_of_the_whole_forum(message: str) -> None:
    assert "kun for folkevalgte" in last(THEME, message).answer.text


@pytest.mark.parametrize("message", ["er det en politiker der holder den", "er det en minister"])
def test_whether_it_is_one_of_a_sort_is_asked_of_the_item_that_was_told_of(message: str) -> None:
    text = last(FRIDAY, "hvad handler session 4 om", message).answer.text
    assert "Curt Liliegreen" in text
    assert "Bjerre" not in text


def test_a_minister_comes_to_what_was_told_of_or_nobody_does() -> None:
    text = last("2024-05-17T08:31", "hvad er det første oplæg om", "kommer der en minister til det").answer.text
    assert "Ingen af dem" in text
    assert "Kierkgaard" not in text.splitlines()[0]
    assert "Andre steder i programmet" in text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("hvor mange nominerede er der", "Der er 3:", id="the nominees of the prize"),
        pytest.param("hvor mange universiteter er med", "2 organisationer", id="organisations of a sort"),
    ],
)
def test_what_is_counted_is_what_was_asked_for(message: str, told: str) -> None:
    assert told in last(THEME, message).answer.text


def test_parties_that_are_not_the_programmes_are_not_told_of_it() -> None:
    assert "Kierkgaard" not in last(THEME, "hvilke partier er i regering").answer.text


def test_others_from_the_same_municipality_are_those_in_what_was_told_of() -> None:
    text = last(THEME, "hvem er Maria Larsen", "hvem er ellers med fra samme kommune i det hus").answer.text
    assert "Mette Jensen" in text
    assert "Grimmeshave" not in text


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("hvilken kommune har flest med", "Hjørring"),
        ("hvilken kommune er stærkest repræsenteret", "Hjørring"),
        ("hvilket parti har flest på programmet", "Socialdemokratiet"),
    ],
)
def test_where_there_are_most(message: str, told: str) -> None:
    answer = last("2024-05-16T09:00", message).answer.text
    assert told in answer
    assert "Faxe" not in answer
    assert "Venstre" not in answer


@pytest.mark.parametrize("message", ["hvilken session har færrest på", "hvilken session har kun én på scenen"])
def test_the_session_with_fewest_people(message: str) -> None:
    answer = last("2024-05-16T09:00", message).answer.text
    assert "Curt Liliegreen" in answer
    assert "Session 1" not in answer


def test_who_moderates_each_house() -> None:
    told = last("2024-05-16T09:00", "hvem modererer husene").answer.text
    assert "Forsamlingshus 1: Sundhed i fremtiden – hvor vil vi hen?: Christian Harsløf" in told
    assert "Ulrik Kjær" not in told


def test_which_houses_have_nobody_of_a_sort() -> None:
    told = last("2024-05-16T09:00", "hvilke huse har ingen minister").answer.text
    assert "Forsamlingshus 4" in told
    assert "Forsamlingshus 2" not in told
    assert "Forsamlingshus 5" not in told


@pytest.mark.parametrize("message", ["hvem er den næste politiker på scenen", "hvem er den næste politiker"])
def test_the_next_politician_is_whoever_of_a_party_is_on_first(message: str) -> None:
    told = last("2024-05-16T11:35", message).answer.text
    assert "Rosenkrantz" in told
    assert "Mette Jensen" not in told


def test_those_from_a_town_in_one_house() -> None:
    told = last("2024-05-16T09:00", "er der nogen fra hjørring i hus 3").answer.text
    assert all(name in told for name in ("Mette Jensen", "Maria Larsen", "Michael Andersen"))
    assert "Grimmeshave" not in told


@pytest.mark.parametrize(
    "message", ["hvilket parti er bedst", "hvilket parti skal jeg stemme på", "hvilken kommune har flest ældre"]
)
def test_what_most_is_said_of_otherwise_is_not_answered_with_whoever_has_most_speakers(message: str) -> None:
    told = last("2024-05-16T09:00", message).answer.text
    assert "Socialdemokratiet (A):" not in told
    assert "Hjørring:" not in told


def test_more_breaks_are_those_of_both_days_until_the_last() -> None:
    assert "10.00-10.25" in last("2024-05-16T16:20", "er der flere pauser").answer.text
    assert "ikke flere" in last("2024-05-17T10:40", "er der flere pauser").answer.text


def test_whoever_is_on_several_times_is_told_with_all_of_it() -> None:
    text = last(THURSDAY, "hvem er på flere gange").answer.text
    assert "13.55-14.45" in text
    assert "Forsamlingshus 2" in text
    assert "16.15" in text


@pytest.mark.parametrize("message", ["er sessionerne i dag", "ligger husene fredag"])
def test_of_a_kind_on_another_day_all_are_told(message: str) -> None:
    text = last(THURSDAY, message).answer.text
    assert all(f" {number}: " in text for number in range(1, 6))


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        pytest.param(("hvor mange gange er Nanna Skovgaard på",), "2 gange.", id="named"),
        pytest.param(("hvem er Torben Tranæs", "hvor mange gange"), "Én gang.", id="told of"),
        pytest.param(("hvem er Marie Bjerre", "hvor tit er hun på"), "2 gange.", id="a pronoun"),
        pytest.param(("hvor mange gange taler socialministeren",), "2 gange.", id="an office"),
        pytest.param(("er Christian Harsløf på mere end én gang",), "Ja, 2 gange.", id="more than once"),
        pytest.param(("er Rasmus Meyer kun på én gang",), "Ja, én gang.", id="but once"),
        pytest.param(("how many times does Marie Bjerre speak",), "2 times.", id="in English"),
    ],
)
def test_how_many_times_somebody_is_on_is_told(messages: tuple[str, ...], told: str) -> None:
    assert last(THURSDAY, *messages).answer.text.startswith(told)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("hvor mange kommuner er repræsenteret", "Der er 7 kommuner:", id="in all"),
        pytest.param("hvor mange forskellige kommuner er der", "Der er 7 kommuner:", id="different ones"),
        pytest.param("hvor mange byer er med fredag", "Der er 5 kommuner:", id="of a day"),
        pytest.param("how many towns are represented", "There are 7 municipalities:", id="in English"),
        pytest.param("hvor mange er på scenen kl 13.55", "3 personer", id="at an hour"),
        pytest.param("hvor mange sidder i panelet kl 16.15", "5 personer", id="a panel"),
        pytest.param("hvor mange er på i den demokratiske samtale", "5 personer", id="by its subject"),
        pytest.param("hvor mange punkter er der fredag", "Der er 7:", id="points of a day"),
        pytest.param("hvor mange punkter er der torsdag", "Der er 14:", id="points until the evening"),
        pytest.param("hvor mange moderatorer er der", "Der er 6 moderatorer:", id="moderators"),
    ],
)
def test_how_many_is_told_with_the_number(message: str, told: str) -> None:
    assert last("2024-05-16T09:00", message).answer.text.startswith(told)


@pytest.mark.parametrize("message", ["hvor mange kommuner har tilmeldt sig", "hvor mange kommuner har lukket skoler"])
def test_how_many_municipalities_do_something_else_is_not_told(message: str) -> None:
    assert last(THURSDAY, message).answer.intent != "municipalities"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("hvem er V'eren", "Ulrik Wilbek (V)"),
        ("er der nogen S'ere med", "(A)"),
        ("hvornår taler M\u2019eren", "(M)"),
        ("hvilket hus sidder C'eren i", "Mette Jensen (C)"),
        ("hvem er sf'eren", "Welling (F)"),
        ("er der nogen fra V", "Fra Venstre (V):"),
        ("hvem er moderaten", "Fra Moderaterne (M):"),
        ("hvem er de borgerlige", "(C) og Venstre (V):"),
        ("er der en EL'er på programmet", "ikke nogen fra Enhedslisten"),
        ("er der nogen fra Å på programmet", "ikke nogen fra Alternativet"),
        ("er K'erne med", "ikke nogen fra Kristendemokraterne"),
        ("er der en LA'er", "ikke nogen fra Liberal Alliance"),
    ],
)
def test_members_of_a_party_are_known_by_its_letters(message: str, told: str) -> None:
    assert told in last(THEME, message).answer.text


def test_who_leads_a_house_is_no_member_of_a_party_however_it_is_spelt() -> None:
    assert "Nanna Skovgaard" in last(THEME, "hvem er moderater i hus 3").answer.text
