"""Somebody says that something is so and asks for a yes: yes or no comes first, then what is so."""

import pytest

from tests.chats import FRIDAY, THURSDAY, last

BEFORE, AFTER = "2024-05-10T10:00", "2024-05-20T10:00"


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("det er fredag, vi har sessioner, ikke", "Ja. I morgen, fredag", id="a day"),
        pytest.param("passer det at hus 1 er i morgen", "Nej. Forsamlingshus 1", id="another day"),
        pytest.param("Christian Harsløf er på begge dage, ikke sandt", "Ja. Christian Harsløf", id="both days"),
        pytest.param("aftenprogrammet begynder halv otte, ik", "Ja. Aftenprogram", id="an hour"),
        pytest.param("debatten er kl. 17, er det rigtigt?", "Nej. Demokratisk samtale", id="another hour"),
        pytest.param("vi er færdige kl. 16 i dag, ikke", "Nej. Programmet slutter kl. 17.10", id="the end of a day"),
        pytest.param("det starter kl. 9 på fredag, ikke", "Nej. Det begynder i morgen", id="the start of a day"),
        pytest.param("det er først kl. 14.45 husene begynder, ikke", "Ja. De politiske", id="not until then"),
        pytest.param("konferencen slutter på fredag, ikke", "Ja. Programmet slutter i morgen", id="its last day"),
        pytest.param("er session 2 om formiddagen", "Ja. Session 2", id="a part of a day"),
        pytest.param("er Nina Smith før frokost?", "Nej. Det er efter Frokost", id="on the other side of lunch"),
        pytest.param("er der kun pause om formiddagen", "Pause: i morgen", id="no other than one of several"),
        pytest.param("er vi færdige for i dag", "Nej. Programmet slutter kl. 17.10", id="whether it is over"),
        pytest.param("Christian Harsløf er kun på i dag, ikke", "Nej. Christian Harsløf", id="on one day only"),
        pytest.param("hus 4 er fra 14.45 til 16, ikke", "Nej. Forsamlingshus 4", id="from when till when"),
        pytest.param("husene er efter frokosten, ikke?", "Ja. Først Frokost", id="after lunch"),
        pytest.param("slutter husene før pausen", "Ja. Først Break out", id="the break that is nearest"),
        pytest.param("kommer prisen før sangen i morgen", "Nej. Først Morgensang", id="before something else"),
        pytest.param("er Bent Madsen på før sessionerne", "Ja. Det er før Break out", id="before sessions"),
    ],
)
def test_when_something_is(message: str, told: str) -> None:
    assert last(THURSDAY, message).answer.text.startswith(told)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("Monika Rubin sidder i hus 1, gør hun ikke?", "Ja. Monika Rubin", id="in an item"),
        pytest.param("Monika Rubin er i hus 5, er hun ikke?", "Nej. Monika Rubin", id="in none"),
        pytest.param("det er Ida Thuesen der er moderator i hus 5?", "Ja. Forsamlingshus 5", id="its moderator"),
        pytest.param("det er Ida Thuesen der er moderator i hus 4?", "Nej. Forsamlingshus 4", id="another moderator"),
        pytest.param("Sisse Marie Welling er fra SF, ikke", "Ja. Sisse Marie Welling (F)", id="their party"),
        pytest.param("Sisse Marie Welling er fra Venstre, vel?", "Nej. Sisse Marie Welling (F)", id="another party"),
        pytest.param("er Marie Bjerre kulturminister", "Nej. Marie Bjerre", id="another office"),
        pytest.param("Rolf Dalsgaard er fra Haderslev, ikke", "Ja. Rolf Dalsgaard", id="their municipality"),
        pytest.param("Rolf Dalsgaard er fra Odense, ikke", "Nej. Rolf Dalsgaard", id="another municipality"),
        pytest.param("Rolf Dalsgaard er fra Sønderjylland, ikke", "Ja. Rolf Dalsgaard", id="a part of the country"),
        pytest.param("socialministeren er i hus 2, ikke", "Ja. Forsamlingshus 2", id="an office in an item"),
        pytest.param("Wilbek taler tre gange i dag, ikke", "Nej. Ulrik Wilbek", id="how often"),
        pytest.param("Hanne Agerbak og Ulrik Kjær er i hus 4, ikke", "Ja. Hanne Agerbak", id="two in an item"),
        pytest.param("ældreministeren er fra Moderaterne, ikke", "Ja. Mette Kierkgaard (M)", id="an office's party"),
        pytest.param("er boligministeren radikal", "Nej. Pernille Rosenkrantz-Theil (A)", id="another party of it"),
        pytest.param("Curt Liliegreen taler om boliger, ikke", "Ja. Curt Liliegreen", id="their subject"),
        pytest.param("er Bent Madsen fra BL", "Ja. Bent Madsen", id="their organisation"),
        pytest.param("er Charlotte Bach Thomassen landsformand i DGI", "Ja. Charlotte", id="one of two offices"),
        pytest.param("den sidste taler i dag er Nina Smith, ikke?", "Ja.\nNina Smith", id="the last speaker"),
        pytest.param("Lene Mortensen er ordstyrer, ikke", "Nej. Konferencens ordstyrer", id="another last name"),
        pytest.param("hedder moderatoren i hus 5 Ida Thuesen", "Ja. Forsamlingshus 5", id="their name"),
        pytest.param("Jørgen Skadborg er læge, ikke", "Jørgen Skadborg", id="the trade of their union"),
    ],
)
def test_who_somebody_is_and_where(message: str, told: str) -> None:
    assert last(THURSDAY, message).answer.text.startswith(told)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("forebyggelse er session 3, ikke", "Ja. Session 3", id="its subject"),
        pytest.param("AI er hus 4, ikke", "Nej.\n• Forsamlingshus 4", id="of another one"),
        pytest.param("formiddagspausen varer tyve minutter, ikke", "Nej. Pause varer 25 minutter", id="its length"),
        pytest.param("frokosten varer en time, gør den ikke", "Ja. Frokost varer 1 time", id="an hour"),
        pytest.param("der er seks huse, ikke", "Nej. Der er 5", id="how many"),
        pytest.param("sessionerne ligger samtidig, ikke", "Ja. De ligger på samme tid", id="at the same time"),
        pytest.param("hus 1 er for alle, ikke?", "Nej. Forsamlingshus 1", id="for whom"),
        pytest.param("forummet er i Odense, passer det", "Nej. KL's Social- og", id="where"),
        pytest.param("forummet ligger i Jylland, ikke", "Ja. KL's Social- og", id="in which part of the country"),
        pytest.param("forummet er i juni, ikke", "Nej. KL's Social- og", id="in which month"),
        pytest.param("forummet varer tre dage, ikke", "Nej. KL's Social- og", id="how many days"),
        pytest.param("dinner is at six, right?", "No. Aftenprogram", id="in English"),
    ],
)
def test_what_something_is(message: str, told: str) -> None:
    assert last(THURSDAY, message).answer.text.startswith(told)


