"""The guide to houses, sessions and theme meetings: it asks, suggests, says how sure it is, and goes on."""

import json
from dataclasses import replace
from datetime import datetime

import pytest

from bot.answers.answer import Answer, Status
from bot.assistant import Assistant
from bot.people.attendees import read_conversation, write_conversation
from bot.people.roles import roles
from bot.programme.content import read_programme
from bot.programme.model import COPENHAGEN, Kind
from bot.questions.conversation import Conversation
from bot.settings import ROOT
from bot.texts import texts
from tests.evaluation.scoring import assistant

say, speak = texts("da").say, texts("en").say
THURSDAY, FRIDAY = "2024-05-16T13:30", "2024-05-17T09:50"
ELECTED, OTHER = roles()[:2]
ASKS = say("What do you work with, or what worries you? Press a subject, or write it in your own words.")
EVENTS = {"2022": "2022-05-24T12:40", "2023": "2023-05-09T10:00", "2024": THURSDAY, "eksempel": "2027-04-15T10:20"}
OF_KIND = {
    Kind.HOUSE: "hvilket forsamlingshus passer til mig",
    Kind.SESSION: "hvilken session passer til mig",
    Kind.THEME_MEETING: "hvilket temamøde passer til mig",
}


class Talk:
    """Somebody who talks with the assistant, and whose conversation is stored between two messages."""

    def __init__(
        self, at: str = THURSDAY, event: str = "2024", role: str | None = ELECTED, knows: Assistant | None = None
    ) -> None:
        self.knows, self.event, self.role = knows or assistant(), event, role
        self.at = datetime.fromisoformat(at).replace(tzinfo=COPENHAGEN)
        self.conversation = Conversation()
        self.last: Answer | None = None

    def says(self, *messages: str) -> Answer:
        """Say one message after the other; return the answer to the last."""
        for message in messages:
            reply = self.knows.ask(
                message, event=self.event, at=self.at, role=self.role, conversation=self.conversation
            )
            self.conversation = read_conversation(write_conversation(reply.conversation))
            self.last = reply.answer
        assert self.last
        return self.last

    def presses(self, label: str) -> Answer:
        """Press a button of the last answer."""
        assert self.last
        return self.says(next(choice.question for choice in self.last.choices if choice.label == label))


def subjects(answer: Answer) -> list[str]:
    """Return the buttons of a question that are no role."""
    return [
        choice.label for choice in answer.choices if choice.label not in {say("I am elected"), say("I am not elected")}
    ]


CHOICES = [
    ("2022", Kind.SESSION),
    ("2023", Kind.HOUSE),
    ("2023", Kind.THEME_MEETING),
    ("2024", Kind.HOUSE),
    ("2024", Kind.SESSION),
    ("eksempel", Kind.HOUSE),
    ("eksempel", Kind.SESSION),
]


@pytest.mark.parametrize(("event", "kind"), CHOICES)
def test_without_an_interest_it_asks_and_every_choice_is_reached_by_a_subject(event: str, kind: Kind) -> None:
    asked = Talk(EVENTS[event], event).says(OF_KIND[kind])
    assert (asked.status, asked.blocks[0]) == (Status.CLARIFY, ASKS)
    assert 6 <= len(subjects(asked)) <= 8
    reached: set[str] = set()
    for label in subjects(asked):
        talk = Talk(EVENTS[event], event)
        talk.says(OF_KIND[kind])
        pressed = talk.presses(label)
        assert pressed.intent == "fit", label
        typed = Talk(EVENTS[event], event)
        assert typed.says(OF_KIND[kind], label).items == pressed.items, "typed as well as pressed"
        reached |= set(pressed.items)
    wanted = {item.id for item in assistant().programmes[event].items if item.kind is kind}
    assert wanted <= reached


def test_the_subjects_are_the_programme_s_own() -> None:
    asked = Talk().says(OF_KIND[Kind.HOUSE])
    own = {topic.casefold() for item in assistant().programmes["2024"].items for topic in item.topics}
    assert {label.casefold() for label in subjects(asked)} <= own


@pytest.mark.parametrize(
    ("message", "sure"),
    [
        (
            "jeg er formand for ældreudvalget og vil have mindre bureaukrati, hvilket hus",
            "It fits well: it is about {words}.",
        ),
        ("hvilket hus er noget for en der tænker på penge", "It is a loose fit: it is about {words}."),
    ],
)
def test_it_says_in_plain_words_how_sure_it_is_and_why(message: str, sure: str) -> None:
    before, after = say(sure, words="|").split("|")
    assert any(block.startswith(before) and block.endswith(after) for block in Talk().says(message).blocks)


def test_reasons_are_the_programme_s_words() -> None:
    answer = Talk().says("hvilket hus handler om bureukrati og tilsyn")
    assert answer.items[0] == "hus-4"
    assert "tilsyn og bureaukrati" in answer.text


def test_two_that_are_close_are_both_told() -> None:
    answer = Talk().says("hvilket forsamlingshus passer til en der går op i ældre og teknologi")
    assert set(answer.items) == {"hus-4", "hus-5"}
    second = answer.blocks[
        [block.startswith(say("Also worth a look: {item}", item="")) for block in answer.blocks].index(True)
    ]
    assert "Forsamlingshus" in second


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


def test_buttons_say_what_can_be_typed() -> None:
    talk = Talk(role=ELECTED)
    talk.says(OF_KIND[Kind.HOUSE], "økonomi")
    assert talk.last
    rather = [c.label for c in talk.last.choices if c.label.startswith(say("Rather {subject}", subject=""))]
    assert talk.presses(rather[0]).items[0] != "hus-2"
    away = [c.label for c in talk.last.choices if c.label.startswith(say("Nothing about {subject}", subject=""))]
    shown = talk.last.items[0]
    assert shown not in talk.presses(away[0]).items


