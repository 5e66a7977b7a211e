"""Forums beside each other: which there are, what two of them have, who is on again."""

import pytest

from bot.answers.answer import Status
from tests.chats import THURSDAY, last


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("har du også programmer fra tidligere år", id="earlier ones"),
        pytest.param("hvilke år har du noget fra udover 2024", id="besides this year's"),
    ],
)
def test_the_forums_that_there_are_are_told_with_their_years(message: str) -> None:
    text = last(THURSDAY, message).answer.text
    assert [str(year) in text for year in (2018, 2019, 2022, 2023, 2024)] == [True] * 5
    assert "Nær Omsorg" not in text  # the invented one


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("hvor langt tilbage til hotellet", id="a way back"),
        pytest.param("har du et arkiv over billeder", id="another archive"),
    ],
)
def test_what_is_asked_of_something_else_lists_no_forums(message: str) -> None:
    assert last(THURSDAY, message).question.intent != "archive"


def test_what_can_be_told_of_a_year_is_what_its_forum_was_about() -> None:
    assert "Fremtidens velfærd" in last(THURSDAY, "hvad kan du fortælle om 2023").answer.text


def test_a_question_of_two_years_is_answered_for_both() -> None:
    text = last(THURSDAY, "var der noget om unges trivsel i 2023 og 2024").answer.text
    assert "Temamøde 5" in text
    assert "Rasmus Meyer" in text


def test_who_is_on_again_is_on_both_programmes() -> None:
    people = last(THURSDAY, "går nogen af oplægsholderne igen i både 2022 og 2024").answer.people
    assert set(people) == {"lene-johansen", "ulrik-kjaer"}


def test_who_was_on_at_two_earlier_forums_is_none_of_this_one() -> None:
    reply = last(THURSDAY, "hvem er med i både 2022 og 2023")
    assert (reply.question.intent, reply.answer.people) == ("on_again", ())


@pytest.mark.parametrize("message", ["hvem var med i 2022", "hvem talte i 2022", "hvem var på i 2022"])
def test_who_was_on_at_another_forum_is_everybody_on_its_programme(message: str) -> None:
    text = last(THURSDAY, message).answer.text
    assert "Signe Hald Andersen" in text
    assert "Nicklas Brendborg" in text


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        pytest.param(("hvad talte Ulrik Kjær om i 2022", "og i år?"), "Et frisat ældreområde?", id="a talk"),
        pytest.param(("hvad var der om psykiatri i 2022", "og i 2023?"), "Tiårsplanen for psykiatrien", id="a subject"),
        pytest.param(("er Joy Mogensen stadig formand for KL's Socialudvalg",), "Ulrik Wilbek", id="an office"),
    ],
)
def test_what_was_asked_of_one_year_is_asked_of_another(messages: tuple[str, ...], told: str) -> None:
    assert told in last(THURSDAY, *messages).answer.text


def test_what_another_year_has_nothing_of_is_said_to_be_missing() -> None:
    assert last(THURSDAY, "hvad er der om boliger", "og i 2022?").answer.status is Status.MISSING


def test_a_short_year_may_stand_before_what_was_spoken_of() -> None:
    assert "Tiårsplanen" in last(THURSDAY, "hvilket temamøde var det i 23 om psykiatri").answer.text


@pytest.mark.parametrize(
    ("message", "year"),
    [
        pytest.param("hvad var det med proceskravene", 2019, id="what was it with"),
        pytest.param("hvad var det nu der var om frikommunerne", 2023, id="what was it now that"),
        pytest.param("kan du huske noget om tiårsplanen", 2023, id="do you remember"),
        pytest.param("Frikommuner?", 2023, id="nothing but the subject"),
    ],
)
def test_what_one_has_heard_of_a_subject_is_told_by_the_forum_that_had_it(message: str, year: int) -> None:
    question = last(THURSDAY, message).question
    assert (question.intent, question.event) == ("in_year", str(year))


def test_what_no_forum_had_is_not_taken_for_what_is_on() -> None:
    assert last(THURSDAY, "hvad var det med pindsvinene").answer.status is Status.UNKNOWN


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("hvem har underskrevet brevet", "Joy Mogensen", id="who signed"),
        pytest.param("hvem blev brevet sendt til", "udvalgsformanden", id="who got it"),
        pytest.param("hvad står der i brevet", "Dialogen fortsætter", id="what it says"),
        pytest.param("nævner brevet noget om sommerferien", "debatmøderne", id="what it says of something"),
        pytest.param("hvad siger notatet om kronisk sygdom", "Temamøde 4", id="a note"),
    ],
)
def test_the_paper_that_an_earlier_forum_is_told_by_needs_no_year(message: str, told: str) -> None:
    assert told in last(THURSDAY, message).answer.text


