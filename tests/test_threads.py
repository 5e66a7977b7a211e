"""What the pronouns and left-out words of a chat point at: people, items, lists, what came before, another forum."""

import pytest

from bot.programme.model import Audience
from tests.chats import FRIDAY, THURSDAY, last


@pytest.mark.parametrize(
    ("messages", "people"),
    [
        pytest.param(("hvornår er Rasmus Meyer på", "hvad er det han laver"), ("rasmus-meyer",), id="an unheard verb"),
        pytest.param(
            ("hvornår er Rasmus Meyer på", "hvornår er der frokost", "tilbage til ham, hvad er hans titel"),
            ("rasmus-meyer",),
            id="back over a meal",
        ),
        pytest.param(("hvem er med i hus 5", "hende fra konsulentfirmaet"), ("mette-lindgaard",), id="a description"),
        pytest.param(
            ("hvem er i panelet med Lidegaard", "hvem af dem er professor"), ("nina-smith",), id="one of them"
        ),
        pytest.param(("hvad er hus 5", "kommer ministeren selv"), ("marie-bjerre",), id="an office"),
        pytest.param(("hvad er hus 5", "hende der er partner"), ("mette-lindgaard",), id="a relative clause"),
        pytest.param(("hvad er hus 5", "hvem er der fra thisted der"), ("ulrik-andersen",), id="there"),
        pytest.param(
            ("hvornår er Andersen på", "kommunaldirektøren", "og den anden"), ("michael-andersen",), id="other"
        ),
        pytest.param(("hvem er Nina Smith", "hvad har hun grundlagt"), ("nina-smith",), id="an unheard deed"),
    ],
)
def test_somebody_is_found_in_what_was_talked_of(messages: tuple[str, ...], people: tuple[str, ...]) -> None:
    assert last(THURSDAY, *messages).question.people == people


@pytest.mark.parametrize(
    ("messages", "item"),
    [
        pytest.param(("hvilke sessioner er der", "hvad handler den tredje om"), "session-3", id="of a list"),
        pytest.param(
            ("hvilke sessioner er der", "hvad handler den tredje om", "hvem er med", "og den sidste"),
            "session-5",
            id="of a list before",
        ),
        pytest.param(("hvad sker der 10.25", "den om boliger, hvem taler"), "session-4", id="a description"),
        pytest.param(("hvad er session 2", "hvornår er pausen", "hvad med sessionen"), "session-2", id="its kind"),
        pytest.param(("hvornår er pausen", "og hvad kommer efter"), "breakout-fredag", id="after it"),
        pytest.param(("hvornår er pausen", "hvad skal vi ind til"), "breakout-fredag", id="what a break is from"),
    ],
)
def test_something_is_found_in_what_was_talked_of(messages: tuple[str, ...], item: str) -> None:
    assert last(FRIDAY, *messages).question.items[:1] == (item,)


def test_after_what_follows_comes_what_follows_that() -> None:
    reply = last(THURSDAY, "hvornår er frokosten", "og bagefter", "og så")
    assert reply.question.items[:1] == ("breakout-torsdag",)


@pytest.mark.parametrize("message", ["og før det", "hvad er der lige inden", "hvem kommer lige før ham"])
def test_before_it_is_what_is_right_before_it(message: str) -> None:
    reply = last("2024-05-16T09:20", "hvornår er Nørmark på", message)
    assert reply.question.items == ("svaere-beslutninger",)


def test_the_thread_goes_on_behind_what_is_not_found() -> None:
    reply = last(THURSDAY, "hvad handler hus 2 om", "kommer der nogen fra Norge", "hvem styrer ordet der")
    assert "Lene Johansen" in reply.answer.text


@pytest.mark.parametrize(
    ("message", "intent"), [("jeg er konsulent i en forvaltning", "instead"), ("jeg sidder i byrådet", "list")]
)
def test_what_is_for_somebody_follows_from_what_they_are(message: str, intent: str) -> None:
    assert last(THURSDAY, "hvad sker der kl. 14.45", message).question.intent == intent


