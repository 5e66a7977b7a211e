"""The guide goes on from what was said: another wish, something turned down, another subject; no words are kept."""

import json

import pytest

from bot.answers.answer import Status
from bot.people.attendees import write_conversation
from bot.programme.model import Kind
from bot.wishes.wish import Pick
from tests.guide_talk import ELECTED, FRIDAY, OF_KIND, OTHER, Talk, say


@pytest.mark.parametrize(
    ("messages", "best"),
    [
        pytest.param(("noget med de ældre", "nej hellere noget med økonomi"), "hus-2", id="rather"),
        pytest.param(
            ("noget med de ældre", "hvem er med", "hellere noget med økonomi"), "hus-2", id="after a question"
        ),
        pytest.param(("noget med de ældre", "mere om arbejdskraft"), "hus-3", id="more of"),
        pytest.param(("digitalisering", "ikke noget om AI, men noget om sygehuse"), "hus-1", id="not but"),
        pytest.param(("ældre og teknologi", "ikke noget med computere"), "hus-4", id="not the one of two"),
        pytest.param(("ældre og teknologi", "ikke AI"), "hus-4", id="bare not"),
        pytest.param(("ældre og teknologi", "hvad med den næstbedste"), "hus-5", id="next best"),
        pytest.param(("ældre og teknologi", "nummer to"), "hus-5", id="number two"),
        pytest.param(("dokumentation", "også noget om udgifter"), "hus-2", id="as well"),
        pytest.param(("sygehuse", "økonomi", "tak", "hellere sygehuse"), "hus-1", id="back again over thanks"),
    ],
)
def test_a_change_of_mind_goes_on_from_what_was_said(messages: tuple[str, ...], best: str) -> None:
    answer = Talk().says(OF_KIND[Kind.HOUSE], *messages)
    assert (answer.intent, answer.items[0]) == ("fit", best), answer.text


@pytest.mark.parametrize(
    ("worry", "best"),
    [
        ("vi har ikke råd til flere pladser på plejehjemmene", "hus-4"),
        ("vi kan ikke rekruttere", "hus-3"),
        ("vi har ikke styr på AI i vores kommune", "hus-5"),
        ("borgerne kan ikke komme til lægen", "hus-1"),
        ("vi mangler hænder, og der er ingen ansøgere", "hus-3"),
        ("ingen vil arbejde i hjemmeplejen", "hus-4"),
        ("vi har ikke flere pladser på vores plejehjem", "hus-4"),
    ],
)
def test_a_worry_about_what_is_not_there_turns_nothing_down(worry: str, best: str) -> None:
    answer = Talk().says(OF_KIND[Kind.HOUSE], worry)
    assert answer.items[:1] == (best,), answer.text


@pytest.mark.parametrize("refusal", ["noget der ikke handler om AI", "jeg vil ikke høre om AI", "ikke AI", "uden AI"])
def test_what_is_not_to_be_heard_of_is_left_out(refusal: str) -> None:
    answer = Talk().says(OF_KIND[Kind.HOUSE], refusal)
    assert answer.items == ("hus-1", "hus-2", "hus-3", "hus-4"), answer.text


@pytest.mark.parametrize(
    "told", ["vi kan ikke finde toilettet", "vi kan ikke komme på wifi", "vi har ingen kaffe fået"]
)
def test_what_is_lacking_in_the_building_is_no_interest(told: str) -> None:
    assert Talk().says(OF_KIND[Kind.HOUSE], told).intent not in {"fit", "choose", "no_interest"}


def test_more_than_one_thing_is_turned_down() -> None:
    answer = Talk(FRIDAY).says(OF_KIND[Kind.SESSION], "ikke data og ikke boliger")
    assert answer.intent == "choose"
    assert not {"session-4", "session-5"}.intersection(answer.items), answer.text


def test_what_was_turned_down_is_not_suggested_again() -> None:
    talk = Talk()
    first = talk.says("hvilket forsamlingshus passer til en der går op i ældre og teknologi").items
    seen = list(first)
    for refusal in ("noget andet", "er der andre", "nej", "flere"):
        answer = talk.says(refusal)
        if answer.intent != "fit":
            break
        assert set(answer.items).isdisjoint(seen)
        seen += answer.items
    assert (answer.intent, answer.status) == ("choose", Status.CLARIFY), "at last, what is left"
    assert set(answer.items).isdisjoint(seen)


def test_once_everything_is_turned_down_it_says_so() -> None:
    answer = Talk(FRIDAY, role=OTHER).says(
        OF_KIND[Kind.SESSION], "data", "ikke noget om udsatte", "ikke noget om boliger", "ikke noget om forebyggelse",
        "ikke noget om data", "ikke noget om lokal bærekraft",
    )  # fmt: skip
    assert answer.text == say("There are no others to choose between.")


def test_another_kind_keeps_the_interest() -> None:
    talk = Talk(role=ELECTED)
    assert talk.says(OF_KIND[Kind.HOUSE], "dokumentation og tilsyn").items == ("hus-4",)
    assert talk.says("og en session?").items[0] == "session-5"


def test_a_change_of_subject_leaves_it() -> None:
    talk = Talk()
    talk.says(OF_KIND[Kind.HOUSE], "økonomi")
    for message, intent in (
        ("hvornår er der frokost", "when"),
        ("hvem er Nina Smith", "person"),
        ("nej", "talk"),
    ):
        assert talk.says(message).intent == intent, message
    talk.says(OF_KIND[Kind.HOUSE])
    assert talk.says("hvor er toilettet").intent == "practical"
    assert talk.says("AI").items == ("hus-5",), "an aside does not end it"


def test_danger_comes_before_the_guide() -> None:
    talk = Talk()
    talk.says(OF_KIND[Kind.HOUSE])
    assert talk.says("en ældre mand er faldet om og trækker ikke vejret").intent == "emergency"


def test_who_found_a_choice_by_its_subject_may_change_their_mind() -> None:
    talk = Talk(FRIDAY, role=OTHER)
    assert talk.says("hvor taler de om boliger til seniorer").items == ("session-4",)
    assert talk.says("hellere noget om data").items == ("session-5",)
    answer = talk.says("den tager jeg")
    assert answer.wish == Pick(("session-5",))


def test_nothing_that_was_written_is_kept() -> None:
    talk = Talk()
    talk.says(
        "min nabo Solveig Ravnkilde er træt af tilsyn og bureaukrati, hvilket hus passer", "ikke noget om robotter"
    )
    kept = write_conversation(talk.conversation)
    guide = json.loads(kept)["guide"]
    assert (guide["wanted"], guide["unwanted"]) == (["tilsyn", "bureaukrati"], ["robot"])
    assert not any(word in kept for word in ("nabo", "Solveig", "Ravnkilde", "solveig", "ravnkild"))