@pytest.mark.parametrize("message", ["hvem fører referatet i dag", "jeg skal skrive et brev, hvad sker der nu"])
def test_a_paper_of_ones_own_is_none_of_a_forum(message: str) -> None:
    assert last(THURSDAY, message).question.event == "2024"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("hvad drejede temamøde 7 sig om", "embedsmænd og medier", id="a kind that this year has not"),
        pytest.param("hvem var der på session 7", "'Åben dialog'", id="what has been"),
    ],
)
def test_a_number_that_only_an_earlier_forum_had_is_told_with_its_year(message: str, told: str) -> None:
    answer = last(THURSDAY, message).answer
    assert answer.status is Status.MISSING
    assert "ikke i programmet for 2024" in answer.text
    assert told in answer.text


def test_a_number_beyond_this_years_is_told_beside_those_that_there_are() -> None:
    text = last(THURSDAY, "hvornår er session 6").answer.text
    assert ["Session 6 findes ikke" in text, "Session 5" in text, "2022: Session 6" in text] == [True] * 3


@pytest.mark.parametrize(
    ("message", "named", "not_named"),
    [
        pytest.param("hvilke rådmænd var med i 2022", "Christian Budde", "Ulrik Kjær", id="an office"),
        pytest.param("hvem var professorer i 2022", "Jakob Kjellberg", "Christian Budde", id="who they were"),
        pytest.param("hvilke partier var på i 2022", "Dansk Folkeparti (O): Stefan Lydal", "Moderaterne", id="parties"),
        pytest.param("hvilke mænd talte i 2022", "Claus Bjørn Billehøj", "Signe Hald Andersen", id="a sort of people"),
        pytest.param("hvilke kommuner var med i 2022", "Brøndby", "Hjørring", id="municipalities"),
    ],
)
def test_whoever_is_asked_for_of_another_forum_is_told_alone(message: str, named: str, not_named: str) -> None:
    text = last(THURSDAY, message).answer.text
    assert named in text
    assert not_named not in text


@pytest.mark.parametrize("message", ["hvem var med sidste år", "hvilke partier var med sidste år"])
def test_of_last_years_paper_that_names_nobody_it_is_said(message: str) -> None:
    reply = last(THURSDAY, message)
    assert (reply.question.event, reply.answer.status) == ("2023", Status.MISSING)


@pytest.mark.parametrize(
    ("event", "message", "told"),
    [
        pytest.param("2019", "hvornår blev mødet holdt", "torsdag den 9. maj", id="when the only meeting was"),
        pytest.param("2019", "hvor lå mødet", "Aalborg", id="where it was"),
        pytest.param("2018", "hvornår var det", "maj 2018", id="when it was"),
        pytest.param("2018", "hvad var formålet med forummet", "valgperioden 2018-2021", id="what it was for"),
        pytest.param("2019", "hvilket budskab er der i brevet", "siger KL's Socialudvalg tak", id="the point of it"),
    ],
)
def test_a_forum_that_papers_tell_of_tells_the_plain_things(event: str, message: str, told: str) -> None:
    assert told in last(f"{event}-06-12T10:00", message, event=event).answer.text


def test_when_one_chooses_is_when_one_signs_up() -> None:
    assert "ved tilmeldingen" in last("2023-02-10T10:00", "hvornår vælges temamødet", event="2023").answer.text


@pytest.mark.parametrize(
    ("event", "message"),
    [
        pytest.param("2023", "findes der et forsamlingshus om mistrivsel", id="a theme instead"),
        pytest.param("2024", "er der et forsamlingshus om boligpolitik", id="a session instead"),
    ],
)
def test_what_is_of_another_kind_than_is_asked_for_is_but_the_nearest(event: str, message: str) -> None:
    assert last(f"{event}-05-10T10:00", message, event=event).answer.text.startswith("Ikke ordret »forsamlingshus om")


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        pytest.param(("hvem styrede slagets gang i 2022", "hvem bød velkommen"), "formanden for", id="a welcome"),
        pytest.param(("hvem var ordstyrer i 2022", "hvornår begyndte det"), "24. maj 2022 kl. 10.00", id="the start"),
        pytest.param(("hvad handlede det om i 2022", "hvem talte der"), "Signe Hald Andersen", id="who spoke there"),
        pytest.param(("hvem er Ulrik Wilbek", "og hvad var han dengang"), "næstformand", id="what he was"),
    ],
)
def test_what_is_asked_next_stays_with_the_forum_that_was_spoken_of(messages: tuple[str, ...], told: str) -> None:
    reply = last(THURSDAY, *messages)
    assert told in reply.answer.text


@pytest.mark.parametrize(
    ("at", "event", "message", "told"),
    [
        pytest.param(THURSDAY, "2024", "hvad var temaet i 2023", "var »Fremtidens velfærd«", id="an earlier theme"),
        pytest.param(THURSDAY, "2024", "hvor var det i 2022", "blev holdt", id="an earlier place"),
        pytest.param("2023-03-20T09:00", "2023", "hvornår kommer programmet", "blev offentliggjort", id="published"),
        pytest.param("2023-02-20T09:00", "2023", "hvornår kommer programmet", "offentliggøres", id="not published"),
        pytest.param("2023-02-20T09:00", "2023", "hvad er temaet", "er »Fremtidens velfærd«", id="a coming theme"),
    ],
)
def test_what_has_been_is_told_in_the_past(at: str, event: str, message: str, told: str) -> None:
    assert told in last(at, message, event=event).answer.text