def test_a_doubted_answer_is_said_again() -> None:
    reply = last(THURSDAY, "hvornår er der eftermiddagspause", "er du sikker")
    assert (reply.question.intent, reply.question.items) == ("when", ("pause-torsdag-eftermiddag",))


def test_the_same_is_asked_of_another_day() -> None:
    reply = last(THURSDAY, "hvornår slutter vi i dag", "og i morgen")
    assert (reply.question.intent, reply.question.items) == ("day_ends", ("afslutning",))


def test_words_of_their_own_stay_with_the_forum_that_tells_of_them() -> None:
    assert last(THURSDAY, "hvilke temamøder var der i 2023", "og den om psykiatri").question.event == "2023"


def test_a_question_on_its_own_feet_borrows_nothing() -> None:
    reply = last(THURSDAY, "hvem er med i hus 5", "hvad handler session 3 om")
    assert not reply.question.borrowed
    assert reply.question.items == ("session-3",)


def test_nobody_is_he_of_whom_nobody_spoke() -> None:
    assert last("2024-05-10T10:00", "hvad skal han spise").question.people == ()


@pytest.mark.parametrize("follow_up", ["hvornår er de færdige", "hvem er hun sammen med", "hvor er det"])
def test_whoever_is_on_nothing_is_told_of_as_they_are(follow_up: str) -> None:
    letter = "hvem er formand for socialudvalget i 2019"
    assert "Joy Mogensen" in last(THURSDAY, letter, follow_up, event="2019").answer.text


def test_a_title_that_is_quoted_is_of_the_forum_that_the_whole_message_is_about() -> None:
    quoting = "hvad jeg er byrådsmedlem, hvilket et handler om økonomien på det specialiserede socialområde"
    reply = last("2018-05-16T00:20", "hvad sker der i 2022", quoting, event="2018")
    assert reply.answer.text
    assert set(reply.answer.items) <= set(reply.reading.programme.by_id)


@pytest.mark.parametrize(
    ("messages", "people"),
    [
        pytest.param(
            ("hvornår er hende fra DGI på", "nej, jeg mente hende fra Kræftens Bekæmpelse"),
            ("mette-lolk-hanak",),
            id="not the one told of",
        ),
        pytest.param(
            ("hvornår kommer ministeren", "hende med boligerne"), ("pernille-rosenkrantz-theil",), id="asked back"
        ),
    ],
)
def test_a_correction_turns_to_somebody_else(messages: tuple[str, ...], people: tuple[str, ...]) -> None:
    assert last("2024-05-16T09:00", *messages).question.people == people


def test_a_correction_turns_to_the_other_kind_of_the_same_number() -> None:
    reply = last("2024-05-16T10:40", "hvilket hus er nummer 3", "nej, ikke huset, sessionen")
    assert reply.question.items == ("session-3",)


def test_a_corrected_hour_is_that_of_the_last_question() -> None:
    assert "socialområde" in last("2024-05-16T12:06", "hvad er der kl 13", "undskyld, jeg mente 14").answer.text


@pytest.mark.parametrize(
    ("messages", "said"),
    [
        (("hvornår er der pause", "og den næste"), "15.45"),
        (("hvornår er der pause", "og pausen efter den"), "15.45"),
        (("hvem er nomineret til prisen", "hvornår kommer de næste"), "11.55"),
        (("hvem er nomineret til prisen", "og de sidste"), "16.10"),
    ],
)
def test_the_next_and_the_last_of_what_was_told_of(messages: tuple[str, ...], said: str) -> None:
    assert said in last("2024-05-16T11:20", *messages).answer.text


@pytest.mark.parametrize("message", ["er der nogen af dem om fredagen", "og fredag, kommer nogen af dem der"])
def test_which_of_them_are_on_a_day(message: str) -> None:
    text = last("2024-05-08T12:00", "hvilke ministre kommer", message).answer.text
    assert text.startswith("Programmet nævner ingen fredag")
    assert "Kierkgaard" in text


def test_back_then_is_when_they_were_there() -> None:
    reply = last("2024-05-16T13:00", "var Ulrik Kjær også med i 2022", "hvad talte han om dengang")
    assert "fikser" in reply.answer.text


