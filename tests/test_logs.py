"""No secret is in a log line."""

import io
import logging
from collections.abc import Iterator

import pytest

from bot.basics.logs import HIDDEN, Redacting, log_to

TOKEN = "4839574812:AAFD39kkdpWt3ywyRZergyOLMaJhac60qcK"  # noqa: S105 -- invented
KEY = TOKEN.partition(":")[2]


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    stream = io.StringIO()
    root = logging.getLogger()
    level = root.level
    handler = log_to(stream, secrets=[TOKEN, "", "x"], level=logging.DEBUG)
    yield stream
    root.removeHandler(handler)
    root.setLevel(level)


def test_it_is_hidden_in_messages_arguments_and_in_any_logger(lines: io.StringIO) -> None:
    logging.getLogger("some.library").warning("GET https://api.telegram.org/bot%s/getMe %d", TOKEN, 200)
    logging.getLogger("another").info("bot%s", TOKEN.replace(":", "%3A"))
    logging.getLogger("third").info({"key": KEY})
    assert KEY not in lines.getvalue()
    assert lines.getvalue().count(HIDDEN) == 3
    assert "/getMe 200" in lines.getvalue()


def test_it_is_hidden_in_tracebacks_and_stacks(lines: io.StringIO) -> None:
    def fail(url: str) -> None:
        message = f"cannot connect to {url}"
        raise ConnectionError(message)

    try:
        fail(f"https://api.telegram.org/bot{TOKEN}/getMe")
    except ConnectionError:
        logging.getLogger("x").exception("it failed", stack_info=True)
    assert "Traceback" in lines.getvalue()
    assert "Stack" in lines.getvalue()
    assert KEY not in lines.getvalue()


def test_what_is_no_secret_is_left_alone(lines: io.StringIO) -> None:
    logging.getLogger("x").info("x marks the %s", "spot")
    assert "x marks the spot" in lines.getvalue()


def test_a_text_can_be_cleaned_by_itself() -> None:
    assert Redacting([TOKEN]).clean(f"bot{TOKEN}/getMe") == f"bot{HIDDEN}/getMe"