@pytest.mark.parametrize(
    ("message", "right", "printed"),
    [
        pytest.param("begynder debatten 15.55 eller 16.55", "15.55-16.10", "16.55", id="one hour or the other"),
        pytest.param("i mit program er der debat kl. 16.55", "15.55-16.10", "16.55", id="as it is printed"),
        pytest.param("er vi ude af sessionerne kl. 14.39", "slutter kl. 14.30", "14.39", id="an end"),
    ],
)
def test_an_hour_that_is_misprinted_is_put_right(message: str, right: str, printed: str) -> None:
    text = last("2022-05-24T12:40", message, event="2022").answer.text
    assert right in text
    assert f"står der {printed}" in text or f"-{printed}.)" in text


def test_the_hour_of_another_one_is_no_misprint() -> None:
    assert "16.50-17.10" in last("2022-05-24T12:40", "er der en debat kl. 16.50", event="2022").answer.text


@pytest.mark.parametrize(
    "asked", ["der står 2021 over sessionerne, er det en fejl", "er session 2 den 24. maj 2021, passer det"]
)
def test_a_year_that_is_printed_wrong_is_put_right(asked: str) -> None:
    assert "24. maj 2022" in last("2022-05-24T12:44", asked, event="2022").answer.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("hvad mener I at kvaliteten på området skal måles på", "proceskrav"),
        ("hvis navne stod nederst på takkebrevet", "Joy Mogensen"),
        ("hvornår skrev udvalget brevet til kommunerne", "4. juni 2019"),
        ("hvad mener du om mødet", "meninger"),
    ],
)
def test_what_they_think_who_wrote_it_is_told_by_the_paper(asked: str, told: str) -> None:
    assert told in last("2019-06-18T11:40", asked, event="2019").answer.text


@pytest.mark.parametrize(
    ("asked", "hours"),
    [
        ("er morgensangen på samme tid som i 2022", ("08.55", "08.45")),
        ("starter vi på samme tidspunkt som i 2022", ("10.00", "10.00")),
        ("is the dinner at the same time as in 2022", ("19.30", "19.30")),
        ("er frokosten på samme tid som for to år siden", ("12.55", "12.30")),
    ],
)
def test_whether_something_is_at_the_hour_of_an_earlier_forum_is_told_by_both(
    asked: str, hours: tuple[str, str]
) -> None:
    here, there = last("2024-05-16T09:10", asked).answer.blocks
    assert hours[0] in here
    assert there.startswith("2022: ")
    assert hours[1] in there


@pytest.mark.parametrize(
    "asked",
    [
        "har nogen talt om gopler på et af de tidligere forummer",
        "gopler, hvem bragte det op på en af de tidligere konferencer",
    ],
)
def test_the_earlier_ones_are_the_other_years(asked: str) -> None:
    assert "Brendborg" in last("2024-05-17T09:51", asked).answer.text


def test_what_somebody_of_an_earlier_forum_wanted_is_told_by_what_is_told_of_it() -> None:
    text = last("2024-05-16T17:22", "hvad var det joy mogensen ville genopfinde").answer.text
    assert "genopfinde socialpolitikken" in text


@pytest.mark.parametrize(
    ("asked", "again", "told"),
    [
        ("hvornår starter vi i morgen", "og i 2022?", "08.45"),
        ("hvornår slutter vi i dag", "samme som i 2022?", "19.30"),
        ("when do we start tomorrow", "same as 2022?", "08.45"),
        ("vis programmet for i morgen", "og i 2022", "08.45"),
    ],
)
def test_what_was_asked_of_a_day_is_asked_of_that_day_of_another_forum(asked: str, again: str, told: str) -> None:
    reply = last("2024-05-16T14:12", asked, again)
    assert reply.question.event == "2022"
    assert told in reply.answer.text


@pytest.mark.parametrize(
    "asked", ["er ordstyreren den samme som sidste år", "var hende ordstyreren også med sidste år"]
)
def test_the_chair_of_last_year_is_not_said_to_be_the_same_where_none_is_told(asked: str) -> None:
    answer = last(THURSDAY, asked).answer
    assert answer.status is Status.MISSING
    assert "2023" in answer.text
    assert "Lene Johansen" not in answer.text


@pytest.mark.parametrize("asked", ["og nu?", "og i dag?"])
def test_who_holds_an_office_now_that_was_told_of_in_the_archive(asked: str) -> None:
    text = last("2024-05-16T13:36", "hvem var formand for socialudvalget i 2019", asked).answer.text
    assert "Ulrik Wilbek" in text
    assert "Frokost" not in text


def test_who_held_an_office_before_the_one_who_is_named() -> None:
    text = last("2024-05-16T13:36", "hvem var formand for socialudvalget før wilbek").answer.text
    assert "Joy Mogensen" in text
    assert "2019" in text
