"""Who is meant by what a message tells of them."""

import pytest

from bot.answers.answer import Status
from tests.chats import THURSDAY, last

NIGHT = "2024-05-16T22:00"


@pytest.mark.parametrize(
    ("message", "people"),
    [
        pytest.param("ham der er minister for boliger", ("pernille-rosenkrantz-theil",), id="an office, he for she"),
        pytest.param("hende der er minister for de ældre", ("mette-kierkgaard",), id="an office and its field"),
        pytest.param("hende fra digitaliseringen", ("marie-bjerre",), id="what a title begins with"),
        pytest.param("ham der er antropolog, hvornår skal han på", ("dennis-noermark",), id="a profession"),
    ],
)
def test_somebody_is_known_by_what_they_are(message: str, people: tuple[str, ...]) -> None:
    assert last(THURSDAY, message).question.people == people


@pytest.mark.parametrize(
    ("message", "person"), [("hvem er økonomen", "nina-smith"), ("who is the economist", "nina-smith")]
)
def test_somebody_certain_is_asked_for_by_an_ending_or_an_article(message: str, person: str) -> None:
    assert last(THURSDAY, message).question.people == (person,)


def test_a_word_that_ends_like_a_definite_one_of_another_language_is_a_subject() -> None:
    asked = [last(THURSDAY, message).question for message in ("hvem taler om børn", "who speaks about children")]
    assert [(q.intent, q.items) for q in asked] == [("who", ("trivsel",))] * 2


@pytest.mark.parametrize(
    "message",
    ["hvem har skrevet Må jeg være fri", "den der bog må jeg være fri, er det Nina Smith der har skrevet den"],
)
def test_a_book_is_known_by_a_title_of_small_words(message: str) -> None:
    assert "Marie Bjerre" in last(THURSDAY, message).answer.text


@pytest.mark.parametrize(
    ("message", "begins"),
    [
        pytest.param("taler Rasmus Meyer i dag", "Ikke torsdag den 16. maj.", id="another day"),
        pytest.param("taler Rasmus Meyer på fredag", "• i morgen", id="that day"),
    ],
)
def test_who_is_on_another_day_is_said_not_to_be_on_that_one(message: str, begins: str) -> None:
    assert last(THURSDAY, message).answer.blocks[1].startswith(begins)


def test_speakers_of_a_day_are_those_of_that_day() -> None:
    told = last(THURSDAY, "hvor mange talere er der i morgen").answer.text
    assert "Gitte Aagård" in told
    assert "Nina Smith" not in told


@pytest.mark.parametrize("message", ["er der noget om socialpsykologi", "er der noget om arbejdspsykologi"])
def test_a_subject_is_nobody(message: str) -> None:
    assert last(THURSDAY, message).answer.intent == "search"


def test_a_name_under_a_message_is_nobody_who_is_asked_for() -> None:
    text = last(NIGHT, "Er Kræftens Bekæmpelse repræsenteret i programmet? Mvh. Poul Erik Sørensen").answer.text
    assert "Hanak" in text
    assert "Sørensen" not in text


@pytest.mark.parametrize(
    "message", ["er det torsdag eller fredag tranæs kommer", "wilbek, er det i dag eller i morgen"]
)
def test_which_of_two_days_it_is_is_said_though_it_is_today(message: str) -> None:
    assert "i dag" in last(THURSDAY, message).answer.text.splitlines()[0]


@pytest.mark.parametrize(
    ("messages", "said", "unsaid"),
    [
        pytest.param(
            ("hvem er med i samfundskontrakten", "hvem af dem er politikere"), "Bjerre", "Nina Smith", id="party"
        ),
        pytest.param(
            ("hvem er i hus 5", "hvem af dem er fra en kommune"), "Ulrik Andersen", "Thuesen", id="municipality"
        ),
        pytest.param(("hvem er i hus 5", "er der en borgmester imellem dem"), "Ingen af dem", "Nej", id="nobody"),
        pytest.param(("hvem er ulrik", "wilbek", "og den anden ulrik"), "Kjær", "Wilbek", id="the other one"),
        pytest.param(("hvem er nina smith", "er hun i et af husene"), "Kun her", "Forsamlingshus 1", id="in no house"),
    ],
)
def test_those_of_the_thread_are_told_apart(messages: tuple[str, ...], said: str, unsaid: str) -> None:
    answer = last(THURSDAY, *messages).answer
    assert said in answer.text
    assert unsaid not in answer.text


def test_whoever_is_on_stage_is_meant_by_an_office_said_of_it_and_the_next_one_by_next() -> None:
    assert "Kierkgaard" in last("2024-05-16T10:45", "hvad hedder ministeren i panelet").answer.text
    following = last("2024-05-16T11:50", "hvornår er næste minister på").answer.text
    assert "Rosenkrantz" in following
    assert "Kierkgaard" not in following


def test_the_minister_whose_end_is_asked_for_is_the_one_on_now() -> None:
    assert "14.45" in last("2024-05-16T14:02", "hvor længe er ministeren på").answer.text


@pytest.mark.parametrize(
    ("message", "name"),
    [
        ("hvornår er will bæk på", "Ulrik Wilbek"),
        ("er rosen krans med i dag", "Rosenkrantz-Theil"),
        ("hvem er my human dan", "Maj My Humaidan"),
        ("hvad er sejden faden formand for", "Dea Seidenfaden"),
    ],
)
def test_a_name_that_a_telephone_wrote_as_two_words_is_found(message: str, name: str) -> None:
    assert name in last(THURSDAY, message).answer.text