def test_when_whoever_was_told_of_is_to_deliver() -> None:
    reply = last("2024-05-17T11:31", "hvem er Rasmus Meyer", "hvornår kommer de med deres anbefalinger")
    assert "udgangen af 2024" in reply.answer.text


@pytest.mark.parametrize(
    ("messages", "item"),
    [
        pytest.param(("hvilke huse er der", "3 hvad handler den om"), "hus-3", id="a digit"),
        pytest.param(("hvilke huse er der", "fire, hvem er med"), "hus-4", id="a word and a comma"),
        pytest.param(("hvilke huse er der", "hvad med fem, hvad handler det om"), "hus-5", id="behind what about"),
        pytest.param(("hvad handler hus 2 om", "ikke to, fire!"), "hus-4", id="corrected"),
        pytest.param(
            ("hvilke huse er der", "hvem er i nummer tre", "tilbage til den første, hvad handler den om"),
            "hus-1",
            id="back to the first of the list",
        ),
        pytest.param(
            ("hvilke sessioner er der", "hvornår er frokosten", "3, hvem er med"), "session-3", id="over a meal"
        ),
    ],
)
def test_a_number_before_its_question_is_that_of_what_was_listed(messages: tuple[str, ...], item: str) -> None:
    assert last(THURSDAY, *messages).question.items == (item,)


def test_a_break_asked_for_is_not_asked_who_is_on() -> None:
    reply = last(THURSDAY, "hvem siger velkommen", "kan jeg få kaffe")
    assert reply.question.intent == "card"


def test_who_may_not_come_is_told_what_there_is_instead() -> None:
    reply = last(THURSDAY, "må jeg være med i hus 5", "hvad så", role=Audience.OTHERS)
    assert reply.answer.items == ("dkpol-live",)


def test_where_to_go_asks_of_none_of_several_people() -> None:
    reply = last(THURSDAY, "hvilke ministre kommer", "hvor skal jeg hen")
    assert (reply.question.intent, reply.question.items) == ("where", ("frokost-torsdag",))


@pytest.mark.parametrize("message", ["hvad med 9", "9, hvem er med"])
def test_a_number_that_nothing_listed_has_is_said_not_to_be_there(message: str) -> None:
    reply = last(THURSDAY, "hvilke huse er der", message)
    assert reply.answer.text.startswith("Forsamlingshus 9 findes ikke.")


def test_how_many_they_are_counts_what_was_listed() -> None:
    assert last(THURSDAY, "hvilke huse er der", "hvor mange er der").answer.text.startswith("Der er 5:")


@pytest.mark.parametrize(
    ("messages", "people"),
    [
        pytest.param(("hvem er Nina Smith", "er der flere derfra"), ("michael-bang-petersen",), id="from there"),
        pytest.param(
            ("hvem er Ulrik Wilbek", "er der andre fra det parti med"),
            ("ulrik-wilbek", "marie-bjerre"),
            id="of a party",
        ),
        pytest.param(("hvem er på i session 5", "og fra KL?"), ("nanna-skovgaard",), id="from elsewhere, inside"),
        pytest.param(
            ("hvem er Torben Tranæs", "og de to andre?"),
            ("pernille-rosenkrantz-theil", "ulrik-wilbek"),
            id="beside them",
        ),
    ],
)
def test_others_are_found_by_where_somebody_is_from(messages: tuple[str, ...], people: tuple[str, ...]) -> None:
    assert set(last(THURSDAY, *messages).question.people) == set(people)


def test_whether_it_is_now_is_asked_of_what_was_talked_of() -> None:
    text = last(THURSDAY, "hvad handler session 3 om", "er det nu").answer.text
    assert text.startswith("Nej")
    assert "10.25" in text


@pytest.mark.parametrize(
    ("messages", "begins"),
    [
        pytest.param(("hvem er med i hus 3", "er der en politiker"), "Mette Jensen (C)", id="one"),
        pytest.param(("hvem er med i hus 4", "er der en politiker"), "Ingen af dem", id="none"),
        pytest.param(("hvem er med i session 5", "er der en fra en kommune"), "Mikkel Grimmeshave", id="municipality"),
    ],
)
def test_whether_there_is_one_of_a_sort_is_asked_of_those_told_of(messages: tuple[str, ...], begins: str) -> None:
    assert last(THURSDAY, *messages).answer.text.startswith(begins)


