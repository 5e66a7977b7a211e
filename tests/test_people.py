"""Who is meant by what a message tells of them, who is said to be missing, or on another day or at another forum."""

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


@pytest.mark.parametrize("message", ["hvornår skal borgmesteren på", "when is the mayor on", "who is the mayor here"])
def test_an_office_that_nobody_holds_is_said_to_be_missing(message: str) -> None:
    assert last(THURSDAY, message).question.intent == "no_person"


def test_a_word_that_ends_like_a_definite_one_of_another_language_is_a_subject() -> None:
    asked = [last(THURSDAY, message).question for message in ("hvem taler om børn", "who speaks about children")]
    assert [(q.intent, q.items) for q in asked] == [("who", ("trivsel",))] * 2


@pytest.mark.parametrize(
    ("message", "intent"),
    [
        pytest.param("hvem sender Novo Nordisk", "no_organisation", id="with capitals"),
        pytest.param("kommer der nogen fra danske regioner", "no_organisation", id="said to be one"),
        pytest.param("hvem har Falck med", "no_organisation", id="within a cue"),
        pytest.param("kommer der nogen fra sundhedsstyrelsen", "organisation_elsewhere", id="of another forum"),
        pytest.param("hvem er direktør i Region Syddanmark", "no_organisation", id="a region, not its towns"),
        pytest.param("er region nordjylland med", "organisation_elsewhere", id="a region at another forum"),
    ],
)
def test_an_organisation_that_sends_nobody_is_said_to(message: str, intent: str) -> None:
    assert last(THURSDAY, message).question.intent == intent


@pytest.mark.parametrize(
    "message",
    [
        pytest.param("er der nogen lejlighed til at synge", id="ordinary words"),
        pytest.param("hvem er her fra selve kommunen", id="any municipality"),
        pytest.param("ham der er professor, hvornår er han på", id="a job"),
    ],
)
def test_what_looks_like_no_name_is_no_missing_organisation(message: str) -> None:
    assert last(THURSDAY, message).question.intent not in ("no_organisation", "no_person")


@pytest.mark.parametrize(
    ("messages", "event"),
    [
        pytest.param(("hvor var det i 2022", "og året før det"), "2019", id="the year before that one"),
        pytest.param(("hvem var ordstyrer i 2022", "hvem åbnede det år"), "2022", id="that year"),
        pytest.param(("ham med goplerne for et par år siden",), "2022", id="a couple of years ago"),
        pytest.param(("I 2022 var der nogen fra DF. er der også det i år?",), "2024", id="a year only told of"),
    ],
)
def test_a_year_is_named_in_many_ways(messages: tuple[str, ...], event: str) -> None:
    assert last(THURSDAY, *messages).question.event == event


def test_each_of_several_was_there_or_not() -> None:
    reply = last(THURSDAY, "hvem var med i panelet i 2022", "er nogen af dem med igen i år")
    assert reply.question.intent == "was_there"
    assert len(reply.answer.blocks) >= len(reply.question.people)


def test_the_first_and_the_last_of_another_forum() -> None:
    assert last(THURSDAY, "hvem rundede af i 22").question.items == ("lever-laengere",)
    assert last(THURSDAY, "hvad var det sidste oplæg i 2022").question.items == ("lever-laengere",)


def test_who_is_told_of_before_it_is_asked_who_it_was() -> None:
    assert "Brendborg" in last(THURSDAY, "en fortalte om zombieceller for længe siden, hvem var det").answer.text


def test_who_signed_is_no_question_of_what_the_letter_says() -> None:
    moment, asked = "2019-06-10T10:00", "hvem har underskrevet brevet om mødet i Aalborg"
    assert "Joy Mogensen" in last(moment, asked, event="2019").answer.text


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


@pytest.mark.parametrize(("message", "name"), [("er helle thorning her", "Helle"), ("kommer nina holm", "Nina Holm")])
def test_who_is_not_there_is_no_namesake(message: str, name: str) -> None:
    answer = last(THURSDAY, message).answer
    assert answer.intent == "no_person"
    assert name in answer.text


def test_nobody_is_from_a_town_that_is_not_named() -> None:
    assert last(THURSDAY, "hvem er hende fra Odense").answer.status is Status.MISSING


def test_an_organisation_is_no_subject() -> None:
    assert last(THURSDAY, "hvem fra Dansk Sygeplejeråd er på").answer.status is Status.MISSING


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


@pytest.mark.parametrize("message", ["hvornår er hende fra Mandag Morgen på", "kommer der en fra mandag morgen"])
def test_an_organisation_that_is_called_like_a_day_is_no_day(message: str) -> None:
    assert "Lisbeth Knudsen" in last("2022-05-24T11:00", message, event="2022").answer.text


def test_a_day_that_the_forum_does_not_have_is_said_to_be_none() -> None:
    assert "Knudsen" not in last("2022-05-24T11:00", "hvad sker der mandag morgen", event="2022").answer.text


@pytest.mark.parametrize("message", ["sofie hansen hvornår er hun på", "peter olsen hvornår taler han"])
def test_a_name_before_the_question_that_nobody_has_is_said_to_be_none(message: str) -> None:
    assert last(THURSDAY, message).answer.status is Status.MISSING


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


def test_who_it_was_that_did_something_asks_for_whoever_did() -> None:
    assert last("2024-05-16T10:14", "hvem var det der bød os velkommen").answer.status is Status.MISSING