def test_who_asks_for_something_for_a_party_member_asks_for_nobody_of_the_party() -> None:
    text = last(
        "2024-05-16T17:22", "har fri nu. hvad er der så på i aften for sådan en gammel socialdemokrat"
    ).answer.text
    assert "19.30" in text
    assert "Krzyrosiak" not in text


def test_a_name_may_be_asked_for_politely() -> None:
    message = "Der kommer en herre fra de almene boligforeninger. Må man få hans navn?"
    assert "Bent Madsen" in last(THURSDAY, message).answer.text


@pytest.mark.parametrize(("message", "told"), [("hvornår er boligmanden på", "Madsen"), ("hvem er datadamen", "Nanna")])
def test_somebody_is_told_in_one_word_by_what_they_are_on_for(message: str, told: str) -> None:
    assert told in last("2024-05-17T08:10", message).answer.text


def test_a_name_that_was_not_caught_is_asked_of_whoever_is_on_this_year() -> None:
    text = last("2024-05-17T12:24", "professoren fra Aarhus Universitet, hvad var navnet?").answer.text
    assert "Nina Smith" in text
    assert "Bang Petersen" in text


@pytest.mark.parametrize("asked", ["2024-05-15T18:15", "2024-05-16T11:15"])
def test_when_the_last_one_speaks_is_told_of_a_day_also_before_it(asked: str) -> None:
    assert "16.15" in last(asked, "hvornår går den sidste taler på").answer.text


def test_who_is_the_moderator_of_a_number_is_told_whoever_is_guessed() -> None:
    text = last(THURSDAY, "er det Lene Johansen der er moderator i hus 4").answer.text
    assert "Agerbak" in text


def test_our_own_are_those_of_the_town_that_was_told() -> None:
    message = "jeg sidder i sekretariatet i Ringkøbing-Skjern. Hvilke af vores egne folk står i programmet?"
    text = last("2024-05-08T09:30", message).answer.text
    assert "Ulla Svendsen" in text
    assert "Janne Nielsen" in text


@pytest.mark.parametrize(
    "asked", ["hvem fra KL taler", "hvem taler fra KL", "hvem fra KL er på fredag", "hvilke fra KL er med"]
)
def test_those_of_the_organiser_are_people_and_not_its_prize(asked: str) -> None:
    answer = last("2024-05-16T09:50", asked).answer
    assert "Christian Harsløf" in answer.text
    assert "Forebyggelsespris" not in answer.text


@pytest.mark.parametrize("asked", ["hvad konkluderede nørmark", "hvad konkluderede panelet"])
def test_a_conclusion_is_no_end(asked: str) -> None:
    assert "slutter" not in last(THURSDAY, asked).answer.text


@pytest.mark.parametrize(
    ("narrowed", "person"),
    [("ham fra hjørring", "mikkel-grimmeshave"), ("hende fra faxe", "ida-byrge-soerensen"), ("øbo", "helle-oebo")],
)
def test_many_of_an_office_are_all_shown_and_narrowed(narrowed: str, person: str) -> None:
    asked = last(THURSDAY, "hvad tid skal direktøren på").answer
    assert asked.status is Status.CLARIFY
    assert not asked.cut
    assert last(THURSDAY, "hvad tid skal direktøren på", narrowed).question.people == (person,)


def test_whoever_only_moderates_is_said_to() -> None:
    assert "moderator" in last(THURSDAY, "hvad er agerbaks rolle i det om de gamle").answer.text


@pytest.mark.parametrize(
    "asked", ["kommer der nogen ministre på scenen i eftermiddag", "er der en minister på scenen i eftermiddag"]
)
def test_who_comes_to_the_stage_later_is_none_who_stands_there_now(asked: str) -> None:
    text = last("2024-05-16T12:40", asked).answer.text
    assert "Rosenkrantz-Theil" in text
    assert "Dennis" not in text


def test_whether_two_of_a_name_are_the_same_is_told_by_both() -> None:
    answer = last(THURSDAY, "er ham andersen fra thisted og andersen fra hjørring den samme").answer
    assert answer.status is Status.ANSWERED
    assert "Michael Andersen" in answer.text
    assert "Ulrik Andersen" in answer.text


@pytest.mark.parametrize(
    "asked", ["hvem fra KL's egne rækker er moderatorer", "hvilke forskere med professortitel har I fået til aalborg"]
)
def test_everybody_of_a_sort_in_other_words(asked: str) -> None:
    answer = last(THURSDAY, asked).answer
    assert answer.status is Status.ANSWERED
    assert len(answer.people) > 2


def test_who_has_a_finger_in_something_is_asked_of_by_that() -> None:
    message = "Boston Consulting har vist en finger med i spillet, i hvad"
    assert last(THURSDAY, message).question.people == ("mette-lindgaard",)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("er ham fra thisted borgmester", "kommunaldirektør"),
        ("er damen fra horsens overlæge", "forebyggelseschef"),
        ("vi kommer fra thisted, er der nogen herfra med", "Ulrik Andersen"),
        ("hvornår kommer ælder ministeren", "10.10"),
        ("er der en forsker i et af husene", "Ulrik Kjær"),
        ("jeg læser selv økonomi på AAU, så hvilke professorer kan jeg høre", "Bang Petersen"),
        ("spiser ministrene med i aften", "siger ikke"),
        ("hvornår er Bang Petersen på, og til hvad", "12.00"),
    ],
)
def test_people_by_town_office_and_trade(message: str, said: str) -> None:
    assert said in last("2024-05-16T09:20", message).answer.text


def test_an_anchor_is_no_place_to_be() -> None:
    """`Before lunch` asks for an hour, and not whether somebody is at the lunch."""
    assert "Nej" not in last("2024-05-16T09:20", "hvem er professoren før frokost").answer.text
