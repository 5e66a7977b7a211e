"""Random presses, commands and words in any order, with a restart in between: nobody is ever left without an answer."""

import asyncio
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.basics.texts import texts
from tests.botapi import BotApi, Person
from tests.examples import examples
from tests.serving import serving

APOLOGIES = tuple(
    texts(language).say(
        "Sorry, something went wrong on my side. Please try again in a moment."
        " If it happens again, tell the organisers this reference: {reference}",
        reference="",
    )
    for language in ("da", "en")
)
SAID = (
    *("/start", "/plan", "/rolle", "/sprog", "/mine_data", "/slet_mig", "/paamindelser", "/hjaelp", "/nu", "/ukendt"),
    *("jeg er folkevalgt", "jeg er ikke politiker", "engelsk tak", "in danish please", "slet mig", "min plan"),
    *("saet session 2 i min plan", "saet forsamlingshus 4 i min plan", "fjern session 2", "saet den i min plan"),
    *("saet session 9 i min plan", "mind mig om alt", "mind mig om session 3", "stop", "session 3", "hvem er mette"),
    *("<b>session 2</b> & co", "\N{ZERO WIDTH SPACE}", "x" * 4096, "Min plan", "Find et forsamlingshus"),
    *("/program", "Program", "program fredag"),
    *("/kalender", "den i min kalender", "hele programmet i min kalender", "/start i_2024_session-3", "/start plan"),
    *("/start o_aaaaaaaaaaaaaaaaaaaaaa", "/start \N{SNOWMAN}", "/start s_2024_zzz", "/organisator", "/historik"),
    *("hvilket hus passer til mig", "noget andet", "ikke noget om boern", "hellere oekonomi", "ja tak", "nummer to"),
    *("vis programmet som billede", "har du et kort", "hvor er session 2"),
)
STEPS = st.lists(st.sampled_from(SAID) | st.integers(0, 30), min_size=4, max_size=14)


@examples(12)
@given(before=STEPS, after=STEPS)
def test_whatever_somebody_does_there_is_an_answer(before: list[str | int], after: list[str | int]) -> None:
    asyncio.run(conversation(before, after))


async def conversation(*parts: list[str | int]) -> None:
    """Let somebody do what the steps say: write, or press the so-manieth of the buttons that stand in the chat."""
    with tempfile.TemporaryDirectory() as folder:
        async with BotApi() as telegram:
            ida = telegram.person("Ida <i>& co")
            for steps in parts:
                async with serving(telegram, Path(folder)):
                    for step in steps:
                        await does(ida, step)
                    ida.writes("/nu")
                    while "Hvad er visionen" not in (await ida.answer()).text:
                        pass
            apologies = [seen.text for seen in ida.chat.standing() if seen.text.startswith(APOLOGIES)]
            assert (apologies, telegram.faults) == ([], [])


async def does(person: Person, step: str | int) -> None:
    """Do one thing, and wait for what comes of it."""
    if isinstance(step, str):
        await person.asks(step)
        return
    buttons = [
        (message, button["callback_data"])
        for message in person.chat.messages.values()
        for row in message.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
        if "callback_data" in button  # the others open a link
    ]
    if buttons and not await person.taps(*buttons[step % len(buttons)]):
        await person.answer()