def test_who_is_named_in_full_is_asked_of_before_a_fact_that_names_them() -> None:
    message = "helene bilsted probst fra sundhedsstyrelsen, skal hun mere på senere i dag"
    assert "13.30" in last("2022-05-24T10:25", message, event="2022").answer.text


def test_a_name_may_be_asked_for_politely() -> None:
    message = "Der kommer en herre fra de almene boligforeninger. Må man få hans navn?"
    assert "Bent Madsen" in last(THURSDAY, message).answer.text


@pytest.mark.parametrize(
    "message",
    [
        "sophie løhde må da være her når det handler om sundhed, hvornår taler hun",
        "jens hansen skulle tale i dag, hvornår er han på",
    ],
)
def test_whom_a_clause_before_names_is_who_he_or_she_is(message: str) -> None:
    assert last("2024-05-16T09:21", message).answer.status is Status.MISSING


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


def test_who_is_announced_without_a_name_may_be_who_is_asked_for() -> None:
    answer = last("2022-05-24T13:05", "sidder der nogen med handicap selv med i session 4", event="2022").answer
    assert answer.status is Status.ANSWERED
    assert "borgere med handicap" in answer.text


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


@pytest.mark.parametrize(
    ("asked", "meant"),
    [("hvornår taler louise bjerre", "Marie Bjerre"), ("hvem er karsten tranæs", "Torben Tranæs")],
)
def test_whoever_has_the_same_uncommon_last_name_may_be_meant(asked: str, meant: str) -> None:
    answer = last(THURSDAY, asked).answer
    assert answer.status is Status.MISSING
    assert "står ikke i programmet" in answer.text
    assert meant in answer.text


def test_a_common_last_name_tells_of_nobody_else() -> None:
    assert "Esben" not in last(THURSDAY, "hvem er torben nielsen").answer.text
    assert "Jacob" not in last(THURSDAY, "hvem er torben nielsen").answer.text


@pytest.mark.parametrize(
    ("trade", "several"),
    [("sygeplejerske", "sygeplejersker"), ("pædagog", "pædagoger"), ("præst", "præster"), ("jurist", "jurister")],
)
def test_a_trade_that_nobody_has_is_said_to_be_missing(trade: str, several: str) -> None:
    for asked in (f"er der en {trade} på scenen", f"taler der en {trade}", f"er der nogen {several} med"):
        answer = last(THURSDAY, asked).answer
        assert (answer.status, answer.intent) == (Status.MISSING, "no_trade"), asked


@pytest.mark.parametrize(
    ("asked", "named"), [("er der en psykolog med", "Seidenfaden"), ("er der en læge med", "Skadborg")]
)
def test_a_trade_that_somebody_has_is_told_with_them(asked: str, named: str) -> None:
    assert named in last(THURSDAY, asked).answer.text


@pytest.mark.parametrize("group", ["regionerne", "erhvervslivet", "civilsamfundet"])
def test_a_group_that_nobody_speaks_for_is_no_subject(group: str) -> None:
    assert last(THURSDAY, f"hvem repræsenterer {group}").answer.status is Status.MISSING


@pytest.mark.parametrize("asked", ["hvad konkluderede nørmark", "hvad konkluderede panelet"])
def test_a_conclusion_is_no_end(asked: str) -> None:
    assert "slutter" not in last(THURSDAY, asked).answer.text


def test_where_somebody_is_from_is_not_confirmed_by_their_being_on() -> None:
    answer = last("2022-05-24T12:05", "villy søvndal repræsenterer vel odense nu", event="2022").answer
    assert not answer.text.startswith("Ja")


@pytest.mark.parametrize(
    ("at", "event", "message", "told"),
    [
        pytest.param(THURSDAY, "2024", "kommer der en indenrigsminister", "ingen »indenrigsminister«", id="office"),
        pytest.param(THURSDAY, "2024", "er statsministeren med", "Statsministeren står ikke", id="somebody certain"),
        pytest.param(THURSDAY, "2024", "hvem er mette jensen", "Andersen, også fra Hjørring", id="of one place"),
        pytest.param("2023-02-10T10:00", "2023", "hvilke forsamlingshuse er der", "• Politisk", id="a kind said once"),
    ],
)
def test_what_is_said_of_them_is_no_broken_phrase(at: str, event: str, message: str, told: str) -> None:
    assert told in last(at, message, event=event).answer.text


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


def test_who_had_their_names_said_too_fast_is_asked_who_they_are() -> None:
    asked = last("2022-05-24T16:12", "hvem er det mobilize har med, han sagde navnene for hurtigt", event="2022")
    assert asked.answer.status is Status.ANSWERED


@pytest.mark.parametrize(
    "asked", ["hvem fra KL's egne rækker er moderatorer", "hvilke forskere med professortitel har I fået til aalborg"]
)
def test_everybody_of_a_sort_in_other_words(asked: str) -> None:
    answer = last(THURSDAY, asked).answer
    assert answer.status is Status.ANSWERED
    assert len(answer.people) > 2


def test_a_rare_name_says_more_than_an_office() -> None:
    message = "ham overlægen, hallur et eller andet, hvad er han med i"
    assert last("2022-05-24T12:44", message, event="2022").question.people == ("hallur-thorsteinsson",)


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