@pytest.mark.parametrize(
    ("at", "message", "told"),
    [
        pytest.param(BEFORE, "forummet begynder den 15. maj, ikke", "Nej.", id="before"),
        pytest.param(BEFORE, "det er en torsdag og fredag, ikke", "Ja.", id="its weekdays"),
        pytest.param(AFTER, "middagen var kl. 18, ikke?", "Nej. Aftenprogram", id="after"),
        pytest.param(AFTER, "Wilbek var i hus 2, var han ikke?", "Ja. Ulrik Wilbek", id="who was where"),
        pytest.param(FRIDAY, "prisen blev uddelt torsdag, ikke", "Nej. Ikke torsdag", id="the day before"),
        pytest.param(FRIDAY, "Nicklas Brendborg var med i 2022, ikke", "Ja. Nicklas Brendborg", id="another forum"),
    ],
)
def test_at_other_times(at: str, message: str, told: str) -> None:
    assert last(at, message).answer.text.startswith(told)


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("er Marie Bjerre ikke med i dag?", "Jo.", id="it is"),
        pytest.param("Marie Bjerre er ikke i hus 1, vel?", "Nej.", id="it is not"),
    ],
)
def test_what_is_said_not_to_be_so(message: str, told: str) -> None:
    assert last(THURSDAY, message).answer.text.startswith(told)


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("Mette Jensen er borgmester i Hjørring, ikke", id="another office"),
        pytest.param("Nina Smith taler om AI, ikke", id="a subject of others"),
        pytest.param("Dea Seidenfaden er psykolog, ikke", id="what is but likely"),
        pytest.param("Jacob Nielsen er chefredaktør på Politiken, ikke", id="an organisation"),
    ],
)
def test_what_the_programme_does_not_say(message: str) -> None:
    assert last(THURSDAY, message).answer.text.startswith("Det siger programmet ikke, kun dette:")


