"""How sending a message can end, other than well: what a `deliver` raises."""

import logging


class OutcomeError(Exception):
    """A message was not sent, or nobody knows; the text says why. `word` and `level` are how the log tells of it."""

    word = "not sent"
    level = logging.WARNING


class UnreachableError(OutcomeError):
    """Nothing can be sent to this chat: it blocked the bot, is gone, or never began to talk to it."""

    word = "unreachable"
    level = logging.INFO


class MovedError(OutcomeError):
    """The group has another id now."""

    word = "followed"
    level = logging.INFO

    def __init__(self, chat: int) -> None:
        super().__init__(f"moved to {chat}")
        self.chat = chat


class TryAgainError(OutcomeError):
    """Not sent, for reasons that will pass."""


class FloodedError(TryAgainError):
    """Not sent: nothing more is wanted for so many `seconds`, from anybody or, `chat_only`, to this chat."""

    def __init__(self, seconds: float, *, chat_only: bool = False) -> None:
        super().__init__(f"a pause of {seconds:g} s is asked for")
        self.seconds = seconds
        self.chat_only = chat_only


class UnknownOutcomeError(OutcomeError):
    """It may have been sent or not: the connection broke, or no answer came in time."""

    word = "outcome unknown"


class GoneError(OutcomeError):
    """What was to be changed or deleted is there no more, or Telegram does not let it be done any longer."""

    word = "no longer possible"
    level = logging.INFO


class RefusedError(OutcomeError):
    """There is something wrong with this message; it would be refused again."""

    word = "refused"
    level = logging.ERROR