def test_another_kind_keeps_the_interest() -> None:
    talk = Talk(role=ELECTED)
    assert talk.says(OF_KIND[Kind.HOUSE], "dokumentation og tilsyn").items == ("hus-4",)
    assert talk.says("og en session?").items[0] == "session-5"


def test_the_role_is_asked_once_and_the_guide_goes_on_with_it() -> None:
    talk = Talk(role=None)
    question = say("Are you elected? Then I know which items are for you.")
    assert question in talk.says(OF_KIND[Kind.HOUSE]).blocks
    talk.says("økonomi")
    assert talk.last
    assert question not in talk.last.blocks
    talk = Talk(role=None)
    talk.says("hvilket hus handler om økonomi")
    told = talk.presses(say("I am not elected"))
    assert told.wish
    assert told.intent == "fit"
    assert told.blocks[0] == say("You are not elected.")
    assert "#DKPOL live" in told.text, "what the others do meanwhile"
    assert all(item.startswith("session") for item in told.items), "what they may attend"
    elected = Talk(role=None)
    elected.says("hvilket hus handler om økonomi")
    assert elected.presses(say("I am elected")).items[0] == "hus-2"


def test_it_is_said_who_may_attend_and_what_is_open_to_others() -> None:
    answer = Talk(role=OTHER).says("hvilket forsamlingshus handler om boliger til de ældre")
    assert say("The assembly houses are only for elected politicians (folkevalgte).") in answer.text
    assert "session-4" in answer.items


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


@pytest.mark.parametrize("yes", ["ja tak", "den tager jeg", "sæt den i min plan"])
def test_the_suggestion_is_taken_in_words(yes: str) -> None:
    talk = Talk()
    talk.says(OF_KIND[Kind.HOUSE], "økonomi")
    answer = talk.says(yes)
    assert answer.wish
    assert answer.wish.pick == ("hus-2",)


def test_of_two_suggestions_the_second_can_be_taken() -> None:
    talk = Talk()
    second = talk.says("hvilket forsamlingshus passer til en der går op i ældre og teknologi").items[1]
    answer = talk.says("jeg tager den anden")
    assert answer.wish
    assert answer.wish.pick == (second,)


def test_what_it_does_not_know_brings_the_subjects_back() -> None:
    talk = Talk()
    talk.says(OF_KIND[Kind.HOUSE])
    answer = talk.says("frimærker og mønter")
    assert answer.status is Status.MISSING
    assert len(subjects(answer)) >= 6
    assert talk.says("AI").items == ("hus-5",)


def test_who_does_not_know_is_asked_again_and_may_then_tell() -> None:
    talk = Talk()
    talk.says("hvilket hus?")
    unsure = talk.says("det ved jeg ikke")
    assert unsure.blocks[0] == say("Is it one of these? Press a subject, or write in your own words what you go for.")
    assert talk.says("AI").items == ("hus-5",)


def test_what_only_another_kind_is_about_is_told_as_that() -> None:
    answer = Talk(EVENTS["2023"], "2023").says(OF_KIND[Kind.HOUSE], "medier")
    assert answer.blocks[0] == say("None of them is about that, but there is:")
    assert answer.items == ("temamoede-7",)


def test_who_found_a_choice_by_its_subject_may_change_their_mind() -> None:
    talk = Talk(FRIDAY, role=OTHER)
    assert talk.says("hvor taler de om boliger til seniorer").items == ("session-4",)
    assert talk.says("hellere noget om data").items == ("session-5",)
    answer = talk.says("den tager jeg")
    assert answer.wish
    assert answer.wish.pick == ("session-5",)


def test_it_speaks_english() -> None:
    talk = Talk(FRIDAY, role=OTHER)
    asked = talk.says("which session fits me?")
    assert asked.blocks[0] == speak(
        "What do you work with, or what worries you? Press a subject, or write it in your own words."
    )
    pressed = talk.presses(asked.choices[-2].label)
    assert (pressed.language, pressed.intent) == ("en", "fit")
    assert talk.says("rather something about housing").items == ("session-4",)
    assert "session-4" not in talk.says("something else").items
    talk.says("rather something about prevention")
    answer = talk.says("yes please")
    assert answer.wish
    assert answer.wish.pick == ("session-3",)


def test_a_programme_with_nothing_to_choose_says_so() -> None:
    programme = read_programme(ROOT / "content" / "2024")
    plain = tuple(item for item in programme.items if item.kind not in OF_KIND and item.kind is not Kind.LIVE)
    knows = Assistant([replace(programme, items=plain)])
    answer = Talk(knows=knows).says(OF_KIND[Kind.HOUSE])
    assert (answer.status, answer.text) == (Status.MISSING, say("The programme has nothing to choose between."))


def test_where_there_are_no_houses_it_offers_what_there_is() -> None:
    answer = Talk(EVENTS["2022"], "2022").says(OF_KIND[Kind.HOUSE])
    assert answer.blocks[0] == say("There are no assembly houses in the programme.")
    assert len(answer.choices) >= 6


def test_nothing_that_was_written_is_kept() -> None:
    talk = Talk()
    talk.says(
        "min nabo Solveig Ravnkilde er træt af tilsyn og bureaukrati, hvilket hus passer", "ikke noget om robotter"
    )
    kept = write_conversation(talk.conversation)
    guide = json.loads(kept)["guide"]
    assert (guide["wanted"], guide["unwanted"]) == (["tilsyn", "bureaukrati"], ["robot"])
    assert not any(word in kept for word in ("nabo", "Solveig", "Ravnkilde", "solveig", "ravnkild"))