def test_elsewhere_than_now_asks_for_all_that_somebody_is_in() -> None:
    text = last("2024-05-16T14:09", "hvornår er boligministeren på", "er hun med andre steder end lige nu").answer.text
    assert "styringsmuligheder" in text


@pytest.mark.parametrize("more", ["er der andre med i den", "er der flere med i den session"])
def test_who_else_is_in_it_asks_for_people_and_not_for_sessions(more: str) -> None:
    text = last(FRIDAY, "hvad er session 1", more).answer.text
    assert "Janet Samuel" in text
    assert "Session 2" not in text


@pytest.mark.parametrize(
    ("asked", "messages", "said"),
    [
        pytest.param(THURSDAY, ("hvem er med i hus 1", "nej 3 mente jeg"), "Skovgaard", id="the number first"),
        pytest.param(FRIDAY, ("hvem er i session 4", "og i den første, hvem er der"), "Janet Samuel", id="the first"),
        pytest.param(FRIDAY, ("hvem er på i session 1", "og mette?"), "Mette Spring", id="one of those in it"),
        pytest.param(
            "2024-05-16T12:41", ("hvornår er torben tranæs på", "hvor længe sidder han på scenen"), "14.45", id="him"
        ),
    ],
)
def test_a_few_words_go_on_from_what_was_told(asked: str, messages: tuple[str, ...], said: str) -> None:
    text = last(asked, *messages).answer.text
    assert said in text
    assert "Kierkgaard" not in text


def test_who_was_before_somebody_is_who_spoke_last_before_them() -> None:
    text = last("2022-05-24T15:43", "hvem taler nu", "hvem var før hende", event="2022").answer.text
    assert "Andersen-Ranberg" in text
    assert "Knudsen" not in text


@pytest.mark.parametrize(
    ("messages", "told"),
    [
        (("hvem taler i session 3", "hvad er deres stilling"), "forebyggelseschef"),
        (("hvem er på scenen", "hvad er de hver for sig"), "Ekspertudvalget"),
        (("hvem er på scenen", "hvilke titler har de"), "social- og boligminister"),
        (("hvem er på scenen", "er de gift"), "private forhold"),
        (("hvem er på scenen", "hvad er den sidste formand for"), "Socialudvalg"),
        (("hvem er harsløf", "er han med i noget andet end hus 1"), "09.15"),
        (("hvem er marie bjerre", "er hun kun i hus 5"), "16.15"),
        (("hvilke sessioner er der", "hvilken af dem har flest med"), "Session 2"),
        (("hvilket hus har flest",), "Forsamlingshus 3"),
        (("hvem er i hus 2", "hvem af dem er socialdemokrat", "hvem af dem er fra venstre"), "Ulrik Wilbek"),
        (("hvem er i hus 1", "hvem af dem er fra SF", "hvem af dem er socialdemokrat"), "Flemming"),
    ],
)
def test_what_is_asked_of_those_told_of(messages: tuple[str, ...], told: str) -> None:
    assert told in last("2024-05-16T14:00", *messages).answer.text


def test_who_of_them_is_asked_of_the_same_list_again() -> None:
    chat = ("hvem er i hus 1", "hvem af dem er fra SF", "hvem af dem er socialdemokrat")
    assert "Krzyrosiak" not in last("2024-05-16T10:20", *chat).answer.text


@pytest.mark.parametrize("asked", ["hvem skal jeg så hilse på derinde", "og hvem skal jeg høre på der"])
def test_whom_one_meets_in_there_asks_for_no_other_session(asked: str) -> None:
    assert "Curt Liliegreen" in last(THURSDAY, "hvad handler session 4 om", asked).answer.text


def test_instead_of_what_takes_up_the_fact_that_was_told() -> None:
    asked = last("2019-06-18T11:40", "hvad skal kvaliteten måles på", "frem for hvad", event="2019")
    assert "proceskrav" in asked.answer.text
