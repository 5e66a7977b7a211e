"""What somebody wants with the questions from the hall, be it to ask one or to moderate them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class HallAct(StrEnum):
    """What is done: first what attendees do, then what is only for moderators and organisers.

    To `SEND_ANEW` is to send what was not sent the first time.
    """

    SEE = "see"
    WRITE = "write"
    SEND = "send"
    SEND_ANEW = "send_anew"
    LIKE = "like"
    UNLIKE = "unlike"
    OWN = "own"
    WITHDRAW = "withdraw"
    SIGN = "sign"
    UNSIGN = "unsign"
    LIST = "list"
    ASKED = "asked"
    NOT_ASKED = "not_asked"
    HIDE = "hide"
    HIDDEN = "hidden"
    BRING_BACK = "bring_back"


MODERATING: Final = frozenset(
    {HallAct.LIST, HallAct.ASKED, HallAct.NOT_ASKED, HallAct.HIDE, HallAct.HIDDEN, HallAct.BRING_BACK}
)
"""What is only for those who moderate an item, those who follow them, and organisers."""


@dataclass(frozen=True, slots=True)
class HallWish:
    """What is done about an item's questions: `question` is the number of one, `page` counts from 0.

    Without an `item` it is whichever takes questions.
    """

    item: str = ""
    do: HallAct = HallAct.SEE
    question: int = 0
    page: int = 0