def test_a_room_that_the_programme_does_not_name_is_neither_right_nor_wrong() -> None:
    assert last(THURSDAY, "hus 2 er i Radiosalen, ikke?").answer.text.startswith("Programmet siger ikke, hvilken sal")


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("er hus 3 i dag eller i morgen", id="one of two"),
        pytest.param("ældreministeren?", id="who it is"),
        pytest.param("ligger det altid i Aalborg", id="more than a programme tells"),
        pytest.param("er næstformanden for Frivilligrådet med i andet i dag", id="anything else"),
        pytest.param("Charlotte Bach Thomassen, er hun formand for Frivilligrådet?", id="their deputy"),
    ],
)
def test_what_is_no_claim_is_answered_as_ever(message: str) -> None:
    text = last(THURSDAY, message).answer.text
    assert not text.startswith(("Ja.", "Jo.", "Nej."))


def test_a_person_and_a_day_come_before_a_fact_about_them() -> None:
    text = last(THURSDAY, "det er da torsdag rasmus meier taler om de unge ikk").answer.text
    assert text.startswith("Nej. Rasmus Meyer")
    assert "fredag den 17. maj kl. 11.25" in text


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        pytest.param(("hvornår er hus 3", "er det ikke kl 15?"), "Nej. Forsamlingshus 3", id="an item"),
        pytest.param(("hvornår er middagen", "kl 19, ikke?"), "Nej. Aftenprogram", id="an hour alone"),
        pytest.param(("hvem er Ulrik Wilbek", "han er fra Venstre, ikke?"), "Ja. Ulrik Wilbek", id="a person"),
        pytest.param(("hvad er der i morgen", "vi slutter kl 12, ikke?"), "Programmet slutter", id="of another day"),
    ],
)
def test_of_what_was_talked_of(messages: tuple[str, ...], told: str) -> None:
    assert last("2024-05-16T11:20", *messages).answer.text.startswith(told)


@pytest.mark.parametrize(
    ("at", "message"),
    [
        pytest.param(THURSDAY, "frokosten er 12.55 begge dage, ikke?", id="an hour of two days"),
        pytest.param(THURSDAY, "er pausen 15.45 og middagen 18?", id="two things"),
        pytest.param(THURSDAY, "er Wilbek i både hus 2 og hus 3?", id="two items"),
        pytest.param(THURSDAY, "er Nanna Skovgaard moderator i alle husene?", id="all of them"),
        pytest.param(THURSDAY, "er det sandt, at Wilbek ikke er på fredag?", id="doubly denied"),
        pytest.param("2024-05-15T20:00", "er der middag i aften?", id="another evening"),
        pytest.param(THURSDAY, "er morgensangen før pausen?", id="each day has a break"),
        pytest.param(THURSDAY, "er KL med i session 4?", id="who is in it"),
        pytest.param(THURSDAY, "er Janet Samuel oplægsholder i session 1?", id="a moderator"),
        pytest.param(THURSDAY, "kommer Mette Jensen til Aalborg?", id="where it is held"),
        pytest.param(THURSDAY, "er Marie Bjerre på sammen med en fra de radikale?", id="the party of another"),
        pytest.param(THURSDAY, "er Pernille Rosenkrantz-Theil tidligere undervisningsminister?", id="what was before"),
        pytest.param(THURSDAY, "slutter vi senest kl. 18?", id="a bound"),
        pytest.param(AFTER, "er pausen slut?", id="one of several"),
    ],
)
def test_no_yes_or_no_where_it_would_be_of_something_else(at: str, message: str) -> None:
    assert not last(at, message).answer.text.startswith(("Ja.", "Ja,", "Nej", "Jo."))


@pytest.mark.parametrize(
    ("message", "told"),
    [
        pytest.param("er Lene Johansen også med i morgen?", "Ja.", id="who chairs it is there every day"),
        pytest.param("er der ingen pause fredag?", "Jo.", id="there is one"),
        pytest.param("Wilbek er kun på kl. 13.55, ikke?", "Nej.", id="only then"),
        pytest.param("er Wilbek først på kl. 14.45?", "Nej.", id="not until then"),
        pytest.param("jeg kan ikke finde mit program, er Wilbek på i dag?", "Ja.", id="told before"),
        pytest.param("jeg har kun et spørgsmål: er Wilbek i hus 2?", "Ja.", id="only a question"),
        pytest.param("er temaet kl. 13.55 kun for folkevalgte?", "Nej", id="for all"),
    ],
)
def test_yes_or_no_is_to_what_is_asked(message: str, told: str) -> None:
    assert last(THURSDAY, message).answer.text.startswith(told)
