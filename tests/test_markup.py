"""An answer as Telegram shows it."""

from hypothesis import given
from hypothesis import strategies as st

from bot.answers.answer import Answer, Status
from handlers.markup import LONGEST, length, messages
from tests.botapi.html import parse
from tests.examples import examples


def answer(*blocks: str) -> Answer:
    return Answer(Status.ANSWERED, "told", blocks)


def test_the_first_of_several_short_blocks_stands_out() -> None:
    assert messages(answer("At 10.10", "Then & there")) == ("<b>At 10.10</b>\nThen &amp; there",)


def test_a_lone_or_long_first_block_does_not() -> None:
    assert messages(answer("At 10.10 <now>")) == ("At 10.10 &lt;now&gt;",)
    assert "<b>" not in messages(answer("word " * 60, "more"))[0]


def test_blocks_that_do_not_fit_together_come_apart_between_blocks() -> None:
    blocks = [f"{number} {'x' * 900}" for number in range(10)]
    parts = [parse(html).text for html in messages(answer(*blocks))]
    assert [line for part in parts for line in part.split("\n")] == blocks
    assert len(parts) == 3


def test_a_block_that_fits_nowhere_is_cut_after_a_sentence() -> None:
    first, second = (parse(html).text for html in messages(answer("This is a sentence. " * 300)))
    assert first.endswith("sentence.")
    assert second.startswith("This is")


def test_an_empty_answer_still_is_a_message() -> None:
    assert len(messages(answer())) == 1
    assert messages(answer("", " \n"))[0].strip()


BLOCKS = st.lists(
    st.one_of(
        st.text(max_size=60),
        # Long by repetition: thousands of letters drawn one by one are more than the generator will draw.
        st.builds(
            lambda piece, times: piece * times,
            st.text(alphabet="ab \n.<&>\N{GRINNING FACE}\N{LATIN SMALL LETTER O WITH STROKE}", min_size=1, max_size=60),
            st.integers(min_value=100, max_value=300),
        ),
    ),
    max_size=6,
)


@examples(60)
@given(BLOCKS)
def test_whatever_the_text_it_arrives_whole_in_messages_that_fit(blocks: list[str]) -> None:
    parts = [parse(html).text for html in messages(answer(*blocks))]
    assert all(length(part) <= LONGEST for part in parts)
    sent = "".join("".join(parts).split())
    wanted = "".join("".join(blocks).split())
    assert sent == (wanted or "\N{HORIZONTAL ELLIPSIS}")
