"""Speakers who tell the organisers something in a test: what they say, and what is on the buttons."""

from tests.speakers_hall import say

LATE = "jeg er forsinket 10 minutter"
GONE = say("Nothing is kept of that any more, or the link was taken away: nobody gets an answer.")
READ, ANSWER = say("I have read it"), say("Answer")


def passed_on(text: str) -> str:
    return say("I have passed it on to the organisers: “{text}”", text=text)
